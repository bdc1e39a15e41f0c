// How long a mentor has held the role that the mentee is appointed to, compared with the mentee.
#include "base/text.h"
#include "facts/pair_column.h"
#include "facts/vocabulary.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headway {

namespace {

// One bit a role.
using Roles = std::uint32_t;

constexpr Roles bit(Role role) {
    return Roles{1} << static_cast<unsigned>(role);
}

constexpr std::size_t number_of_roles = static_cast<std::size_t>(Role::teacher) + 1;

// The roles that count as having held the mentee's: an executive headteacher has been a headteacher, and an
// acting headteacher is to be mentored by a headteacher.
Roles wanted_for(Role role) {
    if (role == Role::headteacher || role == Role::acting_headteacher)
        return bit(Role::headteacher) | bit(Role::executive_headteacher);
    return bit(role);
}

// The days, each counted once, on which the person has held one of these roles, up to the as-of day.
int days_in(const Setting& on, Ref<Person> person, Roles roles) {
    std::vector<std::pair<Date, Date>> spells;
    for (const std::uint32_t row : on.records().posts_of_person.of(person.position)) {
        const Post& post = on.records().posts[row];
        if ((roles & bit(post.role)) != 0 && on.exists(post.from))
            spells.emplace_back(post.from, std::min(post.to.value_or(on.as_of), on.as_of));
    }
    std::sort(spells.begin(), spells.end());
    int days = 0;
    Date counted_to = Date::min();
    for (const auto& [from, to] : spells) {
        if (to <= counted_to) continue;
        const Date first = std::max(from, plus_days(counted_to, counted_to == Date::min() ? 0 : 1));
        days += static_cast<int>((to - first).count()) + 1;
        counted_to = to;
    }
    return days;
}

// The mentee's own time counts in an acting role too: it is the role that they hold.
int days_of_mentee(const Setting& on, Ref<Appointment> appointment) {
    const Appointment& made = on.records()[appointment];
    return days_in(on, made.person, wanted_for(made.role) | bit(made.role));
}

Reading read_held_role_longer(const Standpoint& at, const Arguments&) {
    const int mentor = days_in(at.on(), at.person, wanted_for(at.records()[at.appointment].role));
    return truth_reading(outcome_of(mentor > days_of_mentee(at.on(), at.appointment)));
}

std::string in_years(const Setting& on, int days) {
    const int months = whole_months_between(plus_days(on.as_of, -days), on.as_of);
    if (months == 0) return counted(days, "day");
    if (months < 12) return counted(months, "month");
    const std::string years = counted(months / 12, "year");
    return months % 12 == 0 ? years : years + " and " + counted(months % 12, "month");
}

std::string tell_held_role_longer(const Standpoint& at, const Arguments&, const Reading&) {
    const Role role = at.records()[at.appointment].role;
    const std::string sought = spaced(name_of(role == Role::acting_headteacher ? Role::headteacher : role));
    const int mentor = days_in(at.on(), at.person, wanted_for(role));
    const int mentee = days_of_mentee(at.on(), at.appointment);
    if (mentor == 0) return fmt::format("{} has not been {}", at.name(), sought);
    return fmt::format("{} has been {} for {}, {} {}", at.name(), sought, in_years(at.on(), mentor),
                       mentee_name(at),
                       mentee == 0 ? "not yet" : fmt::format("for {}", in_years(at.on(), mentee)));
}

// The days of every mentor in each role that a mentee may be appointed to.
class RoleColumn final : public PairColumn {
  public:
    RoleColumn(const Setting& setting, std::span<const Ref<Person>> mentors) : setting_(setting) {
        for (std::size_t role = 0; role < number_of_roles; ++role)
            for (const Ref<Person> mentor : mentors)
                days_[role].push_back(days_in(setting, mentor, wanted_for(static_cast<Role>(role))));
    }

    void fill(Ref<Appointment> appointment, std::span<Outcome> outcomes) const override {
        const auto role = static_cast<std::size_t>(setting_.records()[appointment].role);
        const int mentee = days_of_mentee(setting_, appointment);
        const int* days = days_[role].data();
        for (std::size_t i = 0; i < outcomes.size(); ++i)
            outcomes[i] = outcome_of(days[i] > mentee);
    }

  private:
    const Setting& setting_;
    std::array<std::vector<int>, number_of_roles> days_;
};

std::unique_ptr<PairColumn> prepare_roles(const Setting& setting, std::span<const Ref<Person>> mentors,
                                          const Arguments&) {
    return std::make_unique<RoleColumn>(setting, mentors);
}

}  // namespace

std::vector<FactDefinition> pair_role_facts() {
    return {
        {.name = "pair.mentor_held_role_longer",
         .domain = Domain::pair,
         .type = {.kind = Kind::truth},
         .meaning = "the mentor has held the mentee's role, and for longer than the mentee",
         .phrase = "the mentor has held the mentee's role, and for longer than the mentee"
                   " | the mentor has not held the mentee's role for longer than the mentee",
         .found_in = "posts: the days in that role; an executive headteacher counts as a headteacher",
         .read = read_held_role_longer,
         .finding = tell_held_role_longer,
         .prepare = prepare_roles},
    };
}

}  // namespace headway
