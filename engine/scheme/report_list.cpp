// The reports of a scheme as a list, and what each of them asks.
#include "scheme/json_parts.h"
#include "scheme/reports.h"

#include <algorithm>

namespace headway {

namespace {

bool asks(const std::vector<std::shared_ptr<const ReportPart>>& parts, std::string_view source);

struct Asks {
    std::string_view source;

    bool operator()(const ReportFigures& figures) const {
        return std::any_of(figures.figures.begin(), figures.figures.end(),
                           [&](const ReportFigure& figure) { return figure.rows.source == source; });
    }
    bool operator()(const ReportEach& each) const {
        return each.rows.source == source || asks(each.parts, source);
    }
    bool operator()(const ReportListing& part) const { return part.rows.source == source; }
    bool operator()(const ReportGrouping& part) const { return part.rows.source == source; }
    bool operator()(const ReportChart& part) const { return part.rows.source == source; }
    bool operator()(const ReportTimeline& part) const { return part.rows.source == source; }
    template <class Other>
    bool operator()(const Other&) const {
        return false;
    }
};

bool asks(const std::vector<std::shared_ptr<const ReportPart>>& parts, std::string_view source) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](const auto& part) { return std::visit(Asks{source}, part->says); });
}

void append_or_null(std::string& out, std::string_view key, std::string_view text) {
    if (!text.empty()) return append_key(out, key, text);
    append_json(out, key);
    out += ":null";
}

void append_report(std::string& out, const Scheme& scheme, const ReportDefinition& report) {
    out += '{';
    append_key(out, "scheme", scheme.id());
    out += ',';
    append_key(out, "report", report.id);
    out += ',';
    append_key(out, "title", report.title);
    out += ',';
    append_key(out, "says", report.says);
    out += ",\"clause\":";
    append_clauses(out, report.clauses);
    out += ',';
    append_or_null(out, "about", report.about);
    out += ',';
    append_or_null(out, "choose", report.choice ? report.choice->column : "");
    out += ',';
    append_key(out, "audience", report.for_everyone ? "everyone" : "officers");
    out += '}';
}

}  // namespace

std::string reports_json(const Scheme& scheme) {
    std::string out;
    if (!scheme.definition().reports) return out;
    for (const auto& report : scheme.definition().reports->reports) {
        if (!out.empty()) out += ',';
        append_report(out, scheme, *report);
    }
    return out;
}

bool asks_for(const ReportDefinition& report, std::string_view source) {
    return asks(report.parts, source);
}

}  // namespace headway
