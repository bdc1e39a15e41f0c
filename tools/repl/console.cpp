#include "repl/console.h"

#include "repl/console_commands.h"
#include "repl/interrupt.h"
#include "repl/line_editor.h"
#include "table_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <istream>

namespace headway::tools {

namespace {

constexpr std::size_t most_named = 5;
constexpr std::size_t bar_width = 24;

bool is_blank(const std::string& text) {
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

std::string trimmed(const std::string& text) {
    const std::size_t from = text.find_first_not_of(" \t\r\n");
    return from == std::string::npos ? "" : text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

bool is_quit(const std::string& text) {
    const std::string word = trimmed(text);
    return word == ":quit" || word == ":q" || word == ":exit";
}

// Lines and tabs stay, other control characters become visible.
std::string shown_text(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\n\t"), text.size());
        out += printable(text.substr(0, end), text.size() * 4);
        if (end < text.size()) out += text[end];
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

std::string_view id_of(const Register& reg, const Subjects& subjects, std::size_t subject) {
    if (const auto* people = std::get_if<std::vector<Ref<Person>>>(&subjects))
        return reg[(*people)[subject]].id;
    return reg[std::get<std::vector<Ref<Appointment>>>(subjects)[subject]].id;
}

// "12 of 120 meet it": the people whom a condition takes, the first few by id.
std::string tally_line(std::string_view label, const std::vector<std::size_t>& subjects, std::size_t whole,
                       const Register& reg, const Subjects& all) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < std::min(subjects.size(), most_named); ++i)
        ids.emplace_back(printable(id_of(reg, all, subjects[i])));
    return fmt::format("  {:8} {:>7}  {:{}}  {}{}\n", label, subjects.size(),
                       bar(subjects.size(), whole, bar_width), bar_width, fmt::join(ids, " "),
                       subjects.size() > most_named ? " …" : "");
}

}  // namespace

void Console::tell(const Failure& failure) {
    if (code_ == ExitCode::done) code_ = failure.code;
    report(failure, false);
}

void Console::run(const std::string& text) {
    const std::string line = trimmed(text);
    if (line.empty()) return;
    try {
        if (line.front() == ':')
            write_output(run_command(session_, line));
        else
            run_chunk(line);
    } catch (const Failure& failure) {
        tell(failure);
    }
}

void Console::run_chunk(const std::string& chunk) {
    ChunkHost& host = session_.chunks();
    const Interrupting interrupting{&host};
    show(host.run(chunk));
}

void Console::show(const ChunkAnswer& answer) {
    write_output(shown_text(answer.printed));
    if (answer.interrupted) throw Failure{ExitCode::pack_failed, "stopped", {}};
    if (answer.failure) {
        const Place& where = answer.failure->where;
        const std::string line = where.line > 1 ? fmt::format("line {}: ", where.line) : "";
        throw Failure{ExitCode::pack_failed, line + printable(answer.failure->message, 4000), {}};
    }
    for (const ChunkValue& value : answer.values)
        write_output(shown(value));
}

std::string Console::shown(const ChunkValue& value) {
    if (const auto* table = std::get_if<ChunkTable>(&value.more))
        return table_text({.columns = table->columns, .rows = table->rows}, session_.terminal());
    if (const auto* condition = std::get_if<ChunkCondition>(&value.more)) return shown_condition(*condition);
    if (const auto* fact = std::get_if<ChunkFact>(&value.more)) return shown_fact(*fact);
    return shown_text(value.text) + '\n';
}

// The condition in words, and how many it takes.
std::string Console::shown_condition(const ChunkCondition& condition) {
    if (!session_.has_scheme()) return "a condition; choose a :scheme to see it in words\n";
    const Scheme& scheme = session_.chunks().scheme();
    const Terminal& terminal = session_.terminal();
    std::string out;
    for (const RuleLine& line :
         outline(*condition.condition, words_of(scheme.definition(), session_.as_of())))
        out += terminal.wrapped(std::string(2 * line.depth, ' '), line.text + (line.combines ? ":" : ""));
    const auto kind = subject_of(scheme.definition(), condition.condition);
    if (!session_.has_register() || !kind || *kind == SubjectKind::pair) return out;
    const Subjects all = all_subjects(session_.reg(), *kind, session_.as_of());
    const ConditionTally found = tally(scheme, session_.reg(), all, condition.condition, session_.as_of());
    const std::size_t whole = found.met.size() + found.not_met.size() + found.unknown.size();
    return out + tally_line("met", found.met, whole, session_.reg(), all) +
           tally_line("not met", found.not_met, whole, session_.reg(), all) +
           tally_line("unknown", found.unknown, whole, session_.reg(), all);
}

// What the fact is, and which values it has.
std::string Console::shown_fact(const ChunkFact& fact) {
    if (!session_.has_scheme()) return "a fact; choose a :scheme to see it in words\n";
    const Scheme& scheme = session_.chunks().scheme();
    const FactDefinition& definition =
        *scheme.definition().requests[static_cast<std::size_t>(fact.slot)].fact;
    const Terminal& terminal = session_.terminal();
    std::string out =
        terminal.wrapped("", definition.meaning) + terminal.wrapped("from: ", definition.found_in);
    const auto kind = subject_of(scheme.definition(), fact.slot);
    if (!session_.has_register() || !kind || *kind == SubjectKind::pair) return out;
    const Subjects all = all_subjects(session_.reg(), *kind, session_.as_of());
    TextTable table{.columns = {"value", "", ""}, .rows = {}, .numbers = {false, true}};
    const auto values = distribution(scheme, session_.reg(), all, fact.slot, session_.as_of());
    std::size_t most = 0;
    for (const auto& [value, count] : values)
        most = std::max(most, count);
    for (const auto& [value, count] : values)
        table.rows.push_back({value, std::to_string(count), bar(count, most, bar_width)});
    return out + table_text(table, terminal);
}

void Console::run_stream(std::istream& in) {
    std::string chunk;
    for (std::string line; std::getline(in, line);) {
        if (chunk.empty() && is_quit(line)) return;
        chunk += (chunk.empty() ? "" : "\n") + line;
        const bool is_command = trimmed(chunk).starts_with(':');
        if (!is_blank(chunk) && !is_command && session_.chunks().is_unfinished(chunk)) continue;
        read_again_if_saved();
        run(chunk);
        chunk.clear();
    }
    run(chunk);
}

std::string Console::prompt() const {
    if (!session_.has_scheme()) return "headway> ";
    return fmt::format("{}{}{}> ", session_.scheme().id(), session_.is_changed() ? "*" : "",
                       session_.saved_is_wrong() ? "!" : "");
}

// A pack that was saved is read again; what is wrong with it is told, and the rules stay as they were.
void Console::read_again_if_saved() {
    if (!session_.pack_was_saved()) return;
    try {
        session_.reload();
        write_output(session_.is_changed()
                         ? "A file of the pack was saved: the rules are read again; :impact "
                           "shows what that does.\n"
                         : "A file of the pack was saved: the rules are as they were.\n");
    } catch (const Failure& failure) {
        report(failure, false);
    }
}

void Console::converse() {
    LineEditor editor{[this](const std::string& line) { return complete(session_, line); }, history_file(),
                      session_.terminal().width()};
    const Interrupting nothing{nullptr};  // Ctrl-C never ends the console
    if (session_.has_scheme()) write_output(run_command(session_, ":scheme"));
    write_output(":help tells what there is to type.\n");
    std::string chunk;
    while (true) {
        std::string line;
        const auto end = editor.read(chunk.empty() ? prompt() : "   ...> ", line);
        if (end == LineEditor::End::closed) break;
        if (end == LineEditor::End::cancelled) {
            chunk.clear();
            continue;
        }
        if (chunk.empty() && is_quit(line)) return;
        chunk += (chunk.empty() ? "" : "\n") + line;
        if (is_blank(chunk)) {
            chunk.clear();
            continue;
        }
        if (!trimmed(chunk).starts_with(':') && session_.chunks().is_unfinished(chunk)) continue;
        editor.remember(chunk);
        read_again_if_saved();
        run(chunk);
        chunk.clear();
    }
    write_output("\n");
}

}  // namespace headway::tools
