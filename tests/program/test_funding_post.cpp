// funding --post: what was held becomes entries of the ledger, once, and what turns out otherwise is taken
// back.
#include "places.h"
#include "program/run_program.h"

using namespace headway::test;
using Catch::Contains;

namespace {

// A database with the sample register.
class Desk {
  public:
    Desk() : database_(program_.file("ledger.db", "")) {
        std::filesystem::remove(database_);
        REQUIRE(program_.run({"init", "--db", database_}).exit == 0);
        REQUIRE(program_.run({"import", headway::test::sample_register_file, "--db", database_}).exit == 0);
    }
    Ran run(std::vector<std::string> words) const {
        words.insert(words.end(), {"--db", database_});
        return program_.run(words);
    }
    Ran post(const std::string& as_of) const {
        return run({"funding", "--scheme", "south_gloucestershire", "--year", "2016/17", "--as-of", as_of,
                    "--post", "--format", "json"});
    }
    std::string ledger() const { return run({"ledger", "--format", "csv"}).out; }

  private:
    Program program_;
    std::string database_;
};

}  // namespace

TEST_CASE("what was held is posted once, however often it is asked for") {
    const Desk desk;
    const Ran first = desk.post("2016-10-01");
    CHECK(first.exit == 0);
    CHECK_THAT(first.err, Contains("entries posted in the ledger: 1, taken back: 0"));
    const std::string posted = desk.ledger();
    CHECK_THAT(
        posted,
        Contains(",south_gloucestershire,x05,1,mentor_session,local_authority,mentor:s07,12500,2016-09-21,"));
    CHECK_THAT(desk.post("2016-10-01").err, Contains("entries posted in the ledger: 0, taken back: 0"));
    CHECK(desk.ledger() == posted);
    CHECK(desk.run({"verify"}).exit == 0);
}

TEST_CASE("a meeting that turns out not to have been held is taken back") {
    const Desk desk;
    REQUIRE(desk.post("2016-10-01").exit == 0);
    REQUIRE(desk.run({"amend", "meetings", "partnership=x05", "number=1", "set", "held_on=", "--reason",
                      "it was not"})
                .exit == 0);
    CHECK_THAT(desk.post("2016-10-01").err, Contains("entries posted in the ledger: 0, taken back: 1"));
    CHECK_THAT(desk.run({"ledger", "--format", "json"}).out,
               Contains(R"("account":"mentor:s07","paid_pence":0,"received_pence":0,)"));
}

TEST_CASE("posting again as of an earlier day leaves later entries alone") {
    const Desk desk;
    REQUIRE(desk.post("2016-10-01").exit == 0);
    CHECK_THAT(desk.post("2016-09-25").err, Contains("entries posted in the ledger: 0, taken back: 0"));
}

TEST_CASE("posting needs a year and a database") {
    const Program program;
    const Ran ran = program.run({"funding", "--scheme", "kent", "--partnership", "x01", "--post",
                                 "--register", headway::test::sample_register_file, "--as-of", "2016-10-01"});
    CHECK(ran.exit == 2);
    CHECK_THAT(ran.err, Contains("give --year and --db"));
}

TEST_CASE("what was known in the past is not posted") {
    const Desk desk;
    const Ran ran = desk.run({"funding", "--scheme", "south_gloucestershire", "--year", "2016/17", "--as-of",
                              "2016-10-01", "--known-at", "2020-01-01", "--post"});
    CHECK(ran.exit == 2);
    CHECK_THAT(ran.err, Contains("leave --known-at away"));
}
