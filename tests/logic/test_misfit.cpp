// What a pack is told when a comparison makes no sense.
#include "base/date.h"
#include "logic/condition.h"
#include "logic/value.h"

#include <catch2/catch.hpp>

#include <vector>

using namespace headway;

namespace {

FactType of(Kind kind) {
    FactType type{.kind = kind};
    if (kind == Kind::choice || kind == Kind::ordered) type.choices = {"inadequate", "good", "outstanding"};
    return type;
}

const Value truth_value = true;
const Value whole_value = std::int64_t{3};
const Value real_value = 2.5;
const Value text_value = std::string{"good"};
const Value date_value = *parse_date("2016-09-01");
const Value period_value = Period{36};

const std::vector<Kind> kinds{Kind::truth, Kind::choice,   Kind::ordered, Kind::word,
                              Kind::date,  Kind::duration, Kind::count,   Kind::number};
const std::vector<Value> values{truth_value, whole_value, real_value, text_value, date_value, period_value};

bool is_number(const Value& value) {
    return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value);
}

// Written anew from the list of comparators, to be compared with misfit().
bool fits(Kind kind, Comparator comparator, const Value& value) {
    const bool date = std::holds_alternative<Date>(value);
    const bool period = std::holds_alternative<Period>(value);
    const bool text = std::holds_alternative<std::string>(value);
    const bool numeric = kind == Kind::count || kind == Kind::number;
    switch (comparator) {
        case Comparator::holds:
        case Comparator::has_come:
            return false;
        case Comparator::is:
            if (kind == Kind::choice || kind == Kind::ordered || kind == Kind::word) return text;
            return (kind == Kind::date && date) || (numeric && is_number(value));
        case Comparator::at_least:
            return (kind == Kind::ordered && text) || (kind == Kind::duration && period) ||
                   (numeric && is_number(value));
        case Comparator::at_most:
            return (kind == Kind::duration && period) || (numeric && is_number(value));
        case Comparator::on_or_before:
        case Comparator::on_or_after:
            return kind == Kind::date && date;
        case Comparator::at_most_ago:
        case Comparator::less_than_ago:
        case Comparator::at_least_ahead:
            return kind == Kind::date && period;
    }
    return false;
}

std::string told(Kind kind, Comparator comparator, const std::vector<Value>& operands) {
    return misfit(of(kind), comparator, operands).value_or("it fits");
}

}  // namespace

TEST_CASE("a comparison fits exactly the kinds and values that it is made for") {
    for (Kind kind : kinds)
        for (int c = 0; c <= static_cast<int>(Comparator::at_least_ahead); ++c)
            for (const Value& value : values) {
                const auto comparator = static_cast<Comparator>(c);
                INFO(name_of(kind) << ", comparator " << c << ", value " << in_words(value));
                const auto wrong = misfit(of(kind), comparator, {value});
                CHECK(wrong.has_value() != fits(kind, comparator, value));
                CHECK((!wrong || wrong->size() > 10));
            }
}

TEST_CASE("yes or no stands alone, and so does a day that has come") {
    CHECK(told(Kind::truth, Comparator::holds, {}) == "it fits");
    CHECK(told(Kind::date, Comparator::has_come, {}) == "it fits");
    CHECK_THAT(told(Kind::date, Comparator::has_come, {period_value}), Catch::Contains("nothing stands"));
    for (Kind kind : {Kind::choice, Kind::ordered, Kind::word, Kind::date, Kind::duration, Kind::count})
        CHECK_THAT(told(kind, Comparator::holds, {}), Catch::Contains("say what it is compared with"));
}

TEST_CASE("a comparison needs something to compare with") {
    for (Comparator comparator : {Comparator::is, Comparator::at_least, Comparator::on_or_after})
        CHECK_THAT(told(Kind::date, comparator, {}), Catch::Contains("with what the fact is compared"));
}

TEST_CASE("a date compared with a judgement is told how dates are written") {
    CHECK_THAT(told(Kind::date, Comparator::on_or_after, {text_value}), Catch::Contains("2016-09-01"));
}

TEST_CASE("a judgement that is misspelt is told which there are, and the nearest") {
    const std::string wrong = told(Kind::ordered, Comparator::at_least, {std::string{"goood"}});
    CHECK_THAT(wrong, Catch::Contains("'goood'") && Catch::Contains("inadequate, good or outstanding"));
    CHECK_THAT(wrong, Catch::Contains("did you mean 'good'?"));
}

TEST_CASE("a number where a length of time belongs is told how lengths of time are written") {
    CHECK_THAT(told(Kind::duration, Comparator::at_least, {whole_value}), Catch::Contains("years(…)"));
}

TEST_CASE("a method that a fact does not have is named as the pack wrote it") {
    CHECK_THAT(told(Kind::choice, Comparator::at_least, {text_value}), Catch::Contains("'at_least'"));
    CHECK_THAT(told(Kind::ordered, Comparator::at_most, {text_value}), Catch::Contains("'at_most'"));
    CHECK_THAT(told(Kind::word, Comparator::has_come, {}), Catch::Contains("'has_come'"));
    CHECK_THAT(told(Kind::word, Comparator::on_or_before, {date_value}), Catch::Contains("'on_or_before'"));
    CHECK_THAT(told(Kind::word, Comparator::on_or_after, {date_value}), Catch::Contains("'on_or_after'"));
    CHECK_THAT(told(Kind::word, Comparator::at_most_ago, {period_value}), Catch::Contains("'at_most_ago'"));
}

TEST_CASE("where one value is compared, several are refused rather than ignored") {
    for (Comparator comparator : {Comparator::at_most, Comparator::at_least})
        for (Kind kind : {Kind::count, Kind::number, Kind::duration}) {
            const Value value = kind == Kind::duration ? period_value : whole_value;
            INFO(name_of(kind));
            CHECK_THAT(told(kind, comparator, {value, value}), Catch::Contains("one value"));
        }
    for (Comparator comparator : {Comparator::on_or_after, Comparator::is})
        CHECK_THAT(told(Kind::date, comparator, {date_value, date_value}), Catch::Contains("one value"));
    CHECK_THAT(told(Kind::count, Comparator::is, {whole_value, whole_value}), Catch::Contains("one value"));
}

TEST_CASE("a judgement has one threshold for each scale, not two") {
    CHECK(told(Kind::ordered, Comparator::at_least, {std::string{"good"}, std::string{"outstanding"}}) !=
          "it fits");
}
