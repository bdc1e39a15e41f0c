// Facts about a mentor and a mentee together: a whole column says what each reading says, and single facts at
// the edges of days.
#include "facts/pair_fact.h"
#include "scheme/pair_registers.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

const Date middle = *parse_date("2016-10-01");

std::vector<const FactDefinition*> pair_facts() {
    std::vector<const FactDefinition*> facts;
    for (const FactDefinition& fact : vocabulary())
        if (fact.domain == Domain::pair) facts.push_back(&fact);
    return facts;
}

// Gives how often each outcome came out.
std::array<int, 4> compare(const FactDefinition& fact, const Setting& on,
                           const std::vector<Ref<Person>>& mentors, const Strings& words = {}) {
    const Arguments arguments = arguments_of(fact, on.records(), words);
    const auto column = fact.prepare(on, mentors, arguments);
    std::vector<Outcome> outcomes(mentors.size(), Outcome::by_exception);
    std::array<int, 4> counts{};
    for (const Ref<Appointment> appointment : all_appointments(on.records())) {
        column->fill(appointment, outcomes);
        for (std::size_t i = 0; i < mentors.size(); ++i) {
            const Reading reading = fact.read(pair_standpoint(on, mentors[i], appointment), arguments);
            INFO(fact.name << " of " << on.records()[mentors[i]].id << " and " << on.records()[appointment].id
                           << " on " << iso(on.as_of) << ", known on " << iso(on.known_at));
            if (static_cast<std::int32_t>(outcomes[i]) != reading.cell)
                FAIL_CHECK("the column has " << name_of(outcomes[i]) << ", the reading "
                                             << name_of(static_cast<Outcome>(reading.cell)));
            ++counts[static_cast<std::size_t>(outcomes[i])];
        }
    }
    return counts;
}

// Words are as they should be wherever a fact is told. Gives how often it was.
int check_words(const FactDefinition& fact, const Setting& on) {
    const Arguments arguments = arguments_of(fact, on.records(), {});
    int told = 0;
    for (const Ref<Appointment> appointment : all_appointments(on.records()))
        for (const Ref<Person> mentor : all_people(on.records())) {
            const Standpoint at = pair_standpoint(on, mentor, appointment);
            const Reading reading = fact.read(at, arguments);
            CHECK_THAT(fact.finding(at, arguments, reading), Says({"Person"}) || Says({"School"}));
            if (is_unknown_truth(reading)) CHECK_THAT(fact.missing(at, arguments, reading), Says({"School"}));
            ++told;
        }
    return told;
}

std::vector<Date> several_days() {
    std::vector<Date> days;
    for (int away : {-700, -200, -1, 0, 1, 100, 400})
        days.push_back(plus_days(middle, away));
    return days;
}

// Benedict Shaw (p2) is appointed to Elm School, and these tables. Amara Okafor (p1) is the mentor.
Register with_mentee(const std::string& tables, const std::string& role = "headteacher") {
    return with_tables(
        fmt::format(
            R"("appointments":[{{"id":"a1","person":"p2","urn":2,"role":"{}","appointed_on":"2016-05-20",)"
            R"("starts_on":"2016-09-01"}}])",
            role) +
        (tables.empty() ? "" : ",\n" + tables));
}

std::string outcome(const std::string& tables, const std::string& fact,
                    const std::string& as_of = "2016-10-01", const std::string& role = "headteacher") {
    return PairFact{with_mentee(tables, role), fact, as_of}.outcome();
}

std::string post(const std::string& person, int urn, const std::string& role, const std::string& from,
                 const std::string& to = "") {
    return fmt::format(R"({{"person":"{}","urn":{},"role":"{}","from":"{}"{}}})", person, urn, role, from,
                       to.empty() ? "" : R"(,"to":")" + to + '"');
}
std::string posts_are(const std::vector<std::string>& rows) {
    return fmt::format(R"("posts":[{}])", fmt::join(rows, ","));
}
std::string related(const std::string& a, const std::string& b, const std::string& kind,
                    const std::string& more = "") {
    return fmt::format(R"("relationships":[{{"a":"{}","b":"{}","kind":"{}"{}}}])", a, b, kind, more);
}

// Two appointments of one mentee, and a partnership of the first with the mentor.
std::string tried(const std::string& status, const std::string& from, const std::string& scheme = "kent") {
    return fmt::format(R"("partnerships":[{{"id":"x1","scheme":"{}","appointment":"a1","mentor":"p1",)"
                       R"("from":"{}","status":"{}"}}])",
                       scheme, from, status);
}

}  // namespace

TEST_CASE("each pair's fact fills a column with what it reads of each pair, on every day") {
    std::map<std::string, std::array<int, 4>> counts;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const Register reg = random_pairs(seed, {.scheme = five_schemes()[seed % 5],
                                                 .middle = middle,
                                                 .people = 12,
                                                 .many_suitable = seed % 4 == 0,
                                                 .loose_ends = true})
                                 .read();
        INFO("seed " << seed);
        for (const Date day : several_days())
            for (const FactDefinition* fact : pair_facts()) {
                const Setting on{.reg = &reg,
                                 .as_of = day,
                                 .known_at = seed % 2 == 0 ? day : std::min(day, middle),
                                 .scheme = reg.words.find(five_schemes()[seed % 5]),
                                 .acting_counts = seed % 3 == 0};
                const auto found = compare(*fact, on, all_people(reg));
                for (std::size_t i = 0; i < found.size(); ++i)
                    counts[fact->name][i] += found[i];
            }
    }
    CHECK(counts.size() >= 10);
    for (const auto& [name, found] : counts) {
        INFO(name);
        CHECK(found[0] > 0);
        CHECK(found[2] == 0);
        CHECK(found[3] > 0);
        CHECK((found[1] > 0) == (name == "pair.share_a_network" || name == "pair.is_outside_area" ||
                                 name == "pair.same_phase"));
    }
}

TEST_CASE("a column is filled for the mentors that it was prepared for, in their order") {
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        const Register reg =
            random_pairs(seed, {.scheme = "kent", .middle = middle, .people = 12, .loose_ends = true}).read();
        const Setting on{.reg = &reg, .as_of = middle, .known_at = middle, .scheme = reg.words.find("kent")};
        std::vector<Ref<Person>> some = all_people(reg);
        std::reverse(some.begin(), some.end());
        some.erase(some.begin() + 3);
        const auto pairs = static_cast<int>(some.size() * all_appointments(reg).size());
        for (const FactDefinition* fact : pair_facts()) {
            const auto found = compare(*fact, on, some);
            CHECK(found[0] + found[1] + found[3] == pairs);
            CHECK(compare(*fact, on, {}) == std::array<int, 4>{});
        }
    }
}

TEST_CASE("needed expertise is of the kinds that are asked for, in a column as in a reading") {
    std::array<int, 4> counts{};
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        const Register reg = random_pairs(seed, {.scheme = "kent", .middle = middle}).read();
        const Setting on{.reg = &reg, .as_of = middle, .known_at = middle};
        for (const Strings& words :
             {Strings{"finance"}, Strings{"vulnerable", "personnel"}, Strings{"moon_dust"}}) {
            const auto found =
                compare(*fact_named("pair.mentor_has_needed_expertise"), on, all_people(reg), words);
            if (words[0] == "moon_dust") CHECK(found[3] == 0);
            counts[3] += found[3];
        }
    }
    CHECK(counts[3] > 0);
}

TEST_CASE("schools outside the area are of the phases that are asked for, in a column as in a reading") {
    std::array<int, 4> counts{};
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        const Register reg = random_pairs(seed, {.scheme = "kle", .middle = middle}).read();
        const Setting on{.reg = &reg, .as_of = middle, .known_at = middle};
        for (const Strings& words : {Strings{"primary"}, Strings{"secondary", "special"}}) {
            const auto found = compare(*fact_named("pair.is_outside_area"), on, all_people(reg), words);
            for (std::size_t i = 0; i < counts.size(); ++i)
                counts[i] += found[i];
        }
    }
    CHECK((counts[0] > 0 && counts[1] > 0 && counts[3] > 0));
}

TEST_CASE("every pair's fact is told in one line, and what is unknown is asked for") {
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const Register reg = random_pairs(seed, {.scheme = "kent", .middle = middle}).read();
        const Setting on{.reg = &reg, .as_of = middle, .known_at = middle, .scheme = reg.words.find("kent")};
        for (const FactDefinition* fact : pair_facts())
            CHECK(check_words(*fact, on) > 0);
    }
}

TEST_CASE("posts at one school overlap where the last day of one is the first of the other") {
    const auto together = [](const std::string& left, const std::string& came,
                             const std::string& as_of = "2016-10-01") {
        return outcome(
            posts_are({post("p1", 1, "teacher", "2010-09-01", left), post("p2", 1, "governor", came)}),
            "worked_together", as_of);
    };
    CHECK(together("2012-08-31", "2012-08-31") == "met");
    CHECK(together("2012-08-31", "2012-09-01") == "not_met");
    CHECK(together("", "2016-10-01") == "met");
    CHECK(together("", "2016-10-02") == "not_met");
    CHECK(together("", "2016-10-02", "2016-10-02") == "met");
}

TEST_CASE("who followed the other at a school, or worked at another one, has not worked with them") {
    CHECK(outcome(
              posts_are({post("p1", 1, "headteacher", "2010-09-01"), post("p2", 3, "teacher", "2010-09-01")}),
              "worked_together") == "not_met");
    CHECK(outcome(posts_are({post("p1", 1, "teacher", "2005-09-01", "2008-08-31"),
                             post("p2", 1, "teacher", "2008-09-01", "2010-08-31"),
                             post("p1", 1, "headteacher", "2010-09-01")}),
                  "worked_together") == "not_met");
}

TEST_CASE("people who are recorded as having worked together have, whoever is named first, ended or not") {
    for (const auto& [a, b] : {std::pair{"p1", "p2"}, std::pair{"p2", "p1"}}) {
        CHECK(outcome(related(a, b, "worked_together"), "worked_together") == "met");
        CHECK(outcome(related(a, b, "worked_together", R"(,"from":"2001-09-01","to":"2003-08-31")"),
                      "worked_together") == "met");
        CHECK(outcome(related(a, b, "worked_together", R"(,"from":"2016-10-02")"), "worked_together") ==
              "not_met");
        CHECK(outcome(related(a, b, "line_manages"), "worked_together") == "not_met");
    }
}

TEST_CASE("only who manages the mentee on the day is the line manager") {
    const auto manages = [](const std::string& more) {
        return outcome(related("p1", "p2", "line_manages", more), "mentor_manages_mentee");
    };
    CHECK(manages("") == "met");
    CHECK(manages(R"(,"to":"2016-10-01")") == "met");
    CHECK(manages(R"(,"to":"2016-09-30")") == "not_met");
    CHECK(manages(R"(,"from":"2016-10-01")") == "met");
    CHECK(manages(R"(,"from":"2016-10-02")") == "not_met");
    CHECK(outcome(related("p2", "p1", "line_manages"), "mentor_manages_mentee") == "not_met");
}

TEST_CASE("a post of any kind at the mentee's new school or at another of theirs is at one school") {
    CHECK(outcome(posts_are({post("p1", 2, "governor", "2010-09-01")}), "work_at_one_school") == "met");
    CHECK(outcome(posts_are({post("p1", 2, "governor", "2010-09-01", "2016-10-01")}), "work_at_one_school") ==
          "met");
    CHECK(outcome(posts_are({post("p1", 2, "governor", "2010-09-01", "2016-09-30")}), "work_at_one_school") ==
          "not_met");
    const auto both_at_one = [](const std::string& last_day) {
        return outcome(posts_are({post("p1", 1, "headteacher", "2010-09-01"),
                                  post("p2", 1, "support_staff", "2010-09-01", last_day)}),
                       "work_at_one_school");
    };
    CHECK(both_at_one("") == "met");
    CHECK(both_at_one("2016-10-01") == "met");
    CHECK(both_at_one("2016-09-30") == "not_met");
}

TEST_CASE("what did not work counts from the day on which it began, in its own scheme") {
    CHECK(outcome(tried("not_working", "2016-10-01"), "has_failed_before") == "met");
    CHECK(outcome(tried("not_working", "2016-10-02"), "has_failed_before") == "not_met");
    CHECK(outcome(tried("not_working", "2016-09-01", "kle"), "has_failed_before") == "not_met");
    for (const char* status : {"proposed", "active", "ended"})
        CHECK(outcome(tried(status, "2016-09-01"), "has_failed_before") == "not_met");
}
