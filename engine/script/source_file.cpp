#include "script/source_file.h"

#include "base/text.h"
#include "script/field_chain.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace headway {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }

  private:
    int number_;
};

std::string open_fault(int code) {
    switch (code) {
        case ENOENT:
            return "there is no such file";
        case ELOOP:
            return "is a symbolic link; put the file itself here";
        case EACCES:
            return "can not be read: check its permissions";
        default:
            return fmt::format("can not be opened: {}", std::strerror(code));
    }
}

std::string too_long() {
    return fmt::format("is longer than {} KiB; split it into several files", longest_source / 1024);
}

// Reads up to one byte more than allowed: the size may change while we read.
std::variant<std::string, int> read_all(int descriptor) {
    std::string text(longest_source + byte_order_mark.size() + 1, '\0');
    std::size_t filled = 0;
    while (filled < text.size()) {
        const ssize_t count = ::read(descriptor, text.data() + filled, text.size() - filled);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return errno;
        if (count == 0) break;
        filled += static_cast<std::size_t>(count);
    }
    text.resize(filled);
    return text;
}

std::size_t line_at(std::string_view text, std::size_t place) {
    return 1 + static_cast<std::size_t>(
                   std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(place), '\n'));
}

// The first line that is broken UTF-8.
std::size_t line_of_broken_text(std::string_view text) {
    std::size_t line = 1;
    for (;; ++line) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos || !valid_utf8(text.substr(0, end))) return line;
        text.remove_prefix(end + 1);
    }
}

}  // namespace

std::optional<Problem> text_fault(std::string_view text, const std::string& shown_as) {
    const auto problem = [&](std::size_t line, std::string message) {
        return Problem{{.file = shown_as, .line = line, .column = 0, .path = {}}, std::move(message)};
    };
    if (text.starts_with('\x1B')) return problem(0, "is compiled Lua; only source text is loaded");
    if (text.size() > longest_source) return problem(0, too_long());
    if (const auto zero = text.find('\0'); zero != std::string_view::npos)
        return problem(line_at(text, zero), "has a zero byte; save the file as plain UTF-8 text");
    if (const auto line = line_of_long_field_chain(text))
        return problem(*line, fmt::format("strings more than {} fields together; use a local name for a part",
                                          longest_field_chain));
    return std::nullopt;
}

std::optional<Problem> encoding_fault(std::string_view text, const std::string& shown_as) {
    std::optional<Problem> fault;
    if (valid_utf8(text)) return fault;
    fault.emplace();
    fault->where.file = shown_as;
    fault->where.line = line_of_broken_text(text);
    fault->message = "is not valid UTF-8; save the file as UTF-8 text";
    return fault;
}

std::variant<std::string, Problem> read_source_file(const std::filesystem::path& file,
                                                    const std::string& shown_as) {
    const auto problem = [&](std::string message) {
        return Problem{{.file = shown_as, .line = 0, .column = 0, .path = {}}, std::move(message)};
    };
    // O_NONBLOCK: opening a pipe must not wait for a writer. What was opened is what fstat looks at.
    const Descriptor opened{::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)};
    if (opened.number() < 0) return problem(open_fault(errno));
    struct stat status {};
    if (::fstat(opened.number(), &status) != 0) return problem(open_fault(errno));
    if (!S_ISREG(status.st_mode)) return problem("is not a regular file; only files of text are loaded");
    auto read = read_all(opened.number());
    if (const int* code = std::get_if<int>(&read)) return problem(open_fault(*code));
    std::string text = std::get<std::string>(std::move(read));
    if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
    if (auto fault = text_fault(text, shown_as)) return *std::move(fault);
    return text;
}

}  // namespace headway
