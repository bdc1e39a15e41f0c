// What headway pack new has to be told: an option each, or a question.
#include "pack_new.h"

#include <fmt/format.h>

#include <array>
#include <istream>
#include <ostream>

namespace headway::tools {

namespace {

struct Blank {
    const char* option;
    const char* meaning;  // of the option, and the question where nobody gave it
    std::string NewPack::*filling;
};

constexpr std::array<Blank, 9> blanks{{
    {"folder", "the folder to make; its name is the scheme's id", &NewPack::folder},
    {"--authority", "the authority, as Get Information About Schools names it", &NewPack::authority},
    {"--title", "the scheme's name", &NewPack::title},
    {"--source", "the document that states the policy", &NewPack::source},
    {"--edition", "the edition of that document", &NewPack::edition},
    {"--valid-from", "the first day on which it holds, YYYY-MM-DD", &NewPack::valid_from},
    {"--years", "how many years a mentor has been a headteacher", &NewPack::years},
    {"--judgement", "Ofsted's judgement of leadership at the mentor's school, at least", &NewPack::judgement},
    {"--support", "for how many years a new headteacher is mentored", &NewPack::support},
}};

}  // namespace

void add_blanks(CLI::App& make, NewPack& pack) {
    for (const Blank& blank : blanks) {
        CLI::Option* option = make.add_option(blank.option, pack.*blank.filling, blank.meaning);
        if (!(pack.*blank.filling).empty()) option->capture_default_str();
    }
}

void ask_blanks(const CLI::App& make, NewPack& pack, std::istream& answers, std::ostream& questions) {
    for (const Blank& blank : blanks) {
        if (make.get_option(blank.option)->count() > 0) continue;
        std::string& filling = pack.*blank.filling;
        questions << blank.meaning << (filling.empty() ? "" : fmt::format(" [{}]", filling)) << ": "
                  << std::flush;
        std::string answer;
        if (!std::getline(answers, answer)) return;
        if (!answer.empty()) filling = answer;
    }
}

}  // namespace headway::tools
