// Records about partnerships: themselves, their meetings, contacts, forms and schedules.
#include "base/academic_year.h"
#include "scheme/partnership_state.h"
#include "scheme/report_ground.h"

#include <algorithm>

namespace headway {

namespace {

using report::Datum;

// Those of the scheme that exist on the day.
std::vector<Ref<Partnership>> known_partnerships(const ReportGround& ground) {
    std::vector<Ref<Partnership>> found;
    for (std::uint32_t i = 0; i < ground.reg.partnerships.size(); ++i) {
        const Partnership& partnership = ground.reg.partnerships[i];
        if (partnership.scheme == ground.day.scheme && partnership.from <= ground.as_of) found.push_back({i});
    }
    return found;
}

bool is_proposed(const Partnership& partnership) {
    return partnership.status == PartnershipStatus::proposed;
}

std::string_view state_of(const Partnership& partnership, Date as_of) {
    if (partnership.status == PartnershipStatus::not_working) return "not_working";
    if (is_over(partnership, as_of)) return "ended";
    return is_proposed(partnership) ? "proposed" : "active";
}

// By partnership: the first day of the support, of those in which the two are to be in touch. The same that a
// task about a silent partnership counts from.
std::vector<std::optional<Date>> first_days(ReportGround& ground) {
    std::vector<std::optional<Date>> days(ground.reg.partnerships.size());
    for (const WorkingPartnership& working : ground.tasks().working())
        if (working.first_day <= ground.as_of) days[working.ref.position] = working.first_day;
    return days;
}

bool is_held(const Meeting& meeting, Date as_of) {
    return meeting.held_on && *meeting.held_on <= as_of;
}

std::optional<Date> last_contact(const ReportGround& ground, Ref<Partnership> ref) {
    std::optional<Date> last;
    const auto see = [&](Date day) {
        if (day <= ground.as_of && (!last || day > *last)) last = day;
    };
    for (const std::uint32_t row : ground.reg.contacts_of_partnership.of(ref.position))
        see(ground.reg.contacts[row].on);
    for (const std::uint32_t row : ground.reg.meetings_of_partnership.of(ref.position))
        if (ground.reg.meetings[row].held_on) see(*ground.reg.meetings[row].held_on);
    return last;
}

std::int64_t meetings_held(const ReportGround& ground, Ref<Partnership> ref) {
    const auto rows = ground.reg.meetings_of_partnership.of(ref.position);
    return std::count_if(rows.begin(), rows.end(),
                         [&](std::uint32_t row) { return is_held(ground.reg.meetings[row], ground.as_of); });
}

// Of the meetings held; nothing where none of them has its minutes recorded.
std::optional<std::int64_t> minutes_met(const ReportGround& ground, Ref<Partnership> ref) {
    std::optional<std::int64_t> sum;
    for (const std::uint32_t row : ground.reg.meetings_of_partnership.of(ref.position)) {
        const Meeting& meeting = ground.reg.meetings[row];
        if (is_held(meeting, ground.as_of) && meeting.minutes) sum = sum.value_or(0) + *meeting.minutes;
    }
    return sum;
}

std::int64_t contacts_of(const ReportGround& ground, Ref<Partnership> ref) {
    const auto rows = ground.reg.contacts_of_partnership.of(ref.position);
    return std::count_if(rows.begin(), rows.end(),
                         [&](std::uint32_t row) { return ground.reg.contacts[row].on <= ground.as_of; });
}

// How many items of its schedule are so; nothing where the schedule can't be told, and of what is only
// proposed, because nothing is expected of it yet.
template <class Is>
Datum counted_items(ReportGround& ground, Ref<Partnership> ref, Is is) {
    if (is_proposed(ground.reg[ref])) return {};
    const Schedule* schedule = ground.schedule(ref);
    if (schedule == nullptr) return {};
    return std::int64_t{std::count_if(schedule->items.begin(), schedule->items.end(), is)};
}

std::string_view state_of(const ScheduledItem& item, Date as_of) {
    if (item.done()) return "done";
    if (item.window.to < as_of) return "late";
    return item.window.from <= as_of ? "open" : "ahead";
}

// What a record that belongs to a partnership tells of it.
struct Sides {
    PartnershipOf partnership;
    AppointmentOf appointment;
    SchoolOf school;
};

Sides sides_of(const ReportGround& ground, const PartnershipOf& partnership) {
    const AppointmentOf appointment = [&reg = ground.reg, partnership](std::size_t row) {
        return reg[partnership(row)].appointment;
    };
    return {partnership, appointment, [&reg = ground.reg, appointment](std::size_t row) {
                return std::optional{reg[appointment(row)].school};
            }};
}

std::vector<Filled> side_columns(const ReportGround& ground, const Sides& sides) {
    return {partnership_column(ground, sides.partnership), mentee_column(ground, sides.appointment),
            mentor_column(ground, sides.partnership), area_column(ground, sides.school),
            phase_column(ground, sides.school)};
}

std::vector<Filled> with(std::vector<Filled> columns, std::vector<Filled> more) {
    std::move(more.begin(), more.end(), std::back_inserter(columns));
    return columns;
}

// The rows of a table of the register, of partnerships that exist, that the day knows.
template <class Row, class Knows>
std::shared_ptr<std::vector<const Row*>> rows_of(const ReportGround& ground, const std::vector<Row>& table,
                                                 Knows knows) {
    auto rows = std::make_shared<std::vector<const Row*>>();
    for (const Row& row : table) {
        const Partnership& partnership = ground.reg[row.partnership];
        if (partnership.scheme == ground.day.scheme && partnership.from <= ground.as_of && knows(row))
            rows->push_back(&row);
    }
    return rows;
}

std::optional<Date> day_of(const Meeting& meeting, Date as_of) {
    return is_held(meeting, as_of) ? meeting.held_on : meeting.planned_on;
}

}  // namespace

report::Records partnership_records(ReportGround& ground) {
    const Register& reg = ground.reg;
    const auto rows = std::make_shared<std::vector<Ref<Partnership>>>(known_partnerships(ground));
    const PartnershipOf ref = [rows](std::size_t row) { return (*rows)[row]; };
    const auto one = [&reg, ref](std::size_t row) -> const Partnership& { return reg[ref(row)]; };
    const Sides sides = sides_of(ground, ref);
    const auto appointment = [&reg, one](std::size_t row) -> const Appointment& {
        return reg[one(row).appointment];
    };
    const auto quiet_since = [&ground, ref,
                              first = first_days(ground)](std::size_t row) -> std::optional<Date> {
        const auto& first_day = first[ref(row).position];
        if (!first_day) return std::nullopt;
        return std::max(last_contact(ground, ref(row)).value_or(*first_day), *first_day);
    };
    return records_of(
        "partnerships", rows->size(),
        with(side_columns(ground, sides),
             {{"appointment", [appointment](std::size_t row) { return text_datum(appointment(row).id); }},
              school_column(ground, sides.school),
              {"mentor_school",
               [&ground, one](std::size_t row) {
                   const auto school = ground.school_of(one(row).mentor);
                   return school ? text_datum(ground.reg[*school].name) : Datum{};
               }},
              role_column(ground, sides.appointment),
              level_column(ground, sides.appointment),
              headship_column(ground, sides.appointment),
              {"year",
               [appointment](std::size_t row) {
                   return text_datum(academic_year_of(appointment(row).starts_on).text());
               }},
              {"from", [one](std::size_t row) { return Datum{one(row).from}; }},
              {"to", [one](std::size_t row) { return day_datum(one(row).to); }},
              {"state",
               [&ground, one](std::size_t row) { return text_datum(state_of(one(row), ground.as_of)); }},
              {"meetings_expected",
               [&ground, ref](std::size_t row) {
                   return counted_items(ground, ref(row), [&](const ScheduledItem& item) {
                       const bool is_meeting =
                           item.rule->what == Expected::meeting || item.rule->what == Expected::review;
                       return is_meeting && (item.done() || item.window.to < ground.as_of);
                   });
               }},
              {"meetings_held",
               [&ground, ref](std::size_t row) { return number_datum(meetings_held(ground, ref(row))); }},
              {"minutes",
               [&ground, ref](std::size_t row) { return number_datum(minutes_met(ground, ref(row))); }},
              {"contacts",
               [&ground, ref](std::size_t row) { return number_datum(contacts_of(ground, ref(row))); }},
              {"last_contact",
               [&ground, ref](std::size_t row) { return day_datum(last_contact(ground, ref(row))); }},
              {"quiet_since", [quiet_since](std::size_t row) { return day_datum(quiet_since(row)); }},
              {"days_quiet",
               [&ground, quiet_since](std::size_t row) {
                   const auto since = quiet_since(row);
                   return since ? number_datum(std::int64_t{(ground.as_of - *since).count()}) : Datum{};
               }},
              {"late_items",
               [&ground, ref](std::size_t row) {
                   return counted_items(ground, ref(row), [&](const ScheduledItem& item) {
                       return state_of(item, ground.as_of) == "late";
                   });
               }},
              {"days_to_pair",
               [one, appointment](std::size_t row) {
                   if (is_proposed(one(row))) return Datum{};
                   return number_datum(std::int64_t{(one(row).from - appointment(row).appointed_on).count()});
               }},
              {"outside_guidelines",
               [one](std::size_t row) { return Datum{!one(row).exception_reason.empty()}; }},
              {"exception_reason",
               [one](std::size_t row) { return text_datum(one(row).exception_reason); }}}));
}

report::Records meeting_records(ReportGround& ground) {
    const auto rows = rows_of(ground, ground.reg.meetings, [&](const Meeting& meeting) {
        return is_held(meeting, ground.as_of) || meeting.planned_on;
    });
    const auto meeting = [rows](std::size_t row) -> const Meeting& { return *(*rows)[row]; };
    const Sides sides = sides_of(ground, [meeting](std::size_t row) { return meeting(row).partnership; });
    return records_of(
        "meetings", rows->size(),
        with(side_columns(ground, sides),
             {role_column(ground, sides.appointment),
              level_column(ground, sides.appointment),
              {"year",
               [&ground, meeting](std::size_t row) {
                   return text_datum(academic_year_of(*day_of(meeting(row), ground.as_of)).text());
               }},
              {"number",
               [meeting](std::size_t row) { return number_datum(std::int64_t{meeting(row).number}); }},
              {"kind", [meeting](std::size_t row) { return choice_datum(meeting(row).kind); }},
              {"planned_on", [meeting](std::size_t row) { return day_datum(meeting(row).planned_on); }},
              {"held_on",
               [&ground, meeting](std::size_t row) {
                   return is_held(meeting(row), ground.as_of) ? day_datum(meeting(row).held_on) : Datum{};
               }},
              {"held",
               [&ground, meeting](std::size_t row) { return Datum{is_held(meeting(row), ground.as_of)}; }},
              {"minutes",
               [&ground, meeting](std::size_t row) {
                   const bool is_to_come = meeting(row).held_on && !is_held(meeting(row), ground.as_of);
                   return is_to_come ? Datum{} : number_datum(meeting(row).minutes);
               }},
              {"place", [meeting](std::size_t row) { return choice_datum(meeting(row).place); }}}));
}

report::Records contact_records(ReportGround& ground) {
    const auto rows = rows_of(ground, ground.reg.contacts,
                              [&](const Contact& contact) { return contact.on <= ground.as_of; });
    const auto contact = [rows](std::size_t row) -> const Contact& { return *(*rows)[row]; };
    const Sides sides = sides_of(ground, [contact](std::size_t row) { return contact(row).partnership; });
    return records_of(
        "contacts", rows->size(),
        with(side_columns(ground, sides),
             {role_column(ground, sides.appointment),
              level_column(ground, sides.appointment),
              {"on", [contact](std::size_t row) { return Datum{contact(row).on}; }},
              {"channel", [contact](std::size_t row) { return choice_datum(contact(row).channel); }}}));
}

report::Records evaluation_records(ReportGround& ground) {
    const auto rows = rows_of(ground, ground.reg.evaluations,
                              [&](const Evaluation& form) { return form.returned_on <= ground.as_of; });
    const auto form = [rows](std::size_t row) -> const Evaluation& { return *(*rows)[row]; };
    const Sides sides = sides_of(ground, [form](std::size_t row) { return form(row).partnership; });
    return records_of(
        "evaluations", rows->size(),
        with(side_columns(ground, sides),
             {school_column(ground, sides.school),
              role_column(ground, sides.appointment),
              headship_column(ground, sides.appointment),
              {"term", [form](std::size_t row) { return text_datum(form(row).term); }},
              {"by", [form](std::size_t row) { return text_datum(name_of(form(row).by)); }},
              {"returned_on", [form](std::size_t row) { return Datum{form(row).returned_on}; }},
              {"meetings_held", [form](std::size_t row) { return number_datum(form(row).meetings_held); }},
              {"areas",
               [&ground, form](std::size_t row) { return Datum{texts_of(ground.reg, form(row).areas)}; }},
              {"comments", [form](std::size_t row) { return text_datum(form(row).comments); }}}));
}

report::Records schedule_records(ReportGround& ground) {
    struct Item {
        Ref<Partnership> partnership;
        const ScheduledItem* item;
    };
    const auto rows = std::make_shared<std::vector<Item>>();
    for (const Ref<Partnership> ref : known_partnerships(ground)) {
        if (state_of(ground.reg[ref], ground.as_of) != "active") continue;
        const Schedule* schedule = ground.schedule(ref);
        if (schedule == nullptr) continue;
        for (const ScheduledItem& item : schedule->items)
            rows->push_back({ref, &item});
    }
    const auto item = [rows](std::size_t row) -> const ScheduledItem& { return *(*rows)[row].item; };
    const Sides sides = sides_of(ground, [rows](std::size_t row) { return (*rows)[row].partnership; });
    return records_of(
        "schedule", rows->size(),
        with(side_columns(ground, sides),
             {role_column(ground, sides.appointment),
              level_column(ground, sides.appointment),
              {"what", [item](std::size_t row) { return text_datum(name_of(item(row).rule->what)); }},
              {"number", [item](std::size_t row) { return number_datum(std::int64_t{item(row).number}); }},
              {"says", [item](std::size_t row) { return text_datum(item(row).says()); }},
              {"from", [item](std::size_t row) { return Datum{item(row).window.from}; }},
              {"to", [item](std::size_t row) { return Datum{item(row).window.to}; }},
              {"done_on", [item](std::size_t row) { return day_datum(item(row).done_on); }},
              {"state",
               [&ground, item](std::size_t row) { return text_datum(state_of(item(row), ground.as_of)); }},
              {"minutes", [item](std::size_t row) { return number_datum(item(row).minutes); }},
              {"place", [item](std::size_t row) { return choice_datum(item(row).place); }},
              {"clause", [item](std::size_t row) { return Datum{item(row).clauses()}; }}}));
}

}  // namespace headway
