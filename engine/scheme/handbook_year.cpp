// What happens over the year, who has what to do, when mentors are recruited, and who pays.
#include "base/text.h"
#include "scheme/handbook_parts.h"
#include "scheme/task_words.h"
#include "script/cadence.h"
#include "script/funding.h"
#include "script/reports.h"
#include "script/rounds.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headway {

namespace {

using report::Cell;
using report::Line;
using report::Lines;
using report::ListItem;

// What each role has to do, in the order in which the pack first speaks of the role.
std::vector<std::pair<std::string, std::vector<const TaskRule*>>> tasks_by_role(
    const SchemeDefinition& definition) {
    std::vector<std::pair<std::string, std::vector<const TaskRule*>>> roles;
    for (const TaskRule& task : definition.tasks->rules) {
        const std::string holder = task_holder_in_words(definition, task);
        auto role =
            std::find_if(roles.begin(), roles.end(), [&](const auto& r) { return r.first == holder; });
        if (role == roles.end()) role = roles.insert(roles.end(), {holder, {}});
        role->second.push_back(&task);
    }
    return roles;
}

// "For each appointment that waits for a mentor; due 14 days after …."
std::string in_one_line(const std::vector<RuleLine>& lines) {
    std::string text;
    for (const RuleLine& line : lines)
        text += (text.empty() ? "" : "; ") + line.text;
    return sentence(text);
}

// "choose a mentor …" with whom it is about and when it is due below it.
ListItem task_item(const HandbookWriter& writer, const TaskRule& task) {
    std::vector<RuleLine> rest = writer.rule(task.where.file, task.id).says;
    rest.erase(rest.begin());  // who has to do what: the heading and the item say it
    ListItem item{with_clauses(sentence(task_in_words(writer.definition(), task)), task.clauses)};
    const bool is_flat =
        std::none_of(rest.begin(), rest.end(), [](const RuleLine& line) { return line.depth > 0; });
    item.below = is_flat ? std::vector{ListItem{in_one_line(rest)}} : items_of(rest);
    return item;
}

// The rounds of a year as the policy prints them: an action a row, a term a column.
void write_published(HandbookWriter& writer, const PublishedRounds& published) {
    static constexpr std::array<TermName, 3> terms{TermName::autumn, TermName::spring, TermName::summer};
    report::Table table{fmt::format("Rounds of {}", published.year.text()),
                        {{"What"}, {"Autumn"}, {"Spring"}, {"Summer"}, {"Clause"}},
                        {}};
    for (const RoundAction& action : published.actions) {
        std::vector<Cell> row{Cell{Lines{title_of_id(action.name)}}};
        for (const TermName term : terms) {
            const auto when = action.when.find(term);
            row.push_back(when == action.when.end() ? Cell{} : Cell{Lines{in_words(when->second)}});
        }
        Line clauses;
        for (const std::string& id : action.clauses)
            clauses.link(id, anchor_of_clause(id)).add(" ");
        row.push_back(Cell{Lines{clauses}});
        table.rows.push_back(std::move(row));
    }
    writer.add(std::move(table));
}

}  // namespace

void write_year(HandbookWriter& writer) {
    const auto& cadence = writer.definition().cadence;
    if (!cadence) return;
    writer.section("What happens, and when", "year");
    const RuleInWords& support = writer.rule("cadence.lua", "cadence");
    writer.paragraph(with_clauses(sentence(support.says.front().text), support.clauses));
    for (const CadenceRule& rule : cadence->rules) {
        const RuleInWords& told = writer.rule(rule.where.file, rule.id);
        writer.subsection(title_of_id(rule.id));
        writer.outline(told.says);
        writer.quote(told.clauses);
    }
}

void write_tasks(HandbookWriter& writer) {
    if (!writer.definition().tasks || writer.definition().tasks->rules.empty()) return;
    writer.section("Who has what to do", "tasks");
    for (const auto& [holder, tasks] : tasks_by_role(writer.definition())) {
        std::string title = sentence(holder);
        title.pop_back();
        writer.subsection(title);
        report::List list;
        for (const TaskRule* task : tasks)
            list.items.push_back(task_item(writer, *task));
        writer.add(std::move(list));
    }
}

void write_reports(HandbookWriter& writer) {
    const auto& reports = writer.definition().reports;
    if (!reports || reports->reports.empty()) return;
    writer.section("What is reported", "reports");
    report::List list;
    for (const auto& told : reports->reports) {
        Line line{{{spaced(told->id), report::Run::Kind::strong}}};
        line.add(fmt::format(": {}{}", told->says, told->for_everyone ? "; for everyone to read" : ""));
        list.items.push_back({with_clauses(std::move(line), told->clauses)});
    }
    writer.add(std::move(list));
}

void write_rounds(HandbookWriter& writer) {
    const auto& rounds = writer.definition().rounds;
    if (!rounds) return;
    writer.section("When mentors are recruited", "rounds");
    writer.paragraph(
        with_clauses("The policy publishes these dates. For other years headway proposes the same weeks.",
                     rounds->clauses));
    for (const PublishedRounds& published : rounds->published)
        write_published(writer, published);
}

void write_funding(HandbookWriter& writer) {
    if (!writer.definition().funding) return;
    writer.section("Who pays", "funding");
    report::List lines;
    std::vector<report::Note> notes;
    for (const RuleInWords& rule : writer.rules()) {
        if (rule.file != "funding.lua") continue;
        std::vector<ListItem> items = items_of(rule.says);
        items.front().says = with_clauses(std::move(items.front().says), rule.clauses);
        if (rule.kind == "silence" && items.size() == 1) {
            notes.push_back({items.front().says});
            continue;
        }
        ListItem item = std::move(items.front());
        item.below.insert(item.below.end(), items.begin() + 1, items.end());
        lines.items.push_back(std::move(item));
    }
    if (!lines.items.empty()) writer.add(std::move(lines));
    for (report::Note& note : notes)
        writer.add(std::move(note));
}

}  // namespace headway
