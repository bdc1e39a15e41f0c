// Are the baselines' answers the engine's? Nothing is measured before they are.
#include "bench/lua_rules.h"
#include "bench/setup.h"

#include <fmt/format.h>

#include <functional>
#include <set>

namespace headway::tools::bench {

namespace {

class Verification {
  public:
    Verification(const Scheme& scheme, std::size_t n)
        : scheme_(scheme),
          text_(sample_register(n)),
          reg_(sample_read(text_)),
          verdicts_(scheme, reg_, sample_question(reg_)) {}

    Problems problems() {
        if (verdicts_.criteria().size() != criterion_count) {
            complain(fmt::format(
                "the pack has {} criteria for a mentor, the baselines {}; bring tools/bench/rules.cpp "
                "and lua_rules.cpp in line with it",
                verdicts_.criteria().size(), criterion_count));
            return problems_;
        }
        check_sample();
        check_join("cpp over the register", facts_by_hand(reg_));
        const ParsedRegister parsed{text_};
        check_join("cpp over its own parse", facts_by_hand(parsed));
        check_lua();
        check_lines(parsed);
        return problems_;
    }

  private:
    void complain(std::string message) { problems_.push_back({{}, std::move(message)}); }

    // A sample without an outcome would prove nothing about it.
    void check_sample() {
        std::set<Outcome> outcomes;
        std::set<Verdict> verdicts;
        for (std::size_t i = 0; i < verdicts_.size(); ++i) {
            verdicts.insert(verdicts_.verdict(i));
            for (std::size_t c = 0; c < criterion_count; ++c)
                outcomes.insert(verdicts_.outcome(i, c));
        }
        if (outcomes.size() < 4 || verdicts.size() < 4)
            complain("the sample does not bring about every outcome and verdict");
    }

    // outcome(i, c) and verdict(i) are the baseline's. The first difference is told, and how many there are.
    void compare(const std::string& baseline, const std::function<Outcome(std::size_t, std::size_t)>& outcome,
                 const std::function<Verdict(std::size_t)>& verdict) {
        std::size_t different = 0;
        std::string first;
        for (std::size_t i = 0; i < verdicts_.size(); ++i) {
            std::string found = difference(i, outcome, verdict);
            if (found.empty()) continue;
            if (different++ == 0) first = std::move(found);
        }
        if (different > 0)
            complain(fmt::format("{} differs from the engine for {} of {} candidates; first {}", baseline,
                                 different, verdicts_.size(), first));
    }

    std::string difference(std::size_t i, const std::function<Outcome(std::size_t, std::size_t)>& outcome,
                           const std::function<Verdict(std::size_t)>& verdict) {
        for (std::size_t c = 0; outcome && c < criterion_count; ++c)
            if (outcome(i, c) != verdicts_.outcome(i, c))
                return fmt::format("{}: {} is {}, not {}", verdicts_.id(i), verdicts_.criteria()[c].id,
                                   name_of(verdicts_.outcome(i, c)), name_of(outcome(i, c)));
        if (verdict(i) == verdicts_.verdict(i)) return "";
        return fmt::format("{}: its verdict is {}, not {}", verdicts_.id(i), name_of(verdicts_.verdict(i)),
                           name_of(verdict(i)));
    }

    void compare(const std::string& baseline, const std::vector<Judged>& judged) {
        compare(
            baseline, [&](std::size_t i, std::size_t c) { return judged[i].outcomes[c]; },
            [&](std::size_t i) { return judged[i].verdict; });
    }

    void check_join(const std::string& baseline, const Facts& facts) {
        std::vector<Judged> judged(facts.candidates.size());
        judge(facts, sample_day(), judged);
        compare(baseline, judged);
    }

    void check_lua() {
        LuaRules lua{facts_by_hand(reg_), sample_day()};
        lua.judge_outcomes();
        compare("lua_outcomes", lua.kept_outcomes());
        lua.judge_verdicts();
        const std::vector<Verdict> kept = lua.kept_verdicts();
        compare("lua_verdict", {}, [&](std::size_t i) { return kept[i]; });
    }

    // The engine's brief line and the baseline's are the same up to the digests.
    void check_lines(const ParsedRegister& parsed) {
        const VerdictJson json{verdicts_, Detail::brief};
        JsonLines lines{line_head(scheme_), false};
        const Facts facts = facts_by_hand(parsed);
        std::vector<Judged> judged(parsed.people());
        judge(facts, sample_day(), judged);
        for (std::size_t i = 0; i < judged.size(); ++i) {
            std::string engine;
            std::string baseline;
            json.append(i, engine);
            lines.append(parsed, facts, judged, i, baseline);
            engine = engine.substr(0, engine.rfind(",\"pack_digest\"")) + "}\n";
            if (engine == baseline) continue;
            return complain(fmt::format("cpp writes another line than the engine:\n{}{}", baseline, engine));
        }
    }

    const Scheme& scheme_;
    std::string text_;
    Register reg_;
    Verdicts verdicts_;
    Problems problems_;
};

}  // namespace

Problems verify_baselines(const Scheme& scheme, std::size_t n) {
    return Verification{scheme, n}.problems();
}

}  // namespace headway::tools::bench
