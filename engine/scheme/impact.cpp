#include "scheme/impact.h"

#include "base/json.h"
#include "scheme/json_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace headway {

namespace {

// Whether a subject with this verdict can serve, or be served.
bool can_serve(Verdict verdict) {
    return verdict >= Verdict::by_exception;
}

void count(Impact::Part& part, Verdict before, Verdict after) {
    ++part.subjects;
    if (before == after) return;
    if (can_serve(before) && !can_serve(after))
        ++part.lose;
    else if (!can_serve(before) && can_serve(after))
        ++part.gain;
    else
        ++part.other;
}

// The deciding criteria that came out otherwise, and those that only one edition has and that stand against.
std::vector<std::string> changed_criteria(const Verdicts& before, const Verdicts& after,
                                          std::size_t subject) {
    std::map<std::string, Outcome> outcomes;
    for (std::size_t i = 0; i < before.criteria().size(); ++i)
        if (before.criteria()[i].force == Force::must)
            outcomes[before.criteria()[i].id] = before.outcome(subject, i);
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < after.criteria().size(); ++i) {
        const CriterionDefinition& criterion = after.criteria()[i];
        if (criterion.force != Force::must) continue;
        const auto known = outcomes.find(criterion.id);
        const Outcome old = known == outcomes.end() ? Outcome::met : known->second;
        if (old != after.outcome(subject, i)) ids.push_back(criterion.id);
        if (known != outcomes.end()) outcomes.erase(known);
    }
    for (const auto& [id, outcome] : outcomes)
        if (outcome != Outcome::met) ids.push_back(id);
    return ids;
}

// The school of which a subject is told: an appointment's own; of a person that of the newest post.
std::optional<Ref<School>> school_of(const Verdicts& verdicts, std::size_t subject) {
    const Register& reg = verdicts.snapshot().setting().records();
    if (verdicts.kind() == SubjectKind::mentee) return reg[*reg.appointment(verdicts.id(subject))].school;
    const Post* newest = nullptr;
    for (std::uint32_t row : reg.posts_of_person.of(reg.person(verdicts.id(subject))->position)) {
        const Post& post = reg.posts[row];
        if (post.from <= verdicts.as_of() && (newest == nullptr || post.from > newest->from)) newest = &post;
    }
    return newest == nullptr ? std::nullopt : std::optional{newest->school};
}

// The phase and the area of the subject's school.
std::pair<std::string, std::string> place_of(const Verdicts& verdicts, std::size_t subject) {
    const auto ref = school_of(verdicts, subject);
    if (!ref) return {};
    const Register& reg = verdicts.snapshot().setting().records();
    const School& school = reg[*ref];
    return {school.phase ? in_words(Value{std::string{name_of(*school.phase)}}) : "",
            std::string{reg.words.text(school.area)}};
}

void append_counts(std::string& out, const char* key, const VerdictCounts& counts) {
    out += fmt::format("\"{}\":{{", key);
    for (std::size_t i = counts.size(); i-- > 0;)
        out += fmt::format("\"{}\":{}{}", name_of(static_cast<Verdict>(i)), counts[i], i > 0 ? "," : "}");
}

void append_parts(std::string& out, const char* key, const std::map<std::string, Impact::Part>& parts) {
    out += fmt::format(",\"{}\":{{", key);
    bool first = true;
    for (const auto& [name, part] : parts) {
        if (!first) out += ',';
        first = false;
        append_json(out, name);
        out += fmt::format(":{{\"subjects\":{},\"lose\":{},\"gain\":{},\"other\":{}}}", part.subjects,
                           part.lose, part.gain, part.other);
    }
    out += '}';
}

}  // namespace

Impact impact_of(const Verdicts& before, const Verdicts& after) {
    Impact impact;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const Verdict was = before.verdict(i);
        const Verdict is = after.verdict(i);
        ++impact.before.at(static_cast<std::size_t>(was));
        ++impact.after.at(static_cast<std::size_t>(is));
        count(impact.whole, was, is);
        const auto [phase, area] = place_of(before, i);
        count(impact.by_phase[phase], was, is);
        count(impact.by_area[area], was, is);
        if (was == is) continue;
        impact.changed.push_back({i, was, is, changed_criteria(before, after, i)});
        for (const std::string& id : impact.changed.back().criteria)
            count(impact.by_criterion[id], was, is);
    }
    return impact;
}

std::string impact_json(const Impact& impact, const Verdicts& before) {
    std::string out = "{\"changed\":[";
    for (const Impact::Change& change : impact.changed) {
        if (out.back() != '[') out += ",\n";
        out += "{\"subject\":";
        append_json(out, before.id(change.subject));
        out += ",\"name\":";
        append_json(out, before.name(change.subject));
        out += fmt::format(",\"before\":\"{}\",\"after\":\"{}\",\"criteria\":[", name_of(change.before),
                           name_of(change.after));
        for (std::size_t i = 0; i < change.criteria.size(); ++i) {
            if (i > 0) out += ',';
            append_json(out, change.criteria[i]);
        }
        out += "]}";
    }
    out += "],";
    append_counts(out, "before", impact.before);
    out += ',';
    append_counts(out, "after", impact.after);
    append_parts(out, "by_criterion", impact.by_criterion);
    append_parts(out, "by_phase", impact.by_phase);
    append_parts(out, "by_area", impact.by_area);
    return out + "}";
}

}  // namespace headway
