#include "scheme/charges.h"

#include "base/text.h"
#include "scheme/partnership_state.h"
#include "scheme/question.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace headway {

namespace {

std::vector<ConditionPtr> conditions_in(const FundingDefinition& funding) {
    std::vector<ConditionPtr> conditions;
    for (const Payment& payment : funding.payments)
        conditions.push_back(payment.only_for);
    for (const Silence& silence : funding.silences)
        conditions.push_back(silence.only_for);
    return conditions;
}

std::vector<Ref<Appointment>> appointments_of(const Register& reg,
                                              const std::vector<Ref<Partnership>>& partnerships) {
    std::vector<Ref<Appointment>> appointments;
    for (const Ref<Partnership> partnership : partnerships)
        appointments.push_back(reg[partnership].appointment);
    return appointments;
}

Date day_of(const ScheduledItem& meeting) {
    if (meeting.done_on) return *meeting.done_on;
    return meeting.planned_on.value_or(meeting.window.from);
}

std::string_view id_of(const Register& reg, const Charge& charge) {
    return charge.partnership ? reg[*charge.partnership].id : std::string_view{};
}

bool is_trained_by(const Register& reg, const Training& training, const Payment& payment) {
    if (payment.provider && training.provider != *payment.provider) return false;
    return payment.courses.empty() ||
           std::any_of(payment.courses.begin(), payment.courses.end(),
                       [&](const std::string& course) { return reg.words.text(training.course) == course; });
}

// The days of meetings of mentoring that took place and for which the schedule has no item.
std::vector<Date> held_beyond(const Register& reg, const Schedule& schedule, Date as_of) {
    std::vector<Date> held;
    for (const std::uint32_t row : reg.meetings_of_partnership.of(schedule.partnership.position)) {
        const Meeting& meeting = reg.meetings[row];
        const MeetingKind kind = meeting.kind.value_or(MeetingKind::regular);
        const bool mentors = kind == MeetingKind::regular || kind == MeetingKind::initial;
        if (mentors && meeting.held_on && *meeting.held_on <= as_of) held.push_back(*meeting.held_on);
    }
    for (const ScheduledItem& item : schedule.items) {
        if (item.rule->what != Expected::meeting || !item.done()) continue;
        const auto same = std::find(held.begin(), held.end(), *item.done_on);
        if (same != held.end()) held.erase(same);
    }
    std::sort(held.begin(), held.end());
    return held;
}

}  // namespace

const FundingDefinition& funding_in(const Scheme& scheme) {
    static const FundingDefinition nothing;
    const auto& funding = scheme.definition().funding;
    return funding == nullptr ? nothing : *funding;
}

std::string Share::payer() const {
    return by_grant ? "grant:" + charge->payment->grant_first : charge->payment->payer;
}

void sort_charges(const Register& reg, std::vector<Charge>& charges) {
    std::stable_sort(charges.begin(), charges.end(), [&](const Charge& a, const Charge& b) {
        if (a.on != b.on) return a.on < b.on;
        const std::string_view left = id_of(reg, a);
        const std::string_view right = id_of(reg, b);
        return left != right ? left < right : a.payment < b.payment;
    });
}

void share_out(const std::vector<Charge>& charges, GrantPots& pots, std::vector<Share>& shares) {
    // What took place has been paid, so what is only expected can't take a grant away from it.
    std::vector<const Charge*> in_turn;
    for (const bool spent : {true, false})
        for (const Charge& charge : charges)
            if (charge.spent == spent) in_turn.push_back(&charge);
    for (const Charge* next : in_turn) {
        const Charge& charge = *next;
        const std::string& grant = charge.payment->grant_first;
        const bool granted = !grant.empty() && pots.can_pay(grant, charge.on);
        if (!granted || !charge.cost) {
            shares.push_back({.charge = &charge, .by_grant = granted, .pence = charge.cost});
            continue;
        }
        const Pence taken = pots.take(grant, charge.on, *charge.cost);
        const bool part = taken < *charge.cost;
        shares.push_back({.charge = &charge, .by_grant = true, .part = part, .pence = taken});
        if (part) shares.push_back({.charge = &charge, .part = true, .pence = *charge.cost - taken});
    }
}

ChargeFinder::ChargeFinder(const Scheme& scheme, const Register& reg, Date as_of,
                           std::vector<Ref<Partnership>> partnerships)
    : scheme_(scheme),
      reg_(reg),
      funding_(funding_in(scheme)),
      word_(reg.words.find(scheme.id())),
      as_of_(as_of),
      partnerships_(std::move(partnerships)),
      conditions_(scheme, reg, appointments_of(reg, partnerships_), conditions_in(funding_), as_of),
      schedules_(scheme, reg, as_of) {}

bool ChargeFinder::has_rate(const Payment& payment) const {
    return std::any_of(reg_.rates.begin(), reg_.rates.end(), [&](const Rate& rate) {
        return rate.scheme == word_ && reg_.words.text(rate.item) == payment.rate;
    });
}

// Where several rates hold, the one that began last.
std::optional<Pence> ChargeFinder::rate_on(const Payment& payment, Date on) const {
    const Rate* best = nullptr;
    for (const Rate& rate : reg_.rates) {
        if (rate.scheme != word_ || reg_.words.text(rate.item) != payment.rate) continue;
        if (on < rate.from || (rate.to && *rate.to < on)) continue;
        if (best == nullptr || best->from <= rate.from) best = &rate;
    }
    if (best == nullptr || best->pence < Pence{0} || greatest_rate < best->pence) return std::nullopt;
    return best->pence;
}

Charge ChargeFinder::charge(const Payment& payment, Date on, bool spent) const {
    return {.payment = &payment, .on = on, .spent = spent, .cost = rate_on(payment, on)};
}

DayRange ChargeFinder::days(std::size_t place) const {
    const Partnership& partnership = reg_[partnerships_[place]];
    const Date supported = schedules_.supported(partnership.appointment).to;
    const Date last = partnership.to ? std::min(*partnership.to, supported) : supported;
    return {partnership.from, std::max(partnership.from, last)};
}

// Nothing more is to come of it: as for a mentor's places, a partnership that ended counts up to its last
// day.
std::vector<Charge> ChargeFinder::meetings_of(const Payment& payment, const Schedule& schedule) const {
    const Partnership& partnership = reg_[schedule.partnership];
    const bool over = is_over(partnership, as_of_);
    std::vector<Charge> meetings;
    int number = 0;
    const auto add = [&](Date on, bool held, int of_number) {
        meetings.push_back(charge(payment, on, held));
        meetings.back().partnership = schedule.partnership;
        meetings.back().meeting = of_number;
        meetings.back().mentor = partnership.mentor;
    };
    for (const ScheduledItem& item : schedule.items) {
        const bool meant =
            item.rule->what == Expected::meeting && (payment.of.empty() || item.rule->id == payment.of);
        if (!meant) continue;
        number = std::max(number, item.number);
        if (!over || item.done()) add(day_of(item), item.done(), item.number);
    }
    // The scheme expects so many at least: what was held beyond them is paid for as well.
    for (const Date on : held_beyond(reg_, schedule, as_of_))
        add(on, true, ++number);
    sort_charges(reg_, meetings);
    return meetings;
}

// How many meetings were paid for in the appointment's earlier partnerships.
std::int64_t ChargeFinder::paid_before(const Payment& payment, Ref<Partnership> asked) const {
    const Partnership& partnership = reg_[asked];
    std::int64_t paid = 0;
    for (const std::uint32_t row : reg_.partnerships_of_appointment.of(partnership.appointment.position)) {
        const Partnership& other = reg_.partnerships[row];
        const bool earlier = other.scheme == partnership.scheme &&
                             other.status != PartnershipStatus::proposed &&
                             std::pair{other.from, other.id} < std::pair{partnership.from, partnership.id};
        if (!earlier) continue;
        if (const ScheduleOutcome outcome = schedules_.of({row}); outcome.schedule)
            paid += static_cast<std::int64_t>(meetings_of(payment, *outcome.schedule).size());
    }
    return paid;
}

void ChargeFinder::add_meetings_of(const Payment& payment, const Schedule& schedule,
                                   std::vector<Charge>& charges) const {
    std::vector<Charge> meetings = meetings_of(payment, schedule);
    if (payment.at_most) {
        const std::int64_t most =
            std::get<std::int64_t>(value_on(scheme_.definition(), *payment.at_most, as_of_));
        const std::int64_t left =
            std::max<std::int64_t>(0, most - paid_before(payment, schedule.partnership));
        if (static_cast<std::int64_t>(meetings.size()) > left)
            meetings.resize(static_cast<std::size_t>(left));
    }
    charges.insert(charges.end(), meetings.begin(), meetings.end());
}

void ChargeFinder::add_meetings(std::size_t place, const std::vector<const Payment*>& payments,
                                PartnershipCharges& found) const {
    if (payments.empty()) return;
    const Partnership& partnership = reg_[partnerships_[place]];
    ScheduleOutcome outcome = schedules_.of(partnerships_[place]);
    found.problem = std::move(outcome.problem);
    if (!outcome.schedule) return;
    found.assumed = outcome.schedule->assumed;
    for (const Payment* payment : payments)
        add_meetings_of(*payment, *outcome.schedule, found.charges);
    remark_on(partnership, *outcome.schedule, found);
}

void ChargeFinder::remark_on(const Partnership& partnership, const Schedule& schedule,
                             PartnershipCharges& found) const {
    const std::size_t more = held_beyond(reg_, schedule, as_of_).size();
    if (more > 0)
        found.remarks.push_back(
            fmt::format("{} beyond those that the scheme expects {} held, and reckoned like them",
                        counted(static_cast<long long>(more), "meeting"), more == 1 ? "was" : "were"));
    if (is_over(partnership, as_of_))
        found.remarks.emplace_back(
            "the partnership is over, so only the meetings that were held are reckoned");
    else if (found.charges.empty())
        found.remarks.emplace_back("there is no meeting to be paid for in the days of this partnership");
}

Outcome ChargeFinder::outcome(std::size_t place, std::size_t condition, PartnershipCharges& found) const {
    const Outcome outcome = conditions_.outcome(place, condition);
    if (outcome != Outcome::unknown) return outcome;
    for (std::string& text : conditions_.missing(place, condition))
        if (std::find(found.missing.begin(), found.missing.end(), text) == found.missing.end())
            found.missing.push_back(std::move(text));
    return outcome;
}

PartnershipCharges ChargeFinder::of_partnership(std::size_t place) const {
    PartnershipCharges found;
    const Partnership& partnership = reg_[partnerships_[place]];
    std::vector<const Payment*> by_meeting;
    std::vector<const Payment*> at_once;
    for (std::size_t i = 0; i < funding_.payments.size(); ++i) {
        const Payment& payment = funding_.payments[i];
        const bool is_of_partnership = payment.per == PaidPer::meeting || payment.per == PaidPer::partnership;
        if (!is_of_partnership || outcome(place, i, found) != Outcome::met) continue;
        (payment.per == PaidPer::meeting ? by_meeting : at_once).push_back(&payment);
    }
    for (std::size_t i = 0; i < funding_.silences.size(); ++i)
        if (outcome(place, funding_.payments.size() + i, found) == Outcome::met)
            found.silences.push_back(&funding_.silences[i]);
    add_meetings(place, by_meeting, found);
    for (const Payment* payment : at_once) {
        found.charges.push_back(charge(*payment, partnership.from, partnership.from <= as_of_));
        found.charges.back().partnership = partnerships_[place];
        found.charges.back().mentor = partnership.mentor;
    }
    return found;
}

void ChargeFinder::add_training(Date last, std::vector<Charge>& charges) const {
    std::set<Ref<Person>> mentors;
    for (const Mentor& entry : reg_.mentors)
        if (entry.scheme == word_) mentors.insert(entry.person);
    const Date known = std::min(last, as_of_);
    for (const Payment& payment : funding_.payments) {
        if (payment.per != PaidPer::training) continue;
        for (const Ref<Person> mentor : mentors)
            for (const std::uint32_t row : reg_.training_of_person.of(mentor.position)) {
                const Training& training = reg_.training[row];
                if (training.completed_on > known || !is_trained_by(reg_, training, payment)) continue;
                charges.push_back(charge(payment, training.completed_on, true));
                charges.back().mentor = mentor;
            }
    }
}

void ChargeFinder::add_deployments(Date last, std::vector<Charge>& charges) const {
    for (const Payment& payment : funding_.payments) {
        if (payment.per != PaidPer::deployment) continue;
        for (const Deployment& deployment : reg_.deployments) {
            if (deployment.scheme != word_ || deployment.activity != payment.activity) continue;
            if (deployment.from > last) continue;
            charges.push_back(charge(payment, deployment.from, deployment.from <= as_of_));
            charges.back().mentor = deployment.person;
        }
    }
}

// What is paid once a year falls due on the year's last day.
void ChargeFinder::add_yearly(AcademicYear year, std::vector<Charge>& charges) const {
    for (const Payment& payment : funding_.payments)
        if (payment.per == PaidPer::year)
            charges.push_back(charge(payment, year.last_day(), year.last_day() <= as_of_));
}

}  // namespace headway
