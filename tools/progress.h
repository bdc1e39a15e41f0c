// A line on standard error that shows how far long work has come. Only on a terminal, and not with --quiet.
#pragma once

#include <cstddef>
#include <string>

namespace headway::tools {

class Progress {
  public:
    Progress(std::string what, bool quiet);

    // At most a hundred times for a whole.
    void show(std::size_t done, std::size_t whole);
    // Takes the line away.
    void end();

  private:
    std::string what_;
    bool shown_;
    std::size_t percent_ = 101;  // none yet
};

}  // namespace headway::tools
