// Facts about a person as a mentor of the scheme: the entry in its register, and the places that are free.
#include "facts/facts.h"

using namespace headway;
using namespace headway::test;

namespace {

std::string entry(const std::string& status, const std::string& from, const std::string& more = "",
                  const std::string& scheme = "kent") {
    return fmt::format(R"("scheme":"{}","status":"{}","from":"{}"{})", scheme, status, from, more);
}

Fact status(const std::vector<std::string>& entries, const std::string& as_of = "2016-10-01") {
    return {with_tables(of_person("mentors", entries)), "person.register_status", as_of};
}

// A partnership of the first person's.
std::string partnership(const std::string& status, const std::string& days,
                        const std::string& scheme = "kent") {
    return fmt::format(
        R"("partnerships":[{{"id":"x1","scheme":"{}","appointment":"a1","mentor":"p1",{}{}}}])", scheme, days,
        status.empty() ? "" : R"(,"status":")" + status + '"');
}

Fact place(const std::string& more, const std::string& partnerships = "") {
    // A post, so that the fact is the first person's and not the appointment's.
    return {with_tables(of_person("posts", {R"("urn":1,"role":"headteacher","from":"2010-09-01")"}) + ",\n" +
                        of_person("mentors", {entry("approved", "2016-01-01", more)}) + R"(,
"appointments":[{"id":"a1","person":"p2","urn":2,"role":"headteacher","appointed_on":"2016-05-20",
"starts_on":"2016-09-01"}])" +
                        (partnerships.empty() ? "" : ",\n" + partnerships)),
            "person.has_free_place", "2016-10-01"};
}

const std::string since_september = R"("from":"2016-09-01")";

}  // namespace

TEST_CASE("an entry in the register of mentors holds from its first day to its last") {
    const std::vector<std::string> entries{entry("approved", "2016-09-01", R"(,"to":"2016-10-01")")};
    CHECK(status(entries, "2016-08-31").value() == "none");
    CHECK(status(entries, "2016-09-01").value() == "approved");
    CHECK(status(entries, "2016-10-01").value() == "approved");
    CHECK(status(entries, "2016-10-02").value() == "none");
}

TEST_CASE(
    "of several entries the one that began last holds, wherever it stands; other schemes' don't count") {
    CHECK(status({entry("approved", "2016-01-01"), entry("suspended", "2016-09-01")}).value() == "suspended");
    CHECK(status({entry("suspended", "2016-09-01"), entry("approved", "2016-01-01")}).value() == "suspended");
    CHECK(status({entry("approved", "2016-01-01"), entry("suspended", "2016-10-02")}).value() == "approved");
    CHECK(status({entry("approved", "2016-01-01"), entry("suspended", "2016-09-01", R"(,"to":"2016-09-30")")})
              .value() == "approved");
    CHECK(status({entry("approved", "2016-01-01", "", "kle")}).value() == "none");
}

TEST_CASE("the entry is told with its day") {
    CHECK_THAT(status({}).finding(), Says({"Amara Okafor", "not on the register"}));
    CHECK_THAT(status({entry("approved", "2016-01-01")}).finding(), Says({"approved", "1 January 2016"}));
    CHECK_THAT(status({entry("stepped_back", "2016-01-01")}).finding(),
               Says({"stepped back", "1 January 2016"}));
    CHECK_THAT(status({entry("suspended", "2016-01-01")}).finding(), Says({"suspended", "1 January 2016"}));
    CHECK_THAT(status({entry("retired", "2016-01-01")}).finding(),
               Says({"retired as a mentor", "1 January 2016"}));
    CHECK_THAT(status({entry("applied", "2016-01-01")}).finding(), Says({"applied", "not on the register"}));
}

TEST_CASE("a place is free while fewer mentees are mentored than the register allows") {
    CHECK(place("").value() == "true");
    CHECK(place(R"(,"capacity":0)").value() == "false");
    CHECK(place("", partnership("active", since_september)).value() == "false");
    CHECK(place("", partnership("", since_september)).value() == "false");
    CHECK(place(R"(,"capacity":2)", partnership("active", since_september)).value() == "true");
}

TEST_CASE("only an active partnership of the scheme that holds on the day takes a place") {
    CHECK(place("", partnership("proposed", since_september)).value() == "true");
    CHECK(place("", partnership("active", since_september, "kle")).value() == "true");
    CHECK(place("", partnership("active", R"("from":"2016-10-02")")).value() == "true");
    CHECK(place("", partnership("active", R"("from":"2016-10-01")")).value() == "false");
    CHECK(place("", partnership("active", R"("from":"2016-09-01","to":"2016-09-30")")).value() == "true");
    CHECK(place("", partnership("active", R"("from":"2016-09-01","to":"2016-10-01")")).value() == "false");
    CHECK(place("", partnership("ended", R"("from":"2016-09-01","to":"2016-09-30")")).value() == "true");
    CHECK(place("", partnership("not_working", R"("from":"2016-09-01","to":"2016-09-30")")).value() ==
          "true");
}

TEST_CASE("what did not work takes no place from the day on which that was found") {
    CHECK(place("", partnership("not_working", since_september)).value() == "true");
    CHECK(place("", partnership("not_working", R"("from":"2016-09-01","to":"2016-10-01")")).value() ==
          "true");
}

TEST_CASE("places are told with the mentees") {
    CHECK_THAT(place("").finding(), Says({"Amara Okafor", "no mentee", "1 place free"}));
    CHECK_THAT(place(R"(,"capacity":3)", partnership("active", since_september)).finding(),
               Says({"1 mentee", "2 places free"}));
    CHECK_THAT(place("", partnership("active", since_september)).finding(),
               Says({"1 mentee", "no place for another"}));
    CHECK_THAT(place(R"(,"capacity":0)").finding(), Says({"Amara Okafor", "no mentee at present"}));
}
