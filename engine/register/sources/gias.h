// Reads the schools of Get Information About Schools (GIAS), the register of establishments in England.
//
// Read are the establishment extract (edubasealldata…csv, with 106 or 140 columns, or a few of them), its
// older names, and the spine of DfE's performance tables, which knows some of the same things. URN, name and
// local authority are needed; what else a file lacks is left out of the document.
//
// Schools that are open are read, also those that are proposed to close; closed ones where the options say
// so; those proposed or never opened are not.
//
// GIAS's Ofsted rating makes no inspection. Beside the rating GIAS gives the date of the last inspection of
// any kind, and that is often a later visit without grades: in an extract of 2022, schools are rated with
// dates of summer 2021, when Ofsted graded none. The rating is of an inspection whose date GIAS does not
// tell, or of a predecessor school. Ofsted's own files (ofsted.h) have each judgement with its date.
#pragma once

#include "register/sources/source.h"

#include <string>
#include <string_view>

namespace headway {

// The document has the table "schools". The file is its name as problems show it.
SourceReading read_gias(std::string_view bytes, const std::string& file, const SourceOptions& options = {});

}  // namespace headway
