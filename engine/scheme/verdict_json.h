// Verdicts as JSON, in the form that programs rely on (engine/README.md, "Verdicts as JSON").
#pragma once

#include "scheme/evaluate.h"

#include <string>

namespace headway {

// How much is told of each criterion.
enum class Detail : std::uint8_t {
    full,   // with reason, missing, would_meet and met_from
    brief,  // its outcome only: what a program that counts needs, several times as fast
};

// Writes one subject after another; what all of them share is put together once.
class VerdictJson {
  public:
    VerdictJson(const Verdicts& verdicts, Detail detail);

    // Appends one object, without a line break.
    void append(std::size_t subject, std::string& out) const;

  private:
    const Verdicts& verdicts_;
    Detail detail_;
    std::string head_;                 // up to the subject's id
    std::string as_of_;                // up to the verdict
    std::vector<std::string> starts_;  // of each criterion, up to its outcome
    std::string tail_;                 // from the pack's digest to the facts' digest
};

}  // namespace headway
