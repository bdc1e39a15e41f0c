#include "script/failure.h"

#include "base/text.h"
#include "script/environment.h"
#include "script/print_value.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace headway {

namespace {

constexpr std::size_t longest_message = 600;
constexpr std::size_t longest_value = 200;

// The name in "… (global 'name')" at the end of a message of Lua's about a nil value.
std::string_view blamed_name(std::string_view message) {
    static constexpr std::array<std::string_view, 3> kinds{" (global '", " (field '", " (method '"};
    if (!message.ends_with("')")) return {};
    for (std::string_view kind : kinds) {
        const auto found = message.rfind(kind);
        if (found == std::string_view::npos) continue;
        message.remove_prefix(found + kind.size());
        message.remove_suffix(2);
        return message;
    }
    return {};
}

// Where Lua's own words begin: after the file and line.
std::size_t start_of_words(std::string_view message) {
    const auto call = message.rfind("attempt to call a nil value");
    return call != std::string_view::npos ? call : message.rfind("attempt to index a nil value");
}

// A file's name as Lua's messages show it: what does not fit loses its beginning (manual, section 4.7,
// short_src).
std::string lua_name(const std::string& file) {
    constexpr std::size_t room = LUA_IDSIZE - 1;
    if (file.size() <= room) return file;
    return "..." + file.substr(file.size() - (room - 3));
}

bool is_module(const lua_Debug& activation) {
    const std::string_view source = activation.source;
    return source.starts_with('@') && source.substr(1).starts_with(module_folder);
}

Place place_of(const lua_Debug& activation) {
    return {.file = activation.source[0] == '@' ? activation.source + 1 : activation.short_src,
            .line = static_cast<std::size_t>(activation.currentline),
            .column = 0,
            .path = {}};
}

}  // namespace

std::string explained(std::string message) {
    const std::string name{blamed_name(message)};
    if (name.empty() || !left_out(name)) return message;
    const auto words = start_of_words(message);
    if (words == std::string::npos) return message;
    return fmt::format("{}{} is not available in rule packs", std::string_view{message}.substr(0, words),
                       name == "dump" ? "string.dump" : name);
}

std::optional<Problem> split_place(std::string_view message, const std::string& file) {
    const std::string prefix = message.starts_with(file) ? file : lua_name(file);
    if (!message.starts_with(prefix)) return std::nullopt;
    message.remove_prefix(prefix.size());
    if (!message.starts_with(':')) return std::nullopt;
    std::size_t line = 0;
    const char* end = message.data() + message.size();
    const auto [rest, fault] = std::from_chars(message.data() + 1, end, line);
    if (fault != std::errc{} || !std::string_view(rest, end).starts_with(": ")) return std::nullopt;
    return Problem{{.file = file, .line = line, .column = 0, .path = {}}, std::string{rest + 2, end}};
}

std::string error_words(lua_State* state, int index) {
    const int type = lua_type(state, index);
    if (type != LUA_TSTRING && type != LUA_TNUMBER)
        return "the script raised an error that is no text: " +
               printable(print_value(state, index), longest_value);
    return printable(print_value(state, index), longest_message);
}

Place innermost_place(lua_State* state) {
    lua_Debug activation{};
    Place nearest;
    for (int level = 0; lua_getstack(state, level, &activation) != 0; ++level) {
        lua_getinfo(state, "Sl", &activation);
        if (activation.currentline <= 0) continue;
        if (!is_module(activation)) return place_of(activation);
        if (nearest.line == 0) nearest = place_of(activation);
    }
    return nearest;
}

}  // namespace headway
