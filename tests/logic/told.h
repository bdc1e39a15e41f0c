// A witness that speaks in signs, so that a test can read back which fact was meant.
#pragma once

#include "logic/explain.h"
#include "logic/world.h"

#include <set>

namespace headway::test {

// "3.1": the fact in slot 3 of the tied row 1.
inline std::string place(Slot slot, std::size_t tie) {
    return std::to_string(static_cast<std::size_t>(slot)) + "." + std::to_string(tie);
}

struct Told final : Witness {
    std::set<std::string> immovable = {};         // facts that nobody can change
    std::map<std::string, Date> reached_on = {};  // durations
    std::map<std::string, Date> ended_on = {};    // the day on which a recorded end changes the fact

    std::string finding(Slot slot, std::size_t tie) const override { return place(slot, tie); }
    std::string missing(Slot slot, std::size_t tie) const override { return place(slot, tie); }
    std::optional<std::string> change(Slot slot, std::size_t tie, const std::string& wanted,
                                      bool ended) const override {
        if (immovable.count(place(slot, tie)) > 0) return std::nullopt;
        return (ended ? "-" : "+") + place(slot, tie) + (wanted.empty() ? "" : " " + wanted);
    }
    std::optional<Date> reaches(Slot slot, std::size_t tie, Period) const override {
        return found(reached_on, place(slot, tie));
    }
    std::optional<Date> changes_on(Slot slot, std::size_t tie) const override {
        return found(ended_on, place(slot, tie));
    }
    std::string nothing_tied() const override { return "no school"; }

  private:
    static std::optional<Date> found(const std::map<std::string, Date>& days, const std::string& key) {
        const auto entry = days.find(key);
        return entry == days.end() ? std::nullopt : std::optional{entry->second};
    }
};

// A condition decided for one subject of a world, ready to be explained. Refers to the world and the witness.
class Decided {
  public:
    Decided(const World& world, ConditionPtr condition, const Witness& witness, std::size_t subject = 0)
        : world_(world), condition_(std::move(condition)) {
        root_ = program_.add(condition_, world.binding());
        case_ = std::make_unique<Case>(Case{.program = program_,
                                            .types = world.types,
                                            .columns = world.columns,
                                            .subject = subject,
                                            .outcomes = program_.evaluate_one(world.columns, subject),
                                            .witness = witness});
    }

    Outcome outcome() const { return case_->outcomes[static_cast<std::size_t>(root_)][0]; }
    std::string why() const { return reason(*case_, root_); }
    std::vector<std::string> lacking() const { return missing(*case_, root_); }
    std::optional<std::vector<std::string>> changes() const { return changes_to_meet(*case_, root_); }
    std::vector<Date> turns() const { return turning_days(*case_, root_, world_.as_of); }

  private:
    const World& world_;
    ConditionPtr condition_;
    Program program_;
    NodeNumber root_{};
    std::unique_ptr<Case> case_;
};

}  // namespace headway::test
