// Registers made up at random for the tests of pairs and allocations: mentors with and without places,
// schools with none to three networks, partnerships in every state, relationships both ways.
#pragma once

#include "base/date.h"
#include "register/register.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace headway::test {

// A register as rows of JSON, so that a test can shuffle them or change one.
struct PairTables {
    std::vector<std::pair<std::string, std::vector<std::string>>> tables = {};

    std::vector<std::string>& rows(const std::string& table);
    std::string document() const;
    Register read() const;
};

struct PairShape {
    std::string scheme;  // whose entries, partnerships and declarations most rows are
    Date middle;         // around which the dates lie
    int schools = 5;
    int people = 9;
    int appointments = 5;
    bool many_suitable = false;  // fewer mentors are ruled out, so that they are fought over
    bool loose_ends = false;     // rows whose end is open or to come, whatever their status
};

// The same rows for the same seed, on every machine.
PairTables random_pairs(std::uint64_t seed, const PairShape& shape);

// The same register, its rows in another order.
PairTables shuffled(PairTables tables, std::uint64_t seed);

const std::vector<std::string>& five_schemes();

std::vector<Ref<Person>> all_people(const Register& reg);
std::vector<Ref<Appointment>> all_appointments(const Register& reg);

}  // namespace headway::test
