// Pages as a browser shows them and as paper does: what is wrong with them, and what they say.
//
// A real one: Chromium, headless, in a folder of its own, with nothing to reach outside. Any document's page
// can be handed in. Each call starts it once, which takes a second or two.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace headway::test {

struct PageView {
    int width = 1280;
    bool dark = false;
};

struct PageFindings {
    // What this view was, as the page itself saw it.
    int width = 0;
    bool dark = false;
    // What is wrong, each with its place: text or a mark that can hardly be seen, that is cut or overlaps
    // another, a page that has to be moved sideways, a control without a name, an id that stands twice, a
    // table without headers, anything asked for outside, an error.
    std::vector<std::string> faults = {};
    // How many marks (bars, points, stretches) each picture has, in the page's order.
    std::vector<int> marks = {};
    std::size_t texts_looked_at = 0;
};

// Whether pages can be looked at. Where they can't, this warns; where HEADWAY_BROWSER_REQUIRED is set it
// fails the test. HEADWAY_BROWSER_SKIPPED says not to look.
bool has_browser();

std::vector<PageFindings> inspect(const std::string& html, const std::vector<PageView>& views);

// What stands on the paper, a page after another, parted by form feeds.
std::string printed_text(const std::string& html);

}  // namespace headway::test
