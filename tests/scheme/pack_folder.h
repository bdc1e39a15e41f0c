// Packs written out as a user would write them, in a folder that is gone at the end of the test.
#pragma once

#include "headway.h"
#include "places.h"

#include <catch2/catch.hpp>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace headway::test {

class PackFolder {
  public:
    // Begins as a small pack that loads: the sixth scheme, of Rutland.
    PackFolder() : path_(std::filesystem::temp_directory_path() / fresh_name()) {
        std::filesystem::create_directories(path_ / "tests");
        write("manifest.lua", manifest);
        write("clauses.lua", clauses);
        write("eligibility.lua", eligibility);
    }
    ~PackFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    PackFolder(const PackFolder&) = delete;
    PackFolder& operator=(const PackFolder&) = delete;

    PackFolder& write(const std::string& file, const std::string& text) {
        std::ofstream{path_ / file, std::ios::binary} << text;
        return *this;
    }
    // The pack with one mentor criterion, of clause RUT-C1.
    PackFolder& require(const std::string& condition) {
        return write("eligibility.lua",
                     "return eligibility { mentor = {\n  criterion { id = \"it\", clause = \"RUT-C1\",\n"
                     "    requires = " +
                         condition + " },\n}, mentee = {} }\n");
    }

    const std::filesystem::path& path() const { return path_; }
    std::string file(const std::string& name) const { return (path_ / name).string(); }

    SchemeLibrary library() const {
        SchemeLibrary found{.schemes = path_, .rules = std::filesystem::path{test::project_root} / "rules"};
        found.limits.time = time_;
        return found;
    }
    void allow(std::chrono::milliseconds time) { time_ = time; }

    SchemeOutcome load(bool with_tests = false) const { return library().load(path_.string(), with_tests); }
    // The scheme of a pack that must load.
    std::unique_ptr<Scheme> scheme(bool with_tests = false) const {
        SchemeOutcome loaded = load(with_tests);
        for (const Problem& problem : loaded.problems)
            UNSCOPED_INFO(problem.where.text() << ": " << problem.message);
        REQUIRE(loaded.scheme);
        return std::move(loaded.scheme);
    }
    // All mistakes of a pack that must not load, one a line: "eligibility.lua:3: criterion it: …".
    std::string mistakes(bool with_tests = false) const {
        const SchemeOutcome loaded = load(with_tests);
        CHECK_FALSE(loaded.scheme);
        std::string out;
        for (const Problem& problem : loaded.problems)
            out += problem.where.text() + ": " + problem.message + "\n";
        return out;
    }

    static constexpr const char* manifest = R"(return scheme {
  id = "rutland", title = "Rutland Mentors", authority = "Rutland", edition = "2016", source = "a leaflet",
}
)";
    static constexpr const char* clauses = R"(return clauses {
  clause { "RUT-C1", section = "1", area = "eligibility", force = "must", says = "A mentor is a headteacher." },
}
)";
    static constexpr const char* eligibility = R"(return eligibility {
  mentor = {
    criterion { id = "headteacher", clause = "RUT-C1", requires = person.is_headteacher },
  },
  mentee = {},
}
)";

  private:
    static std::string fresh_name() {
        static int count = 0;
        return "headway-pack-" + std::to_string(::getpid()) + "-" + std::to_string(++count);
    }

    std::filesystem::path path_;
    std::chrono::milliseconds time_{20'000};
};

// A register with two people and three schools of Rutland, and these tables more.
inline Register rutland(const std::string& tables) {
    const std::string text = R"({"schools":[
{"urn":1,"name":"Oakham Primary School","local_authority":"Rutland"},
{"urn":2,"name":"Uppingham Primary School","local_authority":"Rutland"},
{"urn":3,"name":"Ketton Primary School","local_authority":"Rutland"}],
"people":[{"id":"p1","name":"Amara Okafor"},{"id":"p2","name":"Benedict Shaw"}])" +
                             (tables.empty() ? "" : ",\n" + tables) + "}";
    ReadRegister read = read_register(text, "rutland.json");
    for (const Problem& problem : read.problems)
        UNSCOPED_INFO(problem.where.text() << ": " << problem.message);
    REQUIRE(read.reg);
    return std::move(*read.reg);
}

// The verdicts on everybody in a register.
inline Verdicts judge(const Scheme& scheme, const Register& reg, const std::string& as_of,
                      SubjectKind kind = SubjectKind::mentor) {
    return {scheme,
            reg,
            {.kind = kind,
             .subjects = all_subjects(reg, kind, *parse_date("9999-01-01")),
             .as_of = *parse_date(as_of)}};
}

// The first criterion's answer on the first subject.
inline CriterionAnswer answer(const Scheme& scheme, const Register& reg, const std::string& as_of,
                              SubjectKind kind = SubjectKind::mentor) {
    return judge(scheme, reg, as_of, kind).explain(0).at(0);
}
inline std::string outcome(const Scheme& scheme, const Register& reg, const std::string& as_of) {
    return std::string{name_of(judge(scheme, reg, as_of).outcome(0, 0))};
}
// "" where time alone never meets it.
inline std::string met_from(const Scheme& scheme, const Register& reg, const std::string& as_of) {
    const auto day = answer(scheme, reg, as_of).met_from;
    return day ? iso(*day) : "";
}

}  // namespace headway::test
