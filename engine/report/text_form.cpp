// Forms as text: to be printed, or filled in an editor.
#include "base/text.h"
#include "report/text_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway::report {

namespace {

// Each line of what is filled in already, as long as it is.
std::string filled(const std::string& value, std::size_t width) {
    std::string out;
    for (std::size_t at = 0; at <= value.size();) {
        const std::size_t end = std::min(value.find('\n', at), value.size());
        out += wrapped("  ", shown(value.substr(at, end - at)), width);
        at = end + 1;
    }
    return out;
}

std::string ruled(std::size_t lines, std::size_t width) {
    return times(lines, "  " + std::string(width - 2, '_') + "\n");
}

std::string choices(const Field& field, std::size_t width) {
    std::string out;
    for (const std::string& choice : field.choices)
        out += wrapped(choice == field.value ? "  [x] " : "  [ ] ", shown(choice), width);
    return out;
}

std::string rows(const Field& field, std::size_t width) {
    const auto count = static_cast<std::size_t>(std::clamp(field.size, 1, 500));
    if (field.choices.empty()) return ruled(count, width);
    std::string out;
    // Below one another, where no column would have room for its title beside the others.
    std::size_t widest = 6;
    for (const std::string& column : field.choices)
        widest = std::max(widest, display_width(shown(column)));
    const std::size_t room = (width - 3) / field.choices.size();
    if (room < widest + 1) {
        for (std::size_t row = 1; row <= count; ++row)
            for (const std::string& column : field.choices)
                out += wrapped("  ", fmt::format("{} {}: ____", row, shown(column)), width);
        return out;
    }
    std::string titles = "  ";
    for (const std::string& column : field.choices)
        titles += " " + padded(shown(column), room - 1);
    const std::string blank = "  " + times(field.choices.size(), "|" + std::string(room - 1, '_')) + "|\n";
    return ended(titles) + times(count, blank);
}

std::string field_text(const Field& field, std::size_t width) {
    std::string out =
        wrapped("", shown(field.label + (field.help.empty() ? "" : " (" + field.help + ")")), width);
    const auto lines = static_cast<std::size_t>(std::clamp(field.size, 1, 200));
    switch (field.kind) {
        case Field::Kind::choice:
            return out + choices(field, width);
        case Field::Kind::rows:
            return out + rows(field, width);
        case Field::Kind::date:
            return out + (field.value.empty() ? "  ___ / ___ / ______\n" : filled(field.value, width));
        case Field::Kind::line:
        case Field::Kind::box:
            break;
    }
    if (!field.value.empty()) return out + filled(field.value, width);
    return out + ruled(field.kind == Field::Kind::box ? lines : 1, width);
}

}  // namespace

std::string form_text(const Form& form, std::size_t width) {
    std::string out = form.caption.empty() ? "" : wrapped("", shown(form.caption + ":"), width);
    if (form.fields.empty()) out += wrapped("  ", "There is nothing to fill in.", width);
    for (const Field& field : form.fields)
        out += "\n" + field_text(field, width);
    return out;
}

}  // namespace headway::report
