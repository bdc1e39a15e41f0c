#include "bench/parse.h"

namespace headway::tools::bench {

namespace {

namespace ondemand = simdjson::ondemand;

// Calls use(key, value) for each column of the row that is not null.
template <class Use>
void for_each_column(ondemand::object row, Use use) {
    for (auto column : row) {
        const std::string_view key = column.unescaped_key();
        ondemand::value value = column.value();
        if (!value.is_null()) use(key, value);
    }
}

std::string_view text_of(ondemand::value value) {
    return value.get_string();
}

Date date_of(ondemand::value value) {
    return parse_date(text_of(value)).value();
}

std::uint8_t judgement_of(ondemand::value value) {
    return static_cast<std::uint8_t>(choice_named<Judgement>(text_of(value)).value());
}

std::uint8_t key_named(std::string_view name) {
    return static_cast<std::uint8_t>(std::find(declared_keys.begin(), declared_keys.end(), name) -
                                     declared_keys.begin());
}

}  // namespace

ParsedRegister::ParsedRegister(const std::string& text) : parser_(std::make_unique<ondemand::parser>()) {
    ondemand::document document = parser_->iterate(text.data(), text.size(), text.capacity());
    const auto read = [&](const char* table, void (ParsedRegister::*read_row)(Object)) {
        for (auto row : document[table].get_array())
            (this->*read_row)(row.get_object());
    };
    read("schools", &ParsedRegister::read_school);
    read("inspections", &ParsedRegister::read_inspection);
    read("assessments", &ParsedRegister::read_assessment);
    read("performance", &ParsedRegister::read_year);
    read("people", &ParsedRegister::read_person);
    read("posts", &ParsedRegister::read_post);
    read("declarations", &ParsedRegister::read_declaration);
    read("support_given", &ParsedRegister::read_support);
    group();
}

std::uint32_t ParsedRegister::school_at(Value value) {
    return schools_by_urn_.at(value.get_int64());
}

// Rows of one person mostly follow one another.
std::uint32_t ParsedRegister::person_at(Value value) {
    const std::string_view id = text_of(value);
    if (id == last_id_) return last_person_;
    last_id_ = id;
    return last_person_ = people_by_id_.at(id);
}

void ParsedRegister::read_school(Object row) {
    for_each_column(row, [&](std::string_view key, Value value) {
        if (key == "urn")
            schools_by_urn_.emplace(value.get_int64(), static_cast<std::uint32_t>(schools_by_urn_.size()));
    });
}

void ParsedRegister::read_person(Object row) {
    for_each_column(row, [&](std::string_view key, Value value) {
        if (key == "id") {
            ids_.push_back(text_of(value));
            people_by_id_.emplace(ids_.back(), static_cast<std::uint32_t>(people_by_id_.size()));
        } else if (key == "name") {
            names_.push_back(text_of(value));
        }
    });
}

void ParsedRegister::read_inspection(Object row) {
    ParsedInspection& out = inspections_.emplace_back();
    bool report_card = false;
    std::uint8_t leadership = no_judgement;
    for_each_column(row, [&](std::string_view key, Value value) {
        if (key == "urn")
            out.school = school_at(value);
        else if (key == "date")
            out.date = date_of(value);
        else if (key == "framework")
            report_card = text_of(value) == "report_card_2025";
        else if (key == "overall_effectiveness")
            out.overall = judgement_of(value);
        else if (key == "leadership_and_management")
            leadership = judgement_of(value);
    });
    if (report_card) out.overall = leadership;
}

void ParsedRegister::read_assessment(Object row) {
    ParsedAssessment& out = assessments_.emplace_back();
    for_each_column(row, [&](std::string_view key, Value value) {
        if (key == "urn")
            out.school = school_at(value);
        else if (key == "date")
            out.date = date_of(value);
        else if (key == "judgement")
            out.judgement = judgement_of(value);
        else if (key == "inspection_expected")
            out.expected = outcome_of(value.get_bool());
    });
}

void ParsedRegister::read_year(Object row) {
    ParsedYear& out = years_.emplace_back();
    for_each_column(row, [&](std::string_view key, Value value) {
        if (key == "urn")
            out.school = school_at(value);
        else if (key == "academic_year")
            out.academic_year = parse_academic_year(text_of(value)).value();
        else if (key == "score")
            out.score = value.get_double();
        else if (key == "band")
            out.band = choice_named<Band>(text_of(value));
        else if (key == "above_minimum_standard")
            out.above_minimum_standard = value.get_bool();
    });
}

void ParsedRegister::read_post(Object row) {
    ParsedPost& out = posts_.emplace_back();
    for_each_column(row, [&](std::string_view key, Value value) {
        if (key == "person")
            out.person = person_at(value);
        else if (key == "urn")
            out.school = school_at(value);
        else if (key == "role")
            out.role = choice_named<Role>(text_of(value)).value();
        else if (key == "from")
            out.from = date_of(value);
        else if (key == "to")
            out.to = date_of(value);
    });
}

void ParsedRegister::read_declaration(Object row) {
    ParsedDeclaration out;
    bool for_scheme = false;
    for_each_column(row, [&](std::string_view key, Value value) {
        if (key == "person")
            out.person = person_at(value);
        else if (key == "scheme")
            for_scheme = text_of(value) == "kle";
        else if (key == "key")
            out.key = key_named(text_of(value));
        else if (key == "value" && value.type() == ondemand::json_type::boolean)
            out.truth = outcome_of(value.get_bool());
        else if (key == "value" && value.type() == ondemand::json_type::string)
            out.day = number_of_day(date_of(value));
        else if (key == "made_on")
            out.made_on = date_of(value);
    });
    if (for_scheme && out.key < key_count) declarations_.push_back(out);
}

void ParsedRegister::read_support(Object row) {
    ParsedSupport& out = support_.emplace_back();
    for_each_column(row, [&](std::string_view key, Value value) {
        if (key == "person")
            out.person = person_at(value);
        else if (key == "urn")
            out.school = school_at(value);
        else if (key == "from")
            out.from = date_of(value);
        else if (key == "effective")
            out.effective = value.get_bool();
    });
}

void ParsedRegister::group() {
    const auto by_person = [&](const auto& rows) {
        return Grouping(ids_.size(), rows.size(), [&](std::size_t i) { return rows[i].person; });
    };
    const auto by_school = [&](const auto& rows) {
        return Grouping(schools_by_urn_.size(), rows.size(), [&](std::size_t i) { return rows[i].school; });
    };
    posts_of_ = by_person(posts_);
    declarations_of_ = by_person(declarations_);
    support_of_ = by_person(support_);
    inspections_of_ = by_school(inspections_);
    assessments_of_ = by_school(assessments_);
    years_of_ = by_school(years_);
}

}  // namespace headway::tools::bench
