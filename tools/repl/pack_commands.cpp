// The console on the pack itself: reading it again, editing, its tests, its clauses.
#include "pack_texts.h"
#include "repl/console_commands.h"
#include "table_text.h"
#include "verdict_words.h"

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace headway::tools {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_found = 15;

// Opens the editor on the file and waits for it. The file's name is no part of the command's text.
void open_editor(const std::string& file) {
    const char* visual = std::getenv("VISUAL");
    const char* editor = visual != nullptr ? visual : std::getenv("EDITOR");
    const std::string command = fmt::format("{} \"$1\"", editor != nullptr ? editor : "editor");
    const pid_t child = fork();
    if (child == 0) {
        execl("/bin/sh", "sh", "-c", command.c_str(), "sh", file.c_str(), static_cast<char*>(nullptr));
        _exit(127);
    }
    int status = -1;
    const bool waited = child > 0 && waitpid(child, &status, 0) == child;
    if (!waited || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        throw Failure{ExitCode::wrong_usage,
                      fmt::format("the editor did not end well; which one it is says VISUAL or EDITOR{}",
                                  editor == nullptr ? ", and neither is set" : ""),
                      {}};
}

std::string clause_text(const ClauseTrace& trace, const Terminal& terminal) {
    std::string out = terminal.coloured(Colour::strong, trace.clause->id) +
                      fmt::format(" ({}; {})\n", name_of(trace.clause->force), trace.clause->section);
    out += terminal.wrapped("  ", "“" + trace.clause->text + "”");
    for (const std::string& place : trace.implemented_by)
        out += terminal.wrapped("  rule: ", place);
    if (trace.clause->guidance)
        out += "  guidance to people: there is nothing that a rule could test or do\n";
    if (!trace.clause->awaits.empty()) out += fmt::format("  awaits headway's {}\n", trace.clause->awaits);
    for (const std::string& test : trace.tested_by)
        out += terminal.wrapped("  tested: ", test);
    for (const std::string& reading : trace.interpretations)
        out += terminal.wrapped("  read as: ", reading);
    return out;
}

std::string lower(std::string_view text) {
    std::string out{text};
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

// What was found under one heading.
class Found {
  public:
    Found(std::string heading, const std::string& wanted)
        : heading_(std::move(heading)), wanted_(lower(wanted)) {}

    // Looked for in both, shown beside each other.
    void look_at(std::string_view name, std::string_view meaning) {
        if (lower(name).find(wanted_) == std::string::npos &&
            lower(meaning).find(wanted_) == std::string::npos)
            return;
        if (++count_ <= most_found) lines_.emplace_back(printable(name), printable(meaning, 2000));
    }

    std::string text(const Terminal& terminal) const {
        if (count_ == 0) return "";
        std::string out = terminal.coloured(Colour::strong, heading_) + '\n';
        std::size_t width = 0;
        for (const auto& [name, meaning] : lines_)
            width = std::max(width, display_width(name));
        for (const auto& [name, meaning] : lines_)
            out += terminal.wrapped(fmt::format("  {}  ", padded(name, width)), meaning);
        return out + (count_ > most_found ? fmt::format("  … and {} more\n", count_ - most_found) : "");
    }

  private:
    std::string heading_;
    std::string wanted_;
    std::size_t count_ = 0;
    std::vector<std::pair<std::string, std::string>> lines_ = {};
};

void look_at_register(const Register& reg, Found& people, Found& schools) {
    for (const Person& person : reg.people)
        people.look_at(person.id, person.name);
    for (const School& school : reg.schools)
        schools.look_at(fmt::format("{}", school.urn.value), school.name);
}

}  // namespace

std::string reload_pack(Session& session, const std::string&) {
    session.reload();
    return fmt::format("{} is read again{}.\n", session.scheme().id(),
                       session.is_changed() ? "; :impact shows what is different" : "; nothing differs");
}

std::string edit_pack(Session& session, const std::string& arguments) {
    const fs::path folder = session.scheme().folder();
    const std::string name = arguments.empty() ? "parameters.lua" : arguments;
    std::vector<std::string> known;
    std::error_code error;
    for (const auto& entry : fs::recursive_directory_iterator(folder, error))
        if (entry.path().extension() == ".lua")
            known.push_back(entry.path().lexically_relative(folder).string());
    if (std::find(known.begin(), known.end(), name) == known.end())
        throw Failure{ExitCode::wrong_usage,
                      fmt::format("the pack has no file '{}'{}", printable(name), did_you_mean(name, known)),
                      {}};
    if (isatty(STDIN_FILENO) == 0)
        throw Failure{ExitCode::wrong_usage, "an editor needs a terminal: edit the file, then :reload", {}};
    open_editor((folder / name).string());
    return reload_pack(session, "");
}

std::string show_tests(Session& session, const std::string&) {
    const auto scheme = session.with_tests();
    return tests_text(*scheme, run_tests(*scheme));
}

std::string show_coverage(Session& session, const std::string&) {
    const auto scheme = session.with_tests();
    return coverage_text(try_branches(*scheme), true);
}

std::string show_differences(Session& session, const std::string& arguments) {
    std::string rest = arguments;
    const std::string other = take_word(rest);
    if (other.empty())
        return differences_text(differences(session.first(), session.scheme(), session.as_of()),
                                session.terminal());
    const auto edition = session.options().load_scheme(other);
    return differences_text(differences(*edition, session.scheme(), session.as_of()), session.terminal());
}

std::string show_trace(Session& session, const std::string& arguments) {
    const auto scheme = session.with_tests();
    std::string out;
    std::vector<std::string> known;
    for (const ClauseTrace& clause : trace(*scheme)) {
        known.push_back(clause.clause->id);
        if (arguments.empty() || clause.clause->id == arguments)
            out += clause_text(clause, session.terminal());
    }
    if (out.empty())
        throw Failure{
            ExitCode::wrong_usage,
            fmt::format("there is no clause '{}'{}", printable(arguments), did_you_mean(arguments, known)),
            {}};
    return out;
}

std::string search(Session& session, const std::string& arguments) {
    if (arguments.empty()) throw Failure{ExitCode::wrong_usage, "search for which text?", {}};
    Found clauses{"clauses", arguments};
    Found parameters{"parameters", arguments};
    Found facts{"facts", arguments};
    Found people{"people", arguments};
    Found schools{"schools", arguments};
    if (session.has_scheme()) {
        for (const Clause& clause : session.scheme().definition().clauses)
            clauses.look_at(clause.id, clause.text);
        for (const ParameterDefinition& parameter : session.scheme().definition().parameters)
            parameters.look_at(parameter.name, parameter.meaning);
    }
    for (const FactDefinition& fact : vocabulary())
        facts.look_at(fact.name, fact.meaning);
    if (session.has_register()) look_at_register(session.reg(), people, schools);
    const Terminal& terminal = session.terminal();
    const std::string out = clauses.text(terminal) + parameters.text(terminal) + facts.text(terminal) +
                            people.text(terminal) + schools.text(terminal);
    return out.empty() ? fmt::format("Nothing has the text '{}'.\n", printable(arguments)) : out;
}

}  // namespace headway::tools
