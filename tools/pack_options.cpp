#include "pack_options.h"

#include "base/json.h"

namespace headway::tools {

CLI::App* add_pack_action(CLI::App& pack, const std::string& name, const std::string& meaning,
                          PackOptions& options) {
    CLI::App* action = pack.add_subcommand(name, meaning);
    action->add_option("--scheme,packs", options.packs,
                       "schemes or folders with packs (default: all that are shipped)");
    options.add_format(*action, "text or json");
    options.add_common(*action);
    return action;
}

void PackOutput::add(const std::string& text, const std::string& json) {
    out_ += as_json_ ? (out_.empty() ? "" : ",\n") + json : text;
}

void PackOutput::write() const {
    write_output(!as_json_ ? out_ : several_ ? "[" + out_ + "]\n" : out_ + "\n");
}

std::string json_list(const std::vector<std::string>& texts) {
    std::string out = "[";
    for (const std::string& text : texts) {
        if (out.size() > 1) out += ',';
        append_json(out, text);
    }
    return out + "]";
}

}  // namespace headway::tools
