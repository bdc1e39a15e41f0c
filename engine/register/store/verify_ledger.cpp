#include "register/store/verify_ledger.h"

#include "register/store/ledger_rows.h"

#include <fmt/format.h>

#include <map>

namespace headway::store {

namespace {

class LedgerCheck {
  public:
    explicit LedgerCheck(const std::vector<LedgerEntry>& entries) : entries_(entries) {}

    Problems problems() {
        for (const LedgerEntry& entry : entries_)
            by_number_.emplace(entry.number, &entry);
        for (const LedgerEntry& entry : entries_)
            if (entry.reverses) check_reversal(entry, *entry.reverses);
        for (const LedgerEntry& entry : entries_)
            if (!entry.reverses && !taken_back_by_.contains(entry.number)) check_standing(entry);
        check_balances();
        return std::move(problems_);
    }

  private:
    void note(std::string message) { problems_.push_back({{}, std::move(message)}); }

    void check_reversal(const LedgerEntry& back, std::int64_t number) {
        const auto entry = by_number_.find(number);
        if (entry == by_number_.end() || entry->second->reverses ||
            reversal_of(*entry->second).what != back.what)
            note(fmt::format("entry {} of the ledger does not match entry {}, which it takes back",
                             back.number, number));
        const auto [first, is_first] = taken_back_by_.emplace(number, back.number);
        if (!is_first)
            note(fmt::format("entry {} of the ledger was taken back twice, by entries {} and {}", number,
                             first->second, back.number));
    }

    void check_standing(const LedgerEntry& entry) {
        const auto [first, is_first] = standing_.emplace(key_of(entry.what), entry.number);
        if (!is_first)
            note(fmt::format("entries {} and {} of the ledger charge the same payer for the same thing",
                             first->second, entry.number));
    }

    void check_balances() {
        Pence all;
        for (const AccountBalance& account : balances_of(entries_))
            all = all + account.balance();
        if (all != Pence{})
            note(fmt::format("the accounts of the ledger hold {} together, and not nothing", in_pounds(all)));
    }

    const std::vector<LedgerEntry>& entries_;
    std::map<std::int64_t, const LedgerEntry*> by_number_;
    std::map<std::int64_t, std::int64_t> taken_back_by_;
    std::map<LedgerKey, std::int64_t> standing_;
    Problems problems_;
};

}  // namespace

Problems faults_of_ledger(const std::vector<LedgerEntry>& entries) {
    return LedgerCheck{entries}.problems();
}

}  // namespace headway::store
