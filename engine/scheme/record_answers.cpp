#include "scheme/record_answers.h"

#include "base/date.h"
#include "base/json.h"
#include "base/text.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>

namespace headway {

namespace {

using Element = simdjson::dom::element;

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// Writes what was answered in the form's order, and notes what does not fit it.
class AnswerReader {
  public:
    explicit AnswerReader(const RecordForm& form) : form_(form) {}

    AnswersRead read(std::string_view answers) {
        simdjson::dom::parser parser;
        simdjson::dom::object object;
        if (parser.parse(simdjson::padded_string{answers}).get(object) != simdjson::SUCCESS) {
            note("", "the answers are no JSON object with the names of the form's fields");
            return std::move(read_);
        }
        refuse_unknown(object);
        std::string& out = read_.text;
        out = "{\"form\":";
        append_json(out, form_.id);
        out += ",\"title\":";
        append_json(out, form_.title);
        out += ",\"fields\":[";
        for (const RecordField& field : form_.fields)
            add(field, object);
        out += "]}";
        if (!read_.problems.empty()) out.clear();
        return std::move(read_);
    }

  private:
    void note(const std::string& field, std::string message) {
        read_.problems.push_back({{.path = field}, std::move(message)});
    }

    void refuse_unknown(const simdjson::dom::object& object) {
        std::vector<std::string> known;
        for (const RecordField& field : form_.fields)
            known.push_back(field.name);
        for (const auto item : object)
            if (form_.field(item.key) == nullptr)
                note(printable(item.key, 60),
                     fmt::format("the form '{}' has no such field{}; it has {}", form_.id,
                                 did_you_mean(item.key, known), joined(known)));
    }

    void add(const RecordField& field, const simdjson::dom::object& object) {
        Element answer;
        const bool given = object[field.name].get(answer) == simdjson::SUCCESS && !answer.is_null();
        if (!given) {
            if (field.required) note(field.name, "this has to be answered");
            return;
        }
        std::string& out = read_.text;
        if (out.back() != '[') out += ',';
        out += "{\"name\":";
        append_json(out, field.name);
        out += ",\"label\":";
        append_json(out, field.label);
        out += ",\"answer\":";
        if (field.answer == AnswerKind::table)
            add_table(field, answer);
        else
            add_text(field.name, field.answer, field.required, answer);
        out += '}';
    }

    void add_text(const std::string& place, AnswerKind kind, bool required, const Element& answer) {
        std::string_view text;
        if (answer.get(text) != simdjson::SUCCESS) return note(place, "the answer is a text");
        if (required && is_blank(text)) return note(place, "this has to be answered");
        if (kind == AnswerKind::date && !is_blank(text) && !parse_date(text))
            return note(place, "the answer is a day, in the form 2016-09-01");
        append_json(read_.text, text);
    }

    void add_table(const RecordField& field, const Element& answer) {
        simdjson::dom::array rows;
        if (answer.get(rows) != simdjson::SUCCESS)
            return note(field.name,
                        "the answer is a list of rows, each an object with the names of the columns");
        if (field.required && rows.size() == 0) return note(field.name, "this has to be answered");
        read_.text += '[';
        std::size_t number = 0;
        for (const Element row : rows)
            add_row(field, fmt::format("{}[{}]", field.name, number++), row);
        read_.text += ']';
    }

    void add_row(const RecordField& field, const std::string& place, const Element& row) {
        simdjson::dom::object cells;
        if (row.get(cells) != simdjson::SUCCESS)
            return note(place, "a row is an object with the names of the columns");
        refuse_unknown(field, place, cells);
        read_.text += read_.text.back() == '[' ? "[" : ",[";
        for (const RecordColumn& column : field.columns) {
            if (read_.text.back() != '[') read_.text += ',';
            read_.text += "{\"label\":";
            append_json(read_.text, column.label);
            read_.text += ",\"text\":";
            Element cell;
            if (cells[column.name].get(cell) == simdjson::SUCCESS && !cell.is_null())
                add_text(place + "." + column.name, column.answer, false, cell);
            else
                read_.text += "\"\"";
            read_.text += '}';
        }
        read_.text += ']';
    }

    void refuse_unknown(const RecordField& field, const std::string& place,
                        const simdjson::dom::object& cells) {
        std::vector<std::string> known;
        for (const RecordColumn& column : field.columns)
            known.push_back(column.name);
        for (const auto cell : cells)
            if (std::find(known.begin(), known.end(), cell.key) == known.end())
                note(place + "." + printable(cell.key, 60),
                     fmt::format("the table has no such column{}; it has {}", did_you_mean(cell.key, known),
                                 joined(known)));
    }

    const RecordForm& form_;
    AnswersRead read_;
};

std::string text_at(const Element& object, std::string_view key) {
    std::string_view text;
    return object[key].get(text) == simdjson::SUCCESS ? std::string{text} : "";
}

// One line of the document for each line that was written.
void add_lines(report::Document& document, const std::string& text) {
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (!is_blank(std::string_view{text}.substr(at, end - at)))
            document.add(report::Paragraph{text.substr(at, end - at)});
        at = end + 1;
    }
}

void add_table(report::Document& document, const std::string& label, const simdjson::dom::array& rows) {
    report::Table table{.caption = label};
    for (const Element row : rows) {
        simdjson::dom::array cells;
        if (row.get(cells) != simdjson::SUCCESS) continue;
        std::vector<report::Cell> line;
        for (const Element cell : cells) {
            if (table.rows.empty()) table.columns.push_back({text_at(cell, "label")});
            line.push_back(report::text_cell(text_at(cell, "text")));
        }
        line.resize(table.columns.size());
        table.rows.push_back(std::move(line));
    }
    document.add(std::move(table));
}

std::string words_of(const Element& field) {
    simdjson::dom::array rows;
    if (field["answer"].get(rows) != simdjson::SUCCESS) return text_at(field, "answer");
    std::string out;
    for (const Element row : rows) {
        simdjson::dom::array cells;
        if (row.get(cells) != simdjson::SUCCESS) continue;
        std::string line;
        for (const Element cell : cells)
            if (const std::string text = text_at(cell, "text"); !text.empty())
                line += fmt::format("{}{}: {}", line.empty() ? "- " : "; ", text_at(cell, "label"), text);
        out += line + "\n";
    }
    return out;
}

}  // namespace

AnswersRead read_answers(const RecordForm& form, std::string_view answers) {
    return AnswerReader{form}.read(answers);
}

std::optional<report::Document> record_document(std::string_view text) {
    simdjson::dom::parser parser;
    Element record;
    simdjson::dom::array fields;
    if (parser.parse(simdjson::padded_string{text}).get(record) != simdjson::SUCCESS ||
        record["fields"].get(fields) != simdjson::SUCCESS)
        return std::nullopt;
    report::Document document{.title = text_at(record, "title"), .contents = false};
    for (const Element field : fields) {
        simdjson::dom::array rows;
        if (field["answer"].get(rows) == simdjson::SUCCESS) {
            add_table(document, text_at(field, "label"), rows);
            continue;
        }
        document.add(report::Heading{.says = text_at(field, "label")});
        add_lines(document, text_at(field, "answer"));
    }
    return document;
}

std::optional<std::string> record_words(std::string_view text, const std::vector<std::string>& fields) {
    simdjson::dom::parser parser;
    Element record;
    simdjson::dom::array all;
    if (parser.parse(simdjson::padded_string{text}).get(record) != simdjson::SUCCESS ||
        record["fields"].get(all) != simdjson::SUCCESS)
        return std::nullopt;
    std::string out;
    for (const Element field : all) {
        const std::string name = text_at(field, "name");
        if (!fields.empty() && std::find(fields.begin(), fields.end(), name) == fields.end()) continue;
        out += fmt::format("{}{}\n{}\n", out.empty() ? "" : "\n", text_at(field, "label"), words_of(field));
    }
    return out;
}

}  // namespace headway
