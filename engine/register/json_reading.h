// One reading of a register document: the text, what has been built from it so far, and what is wrong with
// it.
//
// Internal to register, as are json_values.h and json_rows.h; hence the namespace of their own.
#pragma once

#include "register/columns.h"
#include "register/json_cursor.h"
#include "register/json_problems.h"
#include "register/numbering.h"

#include <array>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace headway::reading {

// A step of a path: "people[3]" or, below it, "id".
struct PathStep {
    const PathStep* above = nullptr;
    std::string_view name;
    std::int64_t index = -1;  // -1: the whole list, or no list at all

    std::string text() const;
};

// What other rows call a row: a URN or an id.
template <class Row>
struct KeyOf {
    using type = std::string_view;
};
template <>
struct KeyOf<School> {
    using type = std::int64_t;
};

// The keys of one table. A key gets its number wherever it is first seen, in its own row or in a reference to
// it; so references may come before the rows they mean, and a reference costs one look-up.
template <class Row>
struct Keys {
    static constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();
    static constexpr std::uint32_t elsewhere = nowhere - 1;  // in the register that the document adds to

    Numbering<typename KeyOf<Row>::type> numbers;
    std::vector<std::uint32_t> rows;  // of each number: the row that has the key, elsewhere or nowhere
    bool unread = false;              // the table is there, but could not be read as one

    bool defined(std::uint32_t number) const { return number < rows.size() && rows[number] != nowhere; }
    bool all_defined() const {
        for (std::uint32_t i = 0; i < numbers.size(); ++i)
            if (!defined(i)) return false;
        return true;
    }
    // Makes a key known that another register has; what it shows must outlive this object.
    void add_elsewhere(const typename KeyOf<Row>::type& key) {
        const std::uint32_t number = numbers.number(key, [](const auto& fresh) { return fresh; });
        if (number >= rows.size()) rows.resize(number + 1, nowhere);
        if (rows[number] == nowhere) rows[number] = elsewhere;
    }
};

using AllKeys = std::tuple<Keys<School>, Keys<Person>, Keys<Appointment>, Keys<Application>,
                           Keys<Partnership>, Keys<Deployment>>;

// What is remembered of a column from row to row, because neighbouring rows are alike.
struct Memory {
    struct Entry {
        const char* text = nullptr;  // in the document
        std::uint32_t length = 0;
        std::uint32_t value = 0;
    };
    std::array<Entry, 8> words{};  // by a hash: texts seen, and what they stand for
    std::uint32_t last = 0;        // the number of the last reference
};

// A column while its table is read.
struct ColumnState {
    PathStep path;
    bool required = false;
    std::int64_t least = 0;
    const char* value_at = nullptr;  // in the row at hand
    Memory memory;

    // The column in a sentence: "name", or "each entry of networks" while a list is read.
    std::string subject() const;
};

class Reading {
  public:
    // elsewhere: keys that rows may refer to though the document does not have them. known: the keys of an
    // earlier reading of the same text. With them a reference to nothing is a problem
    // at its own place; without them it shows only at the end, as a key that is not defined.
    explicit Reading(std::string_view text, AllKeys elsewhere = {}, const AllKeys* known = nullptr)
        : json(text), keys(std::move(elsewhere)), known_(known) {}

    JsonCursor json;
    Register reg;
    AllKeys keys;
    JsonProblems problems;
    bool complete = false;  // the whole document has been read, whatever may stand behind it

    // Notes a problem, unless the text has already ended in a mistake of syntax.
    void problem(const char* at, const PathStep& path, std::string message);
    // Notes that the value at hand is not what its column holds, and goes past it. Gives the value as it was
    // written, a text without its quotes.
    std::string wrong_kind(const ColumnState& column, std::string_view expected);

    // Whether no row has this key, as far as can be told: a table that could not be read is given the
    // benefit of the doubt, since it has been told already.
    template <class Row>
    bool leads_nowhere(const typename KeyOf<Row>::type& key) const {
        if (known_ == nullptr) return false;
        const auto& table = std::get<Keys<Row>>(*known_);
        if (table.unread) return false;
        const auto number = table.numbers.find(key);
        return !number || !table.defined(*number);
    }

  private:
    const AllKeys* known_;
};

}  // namespace headway::reading
