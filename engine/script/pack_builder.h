// The scheme while its pack is being loaded: what the bindings add to and complain to.
#pragma once

#include "script/definition.h"
#include "script/handle.h"

#include <lua.hpp>

#include <string>

namespace headway {

class PackBuilder {
  public:
    // Makes this builder the one that the state's bindings use. It must outlive the state's work.
    void attach(lua_State* state);
    static PackBuilder& of(lua_State* state);

    SchemeDefinition definition;
    Problems problems;

    // Notes a mistake at the line of the pack that is running and pushes Broken: returns 1, as a binding
    // does.
    int complain(lua_State* state, const std::string& message, const std::string& about = "");
    void note(lua_State* state, const std::string& message, const std::string& about = "");

    // Counts bytes that stay outside of Lua for good against the pack's memory.
    static void charge(lua_State* state, std::size_t bytes);

    // Adds a problem that is found later than at the line that runs. Raises an error where there are too
    // many.
    void add(lua_State* state, Problem problem);

    // The slot of this request; the same for equal requests.
    Slot slot_of(lua_State* state, const FactRequest& request);

    // The value that an operand has for checks: a parameter's newest value. Nothing where it is not defined.
    std::optional<Value> checked_value(const Operand& operand) const;
    // Every value that an operand has on some day.
    std::vector<Value> values_of(const Operand& operand) const;

    std::vector<std::string> names_of_parameters() const;
    std::vector<std::string> names_of_clauses() const;
    std::vector<std::string> names_of_declarations() const;
};

}  // namespace headway
