// Facts about headship: serving, retired, and for how long.
#include "base/text.h"
#include "facts/headship.h"
#include "facts/vocabulary.h"

#include <fmt/format.h>

namespace headway {

bool is_headship(Role role, const Setting& setting) {
    return role == Role::headteacher || role == Role::executive_headteacher ||
           (role == Role::acting_headteacher && setting.acting_counts);
}

namespace {

// The headships of a person that exist by the horizon, as numbers of rows of posts.
template <class Use>
void for_each_headship(const Setting& on, Ref<Person> person, Use use) {
    for (std::uint32_t row : on.records().posts_of_person.of(person.position)) {
        const Post& post = on.records().posts[row];
        if (is_headship(post.role, on) && on.exists(post.from)) use(row, post);
    }
}

void add_once(std::vector<HeadsSchool>& schools, std::size_t first, HeadsSchool school) {
    const auto begin = schools.begin() + static_cast<std::ptrdiff_t>(first);
    if (std::find(begin, schools.end(), school) == schools.end()) schools.push_back(school);
}

// The last day of the newest headship that has ended, and its row.
struct LastHeadship {
    Date day;
    std::uint32_t row = Reading::no_row;
};

LastHeadship last_headship(const Setting& on, Ref<Person> person) {
    LastHeadship last{};
    for_each_headship(on, person, [&](std::uint32_t row, const Post& post) {
        if (post.to && *post.to < on.as_of && (last.row == Reading::no_row || *post.to > last.day))
            last = {*post.to, row};
    });
    return last;
}

// Met while one headship holds; it ends when the last of those that hold now does.
Reading read_is_headteacher(const Standpoint& at, const Arguments&) {
    Reading reading = truth_reading(Outcome::not_met);
    for_each_headship(at.on(), at.person, [&](std::uint32_t row, const Post& post) {
        if (!at.on().holds(post.from, post.to)) return;
        const bool first = !is_met(reading);
        const bool longer = first || (reading.until && (!post.to || *post.to > *reading.until));
        if (longer) reading = {.cell = static_cast<std::int32_t>(Outcome::met), .row = row, .until = post.to};
    });
    return reading;
}

std::string tell_of_past_headship(const Standpoint& at, std::uint32_t row) {
    if (row == Reading::no_row) return fmt::format("{} is not and has not been a headteacher", at.name());
    const Post& post = at.records().posts[row];
    return fmt::format("{} was {} of {} until {}", at.name(), spaced(name_of(post.role)),
                       at.records()[post.school].name, in_words(*post.to));
}

std::string tell_is_headteacher(const Standpoint& at, const Arguments&, const Reading& reading) {
    if (is_met(reading)) {
        const Post& post = at.records().posts[reading.row];
        return fmt::format("{} has been {} of {} since {}", at.name(), spaced(name_of(post.role)),
                           at.records()[post.school].name, in_words(post.from));
    }
    return tell_of_past_headship(at, last_headship(at.on(), at.person).row);
}

std::optional<std::string> change_is_headteacher(const Standpoint& at, const Arguments&, const std::string&,
                                                 bool ended) {
    if (ended) return std::nullopt;
    return fmt::format("{} takes up a headship", at.name());
}

Reading read_last_day_as_head(const Standpoint& at, const Arguments& arguments) {
    const LastHeadship last = last_headship(at.on(), at.person);
    if (last.row == Reading::no_row || is_met(read_is_headteacher(at, arguments))) return {.cell = no_day};
    return date_reading(last.day, last.row);
}

std::string tell_last_day_as_head(const Standpoint& at, const Arguments& arguments, const Reading& reading) {
    if (reading.row == Reading::no_row && is_met(read_is_headteacher(at, arguments)))
        return fmt::format("{} is in post as a headteacher", at.name());
    return tell_of_past_headship(at, reading.row);
}

// Service in days [from, end), in order of its beginning.
struct Spell {
    Date from;
    Date end;
};

std::vector<Spell> spells_as_head(const Standpoint& at, const Argument& authority, Reading& reading) {
    std::vector<Spell> spells;
    for_each_headship(at.on(), at.person, [&](std::uint32_t, const Post& post) {
        if (!authority.allows(at.records()[post.school].local_authority)) return;
        const bool current = at.on().holds(post.from, post.to);
        spells.push_back({post.from, current ? at.on().as_of : plus_days(*post.to, 1)});
        if (!current) return;
        reading.until = !reading.goes_on || (reading.until && post.to) ? post.to : std::nullopt;
        reading.goes_on = true;
    });
    std::sort(spells.begin(), spells.end(), [](const Spell& a, const Spell& b) { return a.from < b.from; });
    return spells;
}

// Days are counted once where posts overlap; a gap shifts the start forward by as many days
// (engine/register/README.md, "Time").
Reading read_years_as_head(const Standpoint& at, const Arguments& arguments) {
    Reading reading{};
    const std::vector<Spell> spells = spells_as_head(at, arguments[0], reading);
    if (spells.empty()) return reading;
    reading.since = spells.front().from;
    Date end = spells.front().end;
    for (const Spell& spell : spells) {
        if (spell.from > end) reading.since += spell.from - end;
        end = std::max(end, spell.end);
    }
    reading.cell = whole_months_between(reading.since, end);
    return reading;
}

std::string of_schools(const Argument& authority) {
    return authority.given ? fmt::format(" of {} schools", joined(authority.texts, " or ")) : "";
}

std::string years_and_months(int months) {
    std::string years = counted(months / 12, "year");
    if (months % 12 == 0) return years;
    if (months < 12) return counted(months, "month");
    return years + " and " + counted(months % 12, "month");
}

std::string tell_years_as_head(const Standpoint& at, const Arguments& arguments, const Reading& reading) {
    const std::string where = of_schools(arguments[0]);
    if (reading.cell == 0 && reading.since == Date{})
        return fmt::format("{} has not served as a headteacher{}", at.name(), where);
    return fmt::format("by {} {} had served {} as a headteacher{}", in_words(at.on().as_of), at.name(),
                       years_and_months(reading.cell), where);
}

// Of several current headships, the oldest.
Reading read_years_in_current_headship(const Standpoint& at, const Arguments&) {
    Reading reading{};
    for_each_headship(at.on(), at.person, [&](std::uint32_t row, const Post& post) {
        if (!at.on().holds(post.from, post.to)) return;
        if (reading.row != Reading::no_row && post.from >= reading.since) return;
        reading = {.cell = whole_months_between(post.from, at.on().as_of),
                   .row = row,
                   .since = post.from,
                   .goes_on = true,
                   .until = post.to};
    });
    return reading;
}

std::string tell_years_in_current_headship(const Standpoint& at, const Arguments&, const Reading& reading) {
    if (reading.row == Reading::no_row) return fmt::format("{} holds no headship", at.name());
    return fmt::format("{} has held the current headship for {}, since {}", at.name(),
                       years_and_months(reading.cell), in_words(reading.since));
}

std::optional<std::string> change_years_as_head(const Standpoint& at, const Arguments& arguments,
                                                const std::string& wanted, bool ended) {
    if (ended) return std::nullopt;
    return fmt::format("{} completes {} as a headteacher{}", at.name(), wanted, of_schools(arguments[0]));
}

}  // namespace

void schools_of_head(const Setting& setting, Ref<Person> person, std::vector<HeadsSchool>& schools) {
    const std::size_t first = schools.size();
    Date last_day = Date::min();
    for_each_headship(setting, person, [&](std::uint32_t, const Post& post) {
        if (setting.holds(post.from, post.to))
            add_once(schools, first, {post.school, setting.as_of});
        else
            last_day = std::max(last_day, *post.to);
    });
    if (schools.size() > first) return;
    for_each_headship(setting, person, [&](std::uint32_t, const Post& post) {
        if (*post.to == last_day) add_once(schools, first, {post.school, last_day});
    });
}

std::vector<FactDefinition> headship_facts() {
    return {
        {.name = "person.is_headteacher",
         .type = {.kind = Kind::truth},
         .meaning = "serves as a headteacher or executive headteacher on the day",
         .phrase = "serves as a headteacher"
                   " | does not serve as a headteacher",
         .found_in = "posts that hold on the day; acting headship only where the pack's parameter "
                     "acting_headship_counts says so",
         .read = read_is_headteacher,
         .finding = tell_is_headteacher,
         .change = change_is_headteacher},
        {.name = "person.last_day_as_head",
         .type = {.kind = Kind::date},
         .meaning = "the last day of the last headship, of a person who is a headteacher no more",
         .phrase = "last day as a headteacher"
                   " | left the last headship {}",
         .found_in = "posts: the newest end of a headship",
         .read = read_last_day_as_head,
         .finding = tell_last_day_as_head},
        {.name = "person.years_as_head",
         .type = {.kind = Kind::duration},
         .unit = "years",
         .meaning = "how long the person has served as a headteacher in all, overlaps counted once",
         .phrase = "years as a headteacher[ at schools of {local_authority}]"
                   " | has served as a headteacher[ at schools of {local_authority}] for {}",
         .found_in = "posts: the days of all headships",
         .arguments = {{.name = "local_authority",
                        .meaning = "count headships at schools of this authority only"}},
         .read = read_years_as_head,
         .finding = tell_years_as_head,
         .change = change_years_as_head},
        {.name = "person.years_in_current_headship",
         .type = {.kind = Kind::duration},
         .unit = "years",
         .meaning = "how long the person has held the current headship; of several, the oldest",
         .phrase = "years in the current headship"
                   " | has held the current headship for {}",
         .found_in = "posts that hold on the day",
         .read = read_years_in_current_headship,
         .finding = tell_years_in_current_headship},
    };
}

}  // namespace headway
