#include "facts/fact_phrase.h"

#include <algorithm>

namespace headway {

namespace {

constexpr std::string_view bar = " | ";

// Words in the place of each {name}; nothing where one of them has none.
std::optional<std::string> with_words(std::string_view text, const PhraseWord& word) {
    std::string out;
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos) return out.append(text);
        const auto found = word(text.substr(open + 1, close - open - 1));
        if (!found) return std::nullopt;
        out.append(text.substr(0, open)).append(*found);
        text.remove_prefix(close + 1);
    }
    return out;
}

// What stands in square brackets.
std::string optional_words(std::string_view text, const PhraseWord& word) {
    const std::size_t slash = std::min(text.find('/'), text.size());
    if (const auto words = with_words(text.substr(0, slash), word)) return *words;
    return std::string{text.substr(std::min(slash + 1, text.size()))};
}

}  // namespace

std::vector<std::string_view> parts_of_phrase(std::string_view phrase) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = phrase.find(bar);
        parts.push_back(phrase.substr(0, end));
        if (end == std::string_view::npos) return parts;
        phrase.remove_prefix(end + bar.size());
    }
}

std::string filled(std::string_view part, const PhraseWord& word) {
    std::string out;
    while (!part.empty()) {
        const std::size_t open = part.find('[');
        const std::size_t close = part.find(']', open);
        const std::size_t end = close == std::string_view::npos ? part.size() : open;
        out += with_words(part.substr(0, end), word).value_or("");
        if (end == part.size()) break;
        out += optional_words(part.substr(open + 1, close - open - 1), word);
        part.remove_prefix(close + 1);
    }
    const std::size_t begin = out.find_first_not_of(' ');  // a subject that goes without saying
    return begin == std::string::npos ? "" : out.substr(begin);
}

}  // namespace headway
