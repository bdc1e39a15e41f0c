// The funding of a whole academic year.
#include "base/text.h"
#include "scheme/funding.h"
#include "scheme/funding_words.h"
#include "scheme/postings.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace headway {

namespace {

DayRange days_of(AcademicYear year) {
    return {year.first_day(), year.last_day()};
}

void add(Amount& amount, const std::optional<Pence>& pence) {
    amount.pence = amount.pence + pence.value_or(Pence{0});
    amount.at_least = amount.at_least || !pence;
}

void add(FundingSum& sum, const Share& share) {
    add(sum.committed, share.pence);
    if (share.charge->spent) add(sum.spent, share.pence);
}

// All of the scheme that began by the end of the year: earlier ones may have used up a grant.
std::vector<Ref<Partnership>> partnerships_until(const Scheme& scheme, const Register& reg, Date last) {
    const Word word = reg.words.find(scheme.id());
    std::vector<Ref<Partnership>> found;
    for (std::uint32_t i = 0; i < reg.partnerships.size(); ++i) {
        const Partnership& partnership = reg.partnerships[i];
        if (partnership.scheme == word && partnership.status != PartnershipStatus::proposed &&
            partnership.from <= last)
            found.push_back({i});
    }
    std::sort(found.begin(), found.end(),
              [&](Ref<Partnership> a, Ref<Partnership> b) { return reg[a].id < reg[b].id; });
    return found;
}

// The academic years, up to this one, in which somebody of the scheme is mentored.
std::set<AcademicYear> years_until(const ChargeFinder& finder, AcademicYear last) {
    std::set<AcademicYear> years;
    for (std::size_t i = 0; i < finder.partnerships().size(); ++i) {
        const DayRange days = finder.days(i);
        for (AcademicYear year = last; days.from <= year.last_day(); --year.starts_in)
            if (overlap(days, days_of(year))) years.insert(year);
    }
    return years;
}

class YearReckoning {
  public:
    YearReckoning(const Scheme& scheme, const Register& reg, AcademicYear year, Date as_of)
        : scheme_(scheme),
          reg_(reg),
          year_(year),
          finder_(scheme, reg, as_of, partnerships_until(scheme, reg, year.last_day())),
          pots_(reg, reg.words.find(scheme.id())) {
        funding_.year = year;
    }

    YearFunding reckoned() && {
        collect();
        if (!funding_.problems.empty()) return std::move(funding_);
        share();
        for (const Share& share : shares_)
            count(share);
        list_sums();
        remark();
        return std::move(funding_);
    }

  private:
    void collect() {
        for (std::size_t i = 0; i < finder_.partnerships().size(); ++i)
            collect_partnership(i);
        finder_.add_training(year_.last_day(), charges_);
        finder_.add_deployments(year_.last_day(), charges_);
        for (const AcademicYear year : years_until(finder_, year_))
            finder_.add_yearly(year, charges_);
        sort_charges(reg_, charges_);
    }

    void collect_partnership(std::size_t place) {
        const Partnership& partnership = reg_[finder_.partnerships()[place]];
        const bool of_this_year = overlap(finder_.days(place), days_of(year_)).has_value();
        if (!of_this_year && !draws_on_grants()) return;
        PartnershipCharges found = finder_.of_partnership(place);
        charges_.insert(charges_.end(), found.charges.begin(), found.charges.end());
        if (!of_this_year && found.problem) left_out_.emplace_back(partnership.id);
        if (!of_this_year) return;
        if (found.problem) funding_.problems.push_back(*found.problem);
        assumed_ = assumed_ || found.assumed;
        for (const Silence* silence : found.silences)
            silences_[silence].emplace_back(partnership.id);
        if (!found.missing.empty())
            unclear_.push_back(fmt::format("Who pays for partnership {} can't be told: missing is {}.",
                                           printable(partnership.id), joined(found.missing, " and ")));
    }

    bool draws_on_grants() const {
        const auto& payments = finder_.funding().payments;
        return std::any_of(payments.begin(), payments.end(),
                           [](const Payment& payment) { return !payment.grant_first.empty(); });
    }

    // What falls before the year takes its part of the grants first; what each has then, it has for the year.
    void share() {
        const auto first = std::find_if(charges_.begin(), charges_.end(),
                                        [&](const Charge& charge) { return charge.on >= year_.first_day(); });
        earlier_.assign(charges_.begin(), first);
        charges_.erase(charges_.begin(), first);
        std::erase_if(charges_, [&](const Charge& charge) { return charge.on > year_.last_day(); });
        std::vector<Share> before;
        share_out(earlier_, pots_, before);
        list_allocations();
        share_out(charges_, pots_, shares_);
    }

    void list_allocations() {
        for (const Payment& payment : finder_.funding().payments)
            for (const std::string& name : {payment.grant_first, payment.allocation}) {
                if (name.empty()) continue;
                const GrantPots::Left left = pots_.left(name, days_of(year_));
                allocations_[name] = {.name = name, .recorded = left.recorded, .allocated = left.pence};
            }
    }

    void count(const Share& share) {
        const Payment& payment = *share.charge->payment;
        add(funding_.total, share);
        if (auto posting = posting_of(scheme_, reg_, share)) funding_.postings.push_back(std::move(*posting));
        add(payers_[share.payer()], share);
        if (share.charge->mentor)
            add(mentors_[reg_[*share.charge->mentor].id], share);
        else
            add(funding_.without_mentor, share);
        const std::string& from = share.by_grant ? payment.grant_first : payment.allocation;
        if (!from.empty()) add(allocations_.at(from).sum, share);
        YearLine& line = lines_[{&payment, !share.by_grant}];
        ++line.quantity;
        add(line.sum, share);
    }

    void list_sums() {
        for (auto& [key, line] : lines_) {
            const Payment& payment = *key.first;
            line.item = payment.item;
            line.payer = key.second ? payment.payer : "grant:" + payment.grant_first;
            line.payee = payment.payee;
            line.clauses = payment.clauses;
            funding_.lines.push_back(line);
        }
        for (const auto& [payer, sum] : payers_)
            funding_.payers.push_back({payer, sum});
        for (const auto& [id, sum] : mentors_)
            funding_.mentors.push_back({*reg_.person(id), sum});
        for (auto& [name, allocation] : allocations_) {
            if (allocation.allocated)
                allocation.left = *allocation.allocated - allocation.sum.committed.pence;
            funding_.allocations.push_back(allocation);
        }
    }

    void remark() {
        for (const auto& [silence, ids] : silences_)
            funding_.silent.push_back(told_of_some(*silence, ids));
        for (const Silence& silence : finder_.funding().silences)
            if (silence.only_for == nullptr && !silences_.contains(&silence))
                funding_.silent.push_back(told(silence));
        append(funding_.silent, unclear_);
        append(funding_.remarks, told_rates(finder_, shares_));
        for (const AllocationSum& allocation : funding_.allocations)
            remark_on(allocation);
        if (assumed_)
            funding_.remarks.emplace_back(
                "The days of some meetings rest on terms that nobody recorded, and "
                "rates and grants go by these days.");
        if (!left_out_.empty())
            funding_.remarks.push_back(fmt::format(
                "What the earlier partnerships {} drew on grants is not reckoned: no calendar is recorded "
                "for their days.",
                joined(left_out_)));
        append(funding_.remarks, told_freedom(finder_.funding()));
    }

    void remark_on(const AllocationSum& allocation) {
        const std::string name = spaced(allocation.name);
        if (!allocation.recorded)
            funding_.remarks.push_back(fmt::format("No grant {} is recorded for {}.", name, year_.text()));
        if (allocation.left && *allocation.left < Pence{0})
            funding_.remarks.push_back(
                fmt::format("More is committed than the {} has for {}.", name, year_.text()));
    }

    // With the partnerships that it is about, where it is not about all.
    static std::string told_of_some(const Silence& silence, const std::vector<std::string>& ids) {
        if (silence.only_for == nullptr) return told(silence);
        std::vector<std::string> shown;
        for (const std::string& id : ids)
            shown.push_back(printable(id));
        return fmt::format("{} This is so for {} {}.", told(silence),
                           ids.size() == 1 ? "partnership" : "partnerships", joined(shown));
    }

    const Scheme& scheme_;
    const Register& reg_;
    AcademicYear year_;
    ChargeFinder finder_;
    GrantPots pots_;
    std::vector<Charge> charges_;
    std::vector<Charge> earlier_;
    std::vector<Share> shares_;  // of the year's charges
    std::map<const Silence*, std::vector<std::string>> silences_;
    std::vector<std::string> unclear_;
    std::vector<std::string> left_out_;
    bool assumed_ = false;
    std::map<std::string, AllocationSum> allocations_;
    std::map<std::string, FundingSum> payers_;
    std::map<std::string_view, FundingSum> mentors_;
    std::map<std::pair<const Payment*, bool>, YearLine> lines_;  // the grant's part comes first
    YearFunding funding_;
};

}  // namespace

YearFunding funding_of_year(const Scheme& scheme, const Register& reg, AcademicYear year, Date as_of) {
    return YearReckoning{scheme, reg, year, as_of}.reckoned();
}

}  // namespace headway
