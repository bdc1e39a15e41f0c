// What tests of the sources' readers share.
#pragma once

#include "places.h"
#include "reading.h"
#include "register/sources/source.h"

#include <fstream>
#include <iterator>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace headway {

// A file of real data beside the project; nothing where it is not there.
inline std::optional<std::string> real_file(const std::string& name) {
    std::ifstream file{std::string{test::project_root} + "/../shared/data/" + name, std::ios::binary};
    if (!file) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>{file}, {}};
}

// The register that a document is, which has to be good as a whole.
inline Register made(const SourceReading& reading) {
    for (const Problem& problem : reading.document.problems)
        UNSCOPED_INFO(problem.where.text() << ": " << problem.message);
    REQUIRE(reading.document.problems.empty());
    return good(reading.document.text);
}

// "3 schools that are closed" for each reason.
inline std::vector<std::string> skipped_in(const SourceReading& reading) {
    std::vector<std::string> out;
    for (const SkippedRows& rows : reading.skipped)
        out.push_back(std::to_string(rows.count) + " " + rows.reason);
    return out;
}

using Lines = std::vector<std::string>;

// Where the first place in the document is at which this text stands.
inline Place place_of(const SourceReading& reading, std::string_view text) {
    const std::size_t offset = reading.document.text.find(text);
    REQUIRE(offset != std::string::npos);
    return reading.document.place(offset);
}

inline bool has_remark(const std::vector<std::string>& remarks, std::string_view part) {
    for (const std::string& remark : remarks)
        if (remark.find(part) != std::string::npos) return true;
    return false;
}

// Calls read(bytes) with the file cut at every length, and with many damaged ones. Whatever comes of it has
// to be a document in JSON.
template <class Read>
void check_damaged(const std::string& file, Read read) {
    std::vector<std::string> damaged;
    for (std::size_t size = 0; size <= file.size(); ++size)
        damaged.push_back(file.substr(0, size));
    std::minstd_rand random{20240617};
    constexpr std::string_view bytes{"\0\n\r\",;\t\x92\xC2\xE2\xFF 9-/", 16};
    for (int i = 0; i < 500; ++i) {
        damaged.push_back(file);
        for (int change = 0; change < 3; ++change)
            damaged.back()[random() % file.size()] = bytes[random() % bytes.size()];
    }
    for (const std::string& text : damaged) {
        const std::string document = read(text);
        for (const Problem& problem : read_register(document, "made").problems)
            if (problem.message.starts_with("not JSON")) FAIL(problem.message << "\n" << document);
    }
    SUCCEED();
}

}  // namespace headway
