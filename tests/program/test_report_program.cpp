// report as a program: what it lists, writes and refuses.
#include "program/run_program.h"
#include "scheme/pack_folder.h"

#include <sys/stat.h>

using namespace headway::test;
using Catch::Contains;
using Catch::StartsWith;

namespace {

using Words = std::vector<std::string>;

const char* const reports = R"(return reports {
  report { id = "pairs", title = "Pairs on {as_of}", says = "who supports whom", clause = "RUT-C1",
    figures { { "partnerships", count = rows { "partnerships" } } },
    listing { "Pairs", of = "partnerships", columns = { "mentee", "mentor", "from" } } },
  report { id = "sheet", title = "For {mentee}", says = "one pair", clause = "RUT-C1", about = "partnership",
    paragraph "x" },
  report { id = "open", title = "Numbers", says = "for all", clause = "RUT-C1", audience = "everyone", smallest = 5,
    figures { { "partnerships", count = rows { "partnerships" } } } },
  report { id = "changed", title = "Changes", says = "what changed", clause = "RUT-C1",
    listing { "Changes", of = "changes", columns = { "on", "action" } } },
})";

const char* const document =
    R"({"schools":[{"urn":1,"name":"Oakham Primary School","local_authority":"Rutland"}],
"people":[{"id":"p1","name":"=Ann Planted"},{"id":"p2","name":"Bo"}],
"appointments":[{"id":"a1","person":"p1","urn":1,"role":"headteacher","appointed_on":"2016-05-01","starts_on":"2016-09-01"}],
"partnerships":[{"id":"x1","scheme":"rutland","appointment":"a1","mentor":"p2","from":"2016-09-01","status":"active"}]})";

// A scheme with reports in a folder of its own, and its register.
class Reporting {
  public:
    Reporting() : register_(program_.file("register.json", document)) { pack_.write("reports.lua", reports); }

    Ran run(Words more) const {
        Words words{"report",  "--scheme", pack_.path().string(), "--register",
                    register_, "--as-of",  "2016-10-01"};
        words.insert(words.end(), more.begin(), more.end());
        return program_.run(words);
    }
    std::string out(const std::string& name) const { return pack_.file(name); }
    static std::string text(const std::string& file) {
        std::ifstream in{file, std::ios::binary};
        std::stringstream all;
        all << in.rdbuf();
        return all.str();
    }
    const Program& program() const { return program_; }
    const PackFolder& pack() const { return pack_; }

  private:
    PackFolder pack_;
    Program program_;
    std::string register_;
};

mode_t mode_of(const std::string& file) {
    struct stat status {};
    REQUIRE(::stat(file.c_str(), &status) == 0);
    return status.st_mode & 0777U;
}

}  // namespace

TEST_CASE("the list of reports says what each is for and what it has to be told") {
    const Reporting reporting;
    const Ran text = reporting.run({"--list", "--format", "text"});
    CHECK(text.exit == 0);
    CHECK_THAT(text.out, Contains("pairs") && Contains("who supports whom") &&
                             Contains("say --partnership ID") && Contains("say --db FILE --since DAY"));
    const Ran json = reporting.run({"--list", "--format", "json"});
    CHECK(json.exit == 0);
    CHECK_THAT(json.out, StartsWith("[{\"scheme\":\"rutland\",\"report\":\"pairs\"") &&
                             Contains("\"about\":\"partnership\"") && Contains("\"audience\":\"everyone\""));
    CHECK_THAT(reporting.run({"--list", "--format", "csv"}).out, StartsWith("scheme,report,title"));
}

TEST_CASE("a report is written as its file ends") {
    const Reporting reporting;
    for (const auto& [name, begins] :
         std::vector<std::pair<std::string, std::string>>{{"a.html", "<!doctype html>"},
                                                          {"a.xlsx", "PK"},
                                                          {"a.json", "{"},
                                                          {"a.txt", "Pairs on"},
                                                          {"a.md", "# Pairs on"}}) {
        const Ran ran = reporting.run({"pairs", "--out", reporting.out(name)});
        INFO(name << ran.err);
        CHECK(ran.exit == 0);
        CHECK_THAT(Reporting::text(reporting.out(name)), StartsWith(begins));
    }
    CHECK(reporting.run({"pairs", "--out", reporting.out("a.csv")}).exit == 0);
    CHECK_THAT(Reporting::text(reporting.out("a.csv")), Contains("'=Ann Planted"));
    CHECK_THAT(reporting.run({"pairs"}).out, StartsWith("{"));  // into a pipe
    CHECK_THAT(reporting.run({"pairs", "--format", "text"}).out, Contains("=Ann Planted"));
}

TEST_CASE("a report about people is for its reader alone, and one for everyone may be read by all") {
    const Reporting reporting;
    CHECK(reporting.run({"pairs", "--out", reporting.out("a.html")}).exit == 0);
    CHECK(mode_of(reporting.out("a.html")) == 0600);
    CHECK(reporting.run({"open", "--out", reporting.out("b.html")}).exit == 0);
    CHECK(mode_of(reporting.out("b.html")) == 0644);
}

TEST_CASE("what a reader gets wrong is told, and nothing is written") {
    const Reporting reporting;
    const auto wrong = [&](const Words& words, int exit, const std::string& says) {
        const Ran ran = reporting.run(words);
        CHECK(ran.exit == exit);
        CHECK_THAT(ran.err, Contains(says));
        CHECK(ran.out.empty());
    };
    wrong({"pair"}, 2, "has no report 'pair'; did you mean 'pairs'?");
    wrong({}, 2, "which report? There are pairs, sheet, open and changed");
    wrong({"sheet"}, 3, "say which, --partnership ID");
    wrong({"sheet", "--partnership", "x9"}, 3, "the register has no partnership 'x9'");
    wrong({"sheet", "--appointment", "a1"}, 2, "is not about an appointment");
    wrong({"changed"}, 2, "which only a database keeps: say --db FILE");
    wrong({"pairs", "--out", reporting.out("a.doc")}, 2, "says no format");
    wrong({"pairs", "--format", "xlsx"}, 2, "a workbook goes into a file");
    wrong({"pairs", "--format", "yaml"}, 2, "--format is html, xlsx, csv");
    wrong({"pairs", "--only", "mentee"}, 2, "--only is COLUMN=VALUE");
    wrong({"pairs", "--only", "colour=red"}, 3, "has a column 'colour'");
    wrong({"changed", "--since", "yesterday"}, 2, "--since is 'yesterday'");
    CHECK_FALSE(std::filesystem::exists(reporting.out("a.doc")));
}

TEST_CASE("what changed since a day comes from the database's log") {
    const Reporting reporting;
    const std::string database = reporting.out("a.db");
    REQUIRE(reporting.program().run({"init", "--db", database}).exit == 0);
    REQUIRE(reporting.program()
                .run({"import", reporting.program().file("more.json", document), "--db", database})
                .exit == 0);
    const auto changed = [&](const Words& more) {
        Words words{"report", "changed", "--scheme", reporting.pack().path().string(),
                    "--db",   database,  "--format", "text"};
        words.insert(words.end(), more.begin(), more.end());
        return reporting.program().run(words);
    };
    const Ran all = changed({"--since", "2020-01-01"});
    CHECK(all.exit == 0);
    CHECK_THAT(all.out, Contains("import"));
    const Ran none = changed({"--since", "2020-01-01", "--as-of", "2020-02-01"});
    CHECK_THAT(none.out, Contains("Changes: none."));
}

TEST_CASE("one report of all schemes puts their figures side by side") {
    const Reporting reporting;
    const Program& program = reporting.program();
    for (const char* id : {"rutland", "essex"})
        for (const char* file : {"manifest.lua", "clauses.lua", "eligibility.lua", "reports.lua"})
            program.file(std::string{"schemes/"} + id + "/" + file, Reporting::text(reporting.out(file)));
    const std::string essex = program.file("schemes/essex/manifest.lua", R"(return scheme {
  id = "essex", title = "Essex Mentors", authority = "Essex", edition = "2016", source = "a leaflet" })");
    const std::string schemes = std::filesystem::path{essex}.parent_path().parent_path().string();
    const Ran ran = program.run({"report", "pairs", "--scheme", "all", "--schemes", schemes, "--register",
                                 reporting.program().file("more.json", document), "--as-of", "2016-10-01",
                                 "--format", "text"});
    INFO(ran.err);
    CHECK(ran.exit == 0);
    CHECK_THAT(ran.out, StartsWith("Pairs on 1 October 2016") && Contains("Essex: Essex Mentors") &&
                            Contains("Rutland: Rutland Mentors") && Contains("partnerships"));
}
