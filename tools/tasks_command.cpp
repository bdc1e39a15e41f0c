// headway tasks: what each role must do now, soon, or is late with, by clause; and the letters that say so.
#include "commands.h"
#include "options.h"
#include "tasks_digest.h"
#include "verdict_words.h"

#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <memory>

namespace headway::tools {

namespace {

struct TasksOptions : Options {
    std::string role;
    std::string digest;
};

struct Shown {
    const Scheme& scheme;
    const Register& reg;
    const std::vector<Task>& tasks;
    Date as_of;
};

// "mentor Patrick Dunmore", "the lead officer".
std::string who_in_words(const Shown& shown, const Task& task) {
    const std::string holder = holder_of(shown.scheme, shown.reg, task);
    return task.person ? fmt::format("{} {}", task.who, holder) : holder;
}

std::string heading_of(const Task& task) {
    switch (task.state) {
        case TaskState::late:
            return "late since " + in_words(task.due);
        case TaskState::now:
            return "by " + in_words(task.due);
        case TaskState::soon:
            return "soon, by " + in_words(task.due);
    }
    return "";
}

Colour colour_of(TaskState state) {
    if (state == TaskState::late) return Colour::bad;
    return state == TaskState::now ? Colour::doubtful : Colour::quiet;
}

// One task: when, for whom, by which clause, and what.
std::string told(const Shown& shown, const Task& task, const Terminal& terminal) {
    return fmt::format("  {}  {}  {}\n", terminal.coloured(colour_of(task.state), heading_of(task)),
                       printable(who_in_words(shown, task)),
                       terminal.coloured(Colour::quiet, joined(task.clauses, ", "))) +
           terminal.wrapped("      ", printable(task.reason, 4000)) + '\n';
}

std::string as_text(const Shown& shown, const Terminal& terminal) {
    std::string out = terminal.coloured(Colour::strong, printable(shown.scheme.definition().manifest.title)) +
                      fmt::format("\ntasks on {}\n\n", in_words(shown.as_of));
    std::array<long long, 3> counts{};
    for (const Task& task : shown.tasks) {
        ++counts.at(static_cast<std::size_t>(task.state));
        out += told(shown, task, terminal);
    }
    if (shown.scheme.definition().tasks == nullptr)
        return out + "the pack has no tasks.lua: it does not say who has what to do\n";
    if (shown.tasks.empty()) return out + "nothing is to be done\n";
    return out + fmt::format("{}: {} late, {} now, {} soon\n",
                             counted(static_cast<long long>(shown.tasks.size()), "task"), counts[0],
                             counts[1], counts[2]);
}

std::string as_csv(const Shown& shown) {
    std::string out = csv_row(
        {"task", "who", "person", "school", "about", "id", "due", "state", "overdue", "clause", "reason"});
    for (const Task& task : shown.tasks)
        out += csv_row({task.rule->id, task.who, task.person ? shown.reg[*task.person].id : "",
                        task.school ? std::to_string(shown.reg[*task.school].urn.value) : "",
                        words_of(task.rule->each).about, task.about, iso(task.due), name_of(task.state),
                        task.overdue() ? "yes" : "no", joined(task.clauses, "; "), task.reason});
    return out;
}

void check_role(const Scheme& scheme, const std::string& role) {
    const std::vector<std::string> known = roles_of(scheme);
    if (role.empty() || std::find(known.begin(), known.end(), role) != known.end()) return;
    throw Failure{ExitCode::wrong_usage,
                  fmt::format("the scheme '{}' has no role '{}'{}; its roles are {}", scheme.id(),
                              printable(role), did_you_mean(role, known), joined(known)),
                  {}};
}

FoundTasks found_tasks(const Scheme& scheme, const Register& reg, const TasksOrder& order) {
    FoundTasks found = tasks(scheme, reg, order);
    if (found.failure)
        throw Failure{
            ExitCode::pack_failed, fmt::format("the rule pack '{}' failed", scheme.id()), {*found.failure}};
    if (!found.problems.empty())
        throw Failure{ExitCode::bad_input, "what is expected of some partnerships can't be told",
                      std::move(found.problems)};
    return found;
}

std::string is_given(const std::string& value) {
    return value.empty() ? "it needs a value" : "";
}

// Letters of an earlier run are taken away, so a run for one role would lose those of all others.
void check_letters(const TasksOptions& options) {
    if (!options.digest.empty() && !options.role.empty())
        throw Failure{
            ExitCode::wrong_usage, "--digest writes to everybody who has a task: leave --role away", {}};
}

void run(const TasksOptions& options) {
    options.set_up_log();
    const Format format = options.output_format();
    if (format == Format::jsonl) throw Failure{ExitCode::wrong_usage, "tasks are text, json or csv", {}};
    check_letters(options);
    const Date as_of = options.date();
    const auto scheme = options.load_scheme(options.scheme);
    check_role(*scheme, options.role);
    const Register reg = options.read_register();
    const FoundTasks found = found_tasks(*scheme, reg, {.as_of = as_of, .role = options.role});
    const Shown shown{*scheme, reg, found.tasks, as_of};
    if (!options.digest.empty()) {
        const std::size_t count = write_digests(options.digest, *scheme, reg, found.tasks, as_of);
        if (!options.quiet)
            fmt::print(stderr, "headway: {} written to {}\n",
                       counted(static_cast<long long>(count), "digest"), printable(options.digest));
    } else if (format == Format::json)
        write_output(tasks_json(*scheme, reg, found, as_of) + '\n');
    else if (format == Format::csv)
        write_output(as_csv(shown));
    else
        write_output(as_text(shown, Terminal::of_standard_output()));
}

}  // namespace

void add_tasks(CLI::App& app, ExitCode&) {
    auto options = std::make_shared<TasksOptions>();
    CLI::App* command =
        app.add_subcommand("tasks", "what is to be done now, soon, or is late, by whom and by which clause");
    options->add_scheme(*command);
    options->add_register(*command);
    options->add_as_of(*command);
    options->add_format(*command, "text, json or csv");
    command->add_option("--role", options->role, "only what this role has to do: mentor, mentee, …")
        ->check(is_given);
    command
        ->add_option("--digest", options->digest,
                     "write a letter to each person and office into this folder, in place of the list")
        ->check(is_given)
        ->excludes(command->get_option("--format"));
    options->add_common(*command);
    command->callback([options] { run(*options); });
}

}  // namespace headway::tools
