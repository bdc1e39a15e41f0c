#include "scheme/oracle_schemes.h"

#include <stdexcept>

namespace headway::oracle {

namespace {

ByClause kent_mentor(const Look& look, std::uint32_t person) {
    const auto last_day = look.last_day_as_head(person);
    const bool retired_lately = last_day && anniversary(*last_day, 2) >= look.as_of;
    return {
        {"KENT-C1", yes_or_no(look.trained(person, {"mentor_training", "mentoring_new_headteachers"}, true))},
        {"KENT-C2", yes_or_no(look.serves_as_head(person) || retired_lately)},
        {"KENT-C3",
         look.each_school(person, [&](const OwnSchool& own) { return look.good_leadership(own); })},
        {"KENT-C4", yes_or_no(look.recommended(person, "local_authority_officer"))}};
}

// All of the schools of a head who serves now are the authority's.
Answer serves(const Look& look, std::uint32_t person, std::string_view authority) {
    const Answer there = look.each_school(
        person, [&](const OwnSchool& own) { return yes_or_no(look.in_authority(own.school, authority)); });
    return all_of({yes_or_no(look.serves_as_head(person)), there});
}

ByClause south_gloucestershire_mentor(const Look& look, std::uint32_t person) {
    return {{"SGLOS-P2", serves(look, person, "South Gloucestershire")},
            {"SGLOS-T1", yes_or_no(look.trained(person, {"mentor_training"}, false))}};
}

ByClause manchester_mentor(const Look& look, std::uint32_t person) {
    const Answer years = yes_or_no(look.years_served(person, 3, "Manchester"));
    return {
        {"MSA-C1", all_of({serves(look, person, "Manchester"), years})},
        {"MSA-C2", look.each_school(person, [&](const OwnSchool& own) { return look.good_leadership(own); })},
        {"MSA-C3", look.declares(person, "understands_local_context")},
        {"MSA-R6", look.declares(person, "willing_termly_meetings")},
        {"MSA-R7", look.declares(person, "available_for_contact")}};
}

ByClause havering_mentor(const Look& look, std::uint32_t person) {
    return {{"HAV-S5", all_of({yes_or_no(look.holds_leadership_post(person, "Havering")),
                               look.declares(person, "successful_in_role")})}};
}

Answer remains_two_years(const Look& look, std::uint32_t person) {
    const Declaration* row = look.declaration(person, "expects_to_remain_until");
    const Text* text = row == nullptr ? nullptr : std::get_if<Text>(&row->value);
    const auto until = text == nullptr ? std::nullopt : parse_date(*text);
    return until ? yes_or_no(*until >= anniversary(look.as_of, 2)) : Answer::unknown;
}

Answer good_school(const Look& look, std::uint32_t person) {
    const Answer good =
        look.some_school(person, [&](const OwnSchool& own) { return look.good_overall(own); });
    if (good != Answer::no) return good;
    const Answer route =
        look.some_school(person, [&](const OwnSchool& own) { return look.assessed_as_good(own); });
    return route == Answer::yes ? Answer::by_exception : route;
}

ByClause kle_mentor(const Look& look, std::uint32_t person) {
    return {
        {"KLE-E1", yes_or_no(look.serves_as_head(person) && look.years_served(person, 3))},
        {"KLE-E2", remains_two_years(look, person)},
        {"KLE-E3", good_school(look, person)},
        {"KLE-E4", look.declares(person, "senior_leaders_have_capacity")},
        {"KLE-E5", look.each_school(person, [&](const OwnSchool& own) { return look.performs(own); })},
        {"KLE-E6", look.each_school(person, [&](const OwnSchool& own) { return look.above_minimum(own); })},
        {"KLE-E7", look.declares(person, "governing_body_support")},
        {"KLE-E8", look.supported_others(person)}};
}

// From the day of the appointment to the day before the anniversary of the first day in post.
Answer runs(const Look& look, const Appointment& row) {
    return yes_or_no(row.appointed_on <= look.as_of && look.as_of < anniversary(row.starts_on, 1));
}

Answer headship_is(const Appointment& row, Headship headship) {
    return row.headship ? yes_or_no(*row.headship == headship) : Answer::unknown;
}

Answer flag(const std::optional<bool>& value) {
    return value ? yes_or_no(*value) : Answer::unknown;
}

Answer havering_leader(const Appointment& row) {
    return all_of({yes_or_no(row.role != Role::teacher),
                   any_of({flag(row.new_to_authority), flag(row.new_to_leadership),
                           yes_or_no(row.role == Role::acting_headteacher)})});
}

// First headships under M1; later ones and executive headships under M2.
Answer kle_head(const Appointment& row) {
    if (row.role == Role::executive_headteacher) return Answer::yes;
    if (row.role != Role::headteacher) return Answer::no;
    return any_of({headship_is(row, Headship::first), headship_is(row, Headship::second_or_later)});
}

}  // namespace

ByClause mentor(const std::string& scheme, const Register& reg, std::uint32_t person, Date as_of) {
    const Look look{reg, as_of, scheme};
    if (scheme == "kent") return kent_mentor(look, person);
    if (scheme == "south_gloucestershire") return south_gloucestershire_mentor(look, person);
    if (scheme == "manchester") return manchester_mentor(look, person);
    if (scheme == "havering") return havering_mentor(look, person);
    if (scheme == "kle") return kle_mentor(look, person);
    throw std::invalid_argument("the oracle does not know the scheme " + scheme);
}

ByClause mentee(const std::string& scheme, const Register& reg, std::uint32_t appointment, Date as_of) {
    const Look look{reg, as_of, scheme};
    const Appointment& row = reg.appointments[appointment];
    const auto at_school_of = [&](std::string_view authority) {
        return yes_or_no(look.in_authority(row.school.position, authority));
    };
    const Answer head = yes_or_no(row.role == Role::headteacher);
    const Answer first_headship = all_of({head, headship_is(row, Headship::first), runs(look, row)});
    if (scheme == "kent") return {{"KENT-S1", all_of({first_headship, at_school_of("Kent")})}};
    if (scheme == "manchester") return {{"MSA-V1", all_of({first_headship, at_school_of("Manchester")})}};
    if (scheme == "south_gloucestershire") {
        const Answer role = yes_or_no(row.role == Role::headteacher || row.role == Role::acting_headteacher);
        return {{"SGLOS-S1", all_of({role, runs(look, row), at_school_of("South Gloucestershire")})}};
    }
    if (scheme == "havering")
        return {{"HAV-S1", all_of({havering_leader(row), runs(look, row), at_school_of("Havering")})}};
    if (scheme == "kle") return {{"KLE-M1", all_of({kle_head(row), runs(look, row), at_school_of("Kent")})}};
    throw std::invalid_argument("the oracle does not know the scheme " + scheme);
}

}  // namespace headway::oracle
