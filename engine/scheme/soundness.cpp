#include "scheme/soundness.h"

#include "base/text.h"
#include "scheme/shared_facts.h"
#include "script/global_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

namespace headway {

namespace {

// Any day does where no rule names one.
constexpr Date some_day{std::chrono::year{2020} / 1 / 1};
// A pack with more days than these is not looked through: nothing would be certain on fewer.
constexpr std::size_t most_days = 60;

// A rule with a condition, whatever the pack calls it.
struct Rule {
    std::string what;  // "criterion leadership_judgement"
    ConditionPtr required;
    ConditionPtr exceptionally;
    Place where;
    std::vector<std::string> clauses;
    bool decides = false;     // a criterion that binds
    bool may_be_all = false;  // may well be for everybody
};

Rule rule_of(const CriterionDefinition& criterion, SubjectKind kind) {
    const bool is_offer = kind == SubjectKind::trainee;
    return {.what = fmt::format("{} {}", is_offer ? "offer" : "criterion", printable(criterion.id)),
            .required = criterion.required,
            .exceptionally = criterion.exceptionally,
            .where = criterion.where,
            .clauses = criterion.clauses,
            .decides = !is_offer && criterion.force == Force::must,
            .may_be_all = is_offer};
}

using Group = std::vector<Rule>;

std::vector<Group> groups_of(const SchemeDefinition& definition) {
    std::vector<Group> groups;
    for (SubjectKind kind :
         {SubjectKind::mentor, SubjectKind::mentee, SubjectKind::pair, SubjectKind::trainee}) {
        Group& group = groups.emplace_back();
        for (const CriterionDefinition& criterion : definition.criteria(kind))
            if (criterion.required != nullptr) group.push_back(rule_of(criterion, kind));
    }
    Group& preferences = groups.emplace_back();
    for (const PreferenceDefinition& preference : definition.preferences)
        preferences.push_back({.what = "preference " + printable(preference.id),
                               .required = preference.preferred,
                               .exceptionally = nullptr,
                               .where = preference.where,
                               .clauses = preference.clauses});
    return groups;
}

void add_dates(const ConditionPtr& condition, std::set<Date>& days) {
    if (condition == nullptr) return;
    if (const auto* comparison = std::get_if<Comparison>(&condition->form)) {
        for (const Operand& operand : comparison->operands)
            if (const auto* value = std::get_if<Value>(&operand))
                if (const auto* date = std::get_if<Date>(value)) days.insert(*date);
        return;
    }
    for (const ConditionPtr& part : std::get<Combination>(condition->form).parts)
        add_dates(part, days);
}

std::set<Date> days_of_changes(const SchemeDefinition& definition) {
    std::set<Date> days;
    for (const ParameterDefinition& parameter : definition.parameters)
        for (const ParameterDefinition::Dated& change : parameter.changes)
            days.insert(change.from);
    return days;
}

// The days on which rules are looked at: each day on which a parameter changes and the one before, those that
// rules name, and the first and last of the pack's validity.
std::set<Date> days_of(const SchemeDefinition& definition, const std::vector<Group>& groups) {
    std::set<Date> days;
    for (const ParameterDefinition& parameter : definition.parameters) {
        if (const auto* date = std::get_if<Date>(&parameter.first)) days.insert(*date);
        for (const ParameterDefinition::Dated& change : parameter.changes) {
            if (const auto* date = std::get_if<Date>(&change.value)) days.insert(*date);
        }
    }
    for (const Group& group : groups)
        for (const Rule& rule : group) {
            add_dates(rule.required, days);
            add_dates(rule.exceptionally, days);
        }
    for (const Date change : days_of_changes(definition))
        days.insert({plus_days(change, -1), change});
    if (days.empty()) days.insert(some_day);
    for (const auto& day : {definition.manifest.valid_from, definition.manifest.valid_to})
        if (day) days.insert(*day);
    return days;
}

std::string told_at(const Rule& rule) {
    return fmt::format("{} ({}:{})", rule.what, rule.where.file, rule.where.line);
}

bool counts(Outcome outcome) {
    return outcome == Outcome::met || outcome == Outcome::by_exception;
}

// The outcomes that rules have together, each combination once.
using Together = std::set<std::vector<Outcome>>;

class Judge {
  public:
    Judge(const SchemeDefinition& definition, const std::set<Date>& days)
        : definition_(definition), days_(days), changes_(days_of_changes(definition)) {}

    void judge(const Group& group) {
        std::vector<const Rule*> usual;
        for (const Rule& rule : group)
            if (judge_alone(rule) && rule.decides) usual.push_back(&rule);
        for (std::size_t a = 0; a < usual.size(); ++a)
            for (std::size_t b = a + 1; b < usual.size(); ++b)
                if (share_facts(*usual[a], *usual[b])) judge_both(*usual[a], *usual[b]);
    }

    Soundness found = {};

  private:
    static void tell(Problems& list, const Rule& rule, std::string message) {
        list.push_back({{rule.where.file, rule.where.line, 0, rule.what}, std::move(message)});
    }

    std::vector<ConditionPtr> conditions(const Rule& rule, SharedFacts& facts, Date day) const {
        std::vector<ConditionPtr> conditions{facts.rebuilt(rule.required, definition_, day)};
        if (rule.exceptionally != nullptr)
            conditions.push_back(facts.rebuilt(rule.exceptionally, definition_, day));
        return conditions;
    }

    // Nothing where there was too much to try.
    std::optional<Together> together(const std::vector<const Rule*>& rules, Date day) const {
        SharedFacts facts;
        std::vector<ConditionPtr> asked;
        for (const Rule* rule : rules)
            for (ConditionPtr& condition : conditions(*rule, facts, day))
                asked.push_back(std::move(condition));
        EdgeOrder order = facts.order(std::move(asked), day);
        order.all_known = true;
        const TriedEdges tried = try_edges(order);
        if (!tried.all) return std::nullopt;
        Together outcomes;
        for (const Seen& seen : tried.seen)
            outcomes.insert(by_rule(rules, seen.outcomes));
        return outcomes;
    }

    static std::vector<Outcome> by_rule(const std::vector<const Rule*>& rules,
                                        const std::vector<Outcome>& by_condition) {
        std::vector<Outcome> outcomes;
        auto next = by_condition.begin();
        for (const Rule* rule : rules) {
            outcomes.push_back(*next++);
            if (rule->exceptionally != nullptr) outcomes.back() = with_exception(outcomes.back(), *next++);
        }
        return outcomes;
    }

    bool share_facts(const Rule& a, const Rule& b) const {
        const auto number = [&](const std::vector<const Rule*>& rules) {
            SharedFacts facts;
            for (const Rule* rule : rules)
                conditions(*rule, facts, *days_.begin());
            return facts.requests().size();
        };
        return number({&a, &b}) < number({&a}) + number({&b});
    }

    // What a rule comes to for anybody, on any of the days.
    struct Ever {
        bool met = false;
        bool failed = false;
        bool by_exception = false;
        std::optional<Date> ends = {};  // the change of a parameter since which nobody meets it
    };
    std::optional<Ever> ever(const Rule& rule) const {
        Ever ever;
        bool met_before = false;
        for (const Date day : days_) {
            const auto outcomes = together({&rule}, day);
            if (!outcomes) return std::nullopt;
            const bool by_exception = outcomes->contains({Outcome::by_exception});
            const bool met = by_exception || outcomes->contains({Outcome::met});
            if (met_before && !met && changes_.contains(day) && !ever.ends) ever.ends = day;
            met_before = met;
            ever.met |= met;
            ever.by_exception |= by_exception;
            ever.failed |= outcomes->contains({Outcome::not_met}) || outcomes->contains({Outcome::unknown});
        }
        return ever;
    }

    // Whether some meet the rule and some don't, on every day and as far as can be told.
    bool judge_alone(const Rule& rule) {
        const std::optional<Ever> ever = this->ever(rule);
        if (!ever) return false;
        Problems& list = rule.decides ? found.problems : found.remarks;
        if (!ever->met)
            tell(list, rule,
                 "nobody can ever meet it, whatever their facts are: something that it asks for contradicts "
                 "something else that it asks for");
        else if (ever->ends)
            tell(list, rule,
                 fmt::format("nobody can meet it from {} on, when a parameter of it changes",
                             in_words(*ever->ends)));
        else if (!ever->failed && !rule.may_be_all)
            tell(found.remarks, rule, "everybody meets it, whatever their facts are, so it decides nothing");
        else if (rule.exceptionally != nullptr && !ever->by_exception)
            tell(found.remarks, rule,
                 "its exceptional route is open to nobody: whoever could take it meets the ordinary "
                 "requirement, or nobody can");
        return ever->met && ever->failed && !ever->ends;
    }

    void judge_both(const Rule& a, const Rule& b) {
        bool both = false;
        bool only_a = false;
        bool only_b = false;
        for (const Date day : days_) {
            const auto outcomes = together({&a, &b}, day);
            if (!outcomes) return;
            for (const std::vector<Outcome>& of_both : *outcomes) {
                both |= counts(of_both[0]) && counts(of_both[1]);
                only_a |= counts(of_both[0]) && !counts(of_both[1]);
                only_b |= !counts(of_both[0]) && counts(of_both[1]);
            }
        }
        if (!both)
            tell(found.problems, b,
                 fmt::format("nobody can meet both this and {}: what the two ask for contradicts",
                             told_at(a)));
        else if (!only_a)
            tell_implied(a, b, !only_b);
        else if (!only_b)
            tell_implied(b, a, false);
    }

    // Where the policy itself says one thing in two clauses, an interpretation of both tells so.
    bool explained(const Rule& a, const Rule& b) const {
        return std::ranges::any_of(definition_.interpretations, [&](const Interpretation& interpretation) {
            const auto speaks_of = [&](const Rule& rule) {
                return std::ranges::find_first_of(rule.clauses, interpretation.clauses) != rule.clauses.end();
            };
            return speaks_of(a) && speaks_of(b);
        });
    }

    void tell_implied(const Rule& by, const Rule& implied, bool same) {
        if (explained(by, implied)) return;
        const std::string advice =
            "decides nothing of its own: take it out, or say in an interpretation of both clauses why it "
            "stays";
        tell(found.remarks, implied,
             same ? fmt::format("the same people meet it as {}, so one of the two {}", told_at(by), advice)
                  : fmt::format("whoever meets {} meets this too, so it {}", told_at(by), advice));
    }

    const SchemeDefinition& definition_;
    const std::set<Date>& days_;
    std::set<Date> changes_;
};

// Why one dated change of a parameter has no effect.
std::vector<std::string> without_effect(const Manifest& manifest, const ParameterDefinition::Dated& change,
                                        const Value& before) {
    std::vector<std::string> reasons;
    const std::string day = in_words(change.from);
    if (change.value == before)
        reasons.push_back(
            fmt::format("the change of {} changes nothing: it is {} before, too", day, in_words(before)));
    if (manifest.valid_to && change.from > *manifest.valid_to)
        reasons.push_back(fmt::format("the change of {} never holds: the scheme is valid until {}", day,
                                      in_words(*manifest.valid_to)));
    if (manifest.valid_from && change.from <= *manifest.valid_from)
        reasons.push_back(
            fmt::format("what is before {} never holds: the scheme is valid from {}; give the "
                        "value of that day as the first one",
                        day, in_words(*manifest.valid_from)));
    return reasons;
}

}  // namespace

Soundness soundness_of_rules(const SchemeDefinition& definition) {
    const std::vector<Group> groups = groups_of(definition);
    const std::set<Date> days = days_of(definition, groups);
    if (days.size() > most_days) return {};
    Judge judge{definition, days};
    for (const Group& group : groups)
        judge.judge(group);
    return std::move(judge.found);
}

Problems changes_without_effect(const SchemeDefinition& definition) {
    Problems problems;
    for (const ParameterDefinition& parameter : definition.parameters) {
        const Place where{parameter.where.file, parameter.where.line, 0,
                          "parameter " + printable(parameter.name)};
        const Value* before = &parameter.first;
        for (const ParameterDefinition::Dated& change : parameter.changes) {
            for (std::string& reason : without_effect(definition.manifest, change, *before))
                problems.push_back({where, std::move(reason)});
            before = &change.value;
        }
    }
    return problems;
}

Problems names_without_local(const Scheme& scheme) {
    Problems problems;
    for (const NamedFile& file : scheme.files()) {
        if (!file.name.ends_with(".lua")) continue;  // a module, or settings
        for (Problem& problem : global_names(file.text, file.name))
            problems.push_back(std::move(problem));
    }
    return problems;
}

}  // namespace headway
