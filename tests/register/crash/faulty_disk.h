// A disk that goes wrong when a test says so: a layer between SQLite and the files (sqlite.org/vfs.html).
//
// While it lives it is SQLite's default, and no connection may outlive it. It never waits for the real disk
// to be safe: a process that is killed loses nothing of what the system has taken over. What the loss of
// power takes away beyond that is not simulated.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

namespace headway::test {

// What SQLite asks of the disk, of the locks, and of the memory that programs share in WAL mode.
enum class DiskCall : std::uint8_t {
    open,
    read,
    write,
    sync,
    truncate,
    remove,
    look,
    size,
    lock,
    unlock,
    share,
    share_lock,
    share_unlock,
    barrier
};

// Those between which the files, the locks or the shared memory change.
std::vector<DiskCall> changing_calls();

struct Fault {
    std::vector<DiskCall> calls;  // which ones are counted
    int at = 1;                   // which one of them goes wrong, counted from 1
    int code = 0;                 // what it fails with, SQLITE_FULL say; 0: it kills the process
    bool lasting = false;         // and all of them after it
    bool torn = false;            // a write leaves half of its bytes
};

class FaultyDisk {
  public:
    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    void break_by(const Fault& fault);
    // All is well again. Gives whether a call went wrong since it was told to.
    bool mend();
    // From now on nobody who waits does really wait; gives the time that they believe to have waited.
    const std::int64_t& hurry();

    struct Inner;

  private:
    std::unique_ptr<Inner> inner_;
};

// While it lives, SQLite keeps little in memory: it writes parts of a change before the whole is committed,
// and moves what was committed from its log file into the database after every few pages.
class EagerWriting {
  public:
    EagerWriting();
    ~EagerWriting();
    EagerWriting(const EagerWriting&) = delete;
    EagerWriting& operator=(const EagerWriting&) = delete;
};

}  // namespace headway::test
