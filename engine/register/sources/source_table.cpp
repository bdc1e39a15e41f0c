#include "register/sources/source_table.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace headway {

namespace {

constexpr std::size_t progress_step = std::size_t{1} << 16U;

std::string_view first_line(std::string_view text) {
    return text.substr(0, text.find_first_of("\r\n"));
}

bool is_filled(const CsvCell& cell) {
    return cell.text.find_first_not_of(' ') != std::string_view::npos;
}

}  // namespace

SourceTable::SourceTable(std::string_view bytes, std::string file, SourceProgress progress)
    : file_(std::move(file)), reader_("", file_), progress_(std::move(progress)) {
    DecodedText text = decoded(bytes);
    text_ = std::move(text.text);
    was_windows_1252_ = text.was_windows_1252;
    reader_ = CsvReader{text_, file_, separator_of(first_line(text_))};
}

bool SourceTable::find_header(const ColumnNames& names) {
    for (std::size_t line = 0; line <= most_title_lines; ++line) {
        const auto cells = reader_.next();
        if (!cells) return false;
        header_.clear();
        folded_header_.clear();
        for (const CsvCell& cell : *cells) {
            header_.push_back(repaired(cell.text));
            folded_header_.push_back(folded(header_.back()));
        }
        if (has(names)) return true;
    }
    return false;
}

std::optional<std::size_t> SourceTable::column(const ColumnNames& names) const {
    for (const std::string_view name : names) {
        const auto found = std::find(folded_header_.begin(), folded_header_.end(), folded(name));
        if (found != folded_header_.end()) return static_cast<std::size_t>(found - folded_header_.begin());
    }
    return std::nullopt;
}

bool SourceTable::next() {
    while (auto cells = reader_.next()) {
        cells_ = *std::move(cells);
        tell_progress();
        if (is_row()) return true;
    }
    if (progress_) progress_(text_.size(), text_.size());
    return false;
}

// Whether the cells at hand are a row of the table; if not, why not is noted.
bool SourceTable::is_row() {
    const auto filled = std::find_if(cells_.begin(), cells_.end(), is_filled);
    if (filled == cells_.end()) return false;
    const bool only_first =
        filled == cells_.begin() && std::find_if(filled + 1, cells_.end(), is_filled) == cells_.end();
    if (only_first && header_.size() > 1) {
        ++notes_;
        return false;
    }
    while (cells_.size() > header_.size() && cells_.back().text.empty())
        cells_.pop_back();
    if (cells_.size() == header_.size()) return true;
    tell_width();
    return false;
}

void SourceTable::tell_width() {
    if (++wrong_widths_ > most_problems) return;
    const CsvCell& first = cells_.front();
    const char* const advice = cells_.size() < header_.size()
                                   ? "the file may have been cut short: download it again"
                                   : "a value with a comma in it needs quotation marks around it";
    problems_.push_back(
        {{.file = file_, .line = first.line, .column = first.column},
         fmt::format("this row has {}, and the header {}; {}",
                     counted(static_cast<long long>(cells_.size()), "cell"), header_.size(), advice)});
}

void SourceTable::tell_progress() {
    if (!progress_ || reader_.offset() - progress_told_ < progress_step) return;
    progress_told_ = reader_.offset();
    progress_(progress_told_, text_.size());
}

SourceValue SourceTable::value(std::optional<std::size_t> column) const {
    if (cells_.empty()) return {};
    const CsvCell& cell = cells_[column.value_or(0)];
    return {column ? repaired(cell.text) : "", cell.line, cell.column};
}

Problems SourceTable::problems() const {
    Problems all = reader_.problems();
    all.insert(all.end(), problems_.begin(), problems_.end());
    std::stable_sort(all.begin(), all.end(),
                     [](const Problem& a, const Problem& b) { return a.where.line < b.where.line; });
    if (wrong_widths_ <= most_problems) return all;
    const auto untold = static_cast<long long>(wrong_widths_ - most_problems);
    all.push_back({{.file = file_}, fmt::format("and {} of another width", counted(untold, "more row"))});
    return all;
}

}  // namespace headway
