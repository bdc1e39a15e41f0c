// How the words of reports.lua read what is asked of the register: rows, tests of their columns, measures.
// Internal to this room. What is wrong is noted with its line; what could not be read is left out.
#pragma once

#include "script/report_sources.h"
#include "script/reports.h"
#include "script/table_reader.h"

#include <lua.hpp>

#include <optional>
#include <string>
#include <vector>

namespace headway {

// rows { "partnerships", state = "active" }, or with other rows in the first place: fewer of them.
int rows_word(lua_State* state);

// The rows under a key: rows { … }, or the name of a source. Nothing after a mistake.
std::optional<ReportRows> read_rows(lua_State* state, TableReader& table, const char* key);

// The column of that name; one that there is not is noted.
const SourceColumn* read_column(TableReader& table, const ReportSource& source, const std::string& name);
// The name of a column under a key, "" where there is none; unless it may be missing, that is noted.
std::string read_column_name(TableReader& table, const char* key, const ReportSource& source, bool required);

// What the columns must show: every key of the table but these.
std::vector<ReportTest> read_tests(lua_State* state, TableReader& table, const ReportSource& source,
                                   const std::vector<std::string>& other_keys);

// { "with contact", count = { … } }: the braces on top of the stack.
std::optional<ReportMeasure> read_measure(lua_State* state, const ReportSource& source,
                                          const std::string& what);
// A list of them under a key.
std::vector<ReportMeasure> read_measures(lua_State* state, TableReader& table, const char* key,
                                         const ReportSource& source);

// The parts in the list, from this entry on.
std::vector<std::shared_ptr<const ReportPart>> read_report_parts(lua_State* state, TableReader& table,
                                                                 lua_Integer first);

// A whole number of at least 1 under a key, or a parameter that is one on every day.
std::optional<Operand> read_number(lua_State* state, TableReader& table, const char* key);

}  // namespace headway
