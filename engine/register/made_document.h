// A register document that was made out of something else: CSV tables, an extract of another system, the
// words of a command.
//
// Everything that comes into a register becomes such a document and is read by one reader, so that each value
// is checked in one place, whatever it came from. The places of its values travel along, so that a problem is
// told where the officer can mend it: in the file that they have.
#pragma once

#include "base/problem.h"

#include <cstddef>
#include <string>
#include <vector>

namespace headway {

class MadeDocument {
  public:
    std::string text;   // a register document (JSON), complete once the maker is done
    Problems problems;  // what kept a part of the source from becoming a part of the document
    std::vector<std::string>
        remarks;  // what an officer should know: an encoding that was assumed, rows skipped

    // What is appended to the text from here on stood at this place. Places come in ascending order.
    void stands_at(std::size_t file, std::size_t line, std::size_t column) {
        places_.push_back({text.size(), file, line, column});
    }
    // The number of a source file, for stands_at().
    std::size_t add_file(std::string name) {
        files_.push_back(std::move(name));
        return files_.size() - 1;
    }
    // Where the character at this offset of the text stood: the last place given before it.
    Place place(std::size_t offset) const;

  private:
    struct Mark {
        std::size_t offset = 0;
        std::size_t file = 0;
        std::size_t line = 0;
        std::size_t column = 0;
    };
    std::vector<std::string> files_;
    std::vector<Mark> places_;
};

}  // namespace headway
