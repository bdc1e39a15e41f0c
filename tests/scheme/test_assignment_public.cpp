// Assignments whose best results are published, or known from elsewhere. The files stand beside the project;
// where they are absent, nothing is checked.
#include "register/csv/csv.h"
#include "register/source_files.h"
#include "scheme/option_lists.h"

#include <catch2/catch.hpp>

#include <sstream>

using namespace headway;
using namespace headway::test;

namespace {

// OR-Library: the number of rows and columns, then the cost of each pair, row by row. A cost is a score below
// nought.
Scores costs_of(const std::string& text) {
    std::istringstream file{text};
    std::size_t size = 0;
    file >> size;
    Scores scores(size);
    for (auto& row : scores)
        for (std::size_t column = 0; column < size; ++column) {
            std::int32_t cost = 0;
            file >> cost;
            row.emplace_back(-cost);
        }
    REQUIRE(file);
    return scores;
}

void check_costs(const std::string& name, std::int64_t least_cost) {
    const auto file = real_file("assign/" + name);
    if (!file) return;
    const Scores scores = costs_of(*file);
    const std::vector<int> places(scores.size(), 1);
    const ListsOf lists{scores};
    const Assignment best = best_assignment(lists, places);
    INFO(name);
    CHECK(best.served == scores.size());
    CHECK(best.total == -least_cost);
    CHECK(best.proven);
    CHECK(is_proven_best(lists, places, best));
}

struct Participant {
    std::string grade;
    std::string organisation;
    std::string profession;
    std::string characteristics;
};

std::vector<Participant> people_of(const std::string& bytes, std::size_t characteristics) {
    const DecodedText text = decoded(bytes);
    CsvReader reader{text.text, "people.csv"};
    std::vector<Participant> people;
    while (const auto row = reader.next()) {
        const auto cell = [&](std::size_t number) { return std::string{(*row)[number].text}; };
        people.push_back({cell(5), cell(6), cell(7), cell(characteristics)});
    }
    people.erase(people.begin());  // the header
    return people;
}

std::size_t rank_of(const Participant& person) {
    static const std::vector<std::string> grades{"AA",      "AO",   "EO",   "HEO",  "SEO", "Grade 7",
                                                 "Grade 6", "SCS1", "SCS2", "SCS3", "SCS4"};
    return static_cast<std::size_t>(std::ranges::find(grades, person.grade) - grades.begin());
}

// The rules of a national mentoring programme.
std::optional<std::int32_t> score_of(const Participant& mentee, const Participant& mentor) {
    const std::size_t senior = rank_of(mentor) - rank_of(mentee);
    if (mentor.organisation == mentee.organisation || (senior != 1 && senior != 2)) return std::nullopt;
    const bool shared = !mentee.characteristics.empty() &&
                        mentor.characteristics.find(mentee.characteristics) != std::string::npos;
    return (senior == 1 ? 9 : 12) + (mentor.profession == mentee.profession ? 10 : 0) + (shared ? 6 : 0);
}

}  // namespace

TEST_CASE("the assignment problems of OR-Library come to their published costs") {
    check_costs("assign100.txt", 305);
    check_costs("assign200.txt", 475);
    check_costs("assign300.txt", 626);
    check_costs("assign400.txt", 804);
}

TEST_CASE("of a mentoring programme's hundred people as many pairs are made as can be, with the best score") {
    const auto mentees = real_file("mentor-match/small-mentees.csv");
    const auto mentors = real_file("mentor-match/small-mentors.csv");
    if (!mentees || !mentors) return;
    const std::vector<Participant> rows = people_of(*mentees, 9);
    const std::vector<Participant> columns = people_of(*mentors, 8);
    Scores scores;
    std::size_t possible = 0;
    for (const Participant& mentee : rows) {
        scores.emplace_back();
        for (const Participant& mentor : columns)
            scores.back().push_back(score_of(mentee, mentor));
        possible += static_cast<std::size_t>(
            std::ranges::count_if(scores.back(), [](const auto& score) { return score.has_value(); }));
    }
    CHECK(possible == 392);
    const Assignment best = best_assignment(ListsOf{scores}, std::vector<int>(columns.size(), 1));
    CHECK(best.served == 35);
    CHECK(best.total == 750);
    CHECK(best.proven);
}
