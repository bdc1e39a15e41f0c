#include "scheme/chunk_host.h"

#include "base/text.h"
#include "script/conditions.h"
#include "script/host.h"
#include "script/lua_json.h"
#include "script/pack_bindings.h"
#include "script/print_value.h"
#include "script/source_slips.h"
#include "script/table_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace headway {

namespace {

constexpr std::size_t most_rows = 100'000;
constexpr std::size_t most_columns = 40;

// The functions of a host, for the bindings: under this key in the registry.
const char functions_key = 0;

const std::map<std::string, ChunkFunction>& functions_of(lua_State* state) {
    lua_rawgetp(state, LUA_REGISTRYINDEX, &functions_key);
    const auto* functions =
        static_cast<const std::map<std::string, ChunkFunction>*>(lua_touserdata(state, -1));
    lua_pop(state, 1);
    return *functions;
}

// Calls the program's function whose name is the upvalue.
int call_function(lua_State* state) {
    const std::string name = lua_tostring(state, lua_upvalueindex(1));
    std::vector<std::string> arguments;
    for (int i = 1; i <= lua_gettop(state); ++i)
        append_json_value(state, i, arguments.emplace_back());
    const FunctionAnswer answer = functions_of(state).at(name)(arguments);
    if (const auto* problem = std::get_if<Problem>(&answer)) raise(state, problem->message);
    lua_settop(state, 0);
    push_json(state, std::get<std::string>(answer));
    return 1;
}

bool is_flat(lua_State* state, int index) {
    const int type = lua_type(state, index);
    return type == LUA_TSTRING || type == LUA_TNUMBER || type == LUA_TBOOLEAN;
}

// The keys of a record whose values are all flat; nothing where it is none.
std::optional<std::vector<std::string>> keys_of_record(lua_State* state, int index) {
    const int record = lua_absindex(state, index);
    std::vector<std::string> keys;
    for (lua_pushnil(state); lua_next(state, record) != 0; lua_pop(state, 1)) {
        if (lua_type(state, -2) != LUA_TSTRING || !is_flat(state, -1) || keys.size() == most_columns) {
            lua_pop(state, 2);
            return std::nullopt;
        }
        keys.emplace_back(lua_tostring(state, -2));
    }
    return keys;
}

// A list of flat records as a table; nothing where the value is something else.
std::optional<ChunkTable> as_table(lua_State* state, int list) {
    if (lua_type(state, list) != LUA_TTABLE) return std::nullopt;
    const auto count = static_cast<lua_Integer>(lua_rawlen(state, list));
    if (count == 0 || count > static_cast<lua_Integer>(most_rows)) return std::nullopt;
    std::set<std::string> columns;
    for (lua_Integer i = 1; i <= count; ++i) {
        const bool is_record = lua_rawgeti(state, list, i) == LUA_TTABLE;
        const auto keys = is_record ? keys_of_record(state, -1) : std::nullopt;
        lua_pop(state, 1);
        if (!keys || keys->empty()) return std::nullopt;
        columns.insert(keys->begin(), keys->end());
    }
    ChunkTable table{.columns = {columns.begin(), columns.end()}};
    for (lua_Integer i = 1; i <= count; ++i) {
        lua_rawgeti(state, list, i);
        std::vector<std::string>& row = table.rows.emplace_back();
        for (const std::string& column : table.columns) {
            lua_pushlstring(state, column.data(), column.size());
            lua_rawget(state, -2);
            row.push_back(lua_isnil(state, -1) ? "" : print_value(state, lua_gettop(state), 1000));
            lua_pop(state, 1);
        }
        lua_pop(state, 1);
    }
    return table;
}

}  // namespace

struct ChunkHost::Inner {
    Inner(const Scheme* of, const SchemeLibrary& library, std::map<std::string, ChunkFunction> offered)
        : base(of), functions(std::move(offered)), host(library.limits, library.rules) {
        if (of != nullptr) builder.definition = of->definition();
        builder.is_reading = false;
        const auto failure = host.protect([&](lua_State* state) { open(state); });
        if (failure) throw std::logic_error(failure->message);
    }

    void open(lua_State* state) {
        offer_pack_words(host, builder);
        host.read_missing_names_by(guarded<missing_name>);
        lua_pushlightuserdata(state, &functions);
        lua_rawsetp(state, LUA_REGISTRYINDEX, &functions_key);
        for (const auto& [name, function] : functions) {
            lua_pushlstring(state, name.data(), name.size());
            lua_pushcclosure(state, guarded<call_function>, 1);
            host.offer(name.c_str());
        }
        // All chunks share the globals of this first one.
        host.load("return _G", "console");
        lua_call(state, 0, 1);
        globals = luaL_ref(state, LUA_REGISTRYINDEX);
    }

    // Inside protect(): leaves the function of what compiles, the expression first.
    void compile(lua_State* state, const std::string& chunk, const std::string& name) {
        if (!compiles("return " + chunk, name))
            host.load(chunk, name);
        else
            host.load("return " + chunk, name);
        lua_rawgeti(state, LUA_REGISTRYINDEX, globals);
        lua_setupvalue(state, -2, 1);
    }

    bool compiles(const std::string& chunk, const std::string& name) {
        return !host.protect([&](lua_State*) { host.load(chunk, name); });
    }

    ChunkValue value_at(lua_State* state, int index) {
        if (const auto* built = handle_of<BuiltCondition>(state, index))
            return {"a condition", ChunkCondition{built->condition}};
        if (const auto* path = handle_of<FactPath>(state, index); path != nullptr && path->fact != nullptr)
            return value_of_fact(state, *path);
        if (const auto* name = handle_of<ParameterName>(state, index))
            return {fmt::format("the parameter {}", name->name)};
        if (const auto* period = handle_of<Period>(state, index)) return {in_words(*period)};
        ChunkValue value{print_value(state, index)};
        if (auto table = as_table(state, index)) value.more = std::move(*table);
        return value;
    }

    // A fact that is yes or no is a condition by itself.
    ChunkValue value_of_fact(lua_State* state, const FactPath& path) {
        if (path.fact->type.kind == Kind::truth) {
            push_handle(state, path);
            const ConditionPtr condition = condition_at(state, lua_gettop(state));
            lua_pop(state, 1);
            if (condition != nullptr) return {"a condition", ChunkCondition{condition}};
        }
        if (!says_which(state, path)) return {"a fact"};
        return {"a fact", ChunkFact{builder.slot_of(state, request_of(builder, path))}};
    }

    const Scheme* base;
    std::map<std::string, ChunkFunction> functions;
    PackBuilder builder;
    ScriptHost host;
    int globals = LUA_NOREF;
    std::unique_ptr<Scheme> current;  // with the facts asked for so far
};

ChunkHost::ChunkHost(const Scheme* scheme, const SchemeLibrary& library,
                     std::map<std::string, ChunkFunction> functions)
    : inner_(std::make_unique<Inner>(scheme, library, std::move(functions))) {}
ChunkHost::~ChunkHost() = default;

bool ChunkHost::is_unfinished(const std::string& chunk) {
    bool ends_early = false;
    for (const char* start : {"return ", ""}) {
        const auto failure =
            inner_->host.protect([&](lua_State*) { inner_->host.load(start + chunk, "console"); });
        if (!failure) return false;
        ends_early |= failure->message.ends_with("<eof>");
    }
    return ends_early;
}

ChunkAnswer ChunkHost::run(const std::string& chunk, const std::string& name) {
    ChunkAnswer answer;
    // Lua would keep one of the two conditions and drop the other, without a word.
    const Problems joined = conditions_joined_by_lua(chunk, name);
    if (!joined.empty()) {
        answer.failure = joined.front();
        return answer;
    }
    inner_->builder.problems.clear();
    answer.failure = inner_->host.protect([&](lua_State* state) {
        inner_->compile(state, chunk, name);
        const int bottom = lua_gettop(state);
        lua_call(state, 0, LUA_MULTRET);
        const int top = lua_gettop(state);
        for (int i = bottom; i <= top; ++i)
            answer.values.push_back(inner_->value_at(state, i));
    });
    answer.interrupted = inner_->host.was_interrupted();
    answer.printed = inner_->host.take_printed();
    // What a binding noted is the mistake; what failed after it failed because of it.
    if (!inner_->builder.problems.empty()) answer.failure = inner_->builder.problems.front();
    if (answer.failure) answer.values.clear();
    return answer;
}

FunctionAnswer ChunkHost::run_for_json(const std::string& chunk, const std::string& name) {
    std::string json;
    inner_->builder.problems.clear();
    const auto failure = inner_->host.protect([&](lua_State* state) {
        inner_->compile(state, chunk, name);
        lua_call(state, 0, 1);
        append_json_value(state, lua_gettop(state), json);
    });
    if (!inner_->builder.problems.empty()) return inner_->builder.problems.front();
    if (failure) return *failure;
    return json;
}

const Scheme& ChunkHost::scheme() const {
    inner_->current = inner_->base->varied(inner_->builder.definition);
    return *inner_->current;
}

std::vector<std::string> ChunkHost::names() {
    std::set<std::string> names;
    (void)inner_->host.protect([&](lua_State* state) {
        lua_rawgeti(state, LUA_REGISTRYINDEX, inner_->globals);
        for (lua_pushnil(state); lua_next(state, -2) != 0; lua_pop(state, 1))
            if (lua_type(state, -2) == LUA_TSTRING) names.emplace(lua_tostring(state, -2));
    });
    return {names.begin(), names.end()};
}

void ChunkHost::interrupt() noexcept {
    inner_->host.interrupt();
}

}  // namespace headway
