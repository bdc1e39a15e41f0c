#include "script/annotations.h"

#include "base/text.h"
#include "facts/vocabulary.h"
#include "script/fact_methods.h"
#include "script/report_sources.h"

#include <fmt/format.h>

#include <map>

namespace headway {

namespace {

constexpr const char* head = R"(---@meta
-- Made by `headway pack annotations`; do not edit. Editors with the Lua language server read it (.luarc.json).

---@class headway.condition
---@class headway.parameter
---@class headway.period
)";

// The words of a pack that are not facts; what they mean is told in rules/README.md.
constexpr const char* words = R"(
---@type headway.person
person = nil
---@type headway.appointment
appointment = nil
---@type headway.school
school = nil
---In allocation.lua: the mentor of a pair.
---@type headway.person
mentor = nil
---In allocation.lua: the mentee of a pair, by the appointment.
---@type headway.appointment
mentee = nil
---In allocation.lua: the two together.
---@type headway.pair
pair = nil

---@param parts headway.condition[]
---@return headway.condition
function all(parts) end
---@param parts headway.condition[]
---@return headway.condition
function any(parts) end
---@param parts headway.condition[]
---@return headway.condition
function none(parts) end
---Every school of the subject meets these conditions on school.…, and there is one at least.
---@param parts headway.condition[]
---@return headway.condition
function each_school(parts) end
---One school of the subject or more meets these conditions on school.…, all of them together.
---@param parts headway.condition[]
---@return headway.condition
function any_school(parts) end
---@param number integer
---@return headway.period
function years(number) end
---@param number integer
---@return headway.period
function months(number) end
---With a name: that parameter. With braces: defines one.
---@param name_or_definition string|table
---@return headway.parameter
function parameter(name_or_definition) end

---@class headway.criterion
---@field id string
---@field clause string|string[] the clauses that it carries out
---@field force? "must"|"should"|"may" the strongest of its clauses, where not said
---@field requires? headway.condition
---@field exceptionally? headway.condition the exceptional route
---@field facts? table<string, any> what `decide` is given
---@field decide? fun(facts: table): table a rule in plain Lua, which returns met, not_met or unknown

---@param definition headway.criterion
function criterion(definition) end
---@param definition { id: string, clause: string|string[], asks: string }
function advice(definition) end
---@param definition { mentor: table, mentee: table }
function eligibility(definition) end
---How people come onto the register of mentors. Each step names its clause: an application `needs` these columns, a
---reference comes `from` one of these roles, and the panel's members `represent` each of these.
---@param definition { application?: table, reference?: table, panel?: table }
function recruitment(definition) end

---@class headway.preference
---@field id string
---@field clause string|string[]
---@field weight integer|headway.parameter what it adds to the score of a pair that matches
---@field prefers headway.condition

---@param definition headway.preference
function preference(definition) end
---Which mentor for which mentee: criteria decide about a pair, preferences rank.
---@param definition { criteria: table, preferences?: table }
function allocation(definition) end
---@param definition { id: string, clause: string|string[], says: string, to: headway.condition }
function offer(definition) end
---What training a mentor is offered; it decides nothing.
---@param definition { offers: table }
function training(definition) end

---@class headway.task
---@field id string
---@field clause string|string[]
---@field each string what there is a task about, each of them one: "waiting appointment", "late item", …
---@field of? string which rule of cadence.lua, or which offer of training.lua
---@field who? string mentor, mentee or one of the roles; of an item: each side that it is expected of
---@field says? string what to do; of an item: what the cadence says of it
---@field only_for? headway.condition
---@field opens? string|table from which day it is told: "starts_on", or { days = 14, after = "starts_on" }
---@field due? string|table by which day it is done; at once, where not said
---@field closes? string|table from which day it is told no more
---@field soon? integer|headway.parameter how many days before it opens it is told, where not as the pack says
---@field needs? string[] of an agenda: purpose, outcomes, success
---@field not_the_first? boolean of meetings: from the second on

---@param definition headway.task
function task(definition) end
---Who has what to do, and when. `soon`: so many days before it opens, a task is told as one of soon.
---@param definition { roles?: table<string, string>, school_roles?: table<string, string>, soon?: integer|headway.parameter, [integer]: any }
function tasks(definition) end
---Meetings that are expected of mentor and mentee.
---@param definition { id: string, clause: string|string[], says?: string, every?: string, in_term?: string, closes?: boolean, times?: integer|headway.parameter, first_days?: integer|headway.parameter, last_days?: integer|headway.parameter, minutes?: integer|headway.parameter, places?: string[], kind?: string, first?: table, before?: table, variation?: table, who?: string|string[], by?: string|string[], answered_by?: string }
function meeting(definition) end
contact, form, review, annual_meeting, call = meeting, meeting, meeting, meeting, meeting
---How often mentor and mentee meet, and what else is expected over the year.
---@param definition table
function cadence(definition) end

---The first text is the action's name. Dates: "2016-08-15", "2016-09-12 to 2016-09-23", "week beginning 2016-09-05",
---"by 2016-10-14", "2016-11", "2017-05 to 2017-06".
---@param definition { [1]: string, clause: string|string[], autumn?: string, spring?: string, summer?: string }
function action(definition) end
---When mentors are recruited: under each published year its actions, in the order in which a round goes.
---@param definition { clause: string|string[], published: table<string, table> }
function rounds(definition) end
---@param reason string
function met(reason) end
---@param reason string
function not_met(reason) end
---@param missing string
function unknown(missing) end

---@class headway.line
---@field id string
---@field clause string|string[]
---@field item string what is paid for: the item of the register's rates, where no other is named
---@field payer string mentee, mentor, mentee_school, mentor_school, local_authority, governing_body, area_board, or one of parties
---@field payee string one of the same
---@field per "meeting"|"partnership"|"training"|"year"|"deployment"
---@field of? string per meeting: only those of this rule of the cadence
---@field at_most? integer|headway.parameter per meeting: the first so many of a partnership
---@field course? string|string[] per training: which
---@field provider? string per training: given by whom
---@field activity? string per deployment: of which kind
---@field only_for? headway.condition on the appointment
---@field rate? string the item of the register's rates
---@field grant_first? string the grant that pays as far as it goes, before the payer
---@field allocation? string the grant against which a year's lines are reckoned

---@param definition headway.line
function line(definition) end
---What the policy does not say about money.
---@param definition { clause: string|string[], says: string, only_for?: headway.condition }
function silent(definition) end
---Who pays what to whom. Nobody of free_to, which names its clause, is ever a payer.
---@param definition { parties?: string|string[], free_to?: table, [integer]: any }
function funding(definition) end

---@class headway.rows
---@class headway.part

---Some of the records of a source, or of other rows: rows { "partnerships", state = "active" }. A test of a column is a
---value, several of which one is enough, or { at_least, at_most, is_not, on_or_after, on_or_before, within, within_last,
---more_than_ago, ahead_by, recorded }.
---@param definition { [1]: headway.report_source|headway.rows, [string]: any }
---@return headway.rows
function rows(definition) end
---@param text string|{ [1]: string, clause?: string|string[] }
---@return headway.part
function heading(text) end
---@param text string may name {as_of}, {scheme}, {academic_year}, and what the report is about or chosen by
---@return headway.part
function paragraph(text) end
---What a reader must not miss.
---@param text string
---@return headway.part
function notice(text) end
---Key figures. Each has a label and one of count = rows, share = rows with of = rows, total or average = "column" with of.
---@param list { [1]: string, count?: headway.rows|string, share?: headway.rows, total?: string, average?: string, of?: headway.rows|string }[]
---@return headway.part
function figures(list) end
---A table with a line for each record. A column is a name, or { "name", "title" }; "most name" orders from the largest.
---@param definition { [1]: string, of: headway.rows|headway.report_source, columns: (string|string[])[], order?: string|string[], otherwise?: string }
---@return headway.part
function listing(definition) end
---A table with a line for each value of a column: columns = { { "all", count = true }, { "late", count = { … } } }.
---@param definition { [1]: string, of: headway.rows|headway.report_source, by: string, columns?: table[], otherwise?: string }
---@return headway.part
function grouped(definition) end
---@param definition { [1]: string, of: headway.rows|headway.report_source, by: string, kind?: "bars"|"stacked bars"|"lines", split?: string, series?: table[], unit?: string, otherwise?: string }
---@return headway.part
function chart(definition) end
---@param definition { [1]: string, of: headway.rows|headway.report_source, name: string, from: string, to: string, says?: string, state?: string, otherwise?: string }
---@return headway.part
function timeline(definition) end
---A form to be filled in. Each field: a label, and lines = 5, choices, columns with rows, day = true, value or help.
---@param definition { [1]: string, [integer]: { [1]: string, value?: string, help?: string, lines?: integer, choices?: string[], columns?: string[], rows?: integer, day?: boolean } }
---@return headway.part
function to_fill(definition) end
---The parts again for each value of the column, with what they ask limited to it.
---@param definition { [1]: string, of: headway.rows|headway.report_source, on_new_pages?: boolean, otherwise?: string, [integer]: headway.part }
---@return headway.part
function for_each(definition) end
---@return headway.part
function new_page() end

---@class headway.report
---@field id string
---@field title string
---@field says string what it is for, in half a sentence
---@field clause? string|string[]
---@field about? "appointment"|"partnership" the reader names one
---@field choose? { [1]: string, of: headway.rows|headway.report_source, newest_by: string } the reader may choose one: a round, a term
---@field audience? "officers"|"everyone"
---@field publishes? string[] for everyone: the columns that tell of somebody and may be shown
---@field smallest? integer|headway.parameter for everyone: of how many records at least a number is told
---@field [integer] headway.part

---@param definition headway.report
function report(definition) end
---@param list table
function reports(list) end

---What the form asks for and headway seals: the key of the answer, and what the form shows. With `each` it is a table.
---@param definition { [1]: string, [2]: string, answer?: "text"|"date", each?: { [1]: string, [2]: string, answer?: "text"|"date" }[], required?: boolean }
function private(definition) end

---@class headway.record
---@field id string
---@field title string
---@field clause string|string[]
---@field says? string a sentence for whoever fills it in
---@field open ("held_on"|"minutes"|"place")[] what stays open: never what was said
---@field [integer] any private { … }

---What mentor and mentee keep of a meeting, sealed for the two of them.
---@param definition headway.record
function record(definition) end
---Who of the two agrees before a record is shown to somebody else.
---@param definition { with: "a third party"|"a new mentor", agreed_by: string|string[], clause: string|string[] }
function sharing(definition) end
---Who of the two may ask for advice with an excerpt that names no one.
---@param definition { by: string|string[], clause: string|string[] }
function asking_advice(definition) end
---How long what is known of people is kept after their last part in any scheme, and records after the partnership.
---@param definition { people?: headway.period|headway.parameter, records?: headway.period|headway.parameter, clause: string|string[] }
function retention(definition) end
---What is recorded of meetings, who may read it, and how long anything is kept.
---@param list table
function forms(list) end

---@param definition { id: string, title: string, authority: string, edition: string, source: string, valid_from?: string, valid_to?: string }
function scheme(definition) end
---@param list table
function clauses(list) end
---@param definition table
function clause(definition) end
---@param list table
function parameters(list) end
---@param list table
function interpretations(list) end
---@param definition table
function interpretation(definition) end
---@param list table
function declarations(list) end
---@param definition table
function declaration(definition) end
---@param list table
function tests(list) end
---@param definition { as_of: string, mentor?: table, mentee?: table, pair?: table, expect: table }
function test(definition) end
)";

// Each source that a report can ask for, with what it has: editors show it while somebody types rows { "…" }.
std::string report_source_names() {
    std::string out = "\n---@alias headway.report_source\n";
    for (const ReportSource& source : report_sources()) {
        std::vector<std::string> columns;
        for (const SourceColumn& column : source.columns)
            columns.emplace_back(column.name);
        out += fmt::format("---| '\"{}\"' # {}; columns: {}\n", source.name, source.meaning,
                           joined(columns, ", "));
    }
    return out;
}

std::string class_of(Kind kind) {
    switch (kind) {
        case Kind::truth:
            return "headway.yes_or_no";
        case Kind::choice:
            return "headway.choice";
        case Kind::ordered:
            return "headway.judgement";
        case Kind::word:
            return "headway.word";
        case Kind::date:
            return "headway.date";
        case Kind::duration:
            return "headway.duration";
        case Kind::count:
            return "headway.count";
        case Kind::number:
            return "headway.number";
    }
    return "";
}

// What a method of such a fact is given, found by asking the check that packs go through; "" where the fact
// has no such method, "nothing" where it is given nothing.
std::string operand_of(const FactMethod& method, const FactType& type) {
    struct Try {
        std::vector<Value> operands;
        std::string name;
    };
    const std::string choice = type.choices.empty() ? "" : type.choices.front();
    for (const Try& attempt : {Try{{}, "nothing"}, Try{{choice}, "string"}, Try{{Date{}}, "string"},
                               Try{{Period{}}, "headway.period"}, Try{{std::int64_t{1}}, "number"}})
        if (!misfit(type, method.comparator, attempt.operands)) return attempt.name;
    return "";
}

std::string kind_class(Kind kind, const FactType& example) {
    std::string out =
        fmt::format("\n---@class {}{}\n", class_of(kind), kind == Kind::truth ? " : headway.condition" : "");
    for (const FactMethod& method : fact_methods()) {
        const std::string operand = operand_of(method, example);
        if (operand.empty()) continue;
        const std::string given =
            operand == "nothing" ? "" : fmt::format(", ...: {}|headway.parameter|table", operand);
        out += fmt::format("---@field {} fun(self: {}{}): headway.condition {}\n", method.name,
                           class_of(kind), given, method.meaning);
    }
    return out;
}

std::string kind_classes() {
    std::map<Kind, FactType> examples;
    for (const FactDefinition& fact : vocabulary())
        examples.emplace(fact.type.kind, fact.type);
    std::string out;
    for (const auto& [kind, example] : examples)
        out += kind_class(kind, example);
    return out;
}

// A fact with arguments can be called with them.
std::string type_of(const FactDefinition& fact) {
    std::string plain = class_of(fact.type.kind);
    if (fact.arguments.empty()) return plain;
    if (fact.arguments.front().required)
        return fmt::format("fun({}: string): {}", fact.arguments.front().name, plain);
    std::vector<std::string> arguments;
    for (const ArgumentDefinition& argument : fact.arguments)
        arguments.push_back(argument.name + "?: any");
    return fmt::format("{}|fun(about: {{ {} }}): {}", plain, joined(arguments, ", "), plain);
}

struct Field {
    std::string type;
    std::string meaning;
};
// By class: its fields in the order of the vocabulary.
using Classes = std::map<std::string, std::vector<std::pair<std::string, Field>>>;

void add_field(Classes& classes, const std::string& owner, const std::string& name, Field field) {
    auto& fields = classes[owner];
    for (const auto& [known, kept] : fields)
        if (known == name) return;
    fields.emplace_back(name, std::move(field));
}

// school.latest_inspection.date is field latest_inspection of headway.school, and date of
// headway.school.latest_inspection.
void add_fact(Classes& classes, const FactDefinition& fact) {
    std::string owner = "headway";
    std::string rest = fact.name;
    for (std::size_t dot = rest.find('.'); dot != std::string::npos; dot = rest.find('.')) {
        const std::string name = rest.substr(0, dot);
        const std::string owned = owner + "." + name;
        if (owner != "headway") add_field(classes, owner, name, {owned, ""});
        owner = owned;
        rest = rest.substr(dot + 1);
    }
    add_field(classes, owner, rest, {type_of(fact), fact.meaning});
}

}  // namespace

std::string editor_annotations() {
    Classes classes;
    for (const FactDefinition& fact : vocabulary())
        add_fact(classes, fact);
    for (const char* subject : {"headway.person", "headway.appointment"})
        add_field(classes, subject, "school",
                  {"headway.school", "every school of the subject, each of which must satisfy"});
    std::string out = head + kind_classes();
    for (const auto& [name, fields] : classes) {
        out += fmt::format("\n---@class {}\n", name);
        for (const auto& [field, about] : fields)
            out += fmt::format("---@field {} {} {}\n", field, about.type, about.meaning);
    }
    return out + report_source_names() + words;
}

}  // namespace headway
