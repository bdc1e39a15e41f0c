#include "report/label_layout.h"

#include <algorithm>

namespace headway::report {

namespace {

constexpr std::string_view narrow_letters = " ijl.,:;'|!()[]Ift";
constexpr std::string_view wide_letters = "mwMWQOGDNH%@&£";

// The bytes of the letter that begins here; of broken text, one.
std::size_t letter_length(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U)
        ++length;
    return length;
}

double letter_width(std::string_view letter) {
    if (letter.size() > 2) return 1.05;  // scripts beyond Latin, Greek and Cyrillic: as wide as high
    if (narrow_letters.find(letter) != std::string_view::npos) return 0.40;
    if (wide_letters.find(letter) != std::string_view::npos) return 0.96;
    if (letter.size() == 2 || (letter[0] >= 'A' && letter[0] <= 'Z')) return 0.76;
    return 0.65;
}

class LineBreaker {
  public:
    explicit LineBreaker(double width) : width_(width) {}

    void word(std::string_view text) {
        const bool begins = line_.empty();
        if (!begins && label_width(line_) + label_width(" ") + label_width(text) > width_) end_line();
        if (!line_.empty()) line_ += ' ';
        for (std::size_t at = 0; at < text.size();) {
            const std::string_view letter = text.substr(at, letter_length(text.substr(at)));
            if (!line_.empty() && label_width(line_) + label_width(letter) > width_) end_line();
            line_ += letter;
            at += letter.size();
        }
    }
    std::vector<std::string> lines() {
        if (!line_.empty()) end_line();
        return std::move(lines_);
    }

  private:
    void end_line() {
        lines_.push_back(std::move(line_));
        line_.clear();
    }

    double width_;
    std::string line_;
    std::vector<std::string> lines_;
};

}  // namespace

double label_width(std::string_view text) {
    double width = 0;
    while (!text.empty()) {
        const std::string_view letter = text.substr(0, letter_length(text));
        width += letter_width(letter) * label_size;
        text.remove_prefix(letter.size());
    }
    return width;
}

double widest(const std::vector<std::string>& texts) {
    double most = 0;
    for (const std::string& text : texts)
        most = std::max(most, label_width(text));
    return most;
}

std::vector<std::string> label_lines(std::string_view text, double width) {
    LineBreaker breaker{width};
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n\t", at), text.size());
        if (end > at) breaker.word(text.substr(at, end - at));
        at = end + 1;
    }
    return breaker.lines();
}

}  // namespace headway::report
