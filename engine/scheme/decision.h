// Decisions as evidence: verdicts made ready to be kept in the database, and kept ones proved again.
//
// A decision keeps the verdict with its reasons, the pack that gave it (every file, by digest) and the part
// of the register that it was based on. replay() gives the stored pack the stored evidence and compares: the
// same answer must come out for ever.
#pragma once

#include "register/store.h"
#include "scheme/evaluate.h"

#include <map>
#include <memory>
#include <string>

namespace headway {

// All subjects of these verdicts, which were given on this register.
// The verdicts must not look ahead.
RecordOrder record_of(const Verdicts& verdicts, const Register& reg, const Author& author,
                      std::string detail);

struct Replay {
    enum class Result : std::uint8_t {
        same,       // to the letter
        rephrased,  // the same verdict and outcomes from the same facts, in other words
        different,  // an alarm
        impossible  // the pack or the evidence can't be used
    };
    Result result = Result::impossible;
    std::string answer;  // what comes out now
    Problems problems;   // why it is impossible, or what was edited
};

// Replays decisions one after another; each pack is loaded once.
class Replays {
  public:
    explicit Replays(ScriptLimits limits = {}) : limits_(limits) {}

    Replay replay(const StoredDecision& decision, const StoredPack& pack);

  private:
    const SchemeOutcome& scheme(const StoredPack& pack);

    ScriptLimits limits_;
    std::map<std::string, SchemeOutcome> schemes_;  // by digest
};

// A scheme out of files held in memory (Scheme::files).
SchemeOutcome load_files(const std::string& id, const std::vector<NamedFile>& files,
                         const ScriptLimits& limits);

}  // namespace headway
