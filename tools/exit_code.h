// How the program ends; scripts rely on these numbers (README.md, "A tour for a programmer").
#pragma once

namespace headway::tools {

enum class ExitCode : int {
    done = 0,
    check_failed = 1,  // done, and the check found something
    wrong_usage = 2,
    bad_input = 3,
    pack_failed = 4,
    storage_failed = 5,
};

}  // namespace headway::tools
