// Recruitment rounds: as they are published, as they are proposed for other years, and where dates contradict
// one another.
#include "scheme/pack_folder.h"
#include "scheme/shipped.h"

#include <random>

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

using Lines = std::vector<std::string>;

// "autumn panel 2020-10-05 2020-10-09", an action a line.
Lines lines_of(const Rounds& rounds) {
    Lines lines;
    for (const DatedAction& dated : rounds.actions)
        lines.push_back(std::string{name_of(dated.round)} + " " + dated.action->name + " " +
                        iso(dated.when.days.from) + " " + iso(dated.when.days.to));
    return lines;
}

Rounds asked(const Scheme& scheme, const std::string& year) {
    return rounds_of(scheme, *parse_academic_year(year));
}

// A pack that publishes these years of rounds.
std::unique_ptr<Scheme> recruiting(const std::string& years) {
    return PackFolder{}
        .write("rounds.lua", "return rounds { clause = \"RUT-C1\", published = {\n" + years + "\n} }\n")
        .scheme();
}

const std::string two_years = R"(["2020/21"] = {
  action { "notice", clause = "RUT-C1", autumn = "2020-09-01", summer = "2021-04-19" },
  action { "window", clause = "RUT-C1", autumn = "2020-09-07 to 2020-09-18", summer = "2021-04-26 to 2021-05-14" },
  action { "panel", clause = "RUT-C1", autumn = "week beginning 2020-10-05", summer = "week beginning 2021-05-24" },
  action { "answer", clause = "RUT-C1", autumn = "by 2020-10-16", summer = "by 2021-06-04" },
  action { "training", clause = "RUT-C1", autumn = "2020-11", spring = "2021-02", summer = "2021-05 to 2021-06" },
},
["2022/23"] = {
  action { "panel", clause = "RUT-C1", spring = "week beginning 2023-01-30" },
},)";

// Published once with a date in each form, on days that are anywhere in the year.
std::string scattered(std::mt19937& random) {
    const Date first = *parse_date("2019-08-01");
    std::string actions;
    for (int i = 0; i < 8; ++i) {
        const Date day = plus_days(first, static_cast<int>(random() % 350));
        const auto past_monday = static_cast<int>((std::chrono::weekday{day} - std::chrono::Monday).count());
        const Date monday = plus_days(day, 7 - past_monday);
        const std::string name = "clause = \"RUT-C1\", autumn = \"";
        const std::string number = std::to_string(i);
        actions += "action { \"day" + number + "\", " + name + iso(day) + "\" },\n";
        actions += "action { \"days" + number + "\", " + name + iso(day) + " to " +
                   iso(plus_days(day, static_cast<int>(random() % 30))) + "\" },\n";
        actions += "action { \"week" + number + "\", " + name + "week beginning " + iso(monday) + "\" },\n";
        actions += "action { \"by" + number + "\", " + name + "by " + iso(plus_days(monday, 9)) + "\" },\n";
    }
    return "[\"2019/20\"] = {\n" + actions + "},";
}

// An action that is moved keeps its weekdays and its length, and stays within three days of its date.
void check_moved(const ActionDays& published, const ActionDays& proposed, int years) {
    INFO(in_words(published) << ", " << years << " years on: " << in_words(proposed));
    CHECK(proposed.as == published.as);
    CHECK(proposed.days.to - proposed.days.from == published.days.to - published.days.from);
    CHECK(std::chrono::weekday{proposed.days.from} == std::chrono::weekday{published.days.from});
    if (published.as == DatedAs::week) CHECK(std::chrono::weekday{proposed.days.from} == std::chrono::Monday);
    const bool by_last = published.as == DatedAs::by;
    const Date date = plus_years(by_last ? published.days.to : published.days.from, years);
    const auto off = (by_last ? proposed.days.to : proposed.days.from) - date;
    CHECK((off.count() >= -3 && off.count() <= 3));
}

}  // namespace

TEST_CASE("a year that is published is given as it stands, round by round in the pack's order") {
    const auto scheme = recruiting(two_years);
    const Rounds rounds = asked(*scheme, "2020/21");
    CHECK_FALSE(rounds.are_proposed());
    CHECK(lines_of(rounds) ==
          Lines{"autumn notice 2020-09-01 2020-09-01", "autumn window 2020-09-07 2020-09-18",
                "autumn panel 2020-10-05 2020-10-09", "autumn answer 2020-10-05 2020-10-16",
                "autumn training 2020-11-01 2020-11-30", "spring training 2021-02-01 2021-02-28",
                "summer notice 2021-04-19 2021-04-19", "summer window 2021-04-26 2021-05-14",
                "summer panel 2021-05-24 2021-05-28", "summer answer 2021-05-24 2021-06-04",
                "summer training 2021-05-01 2021-06-30"});
    CHECK(remarks_on(rounds).empty());
}

TEST_CASE("a year that is not published gets the same weeks, and they are proposed") {
    const auto scheme = recruiting(two_years);
    const Rounds rounds = asked(*scheme, "2021/22");
    CHECK(rounds.are_proposed());
    CHECK(rounds.published->text() == "2020/21");
    CHECK(lines_of(rounds) ==
          Lines{"autumn notice 2021-08-31 2021-08-31", "autumn window 2021-09-06 2021-09-17",
                "autumn panel 2021-10-04 2021-10-08", "autumn answer 2021-10-04 2021-10-15",
                "autumn training 2021-11-01 2021-11-30", "spring training 2022-02-01 2022-02-28",
                "summer notice 2022-04-18 2022-04-18", "summer window 2022-04-25 2022-05-13",
                "summer panel 2022-05-23 2022-05-27", "summer answer 2022-05-23 2022-06-03",
                "summer training 2022-05-01 2022-06-30"});
}

TEST_CASE("rounds are proposed by the latest year before, else by the first after") {
    const auto scheme = recruiting(two_years);
    CHECK(asked(*scheme, "2019/20").published->text() == "2020/21");
    CHECK(asked(*scheme, "2021/22").published->text() == "2020/21");
    CHECK(asked(*scheme, "2022/23").published->text() == "2022/23");
    CHECK(asked(*scheme, "2031/32").published->text() == "2022/23");
}

TEST_CASE("a month stays that month, however long it is") {
    const auto scheme = recruiting(two_years);
    CHECK_THAT(lines_of(asked(*scheme, "2019/20")),
               Catch::VectorContains(std::string{"spring training 2020-02-01 2020-02-29"}));
}

TEST_CASE("what is proposed keeps weekdays and lengths, near its date, in every year") {
    std::mt19937 random{20260};
    for (int round = 0; round < 5; ++round) {
        const auto scheme = recruiting(scattered(random));
        const Rounds published = asked(*scheme, "2019/20");
        for (int years = -40; years <= 40; ++years) {
            const Rounds proposed = rounds_of(*scheme, {2019 + years});
            REQUIRE(proposed.actions.size() == published.actions.size());
            for (std::size_t i = 0; i < published.actions.size(); ++i)
                check_moved(published.actions[i].when, proposed.actions[i].when, years);
        }
    }
}

TEST_CASE("what is due by a day with nothing before it has that day alone") {
    const auto scheme = recruiting(R"(["2020/21"] = {
  action { "answer", clause = "RUT-C1", autumn = "by 2020-10-16", spring = "by 2021-02-12" },
  action { "panel", clause = "RUT-C1", spring = "2021-02-15" },
  action { "list", clause = "RUT-C1", spring = "by 2021-02-12" },
},)");
    CHECK(lines_of(asked(*scheme, "2020/21")) ==
          Lines{"autumn answer 2020-10-16 2020-10-16", "spring answer 2021-02-12 2021-02-12",
                "spring panel 2021-02-15 2021-02-15", "spring list 2021-02-12 2021-02-12"});
}

TEST_CASE("an action that begins after a later one has ended is told, and its dates are kept") {
    const auto scheme = recruiting(R"(["2020/21"] = {
  action { "press_notice", clause = "RUT-C1", spring = "2021-01-21" },
  action { "window", clause = "RUT-C1", spring = "week beginning 2021-01-04" },
},)");
    const Rounds published = asked(*scheme, "2020/21");
    REQUIRE(contradictions(published).size() == 1);
    CHECK(contradictions(published)[0].where.text() == "rounds.lua:3: action press_notice");
    CHECK(
        remarks_on(published) ==
        Lines{
            "in the spring round of 2020/21 the press notice (21 January 2021) comes after the window (4 to "
            "8 January 2021), which follows it: the dates are kept as published"});
    CHECK(lines_of(published)[0] == "spring press_notice 2021-01-21 2021-01-21");
    CHECK_THAT(remarks_on(asked(*scheme, "2021/22")).at(0),
               Contains("of 2021/22") && Contains("kept as published for 2020/21"));
    const PackCheck found = check(*scheme);
    CHECK(found.problems.empty());
    REQUIRE(found.remarks.size() >= 1);
    CHECK(found.remarks[0].message == remarks_on(published)[0]);
}

TEST_CASE("actions that overlap, and those of different rounds, contradict nothing") {
    const auto scheme = recruiting(R"(["2020/21"] = {
  action { "panel", clause = "RUT-C1", autumn = "2020-10-09", spring = "2021-02-01" },
  action { "window", clause = "RUT-C1", autumn = "2020-10-05 to 2020-10-09" },
},)");
    CHECK(contradictions(asked(*scheme, "2020/21")).empty());
}

TEST_CASE("a pack without rounds has none, and says so") {
    const auto scheme = PackFolder{}.scheme();
    const Rounds rounds = asked(*scheme, "2020/21");
    CHECK(rounds.actions.empty());
    CHECK_FALSE(rounds.are_proposed());
    CHECK_THAT(remarks_on(rounds).at(0), Contains("names no recruitment rounds"));
    CHECK_THAT(rounds_json(*scheme, rounds),
               Contains(R"("year":"2020/21","proposed":false,"actions":[],"remarks":["the policy)"));
}

TEST_CASE("rounds as JSON have both days, the clause and whether they are proposed") {
    const auto scheme = recruiting(two_years);
    CHECK(
        rounds_json(*scheme, asked(*scheme, "2023/24")) ==
        R"({"scheme":"rutland","edition":"2016","year":"2023/24","proposed":true,"actions":[)"
        R"({"round":"spring","action":"panel","from":"2024-01-29","to":"2024-02-02","clause":"RUT-C1","proposed":true})"
        R"(],"remarks":[]})");
}

TEST_CASE("tracing finds the clauses of rounds and of their actions") {
    const auto scheme = recruiting(two_years);
    const Lines found = trace(*scheme).at(0).implemented_by;
    CHECK_THAT(found, Catch::VectorContains(std::string{"rounds.lua:1 rounds"}) &&
                          Catch::VectorContains(std::string{"rounds.lua:4 window"}));
}

TEST_CASE("the rounds of Kent's leaders are those of the guidelines, with the one date that contradicts") {
    const Rounds rounds = asked(shipped_scheme("kle"), "2016/17");
    CHECK(rounds.actions.size() == 21);
    REQUIRE(remarks_on(rounds).size() == 1);
    CHECK_THAT(remarks_on(rounds)[0],
               Contains("spring round") && Contains("19 January 2017") && Contains("2 to 6 January 2017"));
    for (const DatedAction& dated : asked(shipped_scheme("kle"), "2027/28").actions)
        if (dated.when.as == DatedAs::week)
            CHECK(std::chrono::weekday{dated.when.days.from} == std::chrono::Monday);
}
