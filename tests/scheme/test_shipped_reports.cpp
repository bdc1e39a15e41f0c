// The reports of the schemes that ship, made of the sample register and counted otherwise.
#include "scheme/shipped.h"

#include <algorithm>
#include <fstream>

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

const Date autumn = *parse_date("2016-10-01");

const ReportDefinition& definition(const std::string& scheme, const std::string& id) {
    const auto& reports = shipped_scheme(scheme).definition().reports;
    REQUIRE(reports);
    const ReportDefinition* report = reports->report(id);
    INFO(scheme << " " << id);
    REQUIRE(report != nullptr);
    return *report;
}

report::Document made(const std::string& scheme, const std::string& id, const ReportOrder& order,
                      const Register& reg = sample_register()) {
    ReportOutcome outcome = report_of(shipped_scheme(scheme), reg, definition(scheme, id), order);
    INFO(scheme << " " << id);
    for (const Problem& problem : outcome.problems)
        UNSCOPED_INFO(problem.message);
    REQUIRE(outcome.document);
    return *std::move(outcome.document);
}

std::string page(const report::Document& document) {
    return report::text_of(document, 10'000);
}

// A key figure as it reads; "" where there is none of this label.
std::string figure(const report::Document& document, const std::string& label) {
    for (const report::Block& block : document.blocks)
        if (const auto* shown = std::get_if<report::KeyFigures>(&block))
            for (const report::KeyFigure& one : shown->figures)
                if (one.label == label) return in_words(one.value);
    return "";
}

std::vector<std::string> labels(const report::Document& document) {
    std::vector<std::string> names;
    for (const report::Block& block : document.blocks)
        if (const auto* shown = std::get_if<report::KeyFigures>(&block))
            for (const report::KeyFigure& one : shown->figures)
                names.push_back(one.label);
    return names;
}

// The first column of the table with this caption; nothing where there is no such table.
std::vector<std::string> first_column(const report::Document& document, const std::string& caption) {
    std::vector<std::string> names;
    for (const report::Block& block : document.blocks)
        if (const auto* table = std::get_if<report::Table>(&block); table != nullptr)
            if (table->caption == caption)
                for (const auto& row : table->rows)
                    names.push_back(in_words(row.front()));
    return names;
}

// The sample register with more rows of one table.
Register sample_with(const std::string& table, const std::string& rows) {
    std::ifstream in{sample_register_file, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    const std::string head = "\"" + table + "\": [";
    text.insert(text.find(head) + head.size(), rows + ",");
    ReadRegister read = read_register(text, "sample with more");
    REQUIRE(read.reg);
    return *std::move(read.reg);
}

// So many forms of a term, each of which names the area.
std::string forms(int count, const std::string& area) {
    std::string rows;
    for (int i = 0; i < count; ++i)
        rows +=
            std::string{i == 0 ? "" : ","} +
            R"({"partnership":"x04","term":"autumn 2016","by":"mentor","returned_on":"2016-09-30","areas":[")" +
            area + R"("],"comments":"Only for the adviser."})";
    return rows;
}

// What the reader names, where a report is about one of something.
ReportOrder order_for(const ReportDefinition& report, const std::string& scheme) {
    const std::map<std::string, std::string> partnerships{{"kent", "x01"},
                                                          {"south_gloucestershire", "x04"},
                                                          {"manchester", "x07"},
                                                          {"havering", "x08"},
                                                          {"kle", "x10"}};
    ReportOrder order{.as_of = autumn};
    if (report.about == "partnership") order.about = partnerships.at(scheme);
    if (report.about == "appointment") order.about = "a01";
    return order;
}

std::int64_t approved_mentors(const std::string& scheme) {
    const Register& reg = sample_register();
    return std::count_if(reg.mentors.begin(), reg.mentors.end(), [&](const Mentor& entry) {
        return reg.words.text(entry.scheme) == scheme && entry.status == MentorStatus::approved &&
               entry.from <= autumn && (!entry.to || *entry.to >= autumn);
    });
}

std::int64_t active_partnerships(const std::string& scheme) {
    const Register& reg = sample_register();
    return std::count_if(reg.partnerships.begin(), reg.partnerships.end(), [&](const Partnership& one) {
        return reg.words.text(one.scheme) == scheme && one.status == PartnershipStatus::active &&
               one.from <= autumn && (!one.to || *one.to >= autumn);
    });
}

}  // namespace

TEST_CASE(
    "every report of every scheme is made of the sample register, with nothing left to fill in its texts") {
    for (const std::string& scheme : shipped_ids()) {
        const auto& reports = shipped_scheme(scheme).definition().reports;
        REQUIRE(reports);
        for (const auto& report : reports->reports) {
            INFO(scheme << " " << report->id);
            const std::string text = page(made(scheme, report->id, order_for(*report, scheme)));
            CHECK_THAT(text, Contains(shipped_scheme(scheme).definition().manifest.title));
            CHECK(text.find('{') == std::string::npos);
        }
    }
}

TEST_CASE("no clause of the schemes that ship awaits reports, and no report serves no clause") {
    for (const std::string& scheme : shipped_ids()) {
        const SchemeDefinition& all = shipped_scheme(scheme).definition();
        for (const Clause& clause : all.clauses) {
            INFO(clause.id);
            CHECK(clause.awaits != "reports");
        }
        for (const auto& report : all.reports->reports) {
            INFO(scheme << " " << report->id);
            CHECK_FALSE(report->clauses.empty());
        }
    }
}

TEST_CASE("the page of key figures counts mentors and partnerships as the register has them") {
    for (const std::string& scheme : shipped_ids()) {
        INFO(scheme);
        const report::Document at_a_glance = made(scheme, "at_a_glance", {.as_of = autumn});
        CHECK(figure(at_a_glance, "Mentors approved") == std::to_string(approved_mentors(scheme)));
        CHECK(figure(at_a_glance, "Partnerships active") == std::to_string(active_partnerships(scheme)));
        CHECK(labels(at_a_glance) == labels(made("kent", "at_a_glance", {.as_of = autumn})));
    }
}

TEST_CASE("decisions on eligibility come out as the verdicts do") {
    const Register& reg = sample_register();
    const Scheme& kent = shipped_scheme("kent");
    const report::Document decisions = made("kent", "eligibility_decisions", {.as_of = autumn});
    std::int64_t entries = 0;
    for (const Mentor& entry : reg.mentors)
        if (reg.words.text(entry.scheme) == "kent" && (!entry.to || *entry.to >= autumn)) ++entries;
    CHECK(figure(decisions, "In all") == std::to_string(entries));
    CHECK(figure(decisions, "Eligible") ==
          std::to_string(first_column(decisions, "Meet every criterion").size()));
    CHECK_THAT(page(decisions),
               Contains("What would settle it") && Contains(kent.definition().manifest.title));
}

TEST_CASE("the annual evaluation tells of this year's headteachers and of what was outside the guidelines") {
    const report::Document annual = made("kent", "annual_evaluation", {.as_of = *parse_date("2017-06-15")});
    // a01 to a04 are first headships of Kent schools that begin in 2016/17; a02 and a03 have a mentor.
    CHECK(figure(annual, "New headteachers this year") == "4");
    CHECK(figure(annual, "With a mentor") == "2");
    // 168 days from 17 March and 84 days from 9 June to 1 September 2016.
    CHECK(figure(annual, "Days until paired, on average") == "126.0");
    CHECK(first_column(annual, "Still without a mentor") ==
          std::vector<std::string>{"Marguerite Duval", "Percival Lunt"});
    CHECK_THAT(page(annual), Contains("No other head of a Catholic school was free."));
}

TEST_CASE("the sheet for a governing body has the suitable mentors in the order of the shortlist") {
    const Register& reg = sample_register();
    const report::Document sheet = made("kent", "shortlist_sheet", {.as_of = autumn, .about = "a01"});
    std::vector<std::string> suitable;
    for (const ShortlistedMentor& one :
         shortlist(shipped_scheme("kent"), reg, {.appointment = *reg.appointment("a01"), .as_of = autumn}))
        if (one.answer.verdict == PairVerdict::suitable) suitable.emplace_back(reg[one.mentor].name);
    REQUIRE_FALSE(suitable.empty());
    CHECK(first_column(sheet, "Within the guidelines") == suitable);
    CHECK_THAT(sheet.title, Contains("Marguerite Duval"));
}

TEST_CASE("the termly overview tells nothing that fewer than five forms share") {
    const std::string few = page(made("south_gloucestershire", "termly_overview", {.as_of = autumn}));
    CHECK_THAT(few, Contains("fewer than 5") && !Contains("staffing") && !Contains("budget"));

    const Register reg = sample_with("evaluations", forms(5, "attendance") + "," + forms(4, "buildings"));
    const report::Document overview =
        made("south_gloucestershire", "termly_overview", {.as_of = autumn}, reg);
    CHECK(figure(overview, "Evaluation forms returned") == "9");
    CHECK(first_column(overview, "Forms that name the area") == std::vector<std::string>{"attendance"});
    CHECK_THAT(page(overview), !Contains("buildings") && !Contains("Only for the adviser") &&
                                   !Contains("Ursula Klein") && !Contains("Keziah Thorne"));
}

TEST_CASE("an evaluation form asks what the policy's form asks, and knows whom it is about") {
    const std::string form =
        page(made("south_gloucestershire", "evaluation_form", {.as_of = autumn, .about = "x04"}));
    CHECK_THAT(form, Contains("Ursula Klein") && Contains("Keziah Thorne") && Contains("[x] first") &&
                         Contains("Oakhanger Primary School") && Contains("Number of meetings") &&
                         Contains("Key areas of discussion") &&
                         Contains("Comments on the mentoring process"));
}

TEST_CASE("the blank record of a meeting says that it stays between the two") {
    for (const char* id : {"agenda", "proforma", "exit_review"}) {
        INFO(id);
        CHECK_THAT(page(made("manchester", id, {.as_of = autumn, .about = "x07"})),
                   Contains("confidential between new head and mentor"));
    }
}

TEST_CASE("mentors who have had the induction are not invited to it again") {
    const report::Document mentors = made("manchester", "register_of_mentors", {.as_of = autumn});
    CHECK(figure(mentors, "To be invited to an induction") == "0");
    CHECK_THAT(page(mentors), Contains("Every mentor has been to an induction."));
}

TEST_CASE("who has had no contact for longer than a month is told, and nobody else") {
    // Bartholomew Quill's last contact was on 23 September, Dominic Farr's on 3 August 2016.
    const std::string caption = "No contact, formal or informal";
    const report::Document health = made("havering", "contact_health", {.as_of = autumn});
    CHECK(first_column(health, caption) == std::vector<std::string>{"Dominic Farr"});
    CHECK_THAT(figure(health, "Of all who are active"), Contains("1 of 2"));
    const Date last_day = *parse_date("2016-10-23");
    CHECK(first_column(made("havering", "contact_health", {.as_of = last_day}), caption).size() == 1);
    CHECK(
        first_column(made("havering", "contact_health", {.as_of = plus_days(last_day, 1)}), caption).size() ==
        2);
}

TEST_CASE("the panel gets the newest round, or the one that it chooses") {
    const report::Document newest = made("kle", "recruitment_round", {.as_of = autumn});
    CHECK_THAT(newest.title, Contains("autumn 2016"));
    CHECK(figure(newest, "Applications") == "3");
    CHECK(figure(newest, "Decided by the panel") == "0");
    const report::Document summer =
        made("kle", "recruitment_round", {.as_of = autumn, .chosen = "summer 2016"});
    CHECK(figure(summer, "Applications") == "6");
    CHECK(figure(summer, "Decided by the panel") == "6");
}

TEST_CASE("each deployment is told to one Area Board, and each mentor/coach too") {
    const Register& reg = sample_register();
    const report::Document boards = made("kle", "deployment_report", {.as_of = autumn});
    const auto current =
        std::count_if(reg.deployments.begin(), reg.deployments.end(), [](const Deployment& deployment) {
            return deployment.from <= autumn && (!deployment.to || *deployment.to >= autumn);
        });
    CHECK(first_column(boards, "Who is deployed, and to whom they answer").size() ==
          static_cast<std::size_t>(current));
    CHECK(first_column(boards, "Who mentors whom") == std::vector<std::string>{"Marguerite Duval"});
}

TEST_CASE("the published list names nobody who has not agreed to it") {
    CHECK_THAT(page(made("kle", "published_list", {.as_of = autumn})),
               Contains("Nobody has agreed to be named here yet."));
    const auto agrees = [](const std::string& person, const std::string& value) {
        return R"({"person":")" + person + R"(","scheme":"kle","key":"agrees_to_publication","value":)" +
               value + R"(,"made_on":"2016-06-01","by_role":"candidate"})";
    };
    // e01 agrees; e04 does not; e06, who has stepped back, does, and so does e02, who is no leader yet.
    const Register reg =
        sample_with("declarations", agrees("e01", "true") + "," + agrees("e04", "false") + "," +
                                        agrees("e06", "true") + "," + agrees("e02", "true"));
    const report::Document list = made("kle", "published_list", {.as_of = autumn}, reg);
    CHECK(first_column(list, "Leaders of education") == std::vector<std::string>{"Samira Haidari"});
    CHECK_THAT(page(list), !Contains("@") && !Contains("Victor Lindqvist") && !Contains("Xavier Delgado"));
}
