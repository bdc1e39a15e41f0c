// Running script text in a cage, for tests.
#pragma once

#include "base/problem.h"
#include "script/host.h"
#include "script/print_value.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace headway::test {

// Short enough for a test, long enough for anything that ends.
inline ScriptLimits short_limits() {
    return {.time = std::chrono::milliseconds{150}, .memory = 16 * MiB, .output = std::size_t{16} * 1024};
}

// Enough for a machine that is busy with something else.
inline ScriptLimits patient_limits() {
    return {.time = std::chrono::milliseconds{20'000}, .memory = 64 * MiB, .output = 1 * MiB};
}

struct Outcome {
    std::optional<Problem> failure;
    std::string value;  // of the first result
    bool limit_reached = false;
    std::chrono::milliseconds took{};

    std::string message() const { return failure ? failure->message : ""; }
};

// Runs text as a chunk in the host.
inline Outcome run_in(ScriptHost& host, std::string_view text, const std::string& name = "pack.lua") {
    Outcome outcome;
    const auto start = std::chrono::steady_clock::now();
    outcome.failure = host.protect([&](lua_State* state) {
        host.load(text, name);
        lua_call(state, 0, 1);
        outcome.value = print_value(state, -1);
    });
    outcome.took =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
    outcome.limit_reached = host.limit_reached();
    return outcome;
}

// Runs text in a cage of its own.
inline Outcome run(std::string_view text, ScriptLimits limits = patient_limits()) {
    ScriptHost host{limits};
    return run_in(host, text);
}

// What `return <expression>` gives, or the error's message.
inline std::string value_of(std::string_view expression) {
    const Outcome outcome = run("return " + std::string{expression});
    return outcome.failure ? outcome.failure->message : outcome.value;
}

// A folder that is gone at the end of the test.
class TemporaryFolder {
  public:
    TemporaryFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "headway-test-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = name;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

    std::filesystem::path write(const std::string& name, std::string_view text) const {
        std::FILE* file = std::fopen((path_ / name).c_str(), "wb");
        if (file == nullptr) throw std::runtime_error("can not write " + name);
        std::fwrite(text.data(), 1, text.size(), file);
        std::fclose(file);
        return path_ / name;
    }

  private:
    std::filesystem::path path_;
};

}  // namespace headway::test
