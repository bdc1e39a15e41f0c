#include "scheme/rounds.h"

#include "base/text.h"
#include "scheme/json_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headway {

namespace {

// The latest year before the one that was asked for, itself included, else the first after it.
const PublishedRounds& nearest_to(AcademicYear year, const std::vector<PublishedRounds>& published) {
    const PublishedRounds* nearest = &published.front();
    for (const PublishedRounds& rounds : published)
        if (rounds.year <= year) nearest = &rounds;
    return *nearest;
}

// So many years on, the day of the same weekday that is nearest to the same date.
Date same_weekday(Date day, int years) {
    const Date date = plus_years(day, years);
    const auto ahead =
        static_cast<int>((std::chrono::weekday{day} - std::chrono::weekday{date}).count());  // 0 to 6
    return plus_days(date, ahead > 3 ? ahead - 7 : ahead);
}

DayRange same_months(DayRange months, int years) {
    const Date after = plus_years(plus_days(months.to, 1), years);  // the first of a month
    return {plus_years(months.from, years), plus_days(after, -1)};
}

ActionDays same_weeks(const ActionDays& when, int years) {
    if (years == 0) return when;
    if (when.as == DatedAs::months) return {when.as, same_months(when.days, years)};
    const auto length = when.days.to - when.days.from;
    if (when.as == DatedAs::by) {  // the day that the policy names is the last
        const Date last = same_weekday(when.days.to, years);
        return {when.as, {last - length, last}};
    }
    const Date first = same_weekday(when.days.from, years);
    return {when.as, {first, first + length}};
}

// The days in a sentence that compares them: of a week, its first and its last.
std::string compared(const ActionDays& when) {
    return when.as == DatedAs::week ? in_words(when.days) : in_words(when);
}

std::string contradiction(const Rounds& rounds, const DatedAction& action, const DatedAction& later) {
    return fmt::format("in the {} round of {} the {} ({}) comes after the {} ({}), which follows it: {}",
                       name_of(action.round), rounds.year.text(), spaced(action.action->name),
                       compared(action.when), spaced(later.action->name), compared(later.when),
                       rounds.are_proposed()
                           ? fmt::format("the order is kept as published for {}", rounds.published->text())
                           : "the dates are kept as published");
}

void append_action(std::string& out, const DatedAction& dated, bool is_proposed) {
    out += fmt::format("{{\"round\":\"{}\",\"action\":", name_of(dated.round));
    append_json(out, dated.action->name);
    out += fmt::format(",\"from\":\"{}\",\"to\":\"{}\",\"clause\":", iso(dated.when.days.from),
                       iso(dated.when.days.to));
    append_clauses(out, dated.action->clauses);
    out += fmt::format(",\"proposed\":{}}}", is_proposed);
}

}  // namespace

Rounds rounds_of(const Scheme& scheme, AcademicYear year) {
    Rounds rounds{year, std::nullopt, {}};
    const auto& definition = scheme.definition().rounds;
    if (definition == nullptr) return rounds;
    const PublishedRounds& published = nearest_to(year, definition->published);
    rounds.published = published.year;
    for (const TermName round : {TermName::autumn, TermName::spring, TermName::summer})
        for (const RoundAction& action : published.actions)
            if (const auto when = action.when.find(round); when != action.when.end())
                rounds.actions.push_back(
                    {round, &action, same_weeks(when->second, year.starts_in - published.year.starts_in)});
    return rounds;
}

Problems contradictions(const Rounds& rounds) {
    Problems problems;
    for (auto action = rounds.actions.begin(); action != rounds.actions.end(); ++action) {
        const auto later = std::find_if(action + 1, rounds.actions.end(), [&](const DatedAction& other) {
            return other.round == action->round && other.when.days.to < action->when.days.from;
        });
        if (later == rounds.actions.end()) continue;
        Place where = action->action->where;
        where.path = "action " + action->action->name;
        problems.push_back({where, contradiction(rounds, *action, *later)});
    }
    return problems;
}

std::vector<std::string> remarks_on(const Rounds& rounds) {
    if (!rounds.published) return {"the policy of this scheme names no recruitment rounds"};
    std::vector<std::string> remarks;
    for (Problem& problem : contradictions(rounds))
        remarks.push_back(std::move(problem.message));
    return remarks;
}

std::string rounds_json(const Scheme& scheme, const Rounds& rounds) {
    std::string out = "{\"scheme\":";
    append_json(out, scheme.id());
    out += ",\"edition\":";
    append_json(out, scheme.edition());
    out += fmt::format(",\"year\":\"{}\",\"proposed\":{},\"actions\":[", rounds.year.text(),
                       rounds.are_proposed());
    for (std::size_t i = 0; i < rounds.actions.size(); ++i) {
        if (i > 0) out += ',';
        append_action(out, rounds.actions[i], rounds.are_proposed());
    }
    out += "],\"remarks\":";
    append_list(out, remarks_on(rounds));
    return out + '}';
}

}  // namespace headway
