#include "register/crash/changes.h"

#include "base/digest.h"
#include "register/write_json.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>

namespace headway::test {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "headway-crash-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    folder_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

std::string TemporaryFolder::files_with(const std::string& part) const {
    std::string names;
    for (const auto& entry : fs::directory_iterator(folder_))
        if (const std::string name = entry.path().filename().string(); name.find(part) != std::string::npos)
            names += name + ' ';
    return names;
}

void TemporaryFolder::remove(const std::string& name) const {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder_))
        if (entry.path().filename().string().starts_with(name)) files.push_back(entry.path());
    for (const fs::path& file : files)
        fs::remove(file);
}

void put_copy(const std::string& from, const std::string& to) {
    for (const char* beside : {"", "-wal", "-shm", "-journal"})
        fs::remove(to + beside);
    fs::copy_file(from, to);
}

Author officer(int n) {
    return {"R. Officer", std::chrono::sys_days{std::chrono::days{20600}} + std::chrono::minutes{n}};
}

namespace {

std::optional<Problem> problem_of(ImportOutcome outcome) {
    if (outcome.failure) return outcome.failure;
    if (!outcome.problems.empty()) return outcome.problems.front();
    if (outcome.change == 0) return Problem{{}, "nothing was changed"};
    return std::nullopt;
}

RowEdit new_person(const std::string& id) {
    return {.kind = RowEdit::Kind::add, .table = "people", .set = {{"id", id}, {"name", "One of " + id}}};
}

NewDecision verdict(const std::string& subject, const std::string& said) {
    return {.role = "mentor",
            .subject = subject,
            .as_of = "2026-09-01",
            .verdict = said,
            .answer = fmt::format(R"({{"subject":"{}","verdict":"{}"}})", subject, said),
            .evidence = fmt::format(R"({{"people":[{{"id":"{}","name":"One"}}]}})", subject)};
}

}  // namespace

std::optional<Problem> import_one(Store& store, int n) {
    std::string text = fmt::format(R"({{
"schools":[{{"urn":{0},"name":"School {0}","local_authority":"Kent","networks":["N {0}"]}}],
"people":[{{"id":"i{0}-a","name":"A {0}"}},{{"id":"i{0}-b","name":"B {0}"}},{{"id":"baton","name":"Baton {0}"}}],
"relationships":[{{"a":"i{0}-a","b":"i{0}-b","kind":"worked_together"}}]}})",
                                   200000 + n);
    return problem_of(store.import({.documents = {{.name = "one.json", .text = std::move(text)}},
                                    .author = officer(n),
                                    .conflicts = Conflicts::replace}));
}

std::optional<Problem> edit_one(Store& store, int n) {
    const std::string id = fmt::format("e{}", n);
    EditOrder order{.edits = {new_person(id + "-a"), new_person(id + "-b"),
                              RowEdit{.kind = RowEdit::Kind::amend,
                                      .table = "people",
                                      .where = {{"id", "baton"}},
                                      .set = {{"name", "Baton " + id}}}},
                    .author = officer(n),
                    .action = "amend",
                    .detail = "by hand"};
    if (n > 1)
        order.edits.push_back({.kind = RowEdit::Kind::remove,
                               .table = "people",
                               .where = {{"id", fmt::format("e{}-a", n - 1)}}});
    return problem_of(store.edit(order));
}

std::optional<Problem> record_one(Store& store, int n) {
    const std::vector<NamedFile> files{{"manifest.lua", "return {}"}, {"eligibility.lua", "-- all may"}};
    std::optional<Problem> failure;
    const std::string subject = fmt::format("d{}", n);
    store.record({.author = officer(n),
                  .detail = "panel",
                  .pack = {.digest = digest_of(files), .scheme = "kent", .edition = "2016", .files = files},
                  .decisions = {verdict(subject + "-a", "eligible"), verdict(subject + "-b", "ineligible")}},
                 failure);
    return failure;
}

std::optional<Problem> post_one(Store& store, int n) {
    NewLedgerEntry fresh{.scheme = "kent",
                         .partnership = "x1",
                         .meeting = n,
                         .item = "mentor_session",
                         .payer = "local_authority",
                         .payee = "mentor_school",
                         .pence = {12500},
                         .on = *parse_date("2026-09-01"),
                         .clause = "A1"};
    NewLedgerEntry corrected = fresh;
    corrected.meeting = std::nullopt;
    corrected.pence = {n};
    LedgerOutcome outcome =
        store.post({.author = officer(n), .detail = "autumn", .entries = {fresh, corrected}});
    if (outcome.failure || outcome.problems.empty()) return outcome.failure;
    return outcome.problems[0];
}

std::optional<Problem> import_many(Store& store, int n) {
    std::string people = fmt::format(R"({{"id":"baton","name":"Baton {}"}})", n);
    for (int i = 0; i < 700; ++i)
        people += fmt::format(R"(,{}{{"id":"m{}-{}","name":"One of many"}})", '\n', n, i);
    return problem_of(
        store.import({.documents = {{.name = "many.json", .text = "{\"people\":[" + people + "]}"}},
                      .author = officer(n),
                      .conflicts = Conflicts::replace}));
}

std::vector<Changing> all_changing() {
    return {{"import", import_one}, {"edit", edit_one}, {"record", record_one}, {"post", post_one}};
}

void make_empty(const std::string& path) {
    const StoreOutcome made = Store::create(path, officer(0));
    if (made.failure) FAIL(made.failure->message);
}

void make_standing(const std::string& path) {
    make_empty(path);
    std::string schools;
    std::string people = R"({"id":"baton","name":"Baton"})";
    for (int i = 1; i <= 40; ++i) {
        schools += fmt::format(R"({}{{"urn":{},"name":"Standing School","local_authority":"Kent"}})",
                               i == 1 ? "" : ",\n", 100000 + i);
        people += fmt::format(R"(,{}{{"id":"s{}","name":"Standing Person {}"}})", '\n', i, i);
    }
    StoreOutcome opened = Store::open(path, StoreAccess::write);
    REQUIRE_FALSE(opened.failure);
    const std::string text = fmt::format(R"({{"schools":[{}],"people":[{}]}})", schools, people);
    const auto problem = problem_of(
        opened.store->import({.documents = {{.name = "standing.json", .text = text}}, .author = officer(0)}));
    if (problem) FAIL(problem->message);
}

namespace {

void append_log(std::string& out, Store& store) {
    std::optional<Problem> failure;
    for (const ChangeLine& line : store.log(10'000, failure))
        out += fmt::format("{} {} {} {} {} {}\n", line.number, line.at, line.by, line.action, line.detail,
                           line.hash);
    if (failure) FAIL(failure->message);
}

void append_decisions(std::string& out, Store& store) {
    std::optional<Problem> failure;
    for (const StoredDecision& listed : store.decisions("", failure)) {
        const auto whole = store.decision(listed.number, failure);
        REQUIRE(whole);
        out += fmt::format("{} {} {} {} {}\n", whole->number, whole->subject, whole->verdict, whole->answer,
                           whole->evidence);
        const auto pack = store.pack(whole->pack_digest, failure);
        REQUIRE(pack);
        CHECK(digest_of(pack->files) == pack->digest);
    }
    if (failure) FAIL(failure->message);
}

void append_ledger(std::string& out, Store& store) {
    std::optional<Problem> failure;
    for (const LedgerEntry& entry : store.ledger("", std::nullopt, failure))
        out += fmt::format("{} {} {} {} {}\n", entry.number, entry.what.payer, entry.what.payee,
                           entry.what.pence.value, entry.reverses.value_or(0));
    if (failure) FAIL(failure->message);
}

}  // namespace

std::string state_of(Store& store) {
    const Verification verified = store.verify();
    for (const Problem& problem : verified.problems)
        UNSCOPED_INFO("verify: " << problem.message);
    REQUIRE(verified.problems.empty());
    const ReadRegister read = store.read();
    for (const Problem& problem : read.problems)
        UNSCOPED_INFO("read: " << problem.where.text() << ": " << problem.message);
    REQUIRE(read.reg);
    std::string out = write_register(*read.reg);
    append_log(out, store);
    append_decisions(out, store);
    append_ledger(out, store);
    return out + fmt::format("{} changes, {} rows, {} earlier rows, {} decisions, {} entries\n",
                             verified.changes, verified.rows, verified.earlier_rows, verified.decisions,
                             verified.ledger_entries);
}

std::string state_of(const std::string& path, StoreAccess access) {
    const StoreOutcome opened = Store::open(path, access);
    if (opened.failure) FAIL(opened.failure->message);
    return state_of(*opened.store);
}

std::vector<std::string> states_of(const std::string& base, const Changing& changing, int changes) {
    const TemporaryFolder folder;
    const std::string path = folder.path("rehearsal.db");
    put_copy(base, path);
    std::vector<std::string> states{state_of(path)};
    const StoreOutcome opened = Store::open(path, StoreAccess::write);
    REQUIRE(opened.store);
    for (int n = 1; n <= changes; ++n) {
        const auto problem = changing.change(*opened.store, n);
        if (problem) FAIL(changing.name << ": " << problem->where.text() << ": " << problem->message);
        states.push_back(state_of(*opened.store));
    }
    return states;
}

}  // namespace headway::test
