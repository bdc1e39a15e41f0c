// met_from over everybody in the sample register, under every shipped scheme, on many days.
#include "scheme/shipped.h"

#include <optional>

using namespace headway;
using namespace headway::test;

namespace {

constexpr int years_ahead = 6;

Verdicts later(const Verdicts& now, const Register& reg, Date day) {
    return {
        now.scheme(),
        reg,
        {.kind = now.kind(), .subjects = everybody(reg, now.kind()), .as_of = day, .known_at = now.as_of()}};
}

// For each subject and criterion that is not met, the day that explain() tells.
using Told = std::map<std::pair<std::size_t, std::size_t>, std::optional<Date>>;

Told told_by(const Verdicts& now) {
    Told told;
    for (std::size_t subject = 0; subject < now.size(); ++subject) {
        const std::vector<CriterionAnswer> answers = now.explain(subject);
        for (std::size_t i = 0; i < answers.size(); ++i) {
            if (answers[i].outcome == Outcome::not_met)
                told[{subject, i}] = answers[i].met_from;
            else
                CHECK_FALSE(answers[i].met_from);
        }
    }
    return told;
}

std::string about(const Verdicts& now, std::size_t subject, std::size_t criterion) {
    return now.scheme().id() + ": " + now.criteria()[criterion].id + " of " + std::string{now.id(subject)} +
           " as of " + iso(now.as_of());
}

void check_days(const Verdicts& now, const Register& reg, const Told& told) {
    for (const auto& [place, day] : told) {
        if (!day) continue;
        const auto& [subject, criterion] = place;
        INFO(about(now, subject, criterion) << " is met from " << iso(*day));
        CHECK(*day > now.as_of());
        CHECK(later(now, reg, *day).outcome(subject, criterion) == Outcome::met);
        CHECK(later(now, reg, plus_days(*day, -1)).outcome(subject, criterion) != Outcome::met);
    }
}

// Every few days and on each first of a month: nothing is met before the day that was told.
void check_between(const Verdicts& now, const Register& reg, const Told& told) {
    for (int offset = 1; offset < 365 * years_ahead; ++offset) {
        const Date day = plus_days(now.as_of(), offset);
        const bool first = std::chrono::year_month_day{day}.day() == std::chrono::day{1};
        if (offset % 11 != 0 && !first) continue;
        const Verdicts then = later(now, reg, day);
        for (const auto& [place, from] : told) {
            if (from && *from <= day) continue;
            if (then.outcome(place.first, place.second) != Outcome::met) continue;
            INFO(about(now, place.first, place.second) << " is met on " << iso(day));
            FAIL_CHECK("and nothing told so");
        }
    }
}

}  // namespace

TEST_CASE("met_from is the first day on which the rows known today meet a criterion") {
    const Register& reg = sample_register();
    for (const std::string& id : shipped_ids())
        for (SubjectKind kind : {SubjectKind::mentor, SubjectKind::mentee})
            for (const char* day : {"2014-02-28", "2015-08-31", "2016-10-01", "2018-01-15"}) {
                const Verdicts now{
                    shipped_scheme(id),
                    reg,
                    {.kind = kind, .subjects = everybody(reg, kind), .as_of = *parse_date(day)}};
                const Told told = told_by(now);
                check_days(now, reg, told);
                check_between(now, reg, told);
            }
}
