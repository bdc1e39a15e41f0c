// What a problem says of a wrong name besides that it is wrong: the name that was meant, or those there are.
#pragma once

#include "register/choices.h"

#include <optional>
#include <string>
#include <string_view>

namespace headway {

// The known name that was meant by a wrong one, if one is near or one is a part of the other.
std::optional<std::string> meant_name(std::string_view wrong, Names known);

// "; did you mean 'x'?", or all that is known where nothing is near: "; its columns are a, b and c".
std::string hint(std::string_view wrong, Names known, std::string_view known_are);

}  // namespace headway
