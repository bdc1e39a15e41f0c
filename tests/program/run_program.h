// The built program, run as a process of its own.
#pragma once

#include "places.h"

#include <catch2/catch.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace headway::test {

// What a process left behind.
struct Ran {
    int exit = -1;  // 128 and the number where a signal ended it
    std::string out;
    std::string err;
};

class Program {
  public:
    Program()
        : folder_(std::filesystem::temp_directory_path() / ("headway-run-" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(folder_);
    }
    ~Program() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    // A file for the program to read, for its owner alone; gone with this object.
    std::string file(const std::string& name, const std::string& text) const {
        std::filesystem::create_directories((folder_ / name).parent_path());
        std::ofstream{folder_ / name, std::ios::binary} << text;
        std::filesystem::permissions(folder_ / name, std::filesystem::perms(0600));
        return (folder_ / name).string();
    }

    // Runs it with these words; `shell` is added behind them as it stands, for redirections.
    Ran run(const std::vector<std::string>& words, const std::string& input = "",
            const std::string& shell = "") const {
        std::string command = quoted(test::program_file);
        for (const std::string& word : words)
            command += ' ' + quoted(word);
        return run_command(command + ' ' + shell, input);
    }
    Ran run_command(const std::string& command, const std::string& input = "") const {
        const std::string in = file("in", input);
        const int status = std::system(
            (command + " <" + quoted(in) + " >" + quoted(in + ".out") + " 2>" + quoted(in + ".err")).c_str());
        return {WIFEXITED(status) ? WEXITSTATUS(status) : 128, text_of(in + ".out"), text_of(in + ".err")};
    }

    static std::string quoted(const std::string& word) {
        std::string out = "'";
        for (char c : word)
            out += c == '\'' ? std::string{"'\\''"} : std::string{c};
        return out + "'";
    }

  private:
    static std::string text_of(const std::string& file) {
        std::ostringstream text;
        text << std::ifstream{file, std::ios::binary}.rdbuf();
        return text.str();
    }

    std::filesystem::path folder_;
};

// evaluate of Kent's mentors on the sample register, with these words more.
inline std::vector<std::string> kent(const std::vector<std::string>& more = {}) {
    std::vector<std::string> words{"evaluate",   "--scheme",   "kent",
                                   "--as",       "mentor",     "--as-of",
                                   "2016-10-01", "--register", test::sample_register_file};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

inline std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

}  // namespace headway::test
