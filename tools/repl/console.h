// The console: takes lines, runs commands and chunks, shows what comes of them.
//
// The same console serves a person at a terminal, a pipe and `--execute`: with the same results, and escape
// codes only where a person reads. A failure is told and the console goes on.
#pragma once

#include "exit_code.h"
#include "repl/session.h"

#include <iosfwd>
#include <string>

namespace headway::tools {

class Console {
  public:
    explicit Console(Session& session) : session_(session) {}

    // A command or a chunk. Shows its result, or its failure, which becomes the exit code if it is the first.
    void run(const std::string& text);

    // Line after line, until the stream ends or :quit: a chunk that is not finished takes more lines.
    void run_stream(std::istream& in);

    // With a person: prompt, history, completion, and rules that are read again when a file of the pack was
    // saved.
    void converse();

    // That of the first failure; done where there was none.
    ExitCode code() const { return code_; }

  private:
    void run_chunk(const std::string& chunk);
    void show(const ChunkAnswer& answer);
    std::string shown(const ChunkValue& value);
    std::string shown_condition(const ChunkCondition& condition);
    std::string shown_fact(const ChunkFact& fact);
    void tell(const Failure& failure);
    void read_again_if_saved();
    std::string prompt() const;

    Session& session_;
    ExitCode code_ = ExitCode::done;
};

}  // namespace headway::tools
