#include "repl/line_editor.h"

#include "base/text.h"
#include "verdict_words.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <histedit.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace headway::tools {

namespace {

namespace fs = std::filesystem;

constexpr int longest_history = 1000;
constexpr std::size_t most_shown = 30;

// What all candidates begin with.
std::string common_start(const std::vector<Candidate>& candidates) {
    std::string start = candidates.front().text;
    for (const Candidate& candidate : candidates) {
        const auto differs =
            std::mismatch(start.begin(), start.end(), candidate.text.begin(), candidate.text.end());
        start.erase(differs.first, start.end());
    }
    return start;
}

// At most so many bytes, never half a character.
std::string fitting(const std::string& text, std::size_t width) {
    std::string out;
    for (std::size_t i = 0; i < text.size() && display_width(out) < width; ++i) {
        out += text[i];
        while (i + 1 < text.size() && (static_cast<unsigned char>(text[i + 1]) & 0xC0U) == 0x80U)
            out += text[++i];
    }
    return out;
}

}  // namespace

struct LineEditor::Inner {
    Inner(std::function<Completion(const std::string&)> ways, fs::path file, std::size_t columns)
        : complete(std::move(ways)), history_path(std::move(file)), width(columns) {
        editor = el_init("headway", stdin, stdout, stderr);
        past = history_init();
        HistEvent event{};
        history(past, &event, H_SETSIZE, longest_history);
        history(past, &event, H_SETUNIQUE, 1);
        if (!history_path.empty()) history(past, &event, H_LOAD, history_path.c_str());
        el_set(editor, EL_CLIENTDATA, this);
        el_set(editor, EL_PROMPT, &Inner::prompt_of);
        el_set(editor, EL_EDITOR, "emacs");
        el_set(editor, EL_HIST, history, past);
        // Of names in narrow characters libedit makes copies that nobody frees.
        el_wset(editor, EL_ADDFN, L"headway-complete", L"Completes the word", &Inner::on_complete);
        el_wset(editor, EL_ADDFN, L"headway-cancel", L"Cancels the line", &Inner::on_cancel);
        el_set(editor, EL_BIND, "^I", "headway-complete", nullptr);
        el_set(editor, EL_BIND, "^R", "em-inc-search-prev", nullptr);
        // While a line is edited Ctrl-C is a key like any other; while a chunk runs it is a signal.
        el_set(editor, EL_SETTY, "-d", "-isig", nullptr);
        el_set(editor, EL_BIND, "^C", "headway-cancel", nullptr);
    }
    ~Inner() {
        keep_history();
        history_end(past);
        el_end(editor);
    }
    Inner(const Inner&) = delete;
    Inner& operator=(const Inner&) = delete;

    static Inner& of(EditLine* editor) {
        void* inner = nullptr;
        el_get(editor, EL_CLIENTDATA, &inner);
        return *static_cast<Inner*>(inner);
    }

    static char* prompt_of(EditLine* editor) { return of(editor).prompt.data(); }

    static unsigned char on_cancel(EditLine* editor, int) {
        of(editor).cancelled = true;
        std::fputs("^C", stdout);
        return CC_NEWLINE;
    }

    static unsigned char on_complete(EditLine* editor, int) {
        const LineInfo* info = el_line(editor);
        Inner& inner = of(editor);
        const Completion found = inner.complete(std::string(info->buffer, info->cursor));
        if (found.candidates.empty()) return CC_REFRESH_BEEP;
        const std::string start = common_start(found.candidates);
        const std::string more = start.size() > found.typed ? start.substr(found.typed) : "";
        const bool only = found.candidates.size() == 1;
        if (!more.empty() && el_insertstr(editor, more.c_str()) != 0) return CC_ERROR;
        if (only || !more.empty()) return CC_REFRESH;
        inner.show(found);
        return CC_REDISPLAY;
    }

    // One a line, with its meaning.
    void show(const Completion& found) const {
        std::size_t longest = 0;
        const std::size_t count = std::min(found.candidates.size(), most_shown);
        for (std::size_t i = 0; i < count; ++i)
            longest = std::max(longest, display_width(found.candidates[i].text));
        std::string out = "\n";
        for (std::size_t i = 0; i < count; ++i) {
            const std::string start = fmt::format("  {}  ", padded(found.candidates[i].text, longest));
            const std::size_t room = width > display_width(start) ? width - display_width(start) : 0;
            out += start + fitting(found.candidates[i].meaning, room) + '\n';
        }
        if (found.cut || found.candidates.size() > count) out += "  …\n";
        std::fputs(out.c_str(), stdout);
        std::fflush(stdout);
    }

    // The file is its owner's alone: what is typed names people.
    void keep_history() const {
        if (history_path.empty()) return;
        std::error_code error;
        fs::create_directories(history_path.parent_path(), error);
        const int descriptor = open(history_path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (descriptor < 0) return;
        const bool mine = fchmod(descriptor, 0600) == 0;
        close(descriptor);
        HistEvent event{};
        if (mine) history(past, &event, H_SAVE, history_path.c_str());
    }

    std::function<Completion(const std::string&)> complete;
    fs::path history_path;
    std::size_t width;
    EditLine* editor = nullptr;
    History* past = nullptr;
    std::string prompt;
    bool cancelled = false;
};

LineEditor::LineEditor(std::function<Completion(const std::string&)> complete, const fs::path& history,
                       std::size_t width)
    : inner_(std::make_unique<Inner>(std::move(complete), history, width)) {}
LineEditor::~LineEditor() = default;

LineEditor::End LineEditor::read(const std::string& prompt, std::string& line) {
    inner_->prompt = prompt;
    inner_->cancelled = false;
    int count = 0;
    const char* text = el_gets(inner_->editor, &count);
    if (inner_->cancelled) return End::cancelled;
    if (text == nullptr || count <= 0) return End::closed;
    line.assign(text, static_cast<std::size_t>(count));
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r'))
        line.pop_back();
    return End::line;
}

void LineEditor::remember(const std::string& chunk) {
    HistEvent event{};
    history(inner_->past, &event, H_ENTER, chunk.c_str());
}

fs::path history_file() {
    const char* state = std::getenv("XDG_STATE_HOME");
    const char* home = std::getenv("HOME");
    if (state != nullptr && *state != '\0') return fs::path{state} / "headway" / "console";
    if (home != nullptr && *home != '\0') return fs::path{home} / ".local" / "state" / "headway" / "console";
    return {};
}

}  // namespace headway::tools
