// A set of files held in memory: what a rule pack consists of, wherever it is kept.
#pragma once

#include <string>
#include <vector>

namespace headway {

struct NamedFile {
    std::string name;  // "eligibility.lua"; "rules/support" is a module that packs share
    std::string text;
};

// The fingerprint of the files in this order (base/digest.h): of each name, length and text.
std::string digest_of(const std::vector<NamedFile>& files);

}  // namespace headway
