// A whole program that embeds headway: who is undetermined under a scheme, what would settle it, and one
// person's verdict as JSON.
//
//   embedding REGISTER.json FOLDER_WITH_SCHEMES_AND_RULES
#include <headway.h>

#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

namespace {

void tell(const headway::Problem& problem) {
    std::printf("%s: %s\n", problem.where.text().c_str(), problem.message.c_str());
}

void tell_what_is_missing(const headway::Verdicts& verdicts) {
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        if (verdicts.verdict(i) != headway::Verdict::undetermined) continue;
        std::printf("%s\n", std::string{verdicts.name(i)}.c_str());
        for (const headway::CriterionAnswer& answer : verdicts.explain(i))
            for (const std::string& what : answer.missing)
                std::printf("  %s\n", what.c_str());
    }
}

}  // namespace

int main(int count, char** words) {
    using namespace headway;
    if (count < 3) return 2;
    const ReadRegister read = read_register_file(words[1]);
    for (const Problem& problem : read.problems)
        tell(problem);
    if (!read.reg) return 3;

    // What a pack may use, each time that it is called.
    const ScriptLimits limits{.time = std::chrono::seconds{5}, .memory = 32 * MiB};
    const SchemeLibrary library{.schemes = std::string{words[2]} + "/schemes",
                                .rules = std::string{words[2]} + "/rules",
                                .limits = limits};
    const SchemeOutcome kent = library.load("kent");
    for (const Problem& problem : kent.problems)
        tell(problem);
    if (!kent.scheme) return 4;

    const Date day = *parse_date("2016-10-01");
    const Verdicts verdicts{*kent.scheme,
                            *read.reg,
                            {.kind = SubjectKind::mentor,
                             .subjects = all_subjects(*read.reg, SubjectKind::mentor, day),
                             .as_of = day}};
    // A rule in plain Lua may fail while it decides: then these verdicts mean nothing.
    if (verdicts.failure()) {
        tell(*verdicts.failure());
        return 4;
    }
    tell_what_is_missing(verdicts);

    const auto person = read.reg->person("k01");
    if (!person) return 0;
    const Verdicts one{*kent.scheme,
                       *read.reg,
                       {.kind = SubjectKind::mentor, .subjects = std::vector{*person}, .as_of = day}};
    std::string json;
    VerdictJson{one, Detail::brief}.append(0, json);
    std::printf("%s\n", json.c_str());
    return 0;
}
