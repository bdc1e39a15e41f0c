// Writes the tables of a made document, each value with its place in the source.
#pragma once

#include "register/made_document.h"
#include "register/sources/source_values.h"

#include <string_view>

namespace headway {

// Tables and rows are begun in order, each ends the one before; finish() ends the document.
class DocumentWriter {
  public:
    DocumentWriter(MadeDocument& document, std::string_view file);

    void begin_table(std::string_view name);
    // A row that stands where this value stands.
    void begin_row(const SourceValue& place);

    void text(std::string_view column, const SourceValue& value);
    // Nothing where the text is empty.
    void text_if_any(std::string_view column, const SourceValue& value);
    // A URN as a number; what is none stays a text, which the reader of the document refuses at its place.
    void urn(std::string_view column, const SourceValue& value);

    void finish();

  private:
    void end_row();
    void end_table();
    void begin_value(std::string_view column, const SourceValue& value);

    MadeDocument& document_;
    std::size_t file_;
    bool any_table_ = false;
    bool any_row_ = false;
    bool in_row_ = false;
    bool any_value_ = false;
};

}  // namespace headway
