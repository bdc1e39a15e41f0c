// Reads inspections from Ofsted's files: the monthly management information of state-funded schools, in every
// edition's names (until 2019, 2019 to 2024, since September 2024, since November 2025), and plain tables of
// ratings (URN, date, rating).
//
// - An inspection's date is the day that it began. Every edition has that day, and the latest ones no other,
//   so one inspection has one date whichever file it comes from. A report card's is the day on which its
//   grade for leadership was given: a later visit may give a new one.
// - Only graded inspections make rows: what was not judged is not recorded, and an ungraded visit ("School
//   remains Good") judges nothing anew. A graded inspection without a grade for leadership has none: that is
//   unknown, not bad.
// - An inspection under the URN of a predecessor school counts for the school that carries it on: Ofsted's
// file
//   names both, or a links file (links.h) leads from one to the other. It has a row under each of them that
//   the register or the document knows. After a merger or a split it stays where it was: another school was
//   judged.
// - A table of ratings does not name the category of concern. A school judged inadequate is in one of two, so
//   the lesser of them is put down, and it is said; "none" would be wrong for certain.
#pragma once

#include "register/sources/links.h"
#include "register/sources/source.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace headway {

struct OfstedOptions {
    SourceOptions common =
        {};  // a table of ratings names no authorities: to choose some of them is a problem
    // Schools that are not known become rows of "schools" too, where the file has their names and
    // authorities. Ofsted does not tell middle and all-through schools apart from others as GIAS does.
    bool schools_too = true;
    const SchoolLinks* links = nullptr;  // must outlive the reading
};

// The document has the tables "schools" and "inspections". known_schools: the URNs of the register that it is
// for; inspections of other schools are left out. The file is its name as problems show it.
SourceReading read_ofsted(std::string_view bytes, const std::string& file,
                          const std::set<std::int64_t>& known_schools, const OfstedOptions& options = {});

}  // namespace headway
