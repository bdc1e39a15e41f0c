#include "script/stack_room.h"

#include <pthread.h>

#include <cstddef>

namespace headway {

namespace {

// Enough for one pattern at its full depth, one compilation, and for an exception to unwind it all.
constexpr std::size_t reserve = std::size_t{96} * 1024;

const char* lowest_address() {
    pthread_attr_t attributes;
    if (pthread_getattr_np(pthread_self(), &attributes) != 0) return nullptr;
    void* lowest = nullptr;
    std::size_t size = 0;
    const int fault = pthread_attr_getstack(&attributes, &lowest, &size);
    pthread_attr_destroy(&attributes);
    return fault == 0 ? static_cast<const char*>(lowest) : nullptr;
}

}  // namespace

const char* stack_position() {
    return static_cast<const char*>(__builtin_frame_address(0));
}

const char* stack_floor() {
    thread_local const char* const lowest = lowest_address();
    return lowest != nullptr ? lowest + reserve : nullptr;
}

}  // namespace headway
