#include "script/report_reading.h"

#include "base/text.h"
#include "script/handle.h"
#include "script/host.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headway {

namespace {

using report::DatumKind;
using TestKind = ReportTest::Kind;

constexpr std::array<std::string_view, 6> windows{
    "academic_year", "last_academic_year", "next_academic_year", "term", "month", "since"};

bool is_broken(lua_State* state) {
    return handle_of<Broken>(state, -1) != nullptr;
}

bool is_text(DatumKind kind) {
    return kind == DatumKind::text || kind == DatumKind::choice || kind == DatumKind::list ||
           kind == DatumKind::choices;
}

bool fits(const Value& value, DatumKind kind) {
    if (is_text(kind)) return std::holds_alternative<std::string>(value);
    if (kind == DatumKind::truth) return std::holds_alternative<bool>(value);
    if (kind == DatumKind::date) return std::holds_alternative<Date>(value);
    return std::holds_alternative<std::int64_t>(value);
}

std::string_view example_of(DatumKind kind) {
    switch (kind) {
        case DatumKind::truth:
            return "true or false";
        case DatumKind::date:
            return "a day, \"2016-09-01\"";
        case DatumKind::number:
            return "a whole number";
        case DatumKind::money:
            return "a whole number of pence";
        default:
            return "a text";
    }
}

// What stands on top of the stack, as a value of the column; nothing where it is none.
std::optional<Value> plain_value(lua_State* state, const SourceColumn& column) {
    const int type = lua_type(state, -1);
    if (type == LUA_TBOOLEAN) return Value{lua_toboolean(state, -1) != 0};
    if (lua_isinteger(state, -1) != 0) return Value{std::int64_t{lua_tointeger(state, -1)}};
    if (type != LUA_TSTRING) return std::nullopt;
    const std::string text = lua_tostring(state, -1);
    if (column.kind != DatumKind::date) return Value{text};
    if (const auto day = parse_date(text)) return Value{*day};
    return std::nullopt;
}

void note_wrong_value(lua_State* state, TableReader& table, const SourceColumn& column) {
    table.note(fmt::format("'{}' is {}, not {}", column.name, example_of(column.kind), described(state, -1)));
}

void check_name(TableReader& table, const SourceColumn& column, const Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    const std::vector<std::string> known = names_in(column);
    if (text == nullptr || known.empty() || std::find(known.begin(), known.end(), *text) != known.end())
        return;
    table.note(fmt::format("'{}' is never '{}'{}; it is {}", column.name, printable(*text),
                           did_you_mean(*text, known), joined(known, " or ")));
}

// Clauses and declarations are those of the pack: of another there would be no records, without a word.
void check_name_of_pack(lua_State* state, TableReader& table, const SourceColumn& column,
                        const Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    if (text == nullptr) return;
    std::optional<std::string> unknown;
    if (column.name == "clause") unknown = PackBuilder::of(state).unknown_clause(*text);
    if (column.name == declared_column) unknown = PackBuilder::of(state).unknown_declaration(*text);
    if (unknown) table.note(*unknown);
}

// The value on top of the stack, or the parameter. The caller pops it.
std::optional<Operand> operand_on_top(lua_State* state, TableReader& table, const SourceColumn& column) {
    if (is_broken(state)) return std::nullopt;
    if (const auto* name = handle_of<ParameterName>(state, -1)) {
        const std::vector<Value> values = PackBuilder::of(state).values_of(*name);
        if (std::all_of(values.begin(), values.end(),
                        [&](const Value& value) { return fits(value, column.kind); }))
            return Operand{*name};
        table.note(fmt::format("'{}' is {}; the parameter {} is something else", column.name,
                               example_of(column.kind), name->name));
        return std::nullopt;
    }
    const auto value = plain_value(state, column);
    if (!value || !fits(*value, column.kind)) {
        note_wrong_value(state, table, column);
        return std::nullopt;
    }
    check_name(table, column, *value);
    check_name_of_pack(state, table, column, *value);
    return Operand{*value};
}

// One value, or a list of them.
std::vector<Operand> operands_on_top(lua_State* state, TableReader& table, const SourceColumn& column) {
    std::vector<Operand> operands;
    const auto add = [&] {
        if (const auto operand = operand_on_top(state, table, column)) operands.push_back(*operand);
    };
    if (lua_type(state, -1) != LUA_TTABLE) {
        add();
        return operands;
    }
    const auto length = std::min<lua_Integer>(static_cast<lua_Integer>(lua_rawlen(state, -1)), longest_list);
    for (lua_Integer i = 1; i <= length; ++i) {
        lua_rawgeti(state, -1, i);
        add();
        lua_pop(state, 1);
    }
    return operands;
}

// How long: a number of days, months(…) or years(…), or a parameter that is one of them.
std::optional<Operand> distance_on_top(lua_State* state, TableReader& table, const std::string& key) {
    if (is_broken(state)) return std::nullopt;
    std::optional<Operand> distance;
    if (const auto* name = handle_of<ParameterName>(state, -1)) distance = *name;
    if (const auto* period = handle_of<Period>(state, -1)) distance = Value{*period};
    if (lua_isinteger(state, -1) != 0) distance = Value{std::int64_t{lua_tointeger(state, -1)}};
    const std::vector<Value> values =
        distance ? PackBuilder::of(state).values_of(*distance) : std::vector<Value>{};
    const bool good =
        distance && std::all_of(values.begin(), values.end(), [](const Value& value) {
            const auto* days = std::get_if<std::int64_t>(&value);
            return std::holds_alternative<Period>(value) || (days != nullptr && *days >= 0 && *days <= 36600);
        });
    if (good) return distance;
    table.note(fmt::format("'{}' is a number of days, months(1), or a parameter that is one of them", key));
    return std::nullopt;
}

struct TestWord {
    std::string_view word;
    TestKind kind;
    bool of_dates;
    bool of_numbers;
};

constexpr std::array<TestWord, 10> test_words{{{"is_not", TestKind::is_not, true, true},
                                               {"at_least", TestKind::at_least, false, true},
                                               {"at_most", TestKind::at_most, false, true},
                                               {"on_or_after", TestKind::at_least, true, false},
                                               {"on_or_before", TestKind::at_most, true, false},
                                               {"within", TestKind::within, true, false},
                                               {"within_last", TestKind::within_last, true, false},
                                               {"more_than_ago", TestKind::more_than_ago, true, false},
                                               {"ahead_by", TestKind::ahead_by, true, false},
                                               {"recorded", TestKind::recorded, true, true}}};

bool is_for(const TestWord& word, DatumKind kind) {
    if (word.kind == TestKind::recorded || word.kind == TestKind::is_not) return true;
    if (kind == DatumKind::date) return word.of_dates;
    return (kind == DatumKind::number || kind == DatumKind::money) && word.of_numbers;
}

void read_window(lua_State* state, TableReader& table, ReportTest& test) {
    const std::string word = lua_type(state, -1) == LUA_TSTRING ? lua_tostring(state, -1) : "";
    const auto found = std::find(windows.begin(), windows.end(), word);
    const std::vector<std::string> known(windows.begin(), windows.end());
    if (found == windows.end())
        table.note(fmt::format("'within' is {}, not {}{}", joined(known, " or "), described(state, -1),
                               did_you_mean(word, known)));
    else
        test.window = static_cast<ReportWindow>(found - windows.begin());
}

// The value of one word, on top of the stack.
ReportTest read_test_word(lua_State* state, TableReader& table, const SourceColumn& column,
                          const TestWord& word) {
    ReportTest test{.column = std::string{column.name}, .kind = word.kind};
    switch (word.kind) {
        case TestKind::recorded:
            if (lua_type(state, -1) != LUA_TBOOLEAN) table.note("'recorded' is true or false");
            if (lua_toboolean(state, -1) == 0) test.kind = TestKind::not_recorded;
            break;
        case TestKind::within:
            read_window(state, table, test);
            break;
        case TestKind::within_last:
        case TestKind::more_than_ago:
        case TestKind::ahead_by:
            if (const auto distance = distance_on_top(state, table, std::string{word.word}))
                test.values.push_back(*distance);
            break;
        default:
            test.values = operands_on_top(state, table, column);
    }
    return test;
}

// { at_least = 2, at_most = 5 }: the braces on top of the stack.
std::vector<ReportTest> read_test_words(lua_State* state, const SourceColumn& column) {
    TableReader words{state, -1, std::string{column.name}};
    std::vector<ReportTest> tests;
    for (const TestWord& word : test_words) {
        if (!is_for(word, column.kind)) continue;
        if (words.push(std::string{word.word}.c_str()) != LUA_TNIL)
            tests.push_back(read_test_word(state, words, column, word));
        lua_pop(state, 1);
    }
    words.finish();
    return tests;
}

bool has_names(lua_State* state) {
    return lua_type(state, -1) == LUA_TTABLE && lua_rawlen(state, -1) == 0;
}

const ReportSource* source_named(TableReader& table, const std::string& name) {
    if (const ReportSource* source = report_source(name)) return source;
    std::vector<std::string> known;
    for (const ReportSource& source : report_sources())
        known.emplace_back(source.name);
    table.note(fmt::format("there are no rows of '{}'{}; there are {}", printable(name),
                           did_you_mean(name, known), joined(known)));
    return nullptr;
}

// What is to be measured: count = true or { … }, share = { … }, total = "column", average = "column".
void read_what(lua_State* state, TableReader& table, const ReportSource& source, const char* key,
               ReportMeasure& measure) {
    const int type = lua_type(state, -1);
    const bool of_column =
        measure.kind == report::Measure::Kind::total || measure.kind == report::Measure::Kind::average;
    if (of_column && type == LUA_TSTRING) {
        measure.column = lua_tostring(state, -1);
        const SourceColumn* column = read_column(table, source, measure.column);
        if (column != nullptr && column->kind != DatumKind::number && column->kind != DatumKind::money)
            table.note(fmt::format("'{}' is no number; {} needs one", measure.column, key));
    } else if (!of_column && type == LUA_TTABLE) {
        TableReader tests{state, -1, key};
        measure.only = read_tests(state, tests, source, {});
        tests.finish();
    } else if (measure.kind != report::Measure::Kind::count || type != LUA_TBOOLEAN) {
        table.note(of_column ? fmt::format("{} = \"…\" names a column", key)
                             : fmt::format("{} = {{ … }} says which of them", key));
    }
}

}  // namespace

const SourceColumn* read_column(TableReader& table, const ReportSource& source, const std::string& name) {
    if (const SourceColumn* column = source.column(name)) return column;
    std::vector<std::string> known;
    for (const SourceColumn& column : source.columns)
        known.emplace_back(column.name);
    table.note(fmt::format("{} have no '{}'{}; they have {}", source.name, printable(name),
                           did_you_mean(name, known), joined(known)));
    return nullptr;
}

std::string read_column_name(TableReader& table, const char* key, const ReportSource& source, bool required) {
    std::string name = table.text(key, required);
    if (name.empty() || read_column(table, source, name) == nullptr) return "";
    return name;
}

std::vector<ReportTest> read_tests(lua_State* state, TableReader& table, const ReportSource& source,
                                   const std::vector<std::string>& other_keys) {
    std::vector<ReportTest> tests;
    for (const std::string& key : table.keys()) {
        if (std::find(other_keys.begin(), other_keys.end(), key) != other_keys.end()) continue;
        table.push(key.c_str());
        if (const SourceColumn* column = read_column(table, source, key)) {
            if (has_names(state)) {
                const auto words = read_test_words(state, *column);
                tests.insert(tests.end(), words.begin(), words.end());
            } else {
                tests.push_back({.column = key, .values = operands_on_top(state, table, *column)});
            }
        }
        lua_pop(state, 1);
    }
    return tests;
}

std::optional<ReportRows> read_rows(lua_State* state, TableReader& table, const char* key) {
    const int type = table.push(key);
    std::optional<ReportRows> rows;
    if (const auto* known = handle_of<std::shared_ptr<ReportRows>>(state, -1))
        rows = **known;
    else if (type == LUA_TSTRING) {
        if (const ReportSource* source = source_named(table, lua_tostring(state, -1)))
            rows = ReportRows{.source = std::string{source->name}, .where = caller_place(state)};
    } else if (!is_broken(state)) {
        table.note(
            fmt::format("'{}' is rows {{ … }} or the name of a source, not {}", key, described(state, -1)));
    }
    lua_pop(state, 1);
    return rows;
}

std::optional<ReportMeasure> read_measure(lua_State* state, const ReportSource& source,
                                          const std::string& what) {
    constexpr std::array<const char*, 4> kinds{"count", "share", "total", "average"};
    TableReader table{state, -1, what};
    std::optional<ReportMeasure> measure;
    const std::string title = table.first_text();
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (table.push(kinds[i]) != LUA_TNIL) {
            if (measure) table.note("say one of count, share, total and average");
            measure = ReportMeasure{.title = title, .kind = static_cast<report::Measure::Kind>(i)};
            read_what(state, table, source, kinds[i], *measure);
        }
        lua_pop(state, 1);
    }
    if (!measure)
        table.note(
            "say what is told of the rows: count = true, count = { … }, share = { … }, total = \"…\" or "
            "average = \"…\"");
    table.finish();
    return measure;
}

std::vector<ReportMeasure> read_measures(lua_State* state, TableReader& table, const char* key,
                                         const ReportSource& source) {
    std::vector<ReportMeasure> measures;
    const int type = table.push(key);
    if (type == LUA_TTABLE) {
        TableReader list{state, -1, key};
        for (lua_Integer i = 1; i <= list.length(); ++i) {
            list.push(i);
            if (const auto measure = read_measure(state, source, key)) measures.push_back(*measure);
            lua_pop(state, 1);
        }
        list.finish();
    } else if (type != LUA_TNIL) {
        table.note(fmt::format("'{}' is a list: {} = {{ {{ \"all\", count = true }} }}", key, key));
    }
    lua_pop(state, 1);
    return measures;
}

std::optional<Operand> read_number(lua_State* state, TableReader& table, const char* key) {
    const int type = table.push(key);
    std::optional<Operand> number;
    if (const auto* name = handle_of<ParameterName>(state, -1))
        number = *name;
    else if (lua_isinteger(state, -1) != 0)
        number = Value{std::int64_t{lua_tointeger(state, -1)}};
    const bool broken = is_broken(state);
    lua_pop(state, 1);
    if (broken || type == LUA_TNIL) return std::nullopt;
    const std::vector<Value> values =
        number ? PackBuilder::of(state).values_of(*number) : std::vector<Value>{};
    const bool good = number && std::all_of(values.begin(), values.end(), [](const Value& value) {
                          const auto* whole = std::get_if<std::int64_t>(&value);
                          return whole != nullptr && *whole >= 1;
                      });
    if (good) return number;
    table.note(fmt::format("'{}' is a whole number of 1 or more, or a parameter that is one", key));
    return std::nullopt;
}

int rows_word(lua_State* state) {
    TableReader table{state, 1, "rows"};
    ReportRows rows;
    table.push(lua_Integer{1});
    const bool broken = is_broken(state);
    if (const auto* known = handle_of<std::shared_ptr<ReportRows>>(state, -1))
        rows = **known;
    else if (lua_type(state, -1) == LUA_TSTRING)
        rows.source = lua_tostring(state, -1);
    else if (table.is_table() && !broken)
        table.note("rows begin with the name of a source, or with other rows: rows { \"partnerships\", … }");
    lua_pop(state, 1);
    const ReportSource* source = rows.source.empty() ? nullptr : source_named(table, rows.source);
    if (source == nullptr) {
        push_handle(state, Broken{});
        return 1;
    }
    table.about(rows.source);
    rows.where = caller_place(state);
    const std::vector<ReportTest> tests = read_tests(state, table, *source, {});
    rows.tests.insert(rows.tests.end(), tests.begin(), tests.end());
    table.finish();
    PackBuilder::charge(state, (rows.tests.size() + 1) * 500);
    push_handle(state, std::make_shared<ReportRows>(std::move(rows)));
    return 1;
}

std::string_view name_of(ReportWindow window) {
    return windows.at(static_cast<std::size_t>(window));
}

}  // namespace headway
