// all, any, none, and conditions over the rows tied to a subject; and the edges of blocks.
#include "logic/world.h"

using namespace headway;
using namespace headway::test;

namespace {

// Every pair of outcomes, a before b.
World pairs(ConditionPtr& a, ConditionPtr& b) {
    World world{9};
    a = compare(world.truth(column_of("---uuu+++")));
    b = compare(world.truth(column_of("-u+-u+-u+")));
    return world;
}

// Subjects with no, one, one, one, two, two, two and three tied rows.
World tied_world(ConditionPtr& leaf) {
    World world{8};
    world.columns.ties = {0, 0, 1, 2, 3, 5, 7, 9, 12};
    leaf = compare(world.truth(column_of("+u-"
                                         "++"
                                         "+u"
                                         "+-"
                                         "--u"),
                               true));
    return world;
}

std::string over(const World& world, Connective connective, const ConditionPtr& part) {
    return signs(world.outcomes(combine(connective, {part})));
}

}  // namespace

TEST_CASE("all, any and none of two conditions") {
    ConditionPtr a;
    ConditionPtr b;
    const World world = pairs(a, b);
    CHECK(signs(world.outcomes(combine(Connective::all, {a, b}))) == "----uu-u+");
    CHECK(signs(world.outcomes(combine(Connective::any, {a, b}))) == "-u+uu++++");
    CHECK(signs(world.outcomes(combine(Connective::none, {a, b}))) == "+u-uu----");
}

TEST_CASE("of one condition, all and any are the condition itself, and none is its opposite") {
    World world{3};
    const ConditionPtr leaf = compare(world.truth(column_of("-u+")));
    CHECK(over(world, Connective::all, leaf) == "-u+");
    CHECK(over(world, Connective::any, leaf) == "-u+");
    CHECK(over(world, Connective::none, leaf) == "+u-");
    CHECK(over(world, Connective::none, combine(Connective::none, {leaf})) == "-u+");
}

TEST_CASE("every school must meet it, and a subject without a school does not") {
    ConditionPtr leaf;
    const World world = tied_world(leaf);
    CHECK(over(world, Connective::every_tied, leaf) == "-+u-+u--");
}

TEST_CASE("one school is enough, and a subject without a school does not meet it") {
    ConditionPtr leaf;
    const World world = tied_world(leaf);
    CHECK(over(world, Connective::some_tied, leaf) == "-+u-+++u");
}

TEST_CASE("inside one school conditions are combined before the schools are") {
    World world{2};
    world.columns.ties = {0, 2, 4};
    const ConditionPtr a = compare(world.truth(column_of("+-+-"), true));
    const ConditionPtr b = compare(world.truth(column_of("-++-"), true));
    CHECK(over(world, Connective::some_tied, combine(Connective::all, {a, b})) == "-+");
    CHECK(over(world, Connective::every_tied, combine(Connective::any, {a, b})) == "+-");
    CHECK(over(world, Connective::every_tied, combine(Connective::none, {a, b})) == "--");
}

TEST_CASE("where each subject has one school, the subject's outcome is the school's") {
    World world{3};
    const ConditionPtr leaf = compare(world.truth(column_of("-u+"), true));
    CHECK(over(world, Connective::every_tied, leaf) == "-u+");
    CHECK(over(world, Connective::some_tied, leaf) == "-u+");
}

TEST_CASE("as many schools as subjects is not the same as one each") {
    World world{3};
    world.columns.ties = {0, 2, 2, 3};
    const ConditionPtr leaf = compare(world.truth(column_of("+-+"), true));
    CHECK(over(world, Connective::some_tied, leaf) == "+-+");
    CHECK(over(world, Connective::every_tied, leaf) == "--+");
}

TEST_CASE("blocks of subjects join without a seam") {
    for (std::size_t size : {0U, 1U, 4095U, 4096U, 4097U, 8192U, 9000U}) {
        World world{size};
        TruthColumn a;
        TruthColumn tied;
        world.columns.ties.assign(1, 0);
        for (std::size_t i = 0; i < size; ++i) {
            a.push_back(i % 3 == 0 ? Outcome::met : i % 3 == 1 ? Outcome::unknown : Outcome::not_met);
            for (std::size_t row = 0; row < i % 4; ++row)
                tied.push_back(row % 2 == 0 ? Outcome::met : Outcome::not_met);
            world.columns.ties.push_back(static_cast<std::uint32_t>(tied.size()));
        }
        const ConditionPtr plain = compare(world.truth(a));
        const ConditionPtr every = combine(Connective::every_tied, {compare(world.truth(tied, true))});
        const std::vector<Outcome> found = world.outcomes(combine(Connective::any, {plain, every}));
        REQUIRE(found.size() == size);
        for (std::size_t i = 0; i < size; ++i)
            REQUIRE(found[i] == either(a[i], outcome_of(i % 4 == 1)));
    }
}

TEST_CASE("a range of subjects comes out as the whole does, wherever it begins and ends") {
    World world{5000};
    TruthColumn cells;
    for (std::size_t i = 0; i < 5000; ++i)
        cells.push_back(i % 7 < 3 ? Outcome::met : i % 7 < 5 ? Outcome::not_met : Outcome::unknown);
    const ConditionPtr condition = combine(Connective::none, {compare(world.truth(cells))});
    const std::vector<Outcome> whole = world.outcomes(condition);
    Program program;
    const std::vector<NodeNumber> roots{program.add(condition, world.binding())};
    for (const auto& [first, last] : std::vector<std::pair<std::size_t, std::size_t>>{
             {0, 0}, {1, 4097}, {4096, 5000}, {4095, 4096}, {17, 4200}}) {
        std::vector<Outcome> out(last - first);
        const std::vector<std::span<Outcome>> results{out};
        program.evaluate(world.columns, roots, first, last, results);
        CHECK(std::equal(out.begin(), out.end(), whole.begin() + static_cast<std::ptrdiff_t>(first)));
    }
}

TEST_CASE("several roots are answered in their order, from one program") {
    ConditionPtr a;
    ConditionPtr b;
    const World world = pairs(a, b);
    Program program;
    const std::vector<NodeNumber> roots{program.add(b, world.binding()), program.add(a, world.binding())};
    std::vector<Outcome> first(9);
    std::vector<Outcome> second(9);
    const std::vector<std::span<Outcome>> results{first, second};
    program.evaluate(world.columns, roots, 0, 9, results);
    CHECK(signs(first) == "-u+-u+-u+");
    CHECK(signs(second) == "---uuu+++");
}

TEST_CASE("one subject's nodes come out as in the columns") {
    ConditionPtr leaf;
    const World world = tied_world(leaf);
    Program program;
    const ConditionPtr condition = combine(Connective::some_tied, {leaf});
    const NodeNumber root = program.add(condition, world.binding());
    const auto nodes = program.evaluate_one(world.columns, 7);
    REQUIRE(nodes.size() == program.size());
    CHECK(signs(nodes[0]) == "--u");
    CHECK(signs(nodes[static_cast<std::size_t>(root)]) == "u");
    CHECK(program.evaluate_one(world.columns, 0)[0].empty());
}
