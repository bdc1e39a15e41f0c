#include "record_answers_prompt.h"

#include "json_text.h"

#include <fmt/format.h>

#include <cstdio>
#include <iostream>

namespace headway::tools {

namespace {

std::string ask_line(const std::string& prompt) {
    fmt::print(stderr, "{}", prompt);
    std::string line;
    std::getline(std::cin, line);
    return line;
}

std::string ask_lines(const std::string& label) {
    fmt::print(stderr, "\n{} (an empty line ends it)\n", label);
    std::string text;
    for (std::string line = ask_line("  "); !line.empty(); line = ask_line("  "))
        text += (text.empty() ? "" : "\n") + line;
    return text;
}

std::string ask_rows(const RecordField& field) {
    fmt::print(stderr, "\n{} (an empty line ends it)\n", field.label);
    std::string rows;
    while (true) {
        std::string cells;
        for (const RecordColumn& column : field.columns) {
            const std::string cell = ask_line(fmt::format("  {}: ", column.label));
            if (cells.empty() && cell.empty()) return "[" + rows + "]";
            cells +=
                fmt::format("{}{}:{}", cells.empty() ? "" : ",", json_text(column.name), json_text(cell));
        }
        rows += fmt::format("{}{{{}}}", rows.empty() ? "" : ",", cells);
    }
}

}  // namespace

std::string ask_for_answers(const RecordForm& form) {
    fmt::print(stderr, "{}\n", form.title);
    if (!form.says.empty()) fmt::print(stderr, "{}\n", form.says);
    std::string out;
    for (const RecordField& field : form.fields) {
        std::string answer;
        if (field.answer == AnswerKind::table)
            answer = ask_rows(field);
        else if (field.answer == AnswerKind::date)
            answer = json_text(ask_line(fmt::format("\n{} (2016-09-01): ", field.label)));
        else
            answer = json_text(ask_lines(field.label));
        if (answer == "\"\"" || answer == "[]") continue;
        out += fmt::format("{}{}:{}", out.empty() ? "" : ",", json_text(field.name), answer);
    }
    return "{" + out + "}";
}

}  // namespace headway::tools
