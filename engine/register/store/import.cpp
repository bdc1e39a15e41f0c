// Bringing documents into the register, and what every change of rows has in common.
#include "base/text.h"
#include "register/json_writer.h"
#include "register/store/inner.h"
#include "register/store/write_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace headway {

namespace store {

StandingRegister standing_register(Connection& connection) {
    StandingRegister standing = read_rows(connection);
    if (standing.read.reg) return standing;
    const Problem& first = standing.read.problems.front();
    throw StorageError{
        fmt::format("{}: {}: it holds what no register may ({} in all); go back to the last "
                    "backup",
                    first.where.text(), first.message,
                    counted(static_cast<long long>(standing.read.problems.size()), "problem"))};
}

std::int64_t write_change(Connection& connection, const RowsOfChange& rows, const Author& author,
                          const std::string& action, const std::string& detail) {
    // Rows name their change before its line can be written, which has their digest.
    connection.run("PRAGMA defer_foreign_keys = ON");
    const std::int64_t number = after(last_line(connection).number);
    ChangeDigest digest;
    write_changes(connection, number, rows.standing, rows.incoming, rows.changes, digest);
    LogLine line{.by = author.name, .action = action, .detail = detail, .digest = digest.digest()};
    append_line(connection, line, author.now);
    return number;
}

namespace {

template <class Row, class Keys>
std::string content(const Register& reg, Keys keys, const std::vector<Row>& rows, std::uint32_t row) {
    std::string out;
    writing::JsonWriter{reg, keys}.append_row(out, rows[row]);
    return out;
}

DescribedChange described(const RowsOfChange& rows, const RowChange& change) {
    DescribedChange out{.conflicts = change.conflicts};
    std::size_t number = 0;
    for_each_table([&](const auto& table) {
        if (number++ != change.table) return;
        out.table = table.name;
        const Register& standing = *rows.standing.read.reg;
        if (change.kind != RowChange::Kind::insert)
            out.before =
                content(standing, writing::RegisterKeys{standing}, standing.*table.rows, change.standing);
        if (change.kind != RowChange::Kind::remove)
            out.after = content(rows.incoming->reg, IncomingKeys{rows.incoming->keys},
                                rows.incoming->reg.*table.rows, change.incoming);
    });
    return out;
}

}  // namespace

std::vector<DescribedChange> described(const RowsOfChange& rows, bool all) {
    std::vector<DescribedChange> out;
    for (const RowChange& change : rows.changes)
        if (all || change.conflicts) out.push_back(described(rows, change));
    return out;
}

ChangeLine change_line(const LogLine& line) {
    return {.number = line.number,
            .at = line.at,
            .by = line.by,
            .action = line.action,
            .detail = line.detail,
            .hash = line.hash};
}

}  // namespace store

namespace {

using namespace store;

// The changes that brought files in; what others wrote was entered by hand.
std::set<std::int64_t> imports(Connection& connection) {
    std::set<std::int64_t> numbers;
    Statement all{connection, "SELECT number FROM changes WHERE \"action\" LIKE 'import%'"};
    while (all.step())
        numbers.insert(all.integer(0));
    return numbers;
}

class Importing {
  public:
    Importing(Connection& connection, const ImportOrder& order, ImportOutcome& outcome)
        : connection_(connection), order_(order), outcome_(outcome), imports_(imports(connection)) {}

    // Whether the document could be brought in; if not, the outcome says why.
    bool add(const ImportDocument& document) {
        const StandingRegister standing = standing_register(connection_);
        ReadIncoming incoming =
            document.made ? read_incoming(*document.made, keys_of(*standing.read.reg))
                          : read_incoming(document.text, document.name, keys_of(*standing.read.reg));
        if (!incoming.rows) {
            outcome_.problems = std::move(incoming.problems);
            return false;
        }
        Merge merged = merge(*standing.read.reg, *incoming.rows,
                             {.by_hand =
                                  [&](std::size_t table, std::uint32_t row) {
                                      return !imports_.contains(standing.origins[table][row].put_in_by);
                                  },
                              .known_columns = document.known_columns});
        return carry_out(standing, *incoming.rows, merged, document.name);
    }

  private:
    bool carry_out(const StandingRegister& standing, const IncomingRows& incoming, Merge& merged,
                   const std::string& name) {
        outcome_.counts.insert(outcome_.counts.end(), merged.counts.begin(), merged.counts.end());
        const RowsOfChange rows{standing, &incoming, merged.changes};
        for (DescribedChange& change : described(rows, order_.describe))
            outcome_.described.push_back(std::move(change));
        if (order_.conflicts == Conflicts::refuse && !order_.dry_run && note_conflicts(merged, name))
            return false;
        if (order_.conflicts == Conflicts::keep) keep_what_stands(merged);
        if (merged.changes.empty()) return true;
        outcome_.change = write_change(connection_, rows, order_.author, order_.action, name);
        imports_.insert(outcome_.change);
        return true;
    }

    void keep_what_stands(Merge& merged) {
        merged.changes.erase(std::remove_if(merged.changes.begin(), merged.changes.end(),
                                            [](const RowChange& change) { return change.conflicts; }),
                             merged.changes.end());
        for (TableCounts& counts : outcome_.counts) {
            counts.updated -= counts.conflicting;
            counts.kept += counts.conflicting;
            counts.conflicting = 0;
        }
    }

    bool note_conflicts(const Merge& merged, const std::string& name) {
        const auto count = std::count_if(merged.changes.begin(), merged.changes.end(),
                                         [](const RowChange& change) { return change.conflicts; });
        if (count == 0) return false;
        outcome_.problems.push_back(
            {{.file = name},
             fmt::format("{} would overwrite what was entered by hand; look at them with --dry-run, then say "
                         "--replace (the file is right) or --keep (the database is right)",
                         counted(count, "row"))});
        return true;
    }

    Connection& connection_;
    const ImportOrder& order_;
    ImportOutcome& outcome_;
    std::set<std::int64_t> imports_;
};

}  // namespace

ImportOutcome Store::import(const ImportOrder& order) {
    ImportOutcome outcome;
    outcome.failure = guarded([&] {
        Transaction transaction{inner_->connection, Transaction::Kind::write};
        Importing importing{inner_->connection, order, outcome};
        for (const ImportDocument& document : order.documents)
            if (!importing.add(document)) return;
        if (!order.dry_run) transaction.commit();
    });
    if (!outcome.done() || order.dry_run) outcome.change = 0;
    return outcome;
}

}  // namespace headway
