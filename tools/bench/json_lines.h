// The baselines' verdicts as JSON lines: the fields that the engine writes in brief.
#pragma once

#include "bench/parse.h"
#include "bench/rules.h"

#include <string>

namespace headway::tools::bench {

// What all lines share.
struct LineHead {
    std::string scheme;
    std::string edition;
    std::string pack_digest;
    Date as_of;
};

class JsonLines {
  public:
    // with_digest: each line ends with the pack's digest and one of the candidate's facts.
    JsonLines(const LineHead& head, bool with_digest);

    void append(const ParsedRegister& parsed, const Facts& facts, const std::vector<Judged>& judged,
                std::size_t candidate, std::string& out);

  private:
    void append_facts(const Candidate& candidate, std::span<const OwnSchool> schools);

    LineHead head_;
    bool with_digest_;
    std::string start_;                                  // up to the subject's id
    std::string day_;                                    // up to the verdict
    std::array<std::string, criterion_count> criteria_;  // of each criterion, up to its outcome
    std::string record_;
};

}  // namespace headway::tools::bench
