// Who pays whom, and for what, in words. What an item costs is no rule: the register's rates say it.
#include "base/text.h"
#include "register/choices.h"
#include "scheme/rules_in_words_parts.h"
#include "script/funding.h"

#include <fmt/format.h>

namespace headway {

namespace {

constexpr std::string_view funding_file = "funding.lua";

std::string per_in_words(const Payment& payment) {
    switch (payment.per) {
        case PaidPer::meeting:
            return payment.of.empty() ? "for each meeting" : "for each " + spaced(payment.of);
        case PaidPer::partnership:
            return "once for a partnership";
        case PaidPer::training:
            return "for each training that a mentor completes";
        case PaidPer::year:
            return "once in an academic year";
        case PaidPer::deployment:
            return payment.activity
                       ? fmt::format("for each deployment for {}", spaced(name_of(*payment.activity)))
                       : "for each deployment";
    }
    return "";
}

// "of mentor training or induction, given by a local authority"
std::string training_in_words(const Payment& payment) {
    std::vector<std::string> courses;
    for (const std::string& course : payment.courses)
        courses.push_back(spaced(course));
    const std::string given =
        payment.provider ? fmt::format("given by a {}", spaced(name_of(*payment.provider))) : "";
    if (courses.empty()) return given.empty() ? "" : "only what is " + given;
    return fmt::format("only {}{}{}", joined(courses, " or "), given.empty() ? "" : ", ", given);
}

RuleInWords told(const Payment& payment, const Place& where, const RuleTeller& teller) {
    RuleInWords rule{
        .file = where.file, .kind = "line", .id = payment.id, .clauses = payment.clauses, .says = {}};
    say(rule.says, fmt::format("{} pays {} for {}, {}", party_in_words(payment.payer),
                               party_in_words(payment.payee), spaced(payment.item), per_in_words(payment)));
    say(rule.says, training_in_words(payment));
    if (payment.at_most)
        say(rule.says,
            fmt::format("the first {} of a partnership only", teller.value_in_words(*payment.at_most)));
    say(rule.says, "only where", payment.only_for, teller.words());
    if (!payment.grant_first.empty())
        say(rule.says,
            fmt::format("the grant {} pays first, as far as it goes", spaced(payment.grant_first)));
    if (!payment.rate.empty() && payment.rate != payment.item)
        say(rule.says, "at the rate of " + spaced(payment.rate));
    if (!payment.allocation.empty()) say(rule.says, "out of the " + spaced(payment.allocation));
    return rule;
}

void tell_silences(const FundingDefinition& funding, RuleTeller& teller) {
    for (std::size_t i = 0; i < funding.silences.size(); ++i) {
        const Silence& silence = funding.silences[i];
        const Place where = teller.place(funding_file, "silent", i);
        RuleInWords rule{.file = where.file,
                         .kind = "silence",
                         .id = "silent on " + joined(silence.clauses),
                         .clauses = silence.clauses,
                         .says = {}};
        say(rule.says, silence.says);
        say(rule.says, "where", silence.only_for, teller.words());
        teller.add(where, std::move(rule));
    }
}

void tell_freedom(const FundingDefinition& funding, RuleTeller& teller) {
    if (funding.free_to.who.empty()) return;
    std::vector<std::string> who;
    for (const std::string& name : funding.free_to.who)
        who.push_back(party_in_words(name));
    const Place where = teller.place(funding_file, "free_to");
    teller.add(where, {.file = where.file,
                       .kind = "free",
                       .id = "free_to",
                       .clauses = funding.free_to.clauses,
                       .says = {{0, fmt::format("nothing is charged to {}", joined(who, " or "))}}});
}

}  // namespace

std::string party_in_words(const std::string& party) {
    if (party == "mentor_school") return "the mentor's school";
    if (party == "mentee_school") return "the mentee's school";
    return "the " + spaced(party);
}

void tell_funding(RuleTeller& teller) {
    const auto& funding = teller.definition().funding;
    if (!funding) return;
    tell_freedom(*funding, teller);
    for (const Payment& payment : funding->payments) {
        const Place where = teller.place(funding_file, payment.id);
        teller.add(where, told(payment, where, teller));
    }
    tell_silences(*funding, teller);
}

}  // namespace headway
