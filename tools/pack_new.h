// headway pack new: the start of a pack for another authority.
#pragma once

#include <filesystem>
#include <string>

namespace headway::tools {

struct NewPack {
    std::filesystem::path folder;  // must not exist yet; its last part is the scheme's id
    std::string title;
    std::string authority;  // as Get Information About Schools names it
};

// Copies the template beside the shared modules, with its blanks filled in. Throws Failure where it can't.
void write_new_pack(const NewPack& pack, const std::filesystem::path& rules);

}  // namespace headway::tools
