// Evaluate: the verdict of a scheme on people as mentors, or on appointments as mentees, and the reasons.
//
// Verdicts decide all their subjects at once, a column at a time (logic/program.h), and keeps the outcome
// of every criterion: one byte each. Reasons are sentences and cost far more, so they are built for one
// subject when explain() asks, from the same conditions that decided.
//
// It refers to its scheme and register, which must outlive it. It does not change once built; threads may
// share it where they may share the scheme.
#pragma once

#include "logic/program.h"
#include "logic/reason_tree.h"
#include "scheme/scheme.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace headway {

// In the order of the outcomes: a subject's verdict is that of its worst "must".
enum class Verdict : std::uint8_t { ineligible, undetermined, by_exception, eligible };
std::string_view name_of(Verdict verdict);

// The question.
struct VerdictOrder {
    SubjectKind kind = SubjectKind::mentor;
    Subjects subjects;  // people for mentors, appointments for mentees
    Date as_of;
    std::optional<Date> known_at = {};  // see Setting::known_at; as_of where not given
};

// Why one criterion came out as it did.
struct CriterionAnswer {
    const CriterionDefinition* criterion = nullptr;
    Outcome outcome = Outcome::unknown;
    std::string reason;                // one sentence that an officer can send on
    std::vector<std::string> missing;  // what would settle an unknown
    std::vector<std::string>
        would_meet;                // the fewest changes that would; empty where nobody can bring it about
    std::optional<Date> met_from;  // the day on which time alone will meet it
};

class Verdicts {
  public:
    Verdicts(const Scheme& scheme, const Register& reg, VerdictOrder order);

    std::size_t size() const { return snapshot_.size(); }
    const Scheme& scheme() const { return scheme_; }
    SubjectKind kind() const { return order_.kind; }
    Date as_of() const { return order_.as_of; }
    // Whether they ask what time alone will bring (VerdictOrder::known_at).
    bool looks_ahead() const { return known_at() != order_.as_of; }
    const std::vector<CriterionDefinition>& criteria() const {
        return scheme_.definition().criteria(order_.kind);
    }

    // The id of a subject, and the name of its person.
    std::string_view id(std::size_t subject) const;
    std::string_view name(std::size_t subject) const;

    Verdict verdict(std::size_t subject) const { return verdicts_[subject]; }
    Outcome outcome(std::size_t subject, std::size_t criterion) const {
        return outcomes_[criterion][subject];
    }

    // One answer for each criterion, in the pack's order.
    std::vector<CriterionAnswer> explain(std::size_t subject) const;

    // The criterion's condition as it came out for the subject, part by part, and its exceptional route where
    // it has one; both empty of a criterion in plain Lua.
    struct Trees {
        std::vector<TreeLine> required;
        std::vector<TreeLine> exceptional;
    };
    Trees trees(std::size_t subject, std::size_t criterion) const;

    // The first day after as-of from which the subject is eligible, or by exception, by time alone; nothing
    // where it is so already, and where time alone does not bring it.
    std::optional<Date> eligible_from(std::size_t subject) const;

    // A fingerprint of every fact that the scheme's criteria look at for this subject, and of its id and the
    // date.
    std::string facts_digest(std::size_t subject) const;

    const Snapshot& snapshot() const { return snapshot_; }

    // A custom criterion that failed (a Lua error or limit): the evaluation is not to be used.
    const std::optional<Problem>& failure() const { return failure_; }

    // Decides all over again, over the snapshot as it stands. For the benchmark.
    void decide();

  private:
    struct Bound {
        std::optional<NodeNumber> required;
        std::optional<NodeNumber> exceptional;
    };

    void bind();
    void decide_conditions();
    void decide_custom();
    void decide_verdicts();
    CriterionAnswer explain_criterion(const struct Case& c, std::size_t subject, std::size_t criterion) const;
    struct Case case_of(std::size_t subject, const class Witness& witness) const;
    Ref<Person> person(std::size_t subject) const;
    Date known_at() const { return order_.known_at.value_or(order_.as_of); }
    Verdicts on(Date day, std::size_t subject) const;
    std::set<Date> days_ahead(std::size_t subject, std::size_t criterion) const;
    std::set<Date> all_days_ahead(std::size_t subject) const;
    std::optional<Date> first_met(std::size_t subject, std::size_t criterion) const;

    const Scheme& scheme_;
    const Register& reg_;
    VerdictOrder order_;
    std::vector<FactType> types_;
    Program program_;
    std::vector<Bound> bound_;  // by criterion
    Snapshot snapshot_;
    std::vector<std::vector<Outcome>> outcomes_;  // by criterion, by subject
    std::vector<std::vector<std::string>>
        custom_reasons_;  // by criterion, by subject; empty where not custom
    std::vector<Verdict> verdicts_;
    std::optional<Problem> failure_;
};

// Every person, or every appointment made by the day: whom an evaluation without named subjects judges.
Subjects all_subjects(const Register& reg, SubjectKind kind, Date as_of);

}  // namespace headway
