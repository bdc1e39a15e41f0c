#include "logic/value.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

std::string in_words(Period period) {
    if (period.months % 12 == 0) return counted(period.months / 12, "year");
    return counted(period.months, "month");
}

namespace {

struct Wording {
    std::string operator()(bool value) const { return value ? "yes" : "no"; }
    std::string operator()(std::int64_t value) const { return fmt::format("{}", value); }
    std::string operator()(double value) const { return fmt::format("{}", value); }
    std::string operator()(const std::string& value) const { return spaced(value); }
    std::string operator()(Date value) const { return in_words(value); }
    std::string operator()(Period value) const { return in_words(value); }
};

}  // namespace

std::string in_words(const Value& value) {
    return std::visit(Wording{}, value);
}

std::string_view name_of(Kind kind) {
    switch (kind) {
        case Kind::truth:
            return "yes or no";
        case Kind::choice:
            return "one of a list";
        case Kind::ordered:
            return "a judgement";
        case Kind::word:
            return "a word";
        case Kind::date:
            return "a date";
        case Kind::duration:
            return "a length of time";
        case Kind::count:
            return "a count";
        case Kind::number:
            return "a number";
    }
    return "";
}

std::size_t FactType::choice(const std::string& name) const {
    return static_cast<std::size_t>(std::find(choices.begin(), choices.end(), name) - choices.begin());
}

std::size_t FactType::scale(std::size_t choice) const {
    const auto next = std::upper_bound(scales.begin(), scales.end(), choice);
    return static_cast<std::size_t>(next - scales.begin());
}

}  // namespace headway
