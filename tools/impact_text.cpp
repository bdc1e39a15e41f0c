#include "impact_text.h"

#include "table_text.h"
#include "verdict_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headway::tools {

namespace {

constexpr std::size_t bar_width = 24;
constexpr std::size_t most_parts = 12;
constexpr std::array<Verdict, 4> verdict_order{Verdict::eligible, Verdict::by_exception,
                                               Verdict::undetermined, Verdict::ineligible};

std::string difference(std::size_t before, std::size_t after) {
    if (before == after) return "";
    return after > before ? fmt::format("+{}", after - before) : fmt::format("−{}", before - after);
}

class ImpactWriter {
  public:
    ImpactWriter(const Impact& impact, const Verdicts& before, const Verdicts& after,
                 const Terminal& terminal)
        : impact_(impact), before_(before), after_(after), terminal_(terminal) {}

    std::string text(std::size_t most_people) const {
        std::string out = counts();
        if (impact_.changed.empty())
            return out + fmt::format("\nNobody's verdict changes{}.\n",
                                     before_.size() == 0 ? ": there is nobody to judge" : "");
        out += '\n' + summary();
        out += parts("criterion", impact_.by_criterion);
        out += parts("phase", impact_.by_phase);
        out += parts("area", impact_.by_area);
        return out + people(most_people);
    }

  private:
    std::string counts() const {
        TextTable table{
            .columns = {"", "before", "after", "", ""}, .rows = {}, .numbers = {false, true, true, true}};
        for (const Verdict verdict : verdict_order) {
            const auto i = static_cast<std::size_t>(verdict);
            table.rows.push_back({std::string{words_of(verdict)}, std::to_string(impact_.before.at(i)),
                                  std::to_string(impact_.after.at(i)),
                                  difference(impact_.before.at(i), impact_.after.at(i)),
                                  bar(impact_.after.at(i), before_.size(), bar_width)});
        }
        return table_text(table, terminal_);
    }

    std::string summary() const {
        const auto people = [&](std::size_t count) {
            if (before_.kind() == SubjectKind::mentee)
                return counted(static_cast<long long>(count), "appointment");
            return fmt::format("{} {}", count, count == 1 ? "person" : "people");
        };
        std::vector<std::string> told;
        if (impact_.whole.lose > 0)
            told.push_back(
                terminal_.coloured(Colour::bad, people(impact_.whole.lose) + " would no longer be eligible"));
        if (impact_.whole.gain > 0)
            told.push_back(
                terminal_.coloured(Colour::good, people(impact_.whole.gain) + " would become eligible"));
        if (impact_.whole.other > 0)
            told.push_back(
                fmt::format("of {} the verdict would be another one", people(impact_.whole.other)));
        return joined(told, "; ") + ".\n";
    }

    std::string parts(std::string_view heading, const std::map<std::string, Impact::Part>& by_name) const {
        std::vector<std::pair<std::string, Impact::Part>> changed;
        for (const auto& part : by_name)
            if (part.second.lose + part.second.gain + part.second.other > 0) changed.emplace_back(part);
        if (changed.empty()) return "";
        const auto all = [](const Impact::Part& part) { return part.lose + part.gain + part.other; };
        std::stable_sort(changed.begin(), changed.end(),
                         [&](const auto& a, const auto& b) { return all(a.second) > all(b.second); });
        const std::size_t most = all(changed.front().second);
        TextTable table{.columns = {fmt::format("by {}", heading), "lose", "gain", "other", ""},
                        .rows = {},
                        .numbers = {false, true, true, true}};
        for (const auto& [name, part] : changed)
            table.rows.push_back({name.empty() ? "(not recorded)" : name, std::to_string(part.lose),
                                  std::to_string(part.gain), std::to_string(part.other),
                                  bar(all(part), most, bar_width)});
        return '\n' + table_text(table, terminal_, most_parts);
    }

    // The sentence of the first criterion that changed and now stands against.
    std::string reason(const Impact::Change& change) const {
        const Verdicts& told = change.after < change.before ? after_ : before_;
        for (const CriterionAnswer& answer : told.explain(change.subject)) {
            const bool changed = std::find(change.criteria.begin(), change.criteria.end(),
                                           answer.criterion->id) != change.criteria.end();
            if (changed && answer.outcome < Outcome::by_exception)
                return fmt::format("{}{}: {}", change.after < change.before ? "" : "before: ",
                                   joined(answer.criterion->clauses, ", "), answer.reason);
        }
        return joined(change.criteria, ", ");
    }

    std::string people(std::size_t most) const {
        std::string out = "\n";
        for (std::size_t i = 0; i < std::min(most, impact_.changed.size()); ++i) {
            const Impact::Change& change = impact_.changed[i];
            out += fmt::format("  {}  {}: {} → {}\n", printable(before_.id(change.subject)),
                               printable(before_.name(change.subject)), words_of(change.before),
                               terminal_.coloured(colour_of(change.after), words_of(change.after)));
            out += terminal_.wrapped("      ", printable(reason(change), 4000));
        }
        if (impact_.changed.size() > most)
            out += fmt::format("  … and {} more; --format json names all\n", impact_.changed.size() - most);
        return out;
    }

    const Impact& impact_;
    const Verdicts& before_;
    const Verdicts& after_;
    const Terminal& terminal_;
};

}  // namespace

std::string impact_text(const Impact& impact, const Verdicts& before, const Verdicts& after,
                        const Terminal& terminal, std::size_t most_people) {
    return ImpactWriter{impact, before, after, terminal}.text(most_people);
}

}  // namespace headway::tools
