// headway pack doc: the handbook of a scheme.
#include "document_output.h"
#include "pack_options.h"

#include <memory>

namespace headway::tools {

namespace {

struct DocOptions : Options {
    std::string pack;
    std::string file;
};

void run_doc(const DocOptions& options) {
    options.set_up_log();
    const DocumentFormat format = document_format(options.format, options.file, DocumentFormat::text);
    const auto scheme = options.load_scheme(options.pack);
    const std::optional<Date> day = options.as_of ? std::optional{options.date()} : std::nullopt;
    write_document(handbook(*scheme, day), format, options.file, Readers::everybody);
}

}  // namespace

void add_pack_doc(CLI::App& pack) {
    auto options = std::make_shared<DocOptions>();
    CLI::App* doc = pack.add_subcommand("doc", "a handbook of a scheme for mentors, mentees and governors");
    doc->add_option("--scheme,pack", options->pack, "a scheme, or a folder with a pack")->required();
    doc->add_option("--out", options->file, "write to this file: .html, .md or .txt");
    doc->add_option("--as-of", options->as_of,
                    "the day whose numbers it gives (default: the edition's first day)");
    doc->add_option("--format", options->format,
                    "html, markdown or text (default: what --out ends in, else text)");
    options->add_common(*doc);
    doc->callback([options] { run_doc(*options); });
}

}  // namespace headway::tools
