// The engine's Register as a source of the baselines' join (bench/join.h).
#pragma once

#include "bench/join.h"
#include "register/register.h"

#include <vector>

namespace headway::tools::bench {

class RegisterSource {
  public:
    using Year = headway::Performance;

    explicit RegisterSource(const Register& reg);

    std::size_t people() const { return reg_.people.size(); }

    template <class Use>
    void for_posts(std::uint32_t person, Use use) const {
        for (std::uint32_t row : reg_.posts_of_person.of(person)) {
            const Post& post = reg_.posts[row];
            use(post.school.position, post.role, post.from, post.to.value_or(Date::max()));
        }
    }

    template <class Use>
    void for_declarations(std::uint32_t person, Use use) const {
        for (std::uint32_t row : reg_.declarations_of_person.of(person)) {
            const Declaration& made = reg_.declarations[row];
            const std::uint8_t key = keys_[static_cast<std::size_t>(made.key)];
            if (made.scheme == scheme_ && key < key_count)
                use(key, made.made_on, truth(made), day(made, key));
        }
    }

    template <class Use>
    void for_support(std::uint32_t person, Use use) const {
        for (std::uint32_t row : reg_.support_given_by_person.of(person)) {
            const SupportGiven& given = reg_.support_given[row];
            use(given.school.position, given.from, given.effective);
        }
    }

    template <class Use>
    void for_inspections(std::uint32_t school, Use use) const {
        for (std::uint32_t row : reg_.inspections_of_school.of(school)) {
            const Inspection& inspection = reg_.inspections[row];
            const auto& overall = inspection.framework == Framework::report_card_2025
                                      ? inspection.leadership_and_management
                                      : inspection.overall_effectiveness;
            use(inspection.date, overall ? static_cast<std::uint8_t>(*overall) : no_judgement);
        }
    }

    template <class Use>
    void for_assessments(std::uint32_t school, Use use) const {
        for (std::uint32_t row : reg_.assessments_of_school.of(school)) {
            const Assessment& made = reg_.assessments[row];
            use(made.date, static_cast<std::uint8_t>(made.judgement),
                outcome_of_flag(made.inspection_expected));
        }
    }

    template <class Use>
    void for_performance(std::uint32_t school, Use use) const {
        for (std::uint32_t row : reg_.performance_of_school.of(school))
            use(reg_.performance[row]);
    }

  private:
    static Outcome truth(const Declaration& made) {
        const bool* value = std::get_if<bool>(&made.value);
        return value == nullptr ? Outcome::unknown : outcome_of(*value);
    }
    static std::int32_t day(const Declaration& made, std::uint8_t key) {
        const Text* text = key == expects_to_remain_until ? std::get_if<Text>(&made.value) : nullptr;
        const auto date = text == nullptr ? std::nullopt : parse_date(*text);
        return date ? number_of_day(*date) : no_day;
    }

    const Register& reg_;
    Word scheme_;
    std::vector<std::uint8_t> keys_;  // by word
};

}  // namespace headway::tools::bench
