// engine/register/store.h: what is brought into a database comes out of it as it was
#include "places.h"
#include "register/random_register.h"
#include "register/store/databases.h"

using namespace headway;
using namespace headway::test;

namespace {

std::string random_document(unsigned seed, std::size_t most_rows) {
    return write_register(RandomRegister{seed}.make(most_rows));
}

std::vector<TableFile> files_of(const Register& reg) {
    std::vector<TableFile> files;
    for (const std::string_view table : names_of_tables())
        files.push_back({std::string{table} + ".csv", std::string{table}, csv_of_table(reg, table)});
    return files;
}

// Counts of all tables of an import, added up.
TableCounts total(const ImportOutcome& outcome) {
    TableCounts sum;
    for (const TableCounts& counts : outcome.counts) {
        sum.inserted += counts.inserted;
        sum.updated += counts.updated;
        sum.unchanged += counts.unchanged;
        sum.conflicting += counts.conflicting;
    }
    return sum;
}

std::size_t row_count(const Register& reg) {
    std::size_t count = 0;
    for_each_table([&](const auto& table) { count += (reg.*table.rows).size(); });
    return count;
}

// That a document that is there already changes nothing.
void check_known_already(Store& store, const std::string& document) {
    const std::string before = head(store);
    const ImportOutcome again = put_in(store, document, officer("2025-10-01"));
    CHECK(again.change == 0);
    CHECK(total(again).inserted == 0);
    CHECK(total(again).updated == 0);
    CHECK(total(again).unchanged == row_count(*read_register(document, "again").reg));
    CHECK(head(store) == before);
}

const char* const rows_alike = R"({"schools":[{"urn":1,"name":"Oakham","local_authority":"Rutland"},
{"urn":2,"name":"Ketton","local_authority":"Rutland"}],
"inspections":[{"urn":1,"date":"2015-03-04","overall_effectiveness":"good"},
{"urn":1,"date":"2015-03-04","leadership_and_management":"outstanding"},
{"urn":1,"date":"2015-03-04","overall_effectiveness":"good"}],
"people":[{"id":"p","name":"P"},{"id":"q","name":"Q"}],
"appointments":[{"id":"a","person":"q","urn":1,"role":"headteacher","appointed_on":"2016-01-01","starts_on":"2016-01-01"}],
"partnerships":[{"id":"x","scheme":"s","appointment":"a","mentor":"p","from":"2016-01-01"}],
"contacts":[{"partnership":"x","on":"2016-02-01","channel":"email"},
{"partnership":"x","on":"2016-02-01","channel":"email"},{"partnership":"x","on":"2016-02-01"},
{"partnership":"x","on":"2016-02-01"}]})";

}  // namespace

TEST_CASE(
    "any register comes out of a database as it went in, and out of a second one byte for byte the same") {
    for (unsigned seed = 1; seed <= 150; ++seed) {
        INFO("seed " << seed);
        const std::string document = random_document(seed, 4);
        REQUIRE(in_order(document) == document);
        Database first;
        put_in(first.store(), document);
        REQUIRE(exported(first.store()) == document);
        if (seed % 5 != 0) continue;
        Database second;
        put_in(second.store(), exported(first.store()));
        REQUIRE(exported(second.store()) == document);
        CHECK(verified(second.store()).head == verified(first.store()).head);
    }
}

TEST_CASE("a register that is brought in twice changes nothing the second time") {
    for (unsigned seed = 201; seed <= 240; ++seed) {
        INFO("seed " << seed);
        const std::string document = random_document(seed, 4);
        Database db;
        put_in(db.store(), document);
        check_known_already(db.store(), document);
    }
}

TEST_CASE("a register of hundreds of rows a table comes out as it went in, and again") {
    for (const unsigned seed : {301U, 302U}) {
        const std::string document = random_document(seed, 300);
        Database db;
        put_in(db.store(), document);
        CHECK(exported(db.store()) == document);
        check_known_already(db.store(), document);
        CHECK(exported(db.reopen(StoreAccess::read)) == document);
    }
}

TEST_CASE("the sample register comes out of a database as it went in") {
    Database db;
    const std::string document = bytes_of(headway::test::sample_register_file);
    put_in(db.store(), document);
    CHECK(exported(db.store()) == in_order(document));
    check_known_already(db.store(), document);
}

TEST_CASE("a register goes through tables of CSV into a database and comes out the same") {
    for (unsigned seed = 401; seed <= 430; ++seed) {
        INFO("seed " << seed);
        const std::string document = random_document(seed, 5);
        const Register reg = std::move(*read_register(document, "r").reg);
        const MadeDocument tables = document_of_tables(files_of(reg));
        REQUIRE(tables.problems.empty());
        Database db;
        const ImportOrder order{.documents = {{.name = "tables", .made = tables}}, .author = officer()};
        const ImportOutcome outcome = db->import(order);
        INFO(told(outcome));
        REQUIRE(outcome.done());
        CHECK(exported(db.store()) == document);
        const ReadRegister read = db->read();
        REQUIRE(read.reg);
        for (const std::string_view table : names_of_tables())
            CHECK(csv_of_table(*read.reg, table) == csv_of_table(reg, table));
        CHECK(db->import(order).change == 0);
    }
}

TEST_CASE("an empty database is an empty register, and an empty document changes nothing") {
    Database db;
    CHECK(exported(db.store()) == in_order("{}"));
    CHECK(put_in(db.store(), "{}").change == 0);
    CHECK(put_in(db.store(), R"({"people":[]})").change == 0);
    CHECK(log_of(db.store()).size() == 1);
}

TEST_CASE("inspections of one day and contacts that are written down twice stay as many as they are") {
    Database db;
    put_in(db.store(), rows_alike);
    CHECK(exported(db.store()) == in_order(rows_alike));
    check_known_already(db.store(), rows_alike);
    CHECK(exported(db.store()) == in_order(rows_alike));
}

TEST_CASE("of a row that is written down once more than the database has it, one is new") {
    Database db;
    put_in(db.store(), rows_alike);
    const ImportOutcome more =
        put_in(db.store(), R"({"contacts":[{"partnership":"x","on":"2016-02-01","channel":"email"},
{"partnership":"x","on":"2016-02-01","channel":"email"},{"partnership":"x","on":"2016-02-01","channel":"email"}]})");
    REQUIRE(more.counts.size() == 1);
    CHECK(more.counts[0].unchanged == 2);
    CHECK(more.counts[0].inserted == 1);
    CHECK(db->read().reg->contacts.size() == 5);
}

TEST_CASE("one of two inspections of a day is corrected, the other stays") {
    Database db;
    put_in(db.store(), rows_alike);
    const ImportOutcome outcome = put_in(db.store(), R"({"inspections":[
{"urn":1,"date":"2015-03-04","overall_effectiveness":"good"},
{"urn":1,"date":"2015-03-04","leadership_and_management":"good"},
{"urn":1,"date":"2015-03-04","overall_effectiveness":"good"}]})");
    CHECK(total(outcome).updated == 1);
    CHECK(total(outcome).unchanged == 2);
    const ReadRegister read = db->read();
    REQUIRE(read.reg->inspections.size() == 3);
    CHECK(read.reg->inspections[1].leadership_and_management == Judgement::good);
    CHECK(read.reg->inspections[0].overall_effectiveness == Judgement::good);
}

TEST_CASE("rows keep the order in which they came, whatever the order of later documents") {
    Database db;
    put_in(db.store(), R"({"people":[{"id":"m","name":"M"},{"id":"b","name":"B"}]})");
    put_in(db.store(), R"({"people":[{"id":"z","name":"Z"},{"id":"b","name":"Bee"},{"id":"a","name":"A"}]})");
    put_in(db.store(), R"({"people":[{"id":"a","name":"A"},{"id":"m","name":"M"},{"id":"z","name":"Z"}]})");
    CHECK(exported(db.store()) == in_order(R"({"people":[{"id":"m","name":"M"},{"id":"b","name":"Bee"},
{"id":"z","name":"Z"},{"id":"a","name":"A"}]})"));
}

TEST_CASE("rows that a document does not have stay in the database") {
    Database db;
    put_in(db.store(), rows_alike);
    put_in(db.store(), R"({"people":[{"id":"q","name":"Queenie"}]})");
    std::string expected = rows_alike;
    expected.replace(expected.find("\"Q\""), 3, "\"Queenie\"");
    CHECK(exported(db.store()) == in_order(expected));
}

TEST_CASE("the first and the last day, the largest numbers and the oddest texts are kept to the letter") {
    const std::string document =
        R"({"schools":[{"urn":9223372036854775807,"name":"a\u0000b","local_authority":"\"'; DROP"}],
"performance":[{"urn":9223372036854775807,"academic_year":"1998/99","score":-1.7976931348623157e308},
{"urn":9223372036854775807,"academic_year":"1999/00","score":5e-324},
{"urn":9223372036854775807,"academic_year":"2000/01","score":0.1}],
"people":[{"id":"1","name":"One"},{"id":"1.0","name":"no number"},{"id":"é","name":"composed"},
{"id":"e\u0301","name":"in two parts"}],
"training":[{"person":"1.0","course":"c","provider":"other","completed_on":"0001-01-01"},
{"person":"1","course":"c","provider":"other","completed_on":"9999-12-31","days":0.30000000000000004}],
"rates":[{"scheme":"s","item":"i","pence":9223372036854775807,"from":"0001-01-01","to":"9999-12-31"}],
"declarations":[{"person":"1","scheme":"s","key":"k","value":"true","made_on":"2016-02-29"},
{"person":"1","scheme":"s","key":"k2","value":true,"made_on":"2016-02-29"},
{"person":"1","scheme":"s","key":"k3","value":"1e3","made_on":"2016-02-29"},
{"person":"1","scheme":"s","key":"k4","value":1e300,"made_on":"2016-02-29"},
{"person":"1","scheme":"s","key":"k5","value":-0.0,"made_on":"2016-02-29"}]})";
    Database db;
    put_in(db.store(), document);
    CHECK(exported(db.store()) == in_order(document));
    check_known_already(db.store(), document);
}

TEST_CASE("a text of a megabyte is kept whole") {
    std::string comment;
    while (comment.size() < 1'000'000)
        comment += "Zoë said 'yes'; ";
    const std::string document = R"({"people":[{"id":"p","name":"P","email":")" + comment + "x\"}]}";
    Database db;
    put_in(db.store(), document);
    CHECK(exported(db.store()) == in_order(document));
}
