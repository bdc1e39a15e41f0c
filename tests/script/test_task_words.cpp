// Wrong tasks.lua, as their authors would write them: each mistake is told with file, line and plain words.
#include "scheme/task_pack.h"

using namespace headway;
using namespace headway::test;
using Catch::Contains;

namespace {

std::string wrong_tasks(const std::string& text) {
    PackFolder pack;
    write_task_pack(pack, text);
    return pack.mistakes();
}

// Of a pack whose only task, in the second line, has these braces beside its id.
std::string wrong(const std::string& braces) {
    return wrong_tasks("return tasks { roles = { officer = \"the officer\" },\n  task { id = \"it\", " +
                       braces + " } }\n");
}

// The same, where all but this is right.
std::string wrong_part(const std::string& part) {
    return wrong(R"(clause = "RUT-C2", each = "waiting appointment", who = "officer", says = "x", )" + part);
}

const std::string second_line = "tasks.lua:2: task it: ";

}  // namespace

TEST_CASE("tasks without mistakes load, and tracing finds their clauses, parameters and conditions") {
    PackFolder pack;
    write_task_pack(pack, R"(return tasks {
  roles = { officer = "the officer" }, school_roles = { board = "the board" },
  soon = parameter "two_weeks",
  task { id = "one", clause = { "RUT-C2", "RUT-C3" }, each = "waiting appointment", who = "officer", says = "x",
    only_for = appointment.role:is "headteacher", due = { months = parameter "a_month", after = "appointed_on" } },
  task { id = "two", clause = "RUT-C1", each = "late item", of = "form" },
})");
    const auto scheme = pack.scheme();
    REQUIRE(scheme->definition().tasks);
    CHECK(scheme->definition().tasks->rules.size() == 2);
    CHECK(roles_of(*scheme) == std::vector<std::string>{"mentor", "mentee", "board", "officer"});
    CHECK(phrase_of_role(*scheme, "board") == "the board");
    CHECK(check(*scheme).problems.empty());
    bool traced = false;
    for (const ClauseTrace& clause : trace(*scheme))
        for (const std::string& rule : clause.implemented_by)
            traced = traced || (clause.clause->id == "RUT-C2" && rule == "tasks.lua:4 one");
    CHECK(traced);
}

TEST_CASE("a pack without tasks.lua has no tasks, and two roles") {
    const auto scheme = PackFolder{}.scheme();
    CHECK(tasks(*scheme, rutland(""), {.as_of = *parse_date("2016-10-01")}).tasks.empty());
    CHECK(roles_of(*scheme).size() == 2);
}

TEST_CASE("what there is no task about is told with the nearest name") {
    CHECK_THAT(wrong(R"(clause = "RUT-C2", each = "waiting apointment", who = "officer", says = "x")"),
               Contains(second_line) && Contains("did you mean 'waiting appointment'?"));
    CHECK_THAT(wrong(R"(clause = "RUT-C2", who = "officer", says = "x")"), Contains("'each' is missing"));
}

TEST_CASE("a misspelt key, clause or role of a task is told with the nearest") {
    CHECK_THAT(wrong_part(R"(dew = "starts_on")"), Contains(second_line) && Contains("did you mean 'due'?"));
    CHECK_THAT(wrong(R"(clause = "RUT-C9", each = "waiting appointment", who = "officer", says = "x")"),
               Contains(second_line) && Contains("'RUT-C9'"));
    CHECK_THAT(wrong(R"(clause = "RUT-C2", each = "waiting appointment", who = "oficer", says = "x")"),
               Contains(second_line) && Contains("no role 'oficer'; did you mean 'officer'?"));
    CHECK_THAT(wrong(R"(clause = "RUT-C2", each = "waiting appointment", says = "x")"),
               Contains("'who' is missing"));
    CHECK_THAT(wrong(R"(clause = "RUT-C2", each = "waiting appointment", who = "officer")"),
               Contains("'says' is missing"));
}

TEST_CASE("a role that has nothing to do with the subject is told") {
    CHECK_THAT(wrong(R"(clause = "RUT-C2", each = "waiting appointment", who = "mentor", says = "x")"),
               Contains(second_line) && Contains("no mentor has to do with each \"waiting appointment\""));
    CHECK_THAT(wrong(R"(clause = "RUT-C2", each = "deployment", who = "mentee", says = "x")"),
               Contains("no mentee"));
}

TEST_CASE("a day that the subject does not have is told, with those that it has") {
    CHECK_THAT(wrong_part(R"(due = "planned_on")"), Contains(second_line) &&
                                                        Contains("has no day 'planned_on'") &&
                                                        Contains("appointed_on, starts_on and ends_on"));
    CHECK_THAT(wrong_part(R"(due = { days = 3, after = "start_on" })"),
               Contains("tasks.lua:2") && Contains("did you mean 'starts_on'?"));
}

TEST_CASE("a moment says how far it is, on which side, and of which day") {
    CHECK_THAT(wrong_part("due = 3"), Contains(second_line) && Contains("'due' is a day"));
    CHECK_THAT(wrong_part("due = { days = 3 }"), Contains("say of which day"));
    CHECK_THAT(wrong_part(R"(due = { days = 3, after = "starts_on", before = "ends_on" })"),
               Contains("say of which day"));
    CHECK_THAT(wrong_part(R"(due = { days = 3, months = 1, after = "starts_on" })"),
               Contains("either days or months"));
    CHECK_THAT(wrong_part(R"(due = { weeks = 3, after = "starts_on" })"), Contains("no 'weeks' here"));
}

TEST_CASE("a distance is whole, not below nothing, and of the unit that its key says") {
    for (const char* days : {"-1", "3661", "parameter \"a_month\""}) {
        INFO(days);
        CHECK_THAT(wrong_part("due = { days = " + std::string{days} + R"(, after = "starts_on" })"),
                   Contains("tasks.lua:2") && Contains("'days' is a whole number of days from 0 to 3660"));
    }
    CHECK_THAT(wrong_part(R"(due = { days = 1.5, after = "starts_on" })"),
               Contains("'days' is a whole number"));
    CHECK_THAT(wrong_part(R"(due = { months = parameter "two_weeks", after = "starts_on" })"),
               Contains("'months' is a number of months"));
    CHECK_THAT(wrong_part(R"(due = { days = parameter "two_weaks", after = "starts_on" })"),
               Contains("did you mean 'two_weeks'?"));
}

TEST_CASE("an item names a rule of the cadence, an offer one of the training") {
    CHECK_THAT(wrong(R"(clause = "RUT-C2", each = "late item", of = "meting", who = "mentor", says = "x")"),
               Contains(second_line) && Contains("cadence.lua has no 'meting'; did you mean 'meeting'?"));
    CHECK_THAT(wrong(R"(clause = "RUT-C2", each = "late item", who = "mentor", says = "x")"),
               Contains("'of' is missing") && Contains("meeting or form"));
    CHECK_THAT(
        wrong(R"(clause = "RUT-C2", each = "offered training", of = "dya", who = "mentor", says = "x")"),
        Contains("training.lua has no 'dya'; did you mean 'day'?"));
    CHECK_THAT(wrong_part(R"(of = "meeting")"), Contains("takes no 'of'"));
}

TEST_CASE("a task is chosen by the facts of what it is about") {
    CHECK_THAT(wrong_part("only_for = person.is_headteacher"),
               Contains(second_line) && Contains("appointment.…"));
    CHECK_THAT(
        wrong(
            R"(clause = "RUT-C2", each = "mentor", who = "mentor", says = "x", only_for = appointment.role:is "headteacher")"),
        Contains(second_line) && Contains("person.…"));
}

TEST_CASE("an agenda has three parts, and only meetings have one") {
    const std::string meeting =
        R"(clause = "RUT-C2", each = "planned meeting without an agenda", who = "mentor", says = "x", )";
    CHECK_THAT(wrong(meeting + R"(needs = { "purpos" })"), Contains("did you mean 'purpose'?"));
    CHECK_THAT(wrong_part(R"(needs = { "purpose" })"), Contains("are for each \"planned meeting"));
    CHECK_THAT(wrong_part("not_the_first = true"), Contains("are for each \"planned meeting"));
}

TEST_CASE("roles are plain names beside mentor and mentee, and soon is a number of days") {
    CHECK_THAT(wrong_tasks("return tasks { roles = { mentor = \"mentors\" } }"), Contains("can't be a role"));
    CHECK_THAT(wrong_tasks("return tasks { roles = { [\"Lead officer\"] = \"x\" } }"),
               Contains("can't be a role"));
    CHECK_THAT(wrong_tasks("return tasks { roles = { a = \"x\" }, school_roles = { a = \"x\" } }"),
               Contains("there is one of a name"));
    CHECK_THAT(wrong_tasks("return tasks { soon = -1 }"), Contains("'soon' is a whole number of days"));
    CHECK_THAT(wrong_tasks("return tasks { soon = \"later\" }"),
               Contains("'soon' is a whole number of days"));
}

TEST_CASE("two tasks of one id, a task that stands in no list and what is no task are told") {
    const std::string task =
        R"(task { id = "it", clause = "RUT-C2", each = "mentor", who = "mentor", says = "x" })";
    CHECK_THAT(wrong_tasks("return tasks {\n" + task + ",\n" + task + " }\n"),
               Contains("tasks.lua:3") && Contains("two tasks are called 'it'") && Contains("line 2"));
    CHECK_THAT(wrong_tasks("local lost = " + task + "\nreturn tasks {}\n"),
               Contains("tasks.lua:1") && Contains("task it stands in no list"));
    CHECK_THAT(wrong_tasks("return tasks { person.is_headteacher }\n"), Contains("not task { … }"));
}
