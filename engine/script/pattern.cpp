#include "script/pattern.h"

#include "script/host.h"

namespace headway {

namespace {

// The letters of ASCII, whatever the program's locale says: a pack means the same on every machine.
bool is_digit(unsigned char c) {
    return c >= '0' && c <= '9';
}
bool is_lower(unsigned char c) {
    return c >= 'a' && c <= 'z';
}
bool is_upper(unsigned char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_alpha(unsigned char c) {
    return is_lower(c) || is_upper(c);
}
bool is_graph(unsigned char c) {
    return c > ' ' && c < 0x7F;
}

bool is_hex(unsigned char c) {
    const unsigned char lower = is_upper(c) ? static_cast<unsigned char>(c + ('a' - 'A')) : c;
    return is_digit(c) || (lower >= 'a' && lower <= 'f');
}

// Whether c belongs to the class that a letter after '%' names; an upper-case letter is its complement, and
// anything that names no class stands for itself.
bool in_class(unsigned char c, unsigned char letter) {
    const bool complement = is_upper(letter);
    bool in = false;
    switch (complement ? letter + ('a' - 'A') : letter) {
        case 'a':
            in = is_alpha(c);
            break;
        case 'c':
            in = c < ' ' || c == 0x7F;
            break;
        case 'd':
            in = is_digit(c);
            break;
        case 'g':
            in = is_graph(c);
            break;
        case 'l':
            in = is_lower(c);
            break;
        case 'p':
            in = is_graph(c) && !is_alpha(c) && !is_digit(c);
            break;
        case 's':
            in = c == ' ' || (c >= '\t' && c <= '\r');
            break;
        case 'u':
            in = is_upper(c);
            break;
        case 'w':
            in = is_alpha(c) || is_digit(c);
            break;
        case 'x':
            in = is_hex(c);
            break;
        case 'z':
            in = c == 0;
            break;  // of Lua 5.1, and still understood
        default:
            return c == letter;
    }
    return in != complement;
}

unsigned char byte(char c) {
    return static_cast<unsigned char>(c);
}

}  // namespace

void PatternMatcher::spend(std::size_t steps) {
    constexpr std::size_t enough = 4096;
    steps_ += steps;
    if (steps_ < enough) return;
    steps_ = 0;
    ScriptHost::of(state_).check_deadline(state_);
}

std::size_t PatternMatcher::match(std::size_t begin) {
    depth_ = 0;
    captures_ = 0;
    return match_rest(begin, 0);
}

// --- one character
// ------------------------------------------------------------------------------------------

// The place after the single-character item: a character, %x or a set.
std::size_t PatternMatcher::item_end(std::size_t item) {
    if (pattern_[item] == '[') return set_end(item);
    if (pattern_[item] != '%') return item + 1;
    if (item + 1 == pattern_.size()) luaL_error(state_, "malformed pattern (ends with '%%')");
    return item + 2;
}

// A ']' that comes first in a set belongs to it.
std::size_t PatternMatcher::set_end(std::size_t set) {
    std::size_t at = set + 1;
    if (pattern_at(at) == '^') ++at;
    do {
        if (at >= pattern_.size()) luaL_error(state_, "malformed pattern (missing ']')");
        at += pattern_[at] == '%' && at + 1 < pattern_.size() ? 2 : 1;
    } while (pattern_at(at) != ']');
    spend((at - set) / 8);
    return at + 1;
}

bool PatternMatcher::matches_one(std::size_t at, std::size_t item, std::size_t item_end) {
    if (at >= subject_.size()) return false;
    const unsigned char c = byte(subject_[at]);
    switch (pattern_[item]) {
        case '.':
            return true;
        case '%':
            return in_class(c, byte(pattern_[item + 1]));
        case '[':
            spend((item_end - item) / 4);
            return in_set(c, item, item_end - 1);
        default:
            return byte(pattern_[item]) == c;
    }
}

// The set runs from its '[' to its ']' at last.
bool PatternMatcher::in_set(unsigned char c, std::size_t set, std::size_t last) const {
    const bool complement = pattern_[set + 1] == '^';
    return in_set_list(c, set + (complement ? 2 : 1), last) != complement;
}

bool PatternMatcher::in_set_list(unsigned char c, std::size_t item, std::size_t last) const {
    while (item < last) {
        if (pattern_[item] == '%') {
            if (in_class(c, byte(pattern_[item + 1]))) return true;
            item += 2;
        } else if (item + 2 < last && pattern_[item + 1] == '-') {
            if (byte(pattern_[item]) <= c && c <= byte(pattern_[item + 2])) return true;
            item += 3;
        } else {
            if (byte(pattern_[item]) == c) return true;
            ++item;
        }
    }
    return false;
}

// --- the items
// ----------------------------------------------------------------------------------------------

// Matches the pattern from the item on. Each level is a frame on the thread's stack, so there is a limit.
std::size_t PatternMatcher::match_rest(std::size_t at, std::size_t item) {
    if (depth_ == deepest) luaL_error(state_, "pattern too complex");
    ++depth_;
    const std::size_t end = match_items(at, item);
    --depth_;
    return end;
}

std::size_t PatternMatcher::match_items(std::size_t at, std::size_t item) {
    while (item < pattern_.size()) {
        spend(1);
        if (pattern_[item] == '(') return open_capture(at, item + 1);
        if (pattern_[item] == ')') return close_capture(at, item + 1);
        if (pattern_[item] == '$' && item + 1 == pattern_.size()) return at == subject_.size() ? at : none;
        if (pattern_[item] == '%') {
            const Special special = match_special(at, item);
            if (special == Special::failed) return none;
            if (special == Special::matched) continue;
        }
        const std::size_t end = item_end(item);
        const char suffix = pattern_at(end);
        const bool one = matches_one(at, item, end);
        if (suffix == '*' || suffix == '+') {
            if (one) return expand_most(at, item, end);
        } else if (suffix == '-') {
            if (one) return expand_least(at, item, end);
        } else if (suffix == '?') {
            if (const std::size_t rest = one ? match_rest(at + 1, end + 1) : none; rest != none) return rest;
        } else {
            if (!one) return none;
            ++at;
            item = end;
            continue;
        }
        if (suffix == '+') return none;
        item = end + 1;  // none of it
    }
    return at;
}

// %b, %f and %1 to %9: matches the item and moves both places past it.
PatternMatcher::Special PatternMatcher::match_special(std::size_t& at, std::size_t& item) {
    const char kind = pattern_at(item + 1);
    if (kind == 'b') {
        at = balanced_end(at, item + 2);
        item += 4;
    } else if (kind == 'f') {
        const std::size_t set = item + 2;
        if (pattern_at(set) != '[') luaL_error(state_, "missing '[' after '%%f' in pattern");
        item = set_end(set);
        if (!at_frontier(at, set, item)) at = none;
    } else if (is_digit(byte(kind))) {
        at = same_text_end(at, kind);
        item += 2;
    } else {
        return Special::no;
    }
    return at == none ? Special::failed : Special::matched;
}

std::size_t PatternMatcher::balanced_end(std::size_t at, std::size_t delimiters) {
    if (delimiters + 1 >= pattern_.size())
        luaL_error(state_, "malformed pattern (missing arguments to '%%b')");
    const char opening = pattern_[delimiters];
    const char closing = pattern_[delimiters + 1];
    if (at >= subject_.size() || subject_[at] != opening) return none;
    std::size_t unclosed = 1;
    for (std::size_t next = at + 1; next < subject_.size(); ++next) {
        spend(1);
        if (subject_[next] == closing) {
            if (--unclosed == 0) return next + 1;
        } else if (subject_[next] == opening) {
            ++unclosed;
        }
    }
    return none;
}

// Before the subject and after it there is a zero byte, as it were.
bool PatternMatcher::at_frontier(std::size_t at, std::size_t set, std::size_t set_end) {
    spend((set_end - set) / 4);
    const unsigned char before = at == 0 ? 0 : byte(subject_[at - 1]);
    const unsigned char here = at < subject_.size() ? byte(subject_[at]) : 0;
    return !in_set(before, set, set_end - 1) && in_set(here, set, set_end - 1);
}

// %1: what a capture has matched, once more.
std::size_t PatternMatcher::same_text_end(std::size_t at, char digit) {
    const int index = digit - '1';
    if (index < 0 || index >= captures_ || capture_.at(static_cast<std::size_t>(index)).length == open)
        luaL_error(state_, "invalid capture index %%%d", index + 1);
    const Capture& capture = capture_.at(static_cast<std::size_t>(index));
    if (capture.length == position || subject_.size() - at < capture.length) return none;
    spend(capture.length / 64);
    const bool same = subject_.substr(capture.begin, capture.length) == subject_.substr(at, capture.length);
    return same ? at + capture.length : none;
}

// As many as there are, and fewer as long as the rest does not match.
std::size_t PatternMatcher::expand_most(std::size_t at, std::size_t item, std::size_t item_end) {
    std::size_t end = at;
    while (matches_one(end, item, item_end)) {
        spend(1);
        ++end;
    }
    const std::size_t least = pattern_[item_end] == '+' ? at + 1 : at;
    for (;; --end) {
        if (const std::size_t rest = match_rest(end, item_end + 1); rest != none) return rest;
        if (end == least) return none;
    }
}

// As few as possible, and more as long as the rest does not match.
std::size_t PatternMatcher::expand_least(std::size_t at, std::size_t item, std::size_t item_end) {
    for (;; ++at) {
        if (const std::size_t rest = match_rest(at, item_end + 1); rest != none) return rest;
        if (!matches_one(at, item, item_end)) return none;
    }
}

// --- captures
// -----------------------------------------------------------------------------------------------

std::size_t PatternMatcher::open_capture(std::size_t at, std::size_t item) {
    if (captures_ == most_captures) luaL_error(state_, "too many captures");
    const bool empty = pattern_at(item) == ')';
    capture_.at(static_cast<std::size_t>(captures_)) = {at, empty ? position : open};
    ++captures_;
    const std::size_t end = match_rest(at, empty ? item + 1 : item);
    if (end == none) --captures_;
    return end;
}

std::size_t PatternMatcher::close_capture(std::size_t at, std::size_t item) {
    int innermost = captures_ - 1;
    while (innermost >= 0 && capture_.at(static_cast<std::size_t>(innermost)).length != open)
        --innermost;
    if (innermost < 0) luaL_error(state_, "invalid pattern capture");
    Capture& capture = capture_.at(static_cast<std::size_t>(innermost));
    capture.length = at - capture.begin;
    const std::size_t end = match_rest(at, item);
    if (end == none) capture.length = open;
    return end;
}

const PatternMatcher::Capture& PatternMatcher::checked(int capture) const {
    if (capture >= captures_) luaL_error(state_, "invalid capture index %%%d", capture + 1);
    const Capture& found = capture_.at(static_cast<std::size_t>(capture));
    if (found.length == open) luaL_error(state_, "unfinished capture");
    return found;
}

bool PatternMatcher::is_position(int capture) const {
    return capture < captures_ && checked(capture).length == position;
}

std::string_view PatternMatcher::capture(int capture, std::size_t begin, std::size_t end) const {
    if (capture == 0 && captures_ == 0) return subject_.substr(begin, end - begin);
    const Capture& found = checked(capture);
    return subject_.substr(found.begin, found.length);
}

void PatternMatcher::push_capture(int capture, std::size_t begin, std::size_t end) const {
    if (is_position(capture)) {
        lua_pushinteger(state_, static_cast<lua_Integer>(checked(capture).begin) + 1);
    } else {
        const std::string_view text = this->capture(capture, begin, end);
        lua_pushlstring(state_, text.data(), text.size());
    }
}

int PatternMatcher::push_captures(std::size_t begin, std::size_t end) const {
    const int count = captures_ == 0 ? 1 : captures_;
    luaL_checkstack(state_, count, "too many captures");
    for (int i = 0; i < count; ++i)
        push_capture(i, begin, end);
    return count;
}

}  // namespace headway
