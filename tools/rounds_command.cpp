// headway rounds: when a scheme recruits in an academic year, action by action.
#include "commands.h"
#include "options.h"
#include "terminal.h"
#include "verdict_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace headway::tools {

namespace {

struct RoundsOptions : Options {
    std::optional<std::string> year;
};

// Begins as a year does: whoever writes 2016, 2016-17 or 2016/2017 means 2016/17.
std::string meant_year(const std::string& text) {
    const auto first = parse_date(text.substr(0, 4) + "-09-01");
    return first ? fmt::format("; did you mean {}?", academic_year_of(*first).text()) : "";
}

AcademicYear year_of(const RoundsOptions& options) {
    const Date day = options.date();
    const auto year = options.year ? parse_academic_year(*options.year) : academic_year_of(day);
    if (!year)
        throw Failure{
            ExitCode::wrong_usage,
            fmt::format("--year is '{}', which is no academic year; academic years have the form 2016/17{}",
                        printable(*options.year), meant_year(*options.year)),
            {}};
    // Beyond these a date can't be written.
    if (year->starts_in < 1 || year->starts_in > 9998)
        throw Failure{ExitCode::wrong_usage, "the years that can be asked for are 0001/02 to 9998/99", {}};
    return *year;
}

std::string heading(const Scheme& scheme, const Rounds& rounds, const Terminal& terminal) {
    const Manifest& manifest = scheme.definition().manifest;
    std::string out = terminal.coloured(Colour::strong, manifest.title) +
                      fmt::format("\n{} · edition {} · recruitment rounds of {}\n", manifest.authority,
                                  manifest.edition, rounds.year.text());
    if (rounds.are_proposed())
        out += terminal.coloured(Colour::doubtful, "proposed") +
               fmt::format(": the same weeks as in {}\n", rounds.published->text());
    return out;
}

std::string table(const Rounds& rounds, const Terminal& terminal) {
    std::size_t name_width = 0;
    std::size_t when_width = 0;
    for (const DatedAction& dated : rounds.actions) {
        name_width = std::max(name_width, display_width(spaced(dated.action->name)));
        when_width = std::max(when_width, display_width(in_words(dated.when)));
    }
    std::string out;
    std::optional<TermName> round;
    for (const DatedAction& dated : rounds.actions) {
        if (round != dated.round)
            out += fmt::format("\n{}\n", terminal.coloured(Colour::strong, name_of(dated.round)));
        round = dated.round;
        out += fmt::format("  {}  {}  {}\n", padded(spaced(dated.action->name), name_width),
                           padded(in_words(dated.when), when_width), joined(dated.action->clauses, ", "));
    }
    return out;
}

std::string rounds_text(const Scheme& scheme, const Rounds& rounds, const Terminal& terminal) {
    std::string out = heading(scheme, rounds, terminal) + table(rounds, terminal);
    for (const std::string& remark : remarks_on(rounds))
        out += '\n' + terminal.wrapped("", sentence(remark));
    return out;
}

std::string rounds_csv(const Scheme& scheme, const Rounds& rounds) {
    std::string out =
        csv_row({"scheme", "edition", "year", "round", "action", "from", "to", "clause", "proposed"});
    for (const DatedAction& dated : rounds.actions)
        out += csv_row({scheme.id(), scheme.edition(), rounds.year.text(), name_of(dated.round),
                        dated.action->name, iso(dated.when.days.from), iso(dated.when.days.to),
                        joined(dated.action->clauses, " "), rounds.are_proposed() ? "true" : "false"});
    return out;
}

void run(const RoundsOptions& options) {
    options.set_up_log();
    const Format format = options.output_format();
    if (format == Format::jsonl) throw Failure{ExitCode::wrong_usage, "rounds are text, json or csv", {}};
    const AcademicYear year = year_of(options);
    const auto scheme = options.load_scheme(options.scheme);
    const Rounds rounds = rounds_of(*scheme, year);
    if (format == Format::json)
        write_output(rounds_json(*scheme, rounds) + '\n');
    else if (format == Format::csv)
        write_output(rounds_csv(*scheme, rounds));
    else
        write_output(rounds_text(*scheme, rounds, Terminal::of_standard_output()));
}

}  // namespace

void add_rounds(CLI::App& app, ExitCode&) {
    auto options = std::make_shared<RoundsOptions>();
    CLI::App* command =
        app.add_subcommand("rounds", "when a scheme recruits its mentors in an academic year");
    options->add_scheme(*command);
    command->add_option("--year", options->year,
                        "the academic year, as 2016/17 (default: the one of --as-of)");
    options->add_as_of(*command);
    options->add_format(*command, "text, json or csv");
    options->add_common(*command);
    command->callback([options] { run(*options); });
}

}  // namespace headway::tools
