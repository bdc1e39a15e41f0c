#include "facts/facts.h"

using namespace headway;
using namespace headway::test;

namespace {

Register appointed(const std::string& more) {
    return with_tables(R"("appointments":[{"id":"a1","person":"p2","urn":2,"role":"headteacher",
"appointed_on":"2016-05-20","starts_on":"2016-09-01")" +
                       more + "}]");
}
Fact of(const std::string& more, const char* fact) {
    return Fact{appointed(more), fact, "2016-10-01"};
}

}  // namespace

TEST_CASE("an appointment's facts are its columns") {
    CHECK(of("", "appointment.role").value() == "headteacher");
    CHECK(of("", "appointment.appointed_on").value() == "2016-05-20");
    CHECK(of("", "appointment.starts_on").value() == "2016-09-01");
    CHECK(of(R"(,"headship":"first")", "appointment.headship").value() == "first");
    CHECK(of(R"(,"new_to_authority":true)", "appointment.new_to_authority").value() == "true");
    CHECK(of(R"(,"new_to_leadership":false)", "appointment.new_to_leadership").value() == "false");
}

TEST_CASE("what an appointment leaves empty is unknown, and said to be missing from somebody") {
    for (const char* fact :
         {"appointment.headship", "appointment.new_to_authority", "appointment.new_to_leadership"}) {
        CHECK(of("", fact).value() == "unknown");
        CHECK_THAT(of("", fact).missing(), Catch::Contains("Benedict Shaw") && Catch::Contains("(from "));
    }
}

TEST_CASE("the school of an appointment is the one appointed to, whatever else the person leads") {
    const Register reg =
        with_tables(R"("posts":[{"person":"p2","urn":3,"role":"headteacher","from":"2010-09-01"}],
"appointments":[{"id":"a1","person":"p2","urn":2,"role":"headteacher","appointed_on":"2016-05-20","starts_on":"2016-09-01"}])");
    SnapshotOrder order{.requests = {},
                        .used = {true},
                        .as_of = *parse_date("2016-10-01"),
                        .known_at = *parse_date("2016-10-01"),
                        .scheme = "kent",
                        .parameter = {}};
    const std::vector<FactRequest> requests{
        {.fact = fact_named("school.local_authority"), .root = "appointment.school"}};
    order.requests = requests;
    const Snapshot snapshot{reg, std::vector<Ref<Appointment>>{{0}}, order};
    CHECK(std::get<std::string>(snapshot.value(Slot{0}, 0).value) == "Kent");
}

TEST_CASE("appointments are told with person, role, school and day") {
    CHECK_THAT(of("", "appointment.role").finding(), Says({"Benedict Shaw", "Elm School", "headteacher"}));
    CHECK_THAT(of("", "appointment.appointed_on").finding(), Says({"Benedict Shaw", "20 May 2016"}));
    CHECK_THAT(of("", "appointment.starts_on").finding(), Says({"Benedict Shaw", "1 September 2016"}));
    CHECK_THAT(of(R"(,"headship":"second_or_later")", "appointment.headship").finding(),
               Says({"Benedict Shaw", "second or later"}));
    CHECK_THAT(of(R"(,"new_to_leadership":false)", "appointment.new_to_leadership").finding(),
               Says({"Benedict Shaw", "not new"}));
}
