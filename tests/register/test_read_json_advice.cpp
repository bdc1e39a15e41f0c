// What a wrong register is told to do, in the words of an officer's editor.
#include "register/reading.h"

using namespace headway;
using Catch::Contains;

namespace {

// All problems, one a line.
std::string told(const std::string& text) {
    std::string out;
    for (const Problem& problem : read_register(text, "r.json").problems)
        out += problem.where.text() + ": " + problem.message + "\n";
    return out;
}

}  // namespace

TEST_CASE("a comma before a closing bracket is told to be removed") {
    for (const char* text :
         {R"({"people":[{"id":"a","name":"b"}, ]})", "{\"people\":[{\"id\":\"a\",\"name\":\"b\",\n}]}",
          R"({"people":[],})", R"({"people":[{"id":"a","name":"b","expertise":["x",]}]})"})
        CHECK_THAT(told(text), Contains("remove the comma before it"));
    CHECK_THAT(told(R"({"people":]})"), !Contains("comma"));
}

TEST_CASE("a file that was cut off is told to end") {
    for (const char* text :
         {R"({"people":[{"id":"a","na)", R"({"people":[{"id":"a",)", R"({"people":[{"id":)", R"({)"})
        CHECK_THAT(told(text), Contains("the file ends here"));
}

TEST_CASE("a value that is no text where names stand is told the names") {
    CHECK_THAT(told(R"({"schools":[{"urn":1,"name":"x","local_authority":"K","admissions_policy":3}]})"),
               Contains("must be \"selective\" or \"non_selective\", not 3"));
}

TEST_CASE("a file in UTF-16 is told as such, and nothing else of it") {
    for (const std::string& text :
         {std::string{"\xFF\xFE{\0\"\0", 6}, std::string{"\xFE\xFF\0{", 4}, std::string{"{\0\"\0", 4}})
        CHECK(told(text) == "r.json: the file is saved as UTF-16; save it as UTF-8\n");
}
