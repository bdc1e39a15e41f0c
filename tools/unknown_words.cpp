#include "unknown_words.h"

#include "headway.h"

#include <fmt/format.h>

namespace headway::tools {

namespace {

std::vector<std::string> commands_of(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
        names.push_back(command->get_name());
    return names;
}

std::vector<std::string> options_of(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options())
        for (const std::string& name : option->get_lnames())
            names.push_back("--" + name);
    return names;
}

const CLI::App* command_named(const CLI::App& app, const std::string& name) {
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
        if (command->get_name() == name) return command;
    return nullptr;
}

const CLI::Option* option_named(const CLI::App& app, const std::string& name) {
    for (const CLI::Option* option : app.get_options())
        for (const std::string& known : option->get_lnames())
            if ("--" + known == name) return option;
    return nullptr;
}

std::string full_name(const CLI::App& app) {
    const CLI::App* parent = app.get_parent();
    return parent == nullptr ? app.get_name() : full_name(*parent) + " " + app.get_name();
}

std::string no_command(const CLI::App& app, const std::string& word) {
    const std::vector<std::string> known = commands_of(app);
    const std::string nearest = did_you_mean(word, known);
    return fmt::format("there is no command '{} {}'{}", full_name(app), printable(word),
                       nearest.empty() ? "; there are " + joined(known) : nearest);
}

std::string no_option(const CLI::App& app, const std::string& word) {
    return fmt::format("{} has no option {}{}", full_name(app), printable(word),
                       did_you_mean(word, options_of(app)));
}

}  // namespace

std::optional<std::string> unknown_word(const CLI::App& program, const std::vector<std::string>& words) {
    const CLI::App* app = &program;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string word = words[i].substr(0, words[i].find('='));
        if (word == "--") return std::nullopt;
        if (word.starts_with("--")) {
            const CLI::Option* option = option_named(*app, word);
            if (option == nullptr) return no_option(*app, word);
            // Its value is the next word, unless it is a flag or stands behind a "=".
            if (option->get_items_expected_max() > 0 && word.size() == words[i].size()) ++i;
        } else if (!word.starts_with("-") && !commands_of(*app).empty()) {
            const CLI::App* command = command_named(*app, word);
            if (command == nullptr) return no_command(*app, word);
            app = command;
        }
    }
    return std::nullopt;
}

}  // namespace headway::tools
