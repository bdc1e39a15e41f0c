// Ctrl-C while a chunk runs: it ends the chunk, not the console.
#pragma once

#include "headway.h"

#include <csignal>

namespace headway::tools {

// As long as it lives, SIGINT interrupts the host, or nothing where it is null. The inner one of two counts.
class Interrupting {
  public:
    explicit Interrupting(ChunkHost* host);
    ~Interrupting();
    Interrupting(const Interrupting&) = delete;
    Interrupting& operator=(const Interrupting&) = delete;

  private:
    ChunkHost* outer_;
    struct sigaction before_ {};
};

}  // namespace headway::tools
