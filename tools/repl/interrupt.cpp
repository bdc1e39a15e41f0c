#include "repl/interrupt.h"

#include <atomic>

namespace headway::tools {

namespace {

// A signal handler has nothing else to find the host by.
std::atomic<ChunkHost*> running{nullptr};

void on_interrupt(int) {
    if (ChunkHost* host = running.load(std::memory_order_relaxed)) host->interrupt();
}

}  // namespace

Interrupting::Interrupting(ChunkHost* host) : outer_(running.exchange(host, std::memory_order_relaxed)) {
    struct sigaction action {};
    action.sa_handler = on_interrupt;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, &before_);
}

Interrupting::~Interrupting() {
    sigaction(SIGINT, &before_, nullptr);
    running.store(outer_, std::memory_order_relaxed);
}

}  // namespace headway::tools
