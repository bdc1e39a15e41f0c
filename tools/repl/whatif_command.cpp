// :whatif: the verdict on somebody if the record were another one. The changes are made by rules/whatif.lua
// on a copy of the part of the register that the verdict rests on; the register itself stays as it is.
#include "json_text.h"
#include "repl/console_commands.h"
#include "verdict_words.h"

#include <fmt/format.h>

#include <regex>

namespace headway::tools {

namespace {

[[noreturn]] void refuse(const std::string& change) {
    throw Failure{
        ExitCode::wrong_usage,
        fmt::format("'{}' is no change; write one of\n"
                    "    training += {{ course = \"mentor_training\", provider = \"local_authority\" }}\n"
                    "    recommendations -= {{ by_role = \"local_authority_officer\" }}\n"
                    "    inspections[1].leadership_and_management = \"good\"",
                    printable(change, 200)),
        {}};
}

// The changes, taken apart at semicolons outside of braces and quotation marks.
std::vector<std::string> changes_in(const std::string& text) {
    std::vector<std::string> changes(1);
    int depth = 0;
    char quote = 0;
    for (const char c : text) {
        if (quote != 0)
            quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        depth += quote == 0 && c == '{' ? 1 : 0;
        depth -= quote == 0 && c == '}' ? 1 : 0;
        if (c == ';' && depth == 0 && quote == 0)
            changes.emplace_back();
        else
            changes.back() += c;
    }
    return changes;
}

// The change as a call of the module's functions.
std::string as_call(const std::string& change) {
    static const std::regex row{R"(\s*([a-z_]+)\s*(\+=|-=)\s*([^]*\S)\s*)"};
    static const std::regex value{R"(\s*([a-z_]+)(?:\[([0-9]{1,4})\])?\.([a-z_]+)\s*=\s*([^=][^]*|[^=])\s*)"};
    std::smatch found;
    if (std::regex_match(change, found, row))
        return fmt::format("whatif.{}(changed, about, {}, {})", found[2] == "+=" ? "add" : "remove",
                           json_text(found[1].str()), found[3].str());
    if (std::regex_match(change, found, value))
        return fmt::format("whatif.set(changed, about, {}, {}, {}, {})", json_text(found[1].str()),
                           found[2].matched ? found[2].str() : "nil", json_text(found[3].str()),
                           found[4].str());
    refuse(change);
}

// The school whose inspections are meant: of an appointment its own, of a person that of the newest post.
std::string urn_of(const Session& session, const NamedSubject& subject) {
    const Register& reg = session.reg();
    std::optional<Ref<School>> school;
    if (const auto appointment = reg.appointment(subject.id);
        subject.kind == SubjectKind::mentee && appointment)
        school = reg[*appointment].school;
    std::optional<Date> newest;
    if (const auto person = reg.person(subject.id); subject.kind == SubjectKind::mentor && person)
        for (const std::uint32_t row : reg.posts_of_person.of(person->position))
            if (const Post& post = reg.posts[row]; !newest || post.from > *newest) {
                newest = post.from;
                school = post.school;
            }
    return school ? fmt::format("{}", reg[*school].urn.value) : "nil";
}

std::string person_of(const Session& session, const NamedSubject& subject) {
    const Register& reg = session.reg();
    if (subject.kind == SubjectKind::mentor) return subject.id;
    return std::string{reg[reg[*reg.appointment(subject.id)].person].id};
}

std::string chunk_for(const Session& session, const NamedSubject& subject, const std::string& changes) {
    std::string chunk = fmt::format(
        "local whatif, changed = require \"whatif\", record {}\n"
        "local about = {{ person = {}, urn = {}, scheme = {}, day = \"{}\" }}\n",
        json_text(subject.id), json_text(person_of(session, subject)), urn_of(session, subject),
        json_text(session.scheme().id()), iso(session.as_of()));
    for (const std::string& change : changes_in(changes))
        if (change.find_first_not_of(" \t") != std::string::npos) chunk += as_call(change) + '\n';
    return chunk + "return changed";
}

// The document is made up, so that its lines tell nobody anything.
Problems without_places(Problems problems) {
    for (Problem& problem : problems)
        problem.where = {};
    return problems;
}

// How a criterion came out before and after, where that is not the same.
std::string changed_criteria(const Verdicts& before, const Verdicts& after, const Terminal& terminal) {
    std::string out;
    const std::vector<CriterionAnswer> answers = after.explain(0);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const Outcome was = before.outcome(0, i);
        if (was == answers[i].outcome) continue;
        out += terminal.wrapped(fmt::format("  {} → {} {}  ", mark_of(was), mark_of(answers[i].outcome),
                                            joined(answers[i].criterion->clauses, ", ")),
                                printable(answers[i].reason, 4000));
    }
    return out.empty() ? "  no criterion comes out otherwise\n" : out;
}

}  // namespace

std::string show_whatif(Session& session, const std::string& arguments) {
    std::string rest = arguments;
    const std::string id = take_word(rest);
    if (id.empty() || rest.empty())
        throw Failure{
            ExitCode::wrong_usage, "write :whatif, of whom, and what would be otherwise; :help whatif", {}};
    const NamedSubject subject = session.subject(id);
    const FunctionAnswer changed = session.chunks().run_for_json(chunk_for(session, subject, rest), "whatif");
    if (const auto* problem = std::get_if<Problem>(&changed))
        throw Failure{ExitCode::pack_failed, problem->message, {}};
    const auto& document = std::get<std::string>(changed);
    const ReadRegister read = read_register(document, "whatif");
    if (!read.reg)
        throw Failure{ExitCode::bad_input, "no register could say that", without_places(read.problems)};
    const NamedSubject then = subject_in(*read.reg, id);
    const auto before = session.verdicts(session.scheme(), subject);
    const auto after = session.judged(session.scheme(), *read.reg, then.kind, then.subjects);
    session.note({.line = ":whatif " + arguments,
                  .kind = subject.kind,
                  .id = id,
                  .as_of = session.as_of(),
                  .document = document});
    const Terminal& terminal = session.terminal();
    return fmt::format("{}  {}: {} → {} (nothing is saved)\n", printable(id), printable(before->name(0)),
                       words_of(before->verdict(0)),
                       terminal.coloured(colour_of(after->verdict(0)), words_of(after->verdict(0)))) +
           changed_criteria(*before, *after, terminal);
}

}  // namespace headway::tools
