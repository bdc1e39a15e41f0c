// What the policy itself says: confidentiality, guidance, numbers, what it leaves open, and every clause.
#include "base/text.h"
#include "scheme/handbook_parts.h"
#include "scheme/pack_check.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

using report::Cell;
using report::Line;
using report::Lines;

// As the policy prints them; a parameter's unit where it has one that says something of its own.
std::string with_unit(const ParameterDefinition& parameter, const Value& value) {
    const bool is_number =
        std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value);
    if (!is_number || parameter.unit.empty()) return in_words(value);
    const auto* number = std::get_if<std::int64_t>(&value);
    if (number != nullptr && *number == 1 && parameter.unit.ends_with('s'))
        return fmt::format("1 {}", parameter.unit.substr(0, parameter.unit.size() - 1));
    return fmt::format("{} {}", in_words(value), parameter.unit);
}

Line links_to(const std::vector<std::string>& clauses) {
    Line line;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (i > 0) line.add(", ");
        line.link(clauses[i], anchor_of_clause(clauses[i]));
    }
    return line;
}

bool speaks_of_confidence(const Clause& clause) {
    return clause.area == "confidentiality" || clause.text.find("confidential") != std::string::npos;
}

// What a clause's rules are called.
Lines where_it_lives(const ClauseTrace& trace) {
    Lines lines;
    for (const std::string& rule : trace.implemented_by)
        lines.emplace_back(Line{{rule, report::Run::Kind::code, {}}});
    if (trace.clause->guidance) lines.emplace_back("guidance to people");
    if (!trace.clause->awaits.empty()) lines.emplace_back("awaits " + trace.clause->awaits);
    return lines;
}

std::string_view binding_of_force(Force force) {
    switch (force) {
        case Force::must:
            return "must";
        case Force::should:
            return "should";
        case Force::may:
            return "may";
        case Force::fact:
            return "is stated";
    }
    return "";
}

report::Table table_of_clauses(const std::string& section) {
    return {section, {{"Clause"}, {"The policy’s words"}, {"Binds as"}, {"Where it lives"}}, {}};
}

}  // namespace

void write_confidentiality(HandbookWriter& writer) {
    std::vector<std::string> clauses;
    for (const Clause& clause : writer.definition().clauses)
        if (speaks_of_confidence(clause)) clauses.push_back(clause.id);
    if (clauses.empty()) return;
    writer.section("What stays in confidence", "confidentiality");
    writer.paragraph("In the policy’s own words:");
    writer.quote(clauses);
}

void write_guidance(HandbookWriter& writer) {
    std::vector<std::string> clauses;
    for (const Clause& clause : writer.definition().clauses)
        if (clause.guidance && !speaks_of_confidence(clause)) clauses.push_back(clause.id);
    if (clauses.empty()) return;
    writer.section("What the policy asks of people", "guidance");
    writer.paragraph("These clauses speak to people. No rule can test them.");
    writer.quote(clauses);
}

void write_parameters(HandbookWriter& writer) {
    if (writer.definition().parameters.empty()) return;
    writer.section("The numbers", "numbers");
    writer.paragraph("Each of these is one line of the pack that an officer can change.");
    report::Table table{"Numbers and choices of the scheme",
                        {{"What it says"}, {"Value"}, {"Clause"}, {"Name in the pack"}},
                        {}};
    for (const ParameterDefinition& parameter : writer.definition().parameters) {
        Lines value{with_unit(parameter, parameter.on(writer.day()))};
        for (const ParameterDefinition::Dated& change : parameter.changes)
            value.emplace_back(
                fmt::format("from {}: {}", in_words(change.from), with_unit(parameter, change.value)));
        std::string meaning = sentence(parameter.meaning);
        meaning.pop_back();
        table.rows.push_back({Cell{Lines{meaning}}, Cell{std::move(value)},
                              Cell{Lines{links_to(parameter.clauses)}},
                              Cell{Lines{Line{{parameter.name, report::Run::Kind::code, {}}}}}});
    }
    writer.add(std::move(table));
}

void write_interpretations(HandbookWriter& writer) {
    writer.section("How we read what the policy leaves open", "interpretations");
    if (writer.definition().interpretations.empty()) {
        writer.paragraph("The pack names nothing that the policy leaves open.");
        return;
    }
    writer.paragraph("Where the policy can be read in more than one way, the rules read it so:");
    report::List list;
    for (const Interpretation& interpretation : writer.definition().interpretations)
        list.items.push_back({with_clauses(interpretation.text, interpretation.clauses)});
    writer.add(std::move(list));
}

void write_clauses(HandbookWriter& writer) {
    writer.section("The policy, clause by clause", "clauses");
    writer.paragraph("Every clause, in the policy’s order, and the rules that carry it out.");
    report::Table table;
    for (const ClauseTrace& clause : trace(writer.scheme())) {
        const std::string section = clause.clause->section.empty() ? "No section" : clause.clause->section;
        if (table.caption != section) {
            if (!table.rows.empty()) writer.add(std::move(table));
            table = table_of_clauses(section);
        }
        table.rows.push_back({Cell{Lines{clause.clause->id}, anchor_of_clause(clause.clause->id)},
                              Cell{Lines{clause.clause->text}},
                              Cell{Lines{std::string{binding_of_force(clause.clause->force)}}},
                              Cell{where_it_lives(clause)}});
    }
    if (!table.rows.empty()) writer.add(std::move(table));
}

}  // namespace headway
