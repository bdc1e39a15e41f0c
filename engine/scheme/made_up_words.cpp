#include "scheme/made_up_words.h"

#include <fmt/format.h>

namespace headway {

namespace {

std::string in_words(const EdgeValue& value) {
    switch (value.is) {
        case EdgeValue::Is::known:
            return headway::in_words(value.value);
        case EdgeValue::Is::another:
            return "another";
        case EdgeValue::Is::none:
            return "none";
        case EdgeValue::Is::between:
            return fmt::format("not known, between {} and {}", headway::in_words(value.value), value.highest);
        case EdgeValue::Is::unknown:
            break;
    }
    return "not known";
}

// "mentor: " of a fact that a pair's rule asks of the mentor.
std::string whose(const FactRequest& request) {
    for (const char* side : {"mentor", "mentee"})
        if (request.root.starts_with(side)) return fmt::format("{}: ", side);
    return request.root == "school" ? "mentor: " : "";
}

}  // namespace

std::vector<MadeUpCandidate::Fact> facts_in_words(const MadeUp& subject, const TriedEdges& tried,
                                                  const RuleWords& words, bool is_pair) {
    std::vector<MadeUpCandidate::Fact> facts;
    const auto add = [&](const MadeUp::Fact& fact, const std::string& school) {
        const FactRequest& request = words.requests[static_cast<std::size_t>(fact.slot)];
        facts.push_back(
            {(is_pair ? whose(request) : "") + school + words.fact(fact.slot), in_words(fact.value)});
    };
    for (const MadeUp::Fact& fact : subject.facts)
        add(fact, "");
    if (tried.rows && subject.rows.empty())
        facts.push_back({is_pair ? "mentor: schools" : "schools", "none"});
    for (std::size_t i = 0; i < subject.rows.size(); ++i)
        for (const MadeUp::Fact& fact : subject.rows[i])
            add(fact, subject.rows.size() > 1 ? fmt::format("school {}: ", i + 1) : "");
    return facts;
}

}  // namespace headway
