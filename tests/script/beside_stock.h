// The same call in a cage and in stock Lua, side by side.
#pragma once

#include "cage.h"

#include <lua.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace headway::test {

// A stock Lua and a cage, each with the same function picked by an expression such as "string.find".
class BesideStock {
  public:
    explicit BesideStock(const std::string& function) : host_(patient_limits()), stock_(luaL_newstate()) {
        const std::string text = "return " + function;
        luaL_openlibs(stock_);
        luaL_loadbuffer(stock_, text.data(), text.size(), "@function");
        lua_call(stock_, 0, 1);
        const auto problem = host_.protect([&](lua_State* state) {
            host_.load(text, "function");
            lua_call(state, 0, 1);
            lua_setfield(state, LUA_REGISTRYINDEX, "function under test");
        });
        if (problem) throw std::runtime_error(problem->message);
        lua_setfield(stock_, LUA_REGISTRYINDEX, "function under test");
    }
    ~BesideStock() { lua_close(stock_); }
    BesideStock(const BesideStock&) = delete;
    BesideStock& operator=(const BesideStock&) = delete;

    // What each gives for texts as arguments: all results, or the error's message.
    std::string stock(const std::vector<std::string>& arguments) { return call(stock_, arguments); }
    std::string caged(const std::vector<std::string>& arguments) {
        std::string out;
        const auto problem = host_.protect([&](lua_State* state) { out = call(state, arguments); });
        return problem ? problem->message : out;
    }

  private:
    static std::string call(lua_State* state, const std::vector<std::string>& arguments) {
        lua_settop(state, 0);
        lua_getfield(state, LUA_REGISTRYINDEX, "function under test");
        for (const std::string& text : arguments)
            lua_pushlstring(state, text.data(), text.size());
        const int status = lua_pcall(state, static_cast<int>(arguments.size()), LUA_MULTRET, 0);
        std::string out = status == LUA_OK ? "" : "error: ";
        for (int i = 1; i <= lua_gettop(state); ++i)
            out += print_value(state, i) + "|";
        return out;
    }

    ScriptHost host_;
    lua_State* stock_;
};

// Draws that are the same on every machine.
class Draws {
  public:
    std::size_t below(std::size_t bound) {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        return (state_ >> 33U) % bound;
    }
    // So many of the pieces, one after another.
    std::string text(const std::vector<std::string>& pieces, std::size_t count) {
        std::string out;
        for (std::size_t i = 0; i < count; ++i)
            out += pieces[below(pieces.size())];
        return out;
    }

  private:
    std::uint64_t state_ = 1;
};

}  // namespace headway::test
