#include "scheme/decision.h"

#include "base/digest.h"
#include "base/text.h"
#include "register/extract.h"
#include "register/read_json.h"
#include "scheme/verdict_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace headway {

namespace {

namespace fs = std::filesystem;

// A folder of this user's alone, removed when it is no longer needed.
class ScratchFolder {
  public:
    ScratchFolder() {
        std::error_code error;
        std::string pattern = (fs::temp_directory_path(error) / "headway-XXXXXX").string();
        if (mkdtemp(pattern.data()) != nullptr) path_ = pattern;
    }
    ~ScratchFolder() {
        std::error_code error;
        if (!path_.empty()) fs::remove_all(path_, error);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

// Names come out of a database: only those of a pack's files are put on the disk.
bool is_plain_name(const std::string& name) {
    return !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") == name.npos &&
           name.find("..") == name.npos && name.front() != '.';
}

bool write_file(const fs::path& path, const std::string& text) {
    std::ofstream out{path, std::ios::binary};
    out << text;
    return out.good();
}

bool write_files(const fs::path& folder, const std::vector<NamedFile>& files) {
    constexpr std::string_view rules = "rules/";
    std::error_code error;
    fs::create_directories(folder / "pack", error);
    fs::create_directories(folder / "rules", error);
    return std::all_of(files.begin(), files.end(), [&](const NamedFile& file) {
        const bool is_module = file.name.starts_with(rules);
        const std::string name = is_module ? file.name.substr(rules.size()) : file.name;
        return is_plain_name(name) &&
               write_file(is_module ? folder / "rules" / (name + ".lua") : folder / "pack" / name, file.text);
    });
}

// The outcomes in a verdict's JSON, one after another: its texts have their quotation marks escaped, so what
// looks like a key is one.
std::string outcomes_in(std::string_view answer) {
    constexpr std::string_view key = "\"outcome\":\"";
    std::string out;
    for (std::size_t at = answer.find(key); at != answer.npos; at = answer.find(key, at + 1))
        out += fmt::format(
            "{} ", answer.substr(at + key.size(), answer.find('"', at + key.size()) - at - key.size()));
    return out;
}

// The first text under this key.
std::string_view value_in(std::string_view answer, std::string_view name) {
    const std::string key = fmt::format("\"{}\":\"", name);
    const std::size_t at = answer.find(key);
    if (at == answer.npos) return {};
    return answer.substr(at + key.size(), answer.find('"', at + key.size()) - at - key.size());
}

// From the pack's digest to the end: both digests.
std::string_view digests_in(std::string_view answer) {
    const std::size_t at = answer.rfind("\"pack_digest\"");
    return at == answer.npos ? "" : answer.substr(at);
}

Replay::Result compared(const StoredDecision& decision, std::string_view verdict, const std::string& answer) {
    if (verdict != decision.verdict) return Replay::Result::different;
    if (answer == decision.answer) return Replay::Result::same;
    const bool alike = value_in(decision.answer, "verdict") == verdict &&
                       outcomes_in(answer) == outcomes_in(decision.answer) &&
                       digests_in(answer) == digests_in(decision.answer);
    return alike ? Replay::Result::rephrased : Replay::Result::different;
}

std::optional<Subjects> subject_of(const Register& reg, const StoredDecision& decision) {
    if (decision.role == name_of(SubjectKind::mentor)) {
        const auto person = reg.person(decision.subject);
        if (person) return std::vector{*person};
    } else if (const auto appointment = reg.appointment(decision.subject)) {
        return std::vector{*appointment};
    }
    return std::nullopt;
}

Problem damaged(const StoredDecision& decision, std::string_view what) {
    return {{}, fmt::format("decision {}: {}; `headway verify` tells more", decision.number, what)};
}

}  // namespace

RecordOrder record_of(const Verdicts& verdicts, const Register& reg, const Author& author,
                      std::string detail) {
    RecordOrder order{.author = author, .detail = std::move(detail)};
    const Scheme& scheme = verdicts.scheme();
    // The evidence says what is known, not what was known on another day.
    if (verdicts.looks_ahead()) throw std::logic_error("verdicts that look ahead are no decisions");
    order.pack = {.digest = scheme.digest(),
                  .scheme = scheme.id(),
                  .edition = scheme.edition(),
                  .files = scheme.files()};
    const Extracts extracts{reg};
    const VerdictJson json{verdicts, Detail::full};
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        NewDecision& decision = order.decisions.emplace_back();
        decision.role = name_of(verdicts.kind());
        decision.subject = verdicts.id(i);
        decision.as_of = iso(verdicts.as_of());
        decision.verdict = name_of(verdicts.verdict(i));
        json.append(i, decision.answer);
        decision.evidence = verdicts.kind() == SubjectKind::mentor
                                ? extracts.about(*reg.person(decision.subject))
                                : extracts.about(*reg.appointment(decision.subject));
    }
    return order;
}

SchemeOutcome load_files(const std::string& id, const std::vector<NamedFile>& files,
                         const ScriptLimits& limits) {
    const ScratchFolder scratch;
    if (scratch.path().empty() || !write_files(scratch.path(), files))
        return {nullptr,
                {{{},
                  fmt::format("the files of the rule pack '{}' could not be put into a folder for "
                              "temporary files",
                              printable(id))}}};
    const SchemeLibrary library{
        .schemes = scratch.path(), .rules = scratch.path() / "rules", .limits = limits};
    return library.load((scratch.path() / "pack").string());
}

const SchemeOutcome& Replays::scheme(const StoredPack& pack) {
    const auto known = schemes_.find(pack.digest);
    if (known != schemes_.end()) return known->second;
    return schemes_.emplace(pack.digest, load_files(pack.scheme, pack.files, limits_)).first->second;
}

Replay Replays::replay(const StoredDecision& decision, const StoredPack& pack) {
    Replay replay;
    const SchemeOutcome& scheme = this->scheme(pack);
    const ReadRegister evidence = read_register(decision.evidence, "the evidence");
    const auto as_of = parse_date(decision.as_of);
    replay.problems = scheme.problems;
    replay.problems.insert(replay.problems.end(), evidence.problems.begin(), evidence.problems.end());
    const bool edited = digest(decision.evidence) != decision.evidence_digest ||
                        digest_of(pack.files) != decision.pack_digest;
    if (edited)
        replay.problems.push_back(damaged(decision, "its pack or its evidence was edited after it was kept"));
    if (!scheme.scheme || !evidence.reg || !as_of) {
        replay.problems.push_back(damaged(decision, "its pack or its evidence can't be used"));
        return replay;
    }
    const auto subject = subject_of(*evidence.reg, decision);
    if (!subject) {
        replay.problems.push_back(damaged(decision, "its evidence does not have its subject"));
        return replay;
    }
    const SubjectKind kind =
        decision.role == name_of(SubjectKind::mentor) ? SubjectKind::mentor : SubjectKind::mentee;
    const Verdicts verdicts{
        *scheme.scheme, *evidence.reg, {.kind = kind, .subjects = *subject, .as_of = *as_of}};
    if (verdicts.failure()) {
        replay.problems.push_back(*verdicts.failure());
        return replay;
    }
    VerdictJson{verdicts, Detail::full}.append(0, replay.answer);
    replay.result =
        edited ? Replay::Result::different : compared(decision, name_of(verdicts.verdict(0)), replay.answer);
    return replay;
}

}  // namespace headway
