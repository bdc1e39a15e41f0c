// Reads the register out of the database. Internal to register/store.
//
// The rows become a register document in memory, and that is read as any document is: a database that
// somebody else has written to is checked by the same reader, and what it holds is never trusted.
#pragma once

#include "register/columns.h"
#include "register/read_json.h"
#include "register/store/sqlite.h"

#include <array>
#include <cstdint>
#include <limits>
#include <vector>

namespace headway::store {

inline constexpr std::size_t table_count = std::tuple_size_v<std::remove_const_t<decltype(register_tables)>>;

// A change's number that is beyond all.
inline constexpr std::int64_t latest = std::numeric_limits<std::int64_t>::max();

// Of each row of a table, in the register's order.
struct RowOrigin {
    std::int64_t row = 0;        // its number in the table
    std::int64_t put_in_by = 0;  // the change that gave it its values
};

struct StandingRegister {
    ReadRegister read;
    std::array<std::vector<RowOrigin>, table_count> origins;
};

// The register as it stood after this change.
StandingRegister read_rows(Connection& connection, std::int64_t up_to = latest);

}  // namespace headway::store
