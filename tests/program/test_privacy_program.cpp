// headway privacy: what people have a right to know, to put right, and to see go
#include "program/sample_database.h"

using namespace headway::test;
using Catch::Contains;

namespace {

struct Office {
    Office() : db(program.file("authority.db", sample_database())) {}
    Ran privacy(std::vector<std::string> words) const {
        words.insert(words.begin(), "privacy");
        words.insert(words.end(), {"--db", db});
        return program.run(words);
    }
    std::string beside(const std::string& name) const {
        return (std::filesystem::path{db}.parent_path() / name).string();
    }

    Program program;
    std::string db;
};

}  // namespace

TEST_CASE("everything on a person comes as JSON for programs and as a page to read, for its owner alone") {
    const Office office;
    const Ran json = office.privacy({"export", "n13"});
    CHECK(json.exit == 0);
    CHECK_THAT(json.out, Contains("\"table\":\"people\"") && Contains("\"table\":\"partnerships\"") &&
                             Contains("\"entered\":{\"change\":2"));
    const Ran page = office.privacy({"export", "n13", "--out", office.beside("n13.html")});
    CHECK(page.exit == 0);
    CHECK_THAT(bytes_of(office.beside("n13.html")),
               Contains("What is held on n13") && Contains("Partnerships"));
    CHECK((std::filesystem::status(office.beside("n13.html")).permissions() & std::filesystem::perms(0077)) ==
          std::filesystem::perms::none);
    const Ran text = office.privacy({"export", "n13", "--format", "text"});
    CHECK_THAT(text.out, Contains("What is held on n13"));
}

TEST_CASE("nothing is held on somebody whom the database does not know") {
    const Office office;
    for (const char* step : {"export", "audit"}) {
        const Ran ran = office.privacy({step, "zz9"});
        CHECK(ran.exit == 3);
        CHECK_THAT(ran.err, Contains("nothing is held on a person 'zz9'"));
    }
}

TEST_CASE("what is wrong about a person is put right, with the reason, and shows in the audit") {
    const Office office;
    const Ran dry = office.privacy({"rectify", "n13", "--set", "email=right@example.org", "--reason",
                                    "their letter", "--by", "M. Ellery", "--dry-run"});
    CHECK(dry.exit == 0);
    CHECK_THAT(office.privacy({"audit", "n13"}).out, !Contains("rectify"));
    const Ran done = office.privacy({"rectify", "n13", "--set", "email=right@example.org", "--reason",
                                     "their letter", "--by", "M. Ellery"});
    CHECK(done.exit == 0);
    const Ran audit = office.privacy({"audit", "n13", "--format", "text"});
    CHECK_THAT(audit.out, Contains("M. Ellery") && Contains("people: entered (their letter)") &&
                              Contains("people: replaced or taken out (their letter)"));
    CHECK(office.privacy({"rectify", "n13", "--set", "email", "--reason", "x"}).exit == 2);
    CHECK(office.privacy({"rectify", "n13", "--set", "emial=a", "--reason", "x"}).exit == 3);
}

TEST_CASE("decisions that may rest on what was wrong are named when it is put right") {
    const Office office;
    REQUIRE(office.program
                .run({"evaluate", "--scheme", "kent", "--as", "mentor", "--subject", "k01", "--as-of",
                      "2016-10-01", "--db", office.db, "--record"})
                .exit == 0);
    const Ran done =
        office.privacy({"rectify", "k01", "--set", "email=right@example.org", "--reason", "asked"});
    CHECK(done.exit == 0);
    CHECK_THAT(done.err, Contains("decision 1 about this person may rest on what was put right"));
    CHECK_THAT(office.privacy({"export", "k01"}).out, Contains("\"decisions\":[{\"number\":1"));
}

TEST_CASE("retention says what it would erase, and a scheme without it says so") {
    const Office office;
    const Ran none = office.privacy({"retention", "--scheme", "kent", "--dry-run", "--as-of", "2030-01-01"});
    CHECK(none.exit == 0);
    CHECK(none.out == "{\"dry_run\":true,\"records\":[]}\n");
}
