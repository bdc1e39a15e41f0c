// Records about schools and appointments: themselves, the shortlist of one, and the best allocation of all
// that wait.
#include "base/academic_year.h"
#include "register/mentor_load.h"
#include "scheme/allocate.h"
#include "scheme/report_ground.h"
#include "scheme/shortlist.h"

#include <algorithm>
#include <tuple>

namespace headway {

namespace {

using report::Datum;

// What the partnerships of an appointment tell of it.
struct Support {
    const Partnership* first = nullptr;    // that was not only proposed
    const Partnership* current = nullptr;  // that takes a mentor's place
    bool proposed = false;
    std::string_view exception = {};
};

bool is_older(const Partnership& one, const Partnership* other) {
    return other == nullptr || one.from < other->from;
}

Support support_of(const ReportGround& ground, Ref<Appointment> appointment) {
    Support support;
    for (const std::uint32_t row : ground.reg.partnerships_of_appointment.of(appointment.position)) {
        const Partnership& partnership = ground.reg.partnerships[row];
        if (partnership.scheme != ground.day.scheme || partnership.from > ground.as_of) continue;
        if (partnership.status == PartnershipStatus::proposed) {
            support.proposed = support.proposed || !partnership.to || *partnership.to >= ground.as_of;
            continue;
        }
        if (is_older(partnership, support.first)) support.first = &partnership;
        if (takes_a_place(partnership, ground.day)) support.current = &partnership;
        if (!partnership.exception_reason.empty()) support.exception = partnership.exception_reason;
    }
    return support;
}

// Whoever is free waits, or may have to, for as long as an allocation would serve them: see
// appointments_that_wait(). Of the others the end of the support and the verdict come first.
std::string_view state_of(ReportGround& ground, Ref<Appointment> appointment, const Support& support,
                          Verdict verdict) {
    const bool is_free = support.current == nullptr && !support.proposed;
    if (is_free && verdict >= Verdict::by_exception) return "waiting";
    if (is_free && verdict == Verdict::undetermined) return "undetermined";
    if (ground.tasks().schedules().supported(appointment).to < ground.as_of) return "over";
    if (verdict == Verdict::ineligible) return "not_supported";
    return support.current != nullptr ? "paired" : "proposed";
}

std::vector<std::string> challenges_of(const ReportGround& ground, Ref<School> school) {
    std::vector<Word> kinds;
    for (const std::uint32_t row : ground.reg.circumstances_of_school.of(school.position)) {
        const Circumstance& circumstance = ground.reg.circumstances[row];
        if (ground.setting.holds(circumstance.from, circumstance.to)) kinds.push_back(circumstance.kind);
    }
    return different_texts_of(ground.reg, kinds);
}

std::vector<std::string> in_favour(const PairAnswer& answer) {
    std::vector<std::string> reasons;
    for (const PairPreferenceAnswer& preference : answer.preferences)
        if (preference.matched) reasons.push_back(preference.reason);
    return reasons;
}

std::vector<std::string> against(const PairAnswer& answer) {
    std::vector<std::string> reasons;
    for (const PairCriterionAnswer& criterion : answer.criteria)
        if (criterion.outcome == Outcome::not_met || criterion.outcome == Outcome::unknown)
            reasons.push_back(criterion.reason);
    return reasons;
}

// Somebody who has stepped back has no place left; whoever is not on the register may yet have the usual.
int free_for(const ReportGround& ground, Ref<Person> mentor) {
    const Mentor* entry = entry_of(ground.reg, mentor, ground.day);
    const bool is_off = entry != nullptr && entry->status != MentorStatus::approved;
    return is_off ? 0 : free_places(ground.reg, mentor, ground.day);
}

// What the best allocation says of each appointment that waits.
struct Allocated {
    Ref<Appointment> appointment;
    const AllocatedPair* pair = nullptr;
    const UnallocatedAppointment* left_over = nullptr;
};

struct AllocationRows {
    Allocation allocation;
    std::vector<Allocated> rows;
    std::optional<PairReasons> reasons;
};

std::shared_ptr<AllocationRows> allocation_rows(ReportGround& ground) {
    auto all = std::make_shared<AllocationRows>();
    if (!ground.scheme.definition().allocates) return all;
    // Without wishes nothing but a rule in plain Lua can go wrong.
    all->allocation = allocate(ground.scheme, ground.reg, {.as_of = ground.as_of});
    if (!all->allocation.problems.empty()) ground.note_failure(all->allocation.problems.front());
    all->reasons.emplace(ground.scheme, ground.reg, ground.as_of);
    const auto add = [&](Ref<Appointment> appointment) -> Allocated& {
        return all->rows.emplace_back(Allocated{appointment});
    };
    for (const AllocatedPair& pair : all->allocation.pairs)
        add(pair.appointment).pair = &pair;
    for (const UnallocatedAppointment& left : all->allocation.unallocated)
        add(left.appointment).left_over = &left;
    std::sort(all->rows.begin(), all->rows.end(), [&](const Allocated& a, const Allocated& b) {
        const Appointment& one = ground.reg[a.appointment];
        const Appointment& other = ground.reg[b.appointment];
        return std::tie(one.appointed_on, one.id) < std::tie(other.appointed_on, other.id);
    });
    return all;
}

SchoolOf school_of_appointment(const ReportGround& ground, AppointmentOf appointment) {
    return [&reg = ground.reg, appointment = std::move(appointment)](std::size_t row) {
        return std::optional{reg[appointment(row)].school};
    };
}

}  // namespace

report::Records school_records(ReportGround& ground) {
    const Register& reg = ground.reg;
    const SchoolOf ref = [](std::size_t row) { return Ref<School>{static_cast<std::uint32_t>(row)}; };
    const auto one = [&reg](std::size_t row) -> const School& { return reg.schools[row]; };
    return records_of(
        "schools", reg.schools.size(),
        {school_column(ground, ref),
         {"local_authority",
          [&reg, one](std::size_t row) { return word_datum(reg, one(row).local_authority); }},
         area_column(ground, ref),
         phase_column(ground, ref),
         {"religious_character",
          [&reg, one](std::size_t row) { return word_datum(reg, one(row).religious_character); }},
         {"challenges",
          [&ground, ref](std::size_t row) { return Datum{challenges_of(ground, *ref(row))}; }}});
}

report::Records appointment_records(ReportGround& ground) {
    const Register& reg = ground.reg;
    const auto rows = std::make_shared<std::vector<Ref<Appointment>>>();
    for (std::size_t i = 0; i < ground.mentees().size(); ++i)
        rows->push_back(*reg.appointment(ground.mentees().id(i)));
    const auto supports = std::make_shared<std::vector<Support>>();
    for (const Ref<Appointment> row : *rows)
        supports->push_back(support_of(ground, row));
    const AppointmentOf ref = [rows](std::size_t row) { return (*rows)[row]; };
    const auto one = [&reg, ref](std::size_t row) -> const Appointment& { return reg[ref(row)]; };
    const auto support = [supports](std::size_t row) -> const Support& { return (*supports)[row]; };
    const SchoolOf school = school_of_appointment(ground, ref);
    return records_of(
        "appointments", rows->size(),
        {{"appointment", [one](std::size_t row) { return text_datum(one(row).id); }},
         mentee_column(ground, ref),
         school_column(ground, school),
         area_column(ground, school),
         phase_column(ground, school),
         role_column(ground, ref),
         level_column(ground, ref),
         headship_column(ground, ref),
         {"appointed_on", [one](std::size_t row) { return Datum{one(row).appointed_on}; }},
         {"starts_on", [one](std::size_t row) { return Datum{one(row).starts_on}; }},
         {"year", [one](std::size_t row) { return text_datum(academic_year_of(one(row).starts_on).text()); }},
         {"new_to_authority", [one](std::size_t row) { return truth_datum(one(row).new_to_authority); }},
         {"new_to_leadership", [one](std::size_t row) { return truth_datum(one(row).new_to_leadership); }},
         {"verdict",
          [&ground](std::size_t row) { return text_datum(name_of(ground.mentees().verdict(row))); }},
         {"state",
          [&ground, ref, support](std::size_t row) {
              return text_datum(state_of(ground, ref(row), support(row), ground.mentees().verdict(row)));
          }},
         {"mentor",
          [&reg, support](std::size_t row) {
              const Partnership* current = support(row).current;
              return current == nullptr ? Datum{} : text_datum(reg[current->mentor].name);
          }},
         {"paired_on",
          [support](std::size_t row) {
              const Partnership* first = support(row).first;
              return first == nullptr ? Datum{} : Datum{first->from};
          }},
         {"days_to_pair",
          [one, support](std::size_t row) {
              const Partnership* first = support(row).first;
              return first == nullptr ? Datum{}
                                      : Datum{std::int64_t{(first->from - one(row).appointed_on).count()}};
          }},
         {"before_start",
          [one, support](std::size_t row) {
              const Partnership* first = support(row).first;
              return first == nullptr ? Datum{} : Datum{first->from < one(row).starts_on};
          }},
         {"challenges",
          [&ground, one](std::size_t row) { return Datum{challenges_of(ground, one(row).school)}; }},
         {"outside_guidelines",
          [support](std::size_t row) { return Datum{!support(row).exception.empty()}; }},
         {"exception_reason", [support](std::size_t row) { return text_datum(support(row).exception); }}});
}

report::Records shortlist_records(ReportGround& ground) {
    const Register& reg = ground.reg;
    const auto rows = std::make_shared<std::vector<ShortlistedMentor>>();
    const auto& appointment = ground.order.appointment;
    if (appointment && ground.scheme.definition().allocates)
        *rows = shortlist(ground.scheme, reg, {.appointment = *appointment, .as_of = ground.as_of});
    const auto one = [rows](std::size_t row) -> const ShortlistedMentor& { return (*rows)[row]; };
    const SchoolOf school = [&ground, one](std::size_t row) { return ground.school_of(one(row).mentor); };
    return records_of(
        "shortlist", rows->size(),
        {{"appointment", [&reg, appointment](std::size_t) { return text_datum(reg[*appointment].id); }},
         {"candidate", [&reg, one](std::size_t row) { return text_datum(reg[one(row).mentor].id); }},
         {"name", [&reg, one](std::size_t row) { return text_datum(reg[one(row).mentor].name); }},
         school_column(ground, school),
         area_column(ground, school),
         phase_column(ground, school),
         {"verdict", [one](std::size_t row) { return text_datum(name_of(one(row).answer.verdict)); }},
         {"score", [one](std::size_t row) { return number_datum(std::int64_t{one(row).answer.score}); }},
         {"in_favour", [one](std::size_t row) { return Datum{in_favour(one(row).answer)}; }},
         {"against", [one](std::size_t row) { return Datum{against(one(row).answer)}; }},
         {"free",
          [&ground, one](std::size_t row) {
              return number_datum(std::int64_t{free_for(ground, one(row).mentor)});
          }},
         {"expertise",
          [&reg, one](std::size_t row) { return Datum{texts_of(reg, reg[one(row).mentor].expertise)}; }}});
}

report::Records allocation_records(ReportGround& ground) {
    const Register& reg = ground.reg;
    const auto all = allocation_rows(ground);
    const auto one = [all](std::size_t row) -> const Allocated& { return all->rows[row]; };
    const AppointmentOf ref = [one](std::size_t row) { return one(row).appointment; };
    const SchoolOf school = school_of_appointment(ground, ref);
    const auto of_pair = [one](auto value) {
        return [one, value](std::size_t row) {
            return one(row).pair == nullptr ? Datum{} : value(*one(row).pair);
        };
    };
    return records_of(
        "allocation", all->rows.size(),
        {{"appointment", [&reg, ref](std::size_t row) { return text_datum(reg[ref(row)].id); }},
         mentee_column(ground, ref),
         school_column(ground, school),
         area_column(ground, school),
         phase_column(ground, school),
         {"mentor", of_pair([&reg](const AllocatedPair& pair) { return text_datum(reg[pair.mentor].name); })},
         {"mentor_school", of_pair([&ground](const AllocatedPair& pair) {
              const auto found = ground.school_of(pair.mentor);
              return found ? text_datum(ground.reg[*found].name) : Datum{};
          })},
         {"score", of_pair([](const AllocatedPair& pair) { return number_datum(std::int64_t{pair.score}); })},
         {"in_favour", of_pair([all](const AllocatedPair& pair) {
              return Datum{in_favour(all->reasons->explain(pair.mentor, pair.appointment))};
          })},
         {"reason", [one](std::size_t row) {
              return one(row).left_over == nullptr ? Datum{} : text_datum(one(row).left_over->reason);
          }}});
}

}  // namespace headway
