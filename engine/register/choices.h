// The closed lists of the register: a value outside its list is an error of the file.
//
// Each list is an enumeration and, beside it, the names that files use, in the enumeration's order.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace headway {

enum class Phase : std::uint8_t {
    nursery,
    primary,
    middle,
    secondary,
    all_through,
    sixteen_plus,
    special,
    pupil_referral_unit
};
enum class AdmissionsPolicy : std::uint8_t { selective, non_selective };
enum class Framework : std::uint8_t { section_5, report_card_2025 };
// Both scales of Ofsted: first that of section 5 (satisfactory was its third grade until 2012), worst first,
// then that of the report cards of 2025, worst first.
enum class Judgement : std::uint8_t {
    inadequate,
    satisfactory,
    requires_improvement,
    good,
    outstanding,
    urgent_improvement,
    needs_attention,
    expected_standard,
    strong_standard,
    exceptional
};
enum class Category : std::uint8_t { none, serious_weaknesses, special_measures, notice_to_improve };
enum class Band : std::uint8_t { high, middle, low };
enum class Role : std::uint8_t {
    headteacher,
    executive_headteacher,
    acting_headteacher,
    deputy_headteacher,
    assistant_headteacher,
    senior_leader,
    middle_leader,
    business_manager,
    support_staff,
    governor,
    teacher
};
enum class Headship : std::uint8_t { first, second_or_later };
enum class Provider : std::uint8_t { local_authority, teaching_school, recognised_provider, other };
enum class PanelOutcome : std::uint8_t { appointed, declined, deferred };
enum class MentorStatus : std::uint8_t { applied, approved, stepped_back, suspended, retired };
enum class PartnershipStatus : std::uint8_t { proposed, active, ended, not_working };
enum class MeetingKind : std::uint8_t { initial, regular, exit_review, annual };
enum class MeetingPlace : std::uint8_t { mentee_school, mentor_school, neutral, remote };
enum class Channel : std::uint8_t { telephone, email, text, video, visit, in_person };
enum class PartnershipSide : std::uint8_t { mentor, mentee };
enum class Activity : std::uint8_t {
    mentor_coaching,
    leadership_development,
    peer_review,
    school_improvement
};
enum class Route : std::uint8_t { school, area };
enum class TermName : std::uint8_t { autumn, spring, summer };

using Names = std::span<const std::string_view>;

// The names of a list, in the order of its enumeration: names_of(Role{})[0] is "headteacher".
Names names_of(Phase);
Names names_of(AdmissionsPolicy);
Names names_of(Framework);
Names names_of(Judgement);
Names names_of(Category);
Names names_of(Band);
Names names_of(Role);
Names names_of(Headship);
Names names_of(Provider);
Names names_of(PanelOutcome);
Names names_of(MentorStatus);
Names names_of(PartnershipStatus);
Names names_of(MeetingKind);
Names names_of(MeetingPlace);
Names names_of(Channel);
Names names_of(PartnershipSide);
Names names_of(Activity);
Names names_of(Route);
Names names_of(TermName);

template <class Choice>
std::string_view name_of(Choice choice) {
    return names_of(choice)[static_cast<std::size_t>(choice)];
}

template <class Choice>
std::optional<Choice> choice_named(std::string_view name) {
    const Names names = names_of(Choice{});
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name) return static_cast<Choice>(i);
    return std::nullopt;
}

// Which of the two scales a judgement belongs to.
constexpr Framework framework_of(Judgement judgement) {
    return judgement >= Judgement::urgent_improvement ? Framework::report_card_2025 : Framework::section_5;
}

}  // namespace headway
