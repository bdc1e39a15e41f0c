// engine/register/csv/tables.h: registers that are written and read again
#include "places.h"
#include "random_register.h"
#include "reading.h"
#include "register/csv/csv.h"
#include "register/csv/tables.h"

using namespace headway;

namespace {

std::vector<TableFile> files_of(const Register& reg) {
    std::vector<TableFile> files;
    for (const std::string_view table : names_of_tables())
        files.push_back({std::string{table} + ".csv", std::string{table}, csv_of_table(reg, table)});
    return files;
}

Register written_and_read(const Register& reg) {
    const MadeDocument document = document_of_tables(files_of(reg));
    for (const Problem& problem : document.problems)
        UNSCOPED_INFO(problem.where.text() << ": " << problem.message);
    REQUIRE(document.problems.empty());
    REQUIRE(document.remarks.empty());
    return good(document.text);
}

void check_same(const Register& a, const Register& b) {
    const SameRegister same{a, b};
    for_each_table([&](const auto& table) {
        INFO(table.name << "\n" << csv_of_table(a, table.name) << "\n" << csv_of_table(b, table.name));
        CHECK(same.rows(a.*table.rows, b.*table.rows));
    });
}

// The cells of the one row of a table, as they are written, without its header.
std::string row_of(const std::string& document, std::string_view table) {
    const std::string csv = csv_of_table(good(document), table);
    return csv.substr(csv.find("\r\n") + 2);
}

std::string name_cell(const std::string& json_name) {
    const std::string row = row_of(R"({"people":[{"id":"p","name":)" + json_name + "}]}", "people");
    return row.substr(2, row.size() - 2 - std::string_view{",,,\r\n"}.size());
}

std::string declared_cell(const std::string& json_value) {
    const std::string row =
        row_of(R"({"people":[{"id":"p","name":"n"}],"declarations":[{"person":"p","scheme":"s",)"
               R"("key":"k","made_on":"2016-09-01","value":)" +
                   json_value + "}]}",
               "declarations");
    return row.substr(6, row.size() - 6 - std::string_view{",2016-09-01,\r\n"}.size());
}

std::string networks_cell(const std::string& json_list) {
    const std::string row =
        row_of(R"({"schools":[{"urn":1,"name":"n","local_authority":"a","networks":)" + json_list + "}]}",
               "schools");
    return row.substr(10, row.size() - 12);
}

}  // namespace

TEST_CASE("a table is written with all its columns in order, and lines that end in CRLF") {
    const Register reg = good(with(R"("posts":[{"to":"2012-08-31","role":"teacher","from":"2010-09-01",
        "urn":190002,"person":"p2"},{"person":"p1","urn":190001,"role":"governor","from":"2012-09-01"}])"));
    CHECK(csv_of_table(reg, "posts") ==
          "person,urn,role,from,to\r\n"
          "p2,190002,teacher,2010-09-01,2012-08-31\r\n"
          "p1,190001,governor,2012-09-01,\r\n");
    CHECK(csv_of_table(reg, "rates") == "scheme,item,pence,from,to\r\n");
}

TEST_CASE("a text that would be a formula is written with an apostrophe") {
    CHECK(name_cell(R"("=1+1")") == "'=1+1");
    CHECK(name_cell(R"("@x")") == "'@x");
    CHECK(name_cell(R"("'-x")") == "''-x");
    CHECK(name_cell(R"("'t Hooft")") == "'t Hooft");
    CHECK(name_cell(R"("=\"a,b\"")") == R"("'=""a,b""")");
}

TEST_CASE("a text that can't stand as it is is written as JSON") {
    CHECK(name_cell(R"(" x")") == R"(""" x""")");
    CHECK(name_cell(R"("x\u00a0")") == "\"\"\"x\u00A0\"\"\"");
    CHECK(name_cell(R"("a\u0001b")") == R"("""a\u0001b""")");
    CHECK(name_cell(R"("\"x\"")") == R"("""\""x\""""")");
    CHECK(name_cell(R"("the \"old\" one")") == R"("the ""old"" one")");
}

TEST_CASE("a declared text that looks like another value is written as JSON") {
    CHECK(declared_cell("true") == "true");
    CHECK(declared_cell("12.5") == "12.5");
    CHECK(declared_cell(R"("yes")") == "yes");
    CHECK(declared_cell(R"("2016-09-01")") == "2016-09-01");
    CHECK(declared_cell(R"("true")") == R"("""true""")");
    CHECK(declared_cell(R"("12")") == R"("""12""")");
    CHECK(declared_cell(R"("1/9/2016")") == R"("""1/9/2016""")");
    CHECK(declared_cell(R"("-12")") == "'-12");
}

TEST_CASE("a list of texts is separated by semicolons where that brings it back") {
    CHECK(networks_cell(R"(["Weald","Maidstone LCSP"])") == "Weald; Maidstone LCSP");
    CHECK(networks_cell(R"(["=a","b"])") == "'=a; b");
    CHECK(networks_cell(R"(["a;b"])") == R"("[""a;b""]")");
    CHECK(networks_cell(R"([" a","b"])") == R"("["" a"",""b""]")");
    CHECK(networks_cell(R"(["[a]"])") == R"("[""[a]""]")");
}

TEST_CASE("the sample register is the same after it was written and read") {
    const ReadRegister sample = read_register_file(headway::test::sample_register_file);
    REQUIRE(sample.reg);
    check_same(*sample.reg, written_and_read(*sample.reg));
}

TEST_CASE("any register is the same after it was written and read") {
    for (unsigned seed = 1; seed <= 200; ++seed) {
        INFO("seed " << seed);
        const Register reg = RandomRegister{seed}.make(6);
        check_same(reg, written_and_read(reg));
    }
}

TEST_CASE("no written cell begins a formula") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const Register reg = RandomRegister{seed}.make(6);
        for (const std::string_view table : names_of_tables()) {
            const std::string csv = csv_of_table(reg, table);
            CsvReader reader{csv, "t.csv"};
            while (const auto cells = reader.next())
                for (const CsvCell& cell : *cells) {
                    INFO(cell.text);
                    const bool begins = !cell.text.empty() &&
                                        std::string_view{"=+-@\t\r"}.find(cell.text[0]) != std::string::npos;
                    CHECK((!begins || std::stod(std::string{cell.text}) < 0));
                }
        }
    }
}

TEST_CASE("what is cut off or mangled is a register or problems, never anything else") {
    const Register reg = RandomRegister{7}.make(3);
    const std::vector<TableFile> files = files_of(reg);
    std::mt19937 random{11};
    for (int round = 0; round < 1500; ++round) {
        std::vector<TableFile> mangled = files;
        std::string& bytes = mangled[random() % mangled.size()].bytes;
        if (random() % 2 == 0) bytes.resize(random() % bytes.size());
        for (std::size_t changes = random() % 4; changes > 0 && !bytes.empty(); --changes)
            bytes[random() % bytes.size()] =
                static_cast<char>(random() % 3 == 0 ? random() : "\",\r\n'[{"[random() % 7]);
        const MadeDocument document = document_of_tables(mangled);
        for (const Problem& problem : problems_of(document.text)) {
            INFO(problem.where.text() << ": " << problem.message);
            REQUIRE_FALSE(problem.where.path.empty());  // never a mistake of JSON's syntax
        }
    }
}
