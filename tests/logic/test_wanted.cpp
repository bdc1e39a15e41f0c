// What a comparison asks for, as sentences say it.
#include "logic/explain.h"

#include <catch2/catch.hpp>

using namespace headway;

namespace {

const FactType judgements{
    .kind = Kind::ordered,
    .choices = {"inadequate", "requires_improvement", "good", "urgent", "expected_standard"},
    .scales = {0, 3}};
const std::vector<Value> thresholds{std::string{"good"}, std::string{"expected_standard"}};

std::string of(Kind kind, Comparator comparator, const std::vector<Value>& operands) {
    return wanted({.kind = kind, .choices = {"first", "second_or_later"}}, comparator, operands,
                  std::nullopt);
}

}  // namespace

TEST_CASE("yes or no asks for nothing more") {
    CHECK(of(Kind::truth, Comparator::holds, {}).empty());
}

TEST_CASE("one of several names is asked for in words") {
    CHECK(of(Kind::choice, Comparator::is, {std::string{"first"}}) == "first");
    CHECK(of(Kind::choice, Comparator::is, {std::string{"first"}, std::string{"second_or_later"}}) ==
          "first or second or later");
}

TEST_CASE("a threshold is told on the scale of the judgement that was found") {
    CHECK(wanted(judgements, Comparator::at_least, thresholds, 1) == "good or better");
    CHECK(wanted(judgements, Comparator::at_least, thresholds, 3) == "expected standard or better");
    CHECK(wanted(judgements, Comparator::at_least, thresholds, std::nullopt) == "good or better");
}

TEST_CASE("lengths of time, counts and numbers read as people say them") {
    CHECK(of(Kind::duration, Comparator::at_least, {Period{36}}) == "3 years");
    CHECK(of(Kind::duration, Comparator::at_least, {Period{12}}) == "1 year");
    CHECK(of(Kind::duration, Comparator::at_least, {Period{18}}) == "18 months");
    CHECK(of(Kind::duration, Comparator::at_most, {Period{1}}) == "at most 1 month");
    CHECK(of(Kind::count, Comparator::at_least, {std::int64_t{2}}) == "at least 2");
    CHECK(of(Kind::number, Comparator::at_most, {2.5}) == "at most 2.5");
    CHECK(of(Kind::number, Comparator::is, {std::int64_t{3}}) == "3");
}

TEST_CASE("dates read as people say them") {
    const Value date = *parse_date("2016-09-01");
    CHECK(of(Kind::date, Comparator::is, {date}) == "1 September 2016");
    CHECK(of(Kind::date, Comparator::on_or_before, {date}) == "1 September 2016 or earlier");
    CHECK(of(Kind::date, Comparator::on_or_after, {date}) == "1 September 2016 or later");
    CHECK(of(Kind::date, Comparator::has_come, {}) == "a day that has come");
    CHECK(of(Kind::date, Comparator::at_most_ago, {Period{24}}) == "at most 2 years ago");
    CHECK(of(Kind::date, Comparator::less_than_ago, {Period{12}}) == "less than 1 year ago");
    CHECK(of(Kind::date, Comparator::at_least_ahead, {Period{6}}) == "at least 6 months ahead");
}

TEST_CASE("values read as words") {
    CHECK(in_words(Value{true}) == "yes");
    CHECK(in_words(Value{false}) == "no");
    CHECK(in_words(Value{std::int64_t{-4}}) == "-4");
    CHECK(in_words(Value{std::string{"requires_improvement"}}) == "requires improvement");
    CHECK(in_words(Value{*parse_date("2016-02-29")}) == "29 February 2016");
    CHECK(in_words(Period{0}) == "0 years");
    CHECK(in_words(Period{13}) == "13 months");
}

TEST_CASE("choices know their number and their scale") {
    CHECK(judgements.choice("good") == 2);
    CHECK(judgements.choice("goood") == judgements.choices.size());
    CHECK(judgements.scale(2) == judgements.scale(0));
    CHECK(judgements.scale(3) == judgements.scale(4));
    CHECK(judgements.scale(2) != judgements.scale(3));
}
