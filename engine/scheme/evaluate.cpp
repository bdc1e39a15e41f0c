#include "scheme/evaluate.h"

#include "base/digest.h"
#include "base/text.h"
#include "logic/explain.h"
#include "scheme/custom.h"
#include "scheme/question.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headway {

namespace {

constexpr std::array<std::string_view, 4> verdict_names{"ineligible", "undetermined", "by_exception",
                                                        "eligible"};
// Days looked at to find the one from which time alone meets a criterion.
constexpr std::size_t most_turning_days = 32;

std::vector<bool> used_slots(const SchemeDefinition& definition, SubjectKind kind) {
    std::vector<bool> used(definition.requests.size(), false);
    for (const CriterionDefinition& criterion : definition.criteria(kind)) {
        mark_used(criterion.required, used);
        mark_used(criterion.exceptionally, used);
        if (criterion.custom)
            for (const CustomRule::Input& input : criterion.custom->facts)
                used[static_cast<std::size_t>(input.slot)] = true;
    }
    return used;
}

Subjects only(const Subjects& subjects, std::size_t subject) {
    return std::visit([&](const auto& all) { return Subjects{std::vector{all[subject]}}; }, subjects);
}

}  // namespace

std::string_view name_of(Verdict verdict) {
    return verdict_names.at(static_cast<std::size_t>(verdict));
}

Verdicts::Verdicts(const Scheme& scheme, const Register& reg, VerdictOrder order)
    : scheme_(scheme),
      reg_(reg),
      order_(std::move(order)),
      types_(types_of(scheme.definition().requests)),
      snapshot_(reg, order_.subjects,
                snapshot_order(scheme.definition(), used_slots(scheme.definition(), order_.kind),
                               order_.as_of, known_at())) {
    bind();
    decide();
}

void Verdicts::bind() {
    const Binding binding = binding_of(scheme_.definition(), reg_, types_, order_.as_of);
    for (const CriterionDefinition& criterion : criteria()) {
        Bound bound;
        if (criterion.required) bound.required = program_.add(criterion.required, binding);
        if (criterion.exceptionally) bound.exceptional = program_.add(criterion.exceptionally, binding);
        bound_.push_back(bound);
    }
}

void Verdicts::decide() {
    outcomes_.resize(criteria().size());
    for (auto& column : outcomes_)
        column.resize(size());
    verdicts_.resize(size());
    decide_conditions();
    decide_custom();
    decide_verdicts();
}

void Verdicts::decide_conditions() {
    std::vector<NodeNumber> roots;
    std::vector<std::span<Outcome>> results;
    std::vector<std::vector<Outcome>> exceptional(criteria().size());
    for (std::size_t i = 0; i < bound_.size(); ++i) {
        if (!bound_[i].required) continue;
        roots.push_back(*bound_[i].required);
        results.emplace_back(outcomes_[i]);
        if (!bound_[i].exceptional) continue;
        exceptional[i].resize(size());
        roots.push_back(*bound_[i].exceptional);
        results.emplace_back(exceptional[i]);
    }
    program_.evaluate(snapshot_.columns(), roots, 0, size(), results);
    for (std::size_t i = 0; i < exceptional.size(); ++i)
        for (std::size_t subject = 0; subject < exceptional[i].size(); ++subject)
            outcomes_[i][subject] = with_exception(outcomes_[i][subject], exceptional[i][subject]);
}

void Verdicts::decide_custom() {
    const auto parameter = [&](const ParameterName& name) {
        return scheme_.definition().parameter(name.name)->on(order_.as_of);
    };
    custom_reasons_.assign(criteria().size(), {});
    for (std::size_t i = 0; i < criteria().size(); ++i) {
        if (!criteria()[i].custom) continue;
        custom_reasons_[i].resize(size());
        for (std::size_t subject = 0; subject < size() && !failure_; ++subject) {
            CustomRuling ruling = rule_on(scheme_.host(), criteria()[i], snapshot_, subject, parameter);
            outcomes_[i][subject] = ruling.outcome;
            custom_reasons_[i][subject] = std::move(ruling.reason);
            failure_ = std::move(ruling.failure);
        }
    }
}

void Verdicts::decide_verdicts() {
    std::vector<Outcome> worst(size(), Outcome::met);
    for (std::size_t i = 0; i < criteria().size(); ++i) {
        if (criteria()[i].force != Force::must) continue;
        const Outcome* outcome = outcomes_[i].data();
        for (std::size_t subject = 0; subject < worst.size(); ++subject)
            worst[subject] = both(worst[subject], outcome[subject]);
    }
    for (std::size_t subject = 0; subject < worst.size(); ++subject)
        verdicts_[subject] = static_cast<Verdict>(worst[subject]);
}

std::string_view Verdicts::id(std::size_t subject) const {
    if (const auto* people = std::get_if<std::vector<Ref<Person>>>(&order_.subjects))
        return reg_[(*people)[subject]].id;
    return reg_[std::get<std::vector<Ref<Appointment>>>(order_.subjects)[subject]].id;
}

std::string_view Verdicts::name(std::size_t subject) const {
    if (const auto* people = std::get_if<std::vector<Ref<Person>>>(&order_.subjects))
        return reg_[(*people)[subject]].name;
    return reg_[reg_[std::get<std::vector<Ref<Appointment>>>(order_.subjects)[subject]].person].name;
}

Case Verdicts::case_of(std::size_t subject, const Witness& witness) const {
    return {.program = program_,
            .types = types_,
            .columns = snapshot_.columns(),
            .subject = subject,
            .outcomes = program_.evaluate_one(snapshot_.columns(), subject),
            .witness = witness};
}

Ref<Person> Verdicts::person(std::size_t subject) const {
    if (const auto* people = std::get_if<std::vector<Ref<Person>>>(&order_.subjects))
        return (*people)[subject];
    return reg_[std::get<std::vector<Ref<Appointment>>>(order_.subjects)[subject]].person;
}

std::vector<CriterionAnswer> Verdicts::explain(std::size_t subject) const {
    const auto witness = snapshot_.witness(subject);
    const Case c = case_of(subject, *witness);
    std::vector<CriterionAnswer> answers;
    for (std::size_t i = 0; i < criteria().size(); ++i)
        answers.push_back(explain_criterion(c, subject, i));
    return answers;
}

CriterionAnswer Verdicts::explain_criterion(const Case& c, std::size_t subject, std::size_t criterion) const {
    CriterionAnswer answer{.criterion = &criteria()[criterion], .outcome = outcome(subject, criterion)};
    const Bound& bound = bound_[criterion];
    if (!bound.required) {
        answer.reason = sentence(custom_reasons_[criterion][subject]);
        if (answer.outcome == Outcome::unknown) answer.missing.push_back(custom_reasons_[criterion][subject]);
        return answer;
    }
    answer.missing = missing(c, *bound.required);
    // The exceptional route is looked at where the ordinary one is known to fail.
    const bool looks_at_exception =
        bound.exceptional && answer.outcome != Outcome::met && answer.missing.empty();
    if (looks_at_exception) answer.missing = missing(c, *bound.exceptional);
    answer.reason =
        sentence(reason(c, *bound.required, looks_at_exception ? bound.exceptional : std::nullopt));
    if (answer.outcome != Outcome::not_met) return answer;
    auto changes = changes_to_meet(c, *bound.required);
    if (bound.exceptional) {
        auto exceptional = changes_to_meet(c, *bound.exceptional);
        if (exceptional && (!changes || exceptional->size() < changes->size()))
            changes = std::move(exceptional);
    }
    answer.would_meet = changes.value_or(std::vector<std::string>{});
    answer.met_from = first_met(subject, criterion);
    return answer;
}

// The days after as-of on which time alone could change the outcome: those on which a fact turns, a post of
// the person ends (and with it what schools are theirs), or a parameter changes.
std::set<Date> Verdicts::days_ahead(std::size_t subject, std::size_t criterion) const {
    const auto witness = snapshot_.witness(subject);
    const std::vector<Date> turns =
        turning_days(case_of(subject, *witness), *bound_[criterion].required, order_.as_of);
    std::set<Date> days(turns.begin(), turns.end());
    for (const ParameterDefinition& parameter : scheme_.definition().parameters)
        for (const ParameterDefinition::Dated& change : parameter.changes)
            days.insert(change.from);
    for (std::uint32_t row : reg_.posts_of_person.of(person(subject).position))
        if (const Post& post = reg_.posts[row]; post.to && post.from <= known_at())
            days.insert(plus_days(*post.to, 1));
    days.erase(days.begin(), days.upper_bound(order_.as_of));
    return days;
}

// The rows known today, looked at on a later day.
Verdicts Verdicts::on(Date day, std::size_t subject) const {
    return Verdicts{scheme_,
                    reg_,
                    {.kind = order_.kind,
                     .subjects = only(order_.subjects, subject),
                     .as_of = day,
                     .known_at = known_at()}};
}

// The rows known today are looked at again on each day on which something in them turns. What is ahead is
// asked anew on each of these days, because a parameter or a school may be another by then.
std::optional<Date> Verdicts::first_met(std::size_t subject, std::size_t criterion) const {
    std::set<Date> days = days_ahead(subject, criterion);
    for (std::size_t looked_at = 0; !days.empty() && looked_at < most_turning_days; ++looked_at) {
        const Date day = *days.begin();
        const Verdicts later = on(day, subject);
        if (later.outcome(0, criterion) == Outcome::met) return day;
        days = later.days_ahead(0, criterion);
    }
    return std::nullopt;
}

Verdicts::Trees Verdicts::trees(std::size_t subject, std::size_t criterion) const {
    const auto witness = snapshot_.witness(subject);
    const Case c = case_of(subject, *witness);
    const Bound& bound = bound_[criterion];
    Trees trees;
    if (bound.required) trees.required = reason_tree(c, *bound.required);
    if (bound.exceptional) trees.exceptional = reason_tree(c, *bound.exceptional);
    return trees;
}

std::optional<Date> Verdicts::eligible_from(std::size_t subject) const {
    if (verdict(subject) >= Verdict::by_exception) return std::nullopt;
    std::set<Date> days = all_days_ahead(subject);
    for (std::size_t looked_at = 0; !days.empty() && looked_at < most_turning_days; ++looked_at) {
        const Date day = *days.begin();
        const Verdicts later = on(day, subject);
        if (later.verdict(0) >= Verdict::by_exception) return day;
        days = later.all_days_ahead(0);
    }
    return std::nullopt;
}

// Of all criteria that decide; a rule in plain Lua does not say on which days it turns.
std::set<Date> Verdicts::all_days_ahead(std::size_t subject) const {
    std::set<Date> days;
    for (std::size_t i = 0; i < criteria().size(); ++i)
        if (criteria()[i].force == Force::must && bound_[i].required) days.merge(days_ahead(subject, i));
    return days;
}

std::string Verdicts::facts_digest(std::size_t subject) const {
    std::string record;
    record.reserve(512);
    record += name_of(order_.kind);
    record += ' ';
    record += id(subject);
    record += " as of ";
    append_iso(record, order_.as_of);
    record += '\n';
    snapshot_.append_record(subject, record);
    return digest(record);
}

Subjects all_subjects(const Register& reg, SubjectKind kind, Date as_of) {
    if (kind == SubjectKind::mentor) {
        std::vector<Ref<Person>> people;
        for (std::uint32_t i = 0; i < reg.people.size(); ++i)
            people.push_back({i});
        return people;
    }
    std::vector<Ref<Appointment>> appointments;
    for (std::uint32_t i = 0; i < reg.appointments.size(); ++i)
        if (reg.appointments[i].appointed_on <= as_of) appointments.push_back({i});
    return appointments;
}

}  // namespace headway
