// Facts about how a school's pupils perform, over the newest academic years on record.
#include "base/text.h"
#include "facts/vocabulary.h"

#include <fmt/format.h>

namespace headway {

namespace {

constexpr int most_years = 10;

// The newest academic year that exists, and had ended when the person left.
AcademicYear newest_year(const Standpoint& at) {
    const Date day = std::min(at.on().horizon(), plus_days(at.school_until, 1));
    AcademicYear year{static_cast<int>(std::chrono::year_month_day{day}.year()) - 1};
    if (plus_days(year.last_day(), 1) > day) --year.starts_in;
    return year;
}

// Rows of performance, newest academic year first; a year exists from the 1 September that ends it
// (engine/register/README.md, "Time"). Of two rows for one year the later counts.
std::vector<std::uint32_t> newest_years(const Standpoint& at, int years) {
    const auto& table = at.records().performance;
    const AcademicYear newest = newest_year(at);
    std::vector<std::uint32_t> rows;
    rows.reserve(at.records().performance_of_school.of(at.school.position).size());
    for (std::uint32_t row : at.records().performance_of_school.of(at.school.position)) {
        const AcademicYear year = table[row].academic_year;
        if (year > newest) continue;
        auto place = rows.begin();
        while (place != rows.end() && table[*place].academic_year > year)
            ++place;
        if (place != rows.end() && table[*place].academic_year == year)
            *place = row;
        else
            rows.insert(place, row);
    }
    if (rows.size() > static_cast<std::size_t>(years)) rows.resize(static_cast<std::size_t>(years));
    return rows;
}

int years_asked(const Arguments& arguments) {
    return arguments[0].given ? std::clamp(arguments[0].number, 1, most_years) : 3;
}

std::string listed_years(const Standpoint& at, const std::vector<std::uint32_t>& rows) {
    std::vector<std::string> texts;
    std::for_each(rows.rbegin(), rows.rend(), [&](std::uint32_t row) {
        texts.push_back(at.records().performance[row].academic_year.text());
    });
    return joined(texts);
}

Reading read_high(const Standpoint& at, const Arguments& arguments) {
    const int years = years_asked(arguments);
    const auto rows = newest_years(at, years);
    if (rows.size() < static_cast<std::size_t>(years)) return truth_reading(Outcome::unknown);
    Outcome outcome = Outcome::met;
    for (std::uint32_t row : rows) {
        const auto& band = at.records().performance[row].band;
        outcome = both(outcome, band ? outcome_of(*band == Band::high) : Outcome::unknown);
    }
    return truth_reading(outcome, rows.front());
}

// Newest first, so a rise is a score above the one that follows in the list.
Reading read_rising(const Standpoint& at, const Arguments& arguments) {
    const int years = years_asked(arguments);
    const auto rows = newest_years(at, years);
    if (rows.size() < static_cast<std::size_t>(years)) return truth_reading(Outcome::unknown);
    Outcome outcome = Outcome::met;
    for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
        const auto& newer = at.records().performance[rows[i]].score;
        const auto& older = at.records().performance[rows[i + 1]].score;
        outcome = both(outcome, newer && older ? outcome_of(*newer > *older) : Outcome::unknown);
    }
    return truth_reading(outcome, rows.front());
}

std::string too_few_years(const Standpoint& at, const std::vector<std::uint32_t>& rows, int years) {
    return fmt::format("performance of {} is on record for {} of the {} years needed", at.school_name(),
                       rows.size(), years);
}

std::string tell_high(const Standpoint& at, const Arguments& arguments, const Reading& reading) {
    const auto rows = newest_years(at, years_asked(arguments));
    if (reading.row == Reading::no_row) return too_few_years(at, rows, years_asked(arguments));
    if (is_unknown_truth(reading))
        return fmt::format("the performance band of {} is not recorded for each of {}", at.school_name(),
                           listed_years(at, rows));
    return fmt::format("performance of {} was {}high in each of {}", at.school_name(),
                       is_met(reading) ? "" : "not ", listed_years(at, rows));
}

std::string tell_rising(const Standpoint& at, const Arguments& arguments, const Reading& reading) {
    const auto rows = newest_years(at, years_asked(arguments));
    if (reading.row == Reading::no_row) return too_few_years(at, rows, years_asked(arguments));
    if (is_unknown_truth(reading))
        return fmt::format("the performance score of {} is not recorded for each of {}", at.school_name(),
                           listed_years(at, rows));
    return fmt::format("the performance score of {} {} over {}", at.school_name(),
                       is_met(reading) ? "rose each year" : "did not rise each year", listed_years(at, rows));
}

std::string missing_performance(const Standpoint& at, const Arguments& arguments, const Reading&) {
    return fmt::format(
        "band or score of {} for each of the last {} academic years (from the performance tables)",
        at.school_name(), years_asked(arguments));
}

Reading read_above_minimum(const Standpoint& at, const Arguments&) {
    const auto rows = newest_years(at, 1);
    if (rows.empty()) return truth_reading(Outcome::unknown);
    const auto& above = at.records().performance[rows.front()].above_minimum_standard;
    return truth_reading(above ? outcome_of(*above) : Outcome::unknown, rows.front());
}

std::string tell_above_minimum(const Standpoint& at, const Arguments&, const Reading& reading) {
    if (reading.row == Reading::no_row || is_unknown_truth(reading))
        return fmt::format("whether {} is above the minimum standards is not recorded", at.school_name());
    return fmt::format("{} was {} the government's minimum standards in {}", at.school_name(),
                       is_met(reading) ? "above" : "not above",
                       at.records().performance[reading.row].academic_year.text());
}

std::string missing_above_minimum(const Standpoint& at, const Arguments&, const Reading&) {
    return fmt::format(
        "whether {} was above the minimum standards in the latest year (from the performance tables)",
        at.school_name());
}

std::optional<std::string> change_performance(const Standpoint& at, const Arguments&, const std::string&,
                                              bool ended) {
    if (ended) return std::nullopt;
    return fmt::format("later results of {} that meet this", at.school_name());
}

FactDefinition over_years(std::string name, std::string meaning, std::string phrase,
                          FactDefinition::Read read, FactDefinition::Tell finding) {
    return {.name = std::move(name),
            .domain = Domain::school,
            .type = {.kind = Kind::truth},
            .meaning = std::move(meaning),
            .phrase = std::move(phrase),
            .found_in = "performance: the newest academic years on record",
            .arguments = {{.name = "years",
                           .kind = ArgumentDefinition::Kind::number,
                           .meaning = "how many years, 3 where not said"}},
            .read = read,
            .finding = finding,
            .missing = missing_performance,
            .change = change_performance};
}

}  // namespace

std::vector<FactDefinition> performance_facts() {
    return {
        over_years("school.performance_is_high", "the band was high in each of the last years on record",
                   "pupil performance at {school} was high in each of the last [{years}/years] on record | "
                   "pupil performance at {school} was not high in each of the last [{years}/years] on record",
                   read_high, tell_high),
        over_years(
            "school.performance_rises", "the score rose from each of the last years on record to the next",
            "pupil performance at {school} rose over each of the last [{years}/years] on record | pupil "
            "performance at {school} did not rise over each of the last [{years}/years] on record",
            read_rising, tell_rising),
        {.name = "school.above_minimum_standard",
         .domain = Domain::school,
         .type = {.kind = Kind::truth},
         .meaning = "the school was above the government's minimum standards in the newest year on record",
         .phrase = "{school} was above the government's minimum standards in the newest year on "
                   "record"
                   " | {school} was not above the government's minimum standards in the newest "
                   "year on record",
         .found_in = "performance: the newest academic year on record",
         .read = read_above_minimum,
         .finding = tell_above_minimum,
         .missing = missing_above_minimum,
         .change = change_performance},
    };
}

}  // namespace headway
