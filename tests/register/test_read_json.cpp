// engine/register/read_json.h: documents that are good
#include "places.h"
#include "reading.h"

using namespace headway;

TEST_CASE("every table and column of the sample register is read") {
    const ReadRegister read = read_register_file(headway::test::sample_register_file);
    REQUIRE(read.problems.empty());
    const Register& reg = *read.reg;
    CHECK(reg.people.size() == 120);
    CHECK(reg.schools.size() >= 40);
    CHECK(reg.calendars.size() == 4);
    for (const std::size_t rows :
         {reg.inspections.size(),     reg.assessments.size(),     reg.performance.size(),
          reg.circumstances.size(),   reg.posts.size(),           reg.appointments.size(),
          reg.training.size(),        reg.recommendations.size(), reg.declarations.size(),
          reg.support_given.size(),   reg.relationships.size(),   reg.applications.size(),
          reg.panel_decisions.size(), reg.mentors.size(),         reg.partnerships.size(),
          reg.meetings.size(),        reg.contacts.size(),        reg.evaluations.size(),
          reg.deployments.size(),     reg.rates.size(),           reg.grants.size()})
        CHECK(rows > 0);
}

TEST_CASE("a register without tables is empty") {
    CHECK(good("{}").people.empty());
    CHECK(good(" {\"people\" : [ ] }\r\n\t").people.empty());
}

TEST_CASE("a byte-order mark is accepted") {
    CHECK(good("\xEF\xBB\xBF" + with("")).people.size() == 2);
}

TEST_CASE("a school has all its columns") {
    const Register reg = good(R"({"schools":[{"urn":190009,"name":"The Ridgeway","local_authority":"Kent",
        "phase":"all_through","religious_character":"Roman Catholic","admissions_policy":"non_selective",
        "area":"West Kent","networks":["Maidstone LCSP","Weald"]}]})");
    const School& school = reg.schools.at(0);
    CHECK(school.urn.value == 190009);
    CHECK(school.name == "The Ridgeway");
    CHECK(reg.words.text(school.local_authority) == "Kent");
    CHECK(school.phase == Phase::all_through);
    CHECK(reg.words.text(school.religious_character) == "Roman Catholic");
    CHECK(school.admissions_policy == AdmissionsPolicy::non_selective);
    CHECK(reg.words.text(school.area) == "West Kent");
    REQUIRE(school.networks.size() == 2);
    CHECK(reg.words.text(school.networks[1]) == "Weald");
}

TEST_CASE("a null where a column may be null is the same as no column") {
    const Register reg = good(R"({"schools":[{"urn":1,"name":"a","local_authority":"Kent","phase":null,
        "religious_character":null,"networks":null}],
        "inspections":[{"urn":1,"date":"2014-03-12","framework":null,"overall_effectiveness":null,
        "category_of_concern":null}],
        "people":[{"id":"p","name":"n"}],
        "recommendations":[{"person":"p","scheme":"kent","by_role":"x","given_on":"2014-03-12","supportive":null}],
        "mentors":[{"person":"p","scheme":"kent","status":"approved","from":"2014-03-12","capacity":null}]})");
    CHECK_FALSE(reg.schools[0].phase);
    CHECK(reg.schools[0].religious_character == Word::none);
    CHECK(reg.inspections[0].framework == Framework::section_5);
    CHECK_FALSE(reg.inspections[0].overall_effectiveness);
    CHECK(reg.inspections[0].category_of_concern == Category::none);
    CHECK(reg.recommendations[0].supportive);
    CHECK(reg.mentors[0].capacity == 1);
}

TEST_CASE("columns may come in any order, and in another one in each row") {
    const Register reg = good(with(R"("posts":[
{"to":"2012-08-31","role":"teacher","from":"2010-09-01","urn":190002,"person":"p2"},
{"person":"p1","urn":190001,"role":"headteacher","from":"2012-09-01"},
{"role":"governor","person":"p2","from":"2012-09-01","urn":190001}])"));
    CHECK(reg[reg.posts[0].person].id == "p2");
    CHECK(reg[reg.posts[0].school].urn.value == 190002);
    CHECK(reg.posts[1].role == Role::headteacher);
    CHECK_FALSE(reg.posts[1].to);
    CHECK(reg[reg.posts[2].person].name == "Benedict Shaw");
}

TEST_CASE("references may come before the rows they mean") {
    const Register reg = good(R"({"posts":[
{"person":"p2","urn":190002,"role":"teacher","from":"2010-09-01"},
{"person":"p1","urn":190001,"role":"headteacher","from":"2012-09-01"}],
"deployments":[{"id":"d","person":"p2","scheme":"kle","activity":"peer_review","urn":190002,"route":"area",
 "commissioner":"x","from":"2016-01-01"}],
"people":[{"id":"p1","name":"Amara Okafor"},{"id":"p2","name":"Benedict Shaw"}],
"schools":[{"urn":190001,"name":"a","local_authority":"Kent"},{"urn":190002,"name":"b","local_authority":"Kent"}]})");
    CHECK(reg[reg.posts[0].person].id == "p2");
    CHECK(reg[reg.posts[0].school].name == "b");
    CHECK(reg[reg.posts[1].person].id == "p1");
    CHECK(reg[reg.deployments[0].school.value()].name == "b");
    CHECK(reg.person("p2")->position == 1);
    CHECK(reg.school(Urn{190001})->position == 0);
    CHECK(reg.posts_of_person.of(1).size() == 1);
}

TEST_CASE("what is declared may be a truth, a number, a text or a date") {
    const Register reg = good(with(R"("declarations":[
{"person":"p1","scheme":"kle","key":"a","value":true,"made_on":"2016-01-01"},
{"person":"p1","scheme":"kle","key":"b","value":-2.5e1,"made_on":"2016-01-01"},
{"person":"p1","scheme":"kle","key":"c","value":"2019-08-31","made_on":"2016-01-01"}])"));
    CHECK(std::get<bool>(reg.declarations[0].value));
    CHECK(std::get<double>(reg.declarations[1].value) == -25);
    CHECK(std::get<Text>(reg.declarations[2].value) == "2019-08-31");
}

TEST_CASE("objects and lists inside rows are read") {
    const Register reg = good(R"({"calendars":[{"local_authority":"Kent","academic_year":"2016/17","terms":[
{"name":"autumn","from":"2016-09-01","to":"2016-12-20","half_term":{"from":"2016-10-24","to":"2016-10-28"}},
{"name":"spring","from":"2017-01-04","to":"2017-03-31"}]}]})");
    const Calendar& calendar = reg.calendars.at(0);
    CHECK(calendar.academic_year.starts_in == 2016);
    REQUIRE(calendar.terms.size() == 2);
    CHECK(iso(calendar.terms[0].half_term->to) == "2016-10-28");
    CHECK(calendar.terms[1].name == TermName::spring);
    CHECK_FALSE(calendar.terms[1].half_term);
}

TEST_CASE("escapes in texts, names and ids are understood") {
    const Register reg =
        good(R"({"peo\u0070le":[{"\u0069d":"p\u0031","name":"Zo\u00eb \"\\\/\b\f\n\r\t \ud83d\ude00"}],
"training":[{"person":"\u00701","course":"mentor_\u0074raining","provider":"oth\u0065r","completed_on":"2016\u002d01-01"}]})");
    CHECK(reg.people[0].id == "p1");
    CHECK(reg.people[0].name == "Zo\xC3\xAB \"\\/\b\f\n\r\t \xF0\x9F\x98\x80");
    CHECK(reg[reg.training[0].person].id == "p1");
    CHECK(reg.words.text(reg.training[0].course) == "mentor_training");
    CHECK(reg.training[0].provider == Provider::other);
}

TEST_CASE("an appointment may be made after it starts, and a report card has its own judgements") {
    const Register reg =
        good(with(R"("appointments":[{"id":"a1","person":"p1","urn":190001,"role":"headteacher",
"appointed_on":"2016-09-20","starts_on":"2016-09-01"}],
"inspections":[{"urn":190001,"date":"2025-11-12","framework":"report_card_2025",
"leadership_and_management":"strong_standard"}])"));
    CHECK(reg.appointment("a1")->position == 0);
    CHECK(reg.inspections[0].leadership_and_management == Judgement::strong_standard);
}

TEST_CASE("the views into a register survive its move") {
    Register reg = good(with(""));
    const Register moved = std::move(reg);
    CHECK(moved.people[0].name == "Amara Okafor");
    CHECK(moved.person("p2")->position == 1);
    CHECK(moved.words.find("Kent") == moved.schools[0].local_authority);
}
