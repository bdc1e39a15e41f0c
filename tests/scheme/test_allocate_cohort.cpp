// Allocations of whole cohorts: lists that are longer than what is made ready, work for two threads, and more
// appointments left over than are looked into.
#include "scheme/mentoring_county.h"
#include "scheme/shipped.h"

using namespace headway;
using namespace headway::test;

namespace {

const Date the_day = *parse_date("2016-10-01");

// So many approved mentors of Kent who have retired as heads, and so many new heads who wait. Every third
// mentor knows finance, which half of the schools need.
PairTables cohort(int mentors, int appointments) {
    PairTables out;
    for (int i = 0; i < mentors; ++i) {
        out.rows("people").push_back(fmt::format(R"({{"id":"h{0:04}","name":"Head {0}"{1}}})", i,
                                                 i % 3 == 0 ? R"(,"expertise":["finance"])" : ""));
        out.rows("mentors").push_back(mentor_row(fmt::format("h{:04}", i)));
    }
    for (int i = 0; i < appointments; ++i) {
        out.rows("schools").push_back(
            fmt::format(R"({{"urn":{0},"name":"School {0}","local_authority":"Kent"}})", i + 1));
        out.rows("people").push_back(fmt::format(R"({{"id":"n{0:04}","name":"New {0}"}})", i));
        out.rows("appointments")
            .push_back(
                fmt::format(R"({{"id":"a{0:04}","person":"n{0:04}","urn":{1},"role":"headteacher",)"
                            R"("appointed_on":"2016-05-20","starts_on":"2016-09-01","headship":"first"}})",
                            i, i + 1));
        if (i % 2 == 0)
            out.rows("circumstances")
                .push_back(fmt::format(R"({{"urn":{},"kind":"finance","from":"2016-01-01"}})", i + 1));
    }
    return out;
}

Allocation of_kent(const Register& reg) {
    return allocate(shipped_scheme("kent"), reg, {.as_of = the_day});
}

std::vector<std::string> made_of(const Register& reg, const Allocation& made) {
    std::vector<std::string> out;
    for (const AllocatedPair& pair : made.pairs)
        out.push_back(fmt::format("{}={}", reg[pair.appointment].id, reg[pair.mentor].id));
    return out;
}

}  // namespace

TEST_CASE("where all mentors suit all appointments, as many are served as there are mentors") {
    const Register reg = cohort(150, 230).read();
    const Allocation made = of_kent(reg);
    CHECK(made.pairs.size() == 150);
    CHECK(made.optimal);
    // Every mentor who knows finance has a school that needs it.
    CHECK(made.total_score == 50);
    REQUIRE(made.unallocated.size() == 80);
    for (const UnallocatedAppointment& left : made.unallocated) {
        CHECK(left.taken.size() == 150);
        CHECK_THAT(left.reason, Catch::Contains("150 mentors are suitable here") && Catch::EndsWith("."));
    }
    // It is worked out for the first of them only.
    CHECK(made.unallocated.front().one_more_place_with.size() == 150);
    CHECK(made.unallocated.back().one_more_place_with.empty());
}

TEST_CASE(
    "where there are mentors enough, everyone is served, and who knows finance goes where it is needed") {
    const Register reg = cohort(230, 150).read();
    const Allocation made = of_kent(reg);
    CHECK(made.pairs.size() == 150);
    CHECK(made.unallocated.empty());
    CHECK(made.total_score == 75);
    CHECK(made.optimal);
}

TEST_CASE("one who must wait for the last mentor of a long list gets that one") {
    PairTables tables = cohort(150, 2);
    // The first appointment may have the last mentor alone: with all others it did not work.
    for (int i = 0; i < 149; ++i)
        tables.rows("partnerships")
            .push_back(partnership_row(fmt::format("x{}", i), "a0001", fmt::format("h{:04}", i),
                                       "not_working", R"(,"from":"2016-09-01","to":"2016-09-02")"));
    const Register reg = tables.read();
    CHECK(made_of(reg, of_kent(reg)) == std::vector<std::string>{"a0000=h0000", "a0001=h0149"});
}

TEST_CASE(
    "a cohort that is worth two threads is allocated as it is by one, in whatever order it is written") {
    const PairTables tables = cohort(470, 450);
    const Register reg = tables.read();
    const Register other = shuffled(tables, 1).read();
    const Allocation made = of_kent(reg);
    CHECK(made.pairs.size() == 450);
    CHECK(made.total_score == 157);
    CHECK(made.optimal);
    CHECK(made_of(reg, made) == made_of(other, of_kent(other)));
    CHECK(made_of(reg, made) == made_of(reg, of_kent(reg)));
}
