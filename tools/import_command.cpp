// headway import: documents, CSV tables and public sources into the database.
#include "commands.h"
#include "files.h"
#include "json_text.h"
#include "options.h"
#include "progress.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <memory>
#include <set>

namespace headway::tools {

namespace {

struct ImportOptions : Options {
    std::vector<std::string> files;
    std::string table;
    std::string source;
    std::string links;
    std::vector<std::string> local_authorities;
    bool include_closed = false;
    bool dry_run = false;
    bool replace = false;
    bool keep = false;
};

// What a source left out.
struct Skipped {
    std::string file;
    std::vector<SkippedRows> rows;
};

struct Prepared {
    std::vector<ImportDocument> documents;
    std::vector<Skipped> skipped;
    std::vector<std::string> remarks;
};

constexpr std::size_t most_shown = 20;

[[noreturn]] void refuse(Problems problems) {
    const auto count = static_cast<long long>(problems.size());
    throw Failure{ExitCode::bad_input,
                  fmt::format("nothing was imported: {} found", counted(count, "problem")),
                  std::move(problems)};
}

// The table of a CSV file; "" of a register document.
std::string table_of(const ImportOptions& options, const std::string& file) {
    if (!options.table.empty()) return options.table;
    if (file == "-" || file.ends_with(".json")) return "";
    if (const auto table = table_of_file_name(file)) return *table;
    throw Failure{
        ExitCode::wrong_usage,
        fmt::format("{} is neither a register document (.json) nor called after a table (posts.csv); "
                    "name the table with --table, or the source with --source",
                    printable(file)),
        {}};
}

// All CSV tables make one document, since they refer to each other; a register document stands for itself.
Prepared prepared_tables(const ImportOptions& options) {
    Prepared prepared;
    std::vector<TableFile> tables;
    std::string names;
    for (const std::string& file : options.files) {
        std::string table = table_of(options, file);
        std::string bytes = read_whole_file(file);
        if (table.empty()) {
            prepared.documents.push_back({.name = shown_name(file), .text = std::move(bytes)});
            continue;
        }
        names += (names.empty() ? "" : ", ") + shown_name(file);
        tables.push_back({shown_name(file), std::move(table), std::move(bytes)});
    }
    if (tables.empty()) return prepared;
    ImportDocument document{.name = names, .made = document_of_tables(tables)};
    prepared.remarks = document.made->remarks;
    prepared.documents.insert(prepared.documents.begin(), std::move(document));
    return prepared;
}

void add_source(Prepared& prepared, const std::string& file, SourceReading reading) {
    prepared.remarks.insert(prepared.remarks.end(), reading.document.remarks.begin(),
                            reading.document.remarks.end());
    prepared.skipped.push_back({shown_name(file), std::move(reading.skipped)});
    prepared.documents.push_back({.name = shown_name(file),
                                  .made = std::move(reading.document),
                                  .known_columns = std::move(reading.known_columns)});
}

std::set<std::int64_t> urns_of(Store& store) {
    const ReadRegister read = store.read();
    if (!read.reg) throw Failure{ExitCode::storage_failed, "the database can't be used", read.problems};
    std::set<std::int64_t> urns;
    for (const School& school : read.reg->schools)
        urns.insert(school.urn.value);
    return urns;
}

Prepared prepared_source(const ImportOptions& options, Store& store) {
    Prepared prepared;
    ReadLinks links;
    if (!options.links.empty()) links = read_links(read_whole_file(options.links), shown_name(options.links));
    if (!links.problems.empty()) refuse(links.problems);
    const std::set<std::int64_t> known =
        options.source == "ofsted" ? urns_of(store) : std::set<std::int64_t>{};
    for (const std::string& file : options.files) {
        Progress progress{fmt::format("reading {}", shown_name(file)), options.quiet};
        const SourceOptions common{
            .local_authorities = options.local_authorities,
            .include_closed = options.include_closed,
            .progress = [&](std::size_t done, std::size_t whole) { progress.show(done, whole); }};
        const std::string bytes = read_whole_file(file);
        add_source(prepared, file,
                   options.source == "gias" ? read_gias(bytes, shown_name(file), common)
                                            : read_ofsted(bytes, shown_name(file), known,
                                                          {.common = common, .links = &links.links}));
        progress.end();
    }
    return prepared;
}

// One line a table: the same table of several documents is added up.
std::vector<TableCounts> added_up(const std::vector<TableCounts>& all) {
    std::vector<TableCounts> sums;
    for (const TableCounts& one : all) {
        auto sum = std::find_if(sums.begin(), sums.end(),
                                [&](const TableCounts& known) { return known.table == one.table; });
        if (sum == sums.end()) sum = sums.insert(sum, TableCounts{.table = one.table});
        sum->inserted += one.inserted;
        sum->updated += one.updated;
        sum->unchanged += one.unchanged;
        sum->conflicting += one.conflicting;
        sum->kept += one.kept;
    }
    return sums;
}

std::string described_text(const ImportOutcome& outcome) {
    std::string out;
    std::size_t shown = 0;
    for (const DescribedChange& change : outcome.described) {
        if (++shown > most_shown) break;
        out += fmt::format("{} {}\n",
                           change.conflicts        ? "CONFLICT"
                           : change.before.empty() ? "new"
                                                   : "update",
                           change.table);
        if (!change.before.empty()) out += fmt::format("  is:      {}\n", printable(change.before, 400));
        out += fmt::format("  {} {}\n",
                           change.before.empty() ? "        " : "will be:", printable(change.after, 400));
    }
    if (outcome.described.size() > most_shown)
        out += fmt::format("… and {} more (--format json has all)\n", outcome.described.size() - most_shown);
    return out;
}

std::string as_text(const ImportOptions& options, const Prepared& prepared, const ImportOutcome& outcome) {
    std::string out = options.dry_run ? described_text(outcome) : "";
    out +=
        fmt::format("{:<18} {:>9} {:>9} {:>9} {:>9}\n", "table", "new", "updated", "the same", "conflicts");
    for (const TableCounts& counts : added_up(outcome.counts))
        out += fmt::format("{:<18} {:>9} {:>9} {:>9} {:>9}\n", counts.table, counts.inserted, counts.updated,
                           counts.unchanged, counts.conflicting);
    for (const TableCounts& counts : added_up(outcome.counts))
        if (counts.kept > 0)
            out += fmt::format("{}: {} entered by hand kept as {}\n", counts.table,
                               counted(static_cast<long long>(counts.kept), "row"),
                               counts.kept == 1 ? "it is" : "they are");
    for (const Skipped& skipped : prepared.skipped)
        for (const SkippedRows& rows : skipped.rows)
            out += fmt::format("{}: left out {} {}\n", skipped.file, rows.count, rows.reason);
    if (options.dry_run) return out + "nothing was changed: this was a dry run\n";
    if (outcome.change == 0) return out + "nothing was changed: there is nothing new in it\n";
    return out + fmt::format("recorded as change {}\n", outcome.change);
}

std::string tables_json(const ImportOutcome& outcome) {
    std::string out;
    for (const TableCounts& counts : added_up(outcome.counts))
        out += fmt::format(
            "{}{{\"table\":\"{}\",\"inserted\":{},\"updated\":{},\"unchanged\":{},\"conflicts\":{},"
            "\"kept\":{}}}",
            out.empty() ? "" : ",", counts.table, counts.inserted, counts.updated, counts.unchanged,
            counts.conflicting, counts.kept);
    return out;
}

std::string skipped_json(const Prepared& prepared) {
    std::string out;
    for (const Skipped& skipped : prepared.skipped)
        for (const SkippedRows& rows : skipped.rows)
            out += fmt::format("{}{{\"file\":{},\"reason\":{},\"count\":{}}}", out.empty() ? "" : ",",
                               json_text(skipped.file), json_text(rows.reason), rows.count);
    return out;
}

std::string described_json(const ImportOutcome& outcome) {
    std::string out;
    for (const DescribedChange& change : outcome.described)
        out += fmt::format("{}{{\"table\":{},\"before\":{},\"after\":{},\"conflict\":{}}}",
                           out.empty() ? "" : ",\n", json_text(change.table),
                           change.before.empty() ? "null" : change.before, change.after, change.conflicts);
    return out;
}

std::string as_json(const ImportOptions& options, const Prepared& prepared, const ImportOutcome& outcome) {
    std::string remarks;
    for (const std::string& remark : prepared.remarks)
        remarks += (remarks.empty() ? "" : ",") + json_text(remark);
    return fmt::format(
        "{{\"dry_run\":{},\"change\":{},\"tables\":[{}],\"skipped\":[{}],\"remarks\":[{}],\"changes\":[{}]}}"
        "\n",
        options.dry_run, outcome.change == 0 ? "null" : fmt::format("{}", outcome.change),
        tables_json(outcome), skipped_json(prepared), remarks,
        options.dry_run ? described_json(outcome) : "");
}

ImportOrder order_of(const ImportOptions& options, const Prepared& prepared) {
    return {.documents = prepared.documents,
            .author = options.author(),
            .action = options.source.empty() ? "import" : "import from " + options.source,
            .conflicts = options.replace ? Conflicts::replace
                         : options.keep  ? Conflicts::keep
                                         : Conflicts::refuse,
            .dry_run = options.dry_run,
            .describe = options.dry_run};
}

void run(const ImportOptions& options) {
    options.set_up_log();
    const bool text = options.as_text();
    const auto store = options.open_store(StoreAccess::write);
    Prepared prepared = options.source.empty() ? prepared_tables(options) : prepared_source(options, *store);
    for (const std::string& remark : prepared.remarks)
        spdlog::warn("{}", remark);
    const ImportOutcome outcome = store->import(order_of(options, prepared));
    if (outcome.failure) throw Failure{ExitCode::storage_failed, outcome.failure->message, {}};
    if (!outcome.problems.empty()) refuse(outcome.problems);
    write_output(text ? as_text(options, prepared, outcome) : as_json(options, prepared, outcome));
}

}  // namespace

void add_import(CLI::App& app, ExitCode&) {
    auto options = std::make_shared<ImportOptions>();
    CLI::App* command =
        app.add_subcommand("import", "bring files into the database: all of them, or nothing");
    command
        ->add_option(
            "FILE", options->files,
            "register documents (.json), CSV tables called after their table (posts.csv), or extracts "
            "of the source; - is standard input")
        ->required();
    options->add_database(*command);
    command->add_option("--table", options->table, "the table whose rows a CSV file holds");
    CLI::Option* source =
        command
            ->add_option("--source", options->source,
                         "gias: schools of Get Information About Schools; ofsted: inspections")
            ->check(CLI::IsMember({"gias", "ofsted"}))
            ->excludes(command->get_option("--table"));
    command
        ->add_option("--links", options->links,
                     "with --source ofsted: the links file of GIAS, to follow predecessors of academies")
        ->needs(source);
    command
        ->add_option("--local-authority", options->local_authorities,
                     "with --source: only this authority; may be given several times")
        ->allow_extra_args(false)
        ->needs(source);
    command->add_flag("--include-closed", options->include_closed, "with --source gias: closed schools too")
        ->needs(source);
    command->add_flag("--dry-run", options->dry_run, "show what would change, and change nothing");
    CLI::Option* replace =
        command->add_flag("--replace", options->replace, "overwrite what was entered by hand");
    command->add_flag("--keep", options->keep, "keep what was entered by hand")->excludes(replace);
    options->add_by(*command);
    options->add_format(*command, "text or json");
    options->add_log_options(*command);
    command->callback([options] { run(*options); });
}

}  // namespace headway::tools
