// cadence: what is expected of a partnership over its year.
#include "script/pack_bindings.h"

namespace headway {

void offer_cadence(ScriptHost&) {}

}  // namespace headway
