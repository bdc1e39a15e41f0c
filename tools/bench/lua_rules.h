// KLE's criteria hand-written in plain Lua 5.4, in a stock state: the baselines lua_verdict and lua_outcomes.
//
// The facts of each candidate are a table, made before any clock runs. What runs is in lua_rules.cpp.
#pragma once

#include "bench/rules.h"

#include <lua.hpp>

#include <memory>
#include <vector>

namespace headway::tools::bench {

class LuaRules {
  public:
    LuaRules(const Facts& facts, Date as_of);

    // Keeps each candidate's verdict, and nothing else.
    void judge_verdicts();
    // Keeps a table of all outcomes for each candidate, and the verdict in it.
    void judge_outcomes();

    // What the last judge_verdicts and judge_outcomes kept.
    std::vector<Judged> kept_outcomes();
    std::vector<Verdict> kept_verdicts();

  private:
    void push_candidate(const Facts& facts, std::size_t candidate);
    void push_schools(std::span<const OwnSchool> schools);
    void set_outcome(const char* name, Outcome outcome);
    void call(const char* function);

    std::unique_ptr<lua_State, void (*)(lua_State*)> owner_;
    lua_State* state_;
    std::size_t size_;
};

}  // namespace headway::tools::bench
