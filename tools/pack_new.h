// headway pack new: the start of a pack for another authority.
#pragma once

#include "headway.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <iosfwd>
#include <string>

namespace headway::tools {

struct NewPack {
    std::string folder;     // must not exist yet; its last part is the scheme's id
    std::string authority;  // as Get Information About Schools names it
    std::string title = "A new mentoring scheme";
    std::string edition = "first draft";
    std::string source = "the title of the published document";
    std::string valid_from = "2020-09-01";
    std::string years = "3";         // of headship that a mentor has
    std::string judgement = "good";  // of leadership and management at the mentor's school, at least
    std::string support = "1";       // years for which a new headteacher is mentored
};

// An option for each blank.
void add_blanks(CLI::App& make, NewPack& pack);

// Asks for what no option has said, one line each; an empty line takes what is offered. At the end of the
// input, everything else is as if nothing had been said.
void ask_blanks(const CLI::App& make, NewPack& pack, std::istream& answers, std::ostream& questions);

// Copies the template beside the shared modules, with its blanks filled in. Throws Failure where it can't.
void write_new_pack(const NewPack& pack, const std::filesystem::path& rules);

}  // namespace headway::tools
