#include "scheme/suggestions.h"

#include "base/text.h"
#include "register/read_json.h"
#include "scheme/case_outcomes.h"
#include "scheme/case_variations.h"
#include "scheme/condition_variants.h"
#include "scheme/rule_variants.h"
#include "scheme/suggested_test.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

constexpr std::size_t most_cases = 40'000;  // of a search as a whole

void collect(const std::vector<Operand>& operands, const SchemeDefinition& definition,
             TurningPoints& points) {
    const RuleWords words = newest_words(definition);
    for (const Operand& operand : operands) {
        const Value value = words.value(operand);
        if (const auto* period = std::get_if<Period>(&value)) points.periods.insert(*period);
        if (const auto* word = std::get_if<std::string>(&value)) points.words.insert(*word);
    }
}

void collect(const ConditionPtr& condition, const SchemeDefinition& definition, TurningPoints& points) {
    if (!condition) return;
    if (const auto* comparison = std::get_if<Comparison>(&condition->form)) {
        collect(comparison->operands, definition, points);
        for (const auto& argument : definition.requests[static_cast<std::size_t>(comparison->slot)].arguments)
            collect(argument, definition, points);
        return;
    }
    for (const ConditionPtr& part : std::get<Combination>(condition->form).parts)
        collect(part, definition, points);
}

// The variants of one kind that no test notices, and the search for cases that do.
class Search {
  public:
    Search(const Scheme& scheme, const RuleVariants& all, std::vector<RuleVariant> open, SubjectKind kind,
           std::size_t& tried)
        : scheme_(scheme), kind_(kind), open_(std::move(open)), tried_(tried) {
        varied_ = scheme.varied(only_open(all.varied));
        for (const RuleVariant& variant : open_)
            collect_points(variant);
    }

    std::vector<SuggestedTest> found() {
        for (const auto& test : scheme_.definition().tests) {
            if (test->kind != kind_ || open_.empty()) continue;
            const MadeUp reg = read_made_up(test->register_document);
            vary_case({reg, test->as_of}, points_, [&](CaseOnDay one) { return try_case(one); });
        }
        return std::move(found_);
    }

    // What is left when the search is over.
    const std::vector<RuleVariant>& open() const { return open_; }

  private:
    // The scheme's own criteria, and those of the variants that are looked for.
    SchemeDefinition only_open(SchemeDefinition definition) {
        auto& criteria = criteria_of(definition, kind_);
        std::vector<CriterionDefinition> kept{
            criteria.begin(),
            criteria.begin() + static_cast<std::ptrdiff_t>(scheme_.definition().criteria(kind_).size())};
        for (RuleVariant& variant : open_) {
            kept.push_back(criteria[variant.number]);
            variant.number = kept.size() - 1;
        }
        criteria = std::move(kept);
        return definition;
    }

    void collect_points(const RuleVariant& variant) {
        const SchemeDefinition& own = scheme_.definition();
        if (variant.of_preference) {
            collect(own.preferences[variant.rule].preferred, own, points_);
            return;
        }
        const CriterionDefinition& criterion = own.criteria(kind_)[variant.rule];
        collect(criterion.required, own, points_);
        collect(criterion.exceptionally, own, points_);
    }

    // Says whether the search is over.
    bool try_case(CaseOnDay one) {
        if (open_.empty() || ++tried_ > most_cases) return true;
        const ReadRegister read = read_register(json_of(one.reg), "");
        if (!read.reg) return false;
        const auto outcomes = case_outcomes(*varied_, kind_, *read.reg, one.as_of);
        if (!outcomes) return false;
        SuggestedTest test{.kind = kind_, .as_of = one.as_of, .reg = one.reg};
        std::erase_if(open_, [&](const RuleVariant& variant) {
            const bool told = parts(variant, *outcomes);
            if (told) note(variant, *outcomes, test);
            return told;
        });
        if (test.notices.empty()) return open_.empty();
        test.verdict = verdict_of(scheme_.definition().criteria(kind_), kind_, outcomes->criteria);
        found_.push_back(std::move(test));
        return open_.empty();
    }

    static Outcome original(const RuleVariant& variant, const CaseOutcomes& outcomes) {
        return variant.of_preference ? outcomes.preferences[variant.rule] : outcomes.criteria[variant.rule];
    }

    static bool parts(const RuleVariant& variant, const CaseOutcomes& outcomes) {
        const Outcome changed = outcomes.criteria[variant.number];
        const Outcome now = variant.of_preference ? outcome_of(changed == Outcome::met) : changed;
        return now != original(variant, outcomes);
    }

    void note(const RuleVariant& variant, const CaseOutcomes& outcomes, SuggestedTest& test) const {
        test.notices.push_back(variant.mutant);
        test.expected[name_for(variant.mutant)] = original(variant, outcomes);
    }

    // By what an expectation names the rule: by its clause where no other rule has it.
    std::string name_for(const Mutant& mutant) const {
        if (mutant.clauses.size() != 1) return mutant.rule;
        const auto names_it = [&](const auto& rule) {
            return std::ranges::find(rule.clauses, mutant.clauses.front()) != rule.clauses.end();
        };
        auto rules = std::ranges::count_if(scheme_.definition().criteria(kind_), names_it);
        if (kind_ == SubjectKind::pair)
            rules += std::ranges::count_if(scheme_.definition().preferences, names_it);
        return rules == 1 ? mutant.clauses.front() : mutant.rule;
    }

    const Scheme& scheme_;
    SubjectKind kind_;
    std::vector<RuleVariant> open_;
    std::size_t& tried_;
    TurningPoints points_ = {};
    std::unique_ptr<Scheme> varied_;
    std::vector<SuggestedTest> found_ = {};
};

}  // namespace

SuggestedTests suggest_tests(const Scheme& scheme) {
    const RuleVariants all = rule_variants(scheme.definition());
    const std::vector<bool> noticed = noticed_variants(scheme, all);
    SuggestedTests suggested;
    std::vector<SuggestedTest> tests;
    std::size_t tried = 0;
    for (const SubjectKind kind : {SubjectKind::mentor, SubjectKind::mentee, SubjectKind::pair}) {
        std::vector<RuleVariant> open;
        for (std::size_t i = 0; i < all.variants.size(); ++i)
            if (!noticed[i] && all.variants[i].mutant.kind == kind) open.push_back(all.variants[i]);
        Search search{scheme, all, std::move(open), kind, tried};
        for (SuggestedTest& test : search.found())
            tests.push_back(std::move(test));
        for (const RuleVariant& variant : search.open())
            suggested.without.push_back(variant.mutant);
    }
    suggested.tests = tests.size();
    suggested.lua = file_of(tests, scheme.definition().manifest.title);
    return suggested;
}

}  // namespace headway
