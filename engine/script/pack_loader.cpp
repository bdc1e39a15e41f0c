#include "script/pack_loader.h"

#include "base/text.h"
#include "script/pack_bindings.h"
#include "script/source_file.h"
#include "script/source_slips.h"
#include "script/syntax_hints.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headway {

namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 15> rule_files{
    "manifest.lua",    "clauses.lua",     "parameters.lua", "declarations.lua", "interpretations.lua",
    "eligibility.lua", "recruitment.lua", "allocation.lua", "training.lua",     "cadence.lua",
    "rounds.lua",      "funding.lua",     "tasks.lua",      "reports.lua",      "forms.lua"};
// A pack may leave these away where it has nothing to say in them.
constexpr std::array<std::string_view, 12> optional_files{
    "parameters.lua", "declarations.lua", "interpretations.lua", "recruitment.lua",
    "allocation.lua", "training.lua",     "cadence.lua",         "rounds.lua",
    "funding.lua",    "tasks.lua",        "reports.lua",         "forms.lua"};
// Files whose statements are made of conditions, or of rules in lists: one that is built and then lost is
// told.
constexpr std::array<std::string_view, 9> files_of_conditions{
    "eligibility.lua", "allocation.lua", "training.lua", "cadence.lua", "rounds.lua",
    "funding.lua",     "tasks.lua",      "reports.lua",  "forms.lua"};
constexpr std::size_t most_test_files = 100;

bool may_be_absent(std::string_view file) {
    return std::find(optional_files.begin(), optional_files.end(), file) != optional_files.end();
}

class Loading {
  public:
    Loading(const PackPlace& place, const ScriptLimits& limits, const Settings& settings)
        : place_(place), host_(std::make_shared<ScriptHost>(limits, place.rules)) {
        builder_->settings = settings;
        const auto failure = host_->protect([&](lua_State*) {
            offer_pack_words(*host_, *builder_);
            host_->read_missing_names_by(guarded<missing_name>);
        });
        if (failure) builder_->problems.push_back(*failure);
    }

    void run_rules() {
        for (const char* file : rule_files) {
            run_file(file, true);
            if (host_->limit_reached()) return;
        }
    }

    void run_tests() {
        std::vector<std::string> files;
        std::error_code error;
        for (const auto& entry : fs::directory_iterator(place_.folder / "tests", error))
            if (entry.path().extension() == ".lua")
                files.push_back("tests/" + entry.path().filename().string());
        std::sort(files.begin(), files.end());
        if (files.size() > most_test_files) files.resize(most_test_files);
        for (const std::string& file : files)
            run_file(file, false);
    }

    LoadOutcome outcome() {
        builder_->tell_what_waits();
        builder_->is_reading = false;
        if (!builder_->problems.empty()) return {std::nullopt, std::move(builder_->problems)};
        SchemeDefinition definition = std::move(builder_->definition);
        add_modules();
        if (!builder_->settings.empty()) files_.push_back({"settings", in_lines(builder_->settings)});
        std::string digest = digest_of(files_);
        return {LoadedPack{std::move(definition), std::move(digest), std::move(files_), std::move(builder_),
                           std::move(host_)},
                {}};
    }

  private:
    // Runs one file; the bindings that it calls fill the builder.
    void run_file(const std::string& name, bool is_rules) {
        std::error_code error;
        if (!fs::exists(fs::symlink_status(place_.folder / name, error)) && may_be_absent(name)) return;
        const std::optional<std::string> text = readable(name);
        if (text && is_rules) files_.push_back({name, *text});
        if (text && run_text(*text, name)) return;
        // "clauses.lua" holds the list of clauses.
        if (is_rules) builder_->mark_incomplete(fs::path{name}.stem().string());
    }

    std::optional<std::string> readable(const std::string& name) {
        auto source = read_source_file(place_.folder / name, name);
        if (auto* problem = std::get_if<Problem>(&source)) {
            builder_->problems.push_back(*problem);
            return std::nullopt;
        }
        auto& text = std::get<std::string>(source);
        if (const auto fault = encoding_fault(text, name)) {
            builder_->problems.push_back(*fault);
            return std::nullopt;
        }
        return std::move(text);
    }

    // Each of a pack's words gives true; what else a file returns was written without its word.
    void tell_what_was_returned(lua_State* state, const std::string& name) {
        const std::string word = name.starts_with("tests/") ? "tests" : fs::path{name}.stem().string();
        if (lua_toboolean(state, -1) == 0)
            builder_->problems.push_back(
                {{.file = name}, "the file returns nothing: begin its one statement with 'return'"});
        else if (!lua_isboolean(state, -1))
            builder_->problems.push_back(
                {{.file = name},
                 fmt::format("the file returns a plain value: write return {} {{ … }}",
                             word == "manifest" ? "scheme" : word)});
    }

    // Whether the file ran to its end.
    bool run_text(const std::string& text, const std::string& name) {
        bool compiled = false;
        const bool decides = std::find(files_of_conditions.begin(), files_of_conditions.end(), name) !=
                             files_of_conditions.end();
        const std::size_t problems_before = builder_->problems.size();
        const auto failure = host_->protect([&](lua_State* state) {
            host_->load(text, name);
            compiled = true;
            tell_slips(text, name, decides);
            builder_->expect_use(decides);
            lua_call(state, 0, 1);
            tell_what_was_returned(state, name);
        });
        builder_->expect_use(false);
        if (failure) tell_failure(compiled ? *failure : with_syntax_hint(*failure, text));
        if (decides && builder_->problems.size() == problems_before) builder_->tell_unused(name);
        return !failure;
    }

    void tell_slips(const std::string& text, const std::string& name, bool decides) {
        Problems slips = repeated_keys(text, name);
        if (decides) {
            const Problems joined = conditions_joined_by_lua(text, name);
            builder_->told_of_joining = !joined.empty();
            slips.insert(slips.end(), joined.begin(), joined.end());
        }
        builder_->problems.insert(builder_->problems.end(), slips.begin(), slips.end());
    }

    // What fails in a line that was complained of already, fails because of that.
    void tell_failure(const Problem& failure) {
        const bool told =
            failure.where.line > 0 &&
            std::any_of(builder_->problems.begin(), builder_->problems.end(), [&](const Problem& known) {
                return known.where.file == failure.where.file && known.where.line == failure.where.line;
            });
        if (!told || host_->limit_reached()) builder_->problems.push_back(failure);
    }

    // The modules are trusted, but a change of theirs changes what the pack says.
    void add_modules() {
        for (const std::string& module : host_->modules_loaded()) {
            const auto source = read_source_file(place_.rules / (module + ".lua"), module);
            if (const auto* text = std::get_if<std::string>(&source))
                files_.push_back({fmt::format("rules/{}", module), *text});
        }
    }

    PackPlace place_;
    std::shared_ptr<PackBuilder> builder_ = std::make_shared<PackBuilder>();
    std::shared_ptr<ScriptHost> host_;
    std::vector<NamedFile> files_;  // what the digest is taken of
};

std::optional<Problem> folder_problem(const fs::path& folder) {
    std::error_code error;
    if (fs::is_directory(folder, error)) return std::nullopt;
    return Problem{{.file = printable(folder.filename().string())},
                   "there is no folder with a rule pack here"};
}

}  // namespace

std::span<const char* const> rule_file_names() {
    return rule_files;
}

LoadOutcome load_pack(const PackPlace& place, const ScriptLimits& limits, bool with_tests,
                      const Settings& settings) {
    if (const auto problem = folder_problem(place.folder)) return {std::nullopt, {*problem}};
    Loading loading{place, limits, settings};
    loading.run_rules();
    if (with_tests) loading.run_tests();
    return loading.outcome();
}

}  // namespace headway
