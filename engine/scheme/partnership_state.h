// How far a partnership has come. Internal to this room.
#pragma once

#include "register/register.h"

namespace headway {

// Whether nothing more comes of it. One that is to end goes on until then; one that does not work is over at
// once, and so is one that ended on a day that nobody recorded.
inline bool is_over(const Partnership& partnership, Date as_of) {
    if (partnership.to && *partnership.to < as_of) return true;
    if (partnership.status == PartnershipStatus::not_working) return true;
    return partnership.status == PartnershipStatus::ended && !partnership.to;
}

}  // namespace headway
