#include "register/read_json.h"

#include "base/text.h"
#include "register/incoming.h"
#include "register/json_rows.h"
#include "register/load_text.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <utility>

namespace headway {

namespace {

using namespace reading;

constexpr std::size_t largest_file = std::size_t{1} << 31U;

std::string_view without_mark(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

template <class Row>
void read_rows(Reading& in, PathStep& path) {
    auto& rows = in.reg.*table_of<Row>.rows;
    RowReader<Row> reader{in, path};
    ColumnState whole_row;
    path.index = 0;
    for (bool inside = in.json.enter(']'); inside; inside = in.json.more(']')) {
        if (in.json.peek() == '{') {
            reader.read(rows.emplace_back());
        } else {
            whole_row.path = path;
            in.wrong_kind(whole_row, "an object {…}");
        }
        ++path.index;
    }
}

// References to a table that is there but can't be read are not reported one by one.
template <class Row>
void mark_unread(Reading& in) {
    if constexpr (std::get<0>(columns_of<Row>).key) std::get<Keys<Row>>(in.keys).unread = true;
}

template <class Row>
void read_table(Reading& in) {
    ColumnState table;
    table.path = {nullptr, table_of<Row>.name};
    if (in.json.peek() == '[') return read_rows<Row>(in, table.path);
    in.wrong_kind(table, "a list of rows […]");
    mark_unread<Row>(in);
}

struct NamedTable {
    std::string_view name;
    void (*read)(Reading&);
    void (*mark_unread)(Reading&);
};
constexpr auto named_tables = std::apply(
    [](auto... table) {
        return std::array{NamedTable{table.name, read_table<typename decltype(table)::Row>,
                                     mark_unread<typename decltype(table)::Row>}...};
    },
    register_tables);
constexpr auto table_names =
    std::apply([](auto... table) { return std::array{table.name...}; }, register_tables);

const NamedTable* table_named(std::string_view name) {
    const auto found = std::find_if(named_tables.begin(), named_tables.end(),
                                    [&](const NamedTable& table) { return table.name == name; });
    return found == named_tables.end() ? nullptr : &*found;
}

void pass_unknown_table(Reading& in, std::string_view name, const char* at) {
    const std::string shown = printable(name, 80);
    in.problem(
        at, {nullptr, shown},
        fmt::format("{} is not a table of the register{}", shown, hint(name, table_names, "its tables are")));
    if (const auto meant = meant_name(name, table_names)) table_named(*meant)->mark_unread(in);
    in.json.skip();
}

// seen: the tables that came before, a bit for each.
void read_named(Reading& in, std::string_view name, const char* at, std::uint32_t& seen) {
    const NamedTable* table = table_named(name);
    if (table == nullptr) return pass_unknown_table(in, name, at);
    const std::uint32_t bit = std::uint32_t{1} << static_cast<std::size_t>(table - named_tables.data());
    if ((seen & bit) != 0)
        in.problem(at, {nullptr, table->name}, fmt::format("the table {} appears twice", table->name));
    seen |= bit;
    table->read(in);
}

void read_tables(Reading& in) {
    std::uint32_t seen = 0;
    for (bool inside = in.json.enter('}'); inside; inside = in.json.more('}')) {
        in.json.peek();
        const char* at = in.json.at();
        const std::string name{in.json.key().value};
        if (!in.json.failure()) read_named(in, name, at, seen);
    }
}

void read_document(Reading& in) {
    const char first = in.json.peek();
    ColumnState document;
    document.path.name = "the register";
    if (first == '{')
        read_tables(in);
    else if (in.json.at_end())
        in.json.fail(in.json.at(), "the file is empty");
    else
        in.wrong_kind(document, "one object {…} with a table under each key");
    in.complete = !in.json.failure();
    if (in.complete && !in.json.at_end())
        in.json.fail(in.json.at(), "the register ends here, but more text follows it");
}

// Turns the numbers that references to Target hold into the positions of the rows they mean.
template <class Target, class Row, class Value>
void resolve(std::vector<Row>& rows, Value Row::*member, const std::vector<std::uint32_t>& positions) {
    for (Row& row : rows) {
        if constexpr (std::is_same_v<Value, Ref<Target>>)
            (row.*member).position = positions[(row.*member).position];
        if constexpr (std::is_same_v<Value, std::optional<Ref<Target>>>)
            if (row.*member) (row.*member)->position = positions[(row.*member)->position];
    }
}

// Resolves all references to one table; nothing is to do where its rows came before the references to them.
template <class Target>
void resolve_references(Reading& in, const Keys<Target>& keys) {
    const std::vector<std::uint32_t>& positions = keys.rows;
    bool same = true;
    for (std::uint32_t i = 0; i < positions.size(); ++i)
        same = same && positions[i] == i;
    if (same) return;
    for_each_table([&](const auto& table) {
        using Row = typename std::remove_cvref_t<decltype(table)>::Row;
        for_each_column<Row>(
            [&](const auto& column) { resolve<Target>(in.reg.*table.rows, column.member, positions); });
    });
}

bool has_dangling_references(const AllKeys& all) {
    return std::apply([](const auto&... keys) { return !(keys.all_defined() && ...); }, all);
}

// Where the text is not UTF-8, if anywhere: the first byte that belongs to no character.
std::size_t first_bad_byte(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t length = 1;
        while (length <= 4 && !valid_utf8(text.substr(at, length)))
            ++length;
        if (length > 4) return at;
        at += length;
    }
    return text.npos;
}

// skipped: how many bytes of the file are before the text.
void check_utf8(std::string_view text, std::size_t skipped, JsonProblems& problems) {
    if (simdjson::validate_utf8(text.data(), text.size())) return;
    const std::size_t at = first_bad_byte(text);
    if (at == text.npos) return;
    problems.add(at, "",
                 fmt::format("byte {} of the file, 0x{:02X}, is not UTF-8; save the file as UTF-8",
                             skipped + at + 1, static_cast<unsigned char>(text[at])));
}

// A second reading, made only where some reference leads nowhere, tells the place of each such reference.
void read_again(std::string_view text, Reading& first) {
    Reading second{text, {}, &first.keys};
    read_document(second);
    first.problems = std::move(second.problems);
}

// Reads the text and notes all that is wrong with it. skipped: how many bytes of the file are before it.
void read_and_check(Reading& in, std::string_view text, std::size_t skipped) {
    read_document(in);
    if (in.complete && has_dangling_references(in.keys)) read_again(text, in);
    if (in.json.failure())
        in.problems.add(in.json.offset(in.json.failure()->at), "", "not JSON: " + in.json.failure()->message);
    check_utf8(text, skipped, in.problems);
}

ReadRegister finished(Reading& in) {
    std::apply([&](const auto&... keys) { (resolve_references(in, keys), ...); }, in.keys);
    in.reg.finish();
    return {std::move(in.reg), {}};
}

// By its byte order mark, or by the zero byte beside its opening bracket.
bool is_utf16(std::string_view text) {
    using namespace std::string_view_literals;
    return text.starts_with("\xFF\xFE"sv) || text.starts_with("\xFE\xFF"sv) || text.starts_with("{\0"sv) ||
           text.starts_with("\0{"sv);
}

ReadRegister refused(const std::string& file, std::string message) {
    ReadRegister unread;
    Problem& problem = unread.problems.emplace_back();
    problem.where.file = file;
    problem.message = std::move(message);
    return unread;
}

// A NUL stands behind the last byte of the whole text.
ReadRegister read_text(std::string_view whole, const std::string& file) {
    if (is_utf16(whole)) return refused(file, "the file is saved as UTF-16; save it as UTF-8");
    const std::string_view text = without_mark(whole);
    Reading in{text};
    read_and_check(in, text, whole.size() - text.size());
    if (in.problems.none()) return finished(in);
    return {std::nullopt, in.problems.in(text, file)};
}

}  // namespace

ReadIncoming read_incoming(const std::string& whole, const std::string& file, AllKeys elsewhere) {
    const std::string_view text = without_mark(whole);
    Reading in{text, std::move(elsewhere)};
    read_and_check(in, text, whole.size() - text.size());
    if (in.problems.none()) return {IncomingRows{std::move(in.reg), std::move(in.keys)}, {}};
    return {std::nullopt, in.problems.in(text, file)};
}

ReadIncoming read_incoming(const MadeDocument& document, AllKeys elsewhere) {
    Reading in{document.text, std::move(elsewhere)};
    read_and_check(in, document.text, 0);
    if (in.problems.none() && document.problems.empty())
        return {IncomingRows{std::move(in.reg), std::move(in.keys)}, {}};
    Problems problems = document.problems;
    for (Problem& problem : in.problems.in(document))
        problems.push_back(std::move(problem));
    return {std::nullopt, std::move(problems)};
}

ReadRegister read_register(const std::string& text, const std::string& file) {
    return read_text(text, file == "-" ? "standard input" : file);
}

ReadRegister read_register_file(const std::string& path) {
    const std::string name = path == "-" ? "standard input" : path;
    const LoadedText loaded = load_text(path, largest_file);
    if (loaded.problem.empty()) return read_text(loaded.text(), name);
    return refused(name, loaded.problem);
}

}  // namespace headway
