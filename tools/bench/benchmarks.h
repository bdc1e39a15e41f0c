// The benchmarks: what the engine does, beside what a competent engineer would write for KLE alone.
#pragma once

#include "headway.h"

#include <string>
#include <vector>

namespace headway::tools::bench {

// Runs in the same rounds and over the same data as what it is compared with.
struct BaselineFigure {
    std::string name;
    double per_second = 0;
    double ratio = 0;  // the engine's speed by the baseline's: above 1 the engine is faster
};

struct Figure {
    std::string name;
    std::size_t n = 0;
    double per_second = 0;  // candidates: the median over the rounds
    std::vector<BaselineFigure> baselines;
    // What one candidate takes in memory, in bytes; 0 where it was not measured.
    double snapshot_bytes = 0;  // Snapshot::memory(): columns, ties, and each row's standpoint
    double outcome_bytes = 0;   // outcomes and verdict, as Verdicts keeps them
    double document_bytes = 0;  // of the register document
    std::size_t rows = 0;       // in the database; 0 where there is none
    std::size_t pairs = 0;  // of mentors and appointments, each of which is judged; 0 where there are none
};

// What is asked of a benchmark.
struct BenchOrder {
    const Scheme& scheme;  // KLE; Kent for allocation, South Gloucestershire for schedules
    std::size_t n = 0;
    std::size_t rounds = 0;
};

Figure bench_evaluate(const BenchOrder& order);
Figure bench_snapshot(const BenchOrder& order);
// In brief and in full; what they write is counted and dropped a mebibyte at a time, as the command does.
std::vector<Figure> bench_end_to_end(const BenchOrder& order);

// The database: filled from a document, read into memory, and asked; beside bare prepared statements over the
// same rows, and beside the document itself.
std::vector<Figure> bench_store(const BenchOrder& order);

// The best allocation of a cohort, beside choosing one by one; n is the number of mentors.
Figure bench_allocate(const BenchOrder& order);

// The schedule of every partnership; n is their number.
Figure bench_schedule(const BenchOrder& order);
// The pack is read again from the library with another value.
Figure bench_impact(const BenchOrder& order, const SchemeLibrary& library);

// A report about everybody, made and written as a page, and as a workbook.
std::vector<Figure> bench_report(const BenchOrder& order);

// Compares every outcome, verdict and brief line that the engine and the baselines give for n candidates, and
// that all outcomes and verdicts occur. What differs is told; nothing where all is equal.
Problems verify_baselines(const Scheme& scheme, std::size_t n);

}  // namespace headway::tools::bench
