// What a document changes in a register, in numbers; and what a source says nothing about.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace headway {

struct TableCounts {
    std::string_view table;
    std::size_t inserted = 0;
    std::size_t updated = 0;
    std::size_t unchanged = 0;
    std::size_t conflicting = 0;  // of those updated: entered by hand, and the document says otherwise
    std::size_t kept = 0;         // entered by hand, and left as they are
};

// Of each table that a source speaks about, the columns that it knows all about. In the others it never
// replaces what is recorded.
using KnownColumns = std::map<std::string, std::vector<std::string>, std::less<>>;

}  // namespace headway
