#include "pack_new.h"

#include "failure.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>

namespace headway::tools {

namespace {

namespace fs = std::filesystem;

// Why no scheme can be called that; nothing where one can.
std::optional<std::string> wrong_id(const std::string& id) {
    const bool plain = !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
    if (!plain || (id[0] >= '0' && id[0] <= '9'))
        return fmt::format(
            "the folder's name is the scheme's id: small letters, digits and _, a letter first; "
            "'{}' is none",
            printable(id));
    if (id == "all") return "no scheme is called 'all': --scheme all means every scheme";
    return std::nullopt;
}

void check_words(const NewPack& pack) {
    const auto empty = [](const std::string& text) {
        return text.find_first_not_of(" \t") == std::string::npos;
    };
    if (empty(pack.authority))
        throw Failure{
            ExitCode::wrong_usage, "--authority is empty: name the authority that the scheme is of", {}};
    if (empty(pack.title))
        throw Failure{
            ExitCode::wrong_usage, "--title is empty: give the scheme's name, or leave --title away", {}};
    if (const auto wrong = wrong_id(pack.folder.filename().string()))
        throw Failure{ExitCode::wrong_usage, *wrong, {}};
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
    check_words(pack);
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
