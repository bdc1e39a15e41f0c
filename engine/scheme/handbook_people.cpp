// Who may mentor, who is mentored, how the two are matched, and what training there is.
#include "base/text.h"
#include "scheme/handbook_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

using report::Cell;
using report::Line;
using report::Lines;
using report::ListItem;

void write_required(HandbookWriter& writer, const std::vector<CriterionDefinition>& criteria) {
    for (const CriterionDefinition& criterion : criteria) {
        if (criterion.force != Force::must) continue;
        writer.subsection(title_of_id(criterion.id));
        writer.outline(writer.rule(criterion.where.file, criterion.id).says);
        writer.quote(criterion.clauses);
    }
}

// What is advice: it is told, and excludes nobody.
void write_advised(HandbookWriter& writer, const std::vector<CriterionDefinition>& criteria,
                   const std::string& title, const std::string& meaning) {
    report::List advised;
    for (const CriterionDefinition& criterion : criteria) {
        if (criterion.force == Force::must) continue;
        const RuleInWords& rule = writer.rule(criterion.where.file, criterion.id);
        std::vector<ListItem> items = items_of(rule.says);
        items.front().says = with_clauses(std::move(items.front().says), criterion.clauses);
        advised.items.insert(advised.items.end(), items.begin(), items.end());
    }
    if (advised.items.empty()) return;
    writer.subsection(title);
    writer.paragraph(meaning);
    writer.add(std::move(advised));
}

void write_steps(HandbookWriter& writer) {
    report::List steps;
    for (const RuleInWords& rule : writer.rules())
        if (rule.kind == "step")
            steps.items.push_back({with_clauses(sentence(rule.says.front().text), rule.clauses)});
    if (steps.items.empty()) return;
    writer.subsection("How to become a mentor");
    writer.add(std::move(steps));
}

Lines quoted(const HandbookWriter& writer, const std::vector<std::string>& clauses) {
    Lines lines;
    for (const std::string& id : clauses) {
        Line line;
        line.link(id, anchor_of_clause(id)).add(": " + writer.definition().clause(id)->text);
        lines.push_back(std::move(line));
    }
    return lines;
}

// An outline in a cell: deeper lines are set in by a dash.
Lines cell_lines(const std::vector<RuleLine>& says) {
    Lines lines;
    for (const RuleLine& line : says) {
        std::string text = line.depth == 0 ? sentence(line.text) : "– " + line.text;
        if (line.combines && line.depth == 0) text.back() = ':';
        lines.emplace_back(std::move(text));
    }
    return lines;
}

void write_pairs(HandbookWriter& writer, Force force, const std::string& caption) {
    report::Table table{caption, {{"The rule"}, {"The policy’s words"}}, {}};
    for (const CriterionDefinition& criterion : writer.definition().pair) {
        if ((criterion.force == Force::must) != (force == Force::must)) continue;
        const RuleInWords& rule = writer.rule(criterion.where.file, criterion.id);
        table.rows.push_back({Cell{cell_lines(rule.says)}, Cell{quoted(writer, criterion.clauses)}});
    }
    if (!table.rows.empty()) writer.add(std::move(table));
}

void write_preferences(HandbookWriter& writer) {
    const auto& preferences = writer.definition().preferences;
    if (preferences.empty()) return;
    report::Table table{"What speaks for a mentor, and excludes nobody",
                        {{"Preferred"}, {"Points", report::Column::Kind::number}, {"The policy’s words"}},
                        {}};
    for (const PreferenceDefinition& preference : preferences) {
        const Value weight = writer.words().value(preference.weight);
        const auto* points = std::get_if<std::int64_t>(&weight);
        table.rows.push_back({Cell{cell_lines(outline(*preference.preferred, writer.words()))},
                              points != nullptr ? Cell{*points} : Cell{Lines{in_words(weight)}},
                              Cell{quoted(writer, preference.clauses)}});
    }
    writer.add(std::move(table));
}

}  // namespace

void write_mentors(HandbookWriter& writer) {
    writer.section("Who may mentor", "mentors");
    writer.paragraph(writer.definition().mentor.empty() ? "The pack asks nothing of a mentor."
                                                        : "Of a mentor, each of these is to be true.");
    write_required(writer, writer.definition().mentor);
    write_advised(writer, writer.definition().mentor, "What people judge",
                  "No record shows these qualities, so somebody who knows the candidate is asked. They are "
                  "advice: none of them excludes anybody.");
    write_steps(writer);
}

void write_mentees(HandbookWriter& writer) {
    if (writer.definition().mentee.empty()) return;
    writer.section("Who is mentored", "mentees");
    writer.paragraph("Whoever is appointed is supported where this is true of the appointment.");
    write_required(writer, writer.definition().mentee);
    write_advised(writer, writer.definition().mentee, "What is advice",
                  "These are told, and exclude nobody.");
}

void write_matching(HandbookWriter& writer) {
    const SchemeDefinition& definition = writer.definition();
    if (definition.pair.empty() && definition.preferences.empty()) return;
    writer.section("How mentor and mentee are matched", "matching");
    writer.paragraph(
        "For each mentee there is a shortlist of mentors. It leaves out those who may not be matched, and "
        "ranks "
        "the others by what speaks for them. People decide.");
    write_pairs(writer, Force::must, "What must hold for the two");
    write_pairs(writer, Force::should, "What should hold, so that only an exception goes without");
    write_preferences(writer);
}

void write_training(HandbookWriter& writer) {
    if (writer.definition().training.empty()) return;
    writer.section("What training is offered", "training");
    writer.paragraph(
        "Training is an offer. That somebody has not had it decides nothing here; where the scheme "
        "requires it, the requirements above say so.");
    for (const CriterionDefinition& offer : writer.definition().training) {
        writer.subsection(title_of_id(offer.id));
        writer.outline(writer.rule(offer.where.file, offer.id).says);
        writer.quote(offer.clauses);
    }
}

}  // namespace headway
