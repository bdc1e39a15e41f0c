// Funding as JSON: the contract that scripts and other programs rely on.
#include "scheme/funding.h"
#include "scheme/json_parts.h"

#include <fmt/format.h>

namespace headway {

namespace {

template <class List, class Write>
void append_each(std::string& out, std::string_view key, const List& list, Write write) {
    out += fmt::format(",\"{}\":[", key);
    bool first = true;
    for (const auto& item : list) {
        out += first ? "{" : ",{";
        first = false;
        write(item);
        out += '}';
    }
    out += ']';
}

std::string number(const std::optional<Pence>& pence) {
    return pence ? fmt::format("{}", pence->value) : "null";
}

std::string head(const Scheme& scheme) {
    std::string out = "{";
    append_key(out, "scheme", scheme.id());
    out += ',';
    append_key(out, "edition", scheme.edition());
    return out + ',';
}

void append_tail(std::string& out, const std::vector<std::string>& silent,
                 const std::vector<std::string>& remarks) {
    out += ",\"silent\":";
    append_list(out, silent);
    out += ",\"remarks\":";
    append_list(out, remarks);
    out += '}';
}

template <class Line>
void append_parties(std::string& out, const Line& line) {
    append_key(out, "item", line.item);
    out += ',';
    append_key(out, "payer", line.payer);
    out += ',';
    append_key(out, "payee", line.payee);
    out += fmt::format(",\"quantity\":{}", line.quantity);
}

void append_sum(std::string& out, const FundingSum& sum) {
    out += fmt::format("\"committed_pence\":{},\"spent_pence\":{},\"at_least\":{}", sum.committed.pence.value,
                       sum.spent.pence.value, sum.committed.at_least);
}

void append_sums(std::string& out, const Register& reg, const YearFunding& funding) {
    append_each(out, "payers", funding.payers, [&](const PayerSum& payer) {
        append_key(out, "payer", payer.payer);
        out += ',';
        append_sum(out, payer.sum);
    });
    append_each(out, "mentors", funding.mentors, [&](const MentorSum& mentor) {
        append_key(out, "mentor", reg[mentor.mentor].id);
        out += ',';
        append_key(out, "name", reg[mentor.mentor].name);
        out += ',';
        append_sum(out, mentor.sum);
    });
    out += ",\"without_mentor\":{";
    append_sum(out, funding.without_mentor);
    out += "},\"total\":{";
    append_sum(out, funding.total);
    out += '}';
    append_each(out, "allocations", funding.allocations, [&](const AllocationSum& allocation) {
        append_key(out, "name", allocation.name);
        out += fmt::format(",\"recorded\":{},\"allocated_pence\":{},", allocation.recorded,
                           number(allocation.allocated));
        append_sum(out, allocation.sum);
        out += fmt::format(",\"left_pence\":{}", number(allocation.left));
    });
}

}  // namespace

std::string funding_json(const Scheme& scheme, const Register& reg, Ref<Partnership> partnership,
                         const PartnershipFunding& funding, Date as_of) {
    std::string out = head(scheme);
    append_key(out, "partnership", reg[partnership].id);
    out += fmt::format(",\"as_of\":\"{}\"", iso(as_of));
    append_each(out, "lines", funding.lines, [&](const FundedLine& line) {
        append_parties(out, line);
        out += fmt::format(",\"unit_pence\":{},\"total_pence\":{},\"clause\":", number(line.unit),
                           number(line.total));
        append_clauses(out, line.clauses);
    });
    append_tail(out, funding.silent, funding.remarks);
    return out;
}

std::string funding_json(const Scheme& scheme, const Register& reg, const YearFunding& funding, Date as_of) {
    std::string out = head(scheme);
    append_key(out, "year", funding.year.text());
    out += fmt::format(",\"as_of\":\"{}\"", iso(as_of));
    append_each(out, "lines", funding.lines, [&](const YearLine& line) {
        append_parties(out, line);
        out += ',';
        append_sum(out, line.sum);
        out += ",\"clause\":";
        append_clauses(out, line.clauses);
    });
    append_sums(out, reg, funding);
    append_tail(out, funding.silent, funding.remarks);
    return out;
}

}  // namespace headway
