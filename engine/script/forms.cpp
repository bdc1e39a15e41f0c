#include "script/forms.h"

#include <algorithm>
#include <array>

namespace headway {

namespace {

constexpr std::array<std::string_view, 3> names_of_answers{"text", "date", "table"};

}  // namespace

std::string_view name_of(AnswerKind kind) {
    return names_of_answers.at(static_cast<std::size_t>(kind));
}

const RecordField* RecordForm::field(std::string_view name) const {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

const RecordForm* FormsDefinition::record(std::string_view id) const {
    const auto found =
        std::find_if(records.begin(), records.end(), [&](const auto& record) { return record.id == id; });
    return found == records.end() ? nullptr : &*found;
}

}  // namespace headway
