// The tests' own main: as Catch2's, and --part 1/2 runs every second test, so that two cores share them.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include <cstdlib>
#include <string>
#include <vector>

namespace {

// The name as Catch2's filters read it, taken word for word.
std::string filter_for(const std::string& name) {
    std::string out = "\"";
    for (const char c : name) {
        if (c == '"' || c == '\\') out += '\\';
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
    }
    return session.run();
}
