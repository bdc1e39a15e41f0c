// headway keys and headway record: what two people do at a terminal, and what is left of it on the machine
#include "program/sample_database.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <sstream>

using namespace headway::test;
using Catch::Contains;

namespace {

const std::string planted = "Zanzibar";
const std::string answers =
    R"({"key_areas":"Zanzibar budget worries, as Imogen said.","actions":[{"what":"ring"}]})";

// The sample's partnership x07 (Manchester): mentor m04, mentee n13. h02 is somebody else.
class Desk {
  public:
    Desk() : db(program.file("authority.db", sample_database())) {}

    std::string of(const std::string& person, const char* what) const {
        return std::filesystem::path{db}.parent_path() / (person + what);
    }
    std::string passphrase(const std::string& person) const {
        return program.file(person + ".pass", "four plain words of " + person + "\n");
    }
    Ran make_key(const std::string& person) const {
        return program.run({"keys", "new", person, "--out", of(person, ".key"), "--passphrase-file",
                            passphrase(person), "--db", db, "--format", "json"});
    }
    // Any command with the key of a person.
    Ran as(const std::string& person, std::vector<std::string> words, const std::string& input = "") const {
        for (const std::string& word :
             {std::string{"--key"}, of(person, ".key"), std::string{"--passphrase-file"}, passphrase(person),
              std::string{"--db"}, db})
            words.push_back(word);
        return program.run(words, input);
    }
    void compare(const std::string& person, const std::string& other) const {
        const Ran shown = program.run({"keys", "export", "--key", of(other, ".key"), "--format", "text"});
        const std::size_t at = shown.out.find("fingerprint: ") + 13;
        const Ran trusted = as(person, {"keys", "trust", other, "--fingerprint", shown.out.substr(at, 47)});
        INFO(trusted.err);
        REQUIRE(trusted.exit == 0);
    }
    void make_two() const {
        for (const char* person : {"m04", "n13"})
            REQUIRE(make_key(person).exit == 0);
        compare("m04", "n13");
        compare("n13", "m04");
    }
    Ran write(const std::string& person = "m04") const {
        return as(person,
                  {"record", "write", "--partnership", "x07", "--meeting", "9", "--held-on", "2016-10-03",
                   "--answers", "-"},
                  answers);
    }

    Program program;
    std::string db;
};

unsigned mode_of(const std::string& path) {
    struct stat found {};
    REQUIRE(stat(path.c_str(), &found) == 0);
    return found.st_mode & 0777U;
}

}  // namespace

TEST_CASE("two people make keys, compare them, write a record and read it") {
    const Desk desk;
    const Ran made = desk.make_key("m04");
    CHECK(made.exit == 0);
    // Before anything can be written, it is said what a lost passphrase means.
    CHECK_THAT(made.err, Contains("loses every record that was sealed for it"));
    REQUIRE(desk.make_key("n13").exit == 0);
    const Ran refused = desk.write();
    CHECK(refused.exit == 3);
    CHECK_THAT(refused.err, Contains("you have not compared the key of n13") && !Contains(planted));
    desk.compare("m04", "n13");
    desk.compare("n13", "m04");
    const Ran written = desk.write();
    CHECK(written.exit == 0);
    CHECK_THAT(written.err, Contains("nobody can bring it back"));
    CHECK(written.out == "{\"partnership\":\"x07\",\"record\":1}\n");
    const Ran read = desk.as("n13", {"record", "read", "--partnership", "x07", "--format", "text"});
    CHECK(read.exit == 0);
    CHECK_THAT(read.out, Contains("Zanzibar budget worries") && Contains("Key areas discussed"));
    const Ran verified = desk.program.run({"verify", "--db", desk.db});
    CHECK(verified.exit == 0);
}

TEST_CASE("what was said is in no file that was not asked for, and in no message") {
    const Desk desk;
    desk.make_two();
    const Ran written = desk.write();
    REQUIRE(written.exit == 0);
    const std::vector<std::vector<std::string>> told{
        {"record", "list", "--partnership", "x07", "--db", desk.db},
        {"export", "-", "--db", desk.db},
        {"log", "--db", desk.db},
        {"history", "meetings", "partnership=x07", "--db", desk.db},
        {"verify", "--db", desk.db},
        {"keys", "export", "--db", desk.db},
        {"backup", desk.of("copy", ".db"), "--db", desk.db},
        {"report", "at_a_glance", "--scheme", "manchester", "--db", desk.db, "--as-of", "2016-11-01"}};
    for (const auto& words : told) {
        const Ran ran = desk.program.run(words);
        INFO(words[0] << ' ' << words[1] << ": " << ran.err);
        CHECK(ran.exit == 0);
        CHECK_THAT(ran.out + ran.err, !Contains(planted));
    }
    const Ran wrong = desk.program.run(
        {"record", "write", "--partnership", "x07", "--answers", "-", "--db", desk.db, "--log-level", "trace",
         "--key", desk.of("m04", ".key"), "--passphrase-file", desk.passphrase("m04")},
        R"({"key_area":"Zanzibar"})");
    CHECK(wrong.exit == 3);
    CHECK_THAT(wrong.out + wrong.err, Contains("key_area") && !Contains(planted));
    // The test's own input is the only file with the word.
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::filesystem::path{desk.db}.parent_path())) {
        INFO(entry.path());
        if (entry.path().filename() == "in") continue;
        CHECK_THAT(bytes_of(entry.path()), !Contains(planted));
    }
}

TEST_CASE("key files, databases and backups are for their owner alone, and a wider one is told") {
    const Desk desk;
    desk.make_two();
    REQUIRE(desk.write().exit == 0);
    REQUIRE(desk.program.run({"backup", desk.of("copy", ".db"), "--db", desk.db}).exit == 0);
    CHECK(mode_of(desk.of("m04", ".key")) == 0600);
    CHECK(mode_of(desk.of("copy", ".db")) == 0600);
    const Ran read =
        desk.as("n13", {"record", "read", "--partnership", "x07", "--out", desk.of("read", ".html")});
    CHECK(read.exit == 0);
    CHECK(mode_of(desk.of("read", ".html")) == 0600);
    std::filesystem::permissions(desk.of("n13", ".key"), std::filesystem::perms(0644));
    const Ran wider = desk.as("n13", {"record", "read", "--partnership", "x07"});
    CHECK(wider.exit == 0);
    CHECK_THAT(wider.err, Contains("n13.key can be read by others") && Contains("chmod 600"));
    std::filesystem::permissions(desk.db, std::filesystem::perms(0640));
    const Ran verified = desk.program.run({"verify", "--db", desk.db});
    CHECK(verified.exit == 0);
    CHECK_THAT(verified.err, Contains("authority.db can be read by others") && Contains("chmod 600"));
}

TEST_CASE("a wrong passphrase and a file that is no key end in one clear message") {
    const Desk desk;
    desk.make_two();
    REQUIRE(desk.write().exit == 0);
    const std::string wrong = desk.program.file("wrong.pass", "not at all these words\n");
    const Ran refused =
        desk.program.run({"record", "read", "--partnership", "x07", "--key", desk.of("n13", ".key"),
                          "--passphrase-file", wrong, "--db", desk.db});
    CHECK(refused.exit == 3);
    CHECK_THAT(refused.err, Contains("n13.key: the passphrase is not that of this key file") &&
                                Contains("nobody can open it"));
    const std::string none = desk.program.file("none.key", "{}");
    const Ran no_key = desk.program.run({"record", "read", "--partnership", "x07", "--key", none,
                                         "--passphrase-file", wrong, "--db", desk.db});
    CHECK(no_key.exit == 3);
    CHECK_THAT(no_key.err, Contains("none.key: it is not a key file of headway"));
    const Ran lost = desk.program.run({"record", "read", "--partnership", "x07", "--key",
                                       desk.of("gone", ".key"), "--passphrase-file", wrong, "--db", desk.db});
    CHECK(lost.exit == 3);
    CHECK_THAT(lost.err, Contains("can't be read: is it there"));
}

TEST_CASE("a key file is never written over, and a short passphrase makes none") {
    const Desk desk;
    REQUIRE(desk.make_key("m04").exit == 0);
    const std::string before = bytes_of(desk.of("m04", ".key"));
    CHECK(desk.make_key("m04").exit == 3);
    CHECK(bytes_of(desk.of("m04", ".key")) == before);
    const std::string too_short = desk.program.file("short.pass", "secret\n");
    const Ran refused = desk.program.run({"keys", "new", "n13", "--out", desk.of("n13", ".key"),
                                          "--passphrase-file", too_short, "--db", desk.db});
    CHECK(refused.exit == 3);
    CHECK_THAT(refused.err, Contains("12 characters or more"));
    CHECK_FALSE(std::filesystem::exists(desk.of("n13", ".key")));
    CHECK(desk.program
              .run({"keys", "new", "nobody", "--out", desk.of("x", ".key"), "--passphrase-file",
                    desk.passphrase("n13"), "--db", desk.db})
              .exit == 3);
}

TEST_CASE("a key that the database refuses leaves no file behind") {
    const Desk desk;
    REQUIRE(desk.make_key("m04").exit == 0);
    const Ran second = desk.program.run({"keys", "new", "m04", "--out", desk.of("again", ".key"),
                                         "--passphrase-file", desk.passphrase("m04"), "--db", desk.db});
    CHECK(second.exit == 3);
    CHECK_THAT(second.err, Contains("m04 has a key already"));
    CHECK_FALSE(std::filesystem::exists(desk.of("again", ".key")));
}

TEST_CASE("an excerpt names no one, and only a policy that allows it lets one be taken") {
    const Desk desk;
    desk.make_two();
    REQUIRE(desk.write().exit == 0);
    const Ran refused = desk.as("m04", {"record", "read", "--partnership", "x07", "--excerpt"});
    CHECK(refused.exit == 3);
    CHECK_THAT(refused.err, Contains("by the scheme's policy") && !Contains(planted));
}

TEST_CASE("while a program holds what was said, no core of it can be taken and no file has a word of it") {
    const Desk desk;
    desk.make_two();
    const std::string pipe = desk.of("said", ".json");
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    const std::string passphrase = desk.passphrase("m04");
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const int quiet = open("/dev/null", O_RDWR);
        for (const int stream : {0, 1, 2})
            dup2(quiet, stream);
        execl(program_file, program_file, "record", "write", "--partnership", "x07", "--answers",
              pipe.c_str(), "--key", desk.of("m04", ".key").c_str(), "--passphrase-file", passphrase.c_str(),
              "--db", desk.db.c_str(), nullptr);
        _exit(127);
    }
    const int said = open(pipe.c_str(), O_WRONLY);  // returns when the program reads
    REQUIRE(said >= 0);
    CHECK(write(said, answers.data(), answers.size()) == static_cast<ssize_t>(answers.size()));
    // It waits for the end of the answers now, and holds them.
    const std::string limits = bytes_of("/proc/" + std::to_string(child) + "/limits");
    const std::size_t at = limits.find("Max core file size");
    REQUIRE(at != std::string::npos);
    std::istringstream line{limits.substr(at + 18)};
    std::string soft;
    std::string hard;
    line >> soft >> hard;
    CHECK(soft == "0");
    CHECK(hard == "0");
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path{desk.db}.parent_path())) {
        INFO(entry.path());
        if (entry.is_regular_file()) CHECK_THAT(bytes_of(entry.path()), !Contains(planted));
    }
    close(said);
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("answers and passphrase can't both come by standard input") {
    const Desk desk;
    const Ran ran = desk.program.run({"record", "write", "--partnership", "x07", "--answers", "-", "--key",
                                      desk.of("m04", ".key"), "--passphrase-file", "-", "--db", desk.db});
    CHECK(ran.exit == 2);
    CHECK_THAT(ran.err, Contains("can't both be standard input"));
}
