// The engine and the oracle answer alike, clause by clause: over the sample register on many days, and over
// thousands of random registers.
#include "scheme/oracle_registers.h"
#include "scheme/oracle_schemes.h"
#include "scheme/shipped.h"

#include <set>

using namespace headway;
using namespace headway::test;

namespace {

constexpr int registers = 1200;

const std::vector<SubjectKind> both_kinds{SubjectKind::mentor, SubjectKind::mentee};

oracle::Answer answer_of(Outcome outcome) {
    return static_cast<oracle::Answer>(outcome);
}

// What the criteria that name a clause come to together.
oracle::Answer of_clause(const Verdicts& verdicts, std::size_t subject, const std::string& clause) {
    Outcome worst = Outcome::met;
    bool named = false;
    for (std::size_t i = 0; i < verdicts.criteria().size(); ++i) {
        const auto& clauses = verdicts.criteria()[i].clauses;
        if (std::find(clauses.begin(), clauses.end(), clause) == clauses.end()) continue;
        named = true;
        worst = both(worst, verdicts.outcome(subject, i));
    }
    INFO("no criterion names " << clause);
    REQUIRE(named);
    return answer_of(worst);
}

oracle::Answer verdict_of(const oracle::ByClause& clauses) {
    oracle::Answer worst = oracle::Answer::yes;
    for (const auto& [clause, answer] : clauses)
        worst = std::min(worst, answer);
    return worst;
}

void compare_subject(const Verdicts& verdicts, std::size_t subject, const oracle::ByClause& expected) {
    for (const auto& [clause, answer] : expected) {
        const oracle::Answer found = of_clause(verdicts, subject, clause);
        if (found == answer) continue;
        INFO(clause << " of " << verdicts.id(subject) << " on " << iso(verdicts.as_of()) << ": oracle "
                    << name_of(static_cast<Outcome>(answer)) << ", engine "
                    << name_of(static_cast<Outcome>(found)));
        FAIL_CHECK("the oracle disagrees");
    }
    if (static_cast<int>(verdicts.verdict(subject)) != static_cast<int>(verdict_of(expected)))
        FAIL_CHECK("the verdict on " << verdicts.id(subject) << " is not that of its worst clause");
}

void compare_all(const Register& reg, const std::string& scheme, SubjectKind kind, Date as_of) {
    const Verdicts verdicts{
        shipped_scheme(scheme), reg, {.kind = kind, .subjects = everybody(reg, kind), .as_of = as_of}};
    for (std::uint32_t i = 0; i < verdicts.size(); ++i)
        compare_subject(verdicts, i,
                        kind == SubjectKind::mentor ? oracle::mentor(scheme, reg, i, as_of)
                                                    : oracle::mentee(scheme, reg, i, as_of));
}

// Each month's first and last days, and every day on or after which a row of the register may tell.
std::set<Date> days_of_interest(const Register& reg) {
    std::set<Date> days;
    for (int month = 0; month < 72; ++month) {
        const Date first = plus_months(*parse_date("2014-01-01"), month);
        days.insert({plus_days(first, -1), first});
    }
    const auto add = [&](Date day) {
        for (int years : {0, 1, 2, 3})
            for (int more : {-1, 0, 1})
                if (const Date edge = plus_days(plus_years(day, years), more);
                    edge >= *days.begin() && edge <= *days.rbegin())
                    days.insert(edge);
    };
    for (const Post& post : reg.posts) {
        add(post.from);
        if (post.to) add(*post.to);
    }
    for (const Appointment& row : reg.appointments)
        add(row.starts_on);
    return days;
}

}  // namespace

TEST_CASE("the engine agrees with the oracle on the sample register, on every day of interest") {
    const Register& reg = sample_register();
    for (Date as_of : days_of_interest(reg))
        for (const char* scheme : {"kent", "south_gloucestershire", "manchester", "havering", "kle"})
            for (SubjectKind kind : both_kinds)
                compare_all(reg, scheme, kind, as_of);
}

TEST_CASE("the engine agrees with the oracle on random registers that are rich in edges") {
    const std::vector<Date> middles{*parse_date("2016-10-01"), *parse_date("2016-02-29"),
                                    *parse_date("2016-09-01"), *parse_date("2017-03-01")};
    std::map<std::string, std::set<int>> seen;
    for (int seed = 0; seed < registers; ++seed) {
        const Date middle = middles[static_cast<std::size_t>(seed) % middles.size()];
        const std::string document = oracle::random_register(static_cast<std::uint64_t>(seed), middle);
        const ReadRegister read = read_register(document, "random.json");
        INFO("seed " << seed);
        REQUIRE(read.reg);
        for (const char* scheme : {"kent", "south_gloucestershire", "manchester", "havering", "kle"})
            for (SubjectKind kind : both_kinds)
                for (int days : {0, 1})
                    compare_all(*read.reg, scheme, kind, plus_days(middle, days));
    }
}

TEST_CASE("the random registers are rich enough: every clause comes out every way that it can") {
    std::map<std::string, std::set<oracle::Answer>> seen;
    for (int seed = 0; seed < registers; ++seed) {
        const Date middle = *parse_date("2016-10-01");
        const ReadRegister read =
            read_register(oracle::random_register(static_cast<std::uint64_t>(seed), middle), "r");
        for (const char* scheme : {"kent", "south_gloucestershire", "manchester", "havering", "kle"}) {
            for (std::uint32_t i = 0; i < read.reg->people.size(); ++i)
                for (const auto& [clause, answer] : oracle::mentor(scheme, *read.reg, i, middle))
                    seen[clause].insert(answer);
            for (std::uint32_t i = 0; i < read.reg->appointments.size(); ++i)
                for (const auto& [clause, answer] : oracle::mentee(scheme, *read.reg, i, middle))
                    seen[clause].insert(answer);
        }
    }
    for (const auto& [clause, answers] : seen) {
        INFO(clause);
        CHECK(answers.count(oracle::Answer::yes) == 1);
        CHECK(answers.count(oracle::Answer::no) == 1);
    }
    CHECK(seen["KLE-E3"].size() == 4);
    for (const char* clause : {"KENT-C3", "MSA-C2", "MSA-C3", "HAV-S5", "KLE-E2", "KLE-E5", "KLE-E6",
                               "KLE-E8", "KENT-S1", "MSA-V1", "HAV-S1", "KLE-M1"}) {
        INFO(clause);
        CHECK(seen[clause].size() == 3);
    }
}
