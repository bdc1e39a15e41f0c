// engine/register/store.h: whatever was changed behind headway's back is found out
#include "register/store/filled.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

// What verify says of the filled database after this SQL; "" if it finds nothing. The SQL must have changed
// something.
std::string found_after(const std::string& sql) {
    Filled db;
    INFO(sql);
    REQUIRE(db.run(sql) > 0);
    const auto store = opened(db.path(), StoreAccess::read);
    return told(store->verify().problems);
}

bool is_found(const std::string& sql) {
    const std::string found = found_after(sql);
    UNSCOPED_INFO(sql);
    return !found.empty();
}

// An expression that is another value of the column, of the same kind where possible.
std::string other_value(const ColumnDescription& column) {
    const std::string name = '"' + std::string{column.name} + '"';
    switch (column.kind) {
        case CellKind::choice:
            return "CASE " + name + " WHEN '" + std::string{column.choices[0]} + "' THEN '" +
                   std::string{column.choices[1]} + "' ELSE '" + std::string{column.choices[0]} + "' END";
        case CellKind::date:
            return "date(" + name + ", '-1 day')";
        case CellKind::academic_year:
            return "CASE " + name + " WHEN '2015/16' THEN '2016/17' ELSE '2015/16' END";
        case CellKind::whole_number:
            return name + " + 1";
        case CellKind::number:
            return "CASE " + name + " WHEN 1.5 THEN 2.5 ELSE 1.5 END";
        case CellKind::truth:
            return "1 - " + name;
        case CellKind::declared:
            return "CASE " + name + " WHEN 'true' THEN 'false' ELSE 'true' END";
        case CellKind::texts:
            return "CASE " + name + " WHEN '[\"a\"]' THEN '[\"b\"]' ELSE '[\"a\"]' END";
        case CellKind::object:
            return "CASE " + name + " WHEN '{\"purpose\":\"a\"}' THEN '{}' ELSE '{\"purpose\":\"a\"}' END";
        case CellKind::objects:
            return "'[]'";
        case CellKind::text:
            break;
    }
    return name + " || 'x'";
}

}  // namespace

TEST_CASE("a database that nobody has touched is as it was written, and verify counts what it has") {
    const Filled db;
    const auto store = opened(db.path(), StoreAccess::read);
    const Verification verification = verified(*store);
    CHECK(verification.changes == 6);
    CHECK(verification.decisions == 2);
    CHECK(verification.ledger_entries == 1);
    CHECK(verification.earlier_rows == 2);
    std::size_t rows = 0;
    const ReadRegister read = store->read();
    for_each_table([&](const auto& table) { rows += ((*read.reg).*table.rows).size(); });
    CHECK(verification.rows == static_cast<std::int64_t>(rows));
    CHECK(verification.head == log_of(*store)[0].hash);
}

TEST_CASE("verify changes nothing") {
    const Filled db;
    {
        const auto store = opened(db.path());
        verified(*store);
        CHECK(store->verify().head == store->verify().head);
    }
    CHECK(bytes_of(db.path()) == filled_bytes());
}

TEST_CASE("a value that was edited is found, whatever its table and column") {
    for (const std::string_view table : names_of_tables())
        for (const ColumnDescription& column : columns_of_table(table)) {
            const std::string name = '"' + std::string{column.name} + '"';
            const std::string value =
                column.kind == CellKind::objects ? name + " <> '[]'" : name + " IS NOT NULL";
            CHECK(is_found("UPDATE " + std::string{table} + " SET " + name + " = " + other_value(column) +
                           " WHERE row = (SELECT max(row) FROM " + std::string{table} + " WHERE " + value +
                           ")"));
        }
}

TEST_CASE("a value that was taken away is found") {
    for (const auto& [table, column] : {std::pair{"people", "email"},
                                        {"schools", "networks"},
                                        {"posts", "\"to\""},
                                        {"performance", "score"},
                                        {"meetings", "agenda"}})
        CHECK(is_found("UPDATE " + std::string{table} + " SET " + column + " = NULL WHERE " + column +
                       " IS NOT NULL"));
}

TEST_CASE("a row that was taken out or put in or moved is found, in any table") {
    for (const std::string_view name : names_of_tables()) {
        const std::string table{name};
        const std::string last = " WHERE row = (SELECT max(row) FROM " + table + ")";
        CHECK(is_found("DELETE FROM " + table + last));
        CHECK(is_found("UPDATE " + table + " SET row = row + 1" + last));
        CHECK(is_found("UPDATE " + table + " SET put_in_by = put_in_by - 1" + last));
        CHECK(is_found("UPDATE " + table + " SET put_in_by = 1000" + last));
        std::string columns;
        for (const ColumnDescription& column : columns_of_table(name))
            columns += ", \"" + std::string{column.name} + '"';
        const std::string key = columns_of_table(name)[0].name == "id"
                                    ? "'new'" + columns.substr(std::string_view{", \"id\""}.size())
                                : name == "schools"
                                    ? "7" + columns.substr(std::string_view{", \"urn\""}.size())
                                    : columns.substr(2);
        CHECK(is_found("INSERT INTO " + table + " (row, put_in_by" + columns +
                       ") SELECT row + 1, put_in_by, " + key + " FROM " + table + last));
    }
}

TEST_CASE("two rows that were exchanged are found") {
    CHECK(
        is_found("UPDATE contacts SET row = 99 WHERE row = 1; UPDATE contacts SET row = 1 WHERE row = 2; "
                 "UPDATE contacts SET row = 2 WHERE row = 99"));
}

TEST_CASE("what was before can't be edited, taken out or made up") {
    for (const char* sql : {
             "UPDATE earlier_rows SET content = replace(content, 'Once', 'Never') WHERE content LIKE "
             "'%Once%'",
             "UPDATE earlier_rows SET content = content || ' '",
             "UPDATE earlier_rows SET content = '{\"id\":1}'",
             "UPDATE earlier_rows SET content = 'no JSON'",
             "UPDATE earlier_rows SET row = row + 10",
             "UPDATE earlier_rows SET \"table\" = 'posts'",
             "UPDATE earlier_rows SET put_in_by = 2",
             "UPDATE earlier_rows SET put_in_by = 0",
             "UPDATE earlier_rows SET taken_out_by = 5",
             "UPDATE earlier_rows SET taken_out_by = 99",
             "DELETE FROM earlier_rows WHERE content LIKE '%Once%'",
             "DELETE FROM earlier_rows",
             "INSERT INTO earlier_rows SELECT \"table\", row + 50, content, 2, 3 FROM earlier_rows",
             "INSERT INTO earlier_rows SELECT \"table\", row + 50, content, 3, 3 FROM earlier_rows LIMIT 1",
         })
        CHECK(is_found(sql));
}

TEST_CASE("the log can't be edited, shortened inside or reordered") {
    for (const char* sql : {
             "UPDATE changes SET \"at\" = '2025-09-02T12:00:01Z' WHERE number = 2",
             "UPDATE changes SET \"by\" = 'N. Body' WHERE number = 2",
             "UPDATE changes SET \"action\" = 'amend' WHERE number = 2",
             "UPDATE changes SET detail = 'another file' WHERE number = 2",
             "UPDATE changes SET detail = NULL WHERE number = 2",
             "UPDATE changes SET detail = 'now one' WHERE number = 1",
             "UPDATE changes SET digest = hash WHERE number = 2",
             "UPDATE changes SET hash = digest WHERE number = 2",
             "UPDATE changes SET hash = digest WHERE number = 6",
             "UPDATE changes SET number = 7 WHERE number = 6",
             "UPDATE changes SET number = 0 WHERE number = 1",
             "UPDATE changes SET number = -number",
             "DELETE FROM changes WHERE number = 1",
             "DELETE FROM changes WHERE number = 3",
             "DELETE FROM changes WHERE number = 6",
             "DELETE FROM changes",
             "INSERT INTO changes SELECT number + 1, \"at\", \"by\", \"action\", detail, digest, hash FROM "
             "changes "
             "WHERE number = 6",
             "UPDATE changes SET number = number + 100; UPDATE changes SET number = 110 - number WHERE "
             "number > 103; "
             "UPDATE changes SET number = number - 100 WHERE number > 100",
         })
        CHECK(is_found(sql));
}

TEST_CASE("a change of the log that was moved to another place is found with its number") {
    CHECK_THAT(
        found_after("UPDATE changes SET \"by\" = 'N. Body' WHERE number = 3"),
        Contains("change 3 (amend by N. Body, 2025-09-03T12:00:00Z)") && Contains("edited or removed"));
    CHECK_THAT(found_after("DELETE FROM changes WHERE number = 3"), Contains("the log has no change 3"));
    CHECK_THAT(found_after("UPDATE people SET name = 'Somebody' WHERE id = 'corrected'"),
               Contains("change 4") && Contains("outside of headway"));
}

TEST_CASE("a decision can't be edited, taken out, made up or given to another day") {
    for (const char* sql : {
             "UPDATE decisions SET verdict = 'eligible' WHERE number = 2",
             "UPDATE decisions SET answer = '{\"verdict\":\"eligible\"}' WHERE number = 2",
             "UPDATE decisions SET scheme = 'essex'",
             "UPDATE decisions SET role = 'mentor' WHERE number = 2",
             "UPDATE decisions SET subject = 'a2' WHERE number = 2",
             "UPDATE decisions SET as_of = '2016-10-03' WHERE number = 2",
             "UPDATE decisions SET number = 3 WHERE number = 2",
             "UPDATE decisions SET change = 4",
             "UPDATE decisions SET pack = 'x'",
             "UPDATE decisions SET evidence = (SELECT evidence FROM decisions WHERE number = 1) WHERE number "
             "= 2",
             "DELETE FROM decisions WHERE number = 1",
             "DELETE FROM decisions",
             "INSERT INTO decisions SELECT 3, change, scheme, role, 'a3', as_of, verdict, pack, evidence, "
             "answer "
             "FROM decisions WHERE number = 2",
             "UPDATE decisions SET number = 9 WHERE number = 1; UPDATE decisions SET number = 1 WHERE number "
             "= 2; "
             "UPDATE decisions SET number = 2 WHERE number = 9",
         })
        CHECK(is_found(sql));
}

TEST_CASE("the evidence of a decision can't be edited or taken out") {
    CHECK(is_found("UPDATE evidence SET document = '{\"people\":[{}]}' WHERE document = '{}'"));
    CHECK(is_found("UPDATE evidence SET document = document || ' '"));
    CHECK(is_found("UPDATE evidence SET digest = replace(digest, substr(digest, 1, 1), '_')"));
    CHECK(is_found("DELETE FROM evidence WHERE document = '{}'"));
    CHECK(is_found("DELETE FROM evidence"));
}

TEST_CASE("the rules that a decision was made by can't be edited, renamed, taken out or added to") {
    CHECK(is_found("UPDATE pack_files SET content = content || '-- a remark' WHERE position = 2"));
    CHECK(is_found("UPDATE pack_files SET name = 'rules/other.lua' WHERE position = 2"));
    CHECK(is_found("UPDATE pack_files SET position = 0 WHERE position = 2"));
    CHECK(is_found("DELETE FROM pack_files WHERE position = 2"));
    CHECK(is_found("DELETE FROM pack_files"));
    CHECK(is_found("INSERT INTO pack_files SELECT digest, 3, 'rules/more.lua', '' FROM packs"));
    CHECK(is_found("INSERT INTO pack_files VALUES ('nowhere', 3, 'rules/more.lua', '')"));
    CHECK(is_found("UPDATE packs SET digest = replace(digest, substr(digest, 1, 1), '_')"));
    CHECK(is_found("DELETE FROM packs"));
    CHECK(is_found("INSERT INTO packs VALUES ('" + std::string(64, 'a') + "', 'kent', '2017')"));
}

TEST_CASE("a log that was cut at its end and everything with it is another head") {
    Filled db;
    const std::string before = head(*opened(db.path(), StoreAccess::read));
    db.run(
        "DELETE FROM decisions; DELETE FROM evidence; DELETE FROM pack_files; DELETE FROM packs; "
        "DELETE FROM changes WHERE number = 6");
    const Verification after = verified(*opened(db.path(), StoreAccess::read));
    CHECK(after.changes == 5);
    CHECK(after.head != before);
}
