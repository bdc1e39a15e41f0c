#include "table_text.h"

#include "base/text.h"
#include "verdict_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace headway::tools {

namespace {

constexpr std::string_view gap = "  ";
constexpr std::size_t narrowest_column = 6;

// At most so many characters, the last of them "…" where there are more.
std::string cut(const std::string& text, std::size_t width) {
    if (display_width(text) <= width) return text;
    std::string out = text;
    while (display_width(out) >= width && !out.empty()) {
        do {
            out.pop_back();
        } while (!out.empty() && (static_cast<unsigned char>(out.back()) & 0xC0U) == 0x80U);
        if (!out.empty() && (static_cast<unsigned char>(out.back()) & 0xC0U) == 0xC0U) out.pop_back();
    }
    return out + "…";
}

std::vector<std::size_t> widths_of(const TextTable& table, std::size_t rows, std::size_t room) {
    std::vector<std::size_t> widths;
    for (const std::string& column : table.columns)
        widths.push_back(display_width(column));
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], display_width(printable(table.rows[row][i])));
    const auto total = [&] {
        return std::accumulate(widths.begin(), widths.end(), gap.size() * (widths.size() + 1));
    };
    while (total() > room) {
        const auto widest = std::max_element(widths.begin(), widths.end());
        if (*widest <= narrowest_column) break;
        --*widest;
    }
    return widths;
}

std::string line(const std::vector<std::string>& cells, const TextTable& table,
                 const std::vector<std::size_t>& widths) {
    std::string out;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const std::string text = cut(printable(cells[i]), widths[i]);
        const std::size_t missing = widths[i] - std::min(widths[i], display_width(text));
        const bool to_the_right = i < table.numbers.size() && table.numbers[i];
        out += gap;
        out += to_the_right ? std::string(missing, ' ') + text : padded(text, widths[i]);
    }
    out.erase(out.find_last_not_of(' ') + 1);
    return out;
}

}  // namespace

std::string table_text(const TextTable& table, const Terminal& terminal, std::size_t most_rows) {
    const std::size_t shown = std::min(table.rows.size(), most_rows);
    const std::vector<std::size_t> widths = widths_of(table, shown, terminal.width());
    std::string out = terminal.coloured(Colour::strong, line(table.columns, table, widths)) + '\n';
    for (std::size_t row = 0; row < shown; ++row)
        out += line(table.rows[row], table, widths) + '\n';
    if (shown < table.rows.size()) out += fmt::format("  … and {} more\n", table.rows.size() - shown);
    return out;
}

std::string bar(std::size_t part, std::size_t whole, std::size_t width) {
    static constexpr std::array<std::string_view, 8> eighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    if (whole == 0 || part == 0) return "";
    const std::size_t filled = std::max<std::size_t>(1, part * width * 8 / whole);
    std::string out;
    for (std::size_t i = 0; i < filled / 8; ++i)
        out += "█";
    return out + std::string{eighths.at(filled % 8)};
}

}  // namespace headway::tools
