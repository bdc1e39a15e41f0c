// The ledger: posting entries, taking them back, listing them.
#include "register/ledger.h"

#include "base/text.h"
#include "register/store/inner.h"
#include "register/store/ledger_rows.h"

#include <fmt/format.h>

#include <set>

namespace headway {

namespace {

using namespace store;

// Which entries of an order can't be posted, whatever the ledger holds.
class Checking {
  public:
    explicit Checking(const LedgerOrder& order) : order_(order) {}

    Problems problems() {
        for (position_ = 0; position_ < order_.entries.size(); ++position_)
            check(order_.entries[position_]);
        return std::move(problems_);
    }

  private:
    void check(const NewLedgerEntry& entry) {
        check_text("scheme", entry.scheme);
        check_text("partnership", entry.partnership);
        check_text("item", entry.item);
        check_text("payer", entry.payer);
        check_text("payee", entry.payee);
        check_text("clause", entry.clause);
        if (entry.meeting && *entry.meeting < 1) note("meeting", "meetings are numbered from 1");
        if (entry.pence < Pence{1} || entry.pence > most_of_an_entry)
            note("pence", fmt::format("{} can't be posted; an entry moves from £0.01 to {}",
                                      in_pounds(entry.pence), in_pounds(most_of_an_entry)));
        if (entry.payer == entry.payee)
            note("payee", fmt::format("'{}' would pay itself", printable(entry.payer)));
        if (parse_date(iso(entry.on)) != entry.on) note("on", "the day is outside the years 0001 to 9999");
        if (!keys_.insert(key_of(entry)).second)
            note("", "this order charges the same payer for the same thing twice");
        if (order_.whole_of && !belongs_to(*order_.whole_of, entry))
            note("on", "this entry is not of the scheme and the days that the order is for");
    }

    static bool belongs_to(const LedgerPart& part, const NewLedgerEntry& entry) {
        return entry.scheme == part.scheme && part.days.holds(entry.on);
    }

    void check_text(const char* column, const std::string& text) {
        if (text.find_first_not_of(" \t\r\n") == std::string::npos)
            note(column, "this has to be said");
        else if (!valid_utf8(text) || text.find('\0') != std::string::npos)
            note(column, fmt::format("'{}' is not a text (UTF-8)", printable(text)));
    }

    void note(const std::string& column, std::string message) {
        std::string path = fmt::format("entries[{}]{}{}", position_, column.empty() ? "" : ".", column);
        problems_.push_back({{.path = std::move(path)}, std::move(message)});
    }

    const LedgerOrder& order_;
    std::size_t position_ = 0;
    std::set<LedgerKey> keys_;
    Problems problems_;
};

constexpr std::string_view standing =
    "e.reverses IS NULL AND NOT EXISTS (SELECT 1 FROM ledger b WHERE b.reverses = e.number) ";

// What one change does to the ledger: found out first, then written.
class Posting {
  public:
    Posting(Connection& connection, LedgerOutcome& outcome)
        : connection_(connection),
          outcome_(outcome),
          standing_(connection, fmt::format("{}WHERE e.partnership = ?1 AND e.item = ?2 AND e.payer = ?3 AND "
                                            "e.meeting IS ?4 AND e.scheme = ?5 AND {}",
                                            select_entries, standing)) {}

    void plan(const LedgerOrder& order) {
        if (order.whole_of) take_back_what_is_left(order, *order.whole_of);
        for (const NewLedgerEntry& entry : order.entries)
            plan(entry);
    }

    void plan_to_take_back(std::int64_t number) {
        const auto entry = entry_numbered(number);
        if (!entry) return refuse(fmt::format("the ledger has no entry {}", number));
        if (entry->reverses)
            return refuse(
                fmt::format("entry {} takes entry {} back and can't be taken back itself; post that one anew",
                            number, *entry->reverses));
        Statement by{connection_, "SELECT number FROM ledger WHERE reverses = ?1"};
        by.bind(1, number);
        if (by.step())
            return refuse(fmt::format("entry {} was taken back by entry {} already", number, by.integer(0)));
        take_back(*entry);
    }

    void write(const Author& author, const std::string& action, const std::string& detail) {
        if (planned_.empty() || !outcome_.problems.empty()) return;
        connection_.run("PRAGMA defer_foreign_keys = ON");
        outcome_.change = after(last_line(connection_).number);
        ChangeDigest digest;
        insert(digest);
        LogLine line{.by = author.name, .action = action, .detail = detail, .digest = digest.digest()};
        append_line(connection_, line, author.now);
    }

  private:
    void refuse(std::string message) { outcome_.problems.push_back({{}, std::move(message)}); }

    std::optional<LedgerEntry> entry_numbered(std::int64_t number) {
        Statement one{connection_, fmt::format("{}WHERE e.number = ?1", select_entries)};
        one.bind(1, number);
        if (!one.step()) return std::nullopt;
        return entry_of(one);
    }

    std::optional<LedgerEntry> standing_for(const NewLedgerEntry& entry) {
        standing_.reset();
        standing_.bind(1, entry.partnership);
        standing_.bind(2, entry.item);
        standing_.bind(3, entry.payer);
        if (entry.meeting)
            standing_.bind(4, *entry.meeting);
        else
            standing_.bind(4, nullptr);
        standing_.bind(5, entry.scheme);
        if (!standing_.step()) return std::nullopt;
        return entry_of(standing_);
    }

    void plan(const NewLedgerEntry& entry) {
        const auto there = standing_for(entry);
        if (there && there->what == entry) return;
        if (there) take_back(*there);
        planned_.push_back({.what = entry});
        ++outcome_.posted;
    }

    // What stands under a key of the order is looked after where that entry is planned.
    void take_back_what_is_left(const LedgerOrder& order, const LedgerPart& part) {
        std::set<LedgerKey> wanted;
        for (const NewLedgerEntry& entry : order.entries)
            wanted.insert(key_of(entry));
        Statement all{connection_, fmt::format("{}WHERE e.scheme = ?1 AND e.\"on\" BETWEEN ?2 AND ?3 AND {}"
                                               "ORDER BY e.number",
                                               select_entries, standing)};
        const std::string from = iso(part.days.from);
        const std::string to = iso(part.days.to);
        all.bind(1, part.scheme);
        all.bind(2, from);
        all.bind(3, to);
        while (all.step())
            if (const LedgerEntry entry = entry_of(all); !wanted.contains(key_of(entry.what)))
                take_back(entry);
    }

    void take_back(const LedgerEntry& entry) {
        planned_.push_back(reversal_of(entry));
        ++outcome_.taken_back;
    }

    void insert(ChangeDigest& digest) {
        std::int64_t number = connection_.number("SELECT coalesce(max(number), 0) FROM ledger");
        Statement row{connection_,
                      "INSERT INTO ledger (number, change, scheme, partnership, meeting, item, payer, payee, "
                      "pence, \"on\", clause, reverses) "
                      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"};
        for (const LedgerEntry& entry : planned_) {
            number = after(number);
            row.bind(1, number);
            row.bind(2, outcome_.change);
            insert(row, entry);
            digest.put_in("ledger", number, content_of(entry));
        }
    }

    static void insert(Statement& row, const LedgerEntry& entry) {
        const auto bind = [&](int place, const std::optional<std::int64_t>& number) {
            if (number)
                row.bind(place, *number);
            else
                row.bind(place, nullptr);
        };
        const NewLedgerEntry& what = entry.what;
        const std::string on = iso(what.on);
        row.bind(3, what.scheme);
        row.bind(4, what.partnership);
        bind(5, what.meeting);
        row.bind(6, what.item);
        row.bind(7, what.payer);
        row.bind(8, what.payee);
        row.bind(9, what.pence.value);
        row.bind(10, on);
        row.bind(11, what.clause);
        bind(12, entry.reverses);
        row.run();
    }

    Connection& connection_;
    LedgerOutcome& outcome_;
    Statement standing_;
    std::vector<LedgerEntry> planned_;
};

// Nothing of an order that failed or was only tried is left.
void forget_what_was_undone(LedgerOutcome& outcome, bool dry_run) {
    if (!outcome.done()) outcome.posted = outcome.taken_back = 0;
    if (!outcome.done() || dry_run) outcome.change = 0;
}

}  // namespace

LedgerOutcome Store::post(const LedgerOrder& order) {
    LedgerOutcome outcome;
    outcome.problems = Checking{order}.problems();
    if (!outcome.problems.empty()) return outcome;
    outcome.failure = guarded([&] {
        Transaction transaction{inner_->connection, Transaction::Kind::write};
        {
            Posting posting{inner_->connection, outcome};
            posting.plan(order);
            posting.write(order.author, "post", order.detail);
        }
        if (!order.dry_run) transaction.commit();
    });
    forget_what_was_undone(outcome, order.dry_run);
    return outcome;
}

LedgerOutcome Store::take_back(std::int64_t number, const Author& author, const std::string& reason) {
    LedgerOutcome outcome;
    outcome.failure = guarded([&] {
        Transaction transaction{inner_->connection, Transaction::Kind::write};
        {
            Posting posting{inner_->connection, outcome};
            posting.plan_to_take_back(number);
            posting.write(author, "take back", reason);
        }
        if (outcome.problems.empty()) transaction.commit();
    });
    forget_what_was_undone(outcome, false);
    return outcome;
}

std::vector<LedgerEntry> Store::ledger(const std::string& scheme, const std::optional<DayRange>& days,
                                       std::optional<Problem>& failure) {
    std::vector<LedgerEntry> entries;
    failure = guarded([&] {
        Statement all{
            inner_->connection,
            fmt::format("{}WHERE (?1 = '' OR e.scheme = ?1) AND (?2 = '' OR e.\"on\" BETWEEN ?2 AND "
                        "?3) ORDER BY e.number",
                        select_entries)};
        const std::string from = days ? iso(days->from) : "";
        const std::string to = days ? iso(days->to) : "";
        all.bind(1, scheme);
        all.bind(2, from);
        all.bind(3, to);
        while (all.step())
            entries.push_back(entry_of(all));
    });
    if (failure) entries.clear();
    return entries;
}

}  // namespace headway
