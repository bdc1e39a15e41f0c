// The schemes that ship, and the sample register, for tests: loaded once.
#pragma once

#include "headway.h"
#include "places.h"

#include <catch2/catch.hpp>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace headway::test {

inline SchemeLibrary shipped_library() {
    const std::filesystem::path root = test::project_root;
    SchemeLibrary library{.schemes = root / "schemes", .rules = root / "rules"};
    library.limits.time = std::chrono::milliseconds{20'000};  // the machine may be busy with something else
    return library;
}

inline const Scheme& shipped_scheme(const std::string& id) {
    static std::map<std::string, SchemeOutcome> loaded;
    auto found = loaded.find(id);
    if (found == loaded.end()) found = loaded.emplace(id, shipped_library().load(id)).first;
    for (const Problem& problem : found->second.problems)
        UNSCOPED_INFO(id << ": " << problem.where.text() << ": " << problem.message);
    REQUIRE(found->second.scheme);
    return *found->second.scheme;
}

inline const std::vector<std::string>& shipped_ids() {
    static const std::vector<std::string> ids = shipped_library().ids();
    REQUIRE(ids.size() >= 5);
    return ids;
}

inline const Register& sample_register() {
    static const ReadRegister read = read_register_file(test::sample_register_file);
    REQUIRE(read.reg);
    return *read.reg;
}

// Everybody whom a register has, as mentor or as mentee.
inline Subjects everybody(const Register& reg, SubjectKind kind) {
    return all_subjects(reg, kind, *parse_date("9999-01-01"));
}

}  // namespace headway::test
