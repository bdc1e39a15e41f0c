// evaluate: from a snapshot to every outcome and verdict.
#include "bench/lua_rules.h"
#include "bench/setup.h"

namespace headway::tools::bench {

Figure bench_evaluate(const BenchOrder& order) {
    const Register reg = sample_read(sample_register(order.n));
    Verdicts verdicts{order.scheme, reg, sample_question(reg)};
    const Facts facts = facts_by_hand(reg);
    std::vector<Judged> judged(order.n);
    LuaRules lua{facts, sample_day()};
    return figure("evaluate", order,
                  {{"engine", [&] { verdicts.decide(); }},
                   {"cpp", [&] { judge(facts, sample_day(), judged); }},
                   {"lua_verdict", [&] { lua.judge_verdicts(); }},
                   {"lua_outcomes", [&] { lua.judge_outcomes(); }}});
}

}  // namespace headway::tools::bench
