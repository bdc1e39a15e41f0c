// The database through the program: made, filled, changed by hand, looked at, proved, copied, and refused.
#include "places.h"
#include "program/sample_database.h"

#include <sys/stat.h>

#include <thread>

using namespace headway::test;
using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;

namespace {

using Words = std::vector<std::string>;

// A folder with a copy of the sample database, and commands on that.
class Desk {
  public:
    Desk() { write_bytes(db, sample); }

    Ran run(Words words, const std::string& format = "text") const {
        words.insert(words.end(), {"--db", db, "--format", format});
        return program.run(words);
    }
    // A command that knows no --format.
    Ran plain(Words words) const {
        words.insert(words.end(), {"--db", db});
        return program.run(words);
    }
    std::string path(const std::string& name) const {
        return (std::filesystem::path{db}.parent_path() / name).string();
    }
    std::string head() const { return run({"verify"}, "json").out; }
    std::string document() const { return plain({"export", "-"}).out; }

    // Made before this object's program: one program has the folder at a time.
    const std::string& sample = sample_database();
    const Program program;
    const std::string db = program.file("kent.db", "");
};

unsigned mode_of(const std::string& path) {
    struct stat status {};
    REQUIRE(stat(path.c_str(), &status) == 0);
    return status.st_mode & 0777U;
}

// The head of the log, as verify tells it.
std::string head_in(const std::string& json) {
    const std::string key = R"("head":")";
    const std::size_t at = json.find(key);
    REQUIRE(at != std::string::npos);
    return json.substr(at + key.size(), 64);
}

}  // namespace

TEST_CASE("init makes a database for its owner alone, and never twice") {
    const Desk desk;
    const std::string fresh = desk.path("fresh.db");
    const Ran made = desk.program.run({"init", "--db", fresh, "--by", "M. Ellery"});
    CHECK(made.exit == 0);
    CHECK_THAT(made.out, Contains("fresh.db is ready") && Contains("headway import"));
    CHECK(mode_of(fresh) == 0600);
    const std::string bytes = bytes_of(fresh);
    const Ran again = desk.program.run({"init", "--db", fresh});
    CHECK(again.exit == 5);
    CHECK_THAT(again.err, Contains("fresh.db is there already"));
    CHECK(bytes_of(fresh) == bytes);
    CHECK_THAT(desk.program.run({"log", "--db", fresh}).out,
               Contains(R"("number":1,)") && Contains(R"("by":"M. Ellery","action":"init")"));
    CHECK(desk.program.run({"init"}).exit == 2);
}

TEST_CASE("a database in a folder that there is not is told, and nothing is left behind") {
    const Desk desk;
    CHECK(desk.program.run({"init", "--db", desk.path("gone/kent.db")}).exit == 5);
    CHECK_FALSE(std::filesystem::exists(desk.path("gone")));
}

TEST_CASE("the folder that is missing is what is told") {
    const Desk desk;
    const Ran ran = desk.program.run({"init", "--db", desk.path("gone/kent.db")});
    CHECK_THAT(ran.err, Contains("folder") && !Contains("unfinished"));
    CHECK_THAT(desk.plain({"backup", desk.path("gone/kent.db")}).err,
               Contains("folder") && !Contains("unfinished"));
}

TEST_CASE("what is no database ends with 5 and is told, for people and for programs") {
    const Desk desk;
    desk.program.file("text.db", "This is a text.\n");
    desk.program.file("empty.db", "");
    desk.program.file("folder.db/x", "");
    for (const std::string name : {"gone.db", "text.db", "empty.db", "folder.db"}) {
        for (const Words& words : {Words{"verify"}, Words{"log"}, Words{"export", "-"},
                                   Words{"decisions", "list"}, Words{"add", "people", "id=x", "name=X"}}) {
            INFO(name << " " << words[0]);
            Words with = words;
            with.insert(with.end(), {"--db", desk.path(name)});
            const Ran ran = desk.program.run(with);
            CHECK(ran.exit == 5);
            CHECK(ran.out.empty());
            CHECK_THAT(ran.err, Contains(name));
        }
        const Ran json = desk.program.run({"verify", "--db", desk.path(name), "--format", "json"});
        CHECK_THAT(json.err, StartsWith(R"({"error":{"code":5,"message":")"));
    }
    CHECK_FALSE(std::filesystem::exists(desk.path("gone.db")));
    CHECK(bytes_of(desk.path("text.db")) == "This is a text.\n");
}

TEST_CASE("of a database that is not there the command is named that makes it") {
    const Desk desk;
    CHECK_THAT(desk.program.run({"verify", "--db", desk.path("gone.db")}).err, Contains("headway init --db"));
}

TEST_CASE("a folder is told to be one") {
    const Desk desk;
    desk.program.file("some.db/x", "");
    CHECK_THAT(desk.program.run({"verify", "--db", desk.path("some.db")}).err, Contains("folder"));
}

TEST_CASE("a database that may not be written to can't be changed, and is told so") {
    const Desk desk;
    std::filesystem::permissions(desk.db, std::filesystem::perms::owner_read);
    // Whoever may do everything is held to the file's permissions like anybody else.
    const std::string held = geteuid() == 0 ? "setpriv --bounding-set=-dac_override " : "";
    if (!held.empty() && desk.program.run_command(held + "true").exit != 0) {
        WARN("skipped: nobody here is held to permissions");
        return;
    }
    const Ran ran = desk.program.run_command(held + Program::quoted(headway::test::program_file) +
                                             " add people id=x name=X --db " + Program::quoted(desk.db));
    CHECK(ran.exit == 5);
    CHECK_THAT(ran.err, Contains("kent.db") && Contains("written to"));
    CHECK(bytes_of(desk.db) == desk.sample);
}

TEST_CASE("verify says whether everything is as it was written") {
    const Desk desk;
    const Ran text = desk.run({"verify"});
    CHECK(text.exit == 0);
    CHECK_THAT(text.out, Contains("2 changes, 902 rows, 0 earlier rows, 0 decisions") &&
                             Contains("everything is as it was written") && Contains("head of the log: "));
    const Ran json = desk.run({"verify"}, "json");
    CHECK_THAT(
        json.out,
        StartsWith(
            R"({"whole":true,"changes":2,"rows":902,"earlier_rows":0,"decisions":0,"ledger_entries":0,"head":")") &&
            EndsWith("\"problems\":[]}\n"));
    CHECK_THAT(text.out, Contains(head_in(json.out)));
}

TEST_CASE("verify finds what was changed behind headway's back, and ends with 1") {
    const Desk desk;
    Sql{desk.db}.run("UPDATE people SET name = 'Somebody Else' WHERE id = 'k01'");
    const Ran text = desk.run({"verify"});
    CHECK(text.exit == 1);
    CHECK_THAT(text.out,
               Contains("WRONG  change 2") && Contains("outside of headway") && !Contains("Somebody"));
    const Ran json = desk.run({"verify"}, "json");
    CHECK(json.exit == 1);
    CHECK_THAT(json.out, StartsWith(R"({"whole":false,)") && Contains(R"("problems":["change 2 )"));
}

TEST_CASE("a head of the log that was kept elsewhere must still be in it") {
    const Desk desk;
    const std::string head = head_in(desk.head());
    desk.run({"add", "people", "id=new", "name=Somebody New"});
    CHECK(desk.run({"verify", "--head", head}).exit == 0);
    CHECK(desk.run({"verify", "--head", head.substr(0, 16)}).exit == 0);
    CHECK(desk.run({"verify", "--head", head.substr(0, 15)}).exit == 2);
    for (const std::string& other : {std::string(64, 'a'), head.substr(1)}) {
        const Ran ran = desk.run({"verify", "--head", other}, "json");
        CHECK(ran.exit == 1);
        CHECK_THAT(ran.out, Contains(R"("whole":false)") && Contains("does not contain the head"));
    }
}

TEST_CASE("a row is added, amended and removed, and every version of it is kept") {
    const Desk desk;
    const Words by{"--by", "J. Bold", "--reason", "a letter"};
    const auto change = [&](Words words) {
        words.insert(words.end(), by.begin(), by.end());
        const Ran ran = desk.run(words);
        CHECK(ran.exit == 0);
        CHECK(ran.err.empty());
        return ran.out;
    };
    CHECK_THAT(change({"add", "people", "id=new", "name=Somebody New"}),
               Contains(R"(is:  {"id":"new","name":"Somebody New"})") &&
                   Contains("recorded as change 3 by J. Bold"));
    CHECK_THAT(change({"amend", "people", "id=new", "set", "email=new@schools.example"}),
               Contains("was: {") &&
                   Contains(R"(is:  {"id":"new","name":"Somebody New","email":"new@schools.example"})"));
    CHECK_THAT(desk.document(), Contains("new@schools.example"));
    CHECK_THAT(change({"remove", "people", "id=new"}), Contains("is taken out"));
    CHECK_THAT(desk.document(), !Contains("Somebody New"));
    const Ran text = desk.run({"history", "people", "id=new"});
    CHECK(count_of(text.out, "Somebody New") == 2);
    CHECK_THAT(text.out,
               Contains("by J. Bold (add people: a letter), until") && Contains("(remove people: a letter)"));
    const Ran json = desk.run({"history", "people", "id=new"}, "json");
    CHECK_THAT(json.out, StartsWith("[\n{\"table\":\"people\",") && Contains(R"("put_in":{"number":3,)") &&
                             Contains(R"("taken_out":{"number":5,)"));
    CHECK(desk.run({"verify"}).exit == 0);
}

TEST_CASE("as JSON a change tells the row before and after") {
    const Desk desk;
    CHECK(desk.run({"add", "people", "id=new", "name=N"}, "json").out ==
          "{\"change\":3,\"dry_run\":false,\"changes\":[{\"table\":\"people\",\"before\":null,\"after\":{"
          "\"id\":\"new\","
          "\"name\":\"N\"}}]}\n");
    CHECK_THAT(desk.run({"amend", "people", "id=new", "set", "name=M"}, "json").out,
               Contains(R"("before":{"id":"new","name":"N"},"after":{"id":"new","name":"M"})"));
    CHECK_THAT(desk.run({"amend", "people", "id=new", "set", "name=M"}, "json").out,
               StartsWith(R"({"change":null,)"));
    CHECK_THAT(desk.run({"remove", "people", "id=new"}, "json").out, Contains(R"("after":null)"));
}

TEST_CASE("a dry run of any change shows it and changes nothing") {
    const Desk desk;
    const std::string head = desk.head();
    for (const Words& words :
         {Words{"add", "people", "id=new", "name=N"}, Words{"amend", "people", "id=k01", "set", "name=N"},
          Words{"remove", "contacts", "partnership=x07", "on=2016-09-02"}}) {
        Words dry = words;
        dry.emplace_back("--dry-run");
        const Ran text = desk.run(dry);
        CHECK(text.exit == 0);
        CHECK_THAT(text.out, Contains("nothing was changed: this was a dry run"));
        CHECK_THAT(desk.run(dry, "json").out, StartsWith(R"({"change":null,"dry_run":true,"changes":[{)"));
    }
    CHECK(desk.head() == head);
}

TEST_CASE("a change that the register can't hold ends with 3, and is told") {
    const Desk desk;
    const std::string head = desk.head();
    const auto told = [&](const Words& words) {
        const Ran ran = desk.run(words, "json");
        CHECK(ran.exit == 3);
        CHECK(ran.out.empty());
        CHECK_THAT(ran.err, StartsWith(R"({"error":{"code":3,"message":"nothing was changed","details":[{)"));
        return ran.err;
    };
    CHECK_THAT(told({"add", "people", "id=k01", "name=N"}), Contains("headway amend"));
    CHECK_THAT(told({"add", "people", "id=new"}), Contains("name is missing"));
    CHECK_THAT(told({"add", "people", "id=new", "nam=N"}), Contains("no column 'nam'"));
    CHECK_THAT(told({"add", "posts", "person=k01", "urn=9", "role=head", "from=2016-02-30"}),
               Contains("'headteacher'") && Contains("2016-02-30 is not a day"));
    CHECK_THAT(told({"add", "posts", "person=k01", "urn=9", "role=headteacher", "from=2016-02-20"}),
               Contains("urn 9"));
    CHECK_THAT(told({"amend", "people", "id=nobody", "set", "name=N"}),
               Contains("no row of people with id=nobody"));
    CHECK_THAT(told({"amend", "posts", "role=headteacher", "set", "to=2020-01-01"}), Contains("say more"));
    CHECK_THAT(told({"remove", "people", "id=k01"}), Contains("refer to it"));
    CHECK(desk.head() == head);
}

TEST_CASE("a change that is not said in whole is wrong usage") {
    const Desk desk;
    for (const Words& words :
         {Words{"add", "people"}, Words{"add", "people", "name"}, Words{"add", "people", "=x"},
          Words{"amend", "people", "id=k01"}, Words{"amend", "people", "id=k01", "set"},
          Words{"amend", "people", "set", "name=N"}, Words{"remove", "people"}})
        CHECK(desk.run(words).exit == 2);
    CHECK(desk.program.run({"add", "people", "id=x", "name=X"}).exit == 2);
}

TEST_CASE("the log tells of every change, the newest first") {
    const Desk desk;
    desk.run({"add", "people", "id=new", "name=N", "--by", "J. Bold", "--reason", "a letter"});
    const Ran text = desk.run({"log"});
    CHECK(count_of(text.out, "\n") == 3);
    CHECK_THAT(text.out, StartsWith("     3  ") && Contains("J. Bold") && Contains("add people") &&
                             Contains("a letter") && Contains("register.json"));
    const Ran json = desk.run({"log", "--most", "1"}, "json");
    CHECK(count_of(json.out, R"("number":)") == 1);
    CHECK_THAT(json.out, Contains(R"("by":"J. Bold","action":"add people","detail":"a letter","hash":")" +
                                  head_in(desk.head())));
    CHECK(desk.run({"log", "--most", "all"}).exit == 2);
}

TEST_CASE("history of a row that never was is empty, and without a row it is wrong usage") {
    const Desk desk;
    CHECK(desk.run({"history", "people", "id=nobody"}, "json").out == "[\n]\n");
    CHECK_THAT(desk.run({"history", "people", "id=nobody"}).out, Contains("never was"));
    CHECK(desk.run({"history", "people", "k01"}).exit == 2);
    CHECK(desk.run({"history", "people"}).exit == 2);
}

TEST_CASE("history of a table or a column that there is not is wrong usage") {
    const Desk desk;
    const Ran table = desk.run({"history", "peple", "id=k01"});
    CHECK(table.exit == 2);
    CHECK_THAT(table.err, Contains("'people'"));
    CHECK(desk.run({"history", "people", "nmae=k01"}).exit == 2);
}

TEST_CASE("a format that a command does not have is wrong usage") {
    const Desk desk;
    for (const Words& words : {Words{"verify"}, Words{"log"}, Words{"decisions", "list"}})
        for (const char* format : {"csv", "jsonl"})
            CHECK(desk.run(words, format).exit == 2);
}

TEST_CASE("a backup is a whole database with the same head, for its owner alone, over no other file") {
    const Desk desk;
    const std::string copy = desk.path("copy.db");
    const Ran ran = desk.plain({"backup", copy});
    CHECK(ran.exit == 0);
    CHECK_THAT(ran.out, Contains("copy.db is a whole copy of"));
    CHECK(mode_of(copy) == 0600);
    CHECK(desk.program.run({"verify", "--db", copy}).out == desk.head());
    desk.program.file("other.db", "mine");
    CHECK(desk.plain({"backup", desk.path("other.db")}).exit == 5);
    CHECK(bytes_of(desk.path("other.db")) == "mine");
    CHECK(desk.plain({"backup"}).exit == 2);
}

TEST_CASE("what is exported as a document and imported again is the same, byte for byte") {
    const Desk desk;
    const std::string file = desk.path("out.json");
    CHECK(desk.plain({"export", file}).exit == 0);
    CHECK(mode_of(file) == 0600);
    CHECK(bytes_of(file) == desk.document());
    const std::string other = desk.path("other.db");
    desk.program.run({"init", "--db", other});
    CHECK(desk.program.run({"import", file, "--db", other}).exit == 0);
    CHECK(desk.program.run({"export", "-", "--db", other}).out == desk.document());
    CHECK(desk.program.run({"export", "-", "--register", file}).out == desk.document());
}

TEST_CASE("what is exported as tables and imported again is the same, byte for byte") {
    const Desk desk;
    const std::string folder = desk.path("tables") + "/";
    CHECK(desk.plain({"export", folder}).exit == 0);
    const std::string other = desk.path("other.db");
    desk.program.run({"init", "--db", other});
    Words words{"import"};
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        CHECK(mode_of(entry.path().string()) == 0600);
        words.push_back(entry.path().string());
    }
    CHECK(words.size() == 25);
    words.insert(words.end(), {"--db", other});
    CHECK(desk.program.run(words).exit == 0);
    CHECK(desk.program.run({"export", "-", "--db", other}).out == desk.document());
}

TEST_CASE(
    "one table is exported, to standard output too; where to write must be said so that it is understood") {
    const Desk desk;
    const Ran ran = desk.plain({"export", "-", "--table", "contacts"});
    CHECK_THAT(ran.out, StartsWith("partnership,on,channel\r\nx07,2016-09-02,telephone\r\n"));
    CHECK(desk.plain({"export", desk.path("c.csv"), "--table", "contacts"}).exit == 0);
    CHECK(bytes_of(desk.path("c.csv")) == ran.out);
    const Ran unknown = desk.plain({"export", "-", "--table", "contact"});
    CHECK(unknown.exit == 2);
    CHECK_THAT(unknown.err, Contains("did you mean 'contacts'?"));
    CHECK(desk.plain({"export", desk.path("out.txt")}).exit == 2);
    CHECK(desk.plain({"export", desk.path("gone/out.json")}).exit == 5);
    CHECK(desk.program.run({"export", "-"}).exit == 2);
}

TEST_CASE("a document and a database exclude each other, and only a database knows what was known when") {
    const Desk desk;
    const Ran two = desk.plain({"export", "-", "--register", headway::test::sample_register_file});
    CHECK(two.exit == 2);
    CHECK_THAT(two.err, Contains("--register") && Contains("--db"));
    CHECK(desk.program.run(kent({"--db", desk.db})).exit == 2);
    CHECK(desk.program.run(kent({"--known-at", "2016-01-01"})).exit == 2);
    CHECK(desk.plain({"export", "-", "--known-at", "yesterday"}).exit == 2);
    CHECK(desk.plain({"export", "-", "--known-at", "2000-01-01"}).out == "{}\n");
    CHECK(desk.plain({"export", "-", "--known-at", "9000-01-01"}).out == desk.document());
}

TEST_CASE("evaluate answers from a database as it does from the document") {
    const Desk desk;
    Words words = kent({"--format", "jsonl"});
    const std::string expected = desk.program.run(words).out;
    words[7] = "--db";
    words[8] = desk.db;
    CHECK(desk.program.run(words).out == expected);
}

TEST_CASE("who finds another program writing says that it waits, and goes on then") {
    const Desk desk;
    const std::string remarks = desk.path("remarks");
    Sql other{desk.db};
    other.run("BEGIN IMMEDIATE");
    Ran ran;
    std::thread writer{[&] {
        ran = desk.program.run_command("( " + Program::quoted(headway::test::program_file) +
                                       " add people id=new name=N --db " + Program::quoted(desk.db) + " 2>" +
                                       Program::quoted(remarks) + " )");
    }};
    for (int tries = 0; tries < 1000 && bytes_of(remarks).empty(); ++tries)
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    other.run("ROLLBACK");
    writer.join();
    CHECK(ran.exit == 0);
    CHECK_THAT(bytes_of(remarks), Contains("another program is writing to") && Contains("waiting"));
    CHECK(desk.run({"verify"}).exit == 0);
}

TEST_CASE("commands that are left to tell everything still tell nobody's name on standard error") {
    const Desk desk;
    const std::vector<Words> all{
        {"add", "people", "id=new", "name=Perdita Quillfeather", "email=p@schools.example"},
        {"amend", "people", "id=new", "set", "name=Perdita Q. Quillfeather"},
        {"history", "people", "id=new"},
        {"remove", "people", "id=new"},
        {"remove", "people", "id=k01"},
        {"log"},
        {"verify"}};
    for (Words words : all) {
        words.insert(words.end(), {"--log-level", "trace"});
        const Ran ran = desk.run(words);
        INFO(words[0] << " " << ran.err);
        CHECK_THAT(ran.err, !Contains("Quillfeather") && !Contains("Okafor") && !Contains("@"));
    }
    CHECK(desk.plain({"export", "-", "--log-level", "trace"}).err.empty());
    CHECK(desk.plain({"backup", desk.path("copy.db"), "--log-level", "trace"}).err.empty());
}

TEST_CASE("a row that is there already is told without what is personal in it") {
    const Desk desk;
    const Ran ran = desk.run({"add", "people", "id=k01", "name=Amara Okafor", "email=amara@schools.example"});
    CHECK(ran.exit == 3);
    CHECK_THAT(ran.err, Contains("k01") && !Contains("Okafor") && !Contains("@"));
}
