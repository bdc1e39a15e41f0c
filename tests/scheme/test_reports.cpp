// Reports: what a pack declares, made of a register on a day.
#include "scheme/pack_folder.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

const char* const parameters = R"(return parameters {
  parameter { "a_month", 1, unit = "months", meaning = "how long", clause = "RUT-C1" },
  parameter { "five", 5, unit = "forms", meaning = "how many", clause = "RUT-C1",
    changes = { ["2017-09-01"] = 2 } },
})";

// Two new heads of Oakham and Uppingham, of whom p1 is one and p2 the mentor of both; x3 is another scheme's.
const char* const partnerships = R"("appointments":[
{"id":"a1","person":"p1","urn":1,"role":"headteacher","appointed_on":"2016-05-01","starts_on":"2016-09-01"},
{"id":"a2","person":"p1","urn":2,"role":"deputy_headteacher","appointed_on":"2016-06-01","starts_on":"2016-09-01"},
{"id":"a3","person":"p1","urn":3,"role":"headteacher","appointed_on":"2016-06-01","starts_on":"2016-09-01"}],
"partnerships":[
{"id":"x1","scheme":"rutland","appointment":"a1","mentor":"p2","from":"2016-07-01","status":"active"},
{"id":"x2","scheme":"rutland","appointment":"a2","mentor":"p2","from":"2016-09-15","to":"2016-12-31","status":"active"},
{"id":"x3","scheme":"essex","appointment":"a3","mentor":"p2","from":"2016-09-01","status":"active"}],
"contacts":[
{"partnership":"x1","on":"2016-09-30","channel":"email"},
{"partnership":"x2","on":"2016-10-20","channel":"visit"},
{"partnership":"x2","on":"2016-11-20","channel":"visit"}])";

struct Made {
    PackFolder pack;
    std::unique_ptr<Scheme> scheme;
    Register reg;

    explicit Made(const std::string& report, const std::string& tables = partnerships)
        : reg(rutland(tables)) {
        pack.write("parameters.lua", parameters)
            .write("reports.lua",
                   "return reports { report { id = \"it\", title = \"It\", says = \"it\", clause = "
                   "\"RUT-C1\",\n" +
                       report + " } }\n");
        scheme = pack.scheme();
    }
    ReportOutcome outcome(ReportOrder order = {.as_of = *parse_date("2016-10-31")}) const {
        return report_of(*scheme, reg, *scheme->definition().reports->report("it"), order);
    }
    // What a person reads.
    std::string text(ReportOrder order = {.as_of = *parse_date("2016-10-31")}) const {
        ReportOutcome made = outcome(std::move(order));
        for (const Problem& problem : made.problems)
            UNSCOPED_INFO(problem.message);
        REQUIRE(made.document);
        return report::text_of(*made.document, 100);
    }
    // The one thing that is wrong.
    std::string problem(ReportOrder order) const {
        const ReportOutcome made = outcome(std::move(order));
        CHECK_FALSE(made.document);
        REQUIRE(made.problems.size() == 1);
        return made.problems[0].message;
    }
};

ReportOrder on(const char* day) {
    return {.as_of = *parse_date(day)};
}

// So many forms, that name these areas.
std::string forms(const std::vector<std::string>& areas) {
    std::string rows;
    for (std::size_t i = 0; i < areas.size(); ++i)
        rows += std::string{i == 0 ? "" : ","} + R"({"partnership":"x1","term":"autumn 2016","by":")" +
                (i % 2 == 0 ? "mentor" : "mentee") + R"(","returned_on":"2016-10-)" + std::to_string(10 + i) +
                R"(","areas":[)" + areas[i] + "]}";
    return std::string{partnerships} + ",\n\"evaluations\":[" + rows + "]";
}

}  // namespace

TEST_CASE("a listing has a row for each record of the scheme that exists on the day") {
    const Made made{
        R"(listing { "Pairs", of = "partnerships", columns = { "partnership", "from" }, order = "from" })"};
    CHECK_THAT(made.text(on("2016-09-15")), Contains("x1") && Contains("x2") && !Contains("x3"));
    CHECK_THAT(made.text(on("2016-09-14")), Contains("x1") && !Contains("x2"));
    CHECK_THAT(made.text(on("2016-06-30")), Contains("Pairs: none."));
}

TEST_CASE("a figure counts what is asked of the day, and a share says of how many") {
    const Made made{R"(figures {
      { "quiet", count = rows { "partnerships", quiet_since = { more_than_ago = parameter "a_month" } } },
      { "of all", share = rows { "partnerships", quiet_since = { within_last = months(1) } }, of = "partnerships" },
      { "contacts", total = "contacts", of = "partnerships" },
      { "each", average = "contacts", of = "partnerships" } })"};
    // x1 was quiet since 30 September: on 30 October that is a month, and not more.
    CHECK_THAT(made.text(on("2016-10-30")), Contains("0 quiet") && Contains("100 % (2 of 2) of all") &&
                                                Contains("2 contacts") && Contains("1.0 each"));
    CHECK_THAT(made.text(on("2016-10-31")), Contains("1 quiet") && Contains("50 % (1 of 2) of all"));
}

TEST_CASE("groups tell counts of a part, shares and totals, each in its column") {
    const Made made{R"(grouped { "By level", of = "partnerships", by = "level", columns = {
      { "pairs", count = true }, { "quiet", share = { quiet_since = { more_than_ago = 10 } } }, { "contacts", total = "contacts" } } })"};
    const ReportOutcome outcome = made.outcome(on("2016-10-31"));
    REQUIRE(outcome.document);
    const auto& table = std::get<report::Table>(outcome.document->blocks.at(0));
    REQUIRE(table.rows.size() == 2);
    CHECK(table.columns.at(2).kind == report::Column::Kind::rate);
    CHECK(in_words(table.rows[0][0]) == "head");
    CHECK(in_words(table.rows[1][0]) == "deputy");
    CHECK(in_words(table.rows[0][2]) == "100 % (1 of 1)");
    CHECK(in_words(table.rows[1][3]) == "1");
}

TEST_CASE("a chart has a series for each value of the column that splits it") {
    const Made made{
        R"(chart { "By role", of = "partnerships", by = "role", split = "state", kind = "stacked bars", unit = "pairs" })"};
    const ReportOutcome outcome = made.outcome(on("2017-01-01"));
    REQUIRE(outcome.document);
    const auto& chart = std::get<report::Chart>(outcome.document->blocks.at(0));
    CHECK(chart.kind == report::Chart::Kind::stacked_bars);
    CHECK(chart.categories == std::vector<std::string>{"headteacher", "deputy headteacher"});
    REQUIRE(chart.series.size() == 2);
    CHECK(chart.series[0].name == "active");
    CHECK(chart.series[0].values == std::vector<std::optional<double>>{1.0, 0.0});
    CHECK(chart.series[1].name == "ended");
    CHECK(chart.series[1].values == std::vector<std::optional<double>>{0.0, 1.0});
}

TEST_CASE("for each group the parts tell of that group alone, below its heading") {
    const Made made{R"(heading "Levels", for_each { "level", of = "partnerships", on_new_pages = true,
      listing { "Pairs", of = "partnerships", columns = { "partnership" } },
      figures { { "contacts", count = rows { "contacts" } } } })"};
    const std::string text = made.text(on("2016-10-31"));
    const std::string head = text.substr(text.find("head\n"), text.find("deputy") - text.find("head\n"));
    CHECK_THAT(head, Contains("x1") && !Contains("x2") && Contains("1 contacts"));
    const ReportOutcome outcome = made.outcome();
    REQUIRE(outcome.document);
    CHECK(std::get<report::Heading>(outcome.document->blocks.at(1)).level == 3);
    CHECK(std::holds_alternative<report::PageBreak>(outcome.document->blocks.at(4)));
}

TEST_CASE("stretches of one name that overlap stand below each other") {
    const Made made{
        R"(timeline { "Pairs", of = "partnerships", name = "mentor", from = "from", to = "to", state = "state" })"};
    const ReportOutcome outcome = made.outcome(on("2016-10-31"));
    REQUIRE(outcome.document);
    const auto& timeline = std::get<report::Timeline>(outcome.document->blocks.at(0));
    REQUIRE(timeline.rows.size() == 2);
    CHECK(timeline.rows[0].name == timeline.rows[1].name);
    CHECK(iso(timeline.rows[0].stretches.at(0).to) == "2016-10-31");  // it has no last day yet
    CHECK(iso(timeline.from) == "2016-07-01");
    CHECK(iso(timeline.to) == "2016-12-31");
    CHECK(timeline.rows[1].stretches.at(0).state == report::Stretch::State::open);
}

TEST_CASE("a report about one partnership tells of that one, and its texts name it") {
    const Made made{
        R"(about = "partnership", paragraph "For {mentee} on {as_of}", to_fill { "Form", { "Mentor", value = "{mentor}" } },
      listing { "Contacts", of = "contacts", columns = { "on" } })"};
    ReportOrder order = on("2016-10-31");
    order.about = "x2";
    CHECK_THAT(made.text(order), Contains("For Amara Okafor on 31 October 2016") &&
                                     Contains("Benedict Shaw") && Contains("20 October 2016") &&
                                     !Contains("30 September 2016"));
    CHECK(made.problem(on("2016-10-31")) ==
          "the report it is about one partnership: say which, --partnership ID");
    order.about = "x9";
    CHECK(made.problem(order) == "the register has no partnership 'x9'");
    order.about = "x3";
    CHECK_THAT(made.problem(order), Contains("'x3' is not of this scheme"));
}

TEST_CASE("a report of one term is of the newest, unless another one is chosen") {
    const Made made{R"(choose = { "term", of = "evaluations", newest_by = "returned_on" },
      paragraph "Of {term}", listing { "Forms", of = "evaluations", columns = { "returned_on" } })",
                    std::string{partnerships} + R"(,"evaluations":[
{"partnership":"x1","term":"autumn 2016","by":"mentor","returned_on":"2016-12-20"},
{"partnership":"x1","term":"spring 2017","by":"mentor","returned_on":"2017-03-30"}])"};
    CHECK_THAT(made.text(on("2017-04-30")), Contains("Of spring 2017") && !Contains("20 December 2016"));
    CHECK_THAT(made.text(on("2017-03-29")), Contains("Of autumn 2016") && Contains("20 December 2016"));
    ReportOrder order = on("2017-04-30");
    order.chosen = "autumn 2016";
    CHECK_THAT(made.text(order), Contains("Of autumn 2016") && !Contains("30 March 2017"));
    order.chosen = "autum 2016";
    CHECK_THAT(made.problem(order), Contains("there is no term 'autum 2016'; did you mean 'autumn 2016'?"));
}

TEST_CASE("a reader may narrow a report down, by a column that it has") {
    const Made made{R"(listing { "Pairs", of = "partnerships", columns = { "partnership" } })"};
    ReportOrder order = on("2016-10-31");
    order.only = {{"level", "deputy"}};
    CHECK_THAT(made.text(order), Contains("x2") && !Contains("x1"));
    order.only = {{"colour", "blue"}};
    CHECK_THAT(made.problem(order), Contains("has a column 'colour'"));
    order.only = {{"contacts", "many"}};
    CHECK_THAT(made.problem(order), Contains("'many' is no number"));
}

TEST_CASE("a report for everyone shows nothing that fewer than the policy's number of forms share") {
    const std::string report = R"(audience = "everyone", smallest = parameter "five",
      figures { { "forms", count = rows { "evaluations" } }, { "by mentees", count = rows { "evaluations", by = "mentee" } } },
      grouped { "Areas", of = "evaluations", by = "areas" }, chart { "Areas drawn", of = "evaluations", by = "areas" })";
    const Made made{report,
                    forms({R"("finance","staff")", R"("finance")", R"("finance")", R"("finance","staff")",
                           R"("finance","premises")", "", R"("staff")", R"("staff")"})};
    const std::string five = made.text(on("2016-10-31"));
    CHECK_THAT(five, Contains("8 forms") && Contains("fewer than 5 by mentees") && Contains("finance") &&
                         !Contains("staff") && !Contains("premises") &&
                         Contains("What fewer than 5 share is not shown."));
    // From 2017 on the policy is content with two.
    CHECK_THAT(made.text(on("2017-09-01")), Contains("staff") && !Contains("premises"));
    ReportOrder order = on("2016-10-31");
    order.only = {{"by", "mentor"}};
    CHECK_THAT(made.problem(order), Contains("is for everyone, so it can't be narrowed down"));
}

TEST_CASE("a report says what it was made of, for people and for programs") {
    const Made made{
        R"(heading { "Numbers", clause = "RUT-C1" }, paragraph "{scheme}, {authority}, {edition}, {academic_year}")"};
    CHECK_THAT(made.text(on("2016-10-31")),
               Contains("Rutland Mentors, Rutland; as of 31 October 2016") && Contains("Numbers RUT-C1") &&
                   Contains("Rutland Mentors, Rutland, 2016, 2016/17") && Contains("It serves RUT-C1."));
    const ReportOutcome outcome = made.outcome();
    REQUIRE(outcome.document);
    const auto has = [&](const char* name, const std::string& value) {
        const auto& all = outcome.document->properties;
        return std::find(all.begin(), all.end(), std::pair<std::string, std::string>{name, value}) !=
               all.end();
    };
    CHECK(has("scheme", "rutland"));
    CHECK(has("report", "it"));
    CHECK(has("as_of", "2016-10-31"));
    CHECK(has("pack_digest", made.scheme->digest()));
}

TEST_CASE("windows lie around the day of the report") {
    const auto counted = [](const std::string& window, const char* day) {
        const Made made{R"(figures { { "pairs", count = rows { "partnerships", from = { within = ")" +
                        window + R"(" } } } })"};
        return made.text(on(day));
    };
    CHECK_THAT(counted("academic_year", "2016-08-31"), Contains("1 pairs"));
    CHECK_THAT(counted("academic_year", "2016-09-30"), Contains("1 pairs"));
    CHECK_THAT(counted("last_academic_year", "2016-09-30"), Contains("1 pairs"));
    CHECK_THAT(counted("month", "2016-09-30"), Contains("1 pairs"));
    CHECK_THAT(counted("month", "2016-10-01"), Contains("0 pairs"));
    CHECK_THAT(counted("term", "2016-12-01"), Contains("1 pairs"));
    CHECK_THAT(counted("term", "2017-02-01"), Contains("0 pairs"));
    CHECK_THAT(counted("since", "2016-10-01"), Contains("2 pairs"));
}
