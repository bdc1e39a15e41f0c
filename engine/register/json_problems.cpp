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

void JsonProblems::put_in_order() {
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Found& a, const Found& b) { return a.offset < b.offset; });
}

void JsonProblems::tell_the_rest(const std::string& file, Problems& told) const {
    const auto untold = static_cast<long long>(count_ - found_.size());
    if (untold == 0) return;
    told.emplace_back().where.file = file;
    told.back().message = fmt::format("and {}", counted(untold, "more problem"));
}

Problems JsonProblems::in(std::string_view text, const std::string& file) {
    put_in_order();
    Problems out;
    Lines lines{text};
    for (Found& found : found_) {
        Problem& problem = out.emplace_back();
        problem.where.file = file;
        problem.where.path = std::move(found.path);
        problem.message = std::move(found.message);
        lines.tell(found.offset, problem.where);
    }
    tell_the_rest(file, out);
    return out;
}

Problems JsonProblems::in(const MadeDocument& document) {
    put_in_order();
    Problems out;
    for (Found& found : found_) {
        Problem& problem = out.emplace_back();
        problem.where = document.place(found.offset);
        // Which row it is the source's own line tells; its number in the document means nothing there.
        const std::size_t row = found.path.find("].");
        if (row != std::string::npos) problem.where.path = found.path.substr(row + 2);
        problem.message = std::move(found.message);
    }
    tell_the_rest(document.place(0).file, out);
    return out;
}

}  // namespace headway
