#include "pair_output.h"

#include "verdict_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace headway::tools {

namespace {

Colour colour_of(PairVerdict verdict) {
    switch (verdict) {
        case PairVerdict::suitable:
            return Colour::good;
        case PairVerdict::exceptional_only:
        case PairVerdict::undetermined:
            return Colour::doubtful;
        case PairVerdict::excluded:
            break;
    }
    return Colour::bad;
}

std::string words_of(PairVerdict verdict) {
    return spaced(name_of(verdict));
}

std::string heading(const Scheme& scheme, std::string_view what, Date as_of, const Terminal& terminal) {
    const Manifest& manifest = scheme.definition().manifest;
    return terminal.coloured(Colour::strong, manifest.title) +
           fmt::format("\n{} · edition {} · {} · on {}\n\n", manifest.authority, manifest.edition, what,
                       in_words(as_of));
}

std::string appointment_in_words(const Register& reg, Ref<Appointment> ref) {
    const Appointment& appointment = reg[ref];
    return fmt::format("{}  {}, {} of {}", printable(appointment.id), printable(reg[appointment.person].name),
                       spaced(name_of(appointment.role)), printable(reg[appointment.school].name));
}

class ShortlistWriter {
  public:
    ShortlistWriter(const ShownShortlist& shown, const Terminal& terminal)
        : shown_(shown), terminal_(terminal) {
        for (const ShortlistedMentor& mentor : shown.mentors)
            id_width_ = std::max(id_width_, display_width(printable(shown.reg[mentor.mentor].id)));
        for (const CriterionDefinition& criterion : shown.scheme.definition().pair)
            widen(joined(criterion.clauses, ", "));
        for (const PreferenceDefinition& preference : shown.scheme.definition().preferences)
            widen(joined(preference.clauses, ", "));
    }

    std::string text() const {
        std::string out = heading(shown_.scheme, "shortlist", shown_.order.as_of, terminal_) +
                          appointment_in_words(shown_.reg, shown_.order.appointment) + "\n\n";
        for (std::size_t i = 0; i < shown_.mentors.size(); ++i)
            append(shown_.mentors[i], i < shown_.most_in_full, out);
        return out + summary();
    }

  private:
    void widen(const std::string& clauses) {
        clause_width_ = std::max(clause_width_, display_width(clauses));
    }

    void append(const ShortlistedMentor& mentor, bool whole, std::string& out) const {
        const PairVerdict verdict = mentor.answer.verdict;
        out += fmt::format("  {}  {:>4}  {}  {}\n",
                           terminal_.coloured(colour_of(verdict), padded(words_of(verdict), 16)),
                           mentor.answer.score, padded(printable(shown_.reg[mentor.mentor].id), id_width_),
                           printable(shown_.reg[mentor.mentor].name));
        for (const PairPreferenceAnswer& answer : mentor.answer.preferences)
            if (answer.matched) append_preference(answer, out);
        for (const PairCriterionAnswer& answer : mentor.answer.criteria)
            if (whole || answer.outcome == Outcome::not_met || answer.outcome == Outcome::unknown)
                append_criterion(answer, out);
        if (whole) out += '\n';
    }

    std::string line(std::string_view mark, Colour colour, const std::vector<std::string>& clauses,
                     const std::string& reason) const {
        const std::string start =
            fmt::format("      {} {}  ", mark, padded(joined(clauses, ", "), clause_width_));
        std::string lines = terminal_.wrapped(start, printable(reason, 4000));
        return lines.replace(6, mark.size(), terminal_.coloured(colour, mark));
    }

    void append_preference(const PairPreferenceAnswer& answer, std::string& out) const {
        out += line("+", Colour::good, answer.preference->clauses,
                    fmt::format("{} (+{})", answer.reason, answer.weight));
    }

    void append_criterion(const PairCriterionAnswer& answer, std::string& out) const {
        out += line(mark_of(answer.outcome), tools::colour_of(answer.outcome), answer.criterion->clauses,
                    answer.reason);
        const std::string under(8 + clause_width_ + 2, ' ');
        for (const std::string& what : answer.missing)
            out += terminal_.wrapped(under + "needs: ", printable(what, 4000));
        for (const std::string& what : answer.would_meet)
            out += terminal_.wrapped(under + "would lift it: ", printable(what, 4000));
    }

    std::string summary() const {
        std::map<PairVerdict, int> counts;
        for (const ShortlistedMentor& mentor : shown_.mentors)
            ++counts[mentor.answer.verdict];
        std::vector<std::string> parts;
        for (const PairVerdict verdict : {PairVerdict::suitable, PairVerdict::exceptional_only,
                                          PairVerdict::undetermined, PairVerdict::excluded})
            if (counts.contains(verdict))
                parts.push_back(fmt::format("{} {}", counts[verdict], words_of(verdict)));
        const std::string all = counted(static_cast<long long>(shown_.mentors.size()), "mentor");
        return parts.empty() ? "nobody is on the register of mentors\n"
                             : fmt::format("\n{}: {}; --mentor ID tells every reason of one\n", all,
                                           joined(parts, ", "));
    }

    const ShownShortlist& shown_;
    const Terminal& terminal_;
    std::size_t id_width_ = 0;
    std::size_t clause_width_ = 0;
};

class AllocationWriter {
  public:
    AllocationWriter(const ShownAllocation& shown, const Terminal& terminal)
        : shown_(shown), terminal_(terminal), reasons_(shown.scheme, shown.reg, shown.as_of) {}

    std::string text() const {
        std::string out = heading(shown_.scheme, "allocation", shown_.as_of, terminal_);
        for (const AllocatedPair& pair : shown_.allocation.pairs)
            append(pair, out);
        for (const UnallocatedAppointment& left : shown_.allocation.unallocated)
            append(left, out);
        for (const Ref<Appointment> appointment : shown_.allocation.undetermined)
            out +=
                terminal_.coloured(Colour::doubtful, "?") + " " +
                appointment_in_words(shown_.reg, appointment) +
                "\n    it can't be told whether this appointment is to be supported: headway evaluate --as "
                "mentee says what is missing\n";
        return out + summary() + (shown_.compared ? comparison() : "");
    }

  private:
    void append(const AllocatedPair& pair, std::string& out) const {
        out += fmt::format("{} {}\n    {}  {}  (score {}{})\n", terminal_.coloured(Colour::good, "✓"),
                           appointment_in_words(shown_.reg, pair.appointment),
                           printable(shown_.reg[pair.mentor].id), printable(shown_.reg[pair.mentor].name),
                           pair.score, pair.fixed ? ", held by wish" : "");
        for (const PairPreferenceAnswer& answer : reasons_.explain(pair.mentor, pair.appointment).preferences)
            if (answer.matched)
                out +=
                    terminal_.wrapped(fmt::format("      + {}  ", joined(answer.preference->clauses, ", ")),
                                      printable(fmt::format("{} (+{})", answer.reason, answer.weight), 4000));
    }

    void append(const UnallocatedAppointment& left, std::string& out) const {
        out += fmt::format("{} {}\n", terminal_.coloured(Colour::bad, "✗"),
                           appointment_in_words(shown_.reg, left.appointment));
        out += terminal_.wrapped("    ", printable(left.reason, 4000));
    }

    std::string summary() const {
        const Allocation& made = shown_.allocation;
        const std::size_t waiting = made.pairs.size() + made.unallocated.size();
        if (waiting == 0) return "no appointment waits for a mentor\n";
        return fmt::format("\n{} of {} served, total score {}{}\n", made.pairs.size(),
                           counted(static_cast<long long>(waiting), "waiting appointment"), made.total_score,
                           made.optimal ? ": proven to be the best possible" : "");
    }

    std::string comparison() const {
        const Allocation& made = shown_.allocation;
        const auto served = static_cast<std::int64_t>(made.pairs.size());
        const auto served_then = static_cast<std::int64_t>(made.one_by_one.size());
        const std::string then = fmt::format(
            "one by one, {} would be served with a total score of {}: ", served_then, made.one_by_one_score);
        if (served > served_then)
            return then + fmt::format("the whole view serves {} more\n", served - served_then);
        const std::int64_t gained = made.total_score - made.one_by_one_score;
        return then + (gained == 0 ? "no worse than the whole view\n"
                                   : fmt::format("the whole view scores {} more\n", gained));
    }

    const ShownAllocation& shown_;
    const Terminal& terminal_;
    PairReasons reasons_;
};

}  // namespace

std::string shortlist_text(const ShownShortlist& shown, const Terminal& terminal) {
    return ShortlistWriter{shown, terminal}.text();
}

std::string shortlist_csv(const ShownShortlist& shown) {
    std::string out = csv_row({"scheme", "appointment", "as_of", "mentor", "name", "verdict", "score", "rule",
                               "clause", "force", "outcome", "reason", "would_meet"});
    const std::string as_of = iso(shown.order.as_of);
    for (const ShortlistedMentor& mentor : shown.mentors) {
        const std::string score = std::to_string(mentor.answer.score);
        const auto add = [&](const std::string& id, const std::vector<std::string>& clauses,
                             std::string_view force, std::string_view outcome, const std::string& reason,
                             const std::vector<std::string>& would_meet) {
            out += csv_row({shown.scheme.id(), shown.reg[shown.order.appointment].id, as_of,
                            shown.reg[mentor.mentor].id, shown.reg[mentor.mentor].name,
                            name_of(mentor.answer.verdict), score, id, joined(clauses, " "), force, outcome,
                            reason, joined(would_meet, "; ")});
        };
        for (const PairCriterionAnswer& answer : mentor.answer.criteria)
            add(answer.criterion->id, answer.criterion->clauses, name_of(answer.criterion->force),
                name_of(answer.outcome), answer.reason, answer.would_meet);
        for (const PairPreferenceAnswer& answer : mentor.answer.preferences)
            add(answer.preference->id, answer.preference->clauses, "preference",
                answer.matched ? fmt::format("+{}", answer.weight) : "0", answer.reason, {});
    }
    return out;
}

std::string allocation_text(const ShownAllocation& shown, const Terminal& terminal) {
    return AllocationWriter{shown, terminal}.text();
}

std::string allocation_csv(const ShownAllocation& shown) {
    std::string out =
        csv_row({"scheme", "as_of", "appointment", "mentee", "mentor", "name", "score", "reason"});
    const std::string as_of = iso(shown.as_of);
    const auto mentee = [&](Ref<Appointment> appointment) {
        return shown.reg[shown.reg[appointment].person].name;
    };
    for (const AllocatedPair& pair : shown.allocation.pairs)
        out += csv_row({shown.scheme.id(), as_of, shown.reg[pair.appointment].id, mentee(pair.appointment),
                        shown.reg[pair.mentor].id, shown.reg[pair.mentor].name, std::to_string(pair.score),
                        pair.fixed ? "held by wish" : ""});
    for (const UnallocatedAppointment& left : shown.allocation.unallocated)
        out += csv_row({shown.scheme.id(), as_of, shown.reg[left.appointment].id, mentee(left.appointment),
                        "", "", "", left.reason});
    return out;
}

}  // namespace headway::tools
