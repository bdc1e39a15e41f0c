// The only file that knows where it was built: so the compiler's cache serves every checkout.
#include "places.h"

namespace headway::test {

const char* const project_root = HEADWAY_ROOT;
const char* const program_file = HEADWAY_PROGRAM;
const char* const sample_register_file = HEADWAY_SAMPLE_REGISTER;

}  // namespace headway::test
