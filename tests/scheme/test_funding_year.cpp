// The funding of a whole year: sums by payer and by mentor, grants that partnerships share, and what is left.
#include "scheme/money.h"
#include "scheme/shipped.h"

#include <random>

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

const std::string granted = "grant_first = \"new_heads_grant\"";
constexpr AcademicYear year_2016{2016};

std::string travel(const std::string& more = "") {
    return "return funding {\n" + funding_line("travel", more) + "}\n";
}

std::string partnership(const std::string& id, const std::string& mentor, const std::string& from,
                        const std::string& more = R"(,"status":"active")",
                        const std::string& appointment = "a1") {
    return fmt::format(R"({{"id":"{}","scheme":"rutland","appointment":"{}","mentor":"{}","from":"{}"{}}})",
                       id, appointment, mentor, from, more);
}

std::string appointment(const std::string& id, const std::string& starts_on) {
    return fmt::format(
        R"({{"id":"{}","person":"p2","urn":1,"role":"headteacher","appointed_on":"2015-05-20","starts_on":"{}","headship":"first"}})",
        id, starts_on);
}

YearFunding year_of(const std::string& funding, const MoneyTables& tables,
                    const std::string& as_of = "2016-10-01", AcademicYear year = year_2016) {
    const auto scheme = money_scheme({funding});
    return funding_of_year(*scheme, money_register(tables), year, *parse_date(as_of));
}

// "mentee_school 6000 (spent 2000)", a line a payer; with a + where there is more than is known.
std::string told_sum(const FundingSum& sum) {
    return fmt::format("{}{} (spent {}{})", sum.committed.pence.value, sum.committed.at_least ? "+" : "",
                       sum.spent.pence.value, sum.spent.at_least ? "+" : "");
}
std::string told_payers(const YearFunding& funding) {
    std::string out;
    for (const PayerSum& payer : funding.payers)
        out += payer.payer + " " + told_sum(payer.sum) + "\n";
    return out;
}
std::string told_allocations(const YearFunding& funding) {
    const auto number = [](const std::optional<Pence>& pence) {
        return pence ? std::to_string(pence->value) : "?";
    };
    std::string out;
    for (const AllocationSum& sum : funding.allocations)
        out += fmt::format("{} has {}, {}, left {}\n", sum.name, number(sum.allocated), told_sum(sum.sum),
                           number(sum.left));
    return out;
}

FundingSum sum_of(const FundingSum& a, const FundingSum& b) {
    return {{a.committed.pence + b.committed.pence, a.committed.at_least || b.committed.at_least},
            {a.spent.pence + b.spent.pence, a.spent.at_least || b.spent.at_least}};
}

// By payer, by mentor and by line: each way comes to the same.
void check_that_it_adds_up(const YearFunding& funding) {
    FundingSum payers;
    for (const PayerSum& payer : funding.payers)
        payers = sum_of(payers, payer.sum);
    FundingSum mentors = funding.without_mentor;
    for (const MentorSum& mentor : funding.mentors)
        mentors = sum_of(mentors, mentor.sum);
    FundingSum lines;
    for (const YearLine& line : funding.lines)
        lines = sum_of(lines, line.sum);
    const std::string total = told_sum(funding.total);
    CHECK(told_sum(payers) == total);
    CHECK(told_sum(mentors) == total);
    CHECK(told_sum(lines) == total);
}

}  // namespace

TEST_CASE("a year commits all its meetings and has spent those that were held by the day") {
    MoneyTables tables{.rates = {rate_row("travel", 2000)}, .meetings = {held_meeting(1, "2016-09-20")}};
    CHECK(told_payers(year_of(travel(), tables)) == "mentee_school 6000 (spent 2000)\n");
    CHECK(told_payers(year_of(travel(), tables, "2016-09-19")) == "mentee_school 6000 (spent 0)\n");
    check_that_it_adds_up(year_of(travel(), tables));
}

TEST_CASE("a year has the meetings of its own days, whatever year the partnership began in") {
    MoneyTables tables{.rates = {rate_row("travel", 2000)}};
    tables.appointments = {appointment("a1", "2016-01-04")};
    tables.partnerships = {partnership("x1", "p1", "2016-01-04")};
    CHECK(told_payers(year_of(travel(), tables, "2016-01-05", {2015})) == "mentee_school 4000 (spent 0)\n");
    CHECK(told_payers(year_of(travel(), tables, "2016-01-05")) == "mentee_school 2000 (spent 0)\n");
    CHECK(told_payers(year_of(travel(), tables, "2016-01-05", {2017})).empty());
}

TEST_CASE("proposed partnerships and those of other schemes cost nothing") {
    MoneyTables tables{.rates = {rate_row("travel", 2000)}};
    tables.partnerships = {
        partnership("x1", "p1", "2016-09-01", R"(,"status":"proposed")"),
        R"({"id":"x2","scheme":"essex","appointment":"a1","mentor":"p1","from":"2016-09-01"})"};
    const YearFunding funding = year_of(travel(), tables);
    CHECK(funding.payers.empty());
    CHECK(funding.lines.empty());
}

TEST_CASE("partnerships share a grant in the order of days, then of their ids") {
    MoneyTables tables{.rates = {rate_row("travel", 2000)}, .grants = {grant_row("5000")}};
    tables.partnerships = {partnership("x2", "p1", "2016-09-01"), partnership("x1", "p2", "2016-09-01")};
    const YearFunding funding = year_of(travel(granted), tables);
    // Two in September, and of January's first the 1000 that are left.
    CHECK(told_payers(funding) == "grant:new_heads_grant 5000 (spent 0)\nmentee_school 7000 (spent 0)\n");
    CHECK(told_allocations(funding) == "new_heads_grant has 5000, 5000 (spent 0), left 0\n");
    check_that_it_adds_up(funding);
    tables.grants = {grant_row("1000")};
    tables.meetings = {held_meeting(1, "2016-09-20", "x1"), held_meeting(1, "2016-09-20", "x2")};
    const YearFunding held = year_of(travel(granted), tables);
    CHECK(told_payers(held) == "grant:new_heads_grant 1000 (spent 1000)\nmentee_school 11000 (spent 3000)\n");
}

TEST_CASE("what an earlier year drew on a grant is gone") {
    MoneyTables tables{.rates = {rate_row("travel", 2000)}, .grants = {grant_row("9000", "2015-09-01")}};
    tables.appointments = {appointment("a1", "2015-09-01"), appointment("a2", "2016-09-01")};
    tables.partnerships = {partnership("x1", "p1", "2015-09-01"),
                           partnership("x2", "p1", "2016-09-01", "", "a2")};
    CHECK(told_allocations(year_of(travel(granted), tables, "2016-10-01", {2015})) ==
          "new_heads_grant has 9000, 6000 (spent 0), left 3000\n");
    CHECK(told_allocations(year_of(travel(granted), tables)) ==
          "new_heads_grant has 3000, 3000 (spent 0), left 0\n");
}

TEST_CASE("an allocation is reckoned against, and pays nothing itself") {
    const std::string funding = travel("allocation = \"head_of_service\"");
    MoneyTables tables{.rates = {rate_row("travel", 2000)},
                       .grants = {grant_row("4000", "2016-04-01", "2017-03-31", "head_of_service"),
                                  grant_row("3000", "2017-04-01", "", "head_of_service"),
                                  grant_row("9999", "2010-04-01", "2016-08-31", "head_of_service")}};
    YearFunding found = year_of(funding, tables);
    CHECK(told_payers(found) == "mentee_school 6000 (spent 0)\n");
    CHECK(told_allocations(found) == "head_of_service has 7000, 6000 (spent 0), left 1000\n");
    tables.grants.pop_back();
    tables.grants.pop_back();
    found = year_of(funding, tables);
    CHECK(told_allocations(found) == "head_of_service has 4000, 6000 (spent 0), left -2000\n");
    CHECK_THAT(joined_texts(found.remarks), Contains("More is committed than the head of service has"));
    tables.grants = {grant_row("null", "2016-04-01", "", "head_of_service")};
    CHECK(told_allocations(year_of(funding, tables)) == "head_of_service has ?, 6000 (spent 0), left ?\n");
    tables.grants.clear();
    found = year_of(funding, tables);
    CHECK_FALSE(found.allocations.at(0).recorded);
    CHECK_THAT(joined_texts(found.remarks), Contains("No grant head of service is recorded for 2016/17"));
}

TEST_CASE("where a rate is not recorded a sum is at least what is known") {
    const MoneyTables tables{.rates = {rate_row("travel", 2000, "2016-12-01")},
                             .meetings = {held_meeting(1, "2016-09-20")}};
    const YearFunding funding = year_of(travel(), tables);
    CHECK(told_payers(funding) == "mentee_school 4000+ (spent 0+)\n");
    CHECK_THAT(joined_texts(funding.remarks),
               Contains("The rate of travel is not recorded for 20 September 2016"));
    check_that_it_adds_up(funding);
}

TEST_CASE("training that a mentor of the scheme has completed is paid once each, by course and provider") {
    const std::string funding =
        "return funding {\n" +
        funding_line("training", "course = \"induction\", provider = \"local_authority\"", "local_authority",
                     "training") +
        "}\n";
    MoneyTables tables{.rates = {rate_row("training", 9500)}};
    const auto training = [](const std::string& course, const std::string& provider, const std::string& on,
                             const std::string& person = "p1") {
        return fmt::format(R"({{"person":"{}","course":"{}","provider":"{}","completed_on":"{}"}})", person,
                           course, provider, on);
    };
    tables.mentors = {R"({"person":"p1","scheme":"rutland","status":"approved","from":"2016-11-01"})"};
    tables.training = {training("induction", "local_authority", "2016-09-01"),
                       training("induction", "local_authority", "2016-10-01"),
                       training("induction", "local_authority", "2016-10-02"),
                       training("induction", "local_authority", "2016-08-31"),
                       training("induction", "other", "2016-09-10"),
                       training("mentor_training", "local_authority", "2016-09-10"),
                       training("induction", "local_authority", "2016-09-10", "p2")};
    const YearFunding found = year_of(funding, tables);
    CHECK(told_payers(found) == "local_authority 19000 (spent 19000)\n");
    REQUIRE(found.mentors.size() == 1);
    check_that_it_adds_up(found);
}

TEST_CASE("deployments of the activity are paid on their first day, for the leader who is deployed") {
    const std::string funding =
        "return funding {\n" +
        funding_line("review", "activity = \"peer_review\"", "governing_body", "deployment") + "}\n";
    MoneyTables tables{.rates = {rate_row("review", 40000)}};
    const auto deployment = [](const std::string& id, const std::string& activity, const std::string& from) {
        return fmt::format(
            R"({{"id":"{}","person":"p1","scheme":"rutland","activity":"{}","route":"school","commissioner":"governors","from":"{}"}})",
            id, activity, from);
    };
    tables.deployments = {
        deployment("d1", "peer_review", "2016-09-01"), deployment("d2", "peer_review", "2017-08-31"),
        deployment("d3", "peer_review", "2017-09-01"), deployment("d4", "school_improvement", "2016-09-10")};
    CHECK(told_payers(year_of(funding, tables)) == "governing_body 80000 (spent 40000)\n");
}

TEST_CASE("what is paid once a year falls on the year's last day, in years in which somebody is mentored") {
    const std::string funding =
        "return funding {\n" + funding_line("evaluation", "", "local_authority", "year") + "}\n";
    const MoneyTables tables{.rates = {rate_row("evaluation", 60000, "2015-01-01", "2017-08-30"),
                                       rate_row("evaluation", 61000, "2017-08-31")}};
    const YearFunding found = year_of(funding, tables);
    CHECK(told_payers(found) == "local_authority 61000 (spent 0)\n");
    CHECK(told_sum(found.without_mentor) == "61000 (spent 0)");
    check_that_it_adds_up(found);
    CHECK(told_payers(year_of(funding, tables, "2017-08-31")) == "local_authority 61000 (spent 61000)\n");
    CHECK(told_payers(year_of(funding, tables, "2017-08-31", {2017})).empty());
}

TEST_CASE(
    "what is paid once for a partnership belongs to the year of its first day, and is spent from then on") {
    const std::string funding =
        "return funding {\n" + funding_line("fee", "", "governing_body", "partnership") + "}\n";
    MoneyTables tables{.rates = {rate_row("fee", 35000)}};
    tables.partnerships = {partnership("x1", "p1", "2016-08-31")};
    CHECK(told_payers(year_of(funding, tables, "2016-08-30", {2015})) == "governing_body 35000 (spent 0)\n");
    CHECK(told_payers(year_of(funding, tables, "2016-08-31", {2015})) ==
          "governing_body 35000 (spent 35000)\n");
    CHECK(told_payers(year_of(funding, tables)).empty());
}

TEST_CASE("a year tells for which partnerships the policy is silent, and which it can't tell") {
    const std::string funding =
        "return funding {\n" +
        funding_line("travel", "only_for = appointment.headship:is \"second_or_later\"") +
        "  silent { clause = \"RUT-C1\", says = \"of first headships nothing is said\", "
        "only_for = appointment.headship:is \"first\" },\n}\n";
    MoneyTables tables;
    tables.appointments.emplace_back(
        R"({"id":"a2","person":"p1","urn":2,"role":"headteacher","appointed_on":"2016-05-20","starts_on":"2016-09-01"})");
    tables.partnerships.push_back(partnership("x2", "p2", "2016-09-01", "", "a2"));
    tables.partnerships.push_back(partnership("x3", "p1", "2016-10-01"));
    const YearFunding found = year_of(funding, tables);
    REQUIRE(found.silent.size() == 2);
    CHECK(found.silent[0] ==
          "Of first headships nothing is said (RUT-C1). This is so for partnerships x1 and x3.");
    CHECK_THAT(found.silent[1], Contains("partnership x2 can't be told") && Contains("Amara Okafor"));
}

TEST_CASE("a partnership of the year without a calendar is a problem, with its id") {
    MoneyTables tables;
    tables.appointments = {appointment("a1", "1850-09-01")};
    tables.partnerships = {partnership("x1", "p1", "1850-09-01")};
    const YearFunding found = year_of(travel(), tables, "2016-10-01", {1850});
    REQUIRE(found.problems.size() == 1);
    CHECK_THAT(found.problems[0].message, Contains("x1"));
    CHECK(year_of(travel(), tables).problems.empty());
}

TEST_CASE("over random partnerships, rates and grants a year adds up, and no grant goes below nothing") {
    std::mt19937 random{20170831};
    const auto any = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
    const auto scheme =
        money_scheme({"return funding {\n" + funding_line("travel", granted) +
                      funding_line("cover", "allocation = \"budget\"") +
                      funding_line("evaluation", granted, "local_authority", "year") + "}\n"});
    for (int round = 0; round < 100; ++round) {
        MoneyTables tables;
        tables.partnerships.clear();
        tables.appointments.clear();
        const int grant = any(20000);
        tables.grants = {grant_row(std::to_string(grant), "2015-09-01"),
                         grant_row("5000", "2015-09-01", "", "budget")};
        for (const char* item : {"travel", "cover", "evaluation"})
            if (any(4) > 0) tables.rates.push_back(rate_row(item, any(3000), "2015-01-01"));
        for (int i = 0; i < 1 + any(6); ++i) {
            const std::string from = iso(plus_days(*parse_date("2015-09-01"), any(700)));
            tables.appointments.push_back(appointment(fmt::format("b{}", i), from));
            tables.partnerships.push_back(partnership(fmt::format("x{}", i), any(1) == 0 ? "p1" : "p2", from,
                                                      "", fmt::format("b{}", i)));
        }
        const Register reg = money_register(tables);
        std::int64_t drawn = 0;
        for (const AcademicYear year : {AcademicYear{2015}, AcademicYear{2016}, AcademicYear{2017}}) {
            const YearFunding found = funding_of_year(*scheme, reg, year, *parse_date("2017-01-15"));
            REQUIRE(found.problems.empty());
            check_that_it_adds_up(found);
            for (const AllocationSum& sum : found.allocations)
                if (sum.name == "new_heads_grant") {
                    CHECK(sum.allocated->value == grant - drawn);
                    CHECK(sum.left->value >= 0);
                    drawn += sum.sum.committed.pence.value;
                }
        }
        CHECK(drawn <= grant);
    }
}

TEST_CASE("the years of the schemes that ship add up") {
    for (const std::string& id : shipped_ids())
        for (const int year : {2015, 2016}) {
            INFO(id << ' ' << year);
            const YearFunding found =
                funding_of_year(shipped_scheme(id), sample_register(), {year}, *parse_date("2016-10-01"));
            CHECK(found.problems.empty());
            check_that_it_adds_up(found);
        }
}
