#include "scheme/pack_run.h"

#include "script/pack_bindings.h"
#include "script/run_file.h"

namespace headway {

PackRun run_pack(const std::filesystem::path& file, const SchemeLibrary& library) {
    PackBuilder builder;
    RunResult result = run_pack_file(file, library.limits, library.rules,
                                     [&](ScriptHost& host) { offer_pack_words(host, builder); });
    PackRun run{std::move(result.printed), std::move(result.value), std::move(builder.problems)};
    if (result.failure) run.problems.push_back(std::move(*result.failure));
    return run;
}

}  // namespace headway
