#include "scheme/report_records.h"

#include "scheme/report_ground.h"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>

namespace headway {

namespace {

struct Maker {
    std::string_view source;
    report::Records (*make)(ReportGround&);
};

constexpr std::array<Maker, 22> makers{{{"schools", school_records},
                                        {"appointments", appointment_records},
                                        {"candidates", candidate_records},
                                        {"applications", application_records},
                                        {"mentors", mentor_records},
                                        {"partnerships", partnership_records},
                                        {"meetings", meeting_records},
                                        {"contacts", contact_records},
                                        {"evaluations", evaluation_records},
                                        {"deployments", deployment_records},
                                        {"shortlist", shortlist_records},
                                        {"allocation", allocation_records},
                                        {"schedule", schedule_records},
                                        {"tasks", task_records},
                                        {"funding", funding_records},
                                        {"mentors_paid", paid_mentor_records},
                                        {"funds", fund_records},
                                        {"funding_remarks", funding_remark_records},
                                        {"rounds", round_records},
                                        {"training", training_records},
                                        {"changes", change_records},
                                        {"clauses", clause_records}}};

}  // namespace

struct ReportRecords::Inner {
    Inner(const Scheme& scheme, const Register& reg, const RecordsOrder& order)
        : ground(scheme, reg, order) {}

    ReportGround ground;
    std::map<std::string, report::Records, std::less<>> made;
};

ReportRecords::ReportRecords(const Scheme& scheme, const Register& reg, RecordsOrder order)
    : inner_(std::make_unique<Inner>(scheme, reg, order)) {}

ReportRecords::~ReportRecords() = default;

const report::Records& ReportRecords::of(std::string_view source) {
    const auto known = inner_->made.find(source);
    if (known != inner_->made.end()) return known->second;
    const auto* const maker =
        std::find_if(makers.begin(), makers.end(), [&](const Maker& one) { return one.source == source; });
    if (maker == makers.end()) throw std::logic_error("nothing makes records of " + std::string{source});
    return inner_->made.emplace(std::string{source}, maker->make(inner_->ground)).first->second;
}

const Problems& ReportRecords::problems() const {
    return inner_->ground.problems();
}

const std::optional<Problem>& ReportRecords::failure() const {
    return inner_->ground.failure();
}

}  // namespace headway
