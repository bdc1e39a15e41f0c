// A copy of a shipped pack, for a test to change.
#pragma once

#include "places.h"

#include <filesystem>
#include <string>

namespace headway::test {

// In this folder, under the scheme's own name.
inline std::filesystem::path copied_pack(const std::filesystem::path& folder,
                                         const std::string& scheme = "manchester") {
    std::filesystem::copy(std::filesystem::path{project_root} / "schemes" / scheme, folder / scheme,
                          std::filesystem::copy_options::recursive);
    return folder / scheme;
}

}  // namespace headway::test
