// The kinds of rules, each put into words in a file of its own. Internal to this room.
#pragma once

#include "scheme/rules_in_words.h"

#include <string>
#include <vector>

namespace headway {

// What all of them need: the pack, the day, and where the rules are gathered.
class RuleTeller {
  public:
    RuleTeller(const SchemeDefinition& definition, Date day)
        : definition_(definition), day_(day), words_(words_of(definition, day)) {}

    const SchemeDefinition& definition() const { return definition_; }
    const RuleWords& words() const { return words_; }
    // A parameter's value, or one that the pack wrote where it is used.
    Value value(const Operand& operand) const;
    std::string value_in_words(const Operand& operand) const { return in_words(value(operand)); }

    void add(const Place& where, RuleInWords rule);
    // Where a rule of that file stands that keeps no place itself: the first of that name, the second, …
    Place place(std::string_view file, std::string_view name, std::size_t of_that_name = 0) const;

    // All of them, in the order of these files and their lines.
    std::vector<RuleInWords> take(const std::vector<NamedFile>& files);

  private:
    const SchemeDefinition& definition_;
    Date day_;
    RuleWords words_;
    std::vector<RuleInWords> rules_;
};

// Lines at the outermost depth, where there is something to say.
void say(std::vector<RuleLine>& lines, const std::string& text);
// A heading, and the outline of the condition below it; where that is one line, both in one.
void say(std::vector<RuleLine>& lines, const std::string& heading, const ConditionPtr& condition,
         const RuleWords& words);

// "1 point", "3 points"
std::string counted_points(const Value& weight);

// "the mentor's school", "the local authority"
std::string party_in_words(const std::string& party);

void tell_criteria(RuleTeller& teller);
void tell_recruitment(RuleTeller& teller);
void tell_cadence(RuleTeller& teller);
void tell_rounds(RuleTeller& teller);
void tell_funding(RuleTeller& teller);
void tell_tasks(RuleTeller& teller);
void tell_reports(RuleTeller& teller);
void tell_forms(RuleTeller& teller);

// Of forms, as rules and handbooks say it: what holds where the pack says nothing, too.
std::vector<std::string> sharing_in_words(const FormsDefinition& forms);  // a third party; a new mentor
std::string advice_in_words(const FormsDefinition& forms);
std::vector<std::string> retention_in_words(const FormsDefinition& forms, const RuleTeller& teller);

}  // namespace headway
