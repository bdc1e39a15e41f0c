#include "register/crash/child.h"

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>

namespace headway::test {

namespace {

struct Pipe {
    Pipe() {
        if (::pipe(ends.data()) != 0) throw std::runtime_error{"there is no pipe left"};
    }
    std::array<int, 2> ends{-1, -1};  // to read from, to write to
};

// Numbers are shorter than what a pipe takes or gives at once.
template <class Value>
bool get(int from, Value& value) {
    ssize_t size = 0;
    do {
        size = ::read(from, &value, sizeof value);
    } while (size < 0 && errno == EINTR);
    return size == static_cast<ssize_t>(sizeof value);
}
template <class Value>
bool put(int to, const Value& value) {
    return ::write(to, &value, sizeof value) == static_cast<ssize_t>(sizeof value);
}

// The child never returns into the tests: neither their output nor their tidying up is its business.
[[noreturn]] void run(const Child::Work& work, const Child::Line& line) {
    try {
        work(line);
    } catch (const std::string& failure) {
        std::fprintf(stderr, "a child failed: %s\n", failure.c_str());
        ::_exit(1);
    } catch (...) {
        std::fprintf(stderr, "an exception escaped in a child\n");
        ::_exit(2);
    }
    ::_exit(0);
}

}  // namespace

void Child::Line::say(std::int64_t number) const {
    if (!put(to_parent_, number)) throw std::string{"nobody listens"};
}

void Child::Line::wait_for_go() const {
    char go = 0;
    if (!get(from_parent_, go)) throw std::string{"the parent has gone"};
}

Child::Child(const Work& work) {
    const Pipe up;
    const Pipe down;
    process_ = ::fork();
    if (process_ < 0) throw std::runtime_error{"there can't be another process"};
    if (process_ == 0) {
        ::close(up.ends[0]);
        ::close(down.ends[1]);
        run(work, Line{up.ends[1], down.ends[0]});
    }
    ::close(up.ends[1]);
    ::close(down.ends[0]);
    from_child_ = up.ends[0];
    to_child_ = down.ends[1];
}

Child::~Child() {
    if (process_ > 0) {
        kill();
        end();
    }
    ::close(from_child_);
    ::close(to_child_);
}

void Child::kill() const {
    ::kill(process_, SIGKILL);
}

void Child::go() const {
    put(to_child_, 'g');
}

std::int64_t Child::hear() {
    std::int64_t number = 0;
    if (!get(from_child_, number)) return 0;
    last_ = number;
    return number;
}

Child::Ended Child::end(std::chrono::microseconds patience) {
    using Clock = std::chrono::steady_clock;
    const Clock::time_point until = Clock::now() + patience;
    while (true) {
        const std::chrono::nanoseconds left = std::max(until - Clock::now(), Clock::duration{0});
        const auto whole = std::chrono::floor<std::chrono::seconds>(left);
        const timespec wait{whole.count(), (left - whole).count()};
        pollfd said{from_child_, POLLIN, 0};
        const int ready = ::ppoll(&said, 1, &wait, nullptr);
        if (ready < 0 && errno == EINTR) continue;
        if (ready == 0) kill();
        if (ready <= 0 || hear() == 0) return end();
    }
}

Child::Ended Child::end() {
    while (hear() != 0) {
    }
    int status = 0;
    while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
    process_ = -1;
    return {WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL, WIFEXITED(status) && WEXITSTATUS(status) == 0,
            last_};
}

}  // namespace headway::test
