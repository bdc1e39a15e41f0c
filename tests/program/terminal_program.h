// The built program at a terminal of its own (pty(7)): what a person types, and what they see.
#pragma once

#include "places.h"

#include <catch2/catch.hpp>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <string>
#include <vector>

namespace headway::test {

class TerminalProgram {
  public:
    // `state` is the folder of its history; `width` that of the terminal.
    TerminalProgram(const std::vector<std::string>& words, const std::string& state,
                    unsigned short width = 100) {
        winsize size{};
        size.ws_col = width;
        size.ws_row = 40;
        child_ = forkpty(&terminal_, nullptr, nullptr, &size);
        if (child_ != 0) return;
        setenv("TERM", "xterm", 1);
        setenv("XDG_STATE_HOME", state.c_str(), 1);
        unsetenv("NO_COLOR");
        std::vector<char*> arguments{const_cast<char*>(test::program_file)};
        for (const std::string& word : words)
            arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        execv(test::program_file, arguments.data());
        _exit(127);
    }
    ~TerminalProgram() {
        if (child_ > 0) {
            kill(child_, SIGKILL);
            waitpid(child_, nullptr, 0);
        }
        close(terminal_);
    }
    TerminalProgram(const TerminalProgram&) = delete;
    TerminalProgram& operator=(const TerminalProgram&) = delete;

    void type(const std::string& keys) const {
        REQUIRE(::write(terminal_, keys.data(), keys.size()) == static_cast<ssize_t>(keys.size()));
    }
    void enter(const std::string& line) const { type(line + "\n"); }

    // Reads until the text has been seen since the last call; whether it was, within a generous time.
    bool sees(const std::string& text) { return sees_within(text, std::chrono::seconds{30}); }
    // Whether it is seen soon: for what has to be tried again.
    bool sees_soon(const std::string& text) { return sees_within(text, std::chrono::milliseconds{300}); }

    bool sees_within(const std::string& text, std::chrono::milliseconds time) {
        const auto until = std::chrono::steady_clock::now() + time;
        while (plain().find(text, seen_) == std::string::npos)
            if (std::chrono::steady_clock::now() > until || !read_more()) {
                UNSCOPED_INFO("wanted: " << text << "\nseen: " << plain().substr(seen_));
                return false;
            }
        seen_ = plain().find(text, seen_) + text.size();
        return true;
    }

    // Waits for its end: the exit code, 128 and more where a signal ended it.
    int end() {
        while (read_more()) {
        }
        int status = 0;
        waitpid(child_, &status, 0);
        child_ = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }

    // The longest line that was written, in characters.
    std::size_t widest() const {
        std::size_t widest = 0;
        std::size_t width = 0;
        for (const char c : plain()) {
            width = c == '\n' ? 0 : width + ((static_cast<unsigned char>(c) & 0xC0U) == 0x80U ? 0 : 1);
            widest = std::max(widest, width);
        }
        return widest;
    }

    // All that was written, with its escape codes.
    const std::string& raw() const { return raw_; }

  private:
    bool is_running() const {
        siginfo_t ended{};
        const int told = waitid(P_PID, static_cast<id_t>(child_), &ended, WEXITED | WNOHANG | WNOWAIT);
        return told == 0 && ended.si_pid == 0;
    }

    bool read_more() {
        pollfd waiting{terminal_, POLLIN, 0};
        if (poll(&waiting, 1, 100) <= 0) return is_running();
        char buffer[4096];
        const ssize_t count = ::read(terminal_, buffer, sizeof buffer);
        if (count <= 0) return false;
        raw_.append(buffer, static_cast<std::size_t>(count));
        return true;
    }

    // Without escape codes (ECMA-48: CSI, parameters, a final letter).
    std::string plain() const {
        std::string out;
        for (std::size_t i = 0; i < raw_.size(); ++i) {
            if (raw_[i] != '\x1b') {
                if (raw_[i] != '\r') out += raw_[i];
                continue;
            }
            ++i;
            if (i < raw_.size() && raw_[i] == '[')
                while (i + 1 < raw_.size() && (raw_[i + 1] < '@' || raw_[i + 1] > '~'))
                    ++i;
            ++i;
        }
        return out;
    }

    pid_t child_ = -1;
    int terminal_ = -1;
    std::string raw_;
    std::size_t seen_ = 0;
};

}  // namespace headway::test
