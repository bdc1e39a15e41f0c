#include "repl/session.h"

#include "pair_options.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway::tools {

namespace {

namespace fs = std::filesystem;

// Every person's and appointment's id, for the nearest name.
std::vector<std::string> known_subjects(const Register& reg) {
    std::vector<std::string> ids;
    for (const Person& person : reg.people)
        ids.emplace_back(person.id);
    for (const Appointment& appointment : reg.appointments)
        ids.emplace_back(appointment.id);
    return ids;
}

}  // namespace

Session::Session(const Options& options, const Terminal& terminal)
    : options_(options), terminal_(terminal), library_(options.library()), as_of_(options.date()) {
    if (!options_.scheme.empty()) use_scheme(options_.scheme);
    if (!options_.database.empty() || !options_.register_file.empty()) reg_ = options_.read_register();
}

Session::~Session() = default;

void Session::use_scheme(const std::string& id) {
    auto scheme = options_.load_scheme(id);
    auto first = options_.load_scheme(id);
    options_.scheme = id;
    settings_.clear();
    saved_is_wrong_ = false;
    first_ = std::move(first);
    take(std::move(scheme));
}

const Scheme& Session::scheme() const {
    if (scheme_ == nullptr)
        throw Failure{
            ExitCode::wrong_usage,
            fmt::format("no scheme is chosen; choose one: :scheme {}", joined(library_.ids(), ", ")),
            {}};
    return *scheme_;
}

const Scheme& Session::first() const {
    (void)scheme();
    return *first_;
}

const Register& Session::reg() const {
    if (!reg_)
        throw Failure{ExitCode::wrong_usage,
                      "there are no people to ask: start the console with --register FILE or --db FILE",
                      {}};
    return *reg_;
}

std::unique_ptr<Scheme> Session::load(const Settings& settings, bool with_tests) const {
    SchemeOutcome loaded = library_.load(options_.scheme, with_tests, settings);
    if (loaded.scheme) return std::move(loaded.scheme);
    throw Failure{ExitCode::pack_failed,
                  fmt::format("the rule pack '{}' can't be used like that; the rules stay as they were",
                              printable(options_.scheme)),
                  std::move(loaded.problems)};
}

void Session::take(std::unique_ptr<Scheme> scheme) {
    chunks_.reset();
    scheme_ = std::move(scheme);
    stamps_ = stamps();
}

void Session::set(const std::string& parameter, const std::string& value) {
    (void)scheme();
    Settings settings = settings_;
    settings[parameter] = value;
    take(load(settings));
    settings_ = std::move(settings);
}

void Session::unset(const std::string& parameter) {
    (void)scheme();
    Settings settings = settings_;
    if (parameter.empty())
        settings.clear();
    else if (settings.erase(parameter) == 0)
        throw Failure{ExitCode::wrong_usage, fmt::format("'{}' was not set", printable(parameter)), {}};
    take(load(settings));
    settings_ = std::move(settings);
}

void Session::reload() {
    (void)scheme();
    stamps_ = stamps();  // a pack that is wrong is not read again until it is saved again
    saved_is_wrong_ = true;
    take(load(settings_));
    saved_is_wrong_ = false;
}

bool Session::pack_was_saved() const {
    return scheme_ != nullptr && stamps() != stamps_;
}

Session::Stamps Session::stamps() const {
    Stamps stamps;
    std::error_code error;
    for (const auto& entry : fs::recursive_directory_iterator(library_.folder(options_.scheme), error))
        if (entry.path().extension() == ".lua") stamps[entry.path()] = entry.last_write_time(error);
    return stamps;
}

std::unique_ptr<Scheme> Session::with_tests() const {
    (void)scheme();
    return load(settings_, true);
}

NamedSubject subject_in(const Register& reg, const std::string& id) {
    if (const auto person = reg.person(id)) return {SubjectKind::mentor, std::vector{*person}, id};
    if (const auto appointment = reg.appointment(id))
        return {SubjectKind::mentee, std::vector{*appointment}, id};
    throw Failure{ExitCode::wrong_usage,
                  fmt::format("the register has no person and no appointment '{}'{}", printable(id),
                              did_you_mean(id, known_subjects(reg))),
                  {}};
}

std::string Session::record_of(const NamedSubject& subject) const {
    const Extracts extracts{reg()};
    if (const auto* people = std::get_if<std::vector<Ref<Person>>>(&subject.subjects))
        return extracts.about(people->front());
    return extracts.about(std::get<std::vector<Ref<Appointment>>>(subject.subjects).front());
}

std::unique_ptr<Verdicts> Session::judged(const Scheme& rules, const Register& reg, SubjectKind kind,
                                          Subjects subjects) const {
    auto verdicts = std::make_unique<Verdicts>(
        rules, reg, VerdictOrder{.kind = kind, .subjects = std::move(subjects), .as_of = as_of_});
    if (verdicts->failure())
        throw Failure{ExitCode::pack_failed, "a rule of the pack failed", {*verdicts->failure()}};
    return verdicts;
}

std::unique_ptr<Verdicts> Session::verdicts(const Scheme& rules, const NamedSubject& subject) const {
    return judged(rules, reg(), subject.kind, subject.subjects);
}

std::unique_ptr<Verdicts> Session::verdicts(const Scheme& rules, SubjectKind kind) const {
    return judged(rules, reg(), kind, all_subjects(reg(), kind, as_of_));
}

ChunkHost& Session::chunks() {
    if (chunks_ == nullptr)
        chunks_ = std::make_unique<ChunkHost>(scheme_.get(), library_, chunk_functions(*this));
    return *chunks_;
}

}  // namespace headway::tools
