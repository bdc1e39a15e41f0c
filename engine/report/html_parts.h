// What the writers of HTML's parts share: each appends to one text. Internal to this room.
#pragma once

#include "report/document.h"

#include <fmt/format.h>

#include <iterator>
#include <string>
#include <string_view>

namespace headway::report {

// As escaped_html (html.h).
void append_escaped(std::string& out, std::string_view text);

// ` name="value"`, or nothing where the value is "".
void append_attribute(std::string& out, std::string_view name, std::string_view value);

void append_line(std::string& out, const Line& line);
void append_table(std::string& out, const Table& table);

// What is no text of the document's.
template <typename... Values>
void append(std::string& out, fmt::format_string<Values...> pattern, Values&&... values) {
    fmt::format_to(std::back_inserter(out), pattern, std::forward<Values>(values)...);
}

// An id that no anchor of a document can be: plain_anchor() (document.h) writes two hexadecimal digits behind
// every full stop.
inline std::string own_id(std::size_t number, std::string_view part) {
    return fmt::format(".n{}.{}", number, part);
}

// A chart, a timeline, a form: the number is its own within the page.
void append_chart(std::string& out, const Chart& chart, std::size_t number);
void append_timeline(std::string& out, const Timeline& timeline, std::size_t number);
void append_form(std::string& out, const Form& form, std::size_t number);

}  // namespace headway::report
