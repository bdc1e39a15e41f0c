// headway pack trace: every clause of the policy, and where it lives.
#include "document_output.h"
#include "json_text.h"
#include "pack_options.h"
#include "terminal.h"

#include <fmt/format.h>

#include <memory>

namespace headway::tools {

namespace {

std::string disposition(const ClauseTrace& clause) {
    if (!clause.implemented_by.empty()) return joined(clause.implemented_by, ", ");
    if (clause.clause->guidance) return "guidance to people";
    return clause.clause->awaits.empty() ? "no rule" : "awaits " + clause.clause->awaits;
}

std::string trace_text(const ClauseTrace& trace, const Terminal& terminal) {
    std::string out = terminal.wrapped(
        fmt::format("{:12}{:8}", trace.clause->id, name_of(trace.clause->force)), trace.clause->text);
    out += terminal.wrapped(std::string(20, ' ') + "→ ", disposition(trace));
    for (const std::string& test : trace.tested_by)
        out += terminal.wrapped(std::string(20, ' ') + "tested: ", test);
    for (const std::string& reading : trace.interpretations)
        out += terminal.wrapped(std::string(20, ' ') + "read as: ", reading);
    return out;
}

std::string trace_json(const ClauseTrace& trace) {
    const std::string interpretation =
        trace.interpretations.empty() ? "null" : json_text(joined(trace.interpretations, " "));
    return fmt::format(
        "{{\"id\":{},\"force\":\"{}\",\"text\":{},\"implemented_by\":{},\"tested_by\":{},\"interpretation\":{"
        "},"
        "\"guidance\":{},\"awaits\":{}}}",
        json_text(trace.clause->id), name_of(trace.clause->force), json_text(trace.clause->text),
        json_list(trace.implemented_by), json_list(trace.tested_by), interpretation, trace.clause->guidance,
        trace.clause->awaits.empty() ? "null" : json_text(trace.clause->awaits));
}

struct TraceOptions : PackOptions {
    std::string file;

    bool is_page() const { return !file.empty() || format == "html" || format == "markdown"; }
};

// One page, of one pack.
void run_page(const TraceOptions& options) {
    if (options.packs.size() != 1)
        throw Failure{ExitCode::wrong_usage, "a page is of one scheme: name it", {}};
    const DocumentFormat format = document_format(options.format, options.file, DocumentFormat::text);
    write_document(trace_document(*options.load_scheme(options.packs.front(), true)), format, options.file,
                   Readers::everybody);
}

void run_trace(const TraceOptions& options) {
    options.set_up_log();
    if (options.is_page()) return run_page(options);
    const Terminal terminal = Terminal::of_standard_output();
    PackOutput output{options.as_json(), options.chosen().size() > 1};
    for (const std::string& id : options.chosen()) {
        const auto scheme = options.load_scheme(id, true);
        std::string text = terminal.coloured(Colour::strong, scheme->definition().manifest.title) + "\n\n";
        std::string json;
        for (const ClauseTrace& clause : headway::trace(*scheme)) {
            text += trace_text(clause, terminal);
            json += (json.empty() ? "" : ",\n") + trace_json(clause);
        }
        output.add(text + "\n",
                   fmt::format("{{\"scheme\":{},\"clauses\":[{}]}}", json_text(scheme->id()), json));
    }
    output.write();
}

}  // namespace

void add_pack_trace(CLI::App& pack) {
    auto options = std::make_shared<TraceOptions>();
    CLI::App* action =
        add_pack_action(pack, "trace", "every clause of the policy, and where it lives", *options);
    action->add_option("--out", options->file, "write a page of one scheme to this file: .html, .md or .txt");
    action->callback([options] { run_trace(*options); });
}

}  // namespace headway::tools
