// Conditions on appointments that decide nothing about a person, only whether something applies. Internal to
// this room.
#pragma once

#include "logic/program.h"
#include "scheme/scheme.h"

#include <optional>
#include <string>
#include <vector>

namespace headway {

// Decides all conditions for all appointments at once; refers to scheme and register.
class AppointmentConditions {
  public:
    AppointmentConditions(const Scheme& scheme, const Register& reg,
                          const std::vector<Ref<Appointment>>& appointments,
                          const std::vector<ConditionPtr>& conditions, Date as_of);

    // By their places in the lists; a condition that is null is always met.
    Outcome outcome(std::size_t appointment, std::size_t condition) const {
        return outcomes_[condition][appointment];
    }
    // What would settle an unknown one.
    std::vector<std::string> missing(std::size_t appointment, std::size_t condition) const;

  private:
    std::vector<FactType> types_;
    Snapshot snapshot_;
    Program program_;
    std::vector<std::optional<NodeNumber>> roots_;
    std::vector<std::vector<Outcome>> outcomes_;  // by condition, by appointment
};

}  // namespace headway
