#include "scheme/rules_in_words.h"

#include "base/text.h"
#include "scheme/question.h"
#include "scheme/rules_in_words_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace headway {

namespace {

// What a function in plain Lua is given; what it makes of that only the pack can say.
void say_custom(const CustomRule& custom, const RuleTeller& teller, std::vector<RuleLine>& lines) {
    lines.push_back({0, "a function of the pack decides, and is given", true});
    for (const CustomRule::Input& input : custom.facts)
        lines.push_back({1, fmt::format("{}: {}", spaced(input.name), teller.words().fact(input.slot))});
    for (const CustomRule::Number& number : custom.parameters)
        lines.push_back(
            {1, fmt::format("{}: {}", spaced(number.name), teller.value_in_words(number.parameter))});
}

std::vector<RuleLine> told(const CriterionDefinition& criterion, const RuleTeller& teller) {
    std::vector<RuleLine> lines;
    if (criterion.custom) say_custom(*criterion.custom, teller, lines);
    if (criterion.required) lines = outline(*criterion.required, teller.words());
    if (criterion.exceptionally) say(lines, "as an exception", criterion.exceptionally, teller.words());
    return lines;
}

void tell(const std::vector<CriterionDefinition>& criteria, RuleTeller& teller) {
    for (const CriterionDefinition& criterion : criteria)
        teller.add(criterion.where, {.file = criterion.where.file,
                                     .kind = "criterion",
                                     .id = criterion.id,
                                     .clauses = criterion.clauses,
                                     .force = criterion.force,
                                     .says = told(criterion, teller)});
}

void tell_offers(RuleTeller& teller) {
    for (const CriterionDefinition& offer : teller.definition().training) {
        RuleInWords rule{.file = offer.where.file,
                         .kind = "offer",
                         .id = offer.id,
                         .clauses = offer.clauses,
                         .force = offer.force,
                         .says = {}};
        say(rule.says, offer.offers);
        say(rule.says, "for whoever", offer.required, teller.words());
        if (offer.custom) say_custom(*offer.custom, teller, rule.says);
        teller.add(offer.where, std::move(rule));
    }
}

void tell_preferences(RuleTeller& teller) {
    for (const PreferenceDefinition& preference : teller.definition().preferences) {
        RuleInWords rule{.file = preference.where.file,
                         .kind = "preference",
                         .id = preference.id,
                         .clauses = preference.clauses,
                         .force = Force::may,
                         .says = {}};
        say(rule.says, "preferred", preference.preferred, teller.words());
        say(rule.says, fmt::format("it counts {}", counted_points(teller.value(preference.weight))));
        teller.add(preference.where, std::move(rule));
    }
}

void tell_step(const std::optional<RecruitmentStep>& step, const std::string& id, const std::string& what,
               std::string_view last, RuleTeller& teller) {
    if (!step) return;
    std::vector<std::string> asks;
    for (const std::string& asked : step->asks)
        asks.push_back(spaced(asked));
    teller.add(step->where, {.file = step->where.file,
                             .kind = "step",
                             .id = id,
                             .clauses = step->clauses,
                             .says = {{0, fmt::format("{} {}", what, joined(asks, last))}}});
}

}  // namespace

std::string counted_points(const Value& weight) {
    const auto* points = std::get_if<std::int64_t>(&weight);
    return points == nullptr ? in_words(weight) : counted(*points, "point");
}

Value RuleTeller::value(const Operand& operand) const {
    return value_on(definition_, operand, day_);
}

void RuleTeller::add(const Place& where, RuleInWords rule) {
    rule.line = where.line;
    rules_.push_back(std::move(rule));
}

Place RuleTeller::place(std::string_view file, std::string_view name, std::size_t of_that_name) const {
    for (const NamedRule& rule : definition_.other_rules)
        if (rule.where.file == file && rule.name == name && of_that_name-- == 0) return rule.where;
    return {};
}

std::vector<RuleInWords> RuleTeller::take(const std::vector<NamedFile>& files) {
    const auto place_of_file = [&](const std::string& name) {
        return std::find_if(files.begin(), files.end(),
                            [&](const NamedFile& file) { return file.name == name; }) -
               files.begin();
    };
    std::stable_sort(rules_.begin(), rules_.end(), [&](const RuleInWords& a, const RuleInWords& b) {
        return std::tuple{place_of_file(a.file), a.line} < std::tuple{place_of_file(b.file), b.line};
    });
    return std::move(rules_);
}

void say(std::vector<RuleLine>& lines, const std::string& text) {
    if (!text.empty()) lines.push_back({0, text});
}

void say(std::vector<RuleLine>& lines, const std::string& heading, const ConditionPtr& condition,
         const RuleWords& words) {
    if (condition == nullptr) return;
    std::vector<RuleLine> below = outline(*condition, words);
    if (below.size() == 1) {
        lines.push_back({0, fmt::format("{}: {}", heading, below.front().text)});
        return;
    }
    below.front().text = fmt::format("{}: {}", heading, below.front().text);
    lines.insert(lines.end(), below.begin(), below.end());
}

void tell_criteria(RuleTeller& teller) {
    const SchemeDefinition& definition = teller.definition();
    for (const auto* criteria : {&definition.mentor, &definition.mentee, &definition.pair})
        tell(*criteria, teller);
    tell_preferences(teller);
    tell_offers(teller);
}

void tell_recruitment(RuleTeller& teller) {
    const Recruitment& recruitment = teller.definition().recruitment;
    tell_step(recruitment.application, "application", "an application has a", " and a ", teller);
    tell_step(recruitment.reference, "reference", "a reference is given by a", " or a ", teller);
    tell_step(recruitment.panel, "panel", "a panel decides, with members of", " and ", teller);
}

std::vector<RuleInWords> rules_in_words(const Scheme& scheme, Date day) {
    RuleTeller teller{scheme.definition(), day};
    tell_criteria(teller);
    tell_recruitment(teller);
    tell_cadence(teller);
    tell_rounds(teller);
    tell_funding(teller);
    tell_tasks(teller);
    tell_reports(teller);
    tell_forms(teller);
    return teller.take(scheme.files());
}

RuleWords words_of(const SchemeDefinition& definition, Date day) {
    return {.requests = definition.requests, .value = [&definition, day](const Operand& operand) {
                return value_on(definition, operand, day);
            }};
}

}  // namespace headway
