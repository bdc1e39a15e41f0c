// shortlist and allocate as a program, on the sample register: what they print, how they fail, and what they
// enter in a database.
#include "places.h"
#include "program/sample_database.h"
#include "scheme/pack_folder.h"

using namespace headway::test;
using Catch::Contains;
using Catch::StartsWith;

namespace {

using Words = std::vector<std::string>;

Words with(Words words, const Words& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

// A question about the sample register on 1 October 2016.
Words question(const std::string& command, const std::string& scheme, const Words& more) {
    return with({command, "--scheme", scheme, "--as-of", "2016-10-01", "--register",
                 headway::test::sample_register_file},
                more);
}

Ran shortlisted(const Words& more, const std::string& scheme = "kent") {
    return Program{}.run(question("shortlist", scheme, more));
}
Ran allocated(const Words& more, const std::string& scheme = "kent") {
    return Program{}.run(question("allocate", scheme, more));
}

// Where these texts stand, one behind another.
bool in_order(const std::string& text, const Words& parts) {
    std::size_t at = 0;
    for (const std::string& part : parts) {
        at = text.find(part, at);
        if (at == std::string::npos) return false;
        at += part.size();
    }
    return true;
}

// A database with the sample register, and an officer of one scheme who works on it.
class Desk {
  public:
    Desk() { write_bytes(db, sample); }

    Ran run(const Words& words, const std::string& format = "text") const {
        return program.run(
            with(words, {"--db", db, "--scheme", "kent", "--by", "J. Bold", "--format", format}));
    }
    Ran allocate(const Words& more, const std::string& format = "text") const {
        return run(with({"allocate", "--as-of", "2016-10-01"}, more), format);
    }
    std::string pairs() const { return allocate({}, "csv").out; }

    const std::string& sample = sample_database();
    const Program program;
    const std::string db = program.file("kent.db", "");
};

}  // namespace

TEST_CASE("a shortlist is JSON with the keys that were agreed") {
    const Ran ran = shortlisted({"--appointment", "a04", "--format", "json"});
    CHECK(ran.exit == 0);
    CHECK(ran.err.empty());
    CHECK_THAT(ran.out, StartsWith(R"({"scheme":"kent",)"));
    for (const char* key : {R"("as_of":"2016-10-01")", R"("appointment":"a04")", R"("mentors":[{"mentor":")",
                            R"("name":)", R"("verdict":"suitable","score":1)", R"("criteria":[{"id":)",
                            R"("clause":"KENT-G2","force":"should","outcome":)", R"("reason":)",
                            R"("preferences":[{"id":)", R"("weight":1,"matched":true,)"})
        CHECK_THAT(ran.out, Contains(key));
    CHECK(in_order(ran.out, {R"("verdict":"suitable")", R"("verdict":"exceptional_only")",
                             R"("verdict":"undetermined")", R"("verdict":"excluded")"}));
    CHECK(count_of(ran.out, "\n") == 1);
}

TEST_CASE("without a format a shortlist that is not for a terminal is JSON") {
    CHECK(shortlisted({"--appointment", "a04"}).out ==
          shortlisted({"--appointment", "a04", "--format", "json"}).out);
}

TEST_CASE("a shortlist of named mentors has these and no others") {
    const Ran ran =
        shortlisted({"--appointment", "a01", "--mentor", "k01", "--mentor", "k08", "--format", "json"});
    CHECK(ran.exit == 0);
    CHECK(count_of(ran.out, R"({"mentor":")") == 2);
    CHECK(in_order(ran.out, {R"({"mentor":"k08")", R"({"mentor":"k01")"}));
}

TEST_CASE("a mentor who is named twice is listed once, and a wish that is said twice is one wish") {
    const Ran twice =
        shortlisted({"--appointment", "a01", "--mentor", "k01", "--mentor", "k01", "--format", "json"});
    CHECK(count_of(twice.out, R"({"mentor":"k01")") == 1);
    CHECK(allocated({"--fix", "a08=k01", "--fix", "a08=k01"}).exit == 0);
    CHECK(allocated({"--forbid", "a08=k01", "--forbid", "a08=k01"}).exit == 0);
}

TEST_CASE("every scheme that ships has a shortlist and an allocation") {
    for (const char* scheme : {"kent", "south_gloucestershire", "manchester", "havering", "kle"}) {
        INFO(scheme);
        CHECK(shortlisted({"--appointment", "a01"}, scheme).exit == 0);
        const Ran ran = allocated({}, scheme);
        CHECK(ran.exit == 0);
        CHECK_THAT(ran.out,
                   StartsWith(R"({"scheme":")" + std::string{scheme}) && Contains(R"("optimal":true)"));
    }
}

TEST_CASE("a shortlist is text for people, with what speaks for and against each mentor") {
    const Ran ran = shortlisted({"--appointment", "a01", "--format", "text"});
    CHECK(ran.exit == 0);
    CHECK_THAT(ran.out, Contains("on 1 October 2016") && Contains("Larch Hill Primary School") &&
                            Contains("Howard Pryce") && Contains("exceptional only") && Contains("KENT-G3"));
    CHECK(in_order(ran.out, {"k08", "k09", "k11", "k01"}));
}

TEST_CASE("a shortlist as CSV has one line for each mentor and each rule") {
    const Ran ran = shortlisted({"--appointment", "a01", "--mentor", "k01", "--format", "csv"});
    CHECK(ran.exit == 0);
    CHECK_THAT(ran.out,
               StartsWith("scheme,appointment,as_of,mentor,name,verdict,score,rule,clause,force,outcome,"));
    // The head, nine criteria and three preferences.
    CHECK(count_of(ran.out, "\n") == 13);
    CHECK_THAT(ran.out, Contains("kent,a01,2016-10-01,k01,Amara Okafor,exceptional_only,0,"));
}

TEST_CASE("an allocation is JSON with the keys that were agreed") {
    const Ran ran = allocated({"--format", "json"}, "kle");
    CHECK(ran.exit == 0);
    for (const char* key :
         {R"("as_of":"2016-10-01")", R"("pairs":[{"appointment":")", R"("mentor":)", R"("score":)",
          R"("unallocated":[{"appointment":"a03","reason":"One mentor is suitable here)", R"("total_score":)",
          R"("optimal":true)"})
        CHECK_THAT(ran.out, Contains(key));
    CHECK_THAT(ran.out, !Contains("one_by_one\":{"));
    CHECK_THAT(allocated({"--compare", "--format", "json"}, "kle").out,
               Contains(R"("one_by_one":{"total_score":)"));
}

TEST_CASE("an allocation is text and CSV too") {
    const Ran text = allocated({"--format", "text", "--compare"});
    CHECK(text.exit == 0);
    CHECK_THAT(text.out,
               Contains("3 of 3 waiting appointments served, total score 1") && Contains("one by one"));
    CHECK(allocated({"--format", "csv"}).out ==
          "scheme,as_of,appointment,mentee,mentor,name,score,reason\r\n"
          "kent,2016-10-01,a08,Terence Oakes,k01,Amara Okafor,0,\r\n"
          "kent,2016-10-01,a01,Marguerite Duval,k08,Howard Pryce,0,\r\n"
          "kent,2016-10-01,a04,Percival Lunt,k11,Kathleen Moran,1,\r\n");
    CHECK_THAT(allocated({"--format", "csv"}, "kle").out, Contains("kle,2016-10-01,a03,Orla Hennessy,,,,"));
}

TEST_CASE("on a day on which nobody waits there is nothing to allocate") {
    const Ran ran = Program{}.run({"allocate", "--scheme", "kent", "--as-of", "2001-01-01", "--register",
                                   headway::test::sample_register_file, "--format", "json"});
    CHECK(ran.exit == 0);
    CHECK_THAT(ran.out,
               Contains(R"("pairs":[],"unallocated":[])") && Contains(R"("total_score":0,"optimal":true)"));
}

TEST_CASE(
    "an appointment or a mentor that the register does not have is wrong usage, with the nearest name") {
    const Ran appointment = shortlisted({"--appointment", "a0l"});
    CHECK(appointment.exit == 2);
    CHECK(appointment.out.empty());
    CHECK_THAT(appointment.err, Contains("no appointment 'a0l'") && Contains("did you mean 'a0"));
    const Ran mentor = shortlisted({"--appointment", "a01", "--mentor", "k0l"});
    CHECK(mentor.exit == 2);
    CHECK_THAT(mentor.err, Contains("no person 'k0l'") && Contains("did you mean 'k0"));
    for (const char* option : {"--fix", "--forbid"}) {
        CHECK(allocated({option, "a99=k01"}).exit == 2);
        CHECK_THAT(allocated({option, "a99=k01"}).err, Contains(option) && Contains("no appointment 'a99'"));
        CHECK(allocated({option, "a01=zzz"}).exit == 2);
        CHECK_THAT(allocated({option, "a01"}).err, Contains("a1=p3") && Contains("'a01'"));
    }
}

TEST_CASE("shortlist and allocate refuse what they can't do as wrong usage") {
    for (const Words& words : {Words{"--appointment", "a01", "--format", "jsonl"}, Words{},
                               Words{"--appointment", "a01", "--exception", "so it is"},
                               Words{"--appointment", "a01", "--propose"}})
        CHECK(shortlisted(words).exit == 2);
    for (const Words& words :
         {Words{"--format", "jsonl"}, Words{"--propose"}, Words{"--as-of", "2016-02-30"}})
        CHECK(allocated(words).exit == 2);
    const Ran json = allocated({"--fix", "a01", "--format", "json"});
    CHECK(json.exit == 2);
    CHECK_THAT(json.err, Contains(R"({"error":{"code":2,"message":)"));
}

TEST_CASE("a pack that does not say how it allocates has no shortlist and no allocation") {
    const PackFolder pack;
    for (const Words& words : {Words{"shortlist", "--appointment", "a01"}, Words{"allocate"}}) {
        const Ran ran = Program{}.run(with(
            words, {"--scheme", pack.path().string(), "--register", headway::test::sample_register_file}));
        CHECK(ran.exit == 4);
        CHECK(ran.out.empty());
        CHECK_THAT(ran.err, Contains("'rutland'") && Contains("allocation.lua"));
    }
}

TEST_CASE("a wish that can't be held is bad input, and tells by which clause") {
    const Ran ran = allocated({"--fix", "a01=k01"});
    CHECK(ran.exit == 3);
    CHECK(ran.out.empty());
    CHECK_THAT(ran.err, Contains("a01=k01") && Contains("KENT-G3"));
    CHECK(allocated({"--fix", "a08=k01", "--forbid", "a08=k01"}).exit == 3);
}

TEST_CASE("wishes are held: a pair that is fixed is made, one that is forbidden is not") {
    CHECK_THAT(allocated({"--fix", "a01=k09", "--format", "csv"}).out,
               Contains(",k09,Ingrid Solberg,0,held by wish\r\n"));
    const Ran ran = allocated({"--forbid", "a08=k01", "--forbid", "a01=k08", "--format", "csv"});
    CHECK(ran.exit == 0);
    CHECK_THAT(ran.out, !Contains("a08,Terence Oakes,k01") && !Contains("a01,Marguerite Duval,k08"));
}

TEST_CASE("an allocation is proposed in the database, and nobody of it waits any more") {
    const Desk desk;
    const Ran ran = desk.allocate({"--propose", "--reason", "autumn round"});
    INFO(ran.err);
    CHECK(ran.exit == 0);
    CHECK(count_of(ran.out, R"("status":"proposed")") == 3);
    CHECK(count_of(desk.pairs(), "\n") == 1);
    CHECK_THAT(desk.program.run({"log", "--most", "1", "--db", desk.db, "--format", "text"}).out,
               Contains("J. Bold") && Contains("autumn round"));
    CHECK(desk.program.run({"verify", "--db", desk.db}).exit == 0);
}

TEST_CASE("a proposal is confirmed, another one rejected, and only the latter waits again") {
    const Desk desk;
    REQUIRE(desk.allocate({"--propose"}).exit == 0);
    const Ran confirmed = desk.run({"partnerships", "confirm", "a08-k01-2016-10-01", "--on", "2016-10-01"});
    INFO(confirmed.err);
    CHECK(confirmed.exit == 0);
    CHECK(desk.run({"partnerships", "reject", "a01-k08-2016-10-01", "--on", "2016-10-01"}).exit == 2);
    CHECK(desk.run({"partnerships", "reject", "a01-k08-2016-10-01", "--on", "2016-10-01", "--reason",
                    "too far"})
              .exit == 0);
    CHECK_THAT(desk.pairs(), Contains("a01,Marguerite Duval,k08") && !Contains("a08") && !Contains("a04"));
    const Ran again = desk.run(
        {"partnerships", "reject", "a08-k01-2016-10-01", "--on", "2016-10-01", "--reason", "too late"});
    CHECK(again.exit == 3);
    CHECK_THAT(again.err, Contains("not a proposal any more"));
}

TEST_CASE("two who are not to be proposed again are not given to each other any more") {
    const Desk desk;
    REQUIRE(desk.allocate({"--propose"}).exit == 0);
    CHECK(desk.run({"partnerships", "reject", "a01-k08-2016-10-01", "--on", "2016-10-01", "--reason",
                    "relatives", "--never-again"})
              .exit == 0);
    CHECK_THAT(desk.pairs(), Contains("a01,Marguerite Duval,k") && !Contains("Duval,k08"));
    CHECK_THAT(
        desk.run({"shortlist", "--appointment", "a01", "--mentor", "k08", "--as-of", "2016-10-02"}, "json")
            .out,
        Contains(R"("verdict":"excluded")"));
}

TEST_CASE("one mentor of a shortlist is proposed; a should only with a reason, a must never") {
    const Desk desk;
    const auto propose = [&](const std::string& mentor, const Words& more) {
        return desk.run(with(
            {"shortlist", "--appointment", "a01", "--as-of", "2016-10-01", "--mentor", mentor, "--propose"},
            more));
    };
    const Ran refused = propose("k01", {});
    CHECK(refused.exit == 3);
    CHECK_THAT(refused.err, Contains("KENT-G3") && Contains("--exception"));
    CHECK(propose("k10", {"--exception", "nobody else"}).exit == 3);
    const Ran made = propose("k01", {"--exception", "the only grammar head"});
    CHECK(made.exit == 0);
    CHECK_THAT(made.out, Contains("the only grammar head") && Contains("a01-k01-2016-10-01"));
    CHECK_THAT(desk.pairs(), !Contains("a01"));
}
