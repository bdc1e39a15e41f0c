#include "bench/lua_rules.h"

#include "base/text.h"

#include <array>
#include <stdexcept>
#include <string>

namespace headway::tools::bench {

namespace {

// Yes, no and unknown are true, false and nil. `remain_day` is set from outside, beside `candidates`.
constexpr const char* program = R"lua(
local candidates, remain_day = candidates, remain_day

local good = {
  outstanding = true, good = true, requires_improvement = false, satisfactory = false, inadequate = false,
  exceptional = true, strong_standard = true, expected_standard = true, needs_attention = false,
  urgent_improvement = false,
}

-- true if one is true; false if both are false
local function either(a, b)
  if a or b then return true end
  if a == nil or b == nil then return nil end
  return false
end

local function both(a, b)
  if a == false or b == false then return false end
  if a == nil or b == nil then return nil end
  return true
end

local function experienced(c) return c.is_head and c.months_as_head >= 36 end

local function remains(c)
  local day = c.remains_until
  if day then return day >= remain_day end
end

local function supports(c)
  if c.support_least >= 1 then return true end
  if c.support_most >= 1 then return nil end
  return false
end

local function judged(judgement)
  if judgement then return good[judgement] end
end

local function improves(school)
  local low
  if school.overall then low = school.overall == "requires_improvement" end
  return both(low, both(judged(school.assessment), school.inspection_expected))
end

local function any_school(schools, test)
  local out = false
  for i = 1, #schools do out = either(out, test(schools[i])) end
  return out
end

local function each_school(schools, test)
  if #schools == 0 then return false end
  local out = true
  for i = 1, #schools do out = both(out, test(schools[i])) end
  return out
end

local function overall(school) return judged(school.overall) end
local function performs(school) return either(school.high, school.rising) end
local function above(school) return school.above_minimum end

-- "met", "by_exception", false or nil
local function good_school(c)
  local ordinary = any_school(c.schools, overall)
  if ordinary ~= false then return ordinary end
  local exceptional = any_school(c.schools, improves)
  return exceptional and "by_exception" or exceptional
end

-- Only what the verdict rests on, and no more than it takes.
local function verdict(c)
  if not experienced(c) or c.capacity == false or c.governors == false then return "ineligible" end
  local remain = remains(c)
  if remain == false then return "ineligible" end
  local support = supports(c)
  if support == false then return "ineligible" end
  local minimum = each_school(c.schools, above)
  if minimum == false then return "ineligible" end
  local performance = each_school(c.schools, performs)
  if performance == false then return "ineligible" end
  local school = good_school(c)
  if school == false then return "ineligible" end
  if c.capacity == nil or c.governors == nil or remain == nil or support == nil or minimum == nil
     or performance == nil or school == nil then
    return "undetermined"
  end
  return school == "by_exception" and "by_exception" or "eligible"
end

local function named(outcome)
  if outcome == nil then return "unknown" end
  if outcome == "by_exception" then return outcome end
  return outcome and "met" or "not_met"
end

local rank = { met = 3, by_exception = 2, unknown = 1, not_met = 0 }
local musts = {
  "experienced_headteacher", "expects_to_remain", "good_school", "capacity_in_school", "pupil_performance",
  "minimum_standards", "governing_body_support", "effective_support_elsewhere",
}
local verdicts = { [0] = "ineligible", "undetermined", "by_exception", "eligible" }

local function outcomes(c)
  local out = {
    experienced_headteacher      = named(experienced(c)),
    expects_to_remain            = named(remains(c)),
    good_school                  = named(good_school(c)),
    capacity_in_school           = named(c.capacity),
    pupil_performance            = named(each_school(c.schools, performs)),
    minimum_standards            = named(each_school(c.schools, above)),
    governing_body_support       = named(c.governors),
    effective_support_elsewhere  = named(supports(c)),
    thinks_strategically         = named(c.thinks_strategically),
    sees_what_brings_improvement = named(c.sees_what_brings_improvement),
    communicates_well            = named(c.communicates_well),
    inspires_and_influences      = named(c.inspires_and_influences),
    resilient_and_persevering    = named(c.resilient_and_persevering),
    builds_trust                 = named(c.builds_trust),
    strong_interpersonal_skills  = named(c.strong_interpersonal_skills),
    verdict                      = false,
  }
  local worst = 3
  for i = 1, #musts do
    local outcome = rank[out[musts[i]]]
    if outcome < worst then worst = outcome end
  end
  out.verdict = verdicts[worst]
  return out
end

function judge_verdicts()
  local out = {}
  for i = 1, #candidates do out[i] = verdict(candidates[i]) end
  kept_verdicts = out
end

function judge_outcomes()
  local out = {}
  for i = 1, #candidates do out[i] = outcomes(candidates[i]) end
  kept_outcomes = out
end
)lua";

template <class Name, std::size_t size>
std::size_t position(const std::array<Name, size>& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) throw std::runtime_error("the Lua baseline gave '" + std::string{name} + "'");
    return static_cast<std::size_t>(found - names.begin());
}

constexpr std::array<std::string_view, 4> outcome_names{"not_met", "unknown", "by_exception", "met"};
constexpr std::array<std::string_view, 4> verdict_names{"ineligible", "undetermined", "by_exception",
                                                        "eligible"};

// The text under this key of the table on top.
std::string text_field(lua_State* state, std::string_view key) {
    lua_getfield(state, -1, std::string{key}.c_str());
    const char* text = lua_tostring(state, -1);
    std::string out = text == nullptr ? "" : text;
    lua_pop(state, 1);
    return out;
}

void check(lua_State* state, int status) {
    if (status != LUA_OK)
        throw std::runtime_error(std::string{"the Lua baseline failed: "} + lua_tostring(state, -1));
}

}  // namespace

LuaRules::LuaRules(const Facts& facts, Date as_of)
    : owner_(luaL_newstate(), lua_close), state_(owner_.get()), size_(facts.candidates.size()) {
    luaL_openlibs(state_);
    lua_createtable(state_, static_cast<int>(size_), 0);
    for (std::size_t i = 0; i < size_; ++i) {
        push_candidate(facts, i);
        lua_rawseti(state_, -2, static_cast<lua_Integer>(i) + 1);
    }
    lua_setglobal(state_, "candidates");
    lua_pushinteger(state_, plus_years(as_of, 2).time_since_epoch().count());
    lua_setglobal(state_, "remain_day");
    check(state_, luaL_loadstring(state_, program));
    check(state_, lua_pcall(state_, 0, 0, 0));
}

// Unknown is nil, so there is no field.
void LuaRules::set_outcome(const char* name, Outcome outcome) {
    if (outcome == Outcome::unknown) return;
    lua_pushboolean(state_, outcome == Outcome::met ? 1 : 0);
    lua_setfield(state_, -2, name);
}

void LuaRules::push_candidate(const Facts& facts, std::size_t candidate) {
    const Candidate& c = facts.candidates[candidate];
    const auto set = [&](const char* name, std::int32_t number) {
        lua_pushinteger(state_, number);
        lua_setfield(state_, -2, name);
    };
    lua_createtable(state_, 0, 16);
    set_outcome("is_head", outcome_of(c.is_head));
    set("months_as_head", c.months_as_head);
    if (c.remains_until != no_day) set("remains_until", c.remains_until);
    set("support_least", c.support_least);
    set("support_most", c.support_most);
    set_outcome("capacity", c.capacity);
    set_outcome("governors", c.governors);
    for (std::size_t i = 0; i < quality_count; ++i)
        set_outcome(std::string{hard_coded_criteria[must_count + i].id}.c_str(), c.qualities[i]);
    push_schools(facts.schools_of(candidate));
    lua_setfield(state_, -2, "schools");
}

void LuaRules::push_schools(std::span<const OwnSchool> schools) {
    const auto set_judgement = [&](const char* name, std::uint8_t judgement) {
        if (judgement == no_judgement) return;
        const std::string_view text = name_of(static_cast<Judgement>(judgement));
        lua_pushlstring(state_, text.data(), text.size());
        lua_setfield(state_, -2, name);
    };
    lua_createtable(state_, static_cast<int>(schools.size()), 0);
    for (std::size_t i = 0; i < schools.size(); ++i) {
        lua_createtable(state_, 0, 6);
        set_judgement("overall", schools[i].overall);
        set_judgement("assessment", schools[i].assessment);
        set_outcome("inspection_expected", schools[i].inspection_expected);
        set_outcome("high", schools[i].high);
        set_outcome("rising", schools[i].rising);
        set_outcome("above_minimum", schools[i].above_minimum);
        lua_rawseti(state_, -2, static_cast<lua_Integer>(i) + 1);
    }
}

void LuaRules::call(const char* function) {
    lua_getglobal(state_, function);
    check(state_, lua_pcall(state_, 0, 0, 0));
}

void LuaRules::judge_verdicts() {
    call("judge_verdicts");
}

void LuaRules::judge_outcomes() {
    call("judge_outcomes");
}

std::vector<Judged> LuaRules::kept_outcomes() {
    std::vector<Judged> out(size_);
    lua_getglobal(state_, "kept_outcomes");
    for (std::size_t i = 0; i < size_; ++i) {
        lua_rawgeti(state_, -1, static_cast<lua_Integer>(i) + 1);
        for (std::size_t c = 0; c < criterion_count; ++c)
            out[i].outcomes[c] =
                static_cast<Outcome>(position(outcome_names, text_field(state_, hard_coded_criteria[c].id)));
        out[i].verdict = static_cast<Verdict>(position(verdict_names, text_field(state_, "verdict")));
        lua_pop(state_, 1);
    }
    lua_pop(state_, 1);
    return out;
}

std::vector<Verdict> LuaRules::kept_verdicts() {
    std::vector<Verdict> out(size_);
    lua_getglobal(state_, "kept_verdicts");
    for (std::size_t i = 0; i < size_; ++i) {
        lua_rawgeti(state_, -1, static_cast<lua_Integer>(i) + 1);
        out[i] = static_cast<Verdict>(position(verdict_names, lua_tostring(state_, -1)));
        lua_pop(state_, 1);
    }
    lua_pop(state_, 1);
    return out;
}

}  // namespace headway::tools::bench
