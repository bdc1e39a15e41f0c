#include "scheme/mutants.h"

#include "base/text.h"
#include "register/read_json.h"
#include "scheme/case_outcomes.h"
#include "scheme/evaluate.h"
#include "scheme/pack_test.h"
#include "scheme/rule_variants.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace headway {

namespace {

// The tests beside the rules, asked about one variant after another.
class Trial {
  public:
    Trial(const Scheme& scheme, const RuleVariants& all)
        : scheme_(scheme), definition_(scheme.definition()), variants_(all.variants) {
        noticed_.assign(variants_.size(), false);
        const std::unique_ptr<Scheme> varied = scheme.varied(all.varied);
        const std::set<std::string> failing = failing_tests();
        for (const auto& test : definition_.tests)
            if (!failing.contains(test->where.text() + test->name)) ask(*test, *varied);
    }

    const std::vector<bool>& noticed() const { return noticed_; }

  private:
    // By place and name: one place may make several tests.
    std::set<std::string> failing_tests() const {
        std::set<std::string> failing;
        for (const TestFailure& failure : run_tests(scheme_).failures)
            failing.insert(failure.where.text() + failure.test.substr(failure.test.find(": ") + 2));
        return failing;
    }

    void ask(const PackTest& test, const Scheme& varied) {
        const ReadRegister read = read_register(test.register_document, test.file);
        if (!read.reg) return;
        const auto found = case_outcomes(varied, test.kind, *read.reg, test.as_of);
        if (!found) return;
        for (std::size_t i = 0; i < variants_.size(); ++i)
            if (!noticed_[i] && variants_[i].mutant.kind == test.kind)
                noticed_[i] = tells(test, variants_[i], *found) ||
                              tells_the_day(test, variants_[i], varied.definition(), *read.reg);
    }

    // Whether the test fails with the variant in the place of its rule.
    bool tells(const PackTest& test, const RuleVariant& variant, const CaseOutcomes& found) const {
        const Outcome changed = found.criteria[variant.number];
        CaseOutcomes outcomes{
            .criteria = {found.criteria.begin(),
                         found.criteria.begin() +
                             static_cast<std::ptrdiff_t>(definition_.criteria(test.kind).size())},
            .preferences = found.preferences};
        Outcome& original =
            variant.of_preference ? outcomes.preferences[variant.rule] : outcomes.criteria[variant.rule];
        const Outcome now = variant.of_preference ? outcome_of(changed == Outcome::met) : changed;
        if (original == now) return false;
        original = now;
        return !is_as_expected(test, definition_, outcomes);
    }

    // A test may expect a day from which time alone meets the rule; only then is it asked for, because it
    // takes looking at every day on which something turns.
    bool tells_the_day(const PackTest& test, const RuleVariant& variant, const SchemeDefinition& all,
                       const Register& reg) const {
        const auto expected = expected_day(test, variant.mutant);
        if (!expected) return false;
        SchemeDefinition changed = all;
        auto& criteria = criteria_of(changed, test.kind);
        criteria[variant.rule].required = criteria[variant.number].required;
        criteria[variant.rule].exceptionally = criteria[variant.number].exceptionally;
        criteria.resize(definition_.criteria(test.kind).size());
        const auto scheme = scheme_.varied(std::move(changed));
        const Verdicts verdicts{
            *scheme, reg, {.kind = test.kind, .subjects = first_subject(test.kind), .as_of = test.as_of}};
        return verdicts.explain(0)[variant.rule].met_from != expected;
    }

    // Of a clause that several rules name it can't be told whose day it is.
    std::optional<Date> expected_day(const PackTest& test, const Mutant& mutant) const {
        for (const auto& entry : test.expected) {
            const std::string& name = entry.first;
            const PackTest::Expected& expected = entry.second;
            if (!expected.met_from || !rule_named(name, mutant)) continue;
            const auto& criteria = definition_.criteria(test.kind);
            const auto rules = std::ranges::count_if(criteria, [&](const CriterionDefinition& criterion) {
                return criterion.id == name ||
                       std::ranges::find(criterion.clauses, name) != criterion.clauses.end();
            });
            if (rules == 1) return expected.met_from;
        }
        return std::nullopt;
    }

    static bool rule_named(const std::string& name, const Mutant& mutant) {
        return mutant.rule == name || std::ranges::find(mutant.clauses, name) != mutant.clauses.end();
    }

    const Scheme& scheme_;
    const SchemeDefinition& definition_;
    const std::vector<RuleVariant>& variants_;
    std::vector<bool> noticed_ = {};
};

}  // namespace

std::string Mutant::text() const {
    return fmt::format("{} in {} ({} {})", change, joined(clauses), where.text(), rule);
}

std::vector<bool> noticed_variants(const Scheme& scheme, const RuleVariants& all) {
    return Trial{scheme, all}.noticed();
}

MutationReport try_mutants(const Scheme& scheme) {
    const RuleVariants all = rule_variants(scheme.definition());
    const std::vector<bool> noticed = noticed_variants(scheme, all);
    MutationReport report{.mutants = all.variants.size(), .noticed = 0, .unnoticed = {}};
    for (std::size_t i = 0; i < all.variants.size(); ++i)
        if (noticed[i])
            ++report.noticed;
        else
            report.unnoticed.push_back(all.variants[i].mutant);
    return report;
}

}  // namespace headway
