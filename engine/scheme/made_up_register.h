// A test's made-up register as a tree that can be changed and written out again. Internal to this room.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace headway {

struct MadeUp;
struct MadeUpField;
using MadeUpList = std::vector<MadeUp>;
using MadeUpFields = std::vector<MadeUpField>;  // in the document's order

struct MadeUp {
    std::variant<std::monostate, bool, std::int64_t, double, std::string, MadeUpList, MadeUpFields> form;

    // Of an object: the value under that key; null where there is none.
    const MadeUp* field(std::string_view key) const;
    // Nothing takes a field away.
    void set(std::string_view key, MadeUp value);
};

struct MadeUpField {
    std::string key;
    MadeUp value;
};

// The text is a document that the pack's own tables were written as.
MadeUp read_made_up(std::string_view json);
std::string json_of(const MadeUp& value);

// As a pack writes it: tables with a row a line, the first line to stand behind so many spaces.
std::string lua_of(const MadeUp& reg, std::size_t indent);
// "text" in quotation marks, with Lua's escapes.
std::string lua_text(std::string_view text);

}  // namespace headway
