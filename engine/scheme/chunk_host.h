// Chunks of Lua typed at a console: plain Lua in the same cage as packs, with a scheme's words at hand.
//
//   ChunkHost host{&scheme, library, functions};
//   ChunkAnswer answer = host.run("person.years_as_head:at_least(years(4))");
//   if (answer.failure) …                        // in words, with the line of the chunk
//   for (const ChunkValue& value : answer.values) …
//
// A chunk knows the words of packs, the scheme's parameters, clauses and declarations by their names, and the
// functions that the program offers; names that a chunk sets without `local` stay for later chunks. A chunk
// that is an expression gives its value. Nothing that a chunk does changes the scheme.
//
// Without a scheme a chunk has the words of packs and no parameters, clauses or declarations. The scheme must
// outlive the host. One thread at a time; only interrupt() may come from elsewhere.
#pragma once

#include "base/problem.h"
#include "facts/snapshot.h"
#include "scheme/scheme.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace headway {

// What the program answers to a chunk's call: JSON, or why not.
using FunctionAnswer = std::variant<std::string, Problem>;
// Its arguments are JSON, one text each.
using ChunkFunction = std::function<FunctionAnswer(const std::vector<std::string>& arguments)>;

// A list of records, ready to be shown as a table: every cell as text.
struct ChunkTable {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
};

// A condition, or a fact, that a chunk came to: to be asked of people.
struct ChunkCondition {
    ConditionPtr condition;
};
struct ChunkFact {
    Slot slot{};
};

struct ChunkValue {
    std::string text;  // as it is shown; of a table too
    std::variant<std::monostate, ChunkTable, ChunkCondition, ChunkFact> more = {};
};

struct ChunkAnswer {
    std::string printed;  // by print
    std::vector<ChunkValue> values;
    std::optional<Problem> failure;
    bool interrupted = false;
};

class ChunkHost {
  public:
    ChunkHost(const Scheme* scheme, const SchemeLibrary& library,
              std::map<std::string, ChunkFunction> functions);
    ~ChunkHost();
    ChunkHost(const ChunkHost&) = delete;
    ChunkHost& operator=(const ChunkHost&) = delete;

    // Whether more lines could make it whole: its only mistake is that it ends.
    bool is_unfinished(const std::string& chunk);

    // Compiles it as an expression, else as statements, and runs what compiled, once. `name` is what failures
    // call it.
    ChunkAnswer run(const std::string& chunk, const std::string& name = "console");

    // As run(), but gives the chunk's one value as JSON.
    FunctionAnswer run_for_json(const std::string& chunk, const std::string& name);

    // The scheme with the facts that chunks have asked for so far: by it ChunkCondition and ChunkFact are
    // answered. Valid until the next run(). Only of a host with a scheme.
    const Scheme& scheme() const;

    // The names that a chunk finds, in alphabetical order.
    std::vector<std::string> names();

    // Stops the running chunk. May be called by a signal handler.
    void interrupt() noexcept;

  private:
    struct Inner;
    std::unique_ptr<Inner> inner_;
};

// How a condition, or a fact, comes out for everybody.
struct ConditionTally {
    std::vector<std::size_t> met;  // subjects, by their places
    std::vector<std::size_t> not_met;
    std::vector<std::size_t> unknown;
};
ConditionTally tally(const Scheme& scheme, const Register& reg, const Subjects& subjects,
                     const ConditionPtr& condition, Date as_of);

// Values in words and how many have each: numbers, dates and lengths of time (in whole years) in their order,
// names the most frequent first; then "none" and "unknown".
std::vector<std::pair<std::string, std::size_t>> distribution(const Scheme& scheme, const Register& reg,
                                                              const Subjects& subjects, Slot slot,
                                                              Date as_of);

// Whose facts a condition, or a fact, speaks of: mentor (person), mentee (appointment) or pair; nothing where
// it does not say (school.… by itself).
std::optional<SubjectKind> subject_of(const SchemeDefinition& definition, const ConditionPtr& condition);
std::optional<SubjectKind> subject_of(const SchemeDefinition& definition, Slot slot);

}  // namespace headway
