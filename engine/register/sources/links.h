// Reads GIAS's links between schools: which school carries on what another one was.
//
// A school that becomes an academy closes and opens again under another URN. What was recorded of it before
// stays under the old one, as its inspections do. Links lead from one to the other.
#pragma once

#include "base/problem.h"
#include "register/sources/source.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace headway {

enum class LinkKind : std::uint8_t {
    carries_on,  // one school becomes one other
    merger,      // several become one
    split,       // one becomes several
    other        // a shared sixth form, an expansion …
};

class SchoolLinks {
  public:
    // The schools that carried on what this one was, the next one first. Only steps from one school to one
    // other are followed: after a merger or a split, what was judged was another school.
    std::vector<std::int64_t> carried_on_by(std::int64_t urn) const;

    // The link behind the last school of carried_on_by() (or behind the school itself) that is not followed:
    // why not, and the schools that it leads to.
    struct End {
        LinkKind why = LinkKind::other;
        std::set<std::int64_t> schools;
    };
    std::optional<End> end(std::int64_t urn) const;

    bool empty() const { return successors_.empty() && beside_.empty(); }

    void add_successor(std::int64_t predecessor, std::int64_t successor, LinkKind kind);
    // A link that does not say which of the two came first.
    void add_beside(std::int64_t a, std::int64_t b, LinkKind kind);

  private:
    // The one school that carries on this one; nothing where there is none or more.
    std::optional<std::int64_t> next(std::int64_t urn) const;
    LinkKind kind_of(std::int64_t predecessor, std::int64_t successor, LinkKind told) const;

    using LinkedSchools = std::map<std::int64_t, LinkKind>;
    std::map<std::int64_t, LinkedSchools> successors_;
    std::map<std::int64_t, std::set<std::int64_t>> predecessors_;
    std::map<std::int64_t, LinkedSchools> beside_;
};

struct ReadLinks {
    SchoolLinks links;
    Problems problems;
    std::vector<std::string> remarks;
};

// Reads a links file (links_edubasealldata…csv). The file is its name as problems show it. Every link of a
// merger or a split is taken for one whatever its row calls it: GIAS calls many of them just "Successor".
ReadLinks read_links(std::string_view bytes, const std::string& file, const SourceProgress& progress = {});

}  // namespace headway
