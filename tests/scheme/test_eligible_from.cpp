// The day from which time alone makes somebody eligible: the whole verdict, not one criterion.
#include "scheme/pack_folder.h"

using namespace headway;
using namespace headway::test;

namespace {

std::string eligible_from(const Scheme& scheme, const Register& reg, const std::string& as_of) {
    const auto day = judge(scheme, reg, as_of).eligible_from(0);
    return day ? iso(*day) : "";
}

Register head_since(const std::string& day) {
    return rutland(R"("posts":[{"person":"p1","urn":1,"role":"headteacher","from":")" + day + "\"}]");
}

}  // namespace

TEST_CASE("time alone helps from the day on which the last criterion is met") {
    PackFolder pack;
    pack.write("eligibility.lua", R"(return eligibility {
  mentor = {
    criterion { id = "two", clause = "RUT-C1", requires = person.years_as_head:at_least(years(2)) },
    criterion { id = "three", clause = "RUT-C1", requires = person.years_as_head:at_least(years(3)) },
  },
  mentee = {},
}
)");
    const auto scheme = pack.scheme();
    CHECK(eligible_from(*scheme, head_since("2015-09-01"), "2016-10-01") == "2018-09-01");
}

TEST_CASE("who is eligible needs no day, and whom a fact keeps out has none") {
    PackFolder pack;
    pack.write("eligibility.lua", R"(return eligibility {
  mentor = {
    criterion { id = "two", clause = "RUT-C1", requires = person.years_as_head:at_least(years(2)) },
    criterion { id = "trained", clause = "RUT-C1", requires = person.has_training },
  },
  mentee = {},
}
)");
    const auto scheme = pack.scheme();
    CHECK(eligible_from(*scheme, head_since("2015-09-01"), "2016-10-01").empty());
    const auto experienced = PackFolder{}.require("person.years_as_head:at_least(years(1))").scheme();
    CHECK(eligible_from(*experienced, head_since("2015-09-01"), "2016-10-01").empty());
}

TEST_CASE("advice that is not met keeps nobody from being eligible") {
    PackFolder pack;
    pack.write("eligibility.lua", R"(return eligibility {
  mentor = {
    criterion { id = "two", clause = "RUT-C1", requires = person.years_as_head:at_least(years(2)) },
    criterion { id = "better", clause = "RUT-C1", force = "should",
      requires = person.years_as_head:at_least(years(9)) },
  },
  mentee = {},
}
)");
    const auto scheme = pack.scheme();
    CHECK(eligible_from(*scheme, head_since("2015-09-01"), "2016-10-01") == "2017-09-01");
}
