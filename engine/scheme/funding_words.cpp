#include "scheme/funding_words.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace headway {

namespace {

// "20 September 2016", "20 September 2016 and 2 other days"
std::string told_days(const std::set<Date>& days) {
    std::string first = in_words(*days.begin());
    if (days.size() == 1) return first;
    return fmt::format("{} and {}", first, counted(static_cast<long long>(days.size()) - 1, "other day"));
}

}  // namespace

std::string told(const Silence& silence) {
    return sentence(fmt::format("{} ({})", silence.says, joined(silence.clauses, ", ")));
}

std::vector<std::string> told_freedom(const FundingDefinition& funding) {
    if (funding.free_to.who.empty()) return {};
    std::vector<std::string> who;
    for (const std::string& name : funding.free_to.who)
        who.push_back("the " + spaced(name));
    return {sentence(fmt::format("nothing is charged to {} ({})", joined(who, " or "),
                                 joined(funding.free_to.clauses, ", ")))};
}

std::vector<std::string> told_rates(const ChargeFinder& finder, const std::vector<Share>& shares) {
    std::map<const Payment*, std::set<Date>> days;
    std::set<const Payment*> granted;
    for (const Share& share : shares) {
        if (share.pence) continue;
        days[share.charge->payment].insert(share.charge->on);
        if (share.by_grant) granted.insert(share.charge->payment);
    }
    std::vector<std::string> remarks;
    for (const auto& [payment, when] : days) {
        const std::string rate = spaced(payment->rate);
        remarks.push_back(
            finder.has_rate(*payment)
                ? fmt::format("The rate of {} is not recorded for {}, so what that costs is left open.", rate,
                              told_days(when))
                : fmt::format("The rate of {} is not recorded, so what it costs is left open.", rate));
        if (granted.contains(payment))
            remarks.push_back(fmt::format("How far the grant {} goes for it can't be told without the rate.",
                                          spaced(payment->grant_first)));
    }
    return remarks;
}

std::vector<std::string> told_absent_grants(const FundingDefinition& funding,
                                            const std::vector<Share>& shares) {
    std::vector<std::string> remarks;
    std::set<std::string> asked;
    std::set<std::string> used;
    for (const Share& share : shares) {
        asked.insert(share.charge->payment->grant_first);
        if (share.by_grant) used.insert(share.charge->payment->grant_first);
    }
    for (const Payment& payment : funding.payments) {
        if (payment.grant_first.empty() || used.contains(payment.grant_first)) continue;
        if (asked.erase(payment.grant_first) == 0) continue;
        remarks.push_back(
            fmt::format("No grant {} with anything left is recorded for these days, so it pays "
                        "nothing.",
                        spaced(payment.grant_first)));
    }
    return remarks;
}

}  // namespace headway
