// headway pack: work on rule packs.
#include "commands.h"
#include "pack_new.h"
#include "pack_options.h"

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <iostream>
#include <memory>

namespace headway::tools {

namespace {

namespace fs = std::filesystem;

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
std::string as_path(const fs::path& folder) {
    const std::string text = folder.string();
    const bool plain = text.find_first_of(" '\"$`\\") == std::string::npos;
    const std::string path = text.find('/') == std::string::npos ? "./" + text : text;
    return plain ? path : "\"" + path + "\"";
}

void run_new(const PackOptions& options, NewPack made) {
    fs::path folder = fs::path{made.folder}.lexically_normal();
    if (!folder.has_filename()) folder = folder.parent_path();  // "essex/"
    made.folder = folder.string();
    write_new_pack(made, options.library().rules);
    const std::string path = as_path(folder);
    write_output(
        fmt::format("{} is there. Read it from manifest.lua on; then:\n"
                    "  headway pack check {}\n  headway pack test {}\n",
                    path, path, path));
}

void add_pack_new(CLI::App& pack, const std::shared_ptr<PackOptions>& options) {
    auto made = std::make_shared<NewPack>();
    auto asks = std::make_shared<bool>(false);
    CLI::App* make = pack.add_subcommand("new", "start a pack: commented, loading, with passing tests");
    add_blanks(*make, *made);
    make->add_flag("--ask", *asks, "ask for everything that no option says");
    make->callback([options, made, asks, make] {
        const bool is_told = !made->folder.empty() && !made->authority.empty();
        if (*asks || (!is_told && isatty(STDIN_FILENO) != 0)) ask_blanks(*make, *made, std::cin, std::cerr);
        if (made->folder.empty() || made->authority.empty())
            throw Failure{
                ExitCode::wrong_usage,
                "name the folder to make and the authority: headway pack new essex --authority Essex",
                {}};
        run_new(*options, *made);
    });
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
    add_pack_new(*pack, options);
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
