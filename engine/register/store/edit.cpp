// Entering, correcting and taking out single rows: the words of a command become a register document, and
// that is checked and written as any document is.
#include "base/text.h"
#include "register/csv/cells.h"
#include "register/json_writer.h"
#include "register/store/inner.h"
#include "register/store/write_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace headway {

namespace {

using namespace store;

constexpr std::size_t most_shown = 5;

std::string shown(const std::vector<NamedValue>& values) {
    std::vector<std::string> words;
    for (const NamedValue& value : values)
        words.push_back(fmt::format("{}={}", value.column, printable(value.value, 60)));
    return joined(words, " ");
}

// Values by their column, each as JSON; "null" for none.
using JsonValues = std::map<std::string, std::string, std::less<>>;

// A number as the register writes it: 2 for 2.0.
std::string as_written(const ColumnDescription& column, std::string json) {
    if (column.kind != CellKind::number && column.kind != CellKind::declared) return json;
    double number = 0;
    const auto [end, error] = std::from_chars(json.data(), json.data() + json.size(), number);
    if (error != std::errc{} || end != json.data() + json.size()) return json;
    return fmt::format("{}", number + 0.0);
}

// The named values as JSON; what is wrong with them becomes problems.
JsonValues json_values(const std::string& table, const std::vector<NamedValue>& values, Problems& problems) {
    JsonValues out;
    for (const NamedValue& value : values) {
        const ColumnDescription* column = column_named(table, value.column);
        if (column == nullptr) {
            std::vector<std::string> names;
            for (const ColumnDescription& known : columns_of_table(table))
                names.emplace_back(known.name);
            problems.push_back({{.path = value.column},
                                fmt::format("{} has no column '{}'; its columns are {}", table,
                                            printable(value.column), joined(names))});
            continue;
        }
        std::string json;
        if (std::string wrong = append_cell_as_json(json, *column, value.value); !wrong.empty())
            problems.push_back({{.path = std::string{column->name}}, std::move(wrong)});
        json = as_written(*column, std::move(json));
        if (!out.emplace(column->name, json).second)
            problems.push_back(
                {{.path = std::string{column->name}}, fmt::format("{} is given twice", column->name)});
    }
    return out;
}

// Appends an object of the columns that have a value.
void append_object(MadeDocument& document, std::size_t file, const std::string& table,
                   const JsonValues& values) {
    document.stands_at(file, 0, 0);
    char before = '{';
    for (const ColumnDescription& column : columns_of_table(table)) {
        const auto value = values.find(column.name);
        if (value == values.end() || value->second == "null") continue;
        document.text += before;
        before = ',';
        append_json(document.text, column.name);
        document.text += ':';
        document.text += value->second;
    }
    if (before == '{') document.text += before;
    document.text += '}';
}

// The columns of a row that stands, as JSON.
template <class Row>
JsonValues values_of(const Register& reg, const Row& row) {
    const writing::JsonWriter writer{reg, writing::RegisterKeys{reg}};
    JsonValues values;
    for_each_column<Row>([&](const auto& column) {
        std::string json;
        writer.append_if_there(json, row.*column.member);
        values.emplace(column.name, json.empty() ? "null" : json);
    });
    return values;
}

bool all_match(const JsonValues& wanted, const JsonValues& row) {
    return std::all_of(wanted.begin(), wanted.end(), [&](const auto& value) {
        const auto there = row.find(value.first);
        return there != row.end() && there->second == value.second;
    });
}

struct Candidate {
    std::uint32_t position = 0;
    JsonValues values;
};

// The rows of the table that have these values.
std::vector<Candidate> rows_with(const Register& reg, const std::string& table_name,
                                 const JsonValues& wanted) {
    std::vector<Candidate> found;
    for_each_table([&](const auto& table) {
        if (table.name != table_name) return;
        const auto& rows = reg.*table.rows;
        for (std::uint32_t i = 0; i < rows.size(); ++i) {
            JsonValues values = values_of(reg, rows[i]);
            if (all_match(wanted, values)) found.push_back({i, std::move(values)});
        }
    });
    return found;
}

class Editing {
  public:
    Editing(Connection& connection, const EditOrder& order, ImportOutcome& outcome)
        : connection_(connection),
          order_(order),
          outcome_(outcome),
          standing_(standing_register(connection)),
          reg_(*standing_.read.reg) {}

    void run() {
        std::map<std::string, std::vector<JsonValues>> rows;
        for (const RowEdit& edit : order_.edits)
            prepare(edit, rows);
        if (!outcome_.problems.empty()) return;
        auto incoming = read_incoming(document_of(rows), keys_of(reg_));
        if (!incoming.rows) {
            outcome_.problems = std::move(incoming.problems);
            return;
        }
        carry_out(*incoming.rows);
    }

  private:
    using Rows = std::map<std::string, std::vector<JsonValues>>;

    void prepare(const RowEdit& edit, Rows& rows) {
        const Names tables = names_of_tables();
        const auto known = std::find(tables.begin(), tables.end(), edit.table);
        if (known == tables.end()) {
            const std::vector<std::string> names(tables.begin(), tables.end());
            outcome_.problems.push_back(
                {{},
                 fmt::format("'{}' is not a table of the register{}", printable(edit.table),
                             did_you_mean(edit.table, names))});
            return;
        }
        const auto table = static_cast<std::size_t>(known - tables.begin());
        if (edit.kind == RowEdit::Kind::add) return prepare_new(edit, table, rows);
        const JsonValues wanted = json_values(edit.table, edit.where, outcome_.problems);
        const JsonValues set = json_values(edit.table, edit.set, outcome_.problems);
        const std::vector<Candidate> found = rows_with(reg_, edit.table, wanted);
        if (found.size() != 1) return note_not_one(edit, found);
        if (!meant_.insert({table, found.front().position}).second) {
            outcome_.problems.push_back(
                {{}, fmt::format("the row of {} with {} is meant twice", edit.table, shown(edit.where))});
            return;
        }
        if (edit.kind == RowEdit::Kind::remove) {
            changes_.push_back(
                {.table = table, .kind = RowChange::Kind::remove, .standing = found.front().position});
            return;
        }
        JsonValues values = found.front().values;
        for (const auto& [column, value] : set)
            values[column] = value;
        if (has_key(edit.table)) check_key(edit, values, found.front().values);
        changes_.push_back({.table = table,
                            .kind = RowChange::Kind::update,
                            .incoming = static_cast<std::uint32_t>(rows[edit.table].size()),
                            .standing = found.front().position});
        rows[edit.table].push_back(std::move(values));
    }

    void prepare_new(const RowEdit& edit, std::size_t table, Rows& rows) {
        JsonValues values = json_values(edit.table, edit.set, outcome_.problems);
        const std::string key{columns_of_table(edit.table).front().name};
        if (has_key(edit.table) && values.contains(key) && values[key] != "null" &&
            !rows_with(reg_, edit.table, {{key, values[key]}}).empty())
            outcome_.problems.push_back(
                {{.path = key},
                 fmt::format("{} has a row with the {} {} already; `headway amend` corrects it", edit.table,
                             key, printable(values[key], 80))});
        changes_.push_back({.table = table,
                            .kind = RowChange::Kind::insert,
                            .incoming = static_cast<std::uint32_t>(rows[edit.table].size())});
        rows[edit.table].push_back(std::move(values));
    }

    // Whether other rows refer to this table's by its first column.
    static bool has_key(const std::string& table) {
        bool key = false;
        for_each_table([&](const auto& known) {
            using Row = typename std::remove_cvref_t<decltype(known)>::Row;
            if (known.name == table) key = std::get<0>(columns_of<Row>).key;
        });
        return key;
    }

    // The name by which others know a row stays what it is: they would lose it.
    void check_key(const RowEdit& edit, const JsonValues& now, const JsonValues& before) {
        const std::string key{columns_of_table(edit.table).front().name};
        if (now.at(key) == before.at(key)) return;
        outcome_.problems.push_back(
            {{.path = key},
             fmt::format("the {} of a row can't be changed: other rows call it by that", key)});
    }

    void note_not_one(const RowEdit& edit, const std::vector<Candidate>& found) {
        if (!outcome_.problems.empty()) return;
        std::string message = fmt::format(
            "{} of {} with {}", found.empty() ? "there is no row" : fmt::format("{} rows", found.size()),
            edit.table, shown(edit.where));
        if (!found.empty()) message += "; say more of the one that is meant:";
        for (std::size_t i = 0; i < std::min(found.size(), most_shown); ++i) {
            message += "\n  ";
            for (const ColumnDescription& column : columns_of_table(edit.table))
                if (const std::string& value = found[i].values.at(std::string{column.name}); value != "null")
                    message += fmt::format("{}={} ", column.name, value);
        }
        outcome_.problems.push_back({{}, message});
    }

    static MadeDocument document_of(const Rows& rows) {
        MadeDocument document;
        const std::size_t file = document.add_file("");
        document.text = "{";
        for (const auto& [table, values] : rows) {
            document.text += fmt::format("{}\"{}\":[", document.text.size() == 1 ? "" : ",", table);
            for (std::size_t i = 0; i < values.size(); ++i) {
                if (i > 0) document.text += ',';
                append_object(document, file, table, values[i]);
            }
            document.text += ']';
        }
        document.text += '}';
        return document;
    }

    void carry_out(const IncomingRows& incoming) {
        std::stable_sort(changes_.begin(), changes_.end(),
                         [](const RowChange& a, const RowChange& b) { return a.table < b.table; });
        drop_what_changes_nothing(incoming);
        const RowsOfChange rows{standing_, &incoming, changes_};
        outcome_.described = described(rows, true);
        refuse_what_is_there();
        if (changes_.empty() || !outcome_.problems.empty()) return;
        outcome_.change = write_change(connection_, rows, order_.author, order_.action, order_.detail);
    }

    // Values may say the same in other words: 2.0 days, or yes for what is so unless told otherwise.
    void drop_what_changes_nothing(const IncomingRows& incoming) {
        const RowsOfChange rows{standing_, &incoming, changes_};
        const std::vector<DescribedChange> all = described(rows, true);
        std::vector<RowChange> left;
        for (std::size_t i = 0; i < changes_.size(); ++i)
            if (all[i].before != all[i].after) left.push_back(changes_[i]);
        changes_ = std::move(left);
    }

    // A new row that is wholly the same as one that stands was most likely entered twice.
    void refuse_what_is_there() {
        for (std::size_t i = 0; i < changes_.size(); ++i)
            if (changes_[i].kind == RowChange::Kind::insert &&
                stands(changes_[i].table, outcome_.described[i].after))
                outcome_.problems.push_back(
                    {{}, fmt::format("{} has this very row already", outcome_.described[i].table)});
    }

    bool stands(std::size_t wanted, const std::string& content) const {
        const writing::JsonWriter writer{reg_, writing::RegisterKeys{reg_}};
        bool found = false;
        std::size_t number = 0;
        for_each_table([&](const auto& table) {
            if (number++ != wanted) return;
            for (const auto& row : reg_.*table.rows) {
                std::string text;
                writer.append_row(text, row);
                found = found || text == content;
            }
        });
        return found;
    }

    Connection& connection_;
    const EditOrder& order_;
    ImportOutcome& outcome_;
    StandingRegister standing_;
    const Register& reg_;
    std::vector<RowChange> changes_;
    std::set<std::pair<std::size_t, std::uint32_t>> meant_;  // rows of the edits: table and position
};

// Rows that are taken out may be spoken of by others. Told before the database refuses it, and by name.
void check_references(Connection& connection, ImportOutcome& outcome) {
    Statement check{connection, "SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY 1"};
    while (check.step())
        outcome.problems.push_back(
            {{},
             fmt::format("{} of {} still refer to it; take those out first, or correct them",
                         counted(check.integer(1), "row"), check.text(0))});
}

}  // namespace

void store::edit_rows(Connection& connection, const EditOrder& order, ImportOutcome& outcome) {
    Editing{connection, order, outcome}.run();
    const bool removes = std::any_of(order.edits.begin(), order.edits.end(),
                                     [](const RowEdit& edit) { return edit.kind == RowEdit::Kind::remove; });
    if (outcome.problems.empty() && removes) check_references(connection, outcome);
}

ImportOutcome Store::edit(const EditOrder& order) {
    ImportOutcome outcome;
    outcome.failure = guarded([&] {
        Transaction transaction{inner_->connection, Transaction::Kind::write};
        edit_rows(inner_->connection, order, outcome);
        if (outcome.problems.empty() && !order.dry_run) transaction.commit();
    });
    if (!outcome.done() || order.dry_run) outcome.change = 0;
    return outcome;
}

}  // namespace headway
