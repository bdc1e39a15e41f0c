// tasks: what each role has to do, and when.
#include "script/pack_bindings.h"

namespace headway {

void offer_tasks(ScriptHost&) {}

}  // namespace headway
