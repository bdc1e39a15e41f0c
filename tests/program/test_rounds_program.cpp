// rounds as a program: what it prints in each format, and how it fails.
#include "program/run_program.h"
#include "scheme/pack_folder.h"

using namespace headway::test;
using Catch::Contains;
using Catch::StartsWith;

namespace {

using Words = std::vector<std::string>;

// A scheme that published its rounds for 2020/21, in a folder of its own.
class Recruiting {
  public:
    Recruiting() {
        pack_.write("rounds.lua", R"(return rounds { clause = "RUT-C1", published = { ["2020/21"] = {
  action { "press_notice", clause = "RUT-C1", autumn = "2020-09-01", spring = "2021-01-21" },
  action { "window", clause = "RUT-C1", autumn = "2020-09-07 to 2020-09-18", spring = "week beginning 2021-01-04" },
} } }
)");
    }
    Ran run(Words more) const {
        Words words{"rounds", "--scheme", pack_.path().string()};
        words.insert(words.end(), more.begin(), more.end());
        return program_.run(words);
    }

  private:
    PackFolder pack_;
    Program program_;
};

}  // namespace

TEST_CASE("rounds in words are a table by round, with what an officer should know under it") {
    const Ran ran = Recruiting{}.run({"--year", "2020/21", "--format", "text"});
    CHECK(ran.exit == 0);
    CHECK(ran.out == R"(Rutland Mentors
Rutland · edition 2016 · recruitment rounds of 2020/21

autumn
  press notice  1 September 2020               RUT-C1
  window        7 to 18 September 2020         RUT-C1

spring
  press notice  21 January 2021                RUT-C1
  window        week beginning 4 January 2021  RUT-C1

In the spring round of 2020/21 the press notice (21 January 2021) comes after the window (4 to 8
January 2021), which follows it: the dates are kept as published.
)");
}

TEST_CASE("proposed rounds say of which year they keep the weeks") {
    const Ran ran = Recruiting{}.run({"--year", "2021/22", "--format", "text"});
    CHECK_THAT(ran.out, Contains("recruitment rounds of 2021/22\nproposed: the same weeks as in 2020/21\n") &&
                            Contains("6 to 17 September 2021"));
}

TEST_CASE("rounds as CSV are a row an action") {
    const Ran ran = Recruiting{}.run({"--year", "2021/22", "--format", "csv"});
    CHECK(ran.exit == 0);
    CHECK_THAT(ran.out,
               StartsWith("scheme,edition,year,round,action,from,to,clause,proposed\r\n"
                          "rutland,2016,2021/22,autumn,press_notice,2021-08-31,2021-08-31,RUT-C1,true"));
}

TEST_CASE("without a year the rounds are those of the academic year of --as-of") {
    const Recruiting scheme;
    CHECK_THAT(scheme.run({"--as-of", "2020-08-31", "--format", "json"}).out,
               Contains("\"year\":\"2019/20\""));
    CHECK_THAT(scheme.run({"--as-of", "2020-09-01", "--format", "json"}).out,
               Contains("\"year\":\"2020/21\""));
    CHECK_THAT(scheme.run({"--as-of", "2020-09-01", "--year", "2022/23", "--format", "json"}).out,
               Contains("\"year\":\"2022/23\""));
}

TEST_CASE("what is no academic year is wrong usage, with the year that was meant") {
    const Recruiting scheme;
    for (const char* year : {"2020", "2020-21", "2020/2021", "2020/22"}) {
        INFO(year);
        const Ran ran = scheme.run({"--year", year});
        CHECK(ran.exit == 2);
        CHECK(ran.out.empty());
        CHECK_THAT(ran.err, Contains("no academic year") && Contains("did you mean 2020/21?"));
    }
    for (const char* year : {"", "next", "9999/00", "0000/01"}) {
        INFO(year);
        CHECK(scheme.run({"--year", year}).exit == 2);
    }
    CHECK(scheme.run({"--as-of", "2020-02-30"}).exit == 2);
    CHECK(scheme.run({"--format", "jsonl"}).exit == 2);
    CHECK(Program{}.run({"rounds", "--year", "2020/21"}).exit == 2);
}

TEST_CASE("a scheme without rounds answers with none, and says so") {
    const PackFolder pack;
    const Words words{"rounds", "--scheme", pack.path().string(), "--year", "2020/21", "--format"};
    const auto asked = [&](const std::string& format) {
        Words all = words;
        all.push_back(format);
        return Program{}.run(all);
    };
    CHECK(asked("text").exit == 0);
    CHECK_THAT(asked("text").out, Contains("The policy of this scheme names no recruitment rounds."));
    CHECK_THAT(asked("json").out, Contains("\"actions\":[]"));
    CHECK(asked("csv").out == "scheme,edition,year,round,action,from,to,clause,proposed\r\n");
}
