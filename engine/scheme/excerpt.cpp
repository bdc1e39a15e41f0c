#include "scheme/excerpt.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>
#include <vector>

namespace headway {

namespace {

// A word of a text, as it stands and as it is compared.
struct TextWord {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string plain;  // small letters, without a possessive's ending
};

bool is_letter(char c) {
    return (std::isalnum(static_cast<unsigned char>(c)) != 0) || static_cast<unsigned char>(c) >= 0x80U;
}

std::string plain(std::string_view word) {
    std::string out;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (word.substr(i, 3) == "\xE2\x80\x99") {  // a typographic apostrophe
            out += '\'';
            i += 2;
        } else {
            out += static_cast<char>(std::tolower(static_cast<unsigned char>(word[i])));
        }
    }
    for (const std::string_view ending : {"'s", "'"})
        if (out.size() > ending.size() && out.ends_with(ending))
            return out.substr(0, out.size() - ending.size());
    return out;
}

std::vector<TextWord> words_of(std::string_view text) {
    std::vector<TextWord> words;
    for (std::size_t i = 0; i < text.size();) {
        if (!is_letter(text[i])) {
            ++i;
            continue;
        }
        const std::size_t begin = i;
        while (i < text.size() &&
               (is_letter(text[i]) || (text[i] == '\'' && i + 1 < text.size() && is_letter(text[i + 1]))))
            ++i;
        words.push_back({begin, i, plain(text.substr(begin, i - begin))});
    }
    return words;
}

// Words that say what somebody or a school is, and not who.
bool is_common(const std::string& word) {
    static const std::set<std::string, std::less<>> common{
        "mr",        "mrs",        "ms",         "miss",       "dr",      "sir",        "dame",    "prof",
        "professor", "the",        "of",         "and",        "for",     "school",     "schools", "primary",
        "secondary", "academy",    "college",    "infant",     "infants", "junior",     "juniors", "nursery",
        "grammar",   "high",       "community",  "church",     "england", "catholic",   "roman",   "ce",
        "cofe",      "rc",         "voluntary",  "controlled", "aided",   "trust",      "special", "free",
        "middle",    "foundation", "federation", "girls",      "boys",    "saint",      "st",      "centre",
        "unit",      "pupil",      "referral",   "upper",      "lower",   "sixth",      "form",    "new",
        "park",      "north",      "south",      "east",       "west",    "headteacher"};
    return word.size() < 2 || common.contains(word);
}

using Phrase = std::vector<std::string>;

// What is to be taken out, by the first word of it, and what stands in its place.
class KnownNames {
  public:
    KnownNames(const Register& reg, const Parties& parties) {
        for (const Person& person : reg.people)
            add(person.name, person.id == parties.mentor   ? "[the mentor]"
                             : person.id == parties.mentee ? "[the mentee]"
                                                           : "[somebody]");
        for (const School& school : reg.schools)
            add_whole(school.name, "[a school]");
        // Of the schools of the two, a word of the name is enough to tell which one it is.
        for (const Post& post : reg.posts)
            if (reg[post.person].id == parties.mentor || reg[post.person].id == parties.mentee)
                add_words(reg[post.school].name, "[a school]");
        for (const Appointment& appointment : reg.appointments)
            if (reg[appointment.person].id == parties.mentee)
                add_words(reg[appointment.school].name, "[a school]");
    }

    struct Match {
        std::size_t words = 0;  // 0: none
        std::string_view instead;
    };
    // The longest name that begins with this word. A single word counts where it begins with a capital
    // letter, and those of the two however they are written.
    Match at(const std::vector<TextWord>& words, std::size_t i, std::string_view text) const {
        Match best;
        const auto found = phrases_.equal_range(words[i].plain);
        for (auto it = found.first; it != found.second; ++it)
            if (it->second.first.size() > best.words && stands(it->second.first, words, i))
                best = {it->second.first.size(), it->second.second};
        if (best.words > 0) return best;
        const auto single = singles_.find(words[i].plain);
        const auto first = static_cast<unsigned char>(text[words[i].begin]);
        if (single != singles_.end() && (std::islower(first) == 0 || single->second.starts_with("[the ")))
            return {1, single->second};
        return {};
    }

  private:
    static bool stands(const Phrase& phrase, const std::vector<TextWord>& words, std::size_t at) {
        return at + phrase.size() <= words.size() &&
               std::equal(phrase.begin(), phrase.end(), words.begin() + static_cast<std::ptrdiff_t>(at),
                          [](const std::string& a, const TextWord& b) { return a == b.plain; });
    }

    void add(std::string_view name, const char* instead) {
        add_whole(name, instead);
        add_words(name, instead);
    }

    void add_whole(std::string_view name, const char* instead) {
        Phrase phrase;
        for (const TextWord& word : words_of(name))
            phrase.push_back(word.plain);
        if (phrase.size() > 1) phrases_.emplace(phrase.front(), std::pair{phrase, std::string{instead}});
    }

    void add_words(std::string_view name, const char* instead) {
        for (const TextWord& word : words_of(name))
            if (!is_common(word.plain)) {
                const auto [there, is_new] = singles_.emplace(word.plain, instead);
                if (!is_new && there->second != instead) there->second = "[somebody]";
            }
    }

    std::multimap<std::string, std::pair<Phrase, std::string>> phrases_;
    std::map<std::string, std::string> singles_;
};

// Runs of characters that are an address, a link or a number by which somebody can be found.
std::string without_numbers(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \t\r\n", i), text.size());
        const std::string_view run = text.substr(i, end - i);
        if (run.find('@') != std::string_view::npos || run.find("://") != std::string_view::npos ||
            run.starts_with("www.")) {
            out += "[an address]";
            i = end;
            continue;
        }
        // A number goes on through blanks, brackets and hyphens, as telephone numbers and dates are written.
        if (std::isdigit(static_cast<unsigned char>(text[i])) != 0 || text[i] == '+') {
            std::size_t last = i;
            std::size_t digits = 0;
            for (std::size_t at = i; at < text.size() && std::string_view{"0123456789 +()-/."}.find(
                                                             text[at]) != std::string_view::npos;
                 ++at)
                if (std::isdigit(static_cast<unsigned char>(text[at])) != 0) {
                    ++digits;
                    last = at + 1;
                }
            if (digits >= 5) {
                out += "[a number]";
                i = last;
                continue;
            }
            const std::size_t to = std::max(last, i + 1);
            out.append(text.substr(i, to - i));
            i = to;
            continue;
        }
        out += text[i++];
    }
    return out;
}

bool is_upper_or_digit(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) {
        return std::isupper(static_cast<unsigned char>(c)) != 0 ||
               std::isdigit(static_cast<unsigned char>(c)) != 0;
    });
}

bool has_digit(std::string_view word) {
    return std::any_of(word.begin(), word.end(),
                       [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
}

// The two halves of a postcode: ME14 1XQ.
bool is_postcode(std::string_view text, const std::vector<TextWord>& words, std::size_t i) {
    if (i + 1 >= words.size()) return false;
    const std::string_view first = text.substr(words[i].begin, words[i].end - words[i].begin);
    const std::string_view second = text.substr(words[i + 1].begin, words[i + 1].end - words[i + 1].begin);
    return first.size() >= 2 && first.size() <= 4 && second.size() == 3 && is_upper_or_digit(first) &&
           is_upper_or_digit(second) && has_digit(first) &&
           std::isdigit(static_cast<unsigned char>(second[0])) != 0 &&
           std::isupper(static_cast<unsigned char>(first[0])) != 0;
}

}  // namespace

std::string excerpt_of(std::string_view said, const Register& reg, const Parties& parties) {
    const std::string text = without_numbers(said);
    const std::vector<TextWord> words = words_of(text);
    const KnownNames names{reg, parties};
    std::string out;
    std::size_t copied = 0;
    for (std::size_t i = 0; i < words.size();) {
        KnownNames::Match match = names.at(words, i, text);
        if (match.words == 0 && is_postcode(text, words, i)) match = {2, "[a place]"};
        if (match.words == 0) {
            ++i;
            continue;
        }
        out += text.substr(copied, words[i].begin - copied);
        out += match.instead;
        copied = words[i + match.words - 1].end;
        i += match.words;
    }
    return out + text.substr(copied);
}

}  // namespace headway
