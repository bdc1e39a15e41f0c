// What there is to pay for under a scheme, and which part of it a grant pays. Internal to this room.
#pragma once

#include "scheme/grant_pots.h"
#include "scheme/rule_conditions.h"
#include "scheme/schedule.h"
#include "script/funding.h"

#include <optional>
#include <string>
#include <vector>

namespace headway {

// One thing to be paid for: the travel of one meeting, one training, …
struct Charge {
    const Payment* payment = nullptr;  // its place in the pack is its order
    std::optional<Ref<Partnership>> partnership = std::nullopt;
    std::optional<int> meeting = std::nullopt;  // its number in the schedule
    std::optional<Ref<Person>> mentor = std::nullopt;
    Date on = {};
    bool spent = false;                        // it took place by the as-of day
    std::optional<Pence> cost = std::nullopt;  // nothing: no rate is recorded for the day
};

// What one payer pays of a charge.
struct Share {
    const Charge* charge = nullptr;
    bool by_grant = false;
    bool part = false;  // the grant ran out here: another share of this charge has the rest
    std::optional<Pence> pence = std::nullopt;

    std::string payer() const;
};

// In the order of days, then of partnerships, then of the pack.
void sort_charges(const Register& reg, std::vector<Charge>& charges);

// Refers to the charges, which are sorted. Takes from the pots what they pay.
void share_out(const std::vector<Charge>& charges, GrantPots& pots, std::vector<Share>& shares);

struct PartnershipCharges {
    std::vector<Charge> charges = {};
    std::vector<const Silence*> silences = {};  // that apply
    std::vector<std::string> missing = {};      // evidence without which it can't be told what applies
    std::vector<std::string> remarks = {};
    bool assumed = false;  // its meetings rest on terms that nobody recorded
    std::optional<Problem> problem = std::nullopt;
};

// Finds them, for partnerships that are named beforehand. Refers to all that it is made of.
class ChargeFinder {
  public:
    ChargeFinder(const Scheme& scheme, const Register& reg, Date as_of,
                 std::vector<Ref<Partnership>> partnerships);

    const FundingDefinition& funding() const { return funding_; }
    const std::vector<Ref<Partnership>>& partnerships() const { return partnerships_; }

    // The days of the partnership at that place of the list, at most to the end of what the scheme supports.
    DayRange days(std::size_t place) const;
    PartnershipCharges of_partnership(std::size_t place) const;
    // What is not paid for a partnership: training completed up to the last day and deployments begun by it;
    // and what is paid once in each of these years.
    void add_training(Date last, std::vector<Charge>& charges) const;
    void add_deployments(Date last, std::vector<Charge>& charges) const;
    void add_yearly(AcademicYear year, std::vector<Charge>& charges) const;

    // Whether the register has a rate for the payment on any day.
    bool has_rate(const Payment& payment) const;

  private:
    std::optional<Pence> rate_on(const Payment& payment, Date on) const;
    Charge charge(const Payment& payment, Date on, bool spent) const;
    Outcome outcome(std::size_t place, std::size_t condition, PartnershipCharges& found) const;
    void add_meetings(std::size_t place, const std::vector<const Payment*>& payments,
                      PartnershipCharges& found) const;
    void remark_on(const Partnership& partnership, const Schedule& schedule, PartnershipCharges& found) const;
    void add_meetings_of(const Payment& payment, const Schedule& schedule,
                         std::vector<Charge>& charges) const;
    std::vector<Charge> meetings_of(const Payment& payment, const Schedule& schedule) const;
    std::int64_t paid_before(const Payment& payment, Ref<Partnership> asked) const;

    const Scheme& scheme_;
    const Register& reg_;
    const FundingDefinition& funding_;
    Word word_;  // the scheme's
    Date as_of_;
    std::vector<Ref<Partnership>> partnerships_;
    RuleConditions conditions_;  // of the payments, then of the silences
    Schedules schedules_;
};

// The scheme's funding; an empty one where its pack says nothing.
const FundingDefinition& funding_in(const Scheme& scheme);

}  // namespace headway
