// headway export: the register as a document, or as CSV tables.
#include "commands.h"
#include "files.h"
#include "options.h"
#include "tables.h"

#include <fmt/format.h>

#include <memory>

namespace headway::tools {

namespace {

namespace fs = std::filesystem;

struct ExportOptions : Options {
    std::string target;
    std::string table;
};

// Every table that has rows, one file each.
void export_tables(const ExportOptions& options, const Register& reg) {
    std::error_code error;
    fs::create_directories(options.target, error);
    if (error)
        throw Failure{
            ExitCode::storage_failed,
            fmt::format("the folder {} can't be made: {}", printable(options.target), error.message()),
            {}};
    for (const std::string_view table : names_of_tables()) {
        const std::string text = csv_of_table(reg, table);
        const fs::path file = fs::path{options.target} / fmt::format("{}.csv", table);
        const bool has_rows = text.find("\r\n") + 2 < text.size();
        if (has_rows) write_whole_file(file, text);
        // An empty table has no file, also where an earlier export left one.
        if (!has_rows) fs::remove(file, error);
    }
}

void run(const ExportOptions& options) {
    options.set_up_log();
    const std::string& target = options.target;
    if (!options.table.empty()) check_table("--table: the register", options.table);
    const Register reg = options.read_register();
    if (!options.table.empty())
        write_whole_file(target, csv_of_table(reg, options.table));
    else if (target.ends_with("/") || fs::is_directory(target))
        export_tables(options, reg);
    else if (target == "-" || target.ends_with(".json"))
        write_whole_file(target, write_register(reg));
    else
        throw Failure{
            ExitCode::wrong_usage,
            fmt::format("{}: a register document ends in .json, a folder for CSV tables in /; --table "
                        "names the one table to be written",
                        printable(target)),
            {}};
}

}  // namespace

void add_export(CLI::App& app, ExitCode&) {
    auto options = std::make_shared<ExportOptions>();
    CLI::App* command = app.add_subcommand("export", "write the register as a document, or as CSV tables");
    command
        ->add_option("FILE", options->target,
                     "register.json, a folder (tables/) for a CSV file a table, or - for standard output")
        ->required();
    options->add_register(*command);
    command->add_option("--table", options->table, "only this table, as CSV");
    options->add_log_options(*command);
    command->callback([options] { run(*options); });
}

}  // namespace headway::tools
