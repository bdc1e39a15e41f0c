#include "scheme/coverage.h"

#include "base/text.h"
#include "register/read_json.h"
#include "scheme/case_outcomes.h"
#include "scheme/condition_variants.h"
#include "scheme/evaluate.h"
#include "scheme/pair_case.h"
#include "scheme/pair_question.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace headway {

namespace {

constexpr std::size_t longest_words = 160;

// A part of one rule's condition. A part that several rules share is tried by each.
using Part = std::tuple<const void*, const Condition*>;
using Reached = std::map<Part, std::set<Outcome>>;

class Tests {
  public:
    explicit Tests(const Scheme& scheme) : scheme_(scheme), definition_(scheme.definition()) {
        for (const auto& test : definition_.tests)
            run(*test);
    }

    const Reached& reached() const { return reached_; }

  private:
    void run(const PackTest& test) {
        const ReadRegister read = read_register(test.register_document, test.file);
        if (!read.reg || !has_subject(*read.reg, test.kind)) return;
        test.kind == SubjectKind::pair ? run_pair(test, *read.reg) : run_one(test, *read.reg);
    }

    void run_one(const PackTest& test, const Register& reg) {
        const Verdicts verdicts{
            scheme_, reg, {.kind = test.kind, .subjects = first_subject(test.kind), .as_of = test.as_of}};
        if (verdicts.failure()) return;
        for (std::size_t i = 0; i < verdicts.criteria().size(); ++i) {
            const Verdicts::Trees trees = verdicts.trees(0, i);
            add(&verdicts.criteria()[i], trees.required, trees.exceptional);
        }
    }

    void run_pair(const PackTest& test, const Register& reg) {
        const PairQuestion question{definition_, reg, test.as_of};
        const PairCase pair{question, {0}, {0}};
        for (const CriterionDefinition& criterion : definition_.pair)
            add(&criterion, pair.tree(criterion.required),
                criterion.exceptionally ? pair.tree(criterion.exceptionally) : std::vector<TreeLine>{});
        for (const PreferenceDefinition& preference : definition_.preferences)
            add(&preference, pair.tree(preference.preferred), {});
    }

    void add(const void* rule, const std::vector<TreeLine>& required,
             const std::vector<TreeLine>& exceptional) {
        for (const TreeLine& line : required)
            reached_[{rule, line.condition}].insert(line.outcome);
        if (required.empty() || required.front().outcome != Outcome::not_met) return;
        for (const TreeLine& line : exceptional)
            reached_[{rule, line.condition}].insert(line.outcome);
    }

    const Scheme& scheme_;
    const SchemeDefinition& definition_;
    Reached reached_ = {};
};

// Sets what there is against what was reached.
class Tally {
  public:
    Tally(const SchemeDefinition& definition, const Reached& reached)
        : definition_(definition), reached_(reached) {}

    template <class Rule>
    void add(const Rule& rule, const ConditionPtr& condition) {
        if (!condition) return;
        add(&rule, fmt::format("{} ({})", rule.id, joined(rule.clauses, ", ")), *condition);
    }

    CoverageReport take() { return std::move(report_); }

  private:
    void add(const void* rule, const std::string& name, const Condition& condition) {
        const auto found = reached_.find({rule, &condition});
        const std::set<Outcome> seen = found == reached_.end() ? std::set<Outcome>{} : found->second;
        std::vector<std::string> missed;
        for (const Outcome branch : {Outcome::met, Outcome::not_met, Outcome::unknown}) {
            if (branch == Outcome::unknown && !may_be_unknown(definition_, condition)) continue;
            ++report_.branches;
            if (seen.contains(branch))
                ++report_.covered;
            else
                missed.push_back(spaced(name_of(branch)));
        }
        if (!missed.empty())
            report_.untried.push_back(
                fmt::format("{}: no test in which '{}' is {}", name,
                            printable(in_words(condition, newest_words(definition_)), longest_words),
                            joined(missed, " or ")));
        if (const auto* combination = std::get_if<Combination>(&condition.form))
            for (const ConditionPtr& part : combination->parts)
                add(rule, name, *part);
    }

    const SchemeDefinition& definition_;
    const Reached& reached_;
    CoverageReport report_ = {};
};

}  // namespace

bool may_be_unknown(const SchemeDefinition& definition, const Condition& condition) {
    if (const auto* comparison = std::get_if<Comparison>(&condition.form))
        return definition.requests[static_cast<std::size_t>(comparison->slot)].fact->missing != nullptr;
    const auto& parts = std::get<Combination>(condition.form).parts;
    return std::ranges::any_of(parts,
                               [&](const ConditionPtr& part) { return may_be_unknown(definition, *part); });
}

CoverageReport try_branches(const Scheme& scheme) {
    const SchemeDefinition& definition = scheme.definition();
    const Tests tests{scheme};
    Tally tally{definition, tests.reached()};
    for (const SubjectKind kind : {SubjectKind::mentor, SubjectKind::mentee, SubjectKind::pair})
        for (const CriterionDefinition& criterion : definition.criteria(kind)) {
            tally.add(criterion, criterion.required);
            tally.add(criterion, criterion.exceptionally);
        }
    for (const PreferenceDefinition& preference : definition.preferences)
        tally.add(preference, preference.preferred);
    return tally.take();
}

}  // namespace headway
