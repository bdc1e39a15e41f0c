#include "register/sealed_rows.h"

#include <algorithm>

namespace headway {

std::string_view name_of(KeyEnd end) {
    switch (end) {
        case KeyEnd::replaced:
            return "replaced";
        case KeyEnd::revoked:
            return "revoked";
        case KeyEnd::lost:
            break;
    }
    return "lost";
}

const StoredKey* SealedRows::key(const sealed::KeyId& id) const {
    const auto found = std::find_if(keys.begin(), keys.end(),
                                    [&](const StoredKey& stored) { return stored.key.id() == id; });
    return found == keys.end() ? nullptr : &*found;
}

const StoredRecord* SealedRows::record(std::int64_t row) const {
    const auto found = std::find_if(records.begin(), records.end(),
                                    [&](const StoredRecord& stored) { return stored.row == row; });
    return found == records.end() ? nullptr : &*found;
}

}  // namespace headway
