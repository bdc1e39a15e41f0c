// forms.lua as its authors would write it: what is read of it, and each mistake with file, line and plain
// words.
#include "scheme/pack_folder.h"
#include "script/forms.h"

#include <fmt/format.h>

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

const char* const clauses = R"(return clauses {
  clause { "RUT-C1", section = "1", area = "meeting", force = "may", says = "A record may be kept." },
  clause { "RUT-C2", section = "2", area = "confidentiality", force = "must", says = "It stays between the two." },
  clause { "RUT-C3", section = "3", area = "support", force = "may", says = "Mentors may ask for advice." },
})";

const char* const parameters = R"(return parameters {
  parameter { "six", 6, unit = "years", meaning = "how long people are kept", clause = "RUT-C2" },
  parameter { "eighteen", 18, unit = "months", meaning = "how long records are", clause = "RUT-C2" },
  parameter { "forms", 5, unit = "forms", meaning = "how many", clause = "RUT-C2" },
})";

PackFolder& with_forms(PackFolder& pack, const std::string& text) {
    return pack.write("clauses.lua", clauses).write("parameters.lua", parameters).write("forms.lua", text);
}

// Every mistake of the pack, a line each; nothing where it loads.
std::string wrong_forms(const std::string& text) {
    PackFolder pack;
    std::string out;
    const SchemeOutcome loaded = with_forms(pack, text).load();
    for (const Problem& problem : loaded.problems)
        out += problem.where.text() + ": " + problem.message + "\n";
    return out;
}

// Of a pack whose only record, in the first line, has these fields from the second line on.
std::string wrong_record(const std::string& fields, const std::string& open = R"({ "held_on" })",
                         const std::string& more = "") {
    return wrong_forms(R"(return forms { record { id = "it", title = "It", clause = "RUT-C1", open = )" +
                       open + ", " + more + "\n" + fields + " } }\n");
}

std::string wrong_statement(const std::string& statement) {
    return wrong_forms("return forms {\n" + statement + "\n}\n");
}

const char* const whole = R"(return forms {
  record { id = "proforma", title = "Record of a meeting", clause = { "RUT-C1", "RUT-C2" }, says = "In short.",
    open = { "held_on", "minutes", "place" },
    private { "key_areas", "Key areas discussed", required = true },
    private { "actions", "Agreed actions", each = {
      { "what", "What" }, { "by_when", "By when", answer = "date" } } },
    private { "next", "Next meeting", answer = "date" },
  },
  record { id = "notes", title = "Notes", clause = "RUT-C2", open = "held_on", private { "notes", "Notes" } },
  sharing { with = "a third party", agreed_by = { "mentor", "mentee" }, clause = "RUT-C2" },
  sharing { with = "a new mentor", agreed_by = "nobody", clause = "RUT-C2" },
  asking_advice { by = "mentor", clause = "RUT-C3" },
  retention { people = parameter "six", records = months(18), clause = "RUT-C2" },
})";

}  // namespace

TEST_CASE("a record has its open columns, and its private fields in the order of the pack") {
    PackFolder pack;
    const auto scheme = with_forms(pack, whole).scheme();
    const auto& forms = scheme->definition().forms;
    REQUIRE(forms);
    REQUIRE(forms->records.size() == 2);
    CHECK(forms->record("nothing") == nullptr);
    const RecordForm& proforma = *forms->record("proforma");
    CHECK(proforma.title == "Record of a meeting");
    CHECK(proforma.says == "In short.");
    CHECK(proforma.clauses == std::vector<std::string>{"RUT-C1", "RUT-C2"});
    CHECK(proforma.open == std::vector<std::string>{"held_on", "minutes", "place"});
    CHECK(proforma.where.line == 2);
    REQUIRE(proforma.fields.size() == 3);
    CHECK(proforma.fields[0].label == "Key areas discussed");
    CHECK(proforma.field("key_areas")->required);
    CHECK_FALSE(proforma.field("next")->required);
    CHECK(proforma.field("what") == nullptr);
}

TEST_CASE("an answer is a text, a date, or a table whose columns are one of the two") {
    PackFolder pack;
    const auto scheme = with_forms(pack, whole).scheme();
    const RecordForm& proforma = *scheme->definition().forms->record("proforma");
    CHECK(name_of(proforma.field("key_areas")->answer) == "text");
    CHECK(name_of(proforma.field("next")->answer) == "date");
    const RecordField& actions = *proforma.field("actions");
    CHECK(name_of(actions.answer) == "table");
    REQUIRE(actions.columns.size() == 2);
    CHECK(actions.columns[0].name == "what");
    CHECK(actions.columns[1].label == "By when");
    CHECK(actions.columns[1].answer == AnswerKind::date);
    CHECK(actions.where.line == 5);
}

TEST_CASE("who agrees, who asks and how long is kept are read as they are written") {
    PackFolder pack;
    const auto scheme = with_forms(pack, whole).scheme();
    const FormsDefinition& forms = *scheme->definition().forms;
    CHECK(forms.sharing.by == std::vector{PartnershipSide::mentor, PartnershipSide::mentee});
    CHECK(forms.new_mentor.by.empty());
    CHECK(forms.advice.by == std::vector{PartnershipSide::mentor});
    CHECK(forms.advice.clauses == std::vector<std::string>{"RUT-C3"});
    REQUIRE(forms.retention.people);
    CHECK(std::get<ParameterName>(*forms.retention.people).name == "six");
    REQUIRE(forms.retention.records);
    CHECK(std::get<Value>(*forms.retention.records) == Value{Period{18}});
}

TEST_CASE("a pack that says no more than a record shares by the agreement of both and keeps without limit") {
    PackFolder pack;
    const auto scheme =
        with_forms(
            pack,
            R"(return forms { record { id = "it", title = "It", clause = "RUT-C1", open = "held_on", private { "x", "X" } } })")
            .scheme();
    const FormsDefinition& forms = *scheme->definition().forms;
    CHECK(forms.sharing.by.size() == 2);
    CHECK(forms.new_mentor.by == std::vector{PartnershipSide::mentee});
    CHECK(forms.advice.by.empty());
    CHECK_FALSE(forms.retention.people);
    CHECK_FALSE(forms.retention.records);
    PackFolder bare;
    CHECK(bare.scheme()->definition().forms == nullptr);
}

TEST_CASE("tracing finds the statements of forms.lua, and checking the parameters that they use") {
    PackFolder pack;
    const auto scheme = with_forms(pack, whole).scheme();
    std::string traced;
    for (const ClauseTrace& clause : trace(*scheme))
        for (const std::string& rule : clause.implemented_by)
            traced += clause.clause->id + " " + rule + "\n";
    CHECK_THAT(traced, Contains("RUT-C1 forms.lua:2 proforma") && Contains("RUT-C2 forms.lua:2 proforma") &&
                           Contains("RUT-C2 forms.lua:11 sharing_with_a_new_mentor") &&
                           Contains("RUT-C3 forms.lua:12 asking_advice") &&
                           Contains("RUT-C2 forms.lua:13 retention"));
    std::string complaints;
    for (const Problem& problem : check(*scheme).problems)
        complaints += problem.where.text() + ": " + problem.message + "\n";
    CHECK_THAT(complaints, !Contains("clause RUT-") && !Contains("'six'") && !Contains("parameter six"));
}

TEST_CASE("what stays open are the columns of a meeting that do not say what it was about") {
    CHECK(wrong_record(R"(private { "x", "X" })", R"({ "held_on", "minutes", "place" })").empty());
    CHECK_THAT(wrong_record(R"(private { "x", "X" })", R"({ "heldon" })"),
               Contains("forms.lua:1: record it: 'open' has no 'heldon'; did you mean 'held_on'?") &&
                   Contains("what may stay open of a meeting is held_on, minutes and place"));
    CHECK_THAT(wrong_record(R"(private { "x", "X" })", R"({ "held_on", "agenda" })"),
               Contains("record it: 'open' can't have 'agenda': it says what is talked about; ask for it by "
                        "private { … }, which seals it"));
    CHECK_THAT(wrong_record(R"(private { "x", "X" })", R"({ "held_on", "held_on" })"),
               Contains("'open' has 'held_on' twice"));
    CHECK_THAT(
        wrong_forms(
            R"(return forms { record { id = "it", title = "It", clause = "RUT-C1", private { "x", "X" } } })"),
        Contains("record it: 'open' is missing"));
}

TEST_CASE("what names a meeting, or is known before it, is not asked for") {
    for (const char* column : {"partnership", "number", "kind", "planned_on"}) {
        INFO(column);
        CHECK_THAT(wrong_record(R"(private { "x", "X" })", std::string{"{ \""} + column + "\" }"),
                   Contains(std::string{"forms.lua:1: record it: 'open' can't have '"} + column + "': "));
    }
}

TEST_CASE("a field has a plain name and a label, and stands once") {
    CHECK_THAT(
        wrong_record(R"(private { "Key areas", "Key areas" })"),
        Contains("forms.lua:2: private: a name is made of small letters, digits and _, unlike 'Key areas'"));
    CHECK_THAT(wrong_record(R"(private { "key_areas" })"),
               Contains("private: what the form shows is missing"));
    CHECK_THAT(wrong_record(R"(private { })"), Contains("forms.lua:2: private: a text in quotation marks"));
    CHECK_THAT(
        wrong_record("private { \"x\", \"X\" },\nprivate { \"x\", \"Again\" }"),
        Contains("forms.lua:3: record it: two fields of the record are called 'x'; the other stands in "
                 "line 2"));
    CHECK_THAT(wrong_record(R"(private { "x", "X", requierd = true })"),
               Contains("private x: there is no 'requierd' here; did you mean 'required'?"));
    CHECK_THAT(wrong_record(R"(private { "x", "X", required = "yes" })"),
               Contains("'required' is true or false, not the text \"yes\""));
}

TEST_CASE("an answer that there is not, and a table without columns, are told") {
    CHECK_THAT(wrong_record(R"(private { "x", "X", answer = "dates" })"),
               Contains("private x: 'answer' is text or date, not 'dates'; did you mean 'date'?"));
    CHECK_THAT(wrong_record(R"(private { "x", "X", each = {} })"),
               Contains("'each' has the columns of a table"));
    CHECK_THAT(wrong_record(R"(private { "x", "X", answer = "date", each = { { "a", "A" } } })"),
               Contains("a field with 'each' is a table: say 'answer' of its columns"));
    CHECK_THAT(wrong_record(R"(private { "x", "X", each = { { "a", "A" }, { "a", "B" } } })"),
               Contains("private x: two columns are called 'a'"));
    CHECK_THAT(wrong_record(R"(private { "x", "X", each = { { "By when", "By when" } } })"),
               Contains("each x: a name is made of small letters, digits and _, unlike 'By when'"));
    CHECK_THAT(wrong_record(R"(private { "x", "X", each = { { "a", "A", anser = "date" } } })"),
               Contains("each x: there is no 'anser' here; did you mean 'answer'?"));
    CHECK_THAT(wrong_record(R"(private { "x", "X", each = { "a" } })"),
               Contains("write each { … } with braces, not the text \"a\""));
}

TEST_CASE("a table has at most twenty columns") {
    const auto with_columns = [](int number) {
        std::string columns;
        for (int i = 1; i <= number; ++i)
            columns += fmt::format("{{ \"c{}\", \"C\" }}, ", i);
        return wrong_record("private { \"x\", \"X\", each = { " + columns + "} }");
    };
    CHECK(with_columns(20).empty());
    CHECK_THAT(with_columns(21), Contains("forms.lua:2: private x: a table has at most 20 columns"));
}

TEST_CASE("a record seals something, is named once, and names clauses that there are") {
    CHECK_THAT(wrong_record(""), Contains("record it: a record seals something: private { \"notes\""));
    CHECK_THAT(wrong_record(R"("just words")"),
               Contains("entry 1 is the text \"just words\", not private { … }"));
    CHECK_THAT(wrong_record(R"(private { "x", "X" })", R"("held_on")", R"(tittle = "x",)"),
               Contains("record it: there is no 'tittle' here; did you mean 'title'?"));
    const std::string record = R"(record { id = "it", title = "It", clause = "RUT-C1", open = "held_on",
      private { "x", "X" } },)";
    CHECK_THAT(wrong_statement(record + "\n" + record),
               Contains("forms.lua:4: record it: two records are called 'it'; the other stands in line 2"));
    CHECK_THAT(
        wrong_statement(
            R"(record { id = "The form", title = "It", clause = "RUT-C11", open = "held_on", private { "x", "X" } })"),
        Contains("forms.lua:2: record The form: the id of a record is made of small letters") &&
            Contains("clauses.lua has no clause 'RUT-C11'; did you mean 'RUT-C1'?"));
    CHECK_THAT(
        wrong_statement(
            R"(record { id = "retention", title = "It", clause = "RUT-C1", open = "held_on", private { "x", "X" } })"),
        Contains("'retention' is what another statement of forms { … } is called"));
}

TEST_CASE("sharing says with whom and who agrees, once for each") {
    CHECK_THAT(
        wrong_statement(R"(sharing { with = "a third person", agreed_by = "mentor", clause = "RUT-C2" })"),
        Contains("forms.lua:2: sharing with a third person: 'with' is a third party or a new mentor") &&
            Contains("did you mean 'a third party'?"));
    CHECK_THAT(
        wrong_statement(R"(sharing { with = "a new mentor", agreed_by = "mente", clause = "RUT-C2" })"),
        Contains("'agreed_by' is mentor, mentee, both of them or nobody, not 'mente'; did you mean"));
    CHECK_THAT(
        wrong_statement(
            R"(sharing { with = "a new mentor", agreed_by = { "mentor", "mentor" }, clause = "RUT-C2" })"),
        Contains("'agreed_by' has the mentor twice"));
    CHECK_THAT(
        wrong_statement(
            R"(sharing { with = "a new mentor", agreed_by = { "nobody", "mentor" }, clause = "RUT-C2" })"),
        Contains("'agreed_by' has nobody and somebody"));
    CHECK_THAT(wrong_statement(R"(sharing { with = "a new mentor", clause = "RUT-C2" })"),
               Contains("'agreed_by' is missing"));
    CHECK_THAT(wrong_statement(R"(sharing { with = "a new mentor", agreed_by = "mentee" })"),
               Contains("'clause' is missing"));
    const std::string line = R"(sharing { with = "a new mentor", agreed_by = "mentee", clause = "RUT-C2" },)";
    CHECK_THAT(
        wrong_statement(line + "\n" + line),
        Contains("forms.lua:3: sharing with a new mentor: this is said twice; the other stands in line 2"));
}

TEST_CASE("asking advice says by whom, once") {
    CHECK_THAT(wrong_statement(R"(asking_advice { clause = "RUT-C3" })"), Contains("'by' is missing"));
    CHECK_THAT(wrong_statement(R"(asking_advice { by = "adviser", clause = "RUT-C3" })"),
               Contains("'by' is mentor, mentee, both of them or nobody, not 'adviser'"));
    const std::string line = R"(asking_advice { by = "mentor", clause = "RUT-C3" },)";
    CHECK_THAT(wrong_statement(line + line), Contains("asking_advice: this is said twice"));
}

TEST_CASE("how long is kept is a length of time, and something is kept") {
    const auto of = [](const std::string& keys) {
        return wrong_statement("retention { " + keys + " clause = \"RUT-C2\" }");
    };
    CHECK(of("people = years(6), records = parameter \"eighteen\",").empty());
    CHECK_THAT(of("people = 6,"),
               Contains("forms.lua:2: retention: 'people' is a length of time, as years(6) or "
                        "parameter \"…\", not the number 6"));
    CHECK_THAT(
        of("records = parameter \"forms\","),
        Contains("'records' is a length of time from months(1) to years(100), or a parameter that is one: a "
                 "whole number whose unit is years or months"));
    CHECK_THAT(of("records = months(0),"), Contains("from months(1) to years(100)"));
    CHECK_THAT(of("records = parameter \"sx\","), Contains("no parameter 'sx'; did you mean 'six'?"));
    CHECK_THAT(of(""), Contains("retention: say how long something is kept: people = years(6)"));
    CHECK_THAT(of("peple = years(6), records = years(1),"),
               Contains("there is no 'peple' here; did you mean 'people'?"));
    CHECK_THAT(wrong_statement("retention { people = years(6), clause = \"RUT-C2\" },\n"
                               "retention { records = years(1), clause = \"RUT-C2\" }"),
               Contains("forms.lua:3: retention: this is said twice; the other stands in line 2"));
}

TEST_CASE("forms are said once, of statements, and a statement outside of them is told") {
    CHECK_THAT(wrong_statement(R"(private { "x", "X" })"),
               Contains("entry 1 is a private field, not record { … }, sharing { … }, asking_advice { … } or "
                        "retention { … }"));
    CHECK_THAT(wrong_statement("sharign { }"),
               Contains("forms.lua:2") && Contains("did you mean 'sharing'?"));
    CHECK_THAT(wrong_forms("forms {}\nreturn forms {}"),
               Contains("forms.lua:2: forms: a pack says forms { … } once"));
    CHECK_THAT(wrong_forms(R"(local lost = private { "x", "X" }
return forms {})"),
               Contains("forms.lua:1: private x stands in no list, so it would do nothing"));
    CHECK_THAT(wrong_forms(R"(local lost = retention { people = years(6), clause = "RUT-C2" }
return forms {})"),
               Contains("forms.lua:1: retention stands in no list"));
}

TEST_CASE("what forms keep is counted against the memory of the pack") {
    CHECK_THAT(wrong_forms(R"(local long = string.rep("x", 3900)
local columns = {}
for i = 1, 20 do columns[i] = { "c" .. i, long } end
local all = {}
for i = 1, 2000 do
  all[i] = record { id = "r" .. i, title = "R", clause = "RUT-C1", open = "held_on",
    private { "f", "F", each = columns } }
end
return forms(all))"),
               Contains("used more than 64 MiB of memory"));
}
