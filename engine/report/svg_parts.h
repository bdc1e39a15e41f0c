// What the pictures of a page share. Internal to this room.
//
// A picture has no scale of its own: across, its places are shares of whatever width the screen gives it, and
// down they are CSS pixels, so that its words stay as large on a phone as on a wide screen. Nothing is told
// by colour alone: a series has its own texture, dash and marker as well (picture_style.h).
#pragma once

#include "report/html_parts.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace headway::report {

enum class Anchor { start, middle, end };

struct Words {
    double percent = 0;  // across
    double aside = 0;    // from there, in CSS pixels
    double y = 0;        // of the first line's letters' foot
    Anchor anchor = Anchor::start;
    std::string_view style = "label";  // classes
};

void append_words(std::string& out, const Words& where, std::string_view text);
void append_words(std::string& out, const Words& where, const std::vector<std::string>& lines);

// The title that a mark shows where a pointer rests on it.
void append_hint(std::string& out, std::string_view text);

void open_figure(std::string& out, std::string_view caption, std::string_view unit);
void close_figure(std::string& out);
// A picture of this height, with its title and what a look at it tells.
void open_picture(std::string& out, double height, std::string_view caption, std::string_view gist,
                  std::size_t number);
// More of the same picture, below it, so that paper can part them; its title and gist are said already.
void open_more_of_picture(std::string& out, double height);
// The same as a table, folded up.
void append_data(std::string& out, Table table);

// 1 to 6: colours repeat after six series, textures and markers shift by one then.
std::size_t colour_of(std::size_t series);
std::size_t texture_of(std::size_t series);

// A series' marker at a place of its picture.
void append_marker(std::string& out, std::size_t series, double percent, double y);

// The pixels of the narrowest picture as a share of it.
double percent_of(double pixels);

// The parts of the writer of charts (html_parts.h).
void append_bars(std::string& out, const Chart& chart, std::size_t number);
void append_lines(std::string& out, const Chart& chart, std::size_t number);

}  // namespace headway::report
