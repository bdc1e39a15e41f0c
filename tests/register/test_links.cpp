// engine/register/sources/links.h
#include "register/sources/links.h"
#include "source_files.h"

using namespace headway;

namespace {

const std::string header = "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\r\n";

SchoolLinks links(const std::string& rows) {
    ReadLinks read = read_links(header + rows, "links.csv");
    REQUIRE(read.problems.empty());
    return std::move(read.links);
}

using Schools = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("a predecessor leads to the school that carries it on, from either end of the link") {
    CHECK(links("1,2,B,Successor,01-09-2015\r\n").carried_on_by(1) == Schools{2});
    CHECK(links("2,1,A,Predecessor,31-08-2015\r\n").carried_on_by(1) == Schools{2});
    const SchoolLinks both = links("1,2,B,Successor,\r\n2,1,A,Predecessor,\r\n");
    CHECK(both.carried_on_by(1) == Schools{2});
    CHECK(both.carried_on_by(2).empty());
    CHECK_FALSE(both.end(1));
}

TEST_CASE("a chain of successors is followed to its end") {
    const SchoolLinks chain = links("1,2,B,Successor,\r\n2,3,C,Successor,\r\n4,3,C,Predecessor,\r\n");
    CHECK(chain.carried_on_by(1) == Schools{2, 3, 4});
    CHECK(chain.carried_on_by(3) == Schools{4});
    CHECK(chain.carried_on_by(5).empty());
}

TEST_CASE("a circle of successors ends") {
    const SchoolLinks circle = links("1,2,B,Successor,\r\n2,3,C,Successor,\r\n3,1,A,Successor,\r\n");
    CHECK(circle.carried_on_by(1) == Schools{2, 3});
    CHECK_FALSE(circle.end(1));
    CHECK(links("1,1,A,Successor,\r\n").carried_on_by(1).empty());
}

TEST_CASE("mergers are not followed, whatever name the link has") {
    for (const char* const type : {"Successor - merged", "Successor - amalgamated", "Result of Amalgamation",
                                   "Merged - change of age range"}) {
        const SchoolLinks merged = links("1,2,B," + std::string{type} + ",\r\n");
        CHECK(merged.carried_on_by(1).empty());
        REQUIRE(merged.end(1));
        CHECK(merged.end(1)->why == LinkKind::merger);
        CHECK(merged.end(1)->schools == std::set<std::int64_t>{2});
    }
}

TEST_CASE("a school with several predecessors came out of a merger") {
    const SchoolLinks merged = links("1,3,C,Successor,\r\n2,3,C,Successor,\r\n3,4,D,Successor,\r\n");
    CHECK(merged.carried_on_by(1).empty());
    CHECK(merged.end(1)->why == LinkKind::merger);
    CHECK(merged.carried_on_by(3) == Schools{4});
}

TEST_CASE("a link that one end calls a merger is one") {
    const SchoolLinks merged = links("1,2,B,Successor,\r\n2,1,A,Predecessor - merged,\r\n");
    CHECK(merged.carried_on_by(1).empty());
    CHECK(merged.end(1)->why == LinkKind::merger);
}

TEST_CASE("a school with several successors was split") {
    CHECK(links("1,2,B,Successor - Split School,\r\n").end(1)->why == LinkKind::split);
    const SchoolLinks split = links("1,2,B,Successor,\r\n1,3,C,Successor,\r\n");
    CHECK(split.carried_on_by(1).empty());
    CHECK(split.end(1)->why == LinkKind::split);
    CHECK(split.end(1)->schools == std::set<std::int64_t>{2, 3});
}

TEST_CASE("the end of a chain is told where it is not followed further") {
    const SchoolLinks chain = links("1,2,B,Successor,\r\n2,3,C,Successor - merged,\r\n");
    CHECK(chain.carried_on_by(1) == Schools{2});
    CHECK(chain.end(1)->why == LinkKind::merger);
    CHECK(links("1,2,B,Sixth Form Centre School,\r\n").end(1)->why == LinkKind::other);
}

TEST_CASE("a links file that is none is refused") {
    CHECK(read_links("URN,Name\n1,A\n", "x.csv").problems.size() == 1);
    CHECK(read_links("", "x.csv").problems.size() == 1);
    const ReadLinks wrong =
        read_links(header + "1,two,B,Successor,\r\n3,,,Does not have links,\r\n", "x.csv");
    REQUIRE(wrong.problems.size() == 1);
    CHECK(wrong.problems[0].where.line == 2);
    CHECK(wrong.problems[0].where.column == 3);
    CHECK(wrong.problems[0].message == "'two' is not a URN");
}

TEST_CASE("a damaged links file is refused or read, and nothing worse") {
    check_damaged(header + "1,2,B,Successor,01-09-2015\r\n2,3,\"C, D\",Successor - merged,\r\n",
                  [](const std::string& text) {
                      const ReadLinks read = read_links(text, "x.csv");
                      for (std::int64_t urn = 0; urn < 4; ++urn) {
                          read.links.carried_on_by(urn);
                          read.links.end(urn);
                      }
                      return std::string{"{}"};
                  });
}

TEST_CASE("the links of four authorities are read") {
    const auto file = real_file("gias/links_2025-04-22_four_las.csv");
    if (!file) return;
    const ReadLinks read = read_links(*file, "links.csv");
    REQUIRE(read.problems.empty());
    CHECK(read.links.carried_on_by(131193) == Schools{143130});
    CHECK(read.links.carried_on_by(102266).empty());  // with 102267 it became 132766
    CHECK(read.links.end(102266)->why == LinkKind::merger);
    CHECK(read.links.end(135721)->why == LinkKind::split);
}
