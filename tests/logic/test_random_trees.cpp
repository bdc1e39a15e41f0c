// Thousands of random conditions over random columns: whole columns agree with one row at a time.
#include "logic/random_trees.h"

using namespace headway;
using namespace headway::test;

namespace {

constexpr std::size_t subjects = 33;
constexpr int trees = 4000;

const std::vector<std::string> names{"a", "b", "c", "d", "e"};
const FactType choice_type{.kind = Kind::choice, .choices = names};
const FactType ordered_type{.kind = Kind::ordered, .choices = names, .scales = {0, 3}};

Column random_column(Chance& chance, Kind kind, std::size_t rows) {
    const auto fill = [&](auto column, auto make) -> Column {
        for (std::size_t i = 0; i < rows; ++i)
            column.push_back(make());
        return column;
    };
    const std::int32_t middle = cell("2016-02-29");
    const auto date = [&]() -> std::int32_t {
        return chance.one_in(6) ? unknown_day : chance.one_in(6) ? no_day : middle + chance.from(-800, 800);
    };
    switch (kind) {
        case Kind::truth:
            return fill(TruthColumn{}, [&] { return column_of(chance.of<std::string>({"+", "u", "-"}))[0]; });
        case Kind::choice:
        case Kind::ordered:
            return fill(ChoiceColumn{}, [&] { return static_cast<std::uint8_t>(chance.below(7)); });
        case Kind::word:
            return fill(WordColumn{}, [&] { return static_cast<std::uint32_t>(chance.below(6)); });
        case Kind::date:
            return fill(DayColumn{}, date);
        case Kind::duration:
            return fill(DayColumn{}, [&] { return chance.one_in(6) ? unknown_day : chance.from(0, 40); });
        case Kind::number:
            return fill(NumberColumn{},
                        [&] { return chance.one_in(5) ? std::nan("") : chance.from(-4, 4) / 2.0; });
        case Kind::count:
            break;
    }
    CountColumn counts;
    for (std::size_t i = 0; i < rows; ++i) {
        counts.low.push_back(chance.from(0, 4));
        counts.high.push_back(counts.low.back() + (chance.one_in(2) ? 0 : chance.from(0, 3)));
    }
    return counts;
}

struct RandomWorld : World {
    Chance& chance;
    std::vector<Slot> loose;
    std::vector<Slot> of_rows;

    explicit RandomWorld(Chance& c) : World(subjects), chance(c) {
        as_of = plus_days(day("2016-02-29"), chance.from(-400, 400));
        words = {{"a", 2}, {"b", 3}, {"c", 4}};
        tie_at_random(*this, chance);
        for (bool tied : {false, true})
            for (int kind = 0; kind <= static_cast<int>(Kind::number); ++kind) {
                FactType type{.kind = static_cast<Kind>(kind)};
                if (type.kind == Kind::choice) type = choice_type;
                if (type.kind == Kind::ordered) type = ordered_type;
                const std::size_t rows = tied ? columns.ties.back() : subjects;
                (tied ? of_rows : loose).push_back(add(type, random_column(chance, type.kind, rows), tied));
            }
    }

    std::vector<Operand> some_names() {
        std::vector<Operand> out{Value{chance.of(names)}};
        if (chance.one_in(2)) out.emplace_back(Value{chance.of(names)});
        return out;
    }
    Operand number() {
        if (chance.one_in(2)) return Value{std::int64_t{chance.from(-2, 4)}};
        return Value{chance.from(-4, 8) / 2.0};
    }
    // One threshold for each of the two scales, or for one of them.
    std::vector<Operand> thresholds() {
        std::vector<Operand> out{Value{chance.of<std::string>({"a", "b", "c"})}};
        if (chance.one_in(2)) out.emplace_back(Value{chance.of<std::string>({"d", "e"})});
        return out;
    }

    ConditionPtr leaf(bool tied) {
        const Slot slot = chance.of(tied ? of_rows : loose);
        const bool other = chance.one_in(2);
        switch (types[static_cast<std::size_t>(slot)].kind) {
            case Kind::truth:
                return compare(slot);
            case Kind::choice:
            case Kind::word:
                return compare(slot, Comparator::is, some_names());
            case Kind::ordered:
                return other ? compare(slot, Comparator::is, some_names())
                             : compare(slot, Comparator::at_least, thresholds());
            case Kind::duration:
                return compare(slot, other ? Comparator::at_least : Comparator::at_most,
                               {Value{Period{chance.from(0, 40)}}});
            case Kind::date:
                return date_leaf(slot);
            case Kind::count:
            case Kind::number:
                break;
        }
        const auto comparator =
            chance.of<Comparator>({Comparator::at_least, Comparator::at_most, Comparator::is});
        return compare(slot, comparator, {number()});
    }

    ConditionPtr date_leaf(Slot slot) {
        const int c = chance.from(static_cast<int>(Comparator::on_or_before),
                                  static_cast<int>(Comparator::at_least_ahead));
        const auto comparator = chance.one_in(8) ? Comparator::is : static_cast<Comparator>(c);
        if (comparator == Comparator::has_come) return compare(slot, comparator);
        const bool with_date = comparator == Comparator::is || comparator == Comparator::on_or_before ||
                               comparator == Comparator::on_or_after;
        if (with_date) return compare(slot, comparator, {Value{plus_days(as_of, chance.from(-500, 500))}});
        return compare(slot, comparator, {Value{Period{chance.from(0, 30)}}});
    }
};

template <class Cell>
Cell cell_at(const World& world, const Comparison& leaf, std::size_t row) {
    return std::get<std::vector<Cell>>(world.columns.by_slot[static_cast<std::size_t>(leaf.slot)])[row];
}

template <class Type>
Type operand(const Comparison& leaf, std::size_t i = 0) {
    return std::get<Type>(std::get<Value>(leaf.operands[i]));
}

double number_operand(const Comparison& leaf) {
    const auto& value = std::get<Value>(leaf.operands[0]);
    const auto* whole = std::get_if<std::int64_t>(&value);
    return whole != nullptr ? static_cast<double>(*whole) : std::get<double>(value);
}

bool compared(Comparator comparator, double a, double b) {
    return comparator == Comparator::at_least ? a >= b : comparator == Comparator::at_most ? a <= b : a == b;
}

Outcome judge_choice(const World& world, const Comparison& leaf, std::size_t row) {
    const FactType& type = world.types[static_cast<std::size_t>(leaf.slot)];
    const std::uint8_t found = cell_at<std::uint8_t>(world, leaf, row);
    if (found == unknown_choice) return Outcome::unknown;
    if (found == no_choice) return Outcome::not_met;
    const std::size_t number = found - first_choice;
    Outcome outcome = leaf.comparator == Comparator::is ? Outcome::not_met : Outcome::unknown;
    for (std::size_t i = 0; i < leaf.operands.size(); ++i) {
        const std::string name = operand<std::string>(leaf, i);
        if (leaf.comparator == Comparator::is && type.choices[number] == name) outcome = Outcome::met;
        const bool upper = name >= "d";
        if (leaf.comparator == Comparator::at_least && upper == (number >= 3))
            outcome = outcome_of(type.choices[number] >= name);
    }
    return outcome;
}

Outcome judge_word(const World& world, const Comparison& leaf, std::size_t row) {
    const std::uint32_t found = cell_at<std::uint32_t>(world, leaf, row);
    if (found == unknown_word) return Outcome::unknown;
    for (std::size_t i = 0; i < leaf.operands.size(); ++i) {
        const auto word = world.words.find(operand<std::string>(leaf, i));
        if (word != world.words.end() && word->second == found) return Outcome::met;
    }
    return Outcome::not_met;
}

Outcome judge_date(const World& world, const Comparison& leaf, std::size_t row) {
    const std::int32_t found = cell_at<std::int32_t>(world, leaf, row);
    if (found == unknown_day) return Outcome::unknown;
    if (found == no_day) return Outcome::not_met;
    const Date date = date_of(found);
    switch (leaf.comparator) {
        case Comparator::is:
            return outcome_of(date == operand<Date>(leaf));
        case Comparator::on_or_before:
            return outcome_of(date <= operand<Date>(leaf));
        case Comparator::on_or_after:
            return outcome_of(date >= operand<Date>(leaf));
        case Comparator::has_come:
            return outcome_of(date <= world.as_of);
        case Comparator::at_most_ago:
            return outcome_of(plus_months(date, operand<Period>(leaf).months) >= world.as_of);
        case Comparator::less_than_ago:
            return outcome_of(plus_months(date, operand<Period>(leaf).months) > world.as_of);
        default:
            return outcome_of(date >= plus_months(world.as_of, operand<Period>(leaf).months));
    }
}

// Every number that the count may be is tried.
Outcome judge_count(const World& world, const Comparison& leaf, std::size_t row) {
    const auto& counts = std::get<CountColumn>(world.columns.by_slot[static_cast<std::size_t>(leaf.slot)]);
    bool some = false;
    bool every = true;
    for (int number = counts.low[row]; number <= counts.high[row]; ++number) {
        const bool meets = compared(leaf.comparator, number, number_operand(leaf));
        some |= meets;
        every &= meets;
    }
    return every ? Outcome::met : some ? Outcome::unknown : Outcome::not_met;
}

Outcome judge(const World& world, const Comparison& leaf, std::size_t row) {
    switch (world.types[static_cast<std::size_t>(leaf.slot)].kind) {
        case Kind::truth:
            return cell_at<Outcome>(world, leaf, row);
        case Kind::choice:
        case Kind::ordered:
            return judge_choice(world, leaf, row);
        case Kind::word:
            return judge_word(world, leaf, row);
        case Kind::date:
            return judge_date(world, leaf, row);
        case Kind::count:
            return judge_count(world, leaf, row);
        case Kind::duration: {
            const std::int32_t found = cell_at<std::int32_t>(world, leaf, row);
            if (found == unknown_day) return Outcome::unknown;
            return outcome_of(compared(leaf.comparator, found, operand<Period>(leaf).months));
        }
        case Kind::number:
            break;
    }
    const double found = cell_at<double>(world, leaf, row);
    if (std::isnan(found)) return Outcome::unknown;
    return outcome_of(compared(leaf.comparator, found, number_operand(leaf)));
}

}  // namespace

TEST_CASE("whole columns agree with a naive evaluator, for thousands of random conditions") {
    Chance chance{20161001};
    for (int tree = 0; tree < trees; ++tree) {
        RandomWorld world{chance};
        const ConditionPtr condition =
            random_condition(chance, 4, false, [&](bool tied) { return world.leaf(tied); });
        const std::vector<Outcome> found = world.outcomes(condition);
        for (std::size_t i = 0; i < subjects; ++i) {
            const Outcome expected =
                evaluated(world, *condition, i, 0,
                          [&](const Comparison& leaf, std::size_t row) { return judge(world, leaf, row); });
            if (found[i] == expected) continue;
            INFO("tree " << tree << ", subject " << i);
            REQUIRE(name_of(found[i]) == name_of(expected));
        }
    }
    SUCCEED();
}

TEST_CASE("one subject alone comes out as among the others, for every node of random conditions") {
    Chance chance{7};
    for (int tree = 0; tree < 400; ++tree) {
        RandomWorld world{chance};
        const ConditionPtr condition =
            random_condition(chance, 3, false, [&](bool tied) { return world.leaf(tied); });
        Program program;
        const NodeNumber root = program.add(condition, world.binding());
        const std::vector<Outcome> whole = world.outcomes(condition);
        for (std::size_t i = 0; i < subjects; ++i)
            REQUIRE(program.evaluate_one(world.columns, i)[static_cast<std::size_t>(root)].at(0) == whole[i]);
    }
}
