#include "register/sources/ofsted.h"

#include "base/text.h"
#include "register/sources/authorities.h"
#include "register/sources/document_writer.h"
#include "register/sources/inspection_rows.h"
#include "register/sources/ofsted_columns.h"
#include "register/sources/ofsted_grades.h"
#include "register/sources/school_values.h"
#include "register/sources/skip_counter.h"
#include "register/sources/source_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace headway {

namespace {

enum class Reason : std::uint8_t {
    note,
    urn,
    other_authority,
    name,
    authority,
    ungraded,
    not_judged,
    not_in_register,
    merger,
    split,
    other_link,
    repeated
};

constexpr std::array<std::string_view, 12> reasons{
    "notes between the rows or below them",
    "rows without a URN",
    "schools of other local authorities",
    "schools without a name, which can't be added to the register",
    "schools without a local authority, which can't be added to the register",
    "ungraded inspections, which judge nothing anew",
    "inspections that judge neither overall effectiveness nor leadership",
    "inspections of schools that are not in the register",
    "inspections not followed to a school that came out of a merger: another school was judged",
    "inspections not followed to a school that came out of a split: another school was judged",
    "inspections not followed to a school that is linked, but does not carry the other one on",
    "inspections that the file tells more than once",
};

// An inspection before it is known which schools have a row for it.
struct Found {
    std::int64_t inspected = 0;  // the URN under which it was made
    std::int64_t current = 0;    // the URN of the row
    SourceInspection inspection;
    bool has_lesser_category = false;  // put down since the file names none
};

constexpr std::size_t most_urn_problems = 100;
constexpr std::size_t most_contradictions = 20;

class OfstedReader {
  public:
    OfstedReader(std::string_view bytes, const std::string& file, const std::set<std::int64_t>& known_schools,
                 const OfstedOptions& options)
        : options_(options),
          known_(known_schools),
          filter_(options.common.local_authorities),
          table_(bytes, file, options.common.progress),
          writer_(out_.document, file) {}

    SourceReading read() {
        if (!table_.find_header(ofsted_urn_names))
            problem({}, "there is no column URN; is this a file of Ofsted's inspections?");
        else
            read_table(OfstedColumns{table_});
        writer_.finish();
        return std::move(out_);
    }

  private:
    void read_table(const OfstedColumns& columns) {
        if (!has_needed(columns)) return;
        writer_.begin_table("schools");
        while (table_.next())
            read_row(columns);
        for (Problem& told : table_.problems())
            out_.document.problems.push_back(std::move(told));
        filter_.tell_missing(out_.document.problems, table_.file());
        for (const Found& found : found_)
            add_to_schools(found);
        writer_.begin_table("inspections");
        rows_.write(writer_);
        skipped_.add(Reason::note, table_.notes());
        skipped_.add(Reason::repeated, rows_.repeated());
        out_.skipped = skipped_.skipped();
        tell_known(columns);
        tell_remarks();
    }

    bool has_needed(const OfstedColumns& columns) {
        if (columns.inspections.empty())
            problem({},
                    "no inspection can be read: the columns of a date and of a judgement are needed, such as "
                    "'Inspection start date' and 'Overall effectiveness'");
        if (!columns.authority && !filter_.takes_all())
            problem({},
                    "the file does not say to which local authority a school belongs; choose none: only "
                    "inspections of schools in the register are read in any case");
        return out_.document.problems.empty();
    }

    void problem(const SourceValue& value, std::string message) {
        out_.document.problems.push_back(
            {{.file = table_.file(), .line = value.line, .column = value.column}, std::move(message)});
    }

    void read_row(const OfstedColumns& columns) {
        const SourceValue urn = table_.value(columns.urn);
        const SourceValue authority = table_.value(columns.authority);
        if (is_absent(urn.text)) return skipped_.add(Reason::urn);
        if (!filter_.takes(authority.text)) return skipped_.add(Reason::other_authority);
        const auto school = urn_in(urn);
        if (!school) return;
        if (options_.schools_too && columns.know_schools()) add_school(columns, *school);
        if (!is_absent(table_.value(columns.ungraded_date).text)) skipped_.add(Reason::ungraded);
        for (const InspectionColumns& inspection : columns.inspections)
            read_inspection(inspection, *school, urn);
    }

    std::optional<std::int64_t> urn_in(const SourceValue& value) {
        const auto urn = source_urn(value.text);
        if (!urn && ++urn_problems_ <= most_urn_problems)
            problem(value, fmt::format("'{}' is not a URN", printable(value.text)));
        return urn;
    }

    void add_school(const OfstedColumns& columns, std::int64_t urn) {
        if (is_known(urn)) return;
        const SourceValue name = table_.value(columns.name);
        const SourceValue authority = table_.value(columns.authority);
        if (is_absent(name.text)) return skipped_.add(Reason::name);
        if (is_absent(authority.text)) return skipped_.add(Reason::authority);
        added_.insert(urn);
        writer_.begin_row(table_.value(columns.urn));
        writer_.urn("urn", table_.value(columns.urn));
        writer_.text("name", name);
        writer_.text("local_authority", authority.with(authority_named(authority.text)));
        write_more(columns);
    }

    void write_more(const OfstedColumns& columns) {
        const SourceValue phase = table_.value(columns.phase);
        const SourceValue type = table_.value(columns.type);
        const SourceValue character = table_.value(columns.religious_character);
        const SourceValue policy = table_.value(columns.admissions_policy);
        writer_.text_if_any("phase", phase.with(name_or_nothing(phase_of(phase.text, type.text))));
        writer_.text_if_any("religious_character", character.with(religious_character_of(character.text)));
        writer_.text_if_any("admissions_policy",
                            policy.with(name_or_nothing(admissions_policy_of(policy.text))));
    }

    bool is_known(std::int64_t urn) const { return known_.contains(urn) || added_.contains(urn); }

    void read_inspection(const InspectionColumns& columns, std::int64_t current, const SourceValue& urn) {
        Found found{current, current, {.urn = urn, .date = date_of(columns)}};
        SourceInspection& inspection = found.inspection;
        if (is_absent(inspection.date.text)) return;
        judge(columns, inspection);
        if (!columns.category) add_category(table_.value(columns.overall), found);
        const bool is_judged = !inspection.overall.text.empty() || !inspection.leadership.text.empty() ||
                               !inspection.category.text.empty();
        if (!is_judged) return skipped_.add(Reason::not_judged);
        const SourceValue inspected = table_.value(columns.urn);
        if (!is_absent(inspected.text)) {
            const auto number = urn_in(inspected);
            if (!number) return;
            found.inspected = *number;
        }
        found_.push_back(std::move(found));
    }

    // The date in ISO form; as it stands where it is none.
    SourceValue date_of(const InspectionColumns& columns) const {
        const SourceValue of_grade = table_.value(columns.report_card_date);
        const SourceValue date = is_absent(of_grade.text) ? table_.value(columns.date) : of_grade;
        const auto day = source_date(date.text);
        return day ? date.with(iso(*day)) : date;
    }

    void judge(const InspectionColumns& columns, SourceInspection& inspection) {
        const auto day = parse_date(inspection.date.text);
        const SourceValue overall = table_.value(columns.overall);
        const SourceValue leadership = table_.value(columns.leadership);
        const SourceValue card = table_.value(columns.report_card);
        const SourceValue category = table_.value(columns.category);
        inspection.overall = overall.with(section_5_judgement(overall.text, day));
        inspection.leadership = leadership.with(section_5_judgement(leadership.text, day));
        inspection.category = category.with(category_of_concern(category.text));
        const std::string of_card = report_card_judgement(card.text);
        if (!of_card.empty()) inspection.leadership = card.with(of_card);
        if (!of_card.empty() || columns.is_only_report_card())
            inspection.framework = Framework::report_card_2025;
    }

    // What a table without a column for categories lets one say of them.
    static void add_category(const SourceValue& rating, Found& found) {
        SourceInspection& inspection = found.inspection;
        inspection.category = rating.with(category_of_rating(rating.text));
        const bool is_unnamed =
            inspection.category.text.empty() && inspection.overall.text == name_of(Judgement::inadequate);
        if (!is_unnamed) return;
        inspection.category.text = lesser_category(parse_date(inspection.date.text));
        found.has_lesser_category = true;
    }

    // Gives the inspection to every known school that it is of.
    void add_to_schools(const Found& found) {
        std::vector<std::int64_t> schools{found.inspected};
        if (found.current != found.inspected) schools.push_back(found.current);
        const std::size_t by_the_file = schools.size();
        append_carried_on(found, schools);
        bool any = false;
        for (std::size_t i = 0; i < schools.size(); ++i) {
            if (!is_known(schools[i])) continue;
            rows_.add(schools[i], found.inspection);
            any = true;
            if (i >= by_the_file)
                ++followed_by_links_;
            else if (i > 0)
                ++followed_by_file_;
        }
        tell_not_followed(found, schools);
        if (!any) skipped_.add(Reason::not_in_register);
        if (any && found.has_lesser_category) ++lesser_categories_;
    }

    void append_carried_on(const Found& found, std::vector<std::int64_t>& schools) const {
        if (options_.links == nullptr) return;
        for (const std::int64_t from : {found.current, found.inspected})
            for (const std::int64_t school : options_.links->carried_on_by(from))
                if (std::find(schools.begin(), schools.end(), school) == schools.end())
                    schools.push_back(school);
    }

    // Counted only where a school of the register could have expected the inspection.
    void tell_not_followed(const Found& found, const std::vector<std::int64_t>& schools) {
        if (options_.links == nullptr) return;
        const auto end = options_.links->end(found.current);
        if (!end) return;
        const bool expected = std::any_of(end->schools.begin(), end->schools.end(), [&](std::int64_t school) {
            return is_known(school) && std::find(schools.begin(), schools.end(), school) == schools.end();
        });
        if (!expected) return;
        if (end->why == LinkKind::merger) return skipped_.add(Reason::merger);
        skipped_.add(end->why == LinkKind::split ? Reason::split : Reason::other_link);
    }

    void tell_known(const OfstedColumns& columns) {
        if (columns.know_schools()) out_.known_columns["schools"] = {"urn", "name", "local_authority"};
        auto& known = out_.known_columns["inspections"];
        known = {"urn", "date", "framework"};
        const bool leadership =
            columns.know(&InspectionColumns::leadership) || columns.know(&InspectionColumns::report_card);
        if (columns.know(&InspectionColumns::overall)) known.emplace_back("overall_effectiveness");
        if (leadership) known.emplace_back("leadership_and_management");
        if (columns.know(&InspectionColumns::category)) known.emplace_back("category_of_concern");
    }

    void remark(long long number, std::string_view unit, std::string_view text) {
        if (number > 0) out_.document.remarks.push_back(fmt::format("{} {}", counted(number, unit), text));
    }

    void tell_remarks() {
        auto& remarks = out_.document.remarks;
        if (table_.was_windows_1252())
            remarks.emplace_back("the file is not UTF-8 and was read as Windows-1252");
        remark(static_cast<long long>(added_.size()), "school", "not in the register: added from the file");
        remark(followed_by_file_, "inspection",
               "made under the URN of a predecessor: put down for the school that carries it on, as Ofsted "
               "does");
        remark(followed_by_links_, "inspection",
               "put down for the school that carries on, by the links file");
        remark(
            lesser_categories_, "inspection",
            "judged inadequate without naming the category of concern: the lesser one was put down; correct "
            "it where the school was in special measures");
        const auto& contradictions = rows_.contradictions();
        const std::size_t told = std::min(contradictions.size(), most_contradictions);
        remarks.insert(remarks.end(), contradictions.begin(),
                       contradictions.begin() + static_cast<std::ptrdiff_t>(told));
        remark(static_cast<long long>(contradictions.size() - told), "more judgement",
               "that the file contradicts: left out");
    }

    const OfstedOptions& options_;
    const std::set<std::int64_t>& known_;
    AuthorityFilter filter_;
    SourceTable table_;
    SourceReading out_;
    DocumentWriter writer_;
    SkipCounter<Reason, reasons.size()> skipped_{reasons};
    std::set<std::int64_t> added_;
    std::vector<Found> found_;
    InspectionRows rows_;
    std::size_t urn_problems_ = 0;
    long long followed_by_file_ = 0;
    long long followed_by_links_ = 0;
    long long lesser_categories_ = 0;
};

}  // namespace

SourceReading read_ofsted(std::string_view bytes, const std::string& file,
                          const std::set<std::int64_t>& known_schools, const OfstedOptions& options) {
    return OfstedReader{bytes, file, known_schools, options}.read();
}

}  // namespace headway
