// snapshot: from the register's rows to the facts as of a day.
#include "bench/setup.h"

namespace headway::tools::bench {

namespace {

void mark(const Condition& condition, std::vector<bool>& used) {
    if (const auto* comparison = std::get_if<Comparison>(&condition.form)) {
        used[static_cast<std::size_t>(comparison->slot)] = true;
        return;
    }
    for (const ConditionPtr& part : std::get<Combination>(condition.form).parts)
        mark(*part, used);
}

// What Verdicts orders for the scheme's criteria.
SnapshotOrder snapshot_order(const SchemeDefinition& definition) {
    std::vector<bool> used(definition.requests.size(), false);
    for (const CriterionDefinition& criterion : definition.mentor)
        for (const ConditionPtr& condition : {criterion.required, criterion.exceptionally})
            if (condition) mark(*condition, used);
    return {.requests = definition.requests,
            .used = used,
            .as_of = sample_day(),
            .known_at = sample_day(),
            .scheme = definition.manifest.id,
            .acting_counts = false,
            .parameter = [&definition](const ParameterName& name) {
                return definition.parameter(name.name)->on(sample_day());
            }};
}

}  // namespace

Figure bench_snapshot(const BenchOrder& order) {
    const std::string text = sample_register(order.n);
    const Register reg = sample_read(text);
    const SnapshotOrder wanted = snapshot_order(order.scheme.definition());
    const Subjects subjects = all_subjects(reg, SubjectKind::mentor, sample_day());
    Figure result = figure("snapshot", order,
                           {{"engine",
                             [&] {
                                 Snapshot{reg, subjects, wanted};
                             }},
                            {"cpp", [&] { facts_by_hand(reg); }}});
    const auto each = [&](std::size_t bytes) {
        return static_cast<double>(bytes) / static_cast<double>(order.n);
    };
    result.snapshot_bytes = each(Snapshot{reg, subjects, wanted}.memory());
    result.outcome_bytes =
        static_cast<double>((order.scheme.definition().mentor.size() + 1) * sizeof(Outcome));
    result.document_bytes = each(text.size());
    return result;
}

}  // namespace headway::tools::bench
