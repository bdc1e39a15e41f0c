#include "scheme/key_trust.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

using sealed::KeyFile;
using sealed::KeyId;

// Two at once: one for every day, and one kept in a safe place.
constexpr std::size_t most_keys = 2;

bool was_compared(const KeyFile& file, const SealedRows& rows, const KeyId& key, std::string_view person) {
    if (key == file.pair.key.id()) return person.empty() || person == file.person;
    const auto& trusted = file.memory.trusted;
    return std::any_of(trusted.begin(), trusted.end(), [&](const sealed::TrustedKey& known) {
        return known.database == rows.database && known.key == key &&
               (person.empty() || known.person == person);
    });
}

bool is_vouched_for(const SealedRows& rows, const StoredKey& key) {
    const StoredKey* by = key.vouched_by ? rows.key(*key.vouched_by) : nullptr;
    return by != nullptr && by->person == key.person &&
           by->end.value_or(KeyEnd::replaced) == KeyEnd::replaced &&
           is_signed(by->key, sealed::succession(*key.vouched_by, key.key.id()), key.signature);
}

void refuse(KeyOrder& order, std::string message) {
    order.problems.push_back({{}, std::move(message)});
}

StoredKey row_of(const KeyFile& made) {
    return {.person = made.person, .key = made.pair.key};
}

void vouch(StoredKey& row, const KeyFile& by) {
    row.vouched_by = by.pair.key.id();
    row.signature = signature(by.pair, sealed::succession(*row.vouched_by, row.key.id()));
}

bool is_live(const SealedRows& rows, const KeyId& key) {
    const StoredKey* stored = rows.key(key);
    return stored != nullptr && !stored->end;
}

std::string not_in_use(const KeyFile& file) {
    return fmt::format(
        "the key of this file ({}) is not in use in this database: it was never given, or was ended",
        spoken(file.pair.key.id()));
}

}  // namespace

std::vector<const StoredKey*> live_keys(const SealedRows& rows, std::string_view person) {
    std::vector<const StoredKey*> live;
    for (const StoredKey& key : rows.keys)
        if (key.person == person && !key.end) live.push_back(&key);
    return live;
}

bool is_trusted(const KeyFile& file, const SealedRows& rows, const KeyId& key, std::string_view person) {
    KeyId at = key;
    for (std::size_t steps = 0; steps <= rows.keys.size(); ++steps) {
        if (was_compared(file, rows, at, person)) return true;
        const StoredKey* stored = rows.key(at);
        if (stored == nullptr || !is_vouched_for(rows, *stored)) return false;
        at = *stored->vouched_by;
    }
    return false;
}

Addressed addressed_to(const KeyFile& file, const SealedRows& rows, std::string_view person) {
    const std::string name = printable(person, 60);
    Addressed addressed;
    const auto live = live_keys(rows, person);
    if (live.empty()) {
        addressed.problem =
            Problem{{},
                    fmt::format("{} has no key yet, so nothing can be sealed for them: they make one "
                                "with `headway keys new {}`",
                                name, name)};
        return addressed;
    }
    for (const StoredKey* key : live) {
        if (!is_trusted(file, rows, key->key.id(), person)) {
            addressed.keys.clear();
            addressed.problem = Problem{
                {},
                person == file.person
                    ? fmt::format("a key stands under your name that your own key does not vouch for ({}): "
                                  "somebody else may have put it there; have it ended with `headway keys "
                                  "revoke --lost`",
                                  spoken(key->key.id()))
                    : fmt::format("you have not compared the key of {} yet, or it is another one now. Ask "
                                  "them, in person or on the telephone, to read out what `headway keys "
                                  "export --key FILE` shows of their own key file, and say it with `headway "
                                  "keys trust {} --fingerprint \"…\"`",
                                  name, name)};
            return addressed;
        }
        addressed.keys.push_back(key->key);
    }
    return addressed;
}

std::optional<Problem> trust(KeyFile& file, const SealedRows& rows, std::string_view person,
                             std::string_view typed) {
    const auto live = live_keys(rows, person);
    const auto found = std::find_if(live.begin(), live.end(), [&](const StoredKey* key) {
        return sealed::matches(typed, key->key.id());
    });
    if (found == live.end())
        return Problem{
            {},
            fmt::format("that is the fingerprint of no key that {} has in this database: look whether it "
                        "was read out rightly; if it was, the key in the database is not theirs",
                        printable(person, 60))};
    sealed::TrustedKey key{rows.database, std::string{person}, (*found)->key.id()};
    if (!file.memory.trusts(key)) file.memory.trusted.push_back(std::move(key));
    return std::nullopt;
}

KeyOrder give_key(const SealedRows& rows, KeyFile& made, const KeyFile* vouching) {
    KeyOrder order;
    const auto live = live_keys(rows, made.person);
    const std::string name = printable(made.person, 60);
    StoredKey row = row_of(made);
    if (vouching == nullptr && !live.empty())
        refuse(order,
               fmt::format("{} has a key already: `headway keys rotate` puts another in its place, --second "
                           "names a second one, and if it is lost, `headway keys revoke {} --lost` ends it",
                           name, name));
    if (vouching != nullptr) {
        if (vouching->person != made.person)
            refuse(order, fmt::format("a second key is one's own: this key file is that of {}",
                                      printable(vouching->person, 60)));
        else if (!is_live(rows, vouching->pair.key.id()))
            refuse(order, not_in_use(*vouching));
        else if (live.size() >= most_keys)
            refuse(order, fmt::format("{} has {} keys already; end one of them first", name, live.size()));
        vouch(row, *vouching);
        made.memory.trusted.push_back({rows.database, vouching->person, vouching->pair.key.id()});
    }
    order.order = {.action = vouching == nullptr ? "give a key" : "give a second key", .keys = {row}};
    return order;
}

KeyOrder rotate_key(const SealedRows& rows, const KeyFile& old, KeyFile& made) {
    KeyOrder order;
    const KeyId id = old.pair.key.id();
    if (!is_live(rows, id)) {
        refuse(order, not_in_use(old));
        return order;
    }
    StoredKey row = row_of(made);
    vouch(row, old);
    order.order = {.action = "rotate a key", .keys = {row}, .ends = {{id, KeyEnd::replaced}}};
    for (const StoredBox& box : rows.boxes) {
        if (box.box.reader != id || box.box.text.empty()) continue;
        const StoredRecord* record = rows.record(box.record);
        const StoredKey* author = record == nullptr ? nullptr : rows.key(record->record.author);
        if (author == nullptr) continue;
        const auto again = sealed_again(record->record, box.box, old.pair, author->key, made.pair.key);
        if (const auto* why = std::get_if<sealed::Unopened>(&again)) {
            refuse(order, fmt::format("record {} of partnership {} can't be sealed again: {}",
                                      record->record.header.number,
                                      printable(record->record.header.partnership, 60), in_words(*why)));
            continue;
        }
        order.order.boxes.push_back({.record = box.record, .box = std::get<sealed::SealedBox>(again)});
        order.order.withdrawn.push_back({box.record, id});
    }
    made.memory = old.memory;
    made.memory.trusted.push_back({rows.database, old.person, id});
    return order;
}

KeyOrder end_key(const SealedRows& rows, const KeyId& key, KeyEnd end) {
    KeyOrder order;
    if (!is_live(rows, key))
        refuse(order, "this key is not in use: it was never given, or was ended already");
    order.order = {.action = fmt::format("end a key ({})", name_of(end)), .ends = {{key, end}}};
    return order;
}

}  // namespace headway
