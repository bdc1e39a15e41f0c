#include "report/chart_scale.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace headway::report {

namespace {

// Beyond this, differences and sums of doubles would no longer be finite; the picture ends here.
constexpr double far_away = 1e100;
// Up to this, a double counts whole numbers one by one.
constexpr double countable = 1e15;

double drawn(double value) {
    return std::clamp(value, -far_away, far_away);
}

// The least of 1, 2, 5, 10, … times a power of ten that is not below the wish.
double round_step(double wish) {
    const double power = std::pow(10.0, std::floor(std::log10(wish)));
    for (const double times : {1.0, 2.0, 5.0})
        if (times * power >= wish * (1 - 1e-9)) return times * power;
    return 10 * power;
}

// The greatest of them that is not above the wish.
double round_step_within(double wish) {
    const double power = std::pow(10.0, std::floor(std::log10(wish)));
    for (const double times : {5.0, 2.0})
        if (times * power <= wish * (1 + 1e-9)) return times * power;
    return power;
}

std::string grouped(const std::string& digits) {
    std::string out = digits;
    for (std::size_t at = out.size(); at > 3;) {
        at -= 3;
        out.insert(at, ",");
    }
    return out;
}

// Without sign: "1,234.5"; pence are two digits or none.
std::string amount_words(double amount, bool money) {
    if (amount >= countable) return fmt::format("{:.3g}", amount);
    if (amount > 0 && amount < 0.005 && !money) return fmt::format("{:.2g}", amount);
    std::string text = fmt::format("{:.2f}", amount);
    std::string behind = text.substr(text.size() - 2);
    std::string before = grouped(text.substr(0, text.size() - 3));
    if (behind == "00") return before;
    if (!money && behind[1] == '0') behind.pop_back();
    return before + "." + behind;
}

std::string signed_words(double value, const std::string& amount, std::string_view unit) {
    const bool is_nothing = amount.find_first_of("123456789i") == std::string::npos;
    const std::string sign = value < 0 && !is_nothing ? "-" : "";
    if (unit == "£") return sign + "£" + amount;
    return unit_is_sign(unit) ? fmt::format("{}{} {}", sign, amount, unit) : sign + amount;
}

struct Shortened {
    double by;
    std::string_view as;
};

Shortened shortened(double most) {
    if (most >= countable) return {1, ""};
    if (most >= 1e9) return {1e9, "bn"};
    if (most >= 1e6) return {1e6, "m"};
    return {1, ""};
}

bool is_whole(double value) {
    return std::abs(value) < countable && value == std::floor(value);
}

}  // namespace

double Scale::share(double value) const {
    return std::clamp((drawn(value) - low) / (high - low), 0.0, 1.0);
}

Scale scale_over(double low, double high, bool whole, std::size_t most_ticks) {
    Scale scale{.low = std::min(drawn(low), 0.0), .high = std::max(drawn(high), 0.0)};
    if (scale.high - scale.low < 1e-100) scale.high = 1;
    const auto parts = static_cast<double>(std::max<std::size_t>(most_ticks, 2) - 1);
    const double longest = std::max(-scale.low, scale.high);
    scale.step = std::min(round_step((scale.high - scale.low) / parts), round_step_within(longest));
    if (whole) scale.step = std::max(scale.step, 1.0);
    const auto first = static_cast<std::int64_t>(std::ceil(scale.low / scale.step - 1e-9));
    const auto last = static_cast<std::int64_t>(std::floor(scale.high / scale.step + 1e-9));
    for (std::int64_t at = first; at <= last; ++at)
        scale.ticks.push_back(static_cast<double>(at) * scale.step);
    return scale;
}

Scale scale_of(const Chart& chart, std::size_t most_ticks) {
    double low = 0;
    double high = 0;
    bool whole = true;
    for (std::size_t category = 0; category < chart.categories.size(); ++category) {
        for (const Series& series : chart.series) {
            const double value = drawn(value_at(series, category).value_or(0));
            whole = whole && is_whole(value);
            low = std::min(low, value);
            high = std::max(high, value);
        }
        if (chart.kind != Chart::Kind::stacked_bars) continue;
        const Sums sums = sums_of(chart, category);
        low = std::min(low, sums.below);
        high = std::max(high, sums.above);
    }
    return scale_over(low, high, whole, most_ticks);
}

std::optional<double> value_at(const Series& series, std::size_t category) {
    if (category >= series.values.size()) return std::nullopt;
    const std::optional<double>& value = series.values[category];
    return value && std::isfinite(*value) ? value : std::nullopt;
}

std::size_t known_values(const Chart& chart) {
    std::size_t known = 0;
    for (const Series& series : chart.series)
        for (std::size_t category = 0; category < chart.categories.size(); ++category)
            known += value_at(series, category) ? 1 : 0;
    return known;
}

Sums sums_of(const Chart& chart, std::size_t category) {
    Sums sums;
    for (const Series& series : chart.series) {
        const std::optional<double> value = value_at(series, category);
        if (!value) continue;
        ++sums.known;
        (*value < 0 ? sums.below : sums.above) += drawn(*value);
    }
    return sums;
}

bool unit_is_sign(std::string_view unit) {
    return unit == "£" || unit == "%";
}

std::string value_words(double value, std::string_view unit) {
    return signed_words(value, amount_words(std::abs(value), unit == "£"), unit);
}

std::string value_with_unit(double value, std::string_view unit) {
    std::string words = value_words(value, unit);
    if (unit.empty() || unit_is_sign(unit)) return words;
    const bool drops_s = std::abs(value) == 1 && unit.ends_with('s') && !unit.ends_with("ss");
    return fmt::format("{} {}", words, unit.substr(0, unit.size() - (drops_s ? 1 : 0)));
}

std::string tick_words(const Scale& scale, double tick, std::string_view unit) {
    const Shortened form = shortened(std::max(std::abs(scale.low), std::abs(scale.high)));
    const double amount = std::abs(tick) / form.by;
    if (tick == 0 || form.as.empty()) {
        // A step below a penny or a hundredth needs its own digits.
        if (tick != 0 && scale.step < 0.01) return signed_words(tick, fmt::format("{:.6g}", amount), unit);
        return value_words(tick, unit);
    }
    return signed_words(tick, fmt::format("{:.6g}{}", amount, form.as), unit);
}

}  // namespace headway::report
