// How much room the words of a picture take. A picture doesn't flow as text does, so its words are placed by
// what they take at most, on the narrowest screen that is thought of; on a wider one everything only moves
// apart. Internal to this room.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace headway::report {

// Of a picture on a phone, in CSS pixels: what a screen of 390 has between its margins.
inline constexpr double narrowest_picture = 345;
// From this width of the screen on (the style sheet's 40rem), a picture has this much.
inline constexpr double wider_picture = 600;

inline constexpr double label_size = 13;    // of the letters, in CSS pixels
inline constexpr double label_height = 17;  // from one line to the next

// In CSS pixels, rather too much than too little, whatever font the reader's machine has.
double label_width(std::string_view text);
double widest(const std::vector<std::string>& texts);

// The text in lines of at most so many pixels, parted at spaces, and inside a word where it is longer than a
// line.
std::vector<std::string> label_lines(std::string_view text, double width);

}  // namespace headway::report
