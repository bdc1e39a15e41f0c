#include "scheme/json_parts.h"
#include "scheme/schedule.h"

#include <fmt/format.h>

namespace headway {

namespace {

void append_day(std::string& out, std::string_view key, const std::optional<Date>& day) {
    out += day ? fmt::format(",\"{}\":\"{}\"", key, iso(*day)) : fmt::format(",\"{}\":null", key);
}

template <class Choice>
void append_choice(std::string& out, std::string_view key, const std::optional<Choice>& choice) {
    out += choice ? fmt::format(",\"{}\":\"{}\"", key, name_of(*choice)) : fmt::format(",\"{}\":null", key);
}

void append_item(std::string& out, const ScheduledItem& item) {
    out += fmt::format("{{\"what\":\"{}\",", name_of(item.rule->what));
    append_key(out, "id", item.rule->id);
    out += fmt::format(",\"number\":{}", item.number);
    append_choice(out, "kind", item.kind);
    append_day(out, "from", item.window.from);
    append_day(out, "to", item.window.to);
    append_choice(out, "place", item.place);
    out += item.minutes ? fmt::format(",\"minutes\":{}", *item.minutes) : ",\"minutes\":null";
    std::vector<std::string> who;
    for (const PartnershipSide side : item.who)
        who.emplace_back(name_of(side));
    out += ",\"who\":";
    append_list(out, who);
    out += ",\"clause\":";
    append_clauses(out, item.clauses());
    out += fmt::format(",\"done\":{}", item.done());
    append_day(out, "done_on", item.done_on);
    append_day(out, "planned_on", item.planned_on);
    out += ",\"says\":";
    append_json(out, item.says());
    out += ",\"before\":";
    append_json(out, item.rule->before.says);
    out += fmt::format(",\"assumed\":{}}}", item.assumed);
}

}  // namespace

std::string schedule_json(const Scheme& scheme, const Register& reg, const Schedule& schedule, Date as_of) {
    std::string out = "{";
    append_key(out, "scheme", scheme.id());
    out += ',';
    append_key(out, "edition", scheme.edition());
    out += ',';
    append_key(out, "partnership", reg[schedule.partnership].id);
    append_day(out, "as_of", as_of);
    append_day(out, "from", schedule.days.from);
    append_day(out, "to", schedule.days.to);
    out += fmt::format(",\"assumed\":{}", schedule.assumed);
    out += schedule.agreed_meetings ? fmt::format(",\"agreed_meetings\":{}", *schedule.agreed_meetings)
                                    : ",\"agreed_meetings\":null";
    out += ",\"items\":[";
    for (const ScheduledItem& item : schedule.items) {
        if (out.back() != '[') out += ',';
        append_item(out, item);
    }
    return out + "]}";
}

}  // namespace headway
