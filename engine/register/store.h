// The database: an authority's register in one SQLite file, with everything that it ever said and every
// change.
//
//   StoreOutcome opened = Store::open("kent.db", Access::write);       // Store::create makes a new one
//   ReadRegister now = opened.store->read();                           // as it stands
//   ReadRegister then = opened.store->read(*parse_date("2025-09-01")); // as it was known at the end of that
//   day ImportOutcome done = opened.store->import({.documents = …, .author = {…}});
//
// A change is all or nothing, is acknowledged only when it is safe on the disk, and leaves a line in a log
// whose lines are chained by fingerprints: who, when, what was before. Rows that are corrected or taken out
// are kept. One program writes at a time, others wait; readers never wait and see the state of one moment.
//
// What a document gets wrong comes back as `problems`, what the disk or another program does as `failure`; in
// both cases the database is as it was. A Store is for one thread at a time. Reading and importing hold the
// register in memory.
#pragma once

#include "base/named_files.h"
#include "register/author.h"
#include "register/ledger.h"
#include "register/made_document.h"
#include "register/merge_counts.h"
#include "register/personal_data.h"
#include "register/read_json.h"
#include "register/row_edit.h"
#include "register/sealed_rows.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace headway {

// What is brought into the register: a document as it was written, or one made out of something else.
struct ImportDocument {
    std::string name;  // for problems and for the log
    std::string text;  // a register document, unless `made` is given
    std::optional<MadeDocument> made = {};
    KnownColumns known_columns = {};  // see KnownColumns; empty: all
};

// What to do with rows that were entered or corrected by hand and that a document contradicts.
enum class Conflicts : std::uint8_t { refuse, replace, keep };

struct ImportOrder {
    std::vector<ImportDocument> documents;  // in this order; all or none
    Author author;
    std::string action = "import";
    Conflicts conflicts = Conflicts::refuse;
    bool dry_run = false;   // find out what would change, and change nothing
    bool describe = false;  // say what changes row by row
};

// A row that changes, as JSON: before is "" for a new one, after for one that is taken out.
struct DescribedChange {
    std::string table;
    std::string before;
    std::string after;
    bool conflicts = false;
};

struct ImportOutcome {
    Problems problems;
    std::optional<Problem> failure;
    std::vector<TableCounts> counts;         // a line for each table of each document
    std::vector<DescribedChange> described;  // where asked for; conflicts always
    std::int64_t change = 0;                 // the last one's number in the log; 0: nothing had to be changed

    bool done() const { return problems.empty() && !failure; }
};

struct EditOrder {
    std::vector<RowEdit> edits;  // as one change
    Author author;
    std::string action;  // "approve a mentor"
    std::string detail;  // the reason
    bool dry_run = false;
};

struct StoredPack {
    std::string digest;
    std::string scheme;
    std::string edition;
    std::vector<NamedFile> files;
};

// A verdict to be kept, beside its pack.
struct NewDecision {
    std::string role;
    std::string subject;
    std::string as_of;
    std::string verdict;
    std::string answer;
    std::string evidence;
};

struct RecordOrder {
    Author author;
    std::string detail;
    StoredPack pack;
    std::vector<NewDecision> decisions;
};

// What `verify` found out.
struct Verification {
    Problems problems;  // empty: all is as it was written
    std::int64_t changes = 0;
    std::int64_t rows = 0;
    std::int64_t earlier_rows = 0;
    std::int64_t decisions = 0;
    std::int64_t ledger_entries = 0;
    std::int64_t sealed_records = 0;
    std::string head;  // the hash of the log's last line: kept elsewhere, it proves the whole log
};

enum class StoreAccess : std::uint8_t { read, write };

struct StoreOutcome;

class Store {
  public:
    // waiting is called once when another program holds the database and this one has to wait for it.
    using Waiting = std::function<void()>;

    // A new database; its file must not exist.
    static StoreOutcome create(const std::string& path, const Author& author);
    // A database of an earlier version is brought up to date when it is opened for writing, with a backup
    // beside it first.
    static StoreOutcome open(const std::string& path, StoreAccess access, Waiting waiting = {});
    ~Store();

    const std::string& path() const;
    // The backup that was made before the database was brought up to date; "" if it was.
    const std::string& backup_of_older() const;

    // The register as it stands, or as it was known at the end of a day (UTC).
    ReadRegister read(std::optional<Date> known_at = std::nullopt);

    ImportOutcome import(const ImportOrder& order);
    ImportOutcome edit(const EditOrder& order);

    // The newest ones first; at most so many.
    std::vector<ChangeLine> log(std::size_t most, std::optional<Problem>& failure);
    // Every version of the rows of a table that have this text as the value of a column.
    std::vector<RowVersion> history(const std::string& table, const NamedValue& which,
                                    std::optional<Problem>& failure);

    // Everything about a person, by their id. Reads every row that the database holds.
    PersonalData held_on(const std::string& person, std::optional<Problem>& failure);

    // Keeps verdicts as evidence, as one change. Gives its number.
    std::int64_t record(const RecordOrder& order, std::optional<Problem>& failure);
    // Without answer and evidence; of one subject, or of all where it is "".
    std::vector<StoredDecision> decisions(const std::string& subject, std::optional<Problem>& failure);
    std::optional<StoredDecision> decision(std::int64_t number, std::optional<Problem>& failure);
    std::optional<StoredPack> pack(const std::string& digest, std::optional<Problem>& failure);

    // Posts, as one change, the entries that do not stand yet; one that stands otherwise (another amount,
    // payee, day or clause) is taken back first. Posting the same again does nothing.
    LedgerOutcome post(const LedgerOrder& order);
    // Takes one entry back.
    LedgerOutcome take_back(std::int64_t number, const Author& author, const std::string& reason);
    // In the order of posting; of one scheme, or of all where it is ""; of these days, or of all.
    std::vector<LedgerEntry> ledger(const std::string& scheme, const std::optional<DayRange>& days,
                                    std::optional<Problem>& failure);

    // Sealed records of one partnership; of all, without their texts, where it is "". Nobody can read them
    // here.
    SealedRows sealed(const std::string& partnership, std::optional<Problem>& failure);
    SealedOutcome keep_sealed(const SealedOrder& order);

    Verification verify();
    std::optional<Problem> backup(const std::string& path,
                                  const std::function<void(int, int)>& progress = {});

  private:
    struct Inner;
    explicit Store(std::unique_ptr<Inner> inner);
    std::unique_ptr<Inner> inner_;
};

struct StoreOutcome {
    std::unique_ptr<Store> store;  // null where there is a failure
    std::optional<Problem> failure;
};

}  // namespace headway
