// headway evaluate: the verdict on each person (mentor) or appointment (mentee), with every criterion.
#include "commands.h"
#include "evaluate_output.h"
#include "options.h"
#include "terminal.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <map>
#include <memory>

namespace headway::tools {

namespace {

struct EvaluateOptions : Options {
    std::string as;
    std::vector<std::string> subjects;
    bool brief = false;
    bool record = false;
    std::string reason;
};

// What --subject names where it names nobody: somebody of the other kind, or nearly somebody.
std::string no_subject(const Register& reg, SubjectKind kind, const std::string& id) {
    const bool mentor = kind == SubjectKind::mentor;
    if (!mentor && reg.person(id))
        return fmt::format("'{}' is a person; mentees are named by their appointments", printable(id));
    if (mentor && reg.appointment(id))
        return fmt::format("'{}' is an appointment; mentors are named by their persons", printable(id));
    std::vector<std::string> known;
    for (const Person& person : reg.people)
        if (mentor) known.emplace_back(person.id);
    for (const Appointment& appointment : reg.appointments)
        if (!mentor) known.emplace_back(appointment.id);
    return fmt::format("the register has no {} '{}'{}", mentor ? "person" : "appointment", printable(id),
                       did_you_mean(id, known));
}

// Each of them once, in the order in which they are named.
template <class Row, class Find>
std::vector<Ref<Row>> named(const EvaluateOptions& options, const Register& reg, SubjectKind kind,
                            Find find) {
    std::vector<Ref<Row>> found;
    Problems unknown;
    for (const std::string& id : options.subjects) {
        const auto row = find(id);
        if (!row)
            unknown.push_back({{}, no_subject(reg, kind, id)});
        else if (std::find(found.begin(), found.end(), *row) == found.end())
            found.push_back(*row);
    }
    if (!unknown.empty())
        throw Failure{ExitCode::wrong_usage, "--subject names somebody who is not there", std::move(unknown)};
    return found;
}

Subjects subjects_of(const EvaluateOptions& options, const Register& reg, SubjectKind kind, Date as_of) {
    if (options.subjects.empty()) return all_subjects(reg, kind, as_of);
    if (kind == SubjectKind::mentor)
        return named<Person>(options, reg, kind, [&](const std::string& id) { return reg.person(id); });
    return named<Appointment>(options, reg, kind, [&](const std::string& id) { return reg.appointment(id); });
}

// Verdicts go by the scheme's id, so that two schemes of one id could not be told apart.
void check_ids(const std::vector<std::unique_ptr<Scheme>>& schemes) {
    std::map<std::string, const Scheme*> known;
    for (const auto& scheme : schemes) {
        const auto [other, is_new] = known.emplace(scheme->id(), scheme.get());
        if (!is_new)
            throw Failure{
                ExitCode::pack_failed,
                fmt::format("the packs in {} and {} both have the id '{}': give one of them another in "
                            "its manifest.lua",
                            printable(other->second->folder().string()), printable(scheme->folder().string()),
                            scheme->id()),
                {}};
    }
}

std::vector<std::unique_ptr<Scheme>> load_schemes(const EvaluateOptions& options) {
    std::vector<std::unique_ptr<Scheme>> schemes;
    for (const std::string& id : options.scheme_ids())
        schemes.push_back(options.load_scheme(id));
    check_ids(schemes);
    return schemes;
}

// The verdict is given all the same: an officer may want to see what the rules of today say of another day.
void remark_on_validity(const Scheme& scheme, Date as_of) {
    const Manifest& manifest = scheme.definition().manifest;
    if (manifest.valid_from && as_of < *manifest.valid_from)
        spdlog::warn("{}: this edition holds from {}, and the question is about {}", scheme.id(),
                     in_words(*manifest.valid_from), in_words(as_of));
    if (manifest.valid_to && as_of > *manifest.valid_to)
        spdlog::warn("{}: this edition held until {}, and the question is about {}", scheme.id(),
                     in_words(*manifest.valid_to), in_words(as_of));
}

// Keeps the verdicts as evidence before they are shown: what was acted on is on record.
void record(const EvaluateOptions& options, const AllVerdicts& all, const Register& reg) {
    const auto store = options.open_store(StoreAccess::write);
    for (const auto& verdicts : all) {
        std::optional<Problem> failure;
        const std::int64_t change =
            store->record(record_of(*verdicts, reg, options.author(), options.reason), failure);
        if (failure) throw Failure{ExitCode::storage_failed, failure->message, {}};
        spdlog::info("{}: {} kept as change {}", verdicts->scheme().id(),
                     counted(static_cast<long long>(verdicts->size()), "decision"), change);
    }
}

void run(const EvaluateOptions& options) {
    if (options.record && options.database.empty())
        throw Failure{ExitCode::wrong_usage, "--record keeps decisions in a database: name it with --db", {}};
    options.set_up_log();
    const Date as_of = options.date();
    const Format format = options.output_format();
    if (options.brief && (format == Format::text || format == Format::csv))
        throw Failure{ExitCode::wrong_usage, "--brief goes with --format json or jsonl only", {}};
    const SubjectKind kind = options.as == "mentee" ? SubjectKind::mentee : SubjectKind::mentor;
    const auto schemes = load_schemes(options);
    const Register reg = options.read_register();
    const Subjects subjects = subjects_of(options, reg, kind, as_of);
    std::vector<std::unique_ptr<Verdicts>> verdicts;
    for (const auto& scheme : schemes) {
        remark_on_validity(*scheme, as_of);
        verdicts.push_back(std::make_unique<Verdicts>(
            *scheme, reg, VerdictOrder{.kind = kind, .subjects = subjects, .as_of = as_of}));
        if (const auto& failure = verdicts.back()->failure())
            throw Failure{
                ExitCode::pack_failed, fmt::format("the rule pack '{}' failed", scheme->id()), {*failure}};
    }
    if (options.record) record(options, verdicts, reg);
    const Detail detail = options.brief ? Detail::brief : Detail::full;
    switch (format) {
        case Format::json:
            write_json(verdicts, detail);
            break;
        case Format::jsonl:
            write_json_lines(verdicts, detail);
            break;
        case Format::csv:
            write_csv(verdicts);
            break;
        case Format::text:
            write_output(verdicts_text(verdicts, !options.subjects.empty(), Terminal::of_standard_output()));
            break;
    }
}

}  // namespace

void add_evaluate(CLI::App& app, ExitCode&) {
    auto options = std::make_shared<EvaluateOptions>();
    CLI::App* command =
        app.add_subcommand("evaluate", "who is eligible, who is not, why, and what is missing");
    options->add_scheme(*command);
    options->add_register(*command);
    options->add_as_of(*command);
    options->add_format(*command, "text, json, jsonl or csv");
    command->add_option("--as", options->as, "judge people as mentor, or appointments as mentee")
        ->required()
        ->check(CLI::IsMember({"mentor", "mentee"}));
    command
        ->add_option("--subject", options->subjects,
                     "only this person or appointment; may be given several times")
        ->allow_extra_args(false);
    command->add_flag("--brief", options->brief,
                      "json and jsonl: outcomes without reasons, several times as fast");
    command->add_flag("--record", options->record,
                      "keep the verdicts in the database as decisions (headway decisions)");
    command->add_option("--reason", options->reason, "with --record: why they were asked for");
    options->add_by(*command);
    options->add_common(*command);
    command->callback([options] { run(*options); });
}

}  // namespace headway::tools
