// Wrong allocation.lua and training.lua, as their authors would write them: each mistake is told with file,
// line and plain words.
#include "scheme/pack_folder.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

// The mistakes of a pack with these files more.
std::string wrong(const std::string& file, const std::string& text) {
    PackFolder pack;
    pack.write("parameters.lua", R"(return parameters {
  parameter { "points", 2, unit = "points", meaning = "how far it counts", clause = "RUT-C1" },
  parameter { "no_points", 0, unit = "points", meaning = "how far it counts", clause = "RUT-C1" },
  parameter { "later_none", 2, unit = "points", meaning = "how far it counts", clause = "RUT-C1",
    changes = { ["2027-09-01"] = 0 } },
  parameter { "long", 2, unit = "years", meaning = "how long it lasts", clause = "RUT-C1" },
  parameter { "whether", true, unit = "yes or no", meaning = "whether it counts", clause = "RUT-C1" },
}
)");
    return pack.write(file, text).mistakes();
}

// Of a pack whose allocation.lua has this criterion in its third line.
std::string wrong_criterion(const std::string& braces) {
    return wrong("allocation.lua",
                 "return allocation {\n  criteria = {\n    criterion { " + braces + " },\n} }\n");
}
std::string wrong_condition(const std::string& condition) {
    return wrong_criterion(R"(id = "it", clause = "RUT-C1", requires = )" + condition);
}

std::string allocation_with_preference(const std::string& braces) {
    return "return allocation {\n  preferences = {\n    preference { " + braces + " },\n} }\n";
}
// Of one whose allocation.lua has this preference in its third line.
std::string wrong_preference(const std::string& braces) {
    return wrong("allocation.lua", allocation_with_preference(braces));
}
std::string wrong_weight(const std::string& weight) {
    return wrong_preference(R"(id = "it", clause = "RUT-C1", prefers = pair.work_at_one_school, weight = )" +
                            weight);
}

std::string wrong_offer(const std::string& braces) {
    return wrong("training.lua", "return training {\n  offers = {\n    offer { " + braces + " },\n} }\n");
}

long lines_in(const std::string& text) {
    return std::count(text.begin(), text.end(), '\n');
}

const std::string third_line = "allocation.lua:3";

}  // namespace

TEST_CASE("an allocation without mistakes loads, with weights as numbers and as parameters") {
    PackFolder pack;
    pack.write("parameters.lua", R"(return parameters {
  parameter { "points", 2, unit = "points", meaning = "how far it counts", clause = "RUT-C1" },
}
)");
    pack.write("allocation.lua", R"(return allocation {
  criteria = { criterion { id = "it", clause = "RUT-C1", requires = none { pair.worked_together } } },
  preferences = {
    preference { id = "one_school", clause = "RUT-C1", weight = parameter "points", prefers = pair.work_at_one_school },
    preference { id = "same_phase", clause = "RUT-C1", weight = 1000000, prefers = pair.same_phase },
    preference { id = "expert", clause = "RUT-C1", weight = 1, prefers = pair.mentor_has_needed_expertise { kind = "finance" } },
  },
}
)");
    pack.write("training.lua", R"(return training { offers = {
  offer { id = "day", clause = "RUT-C1", says = "a day", to = person.is_headteacher } } }
)");
    const auto scheme = pack.scheme();
    CHECK(scheme->definition().allocates);
    CHECK(scheme->definition().preferences.size() == 3);
    CHECK(scheme->definition().training.size() == 1);
}

TEST_CASE("an allocation may leave out its criteria, or its preferences, or both") {
    for (const char* text : {"return allocation {}", "return allocation { criteria = {} }"}) {
        PackFolder pack;
        CHECK(pack.write("allocation.lua", text).scheme()->definition().allocates);
    }
    CHECK_FALSE(PackFolder{}.scheme()->definition().allocates);
}

TEST_CASE("a preference of an unknown clause is told with the nearest one") {
    const std::string told =
        wrong_preference(R"(id = "it", clause = "RUT-C2", weight = 1, prefers = pair.work_at_one_school)");
    CHECK_THAT(told, Contains(third_line) && Contains("preference it") && Contains("'RUT-C2'") &&
                         Contains("did you mean 'RUT-C1'?"));
    CHECK(lines_in(told) == 1);
    CHECK_THAT(wrong_criterion(R"(id = "it", clause = "RUT-C2", requires = pair.work_at_one_school)"),
               Contains(third_line) && Contains("did you mean 'RUT-C1'?"));
}

TEST_CASE("a weight is a whole number from 1 on, not too great for a cohort's sum") {
    for (const char* weight : {"0", "-1", "1000001", "math.maxinteger", "math.mininteger"}) {
        INFO(weight);
        const std::string told = wrong_weight(weight);
        CHECK_THAT(told, Contains(third_line) && Contains("preference it") &&
                             Contains("'weight' is a whole number from 1 to 1000000"));
        CHECK(lines_in(told) == 1);
    }
}

TEST_CASE("a weight that is no whole number is told for what it is") {
    for (const char* weight :
         {"1.5", "\"much\"", "true", "{}", "pair.work_at_one_school", "years(1)", "0/0", "1e300"}) {
        INFO(weight);
        const std::string told = wrong_weight(weight);
        CHECK_THAT(told, Contains(third_line) && Contains("'weight' is a whole number or parameter"));
        CHECK(lines_in(told) == 1);
    }
}

TEST_CASE("a preference without a weight is told what it lacks") {
    const std::string told =
        wrong_preference(R"(id = "it", clause = "RUT-C1", prefers = pair.work_at_one_school)");
    CHECK_THAT(told, Contains(third_line) && Contains("'weight' is a whole number or parameter"));
    CHECK(lines_in(told) == 1);
}

TEST_CASE("a parameter that is a weight must be one on every day") {
    for (const char* name : {"no_points", "later_none", "long", "whether"}) {
        INFO(name);
        const std::string told = wrong_weight("parameter \"" + std::string{name} + "\"");
        CHECK_THAT(told, Contains(third_line) && Contains("preference it") && Contains("'weight'"));
        CHECK(lines_in(told) == 1);
    }
    CHECK_THAT(wrong_weight("parameter \"pints\""),
               Contains("allocation.lua:3") && Contains("'pints'") && Contains("did you mean 'points'?"));
}

TEST_CASE("a preference without a condition is told so") {
    const std::string told = wrong_preference(R"(id = "it", clause = "RUT-C1", weight = 1)");
    CHECK_THAT(told, Contains(third_line) && Contains("'prefers' is missing"));
    CHECK(lines_in(told) == 1);
    CHECK_THAT(wrong_preference(R"(id = "it", clause = "RUT-C1", weight = 1, prefers = "faith")"),
               Contains(third_line) && !Contains("is missing"));
}

TEST_CASE("a preference without id and clause is told each of it, and a misspelt key with the nearest") {
    const std::string told = wrong_preference("prefers = pair.work_at_one_school");
    CHECK_THAT(told, Contains(third_line) && Contains("'id'") && Contains("'clause'"));
    CHECK_THAT(wrong_preference(R"(id = "it", clause = "RUT-C1", prefer = pair.work_at_one_school)"),
               Contains("'prefer'") && Contains("did you mean 'prefers'?"));
    CHECK_THAT(
        wrong_preference(R"(id = "it", clause = "RUT-C1", wieght = 2, prefers = pair.work_at_one_school)"),
        Contains("'wieght'") && Contains("did you mean 'weight'?"));
}

TEST_CASE("pairs are judged by mentor, mentee and pair, persons and appointments by their own facts") {
    for (const char* condition :
         {"person.is_headteacher", "person.school.is_faith_school", R"(appointment.headship:is "first")"}) {
        INFO(condition);
        const std::string told = wrong_condition(condition);
        CHECK_THAT(told, Contains(third_line) && Contains("criterion it") && Contains("mentor.") &&
                             Contains("mentee.") && Contains("pair."));
        CHECK(lines_in(told) == 1);
    }
    CHECK_THAT(
        wrong_preference(R"(id = "it", clause = "RUT-C1", weight = 1, prefers = person.is_headteacher)"),
        Contains(third_line) && Contains("preference it") && Contains("person"));
}

TEST_CASE("mentor, mentee and pair are for allocation.lua only") {
    for (const char* condition : {"mentor.is_headteacher", "mentor.school.is_faith_school",
                                  "pair.work_at_one_school", R"(mentee.headship:is "first")"}) {
        INFO(condition);
        PackFolder pack;
        const std::string told = pack.require(condition).mistakes();
        CHECK_THAT(told, Contains("eligibility.lua:2") && Contains("person"));
        CHECK(lines_in(told) == 1);
    }
}

TEST_CASE("two preferences of one id are told with both lines, two criteria too") {
    CHECK_THAT(
        wrong("allocation.lua", R"(return allocation { preferences = {
  preference { id = "it", clause = "RUT-C1", weight = 1, prefers = pair.work_at_one_school },
  preference { id = "it", clause = "RUT-C1", weight = 1, prefers = pair.same_phase },
} })"),
        Contains("allocation.lua:3") && Contains("two preferences are called 'it'") && Contains("line 2"));
    CHECK_THAT(
        wrong("allocation.lua", R"(return allocation { criteria = {
  criterion { id = "it", clause = "RUT-C1", requires = pair.work_at_one_school },
  criterion { id = "it", clause = "RUT-C1", requires = pair.same_phase },
} })"),
        Contains("allocation.lua:3") && Contains("two criteria are called 'it'") && Contains("line 2"));
}

TEST_CASE("pairs are not judged by plain Lua") {
    const std::string told =
        wrong_criterion(R"(id = "it", clause = "RUT-C1", decide = function() return met "yes" end)");
    CHECK_THAT(told, Contains(third_line) && Contains("criterion it") && Contains("requires, not decide"));
    CHECK(lines_in(told) == 1);
}

TEST_CASE("a school in allocation.lua is the mentor's or the mentee's, or each or any of the mentor's") {
    CHECK_THAT(wrong_condition("school.is_faith_school"),
               Contains(third_line) && Contains("of which school") && Contains("mentor.school"));
    CHECK_THAT(
        wrong_preference(R"(id = "it", clause = "RUT-C1", weight = 1, prefers = school.is_faith_school)"),
        Contains(third_line) && Contains("of which school"));
    for (const char* condition :
         {"each_school { pair.work_at_one_school }", "any_school { mentee.school.is_faith_school }",
          R"(each_school { mentee.headship:is "first" })", "any_school { mentor.is_headteacher }"}) {
        INFO(condition);
        CHECK_THAT(wrong_condition(condition), Contains("allocation.lua:3") && Contains("_school"));
    }
}

TEST_CASE("misspelt facts of mentor, mentee and pair are told with the nearest") {
    CHECK_THAT(wrong_condition("pair.share_a_netwrk"), Contains("allocation.lua:3") &&
                                                           Contains("pair.share_a_netwrk") &&
                                                           Contains("did you mean 'share_a_network'?"));
    CHECK_THAT(wrong_condition("mentor.has_free_plaec"), Contains("did you mean 'has_free_place'?"));
    CHECK_THAT(wrong_condition(R"(mentee.hedship:is "first")"), Contains("did you mean 'headship'?"));
    CHECK_THAT(wrong_condition("mentee.school.is_fath_school"), Contains("did you mean 'is_faith_school'?"));
    CHECK_THAT(wrong_condition(R"(mentor.register_status:is "aproved")"),
               Contains("did you mean 'approved'?"));
    CHECK_THAT(wrong_condition(R"(pair.mentor_has_needed_expertise { knid = "finance" })"),
               Contains("'knid'") && Contains("did you mean 'kind'?"));
}

TEST_CASE("facts that need a comparison, and those that take none, are told so in allocation.lua too") {
    CHECK_THAT(wrong_condition("mentor.register_status"),
               Contains("allocation.lua:3") && Contains("compared"));
    CHECK_THAT(wrong_condition("pair"), Contains("allocation.lua:3"));
    CHECK_THAT(wrong_condition("pair.work_at_one_school:at_least(3)"), Contains("allocation.lua:3"));
}

TEST_CASE("a condition that is built and lost is told with its line") {
    const std::string told = wrong("allocation.lua", R"(local outside = none { pair.share_a_network }
return allocation { criteria = {
  criterion { id = "it", clause = "RUT-C1", requires = pair.are_different_people },
} }
)");
    CHECK_THAT(told, Contains("allocation.lua:1"));
}

TEST_CASE("a preference, a criterion or an offer that stands in no list is told with its line") {
    CHECK_THAT(wrong("allocation.lua",
                     "local lost = preference { id = \"it\", clause = \"RUT-C1\", weight = 1, prefers = "
                     "pair.same_phase }\nreturn allocation {}\n"),
               Contains("allocation.lua:1"));
    CHECK_THAT(
        wrong("allocation.lua",
              "local lost = criterion { id = \"it\", clause = \"RUT-C1\", requires = pair.same_phase }\n"
              "return allocation {}\n"),
        Contains("allocation.lua:1"));
    CHECK_THAT(wrong("training.lua",
                     "local lost = offer { id = \"it\", clause = \"RUT-C1\", says = \"a day\", to = "
                     "person.is_headteacher }\nreturn training {}\n"),
               Contains("training.lua:1"));
}

TEST_CASE("a preference among the criteria is told, and a criterion among the preferences") {
    CHECK_THAT(wrong("allocation.lua", R"(return allocation { criteria = {
  preference { id = "it", clause = "RUT-C1", weight = 1, prefers = pair.work_at_one_school },
} })"),
               Contains("allocation.lua:") && Contains("entry 1") && Contains("criterion {"));
    CHECK_THAT(wrong("allocation.lua", R"(return allocation { preferences = {
  criterion { id = "it", clause = "RUT-C1", requires = pair.work_at_one_school },
} })"),
               Contains("allocation.lua:") && Contains("entry 1") && Contains("preference {"));
}

TEST_CASE("allocation is said once, and in its own file") {
    CHECK_THAT(wrong("allocation.lua", "local first = allocation {}\nreturn allocation {}\n"),
               Contains("allocation.lua:2") && Contains("allocation { … } once"));
    CHECK_THAT(wrong("allocation.lua", "return {}\n"), Contains("allocation.lua"));
    CHECK_THAT(wrong("allocation.lua", "return allocation { criterias = {} }\n"),
               Contains("allocation.lua:1") && Contains("did you mean 'criteria'?"));
    CHECK_THAT(wrong("allocation.lua", "return allocation(3)\n"), Contains("allocation.lua:1"));
}

TEST_CASE("an offer of training says what, and to whom") {
    const std::string told = wrong_offer(R"(id = "day", clause = "RUT-C1")");
    CHECK_THAT(told, Contains("training.lua:3") && Contains("'says'") && Contains("'to' is missing"));
    CHECK_THAT(wrong_offer(R"(id = "day", clause = "RUT-C1", says = "a day", to = mentor.is_headteacher)"),
               Contains("training.lua:3") && Contains("person"));
    CHECK_THAT(wrong_offer(R"(id = "day", clause = "RUT-C2", says = "a day", to = person.is_headteacher)"),
               Contains("training.lua:3") && Contains("did you mean 'RUT-C1'?"));
    CHECK_THAT(wrong_offer(R"(id = "day", clause = "RUT-C1", says = "a day", to = person.has_trainig)"),
               Contains("training.lua:3") && Contains("did you mean 'has_training'?"));
}

TEST_CASE("training without offers is said once too") {
    CHECK_THAT(
        wrong("training.lua", "local first = training { offers = {} }\nreturn training { offers = {} }\n"),
        Contains("training.lua:2") && Contains("training { … } once"));
}

TEST_CASE("training is said once, of offers that have one id each") {
    const std::string offer =
        R"(offer { id = "day", clause = "RUT-C1", says = "a day", to = person.is_headteacher })";
    CHECK_THAT(wrong("training.lua", "return training { offers = {\n" + offer + ",\n" + offer + " } }\n"),
               Contains("training.lua:3") && Contains("'day'") && Contains("line 2"));
    CHECK_THAT(wrong("training.lua", "local first = training { offers = { " + offer +
                                         " } }\nreturn training { offers = {} }\n"),
               Contains("training.lua:2") && Contains("training { … } once"));
    CHECK_THAT(wrong("training.lua",
                     "return training { offers = {\ncriterion { id = \"it\", clause = \"RUT-C1\", requires = "
                     "person.is_headteacher } } }\n"),
               Contains("training.lua:") && Contains("'it'") && Contains("offer {"));
}
