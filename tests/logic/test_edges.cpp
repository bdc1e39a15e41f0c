// Edges: what conditions can come to is what they come to for the values at which they turn.
#include "logic/edges.h"
#include "logic/world.h"

#include <set>

using namespace headway;
using namespace headway::test;

namespace {

// Facts without anybody.
struct Facts {
    std::vector<FactType> types = {};
    std::vector<bool> tied = {};

    Slot add(Kind kind, bool is_tied = false) {
        types.push_back({.kind = kind, .choices = {}, .scales = {}});
        if (kind == Kind::choice) types.back().choices = {"a", "b", "c", "d"};
        if (kind == Kind::ordered) {
            types.back().choices = {"low", "middle", "high", "poor", "fair", "fine"};
            types.back().scales = {0, 3};
        }
        tied.push_back(is_tied);
        return static_cast<Slot>(types.size() - 1);
    }

    EdgeOrder order(std::vector<ConditionPtr> conditions) const {
        return {.conditions = std::move(conditions),
                .types = types,
                .tied = tied,
                .as_of = day("2016-10-01"),
                .parameter = [](const ParameterName&) { return Value{Period{36}}; }};
    }
};

// "+ - u" in the order of the outcomes.
std::string seen(const TriedEdges& tried) {
    std::set<std::string> all;
    for (const Seen& one : tried.seen)
        all.insert(signs(one.outcomes));
    std::string out;
    for (const std::string& one : all)
        out += (out.empty() ? "" : " ") + one;
    return out;
}

// The value that a condition's only fact has where the outcome is this one.
EdgeValue value_where(const TriedEdges& tried, Outcome outcome) {
    for (const Seen& one : tried.seen)
        if (one.outcomes.front() == outcome) return one.subject.facts.at(0).value;
    FAIL("no such outcome");
    return {};
}

template <class Type>
Type known(const EdgeValue& value) {
    REQUIRE(value.is == EdgeValue::Is::known);
    return std::get<Type>(value.value);
}

constexpr auto met = Outcome::met;
constexpr auto not_met = Outcome::not_met;
constexpr auto unknown = Outcome::unknown;

}  // namespace

TEST_CASE("yes or no is tried as yes, no and unknown") {
    Facts facts;
    const Slot head = facts.add(Kind::truth);
    const TriedEdges tried = try_edges(facts.order({compare(head)}));
    CHECK(seen(tried) == "+ - u");
    CHECK(tried.subjects == 3);
    CHECK(known<bool>(value_where(tried, met)));
    CHECK(value_where(tried, unknown).is == EdgeValue::Is::unknown);
}

TEST_CASE("a length of time is tried at its threshold and a month before") {
    Facts facts;
    const Slot years = facts.add(Kind::duration);
    const TriedEdges least =
        try_edges(facts.order({compare(years, Comparator::at_least, {ParameterName{"minimum"}})}));
    CHECK(known<Period>(value_where(least, met)) == Period{36});
    CHECK(known<Period>(value_where(least, not_met)) == Period{35});
    const TriedEdges most =
        try_edges(facts.order({compare(years, Comparator::at_most, {Value{Period{36}}})}));
    CHECK(known<Period>(value_where(most, met)) == Period{36});
    CHECK(known<Period>(value_where(most, not_met)) == Period{37});
    CHECK(seen(try_edges(facts.order({compare(years, Comparator::at_least, {Value{Period{0}}})}))) ==
          "+ - u");  // who has no such time at all does not have 0 months
}

TEST_CASE("a date is tried on its days and beside them, whatever it is compared with") {
    Facts facts;
    const Slot date = facts.add(Kind::date);
    const auto days = [&](Comparator comparator, std::vector<Operand> operands) {
        const TriedEdges tried = try_edges(facts.order({compare(date, comparator, std::move(operands))}));
        CHECK(seen(tried) == "+ - u");
        return iso(known<Date>(value_where(tried, met))) + " not " +
               iso(known<Date>(value_where(tried, not_met)));
    };
    const Operand fixed = Value{day("2015-03-01")};
    const Operand year = Value{Period{12}};
    CHECK(days(Comparator::is, {fixed}) == "2015-03-01 not 2015-02-28");
    CHECK(days(Comparator::on_or_before, {fixed}) == "2015-03-01 not 2015-03-02");
    CHECK(days(Comparator::on_or_after, {fixed}) == "2015-03-01 not 2015-02-28");
    CHECK(days(Comparator::has_come, {}) == "2016-10-01 not 2016-10-02");
    CHECK(days(Comparator::at_most_ago, {year}) == "2015-10-01 not 2015-09-30");
    CHECK(days(Comparator::less_than_ago, {year}) == "2015-10-02 not 2015-10-01");
    CHECK(days(Comparator::at_least_ahead, {year}) == "2017-10-01 not 2017-09-30");
}

TEST_CASE("a judgement is tried on each scale: the threshold, the one below, and a scale without one") {
    Facts facts;
    const Slot judged = facts.add(Kind::ordered);
    const TriedEdges both_scales = try_edges(facts.order(
        {compare(judged, Comparator::at_least, {Value{std::string{"middle"}}, Value{std::string{"fair"}}})}));
    CHECK(known<std::string>(value_where(both_scales, met)) == "middle");
    CHECK(known<std::string>(value_where(both_scales, not_met)) == "low");
    const TriedEdges one_scale =
        try_edges(facts.order({compare(judged, Comparator::at_least, {Value{std::string{"low"}}})}));
    CHECK(known<std::string>(value_where(one_scale, unknown)) == "poor");
    CHECK(value_where(one_scale, not_met).is == EdgeValue::Is::none);
}

TEST_CASE("choices and words are tried as those named and another one") {
    Facts facts;
    const Slot choice = facts.add(Kind::choice);
    const Slot word = facts.add(Kind::word);
    const TriedEdges chosen =
        try_edges(facts.order({compare(choice, Comparator::is, {Value{std::string{"b"}}})}));
    CHECK(known<std::string>(value_where(chosen, met)) == "b");
    CHECK(known<std::string>(value_where(chosen, not_met)) == "a");
    const TriedEdges said =
        try_edges(facts.order({compare(word, Comparator::is, {Value{std::string{"Rutland"}}})}));
    CHECK(known<std::string>(value_where(said, met)) == "Rutland");
    CHECK(value_where(said, not_met).is == EdgeValue::Is::another);
    CHECK(seen(said) == "+ - u");
}

TEST_CASE("a count is tried as known and as a range, a number beside each threshold") {
    Facts facts;
    const Slot count = facts.add(Kind::count);
    const Slot number = facts.add(Kind::number);
    const TriedEdges counted =
        try_edges(facts.order({compare(count, Comparator::at_least, {Value{std::int64_t{2}}})}));
    CHECK(known<std::int64_t>(value_where(counted, not_met)) == 1);
    const EdgeValue range = value_where(counted, unknown);
    CHECK(range.is == EdgeValue::Is::between);
    CHECK(std::get<std::int64_t>(range.value) < 2);
    CHECK(range.highest >= 2);
    CHECK(seen(try_edges(facts.order({compare(count, Comparator::is, {Value{1.5}})}))) == "-");
    const TriedEdges twice = try_edges(facts.order({compare(number, Comparator::at_least, {Value{0.5}}),
                                                    compare(number, Comparator::at_least, {Value{0.6}})}));
    CHECK(seen(twice) == "++ +- -- uu");  // between the two thresholds too
}

TEST_CASE("what can't be unknown is not tried as unknown") {
    Facts facts;
    const Slot head = facts.add(Kind::truth);
    EdgeOrder order = facts.order({compare(head)});
    order.never_unknown = {true};
    CHECK(seen(try_edges(order)) == "+ -");
    order.never_unknown = {};
    order.all_known = true;
    CHECK(seen(try_edges(order)) == "+ -");
}

TEST_CASE("a contradiction is never met, and its opposite never fails") {
    Facts facts;
    const Slot years = facts.add(Kind::duration);
    const auto few = compare(years, Comparator::at_most, {Value{Period{11}}});
    const auto many = compare(years, Comparator::at_least, {Value{Period{12}}});
    EdgeOrder order = facts.order({combine(Connective::all, {few, many})});
    order.all_known = true;
    CHECK(seen(try_edges(order)) == "-");
    order.conditions = {combine(Connective::none, {few, many})};
    CHECK(seen(try_edges(order)) == "+ -");  // met by who has no such time at all
}

TEST_CASE("rows are tried as none, one and as many as make a difference") {
    Facts facts;
    const Slot good = facts.add(Kind::truth, true);
    const Slot large = facts.add(Kind::truth, true);
    const auto every = combine(Connective::every_tied, {compare(good)});
    const auto some = combine(Connective::some_tied, {compare(large)});
    const auto other = combine(Connective::some_tied, {combine(Connective::none, {compare(large)})});
    const TriedEdges tried = try_edges(facts.order({every, some, other}));
    CHECK(tried.rows);
    CHECK(tried.all);
    std::size_t most = 0;
    std::size_t least = 9;
    for (const Seen& one : tried.seen) {
        most = std::max(most, one.subject.rows.size());
        least = std::min(least, one.subject.rows.size());
    }
    CHECK(least <= 1);
    CHECK(most == 2);  // one large and one not
    CHECK_THAT(seen(tried), Catch::Contains("+++") && Catch::Contains("---"));
}

TEST_CASE("of subjects that come out alike the least remarkable one is told") {
    Facts facts;
    const Slot head = facts.add(Kind::truth);
    const Slot failed = facts.add(Kind::truth);
    const Slot years = facts.add(Kind::duration);
    const auto with = [&](int months) {
        return combine(Connective::all, {compare(head), combine(Connective::none, {compare(failed)}),
                                         compare(years, Comparator::at_least, {Value{Period{months}}})});
    };
    for (const Seen& one : try_edges(facts.order({with(36), with(48)})).seen) {
        if (signs(one.outcomes) != "+-") continue;
        CHECK(known<bool>(one.subject.facts.at(0).value));
        CHECK_FALSE(known<bool>(one.subject.facts.at(1).value));
        CHECK(known<Period>(one.subject.facts.at(2).value) == Period{36});
    }
}

TEST_CASE("where there is too much to try the answer says so") {
    Facts facts;
    std::vector<ConditionPtr> parts;
    for (int i = 0; i < 30; ++i)
        parts.push_back(compare(facts.add(Kind::truth)));
    EdgeOrder order = facts.order({combine(Connective::all, parts)});
    order.most_subjects = 10'000;
    const TriedEdges tried = try_edges(order);
    CHECK_FALSE(tried.all);
    CHECK(tried.subjects == 10'000);
}
