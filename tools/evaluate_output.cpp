// Verdicts as JSON, JSON lines and CSV. Text for people is in evaluate_text.cpp.
#include "evaluate_output.h"

#include "options.h"
#include "verdict_words.h"

#include <fmt/format.h>

namespace headway::tools {

namespace {

// Written in pieces of about this size, so that memory does not grow with the number of subjects.
constexpr std::size_t piece = std::size_t{1} << 20U;

void write_if_large(std::string& out) {
    if (out.size() < piece) return;
    write_output(out);
    out.clear();
}

template <class Separate>
void write_objects(const AllVerdicts& all, Detail detail, std::string& out, Separate separate) {
    bool first = true;
    for (const auto& verdicts : all) {
        const VerdictJson json{*verdicts, detail};
        for (std::size_t i = 0; i < verdicts->size(); ++i) {
            separate(out, first);
            first = false;
            json.append(i, out);
            write_if_large(out);
        }
    }
}

void append_rows(const Verdicts& verdicts, std::size_t subject, std::string& out) {
    const std::string as_of = iso(verdicts.as_of());
    for (const CriterionAnswer& answer : verdicts.explain(subject))
        out += csv_row({verdicts.scheme().id(), verdicts.scheme().edition(), name_of(verdicts.kind()),
                        verdicts.id(subject), verdicts.name(subject), as_of,
                        name_of(verdicts.verdict(subject)), answer.criterion->id,
                        joined(answer.criterion->clauses, " "), name_of(answer.criterion->force),
                        name_of(answer.outcome), answer.reason, joined(answer.missing, "; "),
                        joined(answer.would_meet, "; "), answer.met_from ? iso(*answer.met_from) : ""});
}

}  // namespace

void write_json(const AllVerdicts& all, Detail detail) {
    std::string out = "[";
    write_objects(all, detail, out, [](std::string& text, bool first) { text += first ? "\n" : ",\n"; });
    write_output(out + "\n]\n");
}

void write_json_lines(const AllVerdicts& all, Detail detail) {
    std::string out;
    write_objects(all, detail, out, [](std::string& text, bool first) { text += first ? "" : "\n"; });
    if (!out.empty()) out += '\n';
    write_output(out);
}

void write_csv(const AllVerdicts& all) {
    std::string out = csv_row({"scheme", "edition", "as", "subject", "name", "as_of", "verdict", "criterion",
                               "clause", "force", "outcome", "reason", "missing", "would_meet", "met_from"});
    for (const auto& verdicts : all)
        for (std::size_t i = 0; i < verdicts->size(); ++i) {
            append_rows(*verdicts, i, out);
            write_if_large(out);
        }
    write_output(out);
}

}  // namespace headway::tools
