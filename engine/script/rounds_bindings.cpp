// rounds: when mentors are recruited.
#include "script/pack_bindings.h"

namespace headway {

void offer_rounds(ScriptHost&) {}

}  // namespace headway
