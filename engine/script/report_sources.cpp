#include "script/report_sources.h"

#include <algorithm>

namespace headway {

namespace {

using report::DatumKind;

// What several sources tell in the same words.
constexpr SourceColumn area{"area", DatumKind::choice, "Area", "of the school, for example of an Area Board"};
constexpr SourceColumn phase{
    "phase", DatumKind::choice,
    "Phase", "of the school",
    false,   "nursery primary middle secondary all_through sixteen_plus special pupil_referral_unit"};
constexpr SourceColumn role{"role",
                            DatumKind::choice,
                            "Role",
                            "of the appointment",
                            false,
                            "headteacher executive_headteacher acting_headteacher deputy_headteacher "
                            "assistant_headteacher senior_leader middle_leader business_manager "
                            "support_staff governor teacher"};
constexpr SourceColumn level{
    "level", DatumKind::choice,
    "Level", "of the appointment's role",
    false,   "governor head deputy senior_leader middle_leader business_and_support teacher"};
constexpr SourceColumn headship{"headship", DatumKind::choice,      "Headship", "of the appointment",
                                false,      "first second_or_later"};
constexpr SourceColumn partnership{"partnership", DatumKind::text, "Partnership", "its id", true};
constexpr SourceColumn appointment{"appointment", DatumKind::text, "Appointment", "its id", true};
constexpr SourceColumn mentee{"mentee", DatumKind::text, "Mentee", "the name", true};
constexpr SourceColumn mentor{"mentor", DatumKind::text, "Mentor", "the name", true};
constexpr SourceColumn school{"school", DatumKind::text, "School", "its name", true};
constexpr SourceColumn clause{"clause", DatumKind::list, "Clause", "the ids of the clauses"};
constexpr SourceColumn year{"year", DatumKind::text, "Academic year", "for example 2016/17"};
constexpr std::string_view verdicts = "eligible by_exception undetermined ineligible";
constexpr SourceColumn not_met{"not_met", DatumKind::list, "Not met",
                               "the criteria that are not met, each by its clauses and its id"};
constexpr SourceColumn not_known{"unknown", DatumKind::list, "Not known",
                                 "the criteria of which evidence is missing"};
constexpr SourceColumn reasons{"reasons", DatumKind::list, "Why",
                               "a sentence for each criterion that is not met or not known", true};
constexpr SourceColumn missing{"missing", DatumKind::list, "What would settle it",
                               "the evidence that is missing", true};

const std::vector<ReportSource>& all_sources() {
    static const std::vector<ReportSource> sources{
        {"appointments",
         "each appointment made by the day, and how far its support has come",
         {appointment,
          mentee,
          school,
          area,
          phase,
          role,
          level,
          headship,
          {"appointed_on", DatumKind::date, "Appointed on", ""},
          {"starts_on", DatumKind::date, "First day in post", ""},
          {"year", DatumKind::text, "Academic year", "in which the post begins: 2016/17"},
          {"new_to_authority", DatumKind::truth, "New to the authority", ""},
          {"new_to_leadership", DatumKind::truth, "New to leadership", ""},
          {"verdict", DatumKind::choice, "Supported by the policy", "the verdict on the mentee", false,
           verdicts},
          {"state", DatumKind::choice, "Support",
           "over: the supported time has ended; not_supported and undetermined by the verdict; else whether "
           "there is "
           "a mentor",
           false, "waiting proposed paired undetermined not_supported over"},
          mentor,
          {"paired_on", DatumKind::date, "Mentor from", "the first day of the first partnership"},
          {"days_to_pair", DatumKind::number, "Days until paired", "from the appointment to the mentor"},
          {"before_start", DatumKind::truth, "Paired before the post began", ""},
          {"challenges", DatumKind::choices, "The school's challenges", "its circumstances on the day"},
          {"outside_guidelines", DatumKind::truth, "Outside the guidelines",
           "whether a reason for an exception is kept"},
          {"exception_reason", DatumKind::text, "Reason for the exception", "", true}}},
        {"candidates",
         "each person on the register, judged as a mentor",
         {{"candidate", DatumKind::text, "Candidate", "the id", true},
          {"name", DatumKind::text, "Name", "", true},
          school,
          area,
          phase,
          {"verdict", DatumKind::choice, "Verdict", "", false, verdicts},
          not_met,
          not_known,
          reasons,
          missing,
          {"status", DatumKind::choice, "On the register of mentors", "", false,
           "applied approved stepped_back suspended retired"},
          {"applied_on", DatumKind::date, "Applied on", "the newest application"}}},
        {"applications",
         "each application to the scheme, with the verdict on the candidate and what the panel decided",
         {{"application", DatumKind::text, "Application", "its id", true},
          {"candidate", DatumKind::text, "Candidate", "the id", true},
          {"name", DatumKind::text, "Name", "", true},
          school,
          area,
          phase,
          {"round", DatumKind::text, "Round", "as the application names it"},
          {"submitted_on", DatumKind::date, "Submitted on", ""},
          {"statement", DatumKind::text, "Statement", "", true},
          {"expertise", DatumKind::choices, "Expertise on offer", ""},
          {"references", DatumKind::choices, "References", "the roles of those who recommend"},
          {"verdict", DatumKind::choice, "Verdict", "", false, verdicts},
          not_met,
          not_known,
          reasons,
          missing,
          {"outcome", DatumKind::choice, "The panel's decision", "", false, "appointed declined deferred"},
          {"decided_on", DatumKind::date, "Decided on", ""},
          {"decision_reason", DatumKind::text, "The panel's reason", "", true},
          {"panel", DatumKind::list, "Panel", "its members and whom they represent", true}}},
        {"mentors",
         "each person with an entry in the register of mentors on the day",
         {{"candidate", DatumKind::text, "Mentor's id", "", true},
          {"name", DatumKind::text, "Name", "", true},
          {"email", DatumKind::text, "E-mail", "", true},
          {"telephone", DatumKind::text, "Telephone", "", true},
          school,
          area,
          phase,
          {"status", DatumKind::choice, "Status", "", false,
           "applied approved stepped_back suspended retired"},
          {"since", DatumKind::date, "Since", "the first day of the entry"},
          {"capacity", DatumKind::number, "Places", "most mentees at once"},
          {"mentees", DatumKind::number, "Mentees", "at present"},
          {"free", DatumKind::number, "Free places", "none where not approved"},
          {"supports", DatumKind::list, "Mentor of", "the names of the mentees", true},
          {"expertise", DatumKind::choices, "Expertise", ""},
          {"training", DatumKind::choices, "Training held", "the courses"},
          {"offers", DatumKind::list, "Training offered", "in the pack's words"},
          {"declared", DatumKind::choices, "Declared", "the keys of what is stated and true"}}},
        {"partnerships",
         "each partnership of the scheme that has begun by the day or is proposed",
         {partnership,
          appointment,
          mentee,
          mentor,
          school,
          {"mentor_school", DatumKind::text, "Mentor's school", "", true},
          area,
          phase,
          role,
          level,
          headship,
          year,
          {"from", DatumKind::date, "From", ""},
          {"to", DatumKind::date, "To", "the last day"},
          {"state", DatumKind::choice, "State", "", false, "proposed active ended not_working"},
          {"meetings_expected", DatumKind::number, "Meetings expected", "whose window is over by the day"},
          {"meetings_held", DatumKind::number, "Meetings held", ""},
          {"minutes", DatumKind::number, "Minutes met", "as far as they are recorded"},
          {"contacts", DatumKind::number, "Contacts", "beside meetings"},
          {"last_contact", DatumKind::date, "Last contact", "the newest contact or meeting held"},
          {"quiet_since", DatumKind::date, "Quiet since",
           "the last contact; where there was none, the first day"},
          {"days_quiet", DatumKind::number, "Days without contact", ""},
          {"late_items", DatumKind::number, "Late",
           "items of the schedule whose window is over, and not done"},
          {"days_to_pair", DatumKind::number, "Days until paired", "from the appointment"},
          {"outside_guidelines", DatumKind::truth, "Outside the guidelines",
           "whether a reason for an exception is kept"},
          {"exception_reason", DatumKind::text, "Reason for the exception", "", true}}},
        {"meetings",
         "each meeting that was held or is planned",
         {partnership,
          mentee,
          mentor,
          area,
          phase,
          role,
          level,
          year,
          {"number", DatumKind::number, "Number", ""},
          {"kind", DatumKind::choice, "Kind", "", false, "initial regular exit_review annual"},
          {"planned_on", DatumKind::date, "Planned on", ""},
          {"held_on", DatumKind::date, "Held on", ""},
          {"held", DatumKind::truth, "Held", ""},
          {"minutes", DatumKind::number, "Minutes", ""},
          {"place", DatumKind::choice, "Place", "", false, "mentee_school mentor_school neutral remote"}}},
        {"contacts",
         "each contact beside meetings",
         {partnership,
          mentee,
          mentor,
          area,
          phase,
          role,
          level,
          {"on", DatumKind::date, "On", ""},
          {"channel", DatumKind::choice, "By", "", false, "telephone email text video visit in_person"}}},
        {"evaluations",
         "each evaluation form that was returned",
         {partnership,
          mentee,
          mentor,
          school,
          area,
          phase,
          role,
          headship,
          {"term", DatumKind::text, "Term", "for example autumn 2016"},
          {"by", DatumKind::choice, "Returned by", "", false, "mentor mentee"},
          {"returned_on", DatumKind::date, "Returned on", ""},
          {"meetings_held", DatumKind::number, "Meetings held", "as the form says"},
          {"areas", DatumKind::choices, "Areas discussed", ""},
          {"comments", DatumKind::text, "Comments", "", true}}},
        {"deployments",
         "each deployment of a leader of the scheme",
         {{"deployment", DatumKind::text, "Deployment", "its id", true},
          {"name", DatumKind::text, "Name", "of the leader", true},
          school,
          {"area", DatumKind::choice, "Area", "of the supported school; else of the leader's own"},
          phase,
          {"activity", DatumKind::choice, "Activity", "", false,
           "mentor_coaching leadership_development peer_review school_improvement"},
          {"route", DatumKind::choice, "Route", "engaged by a school, or through the area", false,
           "school area"},
          {"commissioner", DatumKind::text, "Commissioned by", "", true},
          {"accountable_to", DatumKind::text, "Accountable to", "", true},
          {"feedback", DatumKind::text, "Feedback", "", true},
          {"from", DatumKind::date, "From", ""},
          {"to", DatumKind::date, "To", ""},
          {"state", DatumKind::choice, "State", "", false, "current over"}}},
        {"shortlist",
         "each mentor to be considered for the appointment that the report is about, best first",
         {appointment,
          {"candidate", DatumKind::text, "Mentor's id", "", true},
          {"name", DatumKind::text, "Name", "", true},
          school,
          area,
          phase,
          {"verdict", DatumKind::choice, "Verdict", "", false,
           "suitable exceptional_only undetermined excluded"},
          {"score", DatumKind::number, "Score", "the weights of what speaks for the pair"},
          {"in_favour", DatumKind::list, "In favour", "a sentence for each preference that matches", true},
          {"against", DatumKind::list, "To consider",
           "a sentence for each criterion that is not met or not known", true},
          {"free", DatumKind::number, "Free places", ""},
          {"expertise", DatumKind::choices, "Expertise", ""}}},
        {"allocation",
         "each appointment that waits, with the mentor whom the best allocation of all gives it",
         {appointment,
          mentee,
          school,
          area,
          phase,
          {"mentor", DatumKind::text, "Mentor proposed", "the name", true},
          {"mentor_school", DatumKind::text, "Mentor's school", "", true},
          {"score", DatumKind::number, "Score", ""},
          {"in_favour", DatumKind::list, "In favour", "a sentence for each preference that matches", true},
          {"reason", DatumKind::text, "Why nobody", "where there is no mentor", true}}},
        {"schedule",
         "each item that the scheme expects of a partnership that is not over",
         {partnership,
          mentee,
          mentor,
          area,
          phase,
          role,
          level,
          {"what", DatumKind::choice, "What", "", false, "meeting contact form review annual_meeting call"},
          {"number", DatumKind::number, "Number", ""},
          {"says", DatumKind::text, "What is expected", "in the pack's words"},
          {"from", DatumKind::date, "From", ""},
          {"to", DatumKind::date, "By", ""},
          {"done_on", DatumKind::date, "Done on", ""},
          {"state", DatumKind::choice, "State", "", false, "done late open ahead"},
          {"minutes", DatumKind::number, "Minutes", ""},
          {"place", DatumKind::choice, "Place", "", false, "mentee_school mentor_school neutral remote"},
          clause}},
        {"tasks",
         "each task of the day",
         {{"task", DatumKind::choice, "Task", "its id in the pack"},
          {"who", DatumKind::choice, "Who", "the role"},
          {"holder", DatumKind::text, "In whose hands", "", true},
          {"about", DatumKind::text, "About", "an id", true},
          {"reason", DatumKind::text, "What and why", "", true},
          {"due", DatumKind::date, "Due", ""},
          {"state", DatumKind::choice, "State", "", false, "late now soon"},
          clause}},
        {"funding",
         "each kind of cost in the academic year of the day",
         {{"item", DatumKind::choice, "Item", ""},
          {"payer", DatumKind::choice, "Paid by", ""},
          {"payee", DatumKind::choice, "Paid to", ""},
          {"quantity", DatumKind::number, "Quantity", ""},
          {"committed", DatumKind::money, "For the year", ""},
          {"spent", DatumKind::money, "So far", "what took place by the day"},
          {"is_open", DatumKind::truth, "More to come",
           "whether a rate is not recorded, so that there is more"},
          clause}},
        {"mentors_paid",
         "each mentor to whom something is paid in the academic year of the day",
         {{"name", DatumKind::text, "Mentor", "", true},
          {"committed", DatumKind::money, "For the year", ""},
          {"spent", DatumKind::money, "So far", ""},
          {"is_open", DatumKind::truth, "More to come", "whether a rate is not recorded"}}},
        {"funds",
         "each grant or allocation of the academic year of the day",
         {{"fund", DatumKind::text, "Fund", ""},
          {"allocated", DatumKind::money, "Allocated", "nothing where it is open or not recorded"},
          {"committed", DatumKind::money, "For the year", ""},
          {"spent", DatumKind::money, "So far", ""},
          {"left", DatumKind::money, "Left", "less than nothing where too much is committed"}}},
        {"funding_remarks",
         "what the policy does not say about money, and what the reader of the sums should know",
         {{"says", DatumKind::text, "Remark", "", true}}},
        {"rounds",
         "each dated action of the academic year of the day",
         {{"round", DatumKind::choice, "Round", "", false, "autumn spring summer"},
          {"action", DatumKind::choice, "Action", ""},
          {"from", DatumKind::date, "From", ""},
          {"to", DatumKind::date, "To", ""},
          clause}},
        {"training",
         "each course that somebody completed",
         {{"name", DatumKind::text, "Name", "", true},
          {"course", DatumKind::choice, "Course", ""},
          {"provider", DatumKind::choice, "Provider", "", false,
           "local_authority teaching_school recognised_provider other"},
          {"completed_on", DatumKind::date, "Completed on", ""},
          {"status", DatumKind::choice, "On the register of mentors", "", false,
           "applied approved stepped_back suspended retired"}}},
        {"changes",
         "each change of the database from the day that is asked for; none without a database",
         {{"number", DatumKind::number, "Number", ""},
          {"on", DatumKind::date, "On", ""},
          {"by", DatumKind::text, "By", "", true},
          {"action", DatumKind::text, "What", ""},
          {"detail", DatumKind::text, "Why", "", true}}},
        {"clauses",
         "each clause of the policy",
         {{"clause", DatumKind::text, "Clause", ""},
          {"section", DatumKind::text, "Section", ""},
          {"area", DatumKind::choice, "What it is about", ""},
          {"force", DatumKind::choice, "Force", "", false, "must should may fact"},
          {"text", DatumKind::text, "The policy's words", ""}}}};
    return sources;
}

}  // namespace

const SourceColumn* ReportSource::column(std::string_view named) const {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const SourceColumn& column) { return column.name == named; });
    return found == columns.end() ? nullptr : &*found;
}

std::span<const ReportSource> report_sources() {
    return all_sources();
}

const ReportSource* report_source(std::string_view name) {
    for (const ReportSource& source : all_sources())
        if (source.name == name) return &source;
    return nullptr;
}

const ReportSource* source_of_subject(std::string_view subject) {
    if (subject == "appointment") return report_source("appointments");
    if (subject == "partnership") return report_source("partnerships");
    return nullptr;
}

std::vector<std::string> names_in(const SourceColumn& column) {
    std::vector<std::string> names;
    std::string_view rest = column.names;
    while (!rest.empty()) {
        const std::size_t blank = std::min(rest.find(' '), rest.size());
        names.emplace_back(rest.substr(0, blank));
        rest.remove_prefix(std::min(blank + 1, rest.size()));
    }
    return names;
}

}  // namespace headway
