// What a command line says that no command knows, with the nearest word that one does.
#pragma once

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <vector>

namespace headway::tools {

// The first word that is no command or no option where it stands: "there is no command 'evalute'; did you
// mean 'evaluate'?" Nothing where every word is known, and something else is wrong.
std::optional<std::string> unknown_word(const CLI::App& program, const std::vector<std::string>& words);

}  // namespace headway::tools
