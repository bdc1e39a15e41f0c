// What the console works on: a scheme, parameters that are tried, a register, a day.
//
// The session reads and never writes: a database is opened for reading, and what is tried stays in memory. It
// knows the rules twice, as they were when the console began and as they are now, so that it can tell what a
// change does.
#pragma once

#include "options.h"
#include "terminal.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace headway::tools {

class Session;

// What a chunk of Lua may ask of a session: record, evaluate, verdicts (chunk_functions.cpp).
std::map<std::string, ChunkFunction> chunk_functions(Session& session);

// A person as a mentor or an appointment as a mentee, as an officer names it.
struct NamedSubject {
    SubjectKind kind = SubjectKind::mentor;
    Subjects subjects;
    std::string id;
};

// The person or appointment of that id. Throws Failure with the nearest one.
NamedSubject subject_in(const Register& reg, const std::string& id);

class Session {
  public:
    // Loads the scheme, and the register where one is named. Throws Failure.
    Session(const Options& options, const Terminal& terminal);
    ~Session();

    const Options& options() const { return options_; }
    const Terminal& terminal() const { return terminal_; }
    const SchemeLibrary& library() const { return library_; }
    Date as_of() const { return as_of_; }
    void set_as_of(Date day) { as_of_ = day; }

    // Chooses the scheme, as it is on the disk. Throws Failure.
    void use_scheme(const std::string& id);
    bool has_scheme() const { return scheme_ != nullptr; }
    // The rules as they are now. Throws Failure where no scheme is chosen.
    const Scheme& scheme() const;
    // The rules as they stood when the scheme was chosen.
    const Scheme& first() const;
    const Settings& settings() const { return settings_; }
    // Whether the rules are other ones than at the beginning.
    bool is_changed() const { return has_scheme() && scheme_->digest() != first_->digest(); }

    // Throws Failure where there is none: what to start the console with.
    const Register& reg() const;
    bool has_register() const { return reg_.has_value(); }

    // Parameters with other values; where the pack refuses one, Failure, and all stays as it was.
    void set(const std::string& parameter, const std::string& value);
    void unset(const std::string& parameter);  // "" for all

    // Reads the pack again; where it is wrong, Failure, and all stays as it was.
    void reload();
    // Whether a file of the pack was saved since it was read last.
    bool pack_was_saved() const;
    // Whether what is on the disk could not be read again, so that the rules are older ones.
    bool saved_is_wrong() const { return saved_is_wrong_; }
    // The pack with its tests, as it is on the disk, and with the settings.
    std::unique_ptr<Scheme> with_tests() const;

    NamedSubject subject(const std::string& id) const { return subject_in(reg(), id); }

    // As of the day; Failure where a rule in plain Lua fails.
    std::unique_ptr<Verdicts> judged(const Scheme& rules, const Register& reg, SubjectKind kind,
                                     Subjects subjects) const;
    std::unique_ptr<Verdicts> verdicts(const Scheme& rules, const NamedSubject& subject) const;
    // Of everybody of that kind.
    std::unique_ptr<Verdicts> verdicts(const Scheme& rules, SubjectKind kind) const;

    // The cage in which chunks run, with the rules as they are now.
    ChunkHost& chunks();

    // The part of the register that a verdict on the subject rests on (register/extract.h).
    std::string record_of(const NamedSubject& subject) const;

    // A verdict that was looked at, for :save.
    struct Tried {
        std::string line;  // as it was typed
        SubjectKind kind = SubjectKind::mentor;
        std::string id;
        Date as_of;
        std::string document;  // the register document, with what was changed for a whatif
    };
    void note(Tried tried) { tried_.push_back(std::move(tried)); }
    const std::vector<Tried>& tried() const { return tried_; }

  private:
    using Stamps = std::map<std::filesystem::path, std::filesystem::file_time_type>;

    std::unique_ptr<Scheme> load(const Settings& settings, bool with_tests = false) const;
    void take(std::unique_ptr<Scheme> scheme);
    Stamps stamps() const;

    Options options_;
    Terminal terminal_;
    SchemeLibrary library_;
    Date as_of_;
    Settings settings_;
    std::unique_ptr<Scheme> first_;
    std::unique_ptr<Scheme> scheme_;
    std::optional<Register> reg_;
    Stamps stamps_;
    bool saved_is_wrong_ = false;
    std::unique_ptr<ChunkHost> chunks_;
    std::vector<Tried> tried_;
};

}  // namespace headway::tools
