// How much a script may use.
#pragma once

#include <chrono>
#include <cstddef>

namespace headway {

inline constexpr std::size_t MiB = std::size_t{1024} * 1024;

// What one protect() may use.
struct ScriptLimits {
    std::chrono::milliseconds time{2000};
    // Of Lua's values. What a pack builds is kept outside of Lua; each piece of it is charged here too, by an
    // estimate of its size, so that a pack can't grow without end.
    std::size_t memory = 64 * MiB;
    std::size_t output = 1 * MiB;  // written by print, over the whole life of the host
};

}  // namespace headway
