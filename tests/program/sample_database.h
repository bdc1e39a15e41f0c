// A database with the sample register, made by the program.
#pragma once

#include "places.h"
#include "program/run_program.h"
#include "register/store/databases.h"

namespace headway::test {

// Its bytes; made once. Whoever has a Program asks for them first: one program has the folder at a time.
inline const std::string& sample_database() {
    static const std::string bytes = [] {
        const Program once;
        const std::string path = once.file("new.db", "");
        std::filesystem::remove(path);
        REQUIRE(once.run({"init", "--db", path, "--by", "M. Ellery"}).exit == 0);
        REQUIRE(once.run({"import", test::sample_register_file, "--db", path, "--by", "M. Ellery"}).exit ==
                0);
        return bytes_of(path);
    }();
    return bytes;
}

}  // namespace headway::test
