// Forms have real controls, so that they can be filled in a browser and printed, or printed and filled by
// hand; nothing is sent anywhere. On paper they are ruled lines, boxes and squares.
#include "base/text.h"
#include "report/html_parts.h"

#include <algorithm>

namespace headway::report {

namespace {

constexpr std::size_t line_on_phone = 34;  // letters of a line in the narrowest box

// A box must be high enough for what is in it, since paper doesn't scroll.
std::size_t lines_for(const Field& field) {
    std::size_t lines = 1 + static_cast<std::size_t>(std::ranges::count(field.value, '\n'));
    lines += display_width(field.value) / line_on_phone;
    return std::max(lines, static_cast<std::size_t>(std::clamp(field.size, 1, 200)));
}

class FieldWriter {
  public:
    FieldWriter(std::string& out, const Field& field, std::string id)
        : out_(out), field_(field), id_(std::move(id)) {}

    void append_field() {
        switch (field_.kind) {
            case Field::Kind::choice:
                return append_choice();
            case Field::Kind::rows:
                return append_rows();
            case Field::Kind::line:
            case Field::Kind::date:
            case Field::Kind::box:
                break;
        }
        append(out_, "<div class=\"field\"><label for=\"{}\">", id_);
        append_escaped(out_, field_.label);
        out_ += "</label>";
        append_help();
        append_control();
        out_ += "</div>\n";
    }

  private:
    std::string help_id() const { return id_ + ".help"; }
    std::string help() const {
        if (field_.kind == Field::Kind::date && field_.help.empty()) return "day, month, year";
        return field_.help;
    }
    void append_help() {
        if (help().empty()) return;
        append(out_, "<span class=\"help\" id=\"{}\">", help_id());
        append_escaped(out_, help());
        out_ += "</span>";
    }
    std::string described() const {
        return help().empty() ? "" : fmt::format(" aria-describedby=\"{}\"", help_id());
    }

    void append_control() {
        const bool is_short = field_.kind == Field::Kind::date || lines_for(field_) == 1;
        if (field_.kind != Field::Kind::box && is_short) {
            append(out_, "<input type=\"text\" autocomplete=\"off\" id=\"{}\"{}{}", id_, described(),
                   field_.kind == Field::Kind::date ? " class=\"date\"" : "");
            append_attribute(out_, "value", field_.value);
            out_ += '>';
            return;
        }
        // The reader of HTML takes away a first line break.
        append(out_, "<textarea id=\"{}\" rows=\"{}\"{}>\n", id_, lines_for(field_), described());
        append_escaped(out_, field_.value);
        out_ += "</textarea>";
    }

    void append_choice() {
        append(out_, "<fieldset class=\"field\"{}><legend>", described());
        append_escaped(out_, field_.label);
        out_ += "</legend>";
        append_help();
        for (const std::string& choice : field_.choices) {
            append(out_, "<label class=\"choice\"><input type=\"radio\" name=\"{}\"{}><span>", id_,
                   choice == field_.value ? " checked" : "");
            append_escaped(out_, choice);
            out_ += "</span></label>";
        }
        out_ += "</fieldset>\n";
    }

    void append_rows() {
        append(out_, "<div class=\"field\"><span class=\"name\" id=\"{}\">", id_);
        append_escaped(out_, field_.label);
        out_ += "</span>";
        append_help();
        append(out_, "<table class=\"blank\" role=\"table\" aria-labelledby=\"{}\"{}>", id_, described());
        out_ += "<thead role=\"rowgroup\"><tr role=\"row\">";
        for (const std::string& column : field_.choices) {
            out_ += "<th scope=\"col\" role=\"columnheader\">";
            append_escaped(out_, column);
            out_ += "</th>";
        }
        out_ += "</tr></thead><tbody role=\"rowgroup\">";
        for (int row = 1; row <= std::clamp(field_.size, 1, 500); ++row)
            append_blank_row(row);
        out_ += "</tbody></table></div>\n";
    }
    void append_blank_row(int row) {
        out_ += "<tr role=\"row\">";
        for (const std::string& column : field_.choices) {
            out_ += "<td role=\"cell\"";
            append_attribute(out_, "data-label", column);
            out_ += "><input type=\"text\" autocomplete=\"off\"";
            append_attribute(out_, "aria-label", fmt::format("{}, row {}", column, row));
            out_ += "></td>";
        }
        out_ += "</tr>";
    }

    std::string& out_;
    const Field& field_;
    std::string id_;
};

}  // namespace

void append_form(std::string& out, const Form& form, std::size_t number) {
    const std::string caption = own_id(number, "caption");
    append(out, "<div class=\"form\" role=\"group\"{}>\n",
           form.caption.empty() ? "" : fmt::format(" aria-labelledby=\"{}\"", caption));
    if (!form.caption.empty()) {
        append(out, "<p class=\"caption\" id=\"{}\">", caption);
        append_escaped(out, form.caption);
        out += "</p>\n";
    }
    if (form.fields.empty()) out += "<p class=\"quiet\">There is nothing to fill in.</p>\n";
    for (std::size_t i = 0; i < form.fields.size(); ++i)
        FieldWriter{out, form.fields[i], own_id(number, fmt::format("field{}", i + 1))}.append_field();
    out += "</div>";
}

}  // namespace headway::report
