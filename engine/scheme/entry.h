// What an officer wants to enter, checked against the policy: the rows that it changes, or why it may not be.
//
// A must of the policy is never set aside here. The database checks the rows themselves when they are entered
// (Store::edit); these functions say which rows, and whether the scheme's rules and the register as it stands
// allow them.
#pragma once

#include "register/store.h"
#include "scheme/allocate.h"
#include "scheme/scheme.h"

#include <string>
#include <vector>

namespace headway {

struct Entry {
    std::vector<RowEdit> edits;
    Problems refused;  // each says why, and by which clause; with one, nothing is to be entered
};

// An application to become a mentor (the policy may ask what it must have).
struct NewApplication {
    std::string id;
    std::string person;
    std::string round;
    std::string submitted_on;
    std::string statement;
};
Entry apply(const Scheme& scheme, const Register& reg, const NewApplication& application);

// A reference for a candidate (the policy may ask who gives it).
struct NewReference {
    std::string person;
    std::string by_role;
    std::string given_on;
    bool supportive = true;
};
Entry refer(const Scheme& scheme, const Register& reg, const NewReference& reference);

// A panel's decision (the policy may ask who sits on it, and for a reference before it appoints).
struct NewPanelDecision {
    struct Member {
        std::string name;
        std::string represents;
    };
    std::string application;
    Date date;
    std::vector<Member> members;
    PanelOutcome outcome = PanelOutcome::deferred;
    std::string reason;
};
Entry decide(const Scheme& scheme, const Register& reg, const NewPanelDecision& decision);

// A new status in the scheme's register of mentors. To be approved a person must be eligible on that day and,
// where the policy has a panel, have been appointed by it.
struct NewMentorStatus {
    std::string person;
    MentorStatus status = MentorStatus::applied;
    Date from;
    std::string capacity;  // "" keeps what it is, or 1
};
Entry set_status(const Scheme& scheme, const Register& reg, const NewMentorStatus& status);

// A mentor for an appointment. The scheme must find the pair suitable, or suitable in exceptional
// circumstances with the reason for them; and the appointment must not have a mentor.
struct NewPartnership {
    std::string id;
    std::string appointment;
    std::string mentor;
    Date from;
    PartnershipStatus status = PartnershipStatus::proposed;
    std::string exception_reason;
};
Entry pair(const Scheme& scheme, const Register& reg, const NewPartnership& partnership);

// Every pair of an allocation, as proposed on that day.
Entry propose(const Scheme& scheme, const Register& reg, const Allocation& allocation, Date as_of);

// A proposal that is not wanted. It is taken out of the register (its history keeps it); with never_again it
// stays, as a pair that does not work, and is not proposed again.
struct Rejection {
    std::string id;
    Date on;
    bool never_again = false;
};
Entry reject(const Scheme& scheme, const Register& reg, const Rejection& rejection);

// A step in a partnership's life: a proposed one becomes active; an active one ends, or does not work. What
// does not work may be followed by a partnership with another mentor at once.
struct PartnershipStep {
    std::string id;
    PartnershipStatus status = PartnershipStatus::active;
    Date on;
    std::optional<NewPartnership> next = std::nullopt;
};
Entry step(const Scheme& scheme, const Register& reg, const PartnershipStep& wanted);

}  // namespace headway
