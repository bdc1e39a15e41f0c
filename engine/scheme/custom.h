// Criteria in plain Lua, for what expressions can't say.
#pragma once

#include "facts/snapshot.h"
#include "script/definition.h"
#include "script/host.h"

#include <functional>
#include <optional>
#include <string>

namespace headway {

struct CustomRuling {
    Outcome outcome = Outcome::unknown;
    std::string reason;              // of an unknown one: what is missing
    std::optional<Problem> failure;  // the function failed; the outcome means nothing
};

// Calls the criterion's function with its facts and parameters: yes or no as booleans, dates as texts,
// lengths of time in months, nil where a fact is unknown, "none" where it is known that there is no such
// thing.
CustomRuling rule_on(ScriptHost& host, const CriterionDefinition& criterion, const Snapshot& snapshot,
                     std::size_t subject, const std::function<Value(const ParameterName&)>& parameter);

}  // namespace headway
