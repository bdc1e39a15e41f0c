// What tests of the reader share.
#pragma once

#include "register/read_json.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

namespace headway {

// Two schools and two people, and room for one table more.
inline std::string with(std::string_view more) {
    std::string text = R"({"schools":[
{"urn":190001,"name":"Orchard Wold Primary School","local_authority":"Kent"},
{"urn":190002,"name":"Hoath Lane Primary School","local_authority":"Kent"}],
"people":[
{"id":"p1","name":"Amara Okafor"},
{"id":"p2","name":"Benedict Shaw"}])";
    text += more.empty() ? "" : ",\n";
    text += more;
    return text + "}";
}

inline Problems problems_of(std::string text) {
    ReadRegister read = read_register(std::move(text), "r.json");
    CHECK(read.reg.has_value() == read.problems.empty());
    return std::move(read.problems);
}

inline Register good(std::string text) {
    ReadRegister read = read_register(std::move(text), "r.json");
    for (const Problem& problem : read.problems)
        UNSCOPED_INFO(problem.where.text() << ": " << problem.message);
    REQUIRE(read.problems.empty());
    return std::move(read.reg).value();
}

// Whether a document has one problem, at this line and path, whose message has all these words.
inline bool has_one(const std::string& text, std::size_t line, const std::string& path,
                    std::initializer_list<const char*> words) {
    const Problems problems = problems_of(text);
    UNSCOPED_INFO(text);
    for (const Problem& problem : problems)
        UNSCOPED_INFO(problem.where.text() << ": " << problem.message);
    if (problems.size() != 1) return false;
    const Problem& problem = problems.front();
    return problem.where.file == "r.json" && problem.where.line == line && problem.where.path == path &&
           std::all_of(words.begin(), words.end(),
                       [&](const char* word) { return problem.message.find(word) != std::string::npos; });
}

}  // namespace headway
