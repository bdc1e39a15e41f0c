// :save: what was tried becomes tests beside the rules, or lines to type again.
//
// The tests hold what the verdicts rest on, without the names of people and schools: a pack is read by many.
#include "json_text.h"
#include "repl/console_commands.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <map>

namespace headway::tools {

namespace {

// The worst outcome of the deciding criteria by clause, as tests expect it.
std::map<std::string, Outcome> outcomes_by_clause(const Verdicts& verdicts) {
    std::map<std::string, Outcome> outcomes;
    for (std::size_t i = 0; i < verdicts.criteria().size(); ++i) {
        if (verdicts.criteria()[i].force != Force::must) continue;
        for (const std::string& clause : verdicts.criteria()[i].clauses) {
            const auto known = outcomes.emplace(clause, verdicts.outcome(0, i)).first;
            known->second = std::min(known->second, verdicts.outcome(0, i));
        }
    }
    return outcomes;
}

// As a test's table: the record in Lua, nameless.
std::string record_in_lua(Session& session, std::size_t number) {
    const Session::Tried& tried = session.tried()[number];
    const ChunkAnswer answer = session.chunks().run(
        fmt::format("return require(\"whatif\").for_test(tried({}), \"{}\", {})", number + 1,
                    tried.kind == SubjectKind::mentor ? "people" : "appointments", json_text(tried.id)),
        "save");
    if (answer.failure || answer.values.empty())
        throw Failure{
            ExitCode::pack_failed, answer.failure ? answer.failure->message : "nothing to save", {}};
    return answer.values.front().text;
}

std::string test_of(Session& session, std::size_t number) {
    const Session::Tried tried = session.tried()[number];
    const ReadRegister read = read_register(tried.document, "tried");
    if (!read.reg) return "";
    const NamedSubject subject = subject_in(*read.reg, tried.id);
    const Verdicts verdicts{session.scheme(),
                            *read.reg,
                            {.kind = subject.kind, .subjects = subject.subjects, .as_of = tried.as_of}};
    std::string expected = fmt::format("verdict = \"{}\"", name_of(verdicts.verdict(0)));
    for (const auto& [clause, outcome] : outcomes_by_clause(verdicts))
        expected += fmt::format(", [\"{}\"] = \"{}\"", clause, name_of(outcome));
    return fmt::format("  test {{ {},\n    as_of  = \"{}\",\n    {} = {},\n    expect = {{ {} }},\n  }},\n",
                       json_text("tried at the console: " + printable(tried.line, 200)), iso(tried.as_of),
                       name_of(tried.kind), record_in_lua(session, number), expected);
}

// What was set, as the lines of parameters.lua to change.
std::string settings_as_comment(const Session& session) {
    std::string out;
    for (const auto& [name, value] : session.settings()) {
        const ParameterDefinition* own = session.first().definition().parameter(name);
        if (own == nullptr) continue;
        out += fmt::format("--   {}:{}: {}: {} → {} ({})\n", own->where.file, own->where.line, name,
                           in_words(own->on(session.as_of())), value, joined(own->clauses, ", "));
    }
    return out.empty() ? "" : "-- With these values in parameters.lua:\n" + out;
}

std::string as_tests(Session& session) {
    std::string out =
        "-- Tried at the console. Each test expects what the rules said; confirm it against the policy, and\n"
        "-- give it a sentence of its own, before you keep it in tests/.\n";
    out += settings_as_comment(session) + "return tests {\n";
    for (std::size_t i = 0; i < session.tried().size(); ++i)
        out += test_of(session, i);
    return out + "}\n";
}

std::string as_lines(const Session& session) {
    std::string out = fmt::format(":scheme {}\n:as-of {}\n", session.options().scheme, iso(session.as_of()));
    for (const auto& [name, value] : session.settings())
        out += fmt::format(":set {} {}\n", name, value);
    for (const Session::Tried& tried : session.tried())
        out += tried.line + '\n';
    return out;
}

// A new file that only its owner can read: an existing one is never written over.
void write_new_file(const std::string& file, const std::string& text) {
    const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        throw Failure{
            ExitCode::wrong_usage,
            fmt::format("{} can't be made; it may be there already: name another file", printable(file)),
            {}};
    const bool written = write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    if (close(descriptor) != 0 || !written)
        throw Failure{ExitCode::storage_failed, fmt::format("{} can't be written", printable(file)), {}};
}

}  // namespace

std::string save_session(Session& session, const std::string& arguments) {
    if (arguments.empty()) throw Failure{ExitCode::wrong_usage, "into which file? :save tried.lua", {}};
    (void)session.scheme();
    if (session.tried().empty() && session.settings().empty())
        throw Failure{ExitCode::wrong_usage, "nothing was tried yet: :evaluate, :whatif or :set first", {}};
    const bool tests = arguments.ends_with(".lua");
    if (tests && session.tried().empty())
        throw Failure{ExitCode::wrong_usage,
                      "nobody was judged yet, so there is no test to write: :evaluate or :whatif somebody",
                      {}};
    write_new_file(arguments, tests ? as_tests(session) : as_lines(session));
    return tests ? fmt::format("{} holds {}; put it into the pack's tests/ when you have confirmed each.\n",
                               printable(arguments),
                               counted(static_cast<long long>(session.tried().size()), "test"))
                 : fmt::format("{} does this again, with the same --register or --db: headway repl … < {}\n",
                               printable(arguments), printable(arguments));
}

}  // namespace headway::tools
