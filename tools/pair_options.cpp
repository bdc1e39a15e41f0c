#include "pair_options.h"

#include <fmt/format.h>

namespace headway::tools {

namespace {

template <class Row>
[[noreturn]] void refuse(const std::string& option, std::string_view what, const std::vector<Row>& rows,
                         const std::string& id) {
    std::vector<std::string> known;
    for (const Row& row : rows)
        known.emplace_back(row.id);
    throw Failure{ExitCode::wrong_usage,
                  fmt::format("{}: the register has no {} '{}'{}", option, what, printable(id),
                              did_you_mean(id, known)),
                  {}};
}

}  // namespace

std::unique_ptr<Scheme> load_allocating_scheme(const Options& options) {
    auto scheme = options.load_scheme(options.scheme);
    if (!scheme->definition().allocates)
        throw Failure{ExitCode::pack_failed,
                      fmt::format("the rule pack '{}' does not say which mentor is for whom: write its "
                                  "allocation.lua (rules/README.md)",
                                  scheme->id()),
                      {}};
    return scheme;
}

Ref<Appointment> appointment_named(const std::string& option, const Register& reg, const std::string& id) {
    if (const auto found = reg.appointment(id)) return *found;
    refuse(option, "appointment", reg.appointments, id);
}

Ref<Person> mentor_named(const std::string& option, const Register& reg, const std::string& id) {
    if (const auto found = reg.person(id)) return *found;
    refuse(option, "person", reg.people, id);
}

Ref<Partnership> partnership_named(const std::string& option, const Register& reg, const std::string& id) {
    if (const auto found = reg.partnership(id)) return *found;
    refuse(option, "partnership", reg.partnerships, id);
}

}  // namespace headway::tools
