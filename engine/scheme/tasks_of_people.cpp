// Tasks about mentors, applicants and those who are deployed.
#include "base/text.h"
#include "scheme/register_of_mentors.h"
#include "scheme/task_ground.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

bool names(const std::vector<std::string>& clauses, const std::string& id) {
    return std::find(clauses.begin(), clauses.end(), id) != clauses.end();
}

// The rule's clauses without those that speak of other offers alone.
std::vector<std::string> clauses_about(const TaskRule& rule, const CriterionDefinition& offer,
                                       const std::vector<CriterionDefinition>& offers) {
    std::vector<std::string> clauses;
    for (const std::string& id : rule.clauses) {
        const bool is_of_another =
            std::any_of(offers.begin(), offers.end(),
                        [&](const CriterionDefinition& other) { return names(other.clauses, id); });
        if (names(offer.clauses, id) || !is_of_another) clauses.push_back(id);
    }
    return clauses;
}

TaskThing thing_of(const Register& reg, const RegisteredMentor& mentor) {
    return {.id = reg[mentor.person].id,
            .mentor = mentor.person,
            .days = {{TaskDay::from, reg.mentors[mentor.entry.position].from}}};
}

void tell_offers(const TaskGround& ground, const TaskRule& rule, const RegisteredMentor& mentor,
                 TaskTeller& teller) {
    for (const CriterionDefinition* offer : mentor.offers) {
        if (!rule.of.empty() && rule.of != offer->id) continue;
        TaskThing thing = thing_of(ground.reg, mentor);
        thing.clauses = clauses_about(rule, *offer, ground.scheme.definition().training);
        teller.tell(rule, thing, [&] {
            return fmt::format("{} has not had what mentors are offered, “{}”",
                               ground.reg[mentor.person].name, offer->offers);
        });
    }
}

// People who have stepped back, or are off for a time or for good, are not called to a training.
bool is_wanted(const TaskGround& ground, const TaskRule& rule, const RegisteredMentor& mentor) {
    const MentorStatus status = ground.reg.mentors[mentor.entry.position].status;
    if (status == MentorStatus::approved) return true;
    return rule.each == TaskSubject::offered_training && status == MentorStatus::applied;
}

// A rule about all mentors says how they stand by its condition.
std::string how_it_stands(const TaskGround& ground, const RegisteredMentor& mentor,
                          const RuleConditions& only, std::size_t place) {
    const std::string reason = only.reason(place);
    const std::string_view name = ground.reg[mentor.person].name;
    return reason.empty() ? fmt::format("{} is an approved mentor", name)
                          : fmt::format("{} is an approved mentor, and {}", name, reason);
}

template <class Row>
std::vector<Ref<Person>> people_of(const std::vector<const Row*>& rows) {
    std::vector<Ref<Person>> people;
    for (const Row* row : rows)
        people.push_back(row->person);
    return people;
}

bool concerns(const TaskRule& rule, const PanelDecision* decision) {
    const bool is_decided = decision != nullptr && decision->outcome != PanelOutcome::deferred;
    if (rule.each == TaskSubject::undecided_application) return !is_decided;
    if (rule.each == TaskSubject::decided_application) return is_decided;
    return is_decided && decision->outcome == PanelOutcome::appointed;
}

std::string how_it_stands(const TaskGround& ground, const Application& application,
                          const PanelDecision* decision) {
    const std::string_view name = ground.reg[application.person].name;
    if (decision == nullptr)
        return fmt::format("{} applied on {}, and no decision of a panel is recorded", name,
                           in_words(application.submitted_on));
    if (decision->outcome == PanelOutcome::deferred)
        return fmt::format("{} applied on {}, and on {} the panel deferred its decision", name,
                           in_words(application.submitted_on), in_words(decision->date));
    return fmt::format("the panel {} {} on {}",
                       decision->outcome == PanelOutcome::appointed ? "appointed" : "declined", name,
                       in_words(decision->date));
}

}  // namespace

void find_mentors(TaskGround& ground, const TaskRule& rule, TaskTeller& teller) {
    RegisterOfMentors found = register_of_mentors(ground.scheme, ground.reg, ground.as_of);
    if (found.failure) ground.failure = found.failure;
    std::erase_if(found.mentors,
                  [&](const RegisteredMentor& mentor) { return !is_wanted(ground, rule, mentor); });
    std::vector<Ref<Person>> people;
    for (const RegisteredMentor& mentor : found.mentors)
        people.push_back(mentor.person);
    const RuleConditions only = ground.chosen(rule, people);
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (!only.holds(i)) continue;
        const RegisteredMentor& mentor = found.mentors[i];
        if (rule.each == TaskSubject::offered_training)
            tell_offers(ground, rule, mentor, teller);
        else
            teller.tell(rule, thing_of(ground.reg, mentor),
                        [&] { return how_it_stands(ground, mentor, only, i); });
    }
}

void find_applications(TaskGround& ground, const TaskRule& rule, TaskTeller& teller) {
    std::vector<const Application*> applications;
    for (std::uint32_t i = 0; i < ground.reg.applications.size(); ++i) {
        const Application& application = ground.reg.applications[i];
        if (application.scheme == ground.day.scheme && application.submitted_on <= ground.as_of &&
            concerns(rule, ground.decision_on({i})))
            applications.push_back(&application);
    }
    const RuleConditions only = ground.chosen(rule, people_of(applications));
    for (std::size_t i = 0; i < applications.size(); ++i) {
        if (!only.holds(i)) continue;
        const Application& application = *applications[i];
        const auto place = static_cast<std::uint32_t>(&application - ground.reg.applications.data());
        const PanelDecision* decision = ground.decision_on({place});
        TaskThing thing{.id = application.id, .days = {{TaskDay::submitted_on, application.submitted_on}}};
        if (decision != nullptr) thing.days.emplace_back(TaskDay::decided_on, decision->date);
        teller.tell(rule, thing, [&] { return how_it_stands(ground, application, decision); });
    }
}

void find_deployments(TaskGround& ground, const TaskRule& rule, TaskTeller& teller) {
    const Register& reg = ground.reg;
    std::vector<const Deployment*> deployments;
    for (const Deployment& deployment : reg.deployments)
        if (deployment.scheme == ground.day.scheme && deployment.from <= ground.as_of &&
            (!deployment.to || *deployment.to >= ground.as_of))
            deployments.push_back(&deployment);
    const RuleConditions only = ground.chosen(rule, people_of(deployments));
    for (std::size_t i = 0; i < deployments.size(); ++i) {
        if (!only.holds(i)) continue;
        const Deployment& deployment = *deployments[i];
        TaskThing thing{.id = deployment.id,
                        .mentor = deployment.person,
                        .school = deployment.school,
                        .days = {{TaskDay::from, deployment.from}}};
        if (deployment.to) thing.days.emplace_back(TaskDay::to, *deployment.to);
        teller.tell(rule, thing, [&] {
            const std::string at =
                deployment.school ? fmt::format(" at {}", reg[*deployment.school].name) : std::string{};
            return fmt::format("{} is deployed{} since {} for {}", reg[deployment.person].name, at,
                               in_words(deployment.from), spaced(name_of(deployment.activity)));
        });
    }
}

}  // namespace headway
