// Who changes something in the database, and when.
#pragma once

#include <chrono>
#include <string>

namespace headway {

struct Author {
    std::string name;
    std::chrono::sys_seconds now;
};

}  // namespace headway
