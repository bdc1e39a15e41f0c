// Facts from Ofsted's inspections and the authority's own assessments.
//
// An inspection after a retired head's last day says nothing about that head, so the newest one on or before
// the standpoint's school_until counts (engine/register/README.md, "Time").
#include "base/text.h"
#include "facts/vocabulary.h"

#include <fmt/format.h>

namespace headway {

namespace {

Date last_day_that_counts(const Standpoint& at) {
    return std::min(at.on().horizon(), at.school_until);
}

using JudgementOf = std::optional<Judgement> (*)(const Inspection&);

std::optional<Judgement> leadership_of(const Inspection& inspection) {
    return inspection.leadership_and_management;
}

// A report card has no overall judgement; that of leadership stands in for it (engine/register/README.md,
// "Time").
std::optional<Judgement> overall_of(const Inspection& inspection) {
    if (inspection.framework == Framework::report_card_2025) return inspection.leadership_and_management;
    return inspection.overall_effectiveness;
}

// The newest inspection that has the judgement asked for; of two on one day, the later row.
std::uint32_t latest_inspection(const Standpoint& at, JudgementOf judgement_of) {
    const Date last = last_day_that_counts(at);
    std::uint32_t latest = Reading::no_row;
    for (std::uint32_t row : at.records().inspections_of_school.of(at.school.position)) {
        const Inspection& inspection = at.records().inspections[row];
        if (inspection.date > last || !judgement_of(inspection)) continue;
        if (latest == Reading::no_row || inspection.date >= at.records().inspections[latest].date)
            latest = row;
    }
    return latest;
}

Reading read_judgement(const Standpoint& at, JudgementOf judgement_of) {
    const std::uint32_t row = latest_inspection(at, judgement_of);
    if (row == Reading::no_row) return {.cell = unknown_choice};
    return choice_reading(judgement_of(at.records().inspections[row]), row);
}

std::string tell_judgement(const Standpoint& at, const Reading& reading, JudgementOf judgement_of,
                           std::string_view what) {
    if (reading.row == Reading::no_row)
        return fmt::format("no Ofsted judgement of {} at {} by {} is recorded", what, at.school_name(),
                           in_words(last_day_that_counts(at)));
    const Inspection& inspection = at.records().inspections[reading.row];
    const bool stands_in = judgement_of == overall_of && inspection.framework == Framework::report_card_2025;
    return fmt::format("{} at {} was judged '{}' on {}", stands_in ? "leadership and governance" : what,
                       at.school_name(), spaced(name_of(*judgement_of(inspection))),
                       in_words(inspection.date));
}

std::string missing_judgement(const Standpoint& at, std::string_view what) {
    return fmt::format("the latest Ofsted judgement of {} at {} (from Ofsted's report; the school has it)",
                       what, at.school_name());
}

std::optional<std::string> change_judgement(const Standpoint& at, std::string_view what,
                                            const std::string& wanted, bool ended) {
    if (ended) return std::nullopt;
    return fmt::format("an inspection of {} that judges {} {}", at.school_name(), what, wanted);
}

// The two judgements as entries of the vocabulary: what differs is which column they look at, and its words.
template <JudgementOf judgement_of, const char* what>
FactDefinition judgement_fact(const std::string& name, const std::string& meaning,
                              const std::string& phrase) {
    const Names names = names_of(Judgement{});
    return {.name = name,
            .domain = Domain::school,
            .type = {.kind = Kind::ordered,
                     .choices = {names.begin(), names.end()},
                     .scales = {0, static_cast<std::size_t>(Judgement::urgent_improvement)}},
            .meaning = meaning,
            .phrase = phrase,
            .found_in = "inspections: the newest on or before the day that has this judgement",
            .read = [](const Standpoint& at, const Arguments&) { return read_judgement(at, judgement_of); },
            .finding = [](const Standpoint& at, const Arguments&,
                          const Reading& reading) { return tell_judgement(at, reading, judgement_of, what); },
            .missing = [](const Standpoint& at, const Arguments&,
                          const Reading&) { return missing_judgement(at, what); },
            .change = [](const Standpoint& at, const Arguments&, const std::string& wanted,
                         bool ended) { return change_judgement(at, what, wanted, ended); }};
}

constexpr char leadership_words[] = "leadership and management";
constexpr char overall_words[] = "overall effectiveness";

// A category is judged wherever a judgement is, and where an inspection places the school in one; then
// inadequate stands for it. A visit that says neither leaves the category as it was.
std::optional<Judgement> any_judgement(const Inspection& inspection) {
    if (inspection.overall_effectiveness) return inspection.overall_effectiveness;
    if (inspection.leadership_and_management) return inspection.leadership_and_management;
    if (inspection.category_of_concern != Category::none) return Judgement::inadequate;
    return std::nullopt;
}

Reading read_category(const Standpoint& at, const Arguments&) {
    const std::uint32_t row = latest_inspection(at, any_judgement);
    if (row == Reading::no_row) return {.cell = unknown_choice};
    return choice_reading(std::optional{at.records().inspections[row].category_of_concern}, row);
}

std::string tell_category(const Standpoint& at, const Arguments&, const Reading& reading) {
    if (reading.row == Reading::no_row)
        return fmt::format("no inspection of {} is recorded that says whether it is in a category of concern",
                           at.school_name());
    const Inspection& inspection = at.records().inspections[reading.row];
    return fmt::format("the category of concern of {} at its inspection of {} was: {}", at.school_name(),
                       in_words(inspection.date), spaced(name_of(inspection.category_of_concern)));
}

std::string missing_category(const Standpoint& at, const Arguments&, const Reading&) {
    return fmt::format("the latest Ofsted inspection of {} (from Ofsted's report; the school has it)",
                       at.school_name());
}

// An assessment older than the inspection that it speaks of does not count (engine/register/README.md,
// "Time").
std::uint32_t newest_assessment(const Standpoint& at) {
    const std::uint32_t inspected = latest_inspection(at, overall_of);
    std::uint32_t newest = Reading::no_row;
    for (std::uint32_t row : at.records().assessments_of_school.of(at.school.position)) {
        const Assessment& made = at.records().assessments[row];
        if (made.date > last_day_that_counts(at)) continue;
        if (inspected != Reading::no_row && made.date < at.records().inspections[inspected].date) continue;
        if (newest == Reading::no_row || made.date >= at.records().assessments[newest].date) newest = row;
    }
    return newest;
}

Reading read_assessment(const Standpoint& at, const Arguments&) {
    const std::uint32_t row = newest_assessment(at);
    if (row == Reading::no_row) return {.cell = unknown_choice};
    return choice_reading(std::optional{at.records().assessments[row].judgement}, row);
}

std::string tell_assessment(const Standpoint& at, const Arguments&, const Reading& reading) {
    if (reading.row == Reading::no_row)
        return fmt::format("no assessment of {} by the authority since its latest inspection is recorded",
                           at.school_name());
    const Assessment& made = at.records().assessments[reading.row];
    return fmt::format("the authority assessed {} as '{}' on {}", at.school_name(),
                       spaced(name_of(made.judgement)), in_words(made.date));
}

std::string missing_assessment(const Standpoint& at, const Arguments&, const Reading&) {
    return fmt::format(
        "the authority's assessment of {} since its latest inspection (from its improvement adviser)",
        at.school_name());
}

std::optional<std::string> change_assessment(const Standpoint& at, const Arguments&,
                                             const std::string& wanted, bool ended) {
    if (ended) return std::nullopt;
    return fmt::format("the authority assesses {} as {}", at.school_name(), wanted);
}

Reading read_inspection_expected(const Standpoint& at, const Arguments&) {
    const std::uint32_t row = newest_assessment(at);
    if (row == Reading::no_row) return truth_reading(Outcome::unknown);
    const auto& expected = at.records().assessments[row].inspection_expected;
    return truth_reading(expected ? outcome_of(*expected) : Outcome::unknown, row);
}

std::string tell_inspection_expected(const Standpoint& at, const Arguments& arguments,
                                     const Reading& reading) {
    if (reading.row == Reading::no_row) return tell_assessment(at, arguments, reading);
    const std::string_view expected = is_met(reading) ? "is expected"
                                      : is_unknown_truth(reading)
                                          ? "may or may not be expected (not recorded)"
                                          : "is not expected";
    return fmt::format("an inspection of {} to confirm the authority's assessment {}", at.school_name(),
                       expected);
}

std::string missing_inspection_expected(const Standpoint& at, const Arguments& arguments,
                                        const Reading& reading) {
    if (reading.row == Reading::no_row) return missing_assessment(at, arguments, reading);
    return fmt::format("whether an inspection of {} is expected (from its improvement adviser)",
                       at.school_name());
}

std::optional<std::string> change_inspection_expected(const Standpoint& at, const Arguments&,
                                                      const std::string&, bool ended) {
    if (ended) return std::nullopt;
    return fmt::format("an inspection of {} comes to be expected", at.school_name());
}

FactType section_5_type() {
    const Names names = names_of(Judgement{}).first(static_cast<std::size_t>(Judgement::urgent_improvement));
    return {.kind = Kind::ordered, .choices = {names.begin(), names.end()}};
}

}  // namespace

std::vector<FactDefinition> inspection_facts() {
    return {
        judgement_fact<leadership_of, leadership_words>(
            "school.latest_inspection.leadership_and_management",
            "Ofsted's latest judgement of leadership and management",
            "Ofsted's latest judgement of leadership and management at {school} | Ofsted's latest judgement "
            "of leadership and management at {school} is {}"),
        judgement_fact<overall_of, overall_words>("school.latest_inspection.overall_effectiveness",
                                                  "Ofsted's latest overall judgement; of a report card of "
                                                  "2025, which has none, that of leadership",
                                                  "Ofsted's latest overall judgement of {school} | Ofsted's "
                                                  "latest overall judgement of {school} is {}"),
        {.name = "school.latest_inspection.category_of_concern",
         .domain = Domain::school,
         .type = choice_type(names_of(Category{})),
         .meaning = "the category of concern in which the latest inspection placed the school",
         .phrase = "category of concern in which Ofsted placed {school}"
                   " | the category of concern in which Ofsted placed {school} is {}",
         .found_in = "inspections: the newest on or before the day",
         .read = read_category,
         .finding = tell_category,
         .missing = missing_category},
        {.name = "school.assessment.judgement",
         .domain = Domain::school,
         .type = section_5_type(),
         .meaning = "the authority's own view of the school, not older than the latest inspection",
         .phrase = "the authority's own view of {school}"
                   " | the authority's own view of {school} is {}",
         .found_in = "assessments: the newest on or before the day",
         .read = read_assessment,
         .finding = tell_assessment,
         .missing = missing_assessment,
         .change = change_assessment},
        {.name = "school.assessment.inspection_expected",
         .domain = Domain::school,
         .type = {.kind = Kind::truth},
         .meaning = "an inspection is expected to confirm the authority's view",
         .phrase = "an inspection of {school} is expected to confirm the authority's view"
                   " | no inspection of {school} is expected to confirm the authority's view",
         .found_in = "assessments: the newest on or before the day",
         .read = read_inspection_expected,
         .finding = tell_inspection_expected,
         .missing = missing_inspection_expected,
         .change = change_inspection_expected},
    };
}

}  // namespace headway
