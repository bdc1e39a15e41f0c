#include "scheme/oracle_rows.h"

#include <algorithm>

namespace headway::oracle {

namespace {

// Executive headship is headship, acting headship is not.
bool is_headship(const Post& post) {
    return post.role == Role::headteacher || post.role == Role::executive_headteacher;
}

// Of rows that have a date, the newest; of two on one day the later row.
template <class Row>
const Row* newest(const std::vector<const Row*>& rows, Date Row::*date) {
    const Row* best = nullptr;
    for (const Row* row : rows)
        if (best == nullptr || row->*date >= best->*date) best = row;
    return best;
}

}  // namespace

Answer yes_or_no(bool holds) {
    return holds ? Answer::yes : Answer::no;
}

Answer all_of(std::vector<Answer> answers) {
    Answer worst = Answer::yes;
    for (Answer answer : answers)
        worst = std::min(worst, answer);
    return worst;
}

Answer any_of(std::vector<Answer> answers) {
    Answer best = Answer::no;
    for (Answer answer : answers)
        best = std::max(best, answer);
    return best;
}

Date anniversary(Date day, int years) {
    using namespace std::chrono;
    const year_month_day start{day};
    const year_month_day same{start.year() + std::chrono::years{years}, start.month(), start.day()};
    return same.ok() ? Date{same} : Date{same.year() / March / 1};
}

bool Look::serves_as_head(std::uint32_t person) const {
    return std::any_of(reg.posts.begin(), reg.posts.end(), [&](const Post& post) {
        return post.person.position == person && is_headship(post) && has_come(post.from) &&
               (!post.to || *post.to >= as_of);
    });
}

std::optional<Date> Look::last_day_as_head(std::uint32_t person) const {
    std::optional<Date> last;
    if (serves_as_head(person)) return last;
    for (const Post& post : reg.posts)
        if (post.person.position == person && is_headship(post) && has_come(post.from) &&
            (!last || *post.to > *last))
            last = post.to;
    return last;
}

// Every day before the as-of day is either served or not; days off between served ones move the start.
bool Look::years_served(std::uint32_t person, int years, std::string_view authority) const {
    const auto counts = [&](const Post& post) {
        return post.person.position == person && is_headship(post) &&
               (authority.empty() || in_authority(post.school.position, authority));
    };
    std::optional<Date> start;
    for (const Post& post : reg.posts)
        if (counts(post) && has_come(post.from) && (!start || post.from < *start)) start = post.from;
    if (!start) return false;
    Date end = *start;
    int days_off = 0;
    int days_off_so_far = 0;
    for (Date day = *start; day < as_of; day = plus_days(day, 1)) {
        const bool served = std::any_of(reg.posts.begin(), reg.posts.end(), [&](const Post& post) {
            return counts(post) && post.from <= day && (!post.to || *post.to >= day);
        });
        days_off_so_far += served ? 0 : 1;
        if (!served) continue;
        end = plus_days(day, 1);
        days_off = days_off_so_far;
    }
    return anniversary(plus_days(*start, days_off), years) <= end;
}

std::vector<OwnSchool> Look::schools(std::uint32_t person) const {
    const bool serves = serves_as_head(person);
    const std::optional<Date> last = last_day_as_head(person);
    std::vector<OwnSchool> out;
    for (const Post& post : reg.posts) {
        if (post.person.position != person || !is_headship(post) || !has_come(post.from)) continue;
        const bool current = !post.to || *post.to >= as_of;
        if (serves ? !current : post.to != last) continue;
        const auto twin = std::find_if(
            out.begin(), out.end(), [&](const OwnSchool& own) { return own.school == post.school.position; });
        if (twin == out.end()) out.push_back({post.school.position, serves ? as_of : *last});
    }
    return out;
}

bool Look::holds_leadership_post(std::uint32_t person, std::string_view authority) const {
    return std::any_of(reg.posts.begin(), reg.posts.end(), [&](const Post& post) {
        return post.person.position == person && post.role != Role::teacher && has_come(post.from) &&
               (!post.to || *post.to >= as_of) && in_authority(post.school.position, authority);
    });
}

bool Look::trained(std::uint32_t person, const std::vector<std::string_view>& courses,
                   bool by_authority) const {
    return std::any_of(reg.training.begin(), reg.training.end(), [&](const Training& row) {
        const bool course = std::any_of(courses.begin(), courses.end(),
                                        [&](std::string_view name) { return is(row.course, name); });
        return row.person.position == person && course && has_come(row.completed_on) &&
               (!by_authority || row.provider == Provider::local_authority);
    });
}

bool Look::recommended(std::uint32_t person, std::string_view by) const {
    return std::any_of(reg.recommendations.begin(), reg.recommendations.end(),
                       [&](const Recommendation& row) {
                           return row.person.position == person && is(row.scheme, scheme) &&
                                  is(row.by_role, by) && has_come(row.given_on) && row.supportive;
                       });
}

const Declaration* Look::declaration(std::uint32_t person, std::string_view key) const {
    std::vector<const Declaration*> rows;
    for (const Declaration& row : reg.declarations)
        if (row.person.position == person && is(row.scheme, scheme) && is(row.key, key) &&
            has_come(row.made_on))
            rows.push_back(&row);
    return newest(rows, &Declaration::made_on);
}

Answer Look::declares(std::uint32_t person, std::string_view key) const {
    const Declaration* row = declaration(person, key);
    if (row == nullptr || !std::holds_alternative<bool>(row->value)) return Answer::unknown;
    return yes_or_no(std::get<bool>(row->value));
}

Answer Look::supported_others(std::uint32_t person) const {
    std::vector<Answer> answers;
    const std::vector<OwnSchool> own = schools(person);
    for (const SupportGiven& row : reg.support_given) {
        const bool at_own = std::any_of(own.begin(), own.end(),
                                        [&](const OwnSchool& o) { return o.school == row.school.position; });
        if (row.person.position != person || !has_come(row.from) || at_own) continue;
        answers.push_back(row.effective ? yes_or_no(*row.effective) : Answer::unknown);
    }
    return any_of(answers);
}

bool Look::in_authority(std::uint32_t school, std::string_view authority) const {
    return is(reg.schools[school].local_authority, authority);
}

const Inspection* Look::inspection(const OwnSchool& own,
                                   std::optional<Judgement> (*judgement)(const Inspection&)) const {
    std::vector<const Inspection*> rows;
    for (const Inspection& row : reg.inspections)
        if (row.school.position == own.school && has_come(row.date) && row.date <= own.until &&
            judgement(row))
            rows.push_back(&row);
    return newest(rows, &Inspection::date);
}

namespace {

std::optional<Judgement> leadership(const Inspection& row) {
    return row.leadership_and_management;
}

// A report card has no overall judgement: that of leadership counts.
std::optional<Judgement> overall(const Inspection& row) {
    return row.framework == Framework::report_card_2025 ? row.leadership_and_management
                                                        : row.overall_effectiveness;
}

bool is_good(Judgement judgement) {
    return judgement == Judgement::good || judgement == Judgement::outstanding ||
           judgement == Judgement::expected_standard || judgement == Judgement::strong_standard ||
           judgement == Judgement::exceptional;
}

}  // namespace

Answer Look::good_leadership(const OwnSchool& own) const {
    const Inspection* row = inspection(own, leadership);
    return row == nullptr ? Answer::unknown : yes_or_no(is_good(*leadership(*row)));
}

Answer Look::good_overall(const OwnSchool& own) const {
    const Inspection* row = inspection(own, overall);
    return row == nullptr ? Answer::unknown : yes_or_no(is_good(*overall(*row)));
}

// The exceptional route: the latest inspection says requires improvement, the authority's newest assessment
// since then says good, and an inspection to confirm it is expected.
Answer Look::assessed_as_good(const OwnSchool& own) const {
    const Inspection* inspected = inspection(own, overall);
    if (inspected == nullptr) return Answer::unknown;
    if (overall(*inspected) != Judgement::requires_improvement) return Answer::no;
    std::vector<const Assessment*> rows;
    for (const Assessment& row : reg.assessments)
        if (row.school.position == own.school && has_come(row.date) && row.date <= own.until &&
            row.date >= inspected->date)
            rows.push_back(&row);
    const Assessment* newest_row = newest(rows, &Assessment::date);
    if (newest_row == nullptr) return Answer::unknown;
    const auto& expected = newest_row->inspection_expected;
    return all_of(
        {yes_or_no(is_good(newest_row->judgement)), expected ? yes_or_no(*expected) : Answer::unknown});
}

// Newest first. A year exists from the 1 September that ends it; one that ended after a retired head's last
// day says nothing about that head.
std::vector<const Performance*> Look::newest_years(const OwnSchool& own, std::size_t years) const {
    std::vector<const Performance*> rows;
    for (int year = 2100; year > 1900 && rows.size() < years; --year) {
        const Date exists_from{std::chrono::year{year + 1} / 9 / 1};
        if (!has_come(exists_from) || plus_days(exists_from, -1) > own.until) continue;
        const Performance* found = nullptr;
        for (const Performance& row : reg.performance)
            if (row.school.position == own.school && row.academic_year.starts_in == year) found = &row;
        if (found != nullptr) rows.push_back(found);
    }
    return rows;
}

Answer Look::performs(const OwnSchool& own) const {
    const auto rows = newest_years(own, 3);
    if (rows.size() < 3) return Answer::unknown;
    std::vector<Answer> high;
    for (const Performance* row : rows)
        high.push_back(row->band ? yes_or_no(*row->band == Band::high) : Answer::unknown);
    std::vector<Answer> rises;
    for (std::size_t i = 0; i < 2; ++i)
        rises.push_back(rows[i]->score && rows[i + 1]->score
                            ? yes_or_no(*rows[i]->score > *rows[i + 1]->score)
                            : Answer::unknown);
    return any_of({all_of(high), all_of(rises)});
}

Answer Look::above_minimum(const OwnSchool& own) const {
    const auto rows = newest_years(own, 1);
    if (rows.empty() || !rows[0]->above_minimum_standard) return Answer::unknown;
    return yes_or_no(*rows[0]->above_minimum_standard);
}

Answer Look::each_school(std::uint32_t person, const std::function<Answer(const OwnSchool&)>& judge) const {
    std::vector<Answer> answers;
    for (const OwnSchool& own : schools(person))
        answers.push_back(judge(own));
    return answers.empty() ? Answer::no : all_of(answers);
}

Answer Look::some_school(std::uint32_t person, const std::function<Answer(const OwnSchool&)>& judge) const {
    std::vector<Answer> answers;
    for (const OwnSchool& own : schools(person))
        answers.push_back(judge(own));
    return any_of(answers);
}

}  // namespace headway::oracle
