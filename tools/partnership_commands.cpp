// headway partnerships: proposed, confirmed, ended, not working; and the meetings and contacts in between.
#include "commands.h"
#include "edits.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace headway::tools {

namespace {

struct PartnershipOptions : EntryOptions {
    NewPartnership pair;
    std::string id;
    std::string on;
    std::string next_id;
    std::string next_mentor;
    std::string number, kind, held_on, planned_on, minutes, place;
    std::string channel;
    bool never_again = false;
};

void add_propose(CLI::App& partnerships) {
    auto options = std::make_shared<PartnershipOptions>();
    CLI::App* command = partnerships.add_subcommand("propose", "a mentor for an appointment");
    command->add_option("ID", options->pair.id, "what the partnership is to be called")->required();
    command->add_option("--appointment", options->pair.appointment, "the mentee's appointment")->required();
    command->add_option("--mentor", options->pair.mentor, "the mentor's id")->required();
    command->add_option("--from", options->on, "the first day")->required();
    command->add_option("--exception", options->pair.exception_reason, "why a \"should\" is set aside");
    options->add_all(*command);
    command->callback([options] {
        options->pair.from = day_of("--from", options->on);
        enter(*options, "propose a partnership",
              [&](const Scheme& scheme, const Register& reg) { return pair(scheme, reg, options->pair); });
    });
}

Entry step_of(const PartnershipOptions& options, PartnershipStatus status, const Scheme& scheme,
              const Register& reg) {
    PartnershipStep wanted{.id = options.id, .status = status, .on = day_of("--on", options.on)};
    if (!options.next_mentor.empty())
        wanted.next = NewPartnership{
            .id = options.next_id, .mentor = options.next_mentor, .from = plus_days(wanted.on, 1)};
    return step(scheme, reg, wanted);
}

CLI::App* add_step(CLI::App& partnerships, const char* name, const char* what, const char* day,
                   PartnershipStatus status, const std::shared_ptr<PartnershipOptions>& options) {
    CLI::App* command = partnerships.add_subcommand(name, what);
    command->add_option("ID", options->id, "the partnership's id")->required();
    command->add_option("--on", options->on, day)->required();
    options->add_all(*command);
    command->callback([options, status, name] {
        enter(*options, std::string{name} + " a partnership", [&](const Scheme& scheme, const Register& reg) {
            return step_of(*options, status, scheme, reg);
        });
    });
    return command;
}

void add_not_working(CLI::App& partnerships) {
    auto options = std::make_shared<PartnershipOptions>();
    CLI::App* command = add_step(partnerships, "not-working",
                                 "it does not work, and nobody is blamed; with another mentor at once",
                                 "its last day", PartnershipStatus::not_working, options);
    CLI::Option* mentor = command->add_option("--new-mentor", options->next_mentor,
                                              "who takes over on the next day, as proposed");
    command->add_option("--new-id", options->next_id, "what that partnership is to be called")->needs(mentor);
    mentor->needs(command->get_option("--new-id"));
}

void add_reject(CLI::App& partnerships) {
    auto options = std::make_shared<PartnershipOptions>();
    CLI::App* command = partnerships.add_subcommand("reject", "a proposal is not wanted");
    command->add_option("ID", options->id, "the partnership's id")->required();
    command->add_option("--on", options->on, "the day of the rejection")->required();
    command->add_flag("--never-again", options->never_again, "and the two are not to be proposed again");
    options->add_all(*command);
    command->get_option("--reason")->required();
    command->callback([options] {
        const Rejection rejection{options->id, day_of("--on", options->on), options->never_again};
        enter(*options, "reject a partnership",
              [&](const Scheme& scheme, const Register& reg) { return reject(scheme, reg, rejection); });
    });
}

bool has_meeting(const Register& reg, const PartnershipOptions& options) {
    return std::any_of(reg.meetings.begin(), reg.meetings.end(), [&](const Meeting& meeting) {
        return reg[meeting.partnership].id == options.id &&
               fmt::format("{}", meeting.number) == options.number;
    });
}

// A meeting that was planned is amended; a new one is added.
Entry meeting_of(const PartnershipOptions& options, const Register& reg) {
    std::vector<NamedValue> values;
    const auto give = [&](const char* column, const std::string& value) {
        if (!value.empty()) values.push_back({column, value});
    };
    give("kind", options.kind);
    give("planned_on", options.planned_on);
    give("held_on", options.held_on);
    give("minutes", options.minutes);
    give("place", options.place);
    const std::vector<NamedValue> which{{"partnership", options.id}, {"number", options.number}};
    if (has_meeting(reg, options))
        return {{{.kind = RowEdit::Kind::amend, .table = "meetings", .where = which, .set = values}}, {}};
    values.insert(values.begin(), which.begin(), which.end());
    return {{{.kind = RowEdit::Kind::add, .table = "meetings", .set = values}}, {}};
}

void add_meeting(CLI::App& partnerships) {
    auto options = std::make_shared<PartnershipOptions>();
    CLI::App* command = partnerships.add_subcommand(
        "meeting", "plan a meeting or record one that was held; what was said is not recorded");
    command->add_option("ID", options->id, "the partnership's id")->required();
    command->add_option("--number", options->number, "which meeting, counted from 1")->required();
    command->add_option("--kind", options->kind, "initial, regular, exit_review or annual");
    command->add_option("--planned-on", options->planned_on, "the day agreed");
    command->add_option("--held-on", options->held_on, "the day on which it was held");
    command->add_option("--minutes", options->minutes, "how long it took");
    command->add_option("--place", options->place, "mentee_school, mentor_school, neutral or remote");
    options->add_all(*command, false);
    command->callback([options] {
        enter_rows(*options, "record a meeting",
                   [&](const Register& reg) { return meeting_of(*options, reg); });
    });
}

void add_contact(CLI::App& partnerships) {
    auto options = std::make_shared<PartnershipOptions>();
    CLI::App* command = partnerships.add_subcommand("contact", "record a contact between meetings");
    command->add_option("ID", options->id, "the partnership's id")->required();
    command->add_option("--on", options->on, "the day of it")->required();
    command->add_option("--channel", options->channel, "telephone, email, text, video, visit or in_person");
    options->add_all(*command, false);
    command->callback([options] {
        enter_rows(*options, "record a contact", [&](const Register&) -> Entry {
            return {
                {{.kind = RowEdit::Kind::add,
                  .table = "contacts",
                  .set = {{"partnership", options->id}, {"on", options->on}, {"channel", options->channel}}}},
                {}};
        });
    });
}

}  // namespace

void add_partnerships(CLI::App& app, ExitCode&) {
    CLI::App* partnerships = app.add_subcommand("partnerships", "mentors and mentees: from proposal to end");
    partnerships->require_subcommand(1);
    add_propose(*partnerships);
    add_step(*partnerships, "confirm", "a proposed partnership begins", "the day of confirmation",
             PartnershipStatus::active, std::make_shared<PartnershipOptions>());
    add_reject(*partnerships);
    add_step(*partnerships, "end", "as agreed", "its last day", PartnershipStatus::ended,
             std::make_shared<PartnershipOptions>());
    add_not_working(*partnerships);
    add_meeting(*partnerships);
    add_contact(*partnerships);
}

}  // namespace headway::tools
