#include "scheme/trace_document.h"

#include "base/text.h"
#include "scheme/pack_check.h"
#include "scheme/rules_in_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

using report::Cell;
using report::Line;
using report::Lines;
using Mark = report::Run::Kind;

std::string_view state_of(const ClauseTrace& trace) {
    if (!trace.implemented_by.empty()) return "implemented";
    if (trace.clause->guidance) return "guidance";
    return trace.clause->awaits.empty() ? "no rule" : "awaits";
}

// A rule with its place, and what it says below that.
void add_rule(const RuleInWords& rule, Lines& lines) {
    lines.emplace_back(Line{{fmt::format("{}:{}", rule.file, rule.line), Mark::code, {}},
                            {fmt::format(" {}", spaced(rule.id)), Mark::strong, {}}});
    for (const RuleLine& said : rule.says)
        lines.emplace_back(
            fmt::format("{}{}{}", said.depth == 0 ? "" : "– ", said.text, said.combines ? ":" : ""));
}

Lines carried_out(const ClauseTrace& trace, const std::vector<RuleInWords>& rules) {
    Lines lines;
    for (const RuleInWords& rule : rules)
        if (std::find(rule.clauses.begin(), rule.clauses.end(), trace.clause->id) != rule.clauses.end())
            add_rule(rule, lines);
    if (!trace.clause->served_by.empty())
        lines.emplace_back(fmt::format("headway’s {}", trace.clause->served_by));
    if (trace.clause->guidance) lines.emplace_back("Guidance to people: no rule can test it.");
    if (!trace.clause->awaits.empty())
        lines.emplace_back(fmt::format("Awaits headway’s {}.", trace.clause->awaits));
    if (lines.empty()) lines.emplace_back(Line{{"No rule.", Mark::strong, {}}});
    for (const std::string& reading : trace.interpretations)
        lines.emplace_back(Line{{"Read as: ", Mark::strong, {}}, {reading}});
    if (!trace.tested_by.empty()) lines.emplace_back(Line{{"Tried by:", Mark::strong, {}}});
    for (const std::string& test : trace.tested_by)
        lines.emplace_back(Line{{test, Mark::quiet, {}}});
    return lines;
}

report::KeyFigures figures_of(const std::vector<ClauseTrace>& clauses) {
    const auto count = [&](std::string_view state) {
        return std::int64_t{std::count_if(clauses.begin(), clauses.end(), [&](const ClauseTrace& clause) {
            return state_of(clause) == state;
        })};
    };
    report::KeyFigures figures{{{{static_cast<std::int64_t>(clauses.size())}, "clauses"},
                                {{count("implemented")}, "implemented by rules"},
                                {{count("guidance")}, "guidance to people"},
                                {{count("awaits")}, "awaiting headway"}}};
    if (count("no rule") != 0) figures.figures.push_back({{count("no rule")}, "without a rule"});
    return figures;
}

std::string section_of(const Clause& clause) {
    return clause.section.empty() ? "No section" : clause.section;
}

void add_table(report::Document& document, report::Table& table) {
    if (!table.rows.empty()) document.add(std::move(table));
    table = {{}, {{"Clause"}, {"The policy’s words"}, {"What carries it out"}}, {}};
}

}  // namespace

Date day_of_page(const Scheme& scheme, std::optional<Date> day) {
    using namespace std::chrono_literals;
    constexpr Date long_ago{std::chrono::sys_days{1900y / 1 / 1}};
    return day.value_or(scheme.definition().manifest.valid_from.value_or(long_ago));
}

report::Document trace_document(const Scheme& scheme, std::optional<Date> day) {
    const Manifest& manifest = scheme.definition().manifest;
    const std::vector<ClauseTrace> clauses = trace(scheme);
    const std::vector<RuleInWords> rules = rules_in_words(scheme, day_of_page(scheme, day));
    report::Document document{
        .title = manifest.title + ": policy and rules",
        .subtitle = fmt::format("Every clause of {}, and where it lives in the pack {}",
                                manifest.source.empty() ? "the policy" : manifest.source, scheme.id()),
        .foot = "Made by headway pack trace."};
    document.add(figures_of(clauses));
    report::Table table;
    add_table(document, table);
    std::string section;
    for (const ClauseTrace& clause : clauses) {
        if (section != section_of(*clause.clause)) {
            add_table(document, table);
            section = section_of(*clause.clause);
            document.add(report::Heading{2, section, "of-" + clause.clause->id});
        }
        Line state;
        state.add(fmt::format("{}, {}", name_of(clause.clause->force), state_of(clause)), Mark::quiet);
        table.rows.push_back({Cell{Lines{clause.clause->id, state}, "clause-" + clause.clause->id},
                              Cell{Lines{clause.clause->text}}, Cell{carried_out(clause, rules)}});
    }
    add_table(document, table);
    return document;
}

}  // namespace headway
