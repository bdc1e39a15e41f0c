// The pack's fingerprint: of everything that rules rest on, and of nothing else.
#include "places.h"
#include "scheme/pack_folder.h"

#include <fmt/format.h>

using namespace headway;
using namespace headway::test;

namespace {

void copy_rules(const std::filesystem::path& to) {
    std::filesystem::copy(std::filesystem::path{headway::test::project_root} / "rules", to,
                          std::filesystem::copy_options::recursive);
}

std::string digest_of(const PackFolder& pack, const std::filesystem::path& rules) {
    SchemeLibrary library = pack.library();
    library.rules = rules;
    const SchemeOutcome loaded = library.load(pack.path().string());
    REQUIRE(loaded.scheme);
    return loaded.scheme->digest();
}

}  // namespace

TEST_CASE("loading a pack twice gives one digest, of 64 digits") {
    PackFolder pack;
    CHECK(pack.scheme()->digest() == pack.scheme()->digest());
    CHECK(pack.scheme()->digest().size() == 64);
    PackFolder same;
    CHECK(pack.scheme()->digest() == same.scheme()->digest());
}

TEST_CASE("a changed rule file changes the digest, even in a remark") {
    PackFolder pack;
    const std::string before = pack.scheme()->digest();
    pack.write("eligibility.lua", fmt::format("{}-- a remark\n", PackFolder::eligibility));
    CHECK(pack.scheme()->digest() != before);
}

TEST_CASE("a file that appears changes the digest, a test does not") {
    PackFolder pack;
    const std::string before = pack.scheme()->digest();
    pack.write("tests/new.lua", "return tests {}\n");
    CHECK(pack.scheme()->digest() == before);
    CHECK(pack.scheme(true)->digest() == before);
    pack.write("parameters.lua", "return parameters {}\n");
    CHECK(pack.scheme()->digest() != before);
}

TEST_CASE("text moved from one file to another changes the digest") {
    PackFolder a;
    PackFolder b;
    a.write("parameters.lua", "return parameters {} --").write("declarations.lua", "return declarations {}");
    b.write("parameters.lua", "return parameters {}").write("declarations.lua", "return declarations {} --");
    CHECK(a.scheme()->digest() != b.scheme()->digest());
}

TEST_CASE("a changed module changes the digest of the packs that use it, and of no others") {
    PackFolder user;
    PackFolder other;
    user.write("eligibility.lua",
               fmt::format("local support = require \"support\"\n{}", PackFolder::eligibility));
    const std::filesystem::path rules = user.path() / "shared";
    copy_rules(rules);
    const std::string used = digest_of(user, rules);
    const std::string unused = digest_of(other, rules);
    std::ofstream{rules / "support.lua", std::ios::app} << "-- a remark\n";
    CHECK(digest_of(user, rules) != used);
    CHECK(digest_of(other, rules) == unused);
}
