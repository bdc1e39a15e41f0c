// Every table of the register and each of its columns, once, as data.
//
// Whatever goes through a register column by column (the JSON reader, an exporter, CSV, the SQLite schema)
// follows these lists, so that a new column is one line here and one member in register/rows.h. The order is
// that of the register document's description. What kind of value a column holds is said by the type of its
// member: Ref<School> is a URN, any other Ref an id; Word and Text are texts; an enumeration is one of its
// names; std::vector<Word> is a list of texts; a struct with columns of its own is an object.
#pragma once

#include "register/register.h"

#include <cstdint>
#include <limits>
#include <string_view>
#include <tuple>

namespace headway {

// Of a number that may be as low as it likes.
inline constexpr std::int64_t no_least = std::numeric_limits<std::int64_t>::min();

template <class Row, class Value>
struct TableColumn {
    std::string_view name;
    Value Row::*member;
    bool required = false;
    bool key = false;        // no two rows of the table may have the same one; other rows refer to it
    std::int64_t least = 0;  // of a number
};

namespace column {

template <class Row, class Value>
constexpr TableColumn<Row, Value> key(std::string_view name, Value Row::*member) {
    return {name, member, true, true, 1};
}
template <class Row, class Value>
constexpr TableColumn<Row, Value> required(std::string_view name, Value Row::*member,
                                           std::int64_t least = 0) {
    return {name, member, true, false, least};
}
template <class Row, class Value>
constexpr TableColumn<Row, Value> optional(std::string_view name, Value Row::*member,
                                           std::int64_t least = 0) {
    return {name, member, false, false, least};
}

}  // namespace column

// columns_of<Row> is a tuple of TableColumn<Row, …>. Row is a table's row or an object inside one.
template <class Row>
inline constexpr std::tuple<> columns_of{};

template <>
inline constexpr std::tuple columns_of<School>{
    column::key("urn", &School::urn),
    column::required("name", &School::name),
    column::required("local_authority", &School::local_authority),
    column::optional("phase", &School::phase),
    column::optional("religious_character", &School::religious_character),
    column::optional("admissions_policy", &School::admissions_policy),
    column::optional("area", &School::area),
    column::optional("networks", &School::networks),
};

template <>
inline constexpr std::tuple columns_of<Inspection>{
    column::required("urn", &Inspection::school),
    column::required("date", &Inspection::date),
    column::optional("framework", &Inspection::framework),
    column::optional("overall_effectiveness", &Inspection::overall_effectiveness),
    column::optional("leadership_and_management", &Inspection::leadership_and_management),
    column::optional("category_of_concern", &Inspection::category_of_concern),
};

template <>
inline constexpr std::tuple columns_of<Assessment>{
    column::required("urn", &Assessment::school),
    column::required("date", &Assessment::date),
    column::required("judgement", &Assessment::judgement),
    column::optional("inspection_expected", &Assessment::inspection_expected),
};

template <>
inline constexpr std::tuple columns_of<Performance>{
    column::required("urn", &Performance::school),
    column::required("academic_year", &Performance::academic_year),
    column::optional("score", &Performance::score, no_least),
    column::optional("band", &Performance::band),
    column::optional("above_minimum_standard", &Performance::above_minimum_standard),
};

template <>
inline constexpr std::tuple columns_of<Circumstance>{
    column::required("urn", &Circumstance::school),
    column::required("kind", &Circumstance::kind),
    column::required("from", &Circumstance::from),
    column::optional("to", &Circumstance::to),
};

template <>
inline constexpr std::tuple columns_of<Person>{
    column::key("id", &Person::id),
    column::required("name", &Person::name),
    column::optional("email", &Person::email),
    column::optional("telephone", &Person::telephone),
    column::optional("expertise", &Person::expertise),
};

template <>
inline constexpr std::tuple columns_of<Post>{
    column::required("person", &Post::person), column::required("urn", &Post::school),
    column::required("role", &Post::role),     column::required("from", &Post::from),
    column::optional("to", &Post::to),
};

template <>
inline constexpr std::tuple columns_of<Appointment>{
    column::key("id", &Appointment::id),
    column::required("person", &Appointment::person),
    column::required("urn", &Appointment::school),
    column::required("role", &Appointment::role),
    column::required("appointed_on", &Appointment::appointed_on),
    column::required("starts_on", &Appointment::starts_on),
    column::optional("headship", &Appointment::headship),
    column::optional("new_to_authority", &Appointment::new_to_authority),
    column::optional("new_to_leadership", &Appointment::new_to_leadership),
};

template <>
inline constexpr std::tuple columns_of<Training>{
    column::required("person", &Training::person),
    column::required("course", &Training::course),
    column::required("provider", &Training::provider),
    column::required("completed_on", &Training::completed_on),
    column::optional("days", &Training::days),
};

template <>
inline constexpr std::tuple columns_of<Recommendation>{
    column::required("person", &Recommendation::person),
    column::required("scheme", &Recommendation::scheme),
    column::required("by_role", &Recommendation::by_role),
    column::required("given_on", &Recommendation::given_on),
    column::optional("supportive", &Recommendation::supportive),
};

template <>
inline constexpr std::tuple columns_of<Declaration>{
    column::required("person", &Declaration::person),
    column::required("scheme", &Declaration::scheme),
    column::required("key", &Declaration::key),
    column::required("value", &Declaration::value, no_least),
    column::required("made_on", &Declaration::made_on),
    column::optional("by_role", &Declaration::by_role),
};

template <>
inline constexpr std::tuple columns_of<SupportGiven>{
    column::required("person", &SupportGiven::person),
    column::required("urn", &SupportGiven::school),
    column::required("from", &SupportGiven::from),
    column::optional("to", &SupportGiven::to),
    column::optional("kind", &SupportGiven::kind),
    column::optional("effective", &SupportGiven::effective),
};

template <>
inline constexpr std::tuple columns_of<Relationship>{
    column::required("a", &Relationship::a),       column::required("b", &Relationship::b),
    column::required("kind", &Relationship::kind), column::optional("from", &Relationship::from),
    column::optional("to", &Relationship::to),
};

template <>
inline constexpr std::tuple columns_of<Application>{
    column::key("id", &Application::id),
    column::required("person", &Application::person),
    column::required("scheme", &Application::scheme),
    column::required("round", &Application::round),
    column::required("submitted_on", &Application::submitted_on),
    column::optional("statement", &Application::statement),
};

template <>
inline constexpr std::tuple columns_of<PanelMember>{
    column::required("name", &PanelMember::name),
    column::optional("represents", &PanelMember::represents),
};

template <>
inline constexpr std::tuple columns_of<PanelDecision>{
    column::required("application", &PanelDecision::application),
    column::required("date", &PanelDecision::date),
    column::optional("members", &PanelDecision::members),
    column::required("outcome", &PanelDecision::outcome),
    column::optional("reason", &PanelDecision::reason),
};

template <>
inline constexpr std::tuple columns_of<Mentor>{
    column::required("person", &Mentor::person), column::required("scheme", &Mentor::scheme),
    column::required("status", &Mentor::status), column::required("from", &Mentor::from),
    column::optional("to", &Mentor::to),         column::optional("capacity", &Mentor::capacity),
};

template <>
inline constexpr std::tuple columns_of<Partnership>{
    column::key("id", &Partnership::id),
    column::required("scheme", &Partnership::scheme),
    column::required("appointment", &Partnership::appointment),
    column::required("mentor", &Partnership::mentor),
    column::required("from", &Partnership::from),
    column::optional("to", &Partnership::to),
    column::optional("status", &Partnership::status),
    column::optional("exception_reason", &Partnership::exception_reason),
};

template <>
inline constexpr std::tuple columns_of<Agenda>{
    column::optional("purpose", &Agenda::purpose),
    column::optional("outcomes", &Agenda::outcomes),
    column::optional("success", &Agenda::success),
};

template <>
inline constexpr std::tuple columns_of<Meeting>{
    column::required("partnership", &Meeting::partnership),
    column::required("number", &Meeting::number, 1),
    column::optional("kind", &Meeting::kind),
    column::optional("planned_on", &Meeting::planned_on),
    column::optional("held_on", &Meeting::held_on),
    column::optional("minutes", &Meeting::minutes),
    column::optional("place", &Meeting::place),
    column::optional("agenda", &Meeting::agenda),
};

template <>
inline constexpr std::tuple columns_of<Contact>{
    column::required("partnership", &Contact::partnership),
    column::required("on", &Contact::on),
    column::optional("channel", &Contact::channel),
};

template <>
inline constexpr std::tuple columns_of<Evaluation>{
    column::required("partnership", &Evaluation::partnership),
    column::required("term", &Evaluation::term),
    column::required("by", &Evaluation::by),
    column::required("returned_on", &Evaluation::returned_on),
    column::optional("meetings_held", &Evaluation::meetings_held),
    column::optional("areas", &Evaluation::areas),
    column::optional("comments", &Evaluation::comments),
};

template <>
inline constexpr std::tuple columns_of<Deployment>{
    column::key("id", &Deployment::id),
    column::required("person", &Deployment::person),
    column::required("scheme", &Deployment::scheme),
    column::required("activity", &Deployment::activity),
    column::optional("urn", &Deployment::school),
    column::required("route", &Deployment::route),
    column::required("commissioner", &Deployment::commissioner),
    column::optional("accountable_to", &Deployment::accountable_to),
    column::optional("feedback", &Deployment::feedback),
    column::required("from", &Deployment::from),
    column::optional("to", &Deployment::to),
};

template <>
inline constexpr std::tuple columns_of<DayRange>{
    column::required("from", &DayRange::from),
    column::required("to", &DayRange::to),
};

template <>
inline constexpr std::tuple columns_of<Term>{
    column::required("name", &Term::name),
    column::required("from", &Term::from),
    column::required("to", &Term::to),
    column::optional("half_term", &Term::half_term),
};

template <>
inline constexpr std::tuple columns_of<Calendar>{
    column::required("local_authority", &Calendar::local_authority),
    column::required("academic_year", &Calendar::academic_year),
    column::required("terms", &Calendar::terms),
};

template <>
inline constexpr std::tuple columns_of<Rate>{
    column::required("scheme", &Rate::scheme), column::required("item", &Rate::item),
    column::required("pence", &Rate::pence),   column::required("from", &Rate::from),
    column::optional("to", &Rate::to),
};

template <>
inline constexpr std::tuple columns_of<Grant>{
    column::required("scheme", &Grant::scheme), column::required("name", &Grant::name),
    column::required("from", &Grant::from),     column::optional("to", &Grant::to),
    column::optional("pence", &Grant::pence),
};

template <class RowType>
struct RegisterTable {
    using Row = RowType;
    std::string_view name;
    std::vector<Row> Register::*rows;
};

// The tables, in an order in which no row refers to a later table.
inline constexpr std::tuple register_tables{
    RegisterTable<School>{"schools", &Register::schools},
    RegisterTable<Inspection>{"inspections", &Register::inspections},
    RegisterTable<Assessment>{"assessments", &Register::assessments},
    RegisterTable<Performance>{"performance", &Register::performance},
    RegisterTable<Circumstance>{"circumstances", &Register::circumstances},
    RegisterTable<Person>{"people", &Register::people},
    RegisterTable<Post>{"posts", &Register::posts},
    RegisterTable<Appointment>{"appointments", &Register::appointments},
    RegisterTable<Training>{"training", &Register::training},
    RegisterTable<Recommendation>{"recommendations", &Register::recommendations},
    RegisterTable<Declaration>{"declarations", &Register::declarations},
    RegisterTable<SupportGiven>{"support_given", &Register::support_given},
    RegisterTable<Relationship>{"relationships", &Register::relationships},
    RegisterTable<Application>{"applications", &Register::applications},
    RegisterTable<PanelDecision>{"panel_decisions", &Register::panel_decisions},
    RegisterTable<Mentor>{"mentors", &Register::mentors},
    RegisterTable<Partnership>{"partnerships", &Register::partnerships},
    RegisterTable<Meeting>{"meetings", &Register::meetings},
    RegisterTable<Contact>{"contacts", &Register::contacts},
    RegisterTable<Evaluation>{"evaluations", &Register::evaluations},
    RegisterTable<Deployment>{"deployments", &Register::deployments},
    RegisterTable<Calendar>{"calendars", &Register::calendars},
    RegisterTable<Rate>{"rates", &Register::rates},
    RegisterTable<Grant>{"grants", &Register::grants},
};

// Calls visit(table) for each of them: for_each_table([&](auto table) { register.*table.rows … }).
template <class Visit>
constexpr void for_each_table(Visit&& visit) {
    std::apply([&](const auto&... table) { (visit(table), ...); }, register_tables);
}

// Calls visit(column) for each column of Row.
template <class Row, class Visit>
constexpr void for_each_column(Visit&& visit) {
    std::apply([&](const auto&... column) { (visit(column), ...); }, columns_of<Row>);
}

template <class Row>
inline constexpr std::size_t column_count = std::tuple_size_v<std::remove_const_t<decltype(columns_of<Row>)>>;

// The table whose rows are of this type.
template <class Row>
inline constexpr RegisterTable<Row> table_of = std::get<RegisterTable<Row>>(register_tables);

}  // namespace headway
