#include "failure.h"

#include "base/json.h"

#include <fmt/format.h>

#include <cstdio>

namespace headway::tools {

namespace {

std::string as_json_text(const Failure& failure) {
    std::string out = fmt::format("{{\"error\":{{\"code\":{},\"message\":", static_cast<int>(failure.code));
    append_json(out, failure.message);
    out += ",\"details\":[";
    for (std::size_t i = 0; i < failure.details.size(); ++i) {
        out += i > 0 ? ",{\"where\":" : "{\"where\":";
        append_json(out, failure.details[i].where.text());
        out += ",\"message\":";
        append_json(out, failure.details[i].message);
        out += '}';
    }
    return out + "]}}\n";
}

std::string as_plain_text(const Failure& failure) {
    std::string out = fmt::format("headway: {}\n", failure.message);
    for (const Problem& problem : failure.details) {
        const std::string where = problem.where.text();
        out += fmt::format("  {}{}{}\n", where, where.empty() ? "" : ": ", problem.message);
    }
    return out;
}

}  // namespace

void report(const Failure& failure, bool as_json) {
    const std::string text = as_json ? as_json_text(failure) : as_plain_text(failure);
    std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace headway::tools
