// What the text output needs to know of the terminal, and how it uses it.
#pragma once

#include <string>
#include <string_view>

namespace headway::tools {

enum class Colour { plain, good, bad, doubtful, quiet, strong };

class Terminal {
  public:
    // Looks at standard output: colours only on a terminal, and never where NO_COLOR is set (no-color.org).
    static Terminal of_standard_output();
    // For tests: no colours.
    explicit Terminal(std::size_t width) : width_(width) {}

    std::size_t width() const { return width_; }
    std::string coloured(Colour colour, std::string_view text) const;

    // The text in lines no wider than the terminal: the first after `first`, the others after as many spaces.
    std::string wrapped(std::string_view first, std::string_view text) const;

  private:
    std::size_t width_;
    bool colours_ = false;
};

bool standard_output_is_terminal();
bool standard_error_is_terminal();

}  // namespace headway::tools
