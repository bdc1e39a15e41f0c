#include "register/json_reading.h"

#include "base/text.h"

#include <fmt/format.h>

namespace headway::reading {

std::string PathStep::text() const {
    std::string out;
    if (above != nullptr) out = above->text() + ".";
    out += name;
    if (index >= 0) out += fmt::format("[{}]", index);
    return out;
}

std::string ColumnState::subject() const {
    return fmt::format("{}{}", path.index >= 0 ? "each entry of " : "", path.name);
}

void Reading::problem(const char* at, const PathStep& path, std::string message) {
    if (json.failure()) return;
    problems.add(json.offset(at), problems.full() ? "" : path.text(), std::move(message));
}

namespace {

struct Shown {
    std::string written;
    std::string in_words;
};

// The value at hand; goes past it.
Shown shown_value(JsonCursor& json) {
    const char first = json.peek();
    const char* start = json.at();
    if (first == '"') {
        std::string text{json.string().value};
        return {text, fmt::format("the text '{}'", printable(text, 80))};
    }
    json.skip();
    if (first == '{') return {"", "an object {…}"};
    if (first == '[') return {"", "a list […]"};
    std::string text{start, json.at()};
    return {text, printable(text, 80)};
}

}  // namespace

std::string Reading::wrong_kind(const ColumnState& column, std::string_view expected) {
    json.peek();
    const char* at = json.at();
    const Shown value = shown_value(json);
    problem(at, column.path,
            fmt::format("{} must be {}, not {}", column.subject(), expected, value.in_words));
    return value.written;
}

}  // namespace headway::reading
