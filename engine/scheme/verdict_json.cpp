#include "scheme/verdict_json.h"

#include "scheme/json_parts.h"

#include <fmt/format.h>

namespace headway {

namespace {

std::string criterion_start(const CriterionDefinition& criterion) {
    std::string out = "{\"id\":";
    append_json(out, criterion.id);
    out += ",\"clause\":";
    append_clauses(out, criterion.clauses);
    out += fmt::format(",\"force\":\"{}\",\"outcome\":\"", name_of(criterion.force));
    return out;
}

void append_answer(const CriterionAnswer& answer, std::string& out) {
    out += ",\"reason\":";
    append_json(out, answer.reason);
    out += ",\"missing\":";
    append_list(out, answer.missing);
    out += ",\"would_meet\":";
    append_list(out, answer.would_meet);
    out += ",\"met_from\":";
    out += answer.met_from ? fmt::format("\"{}\"", iso(*answer.met_from)) : "null";
}

}  // namespace

VerdictJson::VerdictJson(const Verdicts& verdicts, Detail detail) : verdicts_(verdicts), detail_(detail) {
    head_ = "{\"scheme\":";
    append_json(head_, verdicts.scheme().id());
    head_ += ",\"edition\":";
    append_json(head_, verdicts.scheme().edition());
    head_ += fmt::format(",\"as\":\"{}\",\"subject\":", name_of(verdicts.kind()));
    as_of_ = fmt::format(",\"as_of\":\"{}\",\"verdict\":\"", iso(verdicts.as_of()));
    for (const CriterionDefinition& criterion : verdicts.criteria())
        starts_.push_back(criterion_start(criterion));
    tail_ = fmt::format("],\"pack_digest\":\"{}\",\"facts_digest\":\"", verdicts.scheme().digest());
}

void VerdictJson::append(std::size_t subject, std::string& out) const {
    out += head_;
    append_json(out, verdicts_.id(subject));
    out += ",\"name\":";
    append_json(out, verdicts_.name(subject));
    out += as_of_;
    out += name_of(verdicts_.verdict(subject));
    out += "\",\"criteria\":[";
    const bool full = detail_ == Detail::full;
    const std::vector<CriterionAnswer> answers =
        full ? verdicts_.explain(subject) : std::vector<CriterionAnswer>{};
    for (std::size_t i = 0; i < starts_.size(); ++i) {
        if (i > 0) out += ',';
        out += starts_[i];
        out += name_of(verdicts_.outcome(subject, i));
        out += '"';
        if (full) append_answer(answers[i], out);
        out += '}';
    }
    out += tail_;
    out += verdicts_.facts_digest(subject);
    out += "\"}";
}

}  // namespace headway
