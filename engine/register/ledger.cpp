#include "register/ledger.h"

#include <map>

namespace headway {

std::vector<AccountBalance> balances_of(const std::vector<LedgerEntry>& entries) {
    std::map<std::string, AccountBalance> accounts;
    for (const LedgerEntry& entry : entries) {
        AccountBalance& payer = accounts[entry.what.payer];
        AccountBalance& payee = accounts[entry.what.payee];
        // What comes back was neither received by the one nor paid by the other.
        if (entry.reverses) {
            payer.received = payer.received - entry.what.pence;
            payee.paid = payee.paid - entry.what.pence;
        } else {
            payer.paid = payer.paid + entry.what.pence;
            payee.received = payee.received + entry.what.pence;
        }
    }
    std::vector<AccountBalance> balances;
    for (auto& [account, balance] : accounts) {
        balance.account = account;
        balances.push_back(std::move(balance));
    }
    return balances;
}

}  // namespace headway
