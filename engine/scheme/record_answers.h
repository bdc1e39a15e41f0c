// What somebody filled into a form of forms.lua, and how it reads again years later.
//
// The text of a record is JSON that carries the form's own words along, so that it can be read whatever
// became of the pack: {"form": "…", "title": "…", "fields": [{"name", "label", "answer"}]}. An answer is a
// text, or a table: a list of rows whose cells are {"label", "text"}.
#pragma once

#include "base/problem.h"
#include "report/document.h"
#include "script/forms.h"

#include <optional>
#include <string>
#include <string_view>

namespace headway {

struct AnswersRead {
    std::string text;   // of the record; "" where there are problems
    Problems problems;  // each with the field it is about; they never repeat what was answered
};
// answers: a JSON object with the names of the form's fields; of a table, a list of objects with the names of
// its columns.
AnswersRead read_answers(const RecordForm& form, std::string_view answers);

// The record as a document to read; nothing where the text is none of a record.
std::optional<report::Document> record_document(std::string_view text);
// The texts of the fields of these names, one after the other (of all where none is named), for an excerpt.
std::optional<std::string> record_words(std::string_view text, const std::vector<std::string>& fields);

}  // namespace headway
