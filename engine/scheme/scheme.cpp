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

// Why there is nothing to load: a path that leads elsewhere, or a name that no scheme has.
std::string nothing_to_load(const SchemeLibrary& library, const std::string& id_or_folder) {
    const fs::path path{id_or_folder};
    const std::string shown = printable(id_or_folder);
    std::error_code error;
    if (fs::is_regular_file(path, error))
        return fmt::format("{} is a file: give the folder that holds the pack, not a file in it", shown);
    if (fs::is_directory(path, error))
        return fmt::format("the folder {} holds no manifest.lua, so it is no rule pack", shown);
    if (id_or_folder.find('/') != std::string::npos) return fmt::format("there is no folder {}", shown);
    if (!fs::is_directory(library.schemes, error))
        return fmt::format("there is no folder {}, where schemes are looked for",
                           printable(library.schemes.string()));
    const std::vector<std::string> known = library.ids();
    return fmt::format("there is no scheme '{}'{}; schemes here: {}; a folder is written with a slash: ./{}",
                       shown, did_you_mean(id_or_folder, known), joined(known, ", "), shown);
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
const std::vector<NamedFile>& Scheme::files() const {
    return pack_->files;
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

std::unique_ptr<Scheme> Scheme::varied(SchemeDefinition definition) const {
    return std::make_unique<Scheme>(
        LoadedPack{.definition = std::move(definition), .builder = pack_->builder, .host = pack_->host},
        folder_);
}

SchemeOutcome SchemeLibrary::load(const std::string& id_or_folder, bool with_tests,
                                  const Settings& settings) const {
    const fs::path folder = this->folder(id_or_folder);
    if (!holds_pack(folder)) return {nullptr, {{{}, nothing_to_load(*this, id_or_folder)}}};
    LoadOutcome loaded = load_pack({folder, rules}, limits, with_tests, settings);
    if (!loaded.pack) return {nullptr, std::move(loaded.problems)};
    return {std::make_unique<Scheme>(std::move(*loaded.pack), folder), {}};
}

}  // namespace headway
