// The baselines' join: from rows to the facts of each candidate, by hand, in one pass over the people.
//
// It works on the engine's Register and on the rows that the baseline of end_to_end parses by itself
// (bench/parse.h); what differs between them is behind the few functions that a Source has:
//
//   people()                      how many there are; also the number of candidates
//   for_posts(person, use)        use(school, role, from, to) for each post; to: a day after all others if
//   open for_declarations(person, use) use(key, made_on, truth, day) for each declaration for the scheme;
//                                 key: a DeclaredKey
//   for_support(person, use)      use(school, from, effective)
//   for_inspections(school, use)  use(date, overall), where overall is what stands for the overall judgement
//   for_assessments(school, use)  use(date, judgement, inspection_expected)
//   for_performance(school, use)  use(year), a Year with academic_year, score, band, above_minimum_standard
#pragma once

#include "base/date.h"
#include "bench/facts.h"
#include "register/rows.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

namespace headway::tools::bench {

// The declarations that KLE asks for; the qualities follow one another in the pack's order.
enum DeclaredKey : std::uint8_t { expects_to_remain_until, capacity, governing_body, first_quality };
inline constexpr std::size_t key_count = first_quality + quality_count;
// Their names in a register, by key.
extern const std::array<std::string_view, key_count> declared_keys;

inline Outcome outcome_of_flag(const std::optional<bool>& flag) {
    return flag ? outcome_of(*flag) : Outcome::unknown;
}

inline std::int32_t number_of_day(Date date) {
    return static_cast<std::int32_t>(date.time_since_epoch().count());
}

template <class Source>
class Join {
  public:
    Join(const Source& source, Date as_of) : source_(source), as_of_(as_of) {}

    Facts facts() {
        Facts facts;
        facts.candidates.reserve(source_.people());
        facts.schools.reserve(source_.people() + source_.people() / 8);
        for (std::uint32_t person = 0; person < source_.people(); ++person)
            add(person, facts);
        return facts;
    }

  private:
    struct Spell {
        Date from;
        Date end;
    };
    struct Own {
        std::uint32_t school;
        Date until;
    };

    void add(std::uint32_t person, Facts& facts) {
        Candidate& candidate = facts.candidates.emplace_back();
        add_service(person, candidate);
        add_declarations(person, candidate);
        add_support(person, candidate);
        for (const Own& own : own_)
            facts.schools.push_back(own_school(own));
        candidate.schools_end = static_cast<std::uint32_t>(facts.schools.size());
    }

    // Fills spells_ and own_: the schools of today's headships, else those of the last ones.
    void add_service(std::uint32_t person, Candidate& candidate) {
        spells_.clear();
        own_.clear();
        source_.for_posts(person, [&](std::uint32_t school, Role role, Date from, Date to) {
            const bool heads = role == Role::headteacher || role == Role::executive_headteacher;
            if (!heads || from > as_of_) return;
            const bool current = to >= as_of_;
            spells_.push_back({from, current ? as_of_ : plus_days(to, 1)});
            add_own(school, current ? as_of_ : to, current, candidate.is_head);
            candidate.is_head |= current;
        });
        candidate.months_as_head = months_served();
    }

    void add_own(std::uint32_t school, Date until, bool current, bool was_head) {
        if (current && !was_head) own_.clear();
        if (!current && was_head) return;
        if (!current && !own_.empty()) {
            if (own_.front().until > until) return;
            if (own_.front().until < until) own_.clear();
        }
        for (const Own& own : own_)
            if (own.school == school) return;
        own_.push_back({school, until});
    }

    // Overlaps count once; a gap shifts the beginning forward.
    std::int32_t months_served() {
        if (spells_.empty()) return 0;
        if (spells_.size() > 1)
            std::sort(spells_.begin(), spells_.end(),
                      [](const Spell& a, const Spell& b) { return a.from < b.from; });
        Date since = spells_.front().from;
        Date end = spells_.front().end;
        for (const Spell& spell : spells_) {
            if (spell.from > end) since += spell.from - end;
            end = std::max(end, spell.end);
        }
        return whole_months_between(since, end);
    }

    void add_declarations(std::uint32_t person, Candidate& candidate) {
        std::array<Date, key_count> newest;
        newest.fill(Date::min());
        candidate.qualities.fill(Outcome::unknown);
        source_.for_declarations(person, [&](std::size_t key, Date made_on, Outcome truth, std::int32_t day) {
            if (made_on > as_of_ || made_on < newest[key]) return;
            newest[key] = made_on;
            if (key == expects_to_remain_until)
                candidate.remains_until = day;
            else if (key == capacity)
                candidate.capacity = truth;
            else if (key == governing_body)
                candidate.governors = truth;
            else
                candidate.qualities[key - first_quality] = truth;
        });
    }

    void add_support(std::uint32_t person, Candidate& candidate) {
        source_.for_support(person,
                            [&](std::uint32_t school, Date from, const std::optional<bool>& effective) {
                                if (from > as_of_ || effective == false) return;
                                for (const Own& own : own_)
                                    if (own.school == school) return;
                                ++candidate.support_most;
                                if (effective == true) ++candidate.support_least;
                            });
    }

    OwnSchool own_school(const Own& own) {
        OwnSchool out;
        const Date last = std::min(as_of_, own.until);
        Date inspected = Date::min();
        source_.for_inspections(own.school, [&](Date date, std::uint8_t overall) {
            if (overall == no_judgement || date > last || date < inspected) return;
            inspected = date;
            out.overall = overall;
        });
        Date assessed = inspected;
        source_.for_assessments(own.school, [&](Date date, std::uint8_t judgement, Outcome expected) {
            if (date > last || date < assessed) return;
            assessed = date;
            out.assessment = judgement;
            out.inspection_expected = expected;
        });
        add_performance(own, out);
        return out;
    }

    // A year exists from the 1 September that ends it, and speaks of a head who had not left before.
    bool exists(AcademicYear year, Date until) const {
        using namespace std::chrono;
        const Date from = sys_days{std::chrono::year{year.starts_in + 1} / September / 1};
        return from <= as_of_ && from <= plus_days(until, 1);
    }

    void add_performance(const Own& own, OwnSchool& out) {
        std::array<const typename Source::Year*, 3> newest{};  // newest first
        source_.for_performance(own.school, [&](const typename Source::Year& year) {
            if (exists(year.academic_year, own.until)) insert(newest, year);
        });
        if (newest[0] != nullptr) out.above_minimum = outcome_of_flag(newest[0]->above_minimum_standard);
        if (newest[2] == nullptr) return;
        out.high = Outcome::met;
        for (const auto* year : newest)
            out.high = both(out.high, year->band ? outcome_of(*year->band == Band::high) : Outcome::unknown);
        out.rising = both(rise(*newest[1], *newest[0]), rise(*newest[2], *newest[1]));
    }

    // Of two rows for one year the later counts.
    static void insert(std::array<const typename Source::Year*, 3>& newest,
                       const typename Source::Year& year) {
        std::size_t place = 0;
        while (place < 3 && newest[place] != nullptr && newest[place]->academic_year > year.academic_year)
            ++place;
        if (place == 3) return;
        const bool again = newest[place] != nullptr && newest[place]->academic_year == year.academic_year;
        for (std::size_t i = 2; !again && i > place; --i)
            newest[i] = newest[i - 1];
        newest[place] = &year;
    }

    static Outcome rise(const typename Source::Year& older, const typename Source::Year& newer) {
        return older.score && newer.score ? outcome_of(*newer.score > *older.score) : Outcome::unknown;
    }

    const Source& source_;
    Date as_of_;
    std::vector<Spell> spells_;
    std::vector<Own> own_;
};

}  // namespace headway::tools::bench
