// What is kept of meetings, who may read it, and for how long: with what holds where the pack does not say.
#include "base/text.h"
#include "scheme/handbook_parts.h"
#include "scheme/rules_in_words_parts.h"
#include "script/forms.h"

#include <algorithm>

namespace headway {

namespace {

const RuleInWords& told(const HandbookWriter& writer, const RecordForm& record) {
    return *std::find_if(writer.rules().begin(), writer.rules().end(), [&](const RuleInWords& rule) {
        return rule.kind == "record" && rule.id == record.id;
    });
}

void write_record(HandbookWriter& writer, const RecordForm& record) {
    std::vector<RuleLine> says = told(writer, record).says;
    says.erase(says.begin());  // its title
    writer.subsection(record.title);
    writer.outline(says);
    writer.quote(record.clauses);
}

}  // namespace

void write_forms(HandbookWriter& writer) {
    const auto& forms = writer.definition().forms;
    if (!forms) return;
    writer.section("What is kept of meetings, and who may read it", "records");
    for (const RecordForm& record : forms->records)
        write_record(writer, record);
    if (!forms->records.empty()) writer.subsection("Who may read records, and how long anything is kept");
    const RuleTeller teller{writer.definition(), writer.day()};
    report::List list;
    const auto add = [&](const std::string& text, const std::vector<std::string>& clauses) {
        list.items.push_back({with_clauses(sentence(text), clauses)});
    };
    const std::vector<std::string> sharing = sharing_in_words(*forms);
    add(sharing.front(), forms->sharing.clauses);
    add(sharing.back(), forms->new_mentor.clauses);
    if (!forms->advice.by.empty()) add(advice_in_words(*forms), forms->advice.clauses);
    for (const std::string& kept : retention_in_words(*forms, teller))
        add(kept, forms->retention.clauses);
    writer.add(std::move(list));
}

}  // namespace headway
