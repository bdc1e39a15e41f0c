// Filling in a form on the terminal, so that what was said never lies in a file.
#pragma once

#include "headway.h"

#include <string>

namespace headway::tools {

// Asks for each field of the form on standard error and reads the answers from standard input, as JSON for
// read_answers(). A field's answer ends with an empty line; a row of a table is asked cell by cell, and an
// empty first cell ends the table.
std::string ask_for_answers(const RecordForm& form);

}  // namespace headway::tools
