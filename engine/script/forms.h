// What a pack's forms.lua states: the records that mentor and mentee keep of what they say to each other, who
// may read them, and how long anything is kept.
//
// Of a record, the columns of the register's meetings that the form names stay open: that the two met, when,
// where and for how long. All else is sealed for the two of them (sealed/record.h).
#pragma once

#include "register/choices.h"
#include "script/definition.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headway {

enum class AnswerKind : std::uint8_t { text, date, table };
std::string_view name_of(AnswerKind kind);

// A column of a field that asks for a table: agreed actions with who and by when.
struct RecordColumn {
    std::string name;
    std::string label;
    AnswerKind answer = AnswerKind::text;  // text or date
};

// What the form asks for and the record seals.
struct RecordField {
    std::string name;   // the key of the answer
    std::string label;  // as the form has it
    AnswerKind answer = AnswerKind::text;
    std::vector<RecordColumn> columns = {};  // of a table
    bool required = false;
    Place where = {};
};

struct RecordForm {
    std::string id;
    std::string title;
    std::string says = {};  // a sentence for whoever fills it in
    std::vector<std::string> clauses = {};
    std::vector<std::string> open = {};  // columns of the register's meetings: held_on, minutes, place …
    std::vector<RecordField> fields = {};
    Place where = {};

    const RecordField* field(std::string_view name) const;
};

// Who of the two has to agree, and by which clauses. With `by` empty nobody can.
struct Agreement {
    std::vector<PartnershipSide> by = {};
    std::vector<std::string> clauses = {};
};

struct Retention {
    std::optional<Operand> people = {};   // a period after a person's last part in any scheme; none: for ever
    std::optional<Operand> records = {};  // a period after the last day of the partnership; none: for ever
    std::vector<std::string> clauses = {};
};

// What the statements about all records are called among the pack's rules (NamedRule).
inline constexpr std::string_view rule_of_third_party = "sharing_with_a_third_party";
inline constexpr std::string_view rule_of_new_mentor = "sharing_with_a_new_mentor";
inline constexpr std::string_view rule_of_advice = "asking_advice";
inline constexpr std::string_view rule_of_retention = "retention";

struct FormsDefinition {
    std::vector<RecordForm> records;
    Agreement sharing = {.by = {PartnershipSide::mentor, PartnershipSide::mentee}};  // with a third party
    Agreement new_mentor = {.by = {PartnershipSide::mentee}};  // with the mentor of a later partnership
    Agreement advice = {};  // who may take an excerpt that names no one, to ask for advice
    Retention retention = {};

    const RecordForm* record(std::string_view id) const;
};

}  // namespace headway
