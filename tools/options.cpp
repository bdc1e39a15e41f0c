#include "options.h"

#include "files.h"
#include "terminal.h"

#include <fmt/format.h>
#include <pwd.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <cstdio>

namespace headway::tools {

namespace fs = std::filesystem;

namespace {

// A bare name is one of the library's schemes, also where a folder of that name is at hand.
void remark_on_two_places(const SchemeLibrary& library, const std::string& id) {
    std::error_code error;
    const fs::path here{id};
    const fs::path chosen = library.folder(id);
    if (id.find('/') != std::string::npos || !fs::exists(here / "manifest.lua", error)) return;
    if (!fs::equivalent(chosen, here, error))
        spdlog::warn("{} is taken from {}; for the folder of that name here write ./{}", id, chosen.string(),
                     id);
}

}  // namespace

void Options::add_scheme(CLI::App& command) {
    command.add_option("--scheme", scheme, "a scheme's id or a folder with a pack (evaluate: or all)")
        ->required();
}

void Options::add_register(CLI::App& command) {
    CLI::Option* document =
        command.add_option("--register", register_file, "the register document (JSON); - is standard input");
    CLI::Option* stored = command.add_option("--db", database, "the database");
    command
        .add_option("--known-at", known_at,
                    "of a database: what was known at the end of this day, YYYY-MM-DD (default: all)")
        ->needs(stored);
    document->excludes(stored);
}

void Options::add_database(CLI::App& command) {
    command.add_option("--db", database, "the database")->required();
}

void Options::add_by(CLI::App& command) {
    command.add_option("--by", by, "who does this, for the log (default: who is logged in)");
}

void Options::add_as_of(CLI::App& command) {
    command.add_option("--as-of", as_of, "the day to look at, YYYY-MM-DD (default: today)");
}

void Options::add_format(CLI::App& command, const std::string& formats) {
    command.add_option("--format", format, formats + " (default: text on a terminal, else json)");
}

void Options::add_common(CLI::App& command) {
    command.add_option("--schemes", schemes, "the folder to look for packs in (default: those shipped)");
    add_log_options(command);
    command.add_option("--script-time", script_time, "milliseconds that one call into a pack may take");
    command.add_option("--script-memory", script_memory, "MiB that a pack may use");
}

void Options::add_log_options(CLI::App& command) {
    command.add_flag("--quiet", quiet, "no remarks on standard error but errors");
    command.add_option("--log-level", log_level, "trace, debug, info, warn, error or off");
}

ScriptLimits Options::limits() const {
    if (script_time < 1 || script_time > 3'600'000 || script_memory < 1 || script_memory > 16'384)
        throw Failure{
            ExitCode::wrong_usage, "--script-time is 1 to 3600000 ms, --script-memory 1 to 16384 MiB", {}};
    return {.time = std::chrono::milliseconds{script_time},
            .memory = static_cast<std::size_t>(script_memory) * MiB};
}

SchemeLibrary Options::library() const {
    const fs::path data = data_folder();
    return {.schemes = schemes.empty() ? data / "schemes" : fs::path{schemes},
            .rules = data / "rules",
            .limits = limits()};
}

namespace {

Date date_of(std::string_view option, const std::string& text) {
    if (const auto date = parse_date(text)) return *date;
    throw Failure{
        ExitCode::wrong_usage,
        fmt::format("{} is '{}', which is no date; dates have the form 2016-09-01", option, printable(text)),
        {}};
}

}  // namespace

Date Options::date() const {
    return as_of ? date_of("--as-of", *as_of) : today();
}

Format Options::output_format() const {
    if (format.empty()) return standard_output_is_terminal() ? Format::text : Format::json;
    if (format == "text") return Format::text;
    if (format == "json") return Format::json;
    if (format == "jsonl") return Format::jsonl;
    if (format == "csv") return Format::csv;
    throw Failure{ExitCode::wrong_usage,
                  fmt::format("--format is text, json, jsonl or csv, not '{}'", printable(format)),
                  {}};
}

std::unique_ptr<Store> Options::open_store(StoreAccess access) const {
    StoreOutcome opened = Store::open(database, access, [name = database] {
        spdlog::warn("another program is writing to {}; waiting for it", name);
    });
    if (!opened.store) throw Failure{ExitCode::storage_failed, opened.failure->message, {}};
    remark_if_others_may_read(database);
    if (!opened.store->backup_of_older().empty())
        spdlog::warn("{} was brought up to date; as it was, it is kept in {}", database,
                     opened.store->backup_of_older());
    return std::move(opened.store);
}

Author Options::author() const {
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    if (by.find_first_not_of(" \t") != std::string::npos) return {by, now};
    const passwd* user = getpwuid(geteuid());
    return {user != nullptr ? user->pw_name : fmt::format("user {}", geteuid()), now};
}

bool Options::as_text() const {
    const Format known = output_format();
    if (known == Format::text || known == Format::json) return known == Format::text;
    throw Failure{ExitCode::wrong_usage, "--format is text or json here", {}};
}

Register Options::read_stored_register() const {
    const std::optional<Date> day = known_at ? std::optional{date_of("--known-at", *known_at)} : std::nullopt;
    ReadRegister read = open_store(StoreAccess::read)->read(day);
    if (read.reg) return std::move(*read.reg);
    throw Failure{ExitCode::storage_failed, fmt::format("{} can't be used", database),
                  std::move(read.problems)};
}

Register Options::read_register() const {
    if (!database.empty()) return read_stored_register();
    if (register_file.empty())
        throw Failure{ExitCode::wrong_usage, "--register FILE or --db FILE is needed", {}};
    ReadRegister read = read_register_file(register_file);
    if (read.reg) return std::move(*read.reg);
    const std::size_t count = read.problems.size();
    throw Failure{ExitCode::bad_input,
                  fmt::format("the register can't be used: {} found, nothing was read",
                              counted(static_cast<long long>(count), "problem")),
                  std::move(read.problems)};
}

std::unique_ptr<Scheme> Options::load_scheme(const std::string& id, bool with_tests) const {
    const SchemeLibrary library = this->library();
    const bool there = fs::exists(library.folder(id) / "manifest.lua");
    SchemeOutcome loaded = library.load(id, with_tests);
    if (loaded.scheme) {
        remark_on_two_places(library, id);
        return std::move(loaded.scheme);
    }
    if (!there) throw Failure{ExitCode::wrong_usage, loaded.problems.front().message, {}};
    throw Failure{ExitCode::pack_failed, fmt::format("the rule pack '{}' can't be used", printable(id)),
                  std::move(loaded.problems)};
}

std::vector<std::string> Options::scheme_ids() const {
    if (scheme != "all") return {scheme};
    std::vector<std::string> ids = library().ids();
    if (ids.empty())
        throw Failure{
            ExitCode::wrong_usage,
            fmt::format("there are no schemes in the folder {}", printable(library().schemes.string())),
            {}};
    return ids;
}

void Options::set_up_log() const {
    const auto level = spdlog::level::from_str(quiet ? "err" : log_level);
    if (level == spdlog::level::off && log_level != "off" && !quiet)
        throw Failure{ExitCode::wrong_usage, "--log-level is trace, debug, info, warn, error or off", {}};
    // Results go to standard output, so remarks must not.
    auto logger =
        std::make_shared<spdlog::logger>("headway", std::make_shared<spdlog::sinks::stderr_sink_st>());
    logger->set_pattern("headway: %v");
    logger->set_level(level);
    spdlog::set_default_logger(std::move(logger));
}

fs::path data_folder() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    fs::path installed = (program.parent_path() / HEADWAY_DATA_FROM_BINARY).lexically_normal();
    if (fs::exists(installed / "rules", error)) return installed;
    return HEADWAY_SOURCE_DIR;
}

void write_output(const std::string& text) {
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    if (!written || std::fflush(stdout) != 0)
        throw Failure{ExitCode::storage_failed, "the results could not be written to standard output", {}};
}

}  // namespace headway::tools
