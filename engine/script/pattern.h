// Lua's patterns (manual, section 6.4.1), with a bound on what one match may cost.
//
// Matching tries possibilities and goes back, and may take exponential time: so it counts its steps and looks
// at the host's deadline every few thousand. What a pattern means, when a malformed one is noticed and what
// is then said are stock Lua's.
#pragma once

#include <lua.hpp>

#include <array>
#include <cstddef>
#include <limits>
#include <string_view>

namespace headway {

class PatternMatcher {
  public:
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    // Both views have to outlive the matcher. A '^' that anchors the pattern is not part of it.
    PatternMatcher(lua_State* state, std::string_view subject, std::string_view pattern)
        : state_(state), subject_(subject), pattern_(pattern) {}

    // The end of the pattern's match that begins exactly there, or none. Raises Lua errors.
    std::size_t match(std::size_t begin);

    // After a match from begin to end. Capture 0 of a pattern that has none is the whole match.
    int captures() const { return captures_; }
    bool is_position(int capture) const;
    void push_capture(int capture, std::size_t begin, std::size_t end) const;
    std::string_view capture(int capture, std::size_t begin, std::size_t end) const;
    std::string_view whole(std::size_t begin, std::size_t end) const {
        return subject_.substr(begin, end - begin);
    }

    // Pushes all captures, or the whole match where there are none; gives how many.
    int push_captures(std::size_t begin, std::size_t end) const;

  private:
    // Manual, section 6.4.1: "A pattern cannot contain more than 32 captures" is a limit of stock Lua's
    // build.
    static constexpr int most_captures = 32;
    static constexpr int deepest = 200;  // as stock Lua's
    static constexpr std::size_t open = none - 1;
    static constexpr std::size_t position = none - 2;

    struct Capture {
        std::size_t begin;
        std::size_t length;  // or open, or position
    };

    // What the item at the pattern's place begins.
    enum class Special { no, failed, matched };

    std::size_t match_rest(std::size_t at, std::size_t item);
    std::size_t match_items(std::size_t at, std::size_t item);
    Special match_special(std::size_t& at, std::size_t& item);
    std::size_t open_capture(std::size_t at, std::size_t item);
    std::size_t close_capture(std::size_t at, std::size_t item);
    std::size_t balanced_end(std::size_t at, std::size_t delimiters);
    bool at_frontier(std::size_t at, std::size_t set, std::size_t set_end);
    std::size_t same_text_end(std::size_t at, char digit);
    std::size_t expand_most(std::size_t at, std::size_t item, std::size_t item_end);
    std::size_t expand_least(std::size_t at, std::size_t item, std::size_t item_end);

    std::size_t item_end(std::size_t item);
    std::size_t set_end(std::size_t set);
    bool matches_one(std::size_t at, std::size_t item, std::size_t item_end);
    bool in_set(unsigned char c, std::size_t set, std::size_t last) const;
    bool in_set_list(unsigned char c, std::size_t item, std::size_t last) const;

    const Capture& checked(int capture) const;
    char pattern_at(std::size_t at) const { return at < pattern_.size() ? pattern_[at] : '\0'; }
    void spend(std::size_t steps);

    lua_State* state_;
    std::string_view subject_;
    std::string_view pattern_;
    std::size_t steps_ = 0;  // since the last look at the clock
    int depth_ = 0;
    int captures_ = 0;
    std::array<Capture, most_captures> capture_{};
};

// Whether a pattern is plain text.
inline bool is_plain(std::string_view pattern) {
    return pattern.find_first_of("^$*+?.([%-") == std::string_view::npos;
}

}  // namespace headway
