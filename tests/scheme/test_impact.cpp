// Impact: who changes verdict when the rules change.
#include "scheme/pack_folder.h"

using namespace headway;
using namespace headway::test;

namespace {

// Two heads, one of four years and one of two, at schools of two phases.
Register two_heads() {
    return rutland(R"("posts":[
{"person":"p1","urn":1,"role":"headteacher","from":"2012-09-01"},
{"person":"p2","urn":2,"role":"headteacher","from":"2014-09-01"}])");
}

constexpr const char* parameters = R"(return parameters {
  parameter { "minimum_years", 2, unit = "years", meaning = "years as a head", clause = "RUT-C1" },
}
)";

void ask_for_years(PackFolder& pack) {
    pack.write("parameters.lua", parameters)
        .require("person.years_as_head:at_least(parameter \"minimum_years\")");
}

Impact of_settings(const PackFolder& pack, const Register& reg, const Settings& settings) {
    const auto before_rules = pack.scheme();
    const SchemeOutcome after_rules = pack.library().load(pack.path().string(), false, settings);
    REQUIRE(after_rules.scheme);
    const Verdicts before = judge(*before_rules, reg, "2016-10-01");
    const Verdicts after = judge(*after_rules.scheme, reg, "2016-10-01");
    return impact_of(before, after);
}

}  // namespace

TEST_CASE("raising a bound tells who would lose, by criterion and verdict") {
    PackFolder pack;
    ask_for_years(pack);
    const Register reg = two_heads();
    const Impact impact = of_settings(pack, reg, {{"minimum_years", "4"}});
    REQUIRE(impact.changed.size() == 1);
    CHECK(impact.changed[0].subject == 1);
    CHECK(impact.changed[0].before == Verdict::eligible);
    CHECK(impact.changed[0].after == Verdict::ineligible);
    CHECK(impact.changed[0].criteria == std::vector<std::string>{"it"});
    CHECK(impact.whole.lose == 1);
    CHECK(impact.whole.gain == 0);
    CHECK(impact.before[static_cast<std::size_t>(Verdict::eligible)] == 2);
    CHECK(impact.after[static_cast<std::size_t>(Verdict::eligible)] == 1);
    CHECK(impact.by_criterion.at("it").lose == 1);
}

TEST_CASE("lowering a bound tells who would gain") {
    PackFolder pack;
    pack.write("parameters.lua",
               std::string{parameters}.replace(std::string{parameters}.find(", 2,"), 4, ", 3,"))
        .require("person.years_as_head:at_least(parameter \"minimum_years\")");
    const Register reg = two_heads();
    const Impact impact = of_settings(pack, reg, {{"minimum_years", "1"}});
    CHECK(impact.whole.gain == 1);
    CHECK(impact.whole.lose == 0);
}

TEST_CASE("rules that are alike change nobody's verdict") {
    PackFolder pack;
    ask_for_years(pack);
    const Register reg = two_heads();
    const Impact impact = of_settings(pack, reg, {{"minimum_years", "2"}});
    CHECK(impact.changed.empty());
    CHECK(impact.before == impact.after);
}

TEST_CASE("every subject is counted once in each grouping") {
    PackFolder pack;
    ask_for_years(pack);
    const Register reg = two_heads();
    const Impact impact = of_settings(pack, reg, {{"minimum_years", "9"}});
    std::size_t phases = 0;
    for (const auto& [phase, part] : impact.by_phase)
        phases += part.subjects;
    std::size_t areas = 0;
    for (const auto& [area, part] : impact.by_area)
        areas += part.subjects;
    CHECK(phases == reg.people.size());
    CHECK(areas == reg.people.size());
    CHECK(impact.whole.subjects == reg.people.size());
}

TEST_CASE("a criterion that only the new rules have is named for whom it refuses") {
    PackFolder pack;
    const auto before_rules = pack.scheme();
    PackFolder stricter;
    stricter.write("eligibility.lua", R"(return eligibility {
  mentor = {
    criterion { id = "headteacher", clause = "RUT-C1", requires = person.is_headteacher },
    criterion { id = "experienced", clause = "RUT-C1", requires = person.years_as_head:at_least(years(3)) },
  },
  mentee = {},
}
)");
    const auto after_rules = stricter.scheme();
    const Register reg = two_heads();
    const Verdicts before = judge(*before_rules, reg, "2016-10-01");
    const Verdicts after = judge(*after_rules, reg, "2016-10-01");
    const Impact impact = impact_of(before, after);
    REQUIRE(impact.changed.size() == 1);
    CHECK(impact.changed[0].criteria == std::vector<std::string>{"experienced"});
    const std::string json = impact_json(impact, before);
    CHECK(json.find(R"({"subject":"p2","name":"Benedict Shaw","before":"eligible","after":"ineligible",)"
                    R"("criteria":["experienced"]})") != std::string::npos);
    CHECK(json.find(R"("before":{"eligible":2,"by_exception":0,"undetermined":0,"ineligible":0})") !=
          std::string::npos);
}

TEST_CASE("a parameter is set for every day, and the digest tells it apart") {
    PackFolder pack;
    pack.write("parameters.lua", R"(return parameters {
  parameter { "minimum_years", 2, changes = { ["2016-01-01"] = 3 },
    unit = "years", meaning = "years as a head", clause = "RUT-C1" },
}
)")
        .require("person.years_as_head:at_least(parameter \"minimum_years\")");
    const auto own = pack.scheme();
    const SchemeOutcome set = pack.library().load(pack.path().string(), false, {{"minimum_years", "5"}});
    REQUIRE(set.scheme);
    const ParameterDefinition* parameter = set.scheme->definition().parameter("minimum_years");
    CHECK(std::get<Period>(parameter->on(*parse_date("2015-01-01"))).months == 60);
    CHECK(std::get<Period>(parameter->on(*parse_date("2017-01-01"))).months == 60);
    CHECK(set.scheme->digest() != own->digest());
}

TEST_CASE("a setting that the pack can't use is told where the parameter stands") {
    PackFolder pack;
    ask_for_years(pack);
    const auto told = [&](const Settings& settings) {
        const SchemeOutcome outcome = pack.library().load(pack.path().string(), false, settings);
        CHECK_FALSE(outcome.scheme);
        return outcome.problems.empty()
                   ? ""
                   : outcome.problems[0].where.text() + ": " + outcome.problems[0].message;
    };
    const std::string wrong = told({{"minimum_years", "soon"}});
    CHECK(wrong.find("parameters.lua:2") != std::string::npos);
    CHECK(wrong.find("can't be set to 'soon'") != std::string::npos);
    const std::string unknown = told({{"minimum_year", "3"}});
    CHECK(unknown.find("did you mean 'minimum_years'?") != std::string::npos);
    CHECK(told({{"minimum_years", "-3"}}).find("can't be set") != std::string::npos);
}
