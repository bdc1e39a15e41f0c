// The register document as the baseline of end_to_end reads it: simdjson's On-Demand interface, the columns
// that KLE needs and no others, references by hash map. It trusts its document: nothing is checked or told.
#pragma once

#include "bench/join.h"
#include "register/register.h"

#include <simdjson.h>

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace headway::tools::bench {

struct ParsedPost {
    std::uint32_t person = 0;
    std::uint32_t school = 0;
    Role role{};
    Date from;
    Date to = Date::max();
};
struct ParsedDeclaration {
    std::uint32_t person = 0;
    std::uint8_t key = key_count;
    Outcome truth = Outcome::unknown;
    std::int32_t day = no_day;
    Date made_on;
};
struct ParsedSupport {
    std::uint32_t person = 0;
    std::uint32_t school = 0;
    Date from;
    std::optional<bool> effective;
};
struct ParsedInspection {
    std::uint32_t school = 0;
    std::uint8_t overall = no_judgement;
    Date date;
};
struct ParsedAssessment {
    std::uint32_t school = 0;
    std::uint8_t judgement = no_judgement;
    Outcome expected = Outcome::unknown;
    Date date;
};
struct ParsedYear {
    std::uint32_t school = 0;
    AcademicYear academic_year;
    std::optional<double> score;
    std::optional<Band> band;
    std::optional<bool> above_minimum_standard;
};

// A source of the join. It refers to the text that it was parsed from.
class ParsedRegister {
  public:
    using Year = ParsedYear;

    // The text has room for simdjson's padding behind its end.
    explicit ParsedRegister(const std::string& text);

    std::size_t people() const { return ids_.size(); }
    std::string_view id(std::size_t person) const { return ids_[person]; }
    std::string_view name(std::size_t person) const { return names_[person]; }

    template <class Use>
    void for_posts(std::uint32_t person, Use use) const {
        for (std::uint32_t row : posts_of_.of(person))
            use(posts_[row].school, posts_[row].role, posts_[row].from, posts_[row].to);
    }
    template <class Use>
    void for_declarations(std::uint32_t person, Use use) const {
        for (std::uint32_t row : declarations_of_.of(person)) {
            const ParsedDeclaration& made = declarations_[row];
            use(made.key, made.made_on, made.truth, made.day);
        }
    }
    template <class Use>
    void for_support(std::uint32_t person, Use use) const {
        for (std::uint32_t row : support_of_.of(person))
            use(support_[row].school, support_[row].from, support_[row].effective);
    }
    template <class Use>
    void for_inspections(std::uint32_t school, Use use) const {
        for (std::uint32_t row : inspections_of_.of(school))
            use(inspections_[row].date, inspections_[row].overall);
    }
    template <class Use>
    void for_assessments(std::uint32_t school, Use use) const {
        for (std::uint32_t row : assessments_of_.of(school))
            use(assessments_[row].date, assessments_[row].judgement, assessments_[row].expected);
    }
    template <class Use>
    void for_performance(std::uint32_t school, Use use) const {
        for (std::uint32_t row : years_of_.of(school))
            use(years_[row]);
    }

  private:
    using Object = simdjson::ondemand::object;
    using Value = simdjson::ondemand::value;

    void read_school(Object row);
    void read_person(Object row);
    void read_inspection(Object row);
    void read_assessment(Object row);
    void read_year(Object row);
    void read_post(Object row);
    void read_declaration(Object row);
    void read_support(Object row);
    void group();

    std::uint32_t school_at(Value value);
    std::uint32_t person_at(Value value);

    std::unique_ptr<simdjson::ondemand::parser> parser_;  // owns the texts
    std::unordered_map<std::int64_t, std::uint32_t> schools_by_urn_;
    std::unordered_map<std::string_view, std::uint32_t> people_by_id_;
    std::string_view last_id_;
    std::uint32_t last_person_ = 0;
    std::vector<std::string_view> ids_;
    std::vector<std::string_view> names_;
    std::vector<ParsedPost> posts_;
    std::vector<ParsedDeclaration> declarations_;
    std::vector<ParsedSupport> support_;
    std::vector<ParsedInspection> inspections_;
    std::vector<ParsedAssessment> assessments_;
    std::vector<ParsedYear> years_;
    Grouping posts_of_;
    Grouping declarations_of_;
    Grouping support_of_;
    Grouping inspections_of_;
    Grouping assessments_of_;
    Grouping years_of_;
};

}  // namespace headway::tools::bench
