// headway keys: the keys that records are sealed for. The secret ones never leave their owner's file.
#include "commands.h"
#include "files.h"
#include "json_text.h"
#include "key_files.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <filesystem>
#include <memory>

namespace headway::tools {

namespace {

constexpr const char* loss =
    "Whoever loses this file or its passphrase loses every record that was sealed for it: nobody can open "
    "them "
    "again, the authority and headway included. Keep a copy of the file in a safe place; `headway keys new "
    "--second` "
    "makes another key of your own.";

struct KeysOptions : KeyOptions {
    std::string person;
    std::string out;
    std::string new_passphrase_file;
    std::string fingerprint;
    bool second = false;
    bool lost = false;
};

std::string json_of(const std::string& person, const sealed::PublicKey& key) {
    return fmt::format(R"({{"person":{},"fingerprint":{},"id":{},"key":{}}})", json_text(person),
                       json_text(spoken(key.id())), json_text(key.id().text), json_text(key.text()));
}

void show_new(const KeysOptions& options, const sealed::KeyFile& made) {
    spdlog::warn("{}", loss);
    if (!options.as_text()) return write_output(json_of(made.person, made.pair.key) + "\n");
    write_output(
        fmt::format("{} is the key file of {}\nits fingerprint: {}\nRead it out to whoever you exchange "
                    "records with, in person or on the telephone.\n",
                    shown_name(options.out), printable(made.person, 60), spoken(made.pair.key.id())));
}

void refuse_to_overwrite(const std::string& path) {
    std::error_code error;
    if (std::filesystem::exists(path, error))
        throw Failure{ExitCode::bad_input,
                      fmt::format("{} is there already; a key file is never written over", shown_name(path)),
                      {}};
}

// The file is written first: a key in the database whose file could not be written would be lost at once.
void write_and_give(const KeysOptions& options, Store& store, const sealed::KeyFile& made,
                    SealedOrder order) {
    write_key_file(options.out, made);
    order.author = options.author();
    try {
        keep(store, order);
    } catch (const Failure&) {
        std::error_code error;
        std::filesystem::remove(options.out, error);
        throw;
    }
}

Register register_of(Store& store) {
    ReadRegister read = store.read();
    if (!read.reg)
        throw Failure{ExitCode::storage_failed, "the register can't be read", std::move(read.problems)};
    return std::move(*read.reg);
}

void make(const KeysOptions& options) {
    options.set_up_log();
    const Unseen unseen;
    refuse_to_overwrite(options.out);
    const auto store = options.open_store(StoreAccess::write);
    if (!register_of(*store).person(options.person))
        throw Failure{ExitCode::bad_input,
                      fmt::format("the register has no person '{}'", printable(options.person, 60)),
                      {}};
    std::optional<sealed::KeyFile> vouching;
    if (options.second) vouching = open_key_file(options);
    const SealedRows rows = sealed_rows(*store, "");
    const std::string& file = options.new_passphrase_file;
    sealed::KeyFile made = sealed::new_key_file(
        options.person,
        new_passphrase_for("key file", file.empty() && !options.second ? options.passphrase_file : file));
    KeyOrder order = give_key(rows, made, vouching ? &*vouching : nullptr);
    refuse_if(order.problems, "no key was made");
    write_and_give(options, *store, made, std::move(order.order));
    show_new(options, made);
}

void rotate(const KeysOptions& options) {
    options.set_up_log();
    const Unseen unseen;
    refuse_to_overwrite(options.out);
    const auto store = options.open_store(StoreAccess::write);
    const sealed::KeyFile old = open_key_file(options);
    sealed::KeyFile made =
        sealed::new_key_file(old.person, new_passphrase_for("key file", options.new_passphrase_file));
    KeyOrder order = rotate_key(sealed_rows(*store, ""), old, made);
    refuse_if(order.problems, "the key was not rotated");
    write_and_give(options, *store, made, std::move(order.order));
    show_new(options, made);
}

void export_key(const KeysOptions& options) {
    options.set_up_log();
    if (!options.key.empty()) {
        const std::string text = read_whole_file(options.key);
        const auto person = sealed::holder_of_key_file(text);
        const auto key = sealed::key_of_key_file(text);
        if (!person || !key)
            throw Failure{ExitCode::bad_input,
                          fmt::format("{}: it is not a key file of headway, or it was changed",
                                      shown_name(options.key)),
                          {}};
        return write_output(options.as_text()
                                ? fmt::format("{}\nfingerprint: {}\npublic key:  {}\n",
                                              printable(*person, 60), spoken(key->id()), key->text())
                                : json_of(*person, *key) + "\n");
    }
    if (options.database.empty())
        throw Failure{ExitCode::wrong_usage,
                      "say --key FILE for your own key, or --db FILE for those of everybody",
                      {}};
    const auto store = options.open_store(StoreAccess::read);
    std::string text;
    std::string json;
    for (const StoredKey& key : sealed_rows(*store, "").keys) {
        if (!options.person.empty() && key.person != options.person) continue;
        const std::string ended =
            key.end ? fmt::format(", {} on {}", name_of(*key.end), key.ended_at.substr(0, 10)) : "";
        text += fmt::format("{}  {}  since {}{}\n", printable(key.person, 60), spoken(key.key.id()),
                            key.at.substr(0, 10), ended);
        std::string one = json_of(key.person, key.key);
        one.pop_back();
        json += fmt::format("{}{},\"since\":{},\"ended\":{}}}", json.empty() ? "" : ",", one,
                            json_text(key.at), key.end ? json_text(name_of(*key.end)) : "null");
    }
    if (text.empty()) text = "nobody has such a key\n";
    write_output(options.as_text() ? text : "[" + json + "]\n");
}

void revoke(const KeysOptions& options) {
    options.set_up_log();
    const Unseen unseen;
    const auto store = options.open_store(StoreAccess::write);
    const SealedRows rows = sealed_rows(*store, "");
    std::optional<sealed::KeyId> key;
    if (!options.lost) {
        if (options.key.empty())
            throw Failure{
                ExitCode::wrong_usage, "say --key FILE for a key of your own, or PERSON and --lost", {}};
        key = open_key_file(options).pair.key.id();
    } else {
        for (const StoredKey* live : live_keys(rows, options.person))
            if (options.fingerprint.empty() || sealed::matches(options.fingerprint, live->key.id())) {
                if (key)
                    throw Failure{ExitCode::wrong_usage,
                                  "they have two keys: say with --fingerprint which is lost",
                                  {}};
                key = live->key.id();
            }
        if (!key)
            throw Failure{ExitCode::bad_input,
                          fmt::format("'{}' has no such key in use", printable(options.person, 60)),
                          {}};
    }
    KeyOrder order = end_key(rows, *key, options.lost ? KeyEnd::lost : KeyEnd::revoked);
    refuse_if(order.problems, "no key was ended");
    order.order.author = options.author();
    keep(*store, order.order);
    write_output(options.as_text()
                     ? fmt::format("nothing is sealed for the key {} any more\n", spoken(*key))
                     : fmt::format("{{\"ended\":{},\"reason\":{}}}\n", json_text(key->text),
                                   json_text(name_of(options.lost ? KeyEnd::lost : KeyEnd::revoked))));
}

void trust_key(const KeysOptions& options) {
    options.set_up_log();
    const Unseen unseen;
    const auto store = options.open_store(StoreAccess::read);
    sealed::KeyFile file = open_key_file(options);
    if (const auto problem = trust(file, sealed_rows(*store, ""), options.person, options.fingerprint))
        throw Failure{ExitCode::bad_input, problem->message, {}};
    write_key_file(options.key, file);
    write_output(options.as_text() ? fmt::format("{} remembers the key of {}\n", shown_name(options.key),
                                                 printable(options.person, 60))
                                   : fmt::format("{{\"trusted\":{}}}\n", json_text(options.person)));
}

void change_passphrase(const KeysOptions& options) {
    options.set_up_log();
    const Unseen unseen;
    sealed::KeyFile file = open_key_file(options);
    sealed::lock_by(file, new_passphrase_for("key file", options.new_passphrase_file));
    write_key_file(options.key, file);
    write_output(options.as_text() ? fmt::format("{} has another passphrase\n", shown_name(options.key))
                                   : "{\"changed\":true}\n");
}

using Shared = std::shared_ptr<KeysOptions>;

void add_new_passphrase(CLI::App& command, const Shared& options) {
    command.add_option("--new-passphrase-file", options->new_passphrase_file,
                       "a file with the passphrase of the new key file in its first line (default: ask)");
}

void add_new(CLI::App& keys) {
    const auto options = std::make_shared<KeysOptions>();
    CLI::App* command = keys.add_subcommand("new", "make a key of your own");
    command->add_option("PERSON", options->person, "whose it is: the person's id")->required();
    command->add_option("--out", options->out, "the key file to write")->required();
    CLI::Option* second =
        command->add_flag("--second", options->second, "a second one, beside that of --key");
    CLI::Option* key = command->add_option("--key", options->key, "your first key file")->needs(second);
    second->needs(key);
    options->add_passphrase(*command);
    add_new_passphrase(*command, options);
    options->add_by(*command);
    options->add_rest(*command);
    command->callback([options] { make(*options); });
}

void add_rotate(CLI::App& keys) {
    const auto options = std::make_shared<KeysOptions>();
    CLI::App* command =
        keys.add_subcommand("rotate", "put a new key in the place of yours, and seal all again");
    command->add_option("--out", options->out, "the new key file to write")->required();
    options->add_key(*command);
    add_new_passphrase(*command, options);
    options->add_by(*command);
    options->add_rest(*command);
    command->callback([options] { rotate(*options); });
}

void add_export(CLI::App& keys) {
    const auto options = std::make_shared<KeysOptions>();
    CLI::App* command = keys.add_subcommand(
        "export", "show public keys and their fingerprints: your own, or those of a database");
    command->add_option("PERSON", options->person, "only this person's");
    command->add_option("--key", options->key, "your key file");
    options->add_rest(*command);
    command->get_option("--db")->required(false);
    command->callback([options] { export_key(*options); });
}

void add_revoke(CLI::App& keys) {
    const auto options = std::make_shared<KeysOptions>();
    CLI::App* command = keys.add_subcommand("revoke", "end a key: nothing is sealed for it any more");
    command->add_option("PERSON", options->person, "who lost theirs");
    command->add_flag("--lost", options->lost, "its holder can't open it any more");
    command->add_option("--fingerprint", options->fingerprint, "which, where they have two");
    command->add_option("--key", options->key, "your own key file");
    options->add_passphrase(*command);
    options->add_by(*command);
    options->add_rest(*command);
    command->callback([options] { revoke(*options); });
}

void add_trust(CLI::App& keys) {
    const auto options = std::make_shared<KeysOptions>();
    CLI::App* command = keys.add_subcommand("trust", "remember a key that you have compared with its holder");
    command->add_option("PERSON", options->person, "whose key it is")->required();
    command->add_option("--fingerprint", options->fingerprint, "the digits that they read out to you")
        ->required();
    options->add_key(*command);
    options->add_rest(*command);
    command->callback([options] { trust_key(*options); });
}

void add_passphrase(CLI::App& keys) {
    const auto options = std::make_shared<KeysOptions>();
    CLI::App* command = keys.add_subcommand("passphrase", "give your key file another passphrase");
    options->add_key(*command);
    add_new_passphrase(*command, options);
    options->add_format(*command, "text or json");
    options->add_log_options(*command);
    command->callback([options] { change_passphrase(*options); });
}

}  // namespace

void add_keys(CLI::App& app, ExitCode&) {
    CLI::App* keys = app.add_subcommand("keys", "the keys that confidential records are sealed for");
    keys->require_subcommand(1);
    add_new(*keys);
    add_rotate(*keys);
    add_export(*keys);
    add_revoke(*keys);
    add_trust(*keys);
    add_passphrase(*keys);
}

}  // namespace headway::tools
