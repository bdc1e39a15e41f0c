#include "scheme/pair_oracle.h"

#include <algorithm>
#include <set>

namespace headway::oracle {

namespace {

bool lasts(const Look& look, Date from, const std::optional<Date>& to) {
    return look.has_come(from) && (!to || *to >= look.as_of);
}

// The entry that holds; of several the one that began last.
const Mentor* entry(const Look& look, std::uint32_t person) {
    const Mentor* found = nullptr;
    for (const Mentor& row : look.reg.mentors)
        if (row.person.position == person && look.is(row.scheme, look.scheme) &&
            lasts(look, row.from, row.to) && (found == nullptr || row.from >= found->from))
            found = &row;
    return found;
}

bool runs(const Look& look, const Partnership& row) {
    const auto status = row.status.value_or(PartnershipStatus::active);
    return look.is(row.scheme, look.scheme) && lasts(look, row.from, row.to) &&
           (status == PartnershipStatus::active || (status == PartnershipStatus::ended && row.to));
}

// The schools that the person leads now.
std::vector<std::uint32_t> led_now(const Look& look, std::uint32_t person) {
    std::vector<std::uint32_t> schools;
    for (const Post& post : look.reg.posts)
        if (post.person.position == person && lasts(look, post.from, post.to) &&
            (post.role == Role::headteacher || post.role == Role::executive_headteacher))
            schools.push_back(post.school.position);
    return schools;
}

// These, or of somebody who leads none those of the last headship.
std::vector<std::uint32_t> own_schools(const Look& look, std::uint32_t person) {
    std::vector<std::uint32_t> schools = led_now(look, person);
    if (!schools.empty()) return schools;
    std::optional<Date> last;
    const auto was_headship = [&](const Post& post) {
        return post.person.position == person && look.has_come(post.from) && post.to &&
               (post.role == Role::headteacher || post.role == Role::executive_headteacher);
    };
    for (const Post& post : look.reg.posts)
        if (was_headship(post) && (!last || *post.to > *last)) last = post.to;
    for (const Post& post : look.reg.posts)
        if (was_headship(post) && post.to == last) schools.push_back(post.school.position);
    return schools;
}

// Whether a school has a circumstance of one of the kinds now.
bool troubled(const Look& look, std::uint32_t school, const std::vector<std::string_view>& kinds) {
    return std::any_of(look.reg.circumstances.begin(), look.reg.circumstances.end(), [&](const auto& row) {
        return row.school.position == school && lasts(look, row.from, row.to) &&
               std::any_of(kinds.begin(), kinds.end(), [&](auto kind) { return look.is(row.kind, kind); });
    });
}

Answer share_networks(const School& a, const School& b) {
    for (const Word one : a.networks)
        if (std::find(b.networks.begin(), b.networks.end(), one) != b.networks.end()) return Answer::yes;
    return a.networks.empty() || b.networks.empty() ? Answer::unknown : Answer::no;
}

Answer opposite(Answer answer) {
    if (answer == Answer::unknown) return answer;
    return yes_or_no(answer == Answer::no);
}

Answer outside_the_network(const Look& look, std::uint32_t mentor, const Appointment& made) {
    std::vector<Answer> answers;
    for (const std::uint32_t school : own_schools(look, mentor))
        answers.push_back(opposite(share_networks(look.reg.schools[school], look.reg[made.school])));
    return all_of(answers);
}

bool overlapping_posts(const Look& look, std::uint32_t one, std::uint32_t other) {
    for (const Post& a : look.reg.posts)
        for (const Post& b : look.reg.posts)
            if (a.person.position == one && b.person.position == other && a.school == b.school &&
                look.has_come(std::max(a.from, b.from)) && (!a.to || *a.to >= b.from) &&
                (!b.to || *b.to >= a.from))
                return true;
    return false;
}

bool worked_together(const Look& look, std::uint32_t one, std::uint32_t other) {
    if (one == other) return false;
    return overlapping_posts(look, one, other) ||
           std::any_of(look.reg.relationships.begin(), look.reg.relationships.end(), [&](const auto& row) {
               const bool is_theirs = (row.a.position == one && row.b.position == other) ||
                                      (row.a.position == other && row.b.position == one);
               return is_theirs && look.is(row.kind, "worked_together") &&
                      (!row.from || look.has_come(*row.from));
           });
}

Answer has_capacity(const Look& look, std::uint32_t mentor) {
    return led_now(look, mentor).empty() ? Answer::yes : look.declares(mentor, "leadership_capacity");
}

Answer without_issues(const Look& look, std::uint32_t school) {
    if (troubled(look, school, {"finance", "reorganisation", "ofsted_category"})) return Answer::no;
    const Inspection* latest = nullptr;
    for (const Inspection& row : look.reg.inspections)
        if (row.school.position == school && look.has_come(row.date) &&
            (latest == nullptr || row.date >= latest->date))
            latest = &row;
    return latest == nullptr ? Answer::unknown : yes_or_no(latest->category_of_concern == Category::none);
}

Answer no_major_issues(const Look& look, std::uint32_t mentor) {
    std::vector<Answer> answers;
    for (const std::uint32_t school : led_now(look, mentor))
        answers.push_back(without_issues(look, school));
    return all_of(answers);
}

PairView view_of(Answer musts, Answer shoulds) {
    if (musts == Answer::no) return PairView::excluded;
    if (musts == Answer::unknown) return PairView::undetermined;
    return shoulds == Answer::no ? PairView::exceptional_only : PairView::suitable;
}

// What every scheme asks of a pair.
Answer free_and_another(const Look& look, std::uint32_t mentor, std::uint32_t appointment) {
    return yes_or_no(places_left(look, mentor) > 0 &&
                     look.reg.appointments[appointment].person.position != mentor &&
                     !tried_in_vain(look, mentor, appointment));
}

bool knows_the_circumstances(const Look& look, std::uint32_t mentor, const Appointment& made) {
    const auto& expertise = look.reg.people[mentor].expertise;
    return std::any_of(expertise.begin(), expertise.end(), [&](Word kind) {
        return troubled(look, made.school.position, {look.reg.words.text(kind)});
    });
}

// Whether the mentor leads schools, or led one last, and they and the mentee's are all like this.
template <class Like>
bool all_schools(const Look& look, std::uint32_t mentor, const Appointment& made, Like like) {
    const auto schools = own_schools(look, mentor);
    return !schools.empty() && like(look.reg[made.school]) &&
           std::all_of(schools.begin(), schools.end(),
                       [&](std::uint32_t school) { return like(look.reg.schools[school]); });
}

// A school's leader works in the home area if the school is a primary.
Answer in_home_area(const Look& look, std::uint32_t mentor, const Appointment& made) {
    const Word wanted = look.reg[made.school].area;
    std::vector<Answer> answers;
    for (const std::uint32_t position : own_schools(look, mentor)) {
        const School& school = look.reg.schools[position];
        const Answer primary = school.phase ? yes_or_no(*school.phase == Phase::primary) : Answer::unknown;
        const bool recorded = wanted != Word::none && school.area != Word::none;
        const Answer same = recorded ? yes_or_no(school.area == wanted) : Answer::unknown;
        answers.push_back(any_of({opposite(primary), same}));
    }
    return all_of(answers);
}

bool is_approved(const Look& look, std::uint32_t mentor) {
    const Mentor* row = entry(look, mentor);
    return row != nullptr && row->status == MentorStatus::approved;
}

// The schools at which the person holds a post of any kind now.
std::vector<std::uint32_t> at_work(const Look& look, std::uint32_t person) {
    std::vector<std::uint32_t> schools;
    for (const Post& post : look.reg.posts)
        if (post.person.position == person && lasts(look, post.from, post.to))
            schools.push_back(post.school.position);
    return schools;
}

bool at_one_school(const Look& look, std::uint32_t mentor, const Appointment& made) {
    std::vector<std::uint32_t> mentees = at_work(look, made.person.position);
    mentees.push_back(made.school.position);
    for (const std::uint32_t school : at_work(look, mentor))
        if (std::find(mentees.begin(), mentees.end(), school) != mentees.end()) return true;
    return false;
}

bool manages(const Look& look, std::uint32_t mentor, std::uint32_t mentee) {
    return std::any_of(look.reg.relationships.begin(), look.reg.relationships.end(), [&](const auto& row) {
        return row.a.position == mentor && row.b.position == mentee && look.is(row.kind, "line_manages") &&
               (!row.from || look.has_come(*row.from)) && (!row.to || *row.to >= look.as_of);
    });
}

// Counted day by day.
int days_in(const Look& look, std::uint32_t person, const std::vector<Role>& roles) {
    std::set<Date> days;
    for (const Post& post : look.reg.posts)
        if (post.person.position == person && std::find(roles.begin(), roles.end(), post.role) != roles.end())
            for (Date on = post.from; look.has_come(on) && (!post.to || on <= *post.to);
                 on = plus_days(on, 1))
                days.insert(on);
    return static_cast<int>(days.size());
}

// An executive head counts as a head, and an acting head seeks one.
std::vector<Role> roles_sought(Role role) {
    if (role == Role::headteacher || role == Role::acting_headteacher)
        return {Role::headteacher, Role::executive_headteacher};
    return {role};
}

bool held_role_longer(const Look& look, std::uint32_t mentor, const Appointment& made) {
    std::vector<Role> mentees = roles_sought(made.role);
    mentees.push_back(made.role);
    return days_in(look, mentor, roles_sought(made.role)) > days_in(look, made.person.position, mentees);
}

}  // namespace

int places_left(const Look& look, std::uint32_t mentor) {
    const Mentor* row = entry(look, mentor);
    const auto running = std::count_if(
        look.reg.partnerships.begin(), look.reg.partnerships.end(), [&](const Partnership& partnership) {
            return partnership.mentor.position == mentor && runs(look, partnership);
        });
    return std::max(0, (row == nullptr ? 1 : row->capacity) - static_cast<int>(running));
}

bool is_open(const Look& look, std::uint32_t appointment) {
    return std::none_of(look.reg.partnerships.begin(), look.reg.partnerships.end(), [&](const auto& row) {
        const bool proposed = row.status == PartnershipStatus::proposed && look.is(row.scheme, look.scheme) &&
                              lasts(look, row.from, row.to);
        return row.appointment.position == appointment && (proposed || runs(look, row));
    });
}

bool tried_in_vain(const Look& look, std::uint32_t mentor, std::uint32_t appointment) {
    const std::uint32_t mentee = look.reg.appointments[appointment].person.position;
    return std::any_of(look.reg.partnerships.begin(), look.reg.partnerships.end(), [&](const auto& row) {
        return row.mentor.position == mentor && look.reg[row.appointment].person.position == mentee &&
               look.is(row.scheme, look.scheme) && row.status == PartnershipStatus::not_working &&
               look.has_come(row.from);
    });
}

PairJudgement kent_pair(const Register& reg, std::uint32_t mentor, std::uint32_t appointment, Date as_of) {
    const Look look{reg, as_of, "kent"};
    const Appointment& made = reg.appointments[appointment];
    const Mentor* row = entry(look, mentor);
    const bool left =
        row != nullptr && (row->status == MentorStatus::suspended ||
                           row->status == MentorStatus::stepped_back || row->status == MentorStatus::retired);
    const bool registered = row != nullptr && row->status != MentorStatus::applied;
    const Answer musts = all_of({yes_or_no(!left), free_and_another(look, mentor, appointment),
                                 has_capacity(look, mentor), no_major_issues(look, mentor)});
    // A "should" that is unknown does not hide one that is not met.
    const Answer shoulds = all_of({yes_or_no(registered), outside_the_network(look, mentor, made),
                                   yes_or_no(!worked_together(look, mentor, made.person.position))});
    const bool faith = all_schools(
        look, mentor, made, [](const School& school) { return school.religious_character != Word::none; });
    const bool grammar = all_schools(look, mentor, made, [](const School& school) {
        return school.admissions_policy == AdmissionsPolicy::selective;
    });
    return {view_of(musts, shoulds),
            int{knows_the_circumstances(look, mentor, made)} + int{faith} + int{grammar}};
}

PairJudgement kle_pair(const Register& reg, std::uint32_t mentor, std::uint32_t appointment, Date as_of) {
    const Look look{reg, as_of, "kle"};
    const Appointment& made = reg.appointments[appointment];
    const Answer musts =
        all_of({yes_or_no(is_approved(look, mentor)), free_and_another(look, mentor, appointment)});
    // The weights of the parameters: first headships before all others, the rest alike.
    int score = made.role == Role::headteacher && made.headship == Headship::first ? 20 : 0;
    for (const char* kind : {"below_floor_standard", "vulnerable", "weak_leadership", "weak_teaching"})
        if (troubled(look, made.school.position, {kind})) score += 4;
    return {view_of(musts, in_home_area(look, mentor, made)), score};
}

PairJudgement havering_pair(const Register& reg, std::uint32_t mentor, std::uint32_t appointment,
                            Date as_of) {
    const Look look{reg, as_of, "havering"};
    const Appointment& made = reg.appointments[appointment];
    const bool fits = is_approved(look, mentor) && !at_one_school(look, mentor, made) &&
                      !manages(look, mentor, made.person.position) && held_role_longer(look, mentor, made);
    return {view_of(all_of({yes_or_no(fits), free_and_another(look, mentor, appointment)}), Answer::yes), 0};
}

PairJudgement manchester_pair(const Register& reg, std::uint32_t mentor, std::uint32_t appointment,
                              Date as_of) {
    const Look look{reg, as_of, "manchester"};
    const Appointment& made = reg.appointments[appointment];
    const bool faith = all_schools(
        look, mentor, made, [](const School& school) { return school.religious_character != Word::none; });
    const bool phase = all_schools(look, mentor, made, [&](const School& school) {
        return school.phase && school.phase == reg[made.school].phase;
    });
    return {
        view_of(all_of({yes_or_no(is_approved(look, mentor)), free_and_another(look, mentor, appointment)}),
                Answer::yes),
        int{faith} + int{phase} + int{knows_the_circumstances(look, mentor, made)}};
}

PairJudgement south_gloucestershire_pair(const Register& reg, std::uint32_t mentor, std::uint32_t appointment,
                                         Date as_of) {
    const Look look{reg, as_of, "south_gloucestershire"};
    return {
        view_of(all_of({yes_or_no(is_approved(look, mentor)), free_and_another(look, mentor, appointment)}),
                Answer::yes),
        int{knows_the_circumstances(look, mentor, reg.appointments[appointment])}};
}

}  // namespace headway::oracle
