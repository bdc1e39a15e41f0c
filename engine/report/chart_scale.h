// What every picture of a chart needs to know of its numbers: where the axis begins and ends, where its ticks
// are, and how a value reads. Internal to this room.
#pragma once

#include "report/document.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headway::report {

// An axis over all values, with round ticks along it: 1, 2 or 5 times a power of ten apart. It holds zero,
// since a bar that begins elsewhere lies about its length.
struct Scale {
    double low = 0;
    double high = 1;
    double step = 1;
    std::vector<double> ticks = {};

    // 0 at the axis' beginning, 1 at its end; what lies outside is taken to its edge.
    double share(double value) const;
};

// Over the values from low to high, with as many ticks as there is room for (two or more). Where all values
// are whole numbers, so are the ticks. There is always one beside zero, even where that takes more room.
Scale scale_over(double low, double high, bool whole, std::size_t most_ticks);

// The scale that shows all that the chart draws: its values, or the sums of those that stand on one another.
Scale scale_of(const Chart& chart, std::size_t most_ticks);

// The value of a category; nothing where it is not known, missing, or no number at all.
std::optional<double> value_at(const Series& series, std::size_t category);
std::size_t known_values(const Chart& chart);

// Of a category, what is drawn above zero and below it when its values stand on one another.
struct Sums {
    double above = 0;
    double below = 0;
    std::size_t known = 0;
};
Sums sums_of(const Chart& chart, std::size_t category);

// "1,234.5", "£12.50", "45 %": by itself, where the unit is said elsewhere.
std::string value_words(double value, std::string_view unit);
// The same with its unit: "12 meetings", "1 meeting".
std::string value_with_unit(double value, std::string_view unit);
// Short, as an axis has room for: "£1.2m".
std::string tick_words(const Scale& scale, double tick, std::string_view unit);

// Whether numbers carry the unit themselves, as in "£5" and "45 %".
bool unit_is_sign(std::string_view unit);

}  // namespace headway::report
