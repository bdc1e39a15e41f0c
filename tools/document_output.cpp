#include "document_output.h"

#include "failure.h"
#include "files.h"
#include "options.h"
#include "terminal.h"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <optional>

namespace headway::tools {

namespace {

// A text in a file has the width of a letter.
constexpr std::size_t width_in_file = 90;

struct FormatName {
    std::string_view name;
    DocumentFormat format;
};
constexpr std::array<FormatName, 14> names{{{"html", DocumentFormat::html},
                                            {".html", DocumentFormat::html},
                                            {".htm", DocumentFormat::html},
                                            {"markdown", DocumentFormat::markdown},
                                            {"md", DocumentFormat::markdown},
                                            {".md", DocumentFormat::markdown},
                                            {"text", DocumentFormat::text},
                                            {".txt", DocumentFormat::text},
                                            {"csv", DocumentFormat::csv},
                                            {".csv", DocumentFormat::csv},
                                            {"xlsx", DocumentFormat::xlsx},
                                            {".xlsx", DocumentFormat::xlsx},
                                            {"json", DocumentFormat::json},
                                            {".json", DocumentFormat::json}}};

std::optional<DocumentFormat> format_named(const std::string& name) {
    for (const FormatName& known : names)
        if (known.name == name) return known.format;
    return std::nullopt;
}

bool is_file(const std::string& file) {
    return !file.empty() && file != "-";
}

void allow_everybody_to_read(const std::string& file) {
    std::error_code ignored;
    using enum std::filesystem::perms;
    std::filesystem::permissions(file, owner_read | owner_write | group_read | others_read, ignored);
}

std::string rendered(const report::Document& document, DocumentFormat format, std::size_t width) {
    switch (format) {
        case DocumentFormat::html:
            return report::html_of(document);
        case DocumentFormat::markdown:
            return report::markdown_of(document);
        case DocumentFormat::csv:
            return report::csv_of(document);
        case DocumentFormat::xlsx:
            return report::xlsx_of(document);
        case DocumentFormat::json:
            return report::json_of(document) + '\n';
        case DocumentFormat::text:
            break;
    }
    return report::text_of(document, width);
}

}  // namespace

DocumentFormat document_format(const std::string& format, const std::string& file, DocumentFormat otherwise) {
    if (format.empty() && !is_file(file)) return otherwise;
    const auto named =
        format_named(format.empty() ? std::filesystem::path{file}.extension().string() : format);
    if (!named && !format.empty())
        throw Failure{
            ExitCode::wrong_usage,
            fmt::format("--format is html, xlsx, csv, json, text or markdown, not '{}'", printable(format)),
            {}};
    if (!named)
        throw Failure{
            ExitCode::wrong_usage,
            fmt::format("--out {} says no format: let it end in .html, .xlsx, .csv, .json, .txt or .md, or "
                        "add --format",
                        printable(file)),
            {}};
    if (*named == DocumentFormat::xlsx && !is_file(file))
        throw Failure{ExitCode::wrong_usage, "a workbook goes into a file: add --out FILE.xlsx", {}};
    return *named;
}

void write_document(const report::Document& document, DocumentFormat format, const std::string& file,
                    Readers readers) {
    const std::size_t width = is_file(file) ? width_in_file : Terminal::of_standard_output().width();
    const std::string text = rendered(document, format, width);
    if (!is_file(file)) return write_output(text);
    write_whole_file(file, text);
    if (readers == Readers::everybody) allow_everybody_to_read(file);
}

}  // namespace headway::tools
