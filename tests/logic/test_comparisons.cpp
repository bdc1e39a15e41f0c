// Every comparator on every kind of fact it fits, on both sides of each edge, and on the marks.
#include "logic/world.h"

using namespace headway;
using namespace headway::test;

namespace {

const FactType phases{.kind = Kind::choice, .choices = {"nursery", "primary", "secondary"}};
const FactType judgements{
    .kind = Kind::ordered,
    .choices = {"inadequate", "satisfactory", "good", "outstanding", "urgent", "expected", "strong"},
    .scales = {0, 4}};

// The outcomes of one comparison over a whole column.
std::string signs_of(const FactType& type, const Column& column, std::size_t subjects, Comparator comparator,
                     std::vector<Operand> operands) {
    World world{subjects};
    const Slot slot = world.add(type, column);
    return signs(world.outcomes(compare(slot, comparator, std::move(operands))));
}

Operand text(const char* word) {
    return Value{std::string{word}};
}
Operand whole(std::int64_t number) {
    return Value{number};
}
Operand real(double number) {
    return Value{number};
}

std::string choice(Comparator comparator, std::vector<Operand> operands) {
    const ChoiceColumn cells{unknown_choice, no_choice, 2, 3, 4};
    return signs_of(phases, cells, cells.size(), comparator, std::move(operands));
}

std::string judged(Comparator comparator, std::vector<Operand> operands) {
    const ChoiceColumn cells{unknown_choice, no_choice, 2, 3, 4, 5, 6, 7, 8};
    return signs_of(judgements, cells, cells.size(), comparator, std::move(operands));
}

std::string months(Comparator comparator, int limit) {
    const DayColumn cells{unknown_day, no_day, 0, 35, 36, 37, 1200};
    return signs_of({.kind = Kind::duration}, cells, cells.size(), comparator, {Value{Period{limit}}});
}

std::string number(Comparator comparator, std::vector<Operand> operands) {
    const NumberColumn cells{std::nan(""), -1.0, 2.999, 3.0, 3.001, 1e300};
    return signs_of({.kind = Kind::number}, cells, cells.size(), comparator, std::move(operands));
}

std::string counts(Comparator comparator, std::vector<Operand> operands) {
    const CountColumn cells{{0, 1, 1, 2, 2, 3, 0}, {0, 1, 2, 2, 3, 3, 9}};
    return signs_of({.kind = Kind::count}, cells, 7, comparator, std::move(operands));
}

}  // namespace

TEST_CASE("yes or no holds where it is yes, and stays unknown where nothing is known") {
    CHECK(signs_of({.kind = Kind::truth}, column_of("+u-"), 3, Comparator::holds, {}) == "+u-");
}

TEST_CASE("a choice is what it is, is none of the others, and unknown stays unknown") {
    CHECK(choice(Comparator::is, {text("primary")}) == "u--+-");
    CHECK(choice(Comparator::is, {text("nursery"), text("secondary")}) == "u-+-+");
}

TEST_CASE("a judgement is at least another of its own scale") {
    CHECK(judged(Comparator::at_least, {text("good"), text("expected")}) == "u---++-++");
    CHECK(judged(Comparator::at_least, {text("inadequate"), text("urgent")}) == "u-+++++++");
    CHECK(judged(Comparator::at_least, {text("outstanding"), text("strong")}) == "u----+--+");
}

TEST_CASE("a scale for which the rule names no threshold leaves the outcome unknown") {
    CHECK(judged(Comparator::at_least, {text("good")}) == "u---++uuu");
    CHECK(judged(Comparator::at_least, {text("expected")}) == "u-uuuu-++");
}

TEST_CASE("a judgement can be asked for by name") {
    CHECK(judged(Comparator::is, {text("good"), text("strong")}) == "u---+---+");
}

TEST_CASE("a word is one of those asked for; a word that the register never heard of is nobody's") {
    const WordColumn cells{unknown_word, no_word, 7, 8};
    World world{cells.size()};
    world.words = {{"Kent", 7}, {"Havering", 8}};
    const Slot slot = world.add({.kind = Kind::word}, cells);
    CHECK(signs(world.outcomes(compare(slot, Comparator::is, {text("Kent")}))) == "u-+-");
    CHECK(signs(world.outcomes(compare(slot, Comparator::is, {text("Kent"), text("Havering")}))) == "u-++");
    CHECK(signs(world.outcomes(compare(slot, Comparator::is, {text("Atlantis")}))) == "u---");
}

TEST_CASE("a length of time is at least three years on the day that completes them") {
    CHECK(months(Comparator::at_least, 36) == "u---+++");
    CHECK(months(Comparator::at_most, 36) == "u-+++--");
    CHECK(months(Comparator::at_least, 0) == "u-+++++");
}

TEST_CASE("a number is compared on both sides of its edge, and NaN is unknown") {
    CHECK(number(Comparator::at_least, {whole(3)}) == "u--+++");
    CHECK(number(Comparator::at_most, {real(3.0)}) == "u+++--");
    CHECK(number(Comparator::is, {whole(3)}) == "u--+--");
    CHECK(number(Comparator::is, {whole(3), real(2.999)}) == "u-++--");
}

TEST_CASE("a count known between two bounds decides where both bounds agree") {
    // The cells are 0, 1, 1 to 2, 2, 2 to 3, 3, 0 to 9.
    CHECK(counts(Comparator::at_least, {whole(2)}) == "--u+++u");
    CHECK(counts(Comparator::at_most, {whole(2)}) == "++++u-u");
    CHECK(counts(Comparator::is, {whole(2)}) == "--u+u-u");
    CHECK(counts(Comparator::at_least, {whole(0)}) == "+++++++");
    CHECK(counts(Comparator::at_most, {whole(-1)}) == "-------");
}

TEST_CASE("a count is a whole number, whatever it is compared with") {
    CHECK(counts(Comparator::at_least, {real(1.5)}) == counts(Comparator::at_least, {whole(2)}));
    CHECK(counts(Comparator::at_most, {real(1.5)}) == counts(Comparator::at_most, {whole(1)}));
    CHECK(counts(Comparator::is, {real(1.5)}) == "-------");
    CHECK(counts(Comparator::at_least, {real(1e300)}) == "-------");
}

TEST_CASE("an operand may be a parameter, whose value the binding gives") {
    World world{2};
    world.parameters["minimum"] = Period{24};
    const Slot slot = world.add({.kind = Kind::duration}, DayColumn{23, 24});
    CHECK(signs(world.outcomes(compare(slot, Comparator::at_least, {ParameterName{"minimum"}}))) == "-+");
}
