// forms, and what it lists: record with its private fields, sharing, asking_advice, retention.
#include "base/text.h"
#include "register/csv/table_columns.h"
#include "script/criteria.h"
#include "script/forms.h"
#include "script/pack_bindings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

namespace headway {

// One entry of forms { … }. Each is said by a word of its own, so that a mistake in it has its line.
struct FormsStatement {
    struct Sharing {
        bool with_new_mentor = false;
        Agreement agreement = {};
    };
    struct Advice {
        Agreement agreement = {};
    };
    std::variant<RecordForm, Sharing, Advice, Retention> says;
    std::string name;  // as tracing calls it: "proforma", "sharing_with_a_new_mentor"
    std::string what;  // as mistakes call it: "record proforma"
    Place where;
};

namespace {

constexpr std::array<std::string_view, 2> simple_answers{"text", "date"};
constexpr std::array<std::string_view, 2> partners_in_sharing{"a third party", "a new mentor"};
constexpr std::array<std::string_view, 4> names_of_other_statements{rule_of_third_party, rule_of_new_mentor,
                                                                    rule_of_advice, rule_of_retention};
constexpr int most_months = 1200;
constexpr std::size_t most_columns = 20;  // a form with more could not be filled in

// The columns of meetings that no form may leave open, and why.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> never_open{{
    {"agenda", "it says what is talked about; ask for it by private { … }, which seals it"},
    {"partnership", "whoever writes the record names the partnership"},
    {"number", "whoever writes the record names the meeting by its number"},
    {"kind", "it is known when the meeting is planned, and a record does not ask for it"},
    {"planned_on", "a record is of a meeting that took place"},
}};

// A key of what is kept: other files and commands name it.
bool is_plain(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

// About how much each keeps outside of Lua, to be counted against the pack's memory.
std::size_t bytes_of(const std::vector<std::string>& texts) {
    std::size_t bytes = 0;
    for (const std::string& text : texts)
        bytes += sizeof(std::string) + text.size();
    return bytes;
}

std::size_t bytes_of(const RecordField& field) {
    std::size_t bytes = sizeof(RecordField) + field.name.size() + field.label.size();
    for (const RecordColumn& column : field.columns)
        bytes += sizeof(RecordColumn) + column.name.size() + column.label.size();
    return bytes;
}

struct BytesOfStatement {
    std::size_t operator()(const RecordForm& record) const {
        std::size_t bytes = record.title.size() + record.says.size() + bytes_of(record.clauses);
        for (const RecordField& field : record.fields)
            bytes += bytes_of(field);
        return bytes;
    }
    std::size_t operator()(const FormsStatement::Sharing& sharing) const {
        return bytes_of(sharing.agreement.clauses);
    }
    std::size_t operator()(const FormsStatement::Advice& advice) const {
        return bytes_of(advice.agreement.clauses);
    }
    std::size_t operator()(const Retention& retention) const { return bytes_of(retention.clauses); }
};

void charge(lua_State* state, const FormsStatement& statement) {
    PackBuilder::charge(state, sizeof(FormsStatement) + std::visit(BytesOfStatement{}, statement.says));
}

std::vector<std::string> listed_names(std::span<const std::string_view> names) {
    return {names.begin(), names.end()};
}

// The name and the label of a field or column: { "by_when", "By when" }.
template <class Asked>
void read_names(TableReader& table, Asked& asked) {
    asked.name = table.first_text();
    if (!asked.name.empty() && !is_plain(asked.name))
        table.note(
            fmt::format("a name is made of small letters, digits and _, unlike '{}'; what the form "
                        "shows stands behind it: {{ \"by_when\", \"By when\" }}",
                        printable(asked.name)));
    const auto label = table.first_value(2);
    const std::string* text = label ? std::get_if<std::string>(&*label) : nullptr;
    if (table.is_table() && (text == nullptr || text->empty()))
        table.note(
            "what the form shows is missing: a text behind the name, as in { \"by_when\", \"By when\" }");
    if (text != nullptr) asked.label = *text;
}

// Nothing where the pack does not say.
std::optional<AnswerKind> read_answer(TableReader& table) {
    const std::string answer = table.text("answer", false);
    if (answer.empty()) return std::nullopt;
    const auto known = listed_names(simple_answers);
    if (answer == name_of(AnswerKind::text)) return AnswerKind::text;
    if (answer == name_of(AnswerKind::date)) return AnswerKind::date;
    table.note(
        fmt::format("'answer' is text or date, not '{}'{}", printable(answer), did_you_mean(answer, known)));
    return std::nullopt;
}

RecordColumn read_column(lua_State* state, const RecordField& field) {
    TableReader table{state, lua_gettop(state), "each"};
    table.about(field.name);
    RecordColumn column;
    read_names(table, column);
    column.answer = read_answer(table).value_or(AnswerKind::text);
    table.finish();
    return column;
}

void add_column(TableReader& table, RecordColumn column, RecordField& field) {
    const auto twin = std::find_if(field.columns.begin(), field.columns.end(),
                                   [&](const auto& known) { return known.name == column.name; });
    if (column.name.empty()) return;  // told already
    if (twin != field.columns.end())
        return table.note(fmt::format("two columns are called '{}'", printable(column.name)));
    if (field.columns.size() == most_columns)
        return table.note(fmt::format("a table has at most {} columns", most_columns));
    field.columns.push_back(std::move(column));
}

// each = { { "what", "What" }, { "by_when", "By when", answer = "date" } }: rows of these columns.
void read_columns(lua_State* state, TableReader& table, RecordField& field) {
    if (table.push("each") != LUA_TNIL) {
        TableReader each{state, lua_gettop(state), "each"};
        field.answer = AnswerKind::table;
        for (lua_Integer i = 1; i <= each.length(); ++i) {
            each.push(i);
            add_column(table, read_column(state, field), field);
            lua_pop(state, 1);
        }
        if (each.is_table() && each.length() == 0)
            table.note("'each' has the columns of a table: each = { { \"what\", \"What\" }, … }");
        each.finish();
    }
    lua_pop(state, 1);
}

int private_word(lua_State* state) {
    PackBuilder& builder = PackBuilder::of(state);
    TableReader table{state, 1, "private"};
    auto field = std::make_shared<RecordField>();
    field->where = caller_place(state);
    read_names(table, *field);
    table.about(field->name);
    const auto answer = read_answer(table);
    field->answer = answer.value_or(AnswerKind::text);
    read_columns(state, table, *field);
    if (answer && field->answer == AnswerKind::table)
        table.note("a field with 'each' is a table: say 'answer' of its columns");
    field->required = table.flag("required");
    table.finish();
    PackBuilder::charge(state, bytes_of(*field));
    builder.built_rule(state, field, "private " + printable(field->name));
    push_handle(state, std::move(field));
    return 1;
}

void check_open(TableReader& table, const std::string& name) {
    const auto closed = std::find_if(never_open.begin(), never_open.end(),
                                     [&](const auto& column) { return column.first == name; });
    if (closed != never_open.end())
        return table.note(fmt::format("'open' can't have '{}': {}", name, closed->second));
    std::vector<std::string> known;
    for (const ColumnDescription& column : columns_of_table("meetings"))
        if (std::none_of(never_open.begin(), never_open.end(),
                         [&](const auto& other) { return other.first == column.name; }))
            known.emplace_back(column.name);
    if (std::find(known.begin(), known.end(), name) == known.end())
        table.note(fmt::format("'open' has no '{}'{}; what may stay open of a meeting is {}", printable(name),
                               did_you_mean(name, known), joined(known)));
}

void read_open(TableReader& table, RecordForm& record) {
    for (std::string& name : table.texts("open")) {
        check_open(table, name);
        if (std::find(record.open.begin(), record.open.end(), name) == record.open.end())
            record.open.push_back(std::move(name));
        else
            table.note(fmt::format("'open' has '{}' twice", printable(name)));
    }
}

void add_field(lua_State* state, const RecordField& field, RecordForm& record) {
    if (field.name.empty()) return;  // told already
    if (const RecordField* twin = record.field(field.name)) {
        Place where = field.where;
        where.path = "record " + printable(record.id);
        return PackBuilder::of(state).add(
            state,
            {where, fmt::format("two fields of the record are called '{}'; the other stands in line {}",
                                printable(field.name), twin->where.line)});
    }
    record.fields.push_back(field);
}

void read_fields(lua_State* state, TableReader& table, RecordForm& record) {
    PackBuilder& builder = PackBuilder::of(state);
    for (lua_Integer i = 1; i <= table.length(); ++i) {
        table.push(i);
        const auto* field = handle_of<std::shared_ptr<RecordField>>(state, -1);
        if (field == nullptr && handle_of<Broken>(state, -1) == nullptr)
            table.note(fmt::format("entry {} is {}, not private {{ … }}", i, described(state, -1)));
        if (field != nullptr) {
            builder.listed(field->get());
            add_field(state, **field, record);
        }
        lua_pop(state, 1);
    }
    if (table.is_table() && table.length() == 0)
        table.note("a record seals something: private { \"notes\", \"Notes\" }");
}

// Pushes the statement, which is to stand in forms { … }.
int push_statement(lua_State* state, std::shared_ptr<FormsStatement> statement) {
    charge(state, *statement);
    PackBuilder::of(state).built_rule(state, statement, statement->what);
    push_handle(state, std::move(statement));
    return 1;
}

std::shared_ptr<FormsStatement> statement_here(lua_State* state) {
    auto statement = std::make_shared<FormsStatement>();
    statement->where = caller_place(state);
    return statement;
}

int record_word(lua_State* state) {
    TableReader table{state, 1, "record"};
    auto statement = statement_here(state);
    RecordForm record;
    record.where = statement->where;
    record.id = table.text("id");
    table.about(record.id);
    if (!record.id.empty() && !is_plain(record.id))
        table.note("the id of a record is made of small letters, digits and _");
    if (std::find(names_of_other_statements.begin(), names_of_other_statements.end(), record.id) !=
        names_of_other_statements.end())
        table.note(
            fmt::format("'{}' is what another statement of forms {{ … }} is called; give the record "
                        "another id",
                        record.id));
    record.title = table.text("title");
    record.says = table.text("says", false);
    record.clauses = clauses_of(PackBuilder::of(state), table);
    read_open(table, record);
    read_fields(state, table, record);
    table.finish();
    statement->name = record.id;
    statement->what = "record " + printable(record.id);
    statement->says = std::move(record);
    return push_statement(state, std::move(statement));
}

// agreed_by = { "mentor", "mentee" }, "mentee", or "nobody".
std::vector<PartnershipSide> read_sides(TableReader& table, const char* key) {
    std::vector<PartnershipSide> sides;
    const std::vector<std::string> words = table.texts(key);
    if (words == std::vector<std::string>{"nobody"}) return sides;
    const std::vector<std::string> known{"mentor", "mentee", "nobody"};
    for (const std::string& word : words) {
        const auto side = choice_named<PartnershipSide>(word);
        if (!side && word != "nobody")
            table.note(fmt::format("'{}' is mentor, mentee, both of them or nobody, not '{}'{}", key,
                                   printable(word), did_you_mean(word, known)));
        else if (!side)
            table.note(fmt::format("'{}' has nobody and somebody: say one of the two", key));
        else if (std::find(sides.begin(), sides.end(), *side) != sides.end())
            table.note(fmt::format("'{}' has the {} twice", key, word));
        else
            sides.push_back(*side);
    }
    return sides;
}

int sharing_word(lua_State* state) {
    TableReader table{state, 1, "sharing"};
    auto statement = statement_here(state);
    FormsStatement::Sharing sharing;
    const std::string with = table.text("with");
    if (!with.empty()) table.about("with " + with);
    const auto known = listed_names(partners_in_sharing);
    if (!with.empty() && std::find(known.begin(), known.end(), with) == known.end())
        table.note(fmt::format("'with' is {}, not '{}'{}", joined(known, " or "), printable(with),
                               did_you_mean(with, known)));
    sharing.with_new_mentor = with == partners_in_sharing[1];
    sharing.agreement.by = read_sides(table, "agreed_by");
    sharing.agreement.clauses = clauses_of(PackBuilder::of(state), table);
    table.finish();
    statement->name = std::string{sharing.with_new_mentor ? rule_of_new_mentor : rule_of_third_party};
    statement->what = "sharing with " + printable(with);
    statement->says = std::move(sharing);
    return push_statement(state, std::move(statement));
}

int asking_advice_word(lua_State* state) {
    TableReader table{state, 1, "asking_advice"};
    auto statement = statement_here(state);
    FormsStatement::Advice advice;
    advice.agreement.by = read_sides(table, "by");
    advice.agreement.clauses = clauses_of(PackBuilder::of(state), table);
    table.finish();
    statement->name = statement->what = std::string{rule_of_advice};
    statement->says = std::move(advice);
    return push_statement(state, std::move(statement));
}

// people = parameter "years_people_are_kept", or years(6). Nothing where the pack does not say: for ever.
std::optional<Operand> read_period(lua_State* state, TableReader& table, const char* key) {
    const int type = table.push(key);
    std::optional<Operand> period;
    if (const auto* name = handle_of<ParameterName>(state, -1))
        period = *name;
    else if (const auto* length = handle_of<Period>(state, -1))
        period = Value{*length};
    else if (type != LUA_TNIL && handle_of<Broken>(state, -1) == nullptr)
        table.note(fmt::format("'{}' is a length of time, as years(6) or parameter \"…\", not {}", key,
                               described(state, -1)));
    lua_pop(state, 1);
    if (!period) return period;
    const std::vector<Value> values = PackBuilder::of(state).values_of(*period);
    const bool fits = std::all_of(values.begin(), values.end(), [](const Value& value) {
        const auto* length = std::get_if<Period>(&value);
        return length != nullptr && length->months >= 1 && length->months <= most_months;
    });
    if (!fits)
        table.note(
            fmt::format("'{}' is a length of time from months(1) to years(100), or a parameter that is "
                        "one: a whole number whose unit is years or months",
                        key));
    return fits ? period : std::nullopt;
}

int retention_word(lua_State* state) {
    TableReader table{state, 1, "retention"};
    auto statement = statement_here(state);
    Retention retention;
    const bool says_something = table.push("people") != LUA_TNIL || table.push("records") != LUA_TNIL;
    lua_settop(state, 1);
    if (table.is_table() && !says_something)
        table.note("say how long something is kept: people = years(6), records = years(1)");
    retention.people = read_period(state, table, "people");
    retention.records = read_period(state, table, "records");
    retention.clauses = clauses_of(PackBuilder::of(state), table);
    table.finish();
    statement->name = statement->what = std::string{rule_of_retention};
    statement->says = std::move(retention);
    return push_statement(state, std::move(statement));
}

// Puts each statement where it belongs. What tracing and checking see of it are its clauses and its numbers.
class Gathering {
  public:
    explicit Gathering(FormsDefinition& forms) : forms_(forms) {}

    NamedRule named(const FormsStatement& statement) {
        NamedRule rule{.name = statement.name, .clauses = {}, .where = statement.where};
        rule_ = &rule;
        std::visit(*this, statement.says);
        return rule;
    }

    void operator()(const RecordForm& record) {
        rule_->clauses = record.clauses;
        forms_.records.push_back(record);
    }
    void operator()(const FormsStatement::Sharing& sharing) {
        rule_->clauses = sharing.agreement.clauses;
        (sharing.with_new_mentor ? forms_.new_mentor : forms_.sharing) = sharing.agreement;
    }
    void operator()(const FormsStatement::Advice& advice) {
        rule_->clauses = advice.agreement.clauses;
        forms_.advice = advice.agreement;
    }
    void operator()(const Retention& retention) {
        rule_->clauses = retention.clauses;
        for (const auto& period : {retention.people, retention.records})
            if (period) rule_->operands.push_back(*period);
        forms_.retention = retention;
    }

  private:
    FormsDefinition& forms_;
    NamedRule* rule_ = nullptr;
};

// Whether it was said before, which is told.
bool is_said_twice(lua_State* state, const FormsStatement& statement,
                   const std::vector<std::shared_ptr<FormsStatement>>& before) {
    const auto twin = std::find_if(before.begin(), before.end(),
                                   [&](const auto& known) { return known->what == statement.what; });
    if (twin == before.end() || statement.name.empty()) return false;
    Place where = statement.where;
    where.path = statement.what;
    const std::size_t line = (*twin)->where.line;
    PackBuilder::of(state).add(
        state, {where, std::holds_alternative<RecordForm>(statement.says)
                           ? fmt::format("two records are called '{}'; the other stands in line {}",
                                         printable(statement.name), line)
                           : fmt::format("this is said twice; the other stands in line {}", line)});
    return true;
}

int forms_word(lua_State* state) {
    PackBuilder& builder = PackBuilder::of(state);
    TableReader table{state, 1, "forms"};
    if (builder.definition.forms) table.note("a pack says forms { … } once");
    auto forms = std::make_shared<FormsDefinition>();
    Gathering gathering{*forms};
    std::vector<std::shared_ptr<FormsStatement>> statements;
    for (lua_Integer i = 1; i <= table.length(); ++i) {
        table.push(i);
        const auto* statement = handle_of<std::shared_ptr<FormsStatement>>(state, -1);
        if (statement == nullptr && handle_of<Broken>(state, -1) == nullptr)
            table.note(
                fmt::format("entry {} is {}, not record {{ … }}, sharing {{ … }}, "
                            "asking_advice {{ … }} or retention {{ … }}",
                            i, described(state, -1)));
        if (statement != nullptr) {
            builder.listed(statement->get());
            if (!is_said_twice(state, **statement, statements)) {
                charge(state, **statement);
                builder.definition.other_rules.push_back(gathering.named(**statement));
                statements.push_back(*statement);
            }
        }
        lua_pop(state, 1);
    }
    table.finish();
    builder.definition.forms = std::move(forms);
    lua_pushboolean(state, 1);
    return 1;
}

}  // namespace

void offer_forms(ScriptHost& host) {
    offer_function<private_word>(host, "private");
    offer_function<record_word>(host, "record");
    offer_function<sharing_word>(host, "sharing");
    offer_function<asking_advice_word>(host, "asking_advice");
    offer_function<retention_word>(host, "retention");
    offer_function<forms_word>(host, "forms");
}

}  // namespace headway
