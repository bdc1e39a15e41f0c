#include "scheme/postings.h"

#include "base/text.h"

#include <fmt/format.h>

namespace headway {

namespace {

// The account of a party: whom the pack calls the mentor is somebody else in each partnership.
std::string account_of(const std::string& party, const Register& reg, const Partnership& partnership) {
    const Appointment& appointment = reg[partnership.appointment];
    if (party == "mentor") return fmt::format("mentor:{}", reg[partnership.mentor].id);
    if (party == "mentee") return fmt::format("mentee:{}", reg[appointment.person].id);
    if (party == "mentor_school") return fmt::format("school of mentor:{}", reg[partnership.mentor].id);
    if (party == "mentee_school") return fmt::format("school:{}", reg[appointment.school].urn.value);
    if (party == "governing_body") return fmt::format("governing_body:{}", reg[appointment.school].urn.value);
    return party;
}

}  // namespace

std::optional<NewLedgerEntry> posting_of(const Scheme& scheme, const Register& reg, const Share& share) {
    const Charge& charge = *share.charge;
    if (!charge.spent || !charge.partnership || !share.pence || *share.pence <= Pence{0}) return std::nullopt;
    const Partnership& partnership = reg[*charge.partnership];
    return NewLedgerEntry{.scheme = scheme.id(),
                          .partnership = std::string{partnership.id},
                          .meeting = charge.meeting,
                          .item = charge.payment->item,
                          .payer = account_of(share.payer(), reg, partnership),
                          .payee = account_of(charge.payment->payee, reg, partnership),
                          .pence = *share.pence,
                          .on = charge.on,
                          .clause = joined(charge.payment->clauses, ", ")};
}

}  // namespace headway
