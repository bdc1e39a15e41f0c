// A small county for tests of pairs, written out: three heads whom Kent may give as mentors, and three new
// heads who wait for one. Rows are added and replaced by the tests.
#pragma once

#include "scheme/pair_registers.h"

#include <fmt/format.h>

namespace headway::test {

// One mentor's entry in a scheme's register.
inline std::string mentor_row(const std::string& person, const std::string& more = "",
                              const std::string& status = "approved", const std::string& scheme = "kent") {
    return fmt::format(R"({{"person":"{}","scheme":"{}","status":"{}","from":"2016-01-01"{}}})", person,
                       scheme, status, more);
}

inline std::string partnership_row(const std::string& id, const std::string& appointment,
                                   const std::string& mentor, const std::string& status,
                                   const std::string& more = R"(,"from":"2016-09-01")",
                                   const std::string& scheme = "kent") {
    return fmt::format(R"({{"id":"{}","scheme":"{}","appointment":"{}","mentor":"{}","status":"{}"{}}})", id,
                       scheme, appointment, mentor, status, more);
}

// Heads h1 to h3 lead the schools 1 to 3; n1 to n3 are appointed to the schools 4 to 6 as a1 to a3. Nothing
// speaks against any pair, and none is preferred.
inline PairTables county() {
    PairTables out;
    for (int i = 1; i <= 6; ++i)
        out.rows("schools").push_back(fmt::format(
            R"({{"urn":{0},"name":"School {0}","local_authority":"Kent","networks":["Network {0}"]}})", i));
    for (int i = 1; i <= 3; ++i) {
        out.rows("people").push_back(fmt::format(R"({{"id":"h{0}","name":"Head {0}"}})", i));
        out.rows("people").push_back(fmt::format(R"({{"id":"n{0}","name":"New {0}"}})", i));
        out.rows("posts").push_back(
            fmt::format(R"({{"person":"h{0}","urn":{0},"role":"headteacher","from":"2010-09-01"}})", i));
        out.rows("inspections")
            .push_back(fmt::format(R"({{"urn":{},"date":"2014-03-12","overall_effectiveness":"good"}})", i));
        out.rows("declarations")
            .push_back(fmt::format(R"({{"person":"h{}","scheme":"kent","key":"leadership_capacity",)"
                                   R"("value":true,"made_on":"2016-01-01"}})",
                                   i));
        out.rows("appointments")
            .push_back(
                fmt::format(R"({{"id":"a{0}","person":"n{0}","urn":{1},"role":"headteacher",)"
                            R"("appointed_on":"2016-0{0}-20","starts_on":"2016-09-01","headship":"first"}})",
                            i, i + 3));
    }
    return out;
}

// The county, with these mentors and partnerships.
inline PairTables county_with(const std::vector<std::string>& mentors,
                              const std::vector<std::string>& partnerships = {}) {
    PairTables out = county();
    out.rows("mentors") = mentors;
    out.rows("partnerships") = partnerships;
    return out;
}

}  // namespace headway::test
