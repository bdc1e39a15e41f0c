#include "scheme/condition_differences.h"

#include "base/text.h"
#include "facts/condition_words.h"
#include "scheme/made_up_words.h"
#include "scheme/question.h"
#include "scheme/rules_in_words.h"
#include "scheme/shared_facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace headway {

namespace {

// What two editions ask for in one rule; where it has no exceptional route that is null.
struct Asked {
    ConditionPtr required;
    ConditionPtr exceptionally;
};

bool same(const ConditionPtr& a, const ConditionPtr& b);

bool same(const Comparison& a, const Comparison& b) {
    return a.slot == b.slot && a.comparator == b.comparator &&
           std::equal(
               a.operands.begin(), a.operands.end(), b.operands.begin(), b.operands.end(),
               [](const Operand& x, const Operand& y) { return std::get<Value>(x) == std::get<Value>(y); });
}

// Of conditions over shared facts, whose operands are values.
bool same(const ConditionPtr& a, const ConditionPtr& b) {
    if (a == nullptr || b == nullptr) return a == b;
    if (a->form.index() != b->form.index()) return false;
    if (const auto* comparison = std::get_if<Comparison>(&a->form))
        return same(*comparison, std::get<Comparison>(b->form));
    const auto& first = std::get<Combination>(a->form);
    const auto& second = std::get<Combination>(b->form);
    return first.connective == second.connective &&
           std::equal(first.parts.begin(), first.parts.end(), second.parts.begin(), second.parts.end(),
                      [](const ConditionPtr& x, const ConditionPtr& y) { return same(x, y); });
}

std::vector<std::string> lines_of(const Asked& asked, const RuleWords& words) {
    std::vector<std::string> lines;
    const auto add = [&](const ConditionPtr& condition) {
        for (const RuleLine& line : outline(*condition, words))
            lines.push_back(std::string(2 * line.depth, ' ') + line.text);
    };
    if (asked.required != nullptr) add(asked.required);
    if (asked.exceptionally == nullptr) return lines;
    lines.emplace_back("in exceptional circumstances");
    add(asked.exceptionally);
    return lines;
}

// What the two conditions of a rule come to.
Outcome outcome_of_rule(std::span<const Outcome> outcomes, bool has_exception) {
    return has_exception ? with_exception(outcomes[0], outcomes[1]) : outcomes[0];
}

// Looks for somebody whom the two treat otherwise: first among those of whom all is known.
class Treatment {
  public:
    Treatment(const Asked& before, const Asked& after, const SharedFacts& facts, Date day)
        : before_exception_(before.exceptionally != nullptr),
          after_exception_(after.exceptionally != nullptr),
          facts_(facts),
          day_(day) {
        for (const ConditionPtr& condition :
             {before.required, before.exceptionally, after.required, after.exceptionally})
            if (condition != nullptr) conditions_.push_back(condition);
    }

    // Only whether it is met counts, as of preferences.
    bool only_met_counts = false;
    bool is_pair = false;

    void tell(Difference& difference) const {
        for (const bool all_known : {true, false}) {
            EdgeOrder order = facts_.order(conditions_, day_);
            order.all_known = all_known;
            const TriedEdges tried = try_edges(order);
            if (const Seen* seen = plainest(tried)) {
                difference.treats = Difference::Treats::somebody;
                difference.candidate = candidate(*seen, tried);
                return;
            }
            difference.treats = tried.all ? Difference::Treats::nobody : Difference::Treats::not_known;
        }
    }

  private:
    Outcome before(const Seen& seen) const { return outcome_of_rule(seen.outcomes, before_exception_); }
    Outcome after(const Seen& seen) const {
        return outcome_of_rule(std::span{seen.outcomes}.subspan(before_exception_ ? 2 : 1), after_exception_);
    }
    bool differs(const Seen& seen) const {
        if (!only_met_counts) return before(seen) != after(seen);
        return (before(seen) == Outcome::met) != (after(seen) == Outcome::met);
    }

    // The least remarkable one; of equals the one for whom most changes, and rather one who met it.
    const Seen* plainest(const TriedEdges& tried) const {
        const auto rank = [&](const Seen& seen) {
            const int was = static_cast<int>(before(seen));
            return std::tuple{seen.remarkable, -std::abs(was - static_cast<int>(after(seen))), -was};
        };
        const Seen* best = nullptr;
        for (const Seen& seen : tried.seen)
            if (differs(seen) && (best == nullptr || rank(seen) < rank(*best))) best = &seen;
        return best;
    }

    MadeUpCandidate candidate(const Seen& seen, const TriedEdges& tried) const {
        const RuleWords words{.requests = facts_.requests(),
                              .value = [](const Operand& operand) { return std::get<Value>(operand); }};
        return {.facts = facts_in_words(seen.subject, tried, words, is_pair),
                .before = before(seen),
                .after = after(seen)};
    }

    bool before_exception_;
    bool after_exception_;
    const SharedFacts& facts_;
    Date day_;
    std::vector<ConditionPtr> conditions_;
};

std::string in_one_line(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines)
        out += (out.empty() ? "" : "; ") + line.substr(std::min(line.find_first_not_of(' '), line.size()));
    return out;
}

std::string names(const std::vector<std::string>& clauses) {
    return clauses.empty() ? "none" : joined(clauses);
}

class RuleDifferences {
  public:
    RuleDifferences(const ComparedSchemes& schemes, std::vector<Difference>& found)
        : schemes_(schemes),
          old_(schemes.before.definition()),
          new_(schemes.after.definition()),
          old_words_(words_of(old_, schemes.day)),
          new_words_(words_of(new_, schemes.day)),
          found_(found) {}

    void add(SubjectKind kind) {
        const auto& before = old_.criteria(kind);
        const auto& after = new_.criteria(kind);
        for (const CriterionDefinition& now : after) {
            const auto* old = same_id(before, now.id);
            if (old == nullptr)
                add_one(model(now, kind), {now.required, now.exceptionally}, new_words_, true);
            else
                compare(*old, now, kind);
        }
        for (const CriterionDefinition& old : before)
            if (same_id(after, old.id) == nullptr)
                add_one(model(old, kind), {old.required, old.exceptionally}, old_words_, false);
    }

    void add_preferences() {
        for (const PreferenceDefinition& now : new_.preferences) {
            const auto* old = same_id(old_.preferences, now.id);
            if (old == nullptr)
                add_one(model(now), {now.preferred, nullptr}, new_words_, true);
            else
                compare(*old, now);
        }
        for (const PreferenceDefinition& old : old_.preferences)
            if (same_id(new_.preferences, old.id) == nullptr)
                add_one(model(old), {old.preferred, nullptr}, old_words_, false);
    }

  private:
    template <class Rule>
    static const Rule* same_id(const std::vector<Rule>& rules, const std::string& id) {
        const auto found =
            std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) { return rule.id == id; });
        return found == rules.end() ? nullptr : &*found;
    }

    static Difference model(const CriterionDefinition& criterion, SubjectKind kind) {
        std::string what{"criterion"};
        if (kind == SubjectKind::mentee) what = "criterion of mentees";
        if (kind == SubjectKind::trainee) what = "offer";
        return {.file = criterion.where.file,
                .what = std::move(what),
                .id = criterion.id,
                .clauses = criterion.clauses,
                .text = ""};
    }
    static Difference model(const PreferenceDefinition& preference) {
        return {.file = preference.where.file,
                .what = "preference",
                .id = preference.id,
                .clauses = preference.clauses,
                .text = ""};
    }

    void add_one(Difference difference, const Asked& asked, const RuleWords& words, bool is_new) {
        std::vector<std::string> lines = lines_of(asked, words);
        if (lines.empty()) lines.emplace_back("a rule in plain Lua");
        difference.text = is_new ? "added" : "taken out";
        (is_new ? difference.after : difference.before) = in_one_line(lines);
        (is_new ? difference.now : difference.no_longer) = std::move(lines);
        found_.push_back(std::move(difference));
    }

    void add_change(Difference difference, const std::string& name, const std::string& before,
                    const std::string& after) {
        if (before == after) return;
        difference.text = fmt::format("{}: {} → {}", name, before, after);
        difference.before = before;
        difference.after = after;
        found_.push_back(std::move(difference));
    }

    void compare(const CriterionDefinition& old, const CriterionDefinition& now, SubjectKind kind) {
        const Difference about = model(now, kind);
        add_change(about, "clauses", names(old.clauses), names(now.clauses));
        if (kind != SubjectKind::trainee)
            add_change(about, "force", std::string{name_of(old.force)}, std::string{name_of(now.force)});
        else
            add_change(about, "offers", old.offers, now.offers);
        if (old.custom || now.custom) {
            compare_plain_lua(old, now, about);
            return;
        }
        compare_conditions({old.required, old.exceptionally}, {now.required, now.exceptionally}, about,
                           kind == SubjectKind::pair, false);
    }

    void compare(const PreferenceDefinition& old, const PreferenceDefinition& now) {
        add_change(model(now), "weight", in_words(value_on(old_, old.weight, schemes_.day)),
                   in_words(value_on(new_, now.weight, schemes_.day)));
        add_change(model(now), "clauses", names(old.clauses), names(now.clauses));
        compare_conditions({old.preferred, nullptr}, {now.preferred, nullptr}, model(now), true, true);
    }

    void compare_conditions(const Asked& old, const Asked& now, Difference difference, bool is_pair,
                            bool only_met_counts) {
        SharedFacts facts;
        const auto shared = [&](const Asked& asked, const SchemeDefinition& definition) {
            return Asked{facts.rebuilt(asked.required, definition, schemes_.day),
                         facts.rebuilt(asked.exceptionally, definition, schemes_.day)};
        };
        const Asked before = shared(old, old_);
        const Asked after = shared(now, new_);
        if (same(before.required, after.required) && same(before.exceptionally, after.exceptionally)) return;
        Treatment treatment{before, after, facts, schemes_.day};
        treatment.is_pair = is_pair;
        treatment.only_met_counts = only_met_counts;
        treatment.tell(difference);
        tell_lines(lines_of(old, old_words_), lines_of(now, new_words_), std::move(difference));
    }

    // What a function does can't be compared, but its file can.
    void compare_plain_lua(const CriterionDefinition& old, const CriterionDefinition& now,
                           Difference difference) {
        const auto text = [](const Scheme& scheme, const std::string& file) {
            for (const NamedFile& each : scheme.files())
                if (each.name == file) return each.text;
            return std::string{};
        };
        if (old.custom && now.custom &&
            text(schemes_.before, old.where.file) == text(schemes_.after, now.where.file))
            return;
        difference.text =
            fmt::format("it is a rule in plain Lua, and {} is another file now: compare the lines of the two",
                        now.where.file);
        found_.push_back(std::move(difference));
    }

    void tell_lines(const std::vector<std::string>& old, const std::vector<std::string>& now,
                    Difference difference) {
        LineDifferences lines = line_differences(old, now);
        difference.text = lines.no_longer.empty() && lines.now.empty() ? "worded alike, but of other facts"
                                                                       : "asks otherwise";
        difference.before = in_one_line(old);
        difference.after = in_one_line(now);
        difference.no_longer = std::move(lines.no_longer);
        difference.now = std::move(lines.now);
        found_.push_back(std::move(difference));
    }

    const ComparedSchemes& schemes_;
    const SchemeDefinition& old_;
    const SchemeDefinition& new_;
    RuleWords old_words_;
    RuleWords new_words_;
    std::vector<Difference>& found_;
};

}  // namespace

void add_rule_differences(const ComparedSchemes& schemes, std::vector<Difference>& found) {
    RuleDifferences rules{schemes, found};
    rules.add(SubjectKind::mentor);
    rules.add(SubjectKind::mentee);
    rules.add(SubjectKind::pair);
    rules.add_preferences();
    rules.add(SubjectKind::trainee);
}

// By the longest list of lines that both have.
LineDifferences line_differences(const std::vector<std::string>& before,
                                 const std::vector<std::string>& after) {
    std::vector<std::vector<std::size_t>> common(before.size() + 1,
                                                 std::vector<std::size_t>(after.size() + 1, 0));
    for (std::size_t i = before.size(); i-- > 0;)
        for (std::size_t j = after.size(); j-- > 0;)
            common[i][j] = before[i] == after[j] ? common[i + 1][j + 1] + 1
                                                 : std::max(common[i + 1][j], common[i][j + 1]);
    LineDifferences lines;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() || j < after.size()) {
        if (i < before.size() && j < after.size() && before[i] == after[j]) {
            ++i;
            ++j;
        } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
            lines.no_longer.push_back(before[i++]);
        } else {
            lines.now.push_back(after[j++]);
        }
    }
    return lines;
}

}  // namespace headway
