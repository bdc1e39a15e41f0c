// Reads the braces of a pack, key by key, and notes what is wrong with them.
//
// Every value is read raw. A key that is missing, of a wrong kind or unknown is noted in the builder with the
// line of the pack and the name of the thing that is being built; reading goes on with an empty value.
#pragma once

#include "base/text.h"
#include "script/pack_builder.h"

#include <lua.hpp>

#include <optional>
#include <string>
#include <vector>

namespace headway {

// What a pack says at once, in bytes, and how many entries a list of it may have.
inline constexpr std::size_t longest_text = 4000;
inline constexpr lua_Integer longest_list = 2000;

class TableReader {
  public:
    // `what` is the word that the pack wrote: "criterion". Anything but a table, and a list that is too long,
    // is noted and read as empty.
    TableReader(lua_State* state, int index, std::string what);

    bool is_table() const { return is_table_; }

    // From here on, problems are about `criterion leadership_judgement`.
    void about(const std::string& name) { about_ = what_ + " " + printable(name); }

    // A text. The key 1 is the text that stands in the braces without a name.
    std::string text(const char* key, bool required = true);
    std::string first_text();
    // One text or a list of texts.
    std::vector<std::string> texts(const char* key, bool required = true);
    std::optional<Date> date(const char* key);
    bool flag(const char* key);
    // Any value of the pack: a text, a number, yes or no. For parameters.
    std::optional<Value> value(const char* key, bool required);
    std::optional<Value> first_value(int position);

    // Pushes the raw value of a key, nil where there is none. The caller pops it.
    int push(const char* key);
    // The length of the list part.
    lua_Integer length() const;
    int push(lua_Integer position);

    // Every key that is a text, in alphabetical order.
    std::vector<std::string> keys() const;

    // Notes every key that was not asked for.
    void finish();

    void note(const std::string& message);

  private:
    std::string text_on_top();
    std::optional<Value> value_on_top();

    lua_State* state_;
    int index_;
    std::string what_;
    std::string about_;
    bool is_table_;
    std::vector<std::string> known_;
    lua_Integer positions_ = 0;
};

}  // namespace headway
