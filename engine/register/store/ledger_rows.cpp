#include "register/store/ledger_rows.h"

#include <fmt/format.h>

namespace headway::store {

namespace {

std::optional<std::int64_t> number_of(const Statement& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return row.integer(column);
}

[[noreturn]] void refuse(std::int64_t number) {
    throw StorageError{
        fmt::format("the database is damaged: entry {} of the ledger is none that headway "
                    "wrote; go back to the last backup",
                    number)};
}

}  // namespace

LedgerEntry entry_of(const Statement& row) {
    const auto text = [&](int column) { return std::string{row.text(column)}; };
    const std::optional<Date> on = parse_date(row.text(10));
    const Pence pence{row.integer(9)};
    if (!on || pence < Pence{1} || pence > most_of_an_entry) refuse(row.integer(0));
    return {.number = row.integer(0),
            .at = text(1),
            .by = text(2),
            .what = {.scheme = text(3),
                     .partnership = text(4),
                     .meeting = number_of(row, 5),
                     .item = text(6),
                     .payer = text(7),
                     .payee = text(8),
                     .pence = pence,
                     .on = *on,
                     .clause = text(11)},
            .reverses = number_of(row, 12)};
}

std::string content_of(const LedgerEntry& entry) {
    const NewLedgerEntry& what = entry.what;
    const auto number = [](const std::optional<std::int64_t>& value) {
        return value ? std::to_string(*value) : "";
    };
    std::string out;
    // Lengths before texts, so that no two different entries are written the same.
    for (const std::string& part :
         {what.scheme, what.partnership, number(what.meeting), what.item, what.payer, what.payee,
          std::to_string(what.pence.value), iso(what.on), what.clause, number(entry.reverses)})
        out += fmt::format("{}:{}\n", part.size(), part);
    return out;
}

LedgerEntry reversal_of(const LedgerEntry& entry) {
    LedgerEntry back{.what = entry.what, .reverses = entry.number};
    std::swap(back.what.payer, back.what.payee);
    return back;
}

}  // namespace headway::store
