// headway bench: measure this machine, and the engine beside hand-written baselines.
#include "base/json.h"
#include "bench/benchmarks.h"
#include "commands.h"
#include "options.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

namespace headway::tools {

namespace {

using bench::BaselineFigure;
using bench::Figure;

constexpr std::size_t verified = 10'000;
// Those that are measured over candidates.
constexpr std::array<const char*, 4> per_candidate{"evaluate", "snapshot", "end_to_end", "import"};

struct BenchOptions : Options {
    std::vector<std::string> names;
    std::vector<std::size_t> sizes;  // as --n says; empty: those usual for each benchmark
    std::size_t rounds = 11;

    bool runs(const std::string& name) const {
        return names.empty() || std::find(names.begin(), names.end(), name) != names.end();
    }
};

void verify(const Scheme& scheme) {
    Problems differences = bench::verify_baselines(scheme, verified);
    if (differences.empty()) return;
    throw Failure{ExitCode::check_failed,
                  "the baselines do not give the engine's answers, so nothing was measured",
                  std::move(differences)};
}

std::vector<std::size_t> sizes_of(const BenchOptions& options, const std::vector<std::size_t>& usual) {
    return options.sizes.empty() ? usual : options.sizes;
}

std::vector<Figure> measured(const BenchOptions& options, const Scheme& scheme) {
    std::vector<Figure> figures;
    if (options.runs("allocate")) {
        const auto kent = options.load_scheme("kent");
        for (std::size_t n : sizes_of(options, {100, 1'000, 10'000, 20'000}))
            figures.push_back(bench::bench_allocate({*kent, n, options.rounds}));
    }
    if (options.runs("schedule")) {
        const auto gloucestershire = options.load_scheme("south_gloucestershire");
        for (std::size_t n : sizes_of(options, {20'000}))
            figures.push_back(bench::bench_schedule({*gloucestershire, n, options.rounds}));
    }
    if (options.runs("impact"))
        for (std::size_t n : sizes_of(options, {25'000}))
            figures.push_back(bench::bench_impact({scheme, n, options.rounds}, options.library()));
    if (options.runs("report"))
        for (std::size_t n : sizes_of(options, {25'000}))
            for (Figure& figure : bench::bench_report({scheme, n, options.rounds}))
                figures.push_back(std::move(figure));
    const bool candidates = std::any_of(per_candidate.begin(), per_candidate.end(),
                                        [&](const char* name) { return options.runs(name); });
    if (!candidates) return figures;
    for (std::size_t n : sizes_of(options, {10'000, 100'000})) {
        const bench::BenchOrder order{scheme, n, options.rounds};
        if (options.runs("evaluate")) figures.push_back(bench::bench_evaluate(order));
        if (options.runs("snapshot")) figures.push_back(bench::bench_snapshot(order));
        if (options.runs("end_to_end"))
            for (Figure& figure : bench::bench_end_to_end(order))
                figures.push_back(std::move(figure));
        if (options.runs("import"))
            for (Figure& figure : bench::bench_store(order))
                figures.push_back(std::move(figure));
    }
    return figures;
}

template <class Number>
std::string json_numbers(const std::vector<BaselineFigure>& baselines, Number number, int places) {
    std::string out;
    for (const BaselineFigure& baseline : baselines) {
        out += out.empty() ? "" : ",";
        append_json(out, baseline.name);
        out += fmt::format(":{:.{}f}", number(baseline), places);
    }
    return "{" + out + "}";
}

std::string as_json_text(const std::vector<Figure>& figures) {
    std::string out;
    for (const Figure& figure : figures) {
        out += fmt::format("{}{{\"name\":\"{}\",\"n\":{},\"per_second\":{:.0f}", out.empty() ? "" : ",\n",
                           figure.name, figure.n, figure.per_second);
        out += ",\"baselines\":" + json_numbers(
                                       figure.baselines, [](const auto& b) { return b.per_second; }, 0);
        out += ",\"ratios\":" + json_numbers(
                                    figure.baselines, [](const auto& b) { return b.ratio; }, 3);
        if (figure.snapshot_bytes > 0)
            out += fmt::format(
                ",\"bytes_per_candidate\":{{\"snapshot\":{:.0f},\"outcomes\":{:.0f},\"document\":{:.0f}}}",
                figure.snapshot_bytes, figure.outcome_bytes, figure.document_bytes);
        if (figure.rows > 0) out += fmt::format(",\"rows\":{}", figure.rows);
        if (figure.pairs > 0)
            out += fmt::format(",\"pairs\":{},\"seconds\":{:.6f}", figure.pairs,
                               static_cast<double>(figure.n) / figure.per_second);
        out += '}';
    }
    return "{\"benchmarks\":[" + out + "]}\n";
}

// A line for the engine, and one for each baseline under it.
void append_table(const Figure& figure, std::string& out) {
    const auto line = [&](std::string_view name, std::string_view n, double per_second,
                          std::string_view ratio) {
        out += fmt::format("{:<18}{:>9}{:>15.3f}{:>14}\n", name, n, per_second / 1e6, ratio);
    };
    line(figure.name, fmt::format("{}", figure.n), figure.per_second, "");
    for (const BaselineFigure& baseline : figure.baselines)
        line("  " + baseline.name, "", baseline.per_second, fmt::format("{:.2f}", baseline.ratio));
    if (figure.rows > 0)
        out += fmt::format(
            "  {} rows: {:.3f} million a second\n", figure.rows,
            static_cast<double>(figure.rows) / static_cast<double>(figure.n) * figure.per_second / 1e6);
    if (figure.pairs > 0)
        out += fmt::format("  {} pairs in {:.1f} ms\n", figure.pairs,
                           static_cast<double>(figure.n) / figure.per_second * 1000);
    if (figure.snapshot_bytes > 0)
        out += fmt::format(
            "  memory: a snapshot takes {:.0f} bytes a candidate (its columns, its ties to schools, and for "
            "each of\n"
            "  these and each candidate from where it is looked at), outcomes and verdict {:.0f} more; the "
            "register is\n"
            "  not counted, whose document has {:.0f} bytes a candidate\n",
            figure.snapshot_bytes, figure.outcome_bytes, figure.document_bytes);
}

std::string as_plain_text(const std::vector<Figure>& figures, std::size_t rounds) {
    std::string out = fmt::format("{:<18}{:>9}{:>15}{:>14}\n", "benchmark", "n", "M a second", "engine ÷ it");
    for (const Figure& figure : figures)
        append_table(figure, out);
    return out + fmt::format(
                     "\nCandidates (of allocate: mentors, of schedule: partnerships) a second, in millions; "
                     "medians of {} rounds in "
                     "which all take turns. "
                     "Every outcome and\n"
                     "verdict of the baselines was compared with the engine's for {} candidates.\n",
                     rounds, verified);
}

void run(const BenchOptions& options) {
    options.set_up_log();
    const Format format = options.output_format();
    const auto scheme = options.load_scheme("kle");
    verify(*scheme);
    const std::vector<Figure> figures = measured(options, *scheme);
    write_output(format == Format::text ? as_plain_text(figures, options.rounds) : as_json_text(figures));
}

}  // namespace

void add_bench(CLI::App& app, ExitCode&) {
    auto options = std::make_shared<BenchOptions>();
    CLI::App* command = app.add_subcommand("bench", "measure this machine, beside hand-written baselines");
    command
        ->add_option(
            "benchmarks", options->names,
            "evaluate, snapshot, end_to_end, import, allocate, schedule, impact or report (default: all)")
        ->check(CLI::IsMember(
            {"evaluate", "snapshot", "end_to_end", "import", "allocate", "schedule", "impact", "report"}));
    command
        ->add_option("--n", options->sizes,
                     "how many candidates or mentors (default: as each benchmark has them)")
        ->delimiter(',')
        ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000}));
    command->add_option("--rounds", options->rounds, "how many rounds (default: 11)")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1000}));
    options->add_format(*command, "text or json");
    options->add_common(*command);
    command->callback([options] { run(*options); });
}

}  // namespace headway::tools
