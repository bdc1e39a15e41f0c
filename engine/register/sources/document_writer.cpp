#include "register/sources/document_writer.h"

#include "base/json.h"

#include <string>

namespace headway {

DocumentWriter::DocumentWriter(MadeDocument& document, std::string_view file)
    : document_(document), file_(document.add_file(std::string{file})) {
    document_.text = "{";
}

void DocumentWriter::begin_table(std::string_view name) {
    end_table();
    document_.text += any_table_ ? ",\n" : "";
    append_json(document_.text, name);
    document_.text += ":[";
    any_table_ = true;
    any_row_ = false;
}

void DocumentWriter::begin_row(const SourceValue& place) {
    end_row();
    document_.text += any_row_ ? ",\n" : "\n";
    document_.stands_at(file_, place.line, place.column);
    document_.text += '{';
    any_row_ = true;
    in_row_ = true;
    any_value_ = false;
}

void DocumentWriter::begin_value(std::string_view column, const SourceValue& value) {
    document_.text += any_value_ ? "," : "";
    document_.stands_at(file_, value.line, value.column);
    append_json(document_.text, column);
    document_.text += ':';
    any_value_ = true;
}

void DocumentWriter::text(std::string_view column, const SourceValue& value) {
    begin_value(column, value);
    append_json(document_.text, value.text);
}

void DocumentWriter::text_if_any(std::string_view column, const SourceValue& value) {
    if (!value.text.empty()) text(column, value);
}

void DocumentWriter::urn(std::string_view column, const SourceValue& value) {
    const auto number = source_urn(value.text);
    if (!number) return text(column, value);
    begin_value(column, value);
    document_.text += std::to_string(*number);
}

void DocumentWriter::end_row() {
    document_.text += in_row_ ? "}" : "";
    in_row_ = false;
}

void DocumentWriter::end_table() {
    end_row();
    document_.text += any_table_ ? "]" : "";
}

void DocumentWriter::finish() {
    end_table();
    document_.text += "}\n";
}

}  // namespace headway
