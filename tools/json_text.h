// Small pieces of JSON, for outputs that are put together by hand.
#pragma once

#include "base/json.h"

#include <string>
#include <string_view>

namespace headway::tools {

// The text in quotation marks.
inline std::string json_text(std::string_view text) {
    std::string out;
    append_json(out, text);
    return out;
}

}  // namespace headway::tools
