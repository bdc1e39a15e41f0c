#include "pack_new.h"

#include "failure.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace headway::tools {

namespace {

namespace fs = std::filesystem;

bool is_id(const std::string& text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

// What stands between quotation marks in Lua must not end them.
std::string quotable(const std::string& text) {
    std::string out;
    for (char c : printable(text, 500)) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

void replace_all(std::string& text, std::string_view blank, const std::string& filling) {
    for (std::size_t at = text.find(blank); at != std::string::npos;
         at = text.find(blank, at + filling.size()))
        text.replace(at, blank.size(), filling);
}

std::string filled_in(const fs::path& file, const NewPack& pack) {
    std::ifstream in{file, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    replace_all(text, "@ID@", pack.folder.filename().string());
    replace_all(text, "@TITLE@", quotable(pack.title));
    replace_all(text, "@AUTHORITY@", quotable(pack.authority));
    return text;
}

[[noreturn]] void fail(const fs::path& path, std::string_view what) {
    throw Failure{ExitCode::storage_failed, fmt::format("{} {}", path.string(), what), {}};
}

}  // namespace

void write_new_pack(const NewPack& pack, const fs::path& rules) {
    const fs::path model = rules / "template";
    std::error_code error;
    if (!is_id(pack.folder.filename().string()))
        throw Failure{
            ExitCode::wrong_usage, "the folder's name is the scheme's id: small letters, digits and _", {}};
    if (fs::exists(pack.folder, error))
        throw Failure{ExitCode::wrong_usage, fmt::format("{} is there already", pack.folder.string()), {}};
    for (const auto& entry : fs::recursive_directory_iterator(model, error)) {
        if (!entry.is_regular_file()) continue;
        const fs::path target = pack.folder / fs::relative(entry.path(), model);
        fs::create_directories(target.parent_path(), error);
        if (error) fail(target.parent_path(), "can't be made");
        std::ofstream out{target, std::ios::binary};
        out << filled_in(entry.path(), pack);
        if (!out.flush()) fail(target, "can't be written");
    }
    if (!fs::exists(pack.folder / "manifest.lua", error)) fail(model, "has no template of a pack");
}

}  // namespace headway::tools
