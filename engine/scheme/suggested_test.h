// A suggested test, and how it is written. Internal to this room.
#pragma once

#include "scheme/made_up_register.h"
#include "scheme/mutants.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace headway {

struct SuggestedTest {
    SubjectKind kind = SubjectKind::mentor;
    Date as_of;
    MadeUp reg;
    std::string_view verdict = {};
    std::map<std::string, Outcome> expected = {};  // by clause or by id
    std::vector<Mutant> notices = {};
};

// A file for a pack's folder tests/, "" without tests.
std::string file_of(const std::vector<SuggestedTest>& tests, const std::string& title);

}  // namespace headway
