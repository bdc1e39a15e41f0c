// What was before: the log, and every version of a row.
#include "base/text.h"
#include "register/csv/cells.h"
#include "register/json_writer.h"
#include "register/store/inner.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace headway {

namespace {

using namespace store;

using Lines = std::map<std::int64_t, ChangeLine>;

Lines all_lines(Connection& connection) {
    Lines lines;
    Statement log{connection, select_log};
    while (log.step())
        lines.emplace(log.integer(0), change_line(line_of(log)));
    return lines;
}

// The numbers of the rows that once had this value, which is JSON, as the register writes it.
std::set<std::int64_t> rows_that_had(Connection& connection, const std::string& table,
                                     const std::string& column, const std::string& json) {
    std::set<std::int64_t> rows;
    Statement earlier{connection,
                      "SELECT row FROM earlier_rows WHERE \"table\" = ?1 AND "
                      "content -> ('$.\"' || ?2 || '\"') = ?3"};
    earlier.bind(1, table);
    earlier.bind(2, column);
    earlier.bind(3, json);
    while (earlier.step())
        rows.insert(earlier.integer(0));
    return rows;
}

// Those that have it now.
std::set<std::int64_t> rows_that_have(const StandingRegister& standing, const std::string& table_name,
                                      const std::string& column_name, const std::string& json) {
    std::set<std::int64_t> rows;
    const Register& reg = *standing.read.reg;
    const writing::JsonWriter writer{reg, writing::RegisterKeys{reg}};
    std::size_t number = 0;
    for_each_table([&](const auto& table) {
        using Row = typename std::remove_cvref_t<decltype(table)>::Row;
        const std::vector<RowOrigin>& origins = standing.origins[number++];
        if (table.name != table_name) return;
        for_each_column<Row>([&](const auto& column) {
            if (column.name != column_name) return;
            for (std::size_t i = 0; i < origins.size(); ++i) {
                std::string value;
                writer.append_if_there(value, (reg.*table.rows)[i].*column.member);
                if (value == json) rows.insert(origins[i].row);
            }
        });
    });
    return rows;
}

class Versions {
  public:
    Versions(Connection& connection, const std::string& table) : connection_(connection), table_(table) {}

    // json: the value of the column, as the register writes it.
    std::vector<RowVersion> with(const std::string& column, const std::string& json) {
        lines_ = all_lines(connection_);
        const StandingRegister standing = standing_register(connection_);
        std::set<std::int64_t> rows = rows_that_had(connection_, table_, column, json);
        rows.merge(rows_that_have(standing, table_, column, json));
        add_earlier(rows);
        add_standing(standing, rows);
        std::stable_sort(found_.begin(), found_.end(), [](const RowVersion& a, const RowVersion& b) {
            return std::pair{a.row, a.put_in.number} < std::pair{b.row, b.put_in.number};
        });
        return std::move(found_);
    }

  private:
    void add_earlier(const std::set<std::int64_t>& rows) {
        Statement all{connection_,
                      "SELECT row, content, put_in_by, taken_out_by FROM earlier_rows WHERE \"table\" = ?1"};
        all.bind(1, table_);
        while (all.step()) {
            if (!rows.contains(all.integer(0))) continue;
            found_.push_back({table_, all.integer(0), std::string{all.text(1)}, lines_[all.integer(2)],
                              lines_[all.integer(3)]});
        }
    }

    void add_standing(const StandingRegister& standing, const std::set<std::int64_t>& rows) {
        const Register& reg = *standing.read.reg;
        const writing::JsonWriter writer{reg, writing::RegisterKeys{reg}};
        std::size_t number = 0;
        for_each_table([&](const auto& table) {
            const std::vector<RowOrigin>& origins = standing.origins[number++];
            if (table.name != table_) return;
            for (std::size_t i = 0; i < origins.size(); ++i) {
                if (!rows.contains(origins[i].row)) continue;
                found_.push_back({table_, origins[i].row, {}, lines_[origins[i].put_in_by], std::nullopt});
                writer.append_row(found_.back().content, (reg.*table.rows)[i]);
            }
        });
    }

    Connection& connection_;
    const std::string& table_;
    Lines lines_;
    std::vector<RowVersion> found_;
};

}  // namespace

std::vector<ChangeLine> Store::log(std::size_t most, std::optional<Problem>& failure) {
    std::vector<ChangeLine> lines;
    failure = guarded([&] {
        Statement newest{inner_->connection,
                         "SELECT number, \"at\", \"by\", \"action\", detail, digest, hash FROM changes "
                         "ORDER BY number DESC LIMIT ?1"};
        newest.bind(1, static_cast<std::int64_t>(most));
        while (newest.step())
            lines.push_back(change_line(line_of(newest)));
    });
    return lines;
}

std::vector<RowVersion> Store::history(const std::string& table, const NamedValue& which,
                                       std::optional<Problem>& failure) {
    std::vector<RowVersion> versions;
    const ColumnDescription* column = column_named(table, which.column);
    if (column == nullptr) {
        failure = Problem{{},
                          fmt::format("the register has no column {} in a table {}", printable(which.column),
                                      printable(table))};
        return versions;
    }
    std::string json;
    if (const std::string wrong = append_cell_as_json(json, *column, which.value); !wrong.empty()) {
        failure = Problem{{.path = which.column}, wrong};
        return versions;
    }
    failure = guarded([&] {
        Transaction moment{inner_->connection, Transaction::Kind::read};
        versions = Versions{inner_->connection, table}.with(std::string{column->name}, json);
    });
    return versions;
}

}  // namespace headway
