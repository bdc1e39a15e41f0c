#include "register/sources/gias.h"

#include "base/text.h"
#include "register/sources/authorities.h"
#include "register/sources/document_writer.h"
#include "register/sources/school_values.h"
#include "register/sources/skip_counter.h"
#include "register/sources/source_table.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cstdint>

namespace headway {

namespace {

// The extract's names, then those of small extracts, of older ones, and of the spine.
const ColumnNames urn_names{"URN"};
const ColumnNames name_names{"EstablishmentName", "Establishment name", "School name", "SCHNAME", "Name"};
const ColumnNames authority_names{"LA (name)",       "local_authority_name", "Local authority (name)",
                                  "Local authority", "LEA (name)",           "LA name",
                                  "LANAME"};
const ColumnNames authority_code_names{"LA (code)", "Local authority (code)", "LA code", "LA"};
const ColumnNames phase_names{"PhaseOfEducation (name)", "phase_of_education", "Phase of education", "Phase"};
const ColumnNames type_names{"TypeOfEstablishment (name)", "type_of_establishment", "establishment_type",
                             "Type of establishment", "NFTYPE"};
const ColumnNames religious_character_names{"ReligiousCharacter (name)", "religious_character", "RELDENOM",
                                            "RELCHAR"};
const ColumnNames admissions_policy_names{"AdmissionsPolicy (name)", "admissions_policy", "ADMPOL"};
const ColumnNames status_names{"EstablishmentStatus (name)", "establishment_status", "Status", "SCHSTATUS",
                               "ICLOSE"};
const ColumnNames rating_names{"OfstedRating (name)", "ofsted_rating"};
const ColumnNames group_names{"MINORGROUP"};
const ColumnNames primary_names{"ISPRIMARY"};
const ColumnNames secondary_names{"ISSECONDARY"};
const ColumnNames lowest_age_names{"AGEL"};
const ColumnNames highest_age_names{"AGEH"};

using Column = std::optional<std::size_t>;

struct Columns {
    Column urn, name, authority, authority_code, phase, type, religious_character, admissions_policy, status;
    Column group, primary, secondary, lowest_age, highest_age;

    explicit Columns(const SourceTable& table)
        : urn(table.column(urn_names)),
          name(table.column(name_names)),
          authority(table.column(authority_names)),
          authority_code(table.column(authority_code_names)),
          phase(table.column(phase_names)),
          type(table.column(type_names)),
          religious_character(table.column(religious_character_names)),
          admissions_policy(table.column(admissions_policy_names)),
          status(table.column(status_names)),
          group(table.column(group_names)),
          primary(table.column(primary_names)),
          secondary(table.column(secondary_names)),
          lowest_age(table.column(lowest_age_names)),
          highest_age(table.column(highest_age_names)) {}

    // Without the type nobody knows which schools without a phase are special schools.
    bool knows_phase() const { return phase && type; }
    bool is_spine() const { return !phase && primary && secondary; }
};

enum class Reason : std::uint8_t { note, urn, name, authority, other_authority, closed, proposed, status };

constexpr std::array<std::string_view, 8> reasons{
    "notes between the rows or below them",
    "rows without a URN",
    "rows without a name",
    "rows without a local authority",
    "schools of other local authorities",
    "schools that are closed",
    "schools that are proposed and not yet open",
    "rows whose status is neither open nor closed",
};

std::optional<int> age(const SourceValue& value) {
    int number = 0;
    const char* const end = value.text.data() + value.text.size();
    const auto [stop, error] = std::from_chars(value.text.data(), end, number);
    if (error != std::errc{} || stop != end) return std::nullopt;
    return number;
}

// Why a school of this status is left out; nothing where it is not. 1 and 2 are the spine's.
std::optional<Reason> left_out(std::string_view status, bool include_closed) {
    const std::string name = folded(status);
    if (name == "open" || name == "open, but proposed to close" || name == "1") return std::nullopt;
    if (name == "closed" || name == "2") return include_closed ? std::nullopt : std::optional{Reason::closed};
    return name == "proposed to open" ? Reason::proposed : Reason::status;
}

class GiasReader {
  public:
    GiasReader(std::string_view bytes, const std::string& file, const SourceOptions& options)
        : include_closed_(options.include_closed),
          filter_(options.local_authorities),
          table_(bytes, file, options.progress),
          writer_(out_.document, file) {}

    SourceReading read() {
        if (table_.find_header(urn_names))
            read_table();
        else
            problem(
                "there is no column URN; is this an establishment extract of Get Information About Schools?");
        writer_.finish();
        return std::move(out_);
    }

  private:
    void read_table() {
        const Columns columns{table_};
        if (!has_needed(columns)) return;
        writer_.begin_table("schools");
        while (table_.next())
            read_row(columns);
        for (Problem& problem : table_.problems())
            out_.document.problems.push_back(std::move(problem));
        filter_.tell_missing(out_.document.problems, table_.file());
        skipped_.add(Reason::note, table_.notes());
        out_.skipped = skipped_.skipped();
        tell_known(columns);
        tell_remarks(columns);
    }

    bool has_needed(const Columns& columns) {
        if (!columns.name) missing("EstablishmentName");
        if (!columns.authority && !columns.authority_code) missing("LA (name)");
        return out_.document.problems.empty();
    }

    void missing(std::string_view column) {
        problem(fmt::format("the column '{}' is needed and is not there{}", column,
                            did_you_mean(column, table_.header())));
    }

    void problem(std::string message) {
        out_.document.problems.push_back({{.file = table_.file()}, std::move(message)});
    }

    void read_row(const Columns& columns) {
        const SourceValue urn = table_.value(columns.urn);
        const SourceValue name = table_.value(columns.name);
        const SourceValue authority = authority_of_row(columns);
        if (const auto reason = reason_to_skip(columns, urn, name, authority))
            skipped_.add(*reason);
        else
            write_school(columns, urn, name, authority);
    }

    SourceValue authority_of_row(const Columns& columns) const {
        if (columns.authority) {
            SourceValue name = table_.value(columns.authority);
            // Of schools overseas.
            return folded(name.text) == "does not apply" ? name.with("") : name;
        }
        SourceValue code = table_.value(columns.authority_code);
        return source_urn(code.text) ? code.with(authority_with_code(code.text)) : code;
    }

    std::optional<Reason> reason_to_skip(const Columns& columns, const SourceValue& urn,
                                         const SourceValue& name, const SourceValue& authority) {
        if (urn.text.empty()) return Reason::urn;
        if (name.text.empty()) return Reason::name;
        if (authority.text.empty()) return Reason::authority;
        if (!filter_.takes(authority.text)) return Reason::other_authority;
        if (!columns.status) return std::nullopt;
        return left_out(table_.value(columns.status).text, include_closed_);
    }

    void write_school(const Columns& columns, const SourceValue& urn, const SourceValue& name,
                      const SourceValue& authority) {
        writer_.begin_row(urn);
        writer_.urn("urn", urn);
        writer_.text("name", name);
        writer_.text("local_authority", authority);
        write_phase(columns);
        const SourceValue character = table_.value(columns.religious_character);
        if (is_unknown(character.text)) ++unknown_characters_;
        writer_.text_if_any("religious_character", character.with(religious_character_of(character.text)));
        const SourceValue policy = table_.value(columns.admissions_policy);
        writer_.text_if_any("admissions_policy",
                            policy.with(name_or_nothing(admissions_policy_of(policy.text))));
    }

    void write_phase(const Columns& columns) {
        const SourceValue type = table_.value(columns.type);
        if (columns.is_spine())
            return writer_.text_if_any("phase", type.with(name_or_nothing(phase_of(spine_phase(columns)))));
        const SourceValue phase = table_.value(columns.phase ? columns.phase : columns.type);
        const std::string_view named = columns.phase ? std::string_view{phase.text} : "";
        writer_.text_if_any("phase", phase.with(name_or_nothing(phase_of(named, type.text))));
    }

    SpinePhase spine_phase(const Columns& columns) const {
        const auto is_set = [&](Column column) { return table_.value(column).text == "1"; };
        return {.type = table_.value(columns.type).text,
                .group = table_.value(columns.group).text,
                .primary = is_set(columns.primary),
                .secondary = is_set(columns.secondary),
                .lowest_age = age(table_.value(columns.lowest_age)),
                .highest_age = age(table_.value(columns.highest_age))};
    }

    void tell_known(const Columns& columns) {
        auto& known = out_.known_columns["schools"];
        known = {"urn", "name", "local_authority"};
        if (columns.knows_phase()) known.emplace_back("phase");
        if (columns.religious_character) known.emplace_back("religious_character");
        if (columns.admissions_policy) known.emplace_back("admissions_policy");
    }

    void tell_remarks(const Columns& columns) {
        auto& remarks = out_.document.remarks;
        if (table_.was_windows_1252())
            remarks.emplace_back("the file is not UTF-8 and was read as Windows-1252");
        if (!columns.authority)
            remarks.emplace_back("the file gives the codes of local authorities; their names were put down");
        if (!columns.status)
            remarks.emplace_back("the file does not say which schools are closed; all of them were read");
        if (unknown_characters_ > 0)
            remarks.push_back(fmt::format("the religious character of {} is unknown; none was put down",
                                          counted(unknown_characters_, "school")));
        if (table_.has(rating_names))
            remarks.emplace_back(
                "Ofsted's ratings in the file were not read, since the date beside them may be "
                "of another inspection; Ofsted's own file has both");
    }

    bool include_closed_;
    AuthorityFilter filter_;
    SourceTable table_;
    SourceReading out_;
    DocumentWriter writer_;
    SkipCounter<Reason, reasons.size()> skipped_{reasons};
    long long unknown_characters_ = 0;
};

}  // namespace

SourceReading read_gias(std::string_view bytes, const std::string& file, const SourceOptions& options) {
    return GiasReader{bytes, file, options}.read();
}

}  // namespace headway
