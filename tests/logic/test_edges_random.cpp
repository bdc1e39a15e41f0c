// Random conditions: whatever any subject comes to, a made-up one does, and made-up ones come to what they
// are said to come to.
#include "logic/edges.h"
#include "logic/random_trees.h"

#include <map>
#include <set>

using namespace headway;
using namespace headway::test;

namespace {

constexpr std::size_t subjects = 400;
constexpr int trees = 1500;

const std::vector<std::string> names{"a", "b", "c", "d", "e"};

Value name(Chance& chance) {
    return chance.of(names);
}

// Facts of every kind, of subjects and of rows, over dense values around all thresholds.
struct DenseWorld : World {
    Chance& chance;
    std::vector<Slot> loose;
    std::vector<Slot> of_rows;

    explicit DenseWorld(Chance& c) : World(subjects), chance(c) {
        as_of = day("2016-02-29");
        words = {{"a", 2}, {"b", 3}, {"c", 4}, {"d", 5}, {"e", 6}};
        tie_at_random(*this, chance);
        for (bool tied : {false, true})
            for (int i = 0; i < 3; ++i) {
                FactType type{.kind = static_cast<Kind>(chance.below(8)), .choices = {}, .scales = {}};
                if (type.kind == Kind::choice || type.kind == Kind::ordered) type.choices = names;
                if (type.kind == Kind::ordered) type.scales = {0, 3};
                const std::size_t rows = tied ? columns.ties.back() : subjects;
                (tied ? of_rows : loose).push_back(add(type, column(type.kind, rows), tied));
            }
    }

    template <class Cells, class Make>
    static Column filled(Cells cells, std::size_t rows, Make make) {
        for (std::size_t i = 0; i < rows; ++i)
            cells.push_back(static_cast<typename Cells::value_type>(make()));
        return cells;
    }

    Column column(Kind kind, std::size_t rows) {
        switch (kind) {
            case Kind::truth:
                return filled(TruthColumn{}, rows, [&] { return chance.of<int>({0, 1, 3}); });
            case Kind::choice:
            case Kind::ordered:
                return filled(ChoiceColumn{}, rows, [&] { return chance.below(7); });
            case Kind::word:
                return filled(WordColumn{}, rows, [&] { return chance.below(9); });
            case Kind::date:
                return filled(DayColumn{}, rows, [&] {
                    return chance.one_in(8)   ? unknown_day
                           : chance.one_in(8) ? no_day
                                              : day_number(as_of) + chance.from(-70, 70);
                });
            case Kind::duration:
                return filled(DayColumn{}, rows,
                              [&] { return chance.one_in(8) ? unknown_day : chance.from(0, 6); });
            case Kind::number:
                return filled(NumberColumn{}, rows,
                              [&] { return chance.one_in(8) ? std::nan("") : chance.from(-6, 6) / 4.0; });
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

    ConditionPtr leaf(bool tied) {
        const Slot slot = chance.of(tied ? of_rows : loose);
        const bool other = chance.one_in(2);
        switch (types[static_cast<std::size_t>(slot)].kind) {
            case Kind::truth:
                return compare(slot);
            case Kind::choice:
            case Kind::word:
                return compare(slot, Comparator::is, {name(chance)});
            case Kind::ordered:
                return compare(slot, other ? Comparator::is : Comparator::at_least, {name(chance)});
            case Kind::duration:
                return compare(slot, other ? Comparator::at_least : Comparator::at_most,
                               {Value{Period{chance.from(0, 5)}}});
            case Kind::date:
                return date_leaf(slot);
            case Kind::count:
            case Kind::number:
                break;
        }
        return compare(slot,
                       chance.of<Comparator>({Comparator::at_least, Comparator::at_most, Comparator::is}),
                       {Value{chance.from(-4, 8) / 2.0}});
    }

    ConditionPtr date_leaf(Slot slot) {
        const auto comparator = chance.of<Comparator>(
            {Comparator::is, Comparator::on_or_before, Comparator::on_or_after, Comparator::has_come,
             Comparator::at_most_ago, Comparator::less_than_ago, Comparator::at_least_ahead});
        if (comparator == Comparator::has_come) return compare(slot, comparator);
        const bool fixed = comparator == Comparator::is || comparator == Comparator::on_or_before ||
                           comparator == Comparator::on_or_after;
        if (fixed) return compare(slot, comparator, {Value{plus_days(as_of, chance.from(-40, 40))}});
        return compare(slot, comparator, {Value{Period{chance.from(0, 2)}}});
    }

    ConditionPtr tree() {
        return random_condition(chance, 3, false, [this](bool tied) { return leaf(tied); });
    }
};

std::vector<std::string> together(const World& world, const std::vector<ConditionPtr>& conditions) {
    std::vector<std::string> out(world.columns.subjects);
    for (const ConditionPtr& condition : conditions) {
        const std::string column = signs(world.outcomes(condition));
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] += column[i];
    }
    return out;
}

void append(World& world, const MadeUp::Fact& fact) {
    const auto slot = static_cast<std::size_t>(fact.slot);
    const FactType& type = world.types[slot];
    const EdgeValue& value = fact.value;
    const bool known = value.is == EdgeValue::Is::known;
    const bool none = value.is == EdgeValue::Is::none;
    switch (type.kind) {
        case Kind::truth:
            std::get<TruthColumn>(world.columns.by_slot[slot])
                .push_back(known ? outcome_of(std::get<bool>(value.value)) : Outcome::unknown);
            return;
        case Kind::choice:
        case Kind::ordered: {
            const std::size_t mark = none ? no_choice : unknown_choice;
            const std::size_t cell =
                known ? type.choice(std::get<std::string>(value.value)) + first_choice : mark;
            std::get<ChoiceColumn>(world.columns.by_slot[slot]).push_back(static_cast<std::uint8_t>(cell));
            return;
        }
        case Kind::word: {
            std::uint32_t cell = none ? no_word : value.is == EdgeValue::Is::another ? 99 : unknown_word;
            if (known) cell = world.words.find(std::get<std::string>(value.value))->second;
            std::get<WordColumn>(world.columns.by_slot[slot]).push_back(cell);
            return;
        }
        case Kind::date:
        case Kind::duration: {
            std::int32_t cell = none ? no_day : unknown_day;
            if (known && type.kind == Kind::date) cell = day_number(std::get<Date>(value.value));
            if (known && type.kind == Kind::duration) cell = std::get<Period>(value.value).months;
            std::get<DayColumn>(world.columns.by_slot[slot]).push_back(cell);
            return;
        }
        case Kind::number:
            std::get<NumberColumn>(world.columns.by_slot[slot])
                .push_back(known ? std::get<double>(value.value) : std::nan(""));
            return;
        case Kind::count:
            break;
    }
    auto& counts = std::get<CountColumn>(world.columns.by_slot[slot]);
    const std::int64_t low = std::get<std::int64_t>(value.value);
    counts.low.push_back(static_cast<std::int32_t>(low));
    counts.high.push_back(static_cast<std::int32_t>(known ? low : value.highest));
}

// A world in which the made-up subject alone lives; facts that it does not have are filled in somehow.
World only(const DenseWorld& model, const MadeUp& subject) {
    World world{1};
    world.as_of = model.as_of;
    world.types = model.types;
    world.words = model.words;
    world.columns.tied = model.columns.tied;
    world.columns.ties = {0, static_cast<std::uint32_t>(subject.rows.size())};
    for (const Column& column : model.columns.by_slot)
        world.columns.by_slot.push_back(
            std::visit([](auto cells) { return Column{decltype(cells){}}; }, column));
    for (const MadeUp::Fact& fact : subject.facts)
        append(world, fact);
    for (const auto& row : subject.rows)
        for (const MadeUp::Fact& fact : row)
            append(world, fact);
    return world;
}

}  // namespace

TEST_CASE("whatever random conditions come to for anybody, they come to for a made-up subject") {
    Chance chance{20};
    std::size_t compared = 0;
    for (int i = 0; i < trees; ++i) {
        DenseWorld world{chance};
        const std::vector<ConditionPtr> conditions{world.tree(), world.tree()};
        const TriedEdges tried = try_edges({.conditions = conditions,
                                            .types = world.types,
                                            .tied = world.columns.tied,
                                            .as_of = world.as_of});
        REQUIRE(tried.all);
        std::set<std::string> seen;
        for (const Seen& one : tried.seen)
            seen.insert(signs(one.outcomes));
        for (const std::string& real : together(world, conditions)) {
            INFO("tree " << i << ": " << real);
            REQUIRE(seen.contains(real));
            ++compared;
        }
    }
    CHECK(compared == subjects * trees);
}

TEST_CASE("every made-up subject comes to what it is said to come to") {
    Chance chance{21};
    std::size_t compared = 0;
    for (int i = 0; i < trees; ++i) {
        DenseWorld world{chance};
        const std::vector<ConditionPtr> conditions{world.tree(), world.tree()};
        const TriedEdges tried = try_edges({.conditions = conditions,
                                            .types = world.types,
                                            .tied = world.columns.tied,
                                            .as_of = world.as_of});
        for (const Seen& one : tried.seen) {
            INFO("tree " << i);
            REQUIRE(together(only(world, one.subject), conditions).at(0) == signs(one.outcomes));
            ++compared;
        }
    }
    CHECK(compared > 4 * static_cast<std::size_t>(trees));
}
