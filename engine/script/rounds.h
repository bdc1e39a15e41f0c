// What a pack's rounds.lua states: when mentors are recruited, by the dates that are published for a year.
//
// An academic year has up to three rounds, one for each term. A policy dates the actions of a round in
// several ways; each becomes a stretch of days, and the way is kept, so that a table reads as the policy
// does.
#pragma once

#include "base/academic_year.h"
#include "base/day_words.h"
#include "register/choices.h"
#include "script/definition.h"

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace headway {

// How the dates of an action are written.
enum class DatedAs : std::uint8_t {
    day,     // "2016-08-15"
    days,    // "2016-09-12 to 2016-09-23"
    week,    // "week beginning 2016-09-05": Monday to Friday
    by,      // "by 2016-10-14"
    months,  // "2016-11", or "2017-05 to 2017-06"
};

struct ActionDays {
    DatedAs as = DatedAs::day;
    DayRange days;  // what is to be done by a day has time from the first day of the action before it

    friend bool operator==(const ActionDays&, const ActionDays&) = default;
};

// The days that a text of the pack names, or in plain words why it names none. Of what is to be done by a
// day, only that day is known.
std::variant<ActionDays, std::string> read_action_days(std::string_view text);

// As an officer reads them: "12 to 23 September 2016", "week beginning 5 September 2016", "by 14 October
// 2016".
std::string in_words(const ActionDays& when);

// Something that is done once in a round.
struct RoundAction {
    std::string name;  // "advertisement"
    std::vector<std::string> clauses;
    std::map<TermName, ActionDays> when;  // by round; a round may go without the action
    Place where;
};

// The actions of one academic year, in the pack's order, which is the order in which a round goes.
struct PublishedRounds {
    AcademicYear year;
    std::vector<RoundAction> actions;
};

struct RoundsDefinition {
    std::vector<std::string> clauses;        // by which there are rounds at all
    std::vector<PublishedRounds> published;  // by year, one at least
};

}  // namespace headway
