#include "report/month_axis.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

namespace headway::report {

namespace {

using std::chrono::months;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 12> month_names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<int, 13> steps{1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000};

// Months since January of the year 0.
int month_number(Date day) {
    const year_month_day parts{day};
    return 12 * static_cast<int>(parts.year()) + static_cast<int>(static_cast<unsigned>(parts.month())) - 1;
}

Date first_of(int month) {
    return std::chrono::sys_days{std::chrono::year{month / 12} / (month % 12 + 1) / 1};
}

int step_for(int count, std::size_t at_most) {
    const auto room = static_cast<int>(std::clamp<std::size_t>(at_most, 1, 1000));
    const auto* const wide_enough =
        std::ranges::find_if(steps, [&](int step) { return count <= step * room; });
    return wide_enough == steps.end() ? steps.back() : *wide_enough;
}

}  // namespace

std::vector<MonthTick> month_ticks(Date from, Date to, std::size_t at_most) {
    std::vector<MonthTick> ticks;
    const int first = month_number(from) + (first_of(month_number(from)) < from ? 1 : 0);
    const int last = month_number(to);
    const int step = step_for(last - first + 1, at_most);
    int named_year = -1;
    for (int month = (first + step - 1) / step * step; month <= last; month += step) {
        const bool new_year = month / 12 != named_year;
        named_year = month / 12;
        ticks.push_back({first_of(month),
                         step < 12 ? std::string{month_names.at(static_cast<std::size_t>(month % 12))} : "",
                         new_year ? fmt::format("{}", named_year) : ""});
    }
    return ticks;
}

double share_of_days(Date from, Date to, Date day) {
    const double whole = static_cast<double>((to - from).count()) + 1;
    return std::clamp(static_cast<double>((day - from).count()) / whole, 0.0, 1.0);
}

}  // namespace headway::report
