// The scheme while its pack is being loaded: what the bindings add to and complain to.
#pragma once

#include "script/definition.h"
#include "script/handle.h"
#include "script/settings.h"

#include <lua.hpp>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace headway {

class PackBuilder {
  public:
    // Makes this builder the one that the state's bindings use. It must outlive the state's work.
    void attach(lua_State* state);
    static PackBuilder& of(lua_State* state);

    SchemeDefinition definition;
    Problems problems;
    Settings settings;  // of parameters that are to have other values than the pack's

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

    // Why there is no such clause, parameter or declaration; nothing where there is one, and nothing where
    // the list of them is not whole: then the name may be one that is yet to be read.
    std::optional<std::string> unknown_clause(const std::string& id);
    std::optional<std::string> unknown_parameter(const std::string& name);
    std::optional<std::string> unknown_declaration(const std::string& key);

    // A list ("clauses") of which a part was refused, and the file that holds it. What speaks of its names
    // is not complained of, but tell_what_waits() adds a line that it is still to be checked.
    void mark_incomplete(const std::string& list) { incomplete_.insert(list); }
    bool is_incomplete(const std::string& list) const { return incomplete_.contains(list); }
    void tell_what_waits();

    // A parameter whose value was refused: no rule is blamed for it.
    void refuse_parameter(const std::string& name) { refused_parameters_.insert(name); }

    // While a file of rules runs, each fact and condition that it builds gets a number and is expected to
    // become a part of something: use(number). What was lost on the way is told at its line.
    void expect_use(bool expected);
    std::size_t built(lua_State* state);
    void use(std::size_t number);
    // Of a criterion, preference or offer: it is to stand in a list.
    void built_rule(lua_State* state, std::shared_ptr<const void> rule, std::string what);
    void listed(const void* rule);
    void tell_unused(const std::string& file);

    // Conditions that Lua's own words join have been told; what comes of them is not told again.
    bool told_of_joining = false;

    // Whether the pack's files are still being read: a mistake is noted and reading goes on. Later it ends
    // the call that makes it.
    bool is_reading = true;

  private:
    struct Built {
        std::uint32_t line = 0;
        bool used = false;
        std::shared_ptr<const void> rule = {};  // of a rule: kept, so that no other gets its address
        std::string what = {};                  // of a rule: "criterion leadership_judgement"
    };

    bool waits_for(const std::string& list);

    std::set<std::string> incomplete_;
    std::set<std::string> waiting_;  // those incomplete lists that something spoke of
    std::set<std::string> refused_parameters_;
    bool expects_use_ = false;
    std::vector<Built> built_;
};

}  // namespace headway
