// Pieces of JSON that verdicts and pairs share. Internal to this room.
#pragma once

#include "base/json.h"

#include <string>
#include <string_view>
#include <vector>

namespace headway {

// "key":"text", without a comma.
inline void append_key(std::string& out, std::string_view key, std::string_view text) {
    append_json(out, key);
    out += ':';
    append_json(out, text);
}

inline void append_list(std::string& out, const std::vector<std::string>& texts) {
    out += '[';
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i > 0) out += ',';
        append_json(out, texts[i]);
    }
    out += ']';
}

// One clause is a text, several are a list.
inline void append_clauses(std::string& out, const std::vector<std::string>& clauses) {
    if (clauses.size() == 1)
        append_json(out, clauses.front());
    else
        append_list(out, clauses);
}

}  // namespace headway
