// What all pairs of one scheme on one day share. Internal to this room.
#pragma once

#include "facts/snapshot.h"
#include "logic/program.h"
#include "scheme/pairs.h"

#include <vector>

namespace headway {

struct PairQuestion {
    PairQuestion(const SchemeDefinition& definition, const Register& reg, Date as_of);
    PairQuestion(const PairQuestion&) = delete;
    PairQuestion& operator=(const PairQuestion&) = delete;

    const SchemeDefinition& definition;
    const Register& reg;
    std::vector<FactType> types;
    Binding binding;                   // refers to types
    std::vector<Arguments> arguments;  // by slot
    SnapshotOrder mentor_order;
    SnapshotOrder mentee_order;
    std::vector<std::int32_t> weights;  // by preference
};

// By the worst outcome of the criteria that are a "must", and of those that are a "should".
PairVerdict pair_verdict(Outcome musts, Outcome shoulds);

}  // namespace headway
