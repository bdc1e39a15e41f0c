#include "scheme/differences.h"

#include "base/text.h"
#include "scheme/condition_differences.h"
#include "scheme/rule_differences.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace headway {

namespace {

using Found = std::vector<Difference>;

std::string arrow(const std::string& before, const std::string& after) {
    return fmt::format("{} → {}", before, after);
}

std::string day_or_open(const std::optional<Date>& date) {
    return date ? in_words(*date) : "open";
}

// One property of something that both editions have; nothing is added where it is the same.
void add_change(Found& found, Difference difference, const std::string& name, const std::string& before,
                const std::string& after) {
    if (before == after) return;
    difference.text = name.empty() ? arrow(before, after) : fmt::format("{}: {}", name, arrow(before, after));
    difference.before = before;
    difference.after = after;
    found.push_back(std::move(difference));
}

// The same for texts that are too long to stand in a line.
void add_reworded(Found& found, Difference difference, const std::string& text, const std::string& before,
                  const std::string& after) {
    if (before == after) return;
    difference.text = text;
    difference.before = before;
    difference.after = after;
    difference.no_longer = {before};
    difference.now = {after};
    found.push_back(std::move(difference));
}

void add_one_side(Found& found, Difference difference, const std::string& says, bool is_new) {
    difference.text = fmt::format("{}: {}", is_new ? "added" : "taken out", says);
    (is_new ? difference.after : difference.before) = says;
    found.push_back(std::move(difference));
}

void add_manifest(const Manifest& before, const Manifest& after, Found& found) {
    const Difference model{.file = "manifest.lua", .what = "manifest", .id = "", .clauses = {}, .text = ""};
    add_change(found, model, "id", before.id, after.id);
    add_change(found, model, "title", before.title, after.title);
    add_change(found, model, "authority", before.authority, after.authority);
    add_change(found, model, "edition", before.edition, after.edition);
    add_change(found, model, "source", before.source, after.source);
    add_change(found, model, "valid from", day_or_open(before.valid_from), day_or_open(after.valid_from));
    add_change(found, model, "valid to", day_or_open(before.valid_to), day_or_open(after.valid_to));
}

// Items of two lists by their names: both(old, new) for those that both have and one(item, is_new) for
// others.
template <class Item, class Both, class One>
void match(const std::vector<Item>& before, const std::vector<Item>& after, std::string Item::*name,
           Both both, One one) {
    const auto in = [name](const std::vector<Item>& items, const Item& wanted) {
        return std::find_if(items.begin(), items.end(),
                            [&](const Item& item) { return item.*name == wanted.*name; });
    };
    for (const Item& item : after) {
        const auto old = in(before, item);
        if (old == before.end())
            one(item, true);
        else
            both(*old, item);
    }
    for (const Item& item : before)
        if (in(after, item) == after.end()) one(item, false);
}

// Who acts on a clause, where that is no rule.
std::string acted_on(const Clause& clause) {
    if (clause.guidance) return "guidance to people";
    if (!clause.awaits.empty()) return "awaits " + clause.awaits;
    return clause.served_by.empty() ? "by a rule" : "by headway's " + clause.served_by;
}

void add_clauses(const SchemeDefinition& before, const SchemeDefinition& after, Found& found) {
    const auto model = [](const Clause& clause) {
        return Difference{
            .file = "clauses.lua", .what = "clause", .id = clause.id, .clauses = {clause.id}, .text = ""};
    };
    match(
        before.clauses, after.clauses, &Clause::id,
        [&](const Clause& old, const Clause& now) {
            add_reworded(found, model(now), "reworded", old.text, now.text);
            add_change(found, model(now), "force", std::string{name_of(old.force)},
                       std::string{name_of(now.force)});
            add_change(found, model(now), "section", old.section, now.section);
            add_change(found, model(now), "acted on", acted_on(old), acted_on(now));
        },
        [&](const Clause& clause, bool is_new) { add_one_side(found, model(clause), clause.text, is_new); });
}

// "3 years", "20 points", "good".
std::string with_unit(const ParameterDefinition& parameter, const Value& value) {
    const bool number = std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value);
    return number && !parameter.unit.empty() ? fmt::format("{} {}", in_words(value), parameter.unit)
                                             : in_words(value);
}

// The first values, and those from each day on which one of the two changes: as far as they differ, and
// otherwise than just before.
void add_values(const Difference& model, const ParameterDefinition& old, const ParameterDefinition& now,
                Found& found) {
    const std::string name = spaced(now.name);
    std::set<Date> days;
    for (const ParameterDefinition* parameter : {&old, &now})
        for (const ParameterDefinition::Dated& change : parameter->changes)
            days.insert(change.from);
    std::string before = with_unit(old, old.first);
    std::string after = with_unit(now, now.first);
    add_change(found, model, name, before, after);
    for (const Date day : days) {
        const std::string before_then = with_unit(old, old.on(day));
        const std::string after_then = with_unit(now, now.on(day));
        if (before_then != before || after_then != after)
            add_change(found, model, fmt::format("{} from {}", name, in_words(day)), before_then, after_then);
        before = before_then;
        after = after_then;
    }
}

void add_parameters(const SchemeDefinition& before, const SchemeDefinition& after, Found& found) {
    const auto model = [](const ParameterDefinition& parameter) {
        return Difference{.file = "parameters.lua",
                          .what = "parameter",
                          .id = parameter.name,
                          .clauses = parameter.clauses,
                          .text = ""};
    };
    match(
        before.parameters, after.parameters, &ParameterDefinition::name,
        [&](const ParameterDefinition& old, const ParameterDefinition& now) {
            add_values(model(now), old, now, found);
            add_reworded(found, model(now), "the meaning is reworded", old.meaning, now.meaning);
        },
        [&](const ParameterDefinition& parameter, bool is_new) {
            add_one_side(found, model(parameter),
                         fmt::format("{}: {}", parameter.meaning, with_unit(parameter, parameter.first)),
                         is_new);
        });
}

void add_declarations(const SchemeDefinition& before, const SchemeDefinition& after, Found& found) {
    const auto model = [](const DeclarationDefinition& declaration) {
        return Difference{.file = "declarations.lua",
                          .what = "declaration",
                          .id = declaration.key,
                          .clauses = {},
                          .text = ""};
    };
    match(
        before.declarations, after.declarations, &DeclarationDefinition::key,
        [&](const DeclarationDefinition& old, const DeclarationDefinition& now) {
            add_reworded(found, model(now), "asks otherwise", old.asks, now.asks);
            add_change(found, model(now), "from", old.from, now.from);
            add_change(found, model(now), "kind", std::string{name_of(old.kind)},
                       std::string{name_of(now.kind)});
        },
        [&](const DeclarationDefinition& declaration, bool is_new) {
            add_one_side(found, model(declaration),
                         fmt::format("{} (from {})", declaration.asks, declaration.from), is_new);
        });
}

// Interpretations have no names: those of the same clauses are taken for the same, in their order.
void add_interpretations(const SchemeDefinition& before, const SchemeDefinition& after, Found& found) {
    const auto only = [](const std::vector<Interpretation>& items, const std::vector<Interpretation>& other) {
        std::vector<const Interpretation*> left;
        for (const Interpretation& item : items)
            if (std::none_of(other.begin(), other.end(), [&](const Interpretation& o) {
                    return o.clauses == item.clauses && o.text == item.text;
                }))
                left.push_back(&item);
        return left;
    };
    const auto model = [](const Interpretation& item) {
        return Difference{.file = "interpretations.lua",
                          .what = "interpretation",
                          .id = "",
                          .clauses = item.clauses,
                          .text = ""};
    };
    std::vector<const Interpretation*> old = only(before.interpretations, after.interpretations);
    for (const Interpretation* now : only(after.interpretations, before.interpretations)) {
        const auto same = std::find_if(old.begin(), old.end(),
                                       [&](const auto* item) { return item->clauses == now->clauses; });
        if (same == old.end()) {
            add_one_side(found, model(*now), now->text, true);
            continue;
        }
        add_reworded(found, model(*now), "reworded", (*same)->text, now->text);
        old.erase(same);
    }
    for (const Interpretation* item : old)
        add_one_side(found, model(*item), item->text, false);
}

}  // namespace

std::vector<Difference> differences(const Scheme& old_rules, const Scheme& new_rules, Date day) {
    const SchemeDefinition& before = old_rules.definition();
    const SchemeDefinition& after = new_rules.definition();
    Found found;
    add_manifest(before.manifest, after.manifest, found);
    add_clauses(before, after, found);
    add_parameters(before, after, found);
    add_declarations(before, after, found);
    add_interpretations(before, after, found);
    add_rule_differences({old_rules, new_rules, day}, found);
    add_other_differences({old_rules, new_rules, day}, found);
    return found;
}

}  // namespace headway
