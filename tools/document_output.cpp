#include "document_output.h"

#include "failure.h"
#include "files.h"
#include "options.h"
#include "terminal.h"

#include <fmt/format.h>

#include <filesystem>
#include <optional>

namespace headway::tools {

namespace {

// A text in a file has the width of a letter.
constexpr std::size_t width_in_file = 90;

std::optional<PageFormat> format_named(const std::string& name) {
    if (name == "html" || name == ".html" || name == ".htm") return PageFormat::html;
    if (name == "markdown" || name == "md" || name == ".md") return PageFormat::markdown;
    if (name == "text" || name == ".txt") return PageFormat::text;
    return std::nullopt;
}

// A page about a policy is for everybody.
void allow_everybody_to_read(const std::string& file) {
    std::error_code ignored;
    using enum std::filesystem::perms;
    std::filesystem::permissions(file, owner_read | owner_write | group_read | others_read, ignored);
}

}  // namespace

PageFormat page_format(const std::string& format, const std::string& file) {
    const bool to_file = !file.empty() && file != "-";
    if (format.empty() && !to_file) return PageFormat::text;
    const auto named =
        format_named(format.empty() ? std::filesystem::path{file}.extension().string() : format);
    if (named) return *named;
    if (!format.empty())
        throw Failure{ExitCode::wrong_usage,
                      fmt::format("--format is html, markdown or text, not '{}'", printable(format)),
                      {}};
    throw Failure{ExitCode::wrong_usage,
                  fmt::format("--out {} says no format: let it end in .html, .md or .txt, or add --format",
                              printable(file)),
                  {}};
}

void write_page(const report::Document& document, PageFormat format, const std::string& file) {
    const std::size_t width = file.empty() ? Terminal::of_standard_output().width() : width_in_file;
    const std::string text = format == PageFormat::html       ? report::html_of(document)
                             : format == PageFormat::markdown ? report::markdown_of(document)
                                                              : report::text_of(document, width);
    if (file.empty() || file == "-") return write_output(text);
    write_whole_file(file, text);
    allow_everybody_to_read(file);
}

}  // namespace headway::tools
