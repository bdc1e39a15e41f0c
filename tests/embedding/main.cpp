// A whole program that embeds headway: who is undetermined under a scheme, and what would settle it.
//
//   embedding REGISTER.json FOLDER_WITH_SCHEMES_AND_RULES
#include <headway.h>

#include <cstdio>

int main(int count, char** words) {
    using namespace headway;
    if (count < 3) return 2;
    const ReadRegister read = read_register_file(words[1]);
    for (const Problem& problem : read.problems)
        std::printf("%s: %s\n", problem.where.text().c_str(), problem.message.c_str());
    if (!read.reg) return 3;

    const SchemeLibrary library{.schemes = std::string{words[2]} + "/schemes",
                                .rules = std::string{words[2]} + "/rules"};
    const SchemeOutcome kent = library.load("kent");
    for (const Problem& problem : kent.problems)
        std::printf("%s: %s\n", problem.where.text().c_str(), problem.message.c_str());
    if (!kent.scheme) return 4;

    const Date day = *parse_date("2016-10-01");
    const Verdicts verdicts{*kent.scheme,
                            *read.reg,
                            {.kind = SubjectKind::mentor,
                             .subjects = all_subjects(*read.reg, SubjectKind::mentor, day),
                             .as_of = day}};
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        if (verdicts.verdict(i) != Verdict::undetermined) continue;
        std::printf("%s\n", std::string{verdicts.name(i)}.c_str());
        for (const CriterionAnswer& answer : verdicts.explain(i))
            for (const std::string& what : answer.missing)
                std::printf("  %s\n", what.c_str());
    }
}
