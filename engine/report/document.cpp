#include "report/document.h"

#include <fmt/format.h>

namespace headway::report {

namespace {

// 1234567 -> "1,234,567"
std::string grouped(std::int64_t number) {
    std::string digits = fmt::format("{}", number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

struct Words {
    std::string operator()(const Lines& lines) const {
        std::string out;
        for (const Line& line : lines)
            out += (out.empty() ? "" : "; ") + plain_text(line);
        return out;
    }
    std::string operator()(std::int64_t number) const { return grouped(number); }
    std::string operator()(Date day) const { return headway::in_words(day); }
    std::string operator()(Pence amount) const { return in_pounds(amount); }
    std::string operator()(double number) const { return fmt::format("{:.1f}", number); }
    // Of none there is no share.
    std::string operator()(Rate rate) const {
        if (rate.whole == 0) return "none of none";
        return fmt::format("{} % ({} of {})", (200 * rate.part + rate.whole) / (2 * rate.whole),
                           grouped(rate.part), grouped(rate.whole));
    }
};

}  // namespace

Cell text_cell(Line says) {
    return {Lines{std::move(says)}};
}

std::string in_words(const Cell& cell) {
    return std::visit(Words{}, cell.value);
}

std::string plain_anchor(std::string_view anchor) {
    std::string out;
    for (const char c : anchor) {
        const bool stays = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '-' || c == '_';
        out += stays ? std::string{c} : fmt::format(".{:02x}", static_cast<unsigned char>(c));
    }
    return out;
}

std::string plain_text(const Line& line) {
    std::string out;
    for (const Run& run : line.runs)
        out += run.text;
    return out;
}

}  // namespace headway::report
