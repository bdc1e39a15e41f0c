// The whole tree of a condition as it came out for one subject.
#include "logic/reason_tree.h"
#include "logic/told.h"

using namespace headway;
using namespace headway::test;

namespace {

const Told told;

// The tree in signs: a line each, indented, the outcome's name and the finding.
std::string tree_of(const World& world, const ConditionPtr& condition) {
    Program program;
    const NodeNumber root = program.add(condition, world.binding());
    const Case c{.program = program,
                 .types = world.types,
                 .columns = world.columns,
                 .subject = 0,
                 .outcomes = program.evaluate_one(world.columns, 0),
                 .witness = told};
    std::string out;
    for (const TreeLine& line : reason_tree(c, root)) {
        out += std::string(line.depth, ' ') + std::string{name_of(line.outcome)};
        if (!line.finding.empty()) out += " " + line.finding;
        if (!line.missing.empty()) out += " needs " + line.missing;
        out += '\n';
    }
    return out;
}

}  // namespace

TEST_CASE("a tree tells every part, also those that did not decide") {
    World world{1};
    const ConditionPtr met = compare(world.truth(column_of("+")));
    const ConditionPtr refused = compare(world.truth(column_of("-")));
    const ConditionPtr open = compare(world.truth(column_of("u")));
    const ConditionPtr any = combine(Connective::any, {refused, open});
    CHECK(tree_of(world, combine(Connective::all, {met, any})) ==
          "unknown\n met 0.0\n unknown\n  not_met 1.0\n  unknown 2.0 needs 2.0\n");
}

TEST_CASE("under none a part that is met stands against the whole") {
    World world{1};
    const ConditionPtr met = compare(world.truth(column_of("+")));
    CHECK(tree_of(world, combine(Connective::none, {met})) == "not_met\n met 0.0\n");
}

TEST_CASE("what is asked of each school is told once for each") {
    World world{1};
    world.columns.ties = {0, 2};
    const ConditionPtr leaf = compare(world.truth(column_of("+-"), true));
    CHECK(tree_of(world, combine(Connective::every_tied, {leaf})) == "not_met\n met 0.0\n not_met 0.1\n");
    World without{1};
    without.columns.ties = {0, 0};
    const ConditionPtr none = compare(without.truth(column_of(""), true));
    CHECK(tree_of(without, combine(Connective::every_tied, {none})) == "not_met\n");
}

TEST_CASE("a comparison by itself is a tree of one line") {
    World world{1};
    CHECK(tree_of(world, compare(world.truth(column_of("+")))) == "met 0.0\n");
}
