// The description of the register document says what the reader reads.
#include "places.h"
#include "register/columns.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>
#include <string>

using namespace headway;
using Catch::Contains;

namespace {

std::string description() {
    std::ostringstream text;
    text << std::ifstream{std::string{headway::test::project_root} + "/engine/register/README.md"}.rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("the description of the register names every table and every column, required ones with a star") {
    const std::string text = description();
    for_each_table([&](auto table) {
        const std::string name{table.name};
        INFO(name);
        const std::size_t section = text.find("\n### " + name + "\n");
        const std::size_t row = text.find("\n| `" + name + "` |");
        REQUIRE((section != std::string::npos || row != std::string::npos));
        const std::string told = section != std::string::npos
                                     ? text.substr(section + 1, text.find("\n#", section + 5) - section)
                                     : text.substr(row + 1, text.find('\n', row + 1) - row);
        using Row = typename decltype(table)::Row;
        for_each_column<Row>([&](const auto& column) {
            CHECK_THAT(told, Contains('`' + std::string{column.name} + (column.required ? "`*" : "`")));
        });
    });
}
