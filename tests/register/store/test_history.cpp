// engine/register/store.h: what was known when, and who made it so
#include "places.h"
#include "register/random_register.h"
#include "register/store/databases.h"
#include "scheme/shipped.h"

#include <map>

using namespace headway;
using namespace headway::test;

namespace {

const char* const two_people =
    R"({"people":[{"id":"p1","name":"Amara Okafor"},{"id":"p2","name":"Benedict Shaw"}]})";

// The register with some of its rows corrected.
void correct(Register& reg, std::mt19937& random) {
    const auto some = [&] { return random() % 3 == 0; };
    for (Person& person : reg.people)
        if (some()) person.name = reg.texts.store("name " + std::to_string(random()));
    for (School& school : reg.schools)
        if (some()) school.area = reg.words.store("area " + std::to_string(random() % 4));
    for (Post& post : reg.posts)
        if (some()) post.to = plus_days(post.from, static_cast<int>(random() % 1000));
    for (Performance& performance : reg.performance)
        if (some()) performance.score = static_cast<double>(random()) / 7;
    for (Meeting& meeting : reg.meetings)
        if (some()) meeting.agenda = Agenda{reg.texts.store("purpose " + std::to_string(random())), {}, {}};
}

// What the register was after each day's change.
using Days = std::map<Date, std::string>;

// The days on which the register was known otherwise than it was; none.
std::vector<std::string> known_otherwise(Store& store, const Days& days) {
    std::vector<std::string> wrong;
    for (auto known = days.begin(); known != days.end(); ++known) {
        const auto next = std::next(known);
        const Date last = next == days.end() ? plus_days(known->first, 400) : plus_days(next->first, -1);
        for (const Date at : {known->first, std::max(known->first, plus_days(last, -1)), last}) {
            if (exported(store, at) != known->second) wrong.push_back(iso(at));
        }
    }
    return wrong;
}

std::vector<std::int64_t> rows_of(const std::vector<RowVersion>& versions) {
    std::vector<std::int64_t> rows;
    for (const RowVersion& version : versions)
        rows.push_back(version.row);
    return rows;
}

}  // namespace

TEST_CASE("what was known on any day is what stood at its end, whatever was brought in and corrected since") {
    for (unsigned seed = 1; seed <= 12; ++seed) {
        INFO("seed " << seed);
        std::mt19937 random{seed};
        Register reg = RandomRegister{seed}.make(5);
        Database db{officer("2025-01-01")};
        Days days{{day("2024-12-01"), in_order("{}")}, {day("2025-01-01"), in_order("{}")}};
        Date today = day("2025-01-02");
        for (int change = 0; change < 5; ++change) {
            put_in(db.store(), write_register(reg), officer(iso(today), static_cast<int>(random() % 86400)));
            days[today] = exported(db.store());
            today = plus_days(today, 1 + static_cast<int>(random() % 40));
            correct(reg, random);
        }
        for (int row = 0; row < 3; ++row) {
            const std::string id = "new " + std::to_string(row);
            edit(db.store(), {add("people", {{"id", id}, {"name", "N"}})}, officer(iso(today)));
            days[today] = exported(db.store());
            today = plus_days(today, 1);
            edit(db.store(), {remove("people", {{"id", id}})}, officer(iso(today)));
            days[today] = exported(db.store());
            today = plus_days(today, 1 + static_cast<int>(random() % 40));
        }
        CHECK(known_otherwise(db.store(), days) == std::vector<std::string>{});
        verified(db.store());
    }
}

TEST_CASE("a correction by hand is known from its day on, and what was before until the day before") {
    Database db;
    put_in(db.store(), two_people, officer("2025-09-02"));
    edit(db.store(), {amend("people", {{"id", "p1"}}, {{"name", "Amara Okafor-Reed"}})},
         officer("2025-09-20"));
    edit(db.store(), {remove("people", {{"id", "p2"}})}, officer("2025-10-01"));
    CHECK(exported(db.store(), day("2025-09-01")) == in_order("{}"));
    CHECK(exported(db.store(), day("2025-09-02")) == in_order(two_people));
    CHECK(exported(db.store(), day("2025-09-19")) == in_order(two_people));
    CHECK(exported(db.store(), day("2025-09-20")) ==
          in_order(
              R"({"people":[{"id":"p1","name":"Amara Okafor-Reed"},{"id":"p2","name":"Benedict Shaw"}]})"));
    CHECK(exported(db.store(), day("2025-10-01")) ==
          in_order(R"({"people":[{"id":"p1","name":"Amara Okafor-Reed"}]})"));
    CHECK(exported(db.store()) == exported(db.store(), day("2125-01-01")));
    CHECK(exported(db.store()) == exported(db.store(), day("9999-12-31")));
    CHECK(exported(db.store(), day("0001-01-01")) == in_order("{}"));
}

TEST_CASE("a day ends at midnight, and the change of a day's last second belongs to it") {
    Database db;
    put_in(db.store(), two_people, officer("2025-09-02", 86399));
    edit(db.store(), {remove("people", {{"id", "p2"}})}, officer("2025-09-03", 0));
    CHECK(db->read(day("2025-09-01")).reg->people.empty());
    CHECK(db->read(day("2025-09-02")).reg->people.size() == 2);
    CHECK(db->read(day("2025-09-03")).reg->people.size() == 1);
    CHECK(log_of(db.store())[0].at == "2025-09-03T00:00:00Z");
    CHECK(log_of(db.store())[1].at == "2025-09-02T23:59:59Z");
}

TEST_CASE("a row that was corrected twice on one day was known as it was at the day's end") {
    Database db;
    put_in(db.store(), two_people);
    for (int second = 0; second < 3; ++second)
        edit(db.store(), {amend("people", {{"id", "p1"}}, {{"name", "Name " + std::to_string(second)}})},
             officer("2025-09-05", second));
    CHECK(db->read(day("2025-09-04")).reg->people[0].name == "Amara Okafor");
    CHECK(db->read(day("2025-09-05")).reg->people[0].name == "Name 2");
    CHECK(history_of(db.store(), "people", {"id", "p1"}).size() == 4);
}

TEST_CASE("the log goes on where the clock was set back") {
    Database db{officer("2025-09-10")};
    put_in(db.store(), two_people, officer("2025-09-12"));
    edit(db.store(), {remove("people", {{"id", "p2"}})}, officer("2025-01-01"));
    CHECK(log_of(db.store())[0].at == "2025-09-12T12:00:00Z");
    CHECK(db->read(day("2025-01-01")).reg->people.empty());
    CHECK(db->read(day("2025-09-11")).reg->people.empty());
    CHECK(db->read(day("2025-09-12")).reg->people.size() == 1);
    edit(db.store(), {remove("people", {{"id", "p1"}})}, officer("2025-09-13"));
    CHECK(db->read(day("2025-09-12")).reg->people.size() == 1);
    verified(db.store());
}

TEST_CASE("the number of a row that was taken out is not given again") {
    Database db;
    put_in(db.store(), two_people);
    for (int round = 1; round <= 3; ++round) {
        edit(db.store(), {add("people", {{"id", "p3"}, {"name", "C"}})});
        edit(db.store(), {remove("people", {{"id", "p3"}})});
    }
    edit(db.store(), {remove("people", {{"id", "p1"}}), remove("people", {{"id", "p2"}})});
    put_in(db.store(), R"({"people":[{"id":"p3","name":"C"}]})");
    CHECK(rows_of(history_of(db.store(), "people", {"id", "p3"})) == std::vector<std::int64_t>{3, 4, 5, 6});
    CHECK(rows_of(history_of(db.store(), "people", {"id", "p1"})) == std::vector<std::int64_t>{1});
    verified(db.store());
}

TEST_CASE("the history of a row has every version, and who put it in and took it out, when and why") {
    Database db;
    put_in(db.store(), two_people, officer("2025-09-02", 30600, "Import desk"));
    edit(db.store(), {amend("people", {{"id", "p2"}}, {{"email", "b@schools.example"}})},
         officer("2025-09-05", 0, "J. Lamb"));
    edit(db.store(), {remove("people", {{"id", "p2"}})}, officer("2025-09-07", 1, "K. Moss"));
    const auto versions = history_of(db.store(), "people", {"id", "p2"});
    REQUIRE(versions.size() == 2);
    CHECK(versions[0].table == "people");
    CHECK(versions[0].content == R"({"id":"p2","name":"Benedict Shaw"})");
    CHECK(versions[0].put_in.by == "Import desk");
    CHECK(versions[0].put_in.at == "2025-09-02T08:30:00Z");
    CHECK(versions[0].put_in.action == "import");
    CHECK(versions[0].put_in.detail == "register.json");
    REQUIRE(versions[0].taken_out);
    CHECK(versions[0].taken_out->number == versions[1].put_in.number);
    CHECK(versions[1].content == R"({"id":"p2","name":"Benedict Shaw","email":"b@schools.example"})");
    CHECK(versions[1].put_in.by == "J. Lamb");
    CHECK(versions[1].put_in.action == "amend");
    CHECK(versions[1].put_in.detail == "a letter");
    REQUIRE(versions[1].taken_out);
    CHECK(versions[1].taken_out->by == "K. Moss");
    CHECK(versions[1].taken_out->at == "2025-09-07T00:00:01Z");
    const auto other = history_of(db.store(), "people", {"id", "p1"});
    REQUIRE(other.size() == 1);
    CHECK_FALSE(other[0].taken_out);
}

TEST_CASE("the history is found by a value that a row has or once had, of any kind") {
    Database db;
    put_in(db.store(), bytes_of(headway::test::sample_register_file));
    edit(db.store(), {amend("people", {{"id", "k01"}}, {{"name", "A. Okafor"}})});
    edit(db.store(), {amend("rates", {{"scheme", "kent"}, {"item", "travel"}}, {{"pence", "2500"}})});
    edit(db.store(), {remove("contacts", {{"partnership", "x07"}, {"on", "2016-09-02"}})});
    CHECK(history_of(db.store(), "people", {"name", "Amara Okafor"}).size() == 2);
    CHECK(history_of(db.store(), "people", {"name", "A. Okafor"}).size() == 2);
    CHECK(history_of(db.store(), "rates", {"pence", "2500"}).size() == 2);
    CHECK(history_of(db.store(), "rates", {"pence", "2400"}).size() == 2);
    CHECK(history_of(db.store(), "contacts", {"on", "2016-09-02"}).size() == 1);
    CHECK(history_of(db.store(), "schools", {"urn", "190001"}).size() == 1);
    CHECK(history_of(db.store(), "schools", {"urn", "1"}).empty());
}

TEST_CASE("a history of a table or a column that the register does not have is told") {
    Database db;
    const std::vector<std::pair<std::string, std::string>> wrong{
        {"poste", "person"},       {"posts", "salary"},      {"changes", "hash"},     {"posts", "row"},
        {"posts; DROP", "person"}, {"posts", "person\" --"}, {"sqlite_schema", "sql"}};
    for (const auto& [table, column] : wrong) {
        std::optional<Problem> failure;
        CHECK(db->history(table, {column, "x"}, failure).empty());
        REQUIRE(failure);
        CHECK_THAT(failure->message, Catch::Contains("has no column"));
    }
}

TEST_CASE("the log has the newest changes first, as many as are asked for") {
    Database db{officer("2025-09-01", 1, "Founder")};
    put_in(db.store(), two_people);
    edit(db.store(), {remove("people", {{"id", "p2"}})});
    std::optional<Problem> failure;
    const std::vector<ChangeLine> all = log_of(db.store());
    REQUIRE(all.size() == 3);
    CHECK(all[0].action == "amend");
    CHECK(all[1].action == "import");
    CHECK(all[2].action == "init");
    CHECK(all[2].by == "Founder");
    CHECK(all[2].number == 1);
    CHECK(all[0].hash == head(db.store()));
    REQUIRE(db->log(2, failure).size() == 2);
    CHECK(db->log(2, failure)[1].number == 2);
    CHECK(db->log(0, failure).empty());
}

TEST_CASE("what was the case on a day and what was known of it on that day are two questions") {
    const std::string before = R"({"schools":[{"urn":1,"name":"Oakham","local_authority":"Kent"}],
"inspections":[{"urn":1,"date":"2014-03-14","overall_effectiveness":"good","leadership_and_management":"good"}],
"people":[{"id":"p1","name":"Amara Okafor"}],
"posts":[{"person":"p1","urn":1,"role":"headteacher","from":"2009-09-01"}],
"recommendations":[{"person":"p1","scheme":"kent","by_role":"local_authority_officer","given_on":"2015-11-06"}]})";
    Database db{officer("2016-01-04")};
    put_in(db.store(), before, officer("2016-01-05"));
    edit(db.store(),
         {add("training", {{"person", "p1"},
                           {"course", "mentor_training"},
                           {"provider", "local_authority"},
                           {"completed_on", "12/06/2014"}})},
         officer("2016-11-20"));
    const auto verdict = [&](const char* as_of, std::optional<Date> known_at) {
        const ReadRegister read = db->read(known_at);
        REQUIRE(read.reg);
        const Verdicts verdicts{shipped_scheme("kent"),
                                *read.reg,
                                {.subjects = everybody(*read.reg, SubjectKind::mentor), .as_of = day(as_of)}};
        REQUIRE(verdicts.size() == 1);
        return std::string{name_of(verdicts.verdict(0))};
    };
    CHECK(verdict("2016-10-01", std::nullopt) == "eligible");
    CHECK(verdict("2016-10-01", day("2016-11-20")) == "eligible");
    CHECK(verdict("2016-10-01", day("2016-11-19")) == "ineligible");
    CHECK(verdict("2016-12-01", day("2016-10-01")) == "ineligible");
    CHECK(verdict("2014-01-01", std::nullopt) == "ineligible");
}
