// The console on mentor and mentee together: shortlists, schedules, funding.
#include "funding_output.h"
#include "pair_options.h"
#include "pair_output.h"
#include "partnership_words.h"
#include "repl/console_commands.h"
#include "schedule_output.h"

#include <fmt/format.h>

namespace headway::tools {

namespace {

std::string only_word(const std::string& arguments, std::string_view what) {
    std::string rest = arguments;
    std::string word = take_word(rest);
    if (word.empty() || !rest.empty())
        throw Failure{ExitCode::wrong_usage, fmt::format("of which {}? Name one by its id", what), {}};
    return word;
}

}  // namespace

std::string show_shortlist(Session& session, const std::string& arguments) {
    const std::string id = only_word(arguments, "appointment");
    const Scheme& scheme = session.scheme();
    if (!scheme.definition().allocates)
        throw Failure{ExitCode::pack_failed,
                      "the pack does not say which mentor is for whom: write its allocation.lua",
                      {}};
    const ShortlistOrder order{.appointment = appointment_named(":shortlist", session.reg(), id),
                               .as_of = session.as_of()};
    const std::vector<ShortlistedMentor> mentors = shortlist(scheme, session.reg(), order);
    return shortlist_text({scheme, session.reg(), order, mentors}, session.terminal());
}

std::string show_schedule(Session& session, const std::string& arguments) {
    const std::string id = only_word(arguments, "partnership");
    (void)partnership_named(":schedule", session.reg(), id);  // told by the console's own words
    const Ref<Partnership> partnership = partnership_named(session.reg(), session.scheme(), id);
    const Schedules schedules{session.scheme(), session.reg(), session.as_of()};
    const Schedule schedule = schedule_of(schedules, partnership);
    return schedule_text({session.scheme(), session.reg(), schedule, session.as_of()}, session.terminal());
}

std::string show_funding(Session& session, const std::string& arguments) {
    const std::string id = only_word(arguments, "partnership");
    (void)partnership_named(":funding", session.reg(), id);
    const Ref<Partnership> partnership = partnership_named(session.reg(), session.scheme(), id);
    if (session.scheme().definition().funding == nullptr)
        throw Failure{ExitCode::pack_failed, "the pack does not say who pays: write its funding.lua", {}};
    const PartnershipFunding funding =
        funding_of(session.scheme(), session.reg(), partnership, session.as_of());
    if (funding.problem)
        throw Failure{ExitCode::bad_input, "the funding can't be reckoned", {*funding.problem}};
    return funding_text({session.scheme(), session.reg(), session.as_of()}, partnership, funding,
                        session.terminal());
}

}  // namespace headway::tools
