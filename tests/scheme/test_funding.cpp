// Who pays what for one partnership: rates, grants, conditions, and what is left open.
#include "scheme/money.h"
#include "scheme/shipped.h"

#include <random>

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

const std::string granted = "grant_first = \"new_heads_grant\"";

std::string travel(const std::string& more = "") {
    return "return funding {\n" + funding_line("travel", more) + "}\n";
}

std::string travel_and_cover() {
    return "return funding {\n" + funding_line("travel", granted) + funding_line("cover", granted) + "}\n";
}

// The three meetings of the year begin on these days where none is in the diary.
const std::string first_day = "2016-09-05";
const std::string second_day = "2017-01-04";

PartnershipFunding of_sample(const std::string& scheme, const std::string& partnership) {
    const Register& reg = sample_register();
    return funding_of(shipped_scheme(scheme), reg, *reg.partnership(partnership), *parse_date("2016-10-01"));
}

}  // namespace

TEST_CASE("each meeting of the schedule is paid at its rate, and those of one rate are one line") {
    const PartnershipFunding funding = funded(travel(), {.rates = {rate_row("travel", 2000)}});
    CHECK(told_lines(funding) == "travel: mentee_school to mentor 3 x 2000 = 6000\n");
    CHECK(funding.lines[0].clauses == std::vector<std::string>{"RUT-C1"});
    CHECK(funding.silent.empty());
    CHECK(funding.remarks.empty());
}

TEST_CASE("a rate that changes mid-way splits the line on the day of its change") {
    const MoneyTables on_the_day{.rates = {rate_row("travel", 2000, "2015-01-01", "2017-01-03"),
                                           rate_row("travel", 2500, second_day)}};
    CHECK(told_lines(funded(travel(), on_the_day)) ==
          "travel: mentee_school to mentor 1 x 2000 = 2000\n"
          "travel: mentee_school to mentor 2 x 2500 = 5000\n");
    const MoneyTables a_day_later{
        .rates = {rate_row("travel", 2000), rate_row("travel", 2500, "2017-01-05")}};
    CHECK(told_lines(funded(travel(), a_day_later)) ==
          "travel: mentee_school to mentor 2 x 2000 = 4000\n"
          "travel: mentee_school to mentor 1 x 2500 = 2500\n");
}

TEST_CASE("a meeting costs what holds on the day on which it was held, else for which it is planned") {
    MoneyTables tables{.rates = {rate_row("travel", 2000), rate_row("travel", 2500, "2016-11-15")}};
    tables.meetings = {R"({"partnership":"x1","number":1,"planned_on":"2016-11-14","held_on":"2016-11-16"})"};
    CHECK_THAT(told_lines(funded(travel(), tables, "2016-11-16")), Contains("3 x 2500"));
    CHECK_THAT(told_lines(funded(travel(), tables, "2016-11-15")), Contains("1 x 2000"));
}

TEST_CASE("a line may name another rate than its item") {
    CHECK(told_lines(funded(travel("rate = \"mileage\""), {.rates = {rate_row("mileage", 45)}})) ==
          "travel: mentee_school to mentor 3 x 45 = 135\n");
}

TEST_CASE("the meeting at which a grant runs out is split to the penny") {
    const PartnershipFunding funding =
        funded(travel(granted), {.rates = {rate_row("travel", 2001)}, .grants = {grant_row("4003")}});
    CHECK(told_lines(funding) ==
          "travel: grant:new_heads_grant to mentor 2 x 2001 = 4002\n"
          "travel: grant:new_heads_grant to mentor 1 x 1 = 1\n"
          "travel: mentee_school to mentor 1 x 2000 = 2000\n");
}

TEST_CASE("a grant that is used up exactly splits no meeting") {
    CHECK(told_lines(funded(travel(granted),
                            {.rates = {rate_row("travel", 2000)}, .grants = {grant_row("4000")}})) ==
          "travel: grant:new_heads_grant to mentor 2 x 2000 = 4000\n"
          "travel: mentee_school to mentor 1 x 2000 = 2000\n");
}

TEST_CASE("items of one meeting draw on a grant in the pack's order") {
    const MoneyTables tables{.rates = {rate_row("travel", 2000), rate_row("cover", 18500)},
                             .grants = {grant_row("10000")}};
    CHECK(told_lines(funded(travel_and_cover(), tables)) ==
          "travel: grant:new_heads_grant to mentor 1 x 2000 = 2000\n"
          "travel: mentee_school to mentor 2 x 2000 = 4000\n"
          "cover: grant:new_heads_grant to mentor 1 x 8000 = 8000\n"
          "cover: mentee_school to mentor 1 x 10500 = 10500\n"
          "cover: mentee_school to mentor 2 x 18500 = 37000\n");
}

TEST_CASE("a grant pays on its last day, and not on the next") {
    MoneyTables tables{.rates = {rate_row("travel", 2000)},
                       .grants = {grant_row("null", "2016-01-01", second_day)}};
    CHECK_THAT(told_lines(funded(travel(granted), tables)), Contains("grant:new_heads_grant to mentor 2 x"));
    tables.grants = {grant_row("null", "2016-01-01", "2017-01-03")};
    CHECK_THAT(told_lines(funded(travel(granted), tables)), Contains("grant:new_heads_grant to mentor 1 x"));
    tables.grants = {grant_row("null", "2016-09-06")};
    CHECK_THAT(told_lines(funded(travel(granted), tables)), Contains("grant:new_heads_grant to mentor 2 x"));
    tables.grants = {grant_row("null", first_day)};
    CHECK(told_lines(funded(travel(granted), tables)) ==
          "travel: grant:new_heads_grant to mentor 3 x 2000 = 6000\n");
}

TEST_CASE("several grants of one name pay one after another") {
    const MoneyTables tables{.rates = {rate_row("travel", 2000)},
                             .grants = {grant_row("500"), grant_row("700", "2016-02-01")}};
    CHECK(told_lines(funded(travel(granted), tables)) ==
          "travel: grant:new_heads_grant to mentor 1 x 1200 = 1200\n"
          "travel: mentee_school to mentor 1 x 800 = 800\n"
          "travel: mentee_school to mentor 2 x 2000 = 4000\n");
}

TEST_CASE("without the grant the payer pays, and a remark says so") {
    for (const std::string& grants : {grant_row("0"), grant_row("null", "2016-01-01", "", "another_grant")}) {
        const PartnershipFunding funding =
            funded(travel(granted), {.rates = {rate_row("travel", 2000)}, .grants = {grants}});
        CHECK(told_lines(funding) == "travel: mentee_school to mentor 3 x 2000 = 6000\n");
        CHECK_THAT(joined_texts(funding.remarks), Contains("No grant new heads grant"));
    }
}

TEST_CASE("a rate that is not recorded leaves the amount open, and a remark says of what and when") {
    const PartnershipFunding none = funded(travel(), {});
    CHECK(told_lines(none) == "travel: mentee_school to mentor 3 x ? = ?\n");
    CHECK_THAT(joined_texts(none.remarks), Contains("The rate of travel is not recorded, so"));
    const PartnershipFunding some = funded(travel(), {.rates = {rate_row("travel", 2000, "2017-02-01")}});
    CHECK(told_lines(some) ==
          "travel: mentee_school to mentor 2 x ? = ?\n"
          "travel: mentee_school to mentor 1 x 2000 = 2000\n");
    CHECK_THAT(joined_texts(some.remarks), Contains("for 5 September 2016 and 1 other day"));
}

TEST_CASE(
    "a grant that holds pays what is of unknown cost, and a remark says that it can't be told how far") {
    const PartnershipFunding funding = funded(travel(granted), {.grants = {grant_row("100")}});
    CHECK(told_lines(funding) == "travel: grant:new_heads_grant to mentor 3 x ? = ?\n");
    CHECK_THAT(joined_texts(funding.remarks), Contains("How far the grant new heads grant goes"));
}

TEST_CASE("a rate beyond all sense is no rate, one of nothing is") {
    const auto cost = [](std::int64_t pence) {
        return told_lines(funded(travel(), {.rates = {rate_row("travel", pence)}}));
    };
    CHECK(cost(1'000'000'000'001) == "travel: mentee_school to mentor 3 x ? = ?\n");
    CHECK(cost(1'000'000'000'000) == "travel: mentee_school to mentor 3 x 1000000000000 = 3000000000000\n");
    CHECK(cost(0) == "travel: mentee_school to mentor 3 x 0 = 0\n");
}

TEST_CASE("at most so many meetings are paid, by the parameter as it is on the day") {
    const MoneyTables tables{.rates = {rate_row("travel", 2000)}};
    const std::string funding = travel("at_most = parameter \"funded\"");
    CHECK(told_lines(funded(funding, tables)) == "travel: mentee_school to mentor 2 x 2000 = 4000\n");
    CHECK(told_lines(funded(travel("at_most = 0"), tables)).empty());
    MoneyTables held = tables;
    held.meetings = {held_meeting(1, "2016-09-20"), held_meeting(2, "2017-01-20")};
    CHECK(told_lines(funded(funding, held, "2017-09-01")) ==
          "travel: mentee_school to mentor 1 x 2000 = 2000\n");
}

TEST_CASE("a line is for those appointments alone that meet its condition, and silence has one of its own") {
    const std::string funding =
        "return funding {\n" +
        funding_line("acting", "only_for = appointment.role:is \"acting_headteacher\"") +
        funding_line("later",
                     "only_for = all { appointment.role:is_not \"acting_headteacher\", "
                     "appointment.headship:is \"second_or_later\" }") +
        "  silent { clause = \"RUT-C1\", says = \"for a first headship nothing is said\", only_for = all { "
        "appointment.role:is_not \"acting_headteacher\", appointment.headship:is \"first\" } },\n}\n";
    const auto appointed = [&](const std::string& role, const std::string& headship) {
        return funded(funding,
                      {.appointments = {fmt::format(
                           R"({{"id":"a1","person":"p2","urn":1,"role":"{}","appointed_on":"2016-05-20",)"
                           R"("starts_on":"2016-09-01","headship":{}}})",
                           role, headship)}});
    };
    CHECK_THAT(told_lines(appointed("acting_headteacher", "null")),
               Contains("acting: ") && !Contains("later"));
    CHECK(appointed("acting_headteacher", "null").silent.empty());
    CHECK_THAT(told_lines(appointed("headteacher", "\"second_or_later\"")),
               Contains("later: ") && !Contains("acting"));
    const PartnershipFunding first = appointed("headteacher", "\"first\"");
    CHECK(first.lines.empty());
    CHECK(first.silent == std::vector<std::string>{"For a first headship nothing is said (RUT-C1)."});
    const PartnershipFunding unknown = appointed("headteacher", "null");
    CHECK(unknown.lines.empty());
    REQUIRE(unknown.silent.size() == 1);
    CHECK_THAT(unknown.silent[0], Contains("can't be told") && Contains("first headship of Benedict Shaw"));
}

TEST_CASE(
    "a partnership that is over pays for the meetings that were held, one that ends early for those before") {
    MoneyTables tables{.rates = {rate_row("travel", 2000)}, .meetings = {held_meeting(1, "2016-09-20")}};
    tables.partnerships = {
        R"({"id":"x1","scheme":"rutland","appointment":"a1","mentor":"p1","from":"2016-09-01","to":"2017-01-31"})"};
    CHECK_THAT(told_lines(funded(travel(), tables, "2017-01-31")), Contains(" 2 x 2000"));
    const PartnershipFunding over = funded(travel(), tables, "2017-02-01");
    CHECK_THAT(told_lines(over), Contains(" 1 x 2000"));
    CHECK_THAT(joined_texts(over.remarks), Contains("The partnership is over"));
}

TEST_CASE("what is paid once for a partnership has the rate of its first day, and wants no calendar") {
    MoneyTables tables{.rates = {rate_row("fee", 100, "2015-01-01", "1999-12-31")}};
    tables.rates = {rate_row("fee", 35000, "1800-01-01", "1850-09-01")};
    tables.appointments = {
        R"({"id":"a1","person":"p2","urn":1,"role":"headteacher","appointed_on":"1850-05-20","starts_on":"1850-09-01","headship":"first"})"};
    tables.partnerships = {
        R"({"id":"x1","scheme":"rutland","appointment":"a1","mentor":"p1","from":"1850-09-01"})"};
    const std::string fee =
        "return funding {\n" + funding_line("fee", "", "governing_body", "partnership") + "}\n";
    CHECK(told_lines(funded(fee, tables)) == "fee: governing_body to mentor 1 x 35000 = 35000\n");
    const PartnershipFunding none = funded(travel(), tables);
    REQUIRE(none.problem);
    CHECK_THAT(none.problem->message, Contains("x1") && Contains("calendar"));
}

TEST_CASE("who is free of charge is told, and so is what only a year reckons") {
    const PartnershipFunding funding =
        funded("return funding { free_to = { clause = \"RUT-C1\", \"mentee\", \"mentor_school\" },\n" +
                   funding_line("evaluation", "", "local_authority", "year") + "}",
               {});
    CHECK(funding.lines.empty());
    CHECK(funding.remarks ==
          std::vector<std::string>{
              "Nothing is charged to the mentee or the mentor school (RUT-C1).",
              "What is paid for evaluation is reckoned for a whole year, not for a partnership."});
}

TEST_CASE("what a partnership draws on a grant is reckoned as if for it alone, and says so where others do") {
    MoneyTables tables{.rates = {rate_row("travel", 2000)}, .grants = {grant_row("null")}};
    CHECK(funded(travel(granted), tables).remarks.empty());
    tables.partnerships.emplace_back(
        R"({"id":"x2","scheme":"rutland","appointment":"a1","mentor":"p1","from":"2016-10-01"})");
    CHECK_THAT(joined_texts(funded(travel(granted), tables).remarks),
               Contains("as if for this partnership alone"));
}

TEST_CASE("meetings held beyond those that are expected are paid like them, and are told") {
    const MoneyTables tables{.rates = {rate_row("travel", 2000)},
                             .meetings = {held_meeting(1, "2016-09-20"), held_meeting(2, "2016-10-20")}};
    const PartnershipFunding funding = funded(travel(), tables, "2016-11-01");
    CHECK_THAT(told_lines(funding), Contains(" 4 x 2000"));
    CHECK_THAT(joined_texts(funding.remarks),
               Contains("1 meeting beyond those that the scheme expects was held"));
    // No more than are paid for at most.
    CHECK(told_lines(funded(travel("at_most = 2"), tables, "2016-11-01")) ==
          "travel: mentee_school to mentor 2 x 2000 = 4000\n");
}

TEST_CASE("at most so many meetings of an appointment are paid, whoever its mentors are") {
    MoneyTables tables{.rates = {rate_row("travel", 2000)},
                       .meetings = {held_meeting(1, "2016-09-20", "x1")}};
    const auto pair = [](const std::string& id, const std::string& mentor, const std::string& more) {
        return fmt::format(R"({{"id":"{}","scheme":"rutland","appointment":"a1","mentor":"{}"{}}})", id,
                           mentor, more);
    };
    tables.partnerships = {
        pair("x1", "p1", R"(,"from":"2016-09-01","to":"2016-10-31","status":"not_working")"),
        pair("x2", "p1", R"(,"from":"2016-11-01","status":"active")")};
    const Register reg = money_register(tables);
    const auto scheme = money_scheme({travel("at_most = 3")});
    const PartnershipFunding second =
        funding_of(*scheme, reg, *reg.partnership("x2"), *parse_date("2016-12-01"));
    CHECK(told_lines(second) == "travel: mentee_school to mentor 2 x 2000 = 4000\n");
}

TEST_CASE("a grant pays for what took place before it pays for what is only expected") {
    // The first meeting of the year is not held yet, the second was held on an earlier day than was expected.
    const MoneyTables tables{.rates = {rate_row("travel", 2000)},
                             .grants = {grant_row("2000")},
                             .meetings = {held_meeting(2, "2017-01-20")}};
    const PartnershipFunding funding = funded(travel(granted), tables, "2017-02-01");
    CHECK_THAT(told_lines(funding), Contains("grant:new_heads_grant to mentor 1 x 2000"));
    const YearFunding year = funding_of_year(*money_scheme({travel(granted)}), money_register(tables),
                                             AcademicYear{2016}, *parse_date("2017-02-01"));
    REQUIRE(year.postings.size() == 1);
    CHECK(year.postings.front().payer == "grant:new_heads_grant");
    CHECK(year.postings.front().payee == "mentor:p1");
}

TEST_CASE("lines always add up to what the meetings cost, and a grant never pays more than it has") {
    std::mt19937 random{20160901};
    const auto any = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
    const auto scheme = money_scheme({travel_and_cover()});
    const std::vector<std::pair<std::string, std::string>> terms{
        {"2016-09-05", "2016-12-16"}, {"2017-01-04", "2017-03-31"}, {"2017-04-18", "2017-07-21"}};
    for (int round = 0; round < 200; ++round) {
        MoneyTables tables;
        const Date change = plus_days(*parse_date("2016-09-01"), any(330));
        const Date ends = plus_days(*parse_date("2016-09-01"), any(400));
        const int grant = any(9000);
        tables.grants = {grant_row(std::to_string(grant), "2016-01-01", iso(ends))};
        std::int64_t cost = 0;
        std::int64_t in_time = 0;
        std::vector<std::pair<int, int>> rates;
        for (const char* item : {"travel", "cover"}) {
            rates.emplace_back(any(3000), any(3000));
            tables.rates.push_back(rate_row(item, rates.back().first));
            tables.rates.push_back(rate_row(item, rates.back().second, iso(change)));
        }
        for (int term = 0; term < 3; ++term) {
            const Date from = *parse_date(terms[static_cast<std::size_t>(term)].first);
            const Date day = plus_days(from, any(60));
            tables.meetings.push_back(held_meeting(term + 1, iso(day)));
            for (const auto& [before, after] : rates) {
                cost += day < change ? before : after;
                in_time += day > ends ? 0 : day < change ? before : after;
            }
        }
        const Register reg = money_register(tables);
        const PartnershipFunding funding =
            funding_of(*scheme, reg, *reg.partnership("x1"), *parse_date("2017-08-01"));
        std::int64_t total = 0;
        std::int64_t by_grant = 0;
        for (const FundedLine& line : funding.lines) {
            CHECK(line.total->value == line.quantity * line.unit->value);
            total += line.total->value;
            if (line.payer.starts_with("grant:")) by_grant += line.total->value;
        }
        INFO("round " << round);
        CHECK(total == cost);
        CHECK(by_grant == std::min<std::int64_t>(grant, in_time));
    }
}

TEST_CASE("in Kent the grant pays as far as it goes, and the new head's school the rest") {
    CHECK(told_lines(of_sample("kent", "x01")) ==
          "travel: grant:early_headship_programme to mentor 2 x 2400 = 4800\n"
          "travel: mentee_school to mentor 1 x 2400 = 2400\n"
          "cover: grant:early_headship_programme to mentor_school 1 x 18500 = 18500\n"
          "cover: grant:early_headship_programme to mentor_school 1 x 6700 = 6700\n"
          "cover: mentee_school to mentor_school 1 x 11800 = 11800\n"
          "cover: mentee_school to mentor_school 1 x 18500 = 18500\n");
}

TEST_CASE(
    "the other schemes that ship charge whom their policies name, or nobody, and say what is left open") {
    const PartnershipFunding kle = of_sample("kle", "x10");
    CHECK(told_lines(kle) == "mentor_coaching: governing_body to mentor 1 x 35000 = 35000\n");
    CHECK_FALSE(kle.silent.empty());
    for (const auto& [scheme, partnership] : {std::pair{"manchester", "x07"}, std::pair{"havering", "x08"}}) {
        const PartnershipFunding funding = of_sample(scheme, partnership);
        CHECK(funding.lines.empty());
        CHECK(funding.silent.size() == 1);
    }
    CHECK_THAT(joined_texts(of_sample("havering", "x08").remarks),
               Contains("Nothing is charged to the mentee or the mentee school"));
}
