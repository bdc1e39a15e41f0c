// Records about what a scheme does: the shortlist, the allocation, deployments, tasks, money, rounds,
// changes.
#include "scheme/mentoring_county.h"
#include "scheme/report_rows.h"
#include "scheme/shipped.h"

using namespace headway;
using namespace headway::test;

namespace {

const Date the_day = *parse_date("2016-10-01");

RecordsOrder about(const Register& reg, const char* appointment) {
    return {.as_of = the_day, .appointment = reg.appointment(appointment)};
}

std::string deployed(const std::string& day) {
    const Register reg =
        rutland(R"("posts":[{"person":"p1","urn":1,"role":"headteacher","from":"2010-09-01"}],
"deployments":[
  {"id":"d1","person":"p1","scheme":"rutland","activity":"peer_review","urn":2,"route":"school",
   "commissioner":"the governors","from":"2016-09-01","to":"2016-12-31"},
  {"id":"d2","person":"p1","scheme":"rutland","activity":"mentor_coaching","route":"area",
   "commissioner":"the board","from":"2016-10-02"},
  {"id":"d3","person":"p1","scheme":"kent","activity":"mentor_coaching","route":"area",
   "commissioner":"the board","from":"2016-09-01"}])");
    return DayRecords{records_scheme(), reg, day}.told("deployments",
                                                       {"deployment", "school", "state", "to"});
}

}  // namespace

TEST_CASE("the shortlist is that of the appointment that the report is about, in its order") {
    const Register reg = county_with({mentor_row("h1"), mentor_row("h2", "", "stepped_back")}).read();
    const Scheme& kent = shipped_scheme("kent");
    std::string expected;
    for (const ShortlistedMentor& mentor :
         shortlist(kent, reg, {.appointment = *reg.appointment("a1"), .as_of = the_day}))
        expected += fmt::format("a1 {} {} {}\n", reg[mentor.mentor].id, name_of(mentor.answer.verdict),
                                mentor.answer.score);
    DayRecords day{kent, reg, about(reg, "a1")};
    CHECK(day.told("shortlist", {"appointment", "candidate", "verdict", "score"}) == expected);
    CHECK(day.told("shortlist", {"candidate", "school", "free"}).find("h1 School 1 1\n") == 0);
    CHECK(day.told("shortlist", {"candidate", "free"}).find("h2 0\n") != std::string::npos);
    CHECK(day.told("shortlist", {"candidate", "against"}).find("h1 []\n") == 0);
    CHECK(DayRecords{kent, reg, "2016-10-01"}.told("shortlist", {"candidate"}).empty());
}

TEST_CASE("the allocation has each appointment that waits, in the order in which they do") {
    const Register reg = county_with({mentor_row("h1"), mentor_row("h2")}).read();
    const Scheme& kent = shipped_scheme("kent");
    const Allocation made = allocate(kent, reg, {.as_of = the_day});
    REQUIRE(made.pairs.size() == 2);
    REQUIRE(made.unallocated.size() == 1);
    DayRecords day{kent, reg, "2016-10-01"};
    CHECK(day.told("allocation", {"appointment"}) == "a1\na2\na3\n");
    for (const AllocatedPair& pair : made.pairs) {
        const std::string id{reg[pair.appointment].id};
        CHECK(day.of("allocation", id, "mentor") == reg[pair.mentor].name);
        CHECK(day.of("allocation", id, "score") == std::to_string(pair.score));
        CHECK(day.of("allocation", id, "reason") == "-");
    }
    const UnallocatedAppointment& left = made.unallocated.front();
    CHECK(day.of("allocation", std::string{reg[left.appointment].id}, "mentor") == "-");
    CHECK(day.of("allocation", std::string{reg[left.appointment].id}, "reason") == left.reason);
}

TEST_CASE("a scheme that does not say how it allocates has neither a shortlist nor an allocation") {
    const Register reg = task_rutland();
    DayRecords day{records_scheme(), reg, about(reg, "a1")};
    CHECK(day.told("shortlist", {"candidate"}).empty());
    CHECK(day.told("allocation", {"appointment"}).empty());
    CHECK(day.told("appointments", {"appointment", "state"}) == "a1 waiting\n");
}

TEST_CASE("deployments are told from their first day, and are over after the last") {
    CHECK(deployed("2016-08-31").empty());
    CHECK(deployed("2016-10-01") == "d1 Uppingham Primary School current 2016-12-31\n");
    CHECK(deployed("2016-12-31") == "d1 Uppingham Primary School current 2016-12-31\nd2 - current -\n");
    CHECK(deployed("2017-01-01") == "d1 Uppingham Primary School over 2016-12-31\nd2 - current -\n");
}

TEST_CASE("a deployment's area is that of the supported school, else of the leader's own") {
    const ReadRegister read = read_register(R"({"schools":[
  {"urn":1,"name":"Oakham","local_authority":"Rutland","area":"west"},
  {"urn":2,"name":"Ketton","local_authority":"Rutland","area":"east"}],
"people":[{"id":"p1","name":"Amara Okafor"}],
"posts":[{"person":"p1","urn":1,"role":"headteacher","from":"2010-09-01"}],
"deployments":[
  {"id":"d1","person":"p1","scheme":"rutland","activity":"peer_review","urn":2,"route":"school",
   "commissioner":"the governors","from":"2016-09-01"},
  {"id":"d2","person":"p1","scheme":"rutland","activity":"peer_review","route":"area",
   "commissioner":"the board","from":"2016-09-01"}]})",
                                            "areas.json");
    REQUIRE(read.reg);
    DayRecords day{records_scheme(), *read.reg, "2016-10-01"};
    CHECK(day.told("deployments", {"deployment", "area"}) == "d1 east\nd2 west\n");
}

TEST_CASE("tasks are those of the day, with who holds them") {
    const Register reg = task_rutland();
    const auto told = [&](const std::string& day) {
        return DayRecords{records_scheme(), reg, day}.told(
            "tasks", {"task", "who", "holder", "about", "due", "state", "clause"});
    };
    CHECK(told("2016-05-19").empty());
    CHECK(told("2016-09-01") == "find officer the officer a1 2016-09-01 now [RUT-C2]\n");
    CHECK(told("2016-09-02") == "find officer the officer a1 2016-09-01 late [RUT-C2]\n");
}

TEST_CASE("money is that of the academic year which holds the day") {
    const Register& reg = sample_register();
    for (const std::string& id : shipped_ids()) {
        CAPTURE(id);
        const Scheme& scheme = shipped_scheme(id);
        const YearFunding year = funding_of_year(scheme, reg, {2016}, the_day);
        std::string lines;
        for (const YearLine& line : year.lines)
            lines +=
                fmt::format("{} {} {}p {}p {}\n", line.item, line.quantity, line.sum.committed.pence.value,
                            line.sum.spent.pence.value, line.sum.committed.at_least ? "yes" : "no");
        std::string mentors;
        for (const MentorSum& mentor : year.mentors)
            mentors += fmt::format("{} {}p\n", reg[mentor.mentor].name, mentor.sum.committed.pence.value);
        DayRecords day{scheme, reg, "2016-10-01"};
        CHECK(day.told("funding", {"item", "quantity", "committed", "spent", "is_open"}) == lines);
        CHECK(day.told("mentors_paid", {"name", "committed"}) == mentors);
        const std::size_t remarks = day.records().of("funding_remarks").size();
        CHECK(remarks == year.silent.size() + year.remarks.size());
        CHECK(day.records().of("funds").size() == year.allocations.size());
    }
}

TEST_CASE("rounds are those of the academic year which holds the day, its last day included") {
    const Register reg = rutland("");
    const Scheme& kle = shipped_scheme("kle");
    const auto first = [&](const std::string& day) {
        const std::string told = DayRecords{kle, reg, day}.told("rounds", {"round", "action", "from", "to"});
        return told.substr(0, told.find('\n'));
    };
    const Rounds year = rounds_of(kle, {2016});
    REQUIRE_FALSE(year.actions.empty());
    const DatedAction& action = year.actions.front();
    const std::string expected = fmt::format("{} {} {} {}", name_of(action.round), action.action->name,
                                             iso(action.when.days.from), iso(action.when.days.to));
    CHECK(first("2016-09-01") == expected);
    CHECK(first("2017-08-31") == expected);
    CHECK(first("2017-09-01") != expected);
    CHECK(first("2016-08-31") != expected);
}

TEST_CASE(
    "changes are those from the first day that is asked for to the day itself, and none without a log") {
    const Register reg = rutland("");
    const std::vector<ChangeLine> log{
        {.number = 3, .at = "2016-10-02T00:00:00Z", .by = "eva", .action = "edit", .detail = "", .hash = ""},
        {.number = 2,
         .at = "2016-10-01T23:59:59Z",
         .by = "eva",
         .action = "edit",
         .detail = "why",
         .hash = ""},
        {.number = 1,
         .at = "2016-09-01T00:00:00Z",
         .by = "ben",
         .action = "import",
         .detail = "",
         .hash = ""}};
    const auto told = [&](std::optional<Date> since, const std::vector<ChangeLine>* lines) {
        return DayRecords{records_scheme(), reg,
                          RecordsOrder{.as_of = the_day, .since = since, .changes = lines}}
            .told("changes", {"number", "on", "by", "action", "detail"});
    };
    CHECK(told(std::nullopt, &log) == "2 2016-10-01 eva edit why\n1 2016-09-01 ben import -\n");
    CHECK(told(parse_date("2016-09-01"), &log) == "2 2016-10-01 eva edit why\n1 2016-09-01 ben import -\n");
    CHECK(told(parse_date("2016-09-02"), &log) == "2 2016-10-01 eva edit why\n");
    CHECK(told(std::nullopt, nullptr).empty());
}

TEST_CASE("clauses are the policy's, in the pack's order") {
    const Register reg = rutland("");
    DayRecords day{records_scheme(), reg, "2016-10-01"};
    CHECK(day.told("clauses", {"clause", "section", "area", "force"}) ==
          "RUT-C1 1 eligibility must\nRUT-C2 2 tasks must\nRUT-C3 3 training must\n");
    CHECK(day.of("clauses", "RUT-C2", "text") == "Everybody has something to do.");
}
