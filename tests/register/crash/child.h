// A second process, which is told to go, says how far it is, and may be killed.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <functional>

namespace headway::test {

// A child begins as a copy of this process, so no other thread may run and no database may be open.
class Child {
  public:
    // The child's end of the line.
    class Line {
      public:
        Line(int to_parent, int from_parent) : to_parent_(to_parent), from_parent_(from_parent) {}
        void say(std::int64_t number) const;
        void wait_for_go() const;

      private:
        int to_parent_;
        int from_parent_;
    };

    // What the child does. Whatever it throws (a std::string) makes it fail.
    using Work = std::function<void(const Line&)>;

    struct Ended {
        bool killed = false;
        bool well = false;      // it did all of its work
        std::int64_t last = 0;  // the last number that it said; 0: none
    };

    explicit Child(const Work& work);
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    void go() const;
    // Waits for the next number; 0: the child has ended.
    std::int64_t hear();
    // Waits for its end, and no longer than this for it to end by itself.
    Ended end(std::chrono::microseconds patience);
    Ended end();

  private:
    void kill() const;

    pid_t process_ = -1;
    int from_child_ = -1;
    int to_child_ = -1;
    std::int64_t last_ = 0;
};

}  // namespace headway::test
