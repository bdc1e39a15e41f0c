// Made-up subjects (logic/edges.h) in words. Internal to this room.
#pragma once

#include "facts/condition_words.h"
#include "logic/edges.h"
#include "scheme/differences.h"

#include <vector>

namespace headway {

// Every fact that was asked for, with its value; of a pair each with whose it is, and of somebody with
// several schools with which one's.
std::vector<MadeUpCandidate::Fact> facts_in_words(const MadeUp& subject, const TriedEdges& tried,
                                                  const RuleWords& words, bool is_pair);

}  // namespace headway
