// headway pack: work on rule packs.
#include "commands.h"
#include "pack_new.h"
#include "pack_options.h"

#include <fmt/format.h>

#include <memory>

namespace headway::tools {

namespace {

// What a file printed, fit for a terminal: lines and tabs stay, other control characters become visible.
std::string shown(std::string_view printed) {
    std::string out;
    while (!printed.empty()) {
        const std::size_t end = std::min(printed.find_first_of("\n\t"), printed.size());
        out += printable(printed.substr(0, end), printed.size() * 4);
        if (end < printed.size()) out += printed[end];
        printed.remove_prefix(std::min(end + 1, printed.size()));
    }
    return out;
}

// Each file as the main chunk of a pack of its own, in a fresh cage.
void run_files(const PackOptions& options, ExitCode& code) {
    const SchemeLibrary library = options.library();
    for (const std::string& file : options.files) {
        PackRun result = run_pack(file, library);
        write_output(shown(result.printed));
        if (result.problems.empty()) {
            write_output(result.value + "\n");
            continue;
        }
        code = ExitCode::pack_failed;
        report({ExitCode::pack_failed, fmt::format("{} failed", printable(file)), std::move(result.problems)},
               options.output_format() == Format::json && !options.format.empty());
    }
}

// As a command takes it for a folder, whatever schemes are called: "./essex".
std::string as_path(const std::filesystem::path& folder) {
    const std::string text = folder.string();
    const bool plain = text.find_first_of(" '\"$`\\") == std::string::npos;
    const std::string path = text.find('/') == std::string::npos ? "./" + text : text;
    return plain ? path : "\"" + path + "\"";
}

void run_new(const PackOptions& options, NewPack made) {
    made.folder = made.folder.lexically_normal();
    if (!made.folder.has_filename()) made.folder = made.folder.parent_path();  // "essex/"
    write_new_pack(made, options.library().rules);
    const std::string path = as_path(made.folder);
    write_output(
        fmt::format("{} is there. Read it from manifest.lua on; then:\n"
                    "  headway pack check {}\n  headway pack test {}\n",
                    path, path, path));
}

}  // namespace

void add_pack(CLI::App& app, ExitCode& code) {
    auto options = std::make_shared<PackOptions>();
    CLI::App* pack = app.add_subcommand("pack", "check, test, trace, compare and run rule packs");
    pack->require_subcommand(1);
    add_pack_check(*pack, code);
    add_pack_test(*pack, code);
    add_pack_trace(*pack);
    add_pack_impact(*pack);
    add_pack_diff(*pack);
    add_pack_doc(*pack);
    auto made = std::make_shared<NewPack>();
    CLI::App* make = pack->add_subcommand("new", "start a pack: commented, loading, with passing tests");
    make->add_option("folder", made->folder, "the folder to make; its name is the scheme's id")->required();
    make->add_option("--title", made->title, "the scheme's name")->default_val("A new mentoring scheme");
    make->add_option("--authority", made->authority,
                     "the authority, as Get Information About Schools names it")
        ->required();
    make->callback([options, made] { run_new(*options, *made); });
    pack->add_subcommand("annotations",
                         "what editors need to complete and check packs (rules/annotations/headway.lua)")
        ->callback([] { write_output(editor_annotations()); });
    CLI::App* run = pack->add_subcommand("run", "run files one after another, each in a cage of its own");
    run->add_option("files", options->files, "Lua files")->required();
    options->add_format(*run, "text or json");
    options->add_common(*run);
    run->callback([options, &code] { run_files(*options, code); });
}

}  // namespace headway::tools
