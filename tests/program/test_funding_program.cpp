// funding as a program, on the sample register: what it prints, and how it fails.
#include "places.h"
#include "program/run_program.h"

using namespace headway::test;
using Catch::Contains;
using Catch::StartsWith;

namespace {

Ran funded(const std::vector<std::string>& more, const std::string& scheme = "kent") {
    std::vector<std::string> words{"funding",
                                   "--scheme",
                                   scheme,
                                   "--as-of",
                                   "2016-10-01",
                                   "--register",
                                   headway::test::sample_register_file};
    words.insert(words.end(), more.begin(), more.end());
    return Program{}.run(words);
}

}  // namespace

TEST_CASE("funding wants a partnership or a year, and not both") {
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{}, {"--partnership", "x01", "--year", "2016/17"}}) {
        const Ran ran = funded(words);
        CHECK(ran.exit == 2);
        CHECK_THAT(ran.err, Contains("either --partnership ID or --year 2016/17"));
    }
    CHECK(funded({"--year", "2016/18"}).exit == 2);
    CHECK(funded({"--year", "2016"}).exit == 2);
}

TEST_CASE("funding of a partnership that there is not, or of another scheme's, is wrong usage") {
    const Ran unknown = funded({"--partnership", "x0l"});
    CHECK(unknown.exit == 2);
    CHECK_THAT(unknown.err, Contains("no partnership 'x0l'") && Contains("did you mean"));
    const Ran foreign = funded({"--partnership", "x10"});
    CHECK(foreign.exit == 2);
    CHECK_THAT(foreign.err, Contains("x10") && Contains("kle"));
}

TEST_CASE("funding of a partnership comes as JSON, CSV and text") {
    const Ran json = funded({"--partnership", "x01", "--format", "json"});
    CHECK(json.exit == 0);
    CHECK_THAT(json.out, StartsWith(R"({"scheme":"kent","edition":)"));
    CHECK_THAT(json.out, Contains(R"("partnership":"x01","as_of":"2016-10-01","lines":[)") &&
                             Contains(R"({"item":"travel","payer":"grant:early_headship_programme",)"
                                      R"("payee":"mentor","quantity":2,"unit_pence":2400,"total_pence":4800,)"
                                      R"("clause":"KENT-F2"})") &&
                             Contains(R"("silent":[])"));
    const Ran csv = funded({"--partnership", "x01", "--format", "csv"});
    CHECK_THAT(csv.out, StartsWith("item,payer,payee,quantity,unit_pence,total_pence,clause") &&
                            Contains("cover,mentee_school,mentor_school,1,11800,11800,KENT-F2"));
    const Ran text = funded({"--partnership", "x01", "--format", "text"});
    CHECK_THAT(text.out, Contains("partnership x01") && Contains("grant early headship programme") &&
                             Contains("£118.00") && Contains("total") && Contains("Remarks"));
    CHECK(funded({"--partnership", "x01", "--format", "jsonl"}).exit == 2);
}

TEST_CASE("funding of a year comes as JSON, CSV and text") {
    const Ran json = funded({"--year", "2016/17", "--format", "json"});
    CHECK(json.exit == 0);
    // A meeting of the year before has drawn on the grant.
    CHECK_THAT(json.out, Contains(R"("year":"2016/17","as_of":"2016-10-01")") && Contains(R"("payers":[{)") &&
                             Contains(R"("mentors":[{)") && Contains(R"("allocations":[{)") &&
                             Contains(R"("name":"early_headship_programme","recorded":true,)"
                                      R"("allocated_pence":9600)"));
    CHECK_THAT(funded({"--year", "2016/17", "--format", "csv"}).out,
               StartsWith("row,name,item,payer,payee,quantity") && Contains("\nallocation,") &&
                   Contains("\ntotal,"));
    CHECK_THAT(funded({"--year", "2016/17", "--format", "text"}).out,
               Contains("funding of 2016/17") && Contains("for mentor") && Contains("tda funding"));
}

TEST_CASE("a scheme that says nothing of money says so") {
    const Ran ran = funded({"--partnership", "x07", "--format", "text"}, "manchester");
    CHECK(ran.exit == 0);
    CHECK_THAT(ran.out, Contains("nothing is to be paid") && Contains("The document names no money"));
}
