#include "register/choices.h"

namespace headway {

namespace {

template <std::size_t count>
using List = std::array<std::string_view, count>;

constexpr List<8> phase_names{"nursery",     "primary",      "middle",  "secondary",
                              "all_through", "sixteen_plus", "special", "pupil_referral_unit"};
constexpr List<2> admissions_policy_names{"selective", "non_selective"};
constexpr List<2> framework_names{"section_5", "report_card_2025"};
constexpr List<10> judgement_names{
    "inadequate",      "satisfactory",       "requires_improvement", "good",
    "outstanding",     "urgent_improvement", "needs_attention",      "expected_standard",
    "strong_standard", "exceptional"};
constexpr List<4> category_names{"none", "serious_weaknesses", "special_measures", "notice_to_improve"};
constexpr List<3> band_names{"high", "middle", "low"};
constexpr List<11> role_names{"headteacher",
                              "executive_headteacher",
                              "acting_headteacher",
                              "deputy_headteacher",
                              "assistant_headteacher",
                              "senior_leader",
                              "middle_leader",
                              "business_manager",
                              "support_staff",
                              "governor",
                              "teacher"};
constexpr List<2> headship_names{"first", "second_or_later"};
constexpr List<4> provider_names{"local_authority", "teaching_school", "recognised_provider", "other"};
constexpr List<3> panel_outcome_names{"appointed", "declined", "deferred"};
constexpr List<5> mentor_status_names{"applied", "approved", "stepped_back", "suspended", "retired"};
constexpr List<4> partnership_status_names{"proposed", "active", "ended", "not_working"};
constexpr List<4> meeting_kind_names{"initial", "regular", "exit_review", "annual"};
constexpr List<4> meeting_place_names{"mentee_school", "mentor_school", "neutral", "remote"};
constexpr List<6> channel_names{"telephone", "email", "text", "video", "visit", "in_person"};
constexpr List<2> partnership_side_names{"mentor", "mentee"};
constexpr List<4> activity_names{"mentor_coaching", "leadership_development", "peer_review",
                                 "school_improvement"};
constexpr List<2> route_names{"school", "area"};
constexpr List<3> term_name_names{"autumn", "spring", "summer"};

}  // namespace

Names names_of(Phase) {
    return phase_names;
}
Names names_of(AdmissionsPolicy) {
    return admissions_policy_names;
}
Names names_of(Framework) {
    return framework_names;
}
Names names_of(Judgement) {
    return judgement_names;
}
Names names_of(Category) {
    return category_names;
}
Names names_of(Band) {
    return band_names;
}
Names names_of(Role) {
    return role_names;
}
Names names_of(Headship) {
    return headship_names;
}
Names names_of(Provider) {
    return provider_names;
}
Names names_of(PanelOutcome) {
    return panel_outcome_names;
}
Names names_of(MentorStatus) {
    return mentor_status_names;
}
Names names_of(PartnershipStatus) {
    return partnership_status_names;
}
Names names_of(MeetingKind) {
    return meeting_kind_names;
}
Names names_of(MeetingPlace) {
    return meeting_place_names;
}
Names names_of(Channel) {
    return channel_names;
}
Names names_of(PartnershipSide) {
    return partnership_side_names;
}
Names names_of(Activity) {
    return activity_names;
}
Names names_of(Route) {
    return route_names;
}
Names names_of(TermName) {
    return term_name_names;
}

}  // namespace headway
