// What a fact is: one entry of the vocabulary (facts/vocabulary.h).
//
// An entry says everything about its fact in one place: its name and type, what it means, where the register
// has it, how it is read there, and how a finding reads in a sentence. Readers give the value and the row
// that it rests on together, so a reason can't tell of another row than the one that decided.
#pragma once

#include "facts/standpoint.h"
#include "logic/columns.h"
#include "logic/value.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace headway {

// Whose fact it is.
enum class Domain : std::uint8_t { person, appointment, school, pair };

// What a pack may say in the braces behind a fact: person.has_training { course = "mentor_training" }.
struct ArgumentDefinition {
    // A declaration is a word that the pack's declarations.lua describes.
    enum class Kind : std::uint8_t { words, choices, number, declaration };
    std::string name;
    Kind kind = Kind::words;
    std::string meaning;
    Names choices = {};     // of choices: the closed list
    bool required = false;  // a fact's first argument, where required, may stand alone: person.declares "…"
};

// An argument as a reader sees it.
struct Argument {
    std::vector<Word> words = {};
    std::vector<std::string> texts = {};  // what the pack said, for sentences
    std::uint32_t choices = 0;            // one bit a choice
    int number = 0;
    bool given = false;

    // An argument that is not given allows everything.
    bool allows(Word word) const {
        return !given || std::find(words.begin(), words.end(), word) != words.end();
    }
    template <class Choice>
    bool allows_choice(Choice choice) const {
        return !given || (choices >> static_cast<unsigned>(choice) & 1U) != 0;
    }
};

// In the order of the fact's ArgumentDefinitions.
struct Arguments {
    std::vector<Argument> values = {};
    std::string phrase = {};  // of a declaration: what is declared, in the pack's words
    std::string from = {};    // of a declaration: who can make it
    const Argument& operator[](std::size_t i) const { return values[i]; }
};

// A fact's value for one standpoint, and what it rests on.
struct Reading {
    static constexpr std::uint32_t no_row = std::numeric_limits<std::uint32_t>::max();

    std::int32_t cell = 0;  // as columns have it (logic/columns.h); a count's low bound
    std::int32_t high = 0;  // a count's high bound
    double number = std::numeric_limits<double>::quiet_NaN();
    std::uint32_t row = no_row;  // of the fact's own table
    Date since{};                // of a duration: the day from which it would count without its gaps
    bool goes_on = false;        // of a duration: it grows day by day
    std::optional<Date> until = std::nullopt;  // the last day on which this holds by what is recorded
};

// What a pair's fact comes to for one appointment and each of many mentors (facts/pair_facts.h).
class PairColumn;
using PreparePairs = std::unique_ptr<PairColumn> (*)(const Setting&, std::span<const Ref<Person>> mentors,
                                                     const Arguments&);

struct FactDefinition {
    std::string name;  // "school.latest_inspection.leadership_and_management"
    Domain domain = Domain::person;
    FactType type;
    std::string unit = {};
    std::string meaning;  // one line
    // As a rule says it in words: "serves as a headteacher", of other kinds than yes or no a noun, "years as
    // a headteacher"; the meaning where "".
    std::string phrase = {};
    std::string found_in;  // which rows of the register tell it
    std::vector<ArgumentDefinition> arguments = {};

    using Read = Reading (*)(const Standpoint&, const Arguments&);
    using Tell = std::string (*)(const Standpoint&, const Arguments&, const Reading&);
    using Change = std::optional<std::string> (*)(const Standpoint&, const Arguments&,
                                                  const std::string& wanted, bool ended);

    Read read = nullptr;
    Tell finding = nullptr;          // see Witness::finding
    Tell missing = nullptr;          // see Witness::missing; null for facts that are never unknown
    Change change = nullptr;         // see Witness::change; null for facts that nobody can change
    PreparePairs prepare = nullptr;  // of a pair's fact, and of no other
};

// Readings of the kinds.
inline Reading truth_reading(Outcome outcome, std::uint32_t row = Reading::no_row) {
    return {.cell = static_cast<std::int32_t>(outcome), .row = row};
}
template <class Choice>
Reading choice_reading(const std::optional<Choice>& choice, std::uint32_t row = Reading::no_row) {
    return {.cell = choice ? static_cast<std::int32_t>(*choice) + first_choice : unknown_choice, .row = row};
}
inline Reading word_reading(Word word) {
    return {.cell = static_cast<std::int32_t>(static_cast<std::uint32_t>(word) + no_word)};
}
inline Reading date_reading(Date date, std::uint32_t row = Reading::no_row) {
    return {.cell = day_number(date), .row = row};
}

inline bool is_met(const Reading& reading) {
    return reading.cell == static_cast<std::int32_t>(Outcome::met);
}
inline bool is_unknown_truth(const Reading& reading) {
    return reading.cell == static_cast<std::int32_t>(Outcome::unknown);
}

// The type of a fact whose values are a closed list of the register.
FactType choice_type(Names names);

}  // namespace headway
