#include "bench/json_lines.h"

#include "base/digest.h"
#include "base/json.h"

#include <fmt/format.h>

#include <iterator>

namespace headway::tools::bench {

namespace {

// One fact a line, "name = value", as the engine's records have it (facts/snapshot.h).
void append_fact(std::string& record, std::string_view name, std::string_view value) {
    record += name;
    record += " = ";
    record += value;
    record += '\n';
}

void append_number(std::string& record, std::string_view name, std::int32_t number) {
    const fmt::format_int text{number};
    append_fact(record, name, {text.data(), text.size()});
}

void append_judgement(std::string& record, std::string_view name, std::uint8_t judgement) {
    append_fact(record, name,
                judgement == no_judgement ? "unknown" : name_of(static_cast<Judgement>(judgement)));
}

void append_truth(std::string& record, std::string_view name, Outcome outcome) {
    append_fact(record, name,
                outcome == Outcome::unknown ? "unknown"
                : outcome == Outcome::met   ? "true"
                                            : "false");
}

void append_school(std::string& record, const OwnSchool& school) {
    append_judgement(record, "person.school.latest_inspection.overall_effectiveness", school.overall);
    append_judgement(record, "person.school.assessment.judgement", school.assessment);
    append_truth(record, "person.school.assessment.inspection_expected", school.inspection_expected);
    append_truth(record, "person.school.performance_is_high { years = 3 }", school.high);
    append_truth(record, "person.school.performance_rises { years = 3 }", school.rising);
    append_truth(record, "person.school.above_minimum_standard", school.above_minimum);
}

}  // namespace

JsonLines::JsonLines(const LineHead& head, bool with_digest) : head_(head), with_digest_(with_digest) {
    start_ =
        fmt::format(R"({{"scheme":"{}","edition":"{}","as":"mentor","subject":)", head.scheme, head.edition);
    day_ = fmt::format(R"(,"as_of":"{}","verdict":")", iso(head.as_of));
    for (std::size_t i = 0; i < criterion_count; ++i) {
        const HardCodedCriterion& criterion = hard_coded_criteria[i];
        criteria_[i] =
            fmt::format(R"({}{{"id":"{}","clause":{},"force":"{}","outcome":")", i == 0 ? "" : "\"},",
                        criterion.id, criterion.clause, name_of(criterion.force));
    }
}

void JsonLines::append(const ParsedRegister& parsed, const Facts& facts, const std::vector<Judged>& judged,
                       std::size_t candidate, std::string& out) {
    out += start_;
    append_json(out, parsed.id(candidate));
    out += ",\"name\":";
    append_json(out, parsed.name(candidate));
    out += day_;
    out += name_of(judged[candidate].verdict);
    out += "\",\"criteria\":[";
    for (std::size_t i = 0; i < criterion_count; ++i) {
        out += criteria_[i];
        out += name_of(judged[candidate].outcomes[i]);
    }
    out += "\"}]";
    if (with_digest_) {
        record_ = fmt::format("mentor {} as of {}\n", parsed.id(candidate), iso(head_.as_of));
        append_facts(facts.candidates[candidate], facts.schools_of(candidate));
        out += R"(,"pack_digest":")" + head_.pack_digest + R"(","facts_digest":")" + digest(record_) + '"';
    }
    out += "}\n";
}

void JsonLines::append_facts(const Candidate& candidate, std::span<const OwnSchool> schools) {
    append_truth(record_, "person.is_headteacher", outcome_of(candidate.is_head));
    append_number(record_, "person.years_as_head", candidate.months_as_head);
    append_number(record_, "person.declared_date { key = \"expects_to_remain_until\" }",
                  candidate.remains_until);
    append_number(record_, "person.effective_support_elsewhere", candidate.support_least);
    append_truth(record_, "person.declares { key = \"senior_leaders_have_capacity\" }", candidate.capacity);
    append_truth(record_, "person.declares { key = \"governing_body_support\" }", candidate.governors);
    for (std::size_t i = 0; i < quality_count; ++i) {
        record_ += "person.declares { key = \"";
        record_ += hard_coded_criteria[must_count + i].id;
        append_truth(record_, "\" }", candidate.qualities[i]);
    }
    for (const OwnSchool& school : schools)
        append_school(record_, school);
}

}  // namespace headway::tools::bench
