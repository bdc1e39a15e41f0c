// The snapshot: the facts that a set of rules asks for, of many people or appointments, as of a day, in
// columns.
//
// Building one reads the register's rows once for each fact and subject: time and memory grow with subjects
// times facts (one to eight bytes a cell), not with the size of the register. A snapshot refers to the
// register that it was built from, which must outlive it; it does not change after it was built.
#pragma once

#include "facts/fact.h"
#include "logic/explain.h"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace headway {

// A fact as a pack asks for it: which one, with which arguments. The place of a request in its list is its
// Slot.
struct FactRequest {
    const FactDefinition* fact = nullptr;
    std::string root =
        {};  // how the pack reached it: "person", "person.school", "mentee.school", "school", …
    std::vector<std::vector<Operand>> arguments = {};  // in the order of the definition's; empty: not given
    std::string phrase = {};                           // see Arguments
    std::string from = {};

    // "person.has_training { provider = "local_authority" }", as a pack writes it.
    std::string text() const;
};

// What a snapshot is to show.
struct SnapshotOrder {
    std::span<const FactRequest> requests;
    std::vector<bool> used;  // by slot: which of the requests to read; the others' columns stay empty
    Date as_of;
    Date known_at;               // see Setting::known_at; as_of for an ordinary question
    std::string scheme;          // whose declarations and recommendations count
    bool acting_counts = false;  // see Setting::acting_counts
    std::function<Value(const ParameterName&)> parameter;
};

// The request's arguments, with parameters looked up.
Arguments bound_arguments(const FactRequest& request, const SnapshotOrder& order, const Words& words);

// Whom it shows. The people and the appointments of one snapshot are of one kind.
using Subjects = std::variant<std::vector<Ref<Person>>, std::vector<Ref<Appointment>>>;

class Snapshot {
  public:
    Snapshot(const Register& reg, Subjects subjects, const SnapshotOrder& order);
    Snapshot(Snapshot&&) = default;

    const Columns& columns() const { return columns_; }
    const Setting& setting() const { return *setting_; }
    std::size_t size() const { return columns_.subjects; }

    // Words for the facts of one subject; valid as long as this snapshot.
    std::unique_ptr<Witness> witness(std::size_t subject) const;

    // The values of all used facts, independent of the register's inner numbers: what a digest of the facts
    // is taken of. A line a fact, in the order of the slots, with the values of its tied rows; which fact a
    // line is of, the pack says.
    void append_record(std::size_t subject, std::string& out) const;

    // The value of a fact, for a rule in plain Lua: nothing where it is unknown. Of a tied fact, that of the
    // first tied row.
    struct Found {
        bool known = false;
        bool none = false;  // it is known that there is no such thing
        Value value;
    };
    Found value(Slot slot, std::size_t subject) const;

    // Bytes held for the columns, for the benchmark.
    std::size_t memory() const;

  private:
    friend class SnapshotWitness;

    struct Fact {
        const FactDefinition* definition = nullptr;
        Arguments arguments;
        bool tied = false;
        bool used = true;
    };

    void place_subjects(Subjects subjects);
    void read_block(std::size_t first, std::size_t last);
    const std::vector<Standpoint>& standpoints(const Fact& fact) const;
    Standpoint standpoint(const Fact& fact, std::size_t row) const;
    Found cell_value(const Fact& fact, const Column& column, std::size_t row) const;

    std::unique_ptr<Setting>
        setting_;  // standpoints point to it, so it stays where it is when the snapshot moves
    std::vector<Fact> facts_;
    std::vector<Standpoint> subjects_;
    std::vector<Standpoint> ties_;
    Columns columns_;
};

// Whether the fact has a value for each tied row. A head may have several schools; a mentee's, of whom a rule
// of pairs speaks as mentee.school, is one.
bool is_tied(const FactRequest& request);

// The types of the requested facts, by slot, and which of them are facts of a tied row.
std::vector<FactType> types_of(std::span<const FactRequest> requests);
std::vector<bool> tied_of(std::span<const FactRequest> requests);

// The cell that a word has in this register's columns; one that no cell has where the register lacks the
// word.
std::uint32_t word_cell(const Register& reg, std::string_view word);

}  // namespace headway
