// headway mentors: a scheme's register of mentors: who is on it, who has a free place, who needs training.
#include "commands.h"
#include "options.h"
#include "recruit_commands.h"
#include "verdict_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>

namespace headway::tools {

namespace {

struct MentorsOptions : Options {
    std::string status, phase;
    MentorFilter filter;
};

std::vector<std::string> names_of_statuses() {
    const Names names = names_of(MentorStatus{});
    return {names.begin(), names.end()};
}
std::vector<std::string> names_of_phases() {
    const Names names = names_of(Phase{});
    return {names.begin(), names.end()};
}

std::string schools_of(const Register& reg, const RegisteredMentor& mentor) {
    std::vector<std::string> names;
    for (const Ref<School> school : mentor.schools)
        names.emplace_back(reg[school].name);
    return joined(names, "; ");
}

std::string courses_of(const Register& reg, const RegisteredMentor& mentor) {
    std::vector<std::string> courses;
    for (const Training* training : mentor.trained)
        courses.push_back(
            fmt::format("{} ({})", spaced(reg.words.text(training->course)), iso(training->completed_on)));
    return joined(courses, "; ");
}

std::string offers_of(const std::vector<const CriterionDefinition*>& offers, bool with_clauses) {
    std::vector<std::string> texts;
    for (const CriterionDefinition* offer : offers)
        texts.push_back(with_clauses ? fmt::format("{} ({})", offer->offers, joined(offer->clauses, ", "))
                                     : offer->offers);
    return joined(texts, "; ");
}

std::string expertise_of(const Register& reg, const RegisteredMentor& mentor) {
    std::vector<std::string> words;
    for (const Word word : reg[mentor.person].expertise)
        words.push_back(spaced(reg.words.text(word)));
    return joined(words, ", ");
}

// A line a mentor, and under it what there is to tell.
std::string as_text(const Scheme& scheme, const Register& reg, Date as_of, const RegisterOfMentors& found,
                    const Terminal& terminal) {
    const Manifest& manifest = scheme.definition().manifest;
    std::string out = terminal.coloured(Colour::strong, manifest.title) +
                      fmt::format("\nregister of mentors on {}\n\n", in_words(as_of));
    std::size_t id_width = 0;
    for (const RegisteredMentor& mentor : found.mentors)
        id_width = std::max(id_width, display_width(printable(reg[mentor.person].id)));
    int free = 0;
    std::map<MentorStatus, int> counts;
    for (const RegisteredMentor& mentor : found.mentors) {
        const Mentor& entry = reg.mentors[mentor.entry.position];
        ++counts[entry.status];
        free += mentor.free;
        const bool approved = entry.status == MentorStatus::approved;
        out += fmt::format("  {}  {}  {}, {} of {}\n",
                           terminal.coloured(approved ? Colour::good : Colour::quiet,
                                             padded(spaced(name_of(entry.status)), 12)),
                           padded(printable(reg[mentor.person].id), id_width),
                           printable(reg[mentor.person].name), mentor.mentees,
                           counted(entry.capacity, "place") + " taken");
        const auto tell = [&](std::string_view what, const std::string& text) {
            if (!text.empty())
                out += terminal.wrapped(fmt::format("      {}: ", what), printable(text, 4000));
        };
        tell("leads", schools_of(reg, mentor));
        tell("expertise", expertise_of(reg, mentor));
        tell("has had", courses_of(reg, mentor));
        tell("is offered", offers_of(mentor.offers, true));
        tell("perhaps offered, evidence is missing", offers_of(mentor.unclear, true));
    }
    std::vector<std::string> parts;
    for (const auto& [status, count] : counts)
        parts.push_back(fmt::format("{} {}", count, spaced(name_of(status))));
    if (found.mentors.empty()) return out + "nobody\n";
    return out + fmt::format("\n{}: {}; {} free\n",
                             counted(static_cast<long long>(found.mentors.size()), "mentor"),
                             joined(parts, ", "), counted(free, "place"));
}

std::string as_csv(const Register& reg, const RegisterOfMentors& found) {
    std::string out = csv_row({"mentor", "name", "status", "from", "capacity", "mentees", "free", "schools",
                               "expertise", "training", "offers"});
    for (const RegisteredMentor& mentor : found.mentors) {
        const Mentor& entry = reg.mentors[mentor.entry.position];
        out += csv_row({reg[mentor.person].id, reg[mentor.person].name, name_of(entry.status),
                        iso(entry.from), std::to_string(entry.capacity), std::to_string(mentor.mentees),
                        std::to_string(mentor.free), schools_of(reg, mentor), expertise_of(reg, mentor),
                        courses_of(reg, mentor), offers_of(mentor.offers, false)});
    }
    return out;
}

void run(MentorsOptions options) {
    if (options.scheme.empty())
        throw Failure{ExitCode::wrong_usage, "--scheme is required: whose register of mentors", {}};
    options.set_up_log();
    const Format format = options.output_format();
    if (format == Format::jsonl)
        throw Failure{ExitCode::wrong_usage, "the register of mentors is text, json or csv", {}};
    options.filter.status = choice_named<MentorStatus>(options.status);
    options.filter.phase = choice_named<Phase>(options.phase);
    const Date as_of = options.date();
    const auto scheme = options.load_scheme(options.scheme);
    const Register reg = options.read_register();
    const RegisterOfMentors found = register_of_mentors(*scheme, reg, as_of, options.filter);
    if (found.failure)
        throw Failure{
            ExitCode::pack_failed, fmt::format("the rule pack '{}' failed", scheme->id()), {*found.failure}};
    if (format == Format::json)
        write_output(register_of_mentors_json(reg, found) + '\n');
    else if (format == Format::csv)
        write_output(as_csv(reg, found));
    else
        write_output(as_text(*scheme, reg, as_of, found, Terminal::of_standard_output()));
}

}  // namespace

void add_mentors(CLI::App& app, ExitCode&) {
    auto options = std::make_shared<MentorsOptions>();
    CLI::App* command = app.add_subcommand(
        "mentors",
        "a scheme's register of mentors: who is on it with a free place; who comes on, who goes off");
    command->require_subcommand(0, 1);
    options->add_scheme(*command);
    command->get_option("--scheme")->required(false);  // the sub-commands have one of their own
    options->add_register(*command);
    options->add_as_of(*command);
    options->add_format(*command, "text, json or csv");
    command->add_option("--status", options->status, "only these: " + joined(names_of_statuses(), ", "))
        ->check(CLI::IsMember(names_of_statuses()));
    command->add_flag("--free", options->filter.with_free_place, "only those with a free place");
    command->add_flag("--offered", options->filter.with_offer, "only those to whom training is offered");
    command->add_option("--area", options->filter.area, "only heads of a school in this area");
    command->add_option("--phase", options->phase, "only heads of a school of this phase")
        ->check(CLI::IsMember(names_of_phases()));
    command->add_option("--expertise", options->filter.expertise, "only those with this expertise");
    options->add_common(*command);
    add_statuses(*command);
    command->callback([options, command] {
        if (command->get_subcommands().empty()) run(*options);
    });
}

}  // namespace headway::tools
