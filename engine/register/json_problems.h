// Collects what is wrong with a document, and puts it in order with lines and columns at the end.
//
// While a document is read only the offset of each problem is kept; lines and columns are counted once, in
// one sweep, and only where there is a problem at all.
#pragma once

#include "base/problem.h"
#include "register/made_document.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace headway {

class JsonProblems {
  public:
    // So many problems are told in full; of what is beyond only the number.
    static constexpr std::size_t most = 1000;

    void add(std::size_t offset, std::string path, std::string message) {
        if (!full()) found_.push_back({offset, std::move(path), std::move(message)});
        ++count_;
    }
    // From here on only the number of problems matters, not what they say.
    bool full() const { return found_.size() >= most; }
    bool none() const { return count_ == 0; }

    // In the order of the document. The text is the one whose offsets were given.
    Problems in(std::string_view text, const std::string& file);
    // In the same order, each at the place in the source that the document was made from.
    Problems in(const MadeDocument& document);

  private:
    struct Found {
        std::size_t offset;
        std::string path;
        std::string message;
    };
    void put_in_order();
    void tell_the_rest(const std::string& file, Problems& told) const;

    std::vector<Found> found_;
    std::size_t count_ = 0;
};

}  // namespace headway
