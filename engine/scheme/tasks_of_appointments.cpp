// Tasks about appointments that wait for a mentor, and about those of which it is open whether they may have
// one.
#include "base/text.h"
#include "scheme/evaluate.h"
#include "scheme/task_ground.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace headway {

namespace {

std::string appointed(const Register& reg, const Appointment& appointment, Date as_of) {
    const std::string post =
        fmt::format("{} of {}", spaced(name_of(appointment.role)), reg[appointment.school].name);
    if (appointment.starts_on <= as_of)
        return fmt::format("{}, {} since {},", reg[appointment.person].name, post,
                           in_words(appointment.starts_on));
    return fmt::format("{}, appointed on {} as {} from {},", reg[appointment.person].name,
                       in_words(appointment.appointed_on), post, in_words(appointment.starts_on));
}

// The day from which an appointment that had a mentor has none; nothing where it never had one.
std::optional<Date> without_mentor_since(const TaskGround& ground, Ref<Appointment> appointment) {
    const Word scheme = ground.reg.words.find(ground.scheme.id());
    std::optional<Date> since;
    for (const std::uint32_t row : ground.reg.partnerships_of_appointment.of(appointment.position)) {
        const Partnership& partnership = ground.reg.partnerships[row];
        if (partnership.scheme != scheme || partnership.status == PartnershipStatus::proposed ||
            partnership.from > ground.as_of)
            continue;
        const Date lost = std::min(ground.as_of, plus_days(partnership.to.value_or(ground.as_of), 1));
        since = std::max(since.value_or(lost), lost);
    }
    return since;
}

// Who had a mentor waits from the day on which that one was lost.
TaskThing thing_of(TaskGround& ground, Ref<Appointment> ref, std::optional<Date> lost) {
    const Appointment& appointment = ground.reg[ref];
    return {.id = appointment.id,
            .mentee = appointment.person,
            .school = appointment.school,
            .days = {{TaskDay::appointed_on, std::max(appointment.appointed_on, lost.value_or(Date::min()))},
                     {TaskDay::starts_on, std::max(appointment.starts_on, lost.value_or(Date::min()))},
                     {TaskDay::ends_on, ground.schedules().supported(ref).to}}};
}

// What would settle whether the scheme supports the appointment.
std::string what_is_missing(const TaskGround& ground, Ref<Appointment> appointment) {
    const Verdicts verdicts{ground.scheme,
                            ground.reg,
                            {.kind = SubjectKind::mentee,
                             .subjects = std::vector<Ref<Appointment>>{appointment},
                             .as_of = ground.as_of}};
    std::vector<std::string> missing;
    for (const CriterionAnswer& answer : verdicts.explain(0))
        if (answer.criterion->force == Force::must && answer.outcome == Outcome::unknown)
            missing.insert(missing.end(), answer.missing.begin(), answer.missing.end());
    return missing.empty() ? "evidence is missing" : "nothing is known of " + joined(missing, " or of ");
}

}  // namespace

void find_appointments(TaskGround& ground, const TaskRule& rule, TaskTeller& teller) {
    const bool waits = rule.each == TaskSubject::waiting_appointment;
    const WaitingAppointments& found = ground.waiting();
    const auto& appointments = waits ? found.waiting : found.undetermined;
    const RuleConditions only = ground.chosen(rule, appointments);
    for (std::size_t i = 0; i < appointments.size(); ++i) {
        if (!only.holds(i)) continue;
        const auto lost = waits ? without_mentor_since(ground, appointments[i]) : std::nullopt;
        teller.tell(rule, thing_of(ground, appointments[i], lost), [&] {
            const std::string who = appointed(ground.reg, ground.reg[appointments[i]], ground.as_of);
            if (lost) return fmt::format("{} has had no mentor since {}", who, in_words(*lost));
            if (waits) return who + " has no mentor";
            return fmt::format("{} may have a mentor by this scheme or not, because {}", who,
                               what_is_missing(ground, appointments[i]));
        });
    }
}

}  // namespace headway
