#include "register/sources/source_values.h"

#include "register/csv/csv.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace headway {

namespace {

constexpr std::string_view replacement_character = "\uFFFD";

bool is_blank(char c) {
    return c == ' ';
}

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '\x7F';
}

// Texts that need no repair are nearly all: they are told by their bytes alone. 0xC2 begins all characters
// from U+0080 to U+00BF.
bool needs_repair(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return is_control(c) || c == '\xC2'; });
}

// The Windows-1252 letter with this number; a blank for the five numbers that have none.
std::string windows_letter(char number) {
    std::string letter = decoded(std::string_view{&number, 1}).text;
    return letter == replacement_character ? " " : letter;
}

std::string without_controls(std::string_view text) {
    constexpr auto last_control = static_cast<unsigned char>(0x9F);
    constexpr auto no_break_space = static_cast<unsigned char>(0xA0);
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto second = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : '\0');
        const bool two_bytes = text[i] == '\xC2' && second >= 0x80 && second <= no_break_space;
        if (two_bytes)
            out += second > last_control ? " " : windows_letter(text[++i]);
        else
            out += is_control(text[i]) ? ' ' : text[i];
        if (two_bytes && second > last_control) ++i;
    }
    return out;
}

std::string_view trimmed(std::string_view text) {
    const auto first = std::find_if_not(text.begin(), text.end(), is_blank);
    const auto last = std::find_if_not(text.rbegin(), text.rend(), is_blank).base();
    return first < last ? text.substr(static_cast<std::size_t>(first - text.begin()),
                                      static_cast<std::size_t>(last - first))
                        : std::string_view{};
}

template <class Number>
std::optional<Number> whole_number(std::string_view text) {
    Number number{};
    const char* const end = text.data() + text.size();
    const bool digits =
        !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits) return std::nullopt;
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || stop != end) return std::nullopt;
    return number;
}

std::optional<Date> day(std::optional<int> year, std::optional<unsigned> month, std::optional<unsigned> day) {
    if (!year || !month || !day) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{*month},
                                           std::chrono::day{*day}};
    if (!date.ok()) return std::nullopt;
    return Date{date};
}

// 31-12-2024 or 31/12/2024, also without leading noughts.
std::optional<Date> day_month_year(std::string_view text) {
    const std::size_t first = text.find_first_of("-/");
    if (first == std::string_view::npos) return std::nullopt;
    const std::size_t second = text.find(text[first], first + 1);
    if (second == std::string_view::npos || text.size() - second != 5) return std::nullopt;
    return day(whole_number<int>(text.substr(second + 1)),
               whole_number<unsigned>(text.substr(first + 1, second - first - 1)),
               whole_number<unsigned>(text.substr(0, first)));
}

// Spreadsheets count days from 30 December 1899; five digits reach from 1927 to 2173.
std::optional<Date> serial_day(std::string_view text) {
    using namespace std::chrono;
    const auto number = whole_number<int>(text);
    if (!number) return std::nullopt;
    return sys_days{year{1899} / December / 30} + days{*number};
}

}  // namespace

std::string repaired(std::string_view text) {
    if (!needs_repair(text)) return std::string{trimmed(text)};
    return std::string{trimmed(without_controls(text))};
}

std::string folded(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool blank = is_control(c) || c == ' ' || c == '_' || c == '-';
        const bool capital = c >= 'A' && c <= 'Z';
        if (!blank)
            out += static_cast<char>(capital ? c - 'A' + 'a' : c);
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    if (out.ends_with(' ')) out.pop_back();
    return out;
}

std::optional<Date> source_date(std::string_view text) {
    const std::string_view date = text.substr(0, text.find_first_of(" T"));
    if (date.size() == 5 && date.find_first_of("-/") == std::string_view::npos) return serial_day(date);
    if (date.size() == 8 && date.find_first_of("-/") == std::string_view::npos)
        return day(whole_number<int>(date.substr(0, 4)), whole_number<unsigned>(date.substr(4, 2)),
                   whole_number<unsigned>(date.substr(6)));
    if (const auto iso_date = parse_date(date)) return iso_date;
    return day_month_year(date);
}

std::optional<std::int64_t> source_urn(std::string_view text) {
    return whole_number<std::int64_t>(text);
}

bool is_absent(std::string_view text) {
    if (text.empty()) return true;
    if (text.size() > 5) return false;
    constexpr std::array<std::string_view, 5> absent{"null", "n/a", "na", "", "none"};
    const std::string name = folded(text);
    return std::find(absent.begin(), absent.end(), name) != absent.end();
}

}  // namespace headway
