// headway pack diff: what differs between two editions, and whom they treat otherwise.
#include "json_text.h"
#include "pack_options.h"
#include "pack_texts.h"

#include <fmt/format.h>

#include <memory>

namespace headway::tools {

namespace {

struct DiffOptions : PackOptions {
    std::string before;
    std::string after;
};

std::string or_null(const std::optional<std::string>& text) {
    return text ? json_text(*text) : "null";
}

std::string candidate_json(const Difference& difference) {
    if (!difference.candidate) return "null";
    std::string facts;
    for (const MadeUpCandidate::Fact& fact : difference.candidate->facts)
        facts += fmt::format("{}{{\"fact\":{},\"value\":{}}}", facts.empty() ? "" : ",", json_text(fact.fact),
                             json_text(fact.value));
    return fmt::format(R"({{"facts":[{}],"before":"{}","after":"{}"}})", facts,
                       name_of(difference.candidate->before), name_of(difference.candidate->after));
}

// Whether anybody is treated differently: null where that is not asked, or not all could be tried.
std::string treats_json(Difference::Treats treats) {
    if (treats == Difference::Treats::somebody) return "true";
    return treats == Difference::Treats::nobody ? "false" : "null";
}

std::string difference_json(const Difference& difference) {
    return fmt::format(
        R"({{"file":{},"what":{},"id":{},"clauses":{},"text":{},"before":{},"after":{},"no_longer":{},"now":{},)"
        R"("treats_somebody_differently":{},"candidate":{}}})",
        json_text(difference.file), json_text(difference.what), json_text(difference.id),
        json_list(difference.clauses), json_text(difference.text), or_null(difference.before),
        or_null(difference.after), json_list(difference.no_longer), json_list(difference.now),
        treats_json(difference.treats), candidate_json(difference));
}

std::string scheme_json(const Scheme& scheme) {
    return fmt::format(R"({{"scheme":{},"edition":{},"digest":{}}})", json_text(scheme.id()),
                       json_text(scheme.edition()), json_text(scheme.digest()));
}

void run_diff(const DiffOptions& options) {
    options.set_up_log();
    const auto before = options.load_scheme(options.before);
    const auto after = options.load_scheme(options.after);
    const Date day = options.date();
    const std::vector<Difference> found = differences(*before, *after, day);
    if (!options.as_json()) {
        write_output(differences_text(found, Terminal::of_standard_output()));
        return;
    }
    std::string list;
    for (const Difference& difference : found)
        list += (list.empty() ? "" : ",\n") + difference_json(difference);
    write_output(fmt::format("{{\"old\":{},\"new\":{},\"as_of\":\"{}\",\"differences\":[{}]}}\n",
                             scheme_json(*before), scheme_json(*after), iso(day), list));
}

}  // namespace

void add_pack_diff(CLI::App& pack) {
    auto options = std::make_shared<DiffOptions>();
    CLI::App* diff =
        pack.add_subcommand("diff", "what differs between two editions, and whom they treat otherwise");
    diff->add_option("old", options->before, "a scheme, or a folder with a pack")->required();
    diff->add_option("new", options->after, "a scheme, or a folder with a pack")->required();
    options->add_as_of(*diff);
    options->add_format(*diff, "text or json");
    options->add_common(*diff);
    diff->callback([options] { run_diff(*options); });
}

}  // namespace headway::tools
