// headway pack impact: what other rules would do to the people of a register.
#include "impact_text.h"
#include "pack_options.h"

#include <fmt/format.h>

#include <memory>

namespace headway::tools {

namespace {

struct ImpactOptions : Options {
    std::string against;
    std::vector<std::string> settings;  // "name=value"
    std::string as = "mentor";
};

Settings settings_of(const ImpactOptions& options) {
    Settings settings;
    for (const std::string& setting : options.settings) {
        const std::size_t equals = setting.find('=');
        if (equals == std::string::npos || equals == 0)
            throw Failure{ExitCode::wrong_usage,
                          fmt::format("--set is written name=value, not '{}'", printable(setting)),
                          {}};
        settings[setting.substr(0, equals)] = setting.substr(equals + 1);
    }
    return settings;
}

// The rules as somebody would have them: another pack, other values, or both.
std::unique_ptr<Scheme> load_proposed(const ImpactOptions& options) {
    const std::string& pack = options.against.empty() ? options.scheme : options.against;
    if (options.settings.empty()) return options.load_scheme(pack);
    SchemeOutcome loaded = options.library().load(pack, false, settings_of(options));
    if (loaded.scheme) return std::move(loaded.scheme);
    throw Failure{ExitCode::pack_failed,
                  fmt::format("the rule pack '{}' can't be used like that", printable(pack)),
                  std::move(loaded.problems)};
}

std::unique_ptr<Verdicts> judged(const Scheme& scheme, const Register& reg, SubjectKind kind, Date as_of) {
    auto verdicts = std::make_unique<Verdicts>(
        scheme, reg, VerdictOrder{.kind = kind, .subjects = all_subjects(reg, kind, as_of), .as_of = as_of});
    if (verdicts->failure())
        throw Failure{ExitCode::pack_failed,
                      fmt::format("the rule pack '{}' failed", scheme.id()),
                      {*verdicts->failure()}};
    return verdicts;
}

void run(const ImpactOptions& options) {
    options.set_up_log();
    if (options.against.empty() && options.settings.empty())
        throw Failure{ExitCode::wrong_usage,
                      "say what would change: --set parameter=value, or --against FOLDER with the other pack",
                      {}};
    const bool as_text = options.as_text();
    const auto before_rules = options.load_scheme(options.scheme);
    const auto after_rules = load_proposed(options);
    const Register reg = options.read_register();
    const SubjectKind kind = options.as == "mentee" ? SubjectKind::mentee : SubjectKind::mentor;
    const auto before = judged(*before_rules, reg, kind, options.date());
    const auto after = judged(*after_rules, reg, kind, options.date());
    const Impact impact = impact_of(*before, *after);
    write_output(as_text ? impact_text(impact, *before, *after, Terminal::of_standard_output())
                         : impact_json(impact, *before) + '\n');
}

}  // namespace

void add_pack_impact(CLI::App& pack) {
    auto options = std::make_shared<ImpactOptions>();
    CLI::App* action = pack.add_subcommand("impact", "what other rules would do to the people of a register");
    action
        ->add_option("--scheme,pack", options->scheme,
                     "the rules as they are: a scheme, or a folder with a pack")
        ->required();
    action->add_option("--against", options->against, "the rules as they would be: a folder with a pack");
    action->add_option("--set", options->settings, "another value of a parameter: name=value")
        ->allow_extra_args(false);
    action->add_option("--as", options->as, "judge people as mentor (default), or appointments as mentee")
        ->check(CLI::IsMember({"mentor", "mentee"}));
    options->add_register(*action);
    options->add_as_of(*action);
    options->add_format(*action, "text or json");
    options->add_common(*action);
    action->callback([options] { run(*options); });
}

}  // namespace headway::tools
