#include "scheme/pack_check.h"

#include "base/text.h"
#include "scheme/rounds.h"
#include "scheme/soundness.h"
#include "script/pack_loader.h"
#include "script/reports.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace headway {

namespace {

bool names(const std::vector<std::string>& clauses, const std::string& id) {
    return std::find(clauses.begin(), clauses.end(), id) != clauses.end();
}

void add_criteria(const std::vector<CriterionDefinition>& criteria, ClauseTrace& trace) {
    for (const CriterionDefinition& criterion : criteria)
        if (names(criterion.clauses, trace.clause->id)) {
            trace.judged = true;
            trace.implemented_by.push_back(
                fmt::format("{}:{} {}", criterion.where.file, criterion.where.line, criterion.id));
        }
}

void add_preferences(const std::vector<PreferenceDefinition>& preferences, ClauseTrace& trace) {
    for (const PreferenceDefinition& preference : preferences)
        if (names(preference.clauses, trace.clause->id)) {
            trace.judged = true;
            trace.implemented_by.push_back(
                fmt::format("{}:{} {}", preference.where.file, preference.where.line, preference.id));
        }
}

// Offers decide nothing, and the tests beside the rules don't try them.
void add_offers(const std::vector<CriterionDefinition>& offers, ClauseTrace& trace) {
    for (const CriterionDefinition& offer : offers)
        if (names(offer.clauses, trace.clause->id))
            trace.implemented_by.push_back(
                fmt::format("{}:{} {}", offer.where.file, offer.where.line, offer.id));
}

void add_step(const std::optional<RecruitmentStep>& step, const char* name, ClauseTrace& trace) {
    if (step && names(step->clauses, trace.clause->id))
        trace.implemented_by.push_back(fmt::format("{}:{} {}", step->where.file, step->where.line, name));
}

void add_named(const std::vector<NamedRule>& rules, ClauseTrace& trace) {
    for (const NamedRule& rule : rules)
        if (names(rule.clauses, trace.clause->id))
            trace.implemented_by.push_back(
                fmt::format("{}:{} {}", rule.where.file, rule.where.line, rule.name));
}

ClauseTrace trace_of(const SchemeDefinition& definition, const Clause& clause) {
    ClauseTrace trace{.clause = &clause};
    add_criteria(definition.mentor, trace);
    add_criteria(definition.mentee, trace);
    add_criteria(definition.pair, trace);
    add_preferences(definition.preferences, trace);
    add_offers(definition.training, trace);
    add_step(definition.recruitment.application, "application", trace);
    add_step(definition.recruitment.reference, "reference", trace);
    add_step(definition.recruitment.panel, "panel", trace);
    add_named(definition.other_rules, trace);
    if (!clause.served_by.empty())
        trace.implemented_by.push_back(fmt::format("headway's {}", clause.served_by));
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
    for (SubjectKind kind :
         {SubjectKind::mentor, SubjectKind::mentee, SubjectKind::pair, SubjectKind::trainee})
        for (const CriterionDefinition& criterion : definition.criteria(kind)) {
            add_names(criterion.required, used);
            add_names(criterion.exceptionally, used);
            if (criterion.custom)
                for (const CustomRule::Number& number : criterion.custom->parameters)
                    used.insert(number.parameter.name);
        }
    for (const PreferenceDefinition& preference : definition.preferences) {
        add_names({preference.weight}, used);
        add_names(preference.preferred, used);
    }
    for (const NamedRule& rule : definition.other_rules) {
        add_names(rule.operands, used);
        for (const ConditionPtr& condition : rule.conditions)
            add_names(condition, used);
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
        complain("no rule names this clause: write one, or say guidance = true, or what it is served_by");
    if (implemented && clause.guidance) complain("a rule names this clause, so it is not only guidance");
}

// The declarations that a rule asks for.
std::set<std::string> used_declarations(const SchemeDefinition& definition) {
    std::set<std::string> used;
    if (definition.reports)
        used.insert(definition.reports->declarations.begin(), definition.reports->declarations.end());
    for (const FactRequest& request : definition.requests)
        for (std::size_t i = 0; i < request.arguments.size(); ++i) {
            if (request.fact->arguments[i].kind != ArgumentDefinition::Kind::declaration) continue;
            for (const Operand& operand : request.arguments[i])
                if (const auto* value = std::get_if<Value>(&operand))
                    if (const auto* key = std::get_if<std::string>(value)) used.insert(*key);
        }
    return used;
}

void remark_on_declarations(const SchemeDefinition& definition, PackCheck& check) {
    const std::set<std::string> used = used_declarations(definition);
    for (const DeclarationDefinition& declaration : definition.declarations)
        if (!used.contains(declaration.key))
            check.remarks.push_back(
                {{declaration.where.file, declaration.where.line, 0, "declaration " + declaration.key},
                 "no rule asks for this declaration: use it, or take it out"});
}

void remark_on_id(const Scheme& scheme, PackCheck& check) {
    const std::string folder = scheme.folder().lexically_normal().filename().string();
    if (folder.empty() || folder == "." || folder == ".." || folder == scheme.id()) return;
    check.remarks.push_back(
        {{.file = "manifest.lua"},
         fmt::format("the id is '{}', but the folder is called '{}': --scheme goes by the "
                     "folder, verdicts and records by the id; give both one name",
                     scheme.id(), printable(folder))});
}

void remark_on_stray_files(const Scheme& scheme, PackCheck& check) {
    std::vector<std::string> known;
    for (const char* name : rule_file_names())
        known.emplace_back(name);
    std::vector<std::string> strays;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(scheme.folder(), error)) {
        const std::string name = entry.path().filename().string();
        if (name.ends_with(".lua") && !names(known, name)) strays.push_back(name);
    }
    std::sort(strays.begin(), strays.end());
    for (const std::string& name : strays)
        check.remarks.push_back(
            {{.file = printable(name)},
             fmt::format("this file is not read{}; a pack's files are {}, and tests/*.lua",
                         did_you_mean(name, known), joined(known))});
}

// Dates that contradict one another are the policy's own, so that nothing of the pack's is to be mended.
void remark_on_rounds(const Scheme& scheme, PackCheck& check) {
    const auto& rounds = scheme.definition().rounds;
    if (rounds == nullptr) return;
    for (const PublishedRounds& published : rounds->published)
        for (Problem& remark : contradictions(rounds_of(scheme, published.year)))
            check.remarks.push_back(std::move(remark));
}

void add_all(Problems problems, Problems& list) {
    list.insert(list.end(), std::move_iterator{problems.begin()}, std::move_iterator{problems.end()});
}

// What is good Lua, and well put together, and yet not what anybody means.
void check_soundness(const Scheme& scheme, PackCheck& check) {
    Soundness rules = soundness_of_rules(scheme.definition());
    add_all(names_without_local(scheme), check.problems);
    add_all(std::move(rules.problems), check.problems);
    add_all(std::move(rules.remarks), check.remarks);
    add_all(changes_without_effect(scheme.definition()), check.remarks);
}

// Facts that every allocation has to ask for, because no authority wants the opposite; the reader is told
// which is missing.
void check_allocation(const SchemeDefinition& definition, PackCheck& check) {
    if (!definition.allocates) return;
    for (const char* fact : {"person.register_status", "person.has_free_place", "pair.are_different_people",
                             "pair.has_failed_before"}) {
        const bool asked = std::any_of(
            definition.requests.begin(), definition.requests.end(), [&](const FactRequest& request) {
                return request.fact->name == fact && (request.root == "mentor" || request.root == "pair");
            });
        std::string name{fact};
        if (name.starts_with("person.")) name = "mentor" + name.substr(name.find('.'));
        if (!asked)
            check.problems.push_back(
                {{.file = "allocation.lua"},
                 fmt::format("no criterion asks for {}: without it a mentor is allocated whatever that is",
                             name)});
    }
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
    check_allocation(scheme.definition(), check);
    check_soundness(scheme, check);
    remark_on_declarations(scheme.definition(), check);
    remark_on_rounds(scheme, check);
    remark_on_id(scheme, check);
    remark_on_stray_files(scheme, check);
    return check;
}

}  // namespace headway
