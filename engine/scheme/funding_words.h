// The sentences about money that partnerships and years share. Internal to this room.
#pragma once

#include "scheme/charges.h"

#include <string>
#include <vector>

namespace headway {

// "For a first headship the document names no fund (RUT-F2)."
std::string told(const Silence& silence);

// "Nothing is charged to the mentee or the mentee school (RUT-F1)."; nothing where the pack says no such
// thing.
std::vector<std::string> told_freedom(const FundingDefinition& funding);

// A remark for each item that has no rate on some day, and for each of these that a grant is to pay.
std::vector<std::string> told_rates(const ChargeFinder& finder, const std::vector<Share>& shares);

// For each grant that pays first: that none is recorded for any of these charges.
std::vector<std::string> told_absent_grants(const FundingDefinition& funding,
                                            const std::vector<Share>& shares);

inline void append(std::vector<std::string>& texts, const std::vector<std::string>& more) {
    texts.insert(texts.end(), more.begin(), more.end());
}

}  // namespace headway
