// Facts about what a mentor and a mentee have been to each other.
#include "base/text.h"
#include "facts/pair_column.h"
#include "facts/vocabulary.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

// Different people -----------------------------------------------------------------------------------------

Reading read_different(const Standpoint& at, const Arguments&) {
    return truth_reading(outcome_of(at.person != mentee_of(at)));
}

std::string tell_different(const Standpoint& at, const Arguments&, const Reading& reading) {
    if (is_met(reading)) return fmt::format("{} and {} are two people", at.name(), mentee_name(at));
    return fmt::format("{} is the mentee, and nobody mentors themself", at.name());
}

void near_self(const Setting& on, Ref<Appointment> appointment, std::vector<Ref<Person>>& people) {
    people.push_back(on.records()[appointment].person);
}

// Tried before ---------------------------------------------------------------------------------------------

Reading read_failed_before(const Standpoint& at, const Arguments&) {
    for (const std::uint32_t row : at.records().partnerships_of_mentor.of(at.person.position)) {
        const Partnership& tried = at.records().partnerships[row];
        if (tried.scheme == at.on().scheme && tried.status == PartnershipStatus::not_working &&
            at.records()[tried.appointment].person == mentee_of(at) && at.on().exists(tried.from))
            return truth_reading(Outcome::met, row);
    }
    return truth_reading(Outcome::not_met);
}

std::string tell_failed_before(const Standpoint& at, const Arguments&, const Reading& reading) {
    if (!is_met(reading))
        return fmt::format("no partnership of {} and {} has failed", at.name(), mentee_name(at));
    const Partnership& tried = at.records().partnerships[reading.row];
    return fmt::format(
        "{} and {} are not to be paired again: their partnership of {} did not work, or its "
        "proposal was rejected for good",
        at.name(), mentee_name(at), in_words(tried.from));
}

void near_former_mentors(const Setting& on, Ref<Appointment> appointment, std::vector<Ref<Person>>& people) {
    const Register& reg = on.records();
    for (const std::uint32_t of_mentee : reg.appointments_of_person.of(reg[appointment].person.position))
        for (const std::uint32_t row : reg.partnerships_of_appointment.of(of_mentee))
            people.push_back(reg.partnerships[row].mentor);
}

// Worked together ------------------------------------------------------------------------------------------

bool overlap(const Post& a, const Post& b) {
    return (!a.to || *a.to >= b.from) && (!b.to || *b.to >= a.from);
}

// A post of the mentor's that they held beside the mentee.
std::uint32_t shared_post(const Standpoint& at) {
    const Register& reg = at.records();
    for (const std::uint32_t row : reg.posts_of_person.of(at.person.position)) {
        const Post& own = reg.posts[row];
        if (!at.on().exists(own.from)) continue;
        for (const std::uint32_t other : reg.posts_of_person.of(mentee_of(at).position)) {
            const Post& theirs = reg.posts[other];
            if (theirs.school == own.school && at.on().exists(theirs.from) && overlap(own, theirs))
                return row;
        }
    }
    return Reading::no_row;
}

bool has_begun(const Setting& on, const Relationship& relationship) {
    return !relationship.from || on.exists(*relationship.from);
}

bool is_said_to_have_worked_together(const Standpoint& at) {
    const Register& reg = at.records();
    const Word together = reg.words.find("worked_together");
    const auto says_so = [&](Ref<Person> a, Ref<Person> b) {
        const auto rows = reg.relationships_from.of(a.position);
        return std::any_of(rows.begin(), rows.end(), [&](std::uint32_t row) {
            const Relationship& relationship = reg.relationships[row];
            return relationship.b == b && relationship.kind == together && has_begun(at.on(), relationship);
        });
    };
    return says_so(at.person, mentee_of(at)) || says_so(mentee_of(at), at.person);
}

// Nobody has worked with themself; that the two are one person is another fact's to tell.
Reading read_worked_together(const Standpoint& at, const Arguments&) {
    if (at.person == mentee_of(at)) return truth_reading(Outcome::not_met);
    const std::uint32_t row = shared_post(at);
    if (row != Reading::no_row) return truth_reading(Outcome::met, row);
    return truth_reading(outcome_of(is_said_to_have_worked_together(at)));
}

std::string tell_worked_together(const Standpoint& at, const Arguments&, const Reading& reading) {
    if (!is_met(reading))
        return fmt::format("{} and {} have not worked together, by what is recorded", at.name(),
                           mentee_name(at));
    if (reading.row == Reading::no_row)
        return fmt::format("{} and {} are recorded as having worked together", at.name(), mentee_name(at));
    return fmt::format("{} and {} have both worked at {} at one time", at.name(), mentee_name(at),
                       at.records()[at.records().posts[reading.row].school].name);
}

void near_colleagues(const Setting& on, Ref<Appointment> appointment, std::vector<Ref<Person>>& people) {
    const Register& reg = on.records();
    const std::uint32_t mentee = reg[appointment].person.position;
    for (const std::uint32_t post : reg.posts_of_person.of(mentee))
        for (const std::uint32_t row : reg.posts_of_school.of(reg.posts[post].school.position))
            people.push_back(reg.posts[row].person);
    for (const std::uint32_t row : reg.relationships_from.of(mentee))
        people.push_back(reg.relationships[row].b);
    for (const std::uint32_t row : reg.relationships_to.of(mentee))
        people.push_back(reg.relationships[row].a);
}

// At one school now ----------------------------------------------------------------------------------------

// The mentee's schools are those of the posts held on the day, and the one of the appointment.
bool is_mentees_school(const Standpoint& at, Ref<School> school) {
    const Register& reg = at.records();
    if (reg[at.appointment].school == school) return true;
    const auto rows = reg.posts_of_person.of(mentee_of(at).position);
    return std::any_of(rows.begin(), rows.end(), [&](std::uint32_t row) {
        const Post& post = reg.posts[row];
        return post.school == school && at.on().holds(post.from, post.to);
    });
}

Reading read_at_one_school(const Standpoint& at, const Arguments&) {
    for (const std::uint32_t row : at.records().posts_of_person.of(at.person.position)) {
        const Post& post = at.records().posts[row];
        if (at.on().holds(post.from, post.to) && is_mentees_school(at, post.school))
            return truth_reading(Outcome::met, row);
    }
    return truth_reading(Outcome::not_met);
}

std::string tell_at_one_school(const Standpoint& at, const Arguments&, const Reading& reading) {
    if (!is_met(reading))
        return fmt::format("{} holds no post at a school of {}", at.name(), mentee_name(at));
    const Post& post = at.records().posts[reading.row];
    return fmt::format("{} is {} at {}, the mentee's own school", at.name(), spaced(name_of(post.role)),
                       at.records()[post.school].name);
}

void near_own_schools(const Setting& on, Ref<Appointment> appointment, std::vector<Ref<Person>>& people) {
    const Register& reg = on.records();
    const auto add_staff = [&](Ref<School> school) {
        for (const std::uint32_t row : reg.posts_of_school.of(school.position))
            people.push_back(reg.posts[row].person);
    };
    add_staff(reg[appointment].school);
    for (const std::uint32_t row : reg.posts_of_person.of(reg[appointment].person.position))
        add_staff(reg.posts[row].school);
}

// Line manager ---------------------------------------------------------------------------------------------

Reading read_manages(const Standpoint& at, const Arguments&) {
    const Word manages = at.records().words.find("line_manages");
    for (const std::uint32_t row : at.records().relationships_from.of(at.person.position)) {
        const Relationship& relationship = at.records().relationships[row];
        if (relationship.b == mentee_of(at) && relationship.kind == manages &&
            has_begun(at.on(), relationship) && (!relationship.to || *relationship.to >= at.on().as_of))
            return truth_reading(Outcome::met, row);
    }
    return truth_reading(Outcome::not_met);
}

std::string tell_manages(const Standpoint& at, const Arguments&, const Reading& reading) {
    return fmt::format("{} {} the line manager of {}", at.name(), is_met(reading) ? "is" : "is not",
                       mentee_name(at));
}

std::optional<std::string> change_manages(const Standpoint& at, const Arguments&, const std::string&,
                                          bool ended) {
    if (!ended) return std::nullopt;
    return fmt::format("somebody else becomes the line manager of {}", mentee_name(at));
}

void near_managers(const Setting& on, Ref<Appointment> appointment, std::vector<Ref<Person>>& people) {
    const Register& reg = on.records();
    for (const std::uint32_t row : reg.relationships_to.of(reg[appointment].person.position))
        people.push_back(reg.relationships[row].a);
}

}  // namespace

std::vector<FactDefinition> pair_people_facts() {
    return {
        {.name = "pair.are_different_people",
         .domain = Domain::pair,
         .type = {.kind = Kind::truth},
         .meaning = "the mentor is somebody else than the mentee",
         .phrase = "the mentor is somebody else than the mentee"
                   " | the mentor is the mentee",
         .found_in = "appointments: the person",
         .read = read_different,
         .finding = tell_different,
         .prepare = near_pairs<Outcome::met, near_self, read_different>},
        {.name = "pair.has_failed_before",
         .domain = Domain::pair,
         .type = {.kind = Kind::truth},
         .meaning = "a partnership of the two in this scheme was found not to work",
         .phrase = "a partnership of the two has been found not to work"
                   " | no partnership of the two has been found not to work",
         .found_in = "partnerships with the status not_working",
         .read = read_failed_before,
         .finding = tell_failed_before,
         .prepare = near_pairs<Outcome::not_met, near_former_mentors, read_failed_before>},
        {.name = "pair.worked_together",
         .domain = Domain::pair,
         .type = {.kind = Kind::truth},
         .meaning =
             "the two have held posts at one school at one time, or are recorded as having worked together",
         .phrase = "the two have worked together"
                   " | the two have never worked together",
         .found_in = "posts, and relationships of the kind worked_together, ended ones too",
         .read = read_worked_together,
         .finding = tell_worked_together,
         .prepare = near_pairs<Outcome::not_met, near_colleagues, read_worked_together>},
        {.name = "pair.work_at_one_school",
         .domain = Domain::pair,
         .type = {.kind = Kind::truth},
         .meaning =
             "the mentor holds a post of any kind at a school where the mentee holds one, or is appointed",
         .phrase = "the mentor and the mentee work at one school"
                   " | the mentor and the mentee do not work at one school",
         .found_in = "posts that hold on the day, and the appointment's school",
         .read = read_at_one_school,
         .finding = tell_at_one_school,
         .prepare = near_pairs<Outcome::not_met, near_own_schools, read_at_one_school>},
        {.name = "pair.mentor_manages_mentee",
         .domain = Domain::pair,
         .type = {.kind = Kind::truth},
         .meaning = "the mentor is the mentee's line manager on the day",
         .phrase = "the mentor is the mentee's line manager"
                   " | the mentor is not the mentee's line manager",
         .found_in = "relationships of the kind line_manages",
         .read = read_manages,
         .finding = tell_manages,
         .change = change_manages,
         .prepare = near_pairs<Outcome::not_met, near_managers, read_manages>},
    };
}

}  // namespace headway
