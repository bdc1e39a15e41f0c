// headway add, amend, remove: single rows of any table of the register.
#include "commands.h"
#include "edits.h"
#include "options.h"
#include "tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace headway::tools {

namespace {

struct RowOptions : Options {
    std::string table;
    std::vector<std::string> words;
    std::string reason;
    bool dry_run = false;
};

// "column=value", up to the word "set"; from there on what is to become of them.
RowEdit edit_of(const RowOptions& options, RowEdit::Kind kind) {
    RowEdit edit{.kind = kind, .table = options.table};
    bool setting = kind == RowEdit::Kind::add;
    for (const std::string& word : options.words) {
        if (word == "set" && kind == RowEdit::Kind::amend && !setting) {
            setting = true;
            continue;
        }
        const std::size_t equals = word.find('=');
        if (equals == std::string::npos || equals == 0)
            throw Failure{
                ExitCode::wrong_usage,
                fmt::format("'{}' is not a column and its value: write it as name='A Name'", printable(word)),
                {}};
        (setting ? edit.set : edit.where).push_back({word.substr(0, equals), word.substr(equals + 1)});
    }
    if (kind == RowEdit::Kind::amend && (!setting || edit.set.empty() || edit.where.empty()))
        throw Failure{ExitCode::wrong_usage,
                      "say which row is meant, then what is to change: amend posts person=p1 urn=118200 set "
                      "to=2026-08-31",
                      {}};
    return edit;
}

void run(const RowOptions& options, RowEdit::Kind kind, const std::string& action) {
    options.set_up_log();
    check_table("the register", options.table);
    carry_out(options, {.edits = {edit_of(options, kind)},
                        .author = options.author(),
                        .action = fmt::format("{} {}", action, options.table),
                        .detail = options.reason,
                        .dry_run = options.dry_run});
}

// "id (required): a text …", for --help of a command that names a table.
std::string columns_help() {
    std::string out = "Columns of each table (* is required):\n";
    for (const std::string_view table : names_of_tables()) {
        out += fmt::format("  {}:", table);
        for (const ColumnDescription& column : columns_of_table(table))
            out += fmt::format(" {}{}", column.name, column.required ? "*" : "");
        out += '\n';
    }
    return out;
}

void add_command(CLI::App& app, const char* name, const char* what, RowEdit::Kind kind) {
    auto options = std::make_shared<RowOptions>();
    CLI::App* command = app.add_subcommand(name, what);
    command->add_option("TABLE", options->table, "a table of the register: people, posts, training …")
        ->required();
    command
        ->add_option("COLUMN=VALUE", options->words,
                     kind == RowEdit::Kind::amend ? "which row, then `set`, then its new values"
                                                  : "the values; quote those with blanks: name='A Name'")
        ->required();
    options->add_database(*command);
    command->add_option("--reason", options->reason, "why, for the log");
    command->add_flag("--dry-run", options->dry_run, "show what would change, and change nothing");
    options->add_by(*command);
    options->add_format(*command, "text or json");
    options->add_log_options(*command);
    command->footer(columns_help);
    command->callback([options, kind, name] { run(*options, kind, name); });
}

}  // namespace

void add_add(CLI::App& app, ExitCode&) {
    add_command(app, "add", "enter a row: add people id=p9 name='A Name'", RowEdit::Kind::add);
}

void add_amend(CLI::App& app, ExitCode&) {
    add_command(app, "amend", "correct a row; what it was is kept: amend people id=p9 set email=a@b.org",
                RowEdit::Kind::amend);
}

void add_remove(CLI::App& app, ExitCode&) {
    add_command(app, "remove", "take a row out that should not be there; what it was is kept",
                RowEdit::Kind::remove);
}

}  // namespace headway::tools
