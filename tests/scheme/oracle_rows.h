// The oracle: who is eligible, worked out a second time and naively, straight from the rows of the register.
//
// It is written from the register's description and the readings of the policies alone, and uses nothing of
// engine/facts or engine/logic: every question is a plain loop over a whole table, and lengths of service are
// counted day by day. Where it and the engine disagree, one of the two is wrong.
#pragma once

#include "register/register.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headway::oracle {

// In the order in which the worst decides.
enum class Answer { no, unknown, by_exception, yes };

Answer yes_or_no(bool holds);
Answer all_of(std::vector<Answer> answers);
Answer any_of(std::vector<Answer> answers);

// The same day so many years later; 29 February becomes 1 March.
Date anniversary(Date day, int years);

// A school of a head, and the last day on which what is said of it speaks of that head.
struct OwnSchool {
    std::uint32_t school = 0;
    Date until;
};

// One day, one scheme, one register.
struct Look {
    const Register& reg;
    Date as_of;
    std::string_view scheme;

    bool is(Word word, std::string_view text) const { return reg.words.text(word) == text; }
    bool has_come(Date day) const { return day <= as_of; }

    // Posts.
    bool serves_as_head(std::uint32_t person) const;
    std::optional<Date> last_day_as_head(std::uint32_t person) const;  // of a head who serves no more
    bool years_served(std::uint32_t person, int years, std::string_view authority = "") const;
    std::vector<OwnSchool> schools(std::uint32_t person) const;
    bool holds_leadership_post(std::uint32_t person, std::string_view authority) const;

    // What was done and said.
    bool trained(std::uint32_t person, const std::vector<std::string_view>& courses, bool by_authority) const;
    bool recommended(std::uint32_t person, std::string_view by) const;
    const Declaration* declaration(std::uint32_t person, std::string_view key) const;
    Answer declares(std::uint32_t person, std::string_view key) const;
    Answer supported_others(std::uint32_t person) const;

    // Schools.
    bool in_authority(std::uint32_t school, std::string_view authority) const;
    const Inspection* inspection(const OwnSchool& school,
                                 std::optional<Judgement> (*judgement)(const Inspection&)) const;
    Answer good_leadership(const OwnSchool& school) const;
    Answer good_overall(const OwnSchool& school) const;
    Answer assessed_as_good(const OwnSchool& school) const;
    std::vector<const Performance*> newest_years(const OwnSchool& school, std::size_t years) const;
    Answer performs(const OwnSchool& school) const;
    Answer above_minimum(const OwnSchool& school) const;

    // True of each of the person's schools; of a person without one it is not.
    Answer each_school(std::uint32_t person, const std::function<Answer(const OwnSchool&)>& judge) const;
    Answer some_school(std::uint32_t person, const std::function<Answer(const OwnSchool&)>& judge) const;
};

}  // namespace headway::oracle
