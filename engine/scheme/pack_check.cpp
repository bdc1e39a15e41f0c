#include "scheme/pack_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace headway {

namespace {

bool names(const std::vector<std::string>& clauses, const std::string& id) {
    return std::find(clauses.begin(), clauses.end(), id) != clauses.end();
}

void add_criteria(const std::vector<CriterionDefinition>& criteria, ClauseTrace& trace) {
    for (const CriterionDefinition& criterion : criteria)
        if (names(criterion.clauses, trace.clause->id))
            trace.implemented_by.push_back(
                fmt::format("{}:{} {}", criterion.where.file, criterion.where.line, criterion.id));
}

void add_step(const std::optional<RecruitmentStep>& step, const char* name, ClauseTrace& trace) {
    if (step && names(step->clauses, trace.clause->id))
        trace.implemented_by.push_back(fmt::format("{}:{} {}", step->where.file, step->where.line, name));
}

ClauseTrace trace_of(const SchemeDefinition& definition, const Clause& clause) {
    ClauseTrace trace{.clause = &clause};
    add_criteria(definition.mentor, trace);
    add_criteria(definition.mentee, trace);
    add_step(definition.recruitment.application, "application", trace);
    add_step(definition.recruitment.reference, "reference", trace);
    add_step(definition.recruitment.panel, "panel", trace);
    for (const auto& test : definition.tests)
        if (test->expected.contains(clause.id))
            trace.tested_by.push_back(fmt::format("{}: {}", test->file, test->name));
    for (const Interpretation& interpretation : definition.interpretations)
        if (names(interpretation.clauses, clause.id)) trace.interpretations.push_back(interpretation.text);
    return trace;
}

void add_names(const std::vector<Operand>& operands, std::set<std::string>& used) {
    for (const Operand& operand : operands)
        if (const auto* name = std::get_if<ParameterName>(&operand)) used.insert(name->name);
}

void add_names(const ConditionPtr& condition, std::set<std::string>& used) {
    if (condition == nullptr) return;
    if (const auto* comparison = std::get_if<Comparison>(&condition->form)) {
        add_names(comparison->operands, used);
        return;
    }
    for (const ConditionPtr& part : std::get<Combination>(condition->form).parts)
        add_names(part, used);
}

std::set<std::string> used_parameters(const SchemeDefinition& definition) {
    std::set<std::string> used{"acting_headship_counts"};  // the engine itself asks for this one
    for (SubjectKind kind : {SubjectKind::mentor, SubjectKind::mentee})
        for (const CriterionDefinition& criterion : definition.criteria(kind)) {
            add_names(criterion.required, used);
            add_names(criterion.exceptionally, used);
            if (criterion.custom)
                for (const CustomRule::Number& number : criterion.custom->parameters)
                    used.insert(number.parameter.name);
        }
    for (const FactRequest& request : definition.requests)
        for (const auto& argument : request.arguments)
            add_names(argument, used);
    return used;
}

void check_clause(const ClauseTrace& trace, PackCheck& check) {
    const Clause& clause = *trace.clause;
    const bool implemented = !trace.implemented_by.empty();
    if (implemented) ++check.implemented;
    if (!implemented && clause.guidance) ++check.guidance;
    if (!implemented && !clause.guidance && !clause.awaits.empty()) ++check.awaiting;
    const auto complain = [&](std::string message) {
        Place where = clause.where;
        where.path = "clause " + clause.id;
        check.problems.push_back({where, std::move(message)});
    };
    if (!implemented && !clause.guidance && clause.awaits.empty())
        complain("no rule names this clause: write one, or say guidance = true, or say what it awaits");
    if (implemented && (clause.guidance || !clause.awaits.empty()))
        complain("a rule names this clause, so it is neither guidance nor awaits anything");
}

}  // namespace

std::vector<ClauseTrace> trace(const Scheme& scheme) {
    std::vector<ClauseTrace> traces;
    for (const Clause& clause : scheme.definition().clauses)
        traces.push_back(trace_of(scheme.definition(), clause));
    return traces;
}

PackCheck check(const Scheme& scheme) {
    PackCheck check;
    for (const ClauseTrace& clause : trace(scheme)) {
        ++check.clauses;
        check_clause(clause, check);
    }
    const std::set<std::string> used = used_parameters(scheme.definition());
    for (const ParameterDefinition& parameter : scheme.definition().parameters)
        if (!used.contains(parameter.name))
            check.problems.push_back(
                {{parameter.where.file, parameter.where.line, 0, "parameter " + parameter.name},
                 "no rule uses this parameter: use it, or take it out"});
    return check;
}

}  // namespace headway
