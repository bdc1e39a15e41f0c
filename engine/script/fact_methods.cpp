#include "script/fact_methods.h"

namespace headway {

namespace {

constexpr FactMethod methods[] = {
    {"is", Comparator::is, false, "is this, or one of these"},
    {"is_one_of", Comparator::is, false, "is one of these"},
    {"is_not", Comparator::is, true, "is none of these; an unknown fact stays unknown"},
    {"at_least", Comparator::at_least, false,
     "is this or more; of judgements: this or better, one for each scale"},
    {"at_most", Comparator::at_most, false, "is this or less"},
    {"on_or_before", Comparator::on_or_before, false, "is this day or an earlier one"},
    {"on_or_after", Comparator::on_or_after, false, "is this day or a later one"},
    {"has_come", Comparator::has_come, false, "is the as-of day or an earlier one"},
    {"at_most_ago", Comparator::at_most_ago, false,
     "lies so long ago or less; the last day of that time counts"},
    {"less_than_ago", Comparator::less_than_ago, false,
     "lies less than so long ago; the anniversary does not count"},
    {"at_least_ahead", Comparator::at_least_ahead, false, "is so long after the as-of day, or longer"},
};

}  // namespace

std::span<const FactMethod> fact_methods() {
    return methods;
}

}  // namespace headway
