// What holds of every entry of the vocabulary.
#include "facts/vocabulary.h"

#include <catch2/catch.hpp>

#include <set>

using namespace headway;

TEST_CASE("every fact has a name of its own, which says whose it is") {
    std::set<std::string> names;
    for (const FactDefinition& fact : vocabulary()) {
        INFO(fact.name);
        CHECK(names.insert(fact.name).second);
        CHECK(fact_named(fact.name) == &fact);
        const char* domain = fact.domain == Domain::person        ? "person."
                             : fact.domain == Domain::appointment ? "appointment."
                             : fact.domain == Domain::school      ? "school."
                                                                  : "pair.";
        CHECK(fact.name.starts_with(domain));
    }
    CHECK(fact_named("person.is_headteachr") == nullptr);
}

TEST_CASE("no fact is the beginning of another's name, so a path is never both") {
    for (const FactDefinition& fact : vocabulary())
        for (const FactDefinition& other : vocabulary())
            CHECK_FALSE(other.name.starts_with(fact.name + "."));
}

TEST_CASE("every fact says what it means, where it is found, how to read it and how to tell it") {
    for (const FactDefinition& fact : vocabulary()) {
        INFO(fact.name);
        CHECK_FALSE(fact.meaning.empty());
        CHECK(fact.meaning.find('\n') == std::string::npos);
        CHECK(fact.meaning.back() != '.');
        CHECK_FALSE(fact.found_in.empty());
        CHECK(fact.read != nullptr);
        CHECK(fact.finding != nullptr);
    }
}

TEST_CASE("facts of tables where a missing row leaves things open say what is missing") {
    for (const FactDefinition& fact : vocabulary())
        for (const char* table : {"inspections", "assessments", "performance", "declarations"})
            if (fact.found_in.starts_with(table)) {
                INFO(fact.name);
                CHECK(fact.missing != nullptr);
            }
}

TEST_CASE("a closed list has names, each once, and no more than a column's cell can tell apart") {
    for (const FactDefinition& fact : vocabulary()) {
        INFO(fact.name);
        const bool listed = fact.type.kind == Kind::choice || fact.type.kind == Kind::ordered;
        CHECK(fact.type.choices.empty() != listed);
        CHECK(fact.type.choices.size() < 254);
        CHECK(std::set<std::string>(fact.type.choices.begin(), fact.type.choices.end()).size() ==
              fact.type.choices.size());
        CHECK(std::is_sorted(fact.type.scales.begin(), fact.type.scales.end()));
    }
}

TEST_CASE("a length of time or a count says its unit") {
    for (const FactDefinition& fact : vocabulary())
        if (fact.type.kind == Kind::duration || fact.type.kind == Kind::count) {
            INFO(fact.name);
            CHECK_FALSE(fact.unit.empty());
        }
}

TEST_CASE("what stands in a fact's braces has a name of its own, a meaning, and a list where it is of one") {
    for (const FactDefinition& fact : vocabulary()) {
        std::set<std::string> names;
        for (const ArgumentDefinition& argument : fact.arguments) {
            INFO(fact.name << " { " << argument.name << " }");
            CHECK(names.insert(argument.name).second);
            CHECK_FALSE(argument.meaning.empty());
            CHECK(argument.choices.empty() == (argument.kind != ArgumentDefinition::Kind::choices));
            CHECK(argument.choices.size() <= 32);
        }
    }
}
