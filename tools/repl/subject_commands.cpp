// The console on one person or appointment: the verdict, why, and what would change it.
#include "evaluate_output.h"
#include "repl/console_commands.h"
#include "verdict_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway::tools {

namespace {

NamedSubject only_subject(Session& session, std::string& arguments, std::string_view command) {
    const std::string id = take_word(arguments);
    if (id.empty())
        throw Failure{
            ExitCode::wrong_usage, fmt::format(":{} of whom? Name a person or an appointment", command), {}};
    return session.subject(id);
}

std::string cards(const Session& session, const std::vector<NamedSubject>& subjects) {
    std::string out;
    for (const NamedSubject& subject : subjects) {
        AllVerdicts all;
        all.push_back(session.verdicts(session.scheme(), subject));
        out += verdicts_text(all, true, session.terminal());
    }
    return out;
}

bool is_about(const CriterionDefinition& criterion, const std::string& name) {
    const auto& clauses = criterion.clauses;
    return name.empty() || criterion.id == name ||
           std::find(clauses.begin(), clauses.end(), name) != clauses.end();
}

std::string words_of(Outcome outcome) {
    return in_words(Value{std::string{name_of(outcome)}});
}

// The tree of one criterion, with the policy's words above it.
class WhyWriter {
  public:
    WhyWriter(const Session& session, const Verdicts& verdicts)
        : terminal_(session.terminal()),
          verdicts_(verdicts),
          definition_(verdicts.scheme().definition()),
          words_(headway::words_of(definition_, session.as_of())) {}

    std::string criterion(std::size_t number) const {
        const CriterionDefinition& criterion = verdicts_.criteria()[number];
        const Outcome outcome = verdicts_.outcome(0, number);
        std::string out =
            fmt::format("{} {} ({}): {}\n",
                        terminal_.coloured(Colour::strong, joined(criterion.clauses, ", ")), criterion.id,
                        name_of(criterion.force), terminal_.coloured(colour_of(outcome), words_of(outcome)));
        for (const std::string& id : criterion.clauses)
            if (const Clause* clause = definition_.clause(id))
                out += terminal_.wrapped("  ", "“" + clause->text + "”");
        const Verdicts::Trees trees = verdicts_.trees(0, number);
        if (trees.required.empty())
            out += terminal_.wrapped("  ", verdicts_.explain(0)[number].reason +
                                               " (a rule in plain Lua decides this; it has no parts)");
        append(trees.required, out);
        if (!trees.exceptional.empty()) {
            out += "  as an exception:\n";
            append(trees.exceptional, out);
        }
        return out + fmt::format("  {}:{}\n\n", criterion.where.file, criterion.where.line);
    }

  private:
    void append(const std::vector<TreeLine>& lines, std::string& out) const {
        for (const TreeLine& line : lines) {
            const std::string indent(2 + 2 * line.depth, ' ');
            const auto* comparison = std::get_if<Comparison>(&line.condition->form);
            const std::string asks = comparison != nullptr
                                         ? words_.comparison(*comparison)
                                         : std::string{RuleWords::connective(
                                               std::get<Combination>(line.condition->form).connective)};
            std::string told = terminal_.wrapped(fmt::format("{}{} ", indent, mark_of(line.outcome)), asks);
            told.replace(indent.size(), mark_of(line.outcome).size(),
                         terminal_.coloured(colour_of(line.outcome), mark_of(line.outcome)));
            out += told;
            if (comparison == nullptr) continue;
            out += terminal_.wrapped(indent + "    found: ", printable(line.finding, 4000));
            if (!line.missing.empty())
                out += terminal_.wrapped(indent + "    needs: ", printable(line.missing, 4000));
            const FactDefinition& fact =
                *definition_.requests[static_cast<std::size_t>(comparison->slot)].fact;
            out +=
                terminal_.coloured(Colour::quiet, terminal_.wrapped(indent + "    from:  ", fact.found_in));
        }
    }

    const Terminal& terminal_;
    const Verdicts& verdicts_;
    const SchemeDefinition& definition_;
    RuleWords words_;
};

std::vector<std::string> names_of_criteria(const Verdicts& verdicts) {
    std::vector<std::string> names;
    for (const CriterionDefinition& criterion : verdicts.criteria()) {
        names.push_back(criterion.id);
        names.insert(names.end(), criterion.clauses.begin(), criterion.clauses.end());
    }
    return names;
}

// What one criterion that stands against would need.
std::string way_out(const CriterionAnswer& answer, const Terminal& terminal) {
    std::string out = terminal.wrapped(
        fmt::format("  {} {}  ", mark_of(answer.outcome), joined(answer.criterion->clauses, ", ")),
        printable(answer.reason, 4000));
    for (const std::string& what : answer.missing)
        out += terminal.wrapped("      to be found out: ", printable(what, 4000));
    for (const std::string& what : answer.would_meet)
        out += terminal.wrapped("      would meet it: ", printable(what, 4000));
    if (answer.met_from) out += fmt::format("      by time alone from {}\n", in_words(*answer.met_from));
    if (answer.missing.empty() && answer.would_meet.empty() && !answer.met_from)
        out += terminal.wrapped("      ", "nothing that anybody could bring about, and not time either");
    return out;
}

}  // namespace

std::string show_verdict(Session& session, const std::string& arguments) {
    std::string rest = arguments;
    std::vector<NamedSubject> subjects;
    for (std::string id = take_word(rest); !id.empty(); id = take_word(rest))
        subjects.push_back(session.subject(id));
    if (!subjects.empty()) {
        std::string out = cards(session, subjects);
        for (const NamedSubject& subject : subjects)
            session.note({.line = ":evaluate " + subject.id,
                          .kind = subject.kind,
                          .id = subject.id,
                          .as_of = session.as_of(),
                          .document = session.record_of(subject)});
        return out;
    }
    AllVerdicts all;
    all.push_back(session.verdicts(session.scheme(), SubjectKind::mentor));
    return verdicts_text(all, false, session.terminal());
}

std::string show_why(Session& session, const std::string& arguments) {
    std::string rest = arguments;
    const NamedSubject subject = only_subject(session, rest, "why");
    const std::string name = take_word(rest);
    const auto verdicts = session.verdicts(session.scheme(), subject);
    const WhyWriter writer{session, *verdicts};
    std::string out;
    for (std::size_t i = 0; i < verdicts->criteria().size(); ++i)
        if (is_about(verdicts->criteria()[i], name)) out += writer.criterion(i);
    if (out.empty())
        throw Failure{ExitCode::wrong_usage,
                      fmt::format("no criterion of a {} is called, or names, '{}'{}", name_of(subject.kind),
                                  printable(name), did_you_mean(name, names_of_criteria(*verdicts))),
                      {}};
    return out;
}

std::string show_would(Session& session, const std::string& arguments) {
    std::string rest = arguments;
    const NamedSubject subject = only_subject(session, rest, "would");
    const auto verdicts = session.verdicts(session.scheme(), subject);
    const Verdict verdict = verdicts->verdict(0);
    const Terminal& terminal = session.terminal();
    std::string out =
        fmt::format("{}  {}: {} on {}\n", printable(subject.id), printable(verdicts->name(0)),
                    terminal.coloured(colour_of(verdict), words_of(verdict)), in_words(session.as_of()));
    if (verdict >= Verdict::by_exception) return out + "Nothing has to change.\n";
    for (const CriterionAnswer& answer : verdicts->explain(0))
        if (answer.criterion->force == Force::must && answer.outcome < Outcome::by_exception)
            out += way_out(answer, terminal);
    const auto day = verdicts->eligible_from(0);
    return out + (day ? fmt::format("By time alone eligible from {}.\n", in_words(*day))
                      : std::string{"Time alone will not make it eligible.\n"});
}

}  // namespace headway::tools
