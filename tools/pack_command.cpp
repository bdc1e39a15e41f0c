// headway pack: work on rule packs.
#include "base/json.h"
#include "commands.h"
#include "json_text.h"
#include "options.h"
#include "pack_new.h"
#include "terminal.h"

#include <fmt/format.h>

#include <memory>

namespace headway::tools {

namespace {

struct PackOptions : Options {
    std::vector<std::string> packs;  // ids or folders; none: every pack of the library
    std::vector<std::string> files;  // of pack run

    std::vector<std::string> chosen() const { return packs.empty() ? library().ids() : packs; }
    bool as_json() const { return output_format() != Format::text; }
};

std::string json_list(const std::vector<std::string>& texts) {
    std::string out = "[";
    for (const std::string& text : texts) {
        if (out.size() > 1) out += ',';
        append_json(out, text);
    }
    return out + "]";
}

// Text of all packs, or a JSON object (of several packs: an array of them).
class Output {
  public:
    Output(bool as_json, bool several) : as_json_(as_json), several_(several) {}

    void add(const std::string& text, const std::string& json) {
        out_ += as_json_ ? (out_.empty() ? "" : ",\n") + json : text;
    }
    void write() const { write_output(!as_json_ ? out_ : several_ ? "[" + out_ + "]\n" : out_ + "\n"); }

  private:
    bool as_json_;
    bool several_;
    std::string out_;
};

std::string problems_text(const Problems& problems, std::string_view before) {
    std::string out;
    for (const Problem& problem : problems)
        out += fmt::format("{}{}: {}\n", before, problem.where.text(), problem.message);
    return out;
}

std::string problems_json(const Problems& problems) {
    std::string out;
    for (const Problem& problem : problems)
        out += fmt::format("{}{{\"where\":{},\"message\":{}}}", out.empty() ? "" : ",",
                           json_text(problem.where.text()), json_text(problem.message));
    return "[" + out + "]";
}

void run_check(const PackOptions& options, ExitCode& code) {
    options.set_up_log();
    Output output{options.as_json(), options.chosen().size() > 1};
    for (const std::string& id : options.chosen()) {
        const auto scheme = options.load_scheme(id, true);
        const PackCheck found = check(*scheme);
        if (!found.problems.empty()) code = ExitCode::check_failed;
        output.add(
            fmt::format("{}: {} clauses (with rules: {}, guidance: {}, awaiting another part of headway: "
                        "{}); {}\n{}{}",
                        scheme->id(), found.clauses, found.implemented, found.guidance, found.awaiting,
                        found.problems.empty() ? "nothing is wrong" : "this is wrong:",
                        problems_text(found.problems, "  "), problems_text(found.remarks, "  remark: ")),
            fmt::format("{{\"scheme\":{},\"clauses\":{},\"implemented\":{},\"guidance\":{},\"awaiting\":{},"
                        "\"problems\":{},\"remarks\":{}}}",
                        json_text(scheme->id()), found.clauses, found.implemented, found.guidance,
                        found.awaiting, problems_json(found.problems), problems_json(found.remarks)));
    }
    output.write();
}

std::string report_text(const Scheme& scheme, const TestReport& report) {
    std::string out =
        fmt::format("{}: {} passed, {} failed; {} of {} clauses with rules are tested\n", scheme.id(),
                    report.passed, report.failed, report.clauses_covered, report.clauses);
    for (const TestFailure& failure : report.failures) {
        out += fmt::format("  FAILED {} (line {})\n", failure.test, failure.where.line);
        for (const std::string& message : failure.messages)
            out += fmt::format("    {}\n", message);
    }
    for (const std::string& untried : report.untried)
        out += "  untried: " + untried + '\n';
    return out;
}

std::string in_one_line(const std::vector<std::string>& messages) {
    std::string out;
    for (const std::string& message : messages)
        out += (out.empty() ? "" : "; ") + message.substr(message.find_first_not_of(' '));
    return out;
}

std::string report_json(const Scheme& scheme, const TestReport& report) {
    std::string failures;
    for (const TestFailure& failure : report.failures)
        failures += fmt::format("{}{{\"test\":{},\"line\":{},\"message\":{}}}", failures.empty() ? "" : ",",
                                json_text(failure.test), failure.where.line,
                                json_text(in_one_line(failure.messages)));
    return fmt::format(
        "{{\"scheme\":{},\"passed\":{},\"failed\":{},\"clauses_covered\":{},\"clauses\":{},\"failures\":[{}],"
        "\"untried\":{}}}",
        json_text(scheme.id()), report.passed, report.failed, report.clauses_covered, report.clauses,
        failures, json_list(report.untried));
}

void run_test(const PackOptions& options, ExitCode& code) {
    options.set_up_log();
    Output output{options.as_json(), options.chosen().size() > 1};
    for (const std::string& id : options.chosen()) {
        const auto scheme = options.load_scheme(id, true);
        const TestReport report = run_tests(*scheme);
        if (report.failed > 0 || report.passed == 0) code = ExitCode::check_failed;
        output.add(report_text(*scheme, report), report_json(*scheme, report));
    }
    output.write();
}

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

void run_trace(const PackOptions& options) {
    options.set_up_log();
    const Terminal terminal = Terminal::of_standard_output();
    Output output{options.as_json(), options.chosen().size() > 1};
    for (const std::string& id : options.chosen()) {
        const auto scheme = options.load_scheme(id, true);
        std::string text = terminal.coloured(Colour::strong, scheme->definition().manifest.title) + "\n\n";
        std::string json;
        for (const ClauseTrace& clause : trace(*scheme)) {
            text += trace_text(clause, terminal);
            json += (json.empty() ? "" : ",\n") + trace_json(clause);
        }
        output.add(text + "\n",
                   fmt::format("{{\"scheme\":{},\"clauses\":[{}]}}", json_text(scheme->id()), json));
    }
    output.write();
}

// What a file printed, fit for a terminal: lines and tabs stay, other control characters become visible.
std::string shown(std::string_view printed) {
    std::string out;
    while (!printed.empty()) {
        const std::size_t end = std::min(printed.find_first_of("\n\t"), printed.size());
        out += printable(printed.substr(0, end), printed.size() * 4);
        if (end < printed.size()) out += printed[end];
        printed.remove_prefix(std::min(end + 1, printed.size()));
    }
    return out;
}

// Each file as the main chunk of a pack of its own, in a fresh cage.
void run_files(const PackOptions& options, ExitCode& code) {
    const SchemeLibrary library = options.library();
    for (const std::string& file : options.files) {
        PackRun result = run_pack(file, library);
        write_output(shown(result.printed));
        if (result.problems.empty()) {
            write_output(result.value + "\n");
            continue;
        }
        code = ExitCode::pack_failed;
        report({ExitCode::pack_failed, fmt::format("{} failed", printable(file)), std::move(result.problems)},
               options.output_format() == Format::json && !options.format.empty());
    }
}

// As a command takes it for a folder, whatever schemes are called: "./essex".
std::string as_path(const std::filesystem::path& folder) {
    const std::string text = folder.string();
    const bool plain = text.find_first_of(" '\"$`\\") == std::string::npos;
    const std::string path = text.find('/') == std::string::npos ? "./" + text : text;
    return plain ? path : "\"" + path + "\"";
}

void run_new(const PackOptions& options, NewPack made) {
    made.folder = made.folder.lexically_normal();
    if (!made.folder.has_filename()) made.folder = made.folder.parent_path();  // "essex/"
    write_new_pack(made, options.library().rules);
    const std::string path = as_path(made.folder);
    write_output(
        fmt::format("{} is there. Read it from manifest.lua on; then:\n"
                    "  headway pack check {}\n  headway pack test {}\n",
                    path, path, path));
}

CLI::App* add_action(CLI::App& pack, const std::string& name, const std::string& meaning,
                     PackOptions& options) {
    CLI::App* action = pack.add_subcommand(name, meaning);
    action->add_option("--scheme,packs", options.packs,
                       "schemes or folders with packs (default: all that are shipped)");
    options.add_format(*action, "text or json");
    options.add_common(*action);
    return action;
}

}  // namespace

void add_pack(CLI::App& app, ExitCode& code) {
    auto options = std::make_shared<PackOptions>();
    CLI::App* pack = app.add_subcommand("pack", "check, test, trace and run rule packs");
    pack->require_subcommand(1);
    add_action(*pack, "check", "does the pack load, and is every clause accounted for?", *options)
        ->callback([options, &code] { run_check(*options, code); });
    add_action(*pack, "test", "run the tests beside the rules", *options)->callback([options, &code] {
        run_test(*options, code);
    });
    add_action(*pack, "trace", "every clause of the policy, and where it lives", *options)
        ->callback([options] { run_trace(*options); });
    auto made = std::make_shared<NewPack>();
    CLI::App* make = pack->add_subcommand("new", "start a pack: commented, loading, with passing tests");
    make->add_option("folder", made->folder, "the folder to make; its name is the scheme's id")->required();
    make->add_option("--title", made->title, "the scheme's name")->default_val("A new mentoring scheme");
    make->add_option("--authority", made->authority,
                     "the authority, as Get Information About Schools names it")
        ->required();
    make->callback([options, made] { run_new(*options, *made); });
    pack->add_subcommand("annotations",
                         "what editors need to complete and check packs (rules/annotations/headway.lua)")
        ->callback([] { write_output(editor_annotations()); });
    CLI::App* run = pack->add_subcommand("run", "run files one after another, each in a cage of its own");
    run->add_option("files", options->files, "Lua files")->required();
    options->add_format(*run, "text or json");
    options->add_common(*run);
    run->callback([options, &code] { run_files(*options, code); });
}

}  // namespace headway::tools
