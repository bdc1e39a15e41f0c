// Why a condition came out as it did: only what decided is told, each thing once.
#include "logic/told.h"

using namespace headway;
using namespace headway::test;

namespace {

using Texts = std::vector<std::string>;

const Told told;

// One subject whose facts 0, 1, 2 … have these outcomes.
World facts(const std::string& signs, std::vector<ConditionPtr>& leaves) {
    World world{1};
    for (char sign : signs)
        leaves.push_back(compare(world.truth(column_of(std::string{sign}))));
    return world;
}

// One subject with as many schools as signs.
World schools(const std::string& signs, ConditionPtr& leaf) {
    World world{1};
    world.columns.ties = {0, static_cast<std::uint32_t>(signs.size())};
    leaf = compare(world.truth(column_of(signs), true));
    return world;
}

}  // namespace

TEST_CASE("what refuses an all is told, and what was met is not") {
    std::vector<ConditionPtr> leaf;
    const World world = facts("+-u-", leaf);
    CHECK(Decided(world, combine(Connective::all, leaf), told).why() == "1.0; 3.0");
}

TEST_CASE("to refuse an any takes every part, and to meet it one") {
    std::vector<ConditionPtr> leaf;
    const World refused = facts("---", leaf);
    CHECK(Decided(refused, combine(Connective::any, leaf), told).why() == "0.0; 1.0; 2.0");
    leaf.clear();
    const World met = facts("-+u", leaf);
    CHECK(Decided(met, combine(Connective::any, leaf), told).why() == "1.0");
}

TEST_CASE("what a none forbids and found is told") {
    std::vector<ConditionPtr> leaf;
    const World world = facts("-+", leaf);
    CHECK(Decided(world, combine(Connective::none, leaf), told).why() == "1.0");
}

TEST_CASE("each thing is told once") {
    std::vector<ConditionPtr> leaf;
    const World world = facts("-", leaf);
    CHECK(Decided(world, combine(Connective::any, {leaf[0], leaf[0]}), told).why() == "0.0");
}

TEST_CASE("what is needed stands behind what was found") {
    World world{1};
    const Slot slot = world.add({.kind = Kind::duration}, DayColumn{30});
    const ConditionPtr leaf = compare(slot, Comparator::at_least, {Value{Period{36}}});
    CHECK_THAT(Decided(world, leaf, told).why(), Catch::StartsWith("0.0 (3 years"));
}

TEST_CASE("what must not be is not said to be needed") {
    World world{1};
    const Slot slot = world.add({.kind = Kind::duration}, DayColumn{40});
    const ConditionPtr leaf = compare(slot, Comparator::at_least, {Value{Period{36}}});
    CHECK_THAT(Decided(world, combine(Connective::none, {leaf}), told).why(), !Catch::Contains("(3 years"));
}

TEST_CASE("of several schools, the one that fails is told of") {
    ConditionPtr leaf;
    const World world = schools("+-+", leaf);
    CHECK(Decided(world, combine(Connective::every_tied, {leaf}), told).why() == "0.1");
    CHECK(Decided(world, combine(Connective::some_tied, {leaf}), told).why() == "0.0; 0.2");
}

TEST_CASE("where there is no school, that is the reason, and nobody can change it") {
    ConditionPtr leaf;
    const World world = schools("", leaf);
    for (Connective connective : {Connective::every_tied, Connective::some_tied}) {
        const Decided decided{world, combine(connective, {leaf}), told};
        CHECK(decided.why() == "no school");
        CHECK_FALSE(decided.changes());
    }
}

TEST_CASE("what is missing is named only where the whole is unknown, and only what could settle it") {
    std::vector<ConditionPtr> leaf;
    const World world = facts("+uu-", leaf);
    CHECK(Decided(world, combine(Connective::all, {leaf[0], leaf[1], leaf[2]}), told).lacking() ==
          Texts{"1.0", "2.0"});
    CHECK(Decided(world, combine(Connective::all, leaf), told).lacking().empty());
    CHECK(Decided(world, combine(Connective::any, {leaf[1], leaf[0]}), told).lacking().empty());
    const ConditionPtr settled = combine(Connective::any, {leaf[2], leaf[0]});
    CHECK(Decided(world, combine(Connective::all, {leaf[1], settled}), told).lacking() == Texts{"1.0"});
}

TEST_CASE("of several schools, the one of which nothing is known is missing") {
    ConditionPtr leaf;
    const World world = schools("+u", leaf);
    CHECK(Decided(world, combine(Connective::every_tied, {leaf}), told).lacking() == Texts{"0.1"});
}

TEST_CASE("the cheaper of two ways to meet a rule is told") {
    std::vector<ConditionPtr> leaf;
    const World world = facts("---", leaf);
    const ConditionPtr two = combine(Connective::all, {leaf[0], leaf[1]});
    CHECK(Decided(world, combine(Connective::any, {two, leaf[2]}), told).changes() == Texts{"+2.0"});
}

TEST_CASE("a way that nobody can go is not told") {
    std::vector<ConditionPtr> leaf;
    const World world = facts("---", leaf);
    Told witness;
    witness.immovable = {"2.0"};
    const ConditionPtr two = combine(Connective::all, {leaf[0], leaf[1]});
    CHECK(Decided(world, combine(Connective::any, {two, leaf[2]}), witness).changes() ==
          Texts{"+0.0", "+1.0"});
    CHECK_FALSE(Decided(world, combine(Connective::all, leaf), witness).changes());
}

TEST_CASE("under none, what is there has to end") {
    std::vector<ConditionPtr> leaf;
    const World world = facts("+-+", leaf);
    CHECK(Decided(world, combine(Connective::none, leaf), told).changes() == Texts{"-0.0", "-2.0"});
}

TEST_CASE("what is met needs no change") {
    std::vector<ConditionPtr> leaf;
    const World world = facts("+", leaf);
    CHECK(Decided(world, leaf[0], told).changes() == Texts{});
}

TEST_CASE("a change says what is wanted, on the scale of what was found") {
    World world{1};
    const FactType type{
        .kind = Kind::ordered, .choices = {"poor", "good", "urgent", "expected"}, .scales = {0, 2}};
    const Slot slot = world.add(type, ChoiceColumn{first_choice + 2});
    const std::vector<Operand> thresholds{Value{std::string{"good"}}, Value{std::string{"expected"}}};
    const Decided decided{world, compare(slot, Comparator::at_least, thresholds), told};
    CHECK_THAT(decided.why(), Catch::StartsWith("0.0 (expected or better"));
    CHECK(decided.changes() == Texts{"+0.0 expected or better"});
}
