#include "scheme/grant_pots.h"

#include <algorithm>

namespace headway {

namespace {

bool holds_on(const Grant& grant, Date on) {
    return grant.from <= on && (!grant.to || on <= *grant.to);
}

bool holds_in(const Grant& grant, DayRange days) {
    return grant.from <= days.to && (!grant.to || days.from <= *grant.to);
}

}  // namespace

GrantPots::GrantPots(const Register& reg, Word scheme) {
    for (const Grant& grant : reg.grants) {
        if (grant.scheme != scheme) continue;
        Pot pot{&grant, grant.pence};
        if (pot.left) pot.left = std::clamp(*pot.left, Pence{0}, greatest_grant);
        pots_.push_back(pot);
    }
    std::stable_sort(pots_.begin(), pots_.end(),
                     [](const Pot& a, const Pot& b) { return a.grant->from < b.grant->from; });
}

bool GrantPots::can_pay(std::string_view name, Date on) const {
    return std::any_of(pots_.begin(), pots_.end(), [&](const Pot& pot) {
        return pot.grant->name == name && holds_on(*pot.grant, on) && (!pot.left || *pot.left > Pence{0});
    });
}

Pence GrantPots::take(std::string_view name, Date on, Pence wanted) {
    Pence taken{0};
    for (Pot& pot : pots_) {
        if (pot.grant->name != name || !holds_on(*pot.grant, on)) continue;
        const Pence still = wanted - taken;
        if (!pot.left) return wanted;
        const Pence part = std::min(still, *pot.left);
        pot.left = *pot.left - part;
        taken = taken + part;
    }
    return taken;
}

GrantPots::Left GrantPots::left(std::string_view name, DayRange days) const {
    Left sum;
    bool open = false;
    Pence pence{0};
    for (const Pot& pot : pots_) {
        if (pot.grant->name != name || !holds_in(*pot.grant, days)) continue;
        sum.recorded = true;
        open = open || !pot.left;
        pence = pence + pot.left.value_or(Pence{0});
    }
    if (sum.recorded && !open) sum.pence = pence;
    return sum;
}

}  // namespace headway
