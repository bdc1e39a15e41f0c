// schedule and calendar as a program, on the sample register.
#include "places.h"
#include "program/run_program.h"

using namespace headway::test;
using Catch::Contains;
using Catch::StartsWith;

namespace {

using Words = std::vector<std::string>;

Words question(const std::string& command, const std::string& scheme, const std::string& partnership,
               const Words& more = {}) {
    Words words{command,         "--scheme",   scheme,
                "--partnership", partnership,  "--as-of",
                "2016-10-01",    "--register", headway::test::sample_register_file};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

}  // namespace

TEST_CASE("a schedule tells what was done, what is in the diary and what is open, with its clauses") {
    const Ran ran = Program{}.run(question("schedule", "kent", "x01", {"--format", "text"}));
    CHECK(ran.exit == 0);
    CHECK_THAT(ran.out, Contains("meeting 1") && Contains("done on 20 September 2016") &&
                            Contains("KENT-E1, KENT-E2"));
    CHECK_THAT(ran.out, Contains("in the diary for 19 January 2017") && Contains("annual meeting"));
    CHECK_THAT(ran.out, !Contains("ssumed"));
}

TEST_CASE("a schedule as CSV has a row an item, and as JSON what the contract names") {
    const Ran csv = Program{}.run(question("schedule", "south_gloucestershire", "x04", {"--format", "csv"}));
    CHECK_THAT(
        csv.out,
        StartsWith(
            "what,id,number,kind,from,to,place,minutes,who,clause,done,done_on,planned_on,assumed\r\n"));
    CHECK_THAT(
        csv.out,
        Contains("form,evaluation_form,1,,2016-12-05,2016-12-16,,,mentee,SGLOS-E1; SGLOS-E2,no,,,no\r\n"));
    const Ran json = Program{}.run(question("schedule", "south_gloucestershire", "x04"));
    CHECK_THAT(json.out, StartsWith(R"({"scheme":"south_gloucestershire",)"));
    CHECK_THAT(
        json.out,
        Contains(
            R"("what":"meeting","id":"termlet_meeting","number":1,"kind":"regular","from":"2016-09-05","to":"2016-10-21","place":"mentor_school","minutes":180,"who":["mentor","mentee"])"));
}

TEST_CASE("a partnership that is not there, or is another scheme's, is wrong usage") {
    const Ran none = Program{}.run(question("schedule", "kent", "x0l"));
    CHECK(none.exit == 2);
    CHECK_THAT(none.err, Contains("the register has no partnership 'x0l'; did you mean 'x01'?"));
    const Ran other = Program{}.run(question("schedule", "kent", "x04"));
    CHECK(other.exit == 2);
    CHECK_THAT(other.err, Contains("x04 is one of the scheme 'south_gloucestershire', not of 'kent'"));
}

TEST_CASE("a schedule without a calendar, recorded or computable, is bad input") {
    const Program program;
    const std::string reg =
        program.file("far.json", R"({"schools":[{"urn":1,"name":"S","local_authority":"Kent"}],
"people":[{"id":"m","name":"M"},{"id":"n","name":"N"}],
"appointments":[{"id":"a","person":"n","urn":1,"role":"headteacher","appointed_on":"2150-09-01","starts_on":"2150-09-01"}],
"partnerships":[{"id":"x","scheme":"kent","appointment":"a","mentor":"m","from":"2150-09-01","status":"active"}]})");
    const Ran ran = program.run({"schedule", "--scheme", "kent", "--partnership", "x", "--as-of",
                                 "2150-09-01", "--register", reg, "--format", "json"});
    CHECK(ran.exit == 3);
    CHECK_THAT(ran.err, Contains(R"("code":3)") && Contains("calendars"));
}

TEST_CASE("a calendar file is brought up to date under its name, and names nobody") {
    const Program program;
    const std::string out = program.file("x01.ics", "");
    std::filesystem::remove(out);
    CHECK(program.run(question("calendar", "kent", "x01", {"--out", out})).exit == 0);
    const auto text = [&] { return program.run_command("cat " + Program::quoted(out)).out; };
    const std::string first = text();
    CHECK_THAT(first, Contains("UID:kent.x01.termly_meeting.1@headway") && Contains("SEQUENCE:0"));
    CHECK_THAT(first, !Contains("Siddiqui") && !Contains("CANCELLED"));
    CHECK(program.run(question("calendar", "kent", "x01", {"--out", out})).exit == 0);
    CHECK(text() == first);
}

TEST_CASE("the calendar of a partnership that ended cancels what was still to come") {
    const Ran ran = Program{}.run(question("calendar", "south_gloucestershire", "x05", {"--out", "-"}));
    CHECK(ran.exit == 0);
    CHECK_THAT(ran.out, Contains("STATUS:CANCELLED"));
}

TEST_CASE("a file that is no calendar is left as it is") {
    const Program program;
    const std::string out = program.file("notes.ics", "something else\n");
    const Ran ran = program.run(question("calendar", "kent", "x01", {"--out", out}));
    CHECK(ran.exit == 3);
    CHECK_THAT(ran.err, Contains("notes.ics") && Contains("left as it is"));
    CHECK(program.run_command("cat " + Program::quoted(out)).out == "something else\n");
}
