// What differs between two packs, in lines that a test can look through.
#pragma once

#include "scheme/pack_folder.h"

namespace headway::test {

inline std::string in_lines(const std::vector<Difference>& found) {
    std::string out;
    for (const Difference& difference : found) {
        out += difference.file + " " + difference.what + " " + difference.id + ": " + difference.text + "\n";
        for (const std::string& line : difference.no_longer)
            out += "- " + line + "\n";
        for (const std::string& line : difference.now)
            out += "+ " + line + "\n";
        if (difference.treats == Difference::Treats::nobody) out += "nobody\n";
        if (!difference.candidate) continue;
        for (const MadeUpCandidate::Fact& fact : difference.candidate->facts)
            out += "  " + fact.fact + ": " + fact.value + "\n";
        out += std::string{name_of(difference.candidate->before)} + " then " +
               std::string{name_of(difference.candidate->after)} + "\n";
    }
    return out;
}

inline std::string compared(const PackFolder& before, const PackFolder& after,
                            const char* day = "2026-10-01") {
    return in_lines(differences(*before.scheme(), *after.scheme(), *parse_date(day)));
}

}  // namespace headway::test
