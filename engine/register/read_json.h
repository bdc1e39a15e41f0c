// Reads the register document: one JSON object with a table, an array of rows, under each of its keys.
//
// A document is either good as a whole, and becomes a Register, or nothing of it is used and every problem in
// it is told, each with its file, line, column and path (people[3].id, counted from 0) and in words that its
// author can act on. Only a mistake of JSON's syntax ends the reading early: what stands behind it cannot be
// judged. Of very many problems the first 1,000 are told and the number of the others.
//
// These are problems: a table or column that does not exist; a column that is missing, twice in a row, null
// though required, empty though required, of another type, or outside its closed list; a date or academic
// year that does not exist; a number out of range; a span that ends before it begins; a judgement that its
// inspection's framework does not have; a half term outside its term; two rows with one id or URN; a
// reference to a row that does not exist (the row may come later in the document). A null in a column that
// may be null is the same as no column.
//
// The functions keep no state; several threads may read several documents at once.
#pragma once

#include "base/problem.h"
#include "register/register.h"

#include <optional>
#include <string>

namespace headway {

// Either the register or problems, never both and never neither.
struct ReadRegister {
    std::optional<Register> reg;
    Problems problems;
};

// Reads the text of a whole document; a byte-order mark before it is accepted. The file is its name as
// problems show it, and "-" is shown as "standard input".
ReadRegister read_register(const std::string& text, const std::string& file);

// Reads a file, or standard input if the path is "-". A file that is missing, a folder, not to be read, or
// larger than 2 GiB is a problem too.
ReadRegister read_register_file(const std::string& path);

}  // namespace headway
