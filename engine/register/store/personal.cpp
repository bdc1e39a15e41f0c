// Everything on one person: rows that name them, and rows that belong to what is theirs.
#include "register/json_writer.h"
#include "register/personal_data.h"
#include "register/store/decisions.h"
#include "register/store/inner.h"
#include "register/store/ledger_rows.h"
#include "register/store/sealed_content.h"

#include <simdjson.h>

#include <map>
#include <set>

namespace headway {

namespace {

using namespace store;

// By which of its columns a row may be about somebody.
struct Owners {
    std::vector<std::string_view> person, appointment, application, partnership;
};

template <class Row>
Owners owners_of() {
    Owners owners;
    for_each_column<Row>([&](const auto& column) {
        using Value = std::remove_cvref_t<decltype(std::declval<Row>().*column.member)>;
        if constexpr (std::is_same_v<Value, Ref<Person>>) owners.person.push_back(column.name);
        if constexpr (std::is_same_v<Value, Ref<Appointment>>) owners.appointment.push_back(column.name);
        if constexpr (std::is_same_v<Value, Ref<Application>>) owners.application.push_back(column.name);
        if constexpr (std::is_same_v<Value, Ref<Partnership>>) owners.partnership.push_back(column.name);
    });
    if constexpr (std::is_same_v<Row, Person>) owners.person.emplace_back("id");
    return owners;
}

// A version of a row: what of it is known before its log lines are.
struct Version {
    std::string content;
    std::int64_t row = 0;
    std::int64_t put_in_by = 0;
    std::int64_t taken_out_by = 0;  // 0: it stands
};

class Gathering {
  public:
    Gathering(Connection& connection, PersonalData& data) : connection_(connection), data_(data) {}

    void run() {
        const StandingRegister standing = standing_register(connection_);
        read_log();
        // The order of the tables: appointments and applications stand before what belongs to them.
        std::size_t number = 0;
        for_each_table(
            [&](const auto& table) { add_table(*standing.read.reg, table, standing.origins[number++]); });
        add_decisions();
        add_ledger();
        add_sealed();
    }

  private:
    using Ids = std::set<std::string, std::less<>>;

    void read_log() {
        Statement log{connection_, select_log};
        while (log.step())
            lines_.emplace(log.integer(0), change_line(line_of(log)));
    }

    template <class Table>
    void add_table(const Register& reg, const Table& table, const std::vector<RowOrigin>& origins) {
        using Row = typename Table::Row;
        const Owners owners = owners_of<Row>();
        if (owners.person.empty() && owners.appointment.empty() && owners.application.empty() &&
            owners.partnership.empty())
            return;
        std::vector<Version> versions = earlier(table.name);
        const writing::JsonWriter writer{reg, writing::RegisterKeys{reg}};
        for (std::size_t i = 0; i < origins.size(); ++i) {
            versions.push_back({.row = origins[i].row, .put_in_by = origins[i].put_in_by});
            writer.append_row(versions.back().content, (reg.*table.rows)[i]);
        }
        std::stable_sort(versions.begin(), versions.end(), [](const Version& a, const Version& b) {
            return std::pair{a.row, a.put_in_by} < std::pair{b.row, b.put_in_by};
        });
        for (Version& version : versions)
            add_if_theirs(table.name, owners, version);
    }

    std::vector<Version> earlier(std::string_view table) {
        std::vector<Version> versions;
        Statement all{connection_,
                      "SELECT row, content, put_in_by, taken_out_by FROM earlier_rows WHERE \"table\" = ?1"};
        all.bind(1, table);
        while (all.step())
            versions.push_back({std::string{all.text(1)}, all.integer(0), all.integer(2), all.integer(3)});
        return versions;
    }

    void add_if_theirs(std::string_view table, const Owners& owners, Version& version) {
        simdjson::dom::element row;
        if (parser_.parse(version.content).get(row) != simdjson::SUCCESS) return;
        const Ids person{data_.person};
        const bool theirs = has(row, owners.person, person) || has(row, owners.appointment, appointments_) ||
                            has(row, owners.application, applications_) ||
                            has(row, owners.partnership, partnerships_);
        if (!theirs) return;
        if (table == table_of<Appointment>.name) remember(row, appointments_);
        if (table == table_of<Application>.name) remember(row, applications_);
        if (table == table_of<Partnership>.name) remember(row, partnerships_);
        RowVersion found{.table = std::string{table},
                         .row = version.row,
                         .content = std::move(version.content),
                         .put_in = lines_[version.put_in_by]};
        if (version.taken_out_by != 0) found.taken_out = lines_[version.taken_out_by];
        data_.rows.push_back(std::move(found));
    }

    static bool has(const simdjson::dom::element& row, const std::vector<std::string_view>& columns,
                    const Ids& ids) {
        std::string_view id;
        return std::any_of(columns.begin(), columns.end(), [&](std::string_view column) {
            return row[column].get(id) == simdjson::SUCCESS && ids.contains(id);
        });
    }

    static void remember(const simdjson::dom::element& row, Ids& ids) {
        std::string_view id;
        if (row["id"].get(id) == simdjson::SUCCESS) ids.emplace(id);
    }

    void add_decisions() {
        Statement all{connection_, std::string{select_decisions} + "ORDER BY d.number"};
        while (all.step()) {
            StoredDecision decision = decision_of(all);
            const bool as_mentee = decision.role == "mentee";
            if (as_mentee ? !appointments_.contains(decision.subject) : decision.subject != data_.person)
                continue;
            decision.evidence.clear();
            data_.decisions.push_back(std::move(decision));
        }
    }

    void add_ledger() {
        Statement all{connection_, std::string{select_entries} + "ORDER BY e.number"};
        while (all.step()) {
            LedgerEntry entry = entry_of(all);
            const NewLedgerEntry& what = entry.what;
            if (what.payer == data_.person || what.payee == data_.person ||
                partnerships_.contains(what.partnership))
                data_.ledger.push_back(std::move(entry));
        }
    }

    void add_sealed() {
        Statement keys{connection_, select_keys};
        while (keys.step())
            if (StoredKey key = key_of(keys); key.person == data_.person)
                data_.keys.push_back(std::move(key));
        for (const std::string& partnership : partnerships_) {
            Statement records{connection_, select_records};
            records.bind(1, partnership);
            while (records.step())
                data_.records.push_back(record_of_row(records, false));
        }
    }

    Connection& connection_;
    PersonalData& data_;
    std::map<std::int64_t, ChangeLine> lines_;
    Ids appointments_;
    Ids applications_;
    Ids partnerships_;
    simdjson::dom::parser parser_;
};

}  // namespace

PersonalData Store::held_on(const std::string& person, std::optional<Problem>& failure) {
    PersonalData data{.person = person};
    failure = guarded([&] {
        Transaction moment{inner_->connection, Transaction::Kind::read};
        Gathering{inner_->connection, data}.run();
    });
    return data;
}

}  // namespace headway
