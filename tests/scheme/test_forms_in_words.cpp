// What a pack says of records, as rules in words, in its handbook, and beside another edition.
#include "scheme/difference_lines.h"
#include "scheme/rules_in_words.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

const std::string record =
    R"(  record { id = "proforma", title = "Record of a meeting", clause = "RUT-C1", says = "In short.",
    open = { "held_on", "place" },
    private { "key_areas", "Key areas discussed", required = true },
    private { "actions", "Agreed actions", each = { { "what", "What" }, { "by_when", "By when", answer = "date" } } },
    private { "next", "Next meeting", answer = "date" } },
)";
const std::string sharing =
    R"(  sharing { with = "a third party", agreed_by = { "mentor", "mentee" }, clause = "RUT-C1" },
  sharing { with = "a new mentor", agreed_by = "mentee", clause = "RUT-C1" },
  asking_advice { by = "mentor", clause = "RUT-C1" },
)";

std::string kept(const std::string& years) {
    return "  retention { people = years(" + years + "), records = months(18), clause = \"RUT-C1\" },\n";
}

PackFolder& with_forms(PackFolder& pack, const std::string& statements) {
    return pack.write("forms.lua", "return forms {\n" + statements + "}\n");
}

// The rule of that id, a line each; "" where there is none.
std::string words(const Scheme& scheme, const std::string& id) {
    std::string out;
    for (const RuleInWords& rule : rules_in_words(scheme, *parse_date("2016-09-01")))
        if (rule.file == "forms.lua" && rule.id == id)
            for (const RuleLine& line : rule.says)
                out += std::string(2 * line.depth, ' ') + line.text + "\n";
    return out;
}

std::string handbook_of(const PackFolder& pack) {
    const auto scheme = pack.scheme();
    return report::text_of(handbook(*scheme), 10'000);
}

}  // namespace

TEST_CASE("a record in words says what is open and what is sealed") {
    PackFolder pack;
    const auto scheme = with_forms(pack, record).scheme();
    CHECK(words(*scheme, "proforma") ==
          "Record of a meeting\n"
          "In short.\n"
          "open to those who run the scheme: that the two met, on which day and where\n"
          "sealed for the mentor and the mentee alone\n"
          "  Key areas discussed; to be filled in\n"
          "  Agreed actions: What, By when (a date)\n"
          "  Next meeting (a date)\n");
}

TEST_CASE("sharing, advice and retention in words say who agrees and how long") {
    PackFolder pack;
    const auto scheme = with_forms(pack, record + sharing + kept("6")).scheme();
    CHECK(words(*scheme, "sharing_with_a_third_party") ==
          "a third party reads a record only where the mentor and the mentee both agree\n");
    CHECK(words(*scheme, "sharing_with_a_new_mentor") ==
          "the mentor of a later partnership reads a record only where the mentee agrees\n");
    CHECK(words(*scheme, "asking_advice") ==
          "the mentor may ask for advice with an excerpt of a record that names no one\n");
    CHECK(words(*scheme, "retention") ==
          "what is known of a person is kept for 6 years after the person's last part in any scheme\n"
          "a record is kept for 18 months after the last day of the partnership\n");
}

TEST_CASE("what a pack leaves unsaid of records is no rule of it") {
    PackFolder pack;
    const auto scheme = with_forms(pack, record).scheme();
    for (const char* id :
         {"sharing_with_a_third_party", "sharing_with_a_new_mentor", "asking_advice", "retention"})
        CHECK(words(*scheme, id).empty());
}

TEST_CASE("a record that nobody may share says so") {
    PackFolder pack;
    const auto scheme =
        with_forms(pack,
                   record + R"(  sharing { with = "a third party", agreed_by = "nobody", clause = "RUT-C1" },
  asking_advice { by = "nobody", clause = "RUT-C1" },
  retention { records = years(1), clause = "RUT-C1" },
)")
            .scheme();
    CHECK(words(*scheme, "sharing_with_a_third_party") == "a third party never reads a record\n");
    CHECK(words(*scheme, "asking_advice") == "nobody takes an excerpt of a record to ask for advice\n");
    CHECK_THAT(words(*scheme, "retention"), Contains("what is known of a person is kept without a limit\n"));
}

TEST_CASE("a handbook says what is kept of meetings, who may read it and for how long") {
    PackFolder pack;
    with_forms(pack, record + sharing + kept("6"));
    const std::string page = handbook_of(pack);
    CHECK_THAT(page, Contains("What is kept of meetings, and who may read it\n") &&
                         Contains("Record of a meeting\n") &&
                         Contains("Sealed for the mentor and the mentee alone:"));
    CHECK_THAT(page, Contains("Open to those who run the scheme: that the two met, on which day and where."));
    CHECK_THAT(
        page,
        Contains("The mentor may ask for advice with an excerpt of a record that names no one. (RUT-C1)"));
    CHECK_THAT(page,
               Contains("A record is kept for 18 months after the last day of the partnership. (RUT-C1)"));
}

TEST_CASE("a handbook says what holds of records where the pack does not") {
    PackFolder pack;
    with_forms(pack, record);
    const std::string page = handbook_of(pack);
    CHECK_THAT(
        page,
        Contains("A third party reads a record only where the mentor and the mentee both agree.") &&
            Contains("The mentor of a later partnership reads a record only where the mentee agrees.") &&
            Contains("A record is kept without a limit.") && !Contains("excerpt"));
    CHECK_THAT(handbook_of(PackFolder{}), !Contains("What is kept of meetings"));
}

TEST_CASE("two editions differ by a private field, by who agrees and by how long is kept") {
    PackFolder old;
    PackFolder now;
    with_forms(old, record + sharing + kept("6"));
    std::string more = record + sharing + kept("7");
    more.replace(more.find("Next meeting"), 12, "The meeting after this");
    more.replace(more.find("agreed_by = \"mentee\""), 20, "agreed_by = { \"mentor\", \"mentee\" }");
    with_forms(now, more);
    CHECK_THAT(
        compared(old, now),
        Contains(
            "forms.lua record proforma: says otherwise\n-   Next meeting (a date)\n+   The meeting after") &&
            Contains(
                "forms.lua sharing sharing_with_a_new_mentor: says otherwise\n- the mentor of a later") &&
            Contains(
                "forms.lua retention retention: says otherwise\n- what is known of a person is kept for 6"));
    CHECK(compared(old, old).empty());
}

TEST_CASE("a record that only one of two editions has is added or taken out") {
    PackFolder without;
    PackFolder with;
    with_forms(with, record);
    CHECK_THAT(compared(without, with),
               Contains("forms.lua record proforma: added\n+ Record of a meeting\n"));
    CHECK_THAT(compared(with, without),
               Contains("forms.lua record proforma: taken out\n- Record of a meeting\n"));
}
