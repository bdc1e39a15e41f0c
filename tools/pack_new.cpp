#include "pack_new.h"

#include "failure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace headway::tools {

namespace {

namespace fs = std::filesystem;

// Why no scheme can be called that; nothing where one can.
std::optional<std::string> wrong_id(const std::string& id) {
    const bool plain = !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
    if (!plain || (id[0] >= '0' && id[0] <= '9'))
        return fmt::format(
            "the folder's name is the scheme's id: small letters, digits and _, a letter first; "
            "'{}' is none",
            printable(id));
    if (id == "all") return "no scheme is called 'all': --scheme all means every scheme";
    return std::nullopt;
}

[[noreturn]] void refuse(const std::string& message) {
    throw Failure{ExitCode::wrong_usage, message, {}};
}

bool is_empty(const std::string& text) {
    return text.find_first_not_of(" \t") == std::string::npos;
}

// What may stand for the judgement that a mentor's school needs, with what is worse than it and what stands
// for it on the report cards of 2025.
struct Threshold {
    std::string_view judgement;
    std::string_view worse;
    std::string_view report_card;
    std::string_view worse_report_card;
    std::string_view in_words;
};
constexpr std::array<Threshold, 3> thresholds{{
    {"good", "requires_improvement", "expected_standard", "needs_attention", "at least good"},
    {"outstanding", "good", "strong_standard", "expected_standard", "outstanding"},
    {"requires_improvement", "inadequate", "needs_attention", "urgent_improvement", "not inadequate"},
}};

const Threshold& threshold_of(const NewPack& pack) {
    const auto* found = std::find_if(thresholds.begin(), thresholds.end(),
                                     [&](const Threshold& t) { return t.judgement == pack.judgement; });
    if (found == thresholds.end())
        refuse(fmt::format("--judgement is good, outstanding or requires_improvement, not '{}'",
                           printable(pack.judgement)));
    return *found;
}

// A whole number of years that a policy could ask for.
int years_of(const std::string& option, const std::string& text, int most) {
    int years = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), years);
    if (error != std::errc{} || end != text.data() + text.size() || years < 1 || years > most)
        refuse(fmt::format("{} is a whole number of years from 1 to {}, not '{}'", option, most,
                           printable(text)));
    return years;
}

void check_words(const NewPack& pack, const std::string& id) {
    if (is_empty(pack.authority)) refuse("--authority is empty: name the authority that the scheme is of");
    if (is_empty(pack.title)) refuse("--title is empty: give the scheme's name, or leave --title away");
    if (is_empty(pack.edition) || is_empty(pack.source))
        refuse("--edition or --source is empty: say what it is, or leave the option away");
    if (!parse_date(pack.valid_from))
        refuse(fmt::format("--valid-from is a day, YYYY-MM-DD, not '{}'", printable(pack.valid_from)));
    if (const auto wrong = wrong_id(id)) refuse(*wrong);
}

// What stands between quotation marks in Lua must not end them.
std::string quotable(const std::string& text) {
    std::string out;
    for (char c : printable(text, 500)) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

void replace_all(std::string& text, std::string_view blank, const std::string& filling) {
    for (std::size_t at = text.find(blank); at != std::string::npos;
         at = text.find(blank, at + filling.size()))
        text.replace(at, blank.size(), filling);
}

// Each blank of the template and what stands in its place. The template's head has been one for just so many
// years on 1 September 2023, and its new headteacher is one from 1 September 2024 on.
std::vector<std::pair<std::string, std::string>> fillings(const NewPack& pack, const std::string& id,
                                                          const fs::path& rules) {
    const Threshold& threshold = threshold_of(pack);
    const int years = years_of("--years", pack.years, 40);
    const int support = years_of("--support", pack.support, 5);
    return {{"@ID@", id},
            {"@TITLE@", quotable(pack.title)},
            {"@AUTHORITY@", quotable(pack.authority)},
            {"@EDITION@", quotable(pack.edition)},
            {"@SOURCE@", quotable(pack.source)},
            {"@VALID_FROM@", pack.valid_from},
            {"@YEARS@", fmt::format("{}", years)},
            {"@YEARS_IN_WORDS@", counted(years, "year")},
            {"@HEAD_SINCE@", fmt::format("{}-09-01", 2023 - years)},
            {"@JUDGEMENT@", std::string{threshold.judgement}},
            {"@JUDGEMENT_IN_WORDS@", std::string{threshold.in_words}},
            {"@WORSE@", std::string{threshold.worse}},
            {"@REPORT_CARD@", std::string{threshold.report_card}},
            {"@WORSE_REPORT_CARD@", std::string{threshold.worse_report_card}},
            {"@REPORT_CARD_IN_WORDS@", spaced(threshold.report_card)},
            {"@SUPPORT@", fmt::format("{}", support)},
            {"@SUPPORT_IN_WORDS@", counted(support, "year")},
            {"@LAST_DAY@", fmt::format("{}-08-31", 2024 + support)},
            {"@OVER_ON@", fmt::format("{}-09-01", 2024 + support)},
            {"@RULES@", quotable(fs::absolute(rules).lexically_normal().string())}};
}

std::string filled_in(const fs::path& file,
                      const std::vector<std::pair<std::string, std::string>>& fillings) {
    std::ifstream in{file, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    for (const auto& [blank, filling] : fillings)
        replace_all(text, blank, filling);
    return text;
}

[[noreturn]] void fail(const fs::path& path, std::string_view what) {
    throw Failure{ExitCode::storage_failed, fmt::format("{} {}", path.string(), what), {}};
}

}  // namespace

void write_new_pack(const NewPack& pack, const fs::path& rules) {
    const fs::path model = rules / "template";
    const fs::path folder = pack.folder;
    const std::string id = folder.filename().string();
    std::error_code error;
    check_words(pack, id);
    const auto blanks = fillings(pack, id, rules);
    if (fs::exists(folder, error)) refuse(fmt::format("{} is there already", folder.string()));
    for (const auto& entry : fs::recursive_directory_iterator(model, error)) {
        if (!entry.is_regular_file()) continue;
        const fs::path target = folder / fs::relative(entry.path(), model);
        fs::create_directories(target.parent_path(), error);
        if (error) fail(target.parent_path(), "can't be made");
        std::ofstream out{target, std::ios::binary};
        out << filled_in(entry.path(), blanks);
        if (!out.flush()) fail(target, "can't be written");
    }
    if (!fs::exists(folder / "manifest.lua", error)) fail(model, "has no template of a pack");
}

}  // namespace headway::tools
