#include "register/crash/faulty_disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <csignal>
#include <optional>

namespace headway::test {

// SQLite's calls come to plain functions, so there is one disk at a time.
struct FaultyDisk::Inner {
    sqlite3_vfs* real = nullptr;
    sqlite3_vfs own = {};
    Fault fault;
    int count = 0;
    bool struck = false;
    bool hurries = false;
    std::int64_t waited_us = 0;
};

namespace {

FaultyDisk::Inner* disk = nullptr;

// What this call is to fail with; nothing where it is to go on.
std::optional<int> fault_of(DiskCall call) {
    const Fault& fault = disk->fault;
    if (std::find(fault.calls.begin(), fault.calls.end(), call) == fault.calls.end()) return std::nullopt;
    ++disk->count;
    if (disk->count < fault.at || (disk->count > fault.at && !fault.lasting)) return std::nullopt;
    disk->struck = true;
    return fault.code;
}

int fail(int code) {
    if (code == 0) std::raise(SIGKILL);
    return code;
}

// A file as SQLite holds it; the real one stands behind it in the same piece of memory.
struct File : sqlite3_file {};

sqlite3_file* real(sqlite3_file* file) {
    return static_cast<File*>(file) + 1;
}

// Calls a method of the real file, unless this call is the one that goes wrong.
template <class... Parameters, class... Arguments>
int pass(DiskCall call, int (*sqlite3_io_methods::*method)(sqlite3_file*, Parameters...), sqlite3_file* file,
         Arguments... arguments) {
    if (const auto code = fault_of(call)) return fail(*code);
    return (real(file)->pMethods->*method)(real(file), arguments...);
}

int close(sqlite3_file* file) {
    return real(file)->pMethods->xClose(real(file));
}
int read(sqlite3_file* file, void* to, int size, sqlite3_int64 offset) {
    return pass(DiskCall::read, &sqlite3_io_methods::xRead, file, to, size, offset);
}
int write(sqlite3_file* file, const void* from, int size, sqlite3_int64 offset) {
    const auto code = fault_of(DiskCall::write);
    if (!code) return real(file)->pMethods->xWrite(real(file), from, size, offset);
    if (disk->fault.torn) real(file)->pMethods->xWrite(real(file), from, size / 2, offset);
    return fail(*code);
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
    return pass(DiskCall::truncate, &sqlite3_io_methods::xTruncate, file, size);
}
int sync(sqlite3_file*, int) {
    const auto code = fault_of(DiskCall::sync);
    return code ? fail(*code) : SQLITE_OK;
}
int file_size(sqlite3_file* file, sqlite3_int64* size) {
    return pass(DiskCall::size, &sqlite3_io_methods::xFileSize, file, size);
}
int lock(sqlite3_file* file, int level) {
    return pass(DiskCall::lock, &sqlite3_io_methods::xLock, file, level);
}
int unlock(sqlite3_file* file, int level) {
    return pass(DiskCall::unlock, &sqlite3_io_methods::xUnlock, file, level);
}
int check_reserved_lock(sqlite3_file* file, int* result) {
    return pass(DiskCall::lock, &sqlite3_io_methods::xCheckReservedLock, file, result);
}
int file_control(sqlite3_file* file, int what, void* argument) {
    return real(file)->pMethods->xFileControl(real(file), what, argument);
}
int sector_size(sqlite3_file* file) {
    return real(file)->pMethods->xSectorSize(real(file));
}
int characteristics(sqlite3_file* file) {
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}
int share(sqlite3_file* file, int page, int size, int extend, void volatile** out) {
    return pass(DiskCall::share, &sqlite3_io_methods::xShmMap, file, page, size, extend, out);
}
int share_lock(sqlite3_file* file, int offset, int count, int flags) {
    const DiskCall call = (flags & SQLITE_SHM_UNLOCK) != 0 ? DiskCall::share_unlock : DiskCall::share_lock;
    return pass(call, &sqlite3_io_methods::xShmLock, file, offset, count, flags);
}
void barrier(sqlite3_file* file) {
    if (const auto code = fault_of(DiskCall::barrier)) fail(*code);
    real(file)->pMethods->xShmBarrier(real(file));
}
int unshare(sqlite3_file* file, int remove) {
    return real(file)->pMethods->xShmUnmap(real(file), remove);
}

// Version 2 knows shared memory; without version 3 files are never mapped.
constexpr sqlite3_io_methods methods{2,
                                     close,
                                     read,
                                     write,
                                     truncate,
                                     sync,
                                     file_size,
                                     lock,
                                     unlock,
                                     check_reserved_lock,
                                     file_control,
                                     sector_size,
                                     characteristics,
                                     share,
                                     share_lock,
                                     barrier,
                                     unshare,
                                     nullptr,
                                     nullptr};

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flags_out) {
    file->pMethods = nullptr;  // SQLite does not close what has none
    if (const auto code = fault_of(DiskCall::open)) return fail(*code);
    const int code = disk->real->xOpen(disk->real, name, real(file), flags, flags_out);
    if (real(file)->pMethods != nullptr) file->pMethods = &methods;
    return code;
}
int remove(sqlite3_vfs*, const char* name, int sync_folder) {
    if (const auto code = fault_of(DiskCall::remove)) return fail(*code);
    return disk->real->xDelete(disk->real, name, sync_folder);
}
int look(sqlite3_vfs*, const char* name, int flags, int* result) {
    if (const auto code = fault_of(DiskCall::look)) return fail(*code);
    return disk->real->xAccess(disk->real, name, flags, result);
}
int sleep(sqlite3_vfs*, int microseconds) {
    if (!disk->hurries) return disk->real->xSleep(disk->real, microseconds);
    disk->waited_us += microseconds;
    return microseconds;
}

}  // namespace

std::vector<DiskCall> changing_calls() {
    return {DiskCall::open,         DiskCall::write, DiskCall::sync,   DiskCall::truncate,
            DiskCall::remove,       DiskCall::lock,  DiskCall::unlock, DiskCall::share_lock,
            DiskCall::share_unlock, DiskCall::share, DiskCall::barrier};
}

FaultyDisk::FaultyDisk() : inner_(std::make_unique<Inner>()) {
    sqlite3_initialize();
    inner_->real = sqlite3_vfs_find(nullptr);
    inner_->own = *inner_->real;
    inner_->own.zName = "headway-faulty";
    inner_->own.szOsFile = static_cast<int>(sizeof(File)) + inner_->real->szOsFile;
    inner_->own.xOpen = open;
    inner_->own.xDelete = remove;
    inner_->own.xAccess = look;
    inner_->own.xSleep = sleep;
    disk = inner_.get();
    sqlite3_vfs_register(&inner_->own, 1);
}

FaultyDisk::~FaultyDisk() {
    sqlite3_vfs_register(inner_->real, 1);
    sqlite3_vfs_unregister(&inner_->own);
    disk = nullptr;
}

void FaultyDisk::break_by(const Fault& fault) {
    inner_->fault = fault;
    inner_->count = 0;
    inner_->struck = false;
}

bool FaultyDisk::mend() {
    inner_->fault = {};
    return inner_->struck;
}

const std::int64_t& FaultyDisk::hurry() {
    inner_->hurries = true;
    return inner_->waited_us;
}

namespace {

constexpr int few_pages = 8;

// What SQLite calls for every new connection; it takes it as a function without parameters.
int move_soon(sqlite3* connection, char**, const sqlite3_api_routines*) {
    return sqlite3_wal_autocheckpoint(connection, few_pages);
}
using Extension = void (*)();
Extension as_extension(int (*function)(sqlite3*, char**, const sqlite3_api_routines*)) {
    return reinterpret_cast<Extension>(function);
}

}  // namespace

EagerWriting::EagerWriting() {
    sqlite3_auto_extension(as_extension(move_soon));
    sqlite3_soft_heap_limit64(1);
}

EagerWriting::~EagerWriting() {
    sqlite3_soft_heap_limit64(0);
    sqlite3_cancel_auto_extension(as_extension(move_soon));
}

}  // namespace headway::test
