// The rows of a document that adds to a register, read and checked but not yet a part of it. Internal to
// register.
#pragma once

#include "register/json_reading.h"
#include "register/made_document.h"

#include <optional>
#include <string>

namespace headway {

struct IncomingRows {
    Register reg;           // not finished: a reference holds the number of a key, not a position
    reading::AllKeys keys;  // which key that is
};

struct ReadIncoming {
    std::optional<IncomingRows> rows;  // present where there are no problems
    Problems problems;
};

// elsewhere: the keys of the register that the document adds to (Keys::add_elsewhere); the document's rows
// may refer to them. A row of the document may have one of them for its own: it speaks of the same thing.
ReadIncoming read_incoming(const std::string& whole, const std::string& file, reading::AllKeys elsewhere);
ReadIncoming read_incoming(const MadeDocument& document, reading::AllKeys elsewhere);

// Shows the rows that incoming rows refer to by their keys, for json_writer.h.
struct IncomingKeys {
    const reading::AllKeys& keys;
    template <class Row>
    const auto& operator()(Ref<Row> ref) const {
        return std::get<reading::Keys<Row>>(keys).numbers.key(ref.position);
    }
};

}  // namespace headway
