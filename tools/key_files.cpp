#include "key_files.h"

#include "files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

#include <filesystem>

namespace headway::tools {

namespace {

// The terminal, whatever standard input is.
class Keyboard {
  public:
    Keyboard() : file_(open("/dev/tty", O_RDWR | O_CLOEXEC)) {
        if (file_ < 0 || tcgetattr(file_, &before_) != 0) return;
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        is_silent_ = tcsetattr(file_, TCSAFLUSH, &silent) == 0;
    }
    ~Keyboard() {
        if (is_silent_) tcsetattr(file_, TCSAFLUSH, &before_);
        if (file_ >= 0) close(file_);
    }
    Keyboard(const Keyboard&) = delete;
    Keyboard& operator=(const Keyboard&) = delete;

    bool is_silent() const { return is_silent_; }

    std::string ask(const std::string& prompt) const {
        say(prompt);
        std::string line;
        line.reserve(1024);
        char c = 0;
        while (line.size() < line.capacity() && read(file_, &c, 1) == 1 && c != '\n')
            line += c;
        say("\n");
        return line;
    }

  private:
    void say(const std::string& text) const {
        if (write(file_, text.data(), text.size()) < 0) return;  // then it is asked without a word
    }

    int file_;
    termios before_{};
    bool is_silent_ = false;
};

sealed::Secret from_file(const std::string& path) {
    remark_if_others_may_read(path);
    std::string text = read_whole_file(path);
    const sealed::Wiped wiped{text};
    std::string line;
    line.reserve(text.size());
    line = text.substr(0, std::min(text.find_first_of("\r\n"), text.size()));
    if (line.empty())
        throw Failure{
            ExitCode::bad_input, fmt::format("{} has no passphrase in its first line", shown_name(path)), {}};
    return sealed::Secret::taken_from(line);
}

std::string asked(const std::string& prompt) {
    const Keyboard keyboard;
    if (!keyboard.is_silent())
        throw Failure{ExitCode::wrong_usage,
                      "there is no terminal to ask for the passphrase on: name a file with --passphrase-file",
                      {}};
    return keyboard.ask(prompt);
}

}  // namespace

Unseen::Unseen() {
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
}

Unseen::~Unseen() {
    prctl(PR_SET_DUMPABLE, 1);
}

void KeyOptions::add_key(CLI::App& command) {
    command.add_option("--key", key, "your key file")->required();
    add_passphrase(command);
}

void KeyOptions::add_passphrase(CLI::App& command) {
    command.add_option("--passphrase-file", passphrase_file,
                       "a file with the passphrase in its first line; - is standard input (default: ask)");
}

void KeyOptions::add_rest(CLI::App& command) {
    add_database(command);
    add_format(command, "text or json");
    add_log_options(command);
}

sealed::Secret passphrase_for(const std::string& what, const std::string& file) {
    if (!file.empty()) return from_file(file);
    std::string text = asked(fmt::format("Passphrase of {}: ", what));
    return sealed::Secret::taken_from(text);
}

sealed::Secret new_passphrase_for(const std::string& what, const std::string& file) {
    sealed::Secret passphrase = file.empty() ? passphrase_for("the new " + what, "") : from_file(file);
    if (const auto fault = sealed::fault_of_passphrase(passphrase))
        throw Failure{ExitCode::bad_input, *fault, {}};
    if (!file.empty()) return passphrase;
    const sealed::Secret again = passphrase_for("the new " + what + ", once more", "");
    if (!std::equal(passphrase.bytes().begin(), passphrase.bytes().end(), again.bytes().begin(),
                    again.bytes().end()))
        throw Failure{ExitCode::bad_input, "the two passphrases differ; nothing was made", {}};
    return passphrase;
}

sealed::KeyFile open_key_file(const KeyOptions& options) {
    const std::string text = read_whole_file(options.key);
    if (!sealed::holder_of_key_file(text))
        throw Failure{
            ExitCode::bad_input,
            fmt::format("{}: it is not a key file of headway, or it was changed", shown_name(options.key)),
            {}};
    remark_if_others_may_read(options.key);
    sealed::OpenedKeyFile opened =
        sealed::open_key_file(text, passphrase_for(shown_name(options.key), options.passphrase_file));
    if (!opened.file)
        throw Failure{
            ExitCode::bad_input, fmt::format("{}: {}", shown_name(options.key), opened.problem), {}};
    return std::move(*opened.file);
}

void write_key_file(const std::string& path, const sealed::KeyFile& file) {
    write_whole_file(path, sealed::locked_again(file));
}

SealedRows sealed_rows(Store& store, const std::string& partnership) {
    std::optional<Problem> failure;
    SealedRows rows = store.sealed(partnership, failure);
    if (failure) throw Failure{ExitCode::storage_failed, failure->message, {}};
    return rows;
}

void keep(Store& store, const SealedOrder& order) {
    SealedOutcome outcome = store.keep_sealed(order);
    if (outcome.failure) throw Failure{ExitCode::storage_failed, outcome.failure->message, {}};
    refuse_if(outcome.problems, "nothing was changed");
}

void refuse_if(const Problems& problems, const std::string& what) {
    if (problems.empty()) return;
    if (problems.size() == 1 && problems.front().where.text().empty())
        throw Failure{ExitCode::bad_input, problems.front().message, {}};
    throw Failure{ExitCode::bad_input, what, problems};
}

}  // namespace headway::tools
