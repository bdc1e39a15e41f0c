// From criteria to a verdict: only "must" decides, and the worst of them.
#include "scheme/pack_folder.h"

#include <array>

using namespace headway;
using namespace headway::test;

namespace {

// What a criterion comes to, by a declaration of its own; "exception" has an exceptional route besides.
constexpr std::array<const char*, 4> outcomes{"not_met", "unknown", "by_exception", "met"};

// Three criteria whose declarations say what they come to.
class ThreeCriteria {
  public:
    explicit ThreeCriteria(const std::array<const char*, 3>& forces) {
        std::string criteria;
        std::string declarations;
        for (std::size_t i = 0; i < 3; ++i) {
            criteria += "criterion { id = \"c" + std::to_string(i) + "\", clause = \"RUT-C1\", force = \"" +
                        forces[i] + "\", requires = person.declares \"d" + std::to_string(i) +
                        "\", exceptionally = person.declares \"e" + std::to_string(i) + "\" },\n";
            for (const char* key : {"d", "e"})
                declarations += "declaration { \"" + (key + std::to_string(i)) +
                                "\", asks = \"so\", from = \"somebody\" },\n";
        }
        pack_.write("declarations.lua", "return declarations {\n" + declarations + "}\n");
        pack_.write("eligibility.lua", "return eligibility { mentee = {}, mentor = {\n" + criteria + "} }\n");
        scheme_ = pack_.scheme();
    }

    std::string verdict(const std::array<std::size_t, 3>& wanted) const {
        std::string rows;
        const auto declare = [&](const char* key, std::size_t i, bool value) {
            rows += (rows.empty() ? "" : ",\n") +
                    std::string{R"({"person":"p1","scheme":"rutland","key":")"} + key + std::to_string(i) +
                    "\",\"value\":" + (value ? "true" : "false") + ",\"made_on\":\"2016-01-01\"}";
        };
        for (std::size_t i = 0; i < 3; ++i) {
            if (wanted[i] != 1) declare("d", i, wanted[i] == 3);
            declare("e", i, wanted[i] == 2);
        }
        const Register reg = rutland("\"declarations\":[" + rows + "]");
        const Verdicts verdicts = judge(*scheme_, reg, "2016-10-01");
        for (std::size_t i = 0; i < 3; ++i)
            CHECK(name_of(verdicts.outcome(0, i)) == outcomes[wanted[i]]);
        return std::string{name_of(verdicts.verdict(0))};
    }

  private:
    PackFolder pack_;
    std::unique_ptr<Scheme> scheme_;
};

constexpr std::array<const char*, 4> verdicts{"ineligible", "undetermined", "by_exception", "eligible"};

}  // namespace

TEST_CASE("the worst must decides, in every combination") {
    const ThreeCriteria pack{{"must", "must", "must"}};
    for (std::size_t a = 0; a < 4; ++a)
        for (std::size_t b = 0; b < 4; ++b)
            for (std::size_t c = 0; c < 4; ++c)
                CHECK(pack.verdict({a, b, c}) == verdicts[std::min({a, b, c})]);
}

TEST_CASE("what should or may be is reported and never decides, in every combination") {
    const ThreeCriteria pack{{"must", "should", "may"}};
    for (std::size_t a = 0; a < 4; ++a)
        for (std::size_t b = 0; b < 4; ++b)
            for (std::size_t c = 0; c < 4; ++c)
                CHECK(pack.verdict({a, b, c}) == verdicts[a]);
}

TEST_CASE("where nothing must be, everybody is eligible") {
    const ThreeCriteria pack{{"should", "may", "should"}};
    CHECK(pack.verdict({0, 1, 0}) == "eligible");
}

TEST_CASE("advice never decides, whatever the force of its clause") {
    PackFolder pack;
    pack.write(
        "declarations.lua",
        R"(return declarations { declaration { "kind", asks = "the mentor is kind", from = "a referee" } })");
    pack.write("eligibility.lua", R"(return eligibility { mentee = {}, mentor = {
  criterion { id = "head", clause = "RUT-C1", requires = person.is_headteacher },
  advice { id = "kind", clause = "RUT-C1", asks = "kind" } } })");
    const auto scheme = pack.scheme();
    const Register reg =
        rutland(R"("posts":[{"person":"p1","urn":1,"role":"headteacher","from":"2010-09-01"}],
"declarations":[{"person":"p1","scheme":"rutland","key":"kind","value":false,"made_on":"2016-01-01"}])");
    const Verdicts judged = judge(*scheme, reg, "2016-10-01");
    CHECK(judged.outcome(0, 1) == Outcome::not_met);
    CHECK(judged.verdict(0) == Verdict::eligible);
}

TEST_CASE("an exceptional outcome tells both why the rule fails and why the exception holds") {
    PackFolder pack;
    pack.write("eligibility.lua", R"(return eligibility { mentee = {}, mentor = {
  criterion { id = "it", clause = "RUT-C1", requires = person.has_training { course = "induction" },
    exceptionally = person.is_headteacher } } })");
    const auto scheme = pack.scheme();
    const Register reg =
        rutland(R"("posts":[{"person":"p1","urn":1,"role":"headteacher","from":"2010-09-01"}])");
    const CriterionAnswer told = answer(*scheme, reg, "2016-10-01");
    CHECK(told.outcome == Outcome::by_exception);
    CHECK_THAT(told.reason, Catch::Contains("induction") && Catch::Contains("1 September 2010"));
    CHECK(told.missing.empty());
}

TEST_CASE("the fewest changes may be on the exceptional route") {
    PackFolder pack;
    pack.write("eligibility.lua", R"(return eligibility { mentee = {}, mentor = {
  criterion { id = "it", clause = "RUT-C1",
    requires = all { person.has_training { course = "a" }, person.has_training { course = "b" } },
    exceptionally = person.is_recommended { by = "adviser" } } } })");
    const CriterionAnswer told = answer(*pack.scheme(), rutland(""), "2016-10-01");
    REQUIRE(told.would_meet.size() == 1);
    CHECK_THAT(told.would_meet[0], Catch::Contains("adviser"));
}
