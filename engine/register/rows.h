// The rows of the register: everything that headway knows about schools, people and mentoring.
//
// One struct a table, one member a column, named as in the register document (README.md in this folder).
// A row is a plain value. References to other rows are Ref<Row>: a position in that table, checked when the
// register was read, so they never dangle. An optional member is a column that may be null: not recorded.
// Texts are views into the Register that holds the row.
#pragma once

#include "base/academic_year.h"
#include "base/date.h"
#include "base/money.h"
#include "register/choices.h"
#include "register/words.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace headway {

// The position of a row in its table.
template <class Row>
struct Ref {
    std::uint32_t position = 0;
    friend auto operator<=>(Ref, Ref) = default;
};

// A school's unique reference number.
struct Urn {
    std::int64_t value = 0;
    friend auto operator<=>(Urn, Urn) = default;
};

using Text = std::string_view;  // "" where the column may be null and is

struct School {
    Urn urn;
    Text name;
    Word local_authority = Word::none;
    std::optional<Phase> phase;
    Word religious_character = Word::none;  // none: the school has none
    std::optional<AdmissionsPolicy> admissions_policy;
    Word area = Word::none;
    std::vector<Word> networks;
};

struct Inspection {
    Ref<School> school;
    Date date;
    Framework framework = Framework::section_5;
    std::optional<Judgement> overall_effectiveness;
    std::optional<Judgement> leadership_and_management;
    Category category_of_concern = Category::none;
};

struct Assessment {
    Ref<School> school;
    Date date;
    Judgement judgement{};
    std::optional<bool> inspection_expected;
};

struct Performance {
    Ref<School> school;
    AcademicYear academic_year;
    std::optional<double> score;
    std::optional<Band> band;
    std::optional<bool> above_minimum_standard;
};

struct Circumstance {
    Ref<School> school;
    Word kind = Word::none;
    Date from;
    std::optional<Date> to;
};

struct Person {
    Text id;
    Text name;
    Text email;
    Text telephone;
    std::vector<Word> expertise;
};

struct Post {
    Ref<Person> person;
    Ref<School> school;
    Role role{};
    Date from;
    std::optional<Date> to;  // the last day in post
};

struct Appointment {
    Text id;
    Ref<Person> person;
    Ref<School> school;
    Role role{};
    Date appointed_on;
    Date starts_on;
    std::optional<Headship> headship;
    std::optional<bool> new_to_authority;
    std::optional<bool> new_to_leadership;
};

struct Training {
    Ref<Person> person;
    Word course = Word::none;
    Provider provider{};
    Date completed_on;
    std::optional<double> days;
};

struct Recommendation {
    Ref<Person> person;
    Word scheme = Word::none;
    Word by_role = Word::none;
    Date given_on;
    bool supportive = true;
};

// What a declaration says. A date is kept as its text, as JSON has it; facts read it as a date where one is
// needed.
using DeclaredValue = std::variant<bool, double, Text>;

struct Declaration {
    Ref<Person> person;
    Word scheme = Word::none;
    Word key = Word::none;
    DeclaredValue value;
    Date made_on;
    Word by_role = Word::none;
};

struct SupportGiven {
    Ref<Person> person;
    Ref<School> school;
    Date from;
    std::optional<Date> to;
    Word kind = Word::none;
    std::optional<bool> effective;
};

struct Relationship {
    Ref<Person> a;
    Ref<Person> b;
    Word kind = Word::none;  // line_manages: a manages b
    std::optional<Date> from;
    std::optional<Date> to;
};

struct Application {
    Text id;
    Ref<Person> person;
    Word scheme = Word::none;
    Text round;
    Date submitted_on;
    Text statement;
};

struct PanelMember {
    Text name;
    Text represents;
};

struct PanelDecision {
    Ref<Application> application;
    Date date;
    std::vector<PanelMember> members;
    PanelOutcome outcome{};
    Text reason;
};

struct Mentor {
    Ref<Person> person;
    Word scheme = Word::none;
    MentorStatus status{};
    Date from;
    std::optional<Date> to;
    int capacity = 1;
};

struct Partnership {
    Text id;
    Word scheme = Word::none;
    Ref<Appointment> appointment;
    Ref<Person> mentor;
    Date from;
    std::optional<Date> to;
    std::optional<PartnershipStatus> status;
    Text exception_reason;
};

struct Agenda {
    Text purpose;
    Text outcomes;
    Text success;
};

struct Meeting {
    Ref<Partnership> partnership;
    int number = 0;
    std::optional<MeetingKind> kind;
    std::optional<Date> planned_on;
    std::optional<Date> held_on;
    std::optional<int> minutes;
    std::optional<MeetingPlace> place;
    std::optional<Agenda> agenda;
};

struct Contact {
    Ref<Partnership> partnership;
    Date on;
    std::optional<Channel> channel;
};

struct Evaluation {
    Ref<Partnership> partnership;
    Text term;
    PartnershipSide by{};
    Date returned_on;
    std::optional<int> meetings_held;
    std::vector<Word> areas;
    Text comments;
};

struct Deployment {
    Text id;
    Ref<Person> person;
    Word scheme = Word::none;
    Activity activity{};
    std::optional<Ref<School>> school;
    Route route{};
    Text commissioner;
    Text accountable_to;
    Text feedback;
    Date from;
    std::optional<Date> to;
};

struct Term {
    TermName name{};
    Date from;
    Date to;
    std::optional<DayRange> half_term;
};

struct Calendar {
    Word local_authority = Word::none;
    AcademicYear academic_year;
    std::vector<Term> terms;
};

struct Rate {
    Word scheme = Word::none;
    Word item = Word::none;
    Pence pence;
    Date from;
    std::optional<Date> to;
};

struct Grant {
    Word scheme = Word::none;
    Text name;
    Date from;
    std::optional<Date> to;
    std::optional<Pence> pence;  // what is left to spend; null: open
};

}  // namespace headway
