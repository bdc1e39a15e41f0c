// Records: rows with named columns, to be selected, grouped and measured. Tables, figures and charts of a
// document are made of them. Nothing here knows what they are about.
//
// A column is found when it is first asked for, and then kept; what nobody asks for costs nothing. Rows of
// records are the numbers of some of them, in the order in which they are to be shown.
#pragma once

#include "report/document.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace headway::report {

// What stands in one column of one record; std::monostate: nothing is recorded.
using Datum =
    std::variant<std::monostate, std::string, std::int64_t, bool, Date, Pence, std::vector<std::string>>;

enum class DatumKind : std::uint8_t {
    text,
    choice,  // a name of a closed list: deputy_headteacher, shown as "deputy headteacher"
    number,
    truth,
    date,
    money,
    list,    // of texts: the record counts once for each of them
    choices  // of names of a closed list
};
std::string_view name_of(DatumKind kind);

struct RecordColumn {
    std::string name;
    DatumKind kind = DatumKind::text;
    std::string title;
    std::function<Datum(std::size_t record)> value;
    std::vector<std::string> names = {};  // of a choice whose list is closed: in its order
};

class Records {
  public:
    Records() = default;
    Records(std::size_t size, std::vector<RecordColumn> columns)
        : size_(size), columns_(std::move(columns)) {}

    std::size_t size() const { return size_; }
    // Null where there is no such column.
    const RecordColumn* column(std::string_view name) const;
    // Of a column that there is: its values, one a record.
    const std::vector<Datum>& values(std::string_view name) const;

  private:
    std::size_t size_ = 0;
    std::vector<RecordColumn> columns_;
    mutable std::unordered_map<std::string_view, std::vector<Datum>> found_;
};

using Rows = std::vector<std::uint32_t>;
Rows all_rows(const Records& records);

// What a record must show. Where nothing is recorded, no relation holds but not_recorded.
// Of an empty list nothing is recorded, but it is not any text either.
enum class Relation : std::uint8_t { is, is_not, at_least, at_most, recorded, not_recorded };
struct RecordTest {
    std::string column;
    Relation relation = Relation::is;
    std::vector<Datum> values = {};  // is: one of them; is_not: none of them; at_least, at_most: the first
};
// The rows of which every test holds. A list is what it has: is, where one of its texts is.
Rows selected(const Records& records, const Rows& rows, const std::vector<RecordTest>& tests);

struct Order {
    std::string column;
    bool largest_first = false;
};
// Stable; what is not recorded comes last either way.
Rows ordered(const Records& records, Rows rows, const std::vector<Order>& orders);

struct Group {
    Datum value;
    std::string name;  // as it is shown: "not recorded"
    Rows rows;
};
// By the value of a column, in the order of the values; what is not recorded comes last. A record whose list
// is empty is in the group of what is not recorded.
std::vector<Group> grouped(const Records& records, const Rows& rows, const std::string& column);

struct Measure {
    enum class Kind : std::uint8_t { count, share, total, average };
    Kind kind = Kind::count;
    std::vector<RecordTest> only = {};  // of count and share: which of the rows
    std::string column = {};            // of total and average
};
// Of rows in which the column is nowhere recorded there is no average, and the total is 0.
Cell measured(const Records& records, const Rows& rows, const Measure& measure);
// As a chart draws it: money in pounds, a share in hundredths.
std::optional<double> plotted(const Cell& cell);
// The kind of column that such cells stand in.
Column::Kind kind_of(const Records& records, const Measure& measure);

// As a cell of a table shows it; a list has a line for each text.
Cell cell_of(const Datum& datum, DatumKind kind);
Column::Kind shown_as(DatumKind kind);
// As a sentence shows it.
std::string in_words(const Datum& datum, DatumKind kind);

// Those groups that may be shown where nothing may be told of fewer than so many records. Where the groups
// add up to `all`, and what is left out of them could be told by subtraction, the smallest of the others goes
// too.
std::vector<Group> shared_by(std::vector<Group> groups, std::size_t smallest, std::size_t all, bool add_up);

}  // namespace headway::report
