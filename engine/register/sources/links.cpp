#include "register/sources/links.h"

#include "base/text.h"
#include "register/sources/source_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace headway {

std::optional<std::int64_t> SchoolLinks::next(std::int64_t urn) const {
    const auto found = successors_.find(urn);
    if (found == successors_.end() || found->second.size() != 1) return std::nullopt;
    const auto& [successor, kind] = *found->second.begin();
    if (kind_of(urn, successor, kind) != LinkKind::carries_on) return std::nullopt;
    return successor;
}

// A successor of several schools merged them, whatever the file calls it; so with splits.
LinkKind SchoolLinks::kind_of(std::int64_t predecessor, std::int64_t successor, LinkKind told) const {
    if (told != LinkKind::carries_on) return told;
    if (predecessors_.at(successor).size() > 1) return LinkKind::merger;
    if (successors_.at(predecessor).size() > 1) return LinkKind::split;
    return LinkKind::carries_on;
}

std::vector<std::int64_t> SchoolLinks::carried_on_by(std::int64_t urn) const {
    std::vector<std::int64_t> chain;
    for (auto school = next(urn); school; school = next(*school)) {
        const bool goes_in_a_circle =
            *school == urn || std::find(chain.begin(), chain.end(), *school) != chain.end();
        if (goes_in_a_circle) break;
        chain.push_back(*school);
    }
    return chain;
}

std::optional<SchoolLinks::End> SchoolLinks::end(std::int64_t urn) const {
    const std::vector<std::int64_t> chain = carried_on_by(urn);
    const std::int64_t last = chain.empty() ? urn : chain.back();
    if (next(last)) return std::nullopt;  // a circle
    const bool any_successor = successors_.contains(last);
    const auto& links = any_successor ? successors_ : beside_;
    const auto found = links.find(last);
    if (found == links.end()) return std::nullopt;
    const auto& [first, told] = *found->second.begin();
    End out{any_successor ? kind_of(last, first, told) : told, {}};
    for (const auto& [school, kind] : found->second)
        out.schools.insert(school);
    return out;
}

// A link stands in the file twice, once from each end, and only one of the two may call it a merger.
void SchoolLinks::add_successor(std::int64_t predecessor, std::int64_t successor, LinkKind kind) {
    if (predecessor == successor) return;
    LinkKind& known = successors_[predecessor].try_emplace(successor, kind).first->second;
    if (known == LinkKind::carries_on) known = kind;
    predecessors_[successor].insert(predecessor);
}

void SchoolLinks::add_beside(std::int64_t a, std::int64_t b, LinkKind kind) {
    if (a == b) return;
    beside_[a].try_emplace(b, kind);
    beside_[b].try_emplace(a, kind);
}

namespace {

const ColumnNames urn_names{"URN"};
const ColumnNames other_names{"LinkURN", "Link URN", "Linked URN"};
const ColumnNames type_names{"LinkType", "Link type", "Type"};

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

LinkKind link_kind(std::string_view folded_type) {
    if (folded_type == "predecessor" || folded_type == "successor") return LinkKind::carries_on;
    if (contains(folded_type, "merge") || contains(folded_type, "amalgamat")) return LinkKind::merger;
    if (contains(folded_type, "split")) return LinkKind::split;
    return LinkKind::other;
}

void add_link(SchoolLinks& links, std::int64_t urn, std::int64_t other, std::string_view type) {
    const std::string name = folded(type);
    const LinkKind kind = link_kind(name);
    if (name.starts_with("predecessor"))
        links.add_successor(other, urn, kind);
    else if (name.starts_with("successor"))
        links.add_successor(urn, other, kind);
    else
        links.add_beside(urn, other, kind);
}

// Of very many cells that hold no URN so many are told.
constexpr std::size_t most_problems = 100;

// The URN in a cell. What is none is a problem.
std::optional<std::int64_t> urn_in(const SourceValue& value, const std::string& file, Problems& problems) {
    const auto urn = source_urn(value.text);
    if (!urn && problems.size() < most_problems)
        problems.push_back({{.file = file, .line = value.line, .column = value.column},
                            fmt::format("'{}' is not a URN", printable(value.text))});
    return urn;
}

void read_rows(SourceTable& table, ReadLinks& out) {
    const auto urn_column = table.column(urn_names);
    const auto other_column = table.column(other_names);
    const auto type_column = table.column(type_names);
    while (table.next()) {
        const SourceValue other = table.value(other_column);
        if (is_absent(other.text)) continue;  // "Does not have links"
        const auto from = urn_in(table.value(urn_column), table.file(), out.problems);
        const auto to = urn_in(other, table.file(), out.problems);
        if (from && to) add_link(out.links, *from, *to, table.value(type_column).text);
    }
}

}  // namespace

ReadLinks read_links(std::string_view bytes, const std::string& file, const SourceProgress& progress) {
    ReadLinks out;
    SourceTable table{bytes, file, progress};
    const bool is_links = table.find_header(urn_names) && table.has(other_names) && table.has(type_names);
    if (!is_links) {
        out.problems.push_back(
            {{.file = file},
             "the columns URN, LinkURN and LinkType are needed; is this a links file of Get "
             "Information About Schools?"});
        return out;
    }
    read_rows(table, out);
    for (Problem& problem : table.problems())
        out.problems.push_back(std::move(problem));
    if (table.was_windows_1252())
        out.remarks.emplace_back("the links file is not UTF-8 and was read as Windows-1252");
    return out;
}

}  // namespace headway
