// What is expected over the year, and when mentors are recruited, in words.
#include "base/text.h"
#include "scheme/rules_in_words_parts.h"
#include "scheme/schedule_words.h"
#include "script/cadence.h"
#include "script/rounds.h"

#include <fmt/format.h>

namespace headway {

namespace {

std::string_view period_of(Every every) {
    switch (every) {
        case Every::partnership:
            return "partnership";
        case Every::term:
            return "term";
        case Every::termlet:
            return "termlet";
        case Every::month:
            return "month";
    }
    return "";
}

std::string how_often(const CadenceRule& rule, const RuleTeller& teller) {
    const std::string period{rule.in_term ? fmt::format("{} term", name_of(*rule.in_term))
                                          : std::string{period_of(rule.every)}};
    if (rule.closes) return fmt::format("once, in the last {} of the support", period);
    if (rule.times)
        return fmt::format("{} in each {}, on days that the two agree",
                           counted(std::get<std::int64_t>(teller.value(*rule.times)), "time"), period);
    if (rule.every == Every::partnership) return "once in all";
    return fmt::format("once in each {}", period);
}

// "in its first 14 days"
std::string which_days(const CadenceRule& rule, const RuleTeller& teller) {
    const std::string of{rule.every == Every::partnership ? "of the support"
                                                          : fmt::format("of the {}", period_of(rule.every))};
    if (rule.first_days)
        return fmt::format("in the first {} days {}", teller.value_in_words(*rule.first_days), of);
    if (rule.last_days)
        return fmt::format("in the last {} days {}", teller.value_in_words(*rule.last_days), of);
    return "";
}

// "3 hours", "1 hour 30 minutes", "45 minutes"
std::string length_in_words(std::int64_t minutes) {
    if (minutes < 60) return counted(minutes, "minute");
    const std::string hours = counted(minutes / 60, "hour");
    return minutes % 60 == 0 ? hours : fmt::format("{} {}", hours, counted(minutes % 60, "minute"));
}

std::string how_long(const CadenceRule& rule, const RuleTeller& teller) {
    if (!rule.minutes) return "";
    return "for " + length_in_words(std::get<std::int64_t>(teller.value(*rule.minutes)));
}

std::string where_it_is(const CadenceRule& rule) {
    std::vector<std::string> places;
    for (const MeetingPlace place : rule.places)
        places.emplace_back(place_in_words(place));
    return joined(places, " or ") + (places.size() > 1 ? ", in turn" : "");
}

std::string whose_it_is(const CadenceRule& rule) {
    std::vector<std::string> sides;
    for (const PartnershipSide side : rule.who)
        sides.push_back(fmt::format("{} the {}", rule.one_each ? "one from" : "by", name_of(side)));
    if (!rule.one_each && sides.size() > 1) return "by the mentor and the mentee";
    return joined(sides);
}

std::string first_item(const CadenceRule& rule) {
    if (rule.first.says.empty() && !rule.first.place) return "";
    std::string text = "the first: " + rule.first.says;
    if (rule.first.place) {
        const std::string place{place_in_words(*rule.first.place)};
        text += rule.first.says.empty() ? place : fmt::format(" ({})", place);
    }
    return text;
}

std::string variation(const CadenceRule& rule) {
    if (rule.variation.declared.empty()) return "";
    return "in another number where both have declared it";
}

std::string answered(const CadenceRule& rule) {
    if (rule.answered_by.empty()) return "";
    return fmt::format("done with the {} of the same term", spaced(rule.answered_by));
}

RuleInWords told(const CadenceRule& rule, const RuleTeller& teller) {
    RuleInWords told{.file = rule.where.file,
                     .kind = std::string{name_of(rule.what)},
                     .id = rule.id,
                     .clauses = rule.clauses,
                     .force = rule.force,
                     .says = {}};
    for (const auto* more : {&rule.first.clauses, &rule.before.clauses, &rule.variation.clauses})
        told.clauses.insert(told.clauses.end(), more->begin(), more->end());
    say(told.says, rule.says);
    for (const std::string& line : {how_often(rule, teller), which_days(rule, teller), how_long(rule, teller),
                                    where_it_is(rule), whose_it_is(rule), first_item(rule)})
        say(told.says, line);
    say(told.says, rule.before.says.empty() ? "" : "before each: " + rule.before.says);
    say(told.says, answered(rule));
    say(told.says, variation(rule));
    return told;
}

}  // namespace

void tell_cadence(RuleTeller& teller) {
    const auto& cadence = teller.definition().cadence;
    if (!cadence) return;
    for (const NamedRule& rule : teller.definition().other_rules)
        if (rule.where.file == "cadence.lua" && rule.name == "cadence")
            teller.add(rule.where, {.file = rule.where.file,
                                    .kind = "support",
                                    .id = "cadence",
                                    .clauses = rule.clauses,
                                    .says = {{0, fmt::format("support lasts {} from the first day in post",
                                                             teller.value_in_words(cadence->lasts))}}});
    for (const CadenceRule& rule : cadence->rules)
        teller.add(rule.where, told(rule, teller));
}

void tell_rounds(RuleTeller& teller) {
    const auto& rounds = teller.definition().rounds;
    if (!rounds) return;
    const Place where = teller.place("rounds.lua", "rounds");
    teller.add(where,
               {.file = where.file,
                .kind = "rounds",
                .id = "rounds",
                .clauses = rounds->clauses,
                .says = {{0, "mentors are recruited in rounds, on dates that are published for each year"}}});
    for (const PublishedRounds& published : rounds->published)
        for (const RoundAction& action : published.actions) {
            RuleInWords rule{.file = action.where.file,
                             .kind = "action",
                             .id = fmt::format("{} {}", published.year.text(), action.name),
                             .clauses = action.clauses,
                             .says = {}};
            for (const auto& [round, when] : action.when)
                say(rule.says, fmt::format("{}: {}", name_of(round), in_words(when)));
            teller.add(action.where, std::move(rule));
        }
}

}  // namespace headway
