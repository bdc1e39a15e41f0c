// Chunks typed at a console: what they may say, and what comes of it.
#include "scheme/pack_folder.h"

#include <thread>

using namespace headway;
using namespace headway::test;

namespace {

SchemeLibrary quick_library() {
    SchemeLibrary library = PackFolder{}.library();
    library.limits.time = std::chrono::milliseconds{5000};
    return library;
}

std::string value_of(ChunkHost& host, const std::string& chunk) {
    const ChunkAnswer answer = host.run(chunk);
    if (answer.failure) return "failed: " + answer.failure->message;
    std::string out;
    for (const ChunkValue& value : answer.values)
        out += (out.empty() ? "" : " ") + value.text;
    return out;
}

}  // namespace

TEST_CASE("an expression gives its values, a statement none") {
    ChunkHost host{nullptr, quick_library(), {}};
    CHECK(value_of(host, "1 + 1") == "2");
    CHECK(value_of(host, "1, 'two', true") == "1 two true");
    CHECK(value_of(host, "local x = 3").empty());
    CHECK(value_of(host, "nil") == "nil");
}

TEST_CASE("names that a chunk sets are there for the next one") {
    ChunkHost host{nullptr, quick_library(), {}};
    CHECK(value_of(host, "count = 41").empty());
    CHECK(value_of(host, "count + 1") == "42");
}

TEST_CASE("a chunk is unfinished only where more lines could make it whole") {
    ChunkHost host{nullptr, quick_library(), {}};
    CHECK(host.is_unfinished("for i = 1, 3 do"));
    CHECK(host.is_unfinished("f = function()"));
    CHECK(host.is_unfinished("{ 1,"));
    CHECK_FALSE(host.is_unfinished("1 + 1"));
    CHECK_FALSE(host.is_unfinished("1 +* 1"));
    CHECK_FALSE(host.is_unfinished("x = 1"));
    CHECK_FALSE(host.is_unfinished("end"));
}

TEST_CASE("a list of records is a table with a column for each key") {
    ChunkHost host{nullptr, quick_library(), {}};
    const ChunkAnswer answer = host.run("{ { id = 'p1', n = 2 }, { id = 'p2' } }");
    REQUIRE(answer.values.size() == 1);
    const auto* table = std::get_if<ChunkTable>(&answer.values[0].more);
    REQUIRE(table != nullptr);
    CHECK(table->columns == std::vector<std::string>{"id", "n"});
    CHECK(table->rows == std::vector<std::vector<std::string>>{{"p1", "2"}, {"p2", ""}});
    CHECK_FALSE(std::holds_alternative<ChunkTable>(host.run("{ 1, 2 }").values.at(0).more));
    CHECK_FALSE(std::holds_alternative<ChunkTable>(host.run("{ { a = {} } }").values.at(0).more));
}

TEST_CASE("a condition and a fact can be asked of everybody") {
    const PackFolder pack;
    const auto scheme = pack.scheme();
    const Register reg =
        rutland(R"("posts":[{"person":"p1","urn":1,"role":"headteacher","from":"2012-09-01"}])");
    ChunkHost host{scheme.get(), pack.library(), {}};
    const ChunkAnswer condition = host.run("person.years_as_head:at_least(years(2))");
    REQUIRE(condition.values.size() == 1);
    const auto* built = std::get_if<ChunkCondition>(&condition.values[0].more);
    REQUIRE(built != nullptr);
    const Date day = *parse_date("2016-10-01");
    const Subjects all = all_subjects(reg, SubjectKind::mentor, day);
    const ConditionTally found = tally(host.scheme(), reg, all, built->condition, day);
    CHECK(found.met == std::vector<std::size_t>{0});
    CHECK(found.not_met == std::vector<std::size_t>{1});
    CHECK(found.unknown.empty());
    CHECK(subject_of(host.scheme().definition(), built->condition) == SubjectKind::mentor);

    const ChunkAnswer fact = host.run("person.years_as_head");
    const auto* slot = std::get_if<ChunkFact>(&fact.values.at(0).more);
    REQUIRE(slot != nullptr);
    const auto values = distribution(host.scheme(), reg, all, slot->slot, day);
    REQUIRE(values.size() == 2);
    CHECK(values[0].second + values[1].second == 2);
}

TEST_CASE("a scheme's parameters are known, and a misspelt one is told with the nearest") {
    PackFolder pack;
    pack.write("parameters.lua", R"(return parameters {
  parameter { "minimum_years", 2, unit = "years", meaning = "years as a head", clause = "RUT-C1" },
}
)")
        .require("person.years_as_head:at_least(parameter \"minimum_years\")");
    const auto scheme = pack.scheme();
    ChunkHost host{scheme.get(), pack.library(), {}};
    CHECK(value_of(host, "parameter \"minimum_years\"") == "the parameter minimum_years");
    CHECK(value_of(host, "parameter \"minimum_year\"").find("did you mean 'minimum_years'?") !=
          std::string::npos);
    CHECK(value_of(host, "1 + 1") == "2");
}

TEST_CASE("conditions that Lua's own words join are refused, not halved") {
    const PackFolder pack;
    const auto scheme = pack.scheme();
    ChunkHost host{scheme.get(), pack.library(), {}};
    CHECK(host.run("person.is_headteacher and person.has_training").failure);
    CHECK(host.run("person.is_headteacher or person.has_training").failure);
    CHECK(host.run("not person.is_headteacher").failure);
    CHECK_FALSE(host.run("all { person.is_headteacher, person.has_training }").failure);
    CHECK(value_of(host, "1 == 1 and not false") == "true");
}

TEST_CASE("the program's functions answer in Lua's values, and their failures are the chunk's") {
    const std::map<std::string, ChunkFunction> functions{
        {"people",
         [](const std::vector<std::string>&) -> FunctionAnswer {
             return std::string{R"([{"id":"p1","years":4},{"id":"p2","years":null}])"};
         }},
        {"echo", [](const std::vector<std::string>& arguments) -> FunctionAnswer { return arguments.at(0); }},
        {"refuse", [](const std::vector<std::string>&) -> FunctionAnswer {
             return Problem{{}, "nobody is there"};
         }}};
    ChunkHost host{nullptr, quick_library(), functions};
    CHECK(value_of(host, "people()[1].years + 1") == "5");
    CHECK(value_of(host, "people()[2].years") == "nil");
    CHECK(value_of(host, "echo { a = { 1, 2.5, true, 'x' } }.a[4]") == "x");
    CHECK(value_of(host, "refuse()").find("nobody is there") != std::string::npos);
    CHECK(std::get<std::string>(host.run_for_json("{ b = 1, a = 'x' }", "json")) == R"({"a":"x","b":1})");
    CHECK(std::holds_alternative<Problem>(host.run_for_json("print", "json")));
}

TEST_CASE("an interrupt from another thread ends the chunk at once, and the host goes on") {
    SchemeLibrary library = quick_library();
    library.limits.time = std::chrono::minutes{5};
    ChunkHost host{nullptr, library, {}};
    std::thread other{[&host] {
        std::this_thread::sleep_for(std::chrono::milliseconds{100});
        host.interrupt();
    }};
    const ChunkAnswer answer = host.run("while true do end");
    other.join();
    CHECK(answer.interrupted);
    CHECK(answer.failure);
    CHECK(value_of(host, "1 + 1") == "2");
}

TEST_CASE("what a chunk prints is given once") {
    ChunkHost host{nullptr, quick_library(), {}};
    CHECK(host.run("print('a')").printed == "a\n");
    CHECK(host.run("print('b')").printed == "b\n");
}

TEST_CASE("a chunk finds nothing of the machine") {
    ChunkHost host{nullptr, quick_library(), {}};
    for (const char* name : {"os", "io", "load", "dofile", "debug", "package", "setmetatable", "rawset"})
        CHECK(value_of(host, name).find("is not available") != std::string::npos);
    CHECK(value_of(host, "require '../x'").find("failed: ") == 0);
}
