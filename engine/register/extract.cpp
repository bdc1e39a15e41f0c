#include "register/extract.h"

#include "register/json_writer.h"

#include <set>
#include <type_traits>

namespace headway {

namespace {

// The rows to be written, of one table; in the register's order.
template <class Row>
struct Chosen {
    std::set<std::uint32_t> rows;
};
template <class... Tables>
std::tuple<Chosen<typename Tables::Row>...> chosen_of(const std::tuple<Tables...>&);
using AllChosen = decltype(chosen_of(register_tables));

class Choice {
  public:
    explicit Choice(const Register& reg) : reg_(reg) {}

    template <class Row>
    void add(Ref<Row> ref) {
        add_row<Row>(ref.position);
    }
    template <class Row>
    void add_all(std::span<const std::uint32_t> rows) {
        for (const std::uint32_t row : rows)
            add_row<Row>(row);
    }
    template <class Row>
    const std::set<std::uint32_t>& rows() const {
        return std::get<Chosen<Row>>(chosen_).rows;
    }

  private:
    // A row, and all rows that it refers to, and so on; of a school also what is known of it.
    template <class Row>
    void add_row(std::uint32_t position) {
        if (!std::get<Chosen<Row>>(chosen_).rows.insert(position).second) return;
        const Row& row = (reg_.*table_of<Row>.rows)[position];
        for_each_column<Row>([&](const auto& column) { follow(row.*column.member); });
        if constexpr (std::is_same_v<Row, School>) {
            add_all<Inspection>(reg_.inspections_of_school.of(position));
            add_all<Assessment>(reg_.assessments_of_school.of(position));
            add_all<Performance>(reg_.performance_of_school.of(position));
            add_all<Circumstance>(reg_.circumstances_of_school.of(position));
        }
    }
    template <class Row>
    void follow(Ref<Row> ref) {
        add_row<Row>(ref.position);
    }
    template <class Row>
    void follow(const std::optional<Ref<Row>>& ref) {
        if (ref) add_row<Row>(ref->position);
    }
    template <class Value>
    void follow(const Value&) {}

    const Register& reg_;
    AllChosen chosen_;
};

std::string written(const Register& reg, const Choice& choice, Ref<Person> about) {
    const writing::JsonWriter writer{reg, writing::RegisterKeys{reg}};
    std::string out = "{";
    for_each_table([&](const auto& table) {
        using Row = typename std::remove_cvref_t<decltype(table)>::Row;
        const auto& rows = choice.rows<Row>();
        if (rows.empty()) return;
        out += fmt::format("{}\"{}\":[", out.size() == 1 ? "" : ",", table.name);
        for (const std::uint32_t position : rows) {
            if (position != *rows.begin()) out += ',';
            Row row = (reg.*table.rows)[position];
            if constexpr (std::is_same_v<Row, Person>) {
                row.email = row.telephone = {};
                if (position != about.position) row.expertise.clear();
            }
            writer.append_row(out, row);
        }
        out += ']';
    });
    return out + "}";
}

template <class Row, class Target>
Grouping grouped(const Register& reg, Ref<Target> Row::*owner) {
    const auto& rows = reg.*table_of<Row>.rows;
    return Grouping((reg.*table_of<Target>.rows).size(), rows.size(),
                    [&](std::size_t i) { return (rows[i].*owner).position; });
}

}  // namespace

Extracts::Extracts(const Register& reg)
    : reg_(reg),
      appointments_(grouped(reg, &Appointment::person)),
      relationships_a_(grouped(reg, &Relationship::a)),
      relationships_b_(grouped(reg, &Relationship::b)),
      applications_(grouped(reg, &Application::person)),
      decisions_(grouped(reg, &PanelDecision::application)),
      entries_(grouped(reg, &Mentor::person)),
      mentored_(grouped(reg, &Partnership::mentor)),
      partnerships_(grouped(reg, &Partnership::appointment)),
      deployments_(grouped(reg, &Deployment::person)) {}

std::string Extracts::about(Ref<Person> person) const {
    Choice choice{reg_};
    const std::uint32_t who = person.position;
    choice.add(person);
    choice.add_all<Post>(reg_.posts_of_person.of(who));
    choice.add_all<Appointment>(appointments_.of(who));
    choice.add_all<Training>(reg_.training_of_person.of(who));
    choice.add_all<Recommendation>(reg_.recommendations_of_person.of(who));
    choice.add_all<Declaration>(reg_.declarations_of_person.of(who));
    choice.add_all<SupportGiven>(reg_.support_given_by_person.of(who));
    choice.add_all<Relationship>(relationships_a_.of(who));
    choice.add_all<Relationship>(relationships_b_.of(who));
    choice.add_all<Application>(applications_.of(who));
    for (const std::uint32_t application : applications_.of(who))
        choice.add_all<PanelDecision>(decisions_.of(application));
    choice.add_all<Mentor>(entries_.of(who));
    choice.add_all<Partnership>(mentored_.of(who));
    for (const std::uint32_t appointment : appointments_.of(who))
        choice.add_all<Partnership>(partnerships_.of(appointment));
    choice.add_all<Deployment>(deployments_.of(who));
    return written(reg_, choice, person);
}

std::string Extracts::about(Ref<Appointment> appointment) const {
    return about(reg_[appointment].person);  // which has all of the person's appointments
}

}  // namespace headway
