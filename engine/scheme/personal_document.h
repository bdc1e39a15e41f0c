// What is held on a person, for the person to read: as a document, and as JSON for programs.
//
// The JSON is one object: {"person", "rows": [{"table", "row", "content", "entered": {"at", "by", "action"},
// "replaced": {…} or null}], "decisions": [the answers], "ledger": […], "keys": […], "sealed_records": […]}.
#pragma once

#include "register/personal_data.h"
#include "report/document.h"

#include <string>

namespace headway {

report::Document personal_document(const PersonalData& data);
std::string personal_json(const PersonalData& data);

// Who changed what about the person, the newest first.
struct PersonalChange {
    ChangeLine line;
    std::string table;
    bool entered = true;  // else corrected or taken out
};
std::vector<PersonalChange> changes_about(const PersonalData& data);

}  // namespace headway
