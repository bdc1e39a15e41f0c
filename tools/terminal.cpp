#include "terminal.h"

#include "base/text.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace headway::tools {

namespace {

constexpr std::size_t usual_width = 100;
constexpr std::size_t narrowest = 40;

std::size_t width_of_terminal() {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return usual_width;
    return std::clamp<std::size_t>(size.ws_col, narrowest, 160);
}

std::string_view code_of(Colour colour) {
    switch (colour) {
        case Colour::good:
            return "32";
        case Colour::bad:
            return "31";
        case Colour::doubtful:
            return "33";
        case Colour::quiet:
            return "2";
        case Colour::strong:
            return "1";
        case Colour::plain:
            break;
    }
    return "0";
}

}  // namespace

bool standard_output_is_terminal() {
    return isatty(STDOUT_FILENO) != 0;
}
bool standard_error_is_terminal() {
    return isatty(STDERR_FILENO) != 0;
}

Terminal Terminal::of_standard_output() {
    Terminal terminal{standard_output_is_terminal() ? width_of_terminal() : usual_width};
    const char* refused = std::getenv("NO_COLOR");
    terminal.colours_ = standard_output_is_terminal() && (refused == nullptr || *refused == '\0');
    return terminal;
}

std::string Terminal::coloured(Colour colour, std::string_view text) const {
    if (!colours_ || colour == Colour::plain) return std::string{text};
    return fmt::format("\x1b[{}m{}\x1b[0m", code_of(colour), text);
}

std::string Terminal::wrapped(std::string_view first, std::string_view text) const {
    const std::size_t indent = display_width(first);
    std::string out{first};
    std::size_t column = indent;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t width = display_width(word);
        if (column > indent && column + 1 + width > width_) {
            out += '\n' + std::string(indent, ' ');
            column = indent;
        } else if (column > indent) {
            out += ' ';
            ++column;
        }
        out += word;
        column += width;
    }
    out.erase(out.find_last_not_of(' ') + 1);
    return out + '\n';
}

}  // namespace headway::tools
