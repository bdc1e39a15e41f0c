// A made-up county for the tests of entries, and how an entry reads.
#pragma once

#include "register/store/databases.h"
#include "scheme/shipped.h"

namespace headway::test::entries {

// Two heads whom every rule of Kent and KLE takes for mentors, a head of whose school nothing is known, and
// two new heads.
inline const std::string county =
    R"({"schools":[{"urn":190001,"name":"Orchard Wold","local_authority":"Kent"},
{"urn":190002,"name":"Hoath Lane","local_authority":"Kent"},{"urn":190003,"name":"Marlbrook","local_authority":"Kent"}],
"inspections":[{"urn":190001,"date":"2014-03-12","overall_effectiveness":"good","leadership_and_management":"good"}],
"performance":[{"urn":190001,"academic_year":"2013/14","band":"high","above_minimum_standard":true},
{"urn":190001,"academic_year":"2014/15","band":"high","above_minimum_standard":true},
{"urn":190001,"academic_year":"2015/16","band":"high","above_minimum_standard":true}],
"people":[{"id":"h1","name":"Amara Okafor"},{"id":"h2","name":"Benedict Shaw"},{"id":"h3","name":"Esi Mensah"},
{"id":"n1","name":"Carys Pugh"},{"id":"n2","name":"Dilip Rao"}],
"posts":[{"person":"h1","urn":190001,"role":"headteacher","from":"2010-09-01"},
{"person":"h2","urn":190001,"role":"headteacher","from":"2010-09-01"},{"person":"h3","urn":190003,"role":"headteacher","from":"2010-09-01"}],
"appointments":[{"id":"a1","person":"n1","urn":190002,"role":"headteacher","appointed_on":"2016-05-20","starts_on":"2016-09-01"},
{"id":"a2","person":"n2","urn":190003,"role":"headteacher","appointed_on":"2016-05-20","starts_on":"2016-09-01"}],
"training":[{"person":"h1","course":"mentor_training","provider":"local_authority","completed_on":"2015-06-12"},
{"person":"h2","course":"mentor_training","provider":"local_authority","completed_on":"2015-06-12"},
{"person":"h3","course":"mentor_training","provider":"local_authority","completed_on":"2015-06-12"}],
"declarations":[{"person":"h1","scheme":"kent","key":"leadership_capacity","value":true,"made_on":"2016-03-01"},
{"person":"h2","scheme":"kent","key":"leadership_capacity","value":true,"made_on":"2016-03-01"},
{"person":"h1","scheme":"kle","key":"expects_to_remain_until","value":"2019-08-31","made_on":"2016-09-01"},
{"person":"h1","scheme":"kle","key":"senior_leaders_have_capacity","value":true,"made_on":"2016-09-01"},
{"person":"h1","scheme":"kle","key":"governing_body_support","value":true,"made_on":"2016-09-01"}],
"support_given":[{"person":"h1","urn":190003,"from":"2015-01-05","to":"2015-07-17","effective":true}])";

inline const std::string recommended =
    R"("recommendations":[{"person":"h1","scheme":"kent","by_role":"local_authority_officer","given_on":"2016-01-20"},
{"person":"h2","scheme":"kent","by_role":"local_authority_officer","given_on":"2016-01-20"},
{"person":"h3","scheme":"kent","by_role":"local_authority_officer","given_on":"2016-01-20"}])";

// The county, with these tables more; h1 to h3 are recommended to Kent where no other recommendation is made.
inline Register county_with(const std::string& tables = recommended) {
    ReadRegister read = read_register(county + ",\n" + tables + "}", "county.json");
    INFO(told(read.problems));
    REQUIRE(read.reg);
    return std::move(*read.reg);
}

inline Register kent_with(const std::string& tables) {
    return county_with(recommended + ",\n" + tables);
}

inline const Scheme& kent() {
    return shipped_scheme("kent");
}
inline const Scheme& kle() {
    return shipped_scheme("kle");
}

inline std::string values(const std::vector<NamedValue>& named) {
    std::string out;
    for (const NamedValue& value : named)
        out += " " + value.column + "=" + value.value;
    return out;
}

// Why an entry is refused, one reason a line; "" where it is not.
inline std::string refusal(const Entry& entry) {
    std::string out;
    for (const Problem& problem : entry.refused)
        out += problem.message + "\n";
    return out;
}

// What an entry that is not refused changes: "amend mentors person=h1 … set to=2016-10-01".
inline std::vector<std::string> written(const Entry& entry) {
    CHECK(refusal(entry).empty());
    std::vector<std::string> out;
    for (const RowEdit& edit : entry.edits)
        out.push_back(edit.kind == RowEdit::Kind::amend
                          ? "amend " + edit.table + values(edit.where) + " set" + values(edit.set)
                          : "add " + edit.table + values(edit.set));
    return out;
}

using Lines = std::vector<std::string>;

inline Entry status(const Scheme& scheme, const Register& reg, const std::string& person, MentorStatus status,
                    const std::string& from, const std::string& capacity = "") {
    return set_status(scheme, reg,
                      {.person = person, .status = status, .from = day(from), .capacity = capacity});
}

inline Entry approve(const Scheme& scheme, const Register& reg, const std::string& person,
                     const std::string& from) {
    return status(scheme, reg, person, MentorStatus::approved, from);
}

using Members = std::vector<NewPanelDecision::Member>;
inline const Members senior{{"Rowena Glass", "KAH"}, {"Piers Oduya", "local_authority"}};

inline Entry appoint(const Register& reg, const std::string& on, const Members& members = senior,
                     PanelOutcome outcome = PanelOutcome::appointed) {
    return decide(
        kle(), reg,
        {.application = "q1", .date = day(on), .members = members, .outcome = outcome, .reason = ""});
}

inline const std::string application =
    R"("applications":[{"id":"q1","person":"h1","scheme":"kle","round":"autumn 2016","submitted_on":"2016-09-20","statement":"Impact."}])";

inline std::string reference(const std::string& by, const std::string& on, const std::string& scheme = "kle",
                             const std::string& supportive = "true") {
    return R"({"person":"h1","scheme":")" + scheme + R"(","by_role":")" + by + R"(","given_on":")" + on +
           R"(","supportive":)" + supportive + "}";
}

inline Register referred(const std::string& references) {
    return county_with(application + ",\n\"recommendations\":[" + references + "]");
}

// h1 after these decisions of panels: {"date", "outcome"}.
inline Register decided(const std::vector<std::pair<std::string, std::string>>& decisions) {
    std::string rows;
    for (const auto& [date, outcome] : decisions)
        rows += (rows.empty() ? "" : ",") + std::string{R"({"application":"q1","date":")"} + date +
                R"(","outcome":")" + outcome + "\"}";
    return county_with(application + ",\n\"panel_decisions\":[" + rows + "]");
}

inline std::string mentor(const std::string& person, const std::string& status, const std::string& from,
                          const std::string& more = "") {
    return R"({"person":")" + person + R"(","scheme":"kent","status":")" + status + R"(","from":")" + from +
           "\"" + more + "}";
}

}  // namespace headway::test::entries
