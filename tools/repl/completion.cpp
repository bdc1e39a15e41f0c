#include "repl/completion.h"

#include "repl/console_commands.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway::tools {

namespace {

// Collects what begins with what was typed.
class Gathering {
  public:
    Gathering(std::string typed, std::size_t most) : typed_(std::move(typed)), most_(most) {}

    void add(std::string_view text, std::string_view meaning) {
        if (!text.starts_with(typed_) || cut_) return;
        cut_ = candidates_.size() == most_;
        if (!cut_) candidates_.push_back({std::string{text}, printable(meaning, 200)});
    }

    Completion completion() {
        std::sort(candidates_.begin(), candidates_.end(),
                  [](const Candidate& a, const Candidate& b) { return a.text < b.text; });
        const auto same = [](const Candidate& a, const Candidate& b) { return a.text == b.text; };
        candidates_.erase(std::unique(candidates_.begin(), candidates_.end(), same), candidates_.end());
        return {typed_.size(), std::move(candidates_), cut_};
    }

  private:
    std::string typed_;
    std::size_t most_;
    std::vector<Candidate> candidates_ = {};
    bool cut_ = false;
};

void add_people(const Session& session, Gathering& found) {
    if (!session.has_register()) return;
    for (const Person& person : session.reg().people)
        found.add(person.id, person.name);
}

void add_appointments(const Session& session, Gathering& found) {
    if (!session.has_register()) return;
    const Register& reg = session.reg();
    for (const Appointment& appointment : reg.appointments)
        found.add(appointment.id,
                  fmt::format("{}, {}", reg[appointment.person].name, reg[appointment.school].name));
}

void add_partnerships(const Session& session, Gathering& found) {
    if (!session.has_register()) return;
    const Register& reg = session.reg();
    for (const Partnership& partnership : reg.partnerships)
        found.add(partnership.id, fmt::format("{} with {}", reg[partnership.mentor].name,
                                              reg[reg[partnership.appointment].person].name));
}

void add_clauses(const Session& session, Gathering& found) {
    if (!session.has_scheme()) return;
    for (const Clause& clause : session.scheme().definition().clauses)
        found.add(clause.id, clause.text);
}

void add_criteria(const Session& session, Gathering& found) {
    if (!session.has_scheme()) return;
    for (const SubjectKind kind : {SubjectKind::mentor, SubjectKind::mentee})
        for (const CriterionDefinition& criterion : session.scheme().definition().criteria(kind))
            found.add(criterion.id, joined(criterion.clauses, ", "));
}

void add_parameters(const Session& session, Gathering& found) {
    if (!session.has_scheme()) return;
    for (const ParameterDefinition& parameter : session.scheme().definition().parameters)
        found.add(parameter.name,
                  fmt::format("{}: {}", in_words(parameter.on(session.as_of())), parameter.meaning));
}

void add_argument(const Session& session, Completes kind, bool is_first, Gathering& found) {
    switch (kind) {
        case Completes::subject_and_clause:
            if (!is_first) {
                add_clauses(session, found);
                add_criteria(session, found);
                return;
            }
            [[fallthrough]];
        case Completes::subject:
            add_people(session, found);
            add_appointments(session, found);
            return;
        case Completes::parameter:
            if (is_first) add_parameters(session, found);
            return;
        case Completes::clause:
            add_clauses(session, found);
            return;
        case Completes::appointment:
            add_appointments(session, found);
            return;
        case Completes::partnership:
            add_partnerships(session, found);
            return;
        case Completes::scheme:
            for (const std::string& id : session.library().ids())
                found.add(id, "a scheme that ships");
            return;
        case Completes::command:
            for (const ConsoleCommand& command : console_commands())
                found.add(command.name, command.meaning);
            return;
        case Completes::nothing:
            return;
    }
}

Completion complete_command(const Session& session, const std::string& line, std::size_t most) {
    const std::size_t last = line.find_last_of(' ');
    if (last == std::string::npos) {
        Gathering found{line.substr(1), most};
        for (const ConsoleCommand& command : console_commands())
            found.add(command.name, command.meaning);
        return found.completion();
    }
    const std::string name = line.substr(1, line.find(' ') - 1);
    Gathering found{line.substr(last + 1), most};
    for (const ConsoleCommand& command : console_commands())
        if (command.name == name) add_argument(session, command.completes, line.find(' ') == last, found);
    return found.completion();
}

// A school is reached through a person or an appointment; alone inside each_school.
void add_facts(const std::string& typed, Gathering& found) {
    for (const FactDefinition& fact : vocabulary()) {
        found.add(fact.name, fact.meaning);
        if (fact.domain != Domain::school) continue;
        for (const char* owner : {"person.", "appointment."})
            if (typed.starts_with(owner)) found.add(owner + fact.name, fact.meaning);
    }
}

void add_schools(const Session& session, Gathering& found) {
    if (!session.has_register()) return;
    const Register& reg = session.reg();
    for (const School& school : reg.schools) {
        found.add(school.name, fmt::format("school {}", school.urn.value));
        found.add(reg.words.text(school.local_authority), "a local authority");
        found.add(reg.words.text(school.area), "an area");
    }
}

// What the fact before the quotation mark may be: person.school.phase:is "pri
void add_choices(const std::string& before, Gathering& found) {
    const std::size_t colon = before.find_last_of(':');
    if (colon == std::string::npos || colon == 0) return;
    const std::size_t from = before.find_last_not_of("abcdefghijklmnopqrstuvwxyz_.", colon - 1) + 1;
    const std::string path = before.substr(from, colon - from);
    for (const FactDefinition& fact : vocabulary())
        if (path == fact.name || path.ends_with("." + fact.name))
            for (const std::string& choice : fact.type.choices)
                found.add(choice, fact.meaning);
}

// In a text: whose ids, which parameters, and which values of a fact it may be.
void add_quoted(const Session& session, const std::string& line, Gathering& found) {
    const std::size_t quote = line.find_last_of('"');
    const std::string before = line.substr(0, quote);
    if (before.ends_with("parameter ") || before.ends_with("parameter"))
        return add_parameters(session, found);
    if (before.ends_with("declares ") || before.ends_with("declared_date ") ||
        before.ends_with("declared_number ")) {
        if (session.has_scheme())
            for (const DeclarationDefinition& declaration : session.scheme().definition().declarations)
                found.add(declaration.key, declaration.asks);
        return;
    }
    add_choices(before, found);
    add_people(session, found);
    add_appointments(session, found);
    add_schools(session, found);
}

Completion complete_chunk(Session& session, const std::string& line, std::size_t most) {
    const bool quoted = std::count(line.begin(), line.end(), '"') % 2 == 1;
    if (quoted) {
        Gathering found{line.substr(line.find_last_of('"') + 1), most};
        add_quoted(session, line, found);
        return found.completion();
    }
    const std::size_t before =
        line.find_last_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.");
    const std::string typed = before == std::string::npos ? line : line.substr(before + 1);
    Gathering found{typed, most};
    if (before != std::string::npos && line[before] == ':' && before > 0) {
        for (const FactMethod& method : fact_methods())
            found.add(method.name, method.meaning);
        return found.completion();
    }
    add_facts(typed, found);
    if (typed.find('.') == std::string::npos)
        for (const std::string& name : session.chunks().names())
            found.add(name, "");
    return found.completion();
}

}  // namespace

Completion complete(Session& session, const std::string& line, std::size_t most) {
    return line.starts_with(':') ? complete_command(session, line, most)
                                 : complete_chunk(session, line, most);
}

}  // namespace headway::tools
