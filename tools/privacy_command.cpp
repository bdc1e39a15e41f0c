// headway privacy: what the law gives people a right to: to see what is held on them, to have it put right,
// and not to have it kept for longer than it is needed.
#include "commands.h"
#include "document_output.h"
#include "edits.h"
#include "files.h"
#include "json_text.h"
#include "key_files.h"
#include "terminal.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <memory>
#include <set>

namespace headway::tools {

namespace {

struct PrivacyOptions : EntryOptions {
    std::string person;
    std::string out;
    std::vector<std::string> set;
};

PersonalData data_on(Store& store, const std::string& person) {
    std::optional<Problem> failure;
    PersonalData data = store.held_on(person, failure);
    if (failure) throw Failure{ExitCode::storage_failed, failure->message, {}};
    if (data.empty())
        throw Failure{
            ExitCode::bad_input, fmt::format("nothing is held on a person '{}'", printable(person, 60)), {}};
    return data;
}

void export_all(const PrivacyOptions& options) {
    options.set_up_log();
    const auto store = options.open_store(StoreAccess::read);
    const PersonalData data = data_on(*store, options.person);
    const bool json = options.format == "json" ||
                      (options.format.empty() && (options.out.ends_with(".json") ||
                                                  (options.out.empty() && !standard_output_is_terminal())));
    if (json) return write_whole_file(options.out.empty() ? "-" : options.out, personal_json(data) + "\n");
    write_document(personal_document(data),
                   document_format(options.format, options.out, DocumentFormat::text), options.out,
                   Readers::owner);
}

void audit(const PrivacyOptions& options) {
    options.set_up_log();
    const auto store = options.open_store(StoreAccess::read);
    std::string text;
    std::string json;
    for (const PersonalChange& change : changes_about(data_on(*store, options.person))) {
        const char* what = change.entered ? "entered" : "replaced or taken out";
        text +=
            fmt::format("{}  {:<12}  {}: {}{}\n", change.line.at, printable(change.line.by, 40),
                        printable(change.table, 40), what,
                        change.line.detail.empty() ? "" : " (" + printable(change.line.detail, 200) + ")");
        json += fmt::format("{}{{\"change\":{},\"at\":{},\"by\":{},\"action\":{},\"table\":{},\"what\":{}}}",
                            json.empty() ? "" : ",\n", change.line.number, json_text(change.line.at),
                            json_text(change.line.by), json_text(change.line.action), json_text(change.table),
                            json_text(what));
    }
    write_output(options.as_text() ? text : "[" + json + "]\n");
}

NamedValue named_value(const std::string& text) {
    const std::size_t at = text.find('=');
    if (at == std::string::npos || at == 0)
        throw Failure{
            ExitCode::wrong_usage, fmt::format("--set is COLUMN=VALUE, not '{}'", printable(text, 60)), {}};
    return {text.substr(0, at), text.substr(at + 1)};
}

// Who decided on what was wrong may have decided wrongly.
void tell_decisions(Store& store, const std::string& person) {
    std::set<std::int64_t> numbers;
    for (const StoredDecision& decision : data_on(store, person).decisions)
        numbers.insert(decision.number);
    if (numbers.empty()) return;
    spdlog::warn(
        "{} {} about this person may rest on what was put right: look at them with `headway decisions show`",
        numbers.size() == 1 ? "decision" : "decisions", fmt::join(numbers, ", "));
}

void rectify(const PrivacyOptions& options) {
    options.set_up_log();
    EditOrder order{.author = options.author(),
                    .action = "rectify",
                    .detail = options.reason,
                    .dry_run = options.dry_run};
    RowEdit edit{.kind = RowEdit::Kind::amend, .table = "people", .where = {{"id", options.person}}};
    for (const std::string& text : options.set)
        edit.set.push_back(named_value(text));
    order.edits.push_back(std::move(edit));
    carry_out(options, order);
    tell_decisions(*options.open_store(StoreAccess::read), options.person);
}

// Those of the scheme whose records are kept for this long, and no longer.
Period time_for_records(const Scheme& scheme, Date as_of) {
    const auto& forms = scheme.definition().forms;
    if (!forms || !forms->retention.records)
        throw Failure{
            ExitCode::bad_input,
            fmt::format("{} does not say how long records are kept (retention, in forms.lua)", scheme.id()),
            {}};
    return records_kept_for(scheme, as_of);
}

void keep_no_longer(const PrivacyOptions& options) {
    options.set_up_log();
    const auto scheme = options.load_scheme(options.scheme);
    const auto store = options.open_store(options.dry_run ? StoreAccess::read : StoreAccess::write);
    ReadRegister read = store->read();
    if (!read.reg)
        throw Failure{ExitCode::storage_failed, "the register can't be read", std::move(read.problems)};
    const Date as_of = options.date();
    const SealedRows rows = sealed_rows(*store, "");
    const auto due = records_due(*read.reg, rows, scheme->id(), time_for_records(*scheme, as_of), as_of);
    std::string text;
    std::string json;
    for (const std::int64_t row : due) {
        const sealed::RecordHeader& header = rows.record(row)->record.header;
        text +=
            fmt::format("{}: record {} of partnership {}\n", options.dry_run ? "would be erased" : "erased",
                        header.number, printable(header.partnership, 60));
        json += fmt::format("{}{{\"partnership\":{},\"record\":{}}}", json.empty() ? "" : ",",
                            json_text(header.partnership), header.number);
    }
    if (!due.empty() && !options.dry_run)
        keep(
            *store,
            {.author = options.author(), .action = "erase records", .detail = options.reason, .erased = due});
    if (text.empty()) text = "no record's time is over\n";
    write_output(options.as_text()
                     ? text
                     : fmt::format("{{\"dry_run\":{},\"records\":[{}]}}\n", options.dry_run, json));
}

using Shared = std::shared_ptr<PrivacyOptions>;

CLI::App* add_step(CLI::App& privacy, const char* name, const char* what, const Shared& options) {
    CLI::App* command = privacy.add_subcommand(name, what);
    command->add_option("PERSON", options->person, "the person's id")->required();
    return command;
}

void add_reading(CLI::App& command, PrivacyOptions& options, const std::string& formats) {
    options.add_database(command);
    options.add_format(command, formats);
    options.add_log_options(command);
}

void add_export(CLI::App& privacy) {
    const auto options = std::make_shared<PrivacyOptions>();
    CLI::App* command = add_step(privacy, "export", "everything that is held on a person", options);
    command->add_option("--out", options->out, "a file: .html, .txt, .md, .json (default: standard output)");
    add_reading(*command, *options, "text, html, markdown or json");
    command->callback([options] { export_all(*options); });
}

void add_audit(CLI::App& privacy) {
    const auto options = std::make_shared<PrivacyOptions>();
    CLI::App* command =
        add_step(privacy, "audit", "who changed what about a person, the newest first", options);
    add_reading(*command, *options, "text or json");
    command->callback([options] { audit(*options); });
}

void add_rectify(CLI::App& privacy) {
    const auto options = std::make_shared<PrivacyOptions>();
    CLI::App* command = add_step(privacy, "rectify", "put right what is wrong about a person", options);
    command->add_option("--set", options->set, "COLUMN=VALUE of people; an empty value takes it out")
        ->required();
    options->add_all(*command, false);
    command->get_option("--reason")->required();
    command->callback([options] { rectify(*options); });
}

void add_retention(CLI::App& privacy) {
    const auto options = std::make_shared<PrivacyOptions>();
    CLI::App* command = privacy.add_subcommand(
        "retention", "erase the records whose time is over, by the scheme's forms.lua");
    options->add_as_of(*command);
    options->add_all(*command);
    command->callback([options] { keep_no_longer(*options); });
}

}  // namespace

void add_privacy(CLI::App& app, ExitCode&) {
    CLI::App* privacy =
        app.add_subcommand("privacy", "what people have a right to know, to put right and to see go");
    privacy->require_subcommand(1);
    add_export(*privacy);
    add_rectify(*privacy);
    add_retention(*privacy);
    add_audit(*privacy);
}

}  // namespace headway::tools
