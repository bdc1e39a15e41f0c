// Texts and names as the workbooks of spreadsheets can hold them.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace headway::report {

// As XML 1.0 can hold it: what is no character there (broken UTF-8, control characters but tab and line
// feed) becomes U+FFFD, and every line end a line feed.
std::string xml_text(std::string_view text);

// The text of a cell: as XML, with "_x0041_" kept from being read as the character of that number (ECMA-376,
// ST_Xstring), and cut with "…" where it is longer than a cell may be.
struct CellText {
    std::string text;
    bool cut = false;
};
CellText cell_text(std::string_view text);

// At most so many characters, as spreadsheets count them (UTF-16); longer texts end in "…".
std::string shortened(std::string_view text, std::size_t most);

// The names of the sheets of one workbook. Each has at most 31 characters, none of []:*?/\ and no apostrophe,
// is not "History", and differs from every other by more than capitals.
class SheetNames {
  public:
    // The wish, as far as it can be met: with a number behind it where it is taken.
    std::string name_for(std::string_view wish);

  private:
    std::set<std::string> taken_{"history"};
};

}  // namespace headway::report
