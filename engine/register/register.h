// The register: an authority's schools, people and mentoring, held in memory.
//
// A Register is read whole and checked (read_register in register/read_json.h) or not at all; from then on it
// does not change, every reference in it holds, and any number of threads may read it. It owns all texts that
// its rows show, so it can be moved but not copied.
//
// Tables keep the order of the document. The look-ups below are built once, by finish(), in time linear in
// the number of rows; each of them costs constant time and gives rows in the order of the document.
#pragma once

#include "register/rows.h"

#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace headway {

// The rows of one table, grouped by the row of another table that they belong to.
class Grouping {
  public:
    Grouping() = default;

    // owner(row) gives the position of the owner of row number 0, 1, …
    template <class Owner>
    Grouping(std::size_t owners, std::size_t rows, Owner owner) : starts_(owners + 1, 0), rows_(rows) {
        for (std::size_t row = 0; row < rows; ++row)
            ++starts_[owner(row) + 1];
        for (std::size_t i = 0; i < owners; ++i)
            starts_[i + 1] += starts_[i];
        std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
        for (std::size_t row = 0; row < rows; ++row)
            rows_[next[owner(row)]++] = static_cast<std::uint32_t>(row);
    }

    // The numbers of the rows that belong to this owner.
    std::span<const std::uint32_t> of(std::uint32_t owner) const {
        if (owner + 1 >= starts_.size()) return {};
        return std::span{rows_}.subspan(starts_[owner], starts_[owner + 1] - starts_[owner]);
    }

  private:
    std::vector<std::uint32_t> starts_;
    std::vector<std::uint32_t> rows_;
};

class Register {
  public:
    Register() = default;
    Register(Register&&) = default;
    Register& operator=(Register&&) = default;

    std::vector<School> schools;
    std::vector<Inspection> inspections;
    std::vector<Assessment> assessments;
    std::vector<Performance> performance;
    std::vector<Circumstance> circumstances;
    std::vector<Person> people;
    std::vector<Post> posts;
    std::vector<Appointment> appointments;
    std::vector<Training> training;
    std::vector<Recommendation> recommendations;
    std::vector<Declaration> declarations;
    std::vector<SupportGiven> support_given;
    std::vector<Relationship> relationships;
    std::vector<Application> applications;
    std::vector<PanelDecision> panel_decisions;
    std::vector<Mentor> mentors;
    std::vector<Partnership> partnerships;
    std::vector<Meeting> meetings;
    std::vector<Contact> contacts;
    std::vector<Evaluation> evaluations;
    std::vector<Deployment> deployments;
    std::vector<Calendar> calendars;
    std::vector<Rate> rates;
    std::vector<Grant> grants;

    Words words;
    Texts texts;

    const School& operator[](Ref<School> ref) const { return schools[ref.position]; }
    const Person& operator[](Ref<Person> ref) const { return people[ref.position]; }
    const Appointment& operator[](Ref<Appointment> ref) const { return appointments[ref.position]; }
    const Partnership& operator[](Ref<Partnership> ref) const { return partnerships[ref.position]; }
    const Application& operator[](Ref<Application> ref) const { return applications[ref.position]; }

    // Builds what the look-ups below need. Called once, when every table is filled.
    void finish();

    std::optional<Ref<Person>> person(std::string_view id) const;
    std::optional<Ref<Appointment>> appointment(std::string_view id) const;
    std::optional<Ref<School>> school(Urn urn) const;
    std::optional<Ref<Partnership>> partnership(std::string_view id) const;

    Grouping posts_of_person;
    Grouping training_of_person;
    Grouping recommendations_of_person;
    Grouping declarations_of_person;
    Grouping support_given_by_person;
    Grouping mentors_of_person;  // the entries of all schemes' registers of mentors
    Grouping appointments_of_person;
    Grouping partnerships_of_mentor;  // by the mentor's person
    Grouping partnerships_of_appointment;
    Grouping meetings_of_partnership;
    Grouping contacts_of_partnership;
    Grouping evaluations_of_partnership;
    Grouping relationships_from;  // by person a
    Grouping relationships_to;    // by person b
    Grouping posts_of_school;
    Grouping inspections_of_school;
    Grouping assessments_of_school;
    Grouping performance_of_school;
    Grouping circumstances_of_school;

  private:
    std::unordered_map<std::string_view, std::uint32_t> people_by_id_;
    std::unordered_map<std::string_view, std::uint32_t> appointments_by_id_;
    std::unordered_map<std::string_view, std::uint32_t> partnerships_by_id_;
    std::unordered_map<std::int64_t, std::uint32_t> schools_by_urn_;
};

}  // namespace headway
