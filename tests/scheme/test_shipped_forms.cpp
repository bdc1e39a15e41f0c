// What the schemes that ship keep of meetings: sealed for the two, but for that, when, where and how long.
#include "scheme/shipped.h"
#include "script/forms.h"

#include <algorithm>

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

const FormsDefinition& forms_of(const std::string& scheme) {
    const auto& forms = shipped_scheme(scheme).definition().forms;
    INFO(scheme);
    REQUIRE(forms);
    return *forms;
}

const RecordForm& record_of(const std::string& scheme, const std::string& id) {
    const RecordForm* record = forms_of(scheme).record(id);
    INFO(scheme << " " << id);
    REQUIRE(record != nullptr);
    return *record;
}

std::vector<std::string> labels(const RecordForm& record) {
    std::vector<std::string> labels;
    for (const RecordField& field : record.fields)
        labels.push_back(field.label);
    return labels;
}

std::vector<std::string> columns(const RecordForm& record, const std::string& field) {
    REQUIRE(record.field(field) != nullptr);
    std::vector<std::string> labels;
    for (const RecordColumn& column : record.field(field)->columns)
        labels.push_back(column.label);
    return labels;
}

// Where the rules that carry out a clause stand.
std::string carried_out(const std::string& scheme, const std::string& clause) {
    std::string out;
    for (const ClauseTrace& found : trace(shipped_scheme(scheme)))
        if (found.clause->id == clause)
            for (const std::string& rule : found.implemented_by)
                out += rule + "\n";
    return out;
}

Value on(const Scheme& scheme, const std::optional<Operand>& period) {
    REQUIRE(period);
    const ParameterDefinition* parameter =
        scheme.definition().parameter(std::get<ParameterName>(*period).name);
    REQUIRE(parameter != nullptr);
    return parameter->first;
}

}  // namespace

TEST_CASE("every scheme has a record, and leaves open of a meeting only when, where and how long") {
    for (const std::string& scheme : shipped_ids()) {
        const FormsDefinition& forms = forms_of(scheme);
        INFO(scheme);
        CHECK_FALSE(forms.records.empty());
        for (const RecordForm& record : forms.records) {
            INFO(record.id);
            CHECK(record.open == std::vector<std::string>{"held_on", "minutes", "place"});
            CHECK_FALSE(record.fields.empty());
            CHECK(std::any_of(record.fields.begin(), record.fields.end(),
                              [](const RecordField& field) { return field.required; }));
        }
    }
}

TEST_CASE("no clause of the schemes that ship awaits anything any more") {
    for (const std::string& scheme : shipped_ids())
        for (const Clause& clause : shipped_scheme(scheme).definition().clauses) {
            INFO(clause.id);
            CHECK(clause.awaits.empty());
        }
}

TEST_CASE("the clauses on confidence are carried out by forms.lua") {
    const std::vector<std::pair<std::string, std::string>> clauses{{"kent", "KENT-Q5"},
                                                                   {"manchester", "MSA-P5"},
                                                                   {"manchester", "MSA-P6"},
                                                                   {"manchester", "MSA-Q3"},
                                                                   {"south_gloucestershire", "SGLOS-M5"},
                                                                   {"south_gloucestershire", "SGLOS-C1"},
                                                                   {"south_gloucestershire", "SGLOS-X2"},
                                                                   {"havering", "HAV-C1"},
                                                                   {"havering", "HAV-R5"},
                                                                   {"kle", "KLE-W1"}};
    for (const auto& [scheme, clause] : clauses) {
        INFO(clause);
        CHECK_THAT(carried_out(scheme, clause), Contains("forms.lua:"));
    }
}

TEST_CASE("the records ask for what the policies' own forms ask for") {
    const RecordForm& proforma = record_of("manchester", "proforma");
    CHECK(labels(proforma) == std::vector<std::string>{"Review of what was agreed at the last meeting",
                                                       "Key areas discussed", "Agreed actions"});
    CHECK(columns(proforma, "actions") == std::vector<std::string>{"What", "Who", "By when"});
    CHECK(labels(record_of("south_gloucestershire", "framework")) ==
          std::vector<std::string>{"Purpose of meeting", "Desired outcomes",
                                   "How will you know when you are there?"});
    const RecordForm& support = record_of("kle", "support_record");
    CHECK(labels(support) == std::vector<std::string>{"Key area of focus", "Agreed actions"});
    CHECK(columns(support, "actions") == std::vector<std::string>{"Agreed action", "Person responsible",
                                                                  "By when", "Impact: specific, measurable"});
    CHECK(record_of("kent", "notes").field("notes")->required);
    CHECK(record_of("havering", "notes").field("notes")->required);
}

TEST_CASE("nobody else reads a record unless both agree, and only a mentee's word opens it to a new mentor") {
    const std::vector<PartnershipSide> both{PartnershipSide::mentor, PartnershipSide::mentee};
    for (const std::string& scheme : shipped_ids()) {
        const FormsDefinition& forms = forms_of(scheme);
        INFO(scheme);
        CHECK(forms.sharing.by == both);
        CHECK_FALSE(forms.sharing.clauses.empty());
        CHECK(forms.new_mentor.by ==
              (scheme == "havering" ? both : std::vector<PartnershipSide>{PartnershipSide::mentee}));
        CHECK_FALSE(forms.new_mentor.clauses.empty());
    }
}

TEST_CASE("only where the policy says so may a mentor ask for advice with an excerpt") {
    for (const std::string& scheme : shipped_ids()) {
        INFO(scheme);
        const Agreement& advice = forms_of(scheme).advice;
        CHECK(advice.by == (scheme == "havering" ? std::vector<PartnershipSide>{PartnershipSide::mentor}
                                                 : std::vector<PartnershipSide>{}));
    }
    CHECK(forms_of("havering").advice.clauses == std::vector<std::string>{"HAV-R5"});
}

TEST_CASE("people are kept for six years and records for one, and the pack says that this is its choice") {
    for (const std::string& id : shipped_ids()) {
        const Scheme& scheme = shipped_scheme(id);
        const Retention& retention = forms_of(id).retention;
        INFO(id);
        CHECK(on(scheme, retention.people) == Value{Period{72}});
        CHECK(on(scheme, retention.records) == Value{Period{12}});
        std::string readings;
        for (const Interpretation& reading : scheme.definition().interpretations)
            if (std::find(reading.parameters.begin(), reading.parameters.end(), "years_records_are_kept") !=
                reading.parameters.end())
                readings += reading.text;
        CHECK_THAT(readings, Contains("does not say how long") && Contains("Article 5(1)(e)"));
    }
}
