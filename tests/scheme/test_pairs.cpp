// Pairs: a whole column of verdicts says what the reasons of each single pair say, and both say what the
// policies do.
#include "logic/random_trees.h"
#include "scheme/pack_folder.h"
#include "scheme/pair_oracle.h"
#include "scheme/pair_registers.h"
#include "scheme/shipped.h"

#include <array>
#include <set>

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

const Date middle = *parse_date("2016-10-01");

Register random_register(std::uint64_t seed, const std::string& scheme, bool many_suitable = false) {
    return random_pairs(seed, {.scheme = scheme,
                               .middle = middle,
                               .many_suitable = many_suitable,
                               .loose_ends = seed % 5 < 2})
        .read();
}

Pairs pairs_of(const Scheme& scheme, const Register& reg, Date as_of) {
    return {scheme, reg, {all_people(reg), all_appointments(reg), as_of}};
}

// Gives how often each verdict came out, and complains of each pair that is judged in two ways.
std::array<int, 4> compare_with_reasons(const Scheme& scheme, const Register& reg, Date as_of) {
    const Pairs pairs = pairs_of(scheme, reg, as_of);
    const PairReasons reasons{scheme, reg, as_of};
    std::array<int, 4> counts{};
    for (std::size_t row = 0; row < reg.appointments.size(); ++row) {
        const JudgedMentors judged = pairs.judge(row);
        for (std::size_t i = 0; i < reg.people.size(); ++i) {
            const PairAnswer answer =
                reasons.explain(pairs.order().mentors[i], pairs.order().appointments[row]);
            INFO(scheme.id() << ", " << reg.people[i].id << " for " << reg.appointments[row].id << " on "
                             << iso(as_of) << ": " << name_of(judged.verdicts[i]) << " with "
                             << judged.scores[i] << ", by its reasons " << name_of(answer.verdict) << " with "
                             << answer.score);
            if (answer.verdict != judged.verdicts[i] || answer.score != judged.scores[i])
                FAIL_CHECK("a pair is judged in two ways");
            ++counts[static_cast<std::size_t>(judged.verdicts[i])];
        }
    }
    return counts;
}

using Judge = oracle::PairJudgement (*)(const Register&, std::uint32_t, std::uint32_t, Date);

// Gives the views that came out.
std::set<oracle::PairView> compare_with_oracle(const Scheme& scheme, const Register& reg, Date as_of,
                                               Judge judge) {
    const Pairs pairs = pairs_of(scheme, reg, as_of);
    std::set<oracle::PairView> seen;
    for (std::uint32_t row = 0; row < reg.appointments.size(); ++row) {
        const JudgedMentors judged = pairs.judge(row);
        for (std::uint32_t i = 0; i < reg.people.size(); ++i) {
            const oracle::PairJudgement expected = judge(reg, i, row, as_of);
            INFO(reg.people[i].id << " for " << reg.appointments[row].id << " on " << iso(as_of)
                                  << ": oracle " << name_of(static_cast<PairVerdict>(expected.view))
                                  << " with " << expected.score << ", engine " << name_of(judged.verdicts[i])
                                  << " with " << judged.scores[i]);
            if (static_cast<int>(judged.verdicts[i]) != static_cast<int>(expected.view) ||
                judged.scores[i] != expected.score)
                FAIL_CHECK("the oracle disagrees");
            seen.insert(expected.view);
        }
    }
    return seen;
}

// A condition of allocation.lua, as deep as it may be written by hand. A fact of several schools can't stand
// in none { … }.
std::string random_condition(Chance& chance, int depth, bool in_none) {
    static const std::vector<std::string> leaves{"mentor.is_headteacher",
                                                 "mentor.has_free_place",
                                                 R"(mentor.register_status:is "approved")",
                                                 R"(mentee.headship:is "first")",
                                                 "mentee.school.is_faith_school",
                                                 R"(mentee.role:is "headteacher")",
                                                 "pair.share_a_network",
                                                 "pair.is_outside_area",
                                                 R"(pair.is_outside_area { phase = "primary" })",
                                                 "pair.same_phase",
                                                 "pair.worked_together",
                                                 "pair.work_at_one_school",
                                                 "pair.mentor_held_role_longer",
                                                 "pair.mentor_has_needed_expertise",
                                                 R"(pair.mentor_has_needed_expertise { kind = "personnel" })",
                                                 "pair.are_different_people",
                                                 R"(any_school { school.phase:is "primary" })",
                                                 R"(each_school { school.phase:is "secondary" })"};
    if (depth == 0 || chance.one_in(4)) {
        if (!in_none && chance.one_in(8)) return "mentor.school.is_faith_school";
        return chance.of(leaves);
    }
    const std::string word = chance.of(std::vector<std::string>{"all", "any", "none"});
    std::string parts;
    for (int left = chance.from(1, 3); left > 0; --left)
        parts += random_condition(chance, depth - 1, in_none || word == "none") + ", ";
    return word + " { " + parts + "}";
}

std::string random_allocation(Chance& chance) {
    std::string criteria;
    for (int i = 0; i < 4; ++i) {
        const std::string force = chance.of(std::vector<std::string>{"must", "must", "should", "may"});
        criteria += "criterion { id = \"c" + std::to_string(i) + "\", clause = \"RUT-C1\", force = \"" +
                    force + "\",\n requires = " + random_condition(chance, 3, false);
        if (chance.one_in(2)) criteria += ",\n exceptionally = " + random_condition(chance, 2, false);
        criteria += " },\n";
    }
    std::string preferences;
    for (int i = 0; i < 3; ++i)
        preferences += "preference { id = \"r" + std::to_string(i) +
                       "\", clause = \"RUT-C1\", weight = " + std::to_string(chance.from(1, 9)) +
                       ", prefers = " + random_condition(chance, 3, false) + " },\n";
    return "return allocation { criteria = {\n" + criteria + "}, preferences = {\n" + preferences + "} }\n";
}

}  // namespace

TEST_CASE("a pair that is judged among all others has the verdict and the score that its reasons give") {
    for (const std::string& id : five_schemes()) {
        std::array<int, 4> counts{};
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            INFO("seed " << seed);
            const Register reg = random_register(seed, id, seed % 3 == 0);
            for (int days : {-40, 0, 1}) {
                const auto more = compare_with_reasons(shipped_scheme(id), reg, plus_days(middle, days));
                for (std::size_t i = 0; i < counts.size(); ++i)
                    counts[i] += more[i];
            }
        }
        INFO(id << ": " << counts[0] << " excluded, " << counts[1] << " undetermined, " << counts[2]
                << " exceptional, " << counts[3] << " suitable");
        CHECK(counts[0] > 0);
        CHECK(counts[3] > 0);
        CHECK((counts[1] > 0) == (id == "kent"));
        CHECK((counts[2] > 0) == (id == "kent" || id == "kle"));
    }
}

TEST_CASE("conditions of mentors, mentees and pairs mix as deep as a pack likes, exceptional routes too") {
    Chance chance{20161001};
    const Register reg = random_register(4, "rutland");
    std::array<int, 4> counts{};
    for (int pack = 0; pack < 80; ++pack) {
        const std::string text = random_allocation(chance);
        INFO(text);
        PackFolder folder;
        folder.write("allocation.lua", text);
        const auto scheme = folder.scheme();
        const auto more = compare_with_reasons(*scheme, reg, middle);
        for (std::size_t i = 0; i < counts.size(); ++i)
            counts[i] += more[i];
    }
    for (const int count : counts)
        CHECK(count > 100);
}

TEST_CASE("who is never suitable is suitable for no appointment") {
    int never_at_all = 0;
    for (const std::string& id : five_schemes())
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            const Register reg = random_register(seed, id, seed % 2 == 0);
            const Pairs pairs = pairs_of(shipped_scheme(id), reg, middle);
            const std::vector<bool> never = pairs.never_suitable();
            REQUIRE(never.size() == reg.people.size());
            for (std::size_t row = 0; row < reg.appointments.size(); ++row) {
                const JudgedMentors judged = pairs.judge(row);
                for (std::size_t i = 0; i < never.size(); ++i) {
                    INFO(id << ", seed " << seed << ": " << reg.people[i].id);
                    if (never[i] && judged.verdicts[i] == PairVerdict::suitable)
                        FAIL_CHECK("somebody suitable is left out");
                    never_at_all += never[i] ? 1 : 0;
                }
            }
        }
    CHECK(never_at_all > 1000);
}

TEST_CASE("who is never suitable by random packs is suitable for no appointment") {
    Chance chance{7};
    const Register reg = random_register(4, "rutland");
    for (int pack = 0; pack < 60; ++pack) {
        const std::string text = random_allocation(chance);
        INFO(text);
        PackFolder folder;
        folder.write("allocation.lua", text);
        const auto scheme = folder.scheme();
        const Pairs pairs = pairs_of(*scheme, reg, middle);
        const std::vector<bool> never = pairs.never_suitable();
        for (std::size_t row = 0; row < reg.appointments.size(); ++row)
            for (std::size_t i = 0; i < never.size(); ++i)
                if (never[i] && pairs.judge(row).verdicts[i] == PairVerdict::suitable)
                    FAIL_CHECK(reg.people[i].id << " is left out, and suitable");
    }
}

TEST_CASE("what must be met and is unknown rules a mentor out, what should be met and is unknown does not") {
    // Somebody leads a school of which the phase is not recorded.
    const Register reg =
        rutland(R"("posts":[{"person":"p1","urn":1,"role":"headteacher","from":"2010-09-01"}],
"appointments":[{"id":"a1","person":"p2","urn":2,"role":"headteacher","appointed_on":"2016-05-20","starts_on":"2016-09-01"}])");
    for (const auto& [force, verdict] :
         {std::pair{"must", PairVerdict::undetermined}, std::pair{"should", PairVerdict::suitable},
          std::pair{"may", PairVerdict::suitable}}) {
        INFO(force);
        PackFolder folder;
        folder.write("allocation.lua", R"(return allocation { criteria = { criterion {
  id = "phase", clause = "RUT-C1", requires = each_school { school.phase:is "primary" }, force = ")" +
                                           std::string{force} + "\" } } }\n");
        const auto scheme = folder.scheme();
        const Pairs pairs = pairs_of(*scheme, reg, middle);
        CHECK(pairs.judge(0).verdicts[0] == verdict);
        CHECK(pairs.never_suitable()[0] == (verdict != PairVerdict::suitable));
    }
}

TEST_CASE("Kent's pairs are judged and scored as the oracle does, in every verdict") {
    std::set<oracle::PairView> seen;
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        INFO("seed " << seed);
        const Register reg = random_register(seed, "kent", seed % 3 == 0);
        for (int days : {0, 1})
            seen.merge(
                compare_with_oracle(shipped_scheme("kent"), reg, plus_days(middle, days), oracle::kent_pair));
    }
    CHECK(seen.size() == 4);
}

TEST_CASE("KLE's pairs are judged and scored as the oracle does, in every verdict that there is") {
    std::set<oracle::PairView> seen;
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        INFO("seed " << seed);
        const Register reg = random_register(seed, "kle", seed % 3 == 0);
        for (int days : {0, 1})
            seen.merge(
                compare_with_oracle(shipped_scheme("kle"), reg, plus_days(middle, days), oracle::kle_pair));
    }
    CHECK(seen == std::set{oracle::PairView::excluded, oracle::PairView::exceptional_only,
                           oracle::PairView::suitable});
}

TEST_CASE("the pairs of Havering, Manchester and South Gloucestershire are judged as the oracle does") {
    const std::vector<std::pair<std::string, Judge>> judges{
        {"havering", oracle::havering_pair},
        {"manchester", oracle::manchester_pair},
        {"south_gloucestershire", oracle::south_gloucestershire_pair}};
    for (const auto& [id, judge] : judges) {
        std::set<oracle::PairView> seen;
        for (std::uint64_t seed = 0; seed < 120; ++seed) {
            INFO(id << ", seed " << seed);
            const Register reg = random_register(seed, id, seed % 3 == 0);
            for (int days : {0, 1})
                seen.merge(compare_with_oracle(shipped_scheme(id), reg, plus_days(middle, days), judge));
        }
        CHECK(seen == std::set{oracle::PairView::excluded, oracle::PairView::suitable});
    }
}

TEST_CASE("a shortlist begins with the suitable, then goes by score, then by id") {
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const std::string& id = five_schemes()[seed % 5];
        const Register reg = random_register(seed, id);
        const auto list = shortlist(shipped_scheme(id), reg,
                                    {.appointment = {0}, .mentors = all_people(reg), .as_of = middle});
        REQUIRE(list.size() == reg.people.size());
        for (std::size_t i = 1; i < list.size(); ++i) {
            const auto& [earlier, before] = list[i - 1];
            const auto& [later, after] = list[i];
            INFO(id << ", seed " << seed << ": " << reg[earlier].id << " before " << reg[later].id);
            CHECK(before.verdict >= after.verdict);
            if (before.verdict != after.verdict) continue;
            CHECK(before.score >= after.score);
            if (before.score == after.score) CHECK(reg[earlier].id < reg[later].id);
        }
    }
}

TEST_CASE("reasons are one sentence each, what is unknown is asked for, and what would help is said") {
    for (const std::string& id : five_schemes())
        for (std::uint64_t seed = 0; seed < 25; ++seed) {
            const Register reg = random_register(seed, id);
            for (const auto& mentor :
                 shortlist(shipped_scheme(id), reg, {.appointment = {1}, .mentors = {}, .as_of = middle}))
                for (const PairCriterionAnswer& answer : mentor.answer.criteria) {
                    INFO(id << ", seed " << seed << ": " << answer.criterion->id << ": " << answer.reason);
                    CHECK_THAT(answer.reason, Catch::EndsWith("."));
                    CHECK(std::count(answer.reason.begin(), answer.reason.end(), '\n') == 0);
                    CHECK(answer.missing.empty() == (answer.outcome != Outcome::unknown));
                    if (answer.outcome != Outcome::not_met) CHECK(answer.would_meet.empty());
                }
        }
}

TEST_CASE("who is not on Kent's register is told to be approved, not to be suspended or to retire") {
    const Register reg = random_register(1, "kent");
    for (const auto& mentor : shortlist(shipped_scheme("kent"), reg,
                                        {.appointment = {0}, .mentors = all_people(reg), .as_of = middle})) {
        const PairCriterionAnswer& first = mentor.answer.criteria.front();
        if (first.outcome != Outcome::not_met) continue;
        CHECK_THAT(first.reason, !Contains("suspended") && !Contains("retired"));
        for (const std::string& change : first.would_meet)
            CHECK_THAT(change, Contains("approved") && !Contains("suspended") && !Contains("retired"));
    }
}
