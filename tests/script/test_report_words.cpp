// Wrong reports.lua, as their authors would write them: each mistake is told with file, line and plain words.
#include "scheme/pack_folder.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

const char* const clauses = R"(return clauses {
  clause { "RUT-C1", section = "1", area = "report", force = "must", says = "A report is given." },
  clause { "RUT-C2", section = "2", area = "report", force = "must", says = "Another one is." },
  clause { "RUT-C3", section = "3", area = "report", force = "must", says = "And a third." },
})";

const char* const parameters = R"(return parameters {
  parameter { "a_month", 1, unit = "months", meaning = "how long", clause = "RUT-C1" },
  parameter { "five", 5, unit = "forms", meaning = "how many", clause = "RUT-C1" },
})";

// Every mistake of the pack, a line each; nothing where it loads.
std::string wrong_reports(const std::string& text) {
    PackFolder pack;
    pack.write("clauses.lua", clauses).write("parameters.lua", parameters).write("reports.lua", text);
    std::string out;
    const SchemeOutcome loaded = pack.load();
    for (const Problem& problem : loaded.problems)
        out += problem.where.text() + ": " + problem.message + "\n";
    return out;
}

// Of a pack whose only report, in the first line, has these parts from the second line on.
std::string wrong(const std::string& parts, const std::string& keys = "") {
    return wrong_reports(
        "return reports { report { id = \"it\", title = \"It\", says = \"it\", clause = \"RUT-C1\", " + keys +
        "\n" + parts + " } }\n");
}

const std::string for_everyone = R"(audience = "everyone", smallest = parameter "five",)";

}  // namespace

TEST_CASE("reports without mistakes load, and tracing finds their clauses and parameters") {
    PackFolder pack;
    pack.write("clauses.lua", clauses).write("parameters.lua", parameters).write("reports.lua", R"(
local active = rows { "partnerships", state = "active" }
local quiet = rows { active, quiet_since = { more_than_ago = parameter "a_month" } }
return reports {
  report { id = "health", title = "Health on {as_of}", says = "who is quiet", clause = "RUT-C1",
    heading { "Numbers", clause = "RUT-C2" },
    paragraph "Of {authority}.", notice "Mind.",
    figures { { "active", count = active }, { "quiet", share = quiet, of = active },
              { "meetings", total = "meetings_held", of = active }, { "a pair", average = "contacts", of = active } },
    chart { "By role", of = active, by = "role", split = "state", kind = "stacked bars", unit = "pairs" },
    grouped { "By level", of = active, by = "level",
      columns = { { "all", count = true }, { "quiet", count = { days_quiet = { at_least = 31 } } },
                  { "held", total = "meetings_held" } } },
    listing { "Quiet", of = quiet, columns = { "mentee", { "quiet_since", "Quiet from" } },
      order = { "area", "most days_quiet" }, otherwise = "Nobody is." },
    timeline { "The year", of = "schedule", name = "mentee", from = "from", to = "to", state = "state", says = "says" },
    for_each { "area", of = active, on_new_pages = true, listing { "Pairs", of = active, columns = { "mentee" } } },
    new_page(),
    to_fill { "Notes", { "Day", day = true }, { "What", lines = 4, help = "in short" },
      { "Actions", columns = { "What", "Who" }, rows = 3 }, { "How", choices = { "well", "badly" } } },
  },
  report { id = "sheet", title = "{mentee}", says = "whom", clause = "RUT-C3", about = "appointment",
    listing { "Mentors", of = "shortlist", columns = { "name", "in_favour" } } },
  report { id = "overview", title = "Of {term}", says = "what", clause = "RUT-C3", audience = "everyone",
    smallest = parameter "five", publishes = { "school" },
    choose = { "term", of = "evaluations", newest_by = "returned_on" },
    grouped { "Areas", of = "evaluations", by = "areas" }, listing { "Of", of = "evaluations", columns = { "school" } } },
})");
    const auto scheme = pack.scheme();
    REQUIRE(scheme->definition().reports);
    CHECK(scheme->definition().reports->reports.size() == 3);
    CHECK(scheme->definition().reports->report("sheet")->about == "appointment");
    CHECK(scheme->definition().reports->report("nothing") == nullptr);
    CHECK(check(*scheme).problems.empty());
    std::string traced;
    for (const ClauseTrace& clause : trace(*scheme))
        for (const std::string& rule : clause.implemented_by)
            traced += clause.clause->id + " " + rule + "\n";
    CHECK_THAT(traced, Contains("RUT-C1 reports.lua:5 health") && Contains("RUT-C2 reports.lua:5 health"));
}

TEST_CASE("a source, a column and a value that there are not are told with the nearest name") {
    CHECK_THAT(
        wrong(R"(listing { "x", of = rows { "partnership" }, columns = { "mentee" } })"),
        Contains("reports.lua:2: rows: there are no rows of 'partnership'; did you mean 'partnerships'?"));
    CHECK_THAT(wrong(R"(listing { "x", of = "mentor", columns = { "name" } })"),
               Contains("reports.lua:2: listing x: there are no rows of 'mentor'; did you mean 'mentors'?"));
    CHECK_THAT(
        wrong(R"(listing { "x", of = rows { "partnerships", stat = "active" }, columns = { "mentee" } })"),
        Contains("rows partnerships: partnerships have no 'stat'; did you mean 'state'?"));
    CHECK_THAT(wrong(R"(listing { "x", of = "partnerships", columns = { "mentees" } })"),
               Contains("partnerships have no 'mentees'; did you mean 'mentee'?"));
    CHECK_THAT(
        wrong(R"(listing { "x", of = rows { "partnerships", state = "activ" }, columns = { "mentee" } })"),
        Contains("'state' is never 'activ'; did you mean 'active'?"));
    CHECK_THAT(wrong(R"(listing { "x", of = "mentors", columns = { "name" }, order = "most fre" })"),
               Contains("mentors have no 'fre'; did you mean 'free'?"));
}

TEST_CASE("a column is compared with what it is") {
    const auto of_rows = [](const std::string& test) {
        return wrong(R"(listing { "x", of = rows { "partnerships", )" + test +
                     R"( }, columns = { "mentee" } })");
    };
    CHECK_THAT(of_rows("meetings_held = \"two\""),
               Contains("'meetings_held' is a whole number, not the text \"two\""));
    CHECK_THAT(of_rows("from = \"2016-13-01\""), Contains("'from' is a day"));
    CHECK_THAT(of_rows("outside_guidelines = \"yes\""), Contains("'outside_guidelines' is true or false"));
    CHECK_THAT(of_rows("state = { at_least = 3 }"), Contains("there is no 'at_least' here"));
    CHECK_THAT(of_rows("from = { within = \"years\" }"), Contains("'within' is academic_year"));
    CHECK_THAT(of_rows("from = { within_last = \"long\" }"), Contains("'within_last' is a number of days"));
    CHECK_THAT(of_rows("meetings_held = parameter \"a_month\""),
               Contains("the parameter a_month is something else"));
    CHECK_THAT(of_rows("state = 3"), Contains("'state' is a text, not the number 3"));
}

TEST_CASE("parts say what they need") {
    CHECK_THAT(wrong(R"(listing { "x", of = "mentors" })"), Contains("'columns' is missing"));
    CHECK_THAT(wrong(R"(listing { "x", columns = { "name" } })"),
               Contains("'of' is rows { … } or the name of a source"));
    CHECK_THAT(wrong(R"(grouped { "x", of = "mentors" })"), Contains("'by' is missing"));
    CHECK_THAT(wrong(R"(figures { { "x" } })"), Contains("a figure says one thing"));
    CHECK_THAT(wrong(R"(figures { { "x", share = rows { "mentors" }, of = "partnerships" } })"),
               Contains("a share is of the same source"));
    CHECK_THAT(wrong(R"(figures { { "x", total = "name", of = "mentors" } })"),
               Contains("'name' is no number"));
    CHECK_THAT(wrong(R"(chart { "x", of = "mentors", by = "area", kind = "cake" })"),
               Contains("'kind' is bars, stacked bars or lines, not 'cake'"));
    CHECK_THAT(wrong(R"(timeline { "x", of = "schedule", name = "mentee", from = "what", to = "to" })"),
               Contains("'from' is a column of days"));
    CHECK_THAT(wrong(R"(to_fill { "x", { "y", lines = 0 } })"),
               Contains("'lines' is a whole number from 1 to 60"));
    CHECK_THAT(wrong(R"(paragraph { "x" })"), Contains("write paragraph \"…\""));
    CHECK_THAT(wrong(R"("just words")"), Contains("entry 1 is the text \"just words\", not heading"));
    CHECK_THAT(wrong(""), Contains("a report has parts"));
}

TEST_CASE("a text can say only what there is to say") {
    CHECK_THAT(wrong(R"(paragraph "On {asof}")"),
               Contains("reports.lua:2: report it: a text here can't say {asof}; did you mean 'as_of'?"));
    CHECK_THAT(wrong(R"(paragraph "Of {mentee}")"), Contains("can't say {mentee}"));
    CHECK(wrong(R"(paragraph "Of {mentee}")", R"(about = "partnership",)").empty());
}

TEST_CASE("what stands for each group can be limited to it, and a shortlist needs an appointment") {
    CHECK_THAT(
        wrong(
            R"(for_each { "round", of = "applications", listing { "x", of = "mentors", columns = { "name" } } })"),
        Contains("inside for_each \"round\", rows need a column 'round'; mentors have none"));
    CHECK_THAT(wrong(R"(listing { "x", of = "shortlist", columns = { "name" } })"),
               Contains("a shortlist is of one appointment"));
}

TEST_CASE("a report for everyone shows nobody whom the pack does not publish") {
    CHECK_THAT(wrong(R"(listing { "x", of = "mentors", columns = { "name" } })", for_everyone),
               Contains("'name' tells of somebody; a report for everyone shows it only where it says "
                        "publishes = { \"name\" }"));
    CHECK(wrong(R"(listing { "x", of = "mentors", columns = { "name" } })",
                for_everyone + R"(publishes = { "name" },)")
              .empty());
    CHECK_THAT(wrong(R"(grouped { "x", of = "evaluations", by = "mentor" })", for_everyone),
               Contains("'mentor' tells of somebody"));
    CHECK_THAT(wrong(R"(for_each { "school", of = "evaluations", paragraph "x" })", for_everyone),
               Contains("'school' tells of somebody"));
    CHECK_THAT(wrong(R"(paragraph "{mentee}")", for_everyone + R"(about = "partnership",)"),
               Contains("'mentee' tells of somebody"));
}

TEST_CASE("a report for everyone tells no number from which a smaller one can be reckoned") {
    CHECK_THAT(wrong(R"(grouped { "x", of = "evaluations", by = "areas" })", R"(audience = "everyone",)"),
               Contains("says of how many at least: smallest = parameter"));
    CHECK_THAT(
        wrong(R"(figures { { "x", share = rows { "evaluations", by = "mentor" }, of = "evaluations" } })",
              for_everyone),
        Contains("plain numbers of records only"));
    CHECK_THAT(
        wrong(
            R"(grouped { "x", of = "evaluations", by = "phase", columns = { { "y", count = { by = "mentor" } } } })",
            for_everyone),
        Contains("plain numbers of records only"));
    CHECK_THAT(wrong(R"(chart { "x", of = "evaluations", by = "phase", split = "by" })", for_everyone),
               Contains("has no 'split'"));
}

TEST_CASE("a report names itself once, and clauses that there are") {
    CHECK_THAT(
        wrong_reports(R"(
return reports {
  report { id = "it", title = "x", says = "x", clause = "RUT-C1", paragraph "x" },
  report { id = "it", title = "x", says = "x", clause = "RUT-C9", paragraph "x" },
})"),
        Contains("reports.lua:4: report it: two reports are called 'it'; the other stands in line 3") &&
            Contains("RUT-C9"));
    CHECK_THAT(wrong(R"(paragraph "x")", R"(about = "mentor",)"),
               Contains("'about' is appointment or partnership, not 'mentor'"));
    CHECK_THAT(wrong(R"(paragraph "x")", R"(audience = "all",)"),
               Contains("'audience' is officers or everyone, not 'all'"));
    CHECK_THAT(wrong(R"(paragraph "x")", R"(publishes = { "name" },)"),
               Contains("'publishes' is for a report with audience"));
    CHECK_THAT(wrong(R"(paragraph "x")", R"(choose = { "term", of = "evaluations", newest_by = "areas" },)"),
               Contains("'newest_by' is a column of days"));
}

TEST_CASE("a part that stands in no report is told") {
    CHECK_THAT(wrong_reports(R"(local lost = heading "Lost"
return reports { report { id = "it", title = "x", says = "x", clause = "RUT-C1", paragraph "x" } })"),
               Contains("reports.lua:1") && Contains("heading Lost"));
}
