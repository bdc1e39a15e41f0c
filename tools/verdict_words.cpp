#include "verdict_words.h"

namespace headway::tools {

namespace {

std::string cell(std::string_view text) {
    std::string out = printable(text, std::string_view::npos);
    if (!out.empty() && std::string_view{"=+-@\t\r"}.find(out[0]) != std::string_view::npos)
        out.insert(0, "'");
    if (out.find_first_of(",\"\r\n") == std::string::npos) return out;
    std::string quoted = "\"";
    for (char c : out)
        quoted += c == '"' ? std::string{"\"\""} : std::string{c};
    return quoted + "\"";
}

}  // namespace

std::string_view mark_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::met:
            return "✓";
        case Outcome::by_exception:
            return "!";
        case Outcome::unknown:
            return "?";
        case Outcome::not_met:
            return "✗";
    }
    return "";
}

Colour colour_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::met:
            return Colour::good;
        case Outcome::by_exception:
        case Outcome::unknown:
            return Colour::doubtful;
        case Outcome::not_met:
            return Colour::bad;
    }
    return Colour::plain;
}

Colour colour_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::eligible:
            return Colour::good;
        case Verdict::by_exception:
        case Verdict::undetermined:
            return Colour::doubtful;
        case Verdict::ineligible:
            return Colour::bad;
    }
    return Colour::plain;
}

std::string_view words_of(Verdict verdict) {
    return verdict == Verdict::by_exception ? "by exception" : name_of(verdict);
}

std::string padded(std::string_view text, std::size_t width) {
    const std::size_t taken = display_width(text);
    return std::string{text} + std::string(width > taken ? width - taken : 0, ' ');
}

std::string csv_row(std::initializer_list<std::string_view> cells) {
    std::string out;
    for (std::string_view text : cells)
        out += cell(text) + ',';
    out.pop_back();
    return out + "\r\n";
}

}  // namespace headway::tools
