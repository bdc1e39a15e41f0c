#include "scheme/rule_differences.h"

#include "base/text.h"
#include "scheme/rules_in_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace headway {

namespace {

// A rule's name in both editions. One name may stand several times, as an
// action of each year does.
using RuleName = std::tuple<std::string, std::string, std::string, std::size_t>;
using Rules = std::vector<std::pair<RuleName, RuleInWords>>;

bool compared_by_conditions(const RuleInWords& rule) {
    return rule.kind == "criterion" || rule.kind == "preference" || rule.kind == "offer";
}

Rules rules_of(const Scheme& scheme, Date day) {
    Rules rules;
    std::map<std::tuple<std::string, std::string, std::string>, std::size_t> times;
    std::vector<RuleInWords> told = rules_in_words(scheme, day);
    for (RuleInWords& rule : told) {
        if (compared_by_conditions(rule)) continue;
        const std::size_t time = times[{rule.file, rule.kind, rule.id}]++;
        RuleName name{rule.file, rule.kind, rule.id, time};
        rules.emplace_back(std::move(name), std::move(rule));
    }
    return rules;
}

const RuleInWords* same_name(const Rules& rules, const RuleName& name) {
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&](const auto& rule) { return rule.first == name; });
    return found == rules.end() ? nullptr : &found->second;
}

std::vector<std::string> lines_of(const RuleInWords& rule) {
    std::vector<std::string> lines;
    for (const RuleLine& line : rule.says)
        lines.push_back(std::string(2 * line.depth, ' ') + line.text);
    return lines;
}

std::string in_one_line(const RuleInWords& rule) {
    std::string out;
    for (const RuleLine& line : rule.says)
        out += (out.empty() ? "" : "; ") + line.text;
    return out;
}

Difference model(const RuleInWords& rule) {
    return {.file = rule.file, .what = rule.kind, .id = rule.id, .clauses = rule.clauses, .text = ""};
}

Difference of_one_side(const RuleInWords& rule, bool is_new) {
    Difference difference = model(rule);
    difference.text = is_new ? "added" : "taken out";
    (is_new ? difference.after : difference.before) = in_one_line(rule);
    (is_new ? difference.now : difference.no_longer) = lines_of(rule);
    return difference;
}

void compare(const RuleInWords& old, const RuleInWords& now, std::vector<Difference>& found) {
    LineDifferences lines = line_differences(lines_of(old), lines_of(now));
    if (!lines.no_longer.empty() || !lines.now.empty()) {
        Difference& difference = found.emplace_back(model(now));
        difference.text = "says otherwise";
        difference.before = in_one_line(old);
        difference.after = in_one_line(now);
        difference.no_longer = std::move(lines.no_longer);
        difference.now = std::move(lines.now);
    }
    if (old.clauses == now.clauses) return;
    Difference& difference = found.emplace_back(model(now));
    difference.before = joined(old.clauses);
    difference.after = joined(now.clauses);
    difference.text = fmt::format("clauses: {} → {}", *difference.before, *difference.after);
}

}  // namespace

void add_other_differences(const ComparedSchemes& schemes, std::vector<Difference>& found) {
    const Rules before = rules_of(schemes.before, schemes.day);
    const Rules after = rules_of(schemes.after, schemes.day);
    for (const auto& [name, now] : after) {
        const RuleInWords* old = same_name(before, name);
        if (old == nullptr)
            found.push_back(of_one_side(now, true));
        else
            compare(*old, now, found);
    }
    for (const auto& [name, old] : before)
        if (same_name(after, name) == nullptr) found.push_back(of_one_side(old, false));
}

}  // namespace headway
