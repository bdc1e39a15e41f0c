#include "register/sources/ofsted_grades.h"

#include "register/choices.h"
#include "register/sources/source_values.h"

#include <algorithm>
#include <array>

namespace headway {

namespace {

using namespace std::chrono_literals;

constexpr Date end_of_satisfactory = std::chrono::sys_days{2012y / std::chrono::September / 1};

bool until_2012(std::optional<Date> inspected) {
    return inspected && *inspected < end_of_satisfactory;
}

bool is_not_judged(std::string_view text) {
    constexpr std::array<std::string_view, 5> names{"9", "0", "not judged", "not applicable",
                                                    "does not apply"};
    const std::string name = folded(text);
    return is_absent(text) || std::find(names.begin(), names.end(), name) != names.end();
}

struct CategoryName {
    std::string_view name;  // folded
    Category category;
};

constexpr std::array category_names{
    CategoryName{"sm", Category::special_measures},
    CategoryName{"special measures", Category::special_measures},
    CategoryName{"swk", Category::serious_weaknesses},
    CategoryName{"sw", Category::serious_weaknesses},
    CategoryName{"serious weaknesses", Category::serious_weaknesses},
    CategoryName{"rsi", Category::serious_weaknesses},
    CategoryName{"requires significant improvement", Category::serious_weaknesses},
    CategoryName{"nti", Category::notice_to_improve},
    CategoryName{"notice to improve", Category::notice_to_improve},
};

std::optional<Category> known_category(std::string_view text) {
    const std::string name = folded(text);
    const auto* const found = std::find_if(category_names.begin(), category_names.end(),
                                           [&](const CategoryName& known) { return known.name == name; });
    if (found == category_names.end()) return std::nullopt;
    return found->category;
}

// "requires improvement" -> requires_improvement, where that is a name of this framework's list.
std::optional<Judgement> known_judgement(std::string_view text, Framework framework) {
    std::string name = folded(text);
    std::replace(name.begin(), name.end(), ' ', '_');
    const auto judgement = choice_named<Judgement>(name);
    if (!judgement || framework_of(*judgement) != framework) return std::nullopt;
    return judgement;
}

std::optional<Judgement> judgement_of_grade(std::string_view text, std::optional<Date> inspected) {
    if (text == "1") return Judgement::outstanding;
    if (text == "2") return Judgement::good;
    if (text == "3") return until_2012(inspected) ? Judgement::satisfactory : Judgement::requires_improvement;
    if (text == "4" || known_category(text)) return Judgement::inadequate;
    return std::nullopt;
}

}  // namespace

std::string section_5_judgement(std::string_view text, std::optional<Date> inspected) {
    if (is_not_judged(text)) return "";
    if (const auto grade = judgement_of_grade(text, inspected)) return std::string{name_of(*grade)};
    const auto word = known_judgement(text, Framework::section_5);
    return std::string{word ? name_of(*word) : text};
}

std::string report_card_judgement(std::string_view text) {
    if (is_not_judged(text)) return "";
    const auto word = known_judgement(text, Framework::report_card_2025);
    return std::string{word ? name_of(*word) : text};
}

std::string category_of_concern(std::string_view text) {
    if (is_not_judged(text)) return "";
    const auto category = known_category(text);
    return std::string{category ? name_of(*category) : text};
}

std::string category_of_rating(std::string_view text) {
    const auto category = known_category(text);
    return category ? std::string{name_of(*category)} : "";
}

std::string_view lesser_category(std::optional<Date> inspected) {
    return name_of(until_2012(inspected) ? Category::notice_to_improve : Category::serious_weaknesses);
}

}  // namespace headway
