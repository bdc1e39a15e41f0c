// What the actions of `headway pack` share: which packs, and output as text or as JSON of one or several.
#pragma once

#include "options.h"

#include <string>
#include <vector>

namespace headway::tools {

struct PackOptions : Options {
    std::vector<std::string> packs;  // ids or folders; none: every pack of the library
    std::vector<std::string> files;  // of pack run

    std::vector<std::string> chosen() const { return packs.empty() ? library().ids() : packs; }
    bool as_json() const { return output_format() != Format::text; }
};

CLI::App* add_pack_action(CLI::App& pack, const std::string& name, const std::string& meaning,
                          PackOptions& options);

// Text of all packs, or a JSON object (of several packs: an array of them).
class PackOutput {
  public:
    PackOutput(bool as_json, bool several) : as_json_(as_json), several_(several) {}

    void add(const std::string& text, const std::string& json);
    void write() const;

  private:
    bool as_json_;
    bool several_;
    std::string out_;
};

std::string json_list(const std::vector<std::string>& texts);

// The actions; each adds itself to the command.
void add_pack_check(CLI::App& pack, ExitCode& code);
void add_pack_impact(CLI::App& pack);
void add_pack_test(CLI::App& pack, ExitCode& code);
void add_pack_trace(CLI::App& pack);
void add_pack_diff(CLI::App& pack);
void add_pack_doc(CLI::App& pack);

}  // namespace headway::tools
