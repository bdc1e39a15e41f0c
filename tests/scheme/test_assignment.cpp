// The best assignment, against trying out every one.
#include "scheme/option_lists.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace headway;
using namespace headway::test;

namespace {

constexpr auto none = std::nullopt;

Chosen best_columns(const Scores& scores, const std::vector<int>& places) {
    const Assignment best = best_assignment(ListsOf{scores}, places);
    CHECK(best.proven);
    return columns_of(best);
}

void check_against_every(const Instance& instance) {
    const ListsOf lists{instance.scores};
    const Assignment best = best_assignment(lists, instance.places);
    const EveryAssignment every{lists, instance.places};
    REQUIRE(best.served == every.best().served);
    REQUIRE(best.total == every.best().total);
    REQUIRE(best.of_row == every.best().of_row);
    REQUIRE(best.proven);
}

// The first of the best by its definition: row after row, the earliest option with which the rows that follow
// can still bring count and total to the best.
Chosen first_by_definition(Scores scores, std::vector<int> places) {
    const Assignment best = best_assignment(ListsOf{scores}, places);
    std::size_t served = 0;
    std::int64_t total = 0;
    Chosen out(scores.size());
    for (std::size_t row = 0; row < scores.size(); ++row) {
        const ListsOf own{Scores{scores[row]}};
        scores[row].assign(places.size(), none);
        for (const Option& option : own.list(0)) {
            if (places[option.column] < 1) continue;
            --places[option.column];
            const Assignment rest = best_assignment(ListsOf{scores}, places);
            if (served + 1 + rest.served == best.served && total + option.score + rest.total == best.total) {
                out[row] = option.column;
                ++served;
                total += option.score;
                break;
            }
            ++places[option.column];
        }
    }
    return out;
}

Instance tied_instance(Chance& chance, std::size_t rows, std::size_t columns, int most_places) {
    Instance made;
    for (std::size_t column = 0; column < columns; ++column)
        made.places.push_back(chance.from(0, most_places));
    // Rows and columns of few kinds, so that many of them are alike.
    std::vector<std::size_t> kinds(columns);
    for (std::size_t& kind : kinds)
        kind = chance.below(8);
    for (std::size_t row = 0; row < rows; ++row) {
        const std::size_t own = chance.below(8);
        made.scores.emplace_back();
        for (const std::size_t kind : kinds)
            made.scores.back().emplace_back(static_cast<int>((own & kind) + (own == kind ? 3U : 0U)));
        for (auto& score : made.scores.back())
            if (chance.one_in(30)) score = none;
    }
    return made;
}

}  // namespace

TEST_CASE("as many appointments are served as can be, whatever it costs in score") {
    CHECK(best_columns({{1000000, -1000000}, {1, none}}, {1, 1}) == Chosen{1, 0});
    CHECK(best_columns({{-5}}, {1}) == Chosen{0});
}

TEST_CASE("of as many that are served, those with the highest total score are") {
    CHECK(best_columns({{5, 4}, {5, 1}}, {1, 1}) == Chosen{1, 0});
    CHECK(best_columns({{5}, {6}}, {1}) == Chosen{none, 0});
    CHECK(best_columns(contested.scores, contested.places) == Chosen{2, 1, 0});
}

TEST_CASE("of equally good assignments the earlier rows have the earlier options of their lists") {
    CHECK(best_columns({{2, 2, 2}, {2, 2, 2}}, {1, 1, 1}) == Chosen{0, 1});
    CHECK(best_columns({{2, 2, 2}, {2, 2, 2}}, {1, 2, 1}) == Chosen{0, 1});
    CHECK(best_columns({{3, 5}, {5, 7}}, {1, 1}) == Chosen{1, 0});
    CHECK(best_columns({{2}, {2}, {2}}, {2}) == Chosen{0, 0, none});
}

TEST_CASE("columns without places, rows without options and nothing at all are no trouble") {
    CHECK(best_columns({}, {}).empty());
    CHECK(best_columns({{}, {}}, {}) == Chosen{none, none});
    CHECK(best_columns({{7, 3, none}, {none, none, none}, {7, none, 2}}, {0, 2, -1}) ==
          Chosen{1, none, none});
}

TEST_CASE("the highest and the lowest score that there is don't overflow") {
    constexpr std::int32_t low = std::numeric_limits<std::int32_t>::min();
    constexpr std::int32_t high = std::numeric_limits<std::int32_t>::max();
    CHECK(best_columns({{high, low}, {high, none}}, {1, 1}) == Chosen{1, 0});
    CHECK(best_columns({{high, low, high}, {high, low, low}, {high, low, low}}, {1, 1, 1}) ==
          Chosen{2, 0, 1});
    CHECK(best_columns({{low}, {low}}, {1}) == Chosen{0, none});
}

TEST_CASE("count, total and the order among equals are those of trying every assignment") {
    Chance chance{20240901};
    for (int i = 0; i < 30000; ++i)
        check_against_every(small_instance(chance));
}

TEST_CASE("so they are where one row's move lets others move far away") {
    Chance chance{20240902};
    for (int i = 0; i < 40000; ++i)
        check_against_every(thin_instance(chance));
}

TEST_CASE("long lists with many ties give what the order among equals says, option by option") {
    Chance chance{1};
    for (int i = 0; i < 12; ++i) {
        const Instance plenty = tied_instance(chance, 70, 90, 2);
        CHECK(best_columns(plenty.scores, plenty.places) ==
              first_by_definition(plenty.scores, plenty.places));
        const Instance narrow = tied_instance(chance, 72, 72, 2);
        CHECK(best_columns(narrow.scores, narrow.places) ==
              first_by_definition(narrow.scores, narrow.places));
        const Instance few_places = tied_instance(chance, 75, 40, 2);
        CHECK(best_columns(few_places.scores, few_places.places) ==
              first_by_definition(few_places.scores, few_places.places));
    }
}

TEST_CASE("hundreds of rows that all want the same take the columns in turn") {
    const Scores scores(300, std::vector<std::optional<std::int32_t>>(700, 4));
    std::vector<int> places(700, 1);
    places[0] = 0;
    const Chosen columns = best_columns(scores, places);
    for (std::uint32_t row = 0; row < 300; ++row)
        REQUIRE(columns[row] == row + 1);
}

TEST_CASE("of a long list no more is asked for than matters") {
    Scores scores(40, std::vector<std::optional<std::int32_t>>(2000, 0));
    for (std::size_t row = 0; row < 40; ++row)
        scores[row][row * 3] = 1;
    const ListsOf lists{scores};
    const std::vector<int> places(2000, 1);
    CHECK(best_assignment(lists, places).total == 40);
    CHECK(lists.longest_asked <= 64);
}

TEST_CASE("columns without places may stand in a list or be left out of it") {
    Chance chance{77};
    for (int i = 0; i < 200; ++i) {
        Instance instance = i < 195 ? small_instance(chance) : tied_instance(chance, 70, 300, 1);
        const Assignment with = best_assignment(ListsOf{instance.scores}, instance.places);
        for (auto& row : instance.scores)
            for (std::size_t column = 0; column < row.size(); ++column)
                if (instance.places[column] < 1) row[column] = none;
        const Assignment without = best_assignment(ListsOf{instance.scores}, instance.places);
        REQUIRE(with.of_row == without.of_row);
    }
}
