// engine/register/ledger.h: entries are posted once, taken back by others, and always balance
#include "places.h"
#include "register/store/ledgers.h"

#include <limits>
#include <map>
#include <random>
#include <tuple>

using namespace headway;
using namespace headway::test;
using Catch::Contains;

TEST_CASE("a new database has an empty ledger") {
    Database db;
    CHECK(entries_of(db.store()).empty());
    CHECK(balances_of({}).empty());
    CHECK(verified(db.store()).ledger_entries == 0);
}

TEST_CASE("what is posted is listed as it was, with its number, time and author") {
    Database db;
    NewLedgerEntry travel = session(1840, std::nullopt);
    travel.item = "travel";
    const LedgerOutcome outcome = posted(db.store(), {session(), travel});
    CHECK(outcome.posted == 2);
    CHECK(outcome.taken_back == 0);
    CHECK(outcome.change == 2);
    const auto entries = entries_of(db.store());
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].number == 1);
    CHECK(entries[0].at == "2025-11-01T12:00:00Z");
    CHECK(entries[0].by == "M. Ellery");
    CHECK(entries[0].what == session());
    CHECK_FALSE(entries[0].reverses);
    CHECK(entries[1].number == 2);
    CHECK(entries[1].what == travel);
}

TEST_CASE("a posting is one line of the log, with its reason") {
    Database db;
    posted(db.store(), {session(), session(12500, 4)});
    const auto log = log_of(db.store());
    REQUIRE(log.size() == 2);
    CHECK(log[0].action == "post");
    CHECK(log[0].detail == "autumn term");
}

TEST_CASE("posting the same again does nothing, and leaves no line in the log") {
    Database db;
    posted(db.store(), {session(), session(12500, 4)});
    const std::string before = head(db.store());
    const LedgerOutcome again = posted(db.store(), {session(12500, 4), session()}, officer("2025-12-01"));
    CHECK(again.posted == 0);
    CHECK(again.taken_back == 0);
    CHECK(again.change == 0);
    CHECK(head(db.store()) == before);
    CHECK(posted(db.store(), {}).change == 0);
}

TEST_CASE("of an order only those entries are posted that do not stand yet") {
    Database db;
    posted(db.store(), {session()});
    CHECK(posted(db.store(), {session(), session(12500, 4)}).posted == 1);
    CHECK(entries_of(db.store()).size() == 2);
}

TEST_CASE("entries of another scheme, partnership, meeting, item or payer stand side by side") {
    Database db;
    std::vector<NewLedgerEntry> entries(6, session());
    entries[1].scheme = "weald";
    entries[2].partnership = "x2";
    entries[3].meeting = std::nullopt;
    entries[4].item = "travel";
    entries[5].payer = "grant:spring";
    CHECK(posted(db.store(), entries).posted == 6);
    CHECK(posted(db.store(), entries).posted == 0);
    verified(db.store());
}

TEST_CASE("an entry that stands otherwise is taken back and posted anew, in the same change") {
    std::vector<NewLedgerEntry> others(4, session());
    others[0].pence = {13000};
    others[1].payee = "school:100102";
    others[2].on = day("2025-10-15");
    others[3].clause = "DOWNS-F3";
    for (const NewLedgerEntry& other : others) {
        Database db;
        posted(db.store(), {session()});
        const LedgerOutcome outcome = posted(db.store(), {other});
        CHECK(outcome.posted == 1);
        CHECK(outcome.taken_back == 1);
        const auto entries = entries_of(db.store());
        REQUIRE(entries.size() == 3);
        CHECK(entries[1].reverses == 1);
        CHECK(entries[1].what.payer == session().payee);
        CHECK(entries[1].what.payee == session().payer);
        CHECK(entries[1].what.pence == session().pence);
        CHECK(entries[1].what.on == session().on);
        CHECK(entries[2].what == other);
        CHECK(log_of(db.store()).size() == 3);
        CHECK(balance_of(db.store(), "local_authority") == -other.pence.value);
        verified(db.store());
    }
}

TEST_CASE("an entry is taken back by its number, and both stay") {
    Database db;
    posted(db.store(), {session(), session(12500, 4)});
    const LedgerOutcome outcome = done(db->take_back(1, officer("2025-11-02"), "not held after all"));
    CHECK(outcome.taken_back == 1);
    CHECK(outcome.change == 3);
    const auto entries = entries_of(db.store());
    REQUIRE(entries.size() == 3);
    CHECK(entries[2].reverses == 1);
    CHECK(entries[2].at == "2025-11-02T12:00:00Z");
    CHECK(log_of(db.store())[0].action == "take back");
    CHECK(log_of(db.store())[0].detail == "not held after all");
    CHECK(balance_of(db.store(), "local_authority") == -12500);
    verified(db.store());
}

TEST_CASE("what was taken back may be posted again, and taken back again") {
    Database db;
    for (std::int64_t number : {1, 3, 5}) {
        CHECK(posted(db.store(), {session()}).posted == 1);
        done(db->take_back(number, officer("2025-11-02"), "a slip"));
    }
    CHECK(entries_of(db.store()).size() == 6);
    CHECK(balance_of(db.store(), "local_authority") == 0);
    verified(db.store());
}

TEST_CASE("what is not there, was taken back or takes back can't be taken back, and the reason is told") {
    Database db;
    posted(db.store(), {session()});
    done(db->take_back(1, officer("2025-11-02"), "a slip"));
    const std::string before = head(db.store());
    const auto refusal = [&](std::int64_t number) {
        return refused(db->take_back(number, officer("2025-11-03"), "a slip"));
    };
    CHECK_THAT(refusal(1), Contains("entry 1 was taken back by entry 2 already"));
    CHECK_THAT(refusal(2), Contains("entry 2 takes entry 1 back") && Contains("post that one anew"));
    CHECK_THAT(refusal(3), Contains("no entry 3"));
    CHECK_THAT(refusal(0), Contains("no entry 0"));
    CHECK_THAT(refusal(-1), Contains("no entry -1"));
    CHECK(head(db.store()) == before);
}

TEST_CASE(
    "an order for a whole part of the ledger takes back what else stands there, and nothing beside it") {
    Database db;
    NewLedgerEntry next_year = session(12500, 9);
    next_year.on = day("2026-09-08");
    NewLedgerEntry elsewhere = session(12500, 3);
    elsewhere.scheme = "weald";
    posted(db.store(), {session(), session(12500, 4), session(12500, 5), next_year, elsewhere});
    LedgerOrder order = ledger_order({session(), session(9900, 4), session(12500, 6)});
    order.whole_of = {"downs", {day("2025-09-01"), day("2026-08-31")}};
    const LedgerOutcome outcome = done(db->post(order));
    CHECK(outcome.posted == 2);      // meeting 6, and 4 at another amount
    CHECK(outcome.taken_back == 2);  // meeting 5, and 4
    CHECK(done(db->post(order)).change == 0);
    order.entries.clear();
    CHECK(done(db->post(order)).taken_back == 3);
    CHECK(balance_of(db.store(), "local_authority") == -2 * 12500);
    verified(db.store());
}

TEST_CASE("an order for a part of the ledger has no entries of another part") {
    Database db;
    LedgerOrder order = ledger_order({session()});
    order.whole_of = {"weald", {day("2025-09-01"), day("2026-08-31")}};
    CHECK_THAT(refused(db->post(order)), Contains("entries[0].on") && Contains("not of the scheme"));
    order.whole_of = {"downs", {day("2025-10-15"), day("2026-08-31")}};
    refused(db->post(order));
    order.whole_of = {"downs", {day("2025-10-14"), day("2025-10-14")}};
    done(db->post(order));
}

TEST_CASE("a dry run says what would be done, and does nothing") {
    Database db;
    posted(db.store(), {session()});
    const std::string before = head(db.store());
    LedgerOrder order = ledger_order({session(1), session(12500, 4)});
    order.dry_run = true;
    const LedgerOutcome outcome = done(db->post(order));
    CHECK(outcome.posted == 2);
    CHECK(outcome.taken_back == 1);
    CHECK(outcome.change == 0);
    CHECK(head(db.store()) == before);
    CHECK(entries_of(db.store()).size() == 1);
}

TEST_CASE(
    "an order with entries that can't be is refused whole, and all that is wrong is told with its place") {
    Database db;
    std::vector<NewLedgerEntry> entries(10, session());
    for (std::size_t i = 0; i < entries.size(); ++i)
        entries[i].meeting = static_cast<std::int64_t>(i) + 1;
    entries[1].pence = {0};
    entries[2].pence = {-12500};
    entries[3].pence = {most_of_an_entry.value + 1};
    entries[4].payee = entries[4].payer;
    entries[5].meeting = 0;
    entries[6].clause = "  ";
    entries[7].partnership = "\xff";
    entries[8] = session(500, 10);
    const std::string told = refused(db->post(ledger_order(entries)));
    CHECK_THAT(told, Contains("entries[1].pence: £0.00 can't be posted") &&
                         Contains("entries[2].pence: -£125.00") &&
                         Contains("entries[3].pence: £1,000,000,000.01"));
    CHECK_THAT(told, Contains("entries[4].payee: 'local_authority' would pay itself") &&
                         Contains("entries[5].meeting") &&
                         Contains("entries[6].clause: this has to be said") &&
                         Contains("entries[7].partnership") && Contains("entries[9]: this order charges"));
    CHECK_THAT(told, !Contains("entries[0]") && !Contains("entries[8]"));
    CHECK(entries_of(db.store()).empty());
}

TEST_CASE("every text of an entry has to be said") {
    Database db;
    for (std::string NewLedgerEntry::*text :
         {&NewLedgerEntry::scheme, &NewLedgerEntry::partnership, &NewLedgerEntry::item,
          &NewLedgerEntry::payer, &NewLedgerEntry::payee, &NewLedgerEntry::clause})
        for (const std::string& wrong : {std::string{}, std::string{"\t"}, std::string{"a\0b", 3}}) {
            NewLedgerEntry entry = session();
            entry.*text = wrong;
            CHECK_FALSE(refused(db->post(ledger_order({entry}))).empty());
        }
}

TEST_CASE("days that no calendar of the register has can't be posted") {
    Database db;
    NewLedgerEntry entry = session();
    for (const Date wrong :
         {day("0001-01-01") - std::chrono::days{1}, day("9999-12-31") + std::chrono::days{1}}) {
        entry.on = wrong;
        CHECK_THAT(refused(db->post(ledger_order({entry}))), Contains("entries[0].on"));
    }
    entry.on = day("9999-12-31");
    CHECK(posted(db.store(), {entry}).posted == 1);
}

TEST_CASE("the smallest and the largest amounts, and texts of any language, are posted as they are") {
    Database db;
    NewLedgerEntry odd = session(most_of_an_entry.value, std::numeric_limits<std::int64_t>::max());
    odd.payee = "Ysgol Llanfair \"y\" \xe2\x80\x94 '; DROP TABLE ledger; --";
    odd.partnership = "x1\n7:";
    posted(db.store(), {session(1), odd});
    CHECK(entries_of(db.store())[0].what.pence == Pence{1});
    CHECK(entries_of(db.store())[1].what == odd);
    verified(db.store());
}

TEST_CASE("who posts or takes back has to be named") {
    Database db;
    CHECK_THAT(refused(db->post(ledger_order({session()}, officer("2025-11-01", 0, " ")))),
               Contains("who makes the change"));
    posted(db.store(), {session()});
    refused(db->take_back(1, officer("2025-11-01", 0, ""), "a slip"));
    CHECK(entries_of(db.store()).size() == 1);
}

TEST_CASE("the ledger is listed by scheme and by days, both of them inside") {
    Database db;
    NewLedgerEntry later = session(12500, 4);
    later.on = day("2026-09-01");
    NewLedgerEntry elsewhere = session();
    elsewhere.scheme = "weald";
    posted(db.store(), {session(), later, elsewhere});
    CHECK(entries_of(db.store(), "downs").size() == 2);
    CHECK(entries_of(db.store(), "weald").size() == 1);
    CHECK(entries_of(db.store(), "down").empty());
    const auto within = [&](const char* from, const char* to) {
        return entries_of(db.store(), "", DayRange{day(from), day(to)}).size();
    };
    CHECK(within("2025-09-01", "2026-08-31") == 2);
    CHECK(within("2025-10-14", "2026-09-01") == 3);
    CHECK(within("2025-10-15", "2026-08-31") == 0);
}

TEST_CASE("balances say what each account paid and received, without what was taken back") {
    Database db;
    NewLedgerEntry share = session(4000);
    share.payer = "school:100102";
    posted(db.store(), {session(), share});
    done(db->take_back(1, officer("2025-11-02"), "a slip"));
    posted(db.store(), {session(13000)});
    const auto balances = balances_of(entries_of(db.store()));
    REQUIRE(balances.size() == 3);
    CHECK(balances[0].account == "local_authority");
    CHECK(balances[0].paid == Pence{13000});
    CHECK(balances[0].received == Pence{0});
    CHECK(balances[1].account == "school:100101");
    CHECK(balances[1].received == Pence{17000});
    CHECK(balances[1].balance() == Pence{17000});
    CHECK(balances[2].paid == Pence{4000});
    CHECK(sum_of_balances(db.store()) == 0);
}

TEST_CASE("the register, its document and its history know nothing of the ledger") {
    Database db;
    put_in(db.store(), bytes_of(headway::test::sample_register_file));
    const std::string before = exported(db.store());
    posted(db.store(), {session()});
    CHECK(exported(db.store()) == before);
    done(db->take_back(1, officer("2025-11-02"), "a slip"));
    CHECK(exported(db.store()) == before);
    verified(db.store());
}

namespace {

// The ledger as a map of what stands, for comparison.
struct Model {
    using Key = std::pair<std::int64_t, std::string>;  // meeting and payer
    std::map<Key, std::pair<std::int64_t, NewLedgerEntry>> standing;
    std::int64_t entries = 0;

    void post(const NewLedgerEntry& entry) {
        const Key key{entry.meeting.value_or(0), entry.payer};
        const auto there = standing.find(key);
        if (there != standing.end() && there->second.second == entry) return;
        entries += there == standing.end() ? 1 : 2;
        standing[key] = {entries, entry};
    }
    bool take_back(std::int64_t number) {
        const auto there = std::find_if(standing.begin(), standing.end(),
                                        [&](const auto& entry) { return entry.second.first == number; });
        if (there == standing.end()) return false;
        standing.erase(there);
        ++entries;
        return true;
    }
    std::int64_t balance_of(const std::string& account) const {
        std::int64_t balance = 0;
        for (const auto& [key, entry] : standing) {
            if (entry.second.payer == account) balance -= entry.second.pence.value;
            if (entry.second.payee == account) balance += entry.second.pence.value;
        }
        return balance;
    }
};

NewLedgerEntry random_entry(std::mt19937& random) {
    NewLedgerEntry entry = session(100 + static_cast<std::int64_t>(random() % 3), 1 + random() % 4);
    if (random() % 5 == 0) entry.meeting = std::nullopt;
    entry.payer = random() % 2 == 0 ? "local_authority" : "grant:spring";
    entry.payee = random() % 3 == 0 ? "school:100102" : "school:100101";
    return entry;
}

void check_against(const Model& model, Store& store) {
    CHECK(static_cast<std::int64_t>(entries_of(store).size()) == model.entries);
    CHECK(sum_of_balances(store) == 0);
    for (const char* account : {"local_authority", "grant:spring", "school:100101", "school:100102"})
        CHECK(balance_of(store, account) == model.balance_of(account));
}

}  // namespace

TEST_CASE("whatever is posted and taken back, the accounts balance and stand as a simple model says") {
    Database db;
    Model model;
    std::mt19937 random{2025};
    for (int step = 0; step < 150; ++step) {
        INFO("step " << step);
        if (random() % 3 == 0) {
            const std::int64_t number = 1 + random() % (model.entries + 1);
            const bool expected = model.take_back(number);
            CHECK(db->take_back(number, officer("2025-11-02"), "a slip").done() == expected);
        } else {
            const NewLedgerEntry entry = random_entry(random);
            model.post(entry);
            posted(db.store(), {entry});
        }
        check_against(model, db.store());
        if (step % 25 == 0) {
            const std::string before = head(db.store());
            CHECK(head(db.reopen()) == before);
            check_against(model, db.store());
        }
    }
    CHECK(model.entries > 100);
    CHECK(verified(db.store()).ledger_entries == model.entries);
}
