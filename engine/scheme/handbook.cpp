#include "scheme/handbook.h"

#include "base/text.h"
#include "scheme/handbook_parts.h"
#include "scheme/trace_document.h"
#include "script/cadence.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

using report::Line;
using report::ListItem;

std::string validity(const Manifest& manifest) {
    if (manifest.valid_from && manifest.valid_to)
        return fmt::format("in force from {} to {}", in_words(*manifest.valid_from),
                           in_words(*manifest.valid_to));
    if (manifest.valid_from) return fmt::format("in force from {}", in_words(*manifest.valid_from));
    if (manifest.valid_to) return fmt::format("in force until {}", in_words(*manifest.valid_to));
    return "";
}

std::int64_t required(const std::vector<CriterionDefinition>& criteria) {
    return std::count_if(criteria.begin(), criteria.end(),
                         [](const auto& criterion) { return criterion.force == Force::must; });
}

void add_figures(HandbookWriter& writer) {
    const SchemeDefinition& definition = writer.definition();
    report::KeyFigures figures;
    if (definition.cadence)
        figures.figures.push_back(
            {report::text_cell(in_words(writer.words().value(definition.cadence->lasts))),
             "of support for each mentee"});
    const std::int64_t mentor = required(definition.mentor);
    figures.figures.push_back(
        {{mentor}, mentor == 1 ? "requirement of a mentor" : "requirements of a mentor"});
    figures.figures.push_back(
        {{static_cast<std::int64_t>(definition.clauses.size())}, "clauses of the policy"});
    writer.add(std::move(figures));
}

void write_about(HandbookWriter& writer, bool day_was_given) {
    const Manifest& manifest = writer.definition().manifest;
    writer.section("About this scheme", "about");
    Line about{fmt::format("{} is the mentoring scheme of ", manifest.title)};
    about.add(manifest.authority, report::Run::Kind::strong);
    about.add(fmt::format(". This page is made from the edition “{}” of its rules", manifest.edition));
    const std::string when = validity(manifest);
    about.add(when.empty() ? "." : fmt::format(", {}.", when));
    writer.paragraph(std::move(about));
    if (!manifest.source.empty())
        writer.paragraph(
            fmt::format("The policy itself is: {}. Where this page and the policy differ, the policy "
                        "holds.",
                        manifest.source));
    add_figures(writer);
    Line reading{"In brackets stand the clauses of the policy that a rule comes from; their words are in "};
    reading.link("the last part of this page", "clauses");
    reading.add(". What the policy leaves open is read as ");
    reading.link("said here", "interpretations").add(".");
    writer.paragraph(std::move(reading));
    if (day_was_given)
        writer.paragraph(
            fmt::format("Numbers that change over time are those of {}.", in_words(writer.day())));
}

// Parts deeper than the line at `first`, as items below it.
std::vector<ListItem> items_from(const std::vector<RuleLine>& lines, std::size_t& at, std::size_t depth) {
    std::vector<ListItem> items;
    while (at < lines.size() && lines[at].depth >= depth) {
        const RuleLine& line = lines[at++];
        const std::string text = sentence(line.text);
        ListItem item{Line{line.combines ? text.substr(0, text.size() - 1) + ":" : text}};
        item.below = items_from(lines, at, depth + 1);
        items.push_back(std::move(item));
    }
    return items;
}

}  // namespace

HandbookWriter::HandbookWriter(const Scheme& scheme, Date day)
    : scheme_(scheme),
      day_(day),
      words_(words_of(scheme.definition(), day)),
      rules_(rules_in_words(scheme, day)) {}

const RuleInWords& HandbookWriter::rule(std::string_view file, std::string_view id) const {
    return *std::find_if(rules_.begin(), rules_.end(),
                         [&](const RuleInWords& rule) { return rule.file == file && rule.id == id; });
}

void HandbookWriter::section(const std::string& title, const std::string& anchor) {
    add(report::Heading{2, title, anchor});
}

void HandbookWriter::outline(const std::vector<RuleLine>& says) {
    std::vector<ListItem> items = items_of(says);
    if (items.size() == 1) {
        paragraph(std::move(items.front().says));
        std::vector<ListItem> below = std::move(items.front().below);
        items = std::move(below);
    }
    if (!items.empty()) add(report::List{std::move(items)});
}

void HandbookWriter::quote(const std::vector<std::string>& clauses) {
    for (const std::string& id : clauses) {
        const Clause* clause = definition().clause(id);
        if (clause == nullptr) continue;
        Line source;
        source.link(id, anchor_of_clause(id)).add(", " + clause->section);
        add(report::Quotation{clause->text, std::move(source), {}});
    }
}

std::string anchor_of_clause(std::string_view id) {
    return fmt::format("clause-{}", id);
}

Line with_clauses(Line line, const std::vector<std::string>& clauses) {
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        line.add(i == 0 ? " (" : ", ", report::Run::Kind::quiet);
        line.link(clauses[i], anchor_of_clause(clauses[i]), report::Run::Kind::quiet);
    }
    if (!clauses.empty()) line.add(")", report::Run::Kind::quiet);
    return line;
}

std::vector<ListItem> items_of(const std::vector<RuleLine>& lines) {
    std::size_t at = 0;
    return items_from(lines, at, 0);
}

std::string title_of_id(std::string_view id) {
    std::string title = sentence(spaced(id));
    title.pop_back();
    return title;
}

report::Document handbook(const Scheme& scheme, std::optional<Date> day) {
    const Manifest& manifest = scheme.definition().manifest;
    HandbookWriter writer{scheme, day_of_page(scheme, day)};
    writer.document.title = manifest.title;
    writer.document.subtitle = fmt::format("A handbook for mentors, mentees and governors: {} ({})",
                                           manifest.authority, manifest.edition);
    writer.document.foot = fmt::format("Made by headway from the rules of {}.", scheme.id());
    write_about(writer, day.has_value());
    for (const auto write :
         {write_mentors, write_mentees, write_matching, write_year, write_tasks, write_rounds, write_funding,
          write_training, write_reports, write_confidentiality, write_forms, write_guidance, write_parameters,
          write_interpretations, write_clauses})
        write(writer);
    return std::move(writer.document);
}

}  // namespace headway
