// headway import, as a process: documents, tables and sources into a database, and everything that is wrong
// with them told at once.
#include "places.h"
#include "program/run_program.h"
#include "register/store/databases.h"

using namespace headway::test;
using Catch::Contains;
using Catch::StartsWith;

namespace {

using Words = std::vector<std::string>;

// A database as init makes it: to make one the disk has to be waited for several times.
const std::string& new_database() {
    static const std::string bytes = [] {
        const Program once;
        const std::string path = once.file("new.db", "");
        std::filesystem::remove(path);
        REQUIRE(once.run({"init", "--db", path}).exit == 0);
        return bytes_of(path);
    }();
    return bytes;
}

// A folder with a new database, and commands on it.
class Desk {
  public:
    Desk() { write_bytes(db, fresh); }

    // The command with --db, and --format where one is named.
    Ran run(Words words, const std::string& format = "text", const std::string& input = "") const {
        words.insert(words.end(), {"--db", db, "--format", format});
        return program.run(words, input);
    }
    // import of files that this folder has, and these words.
    Ran import(const Words& files, const Words& more = {}, const std::string& format = "text") const {
        Words words{"import"};
        for (const std::string& file : files)
            words.push_back(path(file));
        words.insert(words.end(), more.begin(), more.end());
        return run(words, format);
    }
    void file(const std::string& name, const std::string& text) const { program.file(name, text); }
    std::string path(const std::string& name) const {
        return (std::filesystem::path{db}.parent_path() / name).string();
    }
    // What only a change changes.
    std::string head() const { return run({"verify"}, "json").out; }
    std::string document() const { return program.run({"export", "-", "--db", db}).out; }

    // Made before this object's program: one program has the folder at a time.
    const std::string& fresh = new_database();
    const Program program;
    const std::string db = program.file("kent.db", "");
};

// Three tables that need each other, in a folder.
void put_tables(const Desk& desk) {
    desk.file("schools.csv", "urn,name,local_authority\n190001,Beck Primary,Kent\n190002,Elm Primary,Kent\n");
    desk.file("people.csv", "id,name,email\np1,Ada Okafor,ada@schools.example\np2,Bo Shaw,\n");
    desk.file("posts.csv", "person,urn,role,from\np1,190001,headteacher,2016-02-20\n");
}

constexpr const char* gias =
    R"(URN,LA (name),EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),HeadLastName
190101,Kent,Beck Primary School,Open,Primary,Quillfeather
190102,Kent,Old Primary School,Closed,Primary,Quillfeather
190103,Medway,Far Primary School,Open,Primary,Quillfeather
190104,Kent,New Primary School,Proposed to open,Primary,Quillfeather
)";

constexpr const char* ofsted = R"(URN,Rating,Inspection Date
190101,Good,20140625
190101,Requires Improvement,20121003
190999,Good,20121003
)";

}  // namespace

TEST_CASE("import says table by table what is new, and under which change it is recorded") {
    const Desk desk;
    const Ran ran = desk.run({"import", headway::test::sample_register_file});
    CHECK(ran.exit == 0);
    CHECK(ran.err.empty());
    CHECK_THAT(ran.out, StartsWith("table ") &&
                            Contains("people                   120         0         0") &&
                            Contains("recorded as change 2"));
}

TEST_CASE("as JSON an import tells its change and the counts of each table") {
    const Desk desk;
    const Ran ran = desk.run({"import", headway::test::sample_register_file}, "json");
    CHECK_THAT(ran.out,
               StartsWith(R"({"dry_run":false,"change":2,"tables":[{"table":"schools","inserted":67,)"));
    CHECK_THAT(
        ran.out,
        Contains(R"({"table":"people","inserted":120,"updated":0,"unchanged":0,"conflicts":0,"kept":0})"));
    CHECK(count_of(ran.out, "\n") == 1);
}

TEST_CASE("what is imported twice changes nothing the second time") {
    const Desk desk;
    desk.run({"import", headway::test::sample_register_file});
    const std::string head = desk.head();
    CHECK_THAT(desk.run({"import", headway::test::sample_register_file}).out,
               Contains("nothing was changed"));
    CHECK_THAT(desk.run({"import", headway::test::sample_register_file}, "json").out,
               Contains(R"("change":null)"));
    CHECK(desk.head() == head);
}

TEST_CASE("tables that need each other are imported together, in any order") {
    const Desk desk;
    put_tables(desk);
    const Ran ran = desk.import({"posts.csv", "people.csv", "schools.csv"});
    CHECK(ran.exit == 0);
    CHECK_THAT(ran.out, Contains("schools                    2") && Contains("posts                      1"));
    CHECK(desk.import({"posts.csv"}).exit == 0);
    CHECK_THAT(desk.document(),
               Contains(R"({"person":"p1","urn":190001,"role":"headteacher","from":"2016-02-20"})"));
}

TEST_CASE("a table whose rows refer to what is neither in the files nor in the database is refused") {
    const Desk desk;
    put_tables(desk);
    const Ran ran = desk.import({"posts.csv"});
    CHECK(ran.exit == 3);
    CHECK_THAT(ran.err, Contains("posts.csv:2:1: person: ") && Contains("posts.csv:2:4: urn: "));
}

TEST_CASE(
    "the mistakes of several tables are told together, each with file, line and column, and nothing is "
    "imported") {
    const Desk desk;
    put_tables(desk);
    desk.file("schools.csv", "urn,name,local_authority\n190001,Beck Primary,Kent\nx,Elm Primary,Kent\n");
    desk.file("posts.csv",
              "person,urn,role,from\np1,190001,headteacher,2016-02-30\np1,190001,head,2016-02-20\n");
    const std::string head = desk.head();
    const Ran ran = desk.import({"schools.csv", "people.csv", "posts.csv"});
    CHECK(ran.exit == 3);
    CHECK(ran.out.empty());
    CHECK_THAT(ran.err, StartsWith("headway: nothing was imported: 3 problems found\n"));
    CHECK_THAT(ran.err, Contains("\n  schools.csv:3:1: urn: ") &&
                            Contains("\n  posts.csv:2:23: from: 2016-02-30 ") &&
                            Contains("\n  posts.csv:3:11: role: 'head' "));
    CHECK(desk.head() == head);
}

TEST_CASE("asked for JSON, import tells its mistakes as one object on standard error") {
    const Desk desk;
    desk.file("people.csv", "id,name\n,Nobody\n");
    const Ran ran = desk.import({"people.csv"}, {}, "json");
    CHECK(ran.exit == 3);
    CHECK(ran.out.empty());
    CHECK_THAT(ran.err, StartsWith(R"({"error":{"code":3,"message":")") &&
                            Contains(R"("details":[{"where":"people.csv:2:1: id","message":")"));
    CHECK(count_of(ran.err, "\n") == 1);
}

TEST_CASE("one bad row of a document leaves the database as it was") {
    const Desk desk;
    desk.file("bad.json",
              "{\"people\":[\n{\"id\":\"p1\",\"name\":\"Ada\"},\n{\"id\":\"p2\",\"nmae\":\"Bo\"}]}");
    const std::string head = desk.head();
    const Ran ran = desk.import({"bad.json"});
    CHECK(ran.exit == 3);
    CHECK_THAT(ran.err,
               Contains("bad.json:3:") && Contains("people[1].nmae: ") && Contains("people[1].name: "));
    CHECK(desk.head() == head);
}

TEST_CASE("a file in Windows-1252 is read, and it is said, also in the answer") {
    const Desk desk;
    desk.file("people.csv", "id,name\np1,Zo\xeb \x93Quill\x94\n");
    const Ran ran = desk.import({"people.csv"}, {}, "json");
    CHECK(ran.exit == 0);
    CHECK_THAT(ran.err, Contains("people.csv") && Contains("Windows-1252"));
    CHECK_THAT(ran.out, Contains(R"("remarks":["people.csv )"));
    CHECK_THAT(desk.document(), Contains("Zoë “Quill”"));
    CHECK(desk.import({"people.csv"}, {"--quiet"}).err.empty());
}

TEST_CASE("a document or a table may come from standard input") {
    const Desk desk;
    CHECK(desk.run({"import", "-"}, "text", R"({"people":[{"id":"p1","name":"Ada"}]})").exit == 0);
    CHECK(desk.run({"import", "-", "--table", "people"}, "text", "id,name\np2,Bo\n").exit == 0);
    CHECK_THAT(desk.document(), Contains("Ada") && Contains("Bo"));
    const Ran bad = desk.run({"import", "-"}, "text", R"({"people":[{"id":"p3"}]})");
    CHECK(bad.exit == 3);
    CHECK_THAT(bad.err, Contains("standard input:1:") && Contains("people[0].name"));
}

TEST_CASE("--table names the table of a file that is called otherwise") {
    const Desk desk;
    desk.file("staff list.csv", "id,name\np1,Ada\n");
    const Ran unnamed = desk.import({"staff list.csv"});
    CHECK(unnamed.exit == 2);
    CHECK_THAT(unnamed.err, Contains("staff list.csv") && Contains("--table"));
    CHECK(desk.import({"staff list.csv"}, {"--table", "people"}).exit == 0);
    CHECK_THAT(desk.import({"staff list.csv"}, {"--table", "peple"}).err, Contains("did you mean 'people'?"));
    const Ran other = desk.import({"staff list.csv"}, {"--table", "posts"});
    CHECK(other.exit == 3);
    CHECK_THAT(other.err, Contains("staff list.csv:1:1: ") && Contains("'id' is not a column of posts"));
}

TEST_CASE("a dry run shows what would change and changes nothing") {
    const Desk desk;
    put_tables(desk);
    const std::string head = desk.head();
    const Words files{"schools.csv", "people.csv", "posts.csv"};
    const Ran text = desk.import(files, {"--dry-run"});
    CHECK(text.exit == 0);
    CHECK_THAT(text.out, Contains("new people") && Contains("Ada Okafor") && Contains("nothing was changed"));
    const Ran json = desk.import(files, {"--dry-run"}, "json");
    CHECK_THAT(json.out,
               StartsWith(R"({"dry_run":true,"change":null,)") &&
                   Contains(R"({"table":"people","before":null,"after":{"id":"p2","name":"Bo Shaw"})"));
    CHECK(desk.head() == head);
    desk.file("posts.csv", "person,urn,role,from\np9,190001,headteacher,2016-02-20\n");
    CHECK(desk.import(files, {"--dry-run"}).exit == 3);
}

TEST_CASE("what was entered by hand is overwritten only when that is said") {
    const Desk desk;
    put_tables(desk);
    desk.import({"people.csv"});
    desk.run({"amend", "people", "id=p1", "set", "name=Ada Lovelace"});
    const std::string head = desk.head();
    const Ran refused = desk.import({"people.csv"});
    CHECK(refused.exit == 3);
    CHECK_THAT(refused.err, Contains("1 row") && Contains("--replace") && Contains("--keep"));
    CHECK_THAT(desk.import({"people.csv"}, {"--dry-run"}).out,
               Contains("CONFLICT people") && Contains("Ada Lovelace") && Contains("Ada Okafor"));
    CHECK(desk.import({"people.csv"}, {"--keep"}).exit == 0);
    CHECK(desk.import({"people.csv"}, {"--keep", "--replace"}).exit == 2);
    CHECK(desk.head() == head);
    CHECK(desk.import({"people.csv"}, {"--replace"}).exit == 0);
    CHECK_THAT(desk.document(), Contains("Ada Okafor") && !Contains("Lovelace"));
}

TEST_CASE("a row that was kept as it is does not count as updated") {
    const Desk desk;
    put_tables(desk);
    desk.import({"people.csv"});
    desk.run({"amend", "people", "id=p1", "set", "name=Ada Lovelace"});
    CHECK_THAT(desk.import({"people.csv"}, {"--keep"}, "json").out, Contains(R"("updated":0)"));
    CHECK_THAT(desk.import({"people.csv"}, {"--keep"}).out,
               !Contains("the database says all of this already"));
}

TEST_CASE("schools come from an extract of GIAS, and what is left out is counted") {
    const Desk desk;
    desk.file("edubase.csv", gias);
    const Ran ran = desk.import({"edubase.csv"}, {"--source", "gias"});
    CHECK(ran.exit == 0);
    CHECK_THAT(ran.out,
               Contains("schools                    2") && Contains("closed") && Contains("not yet open"));
    CHECK_THAT(desk.document(),
               Contains(R"("urn":190101,"name":"Beck Primary School","local_authority":"Kent")") &&
                   Contains("190103") && !Contains("190102") && !Contains("Quillfeather"));
    CHECK_THAT(desk.run({"log"}, "json").out,
               Contains(R"("action":"import from gias","detail":"edubase.csv")"));
}

TEST_CASE("only the local authority that is named is imported, with its closed schools where that is said") {
    const Desk desk;
    desk.file("edubase.csv", gias);
    const Words kent_only{"--source", "gias", "--local-authority", "Kent"};
    const Ran ran = desk.import({"edubase.csv"}, kent_only, "json");
    CHECK_THAT(
        ran.out,
        Contains(R"("table":"schools","inserted":1,)") &&
            Contains(R"({"file":"edubase.csv","reason":"schools of other local authorities","count":1})"));
    Words closed = kent_only;
    closed.emplace_back("--include-closed");
    CHECK_THAT(desk.import({"edubase.csv"}, closed, "json").out,
               Contains(R"("inserted":1,"updated":0,"unchanged":1)"));
    CHECK_THAT(desk.document(), Contains("190102") && !Contains("190103"));
    const Ran misspelt = desk.import({"edubase.csv"}, {"--source", "gias", "--local-authority", "Kemt"});
    CHECK(misspelt.exit == 3);
    CHECK_THAT(misspelt.err, Contains("'Kemt'") && Contains("did you mean 'Kent'?"));
}

TEST_CASE("inspections come from an extract of Ofsted, of schools that the register has") {
    const Desk desk;
    desk.file("edubase.csv", gias);
    desk.file("ratings.csv", ofsted);
    desk.import({"edubase.csv"}, {"--source", "gias"});
    const Ran ran = desk.import({"ratings.csv"}, {"--source", "ofsted"});
    CHECK(ran.exit == 0);
    CHECK_THAT(ran.out, Contains("inspections                2") && Contains("not in the register"));
    CHECK_THAT(desk.document(), Contains(R"("date":"2014-06-25")") && Contains(R"("requires_improvement")") &&
                                    !Contains("190999"));
}

TEST_CASE(
    "an extract of another kind is told for what it lacks, and a source that there is not is wrong usage") {
    const Desk desk;
    desk.file("edubase.csv", gias);
    desk.file("ratings.csv", ofsted);
    const Ran wrong = desk.import({"ratings.csv"}, {"--source", "gias"});
    CHECK(wrong.exit == 3);
    CHECK_THAT(wrong.err, Contains("ratings.csv: ") && Contains("'EstablishmentName'"));
    CHECK(desk.import({"edubase.csv"}, {"--source", "ofsted"}).exit == 3);
    CHECK(desk.import({"edubase.csv"}, {"--source", "dfe"}).exit == 2);
    CHECK(desk.import({"edubase.csv"}, {"--source", "ofsted", "--links", desk.path("gone.csv")}).exit == 3);
}

TEST_CASE("options of a source without a source are wrong usage") {
    const Desk desk;
    put_tables(desk);
    CHECK(desk.import({"people.csv"}, {"--local-authority", "Kent"}).exit == 2);
    CHECK(desk.import({"people.csv"}, {"--include-closed"}).exit == 2);
    CHECK(desk.import({"people.csv"}, {"--links", desk.path("gone.csv")}).exit == 2);
}

TEST_CASE("an import without files, without a database or of a file that is not there is told") {
    const Desk desk;
    CHECK(desk.run({"import"}).exit == 2);
    CHECK(desk.program.run({"import", desk.path("people.csv")}).exit == 2);
    CHECK(desk.import({"people.csv"}).exit == 3);
    CHECK(desk.import({"notes.txt"}).exit == 2);
    put_tables(desk);
    CHECK(desk.program.run({"import", desk.path("people.csv"), "--db", desk.path("gone.db")}).exit == 5);
    CHECK_FALSE(std::filesystem::exists(desk.path("gone.db")));
}

TEST_CASE("an import that is left to tell everything still tells nobody's name on standard error") {
    const Desk desk;
    put_tables(desk);
    desk.file(
        "people.csv",
        "id,name,email\np1,Zo\xeb Okafor,zoe.okafor@schools.example\np1,Bo Shaw,bo.shaw@schools.example\n");
    const Words files{"schools.csv", "people.csv", "posts.csv"};
    const Ran refused = desk.import(files, {"--log-level", "trace"});
    CHECK(refused.exit == 3);
    desk.file("people.csv", "id,name,email\np1,Zo\xeb Okafor,zoe.okafor@schools.example\n");
    const Ran done = desk.import(files, {"--log-level", "trace"});
    desk.run({"amend", "people", "id=p1", "set", "name=Zoe Okafor"});
    const Ran conflict = desk.import(files, {"--log-level", "trace"});
    CHECK(conflict.exit == 3);
    for (const Ran& ran :
         {refused, done, conflict, desk.import(files, {"--dry-run", "--log-level", "trace"})})
        CHECK_THAT(ran.err, !Contains("Okafor") && !Contains("Shaw") && !Contains("@"));
}
