#include "register/store/read_rows.h"

#include "register/json_cursor.h"
#include "register/store/table_sql.h"

namespace headway::store {

namespace {

// A value that the database keeps as JSON becomes a part of the document: it must be one whole value, or it
// could break out of its place.
bool is_one_value(const std::string& json) {
    JsonCursor cursor{json};
    cursor.skip();
    return !cursor.failure() && cursor.at_end();
}

void append_value(std::string& out, const Statement& row, int place, Kept kept) {
    // SQLite's own text of a number has 15 digits, which may be another number.
    if (kept == Kept::number && row.is_real(place)) {
        fmt::format_to(std::back_inserter(out), "{}", row.real(place));
        return;
    }
    const std::string_view text = row.text(place);
    if (kept == Kept::text) return append_json(out, text);
    if (kept == Kept::boolean && (text == "0" || text == "1")) {
        out += text == "1" ? "true" : "false";
        return;
    }
    const std::string json{text};
    // What is no JSON goes in as an object that no column can be, and the reader says so.
    out += is_one_value(json) ? json : "{\"this is not JSON\":true}";
}

// Appends the row at hand, whose columns begin at this place of the statement.
template <class Row>
void append_object(std::string& out, const Statement& row, int place) {
    char before = '{';
    for_each_column<Row>([&](const auto& column) {
        using Value = std::remove_cvref_t<decltype(std::declval<Row>().*column.member)>;
        if (!row.is_null(place)) {
            out += before;
            before = ',';
            out += '"';
            out += column.name;
            out += "\":";
            append_value(out, row, place, kept<Value>());
        }
        ++place;
    });
    if (before == '{') out += before;
    out += '}';
}

// The rows of one table as they stood after a change: those that stand and were there by then, and those
// that were corrected or taken out since.
template <class Row>
class TableRows {
  public:
    TableRows(Connection& connection, std::int64_t up_to)
        : standing_(connection, fmt::format("SELECT row, put_in_by, {} FROM {} WHERE put_in_by <= ?1 "
                                            "ORDER BY row",
                                            column_list<Row>(), table_of<Row>.name)),
          earlier_(connection,
                   "SELECT row, put_in_by, content FROM earlier_rows WHERE \"table\" = ?1 AND "
                   "put_in_by <= ?2 AND taken_out_by > ?2 ORDER BY row") {
        standing_.bind(1, up_to);
        earlier_.bind(1, table_of<Row>.name);
        earlier_.bind(2, up_to);
    }

    void append(std::string& out, std::vector<RowOrigin>& origins) {
        bool stands = standing_.step();
        bool stood = earlier_.step();
        const char* before = "";
        while (stands || stood) {
            out += before;
            before = ",\n";
            const bool next_stands = stands && (!stood || standing_.integer(0) < earlier_.integer(0));
            Statement& next = next_stands ? standing_ : earlier_;
            origins.push_back({next.integer(0), next.integer(1)});
            if (next_stands) {
                append_object<Row>(out, standing_, 2);
                stands = standing_.step();
            } else {
                append_value(out, earlier_, 2, Kept::json);
                stood = earlier_.step();
            }
        }
    }

  private:
    Statement standing_;
    Statement earlier_;
};

}  // namespace

StandingRegister read_rows(Connection& connection, std::int64_t up_to) {
    StandingRegister standing;
    std::string document = "{";
    std::size_t table_number = 0;
    for_each_table([&](const auto& table) {
        using Row = typename std::remove_cvref_t<decltype(table)>::Row;
        document += fmt::format("{}\"{}\":[\n", document.size() == 1 ? "" : ",\n", table.name);
        TableRows<Row>{connection, up_to}.append(document, standing.origins[table_number++]);
        document += ']';
    });
    document += '}';
    standing.read = read_register(document, connection.path());
    // The document's lines are nowhere to be seen; its paths name the table and the row.
    for (Problem& problem : standing.read.problems)
        problem.where.line = problem.where.column = 0;
    return standing;
}

}  // namespace headway::store
