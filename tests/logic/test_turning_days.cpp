// The days on which time alone may change an outcome.
#include "logic/random_trees.h"
#include "logic/told.h"

using namespace headway;
using namespace headway::test;

namespace {

using Days = std::vector<Date>;

const Told told;

Days turns(const std::string& date, Comparator comparator, std::vector<Operand> operands) {
    World world{1};
    const Slot slot = world.add({.kind = Kind::date}, DayColumn{cell(date)});
    return Decided(world, compare(slot, comparator, std::move(operands)), told).turns();
}

Operand years(int number) {
    return Value{Period{12 * number}};
}

}  // namespace

TEST_CASE("a day ahead turns has_come on that day, a day past never") {
    CHECK(turns("2017-01-01", Comparator::has_come, {}) == Days{day("2017-01-01")});
    CHECK(turns("2016-10-01", Comparator::has_come, {}).empty());
}

TEST_CASE("the day after the last day that counts turns at_most_ago") {
    CHECK(turns("2015-08-31", Comparator::at_most_ago, {years(2)}) == Days{day("2017-09-01")});
    CHECK(turns("2016-02-29", Comparator::at_most_ago, {years(1)}) == Days{day("2017-03-02")});
}

TEST_CASE("the anniversary turns less_than_ago") {
    CHECK(turns("2016-09-01", Comparator::less_than_ago, {years(1)}) == Days{day("2017-09-01")});
    CHECK(turns("2016-02-29", Comparator::less_than_ago, {years(1)}) == Days{day("2017-03-01")});
}

TEST_CASE("the first day that is too late turns at_least_ahead") {
    CHECK(turns("2019-02-28", Comparator::at_least_ahead, {years(2)}) == Days{day("2017-03-01")});
    CHECK(turns("2018-10-01", Comparator::at_least_ahead, {years(2)}) == Days{day("2016-10-02")});
}

TEST_CASE("comparing with a date of the calendar never turns") {
    CHECK(turns("2017-01-01", Comparator::on_or_after, {Value{day("2017-01-01")}}).empty());
}

TEST_CASE("a length of time turns when it is reached, and one at most on the month after") {
    World world{1};
    const Slot slot = world.add({.kind = Kind::duration}, DayColumn{30});
    Told witness;
    witness.reached_on["0.0"] = day("2017-03-01");
    for (Comparator comparator : {Comparator::at_least, Comparator::at_most})
        CHECK(Decided(world, compare(slot, comparator, {years(3)}), witness).turns() ==
              Days{day("2017-03-01")});
}

TEST_CASE("days are told in order and once, and only those ahead") {
    World world{1};
    std::vector<ConditionPtr> leaf;
    for (const char* date : {"2017-05-01", "2016-12-01", "2016-09-30", "2017-05-01"})
        leaf.push_back(compare(world.add({.kind = Kind::date}, DayColumn{cell(date)}), Comparator::has_come));
    CHECK(Decided(world, combine(Connective::any, leaf), told).turns() ==
          Days{day("2016-12-01"), day("2017-05-01")});
}

TEST_CASE("a recorded end of any school's fact turns it") {
    World world{1};
    world.columns.ties = {0, 2};
    const ConditionPtr leaf = compare(world.truth(column_of("++"), true));
    Told witness;
    witness.ended_on = {{"0.1", day("2017-01-01")}};
    CHECK(Decided(world, combine(Connective::some_tied, {leaf}), witness).turns() == Days{day("2017-01-01")});
}

TEST_CASE("unknown and absent dates never turn") {
    World world{1};
    for (std::int32_t mark : {unknown_day, no_day}) {
        const Slot slot = world.add({.kind = Kind::date}, DayColumn{mark});
        CHECK(Decided(world, compare(slot, Comparator::at_most_ago, {years(2)}), told).turns().empty());
    }
}

TEST_CASE("between two turning days no outcome changes, for random conditions on dates") {
    Chance chance{29};
    for (int round = 0; round < 60; ++round) {
        World world{1};
        world.as_of = day("2016-02-29");
        const ConditionPtr condition = random_condition(chance, 3, false, [&](bool tied) {
            DayColumn cells(tied ? world.columns.ties[1] : 1);
            for (std::int32_t& cell : cells)
                cell = day_number(world.as_of) + chance.from(-500, 500);
            const auto comparator =
                chance.of<Comparator>({Comparator::has_come, Comparator::at_most_ago,
                                       Comparator::less_than_ago, Comparator::at_least_ahead});
            const Slot slot = world.add({.kind = Kind::date}, cells, tied);
            if (comparator == Comparator::has_come) return compare(slot, comparator);
            return compare(slot, comparator, {Value{Period{chance.from(1, 14)}}});
        });
        const Days days = Decided(world, condition, told).turns();
        Outcome before = world.outcomes(condition)[0];
        const Date start = world.as_of;
        for (int offset = 1; offset <= 1000; ++offset) {
            world.as_of = plus_days(start, offset);
            const Outcome now = world.outcomes(condition)[0];
            INFO("round " << round << " on " << iso(world.as_of));
            REQUIRE((now == before || std::binary_search(days.begin(), days.end(), world.as_of)));
            before = now;
        }
    }
}
