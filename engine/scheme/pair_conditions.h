// Conditions on mentors and mentees together, evaluated for one appointment and all mentors at once. Internal
// to this room.
//
// A part of a condition that speaks of the mentor alone is evaluated once, for all mentors; one that speaks
// of the mentee alone, once for all appointments. What is left for each of the pairs is to combine bytes.
// Once built, any number of threads may evaluate, each with a workspace of its own.
#pragma once

#include "facts/pair_column.h"
#include "facts/snapshot.h"
#include "logic/program.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace headway {

// What the conditions are evaluated on; all of it must outlive them.
struct PairGround {
    std::span<const FactRequest> requests;
    std::span<const Arguments> arguments;  // by slot
    const Binding& binding;
    const Snapshot& mentors;
    const Snapshot& mentees;
    std::span<const Ref<Person>> people;             // the mentors, in the snapshot's order
    std::span<const Ref<Appointment>> appointments;  // the mentees, likewise
};

// Does a fact that was reached like this speak of the mentor, of the mentee, or of the two together?
enum class PairSide : std::uint8_t { mentor, mentee, both };
PairSide side_of(const FactRequest& request);

class PairConditions {
  public:
    enum class Place : std::uint32_t {};

    // One outcome for all mentors, or one for each.
    struct Outcomes {
        Outcome constant = Outcome::unknown;
        const Outcome* by_mentor = nullptr;  // where not null

        Outcome of(std::size_t mentor) const { return by_mentor == nullptr ? constant : by_mentor[mentor]; }
    };

    class Workspace {
      public:
        explicit Workspace(const PairConditions& conditions) : stores_(conditions.nodes_.size()) {}

      private:
        friend class PairConditions;
        std::vector<std::vector<Outcome>> stores_;  // by node
    };

    explicit PairConditions(const PairGround& ground) : ground_(ground) {}

    Place add(const ConditionPtr& condition);

    // For the appointment of that number. What it gives is valid until the workspace is used again for the
    // same condition.
    Outcomes evaluate(Place place, std::size_t appointment, Workspace& workspace) const;

    // For conditions that speak of the mentor alone: the outcome of each, whatever the appointment.
    std::optional<std::span<const Outcome>> of_mentors_alone(Place place) const;

  private:
    struct Node {
        PairSide side = PairSide::both;
        std::vector<Outcome> outcomes = {};           // of one side alone: by mentor or by appointment
        std::shared_ptr<const PairColumn> fact = {};  // of a pair's fact
        Connective connective = Connective::all;      // of a combination
        std::vector<Place> parts = {};
    };

    PairSide side_of_all(const Condition& condition) const;
    std::vector<Outcome> evaluated_alone(const ConditionPtr& condition, const Snapshot& snapshot) const;
    Node node_of(const ConditionPtr& condition);
    Outcomes combine(const Node& node, std::size_t appointment, Workspace& workspace,
                     std::vector<Outcome>& store) const;

    PairGround ground_;
    std::vector<Node> nodes_;
};

}  // namespace headway
