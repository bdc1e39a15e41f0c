// funding, line and silent: who pays what to whom.
#include "base/text.h"
#include "script/cadence.h"
#include "script/criteria.h"
#include "script/funding.h"
#include "script/pack_bindings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headway {

namespace {

constexpr std::array<std::string_view, 5> names_of_paid_per{"meeting", "partnership", "training", "year",
                                                            "deployment"};
// Who pays or is paid under every scheme; a pack names others as parties.
constexpr std::array<std::string_view, 7> usual_parties{
    "mentee", "mentor", "mentee_school", "mentor_school", "governing_body", "area_board", "local_authority"};

// More meetings than any policy pays for; it keeps sums within their bounds.
constexpr std::int64_t most_meetings = 1000;

std::vector<std::string> list_of(std::span<const std::string_view> names) {
    return {names.begin(), names.end()};
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// One of these names under the key; what is none of them is noted with the nearest.
std::string choice_of(TableReader& table, const char* key, const std::vector<std::string>& names,
                      bool required) {
    std::string name = table.text(key, required);
    if (!name.empty() && !contains(names, name))
        table.note(fmt::format("'{}' is {}, not '{}'{}", key, joined(names, " or "), printable(name),
                               did_you_mean(name, names)));
    return name;
}

void read_per(TableReader& table, Payment& payment) {
    const std::string per = choice_of(table, "per", list_of(names_of_paid_per), true);
    const auto* found = std::find(names_of_paid_per.begin(), names_of_paid_per.end(), per);
    if (found != names_of_paid_per.end())
        payment.per = static_cast<PaidPer>(found - names_of_paid_per.begin());
}

bool is_number_of_meetings(const Value& value) {
    const auto* number = std::get_if<std::int64_t>(&value);
    return number != nullptr && *number >= 0 && *number <= most_meetings;
}

// at_most = 6, or at_most = parameter "…", which must be a number of meetings on every day.
void read_at_most(lua_State* state, TableReader& table, Payment& payment) {
    const int type = table.push("at_most");
    if (const auto* name = handle_of<ParameterName>(state, -1))
        payment.at_most = *name;
    else if (lua_isinteger(state, -1) != 0)
        payment.at_most = Value{std::int64_t{lua_tointeger(state, -1)}};
    else if (type != LUA_TNIL && handle_of<Broken>(state, -1) == nullptr)
        table.note(
            fmt::format("'at_most' is a whole number or parameter \"…\", not {}", described(state, -1)));
    lua_pop(state, 1);
    if (!payment.at_most) return;
    const std::vector<Value> values = PackBuilder::of(state).values_of(*payment.at_most);
    if (!std::all_of(values.begin(), values.end(), is_number_of_meetings))
        table.note(fmt::format("'at_most' is a number of meetings, from 0 to {}", most_meetings));
}

// The name of a rule of the cadence, where the whole cadence is known.
void read_of(lua_State* state, TableReader& table, Payment& payment) {
    payment.of = table.text("of", false);
    const PackBuilder& builder = PackBuilder::of(state);
    if (payment.of.empty() || builder.is_incomplete("cadence")) return;
    std::vector<std::string> known;
    if (builder.definition.cadence != nullptr)
        for (const CadenceRule& rule : builder.definition.cadence->rules)
            if (rule.what == Expected::meeting) known.push_back(rule.id);
    if (!contains(known, payment.of))
        table.note(fmt::format("cadence.lua has no meeting '{}'{}", printable(payment.of),
                               did_you_mean(payment.of, known)));
}

// A key that goes with one way of paying only.
void refuse_unless(TableReader& table, bool given, const char* key, const Payment& payment, PaidPer per) {
    if (given && payment.per != per)
        table.note(fmt::format("'{}' is said of what is paid per = \"{}\"", key,
                               names_of_paid_per.at(static_cast<std::size_t>(per))));
}

void read_narrowing(lua_State* state, TableReader& table, Payment& payment) {
    read_at_most(state, table, payment);
    read_of(state, table, payment);
    payment.courses = table.texts("course", false);
    const Names providers = names_of(Provider{});
    const Names activities = names_of(Activity{});
    payment.provider = choice_named<Provider>(choice_of(table, "provider", list_of(providers), false));
    payment.activity = choice_named<Activity>(
        choice_of(table, "activity", list_of(activities), payment.per == PaidPer::deployment));
    refuse_unless(table, payment.at_most.has_value(), "at_most", payment, PaidPer::meeting);
    refuse_unless(table, !payment.of.empty(), "of", payment, PaidPer::meeting);
    refuse_unless(table, !payment.courses.empty(), "course", payment, PaidPer::training);
    refuse_unless(table, payment.provider.has_value(), "provider", payment, PaidPer::training);
    refuse_unless(table, payment.activity.has_value(), "activity", payment, PaidPer::deployment);
}

void read_condition_of(lua_State* state, TableReader& table, Payment& payment) {
    payment.only_for = read_condition(state, table, "only_for");
    const bool of_partnership = payment.per == PaidPer::meeting || payment.per == PaidPer::partnership;
    if (payment.only_for != nullptr && !of_partnership)
        table.note(
            "'only_for' speaks of the appointment, so it goes with per = \"meeting\" or per = "
            "\"partnership\"");
}

int line(lua_State* state) {
    PackBuilder& builder = PackBuilder::of(state);
    TableReader table{state, 1, "line"};
    auto entry = std::make_shared<FundingLine>();
    entry->where = caller_place(state);
    Payment payment;
    payment.id = table.text("id");
    table.about(payment.id);
    payment.clauses = clauses_of(builder, table);
    payment.item = table.text("item");
    payment.payer = table.text("payer");
    payment.payee = table.text("payee");
    read_per(table, payment);
    read_narrowing(state, table, payment);
    read_condition_of(state, table, payment);
    payment.rate = table.text("rate", false);
    if (payment.rate.empty()) payment.rate = payment.item;
    payment.grant_first = table.text("grant_first", false);
    payment.allocation = table.text("allocation", false);
    lua_settop(state, 1);
    table.finish();
    const std::string what = "line " + printable(payment.id);
    entry->form = std::move(payment);
    builder.built_rule(state, entry, what);
    push_handle(state, std::move(entry));
    return 1;
}

int silent(lua_State* state) {
    PackBuilder& builder = PackBuilder::of(state);
    TableReader table{state, 1, "silent"};
    auto entry = std::make_shared<FundingLine>();
    entry->where = caller_place(state);
    Silence silence;
    silence.clauses = clauses_of(builder, table);
    silence.says = table.text("says");
    silence.only_for = read_condition(state, table, "only_for");
    lua_settop(state, 1);
    table.finish();
    entry->form = std::move(silence);
    builder.built_rule(state, entry, "silent");
    push_handle(state, std::move(entry));
    return 1;
}

// The braces of funding { … } while they are read.
class FundingReader {
  public:
    explicit FundingReader(lua_State* state)
        : state_(state), builder_(PackBuilder::of(state)), table_(state, 1, "funding") {}

    void read() {
        if (builder_.definition.funding != nullptr) table_.note("a pack says funding { … } once");
        funding_.parties = table_.texts("parties", false);
        known_ = list_of(usual_parties);
        known_.insert(known_.end(), funding_.parties.begin(), funding_.parties.end());
        read_free_to();
        read_entries();
        table_.finish();
        builder_.definition.funding = std::make_shared<const FundingDefinition>(std::move(funding_));
    }

  private:
    void read_free_to() {
        if (table_.push("free_to") != LUA_TNIL) {
            TableReader free{state_, -1, "free_to"};
            funding_.free_to.clauses = clauses_of(builder_, free);
            for (lua_Integer i = 1; i <= free.length(); ++i) {
                if (free.push(i) == LUA_TSTRING) funding_.free_to.who.emplace_back(lua_tostring(state_, -1));
                lua_pop(state_, 1);
            }
            if (free.is_table() && static_cast<lua_Integer>(funding_.free_to.who.size()) != free.length())
                free.note("'free_to' names parties in quotation marks");
            if (free.is_table() && funding_.free_to.who.empty())
                free.note("'free_to' names nobody: write free_to = { clause = \"…\", \"mentee\" }");
            for (const std::string& name : funding_.free_to.who)
                if (const auto unknown = unknown_party(name)) free.note(*unknown);
            free.finish();
            note_rule(
                {.name = "free_to", .clauses = funding_.free_to.clauses, .where = caller_place(state_)});
        }
        lua_pop(state_, 1);
    }

    void read_entries() {
        for (lua_Integer i = 1; i <= table_.length(); ++i) {
            table_.push(i);
            const auto* entry = handle_of<std::shared_ptr<FundingLine>>(state_, -1);
            if (entry == nullptr && handle_of<Broken>(state_, -1) == nullptr)
                table_.note(fmt::format("entry {} is {}, not line {{ … }} or silent {{ … }}", i,
                                        described(state_, -1)));
            lua_pop(state_, 1);
            if (entry == nullptr) continue;
            builder_.listed(entry->get());
            PackBuilder::charge(state_, sizeof(FundingLine) + sizeof(NamedRule));
            std::visit([&](const auto& form) { add(form, (*entry)->where); }, (*entry)->form);
        }
    }

    void add(const Payment& payment, Place where) {
        const Place line = where;
        where.path = "line " + payment.id;
        check_condition(state_, payment.only_for, SubjectKind::mentee, where);
        check_party(payment.payer, "payer", where);
        check_party(payment.payee, "payee", where);
        check_free(payment, where);
        if (std::any_of(funding_.payments.begin(), funding_.payments.end(),
                        [&](const Payment& other) { return other.id == payment.id; }))
            builder_.add(state_, {where, "two lines have this id: give each its own"});
        NamedRule rule{.name = payment.id, .clauses = payment.clauses, .where = line};
        if (payment.at_most) rule.operands.push_back(*payment.at_most);
        if (payment.only_for) rule.conditions.push_back(payment.only_for);
        note_rule(std::move(rule));
        funding_.payments.push_back(payment);
    }

    void add(const Silence& silence, Place where) {
        NamedRule rule{.name = "silent", .clauses = silence.clauses, .where = where};
        where.path = "silent";
        check_condition(state_, silence.only_for, SubjectKind::mentee, where);
        if (silence.only_for) rule.conditions.push_back(silence.only_for);
        note_rule(std::move(rule));
        funding_.silences.push_back(silence);
    }

    void note_rule(NamedRule rule) { builder_.definition.other_rules.push_back(std::move(rule)); }

    std::optional<std::string> unknown_party(const std::string& name) const {
        if (name.empty() || contains(known_, name)) return std::nullopt;
        return fmt::format(
            "nobody is called '{}'{}; who pays or is paid is {}, or stands in parties = {{ … }}",
            printable(name), did_you_mean(name, known_), joined(known_, " or "));
    }

    void check_party(const std::string& name, const char* key, const Place& where) {
        if (const auto unknown = unknown_party(name))
            builder_.add(state_, {where, fmt::format("{}: {}", key, *unknown)});
    }

    void check_free(const Payment& payment, const Place& where) {
        if (!contains(funding_.free_to.who, payment.payer)) return;
        builder_.add(state_, {where, fmt::format("it charges the {}, to whom the support is free by {}: name "
                                                 "another payer, or change free_to",
                                                 spaced(payment.payer), joined(funding_.free_to.clauses))});
    }

    lua_State* state_;
    PackBuilder& builder_;
    TableReader table_;
    FundingDefinition funding_;
    std::vector<std::string> known_;
};

int funding(lua_State* state) {
    FundingReader{state}.read();
    lua_pushboolean(state, 1);
    return 1;
}

}  // namespace

void offer_funding(ScriptHost& host) {
    offer_function<line>(host, "line");
    offer_function<silent>(host, "silent");
    offer_function<funding>(host, "funding");
}

}  // namespace headway
