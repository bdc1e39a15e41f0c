// headway recruit, and what changes headway mentors: how people come onto a scheme's register of mentors, and
// off it.
#include "recruit_commands.h"

#include "commands.h"
#include "edits.h"

#include <fmt/format.h>

#include <memory>

namespace headway::tools {

namespace {

struct RecruitOptions : EntryOptions {
    NewApplication application;
    NewReference reference;
    bool against = false;
    std::string panel_application;
    std::string on;
    std::vector<std::string> members;
    std::string outcome;
    std::string person;
    std::string capacity;
};

// "A Name=KAH": who sits on the panel, and for whom.
std::vector<NewPanelDecision::Member> members_of(const std::vector<std::string>& words) {
    std::vector<NewPanelDecision::Member> members;
    for (const std::string& word : words) {
        const std::size_t equals = word.rfind('=');
        members.push_back(
            {word.substr(0, equals), equals == std::string::npos ? "" : word.substr(equals + 1)});
    }
    return members;
}

// The verdict on which somebody becomes a mentor is evidence: it is kept whatever comes of it.
void keep_verdict(const RecruitOptions& options, const Scheme& scheme, const Register& reg, Date on) {
    const auto person = reg.person(options.person);
    if (!person) return;
    const Verdicts verdicts{
        scheme, reg, {.kind = SubjectKind::mentor, .subjects = std::vector{*person}, .as_of = on}};
    if (verdicts.failure())
        throw Failure{ExitCode::pack_failed,
                      fmt::format("the rule pack '{}' failed", scheme.id()),
                      {*verdicts.failure()}};
    std::optional<Problem> failure;
    options.open_store(StoreAccess::write)
        ->record(record_of(verdicts, reg, options.author(), options.reason), failure);
    if (failure) throw Failure{ExitCode::storage_failed, failure->message, {}};
}

void set_status(const RecruitOptions& options, MentorStatus status, const std::string& action) {
    const Date on = day_of("--on", options.on);
    enter(options, action, [&](const Scheme& scheme, const Register& reg) {
        const bool keeps = status == MentorStatus::approved && !options.dry_run;
        if (keeps) keep_verdict(options, scheme, reg, on);
        Entry entry = headway::set_status(
            scheme, reg,
            {.person = options.person, .status = status, .from = on, .capacity = options.capacity});
        if (keeps && !entry.refused.empty())
            entry.refused.push_back({{}, "the verdict is kept as a decision all the same"});
        return entry;
    });
}

void add_apply(CLI::App& recruit) {
    auto options = std::make_shared<RecruitOptions>();
    CLI::App* command = recruit.add_subcommand("apply", "record an application");
    command->add_option("ID", options->application.id, "what the application is to be called")->required();
    command->add_option("--person", options->application.person, "who applies")->required();
    command->add_option("--round", options->application.round, "autumn 2016")->required();
    command->add_option("--submitted-on", options->application.submitted_on, "the day of receipt")
        ->required();
    command->add_option("--statement", options->application.statement,
                        "impact, evidence, expertise on offer");
    options->add_all(*command);
    command->callback([options] {
        enter(*options, "record an application", [&](const Scheme& scheme, const Register& reg) {
            return apply(scheme, reg, options->application);
        });
    });
}

void add_refer(CLI::App& recruit) {
    auto options = std::make_shared<RecruitOptions>();
    CLI::App* command = recruit.add_subcommand("refer", "record a reference");
    command->add_option("PERSON", options->reference.person, "the candidate")->required();
    command->add_option("--by-role", options->reference.by_role, "the role of who gives it")->required();
    command->add_option("--given-on", options->reference.given_on, "the day of it")->required();
    command->add_flag("--against", options->against, "it advises against the candidate");
    options->add_all(*command);
    command->callback([options] {
        options->reference.supportive = !options->against;
        enter(*options, "record a reference", [&](const Scheme& scheme, const Register& reg) {
            return refer(scheme, reg, options->reference);
        });
    });
}

void add_decide(CLI::App& recruit) {
    auto options = std::make_shared<RecruitOptions>();
    CLI::App* command = recruit.add_subcommand("decide", "record what a panel decided");
    command->add_option("APPLICATION", options->panel_application, "the application's id")->required();
    command->add_option("--on", options->on, "the day of the decision")->required();
    command
        ->add_option("--member", options->members,
                     "a member and whom they represent, 'A Name=KAH'; may be given several times")
        ->allow_extra_args(false);
    command->add_option("--outcome", options->outcome, "appointed, declined or deferred")
        ->required()
        ->check(CLI::IsMember({"appointed", "declined", "deferred"}));
    options->add_all(*command);
    command->callback([options] {
        const Date on = day_of("--on", options->on);
        enter(*options, "record a panel decision", [&](const Scheme& scheme, const Register& reg) {
            return decide(scheme, reg,
                          {.application = options->panel_application,
                           .date = on,
                           .members = members_of(options->members),
                           .outcome = *choice_named<PanelOutcome>(options->outcome),
                           .reason = options->reason});
        });
    });
}

void add_status(CLI::App& mentors, const char* name, const char* what, MentorStatus status) {
    auto options = std::make_shared<RecruitOptions>();
    CLI::App* command = mentors.add_subcommand(name, what);
    command->add_option("PERSON", options->person, "the person's id")->required();
    command->add_option("--on", options->on, "from which day")->required();
    if (status == MentorStatus::approved || status == MentorStatus::applied)
        command->add_option("--capacity", options->capacity,
                            "most mentees at once (default: 1, or as it is)");
    options->add_all(*command);
    command->callback(
        [options, status, name] { set_status(*options, status, std::string{name} + " a mentor"); });
}

}  // namespace

void add_recruit(CLI::App& app, ExitCode&) {
    CLI::App* recruit = app.add_subcommand(
        "recruit", "applications, references and panel decisions, as the policy wants them");
    recruit->require_subcommand(1);
    add_apply(*recruit);
    add_refer(*recruit);
    add_decide(*recruit);
}

void add_statuses(CLI::App& mentors) {
    add_status(mentors, "approve", "put a person on the register, if the rules say so",
               MentorStatus::approved);
    add_status(mentors, "suspend", "for a time", MentorStatus::suspended);
    add_status(mentors, "step-back", "because of the own school", MentorStatus::stepped_back);
    add_status(mentors, "retire", "for good", MentorStatus::retired);
}

}  // namespace headway::tools
