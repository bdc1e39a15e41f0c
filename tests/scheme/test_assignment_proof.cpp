// What can be said of an assignment: whether it is proven best, what choosing one by one gives, and where one
// more place would help.
#include "scheme/option_lists.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace headway;
using namespace headway::test;

namespace {

using Numbers = std::vector<std::uint32_t>;

constexpr auto none = std::nullopt;

std::size_t most_served(const Instance& instance) {
    return EveryAssignment{ListsOf{instance.scores}, instance.places}.best().served;
}

// Each row has one of its options that are left, or none, by chance; with these prices.
Assignment any_assignment(Chance& chance, const ListsOf& lists, std::vector<int> left,
                          const std::vector<std::int64_t>& prices) {
    Assignment any;
    any.price_of_column = prices;
    for (std::size_t row = 0; row < lists.rows(); ++row) {
        any.of_row.emplace_back();
        for (const Option& option : lists.list(row)) {
            if (left[option.column] < 1 || chance.one_in(3)) continue;
            --left[option.column];
            ++any.served;
            any.total += option.score;
            any.of_row.back() = option;
            break;
        }
    }
    return any;
}

// The columns of which one more place lets one more be served, of the row and those that are served already.
Numbers helping_columns(Instance instance, const Assignment& best, std::size_t row) {
    for (std::size_t other = 0; other < instance.scores.size(); ++other)
        if (!best.of_row[other] && other != row) instance.scores[other].clear();
    Numbers helping;
    for (std::uint32_t column = 0; column < instance.places.size(); ++column) {
        ++instance.places[column];
        if (most_served(instance) > best.served) helping.push_back(column);
        --instance.places[column];
    }
    return helping;
}

}  // namespace

TEST_CASE("the prices prove those assignments best that are, and no others") {
    Chance chance{31};
    int proven = 0;
    int refused = 0;
    for (int i = 0; i < 3000; ++i) {
        const Instance instance = small_instance(chance);
        const ListsOf lists{instance.scores};
        const Assignment best = best_assignment(lists, instance.places);
        REQUIRE(is_proven_best(lists, instance.places, best));
        const Assignment other = any_assignment(chance, lists, instance.places, best.price_of_column);
        const bool as_good = other.served == best.served && other.total == best.total;
        REQUIRE(is_proven_best(lists, instance.places, other) == as_good);
        ++(as_good ? proven : refused);
    }
    CHECK(proven > 300);
    CHECK(refused > 300);
}

TEST_CASE("whatever the prices, only a best assignment is proven best") {
    Chance chance{32};
    for (int i = 0; i < 3000; ++i) {
        const Instance instance = small_instance(chance);
        const ListsOf lists{instance.scores};
        const Assignment best = best_assignment(lists, instance.places);
        std::vector<std::int64_t> prices = best.price_of_column;
        for (std::int64_t& price : prices)
            if (chance.one_in(3)) price += chance.from(-3, 3);
        const Assignment other = any_assignment(chance, lists, instance.places, prices);
        if (is_proven_best(lists, instance.places, other))
            REQUIRE(std::pair{other.served, other.total} == std::pair{best.served, best.total});
    }
}

TEST_CASE("an assignment that is not what it says, or can't be, is not proven") {
    const ListsOf lists{contested.scores};
    const Assignment best = best_assignment(lists, contested.places);
    const auto proven_with = [&](auto change) {
        Assignment changed = best;
        change(changed);
        return is_proven_best(lists, contested.places, changed);
    };
    CHECK(proven_with([](Assignment&) {}));
    CHECK_FALSE(proven_with([](Assignment& changed) { ++changed.total; }));
    CHECK_FALSE(proven_with([](Assignment& changed) { --changed.served; }));
    CHECK_FALSE(proven_with([](Assignment& changed) { changed.of_row.pop_back(); }));
    CHECK_FALSE(proven_with([](Assignment& changed) { changed.of_row[0]->column = 3; }));
    // No such option, a score that isn't the list's, a second row in the one place.
    CHECK_FALSE(proven_with([](Assignment& changed) { changed.of_row[2] = Option{2, 9}; }));
    CHECK_FALSE(proven_with([](Assignment& changed) {
        ++changed.of_row[0]->score;
        ++changed.total;
    }));
    CHECK_FALSE(proven_with([](Assignment& changed) {
        changed.of_row[0] = Option{0, 9};
        changed.total += 8;
    }));
}

TEST_CASE("prices that are missing, below nought or upon spare places prove nothing") {
    const ListsOf lists{contested.scores};
    const std::vector<int> places{1, 1, 2};
    Assignment best = best_assignment(lists, places);
    CHECK(is_proven_best(lists, places, best));
    const auto proven_with = [&](std::vector<std::int64_t> prices) {
        best.price_of_column = std::move(prices);
        return is_proven_best(lists, places, best);
    };
    CHECK_FALSE(proven_with({}));
    CHECK_FALSE(proven_with({0, 0, 0}));
    const std::vector<std::int64_t> prices = best_assignment(lists, places).price_of_column;
    CHECK_FALSE(proven_with({prices[0], prices[1], 1}));
    CHECK_FALSE(proven_with({prices[0], prices[1], -1}));
    CHECK_FALSE(proven_with({std::numeric_limits<std::int64_t>::max(), prices[1], 0}));
}

TEST_CASE("choosing one by one never serves more, nor as many with a higher total") {
    Chance chance{5};
    int worse = 0;
    for (int i = 0; i < 3000; ++i) {
        const Instance instance = small_instance(chance);
        const ListsOf lists{instance.scores};
        const Assignment best = best_assignment(lists, instance.places);
        const Assignment chosen = one_by_one(lists, instance.places);
        REQUIRE(std::pair{chosen.served, chosen.total} <= std::pair{best.served, best.total});
        worse += static_cast<int>(chosen.served < best.served || chosen.total < best.total);
    }
    CHECK(worse > 100);
}

TEST_CASE("choosing one by one gives each row the first option that has a place left") {
    const Assignment chosen = one_by_one(ListsOf{contested.scores}, contested.places);
    CHECK(columns_of(chosen) == Chosen{0, 1, none});
    CHECK(chosen.served == 2);
    CHECK(chosen.total == 17);
    const Scores alike(100, std::vector<std::optional<std::int32_t>>(150, 1));
    CHECK(columns_of(one_by_one(ListsOf{alike}, std::vector<int>(150, 1)))[99] == 99U);
}

TEST_CASE("a place more helps a row that is not served in just the columns that are named") {
    Chance chance{8};
    int rows_left = 0;
    for (int i = 0; i < 5000; ++i) {
        const Instance instance = small_instance(chance);
        const ListsOf lists{instance.scores};
        const Assignment best = best_assignment(lists, instance.places);
        HelpfulPlaces helpful{lists, instance.places, best};
        for (std::size_t row = 0; row < lists.rows(); ++row) {
            const auto named = helpful.of(row);
            REQUIRE(named == (best.of_row[row] ? Numbers{} : helping_columns(instance, best, row)));
            rows_left += static_cast<int>(!best.of_row[row]);
        }
    }
    CHECK(rows_left > 1000);
}

TEST_CASE("a place more helps by way of rows that move, and where there was none") {
    // Row 2 wants column 0 only; row 0, which has it, might have column 1, and row 1 column 2.
    const ListsOf lists{
        {{9, 5, none, none}, {none, 9, 5, none}, {9, none, none, none}, {none, none, none, 1}}};
    const std::vector<int> places{1, 1, 0, 0};
    const Assignment best = best_assignment(lists, places);
    CHECK(columns_of(best) == Chosen{0, 1, none, none});
    CHECK(places_that_would_serve(lists, places, best, 0).empty());
    CHECK(places_that_would_serve(lists, places, best, 2) == Numbers{0, 1, 2});
    CHECK(places_that_would_serve(lists, places, best, 3) == Numbers{3});
}
