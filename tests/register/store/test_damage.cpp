// engine/register/store.h: a damaged file is refused or found out, and never more than that
#include "register/store/filled.h"

#include <random>

using namespace headway;
using namespace headway::test;

namespace {

// Everything that a database gives to those who read it.
std::string contents(Store& store) {
    const ReadRegister now = store.read();
    if (!now.reg) return "problems: " + told(now.problems);
    std::string out = write_register(*now.reg);
    const ReadRegister then = store.read(day("2025-09-02"));
    out += then.reg ? write_register(*then.reg) : "problems: " + told(then.problems);
    std::optional<Problem> failure;
    for (const ChangeLine& line : store.log(100, failure))
        out += line.at + line.by + line.action + line.detail + line.hash + '\n';
    for (const StoredDecision& listed : store.decisions("", failure)) {
        const auto decision = store.decision(listed.number, failure);
        if (decision)
            out += decision->subject + decision->verdict + decision->answer + decision->evidence +
                   decision->at + '\n';
        const auto pack = store.pack(listed.pack_digest, failure);
        for (const NamedFile& file : pack ? pack->files : std::vector<NamedFile>{})
            out += file.name + file.text;
    }
    for (const LedgerEntry& entry : store.ledger("", std::nullopt, failure))
        out += entry.at + entry.what.payer + entry.what.payee + in_pounds(entry.what.pence) + '\n';
    return out + (failure ? failure->message : "");
}

// What became of a damaged file.
struct Damage {
    bool refused = false;
    bool found = false;
    bool harmless = false;
};

Damage damage_of(const std::string& path, const std::string& whole) {
    const StoreOutcome outcome = Store::open(path, StoreAccess::read);
    if (!outcome.store) return {.refused = true};
    const std::string read = contents(*outcome.store);
    std::optional<Problem> failure;
    outcome.store->history("people", {"id", "corrected"}, failure);
    if (!outcome.store->verify().problems.empty()) return {.found = true};
    return {.harmless = read == whole};
}

const std::string& whole_contents() {
    static const std::string whole = [] {
        const Filled db;
        return contents(*opened(db.path(), StoreAccess::read));
    }();
    return whole;
}

}  // namespace

TEST_CASE("a byte that flipped anywhere in the file is found out, or does no harm") {
    const std::string whole = whole_contents();
    const TempFolder folder;
    const std::string path = folder.file("x.db");
    std::mt19937 random{2025};
    int refused = 0;
    int found = 0;
    for (int round = 0; round < 500; ++round) {
        std::string bytes = filled_bytes();
        const std::size_t at = random() % bytes.size();
        const auto flip = static_cast<char>(1U << (random() % 8));
        bytes[at] = static_cast<char>(bytes[at] ^ flip);
        write_bytes(path, bytes);
        const Damage damage = damage_of(path, whole);
        INFO("byte " << at << " flipped by " << static_cast<int>(flip));
        CHECK((damage.refused || damage.found || damage.harmless));
        refused += damage.refused ? 1 : 0;
        found += damage.found ? 1 : 0;
    }
    CHECK(refused > 0);
    CHECK(found > 20);
}

TEST_CASE("a file whose pages are overwritten with rubbish is found out, or does no harm") {
    const std::string whole = whole_contents();
    const TempFolder folder;
    const std::string path = folder.file("x.db");
    std::mt19937 random{7};
    for (int round = 0; round < 80; ++round) {
        std::string bytes = filled_bytes();
        const std::size_t begin = random() % bytes.size();
        const std::size_t end = std::min(bytes.size(), begin + 1 + random() % 200);
        for (std::size_t i = begin; i < end; ++i)
            bytes[i] = static_cast<char>(round % 3 == 0 ? 0 : random());
        write_bytes(path, bytes);
        const Damage damage = damage_of(path, whole);
        INFO("bytes " << begin << " to " << end);
        CHECK((damage.refused || damage.found || damage.harmless));
    }
}

TEST_CASE("a file that was cut off is found out, wherever it ends") {
    const std::string whole = whole_contents();
    const TempFolder folder;
    const std::string path = folder.file("x.db");
    const std::size_t size = filled_bytes().size();
    for (const std::size_t kept : {std::size_t{1}, std::size_t{99}, std::size_t{100}, std::size_t{4095},
                                   std::size_t{4096}, std::size_t{10000}, size / 2, size - 4096, size - 1}) {
        write_bytes(path, filled_bytes().substr(0, kept));
        const Damage damage = damage_of(path, whole);
        INFO(kept << " of " << size << " bytes");
        // SQLite fills a page that ends early up with zeros: where nothing but zeros is gone, nothing is.
        const bool only_zeros = filled_bytes().find_last_not_of('\0') < kept;
        CHECK((damage.refused || damage.found || (only_zeros && damage.harmless)));
    }
}

TEST_CASE("a damaged file takes no change that it can't keep, and is not crashed by trying") {
    const TempFolder folder;
    const std::string path = folder.file("x.db");
    std::mt19937 random{3};
    for (int round = 0; round < 60; ++round) {
        std::string bytes = filled_bytes();
        for (int flips = 0; flips < 20; ++flips)
            bytes[4096 + random() % (bytes.size() - 4096)] = static_cast<char>(random());
        write_bytes(path, bytes);
        const StoreOutcome outcome = Store::open(path, StoreAccess::write);
        if (!outcome.store) continue;
        const ImportOutcome done = outcome.store->import(order_of(R"({"people":[{"id":"x","name":"X"}]})"));
        CHECK((done.done() || done.failure));
        outcome.store->backup(folder.file("copy " + std::to_string(round)));
    }
}
