// The arrows between the rooms of engine/, read off its #include lines, and what every source file keeps to.
#include "places.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

using Words = std::set<std::string>;

// Which rooms a room may use, beside itself.
const std::map<std::string, Words> may_use{
    {"base", {}},
    {"sealed", {"base"}},
    {"register", {"base", "sealed"}},
    {"calendar", {"base"}},
    {"logic", {"base"}},
    {"facts", {"base", "register", "logic"}},
    {"report", {"base"}},
    {"script", {"base", "register", "logic", "facts", "calendar", "report"}},
    {"scheme", {"base", "sealed", "register", "calendar", "logic", "facts", "report", "script"}},
    {"",
     {"base", "sealed", "register", "calendar", "logic", "facts", "report", "script",
      "scheme"}}};  // engine/headway.h

// Libraries that only some rooms may speak to.
const std::map<std::string, Words> owners{{"lua.hpp", {"script", "scheme"}}, {"lua.h", {"script"}},
                                          {"lauxlib.h", {"script"}},         {"lualib.h", {"script"}},
                                          {"libical/ical.h", {"calendar"}},  {"sqlite3.h", {"register"}},
                                          {"sodium.h", {"base", "sealed"}},  {"xlsxwriter.h", {"report"}}};

const fs::path root = headway::test::project_root;

std::vector<fs::path> sources(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const std::string kind = entry.path().extension().string();
        if (entry.is_regular_file() && Words{".h", ".cpp", ".lua", ".py"}.count(kind) > 0)
            files.push_back(entry.path());
    }
    return files;
}

std::vector<std::string> lines_of(const fs::path& file) {
    std::vector<std::string> lines;
    std::ifstream in{file};
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

// The room of engine/ that a path leads into: "logic" of "logic/value.h".
std::string room(const std::string& path) {
    const std::size_t slash = path.find('/');
    return slash == std::string::npos ? "" : path.substr(0, slash);
}

std::string included(const std::string& line, char open, char close) {
    if (!line.starts_with("#include")) return "";
    const std::size_t begin = line.find(open);
    const std::size_t end = begin == std::string::npos ? begin : line.find(close, begin + 1);
    return end == std::string::npos ? "" : line.substr(begin + 1, end - begin - 1);
}

}  // namespace

TEST_CASE("the arrows between the rooms of engine/ run one way") {
    for (const fs::path& file : sources(root / "engine")) {
        const std::string here = room(fs::relative(file, root / "engine").string());
        INFO(file);
        REQUIRE(may_use.count(here) == 1);
        for (const std::string& line : lines_of(file)) {
            const std::string there = room(included(line, '"', '"'));
            if (there.empty() || there == here) continue;
            INFO(line);
            CHECK(may_use.at(here).count(there) == 1);
        }
    }
}

TEST_CASE("only the rooms that own a library speak to it") {
    for (const fs::path& file : sources(root / "engine")) {
        const std::string here = room(fs::relative(file, root / "engine").string());
        for (const std::string& line : lines_of(file)) {
            const auto owner = owners.find(included(line, '<', '>'));
            INFO(file << ": " << line);
            CHECK((owner == owners.end() || owner->second.count(here) == 1));
        }
    }
}

TEST_CASE("an embedding program needs no library but fmt to include the public face") {
    std::vector<fs::path> open{root / "engine" / "headway.h"};
    std::set<fs::path> seen;
    while (!open.empty()) {
        const fs::path file = open.back();
        open.pop_back();
        if (!seen.insert(file).second) continue;
        for (const std::string& line : lines_of(file)) {
            const std::string header = included(line, '<', '>');
            INFO(file << ": " << line);
            // A header of the standard library has neither folder nor ending.
            CHECK((header.find_first_of("./") == std::string::npos || header.starts_with("fmt/")));
            const std::string own = included(line, '"', '"');
            if (!own.empty()) open.push_back(root / "engine" / own);
        }
    }
    CHECK(seen.size() > 50);
}

TEST_CASE("no code of the engine knows a scheme by its name") {
    Words names;
    for (const auto& entry : fs::directory_iterator(root / "schemes"))
        names.insert('"' + entry.path().filename().string() + '"');
    REQUIRE(names.size() >= 5);
    for (const fs::path& file : sources(root / "engine"))
        for (const std::string& line : lines_of(file)) {
            const std::string code = line.substr(0, line.find("//"));
            for (const std::string& name : names) {
                if (code.find(name) == std::string::npos) continue;
                FAIL_CHECK(file << ": " << line);
            }
        }
}

TEST_CASE(
    "the program includes nothing of the engine but its public face, what it is built on, and the bench's "
    "baselines") {
    for (const fs::path& file : sources(root / "tools")) {
        if (file.parent_path().filename() == "bench") continue;
        for (const std::string& line : lines_of(file)) {
            const std::string there = room(included(line, '"', '"'));
            INFO(file << ": " << line);
            CHECK(Words{"", "base", "bench", "repl"}.count(there) == 1);
        }
    }
}

TEST_CASE("no source file is longer than 500 lines") {
    for (const char* folder : {"engine", "tools", "tests", "rules", "schemes"})
        for (const fs::path& file : sources(root / folder)) {
            if (file.string().find("/sample/") != std::string::npos) continue;
            INFO(file);
            CHECK(lines_of(file).size() <= 500);
        }
}

TEST_CASE("every header is guarded once, and every source file says what it is for") {
    for (const fs::path& file : sources(root / "engine")) {
        if (file.extension() != ".h") continue;
        const std::vector<std::string> lines = lines_of(file);
        INFO(file);
        REQUIRE_FALSE(lines.empty());
        CHECK(lines[0].starts_with("//"));
        CHECK(std::count(lines.begin(), lines.end(), "#pragma once") == 1);
    }
}
