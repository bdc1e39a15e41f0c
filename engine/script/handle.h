// Handles: what a pack holds of the things it builds.
//
// To a pack each of them is an opaque value with a few methods; inside it is one C++ value. A mistake in a
// pack is noted as a Problem and its expression becomes Broken, which every later step passes on in silence:
// so one load tells all mistakes, each once.
#pragma once

#include "script/definition.h"

#include <lua.hpp>

#include <memory>
#include <variant>

namespace headway {

struct Broken {};

struct CadenceRule;  // script/cadence.h
struct RoundAction;  // script/rounds.h
struct FundingLine;  // script/funding.h
struct TaskRule;     // script/tasks.h
struct ReportRows;   // script/reports.h, as the next two
struct ReportPart;
struct ReportDefinition;
struct RecordField;     // script/forms.h
struct FormsStatement;  // script/forms_bindings.cpp

// Facts reached so far: "person", "person.school", …, up to the name of a fact and its arguments.
struct FactPath {
    // person, appointment, mentor, mentee, each of them with .school too; school; pair
    std::string root;
    std::string path;  // behind the root's facts: "latest_inspection.leadership_and_management"
    const FactDefinition* fact = nullptr;
    std::vector<std::vector<Operand>> arguments = {};
    std::size_t number = 0;  // PackBuilder::built(), of a whole fact
};

struct BuiltCondition {
    ConditionPtr condition;
    std::size_t number = 0;  // PackBuilder::built()
};

using Handle =
    std::variant<Broken, FactPath, BuiltCondition, ParameterName, Period, std::shared_ptr<Clause>,
                 std::shared_ptr<ParameterDefinition>, std::shared_ptr<Interpretation>,
                 std::shared_ptr<DeclarationDefinition>, std::shared_ptr<CriterionDefinition>,
                 std::shared_ptr<PreferenceDefinition>, std::shared_ptr<PackTest>,
                 std::shared_ptr<CadenceRule>, std::shared_ptr<RoundAction>, std::shared_ptr<FundingLine>,
                 std::shared_ptr<TaskRule>, std::shared_ptr<ReportRows>, std::shared_ptr<ReportPart>,
                 std::shared_ptr<ReportDefinition>, std::shared_ptr<RecordField>,
                 std::shared_ptr<FormsStatement>>;

// Pushes the handle. What it holds outside of Lua is counted against the pack's memory.
void push_handle(lua_State* state, Handle handle);

// The handle at that index, or null where something else is there.
const Handle* handle_at(lua_State* state, int index);

template <class Type>
const Type* handle_of(lua_State* state, int index) {
    const Handle* handle = handle_at(state, index);
    return handle == nullptr ? nullptr : std::get_if<Type>(handle);
}

// "a condition", "a parameter", "a table", "a number": what is at that index, in words.
std::string described(lua_State* state, int index);

// Once for each state: what fields, calls and methods of a handle do.
void open_handles(lua_State* state, lua_CFunction index, lua_CFunction call);

}  // namespace headway
