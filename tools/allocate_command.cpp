// headway allocate: the best allocation of approved mentors to all appointments that wait, as a whole.
#include "commands.h"
#include "edits.h"
#include "options.h"
#include "pair_options.h"
#include "pair_output.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <map>
#include <memory>

namespace headway::tools {

namespace {

struct AllocateOptions : Options {
    std::vector<std::string> fixed;
    std::vector<std::string> forbidden;
    bool compare = false;
    bool propose = false;
    std::string reason;
};

// "a1=p3"
PairWish wish(const std::string& option, const Register& reg, const std::string& word) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos)
        throw Failure{ExitCode::wrong_usage,
                      fmt::format("{} names an appointment and a mentor, as in a1=p3, not '{}'", option,
                                  printable(word)),
                      {}};
    return {appointment_named(option, reg, word.substr(0, equals)),
            mentor_named(option, reg, word.substr(equals + 1))};
}

Allocation allocated(const AllocateOptions& options, const Scheme& scheme, const Register& reg) {
    AllocationOrder order{.as_of = options.date()};
    for (const std::string& word : options.fixed)
        order.fixed.push_back(wish("--fix", reg, word));
    for (const std::string& word : options.forbidden)
        order.forbidden.push_back(wish("--forbid", reg, word));
    Allocation allocation = allocate(scheme, reg, order);
    if (!allocation.problems.empty())
        throw Failure{ExitCode::bad_input, "nothing was allocated: a wish can't be held",
                      std::move(allocation.problems)};
    return allocation;
}

// A proposal takes no place before it is confirmed, so a mentor can be proposed more often than there is
// room.
void remark_on_proposals(const Scheme& scheme, const Register& reg, const Allocation& allocation,
                         Date as_of) {
    const SchemeDay day{reg.words.find(scheme.id()), as_of};
    std::map<Ref<Person>, int> proposed;
    for (const Partnership& row : reg.partnerships)
        if (row.scheme == day.scheme && row.status == PartnershipStatus::proposed && row.from <= as_of &&
            (!row.to || *row.to >= as_of))
            ++proposed[row.mentor];
    for (const AllocatedPair& pair : allocation.pairs)
        if (proposed.contains(pair.mentor) && ++proposed[pair.mentor] > free_places(reg, pair.mentor, day))
            spdlog::warn(
                "{} is proposed for another appointment already, and there is no place for both: "
                "confirm or reject that one first, or forbid {}={}",
                printable(reg[pair.mentor].id), printable(reg[pair.appointment].id),
                printable(reg[pair.mentor].id));
}

void run(const AllocateOptions& options) {
    options.set_up_log();
    const Format format = options.output_format();
    if (format == Format::jsonl)
        throw Failure{ExitCode::wrong_usage, "an allocation is text, json or csv", {}};
    if (options.propose && options.database.empty())
        throw Failure{
            ExitCode::wrong_usage, "--propose keeps the pairs in a database: name it with --db", {}};
    const Date as_of = options.date();
    const auto scheme = load_allocating_scheme(options);
    const Register reg = options.read_register();
    const Allocation allocation = allocated(options, *scheme, reg);
    remark_on_proposals(*scheme, reg, allocation, as_of);
    if (options.propose && !allocation.pairs.empty())
        return enter_entry(options, {"propose an allocation", options.reason, false},
                           propose(*scheme, reg, allocation, as_of));
    const ShownAllocation shown{*scheme, reg, as_of, allocation, options.compare};
    if (format == Format::json)
        write_output(allocation_json(*scheme, reg, as_of, allocation, options.compare) + '\n');
    else if (format == Format::csv)
        write_output(allocation_csv(shown));
    else
        write_output(allocation_text(shown, Terminal::of_standard_output()));
}

}  // namespace

void add_allocate(CLI::App& app, ExitCode&) {
    auto options = std::make_shared<AllocateOptions>();
    CLI::App* command =
        app.add_subcommand("allocate", "the best mentors for all appointments that wait, as a whole");
    options->add_scheme(*command);
    options->add_register(*command);
    options->add_as_of(*command);
    options->add_format(*command, "text, json or csv");
    command->add_option("--fix", options->fixed, "hold this pair, a1=p3; may be given several times")
        ->allow_extra_args(false);
    command->add_option("--forbid", options->forbidden, "don't make this pair; may be given several times")
        ->allow_extra_args(false);
    command->add_flag("--compare", options->compare, "show what choosing one by one would give");
    command->add_flag("--propose", options->propose,
                      "record the pairs in the database as proposed (headway partnerships confirm, reject)");
    command->add_option("--reason", options->reason, "with --propose: why, for the log");
    options->add_by(*command);
    options->add_common(*command);
    command->callback([options] { run(*options); });
}

}  // namespace headway::tools
