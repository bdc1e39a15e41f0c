// Verify: is the database whole, and is everything in it as it was written?
#include "base/text.h"
#include "register/csv/table_columns.h"
#include "register/json_writer.h"
#include "register/store/decisions.h"
#include "register/store/inner.h"
#include "register/store/ledger_rows.h"
#include "register/store/sealed_content.h"
#include "register/store/verify_ledger.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace headway {

namespace {

using namespace store;

// The digests of all changes, taken again from what the database holds now.
using Digests = std::map<std::int64_t, ChangeDigest>;

class Verifying {
  public:
    Verifying(Connection& connection, Verification& result) : connection_(connection), result_(result) {}

    void run() {
        Transaction moment{connection_, Transaction::Kind::read};
        check_pages();
        check_references();
        check_history();
        digest_rows();
        digest_decisions();
        digest_ledger();
        digest_sealed();
        check_log();
        check_packs();
        check_evidence();
    }

  private:
    void note(std::string message) { result_.problems.push_back({{}, std::move(message)}); }

    void check_pages() {
        for (const std::string& fault : faults_of_pages(connection_, 20))
            note(fmt::format("the file is damaged: {}", printable(fault)));
    }

    // Rows of the history that belong to no table are in nobody's digest.
    void check_history() {
        const Names tables = names_of_tables();
        Statement all{connection_, "SELECT DISTINCT \"table\" FROM earlier_rows"};
        while (all.step())
            if (std::find(tables.begin(), tables.end(), all.text(0)) == tables.end())
                note(fmt::format("the history has rows of a table '{}', which headway never wrote",
                                 printable(all.text(0), 80)));
    }

    void check_references() {
        Statement check{connection_,
                        "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT 20"};
        while (check.step())
            note(fmt::format("row {} of {} refers to a row of {} that is not there", check.integer(1),
                             printable(check.text(0)), printable(check.text(2))));
    }

    void digest_rows() {
        const StandingRegister standing = read_rows(connection_);
        if (!standing.read.reg) {
            for (const Problem& problem : standing.read.problems)
                note(fmt::format("{}: {}", problem.where.path, problem.message));
            return;
        }
        std::size_t number = 0;
        for_each_table(
            [&](const auto& table) { digest_table(*standing.read.reg, table, standing.origins[number++]); });
    }

    // Both of what stands and of what stood, in the order of the rows' numbers; of one row, what a change
    // took out before what it put in.
    template <class Table>
    void digest_table(const Register& reg, const Table& table, const std::vector<RowOrigin>& origins) {
        const writing::JsonWriter writer{reg, writing::RegisterKeys{reg}};
        Statement earlier{connection_,
                          "SELECT row, content, put_in_by, taken_out_by FROM earlier_rows "
                          "WHERE \"table\" = ?1 ORDER BY row, put_in_by"};
        earlier.bind(1, table.name);
        bool stood = earlier.step();
        std::string content;
        for (std::size_t i = 0; i < origins.size() || stood;) {
            if (stood && (i == origins.size() || earlier.integer(0) <= origins[i].row)) {
                add_earlier(table.name, earlier);
                stood = earlier.step();
                continue;
            }
            content.clear();
            writer.append_row(content, (reg.*table.rows)[i]);
            digests_[origins[i].put_in_by].put_in(table.name, origins[i].row, content);
            ++result_.rows;
            ++i;
        }
    }

    void add_earlier(std::string_view table, const Statement& row) {
        digests_[row.integer(2)].put_in(table, row.integer(0), row.text(1));
        digests_[row.integer(3)].took_out(table, row.integer(0), row.text(1));
        ++result_.earlier_rows;
    }

    void digest_decisions() {
        Statement all{connection_, std::string{select_decisions} + "ORDER BY d.number"};
        while (all.step()) {
            const StoredDecision decision = decision_of(all);
            digests_[all.integer(12)].put_in("decisions", decision.number,
                                             content_of(decision, std::string{all.text(10)}));
            ++result_.decisions;
        }
    }

    void digest_ledger() {
        Statement all{connection_, fmt::format("{}ORDER BY e.number", select_entries)};
        std::vector<LedgerEntry> entries;
        while (all.step())
            try {
                entries.push_back(entry_of(all));
                digests_[all.integer(change_of_entry)].put_in("ledger", entries.back().number,
                                                              content_of(entries.back()));
            } catch (const StorageError& error) {
                note(error.message);
            }
        result_.ledger_entries = static_cast<std::int64_t>(entries.size());
        for (Problem& problem : faults_of_ledger(entries))
            result_.problems.push_back(std::move(problem));
    }

    void digest_sealed() {
        SealedRows rows;
        try {
            digest_sealed_rows(connection_, rows,
                               [&](std::int64_t change) -> ChangeDigest& { return digests_[change]; });
        } catch (const StorageError& error) {
            note(error.message);
            return;
        }
        result_.sealed_records = static_cast<std::int64_t>(rows.records.size());
        for (Problem& problem : faults_of_sealed(rows))
            result_.problems.push_back(std::move(problem));
    }

    void check_log() {
        Statement log{connection_, select_log};
        LogLine before;
        while (log.step()) {
            LogLine line = line_of(log);
            check_line(line, before);
            before = std::move(line);
            ++result_.changes;
        }
        result_.head = before.hash;
        if (!digests_.empty() && digests_.rbegin()->first > before.number)
            note(fmt::format("rows were put in by change {}, and the log ends with change {}",
                             digests_.rbegin()->first, before.number));
    }

    void check_line(const LogLine& line, const LogLine& before) {
        const std::string named = fmt::format("change {} ({} by {}, {})", line.number, printable(line.action),
                                              printable(line.by), printable(line.at));
        if (line.number != before.number + 1)
            note(fmt::format("the log has no change {}: a line was removed", before.number + 1));
        if (line.hash != hash_of(line, before.hash))
            note(fmt::format("{}: the line, or one before it, was edited or removed after it was written",
                             named));
        if (line.digest != digests_[line.number].digest())
            note(fmt::format("{}: what it wrote was edited, added to or removed outside of headway", named));
    }

    void check_packs() {
        std::map<std::string, std::vector<NamedFile>> packs;
        Statement all{connection_, "SELECT digest FROM packs"};
        while (all.step())
            packs[std::string{all.text(0)}];
        Statement files{connection_, "SELECT pack, name, content FROM pack_files ORDER BY pack, position"};
        while (files.step())
            packs[std::string{files.text(0)}].push_back(
                {std::string{files.text(1)}, std::string{files.text(2)}});
        if (connection_.number("SELECT count(*) FROM decisions d JOIN packs p ON p.digest = d.pack "
                               "WHERE p.scheme <> d.scheme") != 0)
            note("a rule pack was given to another scheme after it was kept");
        for (const auto& [digest, pack] : packs)
            if (digest_of(pack) != digest)
                note(fmt::format("the rule pack {} is not as it was kept", printable(digest.substr(0, 12))));
    }

    void check_evidence() {
        Statement all{connection_, "SELECT digest, document FROM evidence"};
        while (all.step())
            if (digest(all.text(1)) != all.text(0))
                note(fmt::format("the evidence {} is not as it was kept",
                                 printable(all.text(0).substr(0, 12))));
    }

    Connection& connection_;
    Verification& result_;
    Digests digests_;
};

}  // namespace

Verification Store::verify() {
    Verification result;
    const auto failure = guarded([&] { Verifying{inner_->connection, result}.run(); });
    if (failure) result.problems.push_back(*failure);
    return result;
}

}  // namespace headway
