// What is recorded of meetings, who may read it, and how long anything is kept, in words.
#include "base/text.h"
#include "scheme/rules_in_words_parts.h"
#include "script/forms.h"

#include <fmt/format.h>

namespace headway {

namespace {

// A column of the register's meetings, as what is known from it.
std::string known_from(const std::string& column) {
    if (column == "held_on") return "on which day";
    if (column == "minutes") return "for how long";
    if (column == "place") return "where";
    return spaced(column);
}

std::string what_stays_open(const RecordForm& record) {
    std::vector<std::string> known{"that the two met"};
    for (const std::string& column : record.open)
        known.push_back(known_from(column));
    return "open to those who run the scheme: " + joined(known);
}

// "Agreed actions: What, Who, By when (a date)"
std::string asked(const RecordField& field) {
    std::string text = field.label;
    for (const RecordColumn& column : field.columns)
        text += fmt::format("{}{}{}", &column == &field.columns.front() ? ": " : ", ", column.label,
                            column.answer == AnswerKind::date ? " (a date)" : "");
    if (field.answer == AnswerKind::date) text += " (a date)";
    return text + (field.required ? "; to be filled in" : "");
}

RuleInWords told(const RecordForm& record) {
    RuleInWords told{.file = record.where.file,
                     .kind = "record",
                     .id = record.id,
                     .clauses = record.clauses,
                     .says = {{0, record.title}}};
    say(told.says, record.says);
    say(told.says, what_stays_open(record));
    told.says.push_back({0, "sealed for the mentor and the mentee alone", true});
    for (const RecordField& field : record.fields)
        told.says.push_back({1, asked(field)});
    return told;
}

std::string sides(const std::vector<PartnershipSide>& by, std::string_view last) {
    std::vector<std::string> names;
    for (const PartnershipSide side : by)
        names.push_back(fmt::format("the {}", name_of(side)));
    return joined(names, last);
}

// "… reads a record only where the mentee agrees"
std::string shared_with(std::string_view whom, const Agreement& agreement) {
    if (agreement.by.empty()) return fmt::format("{} never reads a record", whom);
    return fmt::format("{} reads a record only where {} {}", whom, sides(agreement.by, " and "),
                       agreement.by.size() == 1 ? "agrees" : "both agree");
}

std::string kept_for(const std::optional<Operand>& period, std::string_view after, const RuleTeller& teller) {
    if (!period) return "without a limit";
    return fmt::format("for {} after {}", teller.value_in_words(*period), after);
}

}  // namespace

std::vector<std::string> sharing_in_words(const FormsDefinition& forms) {
    return {shared_with("a third party", forms.sharing),
            shared_with("the mentor of a later partnership", forms.new_mentor)};
}

std::string advice_in_words(const FormsDefinition& forms) {
    if (forms.advice.by.empty()) return "nobody takes an excerpt of a record to ask for advice";
    return fmt::format("{} may ask for advice with an excerpt of a record that names no one",
                       sides(forms.advice.by, " or "));
}

std::vector<std::string> retention_in_words(const FormsDefinition& forms, const RuleTeller& teller) {
    return {
        "what is known of a person is kept " +
            kept_for(forms.retention.people, "the person's last part in any scheme", teller),
        "a record is kept " + kept_for(forms.retention.records, "the last day of the partnership", teller)};
}

void tell_forms(RuleTeller& teller) {
    const auto& forms = teller.definition().forms;
    if (!forms) return;
    for (const RecordForm& record : forms->records)
        teller.add(record.where, told(record));
    const std::vector<std::string> sharing = sharing_in_words(*forms);
    const auto add = [&](std::string_view id, const char* kind, const std::vector<std::string>& clauses,
                         const std::vector<std::string>& lines) {
        const Place where = teller.place("forms.lua", id);
        if (where.line == 0) return;  // the pack leaves it to what holds everywhere
        RuleInWords rule{
            .file = where.file, .kind = kind, .id = std::string{id}, .clauses = clauses, .says = {}};
        for (const std::string& line : lines)
            say(rule.says, line);
        teller.add(where, std::move(rule));
    };
    add(rule_of_third_party, "sharing", forms->sharing.clauses, {sharing.front()});
    add(rule_of_new_mentor, "sharing", forms->new_mentor.clauses, {sharing.back()});
    add(rule_of_advice, "advice", forms->advice.clauses, {advice_in_words(*forms)});
    add(rule_of_retention, "retention", forms->retention.clauses, retention_in_words(*forms, teller));
}

}  // namespace headway
