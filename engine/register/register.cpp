#include "register/register.h"

namespace headway {

namespace {

template <class Row, class Value>
std::optional<Ref<Row>> found(const std::unordered_map<Value, std::uint32_t>& map, Value key) {
    const auto entry = map.find(key);
    if (entry == map.end()) return std::nullopt;
    return Ref<Row>{entry->second};
}

}  // namespace

void Register::finish() {
    people_by_id_.reserve(people.size());
    for (std::uint32_t i = 0; i < people.size(); ++i)
        people_by_id_.emplace(people[i].id, i);
    appointments_by_id_.reserve(appointments.size());
    for (std::uint32_t i = 0; i < appointments.size(); ++i)
        appointments_by_id_.emplace(appointments[i].id, i);
    partnerships_by_id_.reserve(partnerships.size());
    for (std::uint32_t i = 0; i < partnerships.size(); ++i)
        partnerships_by_id_.emplace(partnerships[i].id, i);
    schools_by_urn_.reserve(schools.size());
    for (std::uint32_t i = 0; i < schools.size(); ++i)
        schools_by_urn_.emplace(schools[i].urn.value, i);

    const auto by_person = [&](const auto& rows) {
        return Grouping(people.size(), rows.size(), [&](std::size_t i) { return rows[i].person.position; });
    };
    // Of a table whose rows name a person otherwise.
    const auto by = [](std::size_t owners, const auto& rows, auto member) {
        return Grouping(owners, rows.size(), [&](std::size_t i) { return (rows[i].*member).position; });
    };
    const auto by_school = [&](const auto& rows) {
        return Grouping(schools.size(), rows.size(), [&](std::size_t i) { return rows[i].school.position; });
    };
    posts_of_person = by_person(posts);
    training_of_person = by_person(training);
    recommendations_of_person = by_person(recommendations);
    declarations_of_person = by_person(declarations);
    support_given_by_person = by_person(support_given);
    mentors_of_person = by_person(mentors);
    appointments_of_person = by_person(appointments);
    partnerships_of_mentor = by(people.size(), partnerships, &Partnership::mentor);
    partnerships_of_appointment = by(appointments.size(), partnerships, &Partnership::appointment);
    meetings_of_partnership = by(partnerships.size(), meetings, &Meeting::partnership);
    contacts_of_partnership = by(partnerships.size(), contacts, &Contact::partnership);
    evaluations_of_partnership = by(partnerships.size(), evaluations, &Evaluation::partnership);
    relationships_from = by(people.size(), relationships, &Relationship::a);
    relationships_to = by(people.size(), relationships, &Relationship::b);
    posts_of_school = by_school(posts);
    inspections_of_school = by_school(inspections);
    assessments_of_school = by_school(assessments);
    performance_of_school = by_school(performance);
    circumstances_of_school = by_school(circumstances);
}

std::optional<Ref<Person>> Register::person(std::string_view id) const {
    return found<Person>(people_by_id_, id);
}

std::optional<Ref<Appointment>> Register::appointment(std::string_view id) const {
    return found<Appointment>(appointments_by_id_, id);
}

std::optional<Ref<Partnership>> Register::partnership(std::string_view id) const {
    return found<Partnership>(partnerships_by_id_, id);
}

std::optional<Ref<School>> Register::school(Urn urn) const {
    return found<School>(schools_by_urn_, urn.value);
}

}  // namespace headway
