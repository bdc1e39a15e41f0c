#include "register/write_json.h"

#include "register/json_writer.h"

namespace headway {

std::string write_register(const Register& reg) {
    const writing::JsonWriter writer{reg, writing::RegisterKeys{reg}};
    std::string out = "{";
    for_each_table([&](const auto& table) {
        const auto& rows = reg.*table.rows;
        if (rows.empty()) return;
        out += out.size() == 1 ? "\n" : ",\n";
        out += fmt::format("\"{}\": [", table.name);
        const char* before = "\n";
        for (const auto& row : rows) {
            out += before;
            before = ",\n";
            writer.append_row(out, row);
        }
        out += "\n]";
    });
    return out + (out.size() == 1 ? "}\n" : "\n}\n");
}

}  // namespace headway
