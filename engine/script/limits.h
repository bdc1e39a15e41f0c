// How much a script may use.
#pragma once

#include <chrono>
#include <cstddef>

namespace headway {

inline constexpr std::size_t MiB = std::size_t{1024} * 1024;

// What one protect() may use.
struct ScriptLimits {
    std::chrono::milliseconds time{2000};
    std::size_t memory = 64 * MiB;  // of Lua's values; what a binding holds in C++ is not counted
    std::size_t output = 1 * MiB;   // written by print, over the whole life of the host
};

}  // namespace headway
