// The acceptance cases, where they stand beside the checkout: from documents, and from databases where they
// have a register.
#include "places.h"
#include "program/run_program.h"

using namespace headway::test;

namespace {

// Stands for the program. A register that is given as a document is imported into a database, one for each
// document, and the program gets that instead; a document that can't be imported ends it as import ends.
constexpr const char* by_database = R"(#!/bin/sh
folder=$(dirname -- "$0")
left=$#
while [ "$left" -gt 0 ]; do
    word=$1
    shift
    left=$((left - 1))
    if [ "$word" = --register ]; then
        document=$1
        shift
        left=$((left - 1))
        database=$folder/$(basename -- "$document").db
        [ "$document" != - ] || rm -f -- "$database"*
        [ -e "$database" ] || "$HEADWAY" init --db "$database" >&2 || exit
        "$HEADWAY" import "$document" --db "$database" --format json >/dev/null || exit
        set -- "$@" --db "$database"
    else
        set -- "$@" "$word"
    fi
done
exec "$HEADWAY" "$@"
)";

// Whether a command's cases come out with this program; so they do where there are none.
bool pass(const Program& program, const std::string& path, const std::string& command) {
    const std::filesystem::path cases =
        std::filesystem::path{headway::test::project_root} / ".." / "shared" / "cases";
    if (!std::filesystem::exists(cases / "check.py")) {
        WARN("skipped: there are no acceptance cases at " << cases);
        return true;
    }
    const Ran ran =
        program.run_command("HEADWAY=" + Program::quoted(headway::test::program_file) + " python3 " +
                            Program::quoted((cases / "check.py").string()) + ' ' + Program::quoted(path) +
                            ' ' + Program::quoted(cases.string()) + " --command " + command);
    UNSCOPED_INFO(command << ": " << ran.out << ran.err);
    return ran.exit == 0;
}

}  // namespace

TEST_CASE("the acceptance cases come out as expected") {
    for (const char* command :
         {"evaluate", "shortlist", "allocate", "schedule", "funding", "rounds", "tasks"})
        CHECK(pass(Program{}, headway::test::program_file, command));
}

TEST_CASE("the acceptance cases come out from a database as from a document") {
    const Program program;
    const std::string path = program.file("headway-by-database", by_database);
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    for (const char* command : {"evaluate", "shortlist", "allocate", "schedule", "funding", "tasks"})
        CHECK(pass(program, path, command));
}
