#include "scheme/pack_test.h"

#include "base/text.h"
#include "register/read_json.h"
#include "scheme/coverage.h"
#include "scheme/evaluate.h"
#include "scheme/pack_check.h"
#include "scheme/pairs.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace headway {

namespace {

using Tried = std::map<const CriterionDefinition*, std::set<Outcome>>;

// What one test came to.
class TestRun {
  public:
    TestRun(const PackTest& test, TestReport& report, Tried& tried)
        : test_(test), report_(report), tried_(tried) {}

    void run(const Scheme& scheme) {
        const ReadRegister read = read_register(test_.register_document, test_.file);
        for (const Problem& problem : read.problems)
            fail(fmt::format("{}: {}", problem.where.path, problem.message));
        if (read.reg) judge(scheme, *read.reg);
        const bool good = messages_.empty();
        good ? ++report_.passed : ++report_.failed;
        if (!good)
            report_.failures.push_back(
                {fmt::format("{}: {}", test_.file, test_.name), test_.where, std::move(messages_)});
    }

  private:
    void fail(std::string message) { messages_.push_back(std::move(message)); }

    // The place too: a rule in plain Lua fails in a line of its own.
    void fail(const Problem& problem) { fail(fmt::format("{}: {}", problem.where.text(), problem.message)); }

    void judge(const Scheme& scheme, const Register& reg) {
        if (test_.kind == SubjectKind::pair) return judge_pair(scheme, reg);
        Subjects subjects = std::vector<Ref<Person>>{{0}};
        if (test_.kind == SubjectKind::mentee) subjects = std::vector<Ref<Appointment>>{{0}};
        const std::size_t there =
            test_.kind == SubjectKind::mentor ? reg.people.size() : reg.appointments.size();
        if (there == 0) return fail(fmt::format("its register has no {}", name_of(test_.kind)));
        const Verdicts verdicts{
            scheme, reg, {.kind = test_.kind, .subjects = subjects, .as_of = test_.as_of}};
        if (verdicts.failure()) return fail(*verdicts.failure());
        for (std::size_t i = 0; i < verdicts.criteria().size(); ++i)
            tried_[&verdicts.criteria()[i]].insert(verdicts.outcome(0, i));
        const std::vector<CriterionAnswer> answers = verdicts.explain(0);
        compare_verdict(verdicts.verdict(0), answers);
        compare(answers);
    }

    // The first person with the first appointment.
    void judge_pair(const Scheme& scheme, const Register& reg) {
        if (reg.people.empty() || reg.appointments.empty())
            return fail("its register has no person, or no appointment, to make a pair of");
        const PairAnswer pair = PairReasons{scheme, reg, test_.as_of}.explain({0}, {0});
        std::vector<CriterionAnswer> answers;
        for (const PairCriterionAnswer& answer : pair.criteria) {
            tried_[answer.criterion].insert(answer.outcome);
            answers.push_back(
                {.criterion = answer.criterion, .outcome = answer.outcome, .reason = answer.reason});
        }
        if (!test_.verdict.empty() && test_.verdict != name_of(pair.verdict)) {
            fail(fmt::format("expected the verdict {}, got {}", test_.verdict, name_of(pair.verdict)));
            for (const CriterionAnswer& answer : answers)
                if (answer.outcome < Outcome::by_exception) fail("  because of " + told(answer));
        }
        if (test_.score && *test_.score != pair.score)
            fail(fmt::format("expected the score {}, got {}", *test_.score, pair.score));
        // A preference is matched or not, as a criterion is met or not.
        std::vector<CriterionDefinition> preferences(pair.preferences.size());
        for (std::size_t i = 0; i < preferences.size(); ++i) {
            const PairPreferenceAnswer& answer = pair.preferences[i];
            preferences[i].id = answer.preference->id;
            preferences[i].clauses = answer.preference->clauses;
            answers.push_back({.criterion = &preferences[i],
                               .outcome = outcome_of(answer.matched),
                               .reason = answer.reason});
        }
        compare(answers);
    }

    void compare_verdict(Verdict verdict, const std::vector<CriterionAnswer>& answers) {
        if (test_.verdict.empty() || test_.verdict == name_of(verdict)) return;
        fail(fmt::format("expected the verdict {}, got {}", test_.verdict, name_of(verdict)));
        for (const CriterionAnswer& answer : answers)
            if (decides(answer, verdict)) fail("  because of " + told(answer));
    }

    // Whether the verdict is what it is by this criterion.
    static bool decides(const CriterionAnswer& answer, Verdict verdict) {
        return answer.criterion->force == Force::must && static_cast<Verdict>(answer.outcome) == verdict &&
               verdict != Verdict::eligible;
    }

    static std::string told(const CriterionAnswer& answer) {
        return fmt::format("{} ({}): {}: {}", joined(answer.criterion->clauses, ", "), answer.criterion->id,
                           name_of(answer.outcome), answer.reason);
    }

    // Where several rules name a clause, or an id stands for one of them, the worst outcome counts.
    void compare(const std::vector<CriterionAnswer>& answers) {
        for (const auto& [name, expected] : test_.expected) {
            const CriterionAnswer* worst = nullptr;
            for (const CriterionAnswer& answer : answers) {
                const auto& clauses = answer.criterion->clauses;
                const bool named = answer.criterion->id == name ||
                                   std::find(clauses.begin(), clauses.end(), name) != clauses.end();
                if (named && (worst == nullptr || answer.outcome < worst->outcome)) worst = &answer;
            }
            if (worst == nullptr)
                fail(fmt::format("no rule for a {} is called, or names, {}", name_of(test_.kind), name));
            else
                compare(name, expected, *worst);
        }
    }

    void compare(const std::string& clause, const PackTest::Expected& expected,
                 const CriterionAnswer& answer) {
        if (answer.outcome != expected.outcome)
            fail(fmt::format("{}: expected {}, got {} ({}): {}", clause, name_of(expected.outcome),
                             name_of(answer.outcome), answer.criterion->id, answer.reason));
        if (expected.met_from && answer.met_from != expected.met_from)
            fail(fmt::format("{}: expected to be met from {}, got {}", clause, iso(*expected.met_from),
                             answer.met_from ? iso(*answer.met_from) : "no such day"));
    }

    const PackTest& test_;
    TestReport& report_;
    Tried& tried_;
    std::vector<std::string> messages_ = {};
};

void find_untried(const SchemeDefinition& definition, SubjectKind kind, const Tried& tried,
                  TestReport& report) {
    for (const CriterionDefinition& criterion : definition.criteria(kind)) {
        if (criterion.force != Force::must) continue;
        const auto found = tried.find(&criterion);
        const std::set<Outcome> seen = found == tried.end() ? std::set<Outcome>{} : found->second;
        std::vector<std::string> wanted;
        if (!seen.contains(Outcome::met)) wanted.emplace_back("met");
        if (!seen.contains(Outcome::not_met)) wanted.emplace_back("not_met");
        const bool unknowable = criterion.required && may_be_unknown(definition, *criterion.required);
        if (unknowable && !seen.contains(Outcome::unknown)) wanted.emplace_back("unknown");
        if (criterion.exceptionally && !seen.contains(Outcome::by_exception))
            wanted.emplace_back("by_exception");
        if (!wanted.empty())
            report.untried.push_back(fmt::format("{} ({}): no test in which it is {}", criterion.id,
                                                 name_of(kind), joined(wanted, " or ")));
    }
}

}  // namespace

TestReport run_tests(const Scheme& scheme) {
    TestReport report;
    Tried tried;
    for (const auto& test : scheme.definition().tests)
        TestRun{*test, report, tried}.run(scheme);
    for (const ClauseTrace& clause : trace(scheme)) {
        if (!clause.judged) continue;
        ++report.clauses;
        if (!clause.tested_by.empty()) ++report.clauses_covered;
    }
    for (SubjectKind kind : {SubjectKind::mentor, SubjectKind::mentee, SubjectKind::pair})
        find_untried(scheme.definition(), kind, tried, report);
    return report;
}

}  // namespace headway
