// headway shortlist: the mentors for one appointment, best first, each pair with its verdict.
#include "commands.h"
#include "edits.h"
#include "options.h"
#include "pair_options.h"
#include "pair_output.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <memory>

namespace headway::tools {

namespace {

struct ShortlistOptions : Options {
    std::string appointment;
    std::vector<std::string> mentors;
    std::string exception;
    std::string reason;
    bool propose = false;
};

// The officer's choice becomes a proposed partnership, with the reason for an exception.
void propose_one(const ShortlistOptions& options, const Scheme& scheme, const Register& reg) {
    if (options.database.empty())
        throw Failure{ExitCode::wrong_usage, "--propose keeps it in a database: name it with --db", {}};
    if (options.mentors.size() != 1)
        throw Failure{ExitCode::wrong_usage, "--propose wants one --mentor: who is to be proposed", {}};
    const NewPartnership wanted{
        .id = fmt::format("{}-{}-{}", options.appointment, options.mentors.front(), iso(options.date())),
        .appointment = options.appointment,
        .mentor = options.mentors.front(),
        .from = options.date(),
        .exception_reason = options.exception};
    enter_entry(options, {"propose a partnership", options.reason, false}, pair(scheme, reg, wanted));
}

// What an officer should know before acting on the list.
void remark_on_appointment(const Scheme& scheme, const Register& reg, const ShortlistOrder& order) {
    const std::string_view id = reg[order.appointment].id;
    if (is_taken(reg, order.appointment, {reg.words.find(scheme.id()), order.as_of}))
        spdlog::warn("appointment {} does not wait: somebody is its mentor, or is proposed", printable(id));
    const Verdicts verdicts{
        scheme,
        reg,
        {.kind = SubjectKind::mentee, .subjects = std::vector{order.appointment}, .as_of = order.as_of}};
    if (!verdicts.failure() && verdicts.verdict(0) < Verdict::by_exception)
        spdlog::warn("the scheme {} appointment {} on that day (headway evaluate --as mentee says why)",
                     verdicts.verdict(0) == Verdict::ineligible ? "does not support" : "can't yet tell about",
                     printable(id));
}

void run(const ShortlistOptions& options) {
    options.set_up_log();
    const Format format = options.output_format();
    if (format == Format::jsonl) throw Failure{ExitCode::wrong_usage, "a shortlist is text, json or csv", {}};
    if (!options.exception.empty() && !options.propose)
        throw Failure{ExitCode::wrong_usage, "--exception is the reason for what --propose records", {}};
    ShortlistOrder order{.appointment = {}, .as_of = options.date()};
    const auto scheme = load_allocating_scheme(options);
    const Register reg = options.read_register();
    order.appointment = appointment_named("--appointment", reg, options.appointment);
    for (const std::string& id : options.mentors) {
        const Ref<Person> mentor = mentor_named("--mentor", reg, id);
        if (std::find(order.mentors.begin(), order.mentors.end(), mentor) == order.mentors.end())
            order.mentors.push_back(mentor);
    }
    if (options.propose) return propose_one(options, *scheme, reg);
    remark_on_appointment(*scheme, reg, order);
    const std::vector<ShortlistedMentor> mentors = shortlist(*scheme, reg, order);
    const ShownShortlist shown{*scheme, reg, order, mentors,
                               options.mentors.empty() ? std::size_t{1} : mentors.size()};
    if (format == Format::json)
        write_output(shortlist_json(*scheme, reg, order, mentors) + '\n');
    else if (format == Format::csv)
        write_output(shortlist_csv(shown));
    else
        write_output(shortlist_text(shown, Terminal::of_standard_output()));
}

}  // namespace

void add_shortlist(CLI::App& app, ExitCode&) {
    auto options = std::make_shared<ShortlistOptions>();
    CLI::App* command =
        app.add_subcommand("shortlist", "the mentors for one appointment, best first, and why");
    options->add_scheme(*command);
    options->add_register(*command);
    options->add_as_of(*command);
    options->add_format(*command, "text, json or csv");
    command->add_option("--appointment", options->appointment, "the mentee's appointment")->required();
    command->add_option("--mentor", options->mentors, "only this person; may be given several times")
        ->allow_extra_args(false);
    command->add_flag("--propose", options->propose,
                      "record the one --mentor in the database as proposed (headway partnerships)");
    command->add_option("--exception", options->exception,
                        "with --propose: why a \"should\" is set aside; a \"must\" never is");
    command->add_option("--reason", options->reason, "with --propose: why, for the log");
    options->add_by(*command);
    options->add_common(*command);
    command->callback([options] { run(*options); });
}

}  // namespace headway::tools
