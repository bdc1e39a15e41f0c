// headway ledger: what was posted, what each account holds, and how an entry is taken back.
#include "program/sample_database.h"
#include "register/store/ledgers.h"

using namespace headway::test;
using Catch::Contains;

namespace {

using Words = std::vector<std::string>;

// A folder with a copy of the sample database whose ledger has three entries, of two schemes and two years.
class Desk {
  public:
    Desk() {
        write_bytes(db, sample);
        headway::NewLedgerEntry later = session(123450, std::nullopt);
        later.on = day("2026-09-08");
        later.payee = "=HYPERLINK!A1";
        headway::NewLedgerEntry elsewhere = session(5000);
        elsewhere.scheme = "weald";
        elsewhere.payer = "grant:spring";
        posted(*opened(db), {session(), later, elsewhere});
    }
    Ran run(Words words, const std::string& format = "text") const {
        words.insert(words.end(), {"--db", db, "--format", format});
        return program.run(words);
    }

    // Made before this object's program: one program has the folder at a time.
    const std::string& sample = sample_database();
    const Program program;
    const std::string db = program.file("downs.db", "");
};

const Words take_back{"ledger", "take-back", "1", "--reason", "not held after all", "--by", "J. Bold"};

}  // namespace

TEST_CASE("the ledger is shown entry by entry, and below what each account paid and received") {
    const Desk desk;
    const Ran ran = desk.run({"ledger"});
    CHECK(ran.exit == 0);
    CHECK(ran.err.empty());
    CHECK(
        ran.out ==
        "     1  2025-10-14       £125.00  local_authority to school:100101: mentor session, downs x1 "
        "meeting "
        "3 (DOWNS-F2)\n"
        "     2  2026-09-08     £1,234.50  local_authority to =HYPERLINK!A1: mentor session, downs x1 "
        "(DOWNS-F2)\n"
        "     3  2025-10-14        £50.00  grant:spring to school:100101: mentor session, weald x1 meeting 3 "
        "(DOWNS-F2)\n"
        "\n"
        "account                    paid        received         balance\n"
        "=HYPERLINK!A1             £0.00       £1,234.50       £1,234.50\n"
        "grant:spring             £50.00           £0.00         -£50.00\n"
        "local_authority       £1,359.50           £0.00      -£1,359.50\n"
        "school:100101             £0.00         £175.00         £175.00\n"
        "all together          £1,409.50       £1,409.50           £0.00\n");
}

TEST_CASE("the ledger of one scheme or one academic year is shown alone") {
    const Desk desk;
    CHECK_THAT(desk.run({"ledger", "--scheme", "weald"}).out, Contains("grant:spring") && !Contains("downs"));
    CHECK_THAT(desk.run({"ledger", "--year", "2026/27"}).out, Contains("£1,234.50") && !Contains("£125.00"));
    CHECK(desk.run({"ledger", "--year", "2019/20"}).out == "the ledger has no such entries\n");
    CHECK(desk.run({"ledger", "--year", "2019/20"}, "json").out == "{\"entries\":[\n],\"balances\":[\n]}\n");
}

TEST_CASE("the ledger as JSON has money in whole pence") {
    const Desk desk;
    const Ran ran = desk.run({"ledger", "--year", "2026/27"}, "json");
    CHECK_THAT(
        ran.out,
        Contains(R"("by":"M. Ellery","scheme":"downs","partnership":"x1","meeting":null,)") &&
            Contains(R"("item":"mentor_session","payer":"local_authority","payee":"=HYPERLINK!A1",)") &&
            Contains(R"("pence":123450,"on":"2026-09-08","clause":"DOWNS-F2","reverses":null})"));
    const std::string balances = R"("balances":[
{"account":"=HYPERLINK!A1","paid_pence":0,"received_pence":123450,"balance_pence":123450},
{"account":"local_authority","paid_pence":123450,"received_pence":0,"balance_pence":-123450}
]})";
    CHECK_THAT(ran.out, Contains(balances));
}

TEST_CASE("the ledger as CSV has a row for each entry, and no formulas") {
    const Desk desk;
    const Ran ran = desk.run({"ledger"}, "csv");
    CHECK(count_of(ran.out, "\n") == 4);
    CHECK_THAT(ran.out,
               Contains("number,at,by,scheme,partnership,meeting,item,payer,payee,pence,on,clause,"
                        "reverses") &&
                   Contains("downs,x1,3,mentor_session,local_authority,school:100101,12500,2025-10-14,"
                            "DOWNS-F2,") &&
                   Contains("'=HYPERLINK!A1"));
}

TEST_CASE("an entry is taken back with a reason, and both entries stay") {
    const Desk desk;
    const Ran ran = desk.run(take_back);
    CHECK(ran.exit == 0);
    CHECK(ran.out == "entry 1 was taken back as change 4\n");
    CHECK_THAT(desk.run({"ledger"}).out,
               Contains("£125.00  local_authority to school:100101") &&
                   Contains("£125.00  school:100101 to local_authority") && Contains(", takes back 1\n") &&
                   Contains("school:100101             £0.00          £50.00          £50.00\n"));
    CHECK_THAT(desk.run({"log", "--most", "1"}).out,
               Contains("J. Bold") && Contains("take back") && Contains("not held after all"));
    CHECK_THAT(desk.run({"verify"}).out,
               Contains("4 entries in the ledger\n") && Contains("everything is as it was written"));
    Words second = take_back;
    second[2] = "2";
    CHECK(desk.run(second, "json").out == "{\"change\":5,\"taken_back\":2}\n");
}

TEST_CASE("what can't be taken back is told, and nothing is changed") {
    const Desk desk;
    desk.run(take_back);
    const std::string before = desk.run({"verify"}, "json").out;
    const Ran twice = desk.run(take_back);
    CHECK(twice.exit == 3);
    CHECK(twice.out.empty());
    CHECK_THAT(twice.err, Contains("entry 1 was taken back by entry 4 already"));
    CHECK(desk.run({"ledger", "take-back", "77", "--reason", "a slip"}, "json").exit == 3);
    CHECK(desk.run({"ledger", "take-back", "2", "--reason", " "}).exit == 2);
    CHECK(desk.run({"ledger", "take-back", "2"}).exit == 2);
    CHECK(desk.run({"ledger", "take-back", "two", "--reason", "a slip"}).exit == 2);
    CHECK(desk.run({"verify"}, "json").out == before);
}

TEST_CASE("the ledger's command ends by what is wrong: 2 usage, 5 the database") {
    const Desk desk;
    CHECK(desk.program.run({"ledger"}).exit == 2);
    CHECK_THAT(desk.program.run({"ledger"}).err, Contains("--db is required"));
    CHECK(desk.run({"ledger", "--year", "2016"}).exit == 2);
    CHECK(desk.run({"ledger", "--year", "2016/18"}).exit == 2);
    CHECK(desk.run({"ledger"}, "jsonl").exit == 2);
    CHECK(desk.program.run({"ledger", "--db", desk.db + ".gone"}).exit == 5);
    CHECK(desk.program.run({"ledger", "take-back", "1", "--reason", "x", "--db", desk.db + ".gone"}).exit ==
          5);
}
