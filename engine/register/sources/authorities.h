// Local authorities: which of them are wanted, and which a file means.
#pragma once

#include "base/problem.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace headway {

// The authority with this three-digit code, as GIAS names it; "" where there is none.
std::string_view authority_with_code(std::string_view code);
// The authority as GIAS names it, which Ofsted calls "Bristol" instead of "Bristol, City of"; the name itself
// where GIAS has no such authority.
std::string authority_named(const std::string& name);

// Lets through the rows of some authorities, and notices which authorities there are.
class AuthorityFilter {
  public:
    // Takes all where none is named.
    explicit AuthorityFilter(std::vector<std::string> wanted);

    bool takes_all() const { return wanted_.empty(); }
    // To be asked of every row: the authorities that no row has are known only then.
    bool takes(const std::string& name);

    // Those that were wanted, and no row had.
    void tell_missing(Problems& problems, const std::string& file) const;

  private:
    std::vector<std::string> wanted_;
    std::vector<std::string> keys_;  // what is compared
    std::vector<bool> found_;
    std::unordered_map<std::string, bool> seen_;
};

}  // namespace headway
