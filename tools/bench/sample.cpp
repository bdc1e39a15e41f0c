#include "bench/sample.h"

#include "base/academic_year.h"
#include "bench/json_row.h"
#include "bench/random.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <type_traits>

namespace headway::tools::bench {

namespace {

constexpr std::array<std::string_view, 24> first_names{
    "Ada",  "Bryn",  "Cleo", "Dara", "Eben", "Fay",  "Glen",  "Hana", "Ines", "Jude", "Kit",  "Lena",
    "Milo", "Niamh", "Omar", "Pia",  "Quin", "Rhea", "Stina", "Tam",  "Una",  "Vera", "Wren", "Yuri"};
constexpr std::array<std::string_view, 24> last_names{
    "Ashdown",  "Birkwood", "Calder",   "Dunmore",  "Elmswell", "Farrow",   "Garside",  "Hollins",
    "Ibbotson", "Jessop",   "Kelmarsh", "Langrick", "Marlow",   "Netherby", "Oakhurst", "Penrose",
    "Quarmby",  "Ridley",   "Saxby",    "Thornley", "Underhay", "Varley",   "Wetherby", "Yardley"};
constexpr std::array<std::string_view, 8> places{"Ashford Green", "Birch Lane",   "Cobbs Hill", "Dale End",
                                                 "Elm Park",      "Fenwick Road", "Grange Way", "High Oak"};

// The declarations that a panel or referee makes about a candidate's qualities.
constexpr std::array<std::string_view, 7> qualities{
    "thinks_strategically",       "sees_what_brings_improvement", "communicates_well",
    "inspires_and_influences",    "resilient_and_persevering",    "builds_trust",
    "strong_interpersonal_skills"};

constexpr int days_in_a_year = 365;

class Sample {
  public:
    explicit Sample(std::size_t candidates) : candidates_(candidates) {}

    std::string text() {
        for (std::size_t i = 0; i < candidates_; ++i) {
            add_school(i);
            add_person(i);
        }
        return document();
    }

  private:
    static std::string id(std::size_t i) { return fmt::format("p{:07}", i); }
    static std::size_t urn(std::size_t school) { return 1'000'000 + school; }
    template <std::size_t size>
    std::string_view pick(const std::array<std::string_view, size>& list) {
        return list[random_.below(size)];
    }
    Date days_ago(int least, int most) { return plus_days(sample_day(), -random_.between(least, most)); }
    Date days_ahead(int least, int most) { return plus_days(sample_day(), random_.between(least, most)); }

    void add_school(std::size_t school) {
        JsonRow{schools_}
            .number("urn", urn(school))
            .text("name", fmt::format("{} Primary School {}", pick(places), school))
            .text("local_authority", "Kent")
            .text("phase", "primary")
            .text("area", pick(places));
        const std::string_view judgement = add_inspections(school);
        add_assessment(school, judgement);
        add_performance(school);
    }

    // Gives the newest overall judgement; "" where none is recorded.
    std::string_view add_inspections(std::size_t school) {
        if (random_.chance(3)) return "";
        const Date older = days_ago(1500, 3000);
        const std::string_view first = random_.chance(60) ? "good" : "requires_improvement";
        add_inspection(school, older, first);
        if (random_.chance(2)) add_inspection(school, days_ahead(1, 90), "outstanding");
        if (random_.chance(12)) return add_report_card(school);
        if (random_.chance(25)) return first;
        const Date newer = days_ago(400, 1400);
        if (random_.chance(4)) {  // leadership alone was judged
            JsonRow{inspections_}
                .number("urn", urn(school))
                .date("date", newer)
                .text("leadership_and_management", "good");
            return first;
        }
        const std::string_view second = overall_judgement();
        add_inspection(school, newer, second);
        return second;
    }

    std::string_view overall_judgement() {
        const int of_100 = random_.between(1, 100);
        if (of_100 <= 20) return "outstanding";
        if (of_100 <= 79) return "good";
        return of_100 <= 97 ? "requires_improvement" : "inadequate";
    }

    void add_inspection(std::size_t school, Date date, std::string_view overall) {
        JsonRow{inspections_}
            .number("urn", urn(school))
            .date("date", date)
            .text("framework", "section_5")
            .text("overall_effectiveness", overall)
            .text("leadership_and_management", overall);
    }

    std::string_view add_report_card(std::size_t school) {
        const int of_100 = random_.between(1, 100);
        JsonRow{inspections_}
            .number("urn", urn(school))
            .date("date", days_ago(30, 320))
            .text("framework", "report_card_2025")
            .text("leadership_and_management", of_100 <= 30   ? "strong_standard"
                                               : of_100 <= 85 ? "expected_standard"
                                                              : "needs_attention");
        return "report card";
    }

    void add_assessment(std::size_t school, std::string_view judgement) {
        if (!random_.chance(judgement == "requires_improvement" ? 80 : 5)) return;
        JsonRow row{assessments_};
        row.number("urn", urn(school))
            .date("date", random_.chance(85) ? days_ago(10, 390) : days_ago(3100, 3500));
        row.text("judgement", random_.chance(70)   ? "good"
                              : random_.chance(90) ? "requires_improvement"
                                                   : "outstanding");
        if (random_.chance(92)) row.flag("inspection_expected", random_.chance(80));
    }

    void add_performance(std::size_t school) {
        const int years = random_.chance(2) ? 2 : random_.between(3, 5);
        const bool high = random_.chance(62);
        const bool rising = random_.chance(60);
        const bool above = random_.chance(97);
        double score = 50 + static_cast<double>(random_.below(400)) / 10;
        const int newest = random_.chance(2) ? 2026 : 2025;
        for (int year = newest - years + 1; year <= newest; ++year) {
            score += (rising ? 1 : -1) * static_cast<double>(random_.between(1, 40)) / 10;
            add_year(school, AcademicYear{year}, score, high, above);
        }
    }

    void add_year(std::size_t school, AcademicYear year, double score, bool high, bool above) {
        JsonRow row{performance_};
        row.number("urn", urn(school)).text("academic_year", year.text());
        if (random_.chance(97)) row.number("score", score);
        if (random_.chance(97)) row.text("band", high ? "high" : random_.chance(60) ? "middle" : "low");
        if (random_.chance(98)) row.flag("above_minimum_standard", above);
    }

    void add_person(std::size_t person) {
        JsonRow{people_}
            .text("id", id(person))
            .text("name", fmt::format("{} {}", pick(first_names), pick(last_names)))
            .text("email", fmt::format("{}@schools.example", id(person)));
        add_service(person);
        add_support(person);
        add_expectation(person);
        add_statement(person, "senior_leaders_have_capacity", 93);
        add_statement(person, "governing_body_support", 94);
        for (std::string_view quality : qualities)
            if (random_.chance(60)) declare(person, quality, random_.chance(85), days_ago(5, 300));
    }

    void add_post(std::size_t person, std::size_t school, std::string_view role, Date from,
                  std::optional<Date> to = std::nullopt) {
        JsonRow row{posts_};
        row.text("person", id(person)).number("urn", urn(school)).text("role", role).date("from", from);
        if (to) row.date("to", *to);
    }

    void add_service(std::size_t person) {
        const int of_100 = random_.between(1, 100);
        if (of_100 <= 3) return add_post(person, person, "deputy_headteacher", days_ago(100, 3000));
        if (of_100 <= 5) return add_post(person, person, "acting_headteacher", days_ago(100, 1500));
        if (of_100 <= 7) return add_post(person, person, "headteacher", days_ahead(1, 120));
        if (of_100 <= 11) {
            const Date left = days_ago(1, 900);
            return add_post(person, person, "headteacher", plus_days(left, -random_.between(400, 4000)),
                            left);
        }
        add_current_service(person);
    }

    void add_current_service(std::size_t person) {
        const Date from = days_ago(200, 22 * days_in_a_year);
        if (random_.chance(15)) {  // before it, with a gap or an overlap, at another school
            const Date left = plus_days(from, random_.between(-900, 20));
            add_post(person, random_.below(candidates_), "headteacher",
                     plus_days(left, -random_.between(100, 1500)), left);
        }
        const auto to = random_.chance(5) ? std::optional{days_ahead(0, 400)} : std::nullopt;
        add_post(person, person, "headteacher", from, to);
        if (random_.chance(8))
            add_post(person, random_.below(candidates_), "executive_headteacher", days_ago(10, 700));
    }

    void add_support(std::size_t person) {
        if (!random_.chance(92)) return;
        for (int times = random_.chance(25) ? 2 : 1; times > 0; --times) {
            const std::size_t school = random_.chance(4) ? person : random_.below(candidates_);
            JsonRow row{support_given_};
            row.text("person", id(person))
                .number("urn", urn(school))
                .date("from", random_.chance(98) ? days_ago(20, 2000) : days_ahead(1, 60));
            row.text("kind", "school_improvement");
            if (random_.chance(95)) row.flag("effective", random_.chance(94));
        }
    }

    template <class Value>
    void declare(std::size_t person, std::string_view key, Value value, Date made_on) {
        JsonRow row{declarations_};
        row.text("person", id(person)).text("scheme", random_.chance(99) ? "kle" : "kent").text("key", key);
        if constexpr (std::is_same_v<Value, Date>)
            row.date("value", value);
        else
            row.flag("value", value);
        row.date("made_on", made_on).text("by_role", "panel");
    }

    void add_expectation(std::size_t person) {
        const auto says = [&](Date made_on) {
            const Date until = random_.chance(93) ? days_ahead(700, 2600) : days_ahead(90, 729);
            declare(person, "expects_to_remain_until", until, made_on);
        };
        if (random_.chance(15)) says(days_ago(310, 800));
        if (random_.chance(96)) says(days_ago(5, 300));
        if (random_.chance(2)) says(days_ahead(1, 30));
    }

    // An older answer, the newest, and one that is still to come.
    void add_statement(std::size_t person, std::string_view key, int percent) {
        if (random_.chance(15)) declare(person, key, random_.chance(50), days_ago(310, 800));
        if (random_.chance(97)) declare(person, key, random_.chance(percent), days_ago(5, 300));
        if (random_.chance(2)) declare(person, key, random_.chance(50), days_ahead(1, 30));
    }

    std::string document() const {
        std::string out = "{";
        append_table(out, "schools", schools_);
        append_table(out, "inspections", inspections_);
        append_table(out, "assessments", assessments_);
        append_table(out, "performance", performance_);
        append_table(out, "people", people_);
        append_table(out, "posts", posts_);
        append_table(out, "declarations", declarations_);
        append_table(out, "support_given", support_given_);
        out += "}\n";
        out.reserve(out.size() + simdjson::SIMDJSON_PADDING);
        return out;
    }

    static void append_table(std::string& out, std::string_view name, const std::string& rows) {
        if (out.size() > 1) out += ',';
        fmt::format_to(std::back_inserter(out), "\n\"{}\":[\n", name);
        out += rows;
        out += ']';
    }

    std::size_t candidates_;
    Random random_{20261001};
    std::string schools_;
    std::string inspections_;
    std::string assessments_;
    std::string performance_;
    std::string people_;
    std::string posts_;
    std::string declarations_;
    std::string support_given_;
};

}  // namespace

Date sample_day() {
    using namespace std::chrono;
    return sys_days{2026y / October / 1};
}

std::string sample_register(std::size_t candidates) {
    return Sample{candidates}.text();
}

}  // namespace headway::tools::bench
