// Records about what a scheme does: deployments, tasks, money, rounds, changes, and the policy's own clauses.
#include "base/academic_year.h"
#include "base/text.h"
#include "scheme/report_ground.h"
#include "scheme/rounds.h"

#include <algorithm>

namespace headway {

namespace {

using report::Datum;

Datum pence_datum(const std::optional<Pence>& pence) {
    if (!pence) return {};
    return *pence;
}

// A party is a name, grant:NAME a fund's.
Datum party_datum(const std::string& party) {
    return text_datum(party.starts_with("grant:") ? "the grant " + party.substr(6) : party);
}

Datum clauses_datum(const std::vector<std::string>& clauses) {
    return clauses;
}

}  // namespace

report::Records deployment_records(ReportGround& ground) {
    const Register& reg = ground.reg;
    const auto rows = std::make_shared<std::vector<const Deployment*>>();
    for (const Deployment& deployment : reg.deployments)
        if (deployment.scheme == ground.day.scheme && deployment.from <= ground.as_of)
            rows->push_back(&deployment);
    const auto one = [rows](std::size_t row) -> const Deployment& { return *(*rows)[row]; };
    const SchoolOf school = [one](std::size_t row) { return one(row).school; };
    const SchoolOf school_or_own = [&ground, one](std::size_t row) {
        return one(row).school ? one(row).school : ground.school_of(one(row).person);
    };
    return records_of(
        "deployments", rows->size(),
        {{"deployment", [one](std::size_t row) { return text_datum(one(row).id); }},
         {"name", [&reg, one](std::size_t row) { return text_datum(reg[one(row).person].name); }},
         school_column(ground, school),
         area_column(ground, school_or_own),
         phase_column(ground, school_or_own),
         {"activity", [one](std::size_t row) { return text_datum(name_of(one(row).activity)); }},
         {"route", [one](std::size_t row) { return text_datum(name_of(one(row).route)); }},
         {"commissioner", [one](std::size_t row) { return text_datum(one(row).commissioner); }},
         {"accountable_to", [one](std::size_t row) { return text_datum(one(row).accountable_to); }},
         {"feedback", [one](std::size_t row) { return text_datum(one(row).feedback); }},
         {"from", [one](std::size_t row) { return Datum{one(row).from}; }},
         {"to", [one](std::size_t row) { return day_datum(one(row).to); }},
         {"state", [&ground, one](std::size_t row) {
              return text_datum(ground.setting.holds(one(row).from, one(row).to) ? "current" : "over");
          }}});
}

report::Records task_records(ReportGround& ground) {
    const auto found =
        std::make_shared<FoundTasks>(tasks(ground.scheme, ground.reg, {.as_of = ground.as_of}));
    ground.note(found->problems);
    ground.note_failure(found->failure);
    const auto one = [found](std::size_t row) -> const Task& { return found->tasks[row]; };
    return records_of("tasks", found->tasks.size(),
                      {{"task", [one](std::size_t row) { return text_datum(one(row).rule->id); }},
                       {"who", [one](std::size_t row) { return text_datum(one(row).who); }},
                       {"holder",
                        [&ground, one](std::size_t row) {
                            return text_datum(holder_of(ground.scheme, ground.reg, one(row)));
                        }},
                       {"about", [one](std::size_t row) { return text_datum(one(row).about); }},
                       {"reason", [one](std::size_t row) { return text_datum(one(row).reason); }},
                       {"due", [one](std::size_t row) { return Datum{one(row).due}; }},
                       {"state", [one](std::size_t row) { return text_datum(name_of(one(row).state)); }},
                       {"clause", [one](std::size_t row) { return clauses_datum(one(row).clauses); }}});
}

report::Records funding_records(ReportGround& ground) {
    const YearFunding& funding = ground.funding();
    const auto one = [&funding](std::size_t row) -> const YearLine& { return funding.lines[row]; };
    return records_of("funding", funding.lines.size(),
                      {{"item", [one](std::size_t row) { return text_datum(one(row).item); }},
                       {"payer", [one](std::size_t row) { return party_datum(one(row).payer); }},
                       {"payee", [one](std::size_t row) { return party_datum(one(row).payee); }},
                       {"quantity", [one](std::size_t row) { return number_datum(one(row).quantity); }},
                       {"committed", [one](std::size_t row) { return Datum{one(row).sum.committed.pence}; }},
                       {"spent", [one](std::size_t row) { return Datum{one(row).sum.spent.pence}; }},
                       {"is_open", [one](std::size_t row) { return Datum{one(row).sum.committed.at_least}; }},
                       {"clause", [one](std::size_t row) { return clauses_datum(one(row).clauses); }}});
}

report::Records paid_mentor_records(ReportGround& ground) {
    const YearFunding& funding = ground.funding();
    const auto one = [&funding](std::size_t row) -> const MentorSum& { return funding.mentors[row]; };
    return records_of(
        "mentors_paid", funding.mentors.size(),
        {{"name", [&ground, one](std::size_t row) { return text_datum(ground.reg[one(row).mentor].name); }},
         {"committed", [one](std::size_t row) { return Datum{one(row).sum.committed.pence}; }},
         {"spent", [one](std::size_t row) { return Datum{one(row).sum.spent.pence}; }},
         {"is_open", [one](std::size_t row) { return Datum{one(row).sum.committed.at_least}; }}});
}

report::Records fund_records(ReportGround& ground) {
    const YearFunding& funding = ground.funding();
    const auto one = [&funding](std::size_t row) -> const AllocationSum& { return funding.allocations[row]; };
    return records_of("funds", funding.allocations.size(),
                      {{"fund", [one](std::size_t row) { return text_datum(spaced(one(row).name)); }},
                       {"allocated", [one](std::size_t row) { return pence_datum(one(row).allocated); }},
                       {"committed", [one](std::size_t row) { return Datum{one(row).sum.committed.pence}; }},
                       {"spent", [one](std::size_t row) { return Datum{one(row).sum.spent.pence}; }},
                       {"left", [one](std::size_t row) { return pence_datum(one(row).left); }}});
}

report::Records funding_remark_records(ReportGround& ground) {
    const YearFunding& funding = ground.funding();
    const auto says = std::make_shared<std::vector<std::string>>(funding.silent);
    says->insert(says->end(), funding.remarks.begin(), funding.remarks.end());
    return records_of("funding_remarks", says->size(),
                      {{"says", [says](std::size_t row) { return text_datum((*says)[row]); }}});
}

report::Records round_records(ReportGround& ground) {
    const auto rounds = std::make_shared<Rounds>(rounds_of(ground.scheme, academic_year_of(ground.as_of)));
    const auto one = [rounds](std::size_t row) -> const DatedAction& { return rounds->actions[row]; };
    return records_of(
        "rounds", rounds->actions.size(),
        {{"round", [one](std::size_t row) { return text_datum(name_of(one(row).round)); }},
         {"action", [one](std::size_t row) { return text_datum(one(row).action->name); }},
         {"from", [one](std::size_t row) { return Datum{one(row).when.days.from}; }},
         {"to", [one](std::size_t row) { return Datum{one(row).when.days.to}; }},
         {"clause", [one](std::size_t row) { return clauses_datum(one(row).action->clauses); }}});
}

report::Records change_records(ReportGround& ground) {
    struct Change {
        const ChangeLine* line;
        Date on;
    };
    const auto rows = std::make_shared<std::vector<Change>>();
    if (ground.order.changes != nullptr)
        for (const ChangeLine& line : *ground.order.changes) {
            const auto on = parse_date(line.at.substr(0, 10));
            if (on && *on <= ground.as_of && *on >= ground.order.since.value_or(Date::min()))
                rows->push_back({&line, *on});
        }
    const auto one = [rows](std::size_t row) -> const ChangeLine& { return *(*rows)[row].line; };
    return records_of("changes", rows->size(),
                      {{"number", [one](std::size_t row) { return number_datum(one(row).number); }},
                       {"on", [rows](std::size_t row) { return Datum{(*rows)[row].on}; }},
                       {"by", [one](std::size_t row) { return text_datum(one(row).by); }},
                       {"action", [one](std::size_t row) { return text_datum(one(row).action); }},
                       {"detail", [one](std::size_t row) { return text_datum(one(row).detail); }}});
}

report::Records clause_records(ReportGround& ground) {
    const std::vector<Clause>& clauses = ground.scheme.definition().clauses;
    const auto one = [&clauses](std::size_t row) -> const Clause& { return clauses[row]; };
    return records_of("clauses", clauses.size(),
                      {{"clause", [one](std::size_t row) { return text_datum(one(row).id); }},
                       {"section", [one](std::size_t row) { return text_datum(one(row).section); }},
                       {"area", [one](std::size_t row) { return text_datum(one(row).area); }},
                       {"force", [one](std::size_t row) { return text_datum(name_of(one(row).force)); }},
                       {"text", [one](std::size_t row) { return text_datum(one(row).text); }}});
}

}  // namespace headway
