// engine/register/sources/ofsted.h
#include "register/sources/gias.h"
#include "register/sources/ofsted.h"
#include "source_files.h"

using namespace headway;

namespace {

// The columns of management information until 2024 that the reader knows; those that a test leaves empty have
// been filled with NULL, as Ofsted does.
const std::string header_2019 =
    "URN,School name,Local authority,Ofsted phase,Type of education,Admissions policy,"
    "Designated religious character,Date of latest section 8 inspection,Inspection start date,"
    "Inspection end date,URN at time of latest full inspection,Overall effectiveness,Category of concern,"
    "Effectiveness of leadership and management,Previous inspection start date,"
    "URN at time of previous full inspection,Previous full inspection overall effectiveness,"
    "Previous category of concern,Previous effectiveness of leadership and management\n";
const std::string school_2019 =
    "190001,Orchard Wold,Kent,Primary,Community School,Not applicable,Church of England,";

const std::string header_2025 =
    "URN,School name,Local authority,Inspection start date,URN at time of latest full inspection,"
    "Category of concern,Leadership and governance,Leadership and governance - date of judgement,"
    "Inspection start date of latest OEIF graded inspection,URN at time of latest OEIF graded inspection,"
    "Latest OEIF category of concern,Latest OEIF overall effectiveness,"
    "Latest OEIF  effectiveness of leadership and management,Date of latest ungraded inspection\n";
const std::string school_2025 = "190001,Orchard Wold,Kent,";
const std::string no_card = "NULL,NULL,NULL,NULL,NULL,";

SourceReading ofsted(const std::string& bytes, const OfstedOptions& options = {}) {
    return read_ofsted(bytes, "mi.csv", {}, options);
}

Judgement grade_read(const std::string& date, const std::string& grade) {
    const Register reg =
        made(ofsted("URN,School name,Local authority,Inspection start date,Overall effectiveness\n1,A,Kent," +
                    date + "," + grade + "\n"));
    REQUIRE(reg.inspections.size() == 1);
    return reg.inspections[0].overall_effectiveness.value();
}

// Of ratings, for schools that the register has.
SourceReading ratings(const std::string& rows, const std::set<std::int64_t>& known,
                      const SchoolLinks* links = nullptr) {
    return read_ofsted("URN,Rating,Inspection Date\n" + rows, "ratings.csv", known, {.links = links});
}

// "1 2014-06-25 good" for each row: a document of inspections alone has no schools to refer to.
Lines rows_of(const SourceReading& reading) {
    Lines out;
    const std::string& text = reading.document.text;
    const auto value = [&](std::size_t row, std::string_view name) {
        const std::size_t end = text.find('}', row);
        const std::size_t found = text.find(name, row);
        if (found >= end) return std::string{"-"};
        const std::size_t begin = found + name.size();
        return text.substr(begin, text.find_first_of("\",}", begin) - begin);
    };
    for (std::size_t row = text.find("{\"urn\""); row != std::string::npos;
         row = text.find("{\"urn\"", row + 1))
        out.push_back(value(row, "\"urn\":") + " " + value(row, "\"date\":\"") + " " +
                      value(row, "\"overall_effectiveness\":\""));
    return out;
}

}  // namespace

TEST_CASE("management information until 2024 gives the latest and the previous graded inspection") {
    const SourceReading reading = ofsted(
        header_2019 + school_2019 + "NULL,15/05/2019,16/05/2019,190001,3,SWK,4,12/06/2012,190001,3,NULL,9\n");
    const Register reg = made(reading);
    REQUIRE(reg.inspections.size() == 2);
    const Inspection& latest = reg.inspections[0];
    CHECK(iso(latest.date) == "2019-05-15");
    CHECK(latest.framework == Framework::section_5);
    CHECK(latest.overall_effectiveness == Judgement::requires_improvement);
    CHECK(latest.leadership_and_management == Judgement::inadequate);
    CHECK(latest.category_of_concern == Category::serious_weaknesses);
    const Inspection& previous = reg.inspections[1];
    CHECK(iso(previous.date) == "2012-06-12");
    CHECK(previous.overall_effectiveness == Judgement::satisfactory);
    CHECK_FALSE(previous.leadership_and_management);
    CHECK(previous.category_of_concern == Category::none);
    CHECK(reading.known_columns.at("inspections") ==
          Lines{"urn", "date", "framework", "overall_effectiveness", "leadership_and_management",
                "category_of_concern"});
}

TEST_CASE("schools that the register does not have are added from the file") {
    const SourceReading reading =
        ofsted(header_2019 + school_2019 + "NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL\n");
    const Register reg = made(reading);
    REQUIRE(reg.schools.size() == 1);
    CHECK(reg.schools[0].name == "Orchard Wold");
    CHECK(reg.schools[0].phase == Phase::primary);
    CHECK(reg.words.text(reg.schools[0].religious_character) == "Church of England");
    CHECK(reg.inspections.empty());
    CHECK(has_remark(reading.document.remarks, "1 school not in the register"));
}

TEST_CASE("schools that the register has are left as they are") {
    const SourceReading reading = read_ofsted(
        header_2025 + school_2025 + no_card + "01/02/2024,190001,,2,2,NULL\n", "mi.csv", {190001});
    CHECK(reading.document.text.find("Orchard Wold") == std::string::npos);
    CHECK(rows_of(reading) == Lines{"190001 2024-02-01 good"});
}

TEST_CASE("inspections of unknown schools are left out where none is to be added") {
    const SourceReading reading =
        ofsted(header_2025 + school_2025 + no_card + "01/02/2024,190001,,2,2,NULL\n", {.schools_too = false});
    CHECK(made(reading).inspections.empty());
    CHECK(skipped_in(reading) == Lines{"1 inspections of schools that are not in the register"});
}

TEST_CASE("a report card has a grade for leadership and no overall judgement") {
    const SourceReading reading =
        ofsted(header_2025 + school_2025 +
               "25/11/2025,190001,RSI,Needs attention,25/11/2025,19/09/2023,190001,,2,1,NULL\n");
    const Register reg = made(reading);
    REQUIRE(reg.inspections.size() == 2);
    const Inspection& card = reg.inspections[0];
    CHECK(card.framework == Framework::report_card_2025);
    CHECK(iso(card.date) == "2025-11-25");
    CHECK(card.leadership_and_management == Judgement::needs_attention);
    CHECK_FALSE(card.overall_effectiveness);
    CHECK(card.category_of_concern == Category::serious_weaknesses);
    CHECK(reg.inspections[1].framework == Framework::section_5);
    CHECK(reg.inspections[1].leadership_and_management == Judgement::outstanding);
}

TEST_CASE("a report card's grade that a later visit gave is of the day of that visit") {
    const SourceReading reading =
        ofsted(header_2025 + school_2025 +
               "25/11/2025,190001,NULL,Expected standard,09/06/2026,NULL,NULL,NULL,NULL,NULL,NULL\n");
    CHECK(iso(made(reading).inspections.at(0).date) == "2026-06-09");
}

TEST_CASE("a graded inspection without an overall judgement still judges leadership") {
    const Register reg =
        made(ofsted(header_2025 + school_2025 + no_card + "04/02/2025,190001,,Not judged,2,NULL\n"));
    REQUIRE(reg.inspections.size() == 1);
    CHECK_FALSE(reg.inspections[0].overall_effectiveness);
    CHECK(reg.inspections[0].leadership_and_management == Judgement::good);
}

TEST_CASE("an ungraded inspection makes no row, and neither does one that judged nothing asked for") {
    const SourceReading reading =
        ofsted(header_2025 + school_2025 + no_card + "NULL,NULL,NULL,NULL,NULL,14/06/2023\n" +
               "190002,Hoath Lane,Kent," + no_card + "04/02/2025,190002,NULL,Not judged,9,NULL\n");
    CHECK(made(reading).inspections.empty());
    CHECK(skipped_in(reading) ==
          Lines{"1 ungraded inspections, which judge nothing anew",
                "1 inspections that judge neither overall effectiveness nor leadership"});
}

TEST_CASE("grade 3 was satisfactory until August 2012") {
    CHECK(grade_read("31/08/2012", "3") == Judgement::satisfactory);
    CHECK(grade_read("01/09/2012", "3") == Judgement::requires_improvement);
    CHECK(grade_read("03/10/2012", "Satisfactory") == Judgement::satisfactory);
    CHECK(grade_read("2024-01-09", "1") == Judgement::outstanding);
    CHECK(grade_read("20240109", "Requires Improvement") == Judgement::requires_improvement);
    CHECK(grade_read("9/1/2024", "Good") == Judgement::good);
    CHECK(grade_read("09/01/2024 00:00:00", "4") == Judgement::inadequate);
}

TEST_CASE("a table of ratings gives the lesser category of those judged inadequate, and says so") {
    const SourceReading reading = ratings(
        "1,Inadequate,20120710\n1,Inadequate,20140625\n1,Good,20170110\n"
        "1,Special Measures,20080110\n",
        {1});
    const std::string& text = reading.document.text;
    CHECK(rows_of(reading) == Lines{"1 2012-07-10 inadequate", "1 2014-06-25 inadequate", "1 2017-01-10 good",
                                    "1 2008-01-10 inadequate"});
    CHECK(text.find("\"notice_to_improve\"") < text.find("\"serious_weaknesses\""));
    CHECK(text.find("\"special_measures\"") != std::string::npos);
    CHECK(has_remark(reading.document.remarks, "2 inspections judged inadequate"));
    CHECK(reading.known_columns.at("inspections") ==
          Lines{"urn", "date", "framework", "overall_effectiveness"});
}

TEST_CASE("a predecessor's inspection counts for the school of today, as the file says") {
    const std::string row = header_2025 + school_2025 + no_card + "01/02/2024,180007,,2,2,NULL\n";
    const SourceReading reading = read_ofsted(row, "mi.csv", {190001});
    CHECK(rows_of(reading) == Lines{"190001 2024-02-01 good"});
    CHECK(has_remark(reading.document.remarks, "1 inspection made under the URN of a predecessor"));
    CHECK(rows_of(read_ofsted(row, "mi.csv", {190001, 180007})) ==
          Lines{"180007 2024-02-01 good", "190001 2024-02-01 good"});
}

TEST_CASE("links lead a predecessor's inspections to each school that carries it on") {
    const ReadLinks read = read_links("URN,LinkURN,LinkType\n1,2,Successor\n2,3,Successor\n", "links.csv");
    const std::string rows = "1,Good,20100610\n2,Outstanding,20150610\n";
    const SourceReading reading = ratings(rows, {3}, &read.links);
    CHECK(rows_of(reading) == Lines{"3 2010-06-10 good", "3 2015-06-10 outstanding"});
    CHECK(has_remark(reading.document.remarks, "2 inspections put down for the school that carries on"));
    CHECK(rows_of(ratings(rows, {1, 3}, &read.links)) ==
          Lines{"1 2010-06-10 good", "3 2010-06-10 good", "3 2015-06-10 outstanding"});
    CHECK(rows_of(ratings(rows, {3})).empty());
}

TEST_CASE("links after a merger or a split lead nowhere, and it is counted") {
    const ReadLinks read = read_links(
        "URN,LinkURN,LinkType\n1,3,Successor\n2,3,Successor\n4,5,Successor - Split School\n"
        "6,7,Sixth Form Centre School\n",
        "links.csv");
    const SourceReading reading =
        ratings("1,Good,20100610\n4,Good,20100611\n6,Good,20100612\n", {3, 4, 5, 7}, &read.links);
    CHECK(rows_of(reading) == Lines{"4 2010-06-11 good"});
    CHECK(
        skipped_in(reading) ==
        Lines{"2 inspections of schools that are not in the register",
              "1 inspections not followed to a school that came out of a merger: another school was judged",
              "1 inspections not followed to a school that came out of a split: another school was judged",
              "1 inspections not followed to a school that is linked, but does not carry the other one on"});
}

TEST_CASE("an inspection that a file tells twice is one row") {
    const SourceReading reading = ratings("1,Good,20140625\n1,Good,20140625\n", {1});
    CHECK(rows_of(reading) == Lines{"1 2014-06-25 good"});
    CHECK(skipped_in(reading) == Lines{"1 inspections that the file tells more than once"});
}

TEST_CASE("a judgement that the file contradicts is left out") {
    const SourceReading reading = ratings("1,Good,20140625\n1,Outstanding,20140625\n1,Good,20140625\n", {1});
    CHECK(rows_of(reading) == Lines{"1 2014-06-25 -"});
    CHECK(has_remark(
        reading.document.remarks,
        "overall effectiveness of school 1 on 2014-06-25 is good in line 2 and outstanding in line 3"));
}

TEST_CASE("what two rows of one inspection say is put together") {
    const std::string row = header_2025 + school_2025 + no_card;
    const Register reg = made(ofsted(row + "01/02/2024,190001,,2,NULL,NULL\n" + school_2025 + no_card +
                                     "01/02/2024,190001,SM,NULL,4,NULL\n"));
    REQUIRE(reg.inspections.size() == 1);
    CHECK(reg.inspections[0].overall_effectiveness == Judgement::good);
    CHECK(reg.inspections[0].leadership_and_management == Judgement::inadequate);
    CHECK(reg.inspections[0].category_of_concern == Category::special_measures);
}

TEST_CASE("what the reader does not know is refused at its place") {
    const SourceReading reading =
        ofsted(header_2025 + school_2025 + no_card + "31/02/2024,190001,XY,5,Super,NULL\n");
    CHECK(problems_of(reading.document.text).size() == 4);  // date, category and both grades
    CHECK(place_of(reading, "\"Super\"").line == 2);
    CHECK(place_of(reading, "\"31/02/2024\"").column == 51);
    const SourceReading no_number = ratings("12x,Good,20140625\n", {1});
    REQUIRE(no_number.document.problems.size() == 1);
    CHECK(no_number.document.problems[0].message == "'12x' is not a URN");
    CHECK(no_number.document.problems[0].where.line == 2);
}

TEST_CASE("authorities are chosen by either of their names, and named as GIAS does") {
    const std::string rows = header_2025 + "1,A,Bristol," + no_card + "NULL,NULL,NULL,NULL,NULL,NULL\n" +
                             "2,B,Durham," + no_card + "NULL,NULL,NULL,NULL,NULL,NULL\n";
    const SourceReading reading = ofsted(rows, {.common = {.local_authorities = {"bristol, city of"}}});
    const Register reg = made(reading);
    REQUIRE(reg.schools.size() == 1);
    CHECK(reg.words.text(reg.schools[0].local_authority) == "Bristol, City of");
    CHECK(skipped_in(reading) == Lines{"1 schools of other local authorities"});
    CHECK(made(ofsted(rows)).words.find("County Durham") != Word::none);
    const SourceReading unknown = ofsted(rows, {.common = {.local_authorities = {"Durhan"}}});
    CHECK(unknown.document.problems.at(0).message ==
          "no row is of the local authority 'Durhan'; did you mean 'Durham'?");
}

TEST_CASE("a table of ratings can't be asked for an authority") {
    const SourceReading reading = read_ofsted("URN,Rating,Inspection Date\n1,Good,20140625\n", "ratings.csv",
                                              {1}, {.common = {.local_authorities = {"Kent"}}});
    REQUIRE(reading.document.problems.size() == 1);
    CHECK_THAT(reading.document.problems[0].message,
               Catch::Contains("does not say to which local authority"));
}

TEST_CASE("a file without inspections is refused") {
    CHECK_THAT(ofsted("URN,School name\n1,A\n").document.problems.at(0).message,
               Catch::Contains("columns of a date and of a judgement"));
    CHECK_THAT(ofsted("").document.problems.at(0).message, Catch::Contains("no column URN"));
    CHECK(good(ofsted("").document.text).schools.empty());
}

TEST_CASE("a damaged file of Ofsted's is refused or read, and nothing worse") {
    const ReadLinks read = read_links("URN,LinkURN,LinkType\n190001,190002,Successor\n", "links.csv");
    check_damaged(
        header_2025 + school_2025 +
            "25/11/2025,190001,RSI,Needs attention,25/11/2025,19/09/2023,180007,,2,1,14/06/2023\n",
        [&](const std::string& text) { return ofsted(text, {.links = &read.links}).document.text; });
}

TEST_CASE("the latest inspections in Leeds are read") {
    const auto file = real_file("ofsted/leeds_mi_latest_2026-02-28.csv");
    if (!file) return;
    const SourceReading reading = ofsted(*file);
    const Register reg = made(reading);
    CHECK(reg.schools.size() == 279);
    CHECK(reg.inspections.size() == 172);
    CHECK(skipped_in(reading) == Lines{"132 ungraded inspections, which judge nothing anew"});
    CHECK(has_remark(reading.document.remarks, "10 inspections made under the URN of a predecessor"));
    const auto count = [&](auto member, auto value) {
        return std::count_if(reg.inspections.begin(), reg.inspections.end(),
                             [&](const Inspection& inspection) { return inspection.*member == value; });
    };
    CHECK(count(&Inspection::overall_effectiveness, Judgement::good) == 94);
    CHECK(count(&Inspection::overall_effectiveness, std::nullopt) == 42);
    CHECK(count(&Inspection::leadership_and_management, Judgement::good) == 115);
    CHECK(count(&Inspection::leadership_and_management, Judgement::outstanding) == 40);
    CHECK(count(&Inspection::leadership_and_management, Judgement::inadequate) == 2);
    CHECK(count(&Inspection::leadership_and_management, Judgement::needs_attention) == 2);
    CHECK(count(&Inspection::category_of_concern, Category::special_measures) == 1);
    CHECK(count(&Inspection::category_of_concern, Category::serious_weaknesses) == 1);
}

TEST_CASE("ratings of four authorities are followed to the academies of today") {
    const auto file = real_file("ofsted/ofsted_ratings_2018_four_las.csv");
    const auto schools = real_file("gias/gias_2024-06-17_min_four_las.csv");
    const auto links = real_file("gias/links_2025-04-22_four_las.csv");
    if (!file || !schools || !links) return;
    std::set<std::int64_t> known;
    for (const School& school : made(read_gias(*schools, "gias.csv", {.include_closed = true})).schools)
        known.insert(school.urn.value);
    CHECK(known.size() == 2196);
    CHECK(rows_of(read_ofsted(*file, "ratings.csv", known)).size() == 2682);

    const ReadLinks read = read_links(*links, "links.csv");
    const SourceReading reading = read_ofsted(*file, "ratings.csv", known, {.links = &read.links});
    CHECK(rows_of(reading).size() == 3093);
    CHECK(reading.skipped.at(0).count == 13);
    CHECK(reading.skipped.at(1).count == 27);
    CHECK(reading.skipped.at(2).count == 8);
    CHECK(has_remark(reading.document.remarks, "411 inspections put down for the school that carries on"));
    CHECK(has_remark(reading.document.remarks, "118 inspections judged inadequate"));
}
