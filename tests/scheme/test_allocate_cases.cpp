// Allocations that are written out: who waits, what a wish may ask for, what is told of those left over.
#include "scheme/mentoring_county.h"
#include "scheme/shipped.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

using Made = std::vector<std::string>;

const Date the_day = *parse_date("2016-10-01");

PairWish wish(const Register& reg, const std::string& appointment, const std::string& mentor) {
    return {reg.appointment(appointment).value(), reg.person(mentor).value()};
}

Allocation of_kent(const Register& reg, const std::string& as_of = "2016-10-01") {
    return allocate(shipped_scheme("kent"), reg, {.as_of = *parse_date(as_of)});
}

// "a1=h1", and "a2 -" for one that is left over.
Made made_of(const Register& reg, const Allocation& made) {
    Made out;
    for (const AllocatedPair& pair : made.pairs)
        out.push_back(fmt::format("{}={}", reg[pair.appointment].id, reg[pair.mentor].id));
    for (const UnallocatedAppointment& left : made.unallocated)
        out.push_back(fmt::format("{} -", reg[left.appointment].id));
    return out;
}
Made made_of(const PairTables& tables, const std::string& as_of = "2016-10-01") {
    const Register reg = tables.read();
    return made_of(reg, of_kent(reg, as_of));
}

std::vector<std::string> waiting(const PairTables& tables, const std::string& as_of = "2016-10-01",
                                 const std::string& scheme = "kent") {
    const Register reg = tables.read();
    std::vector<std::string> out;
    for (const auto row : appointments_that_wait(shipped_scheme(scheme), reg, *parse_date(as_of)).waiting)
        out.emplace_back(reg[row].id);
    return out;
}
// Who waits beside this partnership with h1.
std::vector<std::string> waiting_beside(const std::string& status, const std::string& days,
                                        const std::string& scheme = "kent") {
    return waiting(county_with({}, {partnership_row("x1", "a1", "h1", status, days, scheme)}));
}

// Why wishes are refused, one reason a line.
std::string refused(const Register& reg, std::vector<PairWish> fixed, std::vector<PairWish> forbidden = {}) {
    const Allocation made =
        allocate(shipped_scheme("kent"), reg,
                 {.as_of = the_day, .fixed = std::move(fixed), .forbidden = std::move(forbidden)});
    CHECK(made.pairs.empty());
    CHECK(made.unallocated.empty());
    CHECK_FALSE(made.optimal);
    std::string out;
    for (const Problem& problem : made.problems)
        out += problem.message + "\n";
    return out;
}

const Made all{"a1", "a2", "a3"};
const Made but_the_first{"a2", "a3"};

}  // namespace

TEST_CASE("who has a mentor, or to whom one is proposed, waits no more") {
    const std::string running = R"(,"from":"2016-09-01")";
    CHECK(waiting(county()) == all);
    CHECK(waiting_beside("active", running) == but_the_first);
    CHECK(waiting_beside("proposed", running) == but_the_first);
    CHECK(waiting_beside("active", R"(,"from":"2016-09-01","to":"2016-10-01")") == but_the_first);
    CHECK(waiting_beside("active", R"(,"from":"2016-10-01")") == but_the_first);
}

TEST_CASE("who had a mentor, or will have one that nobody knows of yet, waits") {
    CHECK(waiting_beside("active", R"(,"from":"2016-09-01","to":"2016-09-30")") == all);
    CHECK(waiting_beside("ended", R"(,"from":"2016-09-01","to":"2016-09-30")") == all);
    CHECK(waiting_beside("active", R"(,"from":"2016-10-02")") == all);
    CHECK(waiting_beside("active", R"(,"from":"2016-09-01")", "kle") == all);
}

TEST_CASE("where it does not work, the appointment waits at once, whatever day the partnership ends on") {
    for (const char* days :
         {R"(,"from":"2016-09-01","to":"2016-09-30")", R"(,"from":"2016-09-01","to":"2016-10-01")",
          R"(,"from":"2016-09-01","to":"2016-12-31")", R"(,"from":"2016-09-01")"})
        CHECK(waiting_beside("not_working", days) == all);
}

TEST_CASE("an appointment waits from the day on which it is made to the day before its anniversary") {
    CHECK(waiting(county(), "2016-01-19").empty());
    CHECK(waiting(county(), "2016-01-20") == Made{"a1"});
    CHECK(waiting(county(), "2016-02-20") == Made{"a1", "a2"});
    CHECK(waiting(county(), "2017-08-31") == all);
    CHECK(waiting(county(), "2017-09-01").empty());
}

TEST_CASE("an appointment of which it can't be told whether it is supported is named, and does not wait") {
    PairTables tables = county();
    std::string& row = tables.rows("appointments").front();
    row.erase(row.find(R"(,"headship")"), std::string{R"(,"headship":"first")"}.size());
    const Register reg = tables.read();
    const Allocation made = of_kent(reg);
    CHECK(made_of(reg, made) == Made{"a2 -", "a3 -"});
    REQUIRE(made.undetermined.size() == 1);
    CHECK(reg[made.undetermined[0]].id == "a1");
}

TEST_CASE("a register in which there is nothing is allocated: there are no pairs, and that is proven") {
    const Register reg = PairTables{}.read();
    for (const std::string& id : five_schemes()) {
        const Allocation made = allocate(shipped_scheme(id), reg, {.as_of = the_day});
        CHECK(made.pairs.empty());
        CHECK(made.unallocated.empty());
        CHECK(made.undetermined.empty());
        CHECK(made.problems.empty());
        CHECK(made.total_score == 0);
        CHECK(made.optimal);
    }
}

TEST_CASE("where nobody is on the register of mentors, everyone is left over for that reason") {
    const Register reg = county().read();
    const Allocation made = of_kent(reg);
    CHECK(made_of(reg, made) == Made{"a1 -", "a2 -", "a3 -"});
    for (const UnallocatedAppointment& left : made.unallocated)
        CHECK_THAT(left.reason, Contains("register of mentors is empty"));
    CHECK(made.optimal);
}

TEST_CASE("a mentor takes as many mentees as the register says: none, one where it says nothing, two") {
    CHECK(made_of(county_with({mentor_row("h1", R"(,"capacity":0)")})) == Made{"a1 -", "a2 -", "a3 -"});
    CHECK(made_of(county_with({mentor_row("h1")})) == Made{"a1=h1", "a2 -", "a3 -"});
    CHECK(made_of(county_with({mentor_row("h1", R"(,"capacity":2)")})) == Made{"a1=h1", "a2=h1", "a3 -"});
}

TEST_CASE("an active partnership takes a place, a proposed one and one in another scheme don't") {
    const auto beside = [](const std::string& status, const std::string& scheme = "kent") {
        return made_of(county_with({mentor_row("h1")}, {partnership_row("x1", "a1", "h1", status,
                                                                        R"(,"from":"2016-09-01")", scheme)}));
    };
    CHECK(beside("active") == Made{"a2 -", "a3 -"});
    CHECK(beside("proposed") == Made{"a2=h1", "a3 -"});
    CHECK(beside("active", "kle") == Made{"a1=h1", "a2 -", "a3 -"});
}

TEST_CASE("only who is approved on the day is given") {
    for (const char* status : {"applied", "suspended", "stepped_back", "retired"})
        CHECK(made_of(county_with({mentor_row("h1", "", status)})) == Made{"a1 -", "a2 -", "a3 -"});
    const PairTables left = county_with({mentor_row("h1", R"(,"to":"2016-09-30")")});
    CHECK(made_of(left, "2016-09-30") == Made{"a1=h1", "a2 -", "a3 -"});
    CHECK(made_of(left, "2016-10-01") == Made{"a1 -", "a2 -", "a3 -"});
}

TEST_CASE("with whom it did not work is not given again, though nobody else is left") {
    const std::string failed = R"(,"from":"2016-09-01","to":"2016-09-20")";
    CHECK(made_of(county_with({mentor_row("h1", R"(,"capacity":3)")},
                              {partnership_row("x1", "a1", "h1", "not_working", failed)})) ==
          Made{"a2=h1", "a3=h1", "a1 -"});
    CHECK(made_of(county_with({mentor_row("h1"), mentor_row("h2")},
                              {partnership_row("x1", "a1", "h1", "not_working", failed)})) ==
          Made{"a1=h2", "a2=h1", "a3 -"});
}

// Only an active partnership uses capacity.
TEST_CASE("a partnership that does not work takes no place of the mentor's any more") {
    for (const char* days : {R"(,"from":"2016-09-01","to":"2016-10-01")", R"(,"from":"2016-09-01")"}) {
        INFO(days);
        CHECK(made_of(county_with({mentor_row("h1")},
                                  {partnership_row("x1", "a1", "h1", "not_working", days)})) ==
              Made{"a2=h1", "a1 -", "a3 -"});
    }
}

TEST_CASE("a wish that can't be held is refused in a sentence, and nothing is allocated") {
    const Register reg =
        county_with({mentor_row("h1"), mentor_row("h2", "", "suspended"), mentor_row("h3", "", "applied")},
                    {partnership_row("x1", "a3", "h3", "proposed")})
            .read();
    const PairWish held = wish(reg, "a1", "h1");
    CHECK_THAT(refused(reg, {wish(reg, "a1", "h2")}),
               Contains("a1=h2") && Contains("KENT-O1") && Contains("suspended") && Contains("excluded"));
    CHECK_THAT(refused(reg, {wish(reg, "a1", "h3")}), Contains("exceptional only") && Contains("KENT-G1"));
    CHECK_THAT(refused(reg, {wish(reg, "a3", "h1")}),
               Contains("a3 does not wait") && Contains("1 October 2016"));
    CHECK_THAT(refused(reg, {held, wish(reg, "a2", "h1")}), Contains("Head 1 has only 1 place free"));
    CHECK_THAT(refused(reg, {held, wish(reg, "a1", "h2")}),
               Contains("an appointment is held for one mentor"));
    CHECK_THAT(refused(reg, {held}, {held}), Contains("a1=h1: it can't be both held and forbidden"));
    CHECK_THAT(refused(reg, {wish(reg, "a1", "n1")}), Contains("nobody mentors themself"));
}

TEST_CASE("a forbidden pair that could not be made anyway is no mistake") {
    const Register reg =
        county_with({mentor_row("h1")}, {partnership_row("x1", "a3", "h2", "active")}).read();
    const Allocation made =
        allocate(shipped_scheme("kent"), reg,
                 {.as_of = the_day,
                  .forbidden = {wish(reg, "a3", "h1"), wish(reg, "a1", "h2"), wish(reg, "a1", "n1")}});
    CHECK(made_of(reg, made) == Made{"a1=h1", "a2 -"});
}

TEST_CASE("of those left over it is told that the only mentor is forbidden, or taken") {
    const Register reg = county_with({mentor_row("h1")}).read();
    const Allocation made =
        allocate(shipped_scheme("kent"), reg, {.as_of = the_day, .forbidden = {wish(reg, "a1", "h1")}});
    CHECK(made_of(reg, made) == Made{"a2=h1", "a1 -", "a3 -"});
    CHECK_THAT(made.unallocated[0].reason, Contains("no suitable mentor") && Contains("forbidden by wish"));
    CHECK_THAT(made.unallocated[1].reason,
               Contains("taken by others: Head 1 (h1)") && Contains("one more place with Head 1 (h1)"));
}

TEST_CASE("a mentor whose only place is held by wish is taken, not missing") {
    const Register reg = county_with({mentor_row("h1")}).read();
    const Allocation made =
        allocate(shipped_scheme("kent"), reg, {.as_of = the_day, .fixed = {wish(reg, "a2", "h1")}});
    CHECK(made_of(reg, made) == Made{"a2=h1", "a1 -", "a3 -"});
    for (const UnallocatedAppointment& left : made.unallocated) {
        CHECK_THAT(left.reason, Contains("taken by others: Head 1 (h1)"));
        CHECK(left.taken == std::vector{reg.person("h1").value()});
        CHECK(left.one_more_place_with == std::vector{reg.person("h1").value()});
    }
}

TEST_CASE("of those left over it is told which clauses speak against whom") {
    PairTables tables = county_with({mentor_row("h1"), mentor_row("h2", "", "suspended")},
                                    {partnership_row("x1", "a2", "h1", "active")});
    const Register reg = tables.read();
    const Allocation made = of_kent(reg);
    CHECK(made_of(reg, made) == Made{"a1 -", "a3 -"});
    CHECK_THAT(made.unallocated[0].reason,
               Contains("among the 2 who are or were on the register") && Contains("KENT-O1 (against 2)"));
}

TEST_CASE("KLE serves first headships before all others, though they were made later") {
    PairTables tables = county_with({mentor_row("h1", "", "approved", "kle")});
    std::string& first = tables.rows("appointments").front();
    first.replace(first.find(R"("headship":"first")"), std::string{R"("headship":"first")"}.size(),
                  R"("headship":"second_or_later")");
    for (const char* kind : {"below_floor_standard", "vulnerable", "weak_leadership", "weak_teaching"})
        tables.rows("circumstances")
            .push_back(fmt::format(R"({{"urn":4,"kind":"{}","from":"2016-01-01"}})", kind));
    const Register reg = tables.read();
    const Allocation made = allocate(shipped_scheme("kle"), reg, {.as_of = the_day});
    CHECK(made_of(reg, made) == Made{"a2=h1", "a1 -", "a3 -"});
    CHECK(waiting(tables, "2016-10-01", "kle") == all);
}
