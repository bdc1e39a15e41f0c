#include "scheme/reconsider.h"

#include "base/text.h"
#include "register/read_json.h"
#include "scheme/funding.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway {

namespace {

// Judges one kept decision after another.
class Reconsidering {
  public:
    Reconsidering(const Scheme& scheme, const Register& reg, Date as_of)
        : scheme_(scheme), reg_(reg), as_of_(as_of) {}

    void judge(const StoredDecision& decision, Reconsideration& out) {
        const ReadRegister evidence = read_register(decision.evidence, "the evidence");
        const auto day = parse_date(decision.as_of);
        if (!evidence.reg || !day) return refuse(decision, "its evidence can't be used", out);
        const SubjectKind kind =
            decision.role == name_of(SubjectKind::mentor) ? SubjectKind::mentor : SubjectKind::mentee;
        const auto subjects = subject_of(*evidence.reg, kind, decision.subject);
        if (!subjects) return refuse(decision, "its evidence does not have its subject", out);
        const Verdicts verdicts{scheme_, *evidence.reg, {.kind = kind, .subjects = *subjects, .as_of = *day}};
        if (verdicts.failure()) return refuse(decision, verdicts.failure()->message, out);
        ++out.decisions;
        if (name_of(verdicts.verdict(0)) == decision.verdict) return;
        Reconsidered changed{.decision = decision.number,
                             .kind = kind,
                             .subject = decision.subject,
                             .name = std::string{verdicts.name(0)},
                             .as_of = *day,
                             .before = decision.verdict,
                             .after = verdicts.verdict(0)};
        tell_why(verdicts, changed);
        add_funding(changed);
        out.changed.push_back(std::move(changed));
    }

  private:
    static void refuse(const StoredDecision& decision, std::string_view why, Reconsideration& out) {
        out.problems.push_back({{}, fmt::format("decision {}: {}", decision.number, why)});
    }

    static std::optional<Subjects> subject_of(const Register& reg, SubjectKind kind, const std::string& id) {
        if (kind == SubjectKind::mentor) {
            if (const auto person = reg.person(id)) return std::vector{*person};
        } else if (const auto appointment = reg.appointment(id)) {
            return std::vector{*appointment};
        }
        return std::nullopt;
    }

    // The deciding criteria that bring about the verdict; of one that is now eligible there are none.
    static void tell_why(const Verdicts& verdicts, Reconsidered& changed) {
        for (CriterionAnswer& answer : verdicts.explain(0)) {
            const bool decides = answer.criterion->force == Force::must &&
                                 static_cast<Verdict>(answer.outcome) == changed.after &&
                                 changed.after != Verdict::eligible;
            if (!decides) continue;
            for (const std::string& clause : answer.criterion->clauses)
                if (std::find(changed.clauses.begin(), changed.clauses.end(), clause) ==
                    changed.clauses.end())
                    changed.clauses.push_back(clause);
            changed.against.push_back(std::move(answer));
        }
    }

    std::span<const std::uint32_t> partnerships_of(const Reconsidered& changed) const {
        if (changed.kind == SubjectKind::mentor) {
            const auto person = reg_.person(changed.subject);
            return person ? reg_.partnerships_of_mentor.of(person->position)
                          : std::span<const std::uint32_t>{};
        }
        const auto appointment = reg_.appointment(changed.subject);
        return appointment ? reg_.partnerships_of_appointment.of(appointment->position)
                           : std::span<const std::uint32_t>{};
    }

    void add_funding(Reconsidered& changed) const {
        changed.funding = Pence{};
        for (const std::uint32_t row : partnerships_of(changed)) {
            const Partnership& partnership = reg_.partnerships[row];
            const bool counts = reg_.words.text(partnership.scheme) == scheme_.id() &&
                                partnership.status != PartnershipStatus::proposed;
            if (!counts) continue;
            ++changed.partnerships;
            const PartnershipFunding funding = funding_of(scheme_, reg_, {row}, as_of_);
            if (funding.problem) changed.funding = std::nullopt;
            for (const FundedLine& line : funding.lines)
                changed.funding = changed.funding && line.total
                                      ? std::optional{*changed.funding + *line.total}
                                      : std::nullopt;
        }
    }

    const Scheme& scheme_;
    const Register& reg_;
    Date as_of_;
};

}  // namespace

Reconsideration reconsider(const Scheme& scheme, const Register& reg, Store& store, Date as_of) {
    Reconsideration out;
    std::optional<Problem> failure;
    Reconsidering reconsidering{scheme, reg, as_of};
    for (const StoredDecision& listed : store.decisions("", failure)) {
        if (failure) break;
        if (listed.scheme != scheme.id()) continue;
        if (const auto decision = store.decision(listed.number, failure)) reconsidering.judge(*decision, out);
    }
    if (failure) out.problems.push_back(*failure);
    return out;
}

}  // namespace headway
