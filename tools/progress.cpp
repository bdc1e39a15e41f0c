#include "progress.h"

#include "terminal.h"

#include <fmt/format.h>

#include <cstdio>
#include <utility>

namespace headway::tools {

namespace {

constexpr std::size_t width = 30;

void on_error(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
}

}  // namespace

Progress::Progress(std::string what, bool quiet)
    : what_(std::move(what)), shown_(!quiet && standard_error_is_terminal()) {}

void Progress::show(std::size_t done, std::size_t whole) {
    if (!shown_ || whole == 0) return;
    const std::size_t percent = done * 100 / whole;
    if (percent == percent_) return;
    percent_ = percent;
    const std::size_t filled = percent * width / 100;
    on_error(fmt::format("\r{} [{}{}] {:3} %", what_, std::string(filled, '='),
                         std::string(width - filled, ' '), percent));
}

void Progress::end() {
    if (shown_ && percent_ <= 100) on_error("\r" + std::string(what_.size() + width + 12, ' ') + "\r");
}

}  // namespace headway::tools
