// The tests' own main: as Catch2's, and --part 1/2 runs every second test, so that two cores share them.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

// The name as Catch2's filters read it, taken word for word.
std::string filter_for(const std::string& name) {
    std::string out = "\"";
    for (const char c : name) {
        if (std::string_view{"\"\\,["}.find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out + '"';
}

struct Part {
    std::size_t number = 0;
    std::size_t parts = 0;

    bool is_sound() const { return number >= 1 && number <= parts; }
};

Part part_of(const std::string& text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string::npos) return {};
    return {std::strtoul(text.c_str(), nullptr, 10), std::strtoul(text.c_str() + slash + 1, nullptr, 10)};
}

// How many tests of the part the filters do not name as Catch2 reads them: a test that is left out unseen
// would look like one that passes.
std::size_t lost_of(Catch::Session& session, const Part& part) {
    const auto& all = Catch::getAllTestCasesSorted(session.config());
    const std::size_t found = Catch::filterTests(all, session.config().testSpec(), session.config()).size();
    const std::size_t wanted = (all.size() + part.parts - part.number) / part.parts;
    return wanted > found ? wanted - found : found - wanted;
}

std::vector<std::string> filters_for(const Part& part) {
    std::vector<std::string> filters;
    std::size_t number = 0;
    for (const Catch::TestCase& test : Catch::getRegistryHub().getTestCaseRegistry().getAllTests()) {
        if (number++ % part.parts != part.number - 1) continue;
        filters.push_back(filter_for(test.name));
        filters.emplace_back(",");
    }
    return filters;
}

}  // namespace

int main(int count, char** words) {
    Catch::Session session;
    std::string text;
    session.cli(session.cli() |
                Catch::clara::Opt(text, "part/parts")["--part"]("run only this part: 1/2, 2/2"));
    if (const int code = session.applyCommandLine(count, words); code != 0) return code;
    if (!text.empty()) {
        const Part part = part_of(text);
        if (!part.is_sound()) {
            Catch::cerr() << "--part is 1/2 or 2/2\n";
            return 2;
        }
        session.configData().testsOrTags = filters_for(part);
        if (const std::size_t lost = lost_of(session, part); lost != 0) {
            Catch::cerr() << "the filters of this part miss " << lost << " of its tests\n";
            return 2;
        }
    }
    return session.run();
}
