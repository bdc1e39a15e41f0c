#include "script/host.h"

#include "base/text.h"
#include "script/environment.h"
#include "script/failure.h"
#include "script/locked.h"
#include "script/source_file.h"
#include "script/stack_room.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>
#include <utility>
#include <variant>

namespace headway {

namespace {

// A hundred instructions, each of which one longest string or one rehash of a table may slow down, are still
// a small part of a second.
constexpr int instructions_between_checks = 100;

// A block of this size is worth a look at the clock: Lua is about to copy or to search as much.
constexpr std::size_t large_block = std::size_t{16} * 1024;

// Registry keys: addresses nobody else has.
constexpr char time_key = 0;
constexpr char error_key = 0;
constexpr char modules_key = 0;

// The table on top of the stack, a chunk's globals, reads the names that it does not have by calling
// `missing`.
void answer_missing_names(lua_State* state, lua_CFunction missing) {
    lua_createtable(state, 0, 2);
    lua_pushliteral(state, "");
    lua_pushvalue(state, -3);
    lua_pushcclosure(state, missing, 2);
    lua_setfield(state, -2, "__index");
    lua_pushboolean(state, 0);
    lua_setfield(state, -2, "__metatable");
    lua_setmetatable(state, -2);
}

int outside_of_protect(lua_State* state) {
    const char* text = lua_type(state, -1) == LUA_TSTRING ? lua_tostring(state, -1) : "not a text";
    throw std::logic_error(fmt::format("a Lua error outside of ScriptHost::protect: {}", text));
}

using Work = std::function<void(lua_State*)>;

int run_work(lua_State* state) {
    const auto& work = *static_cast<const Work*>(lua_touserdata(state, 1));
    lua_settop(state, 0);
    work(state);
    return 0;
}

// Counts a protect() for as long as it runs.
class Depth {
  public:
    explicit Depth(int& depth) : depth_(depth) { ++depth_; }
    ~Depth() { --depth_; }
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;

  private:
    int& depth_;
};

// Keeps a module's name among those being loaded, also when loading ends in an error.
class Loading {
  public:
    Loading(std::vector<std::string>& names, const std::string& name) : names_(names) {
        names_.push_back(name);
    }
    ~Loading() { names_.pop_back(); }
    Loading(const Loading&) = delete;
    Loading& operator=(const Loading&) = delete;

  private:
    std::vector<std::string>& names_;
};

// The modules there are, for a hint.
std::vector<std::string> module_names(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    std::error_code fault;
    for (std::filesystem::directory_iterator at{folder, fault}, end; !fault && at != end; at.increment(fault))
        if (at->path().extension() == ".lua") names.push_back(at->path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

bool is_module_name(std::string_view name) {
    return !name.empty() && name.size() <= 64 &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos;
}

}  // namespace

ScriptHost::ScriptHost(ScriptLimits limits, std::filesystem::path rules)
    : limits_(limits), rules_(std::move(rules)) {
    state_ = lua_newstate(&ScriptHost::allocate, this);  // not earlier: it allocates, and needs all members
    if (state_ == nullptr) throw std::bad_alloc{};
    *static_cast<ScriptHost**>(lua_getextraspace(state_)) = this;
    lua_atpanic(state_, &outside_of_protect);
    // Before anything is loaded, so that nothing ever runs without it.
    lua_sethook(state_, &ScriptHost::count_hook, LUA_MASKCOUNT, instructions_between_checks);
    lua_pushfstring(state_, "took longer than %d ms", static_cast<int>(limits_.time.count()));
    lua_rawsetp(state_, LUA_REGISTRYINDEX, &time_key);
    // Lua makes this string at a moment when there may be no memory for it: keep it (5.4.4,
    // luaD_seterrorobj).
    lua_pushliteral(state_, "error in error handling");
    lua_rawsetp(state_, LUA_REGISTRYINDEX, &error_key);
    open_environment(state_);
    push_libraries(state_);  // require "utf8" gives the library, as in any Lua
    lua_rawsetp(state_, LUA_REGISTRYINDEX, &modules_key);
}

ScriptHost::~ScriptHost() {
    lua_close(state_);
}

ScriptHost& ScriptHost::of(lua_State* state) {
    return **static_cast<ScriptHost**>(lua_getextraspace(state));
}

// --- limits
// -------------------------------------------------------------------------------------------------

// lua_Alloc (manual, section 4.6). For a new block old_size is not a size: it tells what the block is for.
void* ScriptHost::allocate(void* host, void* block, std::size_t old_size, std::size_t new_size) {
    auto& self = *static_cast<ScriptHost*>(host);
    const std::size_t held = block != nullptr ? old_size : 0;
    const bool is_string = block == nullptr && old_size == LUA_TSTRING;
    if (new_size == 0) {
        std::free(block);
        self.used_ -= held;
        return nullptr;
    }
    if (new_size > held && !self.may_grow(new_size - held, is_string)) return nullptr;
    void* moved = std::realloc(block, new_size);
    if (moved != nullptr) self.used_ = self.used_ - held + new_size;
    return moved;
}

// A refusal makes Lua collect its garbage and ask again, which takes time that no hook sees: so the clock is
// read here, and once the time is up nothing grows any more.
bool ScriptHost::may_grow(std::size_t by, bool is_string) {
    constexpr std::size_t header = 64;
    if (depth_ == 0) return true;
    const bool too_long = is_string && by > longest_string + header;
    const bool fits = used_ + by <= limits_.memory && !too_long;
    if (fits && by < large_block) return !out_of_time_;
    if (time_is_up()) return false;
    if (fits) return true;
    refused_ = too_long ? Refused::string : Refused::memory;
    limit_place_ = place_of_script();
    return false;
}

bool ScriptHost::time_is_up() {
    if (depth_ == 0) return false;
    if (!out_of_time_ && (interrupted_.load(std::memory_order_relaxed) || Clock::now() >= deadline_)) {
        out_of_time_ = true;
        limit_place_ = place_of_script();
    }
    return out_of_time_;
}

void ScriptHost::count_hook(lua_State* state, lua_Debug* /*activation*/) {
    of(state).check_deadline(state);
}

void ScriptHost::check_deadline(lua_State* state) {
    if (!time_is_up()) return;
    lua_rawgetp(state, LUA_REGISTRYINDEX, &time_key);
    lua_error(state);
}

bool ScriptHost::stack_is_short() const {
    return stack_floor_ != nullptr && stack_position() < stack_floor_;
}

void ScriptHost::check_stack(lua_State* state) const {
    if (stack_is_short()) luaL_error(state, "C stack overflow");
}

void ScriptHost::print(lua_State* state, std::string_view text) {
    if (text.size() > limits_.output - printed_.size())
        raise(state, fmt::format("printed more than {} bytes", limits_.output));
    printed_ += text;
}

// --- running
// ------------------------------------------------------------------------------------------------

void ScriptHost::begin() {
    deadline_ = Clock::now() + limits_.time;
    stack_floor_ = stack_floor();
    interrupted_.store(false, std::memory_order_relaxed);
    out_of_time_ = false;
    out_of_memory_ = false;
    refused_ = Refused::nothing;
    compiling_.clear();
}

// The innermost line, or the file that is being compiled.
Place ScriptHost::place_of_script() const {
    Place place = innermost_place(state_);
    if (place.line == 0) place.file = compiling_;
    return place;
}

int ScriptHost::note_error_place(lua_State* state) {
    ScriptHost& host = of(state);
    host.error_place_ = host.place_of_script();
    return 1;
}

std::optional<Problem> ScriptHost::protect(const Work& work) {
    if (depth_ == 0) begin();
    const Depth depth{depth_};
    const int top = lua_gettop(state_);
    if (lua_checkstack(state_, LUA_MINSTACK) == 0) return Problem{{}, "the script's stack is full"};
    error_place_ = {};
    lua_pushcfunction(state_, &ScriptHost::note_error_place);
    lua_pushcfunction(state_, &guarded<&run_work>);
    lua_pushlightuserdata(state_, const_cast<Work*>(&work));
    const int status = lua_pcall(state_, 1, 0, top + 1);
    std::optional<Problem> problem;
    if (status != LUA_OK) problem = failure(status);
    lua_settop(state_, top);
    return problem;
}

// The problem for the error value on top of the stack.
Problem ScriptHost::failure(int status) {
    if (out_of_time_)
        return {limit_place_,
                fmt::format("took longer than {} ms: look for a loop that does not end, or allow "
                            "more time",
                            limits_.time.count())};
    const std::string words = explained(error_words(state_, -1));
    const bool no_memory = status == LUA_ERRMEM || words == "not enough memory";
    if (no_memory && refused_ != Refused::nothing) return memory_failure();
    for (const std::string& file : chunks_)
        if (auto problem = split_place(words, file)) return *problem;
    if (words == "C stack overflow" && !compiling_.empty())
        return {error_place_, "brackets, functions or blocks are nested too deeply"};
    return {error_place_, words};
}

Problem ScriptHost::memory_failure() {
    out_of_memory_ = true;
    const auto in_mib = [](std::size_t bytes) {
        return static_cast<double>(bytes) / static_cast<double>(MiB);
    };
    if (refused_ == Refused::string)
        return {limit_place_, fmt::format("made a text of more than {:g} MiB", in_mib(longest_string))};
    return {limit_place_, fmt::format("used more than {:g} MiB of memory", in_mib(limits_.memory))};
}

// --- loading
// ------------------------------------------------------------------------------------------------

void ScriptHost::load(std::string_view text, const std::string& chunk_name) {
    compile(text, chunk_name, Audience::pack);
}

void ScriptHost::compile(std::string_view text, const std::string& chunk_name, Audience audience) {
    const std::string shown = printable(chunk_name);
    if (std::find(chunks_.begin(), chunks_.end(), shown) == chunks_.end()) chunks_.push_back(shown);
    compiling_ = shown;
    if (const auto fault = text_fault(text, shown)) {
        // Without a line the place is the file being compiled.
        const std::string place = fault->where.line > 0 ? fault->where.text() + ": " : "";
        const std::string message = place + fault->message;
        lua_pushlstring(state_, message.data(), message.size());
        lua_error(state_);
    }
    luaL_checkstack(state_, 8, nullptr);
    check_stack(state_);
    const std::string name = "@" + shown;
    if (luaL_loadbufferx(state_, text.data(), text.size(), name.c_str(), "t") != LUA_OK) lua_error(state_);
    compiling_.clear();
    push_environment(state_, audience);
    if (audience == Audience::pack && missing_ != nullptr) answer_missing_names(state_, missing_);
    lua_setupvalue(state_, -2, 1);  // a main chunk's only upvalue is _ENV (manual, section 4.6, lua_load)
}

void ScriptHost::offer(const char* name) {
    add_to_environment(state_, name, Audience::pack);
}

void ScriptHost::offer_to_modules(const char* name) {
    add_to_environment(state_, name, Audience::module);
}

void ScriptHost::require(lua_State* state, const std::string& name) {
    luaL_checkstack(state, 8, nullptr);
    lua_rawgetp(state, LUA_REGISTRYINDEX, &modules_key);
    if (lua_getfield(state, -1, name.c_str()) == LUA_TNIL) {
        lua_pop(state, 1);
        load_module(state, name);
        lua_pushvalue(state, -1);
        lua_setfield(state, -3, name.c_str());
    }
    lua_remove(state, -2);
}

// Runs the module and pushes what it returned; a table of functions is shared by all, and so locked.
void ScriptHost::load_module(lua_State* state, const std::string& name) {
    if (std::find(loading_.begin(), loading_.end(), name) != loading_.end())
        raise(state, fmt::format("module '{}' requires itself", name));
    const std::string text = module_text(state, name);
    const Loading loading{loading_, name};
    compile(text, fmt::format("{}{}.lua", module_folder, name), Audience::module);
    modules_.push_back(name);
    lua_call(state, 0, 1);
    if (lua_isnil(state, -1)) {
        lua_pop(state, 1);
        lua_pushboolean(state, 1);
    }
    if (lua_istable(state, -1) && lua_getmetatable(state, -1) == 0)
        return lock_table(state, name.c_str(), missing_);
    if (lua_istable(state, -2)) lua_pop(state, 1);
}

std::string ScriptHost::module_text(lua_State* state, const std::string& name) const {
    if (!is_module_name(name))
        raise(state, fmt::format("require \"{}\": a module's name has only the letters a to z and _",
                                 printable(name, 60)));
    const std::filesystem::path file = rules_ / (name + ".lua");
    std::error_code fault;
    if (rules_.empty() || !std::filesystem::exists(file, fault))
        raise(state, fmt::format("there is no module '{}' to require{}", name,
                                 rules_.empty() ? "" : did_you_mean(name, module_names(rules_))));
    auto read = read_source_file(file, fmt::format("{}{}.lua", module_folder, name));
    if (const auto* problem = std::get_if<Problem>(&read))
        raise(state, fmt::format("module '{}': {}", name, problem->message));
    return std::get<std::string>(std::move(read));
}

// --- the boundary
// -------------------------------------------------------------------------------------------

void raise(lua_State* state, const std::string& message) {
    luaL_checkstack(state, 4, nullptr);
    const Place place = innermost_place(state);
    const std::string text = place.line > 0 ? fmt::format("{}: {}", place.text(), message) : message;
    lua_pushlstring(state, text.data(), text.size());
    lua_error(state);
    throw std::logic_error("lua_error returned");
}

Place caller_place(lua_State* state) {
    return innermost_place(state);
}

namespace detail {

void enter_binding(lua_State* state) {
    ScriptHost& host = ScriptHost::of(state);
    host.check_deadline(state);
    host.check_stack(state);
}

void raise_exception(lua_State* state, const std::string& message) {
    raise(state, message);
}

}  // namespace detail

}  // namespace headway
