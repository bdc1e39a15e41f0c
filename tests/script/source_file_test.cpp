#include "script/source_file.h"

#include "cage.h"

#include <catch2/catch.hpp>
#include <sys/stat.h>
#include <unistd.h>

using namespace headway;
using namespace headway::test;

namespace {

// The text that was read, or the problem's message.
std::string read(const std::filesystem::path& file) {
    const auto result = read_source_file(file, "shown.lua");
    if (const auto* problem = std::get_if<Problem>(&result)) {
        REQUIRE(problem->where.file == "shown.lua");
        return "problem: " + problem->message;
    }
    return std::get<std::string>(result);
}

}  // namespace

TEST_CASE("a source file is read as it is, without its byte order mark") {
    const TemporaryFolder folder;
    REQUIRE(read(folder.write("plain.lua", "return '\xC3\xA9'\r\n")) == "return '\xC3\xA9'\r\n");
    REQUIRE(read(folder.write("empty.lua", "")).empty());
    REQUIRE(read(folder.write("marked.lua", "\xEF\xBB\xBFreturn 1")) == "return 1");
}

TEST_CASE("what is no regular file is refused at once") {
    const TemporaryFolder folder;
    REQUIRE(read(folder.path()) == "problem: is not a regular file; only files of text are loaded");
    REQUIRE(::mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
    REQUIRE(read(folder.path() / "pipe") == "problem: is not a regular file; only files of text are loaded");
    REQUIRE(read("/dev/zero") == "problem: is not a regular file; only files of text are loaded");
    REQUIRE(read(folder.path() / "missing.lua") == "problem: there is no such file");
}

TEST_CASE("a symbolic link is refused, wherever it leads") {
    const TemporaryFolder folder;
    std::filesystem::create_symlink(folder.write("real.lua", "return 1"), folder.path() / "link.lua");
    std::filesystem::create_symlink("nowhere", folder.path() / "broken.lua");
    REQUIRE(read(folder.path() / "link.lua") == "problem: is a symbolic link; put the file itself here");
    REQUIRE(read(folder.path() / "broken.lua") == "problem: is a symbolic link; put the file itself here");
}

TEST_CASE("a file is at most 64 KiB long") {
    const TemporaryFolder folder;
    REQUIRE(read(folder.write("just.lua", std::string(longest_source, ' '))).size() == longest_source);
    REQUIRE(read(folder.write("over.lua", std::string(longest_source + 1, ' '))) ==
            "problem: is longer than 64 KiB; split it into several files");
    REQUIRE(read(folder.write("large.lua", std::string(3 * MiB, ' '))).starts_with("problem: is longer"));
}

TEST_CASE("a file that is no text is refused with its line") {
    const TemporaryFolder folder;
    REQUIRE(read(folder.write("compiled.lua", "\x1BLuaT")) ==
            "problem: is compiled Lua; only source text is loaded");
    REQUIRE(read(folder.write("zero.lua", std::string{"return 1\n\0", 10})) ==
            "problem: has a zero byte; save the file as plain UTF-8 text");
    const auto result = read_source_file(folder.write("latin.lua", "-- one\n-- caf\xE9\n"), "latin.lua");
    REQUIRE(encoding_fault(std::get<std::string>(result), "latin.lua")->where.text() == "latin.lua:2");
    REQUIRE_FALSE(encoding_fault("-- caf\xC3\xA9", "utf8.lua"));
}
