#include "report/browser.h"

#include "report/inspection.h"

#include <catch2/catch.hpp>
#include <simdjson.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace headway::test {

namespace {

namespace fs = std::filesystem;

// The folder of one run of the browser: its profile, the page, and what comes of it.
class Folder {
  public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "headway-browser-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error{"no folder for the browser"};
        path_ = name;
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string file(const std::string& name) const { return (path_ / name).string(); }
    void write(const std::string& name, const std::string& text) const {
        std::ofstream{path_ / name, std::ios::binary} << text;
    }
    std::string read(const std::string& name) const {
        std::ostringstream text;
        text << std::ifstream{path_ / name, std::ios::binary}.rdbuf();
        return text.str();
    }

  private:
    fs::path path_;
};

bool command_is_there(const std::string& name) {
    return std::system(("command -v " + name + " >/dev/null 2>&1").c_str()) == 0;
}

// Nothing is resolved outside, so that a page which asked for something would show it.
void run_browser(const Folder& folder, const std::string& options) {
    const std::string root = ::geteuid() == 0 ? " --no-sandbox" : "";
    const std::string command =
        "timeout 60 chromium --headless" + root +
        " --disable-gpu --disable-dev-shm-usage --no-first-run --hide-scrollbars "
        "--disable-extensions --host-resolver-rules='MAP * ~NOTFOUND' --user-data-dir='" +
        folder.file("profile") + "' " + options + " 2>'" + folder.file("messages") + "'";
    if (std::system(command.c_str()) != 0)
        throw std::runtime_error{"the browser failed: " + folder.read("messages")};
}

void replace_once(std::string& text, std::string_view part, const std::string& by) {
    const std::size_t at = text.find(part);
    if (at == std::string::npos) throw std::runtime_error{"the page has no " + std::string{part}};
    text.replace(at, part.size(), by);
}

// The page with the script that looks at it, which its own policy would forbid; what the page itself may not
// do stays forbidden.
std::string inspected(std::string html) {
    replace_once(html, "style-src 'unsafe-inline';",
                 "style-src 'unsafe-inline'; script-src 'unsafe-inline';");
    replace_once(html, "<head>", "<head><script>" + std::string{watching_script} + "</script>");
    replace_once(html, "</body>", "<script>" + std::string{inspecting_script} + "</script></body>");
    return html;
}

// A frame for each view: a frame may be as narrow as a phone, a window may not.
std::string framed(const std::vector<PageView>& views) {
    std::string out = "<!doctype html><title>views</title><script>" + std::string{collecting_script} +
                      "</script><pre id=findings></pre>";
    for (const PageView& view : views) {
        const std::string scheme = view.dark ? "dark" : "light";
        out += "<iframe src='page.html' style='border:0;height:900px;width:" + std::to_string(view.width) +
               "px;color-scheme:" + scheme + "'></iframe>";
    }
    return out;
}

std::string unescaped(std::string text) {
    for (const auto& [entity, letter] :
         {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&nbsp;", " "}, {"&amp;", "&"}})
        for (std::size_t at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1))
            text.replace(at, std::string_view{entity}.size(), letter);
    return text;
}

PageFindings findings_of(simdjson::dom::element json) {
    PageFindings found{.width = static_cast<int>(int64_t{json["width"]}), .dark = bool{json["dark"]}};
    for (const simdjson::dom::element fault : json["faults"])
        found.faults.emplace_back(std::string_view{fault});
    for (const simdjson::dom::element marks : json["marks"])
        found.marks.push_back(static_cast<int>(int64_t{marks}));
    found.texts_looked_at = static_cast<std::size_t>(int64_t{json["texts"]});
    return found;
}

}  // namespace

bool has_browser() {
    if (std::getenv("HEADWAY_BROWSER_SKIPPED") != nullptr) {
        WARN("NOT TESTED: pages in a browser, as HEADWAY_BROWSER_SKIPPED says");
        return false;
    }
    static const bool is_there = command_is_there("chromium") && command_is_there("pdftotext");
    if (is_there) return true;
    if (std::getenv("HEADWAY_BROWSER_REQUIRED") != nullptr)
        FAIL("no browser: install chromium and poppler-utils");
    WARN("NOT TESTED: pages in a browser, since chromium or pdftotext is missing");
    return false;
}

std::vector<PageFindings> inspect(const std::string& html, const std::vector<PageView>& views) {
    const Folder folder;
    folder.write("page.html", inspected(html));
    folder.write("frames.html", framed(views));
    run_browser(folder, "--window-size=1400,1000 --virtual-time-budget=20000 --dump-dom 'file://" +
                            folder.file("frames.html") + "' >'" + folder.file("dom") + "'");
    const std::string dom = folder.read("dom");
    const std::size_t begin =
        dom.find("<pre id=\"findings\">") + std::string_view{"<pre id=\"findings\">"}.size();
    const std::string json = unescaped(dom.substr(begin, dom.find("</pre>", begin) - begin));
    simdjson::dom::parser parser;
    std::vector<PageFindings> all;
    for (const simdjson::dom::element found : parser.parse("[" + json + "]").get_array())
        all.push_back(findings_of(found));
    if (all.size() != views.size()) throw std::runtime_error{"the browser looked at too few views: " + json};
    return all;
}

std::string printed_text(const std::string& html) {
    const Folder folder;
    folder.write("page.html", html);
    run_browser(folder, "--no-pdf-header-footer --print-to-pdf='" + folder.file("page.pdf") + "' 'file://" +
                            folder.file("page.html") + "' >/dev/null");
    const std::string command =
        "pdftotext -layout '" + folder.file("page.pdf") + "' '" + folder.file("page.txt") + "'";
    if (std::system(command.c_str()) != 0) throw std::runtime_error{"pdftotext failed"};
    return folder.read("page.txt");
}

}  // namespace headway::test
