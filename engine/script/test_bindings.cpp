// tests and test: cases beside the rules, as made-up registers and expected outcomes by clause.
#include "base/text.h"
#include "script/lua_json.h"
#include "script/pack_bindings.h"
#include "script/table_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

std::optional<Outcome> outcome_named(const std::string& name) {
    for (Outcome outcome : {Outcome::met, Outcome::by_exception, Outcome::unknown, Outcome::not_met})
        if (name_of(outcome) == name) return outcome;
    return std::nullopt;
}

// "not_met", or { "not_met", met_from = "2017-09-01" }
std::optional<PackTest::Expected> read_expected(lua_State* state, TableReader& table,
                                                const std::string& clause) {
    PackTest::Expected expected;
    table.push(clause.c_str());
    std::string word;
    if (lua_type(state, -1) == LUA_TSTRING) {
        word = lua_tostring(state, -1);
    } else {
        TableReader detailed{state, -1, "expect"};
        word = detailed.first_text();
        expected.met_from = detailed.date("met_from");
        detailed.finish();
    }
    lua_pop(state, 1);
    const auto outcome = outcome_named(word);
    if (!outcome && !word.empty())
        table.note(fmt::format("{} comes out met, by_exception, unknown or not_met, not '{}'", clause,
                               printable(word)));
    if (!outcome) return std::nullopt;
    expected.outcome = *outcome;
    return expected;
}

// As scheme/evaluate.h and scheme/pairs.h name them; this room does not know them.
void check_verdict(TableReader& table, const PackTest& test) {
    const std::vector<std::string> of_one{"eligible", "by_exception", "undetermined", "ineligible"};
    const std::vector<std::string> of_pairs{"suitable", "exceptional_only", "undetermined", "excluded"};
    const auto& verdicts = test.kind == SubjectKind::pair ? of_pairs : of_one;
    if (std::find(verdicts.begin(), verdicts.end(), test.verdict) == verdicts.end())
        table.note(fmt::format("the verdict is {}, not '{}'{}", joined(verdicts, " or "),
                               printable(test.verdict), did_you_mean(test.verdict, verdicts)));
}

// Whether a criterion or preference is called that.
bool is_rule(const SchemeDefinition& definition, const std::string& id) {
    const auto is_it = [&](const auto& rule) { return rule.id == id; };
    const auto& preferences = definition.preferences;
    if (std::any_of(preferences.begin(), preferences.end(), is_it)) return true;
    const auto has_it = [&](SubjectKind kind) {
        const auto& criteria = definition.criteria(kind);
        return std::any_of(criteria.begin(), criteria.end(), is_it);
    };
    return has_it(SubjectKind::mentor) || has_it(SubjectKind::mentee) || has_it(SubjectKind::pair);
}

void read_score(TableReader& table, TableReader& expect, PackTest& test) {
    const auto value = expect.value("score", true);
    const auto* score = value ? std::get_if<std::int64_t>(&*value) : nullptr;
    if (score == nullptr || test.kind != SubjectKind::pair)
        table.note("'score' is the whole number that a pair comes to");
    else
        test.score = *score;
}

void read_expectations(lua_State* state, TableReader& table, PackTest& test) {
    PackBuilder& builder = PackBuilder::of(state);
    table.push("expect");
    TableReader expect{state, -1, "expect"};
    for (const std::string& key : expect.keys()) {
        if (key == "verdict") {
            test.verdict = expect.text("verdict");
            if (!test.verdict.empty()) check_verdict(table, test);
        } else if (key == "score") {
            read_score(table, expect, test);
        } else if (!is_rule(builder.definition, key) && builder.unknown_clause(key)) {
            table.note(fmt::format("expect speaks of '{}', which is neither verdict nor a clause{}",
                                   printable(key), did_you_mean(key, builder.names_of_clauses())));
        } else if (const auto expected = read_expected(state, expect, key)) {
            test.expected[key] = *expected;
        }
    }
    if (expect.is_table() && expect.keys().empty()) table.note("a test that expects nothing can't fail");
    lua_pop(state, 1);
}

bool read_register_of(lua_State* state, TableReader& table, PackTest& test, SubjectKind kind) {
    const int type = table.push(std::string{name_of(kind)}.c_str());
    const bool given = type == LUA_TTABLE;
    if (given) {
        test.kind = kind;
        append_document(state, lua_gettop(state), test.register_document);
    }
    lua_pop(state, 1);
    return given;
}

int test(lua_State* state) {
    TableReader table{state, 1, "test"};
    auto test = std::make_shared<PackTest>();
    test->where = caller_place(state);
    test->file = test->where.file;
    test->name = table.first_text();
    table.about(fmt::format("'{}'", test->name));
    const auto as_of = table.date("as_of");
    if (!as_of && table.is_table() && table.push("as_of") == LUA_TNIL)
        table.note("'as_of' is missing: write as_of = \"2016-10-01\"");
    lua_settop(state, 1);
    test->as_of = as_of.value_or(Date{});
    int subjects = 0;
    for (const SubjectKind kind : {SubjectKind::mentor, SubjectKind::mentee, SubjectKind::pair})
        if (read_register_of(state, table, *test, kind)) ++subjects;
    if (table.is_table() && subjects != 1)
        table.note("a test is about either a mentor = …, a mentee = … or a pair = …");
    read_expectations(state, table, *test);
    table.finish();
    push_handle(state, std::move(test));
    return 1;
}

int tests(lua_State* state) {
    PackBuilder& builder = PackBuilder::of(state);
    TableReader table{state, 1, "tests"};
    for (lua_Integer i = 1; i <= table.length(); ++i) {
        table.push(i);
        if (const auto* test = handle_of<std::shared_ptr<PackTest>>(state, -1))
            builder.definition.tests.push_back(*test);
        else if (handle_of<Broken>(state, -1) == nullptr)
            table.note(fmt::format("entry {} is {}, not test {{ … }}", i, described(state, -1)));
        lua_pop(state, 1);
    }
    table.finish();
    lua_pushboolean(state, 1);
    return 1;
}

}  // namespace

void offer_tests(ScriptHost& host) {
    offer_function<test>(host, "test");
    offer_function<tests>(host, "tests");
}

}  // namespace headway
