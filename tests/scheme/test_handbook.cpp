// The handbook of a scheme and its trace as a page: all of it from the pack.
#include "pack_folder.h"
#include "shipped.h"

#include <fstream>
#include <sstream>

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

std::string page_of(const Scheme& scheme, std::optional<Date> day = std::nullopt) {
    return report::text_of(handbook(scheme, day), 10'000);
}

std::string text_of_file(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

PackFolder& with_policy(PackFolder& pack) {
    return pack
        .write("clauses.lua", R"(return clauses {
  clause { "RUT-C1", section = "Mentors", area = "eligibility", force = "must", says = "A mentor is a headteacher." },
  clause { "RUT-Q1", section = "Mentors", area = "qualities", force = "should", says = "A mentor listens." },
  clause { "RUT-G1", section = "Trust", area = "confidentiality", force = "must", guidance = true,
    says = "Nothing leaves the room." },
})")
        .write("parameters.lua", R"(return parameters {
  parameter { "least", 3, unit = "years", meaning = "how long a mentor has led", clause = "RUT-C1",
    changes = { ["2018-09-01"] = 5 } },
})")
        .write("declarations.lua", R"(return declarations {
  declaration { "listens", asks = "the mentor listens", from = "a referee" },
})")
        .write("interpretations.lua", R"(return interpretations {
  interpretation { clause = "RUT-C1", "An executive headteacher is one." },
})")
        .write("eligibility.lua", R"(return eligibility { mentor = {
  criterion { id = "long_enough", clause = "RUT-C1", requires = person.years_as_head:at_least(parameter "least"),
    exceptionally = person.is_recommended },
  advice { id = "listens", clause = "RUT-Q1", asks = "listens" },
}, mentee = {} })");
}

}  // namespace

TEST_CASE("a handbook says who may mentor in words, beside those of the policy") {
    PackFolder pack;
    const auto scheme = with_policy(pack).scheme();
    const std::string page = page_of(*scheme);
    CHECK_THAT(page, Contains("Rutland Mentors\n===") && Contains("Rutland (2016)"));
    CHECK_THAT(page,
               Contains("Long enough\n") && Contains("Has served as a headteacher for 3 years or more.") &&
                   Contains("As an exception: is recommended.") && Contains("A mentor is a headteacher."));
    CHECK_THAT(page, Contains("What people judge\n") &&
                         Contains("A referee says that the mentor listens. (RUT-Q1)"));
}

TEST_CASE("a handbook says what stays in confidence, the numbers, and how the policy is read") {
    PackFolder pack;
    const auto scheme = with_policy(pack).scheme();
    const std::string page = page_of(*scheme);
    CHECK_THAT(page, Contains("What stays in confidence\n") && Contains("Nothing leaves the room."));
    CHECK_THAT(page, Contains("How long a mentor has led  3 years; from 1 September 2018: 5 years"));
    CHECK_THAT(page, Contains("An executive headteacher is one. (RUT-C1)"));
    CHECK_THAT(page, Contains("eligibility.lua:2 long_enough") && Contains("guidance to people"));
    CHECK_THAT(page_of(*scheme, parse_date("2019-01-01")),
               Contains("for 5 years or more.") && Contains("those of 1 January 2019"));
}

TEST_CASE("a pack of the fewest files has a handbook without empty sections") {
    PackFolder pack;
    const std::string page = page_of(*pack.scheme());
    for (const char* section : {"Who pays", "What training is offered", "What happens, and when",
                                "The numbers", "How mentor and mentee are matched", "Who has what to do"})
        CHECK_THAT(page, !Contains(section));
}

TEST_CASE(
    "every clause of a shipped scheme is in its handbook and in its trace, and every link has its place") {
    for (const std::string& id : shipped_ids()) {
        const Scheme& scheme = shipped_scheme(id);
        const std::string book = report::html_of(handbook(scheme));
        const std::string trace = report::html_of(trace_document(scheme));
        for (const Clause& clause : scheme.definition().clauses) {
            INFO(clause.id);
            CHECK(book.find("id=\"clause-" + clause.id + "\"") != std::string::npos);
            CHECK(trace.find("id=\"clause-" + clause.id + "\"") != std::string::npos);
            CHECK(trace.find(report::escaped_html(clause.text)) != std::string::npos);
        }
        for (std::size_t at = book.find("href=\"#"); at != std::string::npos;
             at = book.find("href=\"#", at + 1)) {
            const std::string anchor = book.substr(at + 7, book.find('"', at + 7) - at - 7);
            INFO(anchor);
            CHECK(book.find("id=\"" + anchor + "\"") != std::string::npos);
        }
    }
}

TEST_CASE("the readme of each shipped scheme is its handbook") {
    for (const std::string& id : shipped_ids()) {
        const std::filesystem::path file = shipped_library().schemes / id / "README.md";
        INFO("make it anew: headway pack doc " << id << " --out schemes/" << id << "/README.md");
        CHECK(text_of_file(file) == report::markdown_of(handbook(shipped_scheme(id))));
    }
}

TEST_CASE("a trace counts what is implemented, and puts the rule beside the clause") {
    PackFolder pack;
    const std::string page = report::text_of(trace_document(*with_policy(pack).scheme()), 10'000);
    CHECK_THAT(page, Contains("3 clauses") && Contains("2 implemented by rules") &&
                         Contains("1 guidance to people"));
    CHECK_THAT(page,
               Contains("eligibility.lua:2 long enough; has served as a headteacher for 3 years or more"));
    CHECK_THAT(page, Contains("Read as: An executive headteacher is one."));
}
