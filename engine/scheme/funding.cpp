#include "scheme/funding.h"

#include "base/text.h"
#include "scheme/funding_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

// Shares of one item, payer and unit cost; what is left of a grant stands alone.
struct Group {
    const Share* first;
    std::int64_t quantity;
};

bool belongs(const Group& group, const Share& share) {
    const Share& first = *group.first;
    return !first.part && !share.part && first.charge->payment == share.charge->payment &&
           first.by_grant == share.by_grant && first.pence == share.pence;
}

std::vector<Group> grouped(const std::vector<Share>& shares) {
    std::vector<Group> groups;
    for (const Share& share : shares) {
        const auto same = std::find_if(groups.begin(), groups.end(),
                                       [&](const Group& group) { return belongs(group, share); });
        if (same == groups.end())
            groups.push_back({&share, 1});
        else
            ++same->quantity;
    }
    std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
        return a.first->charge->payment < b.first->charge->payment;
    });
    return groups;
}

FundedLine line_of(const Group& group) {
    const Payment& payment = *group.first->charge->payment;
    FundedLine line{.item = payment.item,
                    .payer = group.first->payer(),
                    .payee = payment.payee,
                    .quantity = group.quantity,
                    .unit = group.first->pence,
                    .clauses = payment.clauses};
    if (line.unit) line.total = line.quantity * *line.unit;
    return line;
}

// Whether another partnership may draw on the grants that this one draws on.
bool shares_its_grants(const Register& reg, Ref<Partnership> ref, const std::vector<Share>& shares) {
    const bool granted =
        std::any_of(shares.begin(), shares.end(), [](const Share& share) { return share.by_grant; });
    const Partnership& own = reg[ref];
    return granted && std::any_of(reg.partnerships.begin(), reg.partnerships.end(), [&](const auto& other) {
               return other.scheme == own.scheme && other.id != own.id &&
                      other.status != PartnershipStatus::proposed;
           });
}

// What only a whole year shows.
std::vector<std::string> told_yearly(const FundingDefinition& funding) {
    std::vector<std::string> items;
    for (const Payment& payment : funding.payments)
        if (payment.per != PaidPer::meeting && payment.per != PaidPer::partnership)
            items.push_back(spaced(payment.item));
    if (items.empty()) return {};
    return {sentence(fmt::format("what is paid for {} is reckoned for a whole year, not for a partnership",
                                 joined(items)))};
}

void remark(const Register& reg, Ref<Partnership> partnership, const ChargeFinder& finder,
            const PartnershipCharges& found, const std::vector<Share>& shares,
            std::vector<std::string>& remarks) {
    if (reg[partnership].status == PartnershipStatus::proposed)
        remarks.emplace_back("The partnership is proposed: this is what it would cost.");
    for (const std::string& text : found.remarks)
        remarks.push_back(sentence(text));
    append(remarks, told_rates(finder, shares));
    append(remarks, told_absent_grants(finder.funding(), shares));
    if (shares_its_grants(reg, partnership, shares))
        remarks.emplace_back(
            "The grant is reckoned as if for this partnership alone; others of the scheme "
            "may draw on it too, and funding of a whole year shares it out.");
    if (found.assumed)
        remarks.emplace_back(
            "The days of meetings rest on terms that nobody recorded, and rates and grants "
            "go by these days.");
    append(remarks, told_freedom(finder.funding()));
    append(remarks, told_yearly(finder.funding()));
}

}  // namespace

PartnershipFunding funding_of(const Scheme& scheme, const Register& reg, Ref<Partnership> partnership,
                              Date as_of) {
    const ChargeFinder finder{scheme, reg, as_of, {partnership}};
    PartnershipCharges found = finder.of_partnership(0);
    PartnershipFunding funding;
    funding.problem = found.problem;
    if (funding.problem) return funding;
    sort_charges(reg, found.charges);
    GrantPots pots{reg, reg[partnership].scheme};
    std::vector<Share> shares;
    share_out(found.charges, pots, shares);
    for (const Group& group : grouped(shares))
        funding.lines.push_back(line_of(group));
    for (const Silence* silence : found.silences)
        funding.silent.push_back(told(*silence));
    if (!found.missing.empty())
        funding.silent.push_back(
            sentence(fmt::format("who pays can't be told: missing is {}", joined(found.missing, " and "))));
    remark(reg, partnership, finder, found, shares, funding.remarks);
    return funding;
}

}  // namespace headway
