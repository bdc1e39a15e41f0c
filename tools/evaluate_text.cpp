// Verdicts as text for people.
#include "evaluate_output.h"
#include "options.h"
#include "verdict_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headway::tools {

namespace {

constexpr std::array<Verdict, 4> verdict_order{Verdict::eligible, Verdict::by_exception,
                                               Verdict::undetermined, Verdict::ineligible};

// "12 people", "1 appointment"
std::string subjects_counted(const Verdicts& verdicts) {
    const std::size_t count = verdicts.size();
    if (verdicts.kind() == SubjectKind::mentee) return counted(static_cast<long long>(count), "appointment");
    return fmt::format("{} {}", count, count == 1 ? "person" : "people");
}

std::string summary(const Verdicts& verdicts) {
    std::vector<std::string> parts;
    for (Verdict verdict : verdict_order) {
        std::size_t count = 0;
        for (std::size_t i = 0; i < verdicts.size(); ++i)
            count += verdicts.verdict(i) == verdict ? 1 : 0;
        if (count > 0) parts.push_back(fmt::format("{} {}", count, words_of(verdict)));
    }
    return subjects_counted(verdicts) + (parts.empty() ? "" : ": " + joined(parts, ", "));
}

class Writer {
  public:
    Writer(const Verdicts& verdicts, const Terminal& terminal) : verdicts_(verdicts), terminal_(terminal) {
        for (std::size_t i = 0; i < verdicts.size(); ++i)
            id_width_ = std::max(id_width_, display_width(printable(verdicts.id(i))));
        for (const CriterionDefinition& criterion : verdicts.criteria())
            clause_width_ = std::max(clause_width_, display_width(joined(criterion.clauses, ", ")));
    }

    std::string heading() const {
        const Manifest& manifest = verdicts_.scheme().definition().manifest;
        return terminal_.coloured(Colour::strong, manifest.title) +
               fmt::format("\n{} · edition {} · as {} · on {}\n\n", manifest.authority, manifest.edition,
                           name_of(verdicts_.kind()), in_words(verdicts_.as_of()));
    }

    // Every subject, the eligible ones first; the others with what stands against them.
    void append_list(std::string& out) const {
        for (Verdict verdict : verdict_order)
            for (std::size_t i = 0; i < verdicts_.size(); ++i)
                if (verdicts_.verdict(i) == verdict) append_short(i, out);
        out += '\n' + summary(verdicts_) + '\n';
    }

    // One subject with every criterion.
    void append_whole(std::size_t subject, std::string& out) const {
        append_line(subject, out);
        std::vector<std::string> not_assessed;
        for (const CriterionAnswer& answer : verdicts_.explain(subject)) {
            if (answer.criterion->force != Force::must && answer.outcome == Outcome::unknown)
                not_assessed.push_back(joined(answer.criterion->clauses, ", "));
            else
                append_criterion(answer, out);
        }
        if (!not_assessed.empty())
            out += terminal_.wrapped(
                "      ", "Advice, not yet assessed (it never decides): " + joined(not_assessed, ", "));
        out += '\n';
    }

  private:
    void append_line(std::size_t subject, std::string& out) const {
        const Verdict verdict = verdicts_.verdict(subject);
        out += fmt::format(
            "  {}  {}  {}\n", terminal_.coloured(colour_of(verdict), padded(words_of(verdict), 12)),
            padded(printable(verdicts_.id(subject)), id_width_), printable(verdicts_.name(subject)));
    }

    void append_short(std::size_t subject, std::string& out) const {
        append_line(subject, out);
        if (verdicts_.verdict(subject) == Verdict::eligible) return;
        const bool refused = verdicts_.verdict(subject) == Verdict::ineligible;
        std::vector<std::string> open;
        for (const CriterionAnswer& answer : verdicts_.explain(subject)) {
            if (answer.criterion->force != Force::must || answer.outcome == Outcome::met) continue;
            if (refused && answer.outcome == Outcome::unknown)
                open.push_back(joined(answer.criterion->clauses, ", "));
            else
                append_criterion(answer, out);
        }
        // Beside a refusal it does not matter yet what is missing.
        if (!open.empty())
            out += terminal_.wrapped("      ? ", "evidence is missing too for " + joined(open, ", "));
    }

    void append_criterion(const CriterionAnswer& answer, std::string& out) const {
        const std::string start = fmt::format("      {} {}  ", mark_of(answer.outcome),
                                              padded(joined(answer.criterion->clauses, ", "), clause_width_));
        std::string lines = terminal_.wrapped(start, printable(answer.reason, 4000));
        const std::string under(display_width(start), ' ');
        for (const std::string& what : answer.missing)
            lines += terminal_.wrapped(under + "needs: ", printable(what, 4000));
        for (const std::string& what : answer.would_meet)
            lines += terminal_.wrapped(under + "would meet it: ", printable(what, 4000));
        if (answer.met_from) lines += under + "met by time alone from " + in_words(*answer.met_from) + '\n';
        lines.replace(6, mark_of(answer.outcome).size(),
                      terminal_.coloured(colour_of(answer.outcome), mark_of(answer.outcome)));
        out += lines;
    }

    const Verdicts& verdicts_;
    const Terminal& terminal_;
    std::size_t id_width_ = 0;
    std::size_t clause_width_ = 0;
};

std::string subject_label(const Verdicts& verdicts, std::size_t subject) {
    return fmt::format("{}  {}", printable(verdicts.id(subject)), printable(verdicts.name(subject)));
}

bool refused_everywhere(const AllVerdicts& all, std::size_t subject) {
    return std::all_of(all.begin(), all.end(), [&](const auto& verdicts) {
        return verdicts->verdict(subject) == Verdict::ineligible;
    });
}

Colour quiet_colour_of(Verdict verdict) {
    return verdict == Verdict::ineligible ? Colour::quiet : colour_of(verdict);
}

// At most so many characters, the last of them "…" where there are more.
std::string shortened(const std::string& text, std::size_t width) {
    if (display_width(text) <= width) return text;
    std::string out = text;
    while (display_width(out) >= width)
        out.pop_back();
    return out + "…";
}

// Verdicts on the same subjects under several schemes: one line a subject and one column a scheme, or, where
// the terminal is too narrow for that, a paragraph a subject.
class SideBySide {
  public:
    SideBySide(const AllVerdicts& all, bool by_name, const Terminal& terminal)
        : all_(all), terminal_(terminal) {
        // Whom no scheme takes is only counted, but for those asked for by name.
        for (std::size_t i = 0; i < first().size(); ++i)
            if (by_name || !refused_everywhere(all, i)) shown_.push_back(i);
        std::size_t widest = 4;
        for (std::size_t i : shown_)
            widest = std::max(widest, display_width(subject_label(first(), i)));
        std::size_t columns = 0;
        for (const auto& verdicts : all)
            columns += gap.size() + column_width(*verdicts);
        const std::size_t room = terminal.width() > columns ? terminal.width() - columns : 0;
        label_width_ = std::min(widest, room);
        is_table_ = room >= std::min(widest, narrowest_label);
    }

    std::string text() const {
        std::string out = is_table_ ? heading() : "";
        for (std::size_t i : shown_)
            out += is_table_ ? line(i) : paragraph(i);
        if (shown_.size() < first().size())
            out += fmt::format("{} more: ineligible under every scheme\n", first().size() - shown_.size());
        return out + '\n';
    }

  private:
    static constexpr std::string_view gap = "  ";
    static constexpr std::size_t narrowest_label = 16;

    const Verdicts& first() const { return *all_.front(); }

    static std::size_t column_width(const Verdicts& verdicts) {
        return std::max(words_of(Verdict::undetermined).size(), verdicts.scheme().id().size());
    }

    // What stands in the last column is not filled up: a line ends with its last letter.
    std::string column(const Verdicts& verdicts, std::string_view text) const {
        return &verdicts == all_.back().get() ? std::string{text} : padded(text, column_width(verdicts));
    }

    std::string heading() const {
        std::string out = padded("", label_width_);
        for (const auto& verdicts : all_)
            out += fmt::format("{}{}", gap, column(*verdicts, verdicts->scheme().id()));
        return out + '\n';
    }

    std::string line(std::size_t subject) const {
        std::string out = padded(shortened(subject_label(first(), subject), label_width_), label_width_);
        for (const auto& verdicts : all_) {
            const Verdict verdict = verdicts->verdict(subject);
            out += gap;
            out += terminal_.coloured(quiet_colour_of(verdict), column(*verdicts, words_of(verdict)));
        }
        return out + '\n';
    }

    std::string paragraph(std::size_t subject) const {
        std::string out = subject_label(first(), subject) + '\n';
        for (Verdict verdict : verdict_order) {
            std::vector<std::string> ids;
            for (const auto& verdicts : all_)
                if (verdicts->verdict(subject) == verdict) ids.push_back(verdicts->scheme().id());
            if (!ids.empty())
                out += terminal_.wrapped(fmt::format("    {}: ", words_of(verdict)), joined(ids, ", "));
        }
        return out;
    }

    const AllVerdicts& all_;
    const Terminal& terminal_;
    std::vector<std::size_t> shown_;
    std::size_t label_width_ = 0;
    bool is_table_ = true;
};

std::string summaries(const AllVerdicts& all) {
    std::string out;
    for (const auto& verdicts : all)
        out += fmt::format("{}: {}\n", verdicts->scheme().definition().manifest.title, summary(*verdicts));
    return out;
}

}  // namespace

std::string verdicts_text(const AllVerdicts& all, bool by_name, const Terminal& terminal) {
    std::string out;
    const bool several = all.size() > 1;
    if (several) out += SideBySide{all, by_name, terminal}.text();
    if (several && !by_name)
        return out + summaries(all) + "\nFor the reasons, name one scheme, or a person with --subject.\n";
    for (const auto& verdicts : all) {
        const Writer writer{*verdicts, terminal};
        out += writer.heading();
        if (by_name)
            for (std::size_t i = 0; i < verdicts->size(); ++i)
                writer.append_whole(i, out);
        else
            writer.append_list(out);
    }
    return out;
}

}  // namespace headway::tools
