// The oracle of pairs: verdicts and scores worked out a second time and naively, from the register's
// description and the readings of the policies alone. It uses nothing of engine/facts or engine/scheme.
#pragma once

#include "scheme/oracle_rows.h"

namespace headway::oracle {

// In the order from worst to best.
enum class PairView { excluded, undetermined, exceptional_only, suitable };

struct PairJudgement {
    PairView view = PairView::excluded;
    int score = 0;
};

PairJudgement kent_pair(const Register& reg, std::uint32_t mentor, std::uint32_t appointment, Date as_of);
PairJudgement kle_pair(const Register& reg, std::uint32_t mentor, std::uint32_t appointment, Date as_of);
PairJudgement havering_pair(const Register& reg, std::uint32_t mentor, std::uint32_t appointment, Date as_of);
PairJudgement manchester_pair(const Register& reg, std::uint32_t mentor, std::uint32_t appointment,
                              Date as_of);
PairJudgement south_gloucestershire_pair(const Register& reg, std::uint32_t mentor, std::uint32_t appointment,
                                         Date as_of);

// How many more mentees a person may have: capacity less the partnerships that run, at least 0. One whose end
// is agreed runs until then.
int places_left(const Look& look, std::uint32_t mentor);

// Whether nobody is proposed for the appointment, and nobody supports it.
bool is_open(const Look& look, std::uint32_t appointment);

// Whether the two were tried together, and it did not work.
bool tried_in_vain(const Look& look, std::uint32_t mentor, std::uint32_t appointment);

}  // namespace headway::oracle
