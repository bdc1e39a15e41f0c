// How much of the thread's own stack is left: a script's calls through C++ use it up.
//
// Lua stops at 200 nested calls of C functions, whatever these need (manual, section 4.2: "C stack
// overflow"). On a thread with a small stack that is too many.
#pragma once

namespace headway {

// An address in the current frame. Stacks grow downwards.
const char* stack_position();

// The lowest address that a call into C++ should begin at, or nullptr where the system does not say.
const char* stack_floor();

}  // namespace headway
