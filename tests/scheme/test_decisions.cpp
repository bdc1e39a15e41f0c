// engine/scheme/decision.h: decisions that are kept can be proved again, from what was kept with them
#include "base/digest.h"
#include "register/store/databases.h"
#include "scheme/oracle_registers.h"
#include "scheme/pack_folder.h"
#include "scheme/shipped.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <set>

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

const ScriptLimits patient{.time = std::chrono::milliseconds{20'000}};

// The decisions of an order as a database gives them back, without one.
std::vector<StoredDecision> as_stored(const RecordOrder& order) {
    std::vector<StoredDecision> out;
    for (const NewDecision& decision : order.decisions)
        out.push_back({.number = static_cast<std::int64_t>(out.size()) + 1,
                       .scheme = order.pack.scheme,
                       .edition = order.pack.edition,
                       .role = decision.role,
                       .subject = decision.subject,
                       .as_of = decision.as_of,
                       .verdict = decision.verdict,
                       .pack_digest = order.pack.digest,
                       .evidence_digest = digest(decision.evidence),
                       .answer = decision.answer,
                       .evidence = decision.evidence});
    return out;
}

RecordOrder recorded(const Verdicts& verdicts, const Register& reg) {
    REQUIRE_FALSE(verdicts.failure());
    return record_of(verdicts, reg, officer("2025-09-04"), "autumn");
}

// That each decision of these verdicts comes out to the letter from its pack and its evidence alone.
void check_replayed(Replays& replays, const Verdicts& verdicts, const Register& reg) {
    const RecordOrder order = recorded(verdicts, reg);
    CHECK(order.decisions.size() == verdicts.size());
    for (const StoredDecision& decision : as_stored(order)) {
        const Replay replay = replays.replay(decision, order.pack);
        if (replay.result == Replay::Result::same) continue;
        INFO(told(replay.problems));
        INFO(decision.scheme << " " << decision.role << " " << decision.subject << " " << decision.as_of
                             << "\n"
                             << decision.answer << "\n"
                             << replay.answer);
        CHECK(replay.result == Replay::Result::same);
    }
}

// A decision on one person under Kent's scheme, and its pack.
struct Kept {
    StoredDecision decision;
    StoredPack pack;

    Replay replayed() const { return Replays{patient}.replay(decision, pack); }
    Replay::Result result() const { return replayed().result; }
    Kept& replace(std::string StoredDecision::*text, const std::string& old, const std::string& fresh) {
        const std::size_t at = (decision.*text).find(old);
        INFO(decision.*text);
        REQUIRE(at != std::string::npos);
        (decision.*text).replace(at, old.size(), fresh);
        return *this;
    }
};

Kept kept(const std::string& person = "k01") {
    const Register& reg = sample_register();
    const Verdicts verdicts{shipped_scheme("kent"),
                            reg,
                            {.subjects = std::vector{*reg.person(person)}, .as_of = day("2016-10-01")}};
    const RecordOrder order = recorded(verdicts, reg);
    return {as_stored(order).at(0), order.pack};
}

std::string replaced(std::string text, const std::string& old, const std::string& fresh) {
    const std::size_t at = text.find(old);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old.size(), fresh);
}

}  // namespace

TEST_CASE("every decision on everybody of the sample, under every scheme, is proved from what it keeps") {
    const Register& reg = sample_register();
    Replays replays{patient};
    for (const std::string& id : shipped_ids())
        for (const SubjectKind kind : {SubjectKind::mentor, SubjectKind::mentee})
            for (const char* as_of : {"2012-09-01", "2016-10-01", "2017-03-15", "2026-01-01"})
                check_replayed(replays,
                               {shipped_scheme(id),
                                reg,
                                {.kind = kind, .subjects = everybody(reg, kind), .as_of = day(as_of)}},
                               reg);
}

TEST_CASE("decisions on registers that are made up at random are proved from what they keep") {
    Replays replays{patient};
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const Date as_of = day("2017-03-15");
        const ReadRegister read = read_register(oracle::random_register(seed, as_of), "random");
        REQUIRE(read.reg);
        for (const std::string& id : shipped_ids())
            for (const SubjectKind kind : {SubjectKind::mentor, SubjectKind::mentee})
                check_replayed(replays,
                               {shipped_scheme(id),
                                *read.reg,
                                {.kind = kind, .subjects = everybody(*read.reg, kind), .as_of = as_of}},
                               *read.reg);
    }
}

TEST_CASE("decisions go through a database unchanged, and are proved out of it") {
    Database db;
    const Register& reg = sample_register();
    const Verdicts verdicts{shipped_scheme("havering"),
                            reg,
                            {.subjects = everybody(reg, SubjectKind::mentor), .as_of = day("2016-10-01")}};
    const RecordOrder order = recorded(verdicts, reg);
    std::optional<Problem> failure;
    CHECK(db->record(order, failure) == 2);
    REQUIRE_FALSE(failure);
    const auto listed = db->decisions("", failure);
    REQUIRE(listed.size() == order.decisions.size());
    Replays replays{patient};
    for (const StoredDecision& entry : listed) {
        CHECK(entry.answer.empty());
        CHECK(entry.evidence.empty());
        const auto decision = db->decision(entry.number, failure);
        REQUIRE(decision);
        const auto pack = db->pack(decision->pack_digest, failure);
        REQUIRE(pack);
        CHECK(replays.replay(*decision, *pack).result == Replay::Result::same);
    }
    CHECK(verified(db.store()).decisions == static_cast<std::int64_t>(listed.size()));
}

TEST_CASE("a decision that is kept tells who made it, when, under which rules and on whom") {
    Database db;
    const Register& reg = sample_register();
    const Verdicts verdicts{
        shipped_scheme("kent"),
        reg,
        {.subjects = std::vector{*reg.person("k02"), *reg.person("k01")}, .as_of = day("2016-10-01")}};
    std::optional<Problem> failure;
    const std::int64_t change =
        db->record(record_of(verdicts, reg, officer("2025-09-04", 0, "Panel"), "autumn"), failure);
    const auto of_k01 = db->decisions("k01", failure);
    REQUIRE(of_k01.size() == 1);
    CHECK(of_k01[0].number == 2);
    CHECK(of_k01[0].at == "2025-09-04T00:00:00Z");
    CHECK(of_k01[0].by == "Panel");
    CHECK(of_k01[0].scheme == "kent");
    CHECK(of_k01[0].edition == shipped_scheme("kent").edition());
    CHECK(of_k01[0].role == "mentor");
    CHECK(of_k01[0].as_of == "2016-10-01");
    CHECK(of_k01[0].verdict == name_of(verdicts.verdict(1)));
    CHECK(of_k01[0].pack_digest == shipped_scheme("kent").digest());
    CHECK(log_of(db.store())[0].number == change);
    CHECK(log_of(db.store())[0].action == "decide");
    CHECK(log_of(db.store())[0].detail == "autumn");
    CHECK_FALSE(db->decision(3, failure));
    CHECK_FALSE(db->pack("x", failure));
    CHECK(db->decisions("nobody", failure).empty());
    CHECK_FALSE(failure);
}

TEST_CASE("a pack and an evidence that are the same are kept once") {
    Database db;
    const Register& reg = sample_register();
    std::optional<Problem> failure;
    for (const char* as_of : {"2016-10-01", "2016-10-02"})
        db->record(recorded({shipped_scheme("kent"),
                             reg,
                             {.subjects = std::vector{*reg.person("k01")}, .as_of = day(as_of)}},
                            reg),
                   failure);
    Sql sql{db.path()};
    CHECK(sql.value("SELECT count(*) FROM packs") == "1");
    CHECK(sql.value("SELECT count(*) FROM evidence") == "1");
    CHECK(sql.value("SELECT count(*) FROM decisions") == "2");
    verified(db.store());
}

TEST_CASE("an extract is a register document that has the person, and of nobody how to reach them") {
    const Register& reg = sample_register();
    const Extracts extracts{reg};
    for (std::uint32_t i = 0; i < reg.people.size(); ++i) {
        const std::string document = extracts.about(Ref<Person>{i});
        INFO(document);
        const ReadRegister read = read_register(document, "the evidence");
        REQUIRE(read.reg);
        CHECK(read.reg->person(reg.people[i].id));
        for (const Person& person : read.reg->people) {
            CHECK(person.email.empty());
            CHECK(person.telephone.empty());
            CHECK((person.id == reg.people[i].id || person.expertise.empty()));
        }
        CHECK(document.find("schools.example") == std::string::npos);
    }
}

TEST_CASE("an extract names only those people to whom the person is connected") {
    const Register& reg = sample_register();
    const Extracts extracts{reg};
    for (std::uint32_t i = 0; i < reg.people.size(); ++i) {
        std::set<std::string_view> connected{reg.people[i].id};
        const auto connect = [&](Ref<Person> a, Ref<Person> b) {
            if (a.position == i) connected.insert(reg[b].id);
            if (b.position == i) connected.insert(reg[a].id);
        };
        for (const Relationship& relationship : reg.relationships)
            connect(relationship.a, relationship.b);
        for (const Partnership& partnership : reg.partnerships)
            connect(partnership.mentor, reg[partnership.appointment].person);
        const std::string document = extracts.about(Ref<Person>{i});
        const ReadRegister read = read_register(document, "the evidence");
        REQUIRE(read.reg);
        for (const Person& person : read.reg->people) {
            INFO(reg.people[i].id << " with " << person.id);
            CHECK(connected.count(person.id) == 1);
        }
        for (const Person& person : reg.people)
            if (connected.count(person.id) == 0)
                CHECK(document.find(std::string{person.name} + '"') == std::string::npos);
    }
}

TEST_CASE("an extract about an appointment is that about the person appointed") {
    const Register& reg = sample_register();
    const Extracts extracts{reg};
    for (std::uint32_t i = 0; i < reg.appointments.size(); ++i) {
        const std::string document = extracts.about(Ref<Appointment>{i});
        CHECK(document == extracts.about(reg.appointments[i].person));
        CHECK(read_register(document, "e").reg->appointment(reg.appointments[i].id));
    }
}

TEST_CASE("a reason in other words is a rephrased one, and no alarm") {
    Kept one = kept();
    CHECK(one.result() == Replay::Result::same);
    one.replace(&StoredDecision::answer, "\"reason\":\"", "\"reason\":\"As we used to say: ");
    CHECK(one.result() == Replay::Result::rephrased);
    CHECK_FALSE(one.replayed().answer.empty());
}

TEST_CASE("another verdict, another outcome and other facts in a kept answer are alarms") {
    CHECK(
        kept().replace(&StoredDecision::answer, "\"outcome\":\"met\"", "\"outcome\":\"not_met\"").result() ==
        Replay::Result::different);
    Kept facts = kept();
    const std::size_t at = facts.decision.answer.rfind("\"facts_digest\":\"");
    REQUIRE(at != std::string::npos);
    char& digit = facts.decision.answer[at + 20];
    digit = digit == '0' ? '1' : '0';
    CHECK(facts.result() == Replay::Result::different);
    Kept verdict = kept();
    const std::string was = verdict.decision.verdict;
    verdict.decision.verdict = was == "eligible" ? "ineligible" : "eligible";
    verdict.replace(&StoredDecision::answer, "\"verdict\":\"" + was,
                    "\"verdict\":\"" + verdict.decision.verdict);
    CHECK(verdict.result() == Replay::Result::different);
}

TEST_CASE("a decision on other evidence is an alarm, or can't be proved") {
    CHECK(kept().replace(&StoredDecision::evidence, "local_authority_officer", "nobody").result() ==
          Replay::Result::different);
    CHECK(kept()
              .replace(&StoredDecision::evidence, "\"role\":\"headteacher\"", "\"role\":\"teacher\"")
              .result() == Replay::Result::different);
    CHECK(kept().replace(&StoredDecision::evidence, "by_role", "kind").result() ==
          Replay::Result::impossible);
    Kept other = kept();
    other.decision.evidence = kept("k02").decision.evidence;
    CHECK(other.result() == Replay::Result::impossible);
    for (const char* hopeless : {"", "{}", "[", "null", R"({"people":[{"id":"k01"}]})"}) {
        other.decision.evidence = hopeless;
        const Replay replay = other.replayed();
        CHECK(replay.result == Replay::Result::impossible);
        CHECK_THAT(told(replay.problems), Contains("headway verify"));
    }
}

TEST_CASE("a decision on another day, in another role or on somebody else is an alarm, or can't be proved") {
    Kept one = kept();
    one.decision.as_of = "2009-01-01";
    CHECK(one.result() == Replay::Result::different);
    for (const char* hopeless : {"", "yesterday", "2016-02-30"}) {
        one.decision.as_of = hopeless;
        CHECK(one.result() == Replay::Result::impossible);
    }
    one = kept();
    one.decision.subject = "k02";
    CHECK(one.result() == Replay::Result::impossible);
    one = kept();
    one.decision.role = "mentee";
    CHECK(one.result() == Replay::Result::impossible);
}

TEST_CASE("a decision by rules that were altered is an alarm, or can't be proved") {
    const auto with = [](const std::function<void(std::vector<NamedFile>&)>& alter) {
        Kept one = kept();
        alter(one.pack.files);
        return one.result();
    };
    const auto file = [](std::vector<NamedFile>& files, std::string_view name) -> std::string& {
        const auto found =
            std::find_if(files.begin(), files.end(), [&](const NamedFile& f) { return f.name == name; });
        REQUIRE(found != files.end());
        return found->text;
    };
    CHECK(with([](auto&) {}) == Replay::Result::same);
    CHECK(with([&](auto& files) { file(files, "eligibility.lua") += "-- a remark\n"; }) ==
          Replay::Result::different);
    CHECK(with([&](auto& files) {
              std::string& rules = file(files, "eligibility.lua");
              rules = replaced(rules, "by = \"local_authority_officer\"", "by = \"anybody\"");
          }) == Replay::Result::different);
    CHECK(with([&](auto& files) { file(files, "eligibility.lua") = "return"; }) ==
          Replay::Result::impossible);
    CHECK(with([&](auto& files) { file(files, "rules/support") += "\nwhile true do end"; }) ==
          Replay::Result::impossible);
    CHECK(with([](auto& files) { files.clear(); }) == Replay::Result::impossible);
    CHECK(with([](auto& files) { files.erase(files.begin()); }) == Replay::Result::impossible);
}

TEST_CASE("files of a kept pack are never written anywhere but into its own folder") {
    const TempFolder folder;
    for (const std::string name : {"../outside.lua", "/", "rules/../../outside", "rules/", "", ".", "..",
                                   "a/b.lua", "rules//x", ".hidden", "a\\b.lua", "A.lua"}) {
        Kept one = kept();
        one.pack.files.push_back({name == "/" ? folder.file("outside.lua") : name, "x"});
        CHECK(one.result() == Replay::Result::impossible);
    }
    CHECK(folder.names().empty());
}

TEST_CASE("replays leave no files behind") {
    const TempFolder folder;
    const char* before = std::getenv("TMPDIR");
    const std::string kept_before = before == nullptr ? "" : before;
    const Kept one = kept();
    ::setenv("TMPDIR", folder.path().c_str(), 1);
    const Replay::Result result = one.result();
    const std::vector<std::string> names = folder.names();
    before == nullptr ? ::unsetenv("TMPDIR") : ::setenv("TMPDIR", kept_before.c_str(), 1);
    CHECK(result == Replay::Result::same);
    CHECK(names.empty());
}

TEST_CASE("evidence and rules that were altered in the database are found by verify and by replay") {
    Database db;
    const Register& reg = sample_register();
    std::optional<Problem> failure;
    db->record(recorded({shipped_scheme("kent"),
                         reg,
                         {.subjects = std::vector{*reg.person("k01")}, .as_of = day("2016-10-01")}},
                        reg),
               failure);
    const auto result = [&] {
        const auto decision = db->decision(1, failure);
        REQUIRE(decision);
        return Replays{patient}.replay(*decision, *db->pack(decision->pack_digest, failure)).result;
    };
    CHECK(result() == Replay::Result::same);
    Sql sql{db.path()};
    sql.run("UPDATE evidence SET document = replace(document, 'local_authority_officer', 'nobody')");
    CHECK(result() == Replay::Result::different);
    CHECK_THAT(told(db->verify().problems), Contains("the evidence") && Contains("is not as it was kept"));
    sql.run("UPDATE evidence SET document = replace(document, 'nobody', 'local_authority_officer')");
    CHECK(result() == Replay::Result::same);
    verified(db.store());
    sql.run("UPDATE pack_files SET content = replace(content, 'local_authority_officer', 'anybody')");
    CHECK(result() == Replay::Result::different);
    CHECK_THAT(told(db->verify().problems), Contains("the rule pack") && Contains("is not as it was kept"));
}

TEST_CASE("decisions by rules in plain Lua are proved from what they keep") {
    PackFolder folder;
    folder.write("eligibility.lua", R"(return eligibility { mentee = {}, mentor = {
  criterion { id = "own", clause = "RUT-C1", facts = { serves = person.is_headteacher, months = person.years_as_head,
      last_day = person.last_day_as_head },
    decide = function(facts)
      if facts.serves and facts.months > 24 then return met("months " .. facts.months) end
      if facts.last_day == nil then return unknown "the last day" end
      return not_met("last day " .. facts.last_day)
    end } } })");
    const auto scheme = folder.scheme();
    const Register reg = rutland(
        R"("posts":[{"person":"p1","urn":1,"role":"headteacher","from":"2010-09-01","to":"2016-12-31"},
{"person":"p2","urn":2,"role":"headteacher","from":"2015-09-01"}])");
    Replays replays{patient};
    for (const char* as_of : {"2011-01-01", "2016-10-01", "2017-10-01"})
        check_replayed(replays, judge(*scheme, reg, as_of), reg);
}

TEST_CASE("decisions by a pack with parameters, declarations and a module are proved from what they keep") {
    PackFolder folder;
    folder.write(
        "declarations.lua",
        R"(return declarations { declaration { "kind", asks = "the mentor is kind", from = "a referee" } })");
    folder.write("eligibility.lua", R"(local support = require "support"
return eligibility { mentor = {
  criterion { id = "kind", clause = "RUT-C1", requires = person.declares "kind", exceptionally = person.is_headteacher } },
  mentee = { criterion { id = "new", clause = "RUT-C1", requires = support.runs(years(2)) } } })");
    const SchemeOutcome loaded = folder.load();
    INFO(told(loaded.problems));
    REQUIRE(loaded.scheme);
    const Register reg =
        rutland(R"("posts":[{"person":"p1","urn":1,"role":"headteacher","from":"2010-09-01"}],
"appointments":[{"id":"a1","person":"p2","urn":2,"role":"headteacher","appointed_on":"2016-05-01","starts_on":"2016-09-01"}],
"declarations":[{"person":"p2","scheme":"rutland","key":"kind","value":true,"made_on":"2016-01-01"}])");
    Replays replays{patient};
    for (const char* as_of : {"2015-01-01", "2016-10-01", "2020-10-01"})
        for (const SubjectKind kind : {SubjectKind::mentor, SubjectKind::mentee})
            check_replayed(replays, judge(*loaded.scheme, reg, as_of, kind), reg);
}
