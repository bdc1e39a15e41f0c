#include "register/json_problems.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

// Goes forward through a text, once, and counts lines and characters.
class Lines {
  public:
    explicit Lines(std::string_view text) : text_(text) {}

    // Fills in the place of an offset that is not before the last one asked for.
    void tell(std::size_t offset, Place& place) {
        for (; at_ < offset && at_ < text_.size(); ++at_)
            count(static_cast<unsigned char>(text_[at_]));
        place.line = line_;
        place.column = column_;
    }

  private:
    void count(unsigned char byte) {
        const bool continues_character = (byte & 0xC0U) == 0x80U;
        if (!continues_character) ++column_;
        if (byte != '\n') return;
        ++line_;
        column_ = 1;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t column_ = 1;
};

}  // namespace

Problems JsonProblems::in(std::string_view text, const std::string& file) {
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Found& a, const Found& b) { return a.offset < b.offset; });
    Problems out;
    Lines lines{text};
    for (Found& found : found_) {
        Problem& problem = out.emplace_back();
        problem.where.file = file;
        problem.where.path = std::move(found.path);
        problem.message = std::move(found.message);
        lines.tell(found.offset, problem.where);
    }
    const auto untold = static_cast<long long>(count_ - found_.size());
    if (untold == 0) return out;
    out.emplace_back().where.file = file;
    out.back().message = fmt::format("and {}", counted(untold, "more problem"));
    return out;
}

}  // namespace headway
