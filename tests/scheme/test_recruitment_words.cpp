// recruitment.lua: what it says of how mentors are chosen, and what is told of one that is wrong.
#include "scheme/pack_folder.h"
#include "scheme/shipped.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

// The pack of Rutland, with a clause on how mentors are chosen and this recruitment.lua.
class Choosing {
  public:
    explicit Choosing(const std::string& text) {
        pack_.write("clauses.lua", R"(return clauses {
  clause { "RUT-C1", section = "1", area = "eligibility", force = "must", says = "A mentor is a headteacher." },
  clause { "RUT-S1", section = "2", area = "recruitment", force = "must", says = "A panel chooses." },
}
)");
        pack_.write("recruitment.lua", text);
    }
    const PackFolder* operator->() const { return &pack_; }

  private:
    PackFolder pack_;
};

// With this between the braces of recruitment { … }.
std::string wrong(const std::string& steps) {
    return Choosing {
        "return recruitment {\n" + steps + "\n}\n"
        } -> mistakes();
}

std::string implemented_by(const Scheme& scheme, const std::string& clause) {
    std::string out;
    for (const ClauseTrace& traced : trace(scheme))
        if (traced.clause->id == clause)
            for (const std::string& rule : traced.implemented_by)
                out += rule + "\n";
    return out;
}

}  // namespace

TEST_CASE("a pack says whom the panel represents, who refers, and what an application needs") {
    const Choosing pack{R"(return recruitment {
  application = { clause = "RUT-S1", needs = { "statement", "round" } },
  reference   = { clause = { "RUT-S1", "RUT-C1" }, from = "local_authority_officer" },
  panel       = { clause = "RUT-S1", represents = { "KAH", "local_authority" } },
}
)"};
    const auto scheme = pack->scheme();
    const Recruitment& recruitment = scheme->definition().recruitment;
    REQUIRE((recruitment.application && recruitment.reference && recruitment.panel));
    CHECK(recruitment.application->asks == std::vector<std::string>{"statement", "round"});
    CHECK(recruitment.reference->asks == std::vector<std::string>{"local_authority_officer"});
    CHECK(recruitment.reference->clauses == std::vector<std::string>{"RUT-S1", "RUT-C1"});
    CHECK(recruitment.panel->asks == std::vector<std::string>{"KAH", "local_authority"});
    for (const char* step : {" application\n", " reference\n", " panel\n"})
        CHECK_THAT(implemented_by(*scheme, "RUT-S1"), Contains(step));
    CHECK(check(*scheme).problems.empty());
}

TEST_CASE("a pack need not say how mentors are chosen, and may say a part") {
    const PackFolder silent;
    const auto nothing = silent.scheme();
    CHECK_FALSE(nothing->definition().recruitment.panel);
    const Choosing pack{
        "return recruitment {\n  panel = { clause = \"RUT-S1\", represents = \"KAH\" },\n}\n"};
    const auto scheme = pack->scheme();
    CHECK(scheme->definition().recruitment.panel);
    CHECK_FALSE(scheme->definition().recruitment.application);
    CHECK_FALSE(scheme->definition().recruitment.reference);
}

TEST_CASE("a recruitment.lua that says nothing leaves its clause without a rule") {
    const Choosing pack{"return recruitment {}\n"};
    const auto scheme = pack->scheme();
    REQUIRE(check(*scheme).problems.size() == 1);
    CHECK_THAT(check(*scheme).problems[0].message, Contains("no rule names this clause"));
}

TEST_CASE("a clause of recruitment that there is not, is told with the nearest") {
    CHECK_THAT(wrong(R"(  panel = { clause = "RUT-S2", represents = { "KAH" } },)"),
               Contains("recruitment.lua:") && Contains("panel") && Contains("'RUT-S2'") &&
                   Contains("did you mean 'RUT-S1'?"));
    CHECK_THAT(wrong(R"(  panel = { clause = { "RUT-S1", "KLE-S3" }, represents = { "KAH" } },)"),
               Contains("'KLE-S3'"));
}

TEST_CASE("a misspelt step or key of recruitment is told with the nearest, at its file and a line") {
    CHECK_THAT(wrong(R"(  pannel = { clause = "RUT-S1", represents = { "KAH" } },)"),
               Contains("recruitment.lua:1: recruitment: there is no 'pannel' here; did you mean 'panel'?"));
    const std::string told = wrong(R"(  panel = { clause = "RUT-S1", represent = { "KAH" } },)");
    CHECK_THAT(told, Contains("recruitment.lua:1: panel: 'represents' is missing"));
    CHECK_THAT(told, Contains("there is no 'represent' here; did you mean 'represents'?"));
    CHECK_THAT(wrong(R"(  reference = { clause = "RUT-S1", from = "officer", needs = "x" },)"),
               Contains("reference: there is no 'needs' here"));
}

TEST_CASE("steps and their parts of a wrong kind are told for what they are") {
    CHECK_THAT(wrong("  panel = \"KAH\","),
               Contains("recruitment.lua:1: panel: ") && Contains("not the text \"KAH\""));
    CHECK_THAT(wrong("  panel = true,"), Contains("panel") && Contains("not true"));
    CHECK_THAT(wrong("  reference = 3,"), Contains("reference") && Contains("not the number 3"));
    const std::string told = wrong("  panel = { clause = 3, represents = { 4, true } },");
    CHECK_THAT(told, Contains("'clause' is a text or a list of texts, not the number 3"));
    CHECK_THAT(told,
               Contains("'represents' is a list of texts; the number 4 is none") && Contains("true is none"));
    CHECK_THAT(
        Choosing { "return recruitment \"all\"\n" } -> mistakes(),
        Contains("recruitment.lua:1: recruitment: "));
    CHECK_THAT(
        Choosing { "return recruitment {\n  panel = {}\n" } -> mistakes(), Contains("recruitment.lua:"));
}

TEST_CASE("lists of recruitment that are empty ask for nothing, and are refused") {
    CHECK_THAT(wrong(R"(  panel = { clause = "RUT-S1", represents = {} },)"),
               Contains("panel: 'represents' is missing"));
    CHECK_THAT(wrong(R"(  reference = { clause = "RUT-S1", from = {} },)"),
               Contains("reference: 'from' is missing"));
    CHECK_THAT(wrong(R"(  application = { clause = "RUT-S1", needs = {} },)"),
               Contains("application: 'needs' is missing"));
    CHECK_THAT(wrong(R"(  panel = { clause = {}, represents = "KAH" },)"),
               Contains("panel: 'clause' is missing"));
    const std::string told = wrong("  panel = {},");
    CHECK_THAT(told, Contains("'clause' is missing") && Contains("'represents' is missing"));
}

TEST_CASE("all mistakes of a recruitment.lua are told together") {
    const std::string told = wrong(R"(  application = { clause = "RUT-S8", needs = "statement" },
  reference = { clause = "RUT-S1" },
  panels = {},)");
    CHECK_THAT(told, Contains("'RUT-S8'") && Contains("'from' is missing") && Contains("'panels'"));
}

TEST_CASE("what an application needs is a column that applications have") {
    CHECK_THAT(wrong(R"(  application = { clause = "RUT-S1", needs = "statment" },)"),
               Contains("'statment'") && Contains("'statement'"));
}

TEST_CASE("a text of recruitment that is empty asks for nothing, and is refused") {
    CHECK_THAT(wrong(R"(  panel = { clause = "RUT-S1", represents = { "" } },)"), Contains("represents"));
}

TEST_CASE("a plain table in recruitment.lua is told to be written as recruitment") {
    CHECK_THAT(
        Choosing { "return { panel = { clause = \"RUT-S1\", represents = \"KAH\" } }\n" } -> mistakes(),
        Contains("recruitment.lua") && Contains("return recruitment"));
}

TEST_CASE("KLE's clauses of selection are implemented by its recruitment.lua") {
    const Scheme& kle = shipped_scheme("kle");
    CHECK_THAT(implemented_by(kle, "KLE-S1"), Contains("recruitment.lua:") && Contains(" application\n"));
    CHECK_THAT(implemented_by(kle, "KLE-S2"), Contains("recruitment.lua:") && Contains(" reference\n"));
    CHECK_THAT(implemented_by(kle, "KLE-S3"), Contains("recruitment.lua:") && Contains(" panel\n"));
    const Recruitment& recruitment = kle.definition().recruitment;
    CHECK(recruitment.application->asks == std::vector<std::string>{"statement"});
    CHECK(recruitment.reference->asks ==
          std::vector<std::string>{"local_authority_officer", "teaching_school_leader"});
    CHECK(recruitment.panel->asks == std::vector<std::string>{"KAH", "local_authority"});
}
