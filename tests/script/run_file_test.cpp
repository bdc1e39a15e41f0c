#include "script/run_file.h"

#include "cage.h"

#include <catch2/catch.hpp>

using namespace headway;
using namespace headway::test;

TEST_CASE("a pack file runs, prints, and gives its values") {
    const TemporaryFolder folder;
    const RunResult result = run_pack_file(folder.write("main.lua", "print('hello') return 1, { a = 2 }"),
                                           patient_limits(), {}, {});
    REQUIRE(!result.failure);
    REQUIRE(result.printed == "hello\n");
    REQUIRE(result.value == "1\t{ a = 2 }");
}

TEST_CASE("a file that fails keeps what it printed, and says where") {
    const TemporaryFolder folder;
    const auto file = folder.write("main.lua", "print('so far')\nerror('stop')");
    const RunResult result = run_pack_file(file, patient_limits(), {}, {});
    REQUIRE(result.printed == "so far\n");
    REQUIRE(result.value.empty());
    REQUIRE(result.failure->where.file == file.string());
    REQUIRE(result.failure->where.line == 2);
    REQUIRE(result.failure->message == "stop");
}

TEST_CASE("a file can not leave anything to the next one") {
    const TemporaryFolder folder;
    const auto first = folder.write("first.lua", "x = 1 string = nil math.randomseed(7) return x");
    const auto next = folder.write("next.lua", "return tostring(x) .. type(string) .. math.random(1000000)");
    const std::string alone = run_pack_file(next, patient_limits(), {}, {}).value;
    REQUIRE(run_pack_file(first, patient_limits(), {}, {}).value == "1");
    REQUIRE(run_pack_file(next, patient_limits(), {}, {}).value == alone);
    REQUIRE(alone.starts_with("niltable"));
}

TEST_CASE("what prepare offers is there, and its failure is the file's") {
    const TemporaryFolder folder;
    const auto file = folder.write("main.lua", "return answer");
    const auto offer = [](ScriptHost& host) {
        lua_pushinteger(host.state(), 42);
        host.offer("answer");
    };
    REQUIRE(run_pack_file(file, patient_limits(), {}, offer).value == "42");
    const auto fail = [](ScriptHost&) { throw std::runtime_error("no register"); };
    REQUIRE(run_pack_file(file, patient_limits(), {}, fail).failure->message == "no register");
}

TEST_CASE("a file that is not there is a problem") {
    const TemporaryFolder folder;
    const RunResult result = run_pack_file(folder.path() / "none.lua", patient_limits(), {}, {});
    REQUIRE(result.failure->message == "there is no such file");
}
