// headway record: what mentor and mentee write down of their meetings, for the two of them alone.
#include "commands.h"
#include "document_output.h"
#include "files.h"
#include "json_text.h"
#include "key_files.h"
#include "record_answers_prompt.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>
#include <memory>

namespace headway::tools {

namespace {

struct RecordOptions : KeyOptions {
    NewRecord record;
    std::string answers_file;
    std::string held_on, minutes, place;
    std::optional<std::int64_t> meeting;
    std::optional<std::int64_t> number;
    std::vector<std::int64_t> numbers;
    std::string with;
    std::vector<std::string> fields;
    std::string out;
    bool excerpt = false;
};

// What a command asks of: the register, the pack of the partnership's scheme, and the sealed rows.
struct RecordGround {
    std::unique_ptr<Store> store;
    Register reg;
    std::unique_ptr<Scheme> scheme;
    FormsDefinition no_forms;

    ConfidentialGround of(const std::string& partnership) const {
        const auto& forms = scheme == nullptr ? nullptr : scheme->definition().forms;
        return {reg, sealed_rows(*store, partnership), forms ? *forms : no_forms};
    }
};

std::string scheme_of(const Register& reg, const std::string& id) {
    const auto partnership = reg.partnership(id);
    if (!partnership)
        throw Failure{
            ExitCode::bad_input, fmt::format("the register has no partnership '{}'", printable(id, 60)), {}};
    return std::string{reg.words.text(reg[*partnership].scheme)};
}

RecordGround ground_of(const RecordOptions& options, StoreAccess access, bool with_scheme = true) {
    RecordGround ground{.store = options.open_store(access)};
    ReadRegister read = ground.store->read();
    if (!read.reg)
        throw Failure{ExitCode::storage_failed, "the register can't be read", std::move(read.problems)};
    ground.reg = std::move(*read.reg);
    const std::string scheme = scheme_of(ground.reg, options.record.partnership);
    if (with_scheme) ground.scheme = options.load_scheme(scheme);
    return ground;
}

// Who acts is who unlocked the key file.
Author author_by(const RecordOptions& options, const sealed::KeyFile& file) {
    return {file.person, options.author().now};
}

// What the file remembers is what finds out a database that was set back, so it is said where it can't be
// kept.
void remember(const RecordOptions& options, sealed::KeyFile& file, sealed::SeenRecords seen) {
    const sealed::SeenRecords* before = file.memory.seen_of(seen.database, seen.partnership);
    if (before != nullptr && before->number == seen.number && before->with == seen.with) return;
    file.memory.has_seen(std::move(seen));
    try {
        write_key_file(options.key, file);
    } catch (const Failure&) {
        spdlog::warn("{} can't be written to, so it does not remember that you have seen this record",
                     shown_name(options.key));
    }
}

std::string answers_for(const RecordOptions& options, const RecordForm& form) {
    if (!options.answers_file.empty()) return read_whole_file(options.answers_file);
    if (isatty(STDIN_FILENO) == 0)
        throw Failure{
            ExitCode::wrong_usage, "say with --answers which file has the answers; - is standard input", {}};
    return ask_for_answers(form);
}

const RecordForm* form_of(const RecordOptions& options, const FormsDefinition& forms) {
    if (options.record.form.empty() && forms.records.size() == 1) return &forms.records.front();
    return forms.record(options.record.form);
}

void warn_before_the_first(const SealedRows& rows) {
    if (!rows.records.empty()) return;
    spdlog::warn(
        "this is the first record of this partnership. It is sealed for the two of you alone: whoever loses "
        "key file or passphrase loses it, and nobody can bring it back");
}

void write_it(const RecordOptions& options) {
    options.set_up_log();
    const Unseen unseen;
    if (options.answers_file == "-" && options.passphrase_file == "-")
        throw Failure{ExitCode::wrong_usage, "answers and passphrase can't both be standard input", {}};
    const RecordGround ground = ground_of(options, StoreAccess::write);
    const ConfidentialGround asked = ground.of(options.record.partnership);
    sealed::KeyFile file = open_key_file(options);
    warn_before_the_first(asked.rows);

    NewRecord record = options.record;
    record.scheme = ground.scheme->id();
    record.meeting = options.meeting;
    record.author = author_by(options, file);
    for (const auto& [column, value] :
         {std::pair{"held_on", options.held_on}, {"minutes", options.minutes}, {"place", options.place}})
        if (!value.empty()) record.open.push_back({column, value});
    if (const RecordForm* form = form_of(options, asked.forms)) record.answers = answers_for(options, *form);
    const sealed::Wiped wiped{record.answers};

    RecordWriting written = write_record(asked, file, record);
    refuse_if(written.problems, "nothing was written");
    keep(*ground.store, written.order);
    const std::int64_t number = written.seen.number;
    remember(options, file, std::move(written.seen));
    write_output(options.as_text() ? fmt::format("record {} of partnership {} is sealed for the two of you\n",
                                                 number, printable(record.partnership, 60))
                                   : fmt::format("{{\"partnership\":{},\"record\":{}}}\n",
                                                 json_text(record.partnership), number));
}

void write_excerpt(const RecordOptions& options, const RecordGround& ground, const ConfidentialGround& asked,
                   const sealed::KeyFile& file, const RecordReading& reading) {
    const auto parties = parties_of(ground.reg, options.record.partnership);
    const auto side = parties->side(file.person);
    const auto& by = asked.forms.advice.by;
    if (!side || std::find(by.begin(), by.end(), *side) == by.end())
        throw Failure{
            ExitCode::bad_input, "by the scheme's policy you do not take an excerpt to ask for advice", {}};
    const auto words = record_words(reading.text, options.fields);
    if (!words || words->empty()) throw Failure{ExitCode::bad_input, "the record has no such fields", {}};
    spdlog::warn(
        "read it through before you send it: what the register does not know, a nickname for instance, "
        "is still in it");
    const std::string excerpt = excerpt_of(*words, ground.reg, *parties);
    const std::string out =
        options.as_text() ? excerpt : fmt::format("{{\"excerpt\":{}}}\n", json_text(excerpt));
    write_whole_file(options.out.empty() ? "-" : options.out, out);
}

void read_it(const RecordOptions& options) {
    options.set_up_log();
    const Unseen unseen;
    const RecordGround ground = ground_of(options, StoreAccess::read);
    const ConfidentialGround asked = ground.of(options.record.partnership);
    sealed::KeyFile file = open_key_file(options);
    RecordReading reading = read_record(asked, file, options.record.partnership, options.number);
    if (reading.problem) throw Failure{ExitCode::bad_input, reading.problem->message, {}};
    remember(options, file, reading.seen);
    const sealed::Wiped wiped{reading.text};
    if (options.excerpt) return write_excerpt(options, ground, asked, file, reading);
    if (options.out.empty() && !options.as_text())
        return write_output(
            fmt::format(R"({{"partnership":{},"record":{},"meeting":{},"at":{},"author":{},"says":{}}})"
                        "\n",
                        json_text(reading.header.partnership), reading.header.number,
                        reading.header.meeting ? fmt::format("{}", *reading.header.meeting) : "null",
                        json_text(reading.header.at), json_text(reading.author), reading.text));
    auto document = record_document(reading.text);
    if (!document)
        throw Failure{ExitCode::bad_input, "the record opens, and is none that headway can show", {}};
    document->subtitle =
        fmt::format("record {} of partnership {}{}, written by {} on {}", reading.header.number,
                    printable(reading.header.partnership, 60),
                    reading.header.meeting ? fmt::format(", meeting {}", *reading.header.meeting) : "",
                    printable(reading.author, 60), in_words(*parse_date(reading.header.at.substr(0, 10))));
    document->foot = "In confidence: for those for whom it was sealed.";
    write_document(*document,
                   document_format(options.out.empty() ? "text" : "", options.out, DocumentFormat::text),
                   options.out, Readers::owner);
}

std::string list_of(const std::vector<std::string>& people) {
    std::string out;
    for (const std::string& person : people)
        out += (out.empty() ? "" : ",") + json_text(person);
    return "[" + out + "]";
}

void list(const RecordOptions& options) {
    options.set_up_log();
    const RecordGround ground = ground_of(options, StoreAccess::read, false);
    const ConfidentialGround asked = ground.of(options.record.partnership);
    if (const auto fault = fault_of_records(asked.rows, options.record.partnership, nullptr))
        spdlog::warn("{}", fault->message);
    std::string text;
    std::string json;
    for (const RecordSummary& record : summaries(asked, options.record.partnership)) {
        text += fmt::format(
            "{:>4}  {}  {}{} by {}; {}\n", record.number, record.at.substr(0, 10),
            printable(spaced(record.form), 40),
            record.meeting ? fmt::format(" of meeting {}", *record.meeting) : "",
            printable(record.author, 60),
            record.erased ? "erased" : "can be opened by " + printable(joined(record.readers), 200));
        for (const std::string& agreed : record.agreed)
            text += fmt::format("      shared: {}\n", printable(agreed, 120));
        json += fmt::format(
            R"({}{{"record":{},"meeting":{},"form":{},"at":{},"author":{},"readers":{},"agreed":{},"erased":{}}})",
            json.empty() ? "" : ",", record.number,
            record.meeting ? fmt::format("{}", *record.meeting) : "null", json_text(record.form),
            json_text(record.at), json_text(record.author), list_of(record.readers), list_of(record.agreed),
            record.erased);
    }
    if (text.empty()) text = "there are no records\n";
    write_output(options.as_text() ? text
                                   : fmt::format("{{\"partnership\":{},\"records\":[{}]}}\n",
                                                 json_text(options.record.partnership), json));
}

std::string numbers_of(const std::vector<std::int64_t>& numbers) {
    return fmt::format("{}", fmt::join(numbers, ","));
}

std::string in_words(const RecordOptions& options, const Sharing& sharing) {
    const std::string third = printable(options.with, 60);
    std::string out;
    if (!sharing.opened.empty())
        out += fmt::format("{} can read {} {} now\n", third,
                           sharing.opened.size() == 1 ? "record" : "records", numbers_of(sharing.opened));
    if (!sharing.waiting.empty())
        out += fmt::format("your agreement is kept; {} {} for that of {}\n",
                           sharing.waiting.size() == 1 ? "record" : "records",
                           numbers_of(sharing.waiting) + (sharing.waiting.size() == 1 ? " waits" : " wait"),
                           printable(sharing.waits_for, 60));
    return out;
}

void share_or_not(const RecordOptions& options, bool agrees) {
    options.set_up_log();
    const Unseen unseen;
    const RecordGround ground = ground_of(options, StoreAccess::write);
    const ConfidentialGround asked = ground.of(options.record.partnership);
    const sealed::KeyFile file = open_key_file(options);
    const ShareRequest request{.partnership = options.record.partnership,
                               .numbers = options.numbers,
                               .with = options.with,
                               .author = author_by(options, file)};
    const Sharing sharing = agrees ? share(asked, file, request) : withdraw(asked, file, request);
    refuse_if(sharing.problems, "nothing was changed");
    if (!sharing.order.agreements.empty() || !sharing.order.boxes.empty()) keep(*ground.store, sharing.order);
    if (!options.as_text())
        return write_output(fmt::format(
            R"({{"with":{},"agrees":{},"records":[{}],"waiting":[{}],"waits_for":{}}})"
            "\n",
            json_text(options.with), agrees, numbers_of(sharing.opened), numbers_of(sharing.waiting),
            sharing.waits_for.empty() ? "null" : json_text(sharing.waits_for)));
    write_output(agrees ? in_words(options, sharing)
                        : fmt::format("{} can't open {} {} any more; what was read stays read\n",
                                      printable(options.with, 60),
                                      sharing.opened.size() == 1 ? "record" : "records",
                                      numbers_of(sharing.opened)));
}

using Shared = std::shared_ptr<RecordOptions>;

Shared add_step(CLI::App& record, const char* name, const char* what, CLI::App*& command) {
    auto options = std::make_shared<RecordOptions>();
    command = record.add_subcommand(name, what);
    command->add_option("--partnership", options->record.partnership, "whose records: the partnership's id")
        ->required();
    options->add_database(*command);
    options->add_format(*command, "text or json");
    options->add_common(*command);
    return options;
}

void add_write(CLI::App& record) {
    CLI::App* command = nullptr;
    const Shared options = add_step(record, "write", "write down what was said, sealed for the two", command);
    command->add_option("--form", options->record.form, "which form of the scheme, where it has several");
    command->add_option("--meeting", options->meeting, "the number of the meeting that it is about")
        ->check(CLI::PositiveNumber);
    command->add_option("--held-on", options->held_on, "when you met; this stays open");
    command->add_option("--minutes", options->minutes, "how long; this stays open");
    command->add_option("--place", options->place, "where; this stays open");
    command->add_option("--answers", options->answers_file,
                        "a file (JSON) with the answers; - is standard input (default: ask)");
    options->add_key(*command);
    command->callback([options] { write_it(*options); });
}

void add_read(CLI::App& record) {
    CLI::App* command = nullptr;
    const Shared options = add_step(record, "read", "open a record that was sealed for you", command);
    command->add_option("--record", options->number, "which (default: the newest)");
    CLI::Option* excerpt = command->add_flag("--excerpt", options->excerpt,
                                             "only what names no one, to ask somebody else for advice");
    command->add_option("--field", options->fields, "of an excerpt: only this field")->needs(excerpt);
    command->add_option("--out", options->out, "write it to a file: .html, .md, .txt");
    options->add_key(*command);
    command->callback([options] { read_it(*options); });
}

void add_sharing(CLI::App& record, const char* name, const char* what, bool agrees) {
    CLI::App* command = nullptr;
    const Shared options = add_step(record, name, what, command);
    command->add_option("--record", options->numbers, "which (default: all)");
    command->add_option("--with", options->with, "the third one: a person's id")->required();
    options->add_key(*command);
    command->callback([options, agrees] { share_or_not(*options, agrees); });
}

}  // namespace

void add_record(CLI::App& app, ExitCode&) {
    CLI::App* record = app.add_subcommand(
        "record", "what mentor and mentee write down of their meetings, for the two alone");
    record->require_subcommand(1);
    add_write(*record);
    add_read(*record);
    CLI::App* command = nullptr;
    const Shared options = add_step(*record, "list", "which records there are; never what they say", command);
    command->callback([options] { list(*options); });
    add_sharing(*record, "share", "agree that a third one reads a record", true);
    add_sharing(*record, "withdraw", "take that agreement back", false);
}

}  // namespace headway::tools
