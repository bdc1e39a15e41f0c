// Tasks about partnerships: proposed, new, silent, or not working.
#include "base/text.h"
#include "scheme/task_ground.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace headway {

namespace {

std::string mentee_of(const Register& reg, const Partnership& partnership) {
    const Appointment& appointment = reg[partnership.appointment];
    return fmt::format("{} ({})", reg[appointment.person].name, reg[appointment.school].name);
}

TaskThing with_appointment(const Register& reg, Ref<Partnership> ref) {
    TaskThing thing = thing_of(reg, ref);
    const Appointment& appointment = reg[reg[ref].appointment];
    thing.days.emplace_back(TaskDay::appointed_on, appointment.appointed_on);
    thing.days.emplace_back(TaskDay::starts_on, appointment.starts_on);
    return thing;
}

// Tells of those partnerships that the rule is for.
template <class Tell>
void tell_each(TaskGround& ground, const TaskRule& rule, const std::vector<Ref<Partnership>>& partnerships,
               Tell tell) {
    std::vector<Ref<Appointment>> appointments;
    for (const Ref<Partnership> ref : partnerships)
        appointments.push_back(ground.reg[ref].appointment);
    const RuleConditions only = ground.chosen(rule, appointments);
    for (std::size_t i = 0; i < partnerships.size(); ++i)
        if (only.holds(i)) tell(partnerships[i], ground.reg[partnerships[i]]);
}

bool holds_on(const Partnership& partnership, Date day) {
    return partnership.from <= day && (!partnership.to || *partnership.to >= day);
}

void find_proposed(TaskGround& ground, const TaskRule& rule, TaskTeller& teller) {
    std::vector<Ref<Partnership>> proposed;
    for (std::uint32_t i = 0; i < ground.reg.partnerships.size(); ++i) {
        const Partnership& partnership = ground.reg.partnerships[i];
        if (partnership.scheme == ground.day.scheme && partnership.status == PartnershipStatus::proposed &&
            holds_on(partnership, ground.as_of) &&
            ground.schedules().supported(partnership.appointment).to >= ground.as_of)
            proposed.push_back({i});
    }
    tell_each(ground, rule, proposed, [&](Ref<Partnership> ref, const Partnership& partnership) {
        teller.tell(rule, with_appointment(ground.reg, ref), [&] {
            return fmt::format("{} is proposed since {} as the mentor of {}",
                               ground.reg[partnership.mentor].name, in_words(partnership.from),
                               mentee_of(ground.reg, partnership));
        });
    });
}

void find_new(TaskGround& ground, const TaskRule& rule, TaskTeller& teller) {
    for (const WorkingPartnership& working : ground.working_for(rule)) {
        const Partnership& partnership = ground.reg[working.ref];
        teller.tell(rule, with_appointment(ground.reg, working.ref), [&] {
            return fmt::format("{} is since {} the mentor of {}", ground.reg[partnership.mentor].name,
                               in_words(partnership.from), mentee_of(ground.reg, partnership));
        });
    }
}

// The newest one of each appointment that is without a mentor since.
void find_not_working(TaskGround& ground, const TaskRule& rule, TaskTeller& teller) {
    const Register& reg = ground.reg;
    std::vector<Ref<Partnership>> failed;
    const auto last_of = [&](Ref<Appointment> appointment) {
        std::optional<Ref<Partnership>> last;
        for (const std::uint32_t row : reg.partnerships_of_appointment.of(appointment.position)) {
            const Partnership& partnership = reg.partnerships[row];
            if (partnership.scheme == ground.day.scheme && partnership.from <= ground.as_of &&
                partnership.status == PartnershipStatus::not_working &&
                (!last || reg[*last].from <= partnership.from))
                last = Ref<Partnership>{row};
        }
        if (last) failed.push_back(*last);
    };
    for (const Ref<Appointment> appointment : ground.waiting().waiting)
        last_of(appointment);
    for (const Ref<Appointment> appointment : ground.waiting().undetermined)
        last_of(appointment);
    tell_each(ground, rule, failed, [&](Ref<Partnership> ref, const Partnership& partnership) {
        TaskThing thing = thing_of(reg, ref);
        if (partnership.to) thing.days.emplace_back(TaskDay::to, *partnership.to);
        teller.tell(rule, thing, [&] {
            return fmt::format("the partnership of {} does not work, and no other mentor is found yet",
                               both_of(reg, partnership));
        });
    });
}

// The last day on which the two are known to have been in touch.
std::optional<Date> last_contact(TaskGround& ground, Ref<Partnership> partnership) {
    std::optional<Date> last;
    const auto take = [&](Date on) {
        if (on <= ground.as_of) last = std::max(last.value_or(on), on);
    };
    for (const std::uint32_t row : ground.reg.contacts_of_partnership.of(partnership.position))
        take(ground.reg.contacts[row].on);
    for (const std::uint32_t row : ground.reg.meetings_of_partnership.of(partnership.position))
        if (const auto& held_on = ground.reg.meetings[row].held_on) take(*held_on);
    return last;
}

// One task of a partnership, however long it has been silent: what is missed can't be made up for.
void find_silent(TaskGround& ground, const TaskRule& rule, TaskTeller& teller) {
    for (const WorkingPartnership& working : ground.working_for(rule)) {
        if (working.first_day > ground.as_of) continue;
        const auto last = last_contact(ground, working.ref);
        const bool began_since = !last || *last < working.first_day;
        TaskThing thing = thing_of(ground.reg, working.ref);
        thing.days.emplace_back(TaskDay::last_contact, began_since ? working.first_day : *last);
        teller.tell(rule, thing, [&] {
            const std::string both = both_of(ground.reg, ground.reg[working.ref]);
            if (began_since)
                return fmt::format("{} have not been in touch since the support began on {}", both,
                                   in_words(working.first_day));
            return fmt::format("{} were last in touch on {}", both, in_words(*last));
        });
    }
}

}  // namespace

void find_partnerships(TaskGround& ground, const TaskRule& rule, TaskTeller& teller) {
    if (rule.each == TaskSubject::proposed_partnership) return find_proposed(ground, rule, teller);
    if (rule.each == TaskSubject::new_partnership) return find_new(ground, rule, teller);
    if (rule.each == TaskSubject::silent_partnership) return find_silent(ground, rule, teller);
    find_not_working(ground, rule, teller);
}

}  // namespace headway
