// Entries about partnerships: proposed, confirmed, ended, not working.
#include "base/text.h"
#include "register/mentor_load.h"
#include "scheme/entry.h"
#include "scheme/evaluate.h"
#include "scheme/left_over.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

void refuse(Entry& entry, std::string message) {
    entry.refused.push_back({{}, std::move(message)});
}

bool is_of(const Register& reg, Word word, const Scheme& scheme) {
    return reg.words.text(word) == scheme.id();
}

std::optional<Ref<Partnership>> partnership_of(const Register& reg, const std::string& id) {
    for (std::uint32_t i = 0; i < reg.partnerships.size(); ++i)
        if (reg.partnerships[i].id == id) return Ref<Partnership>{i};
    return std::nullopt;
}

SchemeDay day_of(const Scheme& scheme, const Register& reg, Date on) {
    return {reg.words.find(scheme.id()), on};
}

// Where the pack does not say how it allocates, the register alone speaks.
void check_register(const Scheme& scheme, const Register& reg, Ref<Person> mentor, Date on, Entry& entry) {
    const SchemeDay day = day_of(scheme, reg, on);
    const Mentor* own = entry_of(reg, mentor, day);
    if (own == nullptr || own->status != MentorStatus::approved)
        refuse(entry, fmt::format("{} is not an approved mentor of this scheme on {}", reg[mentor].name,
                                  in_words(on)));
    else if (free_places(reg, mentor, day) == 0)
        refuse(entry, fmt::format("{} has as many mentees as the register allows on {}", reg[mentor].name,
                                  in_words(on)));
}

// A "must" is never set aside; a "should" is, for a reason that is kept.
void check_pair(const Scheme& scheme, const Register& reg, Ref<Appointment> appointment, Ref<Person> mentor,
                Date on, std::string_view exception_reason, Entry& entry) {
    if (!scheme.definition().allocates) return check_register(scheme, reg, mentor, on, entry);
    const PairAnswer answer = PairReasons{scheme, reg, on}.explain(mentor, appointment);
    if (answer.verdict == PairVerdict::suitable) return;
    const bool exceptional = answer.verdict == PairVerdict::exceptional_only;
    const bool has_reason = exception_reason.find_first_not_of(" \t\r\n") != std::string_view::npos;
    if (exceptional && has_reason) return;
    for (const std::string& reason : what_speaks_against(answer))
        refuse(entry, reason);
    if (exceptional)
        refuse(entry,
               "in exceptional circumstances it may be done all the same: propose it with the reason "
               "(--exception)");
}

// leaving: a partnership that ends in the same step.
void check_before(const Scheme& scheme, const Register& reg, Ref<Appointment> appointment, Ref<Person> mentor,
                  Date on, const std::string& leaving, Entry& entry) {
    for (const Partnership& row : reg.partnerships) {
        if (row.appointment != appointment || !is_of(reg, row.scheme, scheme)) continue;
        if (row.mentor == mentor && (row.status == PartnershipStatus::not_working || row.id == leaving))
            refuse(entry,
                   fmt::format("it did not work with {} before (partnership {}): another mentor is needed",
                               reg[mentor].name, row.id));
        if (row.id != leaving && takes_a_place(row, day_of(scheme, reg, on)))
            refuse(entry, fmt::format("the appointment has a mentor on {}: {} (partnership {})", in_words(on),
                                      reg[row.mentor].name, row.id));
    }
}

// Not for a mentee whom the scheme is known not to support, and not beside another proposal.
void check_appointment(const Scheme& scheme, const Register& reg, Ref<Appointment> appointment, Date on,
                       Entry& entry) {
    const Verdicts verdicts{
        scheme, reg, {.kind = SubjectKind::mentee, .subjects = std::vector{appointment}, .as_of = on}};
    if (!verdicts.failure() && verdicts.verdict(0) == Verdict::ineligible) {
        refuse(entry, fmt::format("the scheme does not support appointment {} on {}", reg[appointment].id,
                                  in_words(on)));
        for (const CriterionAnswer& answer : verdicts.explain(0))
            if (answer.criterion->force == Force::must && answer.outcome == Outcome::not_met)
                refuse(entry, fmt::format("{}: {}", joined(answer.criterion->clauses), answer.reason));
    }
    for (const std::uint32_t row : reg.partnerships_of_appointment.of(appointment.position)) {
        const Partnership& other = reg.partnerships[row];
        if (is_of(reg, other.scheme, scheme) && other.status == PartnershipStatus::proposed &&
            other.from <= on && (!other.to || *other.to >= on))
            refuse(entry, fmt::format("{} is proposed for this appointment already (partnership {}): confirm "
                                      "or reject that first",
                                      reg[other.mentor].name, other.id));
    }
}

Entry paired(const Scheme& scheme, const Register& reg, const NewPartnership& wanted,
             const std::string& leaving) {
    Entry entry;
    const auto appointment = reg.appointment(wanted.appointment);
    const auto mentor = reg.person(wanted.mentor);
    if (!appointment)
        refuse(entry, fmt::format("the register has no appointment '{}'", printable(wanted.appointment)));
    if (!mentor) refuse(entry, fmt::format("the register has no person '{}'", printable(wanted.mentor)));
    if (!appointment || !mentor) return entry;
    check_appointment(scheme, reg, *appointment, wanted.from, entry);
    check_pair(scheme, reg, *appointment, *mentor, wanted.from, wanted.exception_reason, entry);
    if (!scheme.definition().allocates && reg[*appointment].person == *mentor)
        refuse(entry, fmt::format("{} is the mentee: nobody mentors themself", reg[*mentor].name));
    check_before(scheme, reg, *appointment, *mentor, wanted.from, leaving, entry);
    entry.edits.push_back({.kind = RowEdit::Kind::add,
                           .table = "partnerships",
                           .set = {{"id", wanted.id},
                                   {"scheme", scheme.id()},
                                   {"appointment", wanted.appointment},
                                   {"mentor", wanted.mentor},
                                   {"from", iso(wanted.from)},
                                   {"status", std::string{name_of(wanted.status)}},
                                   {"exception_reason", wanted.exception_reason}}});
    return entry;
}

// What may follow what.
bool may_become(PartnershipStatus now, PartnershipStatus then) {
    if (now == PartnershipStatus::proposed)
        return then == PartnershipStatus::active || then == PartnershipStatus::ended;
    return now == PartnershipStatus::active &&
           (then == PartnershipStatus::ended || then == PartnershipStatus::not_working);
}

void check_step(const Scheme& scheme, const Register& reg, const Partnership& row,
                const PartnershipStep& wanted, Entry& entry) {
    const PartnershipStatus now = row.status.value_or(PartnershipStatus::active);
    if (!is_of(reg, row.scheme, scheme))
        refuse(entry, fmt::format("partnership '{}' belongs to another scheme", row.id));
    if (!may_become(now, wanted.status))
        refuse(entry, fmt::format("partnership '{}' is {} and can't become {}", row.id, spaced(name_of(now)),
                                  spaced(name_of(wanted.status))));
    if (wanted.on < row.from)
        refuse(entry,
               fmt::format("partnership '{}' began on {}, after that day", row.id, in_words(row.from)));
    // A proposed partnership takes no place before it is confirmed.
    if (now != PartnershipStatus::proposed || wanted.status != PartnershipStatus::active) return;
    check_pair(scheme, reg, row.appointment, row.mentor, wanted.on, row.exception_reason, entry);
    check_before(scheme, reg, row.appointment, row.mentor, wanted.on, "", entry);
}

}  // namespace

Entry pair(const Scheme& scheme, const Register& reg, const NewPartnership& partnership) {
    return paired(scheme, reg, partnership, "");
}

Entry propose(const Scheme& scheme, const Register& reg, const Allocation& allocation, Date as_of) {
    Entry entry;
    for (const AllocatedPair& made : allocation.pairs) {
        const NewPartnership wanted{
            .id = fmt::format("{}-{}-{}", reg[made.appointment].id, reg[made.mentor].id, iso(as_of)),
            .appointment = std::string{reg[made.appointment].id},
            .mentor = std::string{reg[made.mentor].id},
            .from = as_of};
        const Entry one = pair(scheme, reg, wanted);
        entry.edits.insert(entry.edits.end(), one.edits.begin(), one.edits.end());
        entry.refused.insert(entry.refused.end(), one.refused.begin(), one.refused.end());
    }
    return entry;
}

Entry reject(const Scheme& scheme, const Register& reg, const Rejection& rejection) {
    Entry entry;
    const auto found = partnership_of(reg, rejection.id);
    if (!found) {
        refuse(entry, fmt::format("the register has no partnership '{}'", printable(rejection.id)));
        return entry;
    }
    const Partnership& row = reg[*found];
    if (!is_of(reg, row.scheme, scheme))
        refuse(entry, fmt::format("partnership '{}' belongs to another scheme", row.id));
    if (row.status != PartnershipStatus::proposed)
        refuse(entry, fmt::format("partnership '{}' is not a proposal any more", row.id));
    if (rejection.on < row.from)
        refuse(entry, fmt::format("partnership '{}' was proposed on {}, after that day", row.id,
                                  in_words(row.from)));
    RowEdit edit{.kind = RowEdit::Kind::remove, .table = "partnerships", .where = {{"id", rejection.id}}};
    if (rejection.never_again) {
        edit.kind = RowEdit::Kind::amend;
        edit.set = {{"status", std::string{name_of(PartnershipStatus::not_working)}},
                    {"to", iso(rejection.on)}};
    }
    entry.edits.push_back(std::move(edit));
    return entry;
}

Entry step(const Scheme& scheme, const Register& reg, const PartnershipStep& wanted) {
    Entry entry;
    const auto found = partnership_of(reg, wanted.id);
    if (!found) {
        refuse(entry, fmt::format("the register has no partnership '{}'", printable(wanted.id)));
        return entry;
    }
    const Partnership& row = reg[*found];
    check_step(scheme, reg, row, wanted, entry);
    RowEdit edit{.kind = RowEdit::Kind::amend,
                 .table = "partnerships",
                 .where = {{"id", wanted.id}},
                 .set = {{"status", std::string{name_of(wanted.status)}}}};
    if (wanted.status != PartnershipStatus::active) edit.set.push_back({"to", iso(wanted.on)});
    entry.edits.push_back(std::move(edit));
    if (!wanted.next) return entry;
    NewPartnership next = *wanted.next;
    next.appointment = reg[row.appointment].id;
    Entry following = paired(scheme, reg, next, wanted.id);
    entry.edits.insert(entry.edits.end(), following.edits.begin(), following.edits.end());
    entry.refused.insert(entry.refused.end(), following.refused.begin(), following.refused.end());
    return entry;
}

}  // namespace headway
