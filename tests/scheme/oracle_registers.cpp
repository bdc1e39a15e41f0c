#include "scheme/oracle_registers.h"

#include "logic/random_trees.h"

#include <fmt/format.h>

#include <utility>

namespace headway::oracle {

namespace {

using Names = std::vector<std::string>;

const Names section_5{"inadequate",           "satisfactory", "requires_improvement",
                      "requires_improvement", "good",         "outstanding"};
const Names report_card{"urgent_improvement", "needs_attention", "expected_standard", "strong_standard",
                        "exceptional"};
const Names schemes{"kent", "south_gloucestershire", "manchester", "havering", "kle"};
const Names keys{"understands_local_context", "willing_termly_meetings",      "available_for_contact",
                 "successful_in_role",        "senior_leaders_have_capacity", "governing_body_support"};
const Names roles{"headteacher",        "headteacher",        "headteacher", "executive_headteacher",
                  "acting_headteacher", "deputy_headteacher", "teacher",     "governor"};

class Writer {
  public:
    Writer(std::uint64_t seed, Date middle) : chance_(seed), middle_(middle) {}

    std::string document() {
        table("schools", schools_, [&](int i) { return school(i); });
        table("people", people_, [](int i) { return fmt::format(R"("id":"p{}","name":"Person {}")", i, i); });
        table("posts", 9, [&](int) { return post(); });
        table("inspections", 8, [&](int) { return inspection(); });
        table("assessments", 5, [&](int) { return assessment(); });
        table("performance", 14, [&](int) { return performance(); });
        table("training", 5, [&](int) { return training(); });
        table("recommendations", 4, [&](int) { return recommendation(); });
        table("declarations", 26, [&](int) { return declaration(); });
        table("support_given", 5, [&](int) { return support(); });
        table("appointments", 6, [&](int i) { return appointment(i); });
        return "{" + out_ + "}";
    }

  private:
    template <class Row>
    void table(const char* name, int rows, Row row) {
        out_ += fmt::format("{}\"{}\":[", out_.empty() ? "" : ",\n", name);
        for (int i = 0; i < rows; ++i)
            out_ += fmt::format("{}\n{{{}}}", i > 0 ? "," : "", row(i));
        out_ += "]";
    }

    std::string of(const Names& names) { return chance_.of(names); }
    int person() { return chance_.from(0, people_ - 1); }
    int urn() { return 100001 + chance_.from(0, schools_ - 1); }
    // A column, or nothing where it is left empty once in so many times.
    std::string column(const char* name, const std::string& value, std::size_t empty_once_in) {
        if (chance_.one_in(empty_once_in)) return chance_.one_in(2) ? "" : fmt::format(R"(,"{}":null)", name);
        return fmt::format(R"(,"{}":{})", name, value);
    }
    static std::string quoted(const std::string& text) { return '"' + text + '"'; }
    std::string flag() { return chance_.one_in(2) ? "true" : "false"; }

    // Most days lie on an edge: today, or so many years from it, give or take a day.
    Date day() {
        if (chance_.one_in(3)) return plus_days(middle_, chance_.from(-2000, 500));
        return plus_days(plus_years(middle_, chance_.from(-4, 2)), chance_.from(-1, 1));
    }
    std::pair<Date, Date> days() {
        std::pair<Date, Date> both{day(), day()};
        if (both.second < both.first) std::swap(both.first, both.second);
        return both;
    }
    std::string span(std::size_t open_once_in) {
        const auto [from, to] = days();
        return fmt::format(R"("from":"{}")", iso(from)) + column("to", quoted(iso(to)), open_once_in);
    }

    std::string school(int i) {
        static const Names authorities{"Kent", "South Gloucestershire", "Manchester", "Havering"};
        // Two of the authority under test would be too few to be changed between.
        return fmt::format(R"("urn":{},"name":"School {}","local_authority":"{}")", 100001 + i, i,
                           of(authorities));
    }
    std::string post() {
        return fmt::format(R"("person":"p{}","urn":{},"role":"{}",{})", person(), urn(), of(roles), span(2));
    }
    std::string inspection() {
        const std::string start = fmt::format(R"("urn":{},"date":"{}")", urn(), iso(day()));
        if (chance_.one_in(4))
            return start + R"(,"framework":"report_card_2025")" +
                   column("leadership_and_management", quoted(of(report_card)), 4);
        return start + column("overall_effectiveness", quoted(of(section_5)), 4) +
               column("leadership_and_management", quoted(of(section_5)), 4);
    }
    std::string assessment() {
        return fmt::format(R"("urn":{},"date":"{}","judgement":"{}")", urn(), iso(day()), of(section_5)) +
               column("inspection_expected", chance_.one_in(4) ? "false" : "true", 5);
    }
    std::string performance() {
        static const Names bands{"high", "high", "high", "middle"};
        const int year = static_cast<int>(std::chrono::year_month_day{middle_}.year()) + chance_.from(-4, 0);
        return fmt::format(R"("urn":{},"academic_year":"{:04}/{:02}")", urn(), year, (year + 1) % 100) +
               column("score", std::to_string(chance_.from(50, 54)), 8) +
               column("band", quoted(of(bands)), 8) + column("above_minimum_standard", flag(), 4);
    }
    std::string training() {
        static const Names courses{"mentor_training", "mentoring_new_headteachers", "induction"};
        static const Names providers{"local_authority", "local_authority", "teaching_school"};
        return fmt::format(R"("person":"p{}","course":"{}","provider":"{}","completed_on":"{}")", person(),
                           of(courses), of(providers), iso(day()));
    }
    std::string recommendation() {
        static const Names by{"local_authority_officer", "local_authority_officer", "teaching_school_leader"};
        return fmt::format(R"("person":"p{}","scheme":"{}","by_role":"{}","given_on":"{}")", person(),
                           chance_.one_in(2) ? "kent" : of(schemes), of(by), iso(day())) +
               column("supportive", flag(), 2);
    }
    std::string declared_value() {
        if (chance_.one_in(12)) return chance_.one_in(2) ? "3.5" : "\"perhaps\"";
        return chance_.one_in(4) ? "false" : "true";
    }
    std::string declaration() {
        const bool date = chance_.one_in(5);
        const std::string key = date ? "expects_to_remain_until" : of(keys);
        const std::string value = date && !chance_.one_in(8) ? quoted(iso(day())) : declared_value();
        const std::string scheme = key == "successful_in_role"                          ? "havering"
                                   : key == keys[0] || key == keys[1] || key == keys[2] ? "manchester"
                                                                                        : "kle";
        return fmt::format(R"("person":"p{}","scheme":"{}","key":"{}","value":{},"made_on":"{}")", person(),
                           chance_.one_in(10) ? of(schemes) : scheme, key, value, iso(day()));
    }
    std::string support() {
        return fmt::format(R"("person":"p{}","urn":{},{})", person(), urn(), span(3)) +
               column("effective", flag(), 3);
    }
    std::string appointment(int i) {
        const auto [appointed, starts] = days();
        const std::string start = fmt::format(
            R"("id":"a{}","person":"p{}","urn":{},"role":"{}","appointed_on":"{}","starts_on":"{}")", i,
            person(), urn(), of(roles), iso(appointed), iso(starts));
        return start + column("headship", quoted(chance_.one_in(2) ? "first" : "second_or_later"), 4) +
               column("new_to_authority", flag(), 3) + column("new_to_leadership", flag(), 3);
    }

    static constexpr int schools_ = 6;
    static constexpr int people_ = 5;
    test::Chance chance_;
    Date middle_;
    std::string out_;
};

}  // namespace

std::string random_register(std::uint64_t seed, Date middle) {
    return Writer{seed, middle}.document();
}

}  // namespace headway::oracle
