// Entries about how people come onto a scheme's register of mentors, and off it.
#include "base/json.h"
#include "base/text.h"
#include "scheme/entry.h"
#include "scheme/evaluate.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

std::string by_clauses(const RecruitmentStep& step) {
    return joined(step.clauses);
}

void refuse(Entry& entry, std::string message) {
    entry.refused.push_back({{}, std::move(message)});
}

// The person, or a refusal.
std::optional<Ref<Person>> person_of(const Register& reg, const std::string& id, Entry& entry) {
    const auto person = reg.person(id);
    if (!person) refuse(entry, fmt::format("the register has no person '{}'", printable(id)));
    return person;
}

std::optional<Ref<Application>> application_of(const Register& reg, const std::string& id) {
    for (std::uint32_t i = 0; i < reg.applications.size(); ++i)
        if (reg.applications[i].id == id) return Ref<Application>{i};
    return std::nullopt;
}

bool is_of(const Register& reg, Word word, const Scheme& scheme) {
    return reg.words.text(word) == scheme.id();
}

bool has(const std::vector<std::string>& list, std::string_view text) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

// Whether somebody whom the policy names has recommended the person by then, and nobody of them has advised
// against it since.
bool has_reference(const Register& reg, Ref<Person> person, const Scheme& scheme, const RecruitmentStep& step,
                   Date by) {
    const Recommendation* newest = nullptr;
    for (const std::uint32_t row : reg.recommendations_of_person.of(person.position)) {
        const Recommendation& given = reg.recommendations[row];
        if (!is_of(reg, given.scheme, scheme) || given.given_on > by) continue;
        if (!has(step.asks, reg.words.text(given.by_role))) continue;
        if (newest == nullptr || given.given_on >= newest->given_on) newest = &given;
    }
    return newest != nullptr && newest->supportive;
}

// The newest decision that a panel made on any of the person's applications by then.
const PanelDecision* last_decision(const Register& reg, Ref<Person> person, const Scheme& scheme, Date by) {
    const PanelDecision* newest = nullptr;
    for (const PanelDecision& decision : reg.panel_decisions) {
        const Application& application = reg[decision.application];
        if (application.person != person || !is_of(reg, application.scheme, scheme)) continue;
        if (decision.date > by) continue;
        if (newest == nullptr || decision.date >= newest->date) newest = &decision;
    }
    return newest;
}

std::string members_json(const std::vector<NewPanelDecision::Member>& members) {
    std::string out = "[";
    for (const NewPanelDecision::Member& member : members) {
        out += out.size() == 1 ? "{\"name\":" : ",{\"name\":";
        append_json(out, member.name);
        if (!member.represents.empty()) {
            out += ",\"represents\":";
            append_json(out, member.represents);
        }
        out += '}';
    }
    return out + "]";
}

void check_panel(const RecruitmentStep& step, const NewPanelDecision& decision, Entry& entry) {
    std::vector<std::string> absent;
    for (const std::string& wanted : step.asks)
        if (std::none_of(decision.members.begin(), decision.members.end(),
                         [&](const NewPanelDecision::Member& member) { return member.represents == wanted; }))
            absent.push_back(wanted);
    if (!absent.empty())
        refuse(entry, fmt::format("nobody on the panel represents {}: {} wants members that represent {}",
                                  joined(absent), by_clauses(step), joined(step.asks)));
}

void check_eligible(const Scheme& scheme, const Register& reg, Ref<Person> person, Date on, Entry& entry) {
    const Verdicts verdicts{
        scheme, reg, {.kind = SubjectKind::mentor, .subjects = std::vector{person}, .as_of = on}};
    if (verdicts.failure()) {
        entry.refused.push_back(*verdicts.failure());
        return;
    }
    if (verdicts.verdict(0) >= Verdict::by_exception) return;
    refuse(entry, fmt::format("{} is {} as a mentor on {}", reg[person].name, name_of(verdicts.verdict(0)),
                              in_words(on)));
    for (const CriterionAnswer& answer : verdicts.explain(0))
        if (answer.criterion->force == Force::must && answer.outcome < Outcome::by_exception)
            refuse(entry, fmt::format("{}: {}", joined(answer.criterion->clauses), answer.reason));
}

void check_appointed(const Scheme& scheme, const Register& reg, Ref<Person> person, Date on, Entry& entry) {
    const auto& panel = scheme.definition().recruitment.panel;
    if (!panel) return;
    const PanelDecision* decision = last_decision(reg, person, scheme, on);
    if (decision == nullptr)
        refuse(entry, fmt::format("no panel has decided on {} ({}): `headway recruit decide` records it",
                                  reg[person].name, by_clauses(*panel)));
    else if (decision->outcome != PanelOutcome::appointed)
        refuse(entry, fmt::format("the panel of {} has {} {} ({})", in_words(decision->date),
                                  name_of(decision->outcome), reg[person].name, by_clauses(*panel)));
}

// The entry of the person that holds on the day; null where there is none.
const Mentor* entry_on(const Register& reg, Ref<Person> person, const Scheme& scheme, Date on) {
    const Mentor* found = nullptr;
    for (const Mentor& mentor : reg.mentors)
        if (mentor.person == person && is_of(reg, mentor.scheme, scheme) && mentor.from <= on &&
            (!mentor.to || *mentor.to >= on) && (found == nullptr || mentor.from >= found->from))
            found = &mentor;
    return found;
}

bool has_later_entry(const Register& reg, Ref<Person> person, const Scheme& scheme, Date on) {
    return std::any_of(reg.mentors.begin(), reg.mentors.end(), [&](const Mentor& mentor) {
        return mentor.person == person && is_of(reg, mentor.scheme, scheme) && mentor.from > on;
    });
}

}  // namespace

Entry apply(const Scheme& scheme, const Register& reg, const NewApplication& application) {
    Entry entry;
    const std::vector<NamedValue> values{{"id", application.id},
                                         {"person", application.person},
                                         {"scheme", scheme.id()},
                                         {"round", application.round},
                                         {"submitted_on", application.submitted_on},
                                         {"statement", application.statement}};
    person_of(reg, application.person, entry);
    if (const auto& step = scheme.definition().recruitment.application)
        for (const NamedValue& value : values)
            if (has(step->asks, value.column) &&
                value.value.find_first_not_of(" \t\r\n") == std::string::npos)
                refuse(entry,
                       fmt::format("the application needs a {} ({})", value.column, by_clauses(*step)));
    entry.edits.push_back({.kind = RowEdit::Kind::add, .table = "applications", .set = values});
    return entry;
}

Entry refer(const Scheme& scheme, const Register& reg, const NewReference& reference) {
    Entry entry;
    person_of(reg, reference.person, entry);
    if (const auto& step = scheme.definition().recruitment.reference;
        step && !has(step->asks, reference.by_role))
        refuse(entry,
               fmt::format("a reference by '{}' does not count: {} wants one by {}",
                           printable(reference.by_role), by_clauses(*step), joined(step->asks, " or ")));
    entry.edits.push_back({.kind = RowEdit::Kind::add,
                           .table = "recommendations",
                           .set = {{"person", reference.person},
                                   {"scheme", scheme.id()},
                                   {"by_role", reference.by_role},
                                   {"given_on", reference.given_on},
                                   {"supportive", reference.supportive ? "true" : "false"}}});
    return entry;
}

Entry decide(const Scheme& scheme, const Register& reg, const NewPanelDecision& decision) {
    Entry entry;
    const auto application = application_of(reg, decision.application);
    const Recruitment& recruitment = scheme.definition().recruitment;
    if (!application)
        refuse(entry, fmt::format("the register has no application '{}'", printable(decision.application)));
    else if (!is_of(reg, reg[*application].scheme, scheme))
        refuse(entry,
               fmt::format("application '{}' is made to another scheme", printable(decision.application)));
    else if (decision.date < reg[*application].submitted_on)
        refuse(entry, fmt::format("the decision is before the application, which was made on {}",
                                  in_words(reg[*application].submitted_on)));
    if (recruitment.panel) check_panel(*recruitment.panel, decision, entry);
    if (application && recruitment.reference && decision.outcome == PanelOutcome::appointed &&
        !has_reference(reg, reg[*application].person, scheme, *recruitment.reference, decision.date))
        refuse(entry,
               fmt::format("{} has no supportive reference by {} ({}): `headway recruit refer` records it",
                           reg[reg[*application].person].name, joined(recruitment.reference->asks, " or "),
                           by_clauses(*recruitment.reference)));
    entry.edits.push_back({.kind = RowEdit::Kind::add,
                           .table = "panel_decisions",
                           .set = {{"application", decision.application},
                                   {"date", iso(decision.date)},
                                   {"members", members_json(decision.members)},
                                   {"outcome", std::string{name_of(decision.outcome)}},
                                   {"reason", decision.reason}}});
    return entry;
}

Entry set_status(const Scheme& scheme, const Register& reg, const NewMentorStatus& status) {
    Entry entry;
    const auto person = person_of(reg, status.person, entry);
    if (!person) return entry;
    if (status.status == MentorStatus::approved) {
        check_eligible(scheme, reg, *person, status.from, entry);
        check_appointed(scheme, reg, *person, status.from, entry);
    }
    if (has_later_entry(reg, *person, scheme, status.from))
        refuse(entry, fmt::format("the register has a later entry for {} than {}; `headway history mentors "
                                  "person={}` shows it",
                                  reg[*person].name, in_words(status.from), status.person));
    const std::string name{name_of(status.status)};
    const Mentor* standing = entry_on(reg, *person, scheme, status.from);
    if (standing == nullptr && status.status != MentorStatus::approved &&
        status.status != MentorStatus::applied)
        refuse(entry, fmt::format("{} is not on the register of this scheme on {}", reg[*person].name,
                                  in_words(status.from)));
    if (standing != nullptr && standing->from == status.from) {
        entry.edits.push_back(
            {.kind = RowEdit::Kind::amend,
             .table = "mentors",
             .where = {{"person", status.person}, {"scheme", scheme.id()}, {"from", iso(status.from)}},
             .set = {{"status", name}}});
        if (!status.capacity.empty()) entry.edits.back().set.push_back({"capacity", status.capacity});
        return entry;
    }
    if (standing != nullptr)
        entry.edits.push_back(
            {.kind = RowEdit::Kind::amend,
             .table = "mentors",
             .where = {{"person", status.person}, {"scheme", scheme.id()}, {"from", iso(standing->from)}},
             .set = {{"to", iso(plus_days(status.from, -1))}}});
    const std::string capacity = !status.capacity.empty() ? status.capacity
                                 : standing != nullptr    ? fmt::format("{}", standing->capacity)
                                                          : "1";
    entry.edits.push_back({.kind = RowEdit::Kind::add,
                           .table = "mentors",
                           .set = {{"person", status.person},
                                   {"scheme", scheme.id()},
                                   {"status", name},
                                   {"from", iso(status.from)},
                                   {"capacity", capacity}}});
    return entry;
}

}  // namespace headway
