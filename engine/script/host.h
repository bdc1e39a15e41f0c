// The cage: one Lua state that runs rule packs whose authors nobody vouches for.
//
// A ScriptHost keeps five promises, whatever the text it is given:
//   - it ends: no later than the deadline, or a little after one bounded step of work;
//   - it stays small: memory and printed output have caps;
//   - it reaches nothing: a pack sees a white list of names (environment.h) and what the program offers;
//   - it disturbs nobody: what is shared is read-only, and every file has globals of its own;
//   - it repeats itself: no clock, no addresses, no random order.
// Whatever goes wrong inside comes out of protect() as one Problem with file and line.
//
// Ownership: the host owns the state; values on its stack live no longer than it does.
// Threads: none of it is shared; use a host on one thread at a time, with a stack of 256 KiB or more.
// The host needs the C++ build of Lua, whose errors are exceptions, so that destructors run on the way out.
#pragma once

#include "base/problem.h"
#include "script/environment.h"
#include "script/limits.h"

#include <lua.hpp>

#include <atomic>
#include <chrono>
#include <cstddef>
#include <exception>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace headway {

class ScriptHost {
  public:
    // No single string may be longer, so that no single step of Lua takes long.
    static constexpr std::size_t longest_string = 1 * MiB;

    // rules is the folder of trusted modules that `require "name"` loads; without one nothing can be
    // required.
    explicit ScriptHost(ScriptLimits limits = {}, std::filesystem::path rules = {});
    ~ScriptHost();
    ScriptHost(const ScriptHost&) = delete;
    ScriptHost& operator=(const ScriptHost&) = delete;
    ScriptHost(ScriptHost&&) = delete;
    ScriptHost& operator=(ScriptHost&&) = delete;

    // Runs work inside the cage: starts the clock, and restores the stack's top when work has ended. Every
    // Lua error, reached limit or std::exception becomes the Problem; nothing means that all went well. A
    // protect() inside another one shares the outer one's clock.
    //
    // Outside of protect() an error of Lua has nobody to catch it, and throws std::logic_error.
    std::optional<Problem> protect(const std::function<void(lua_State*)>& work);

    // Inside protect() only: compiles text and pushes the function. The chunk gets an environment of its own,
    // which holds the white list and everything offered so far. chunk_name is the file as a person should see
    // it, for example "eligibility.lua".
    void load(std::string_view text, const std::string& chunk_name);

    // Pops the value on top of the stack and makes it a name of every environment made from now on. The value
    // is shared by all of them: offer functions, handles and locked tables (locked.h), not plain tables.
    void offer(const char* name);

    // As offer(), but only the trusted modules see the name.
    void offer_to_modules(const char* name);

    // From now on a global name that is not there, in files loaded as a pack's, and a field that a module's
    // table does not have are read by calling `missing` as an __index (manual, section 2.4) whose upvalues
    // are the module's name ("" for globals) and the table. Without it they are nil, as in any Lua.
    void read_missing_names_by(lua_CFunction missing) { missing_ = missing; }

    // Whether the deadline or the memory cap ended the last protect().
    bool limit_reached() const { return out_of_time_ || out_of_memory_; }

    // Ends the running protect() as if its time were up. The one member that a signal handler, or another
    // thread, may call.
    void interrupt() noexcept { interrupted_.store(true, std::memory_order_relaxed); }
    // Whether interrupt() ended the last protect().
    bool was_interrupted() const { return out_of_time_ && interrupted_.load(std::memory_order_relaxed); }

    // Everything that print wrote so far; and the same, which begins anew.
    const std::string& printed() const { return printed_; }
    std::string take_printed() { return std::exchange(printed_, {}); }

    // Whether a module runs for the first time: what is built then is the module's own.
    bool loads_module() const { return !loading_.empty(); }

    // The trusted modules that were loaded, in that order: part of what a pack's digest covers.
    const std::vector<std::string>& modules_loaded() const { return modules_; }

    const ScriptLimits& limits() const { return limits_; }

    // For C++ functions that run long: raises the limit's error when the time is up. Call it every few
    // thousand steps; it reads the clock.
    void check_deadline(lua_State* state);

    // Raises an error when the thread's stack is nearly used up: for C++ functions that call one another
    // through Lua. guarded() does it for every binding.
    void check_stack(lua_State* state) const;
    bool stack_is_short() const;

    // Whether the time is up: nothing may catch an error any more.
    bool out_of_time() const { return out_of_time_; }

    // Adds to what was printed; raises an error where that exceeds the budget.
    void print(lua_State* state, std::string_view text);

    // Pushes the trusted module's value, loading it at its first use.
    void require(lua_State* state, const std::string& name);

    // The host that a state belongs to.
    static ScriptHost& of(lua_State* state);

    lua_State* state() { return state_; }

  private:
    using Clock = std::chrono::steady_clock;

    enum class Refused { nothing, string, memory };

    static void* allocate(void* host, void* block, std::size_t old_size, std::size_t new_size);
    static void count_hook(lua_State* state, lua_Debug* activation);
    static int note_error_place(lua_State* state);
    bool may_grow(std::size_t by, bool is_string);
    bool time_is_up();
    void begin();
    Place place_of_script() const;
    Problem failure(int status);
    Problem memory_failure();
    void compile(std::string_view text, const std::string& chunk_name, Audience audience);
    void load_module(lua_State* state, const std::string& name);
    std::string module_text(lua_State* state, const std::string& name) const;

    ScriptLimits limits_;
    std::filesystem::path rules_;
    lua_State* state_ = nullptr;
    lua_CFunction missing_ = nullptr;
    std::size_t used_ = 0;
    Clock::time_point deadline_{};
    const char* stack_floor_ = nullptr;  // no frame of C++ may reach below
    int depth_ = 0;                      // how many protect() are running
    std::atomic<bool> interrupted_ = false;
    bool out_of_time_ = false;
    bool out_of_memory_ = false;
    Refused refused_ = Refused::nothing;  // the last allocation that was
    Place limit_place_;                   // where the script was when it reached a limit
    Place error_place_;                   // where the error was raised that reached protect()
    std::string compiling_;               // the file that the compiler is at, until it succeeds
    std::vector<std::string> chunks_;     // the names of everything loaded
    std::string printed_;
    std::vector<std::string> modules_;
    std::vector<std::string> loading_;  // modules whose loading has begun and not ended
};

// Raises a Lua error that begins with the file and line of the pack that called (of the nearest trusted
// module where no pack did). The message is data: a '%' in it means nothing.
[[noreturn]] void raise(lua_State* state, const std::string& message);

// The file and line that raise() would name.
Place caller_place(lua_State* state);

namespace detail {
void enter_binding(lua_State* state);
[[noreturn]] void raise_exception(lua_State* state, const std::string& message);
}  // namespace detail

// The one boundary between C++ and Lua: every binding is pushed as guarded<&function>. It checks the deadline
// and the stack, and makes a std::exception a Lua error at the caller's line. Lua's own errors pass through
// untouched; for their sake no binding may use catch (...). A __gc function is the exception: push it as it
// is, let it throw nothing and raise nothing, for Lua drops its errors, and it has to clean up when time is
// up too.
template <int (*function)(lua_State*)>
int guarded(lua_State* state) {
    std::string message;
    try {
        detail::enter_binding(state);
        return function(state);
    } catch (const std::exception& error) {
        message = error.what();
    }
    detail::raise_exception(state, message);
}

}  // namespace headway
