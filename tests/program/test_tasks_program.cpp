// headway tasks as it is run: formats, roles, and the digests that go to people.
#include "program/run_program.h"

#include <sys/stat.h>

using namespace headway::test;
using Catch::Contains;

namespace {

// A new headteacher, Bea Lund, whose mentor is overdue with the next meeting; and one who waits for a mentor.
// The ids are such as no file may have.
constexpr const char* county = R"({
"schools":[{"urn":1,"name":"Mote Primary School","local_authority":"Kent"},
 {"urn":2,"name":"Weald Primary School","local_authority":"Kent"},
 {"urn":3,"name":"Marsh Primary School","local_authority":"Kent"}],
"people":[{"id":"../m/1","name":"Ada Marsh"},{"id":"n 1","name":"Bea Lund"},{"id":"n2","name":"Cy Post"}],
"posts":[{"person":"../m/1","urn":1,"role":"headteacher","from":"2010-09-01"}],
"training":[
 {"person":"../m/1","course":"mentor_training","provider":"local_authority","completed_on":"2015-06-12"},
 {"person":"../m/1","course":"mentoring_new_headteachers","provider":"local_authority","completed_on":"2015-06-19"}],
"appointments":[
 {"id":"a1","person":"n 1","urn":2,"role":"headteacher","appointed_on":"2016-05-20","starts_on":"2016-09-01","headship":"first"},
 {"id":"a2","person":"n2","urn":3,"role":"headteacher","appointed_on":"2016-05-20","starts_on":"2016-09-01","headship":"first"}],
"mentors":[{"person":"../m/1","scheme":"kent","status":"approved","from":"2016-02-01"}],
"partnerships":[{"id":"x1","scheme":"kent","appointment":"a1","mentor":"../m/1","from":"2016-09-01","status":"active"}],
"meetings":[{"partnership":"x1","number":1,"planned_on":"2016-09-20","held_on":"2016-09-20"}]})";

struct Tasks {
    Program program;
    std::string reg = program.file("county.json", county);
    std::string folder = program.file("inside", "") + "-digests";

    Ran run(const std::vector<std::string>& more = {}, const std::string& as_of = "2016-12-01") const {
        std::vector<std::string> words{"tasks", "--scheme", "kent", "--as-of", as_of, "--register", reg};
        words.insert(words.end(), more.begin(), more.end());
        return program.run(words);
    }
    std::string letter(const std::string& name) const {
        std::ostringstream text;
        text << std::ifstream{std::filesystem::path{folder} / name}.rdbuf();
        return text.str();
    }
    std::size_t letters() const {
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator{folder}, {}));
    }
};

unsigned mode_of(const std::string& path) {
    struct stat found {};
    REQUIRE(stat(path.c_str(), &found) == 0);
    return found.st_mode & 0777U;
}

}  // namespace

TEST_CASE("tasks are told as JSON, with role, person, what they are about, day, state, clause and reason") {
    const Ran ran = Tasks{}.run({"--format", "json", "--role", "mentor"});
    CHECK(ran.exit == 0);
    CHECK_THAT(
        ran.out,
        Contains(R"({"scheme":"kent","edition":)") && Contains(R"("as_of":"2016-12-01","tasks":[)") &&
            Contains(
                R"({"task":"next_meeting","who":"mentor","person":"../m/1","school":null,"about":{"partnership":"x1"},)"
                R"("due":"2016-10-04","overdue":true,"state":"late","clause":"KENT-E3","reason":"Ada Marsh)"));
    CHECK(headway::test::count_of(ran.out, "\"who\":\"mentee\"") == 0);
}

TEST_CASE("tasks are told as text and as CSV too") {
    const Tasks tasks;
    const Ran text = tasks.run({"--format", "text"});
    CHECK_THAT(text.out, Contains("tasks on 1 December 2016") && Contains("late since 4 October 2016") &&
                             Contains("mentor Ada Marsh") && Contains("the governing body") &&
                             Contains("Cy Post, headteacher of Marsh Primary School"));
    const Ran csv = tasks.run({"--format", "csv"});
    CHECK_THAT(csv.out,
               Contains("task,who,person,school,about,id,due,state,overdue,clause,reason\r\n") &&
                   Contains("next_meeting,mentor,../m/1,,partnership,x1,2016-10-04,late,yes,KENT-E3,"));
    CHECK(tasks.run({"--format", "jsonl"}).exit == 2);
}

TEST_CASE("an unknown role is refused with the nearest, and a known one without tasks is no failure") {
    const Tasks tasks;
    const Ran wrong = tasks.run({"--role", "lead_oficer"});
    CHECK(wrong.exit == 2);
    CHECK_THAT(wrong.err, Contains("no role 'lead_oficer'; did you mean 'lead_officer'?"));
    const Ran none = tasks.run({"--role", "mentee", "--format", "text"}, "2016-09-21");
    CHECK(none.exit == 0);
    CHECK_THAT(none.out, Contains("nothing is to be done"));
}

TEST_CASE("each person and each office gets one letter, with what concerns them alone") {
    const Tasks tasks;
    const Ran ran = tasks.run({"--digest", tasks.folder});
    CHECK(ran.exit == 0);
    CHECK(ran.out.empty());
    CHECK_THAT(ran.err, Contains("4 digests written to"));
    CHECK(tasks.letters() == 4);
    const std::string mentor = tasks.letter("person-%2E%2E%2Fm%2F1.kent.digest.txt");
    CHECK_THAT(mentor, Contains("Subject: ") && Contains("Dear Ada Marsh,") && Contains("LATE") &&
                           Contains("October 2016; KENT-E3)") && !Contains("Cy Post"));
    const std::string mentee = tasks.letter("person-n%201.kent.digest.txt");
    CHECK_THAT(mentee, Contains("Dear Bea Lund,") && Contains("KENT-E5") && !Contains("KENT-E3") &&
                           !Contains("Cy Post") && !Contains("LATE"));
    CHECK_THAT(tasks.letter("office-governing_body-3.kent.digest.txt"),
               Contains("To the governing body of Marsh Primary School,") && Contains("Cy Post") &&
                   !Contains("Bea Lund"));
    for (const std::string& text : {mentor, mentee}) {
        std::istringstream lines{text};
        for (std::string line; std::getline(lines, line);)
            CHECK((line.starts_with("Subject: ") || line.size() <= 72));
    }
}

TEST_CASE("digests are for their owner alone") {
    const Tasks tasks;
    REQUIRE(tasks.run({"--digest", tasks.folder, "--quiet"}).err.empty());
    CHECK(mode_of(tasks.folder) == 0700U);
    for (const auto& entry : std::filesystem::directory_iterator{tasks.folder})
        CHECK(mode_of(entry.path().string()) == 0600U);
}

TEST_CASE("a digest of an earlier run is not left to be mailed again") {
    const Tasks tasks;
    REQUIRE(tasks.run({"--digest", tasks.folder}).exit == 0);
    REQUIRE(tasks.letters() > 0);
    REQUIRE(tasks.run({"--digest", tasks.folder}, "2015-01-01").exit == 0);
    CHECK(tasks.letters() == 0);
}

TEST_CASE("letters are for everybody, and those of another scheme stay") {
    const Tasks tasks;
    CHECK(tasks.run({"--digest", tasks.folder, "--role", "governing_body"}).exit == 2);
    CHECK(tasks.run({"--digest", ""}).exit == 2);
    CHECK(tasks.run({"--role", ""}).exit == 2);
    REQUIRE(tasks.run({"--digest", tasks.folder}).exit == 0);
    const std::size_t letters = tasks.letters();
    std::ofstream{std::filesystem::path{tasks.folder} / "person-k1.kle.digest.txt"} << "a letter";
    REQUIRE(tasks.run({"--digest", tasks.folder}).exit == 0);
    CHECK(tasks.letters() == letters + 1);
}

TEST_CASE("a folder that holds anything but digests is refused, and stays as it is") {
    const Tasks tasks;
    REQUIRE(tasks.run({"--digest", tasks.folder}).exit == 0);
    std::ofstream{std::filesystem::path{tasks.folder} / "thesis.txt"} << "years of work";
    const Ran ran = tasks.run({"--digest", tasks.folder});
    CHECK(ran.exit == 2);
    CHECK_THAT(ran.err, Contains("thesis.txt, which is no digest"));
    CHECK(tasks.letters() == 5);
    CHECK(tasks.run({"--digest", tasks.reg}).exit == 2);
    CHECK(tasks.run({"--digest", tasks.folder + "/deep/er"}).exit == 5);
    CHECK(tasks.run({"--digest", tasks.folder, "--format", "json"}).exit == 2);
}
