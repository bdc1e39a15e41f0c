// The console on the rules: other values, other days, and what they do to everybody.
#include "impact_text.h"
#include "repl/console_commands.h"
#include "table_text.h"
#include "verdict_words.h"

#include <fmt/format.h>

namespace headway::tools {

namespace {

constexpr std::size_t most_decisions = 20;

const ParameterDefinition& parameter_named(const Scheme& scheme, const std::string& name) {
    if (const ParameterDefinition* parameter = scheme.definition().parameter(name)) return *parameter;
    std::vector<std::string> known;
    for (const ParameterDefinition& parameter : scheme.definition().parameters)
        known.push_back(parameter.name);
    throw Failure{ExitCode::wrong_usage,
                  fmt::format("there is no parameter '{}'{}", printable(name), did_you_mean(name, known)),
                  {}};
}

std::string settings_text(const Session& session) {
    if (session.settings().empty()) return "Nothing is set: the pack's own values hold.\n";
    TextTable table{.columns = {"parameter", "pack", "tried", "meaning"}, .rows = {}};
    for (const auto& [name, value] : session.settings()) {
        const ParameterDefinition& own = parameter_named(session.first(), name);
        table.rows.push_back({name, in_words(own.on(session.as_of())),
                              in_words(session.scheme().definition().parameter(name)->on(session.as_of())),
                              own.meaning});
    }
    return table_text(table, session.terminal());
}

std::string impact_of_kind(const Session& session, SubjectKind kind) {
    const auto before = session.verdicts(session.first(), kind);
    const auto after = session.verdicts(session.scheme(), kind);
    const std::string heading = kind == SubjectKind::mentor ? "Who may mentor" : "Who is mentored";
    return session.terminal().coloured(Colour::strong, heading) +
           fmt::format(", {} on {}\n", session.scheme().definition().manifest.title,
                       in_words(session.as_of())) +
           impact_text(impact_of(*before, *after), *before, *after, session.terminal());
}

std::string flipped_text(const Reconsidered& changed, const Terminal& terminal) {
    std::string out =
        fmt::format("  {}  {}: {} on {} → {}\n", printable(changed.subject), printable(changed.name),
                    in_words(Value{changed.before}), in_words(changed.as_of),
                    terminal.coloured(colour_of(changed.after), words_of(changed.after)));
    for (const CriterionAnswer& answer : changed.against)
        out += terminal.wrapped(
            fmt::format("      {} {}  ", mark_of(answer.outcome), joined(answer.criterion->clauses, ", ")),
            printable(answer.reason, 4000));
    if (changed.partnerships > 0)
        out += fmt::format("      {} on record: {}\n",
                           counted(static_cast<long long>(changed.partnerships), "partnership"),
                           changed.funding ? in_pounds(*changed.funding)
                                           : std::string{"a cost that is not recorded in full"});
    return out;
}

}  // namespace

std::string choose_scheme(Session& session, const std::string& arguments) {
    std::string rest = arguments;
    if (const std::string id = take_word(rest); !id.empty()) session.use_scheme(id);
    const Manifest& manifest = session.scheme().definition().manifest;
    return session.terminal().coloured(Colour::strong, session.terminal().wrapped("", manifest.title)) +
           session.terminal().wrapped(
               "", fmt::format("{} · edition {} · as of {}{}", manifest.authority, manifest.edition,
                               in_words(session.as_of()), session.is_changed() ? " · changed" : ""));
}

std::string set_day(Session& session, const std::string& arguments) {
    if (!arguments.empty()) {
        const auto day = parse_date(arguments);
        if (!day)
            throw Failure{
                ExitCode::wrong_usage,
                fmt::format("'{}' is no date; dates have the form 2016-09-01", printable(arguments)),
                {}};
        session.set_as_of(*day);
    }
    return fmt::format("Everything is asked as of {}.\n", in_words(session.as_of()));
}

std::string set_parameter(Session& session, const std::string& arguments) {
    std::string value = arguments;
    const std::string name = take_word(value);
    if (name.empty()) return settings_text(session);
    const ParameterDefinition own = parameter_named(session.first(), name);
    if (value.empty())
        return session.terminal().wrapped(
            "", fmt::format("{} is {} ({}; {})", name,
                            in_words(session.scheme().definition().parameter(name)->on(session.as_of())),
                            own.meaning, joined(own.clauses, ", ")));
    const bool quoted = value.size() > 1 && value.front() == '"' && value.back() == '"';
    session.set(name, quoted ? value.substr(1, value.size() - 2) : value);
    return session.terminal().wrapped(
        "", fmt::format("{}: {} → {} ({}){}", name, in_words(own.on(session.as_of())),
                        in_words(session.scheme().definition().parameter(name)->on(session.as_of())),
                        joined(own.clauses, ", "),
                        session.has_register() ? "; :impact shows what that does" : ""));
}

std::string unset_parameter(Session& session, const std::string& arguments) {
    std::string rest = arguments;
    const std::string name = take_word(rest);
    session.unset(name);
    return name.empty() ? std::string{"The pack's own values hold again.\n"}
                        : fmt::format("{} is {} again.\n", name,
                                      in_words(parameter_named(session.scheme(), name).on(session.as_of())));
}

std::string show_impact(Session& session, const std::string& arguments) {
    if (!arguments.empty() && arguments != "mentor" && arguments != "mentee")
        throw Failure{ExitCode::wrong_usage, "it is :impact, :impact mentor or :impact mentee", {}};
    if (!session.is_changed())
        return "The rules are as they were: :set a parameter, or edit and save a file of the pack.\n";
    std::string out;
    if (arguments != "mentee") out += impact_of_kind(session, SubjectKind::mentor);
    if (arguments.empty()) out += '\n';
    if (arguments != "mentor") out += impact_of_kind(session, SubjectKind::mentee);
    return out;
}

std::string reconsider_decisions(Session& session, const std::string&) {
    if (session.options().database.empty())
        throw Failure{ExitCode::wrong_usage,
                      "decisions are kept in a database: start the console with --db FILE (headway decisions "
                      "lists them)",
                      {}};
    const auto store = session.options().open_store(StoreAccess::read);
    const Reconsideration found = reconsider(session.scheme(), session.reg(), *store, session.as_of());
    const Terminal& terminal = session.terminal();
    std::string out =
        fmt::format("{} judged again by the rules as they are now; {} would be another one.\n",
                    counted(static_cast<long long>(found.decisions), "decision"), found.changed.size());
    Pence total;
    bool whole = true;
    for (std::size_t i = 0; i < found.changed.size(); ++i) {
        const Reconsidered& changed = found.changed[i];
        if (i < most_decisions) out += flipped_text(changed, terminal);
        if (changed.funding)
            total = total + *changed.funding;
        else
            whole = false;
    }
    if (found.changed.size() > most_decisions)
        out += fmt::format("  … and {} more\n", found.changed.size() - most_decisions);
    if (!found.changed.empty())
        out += fmt::format("The partnerships that rest on these come to {}{}.\n", whole ? "" : "at least ",
                           in_pounds(total));
    for (const Problem& problem : found.problems)
        out += terminal.wrapped("  ! ", problem.message);
    return out;
}

}  // namespace headway::tools
