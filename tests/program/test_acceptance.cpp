// The acceptance cases, where they stand beside the checkout: those of evaluate.
#include "program/run_program.h"

using namespace headway::test;

TEST_CASE("evaluate answers the acceptance cases as expected") {
    const std::filesystem::path cases = std::filesystem::path{HEADWAY_ROOT} / ".." / "shared" / "cases";
    if (!std::filesystem::exists(cases / "check.py")) {
        WARN("skipped: there are no acceptance cases at " << cases);
        return;
    }
    const Program program;
    const Ran ran = program.run_command("python3 " + Program::quoted((cases / "check.py").string()) + ' ' +
                                        Program::quoted(HEADWAY_PROGRAM) + ' ' +
                                        Program::quoted(cases.string()) + " --command evaluate");
    INFO(ran.out << ran.err);
    CHECK(ran.exit == 0);
}
