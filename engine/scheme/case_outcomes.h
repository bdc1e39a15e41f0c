// What every rule of one kind comes to for the case of a test, and whether that is what the test expects.
// Outcomes only, no reasons. Internal to this room.
#pragma once

#include "scheme/scheme.h"

#include <optional>
#include <span>
#include <vector>

namespace headway {

// Of the first person, the first appointment, or the two as a pair.
struct CaseOutcomes {
    std::vector<Outcome> criteria;     // in the pack's order
    std::vector<Outcome> preferences;  // of a pair
};

// Whom a test's register is about.
Subjects first_subject(SubjectKind kind);
bool has_subject(const Register& reg, SubjectKind kind);

// Nothing where the register has nobody to judge, and where a rule in plain Lua failed.
std::optional<CaseOutcomes> case_outcomes(const Scheme& scheme, SubjectKind kind, const Register& reg,
                                          Date as_of);

// "ineligible", "suitable", …: by the outcomes of the criteria, and of these the "must" and the "should".
std::string_view verdict_of(const std::vector<CriterionDefinition>& criteria, SubjectKind kind,
                            std::span<const Outcome> outcomes);

// Whether verdict, score and the outcomes by clause and by id are those that the test expects. The days from
// which time alone meets a rule are not looked at.
bool is_as_expected(const PackTest& test, const SchemeDefinition& definition, const CaseOutcomes& outcomes);

}  // namespace headway
