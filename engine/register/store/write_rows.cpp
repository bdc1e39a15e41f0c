#include "register/store/write_rows.h"

#include "register/store/table_sql.h"

#include <algorithm>
#include <optional>

namespace headway::store {

namespace {

using writing::JsonWriter;
using writing::RegisterKeys;

// The number of a table's next row: numbers of rows that were taken out are not given again.
std::int64_t next_row(Connection& connection, std::string_view table) {
    Statement highest{connection, fmt::format("SELECT max(coalesce((SELECT max(row) FROM {}), 0), "
                                              "coalesce((SELECT max(row) FROM earlier_rows WHERE \"table\" = "
                                              "?1), 0))",
                                              table)};
    highest.bind(1, table);
    highest.step();
    return after(highest.integer(0));
}

template <class RowType>
class TableWriter {
  public:
    using Row = RowType;

    TableWriter(Connection& connection, std::int64_t change, const StandingRegister& standing,
                const IncomingRows* incoming, std::size_t number, ChangeDigest& digest)
        : connection_(connection),
          change_(change),
          incoming_(incoming),
          digest_(digest),
          old_rows_(*standing.read.reg.*table_of<Row>.rows),
          origins_(standing.origins[number]),
          old_writer_(*standing.read.reg, RegisterKeys{*standing.read.reg}) {
        if (incoming == nullptr) return;
        new_writer_.emplace(incoming->reg, IncomingKeys{incoming->keys});
        binder_.emplace(incoming->reg, IncomingKeys{incoming->keys});
    }

    // In the order of the rows' numbers, which is that of the digest.
    void write(std::vector<RowChange> changes) {
        std::stable_sort(changes.begin(), changes.end(),
                         [&](const RowChange& a, const RowChange& b) { return place_of(a) < place_of(b); });
        next_ = next_row(connection_, name);
        for (const RowChange& change : changes)
            write(change);
    }

  private:
    static constexpr std::string_view name = table_of<Row>.name;

    std::int64_t place_of(const RowChange& change) const {
        return change.kind == RowChange::Kind::insert ? latest : origins_[change.standing].row;
    }

    void write(const RowChange& change) {
        if (change.kind == RowChange::Kind::insert)
            return put_in(insert_, insert_sql<Row>(), next_++, change);
        const RowOrigin& origin = origins_[change.standing];
        keep(origin, change.standing);
        if (change.kind == RowChange::Kind::update)
            put_in(update_, update_sql<Row>(), origin.row, change);
        else
            take_out(origin.row);
    }

    // What is about to be replaced goes into the history.
    void keep(const RowOrigin& origin, std::uint32_t standing) {
        content_.clear();
        old_writer_.append_row(content_, old_rows_[standing]);
        if (!keep_)
            keep_.emplace(connection_,
                          "INSERT INTO earlier_rows (\"table\", row, content, put_in_by, taken_out_by) "
                          "VALUES (?1, ?2, ?3, ?4, ?5)");
        keep_->bind(1, name);
        keep_->bind(2, origin.row);
        keep_->bind(3, content_);
        keep_->bind(4, origin.put_in_by);
        keep_->bind(5, change_);
        keep_->run();
        digest_.took_out(name, origin.row, content_);
    }

    void put_in(std::optional<Statement>& statement, const std::string& sql, std::int64_t row_number,
                const RowChange& change) {
        const Row& row = (incoming_->reg.*table_of<Row>.rows)[change.incoming];
        if (!statement) statement.emplace(connection_, sql);
        binder_->bind(*statement, row_number, change_, row);
        statement->run();
        content_.clear();
        new_writer_->append_row(content_, row);
        digest_.put_in(name, row_number, content_);
    }

    void take_out(std::int64_t row_number) {
        if (!remove_) remove_.emplace(connection_, fmt::format("DELETE FROM {} WHERE row = ?1", name));
        remove_->bind(1, row_number);
        remove_->run();
    }

    Connection& connection_;
    std::int64_t change_;
    const IncomingRows* incoming_;
    ChangeDigest& digest_;
    const std::vector<Row>& old_rows_;
    const std::vector<RowOrigin>& origins_;
    JsonWriter<RegisterKeys> old_writer_;
    std::optional<JsonWriter<IncomingKeys>> new_writer_;
    std::optional<RowBinder<Row, IncomingKeys>> binder_;
    std::optional<Statement> insert_, update_, remove_, keep_;
    std::int64_t next_ = 0;
    std::string content_;
};

}  // namespace

void write_changes(Connection& connection, std::int64_t change, const StandingRegister& standing,
                   const IncomingRows* incoming, const std::vector<RowChange>& changes,
                   ChangeDigest& digest) {
    std::size_t number = 0;
    for_each_table([&](const auto& table) {
        using Row = typename std::remove_cvref_t<decltype(table)>::Row;
        std::vector<RowChange> of_table;
        for (const RowChange& row : changes)
            if (row.table == number) of_table.push_back(row);
        if (!of_table.empty())
            TableWriter<Row>{connection, change, standing, incoming, number, digest}.write(
                std::move(of_table));
        ++number;
    });
}

}  // namespace headway::store
