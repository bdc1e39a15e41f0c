// end_to_end: from the text of a register document to JSON lines.
#include "bench/setup.h"

namespace headway::tools::bench {

namespace {

constexpr std::size_t piece = std::size_t{1} << 20U;

void drop_if_large(std::string& out) {
    if (out.size() >= piece) out.clear();
}

void run_engine(const Scheme& scheme, const std::string& text, Detail detail) {
    const Register reg = sample_read(text);
    const Verdicts verdicts{scheme, reg, sample_question(reg)};
    const VerdictJson json{verdicts, detail};
    std::string out;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        json.append(i, out);
        out += '\n';
        drop_if_large(out);
    }
}

void run_cpp(const LineHead& head, const std::string& text, bool with_digest) {
    const ParsedRegister parsed{text};
    const Facts facts = facts_by_hand(parsed);
    std::vector<Judged> judged(parsed.people());
    judge(facts, head.as_of, judged);
    JsonLines lines{head, with_digest};
    std::string out;
    for (std::size_t i = 0; i < judged.size(); ++i) {
        lines.append(parsed, facts, judged, i, out);
        drop_if_large(out);
    }
}

}  // namespace

std::vector<Figure> bench_end_to_end(const BenchOrder& order) {
    const std::string text = sample_register(order.n);
    const LineHead head = line_head(order.scheme);
    const Contender brief{"brief", [&] { run_engine(order.scheme, text, Detail::brief); }};
    const Contender full{"full", [&] { run_engine(order.scheme, text, Detail::full); }};
    return {figure("end_to_end", order,
                   {brief,
                    {"cpp", [&] { run_cpp(head, text, false); }},
                    {"cpp_with_digest", [&] { run_cpp(head, text, true); }}}),
            figure("end_to_end_full", order, {full, brief})};
}

}  // namespace headway::tools::bench
