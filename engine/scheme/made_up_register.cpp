#include "scheme/made_up_register.h"

#include "base/json.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>

namespace headway {

namespace {

MadeUp copied(simdjson::dom::element element) {
    switch (element.type()) {
        case simdjson::dom::element_type::ARRAY: {
            MadeUpList list;
            for (simdjson::dom::element part : simdjson::dom::array{element})
                list.push_back(copied(part));
            return {std::move(list)};
        }
        case simdjson::dom::element_type::OBJECT: {
            MadeUpFields fields;
            for (const auto& field : simdjson::dom::object{element})
                fields.push_back({std::string{field.key}, copied(field.value)});
            return {std::move(fields)};
        }
        case simdjson::dom::element_type::STRING:
            return {std::string{std::string_view{element}}};
        case simdjson::dom::element_type::INT64:
        case simdjson::dom::element_type::UINT64:
            return {std::int64_t{element}};
        case simdjson::dom::element_type::DOUBLE:
            return {double{element}};
        case simdjson::dom::element_type::BOOL:
            return {bool{element}};
        case simdjson::dom::element_type::NULL_VALUE:
            break;
    }
    return {};
}

struct JsonWriter {
    std::string& out;

    void operator()(std::monostate) const { out += "null"; }
    void operator()(bool value) const { out += value ? "true" : "false"; }
    void operator()(std::int64_t value) const { out += fmt::format("{}", value); }
    void operator()(double value) const { out += fmt::format("{}", value); }
    void operator()(const std::string& value) const { append_json(out, value); }
    void operator()(const MadeUpList& list) const {
        out += '[';
        for (const MadeUp& part : list) {
            if (out.back() != '[') out += ',';
            std::visit(*this, part.form);
        }
        out += ']';
    }
    void operator()(const MadeUpFields& fields) const {
        out += '{';
        for (const auto& [key, value] : fields) {
            if (out.back() != '{') out += ',';
            append_json(out, key);
            out += ':';
            std::visit(*this, value.form);
        }
        out += '}';
    }
};

bool is_name(std::string_view key) {
    const auto is_letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    };
    const auto may_follow = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9'); };
    return !key.empty() && is_letter(key.front()) && std::ranges::all_of(key, may_follow);
}

std::string lua_key(std::string_view key) {
    return is_name(key) ? std::string{key} : fmt::format("[{}]", lua_text(key));
}

// In one line.
struct LuaWriter {
    std::string operator()(std::monostate) const { return "nil"; }
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(std::int64_t value) const { return fmt::format("{}", value); }
    std::string operator()(double value) const { return fmt::format("{}", value); }
    std::string operator()(const std::string& value) const { return lua_text(value); }
    std::string operator()(const MadeUpList& list) const {
        std::vector<std::string> parts;
        for (const MadeUp& part : list)
            parts.push_back(std::visit(*this, part.form));
        return parts.empty() ? "{}" : fmt::format("{{ {} }}", fmt::join(parts, ", "));
    }
    std::string operator()(const MadeUpFields& fields) const {
        std::vector<std::string> parts;
        for (const auto& [key, value] : fields)
            parts.push_back(fmt::format("{} = {}", lua_key(key), std::visit(*this, value.form)));
        return parts.empty() ? "{}" : fmt::format("{{ {} }}", fmt::join(parts, ", "));
    }
};

}  // namespace

const MadeUp* MadeUp::field(std::string_view key) const {
    const auto& fields = std::get<MadeUpFields>(form);
    const auto found =
        std::ranges::find_if(fields, [&](const MadeUpField& field) { return field.key == key; });
    return found == fields.end() ? nullptr : &found->value;
}

void MadeUp::set(std::string_view key, MadeUp value) {
    auto& fields = std::get<MadeUpFields>(form);
    const auto found =
        std::ranges::find_if(fields, [&](const MadeUpField& field) { return field.key == key; });
    const bool nothing = std::holds_alternative<std::monostate>(value.form);
    if (found == fields.end()) {
        if (!nothing) fields.push_back({std::string{key}, std::move(value)});
    } else if (nothing) {
        fields.erase(found);
    } else {
        found->value = std::move(value);
    }
}

MadeUp read_made_up(std::string_view json) {
    simdjson::dom::parser parser;
    simdjson::dom::element element;
    if (parser.parse(json.data(), json.size()).get(element) != simdjson::SUCCESS) return {MadeUpFields{}};
    return copied(element);
}

std::string json_of(const MadeUp& value) {
    std::string out;
    std::visit(JsonWriter{out}, value.form);
    return out;
}

std::string lua_text(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (static_cast<unsigned char>(c) < ' ')
            out += fmt::format("\\{:03}", static_cast<int>(c));
        else
            out += c;
    }
    return out + '"';
}

std::string lua_of(const MadeUp& reg, std::size_t indent) {
    const std::string margin(indent, ' ');
    std::string out = "{\n";
    for (const auto& [table, rows] : std::get<MadeUpFields>(reg.form)) {
        const auto* list = std::get_if<MadeUpList>(&rows.form);
        if (list == nullptr || list->empty()) continue;
        out += fmt::format("{}  {} = {{\n", margin, lua_key(table));
        for (const MadeUp& row : *list)
            out += fmt::format("{}    {},\n", margin, std::visit(LuaWriter{}, row.form));
        out += fmt::format("{}  }},\n", margin);
    }
    return out + margin + "}";
}

}  // namespace headway
