// Lines from a person at a terminal: editing, history, completion. libedit does the work (editline(3)).
#pragma once

#include "repl/completion.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace headway::tools {

class LineEditor {
  public:
    enum class End { line, cancelled, closed };

    // `complete` gives the ways to go on from the text before the cursor. The history is read from the file
    // and kept in it, for its owner alone; "" keeps none.
    LineEditor(std::function<Completion(const std::string&)> complete, const std::filesystem::path& history,
               std::size_t width);
    ~LineEditor();
    LineEditor(const LineEditor&) = delete;
    LineEditor& operator=(const LineEditor&) = delete;

    // The next line, without its end. Ctrl-C cancels the line; Ctrl-D on an empty one closes.
    End read(const std::string& prompt, std::string& line);

    // Remembers what was typed, several lines of one chunk as one.
    void remember(const std::string& chunk);

  private:
    struct Inner;
    std::unique_ptr<Inner> inner_;
};

// Where the history is kept: XDG_STATE_HOME, else ~/.local/state; "" where there is no home.
std::filesystem::path history_file();

}  // namespace headway::tools
