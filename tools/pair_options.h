// What the commands about pairs ask of their options.
#pragma once

#include "options.h"

#include <memory>
#include <string>

namespace headway::tools {

// Throws Failure where the pack does not say how it allocates.
std::unique_ptr<Scheme> load_allocating_scheme(const Options& options);

// The row that an option names; throws Failure, with the nearest id, where there is none.
Ref<Appointment> appointment_named(const std::string& option, const Register& reg, const std::string& id);
Ref<Person> mentor_named(const std::string& option, const Register& reg, const std::string& id);
Ref<Partnership> partnership_named(const std::string& option, const Register& reg, const std::string& id);

}  // namespace headway::tools
