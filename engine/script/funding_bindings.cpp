// funding: who pays what to whom.
#include "script/pack_bindings.h"

namespace headway {

void offer_funding(ScriptHost&) {}

}  // namespace headway
