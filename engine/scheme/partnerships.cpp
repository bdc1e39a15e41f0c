// Entries about partnerships: proposed, confirmed, ended, not working.
#include "base/text.h"
#include "scheme/entry.h"

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

bool holds(Date from, const std::optional<Date>& to, Date on) {
    return from <= on && (!to || *to >= on);
}

std::optional<Ref<Partnership>> partnership_of(const Register& reg, const std::string& id) {
    for (std::uint32_t i = 0; i < reg.partnerships.size(); ++i)
        if (reg.partnerships[i].id == id) return Ref<Partnership>{i};
    return std::nullopt;
}

// On the day: not only proposed, and not over yet, whatever has been agreed about its end.
bool takes_a_place(const Partnership& partnership, Date on) {
    return partnership.status != PartnershipStatus::proposed && holds(partnership.from, partnership.to, on);
}

// How many mentees more the person may have on that day; nothing where the person is not approved then.
std::optional<std::ptrdiff_t> free_places(const Scheme& scheme, const Register& reg, Ref<Person> person,
                                          Date on) {
    const Mentor* entry = nullptr;
    for (const Mentor& mentor : reg.mentors)
        if (mentor.person == person && is_of(reg, mentor.scheme, scheme) &&
            holds(mentor.from, mentor.to, on) && (entry == nullptr || mentor.from >= entry->from))
            entry = &mentor;
    if (entry == nullptr || entry->status != MentorStatus::approved) return std::nullopt;
    const auto taken =
        std::count_if(reg.partnerships.begin(), reg.partnerships.end(), [&](const Partnership& row) {
            return row.mentor == person && is_of(reg, row.scheme, scheme) && takes_a_place(row, on);
        });
    return entry->capacity - taken;
}

void check_mentor(const Scheme& scheme, const Register& reg, Ref<Person> mentor, Date on, Entry& entry) {
    const auto places = free_places(scheme, reg, mentor, on);
    if (!places)
        refuse(entry, fmt::format("{} is not an approved mentor of this scheme on {}", reg[mentor].name,
                                  in_words(on)));
    else if (*places <= 0)
        refuse(entry, fmt::format("{} has as many mentees as the register allows on {}", reg[mentor].name,
                                  in_words(on)));
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
        if (row.id != leaving && takes_a_place(row, on))
            refuse(entry, fmt::format("the appointment has a mentor on {}: {} (partnership {})", in_words(on),
                                      reg[row.mentor].name, row.id));
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
    if (reg[*appointment].person == *mentor)
        refuse(entry, fmt::format("{} is the mentee: nobody mentors themself", reg[*mentor].name));
    check_mentor(scheme, reg, *mentor, wanted.from, entry);
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
    check_mentor(scheme, reg, row.mentor, wanted.on, entry);
    check_before(scheme, reg, row.appointment, row.mentor, wanted.on, "", entry);
}

}  // namespace

Entry pair(const Scheme& scheme, const Register& reg, const NewPartnership& partnership) {
    return paired(scheme, reg, partnership, "");
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
