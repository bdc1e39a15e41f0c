#include "register/made_document.h"

#include <algorithm>

namespace headway {

Place MadeDocument::place(std::size_t offset) const {
    auto after = std::upper_bound(places_.begin(), places_.end(), offset,
                                  [](std::size_t at, const Mark& mark) { return at < mark.offset; });
    if (after == places_.begin()) return {.file = files_.empty() ? "" : files_.front()};
    const Mark& mark = *--after;
    return {.file = files_[mark.file], .line = mark.line, .column = mark.column};
}

}  // namespace headway
