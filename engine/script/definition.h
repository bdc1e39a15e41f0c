// A scheme as its pack states it: plain data, the result of loading a pack (script/pack_loader.h).
//
// Everything here is a value or shared and immutable, and keeps the place in the pack where it was said.
#pragma once

#include "facts/snapshot.h"
#include "logic/condition.h"
#include "logic/outcome.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace headway {

// How much a clause binds: must decides, should is advice, may gives preference, fact states.
enum class Force : std::uint8_t { must, should, may, fact };
std::string_view name_of(Force force);
std::optional<Force> force_named(std::string_view name);

struct Manifest {
    std::string id;
    std::string title;
    std::string authority;
    std::string edition;
    std::string source;  // the published document
    std::optional<Date> valid_from;
    std::optional<Date> valid_to;  // last day
};

// A clause of the policy, in the policy's words.
struct Clause {
    std::string id;
    std::string section;
    std::string area;
    Force force = Force::fact;
    std::string text;
    bool guidance = false;       // speaks to people; there is nothing that a rule could test or do
    std::string awaits = {};     // the part of headway that will act on it, where that part is still to come
    std::string served_by = {};  // the part of headway that acts on it without a rule of the pack's
    Place where = {};
};

// A number (or choice) of the policy that an officer can change in one line, and from when it holds.
struct ParameterDefinition {
    struct Dated {
        Date from;
        Value value;
    };
    std::string name;
    std::string unit;
    std::string meaning;
    std::vector<std::string> clauses;
    Value first;                 // before any dated change
    std::vector<Dated> changes;  // by date
    Place where;

    const Value& on(Date date) const;
};

// How the pack reads what the policy leaves open.
struct Interpretation {
    std::vector<std::string> clauses;
    std::string text;
    std::vector<std::string> parameters;
    Place where;
};

// What somebody has to state or assess: the key of a row of declarations, and how to ask for it.
struct DeclarationDefinition {
    std::string key;
    std::string
        asks;  // after "whether": "the governing body supports the candidate"; of a date or number: its name
    std::string from;  // who can tell
    Kind kind = Kind::truth;
    Place where;
};

// A rule in plain Lua, for what expressions can't say.
struct CustomRule {
    struct Input {
        std::string name;  // the key under which the function finds it
        Slot slot{};
    };
    struct Number {
        std::string name;
        ParameterName parameter;
    };
    std::vector<Input> facts = {};
    std::vector<Number> parameters = {};
    int function = 0;  // its place in the state's registry
};

struct CriterionDefinition {
    std::string id;
    std::vector<std::string> clauses;
    Force force = Force::must;
    ConditionPtr required;       // null where the rule is custom
    ConditionPtr exceptionally;  // the exceptional route; null where there is none
    std::optional<CustomRule> custom;
    std::string offers = {};  // of training: what is offered to whom meets it
    Place where;
};

// A step of becoming a mentor, and what the policy asks of it.
struct RecruitmentStep {
    std::vector<std::string> clauses;
    std::vector<std::string> asks;  // see Recruitment
    Place where;
};

// How people come onto a scheme's register of mentors, where its policy has a procedure for it.
struct Recruitment {
    std::optional<RecruitmentStep> application;  // asks: the columns of applications that must be filled in
    std::optional<RecruitmentStep> reference;    // asks: the roles of which one must recommend the candidate
    std::optional<RecruitmentStep> panel;        // asks: whom the members must represent, each at least once
};

// Something that speaks for a mentor of a mentee, and never against: it ranks.
struct PreferenceDefinition {
    std::string id;
    std::vector<std::string> clauses;
    Operand weight;  // a whole number: what it adds to the score of a pair
    ConditionPtr preferred;
    Place where;
};

// Who is judged: a person as a mentor, an appointment as a mentee, or the two together as a pair; and a
// person to whom training may be offered.
enum class SubjectKind : std::uint8_t { mentor, mentee, pair, trainee };
std::string_view name_of(SubjectKind kind);

// A test beside the rules: a made-up register, and what must come out for its first person, its first
// appointment, or the two as a pair.
struct PackTest {
    struct Expected {
        Outcome outcome = Outcome::met;
        std::optional<Date> met_from;
    };
    std::string name;
    std::string file;
    Place where;
    Date as_of;
    SubjectKind kind = SubjectKind::mentor;
    std::string register_document;      // JSON; its first person or appointment is the subject
    std::string verdict;                // "" where the test does not say
    std::optional<std::int64_t> score;  // of a pair
    // By clause, or by the id of a rule; a preference is met or not.
    std::map<std::string, Expected> expected;
};

struct CadenceDefinition;
struct RoundsDefinition;
struct FundingDefinition;
struct TasksDefinition;
struct ReportsDefinition;
struct FormsDefinition;

// A rule that judges nobody, as tracing and checking see it: which clauses it names, and what it rests on.
struct NamedRule {
    std::string name;
    std::vector<std::string> clauses;
    std::vector<Operand> operands = {};
    std::vector<ConditionPtr> conditions = {};
    Place where = {};
};

struct SchemeDefinition {
    Manifest manifest;
    std::vector<Clause> clauses;
    std::vector<ParameterDefinition> parameters;
    std::vector<Interpretation> interpretations;
    std::vector<DeclarationDefinition> declarations;
    std::vector<FactRequest> requests;  // by slot
    std::vector<CriterionDefinition> mentor;
    std::vector<CriterionDefinition> mentee;
    std::vector<CriterionDefinition> pair;
    std::vector<PreferenceDefinition> preferences;
    bool allocates = false;  // the pack says how mentors are allocated
    std::vector<CriterionDefinition> training;
    bool offers_training = false;  // the pack says what training is offered
    Recruitment recruitment;
    // What the pack says about time and money; null where it says nothing.
    std::shared_ptr<const CadenceDefinition> cadence;  // script/cadence.h
    std::shared_ptr<const RoundsDefinition> rounds;    // script/rounds.h
    std::shared_ptr<const FundingDefinition> funding;  // script/funding.h
    std::shared_ptr<const TasksDefinition> tasks;      // script/tasks.h
    std::shared_ptr<const ReportsDefinition> reports;  // script/reports.h
    std::shared_ptr<const FormsDefinition> forms;      // script/forms.h
    std::vector<NamedRule> other_rules;                // all that these six are made of
    std::vector<std::shared_ptr<const PackTest>> tests;

    const std::vector<CriterionDefinition>& criteria(SubjectKind kind) const;
    const Clause* clause(std::string_view id) const;
    const ParameterDefinition* parameter(std::string_view name) const;
    const DeclarationDefinition* declaration(std::string_view key) const;
};

}  // namespace headway
