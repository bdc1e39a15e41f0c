#include "scheme/personal_document.h"

#include "base/json.h"
#include "base/money.h"
#include "base/text.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>

namespace headway {

namespace {

using report::Cell;
using report::text_cell;

std::string in_words(const simdjson::dom::element& value) {
    std::string_view text;
    if (value.get(text) == simdjson::SUCCESS) return std::string{text};
    bool truth = false;
    if (value.get(truth) == simdjson::SUCCESS) return truth ? "yes" : "no";
    return simdjson::minify(value);
}

// A line for each column that the row has.
Cell row_cell(const std::string& content) {
    Cell cell;
    report::Lines lines;
    simdjson::dom::parser parser;
    simdjson::dom::object row;
    if (parser.parse(simdjson::padded_string{content}).get(row) == simdjson::SUCCESS)
        for (const auto column : row)
            lines.emplace_back(fmt::format("{}: {}", spaced(column.key), in_words(column.value)));
    cell.value = std::move(lines);
    return cell;
}

Cell change_cell(const ChangeLine& line) {
    Cell cell;
    report::Lines lines;
    lines.emplace_back(fmt::format("{} by {}", line.at.substr(0, 10), line.by));
    lines.emplace_back(line.detail.empty() ? line.action : fmt::format("{}: {}", line.action, line.detail));
    cell.value = std::move(lines);
    return cell;
}

// support_given -> Support given
std::string headline(std::string_view table) {
    std::string out = sentence(spaced(table));
    out.pop_back();
    return out;
}

void add_rows(report::Document& document, const PersonalData& data) {
    for (std::size_t i = 0; i < data.rows.size();) {
        const std::string& table = data.rows[i].table;
        document.add(report::Heading{.says = headline(table)});
        report::Table shown{.columns = {{"What is held"}, {"Entered"}, {"Replaced or taken out"}}};
        for (; i < data.rows.size() && data.rows[i].table == table; ++i) {
            const RowVersion& row = data.rows[i];
            shown.rows.push_back({row_cell(row.content), change_cell(row.put_in),
                                  row.taken_out ? change_cell(*row.taken_out) : Cell{}});
        }
        document.add(std::move(shown));
    }
}

void add_decisions(report::Document& document, const PersonalData& data) {
    if (data.decisions.empty()) return;
    document.add(report::Heading{.says = "Decisions"});
    report::Table shown{
        .columns = {
            {"Number"}, {"Recorded"}, {"Scheme"}, {"As"}, {"As of"}, {"Verdict"}, {"By the rules of"}}};
    for (const StoredDecision& decision : data.decisions)
        shown.rows.push_back({text_cell(fmt::format("{}", decision.number)),
                              text_cell(fmt::format("{} by {}", decision.at.substr(0, 10), decision.by)),
                              text_cell(decision.scheme), text_cell(decision.role), text_cell(decision.as_of),
                              text_cell(spaced(decision.verdict)), text_cell(decision.edition)});
    document.add(std::move(shown));
    document.add(
        report::Note{"The reasons of each decision, word for word, are in the JSON of this answer."});
}

void add_ledger(report::Document& document, const PersonalData& data) {
    if (data.ledger.empty()) return;
    document.add(report::Heading{.says = "Money"});
    report::Table shown{.columns = {{"On"}, {"Partnership"}, {"For"}, {"From"}, {"To"}, {"Amount"}}};
    for (const LedgerEntry& entry : data.ledger)
        shown.rows.push_back({text_cell(iso(entry.what.on)), text_cell(entry.what.partnership),
                              text_cell(spaced(entry.what.item)), text_cell(spaced(entry.what.payer)),
                              text_cell(spaced(entry.what.payee)), text_cell(in_pounds(entry.what.pence))});
    document.add(std::move(shown));
}

void add_sealed(report::Document& document, const PersonalData& data) {
    if (data.keys.empty() && data.records.empty()) return;
    document.add(report::Heading{.says = "Sealed records"});
    document.add(
        report::Paragraph{"What these records say can be read with the key of one of the two alone (`headway "
                          "record read`): the "
                          "authority can't open them."});
    report::Table keys{.caption = "Public keys", .columns = {{"Fingerprint"}, {"Since"}, {"Ended"}}};
    for (const StoredKey& key : data.keys)
        keys.rows.push_back(
            {text_cell(spoken(key.key.id())), text_cell(key.at.substr(0, 10)),
             text_cell(key.end ? fmt::format("{} on {}", name_of(*key.end), key.ended_at.substr(0, 10))
                               : std::string{})});
    if (!data.keys.empty()) document.add(std::move(keys));
    report::Table records{.caption = "Records", .columns = {{"Partnership"}, {"Record"}, {"Written"}}};
    for (const StoredRecord& record : data.records)
        records.rows.push_back({text_cell(record.record.header.partnership),
                                text_cell(fmt::format("{}", record.record.header.number)),
                                text_cell(record.record.header.at.substr(0, 10))});
    if (!data.records.empty()) document.add(std::move(records));
}

void append(std::string& out, std::string_view key, std::string_view value) {
    if (out.back() != '{') out += ',';
    append_json(out, key);
    out += ':';
    append_json(out, value);
}

std::string json_of(const ChangeLine& line) {
    std::string out = fmt::format("{{\"change\":{}", line.number);
    append(out, "at", line.at);
    append(out, "by", line.by);
    append(out, "action", line.action);
    append(out, "detail", line.detail);
    return out + "}";
}

template <class Items, class Write>
std::string list_of(const Items& items, Write&& write) {
    std::string out = "[";
    for (const auto& item : items) {
        if (out.size() > 1) out += ',';
        out += write(item);
    }
    return out + "]";
}

std::string json_of_row(const RowVersion& row) {
    std::string out = "{";
    append(out, "table", row.table);
    return out + fmt::format(",\"row\":{},\"content\":{},\"entered\":{},\"replaced\":{}}}", row.row,
                             row.content, json_of(row.put_in),
                             row.taken_out ? json_of(*row.taken_out) : "null");
}

std::string json_of_decision(const StoredDecision& decision) {
    std::string out = fmt::format("{{\"number\":{}", decision.number);
    append(out, "at", decision.at);
    append(out, "by", decision.by);
    return out + fmt::format(",\"answer\":{}}}", decision.answer.empty() ? "null" : decision.answer);
}

std::string json_of_entry(const LedgerEntry& entry) {
    std::string out = fmt::format("{{\"number\":{}", entry.number);
    append(out, "on", iso(entry.what.on));
    append(out, "partnership", entry.what.partnership);
    append(out, "item", entry.what.item);
    append(out, "payer", entry.what.payer);
    append(out, "payee", entry.what.payee);
    return out + fmt::format(",\"pence\":{},\"takes_back\":{}}}", entry.what.pence.value,
                             entry.reverses ? fmt::format("{}", *entry.reverses) : "null");
}

std::string json_of_key(const StoredKey& key) {
    std::string out = "{";
    append(out, "fingerprint", spoken(key.key.id()));
    append(out, "since", key.at);
    append(out, "ended", key.end ? name_of(*key.end) : "");
    return out + "}";
}

std::string json_of_record(const StoredRecord& record) {
    const sealed::RecordHeader& header = record.record.header;
    std::string out = "{";
    append(out, "partnership", header.partnership);
    append(out, "at", header.at);
    append(out, "form", header.form);
    return out + fmt::format(",\"record\":{},\"meeting\":{}}}", header.number,
                             header.meeting ? fmt::format("{}", *header.meeting) : "null");
}

}  // namespace

report::Document personal_document(const PersonalData& data) {
    report::Document document{.title = fmt::format("What is held on {}", data.person), .contents = false};
    document.add(
        report::Paragraph{"Every row of the register that is about this person, with each of its earlier "
                          "versions, who entered it and "
                          "why; the decisions on them; the money that was paid for their mentoring; and that "
                          "there are sealed records."});
    add_rows(document, data);
    add_decisions(document, data);
    add_ledger(document, data);
    add_sealed(document, data);
    return document;
}

std::string personal_json(const PersonalData& data) {
    std::string out = "{";
    append(out, "person", data.person);
    out += ",\"rows\":" + list_of(data.rows, json_of_row);
    out += ",\"decisions\":" + list_of(data.decisions, json_of_decision);
    out += ",\"ledger\":" + list_of(data.ledger, json_of_entry);
    out += ",\"keys\":" + list_of(data.keys, json_of_key);
    out += ",\"sealed_records\":" + list_of(data.records, json_of_record);
    return out + "}";
}

std::vector<PersonalChange> changes_about(const PersonalData& data) {
    std::vector<PersonalChange> changes;
    for (const RowVersion& row : data.rows) {
        changes.push_back({row.put_in, row.table, true});
        if (row.taken_out) changes.push_back({*row.taken_out, row.table, false});
    }
    std::stable_sort(changes.begin(), changes.end(), [](const PersonalChange& a, const PersonalChange& b) {
        return a.line.number > b.line.number;
    });
    return changes;
}

}  // namespace headway
