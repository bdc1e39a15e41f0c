// headway pack check: what is wrong with a pack, all of it at once.
#include "json_text.h"
#include "pack_options.h"
#include "pack_texts.h"

#include <fmt/format.h>

#include <memory>

namespace headway::tools {

namespace {

std::string problems_json(const Problems& problems) {
    std::string out;
    for (const Problem& problem : problems)
        out += fmt::format("{}{{\"where\":{},\"message\":{}}}", out.empty() ? "" : ",",
                           json_text(problem.where.text()), json_text(problem.message));
    return "[" + out + "]";
}

void run_check(const PackOptions& options, ExitCode& code) {
    options.set_up_log();
    PackOutput output{options.as_json(), options.chosen().size() > 1};
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

}  // namespace

void add_pack_check(CLI::App& pack, ExitCode& code) {
    auto options = std::make_shared<PackOptions>();
    add_pack_action(pack, "check", "does the pack load, and is every clause accounted for?", *options)
        ->callback([options, &code] { run_check(*options, code); });
}

}  // namespace headway::tools
