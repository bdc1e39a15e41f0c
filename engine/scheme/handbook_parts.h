// The sections of a handbook, each written in a file of its kind. Internal to this room.
#pragma once

#include "report/document.h"
#include "scheme/rules_in_words.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace headway {

class HandbookWriter {
  public:
    HandbookWriter(const Scheme& scheme, Date day);

    const Scheme& scheme() const { return scheme_; }
    const SchemeDefinition& definition() const { return scheme_.definition(); }
    Date day() const { return day_; }
    const RuleWords& words() const { return words_; }
    const std::vector<RuleInWords>& rules() const { return rules_; }
    // The rule of that id; a pack gives no two of a kind the same.
    const RuleInWords& rule(std::string_view file, std::string_view id) const;

    void section(const std::string& title, const std::string& anchor);
    void subsection(const std::string& title) { add(report::Heading{3, title, {}}); }
    void paragraph(report::Line line) { add(report::Paragraph{std::move(line)}); }
    void add(report::Block block) { document.add(std::move(block)); }
    // What a rule says: a sentence where it has one line, else a list, below what all of it belongs to.
    void outline(const std::vector<RuleLine>& says);
    // The policy's own words, one quotation a clause.
    void quote(const std::vector<std::string>& clauses);

    report::Document document;

  private:
    const Scheme& scheme_;
    Date day_;
    RuleWords words_;
    std::vector<RuleInWords> rules_;
};

// "clause-RUT-C1", where the clause's own words stand.
std::string anchor_of_clause(std::string_view id);
// Adds " (RUT-C1, RUT-C2)", each a link.
report::Line with_clauses(report::Line line, const std::vector<std::string>& clauses);
// An outline as items, one below the other; sentences where they are whole.
std::vector<report::ListItem> items_of(const std::vector<RuleLine>& lines);
// "local_authority_training" as a title: "Local authority training".
std::string title_of_id(std::string_view id);

void write_mentors(HandbookWriter& writer);
void write_mentees(HandbookWriter& writer);
void write_matching(HandbookWriter& writer);
void write_year(HandbookWriter& writer);
void write_tasks(HandbookWriter& writer);
void write_rounds(HandbookWriter& writer);
void write_funding(HandbookWriter& writer);
void write_training(HandbookWriter& writer);
void write_reports(HandbookWriter& writer);
void write_confidentiality(HandbookWriter& writer);
void write_forms(HandbookWriter& writer);
void write_guidance(HandbookWriter& writer);
void write_parameters(HandbookWriter& writer);
void write_interpretations(HandbookWriter& writer);
void write_clauses(HandbookWriter& writer);

}  // namespace headway
