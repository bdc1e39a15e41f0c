// Writes the rows of a register document.
#pragma once

#include "base/date.h"
#include "base/json.h"

#include <fmt/format.h>

#include <iterator>
#include <span>
#include <string>
#include <string_view>

namespace headway::tools::bench {

// One row of a table; complete when it goes out of scope.
class JsonRow {
  public:
    explicit JsonRow(std::string& table) : out_(table) { out_ += out_.empty() ? "{" : ",\n{"; }
    JsonRow(const JsonRow&) = delete;
    JsonRow& operator=(const JsonRow&) = delete;
    ~JsonRow() { out_ += '}'; }

    JsonRow& text(std::string_view column, std::string_view value) {
        name(column);
        append_json(out_, value);
        return *this;
    }
    JsonRow& date(std::string_view column, Date value) { return text(column, iso(value)); }
    JsonRow& flag(std::string_view column, bool value) {
        name(column);
        out_ += value ? "true" : "false";
        return *this;
    }
    JsonRow& list(std::string_view column, std::span<const std::string> values) {
        name(column);
        out_ += '[';
        for (const std::string& value : values) {
            if (out_.back() != '[') out_ += ',';
            append_json(out_, value);
        }
        out_ += ']';
        return *this;
    }
    template <class Number>
    JsonRow& number(std::string_view column, Number value) {
        name(column);
        fmt::format_to(std::back_inserter(out_), "{}", value);
        return *this;
    }

  private:
    void name(std::string_view column) {
        if (out_.back() != '{') out_ += ',';
        append_json(out_, column);
        out_ += ':';
    }

    std::string& out_;
};

}  // namespace headway::tools::bench
