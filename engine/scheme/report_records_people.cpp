// Records about people: candidates, applications, the register of mentors, training.
#include "register/mentor_load.h"
#include "scheme/register_of_mentors.h"
#include "scheme/report_ground.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace headway {

namespace {

using report::Datum;

template <class Row>
using RowsOf = std::shared_ptr<std::vector<Row>>;

std::optional<MentorStatus> status_of(const ReportGround& ground, Ref<Person> person) {
    const Mentor* entry = entry_of(ground.reg, person, ground.day);
    if (entry == nullptr) return std::nullopt;
    return entry->status;
}

void append(std::vector<Filled>& columns, std::vector<Filled> more) {
    std::move(more.begin(), more.end(), std::back_inserter(columns));
}

// Where each person stands among those who are judged.
std::shared_ptr<std::vector<std::size_t>> subjects_by_person(ReportGround& ground) {
    auto subjects = std::make_shared<std::vector<std::size_t>>(ground.reg.people.size());
    for (std::size_t i = 0; i < ground.mentors().size(); ++i)
        if (const auto person = ground.reg.person(ground.mentors().id(i))) (*subjects)[person->position] = i;
    return subjects;
}

// Of the same key, the newest declaration by the day counts; those that say yes.
std::vector<std::string> declared_by(const ReportGround& ground, Ref<Person> person) {
    std::map<std::string_view, const Declaration*> newest;
    for (const std::uint32_t row : ground.reg.declarations_of_person.of(person.position)) {
        const Declaration& made = ground.reg.declarations[row];
        if (made.scheme != ground.day.scheme || made.made_on > ground.as_of) continue;
        const Declaration*& known = newest[ground.reg.words.text(made.key)];
        if (known == nullptr || made.made_on >= known->made_on) known = &made;
    }
    std::vector<std::string> declared;
    for (const auto& [key, made] : newest)
        if (const auto* says = std::get_if<bool>(&made->value); says != nullptr && *says)
            declared.emplace_back(key);
    return declared;
}

std::vector<std::string> mentees_by_name(const ReportGround& ground, Ref<Person> mentor) {
    std::vector<std::string> names;
    for (const std::uint32_t row : ground.reg.partnerships_of_mentor.of(mentor.position)) {
        const Partnership& partnership = ground.reg.partnerships[row];
        if (takes_a_place(partnership, ground.day))
            names.emplace_back(ground.reg[ground.reg[partnership.appointment].person].name);
    }
    return names;
}

// The roles of those whose recommendation for the scheme is on record.
std::vector<std::string> references_of(const ReportGround& ground, Ref<Person> person) {
    std::vector<Word> roles;
    for (const std::uint32_t row : ground.reg.recommendations_of_person.of(person.position)) {
        const Recommendation& given = ground.reg.recommendations[row];
        if (given.scheme == ground.day.scheme && given.given_on <= ground.as_of && given.supportive)
            roles.push_back(given.by_role);
    }
    return different_texts_of(ground.reg, roles);
}

std::vector<std::string> panel_of(const PanelDecision& decision) {
    std::vector<std::string> members;
    for (const PanelMember& member : decision.members)
        members.push_back(member.represents.empty() ? std::string{member.name}
                                                    : fmt::format("{} ({})", member.name, member.represents));
    return members;
}

}  // namespace

report::Records candidate_records(ReportGround& ground) {
    const Register& reg = ground.reg;
    const auto person = [&ground, &reg](std::size_t row) { return *reg.person(ground.mentors().id(row)); };
    const SchoolOf school = [&ground, person](std::size_t row) { return ground.school_of(person(row)); };
    std::vector<Filled> columns{
        {"candidate", [&ground](std::size_t row) { return text_datum(ground.mentors().id(row)); }},
        {"name", [&ground](std::size_t row) { return text_datum(ground.mentors().name(row)); }},
        school_column(ground, school),
        area_column(ground, school),
        phase_column(ground, school),
        {"status",
         [&ground, person](std::size_t row) { return choice_datum(status_of(ground, person(row))); }},
        {"applied_on", [&ground, person](std::size_t row) {
             const Application* application = ground.application_of(person(row));
             return application == nullptr ? Datum{} : Datum{application->submitted_on};
         }}};
    append(columns, verdict_columns(ground, [](std::size_t row) { return row; }));
    return records_of("candidates", ground.mentors().size(), std::move(columns));
}

report::Records application_records(ReportGround& ground) {
    const Register& reg = ground.reg;
    const auto rows = std::make_shared<std::vector<Ref<Application>>>();
    for (std::uint32_t i = 0; i < reg.applications.size(); ++i)
        if (reg.applications[i].scheme == ground.day.scheme &&
            reg.applications[i].submitted_on <= ground.as_of)
            rows->push_back({i});
    const auto application = [&reg, rows](std::size_t row) -> const Application& {
        return reg[(*rows)[row]];
    };
    const auto decision = [&ground, rows](std::size_t row) {
        return ground.tasks().decision_on((*rows)[row]);
    };
    const SchoolOf school = [&ground, application](std::size_t row) {
        return ground.school_of(application(row).person);
    };
    std::vector<Filled> columns{
        {"application", [application](std::size_t row) { return text_datum(application(row).id); }},
        {"candidate",
         [&reg, application](std::size_t row) { return text_datum(reg[application(row).person].id); }},
        {"name",
         [&reg, application](std::size_t row) { return text_datum(reg[application(row).person].name); }},
        school_column(ground, school),
        area_column(ground, school),
        phase_column(ground, school),
        {"round", [application](std::size_t row) { return text_datum(application(row).round); }},
        {"submitted_on", [application](std::size_t row) { return Datum{application(row).submitted_on}; }},
        {"statement", [application](std::size_t row) { return text_datum(application(row).statement); }},
        {"expertise",
         [&reg, application](std::size_t row) {
             return Datum{texts_of(reg, reg[application(row).person].expertise)};
         }},
        {"references",
         [&ground, application](std::size_t row) {
             return Datum{references_of(ground, application(row).person)};
         }},
        {"outcome",
         [decision](std::size_t row) {
             return decision(row) == nullptr ? Datum{} : text_datum(name_of(decision(row)->outcome));
         }},
        {"decided_on",
         [decision](std::size_t row) {
             return decision(row) == nullptr ? Datum{} : Datum{decision(row)->date};
         }},
        {"decision_reason",
         [decision](std::size_t row) {
             return decision(row) == nullptr ? Datum{} : text_datum(decision(row)->reason);
         }},
        {"panel", [decision](std::size_t row) {
             return decision(row) == nullptr ? Datum{} : Datum{panel_of(*decision(row))};
         }}};
    const auto subjects = subjects_by_person(ground);
    append(columns, verdict_columns(ground, [subjects, application](std::size_t row) {
               return (*subjects)[application(row).person.position];
           }));
    return records_of("applications", rows->size(), std::move(columns));
}

report::Records mentor_records(ReportGround& ground) {
    const Register& reg = ground.reg;
    RegisterOfMentors found = register_of_mentors(ground.scheme, reg, ground.as_of);
    ground.note_failure(found.failure);
    const auto rows = std::make_shared<std::vector<RegisteredMentor>>(std::move(found.mentors));
    const auto mentor = [rows](std::size_t row) -> const RegisteredMentor& { return (*rows)[row]; };
    const auto person = [&reg, mentor](std::size_t row) -> const Person& { return reg[mentor(row).person]; };
    const auto entry = [&reg, mentor](std::size_t row) -> const Mentor& {
        return reg.mentors[mentor(row).entry.position];
    };
    const SchoolOf school = [&ground, mentor](std::size_t row) {
        return ground.school_of(mentor(row).person);
    };
    return records_of(
        "mentors", rows->size(),
        {{"candidate", [person](std::size_t row) { return text_datum(person(row).id); }},
         {"name", [person](std::size_t row) { return text_datum(person(row).name); }},
         {"email", [person](std::size_t row) { return text_datum(person(row).email); }},
         {"telephone", [person](std::size_t row) { return text_datum(person(row).telephone); }},
         school_column(ground, school),
         area_column(ground, school),
         phase_column(ground, school),
         {"status", [entry](std::size_t row) { return text_datum(name_of(entry(row).status)); }},
         {"since", [entry](std::size_t row) { return Datum{entry(row).from}; }},
         {"capacity", [entry](std::size_t row) { return number_datum(std::int64_t{entry(row).capacity}); }},
         {"mentees", [mentor](std::size_t row) { return number_datum(std::int64_t{mentor(row).mentees}); }},
         {"free", [mentor](std::size_t row) { return number_datum(std::int64_t{mentor(row).free}); }},
         {"supports",
          [&ground, mentor](std::size_t row) { return Datum{mentees_by_name(ground, mentor(row).person)}; }},
         {"expertise",
          [&reg, person](std::size_t row) { return Datum{texts_of(reg, person(row).expertise)}; }},
         {"training",
          [&reg, mentor](std::size_t row) {
              std::vector<Word> courses;
              for (const Training* training : mentor(row).trained)
                  courses.push_back(training->course);
              return Datum{different_texts_of(reg, courses)};
          }},
         {"offers",
          [mentor](std::size_t row) {
              std::vector<std::string> offers;
              for (const CriterionDefinition* offer : mentor(row).offers)
                  offers.push_back(offer->offers);
              return Datum{offers};
          }},
         {"declared",
          [&ground, mentor](std::size_t row) { return Datum{declared_by(ground, mentor(row).person)}; }}});
}

report::Records training_records(ReportGround& ground) {
    const Register& reg = ground.reg;
    const auto rows = std::make_shared<std::vector<const Training*>>();
    for (const Training& training : reg.training)
        if (training.completed_on <= ground.as_of) rows->push_back(&training);
    const auto training = [rows](std::size_t row) -> const Training& { return *(*rows)[row]; };
    return records_of(
        "training", rows->size(),
        {{"name", [&reg, training](std::size_t row) { return text_datum(reg[training(row).person].name); }},
         {"course", [&reg, training](std::size_t row) { return word_datum(reg, training(row).course); }},
         {"provider", [training](std::size_t row) { return text_datum(name_of(training(row).provider)); }},
         {"completed_on", [training](std::size_t row) { return Datum{training(row).completed_on}; }},
         {"status", [&ground, training](std::size_t row) {
              return choice_datum(status_of(ground, training(row).person));
          }}});
}

}  // namespace headway
