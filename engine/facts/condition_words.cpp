#include "facts/condition_words.h"

#include "base/text.h"
#include "facts/fact_phrase.h"
#include "facts/wanted_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace headway {

namespace {

// How a rule names those whose facts it speaks of, by the word with which the pack reached the fact. Whom
// the whole rule is about goes without saying.
struct Named {
    std::string_view root;
    std::string_view who;
    std::string_view whose;
    std::string_view school;
};
constexpr std::array<Named, 9> names{{
    {"person", "", "their", ""},
    {"appointment", "", "their", ""},
    {"mentor", "the mentor", "the mentor's", ""},
    {"mentee", "the mentee", "the mentee's", ""},
    {"person.school", "", "", "each of their schools"},
    {"appointment.school", "", "", "the school"},
    {"mentor.school", "", "", "each of the mentor's schools"},
    {"mentee.school", "", "", "the mentee's school"},
    {"school", "", "", "the school"},
}};

const Named& named(std::string_view root) {
    static constexpr Named nobody{};
    const auto* found =
        std::find_if(names.begin(), names.end(), [&](const Named& name) { return name.root == root; });
    return found == names.end() ? nobody : *found;
}

// "3 years", where the pack says years = 3 too.
std::string argument_value(const ArgumentDefinition& argument, const Value& value) {
    const auto* number = std::get_if<std::int64_t>(&value);
    const bool has_unit = argument.kind == ArgumentDefinition::Kind::number && argument.name.ends_with('s');
    if (number == nullptr || !has_unit) return in_words(value);
    return counted(*number, argument.name.substr(0, argument.name.size() - 1));
}

// Words for one argument of a request; nothing where it is not given.
std::optional<std::string> argument_in_words(const FactRequest& request, std::string_view name,
                                             const RuleWords& words) {
    for (std::size_t i = 0; i < request.arguments.size(); ++i) {
        if (request.fact->arguments[i].name != name || request.arguments[i].empty()) continue;
        std::vector<std::string> values;
        for (const Operand& operand : request.arguments[i])
            values.push_back(argument_value(request.fact->arguments[i], words.value(operand)));
        return joined(values, " or ");
    }
    return std::nullopt;
}

// A part of the fact's phrase; "" in braces is what the rule wants it to be.
std::string phrased(const FactRequest& request, std::string_view part, const std::string& wanted,
                    const RuleWords& words) {
    const Named& name = named(request.root);
    std::string text = filled(part, [&](std::string_view word) -> std::optional<std::string> {
        if (word.empty()) return wanted;
        if (word == "who") return std::string{name.who};
        if (word == "whose") return std::string{name.whose};
        if (word == "school") return std::string{name.school};
        if (word == "declared") return request.phrase;
        if (word == "from") return request.from;
        return argument_in_words(request, word, words);
    });
    return text;
}

// "the mentor serves as …": the phrases of a person's facts begin with the verb.
std::string with_subject(const FactRequest& request, std::string_view part, std::string text) {
    const std::string_view who = named(request.root).who;
    const bool says_who = part.starts_with('{') || request.fact->domain != Domain::person || who.empty();
    return says_who ? text : fmt::format("{} {}", who, text);
}

std::string phrase_or_meaning(const FactDefinition& fact) {
    return fact.phrase.empty() ? fact.meaning : fact.phrase;
}

std::string truth_in_words(const FactRequest& request, bool denied, const RuleWords& words) {
    const std::string phrase = phrase_or_meaning(*request.fact);
    const auto parts = parts_of_phrase(phrase);
    if (!denied) return with_subject(request, parts[0], phrased(request, parts[0], "", words));
    if (parts.size() == 1) return "not: " + phrased(request, parts[0], "", words);
    return with_subject(request, parts[1], phrased(request, parts[1], "", words));
}

// The one part of a combination that has one, which reads as if it stood alone.
const Condition* only_part(const Condition& condition) {
    const auto* combination = std::get_if<Combination>(&condition.form);
    if (combination == nullptr || combination->parts.size() != 1) return nullptr;
    return combination->parts.front().get();
}

// What a condition says, with what goes without saying taken off: combinations of one part, the schools of
// which the sentence speaks itself, and a denial, which is part of the sentence.
struct Plain {
    const Condition* condition = nullptr;
    bool denied = false;
};

bool tells_its_schools(const Condition& condition, const RuleWords& words) {
    const auto* comparison = std::get_if<Comparison>(&condition.form);
    return comparison != nullptr &&
           words.requests[static_cast<std::size_t>(comparison->slot)].root.ends_with(".school");
}

Plain plain(const Condition& condition, const RuleWords& words);

Plain denial(const Condition& whole, const Condition& part, const RuleWords& words) {
    const Plain inner = plain(part, words);
    const bool is_comparison = std::holds_alternative<Comparison>(inner.condition->form);
    const bool of_every_school = &part != inner.condition && tells_its_schools(*inner.condition, words);
    if (is_comparison && !inner.denied && !of_every_school) return {inner.condition, true};
    return {&whole, false};
}

Plain plain(const Condition& condition, const RuleWords& words) {
    const Condition* part = only_part(condition);
    if (part == nullptr) return {&condition, false};
    switch (std::get<Combination>(condition.form).connective) {
        case Connective::all:
        case Connective::any:
            return plain(*part, words);
        case Connective::none:
            return denial(condition, *part, words);
        case Connective::every_tied: {
            const Plain inner = plain(*part, words);
            return tells_its_schools(*inner.condition, words) ? inner : Plain{&condition, false};
        }
        case Connective::some_tied:
            break;
    }
    return {&condition, false};
}

// A combination as a reader has it: what stands before its parts, and the parts with those of a combination
// of the same kind among them, which says nothing of its own.
struct Group {
    Connective connective = Connective::all;
    std::string heading;
    std::vector<const Condition*> parts;
};

void gather(const Combination& combination, const RuleWords& words, std::vector<const Condition*>& parts) {
    for (const ConditionPtr& part : combination.parts) {
        const Plain said = plain(*part, words);
        const auto* inner = said.denied ? nullptr : std::get_if<Combination>(&said.condition->form);
        const bool same = inner != nullptr && inner->connective == combination.connective &&
                          (inner->connective == Connective::all || inner->connective == Connective::any);
        if (same)
            gather(*inner, words, parts);
        else
            parts.push_back(part.get());
    }
}

// Of a denial or of schools, the one combination below it: "not all of", "at each of the schools, all of".
std::string heading_of_only(Connective outer, Connective inner) {
    if (outer == Connective::none && inner == Connective::some_tied) return "at none of the schools";
    if (outer != Connective::none)
        return fmt::format("{}, {}", RuleWords::connective(outer), RuleWords::connective(inner));
    return inner == Connective::any ? "none of" : fmt::format("not {}", RuleWords::connective(inner));
}

Group group_of(const Combination& combination, const RuleWords& words) {
    Group group{combination.connective, std::string{RuleWords::connective(combination.connective)}, {}};
    if (combination.parts.size() == 1) {
        const Plain only = plain(*combination.parts.front(), words);
        const auto* inner = only.denied ? nullptr : std::get_if<Combination>(&only.condition->form);
        if (inner != nullptr) {
            group.heading = heading_of_only(combination.connective, inner->connective);
            gather(*inner, words, group.parts);
            return group;
        }
    }
    gather(combination, words, group.parts);
    return group;
}

void add_lines(const Condition& condition, const RuleWords& words, std::size_t depth,
               std::vector<RuleLine>& lines) {
    const auto [said, denied] = plain(condition, words);
    if (const auto* comparison = std::get_if<Comparison>(&said->form)) {
        lines.push_back({depth, words.comparison(*comparison, denied)});
        return;
    }
    const Group group = group_of(std::get<Combination>(said->form), words);
    const std::size_t first = lines.size();
    lines.push_back({depth, group.heading, true});
    for (const Condition* part : group.parts)
        add_lines(*part, words, depth + 1, lines);
    if (lines.size() == first + 2) {  // schools, with one condition
        const std::string only = lines.back().text;
        lines.resize(first);
        lines.push_back({depth, fmt::format("{}: {}", group.heading, only)});
    }
}

std::string combined_in_words(const Combination& combination, const RuleWords& words) {
    const Group group = group_of(combination, words);
    std::vector<std::string> parts;
    bool nested = false;
    for (const Condition* part : group.parts) {
        const bool several = std::holds_alternative<Combination>(plain(*part, words).condition->form);
        nested |= several;
        const std::string text = in_words(*part, words);
        parts.push_back(several && group.parts.size() > 1 ? "(" + text + ")" : text);
    }
    if (group.connective == Connective::all) return joined(parts, nested ? ", and " : " and ");
    if (group.connective == Connective::any) return joined(parts, nested ? ", or " : " or ");
    return fmt::format("{}: {}", group.heading, joined(parts));
}

}  // namespace

std::string RuleWords::fact(Slot slot) const {
    const FactRequest& request = requests[static_cast<std::size_t>(slot)];
    const std::string phrase = phrase_or_meaning(*request.fact);
    return phrased(request, parts_of_phrase(phrase).front(), "", *this);
}

std::string RuleWords::comparison(const Comparison& comparison, bool denied) const {
    const FactRequest& request = requests[static_cast<std::size_t>(comparison.slot)];
    if (comparison.comparator == Comparator::holds) return truth_in_words(request, denied, *this);
    std::vector<Value> operands;
    for (const Operand& operand : comparison.operands)
        operands.push_back(value(operand));
    const std::string phrase = phrase_or_meaning(*request.fact);
    const auto parts = parts_of_phrase(phrase);
    const bool denies_itself = denied && parts.size() > 2 && comparison.comparator == Comparator::is;
    const std::string wants =
        wanted_in_words(*request.fact, comparison.comparator, operands, denied && !denies_itself);
    if (parts.size() == 1) return fmt::format("{}: {}", fact(comparison.slot), wants);
    const std::string_view part = parts[denies_itself ? 2 : 1];
    return with_subject(request, part, phrased(request, part, wants, *this));
}

std::string_view RuleWords::connective(Connective connective) {
    switch (connective) {
        case Connective::all:
            return "all of";
        case Connective::any:
            return "one of";
        case Connective::none:
            return "none of";
        case Connective::every_tied:
            return "at each of the schools";
        case Connective::some_tied:
            return "at one of the schools at least";
    }
    return "";
}

std::vector<RuleLine> outline(const Condition& condition, const RuleWords& words) {
    std::vector<RuleLine> lines;
    add_lines(condition, words, 0, lines);
    return lines;
}

std::string in_words(const Condition& condition, const RuleWords& words) {
    const auto [said, denied] = plain(condition, words);
    if (const auto* comparison = std::get_if<Comparison>(&said->form))
        return words.comparison(*comparison, denied);
    return combined_in_words(std::get<Combination>(said->form), words);
}

}  // namespace headway
