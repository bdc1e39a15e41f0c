// A database with something in everything that it keeps, for tests that damage it.
#pragma once

#include "register/random_register.h"
#include "register/store/ledgers.h"

namespace headway::test {

// Of this seed every column of every table is recorded somewhere, and every table has two rows at least.
inline const std::string& filled_document() {
    static const std::string document = write_register(RandomRegister{283}.make(7));
    return document;
}

// Rows in every table, rows that were corrected and taken out.
inline void fill_register(Store& store) {
    put_in(store, filled_document());
    edit(store, {add("people", {{"id", "once"}, {"name", "Once Here"}}),
                 add("people", {{"id", "corrected"}, {"name", "Before"}})});
    edit(store,
         {remove("people", {{"id", "once"}}), amend("people", {{"id", "corrected"}}, {{"name", "After"}})});
}

inline void record_two_decisions(Store& store) {
    std::optional<Problem> failure;
    const std::vector<NamedFile> files{{"manifest.lua", "return scheme {}\n"},
                                       {"rules/support.lua", "return {}\n"}};
    store.record(
        {.author = officer("2025-09-04"),
         .detail = "panel of autumn",
         .pack = {digest_of(files), "kent", "2016", files},
         .decisions = {{"mentor", "once", "2016-10-01", "eligible", R"({"verdict":"eligible"})", "{}"},
                       {"mentee", "a1", "2016-10-02", "ineligible", R"({"verdict":"ineligible"})",
                        R"({"people":[]})"}}},
        failure);
    REQUIRE_FALSE(failure);
}

// The file of a database with a full register, an entry of the ledger and two decisions.
inline const std::string& filled_bytes() {
    static const std::string bytes = [] {
        Database db;
        fill_register(db.store());
        posted(db.store(), {session()}, officer("2025-09-03"));
        record_two_decisions(db.store());
        verified(db.store());
        db.close();
        return bytes_of(db.path());
    }();
    return bytes;
}

// A copy of it that may be damaged.
class Filled {
  public:
    Filled() { write_bytes(path(), filled_bytes()); }
    explicit Filled(const std::string& sql) : Filled() { run(sql); }

    std::string path() const { return folder.file("kent.db"); }
    // SQL that breaks the database's rules as it likes.
    int run(const std::string& sql) const {
        Sql other{path()};
        other.run("PRAGMA ignore_check_constraints = ON");
        const int changed = other.changed(sql);
        other.code("PRAGMA wal_checkpoint(TRUNCATE)");
        return changed;
    }

    const TempFolder folder;
};

}  // namespace headway::test
