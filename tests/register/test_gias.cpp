// engine/register/sources/gias.h
#include "register/sources/gias.h"
#include "source_files.h"

using namespace headway;

namespace {

const std::string header =
    "URN,LA (code),LA (name),EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),"
    "OpenDate,PhaseOfEducation (name),ReligiousCharacter (name),AdmissionsPolicy (name)\r\n";

SourceReading gias(const std::string& bytes, const SourceOptions& options = {}) {
    return read_gias(bytes, "edubasealldata.csv", options);
}

// A school of Kent that is open, with what the test is about.
std::string school(const std::string& urn, const std::string& name,
                   const std::string& more = "Community school,Open,,Primary,None,Not applicable") {
    return urn + ",886,Kent," + name + "," + more + "\r\n";
}

std::optional<Phase> phase_read(const std::string& type, const std::string& phase) {
    return made(gias(header + school("1", "A", type + ",Open,," + phase + ",,"))).schools.at(0).phase;
}

std::string character_read(const std::string& character) {
    const Register reg =
        made(gias(header + school("1", "A", "Community school,Open,,Primary," + character + ",")));
    return std::string{reg.words.text(reg.schools.at(0).religious_character)};
}

std::optional<AdmissionsPolicy> policy_read(const std::string& policy) {
    return made(gias(header + school("1", "A", "Community school,Open,,Secondary,None," + policy)))
        .schools.at(0)
        .admissions_policy;
}

}  // namespace

TEST_CASE("an establishment extract becomes schools") {
    const SourceReading reading =
        gias(header + school("118001", "Hoath Lane School",
                             "Foundation school,Open,01-09-1968,Secondary,Roman Catholic,Selective"));
    const Register reg = made(reading);
    REQUIRE(reg.schools.size() == 1);
    const School& school = reg.schools[0];
    CHECK(school.urn.value == 118001);
    CHECK(school.name == "Hoath Lane School");
    CHECK(reg.words.text(school.local_authority) == "Kent");
    CHECK(school.phase == Phase::secondary);
    CHECK(reg.words.text(school.religious_character) == "Roman Catholic");
    CHECK(school.admissions_policy == AdmissionsPolicy::selective);
    CHECK(reading.skipped.empty());
    CHECK(reading.document.remarks.empty());
    CHECK(reading.known_columns.at("schools") ==
          Lines{"urn", "name", "local_authority", "phase", "religious_character", "admissions_policy"});
}

TEST_CASE("the phases of GIAS become the register's") {
    CHECK(phase_read("Local authority nursery school", "Nursery") == Phase::nursery);
    CHECK(phase_read("Academy converter", "Primary") == Phase::primary);
    CHECK(phase_read("Community school", "Middle deemed primary") == Phase::middle);
    CHECK(phase_read("Community school", "Middle Deemed Secondary") == Phase::middle);
    CHECK(phase_read("Free schools", "All-through") == Phase::all_through);
    CHECK(phase_read("Free schools", "All through") == Phase::all_through);
    CHECK(phase_read("Further education", "16 plus") == Phase::sixteen_plus);
    CHECK_FALSE(phase_read("Other independent school", "Not applicable"));
}

TEST_CASE("special schools and pupil referral units are told by their type") {
    CHECK(phase_read("Community special school", "Not applicable") == Phase::special);
    CHECK(phase_read("Academy special converter", "Not applicable") == Phase::special);
    CHECK(phase_read("Free schools special", "Secondary") == Phase::special);
    CHECK(phase_read("Pupil referral unit", "Not applicable") == Phase::pupil_referral_unit);
    CHECK(phase_read("Academy alternative provision converter", "Not applicable") ==
          Phase::pupil_referral_unit);
    CHECK(phase_read("Special post 16 institution", "Not applicable") == Phase::sixteen_plus);
}

TEST_CASE("no religious character has several names") {
    CHECK(character_read("Church of England/Methodist") == "Church of England/Methodist");
    for (const char* const none : {"None", "Does not apply", "Not applicable", "NULL", ""})
        CHECK(character_read(none).empty());
}

TEST_CASE("a religious character that is unknown is not recorded, and it is said") {
    const SourceReading reading = gias(header + school("1", "A", "Community school,Open,,Primary,Unknown,") +
                                       school("2", "B", "Community school,Open,,Primary,Not recorded,"));
    CHECK(made(reading).schools[0].religious_character == Word::none);
    CHECK(has_remark(reading.document.remarks, "the religious character of 2 schools is unknown"));
}

TEST_CASE("an admissions policy is selective, not selective or not told") {
    CHECK(policy_read("Selective") == AdmissionsPolicy::selective);
    for (const char* const name : {"Non-selective", "Comprehensive", "Modern"})
        CHECK(policy_read(name) == AdmissionsPolicy::non_selective);
    for (const char* const name : {"Not applicable", "Not recorded", "Unknown", ""})
        CHECK_FALSE(policy_read(name));
}

TEST_CASE("closed and proposed schools are left out and counted") {
    const std::string file =
        header + school("1", "Open one") +
        school("2", "Closing", "Community school,\"Open, but proposed to close\",,Primary,,") +
        school("3", "Gone", "Community school,Closed,,Primary,,") +
        school("4", "To come", "Community school,Proposed to open,,Primary,,") +
        school("5", "Never was", "Community school,Created in error,,Primary,,");
    const SourceReading reading = gias(file);
    const Register reg = made(reading);
    REQUIRE(reg.schools.size() == 2);
    CHECK(reg.schools[1].name == "Closing");
    CHECK(skipped_in(reading) == Lines{"1 schools that are closed",
                                       "1 schools that are proposed and not yet open",
                                       "1 rows whose status is neither open nor closed"});

    const SourceReading with_closed = gias(file, {.include_closed = true});
    CHECK(made(with_closed).schools.size() == 3);
    CHECK(with_closed.skipped.size() == 2);
}

TEST_CASE("rows without what a school needs are left out with the reason") {
    const SourceReading reading =
        gias(header + ",886,Kent,A,,Open,,,,\r\n1,886,Kent, ,,Open,,,,\r\n" +
             "2,0,Does not apply,A,,Open,,,,\r\n3,886,,A,,Open,,,,\r\n" + school("4", "D"));
    CHECK(made(reading).schools.size() == 1);
    CHECK(skipped_in(reading) ==
          Lines{"1 rows without a URN", "1 rows without a name", "2 rows without a local authority"});
}

TEST_CASE("a name is what its author meant, whatever happened to its characters") {
    const auto name_read = [](const std::string& name) {
        return std::string{made(gias(header + school("1", name))).schools.at(0).name};
    };
    CHECK(name_read("St Stephen\xC2\x92s School") == "St Stephen\xE2\x80\x99s School");
    CHECK(name_read("Upper\xC2\x96Lower") == "Upper\xE2\x80\x93Lower");
    CHECK(name_read("  A\tschool\x01 of\xC2\xA0two ") == "A school  of two");
    CHECK(name_read("Ysgol \xC3\x82 \xC2\xA3") == "Ysgol \xC3\x82 \xC2\xA3");
    CHECK(name_read("\"A, the \"\"first\"\"\"") == "A, the \"first\"");
}

TEST_CASE("an extract in Windows-1252 is read, and it is said") {
    const SourceReading reading = gias(header + school("1",
                                                       "St Mary\x92s \xC9"
                                                       "cole"));
    CHECK(made(reading).schools.at(0).name ==
          "St Mary\xE2\x80\x99s \xC3\x89"
          "cole");
    CHECK(has_remark(reading.document.remarks, "Windows-1252"));
}

TEST_CASE("an extract of six columns says what it does not know") {
    const SourceReading reading = gias(
        "urn,name,local_authority_name,phase_of_education,gender,status\n"
        "100000,The Aldgate School,City of London,Primary,Mixed,Open\n"
        "100001,A special one,City of London,Not applicable,,Closed\n");
    const Register reg = made(reading);
    REQUIRE(reg.schools.size() == 1);
    CHECK(reg.schools[0].phase == Phase::primary);
    CHECK(reading.known_columns.at("schools") == Lines{"urn", "name", "local_authority"});
}

TEST_CASE("the spine of performance tables is read with its own names") {
    const SourceReading reading = gias(
        "URN,LA,SCHNAME,ICLOSE,CLOSEDATE,MINORGROUP,NFTYPE,ISPRIMARY,ISSECONDARY,ISPOST16,AGEL,AGEH,"
        "RELDENOM,ADMPOL\n"
        "1,886,A,1,,Maintained School,Community school,1,0,0,4,11,None,Not recorded\n"
        "2,352,B,1,,Academy,Academy - Converter mainstream,0,1,1,11,18,Unknown,Selective\n"
        "3,803,C,1,,Academy,Free school - Mainstream,1,1,1,4,18,Does not apply,Non-selective\n"
        "4,311,D,1,,Special School,Community special school,1,1,0,5,16,Does not apply,\n"
        "5,311,E,1,,Independent School,Other independent school,1,1,1,5,18,Jewish,\n"
        "6,929,F,1,,Maintained School,Community school,0,1,0,9,13,None,\n"
        "7,886,G,1,,College,Sixth form college,0,0,1,16,99,,\n"
        "8,886,H,2,43343,Maintained School,Community school,1,0,0,4,11,None,\n");
    const Register reg = made(reading);
    REQUIRE(reg.schools.size() == 7);
    CHECK(reg.words.text(reg.schools[1].local_authority) == "Manchester");
    CHECK(reg.schools[1].admissions_policy == AdmissionsPolicy::selective);
    CHECK(reg.schools[0].phase == Phase::primary);
    CHECK(reg.schools[1].phase == Phase::secondary);
    CHECK(reg.schools[2].phase == Phase::all_through);
    CHECK(reg.schools[3].phase == Phase::special);
    CHECK_FALSE(reg.schools[4].phase);
    CHECK(reg.schools[5].phase == Phase::middle);
    CHECK(reg.schools[6].phase == Phase::sixteen_plus);
    CHECK(skipped_in(reading) == Lines{"1 schools that are closed"});
    CHECK(reading.known_columns.at("schools") ==
          Lines{"urn", "name", "local_authority", "religious_character", "admissions_policy"});
}

TEST_CASE("only the schools of the authorities that are asked for are read") {
    const std::string file = header + school("1", "A") + "2,801,\"Bristol, City of\",B,,Open,,,,\r\n" +
                             "3,352,Manchester,C,,Open,,,,\r\n";
    const SourceReading reading = gias(file, {.local_authorities = {"KENT", "Bristol"}});
    CHECK(made(reading).schools.size() == 2);
    CHECK(skipped_in(reading) == Lines{"1 schools of other local authorities"});
}

TEST_CASE("an authority that no row is of is a problem, with the name that may be meant") {
    const SourceReading reading = gias(header + school("1", "A"), {.local_authorities = {"Kemt", "Rutland"}});
    REQUIRE(reading.document.problems.size() == 2);
    CHECK(reading.document.problems[0].message ==
          "no row is of the local authority 'Kemt'; did you mean 'Kent'?");
    CHECK(reading.document.problems[1].message == "no row is of the local authority 'Rutland'");
}

TEST_CASE("a file that lacks a needed column is refused with its name") {
    const SourceReading reading = gias("URN,LA (nam),Phase\n1,Kent,Primary\n");
    REQUIRE(reading.document.problems.size() == 2);
    CHECK(reading.document.problems[0].message ==
          "the column 'EstablishmentName' is needed and is not there");
    CHECK_THAT(reading.document.problems[1].message,
               Catch::Contains("'LA (name)' is needed") && Catch::Contains("did you mean 'LA (nam)'?"));
    for (const char* const no_table : {"", "\n\n", "some text", "a,b,c\n1,2,3\n"}) {
        const SourceReading none = gias(no_table);
        REQUIRE(none.document.problems.size() == 1);
        CHECK_THAT(none.document.problems[0].message, Catch::Contains("no column URN"));
        CHECK(good(none.document.text).schools.empty());
    }
}

TEST_CASE("titles above the header and notes below the table are no rows") {
    const SourceReading reading = gias("Schools on 17 June 2024\n\n" + header + school("1", "A") +
                                       ",,,,,,,,,\r\n\"Source: GIAS, 2024\"\r\n");
    CHECK(made(reading).schools.size() == 1);
    CHECK(skipped_in(reading) == Lines{"1 notes between the rows or below them"});
}

TEST_CASE("a row with too few or too many cells is a problem at its line") {
    const SourceReading reading =
        gias(header + school("1", "A, B") + school("2", "C") + "3,886,Kent,Cut sho");
    const Problems& problems = reading.document.problems;
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].where.line == 2);
    CHECK_THAT(problems[0].message, Catch::Contains("11 cells, and the header 10"));
    CHECK(problems[1].where.line == 4);
    CHECK_THAT(problems[1].message, Catch::Contains("cut short"));
}

TEST_CASE("what is wrong with a value is told at its place in the extract") {
    const SourceReading reading = gias(header + school("1", "A") + school("12x", "B") + school("1", "C"));
    const Place place = place_of(reading, "\"12x\"");
    CHECK(place.file == "edubasealldata.csv");
    CHECK(place.line == 3);
    CHECK(place.column == 1);
    CHECK(place_of(reading, "\"C\"").line == 4);
    CHECK(place_of(reading, "\"C\"").column == 12);
    CHECK(problems_of(reading.document.text).size() == 2);  // no number, and a URN twice
}

TEST_CASE("ratings in an extract make no inspections, and it is said") {
    const SourceReading reading = gias(
        "URN,EstablishmentName,LA (name),OfstedLastInsp,OfstedRating (name)\n"
        "1,A,Kent,20-05-2021,Special Measures\n");
    CHECK(made(reading).inspections.empty());
    CHECK(has_remark(reading.document.remarks, "ratings in the file were not read"));
    CHECK(has_remark(reading.document.remarks, "does not say which schools are closed"));
}

TEST_CASE("progress is told on the way and at the end") {
    std::string file = header;
    for (int i = 1; i <= 3000; ++i)
        file += school(std::to_string(i), "A school with a name");
    std::vector<std::size_t> told;
    made(gias(file, {.progress = [&](std::size_t done, std::size_t whole) {
                  CHECK(whole == file.size());
                  told.push_back(done);
              }}));
    REQUIRE(told.size() > 2);
    CHECK(told.size() <= file.size() / 65536 + 1);
    CHECK(std::is_sorted(told.begin(), told.end()));
    CHECK(told.back() == file.size());
}

TEST_CASE("a damaged extract is refused or read, and nothing worse") {
    check_damaged(header + school("118001", "St \"Mary\"\xC2\x92s") + school("118002", "\"B, the second\""),
                  [](const std::string& text) { return gias(text, {.include_closed = true}).document.text; });
}

TEST_CASE("the whole of England is read from six columns") {
    const auto file = real_file("gias/gias_2024-06-17_min_national.csv");
    if (!file) return;
    const SourceReading reading = gias(*file);
    const Register reg = made(reading);
    CHECK(reg.schools.size() == 26827);
    CHECK(skipped_in(reading) == Lines{"280 rows without a local authority", "23812 schools that are closed",
                                       "89 schools that are proposed and not yet open"});
    const auto damaged = reg.school(Urn{146833});
    CHECK_FALSE(damaged);  // an overseas school, which is of no authority

    const SourceReading kent = gias(*file, {.local_authorities = {"Kent"}, .include_closed = true});
    CHECK(made(kent).schools.size() == 1341);
}

TEST_CASE("the extract of two counties is read with all it knows") {
    const auto file = real_file("gias/gias_2022-04-20_surrey_hampshire_nohead.csv");
    if (!file) return;
    const SourceReading reading = gias(*file);
    const Register reg = made(reading);
    CHECK(reg.schools.size() == 728);
    CHECK(skipped_in(reading) == Lines{"368 schools that are closed"});
    const auto has = [&](auto member, auto value) {
        return std::count_if(reg.schools.begin(), reg.schools.end(),
                             [&](const School& school) { return school.*member == value; });
    };
    CHECK(has(&School::phase, Phase::primary) == 724);
    CHECK(has(&School::phase, Phase::all_through) == 4);
    CHECK(has(&School::religious_character, reg.words.find("Church of England")) == 201);
    CHECK(has(&School::religious_character, Word::none) == 486);
    CHECK(has(&School::admissions_policy, AdmissionsPolicy::non_selective) == 22);
}

TEST_CASE("the extract with today's 140 columns is read") {
    const auto file = real_file("gias/gias_subset_140cols_dfe_fixture.csv");
    if (!file) return;
    const SourceReading reading = gias(*file);
    CHECK(made(reading).schools.size() == 5);
    CHECK(skipped_in(reading) == Lines{"1 rows without a local authority", "2 schools that are closed"});
}

TEST_CASE("the spine of four authorities tells the grammar schools") {
    const auto file = real_file("gias/spine_2017-18_four_las_allcols.csv");
    if (!file) return;
    const SourceReading reading = gias(*file);
    const Register reg = made(reading);
    CHECK(reg.schools.size() == 1087);
    CHECK(skipped_in(reading) == Lines{"57 schools that are closed"});
    CHECK(std::count_if(reg.schools.begin(), reg.schools.end(), [](const School& school) {
              return school.admissions_policy == AdmissionsPolicy::selective;
          }) == 44);
    CHECK(has_remark(reading.document.remarks, "of 10 schools is unknown"));
}
