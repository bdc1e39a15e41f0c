// The ledger against other programs: what its triggers refuse, and what verify finds where somebody took them
// away
#include "register/store/ledgers.h"

#include <random>

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

// Four entries, of which 2 takes 1 back; closed.
const std::string& ledger_bytes() {
    static const std::string bytes = [] {
        Database db;
        posted(db.store(), {session()});
        done(db->take_back(1, officer("2025-11-02"), "a slip"));
        posted(db.store(), {session(13000), session(12500, 4)});
        verified(db.store());
        db.close();
        return bytes_of(db.path());
    }();
    return bytes;
}

class Posted {
  public:
    Posted() { write_bytes(path, ledger_bytes()); }

    const TempFolder folder;
    const std::string path = folder.file("kent.db");
};

const std::string columns =
    "number, change, scheme, partnership, meeting, item, payer, payee, pence, \"on\", clause, reverses";

// Adds an entry that is another one but for these columns.
std::string insert_like(int number, const std::vector<std::pair<std::string, std::string>>& values,
                        const std::string& how = "INSERT") {
    std::string taken = columns;
    for (const auto& [column, value] : values)
        taken.replace(taken.find(column), column.size(), value);
    return how + " INTO ledger (" + columns + ") SELECT " + taken +
           " FROM ledger WHERE number = " + std::to_string(number);
}

// What verify says after SQL that ran without the ledger's triggers and checks; the triggers are back before.
std::string found_after(const std::string& sql) {
    const Posted db;
    {
        Sql other{db.path};
        const auto triggers = other.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
        REQUIRE(triggers.size() == 5);
        for (const auto& trigger : triggers)
            other.run("DROP TRIGGER " + trigger[0]);
        INFO(sql);
        other.run("PRAGMA ignore_check_constraints = ON");
        REQUIRE(other.changed(sql) > 0);
        for (const auto& trigger : triggers)
            other.run(trigger[1]);
    }
    return told(opened(db.path, StoreAccess::read)->verify().problems);
}

}  // namespace

TEST_CASE("no program edits or removes an entry of the ledger while its triggers stand") {
    const Posted db;
    Sql sql{db.path};
    for (const char* wrong :
         {"UPDATE ledger SET pence = 1", "UPDATE ledger SET clause = clause", "DELETE FROM ledger",
          "DELETE FROM ledger WHERE number = 4", "UPDATE OR REPLACE ledger SET number = 1 WHERE number = 2",
          "UPDATE OR IGNORE ledger SET payee = payer"}) {
        INFO(wrong);
        CHECK(sql.code(wrong) == SQLITE_CONSTRAINT_TRIGGER);
    }
    verified(*opened(db.path));
}

TEST_CASE("no program replaces an entry, leaves a number out, charges twice or takes back twice") {
    const Posted db;
    Sql sql{db.path};
    for (const std::string& wrong :
         {insert_like(4, {{"meeting", "9"}}, "INSERT OR REPLACE"),
          insert_like(4, {{"number", "6"}, {"meeting", "9"}}), insert_like(4, {{"number", "5"}}),
          insert_like(4, {{"number", "5"}, {"payee", "'school:7'"}, {"pence", "1"}}),
          insert_like(2, {{"number", "5"}}, "INSERT OR REPLACE"), insert_like(2, {{"number", "5"}})}) {
        INFO(wrong);
        CHECK(sql.code(wrong) == SQLITE_CONSTRAINT_TRIGGER);
    }
    CHECK(sql.value("SELECT count(*) FROM ledger") == "4");
    CHECK(sql.code(insert_like(4, {{"number", "5"}, {"meeting", "9"}})) == SQLITE_OK);
    CHECK(sql.code(insert_like(4, {{"number", "6"}, {"meeting", "NULL"}})) == SQLITE_OK);
    CHECK(sql.code(insert_like(4, {{"number", "7"}, {"meeting", "NULL"}})) == SQLITE_CONSTRAINT_TRIGGER);
    CHECK_THAT(told(opened(db.path)->verify().problems), Contains("added to"));
}

TEST_CASE("an entry is taken back by the same amount the other way, and by nothing else") {
    const Posted db;
    Sql sql{db.path};
    const std::vector<std::pair<std::string, std::string>> back{
        {"number", "5"}, {"payer, payee", "payee, payer"}, {"reverses", "4"}};
    for (const auto& wrong : std::vector<std::pair<std::string, std::string>>{{"scheme", "'x'"},
                                                                              {"partnership", "'x'"},
                                                                              {"meeting", "5"},
                                                                              {"item", "'x'"},
                                                                              {"pence", "pence - 1"},
                                                                              {"\"on\"", "'2025-10-15'"},
                                                                              {"clause", "'x'"}}) {
        auto values = back;
        values.push_back(wrong);
        INFO(wrong.first);
        CHECK(sql.code(insert_like(4, values)) == SQLITE_CONSTRAINT_TRIGGER);
    }
    CHECK(sql.code(insert_like(4, {{"number", "5"}, {"reverses", "4"}})) == SQLITE_CONSTRAINT_TRIGGER);
    CHECK(sql.code(insert_like(2, {{"number", "5"}, {"payer, payee", "payee, payer"}, {"reverses", "2"}})) ==
          SQLITE_CONSTRAINT_TRIGGER);
    CHECK(sql.code(insert_like(4, back)) == SQLITE_OK);
}

TEST_CASE("the ledger keeps amounts above nothing, days that exist, texts that say something, and no other") {
    const Posted db;
    Sql sql{db.path};
    for (const auto& wrong : std::vector<std::pair<std::string, std::string>>{{"pence", "0"},
                                                                              {"pence", "-1"},
                                                                              {"pence", "100000000001"},
                                                                              {"pence", "NULL"},
                                                                              {"meeting", "0"},
                                                                              {"payee", "payer"},
                                                                              {"payee", "' '"},
                                                                              {"payer", "''"},
                                                                              {"item", "NULL"},
                                                                              {"clause", "''"},
                                                                              {"\"on\"", "'2025-02-29'"},
                                                                              {"\"on\"", "'14.10.2025'"}}) {
        std::vector<std::pair<std::string, std::string>> values{{"number", "5"}, wrong};
        if (wrong.first != "meeting") values.emplace_back("meeting", "9");
        INFO(wrong.first << " = " << wrong.second);
        const int code = sql.code(insert_like(4, values)) & 0xff;
        CHECK(code == SQLITE_CONSTRAINT);
    }
}

TEST_CASE("a database whose ledger lost a trigger, or has another one in its place, is refused") {
    for (const char* instead :
         {"SELECT 1", "CREATE TRIGGER ledger_is_not_edited BEFORE UPDATE ON ledger BEGIN SELECT 1; END"}) {
        const Posted db;
        Sql{db.path}.run("DROP TRIGGER ledger_is_not_edited").run(instead);
        const std::string words = refusal(db.path, StoreAccess::write);
        CHECK_THAT(words, Contains("not headway's any more (trigger ledger_is_not_edited)"));
        CHECK(refusal(db.path, StoreAccess::read) == words);
    }
}

TEST_CASE("an entry that was edited behind headway's back is found, whatever the column") {
    for (const char* set :
         {"pence = pence + 1", "payer = 'school:7'", "payee = 'school:7'", "scheme = 'weald'",
          "partnership = 'x2'", "meeting = meeting + 1", "meeting = NULL", "item = 'travel'",
          "\"on\" = '2025-10-15'", "clause = 'F9'", "reverses = 3", "change = change - 1", "change = 99",
          "number = 9", "\"on\" = 'soon'", "pence = 0", "pence = 9223372036854775807"}) {
        INFO(set);
        CHECK_FALSE(found_after(std::string{"UPDATE ledger SET "} + set + " WHERE number = 4").empty());
    }
}

TEST_CASE("an entry that was removed, added or swapped behind headway's back is found") {
    for (const std::string& sql :
         {std::string{"DELETE FROM ledger"}, std::string{"DELETE FROM ledger WHERE number = 4"},
          std::string{"DELETE FROM ledger WHERE number = 2"},
          insert_like(4, {{"number", "5"}, {"meeting", "9"}}),
          insert_like(4, {{"number", "5"}, {"meeting", "9"}, {"change", "1"}}),
          std::string{"UPDATE ledger SET number = 9 WHERE number = 3; UPDATE ledger SET number = 3 WHERE "
                      "number = 4; UPDATE ledger SET number = 4 WHERE number = 9"}}) {
        INFO(sql);
        CHECK_FALSE(found_after(sql).empty());
    }
}

TEST_CASE("verify says what is wrong with entries that do not match, charge twice or take back twice") {
    CHECK_THAT(found_after("UPDATE ledger SET pence = 5 WHERE number = 2"),
               Contains("entry 2 of the ledger does not match entry 1, which it takes back") &&
                   Contains("change 3 (take back by M. Ellery"));
    CHECK_THAT(found_after("UPDATE ledger SET meeting = 3 WHERE number = 4"),
               Contains("entries 3 and 4 of the ledger charge the same payer for the same thing"));
    CHECK_THAT(found_after("DROP INDEX ledger_by_day; CREATE INDEX ledger_by_day ON ledger (\"on\"); "
                           "UPDATE ledger SET pence = 0 WHERE number = 1"),
               Contains("entry 1 of the ledger is none that headway wrote"));
    CHECK_THAT(found_after("UPDATE ledger SET reverses = 2, payer = payee, payee = payer WHERE number = 4"),
               Contains("entry 4 of the ledger does not match entry 2"));
}

TEST_CASE("a ledger with an impossible entry is not listed, and the reason is told") {
    const Posted db;
    Sql{db.path}
        .run("PRAGMA ignore_check_constraints = ON")
        .run(insert_like(4, {{"number", "5"}, {"meeting", "9"}, {"pence", "0"}}));
    std::optional<Problem> failure;
    CHECK(opened(db.path)->ledger("", std::nullopt, failure).empty());
    REQUIRE(failure);
    CHECK_THAT(failure->message, Contains("entry 5 of the ledger") && Contains("last backup"));
}

TEST_CASE("a byte of the ledger that flipped is found out, or does no harm") {
    const auto list = [](Store& store) {
        std::string out;
        std::optional<Problem> failure;
        for (const LedgerEntry& entry : store.ledger("", std::nullopt, failure))
            out += entry.at + entry.by + entry.what.payer + entry.what.payee + iso(entry.what.on) +
                   std::to_string(entry.what.pence.value) + entry.what.clause + "\n";
        return failure ? failure->message : out;
    };
    const Posted db;
    const std::string whole = list(*opened(db.path, StoreAccess::read));
    const std::size_t page = ledger_bytes().find("mentor_session") / 4096 * 4096;
    std::mt19937 random{11};
    for (int round = 0; round < 150; ++round) {
        std::string bytes = ledger_bytes();
        const std::size_t at = page + random() % 4096;
        bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1U << (random() % 8)));
        write_bytes(db.path, bytes);
        const StoreOutcome outcome = Store::open(db.path, StoreAccess::read);
        if (!outcome.store) continue;
        const std::string listed = list(*outcome.store);
        INFO("byte " << at);
        CHECK((listed == whole || !outcome.store->verify().problems.empty()));
    }
}
