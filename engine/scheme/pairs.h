// Pairs: which mentors a scheme would give to which appointments, how far each is preferred, and why.
//
// A pair's verdict comes from the criteria of allocation.lua: any "must" that is not met excludes it; else
// any "must" that is unknown leaves it undetermined; else any "should" that is not met leaves it to
// exceptional circumstances; else it is suitable. Its score is the sum of the weights of the preferences that
// it matches. Whether the mentor is eligible is not asked again: the approved entry in the register stands
// for that.
//
// Pairs answers for one appointment and all mentors at once, in a few microseconds a thousand mentors
// (pair_conditions.h); PairReasons puts one pair into words and costs far more. Both decide by the same
// conditions. Both refer to their scheme and register, do not change once built, and threads may share them.
#pragma once

#include "scheme/scheme.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace headway {

// From worst to best.
enum class PairVerdict : std::uint8_t { excluded, undetermined, exceptional_only, suitable };
std::string_view name_of(PairVerdict verdict);

// Whom to pair: each person and each appointment once. The order of both is that of all answers.
struct PairOrder {
    std::vector<Ref<Person>> mentors;
    std::vector<Ref<Appointment>> appointments;
    Date as_of;
};

// One appointment with every mentor.
struct JudgedMentors {
    std::vector<PairVerdict> verdicts;  // by mentor
    std::vector<std::int32_t> scores;
};

struct PairCriterionAnswer {
    const CriterionDefinition* criterion = nullptr;
    Outcome outcome = Outcome::unknown;
    std::string reason;                // one sentence
    std::vector<std::string> missing;  // what would settle an unknown
    std::vector<std::string>
        would_meet;  // the fewest changes that would; empty where nobody can bring it about
};

struct PairPreferenceAnswer {
    const PreferenceDefinition* preference = nullptr;
    std::int32_t weight = 0;
    bool matched = false;  // what is unknown does not match
    std::string reason;
};

struct PairAnswer {
    PairVerdict verdict = PairVerdict::undetermined;
    std::int32_t score = 0;
    std::vector<PairCriterionAnswer> criteria;      // in the pack's order
    std::vector<PairPreferenceAnswer> preferences;  // likewise
};

// Puts single pairs into words.
class PairReasons {
  public:
    // The scheme must say how it allocates (SchemeDefinition::allocates).
    PairReasons(const Scheme& scheme, const Register& reg, Date as_of);
    ~PairReasons();
    PairReasons(PairReasons&&) noexcept;

    PairAnswer explain(Ref<Person> mentor, Ref<Appointment> appointment) const;

  private:
    std::unique_ptr<struct PairQuestion> question_;
};

class Pairs {
  public:
    // The scheme must say how it allocates (SchemeDefinition::allocates).
    Pairs(const Scheme& scheme, const Register& reg, PairOrder order);
    ~Pairs();
    Pairs(Pairs&&) noexcept;

    const PairOrder& order() const;
    const Scheme& scheme() const;

    // For the appointment of that number in the order.
    JudgedMentors judge(std::size_t appointment) const;

    // The scores of all mentors with one appointment after another, where only the suitable ones count. Keeps
    // its room between appointments; for one thread.
    class Scorer {
      public:
        static constexpr std::int32_t not_suitable = -1;

        explicit Scorer(const Pairs& pairs);
        ~Scorer();
        Scorer(const Scorer&) = delete;
        Scorer& operator=(const Scorer&) = delete;

        // By mentor; valid until the next call.
        std::span<std::int32_t> scores(std::size_t appointment);

      private:
        struct Room;
        std::unique_ptr<Room> room_;
    };

    // Whether something that has to do with the mentor alone rules a suitable pair out, whatever the
    // appointment.
    std::vector<bool> never_suitable() const;

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace headway
