// engine/scheme/excerpt.h: what may be shown to somebody else names no one
#include "scheme/confidants.h"

using namespace headway;
using namespace headway::test;

namespace {

// The two are Amara Okafor, head of St Blaise's Academy, and Ben Whitlock, of Oakham Hill Primary School.
std::string excerpt(const std::string& words) {
    static const ReadRegister read = read_register(mentoring_register, "register.json");
    return excerpt_of(words, *read.reg, {"p1", "p2"});
}

}  // namespace

TEST_CASE("the two are told by what they are, however their names are written") {
    CHECK(excerpt("Ben Whitlock was late.") == "[the mentee] was late.");
    CHECK(excerpt("BEN asked ben's mentor, amara.") ==
          "[the mentee] asked [the mentee] mentor, [the mentor].");
    CHECK(excerpt("Mr Whitlock\xE2\x80\x99s plan") == "Mr [the mentee] plan");
    CHECK(excerpt("Okafor, Amara") == "[the mentor], [the mentor]");
}

TEST_CASE("anybody else in the register is somebody") {
    CHECK(excerpt("Carys Pugh agrees with Pugh.") == "[somebody] agrees with [somebody].");
    CHECK(excerpt("Dr Dorothy Smith-Jones rang") == "[somebody] rang");
    CHECK(excerpt("Ask Smith or Jones.") == "Ask [somebody] or [somebody].");
}

TEST_CASE("a name that is a word as well goes where it has a capital letter, and stays where it has none") {
    CHECK(excerpt("May we mark this?") == "[somebody] we mark this?");
    CHECK(excerpt("they may mark it") == "they may mark it");
}

TEST_CASE("schools go by their names, and those of the two by any word of them") {
    CHECK(excerpt("at Oakham Hill Primary School today") == "at [a school] today");
    CHECK(excerpt("parents of Oakham and St Blaise's") == "parents of [a school] and St [a school]");
    CHECK(excerpt("a primary school") == "a primary school");
}

TEST_CASE("addresses, links and numbers by which somebody can be found go") {
    CHECK(excerpt("write to b.whitlock@oakham.sch.uk today") == "write to [an address] today");
    CHECK(excerpt("see https://oakham.sch.uk/staff") == "see [an address]");
    CHECK(excerpt("ring 01572 722 404, or +44 (0)7700 900123.") == "ring [a number], or [a number].");
    CHECK(excerpt("URN 100001") == "URN [a number]");
    CHECK(excerpt("near LE15 6AD") == "near [a place]");
    CHECK(excerpt("born on 12/03/1971") == "born on [a number]");
}

TEST_CASE("what names nobody stays as it was, to the byte") {
    const std::string plain = "The budget is 3.5 % down; 12 pupils left in year 6.\nWhat next?\n";
    CHECK(excerpt(plain) == plain);
    CHECK(excerpt("").empty());
    CHECK(excerpt("caf\xC3\xA9 \xE2\x80\x93 ok") == "caf\xC3\xA9 \xE2\x80\x93 ok");
}
