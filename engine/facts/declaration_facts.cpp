// Facts that somebody states or assesses: the newest declaration of its key for the scheme counts.
#include "base/text.h"
#include "facts/vocabulary.h"

#include <fmt/format.h>

#include <cmath>

namespace headway {

namespace {

// The row of the newest declaration on or before the day; of two on one day, the later row.
std::uint32_t newest_declaration(const Standpoint& at, const Argument& key) {
    std::uint32_t newest = Reading::no_row;
    for (std::uint32_t row : at.records().declarations_of_person.of(at.person.position)) {
        const Declaration& made = at.records().declarations[row];
        if (!key.allows(made.key) || made.scheme != at.on().scheme || !at.on().exists(made.made_on)) continue;
        if (newest == Reading::no_row || made.made_on >= at.records().declarations[newest].made_on)
            newest = row;
    }
    return newest;
}

template <class Type>
const Type* declared(const Standpoint& at, std::uint32_t row) {
    if (row == Reading::no_row) return nullptr;
    return std::get_if<Type>(&at.records().declarations[row].value);
}

Reading read_declares(const Standpoint& at, const Arguments& arguments) {
    const std::uint32_t row = newest_declaration(at, arguments[0]);
    const auto* value = declared<bool>(at, row);
    return truth_reading(value == nullptr ? Outcome::unknown : outcome_of(*value), row);
}

Reading read_declared_date(const Standpoint& at, const Arguments& arguments) {
    const std::uint32_t row = newest_declaration(at, arguments[0]);
    const auto* value = declared<Text>(at, row);
    const auto date = value == nullptr ? std::nullopt : parse_date(*value);
    return {.cell = date ? day_number(*date) : unknown_day, .row = row};
}

Reading read_declared_number(const Standpoint& at, const Arguments& arguments) {
    const std::uint32_t row = newest_declaration(at, arguments[0]);
    const auto* value = declared<double>(at, row);
    return {.number = value == nullptr ? std::nan("") : *value, .row = row};
}

std::string value_in_words(const DeclaredValue& value) {
    if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "yes" : "no";
    if (const auto* number = std::get_if<double>(&value)) return fmt::format("{}", *number);
    const Text text = std::get<Text>(value);
    const auto date = parse_date(text);
    return date ? in_words(*date) : fmt::format("'{}'", printable(text, 60));
}

std::string tell_declaration(const Standpoint& at, const Arguments& arguments, const Reading& reading) {
    if (reading.row == Reading::no_row)
        return fmt::format("nothing is recorded for {} on whether {}", at.name(), arguments.phrase);
    const Declaration& made = at.records().declarations[reading.row];
    const std::string by = made.by_role == Word::none
                               ? ""
                               : fmt::format(", by the {}", spaced(at.records().words.text(made.by_role)));
    return fmt::format("asked whether {}, the answer for {} was {} ({}{})", arguments.phrase, at.name(),
                       value_in_words(made.value), in_words(made.made_on), by);
}

std::string tell_declared_value(const Standpoint& at, const Arguments& arguments, const Reading& reading) {
    if (reading.row == Reading::no_row)
        return fmt::format("nothing is recorded for {} on {}", at.name(), arguments.phrase);
    const Declaration& made = at.records().declarations[reading.row];
    return fmt::format("{} of {} is {}, as declared on {}", arguments.phrase, at.name(),
                       value_in_words(made.value), in_words(made.made_on));
}

std::string missing_declaration(const Standpoint& at, const Arguments& arguments, const Reading&) {
    return fmt::format("a declaration for {} on whether {} (from {})", at.name(), arguments.phrase,
                       arguments.from);
}

std::string missing_declared_value(const Standpoint& at, const Arguments& arguments, const Reading&) {
    return fmt::format("a declaration of {} of {} (from {})", arguments.phrase, at.name(), arguments.from);
}

std::optional<std::string> change_declaration(const Standpoint& at, const Arguments& arguments,
                                              const std::string&, bool ended) {
    return fmt::format("a new declaration for {} that says {} on whether {} (from {})", at.name(),
                       ended ? "no" : "yes", arguments.phrase, arguments.from);
}

std::optional<std::string> change_declared_value(const Standpoint& at, const Arguments& arguments,
                                                 const std::string& wanted, bool ended) {
    if (ended) return std::nullopt;
    return fmt::format("a new declaration of {} of {}: {} (from {})", arguments.phrase, at.name(), wanted,
                       arguments.from);
}

}  // namespace

std::vector<FactDefinition> declaration_facts() {
    const std::vector<ArgumentDefinition> key{
        {.name = "key",
         .kind = ArgumentDefinition::Kind::declaration,
         .meaning = "a declaration that the pack's declarations.lua describes",
         .required = true}};
    const std::string found = "declarations: the newest of this key for the scheme, on or before the day";
    return {
        {.name = "person.declares",
         .type = {.kind = Kind::truth},
         .meaning = "the newest declaration says yes",
         .phrase = "{from} says that {declared}"
                   " | {from} does not say that {declared}",
         .found_in = found,
         .arguments = key,
         .read = read_declares,
         .finding = tell_declaration,
         .missing = missing_declaration,
         .change = change_declaration},
        {.name = "person.declared_date",
         .type = {.kind = Kind::date},
         .meaning = "the date that the newest declaration gives",
         .phrase = "{declared}"
                   " | {declared} is {}",
         .found_in = found,
         .arguments = key,
         .read = read_declared_date,
         .finding = tell_declared_value,
         .missing = missing_declared_value,
         .change = change_declared_value},
        {.name = "person.declared_number",
         .type = {.kind = Kind::number},
         .meaning = "the number that the newest declaration gives",
         .phrase = "{declared}"
                   " | {declared} is {}",
         .found_in = found,
         .arguments = key,
         .read = read_declared_number,
         .finding = tell_declared_value,
         .missing = missing_declared_value,
         .change = change_declared_value},
    };
}

}  // namespace headway
