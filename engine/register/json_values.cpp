#include "register/json_values.h"

#include <algorithm>

namespace headway::reading {

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool no_blank(Reading& in, const ColumnState& column) {
    in.problem(column.value_at, column.path, fmt::format("{} must not be empty", column.subject()));
    return false;
}

namespace {

// Whether a text has the form of a date: 2015-02-30.
bool like_a_date(std::string_view text) {
    constexpr std::string_view form = "0000-00-00";
    return std::equal(text.begin(), text.end(), form.begin(), form.end(),
                      [](char c, char model) { return model == '0' ? c >= '0' && c <= '9' : c == model; });
}

}  // namespace

bool no_date(Reading& in, const ColumnState& column, std::string_view text) {
    const std::string shown = printable(text, 80);
    in.problem(column.value_at, column.path,
               like_a_date(text) ? fmt::format("{} is not a day of the calendar", shown)
                                 : fmt::format("'{}' is not a date; write it as 2016-09-01", shown));
    return false;
}

std::string one_of(Names names) {
    std::vector<std::string> quoted;
    for (std::string_view name : names)
        quoted.push_back(fmt::format("\"{}\"", name));
    return joined(quoted, " or ");
}

bool no_choice(Reading& in, const ColumnState& column, std::string_view text, Names names) {
    in.problem(column.value_at, column.path,
               fmt::format("'{}' is not a value of {}{}", printable(text, 80), column.path.name,
                           in.problems.full() ? "" : hint(text, names, "its values are")));
    return false;
}

bool out_of_range(Reading& in, const ColumnState& column, std::string_view number) {
    in.problem(
        column.value_at, column.path,
        fmt::format("{} is beyond the numbers that {} can hold", printable(number, 80), column.path.name));
    return false;
}

bool take(Reading& in, ColumnState& column, AcademicYear& out) {
    const auto text = take_string(in, column, "an academic year such as 2015/16, a text");
    if (!text) return false;
    if (const auto year = parse_academic_year(text->value)) return out = *year, true;
    in.problem(column.value_at, column.path,
               fmt::format("'{}' is not an academic year; write it as 2015/16", printable(text->value, 80)));
    return false;
}

bool take(Reading& in, ColumnState& column, bool& out) {
    const char first = in.json.peek();
    if (first != 't' && first != 'f') return in.wrong_kind(column, "true or false"), false;
    out = first == 't';
    return in.json.literal(out ? "true" : "false");
}

namespace {

// Converts the number just read, and checks that it is not below what the column allows.
template <class Value>
bool converted(Reading& in, const ColumnState& column, std::string_view number, Value& out) {
    if (in.json.failure()) return false;
    const auto result = std::from_chars(number.data(), number.data() + number.size(), out);
    if (result.ec != std::errc{} || result.ptr != number.data() + number.size())
        return out_of_range(in, column, number);
    if (column.least == no_least || out >= static_cast<Value>(column.least)) return true;
    in.problem(column.value_at, column.path,
               fmt::format("{} must be at least {}, not {}", column.path.name, column.least, number));
    return false;
}

template <class Whole>
bool take_whole(Reading& in, ColumnState& column, Whole& out) {
    if (!at_number(in.json)) return in.wrong_kind(column, "a whole number"), false;
    const JsonCursor::Number number = in.json.number();
    if (number.whole) return converted(in, column, number.text, out);
    in.problem(column.value_at, column.path,
               fmt::format("{} must be a whole number, not {}", column.path.name, number.text));
    return false;
}

}  // namespace

bool take(Reading& in, ColumnState& column, double& out) {
    if (!at_number(in.json)) return in.wrong_kind(column, "a number"), false;
    if (!converted(in, column, in.json.number().text, out)) return false;
    out += 0.0;  // -0 is 0, also where a database keeps it
    return true;
}

bool take(Reading& in, ColumnState& column, std::int64_t& out) {
    return take_whole(in, column, out);
}

bool take(Reading& in, ColumnState& column, int& out) {
    return take_whole(in, column, out);
}

// A text in the form of a date must be one: whoever asks for the date later could not say where it is wrong.
bool take(Reading& in, ColumnState& column, DeclaredValue& out) {
    const char first = in.json.peek();
    if (first == 't' || first == 'f') return take(in, column, out.emplace<bool>());
    if (at_number(in.json)) return take(in, column, out.emplace<double>());
    if (first != '"') return in.wrong_kind(column, "true, false, a number, a text or a date"), false;
    auto& text = out.emplace<Text>();
    if (!take(in, column, text)) return false;
    return !like_a_date(text) || parse_date(text) || no_date(in, column, text);
}

}  // namespace headway::reading
