// Decisions through the program: kept, shown and proved; mentors chosen and approved; partnerships made and
// ended.
#include "program/sample_database.h"

using namespace headway::test;
using Catch::Contains;
using Catch::StartsWith;

namespace {

using Words = std::vector<std::string>;

// A folder with a copy of the sample database, and what an officer does there.
class Desk {
  public:
    Desk() { write_bytes(db, sample); }

    Ran run(Words words, const std::string& format = "text") const {
        words.insert(words.end(), {"--db", db, "--format", format});
        return program.run(words);
    }
    Ran run_as(const std::string& scheme, Words words, const std::string& format = "text") const {
        words.insert(words.end(), {"--scheme", scheme, "--by", "J. Bold"});
        return run(words, format);
    }
    // Something that must be entered. Gives what was told of it.
    std::string enter(const std::string& scheme, const Words& words) const {
        const Ran ran = run_as(scheme, words);
        INFO(words[0] << " " << words[1] << ": " << ran.err);
        CHECK(ran.exit == 0);
        CHECK(ran.err.empty());
        return ran.out;
    }
    // Something that the policy or the register must refuse. Gives why.
    std::string refuse(const std::string& scheme, const Words& words) const {
        const Ran ran = run_as(scheme, words);
        INFO(words[0] << " " << words[1] << ": " << ran.out);
        CHECK(ran.exit == 3);
        CHECK(ran.out.empty());
        return ran.err;
    }
    // Kent's verdicts on two heads, kept: decisions 1 and 2. The second one is not eligible.
    void record() const {
        CHECK(run_as("kent", {"evaluate", "--as", "mentor", "--as-of", "2016-10-01", "--subject", "k01",
                              "--subject", "k02", "--record", "--reason", "autumn panel"})
                  .exit == 0);
    }
    void tamper(const std::string& sql) const { CHECK(Sql{db}.changed(sql) > 0); }
    std::string head() const { return run({"verify"}, "json").out; }

    // Made before this object's program: one program has the folder at a time.
    const std::string& sample = sample_database();
    const Program program;
    const std::string db = program.file("kent.db", "");
};

const Words replaying{"decisions", "replay"};

}  // namespace

TEST_CASE("verdicts that are recorded are kept as decisions, and shown as always") {
    const Desk desk;
    const Words words{"evaluate", "--as", "mentor", "--as-of", "2016-10-01", "--subject", "k01"};
    const std::string shown = desk.run_as("kent", words, "json").out;
    Words recording = words;
    recording.insert(recording.end(), {"--record", "--reason", "autumn panel", "--log-level", "info"});
    const Ran ran = desk.run_as("kent", recording, "json");
    CHECK(ran.exit == 0);
    CHECK(ran.out == shown);
    CHECK_THAT(ran.err, Contains("kent: 1 decision kept as change 3"));
    CHECK_THAT(desk.run({"log", "--most", "1"}).out, Contains("J. Bold") && Contains("autumn panel"));
    CHECK_THAT(desk.run({"verify"}).out, Contains("1 decision, 0 entries in the ledger\n") &&
                                             Contains("everything is as it was written"));
}

TEST_CASE("decisions are kept of every scheme and of mentees") {
    const Desk desk;
    const Ran ran = desk.run_as(
        "all", {"evaluate", "--as", "mentee", "--as-of", "2016-10-01", "--subject", "a01", "--record"});
    CHECK(ran.exit == 0);
    const std::string list = desk.run({"decisions", "list"}, "json").out;
    for (const char* scheme : {"havering", "kent", "kle", "manchester", "south_gloucestershire"})
        CHECK_THAT(list, Contains(R"("scheme":")" + std::string{scheme} + '"'));
    CHECK(count_of(list, R"("as":"mentee","subject":"a01","as_of":"2016-10-01")") == 5);
    CHECK_THAT(desk.run(replaying).out, Contains("5 the same, 0 in other words, 0 wrong"));
}

TEST_CASE("decisions are kept in a database only") {
    const Ran ran = Program{}.run(kent({"--record"}));
    CHECK(ran.exit == 2);
    CHECK_THAT(ran.err, Contains("--record") && Contains("--db"));
}

TEST_CASE("decisions are listed, all or of one person") {
    const Desk desk;
    CHECK(desk.run({"decisions", "list"}, "json").out == "[\n]\n");
    CHECK_THAT(desk.run({"decisions", "list"}).out, Contains("--record"));
    desk.record();
    const Ran text = desk.run({"decisions", "list"});
    CHECK(count_of(text.out, "\n") == 2);
    CHECK_THAT(text.out, Contains("J. Bold") && Contains("k02") && Contains("as of 2016-10-01  ineligible"));
    const Ran json = desk.run({"decisions", "list", "--subject", "k02"}, "json");
    CHECK(count_of(json.out, R"({"number":)") == 1);
    CHECK_THAT(json.out,
               Contains(R"({"number":2,"at":")") && Contains(R"("verdict":"ineligible","pack_digest":")"));
}

TEST_CASE("a decision is shown with its answer and its evidence") {
    const Desk desk;
    desk.record();
    const Ran text = desk.run({"decisions", "show", "1"});
    CHECK_THAT(text.out, Contains("the answer:") && Contains("what it was based on:") && Contains("KENT-C1"));
    const Ran json = desk.run({"decisions", "show", "1", "2"}, "json");
    CHECK(count_of(json.out, "\n") == 2);
    CHECK_THAT(json.out, Contains(R"("answer":{"scheme":"kent",)") && Contains(R"("evidence":{"schools":[)"));
    CHECK_THAT(json.out, !Contains("amara.okafor@"));
    CHECK(desk.run({"decisions", "show", "9"}).exit == 2);
    CHECK(desk.run({"decisions", "show", "one"}).exit == 2);
    CHECK(desk.run({"decisions", "show"}).exit == 2);
}

TEST_CASE("decisions stand, whatever becomes of the register") {
    const Desk desk;
    desk.record();
    desk.run({"amend", "people", "id=k01", "set", "name=Somebody Else"});
    desk.run({"remove", "recommendations", "person=k01", "scheme=kent"});
    CHECK_THAT(desk.run(replaying).out, Contains("2 the same, 0 in other words, 0 wrong"));
    CHECK(desk.run({"decisions", "replay", "1", "2"}, "json").out ==
          "[\n{\"number\":1,\"result\":\"same\"},\n{\"number\":2,\"result\":\"same\"}\n]\n");
    CHECK(desk.run({"decisions", "replay", "--subject", "k02"}, "json").out ==
          "[\n{\"number\":2,\"result\":\"same\"}\n]\n");
    CHECK(desk.run({"decisions", "replay", "9"}).exit == 2);
    CHECK(desk.run({"verify"}).exit == 0);
}

TEST_CASE("evidence, answers, verdicts and packs that were changed are found by verify") {
    for (const char* sql :
         {"UPDATE evidence SET document = replace(document, '2009-09-01', '2009-09-02')",
          "UPDATE decisions SET verdict = 'eligible' WHERE number = 2",
          "UPDATE decisions SET subject = 'k03' WHERE number = 2",
          "UPDATE decisions SET as_of = '2016-10-02' WHERE number = 1",
          "DELETE FROM decisions WHERE number = 2",
          "UPDATE pack_files SET content = content || ' ' WHERE name = 'eligibility.lua'"}) {
        const Desk desk;
        desk.record();
        desk.tamper(sql);
        const Ran ran = desk.run({"verify"});
        INFO(sql << "\n" << ran.out);
        CHECK(ran.exit == 1);
        CHECK_THAT(ran.out, Contains("WRONG"));
    }
}

TEST_CASE("evidence that was changed so that something else follows is an alarm of replay") {
    const Desk desk;
    desk.record();
    desk.tamper("UPDATE evidence SET document = replace(document, 'local_authority_officer', 'governor')");
    const Ran text = desk.run(replaying);
    CHECK(text.exit == 1);
    CHECK_THAT(text.out, Contains("decision 1: different") && Contains("recorded: ") && Contains("now: ") &&
                             Contains(" wrong\n"));
    const Ran json = desk.run(replaying, "json");
    CHECK(json.exit == 1);
    CHECK_THAT(json.out, Contains(R"({"number":1,"result":"different"})"));
}

TEST_CASE("an outcome that was changed in an answer is an alarm of replay") {
    const Desk desk;
    desk.record();
    desk.tamper("UPDATE decisions SET answer = replace(answer, '\"not_met\"', '\"met\"') WHERE number = 2");
    const Ran ran = desk.run(replaying);
    CHECK(ran.exit == 1);
    CHECK_THAT(ran.out,
               Contains("decision 2: different") && Contains("1 the same, 0 in other words, 1 wrong"));
}

TEST_CASE("evidence or rules that can't be used are an alarm of replay, with the reason") {
    for (const char* sql :
         {"UPDATE evidence SET document = '{}'", "UPDATE evidence SET document = '{\"people\":[3]}'",
          "UPDATE pack_files SET content = 'return nothing' WHERE name = 'eligibility.lua'"}) {
        const Desk desk;
        desk.record();
        Sql{desk.db}.run(sql);
        const Ran ran = desk.run(replaying);
        INFO(sql << "\n" << ran.out << ran.err);
        CHECK(ran.exit == 1);
        CHECK_THAT(ran.out,
                   Contains("decision 1: impossible") && Contains("0 the same, 0 in other words, 2 wrong"));
    }
}

TEST_CASE("whatever was changed in evidence, answer or verdict is an alarm of replay") {
    for (const char* sql :
         {"UPDATE evidence SET document = replace(document, '2009-09-01', '2009-09-02')",
          "UPDATE decisions SET answer = replace(answer, '\"ineligible\"', '\"eligible\"') WHERE number = 2",
          "UPDATE decisions SET verdict = 'eligible' WHERE number = 2"}) {
        const Desk desk;
        desk.record();
        desk.tamper(sql);
        const Ran ran = desk.run(replaying);
        INFO(sql << "\n" << ran.out.substr(0, 100));
        CHECK(ran.exit == 1);
    }
}

TEST_CASE("decisions whose rules were taken away don't vanish from lists and replays") {
    const Desk desk;
    desk.record();
    desk.tamper("DELETE FROM pack_files; DELETE FROM packs");
    CHECK(desk.run({"verify"}).exit == 1);
    CHECK_THAT(desk.run({"decisions", "list"}).out, Contains("k01") && Contains("k02"));
    CHECK(desk.run(replaying).exit == 1);
    CHECK_THAT(desk.run({"decisions", "replay", "1"}).out, Contains("decision 1: impossible"));
}

TEST_CASE("KLE's way onto the register: application, reference, panel, approval") {
    const Desk desk;
    const Words apply{"recruit", "apply",       "ap20",           "--person",  "e07",
                      "--round", "autumn 2016", "--submitted-on", "2016-09-20"};
    CHECK_THAT(desk.refuse("kle", apply), Contains("statement") && Contains("KLE-S1"));
    Words whole = apply;
    whole.insert(whole.end(), {"--statement", "Impact, evidence and expertise."});
    CHECK_THAT(desk.enter("kle", whole), Contains(R"("id":"ap20","person":"e07","scheme":"kle")"));
    CHECK_THAT(
        desk.refuse("kle", {"recruit", "refer", "e07", "--by-role", "friend", "--given-on", "2016-09-21"}),
        Contains("'friend'") && Contains("KLE-S2"));
    CHECK_THAT(desk.enter("kle", {"recruit", "refer", "e07", "--by-role", "local_authority_officer",
                                  "--given-on", "2016-09-21", "--against"}),
               Contains(R"("supportive":false)"));
    Words decide{"recruit",  "decide",          "ap20", "--on", "2016-10-01", "--outcome", "appointed",
                 "--member", "Rowena Glass=KAH"};
    const std::string told = desk.refuse("kle", decide);
    CHECK_THAT(told, Contains("represents local_authority") && Contains("KLE-S3") && Contains("KLE-S2"));
    desk.enter("kle", {"recruit", "refer", "e07", "--by-role", "teaching_school_leader", "--given-on",
                       "2016-09-22"});
    decide.insert(decide.end(), {"--member", "Piers Oduya=local_authority", "--reason", "of one mind"});
    CHECK_THAT(desk.enter("kle", decide),
               Contains(R"({"name":"Piers Oduya","represents":"local_authority"})") &&
                   Contains(R"("outcome":"appointed","reason":"of one mind")"));
    CHECK_THAT(desk.enter("kle", {"mentors", "approve", "e07", "--on", "2016-10-03", "--capacity", "1"}),
               Contains(R"("to":"2016-10-02")") &&
                   Contains(R"("status":"approved","from":"2016-10-03","capacity":1)"));
    CHECK_THAT(desk.run({"decisions", "list"}).out, Contains("e07") && Contains("by_exception"));
    CHECK(desk.run({"verify"}).exit == 0);
}

TEST_CASE("who is not eligible is not approved, and the verdict is kept all the same") {
    const Desk desk;
    CHECK_THAT(desk.refuse("kent", {"mentors", "approve", "k02", "--on", "2016-10-01"}),
               Contains("is ineligible as a mentor on 1 October 2016") && Contains("KENT-C"));
    CHECK_THAT(desk.run({"decisions", "list"}, "json").out, Contains(R"("subject":"k02")"));
    CHECK_THAT(desk.run({"history", "mentors", "person=k02"}).out, Contains("never was"));
}

TEST_CASE("mentors are suspended, step back, retire and come back, each change on its day") {
    const Desk desk;
    CHECK_THAT(
        desk.enter("kent", {"mentors", "suspend", "k01", "--on", "2016-11-01", "--reason", "own request"}),
        Contains(R"("to":"2016-10-31","capacity":2)") &&
            Contains(R"("status":"suspended","from":"2016-11-01")"));
    desk.enter("kent", {"mentors", "approve", "k01", "--on", "2016-12-01"});
    desk.enter("kent", {"mentors", "step-back", "k01", "--on", "2016-12-10"});
    desk.enter("kent", {"mentors", "retire", "k01", "--on", "2016-12-10"});
    CHECK_THAT(desk.refuse("kent", {"mentors", "suspend", "k01", "--on", "2016-11-15"}),
               Contains("later entry"));
    CHECK_THAT(desk.refuse("kent", {"mentors", "suspend", "k02", "--on", "2016-11-15"}),
               Contains("not on the register"));
    const std::string table = desk.program.run({"export", "-", "--table", "mentors", "--db", desk.db}).out;
    CHECK_THAT(table, Contains("k01,kent,suspended,2016-11-01,2016-11-30,2") &&
                          Contains("k01,kent,approved,2016-12-01,2016-12-09,2") &&
                          Contains("k01,kent,retired,2016-12-10,,2"));
}

TEST_CASE("a partnership is proposed, confirmed, met in, given up, and followed by another at once") {
    const Desk desk;
    desk.enter("kent", {"partnerships", "propose", "x20", "--appointment", "a04", "--mentor", "k01", "--from",
                        "2017-01-03", "--exception", "no other head was free"});
    CHECK_THAT(desk.refuse("kent", {"partnerships", "not-working", "x20", "--on", "2017-01-09"}),
               Contains("is proposed and can't become not working"));
    CHECK_THAT(desk.refuse("kent", {"partnerships", "confirm", "x20", "--on", "2017-01-02"}),
               Contains("3 January 2017"));
    CHECK_THAT(desk.enter("kent", {"partnerships", "confirm", "x20", "--on", "2017-01-03"}),
               Contains(R"("status":"active")"));
    CHECK(desk.run({"partnerships", "meeting", "x20", "--number", "1", "--kind", "initial", "--planned-on",
                    "2017-01-10"})
              .exit == 0);
    CHECK_THAT(
        desk.run({"partnerships", "meeting", "x20", "--number", "1", "--held-on", "2017-01-11", "--minutes",
                  "90", "--place", "neutral"})
            .out,
        Contains(R"("planned_on":"2017-01-10","held_on":"2017-01-11","minutes":90,"place":"neutral")"));
    CHECK(desk.run({"partnerships", "contact", "x20", "--on", "2017-01-12", "--channel", "telephone"}).exit ==
          0);
    CHECK(desk.run({"partnerships", "contact", "x20", "--on", "2017-01-12", "--channel", "phone"}).exit == 3);
    CHECK_THAT(desk.refuse("kent", {"partnerships", "not-working", "x20", "--on", "2017-02-01",
                                    "--new-mentor", "k01", "--new-id", "x21"}),
               Contains("another mentor is needed"));
    CHECK_THAT(desk.enter("kent", {"partnerships", "not-working", "x20", "--on", "2017-02-01", "--new-mentor",
                                   "k09", "--new-id", "x21"}),
               Contains(R"("to":"2017-02-01","status":"not_working")") &&
                   Contains(R"("mentor":"k09","from":"2017-02-02","status":"proposed")"));
    desk.enter("kent", {"partnerships", "confirm", "x21", "--on", "2017-02-02"});
    CHECK_THAT(desk.enter("kent", {"partnerships", "end", "x21", "--on", "2017-07-31"}),
               Contains(R"("status":"ended")"));
    CHECK(desk.run({"verify"}).exit == 0);
}

TEST_CASE("what is entered is shown first where that is asked for, and nothing is kept of it") {
    const Desk desk;
    const std::string head = desk.head();
    for (const Words& words : {Words{"mentors", "suspend", "k01", "--on", "2016-11-01"},
                               Words{"mentors", "approve", "k01", "--on", "2016-11-01"},
                               Words{"partnerships", "propose", "x20", "--appointment", "a04", "--mentor",
                                     "k01", "--from", "2017-01-03"},
                               Words{"recruit", "refer", "k01", "--by-role", "local_authority_officer",
                                     "--given-on", "2016-10-01"}}) {
        Words dry = words;
        dry.emplace_back("--dry-run");
        CHECK_THAT(desk.enter("kent", dry), Contains("nothing was changed: this was a dry run"));
        CHECK_THAT(desk.run_as("kent", dry, "json").out,
                   StartsWith(R"({"change":null,"dry_run":true,"changes":[{)"));
    }
    CHECK(desk.head() == head);
}

TEST_CASE(
    "officers' commands end by what is wrong: 2 usage, 3 the register or the policy, 4 a pack, 5 the "
    "database") {
    const Desk desk;
    const Words approve{"mentors", "approve", "k01", "--on"};
    const auto on = [&](const std::string& day, const Words& more) {
        Words words = approve;
        words.push_back(day);
        words.insert(words.end(), more.begin(), more.end());
        return desk.program.run(words);
    };
    CHECK(on("yesterday", {"--scheme", "kent", "--db", desk.db}).exit == 2);
    CHECK(on("2016-10-01", {"--scheme", "knet", "--db", desk.db}).exit == 2);
    CHECK(on("2016-10-01", {"--scheme", "kent"}).exit == 2);
    CHECK(on("2016-10-01", {"--scheme", "kent", "--db", desk.db + ".gone"}).exit == 5);
    const std::string manifest = desk.program.file("bad/manifest.lua", "return scheme { id = 3 }\n");
    CHECK(on("2016-10-01",
             {"--scheme", std::filesystem::path{manifest}.parent_path().string(), "--db", desk.db})
              .exit == 4);
    CHECK(desk.run({"recruit"}).exit == 2);
    CHECK(desk.run_as("kent",
                      {"partnerships", "not-working", "x01", "--on", "2017-01-01", "--new-mentor", "k09"})
              .exit == 2);
    CHECK(
        desk.run_as("kle", {"recruit", "decide", "ap7", "--on", "2016-10-01", "--outcome", "agreed"}).exit ==
        2);
    const Ran json = desk.run_as("kent", {"mentors", "approve", "nobody", "--on", "2016-10-01"}, "json");
    CHECK(json.exit == 3);
    CHECK_THAT(json.err, StartsWith(R"({"error":{"code":3,"message":")") && Contains("no person 'nobody'"));
}

TEST_CASE("entries that succeed tell nobody's name on standard error, with everything told") {
    const Desk desk;
    for (Words words : {Words{"evaluate", "--as", "mentor", "--as-of", "2016-10-01", "--record"},
                        Words{"mentors", "approve", "k01", "--on", "2016-10-01"},
                        Words{"mentors", "suspend", "k01", "--on", "2016-11-01"},
                        Words{"partnerships", "propose", "x20", "--appointment", "a04", "--mentor", "k09",
                              "--from", "2017-01-03"}}) {
        words.insert(words.end(), {"--log-level", "trace"});
        const Ran ran = desk.run_as("kent", words);
        CHECK(ran.exit == 0);
        CHECK_THAT(ran.err, !Contains("Okafor") && !Contains("@") && !Contains("\"name\""));
    }
    for (const Words& words : {Words{"decisions", "list"}, Words{"decisions", "show", "1"}, replaying})
        CHECK(desk.run(words).err.empty());
}
