// Wrong rounds.lua, as its authors would write it: each mistake is told with file, line and plain words.
#include "scheme/pack_folder.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

std::string wrong(const std::string& text) {
    return PackFolder{}.write("rounds.lua", text).mistakes();
}

// Of a pack with these actions of 2020/21, the first of them in line 2.
std::string wrong_actions(const std::string& actions) {
    return wrong("return rounds { clause = \"RUT-C1\", published = { [\"2020/21\"] = {\n" + actions +
                 "\n} } }\n");
}
std::string wrong_action(const std::string& braces) {
    return wrong_actions("action { " + braces + " },");
}
std::string wrong_date(const std::string& text) {
    return wrong_action("\"panel\", clause = \"RUT-C1\", autumn = \"" + text + "\"");
}

long lines_in(const std::string& text) {
    return std::count(text.begin(), text.end(), '\n');
}

std::string days_of(const std::string& text) {
    const auto read = read_action_days(text);
    if (const auto* fault = std::get_if<std::string>(&read)) return *fault;
    const ActionDays& when = std::get<ActionDays>(read);
    return iso(when.days.from) + " " + iso(when.days.to) + " " + in_words(when);
}

}  // namespace

TEST_CASE("dates of rounds are read in all the ways in which a policy writes them") {
    CHECK(days_of("2020-09-07") == "2020-09-07 2020-09-07 7 September 2020");
    CHECK(days_of("2020-09-07 to 2020-09-18") == "2020-09-07 2020-09-18 7 to 18 September 2020");
    CHECK(days_of("2020-09-28 to 2020-10-09") == "2020-09-28 2020-10-09 28 September to 9 October 2020");
    CHECK(days_of("2020-12-21 to 2021-01-08") == "2020-12-21 2021-01-08 21 December 2020 to 8 January 2021");
    CHECK(days_of("week beginning 2020-09-28") == "2020-09-28 2020-10-02 week beginning 28 September 2020");
    CHECK(days_of("by 2020-10-09") == "2020-10-09 2020-10-09 by 9 October 2020");
    CHECK(days_of("2024-02") == "2024-02-01 2024-02-29 February 2024");
    CHECK(days_of("2021-05 to 2021-06") == "2021-05-01 2021-06-30 May to June 2021");
    CHECK(days_of("2020-12 to 2021-01") == "2020-12-01 2021-01-31 December 2020 to January 2021");
}

TEST_CASE("a stretch of one day or one month is that day or month") {
    CHECK(days_of("2020-09-07 to 2020-09-07") == "2020-09-07 2020-09-07 7 September 2020");
    CHECK(days_of("2021-05 to 2021-05") == "2021-05-01 2021-05-31 May 2021");
}

TEST_CASE("a date that no calendar has is told so") {
    for (const char* text : {"2021-02-29", "2020-09-31", "2020-13-01", "by 2021-02-29",
                             "2021-02-29 to 2021-03-05", "week beginning 2020-09-31"}) {
        INFO(text);
        const std::string told = wrong_date(text);
        CHECK_THAT(told, Contains("rounds.lua:2: action panel: autumn: the calendar has no day"));
        CHECK(lines_in(told) == 1);
    }
    CHECK_THAT(wrong_date("2020-13"), Contains("rounds.lua:2") && Contains("has no month 2020-13"));
}

TEST_CASE("a text that is no date is told with what can be written") {
    for (const char* text :
         {"7 September 2020", "soon", "2020/09/07", "2020-9-7", "2020-09-07 - 2020-09-18", "by", "by then",
          "week beginning", "week beginning Monday", "2020-09-07 to", " 2020-09-07"}) {
        INFO(text);
        const std::string told = wrong_date(text);
        CHECK_THAT(told, Contains("rounds.lua:2: action panel: autumn: ") && Contains("can't be read") &&
                             Contains("\"week beginning 2016-09-05\""));
        CHECK(lines_in(told) == 1);
    }
}

TEST_CASE("a week that does not begin on a Monday is told its weekday, and the Monday") {
    CHECK_THAT(wrong_date("week beginning 2020-10-06"),
               Contains("rounds.lua:2") && Contains("2020-10-06 is a Tuesday") && Contains("2020-10-05"));
    CHECK_THAT(wrong_date("week beginning 2020-10-11"),
               Contains("2020-10-11 is a Sunday") && Contains("2020-10-05"));
}

TEST_CASE("what ends before it begins, or goes from a day to a month, is told") {
    CHECK_THAT(wrong_date("2020-09-18 to 2020-09-07"), Contains("ends before it begins"));
    CHECK_THAT(wrong_date("2021-06 to 2021-05"), Contains("ends before it begins"));
    CHECK_THAT(wrong_date("2020-09 to 2020-10-07"), Contains("from a day to a month"));
    CHECK_THAT(wrong_date("by 2020-10"),
               Contains("after 'by' stands a day") && Contains("the month 2020-10"));
    CHECK_THAT(wrong_date("week beginning 2020-10"), Contains("after 'week beginning' stands a day"));
}

TEST_CASE("a date outside of its year is told, the summer before it is still good") {
    for (const char* text :
         {"2020-07-31", "2021-09-01", "2021-08 to 2021-09", "2019-10-07", "by 2021-09-01"}) {
        INFO(text);
        const std::string told = wrong_date(text);
        CHECK_THAT(told, Contains("rounds.lua:2: action panel: autumn: ") && Contains("not of 2020/21") &&
                             Contains("between 1 August 2020 and 31 August 2021"));
        CHECK(lines_in(told) == 1);
    }
    PackFolder good;
    good.write("rounds.lua", R"(return rounds { clause = "RUT-C1", published = { ["2020/21"] = {
  action { "panel", clause = "RUT-C1", autumn = "2020-08-01", summer = "2021-08-31" } } } })");
    CHECK(good.scheme()->definition().rounds->published.size() == 1);
}

TEST_CASE("a round that there is not is told with those that there are") {
    CHECK_THAT(wrong_action(R"("panel", clause = "RUT-C1", winter = "2020-12-01", autumn = "2020-10-05")"),
               Contains("rounds.lua:2: action panel: an action has no 'winter'") &&
                   Contains("autumn, spring and summer"));
    CHECK_THAT(wrong_action(R"("panel", clause = "RUT-C1", autum = "2020-10-05", spring = "2021-02-01")"),
               Contains("did you mean 'autumn'?"));
}

TEST_CASE("an action without a date, a name or a clause is told what it lacks") {
    CHECK_THAT(wrong_action(R"("panel", clause = "RUT-C1")"),
               Contains("rounds.lua:2: action panel: ") && Contains("in no round") && Contains("autumn = "));
    CHECK_THAT(wrong_action(R"("panel", autumn = "2020-10-05")"), Contains("'clause' is missing"));
    CHECK_THAT(wrong_action(R"(clause = "RUT-C1", autumn = "2020-10-05")"),
               Contains("a text in quotation marks"));
    CHECK_THAT(wrong_action(R"("panel", clause = "RUT-C2", autumn = "2020-10-05")"),
               Contains("did you mean 'RUT-C1'?"));
    CHECK_THAT(wrong_action(R"("The Panel!", clause = "RUT-C1", autumn = "2020-10-05")"),
               Contains("small letters"));
    CHECK_THAT(wrong_action(R"("panel", clause = "RUT-C1", autumn = 2020)"),
               Contains("'autumn' is a text in quotation marks"));
}

TEST_CASE("two actions of one name are told with both lines") {
    const std::string panel = R"(action { "panel", clause = "RUT-C1", autumn = "2020-10-05" },)";
    CHECK_THAT(
        wrong_actions(panel + "\n" + panel),
        Contains("rounds.lua:3: action panel: two actions of 2020/21") && Contains("stands in line 2"));
}

TEST_CASE("a year that stands twice is told with both lines") {
    const std::string year =
        R"(["2020/21"] = { action { "panel", clause = "RUT-C1", autumn = "2020-10-05" } },)";
    CHECK_THAT(wrong("return rounds { clause = \"RUT-C1\", published = {\n" + year + "\n" + year + "\n} }\n"),
               Contains("rounds.lua:3: '2020/21' stands twice") && Contains("line 2"));
}

TEST_CASE("what is no academic year is told so") {
    for (const char* year : {"2020", "2020-21", "2020/22", "next"}) {
        INFO(year);
        CHECK_THAT(
            wrong("return rounds { clause = \"RUT-C1\", published = { [\"" + std::string{year} +
                  "\"] = { action { \"panel\", clause = \"RUT-C1\", autumn = \"2020-10-05\" } } } }\n"),
            Contains("rounds.lua:1: published: ") && Contains("no academic year") && Contains("\"2016/17\""));
    }
}

TEST_CASE("rounds without years or actions are told what to write") {
    CHECK_THAT(wrong("return rounds { clause = \"RUT-C1\" }\n"), Contains("'published' is missing"));
    CHECK_THAT(wrong("return rounds { clause = \"RUT-C1\", published = {} }\n"),
               Contains("under the year that they are of"));
    CHECK_THAT(wrong("return rounds { clause = \"RUT-C1\", published = { [\"2020/21\"] = {} } }\n"),
               Contains("no action stands here"));
    CHECK_THAT(wrong("return rounds { clause = \"RUT-C1\", published = { [\"2020/21\"] = \"later\" } }\n"),
               Contains("not a list of actions"));
    CHECK_THAT(
        wrong("return rounds { published = { [\"2020/21\"] = { action { \"panel\", clause = \"RUT-C1\", "
              "autumn = \"2020-10-05\" } } } }\n"),
        Contains("rounds.lua:1: rounds: 'clause' is missing"));
}

TEST_CASE("actions that stand under no year, or are none, are told") {
    CHECK_THAT(
        wrong("return rounds { clause = \"RUT-C1\", published = {\naction { \"panel\", clause = \"RUT-C1\", "
              "autumn = \"2020-10-05\" } } }\n"),
        Contains("under the year that they are of"));
    CHECK_THAT(wrong_actions(R"({ "panel", clause = "RUT-C1", autumn = "2020-10-05" },)"),
               Contains("the year 2020/21: entry 1 is a table, not action { … }"));
}

TEST_CASE("an action that stands in no list is told with its line") {
    CHECK_THAT(wrong("local lost = action { \"panel\", clause = \"RUT-C1\", autumn = \"2020-10-05\" }\n"
                     "return rounds { clause = \"RUT-C1\", published = { [\"2020/21\"] = {\n"
                     "action { \"training\", clause = \"RUT-C1\", autumn = \"2020-11\" } } } }\n"),
               Contains("rounds.lua:1: action panel stands in no list"));
}

TEST_CASE("rounds are said once, and in braces") {
    const std::string once =
        R"(rounds { clause = "RUT-C1", published = { ["2020/21"] = { action { "panel", clause = "RUT-C1", autumn = "2020-10" } } } })";
    CHECK_THAT(wrong("local first = " + once + "\nreturn " + once + "\n"),
               Contains("rounds.lua:2") && Contains("rounds { … } once"));
    CHECK_THAT(wrong("return rounds(3)\n"), Contains("rounds.lua:1") && Contains("with braces"));
    CHECK_THAT(wrong("return { }\n"), Contains("return rounds { … }"));
}
