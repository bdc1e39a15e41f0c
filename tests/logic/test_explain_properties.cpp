// What explanations promise, tried by brute force on random conditions: the changes named are enough and are
// the fewest; what is said to be missing settles the outcome; the reason alone carries it.
#include "logic/random_trees.h"
#include "logic/told.h"

using namespace headway;
using namespace headway::test;

namespace {

constexpr std::size_t most_cells = 7;

// A random condition in which every fact is asked for once.
struct Puzzle {
    World world{1};
    ConditionPtr condition;
    Told witness;

    explicit Puzzle(Chance& chance) {
        world.columns.ties = {0, static_cast<std::uint32_t>(chance.below(4))};
        condition = random_condition(chance, 3, false, [&](bool tied) {
            TruthColumn cells;
            for (std::size_t row = 0; row < (tied ? world.columns.ties[1] : 1); ++row)
                cells.push_back(column_of(chance.of<std::string>({"+", "-", "-", "u"}))[0]);
            return compare(world.truth(cells, tied));
        });
        for (const std::string& cell : cells())
            if (chance.one_in(6)) witness.immovable.insert(cell);
    }

    std::vector<std::string> cells() const {
        std::vector<std::string> out;
        for (std::size_t slot = 0; slot < world.types.size(); ++slot)
            for (std::size_t tie = 0; tie < std::get<TruthColumn>(world.columns.by_slot[slot]).size(); ++tie)
                out.push_back(place(static_cast<Slot>(slot), tie));
        return out;
    }

    Outcome& at(const std::string& cell) {
        const std::size_t dot = cell.find('.');
        auto& column = std::get<TruthColumn>(world.columns.by_slot[std::stoul(cell.substr(0, dot))]);
        return column[std::stoul(cell.substr(dot + 1))];
    }

    Outcome outcome() const { return world.outcomes(condition)[0]; }
    Decided decided() const { return Decided{world, condition, witness}; }
};

// The fewest of the cells from position `from` on that have to change for the condition to be met; most + 1
// where it takes more than `most`.
std::size_t fewest(Puzzle& puzzle, const std::vector<std::string>& cells, std::size_t from,
                   std::size_t most) {
    if (puzzle.outcome() == Outcome::met) return 0;
    if (most == 0 || from == cells.size()) return most + 1;
    std::size_t best = fewest(puzzle, cells, from + 1, most);
    if (puzzle.witness.immovable.count(cells[from]) > 0) return best;
    const Outcome before = puzzle.at(cells[from]);
    for (Outcome other : {Outcome::met, Outcome::not_met}) {
        if (other == before) continue;
        puzzle.at(cells[from]) = other;
        best = std::min(best, 1 + fewest(puzzle, cells, from + 1, most - 1));
    }
    puzzle.at(cells[from]) = before;
    return std::min(best, most + 1);
}

template <class Use>
void for_each_puzzle(std::uint64_t seed, int count, Use use) {
    Chance chance{seed};
    for (int done = 0; done < count;) {
        Puzzle puzzle{chance};
        if (puzzle.cells().size() > most_cells) continue;
        INFO("puzzle " << done);
        use(puzzle);
        ++done;
    }
}

// The cells between the separators of a reason.
std::set<std::string> mentioned(const std::string& why) {
    std::set<std::string> cells;
    for (std::size_t begin = 0; begin < why.size();) {
        const std::size_t end = std::min(why.find("; ", begin), why.size());
        cells.insert(why.substr(begin, end - begin));
        begin = end + 2;
    }
    return cells;
}

}  // namespace

TEST_CASE("the changes that would meet a rule do meet it, and no fewer would") {
    for_each_puzzle(1, 1500, [](Puzzle& puzzle) {
        const std::vector<std::string> cells = puzzle.cells();
        const auto changes = puzzle.decided().changes();
        const std::size_t needed = fewest(puzzle, cells, 0, cells.size());
        REQUIRE(changes.has_value() == (needed <= cells.size()));
        if (!changes) return;
        REQUIRE(changes->size() == needed);
        for (const std::string& change : *changes)
            puzzle.at(change.substr(1)) = change[0] == '+' ? Outcome::met : Outcome::not_met;
        REQUIRE(puzzle.outcome() == Outcome::met);
    });
}

TEST_CASE("a change is named only for a fact that is not so already, and that somebody can change") {
    for_each_puzzle(2, 1500, [](Puzzle& puzzle) {
        const auto changes = puzzle.decided().changes();
        if (!changes) return;
        for (const std::string& change : *changes) {
            const Outcome after = change[0] == '+' ? Outcome::met : Outcome::not_met;
            REQUIRE(puzzle.at(change.substr(1)) != after);
            REQUIRE(puzzle.witness.immovable.count(change.substr(1)) == 0);
        }
    });
}

TEST_CASE("whatever comes of what is missing, it settles the outcome") {
    for_each_puzzle(3, 1500, [](Puzzle& puzzle) {
        const std::vector<std::string> lacking = puzzle.decided().lacking();
        REQUIRE(lacking.empty() == (puzzle.outcome() != Outcome::unknown));
        for (const std::string& cell : lacking)
            REQUIRE(puzzle.at(cell) == Outcome::unknown);
        for (std::size_t way = 0; way < (std::size_t{1} << lacking.size()); ++way) {
            for (std::size_t i = 0; i < lacking.size(); ++i)
                puzzle.at(lacking[i]) = outcome_of((way >> i & 1U) != 0);
            REQUIRE((lacking.empty() || puzzle.outcome() != Outcome::unknown));
        }
    });
}

TEST_CASE("nothing is said to be missing that could not decide") {
    for_each_puzzle(4, 1500, [](Puzzle& puzzle) {
        const std::vector<std::string> lacking = puzzle.decided().lacking();
        std::set<std::string> may_decide;
        for (std::size_t way = 0; way < (std::size_t{1} << lacking.size()); ++way)
            for (const std::string& open : lacking) {
                for (std::size_t i = 0; i < lacking.size(); ++i)
                    puzzle.at(lacking[i]) =
                        lacking[i] == open ? Outcome::unknown : outcome_of((way >> i & 1U) != 0);
                if (puzzle.outcome() == Outcome::unknown) may_decide.insert(open);
            }
        REQUIRE(may_decide.size() == lacking.size());
    });
}

TEST_CASE("a reason alone carries its outcome: nothing that it leaves out could have changed it") {
    for_each_puzzle(5, 1500, [](Puzzle& puzzle) {
        const Outcome before = puzzle.outcome();
        const std::string why = puzzle.decided().why();
        REQUIRE_FALSE(why.empty());
        if (before == Outcome::unknown) return;
        const std::set<std::string> told = mentioned(why);
        for (const std::string& cell : puzzle.cells())
            if (told.count(cell) == 0) puzzle.at(cell) = Outcome::unknown;
        REQUIRE(puzzle.outcome() == before);
    });
}
