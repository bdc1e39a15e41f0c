#include "scheme/schedule.h"

#include "base/day_words.h"
#include "scheme/question.h"
#include "scheme/recorded_calendars.h"
#include "scheme/schedule_records.h"
#include "scheme/schedule_windows.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace headway {

std::vector<std::string> ScheduledItem::clauses() const {
    std::vector<std::string> clauses = rule->clauses;
    const auto add = [&](const std::vector<std::string>& more) {
        for (const std::string& clause : more)
            if (std::find(clauses.begin(), clauses.end(), clause) == clauses.end()) clauses.push_back(clause);
    };
    if (number == 1) add(rule->first.clauses);
    add(rule->before.clauses);
    return clauses;
}

struct Schedules::Inner {
    Inner(const Scheme& asked_scheme, const Register& asked_reg, Date day)
        : scheme(asked_scheme),
          reg(asked_reg),
          as_of(day),
          scheme_word(reg.words.find(scheme.id())),
          calendars(reg) {
        const SchemeDefinition& definition = scheme.definition();
        if (definition.cadence) {
            lasts = std::get<Period>(value_on(definition, definition.cadence->lasts, as_of));
            for (const CadenceRule& rule : definition.cadence->rules)
                rules.push_back(dated(definition, rule, as_of));
        }
    }

    const Scheme& scheme;
    const Register& reg;
    Date as_of;
    Word scheme_word;
    RecordedCalendars calendars;
    Period lasts{12};
    std::vector<DatedRule> rules = {};

    std::optional<DayRange> days_of(const Partnership& partnership, DayRange supported, bool ended) const;
    std::optional<int> agreed(const CadenceRule& rule, const Partnership& partnership) const;
    std::optional<int> declared(Ref<Person> person, std::string_view key) const;
    void add_items(const DatedRule& dated, const Partnership& partnership, const std::vector<Window>& windows,
                   Schedule& schedule, std::vector<DraftItem>& drafts) const;
};

// The supported days that the partnership has; nothing where it has none. One that ended on a day that nobody
// recorded is over.
std::optional<DayRange> Schedules::Inner::days_of(const Partnership& partnership, DayRange supported,
                                                  bool ended) const {
    DayRange days{partnership.from, supported.to};
    if (ended && partnership.to) days.to = std::min(days.to, *partnership.to);
    const bool over = partnership.status == PartnershipStatus::ended ||
                      partnership.status == PartnershipStatus::not_working;
    if (ended && over && !partnership.to) days.to = std::min(days.to, as_of);
    if (days.to < days.from) return std::nullopt;
    return overlap(days, supported);
}

// The newest number that the person declared under the key by the day.
std::optional<int> Schedules::Inner::declared(Ref<Person> person, std::string_view key) const {
    const Declaration* newest = nullptr;
    const Word word = reg.words.find(key);
    if (word == Word::none) return std::nullopt;
    for (const std::uint32_t row : reg.declarations_of_person.of(person.position)) {
        const Declaration& declaration = reg.declarations[row];
        if (declaration.key != word || declaration.scheme != scheme_word || declaration.made_on > as_of)
            continue;
        if (newest == nullptr || declaration.made_on >= newest->made_on) newest = &declaration;
    }
    const auto* number = newest == nullptr ? nullptr : std::get_if<double>(&newest->value);
    // Anything but a number of meetings agrees on nothing.
    if (number == nullptr || *number < 1 || *number > 60 || *number != std::floor(*number))
        return std::nullopt;
    return static_cast<int>(*number);
}

std::optional<int> Schedules::Inner::agreed(const CadenceRule& rule, const Partnership& partnership) const {
    if (rule.variation.declared.empty()) return std::nullopt;
    const std::string key = fmt::format("{}_{}", rule.variation.declared, partnership.id);
    const auto mentor = declared(partnership.mentor, key);
    const auto mentee = declared(reg[partnership.appointment].person, key);
    return mentor && mentee && *mentor == *mentee ? mentor : std::nullopt;
}

void Schedules::Inner::add_items(const DatedRule& dated, const Partnership& partnership,
                                 const std::vector<Window>& windows, Schedule& schedule,
                                 std::vector<DraftItem>& drafts) const {
    const CadenceRule& rule = *dated.rule;
    std::vector<Window> all;
    for (const Window& window : windows)
        all.insert(all.end(), static_cast<std::size_t>(dated.times), window);
    const auto agreement = agreed(rule, partnership);
    if (agreement && *agreement != static_cast<int>(all.size()) && !windows.empty()) {
        // When they meet is then theirs to say, too.
        const Window whole{.days = {windows.front().days.from, windows.back().days.to},
                           .period = schedule.days,
                           .assumed = windows.front().assumed || windows.back().assumed};
        all.assign(static_cast<std::size_t>(*agreement), whole);
        schedule.agreed_meetings = agreement;
    }
    int number = 0;
    for (const Window& window : all) {
        ++number;
        ScheduledItem item{.rule = &rule,
                           .number = number,
                           .window = window.days,
                           .kind = rule.kind,
                           .minutes = dated.minutes,
                           .who = rule.who,
                           .assumed = window.assumed};
        if (!item.kind && rule.what == Expected::meeting) item.kind = MeetingKind::regular;
        if (!item.kind && rule.what == Expected::annual_meeting) item.kind = MeetingKind::annual;
        if (number == 1 && rule.first.kind) item.kind = rule.first.kind;
        for (const PartnershipSide side : rule.who) {
            if (rule.one_each) item.who = {side};
            drafts.push_back({item, window});
            if (!rule.one_each) break;
        }
    }
}

namespace {

// Whose turn it is among a rule's places: the one of which there are fewest so far, recorded ones included.
void add_places(std::vector<DraftItem>& drafts) {
    for (std::size_t first = 0; first < drafts.size();) {
        const CadenceRule& rule = *drafts[first].item.rule;
        std::size_t last = first;
        while (last < drafts.size() && drafts[last].item.rule == &rule)
            ++last;
        if (!drafts[first].item.place) drafts[first].item.place = rule.first.place;
        const auto count = [&](MeetingPlace place) {
            return std::count_if(drafts.begin() + static_cast<std::ptrdiff_t>(first),
                                 drafts.begin() + static_cast<std::ptrdiff_t>(last),
                                 [&](const DraftItem& draft) { return draft.item.place == place; });
        };
        for (std::size_t i = first; i < last && !rule.places.empty(); ++i)
            if (!drafts[i].item.place)
                drafts[i].item.place =
                    *std::min_element(rule.places.begin(), rule.places.end(),
                                      [&](MeetingPlace a, MeetingPlace b) { return count(a) < count(b); });
        first = last;
    }
}

}  // namespace

Schedules::Schedules(const Scheme& scheme, const Register& reg, Date as_of)
    : inner_(std::make_unique<Inner>(scheme, reg, as_of)) {}
Schedules::~Schedules() = default;

DayRange Schedules::supported(Ref<Appointment> appointment) const {
    const Date starts_on = inner_->reg[appointment].starts_on;
    return {starts_on, plus_days(plus_months(starts_on, inner_->lasts.months), -1)};
}

const SchoolCalendar& Schedules::calendar(Ref<School> school) const {
    return inner_->calendars.of(inner_->reg[school].local_authority);
}

ScheduleOutcome Schedules::of(Ref<Partnership> asked, bool ended) const {
    const Partnership& partnership = inner_->reg[asked];
    const Appointment& appointment = inner_->reg[partnership.appointment];
    Schedule schedule{.partnership = asked, .days = {partnership.from, partnership.from}};
    const auto days = inner_->days_of(partnership, supported(partnership.appointment), ended);
    if (!days) return {std::move(schedule), std::nullopt};
    schedule.days = *days;
    const Word authority = inner_->reg[appointment.school].local_authority;
    const SchoolCalendar& calendar = inner_->calendars.of(authority);
    const bool needs = std::any_of(inner_->rules.begin(), inner_->rules.end(),
                                   [](const DatedRule& dated) { return needs_calendar(*dated.rule); });
    if (const Problem* wrong = needs ? inner_->calendars.problem(authority) : nullptr)
        return {std::nullopt, *wrong};
    if (needs && !calendar.covers(*days))
        return {std::nullopt,
                Problem{{.file = "", .path = "calendars"},
                        fmt::format("partnership {} runs from {}, and for these days no calendar of {} is "
                                    "recorded and none can be computed: add its terms to the table calendars",
                                    partnership.id, in_words(*days), inner_->reg.words.text(authority))}};
    std::vector<DraftItem> drafts;
    for (const DatedRule& dated : inner_->rules)
        inner_->add_items(dated, partnership, windows_of(dated, *days, calendar), schedule, drafts);
    add_records(inner_->reg, calendar, asked, inner_->as_of, drafts);
    add_places(drafts);
    std::stable_sort(drafts.begin(), drafts.end(), [](const DraftItem& a, const DraftItem& b) {
        return std::pair{a.item.window.from, a.item.window.to} <
               std::pair{b.item.window.from, b.item.window.to};
    });
    for (DraftItem& draft : drafts) {
        schedule.assumed = schedule.assumed || draft.item.assumed;
        schedule.items.push_back(std::move(draft.item));
    }
    return {std::move(schedule), std::nullopt};
}

}  // namespace headway
