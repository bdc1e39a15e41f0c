// What is told of everybody in the sample register, under every shipped scheme, has the form that is
// promised.
#include "logic/random_trees.h"
#include "places.h"
#include "scheme/shipped.h"

#include <cctype>
#include <fstream>
#include <sstream>

using namespace headway;
using namespace headway::test;

namespace {

Verdicts judged(const std::string& id, const Register& reg, SubjectKind kind, const char* as_of) {
    return {shipped_scheme(id),
            reg,
            {.kind = kind, .subjects = everybody(reg, kind), .as_of = *parse_date(as_of)}};
}

template <class Use>
void for_all_verdicts(const Register& reg, Use use) {
    for (const std::string& id : shipped_ids())
        for (SubjectKind kind : {SubjectKind::mentor, SubjectKind::mentee})
            for (const char* as_of : {"2014-01-01", "2015-09-01", "2016-10-01", "2019-03-31"})
                use(judged(id, reg, kind, as_of));
}

// One sentence: it begins with a large letter (or what is no letter), ends in one full stop, and is one line.
bool is_sentence(const std::string& text) {
    if (text.size() < 10 || text.back() != '.' || text[text.size() - 2] == '.') return false;
    return std::islower(static_cast<unsigned char>(text[0])) == 0 && text.find('\n') == std::string::npos &&
           text.find("  ") == std::string::npos && text.find(" ,") == std::string::npos;
}

std::string json_of(const Verdicts& verdicts) {
    const VerdictJson json{verdicts, Detail::full};
    std::string out;
    for (std::size_t i = 0; i < verdicts.size(); ++i)
        json.append(i, out);
    return out;
}

// The sample's text with its tables, and the rows of each, in another order. It is written a row a line.
std::string shuffled_sample(std::uint64_t seed) {
    std::ifstream file{headway::test::sample_register_file};
    Chance chance{seed};
    std::vector<std::pair<std::string, std::vector<std::string>>> tables;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("  \"")) tables.emplace_back(line, std::vector<std::string>{});
        if (!line.starts_with("    {")) continue;
        if (line.back() == ',') line.pop_back();
        tables.back().second.push_back(line);
    }
    const auto shuffle = [&](auto& items) {
        for (std::size_t i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[chance.below(i)]);
    };
    shuffle(tables);
    std::ostringstream out;
    for (std::size_t t = 0; t < tables.size(); ++t) {
        shuffle(tables[t].second);
        out << (t > 0 ? ",\n" : "{\n") << tables[t].first << '\n';
        for (std::size_t row = 0; row < tables[t].second.size(); ++row)
            out << (row > 0 ? ",\n" : "") << tables[t].second[row];
        out << "\n]";
    }
    out << "\n}";
    return out.str();
}

using ById = std::map<std::string, std::string>;

// "criterion=outcome …" of everybody, and the digest of the facts looked at.
ById outcomes_by_id(const Verdicts& verdicts) {
    ById out;
    for (std::size_t i = 0; i < verdicts.size(); ++i)
        for (std::size_t c = 0; c < verdicts.criteria().size(); ++c)
            out[std::string{verdicts.id(i)}] +=
                " " + verdicts.criteria()[c].id + "=" + std::string{name_of(verdicts.outcome(i, c))};
    return out;
}
ById digests_by_id(const Verdicts& verdicts) {
    ById out;
    for (std::size_t i = 0; i < verdicts.size(); ++i)
        out[std::string{verdicts.id(i)}] = verdicts.facts_digest(i);
    return out;
}

// That what is told by id is the same of the sample and of the sample in another order.
void check_shuffled(ById (*told)(const Verdicts&)) {
    for (std::uint64_t seed : {1U, 2U, 3U}) {
        const ReadRegister read = read_register(shuffled_sample(seed), "shuffled.json");
        REQUIRE(read.reg);
        REQUIRE(read.reg->people.size() == sample_register().people.size());
        REQUIRE(read.reg->posts.size() == sample_register().posts.size());
        for (const std::string& id : shipped_ids())
            for (SubjectKind kind : {SubjectKind::mentor, SubjectKind::mentee}) {
                const ById before = told(judged(id, sample_register(), kind, "2016-10-01"));
                const ById after = told(judged(id, *read.reg, kind, "2016-10-01"));
                for (const auto& [subject, line] : before) {
                    INFO(subject);
                    CHECK(after.at(subject) == line);
                }
            }
    }
}

}  // namespace

TEST_CASE("every reason is one sentence") {
    for_all_verdicts(sample_register(), [](const Verdicts& verdicts) {
        for (std::size_t i = 0; i < verdicts.size(); ++i)
            for (const CriterionAnswer& answer : verdicts.explain(i)) {
                if (is_sentence(answer.reason)) continue;
                FAIL_CHECK(answer.criterion->id << " of " << verdicts.id(i) << ": '" << answer.reason << "'");
            }
    });
}

TEST_CASE(
    "something is missing exactly where the outcome is unknown, and a change is told only of what is not "
    "met") {
    for_all_verdicts(sample_register(), [](const Verdicts& verdicts) {
        for (std::size_t i = 0; i < verdicts.size(); ++i)
            for (const CriterionAnswer& answer : verdicts.explain(i)) {
                INFO(answer.criterion->id << " of " << verdicts.id(i) << " on " << iso(verdicts.as_of()));
                if (answer.missing.empty() == (answer.outcome == Outcome::unknown)) FAIL_CHECK("missing");
                if (answer.outcome != Outcome::not_met && !answer.would_meet.empty())
                    FAIL_CHECK("would_meet");
            }
    });
}

TEST_CASE("a missing thing says from whom it can be had") {
    for_all_verdicts(sample_register(), [](const Verdicts& verdicts) {
        for (std::size_t i = 0; i < verdicts.size(); ++i)
            for (const CriterionAnswer& answer : verdicts.explain(i))
                for (const std::string& what : answer.missing)
                    if (what.find("(from ") == std::string::npos) FAIL_CHECK(what);
    });
}

TEST_CASE("what explain() says came out is what the columns decided") {
    for_all_verdicts(sample_register(), [](const Verdicts& verdicts) {
        for (std::size_t i = 0; i < verdicts.size(); ++i) {
            const std::vector<CriterionAnswer> answers = verdicts.explain(i);
            REQUIRE(answers.size() == verdicts.criteria().size());
            for (std::size_t c = 0; c < answers.size(); ++c)
                if (answers[c].outcome != verdicts.outcome(i, c) ||
                    answers[c].criterion != &verdicts.criteria()[c])
                    FAIL_CHECK(verdicts.id(i));
        }
    });
}

TEST_CASE("asking twice gives the same bytes") {
    for_all_verdicts(sample_register(), [](const Verdicts& verdicts) {
        const Verdicts again{verdicts.scheme(),
                             sample_register(),
                             {.kind = verdicts.kind(),
                              .subjects = everybody(sample_register(), verdicts.kind()),
                              .as_of = verdicts.as_of()}};
        CHECK((json_of(verdicts) == json_of(again)));
    });
}

TEST_CASE("the order of the register's rows changes no outcome") {
    check_shuffled(outcomes_by_id);
}

TEST_CASE(
    "the order of the register's rows changes no digest of the facts, of heads of several schools too") {
    check_shuffled(digests_by_id);
}

TEST_CASE("one person judged alone comes out as among the others, digest included") {
    const Register& reg = sample_register();
    const Verdicts all = judged("kle", reg, SubjectKind::mentor, "2016-10-01");
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        const Verdicts one{
            all.scheme(),
            reg,
            {.kind = SubjectKind::mentor, .subjects = std::vector<Ref<Person>>{{i}}, .as_of = all.as_of()}};
        CHECK(one.verdict(0) == all.verdict(i));
        CHECK(one.facts_digest(0) == all.facts_digest(i));
    }
}
