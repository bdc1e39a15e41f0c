#include "scheme/scheme.h"

#include "base/text.h"
#include "script/pack_loader.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

namespace fs = std::filesystem;

bool holds_pack(const fs::path& folder) {
    std::error_code error;
    return fs::exists(folder / "manifest.lua", error);
}

}  // namespace

Scheme::Scheme(LoadedPack pack, fs::path folder)
    : pack_(std::make_unique<LoadedPack>(std::move(pack))), folder_(std::move(folder)) {}
Scheme::~Scheme() = default;

const SchemeDefinition& Scheme::definition() const {
    return pack_->definition;
}
const std::string& Scheme::digest() const {
    return pack_->digest;
}
ScriptHost& Scheme::host() const {
    return *pack_->host;
}

std::vector<std::string> SchemeLibrary::ids() const {
    std::vector<std::string> ids;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(schemes, error))
        if (holds_pack(entry.path())) ids.push_back(entry.path().filename().string());
    std::sort(ids.begin(), ids.end());
    return ids;
}

fs::path SchemeLibrary::folder(const std::string& id_or_folder) const {
    const bool is_id = id_or_folder.find('/') == std::string::npos;
    if (is_id && holds_pack(schemes / id_or_folder)) return schemes / id_or_folder;
    return fs::path{id_or_folder};
}

SchemeOutcome SchemeLibrary::load(const std::string& id_or_folder, bool with_tests) const {
    const fs::path folder = this->folder(id_or_folder);
    if (!holds_pack(folder)) {
        const std::vector<std::string> known = ids();
        return {nullptr,
                {{{},
                  fmt::format("there is no scheme '{}'{}; schemes here: {}", printable(id_or_folder),
                              did_you_mean(id_or_folder, known), joined(known, ", "))}}};
    }
    LoadOutcome loaded = load_pack({folder, rules}, limits, with_tests);
    if (!loaded.pack) return {nullptr, std::move(loaded.problems)};
    return {std::make_unique<Scheme>(std::move(*loaded.pack), folder), {}};
}

}  // namespace headway
