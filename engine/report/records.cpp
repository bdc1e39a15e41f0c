#include "report/records.h"

#include "base/text.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <stdexcept>

namespace headway::report {

namespace {

// A list is ordered and compared text by text; values of one column are of one kind.
bool is_recorded(const Datum& datum) {
    return !std::holds_alternative<std::monostate>(datum);
}

// Of a list: whether there is a text in it.
bool says_something(const Datum& datum) {
    const auto* list = std::get_if<std::vector<std::string>>(&datum);
    return is_recorded(datum) && (list == nullptr || !list->empty());
}

bool is_one_of(const Datum& datum, const std::vector<Datum>& values) {
    if (const auto* list = std::get_if<std::vector<std::string>>(&datum))
        return std::any_of(list->begin(), list->end(), [&](const std::string& text) {
            return std::find(values.begin(), values.end(), Datum{text}) != values.end();
        });
    return std::find(values.begin(), values.end(), datum) != values.end();
}

bool holds(const Datum& datum, const RecordTest& test) {
    if (test.relation == Relation::recorded) return says_something(datum);
    if (test.relation == Relation::not_recorded) return !says_something(datum);
    if (!is_recorded(datum)) return false;
    switch (test.relation) {
        case Relation::is:
            return is_one_of(datum, test.values);
        case Relation::is_not:
            return !is_one_of(datum, test.values);
        case Relation::at_least:
            return !test.values.empty() && datum >= test.values.front();
        case Relation::at_most:
            return !test.values.empty() && datum <= test.values.front();
        default:
            return false;
    }
}

// Those of the rows of which the test holds. The column is looked up once for all of them.
Rows selected_by(const Records& records, const Rows& rows, const RecordTest& test) {
    const std::vector<Datum>& values = records.values(test.column);
    Rows found;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(found),
                 [&](std::uint32_t row) { return holds(values[row], test); });
    return found;
}

bool is_named(DatumKind kind) {
    return kind == DatumKind::choice || kind == DatumKind::choices;
}

// Days are grouped by their month.
Datum key_of(const Datum& datum) {
    const auto* day = std::get_if<Date>(&datum);
    if (day == nullptr) return datum;
    const std::chrono::year_month_day date{*day};
    return Date{date.year() / date.month() / 1};
}

std::string name_of_group(const Datum& value, DatumKind kind) {
    std::string words = in_words(value, kind);
    const bool is_month = std::holds_alternative<Date>(value);
    return is_month ? words.substr(words.find(' ') + 1) : words;
}

// Where the value comes among the names; after all of them what is none, and last what is not recorded.
std::size_t place_in(const std::vector<std::string>& names, const Datum& value) {
    if (!is_recorded(value)) return names.size() + 1;
    const auto* text = std::get_if<std::string>(&value);
    if (text == nullptr) return names.size();
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), *text) - names.begin());
}

struct Total {
    std::int64_t whole = 0;
    std::int64_t count = 0;
    bool is_money = false;
};

Total total_of(const Records& records, const Rows& rows, const std::string& column) {
    Total total;
    total.is_money = records.column(column)->kind == DatumKind::money;
    const std::vector<Datum>& values = records.values(column);
    for (const std::uint32_t row : rows) {
        std::int64_t value = 0;
        if (const auto* number = std::get_if<std::int64_t>(&values[row]))
            value = *number;
        else if (const auto* pence = std::get_if<Pence>(&values[row]))
            value = pence->value;
        else
            continue;
        total.whole += value;
        ++total.count;
    }
    return total;
}

}  // namespace

std::string_view name_of(DatumKind kind) {
    constexpr std::string_view names[] = {"text", "choice", "number", "yes or no",
                                          "date", "money",  "list",   "choices"};
    return names[static_cast<std::size_t>(kind)];
}

const RecordColumn* Records::column(std::string_view name) const {
    const auto found = std::find_if(columns_.begin(), columns_.end(),
                                    [&](const RecordColumn& column) { return column.name == name; });
    return found == columns_.end() ? nullptr : &*found;
}

const std::vector<Datum>& Records::values(std::string_view name) const {
    const RecordColumn* known = column(name);
    if (known == nullptr) throw std::logic_error("records have no column " + std::string{name});
    const auto found = found_.find(known->name);
    if (found != found_.end()) return found->second;
    std::vector<Datum> values;
    values.reserve(size_);
    for (std::size_t record = 0; record < size_; ++record)
        values.push_back(known->value(record));
    return found_.emplace(known->name, std::move(values)).first->second;
}

Rows all_rows(const Records& records) {
    Rows rows(records.size());
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

Rows selected(const Records& records, const Rows& rows, const std::vector<RecordTest>& tests) {
    Rows found = rows;
    for (const RecordTest& test : tests)
        found = selected_by(records, found, test);
    return found;
}

Rows ordered(const Records& records, Rows rows, const std::vector<Order>& orders) {
    // From the last to the first, each stable: the first one counts most.
    for (std::size_t i = orders.size(); i > 0; --i) {
        const Order& order = orders[i - 1];
        const std::vector<Datum>& values = records.values(order.column);
        std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
            if (is_recorded(values[a]) != is_recorded(values[b])) return is_recorded(values[a]);
            return order.largest_first ? values[b] < values[a] : values[a] < values[b];
        });
    }
    return rows;
}

std::vector<Group> grouped(const Records& records, const Rows& rows, const std::string& column) {
    const std::vector<Datum>& values = records.values(column);
    const RecordColumn& by = *records.column(column);
    std::map<Datum, Rows> found;
    for (const std::uint32_t row : rows) {
        const auto* list = std::get_if<std::vector<std::string>>(&values[row]);
        if (list == nullptr) {
            found[key_of(values[row])].push_back(row);
            continue;
        }
        if (list->empty()) found[{}].push_back(row);
        for (auto text = list->begin(); text != list->end(); ++text)
            if (std::find(list->begin(), text, *text) == text) found[*text].push_back(row);
    }
    std::vector<Group> groups;
    for (auto& [value, members] : found)
        groups.push_back({value, name_of_group(value, by.kind), std::move(members)});
    std::stable_sort(groups.begin(), groups.end(), [&](const Group& a, const Group& b) {
        return place_in(by.names, a.value) < place_in(by.names, b.value);
    });
    return groups;
}

Cell measured(const Records& records, const Rows& rows, const Measure& measure) {
    switch (measure.kind) {
        case Measure::Kind::count:
            return {static_cast<std::int64_t>(selected(records, rows, measure.only).size())};
        case Measure::Kind::share:
            return {Rate{static_cast<std::int64_t>(selected(records, rows, measure.only).size()),
                         static_cast<std::int64_t>(rows.size())}};
        case Measure::Kind::total:
        case Measure::Kind::average:
            break;
    }
    const Total total = total_of(records, rows, measure.column);
    if (measure.kind == Measure::Kind::total)
        return total.is_money ? Cell{Pence{total.whole}} : Cell{total.whole};
    if (total.count == 0) return {};
    if (total.is_money) return {Pence{(total.whole + total.count / 2) / total.count}};
    return {static_cast<double>(total.whole) / static_cast<double>(total.count)};
}

std::optional<double> plotted(const Cell& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell.value)) return static_cast<double>(*number);
    if (const auto* number = std::get_if<double>(&cell.value)) return *number;
    if (const auto* pence = std::get_if<Pence>(&cell.value)) return static_cast<double>(pence->value) / 100;
    const auto* rate = std::get_if<Rate>(&cell.value);
    if (rate == nullptr || rate->whole == 0) return std::nullopt;
    return 100 * static_cast<double>(rate->part) / static_cast<double>(rate->whole);
}

Column::Kind kind_of(const Records& records, const Measure& measure) {
    if (measure.kind == Measure::Kind::share) return Column::Kind::rate;
    if (measure.kind == Measure::Kind::count) return Column::Kind::number;
    return shown_as(records.column(measure.column)->kind);
}

std::string in_words(const Datum& datum, DatumKind kind) {
    if (!is_recorded(datum)) return "not recorded";
    if (const auto* truth = std::get_if<bool>(&datum)) return *truth ? "yes" : "no";
    if (const auto* text = std::get_if<std::string>(&datum)) return is_named(kind) ? spaced(*text) : *text;
    return in_words(cell_of(datum, kind));
}

Cell cell_of(const Datum& datum, DatumKind kind) {
    if (!is_recorded(datum)) return {};
    if (const auto* number = std::get_if<std::int64_t>(&datum)) return {*number};
    if (const auto* day = std::get_if<Date>(&datum)) return {*day};
    if (const auto* pence = std::get_if<Pence>(&datum)) return {*pence};
    if (const auto* list = std::get_if<std::vector<std::string>>(&datum)) {
        Lines lines;
        for (const std::string& text : *list)
            lines.emplace_back(kind == DatumKind::choices ? spaced(text) : text);
        return {std::move(lines)};
    }
    return text_cell(in_words(datum, kind));
}

Column::Kind shown_as(DatumKind kind) {
    switch (kind) {
        case DatumKind::number:
            return Column::Kind::number;
        case DatumKind::date:
            return Column::Kind::date;
        case DatumKind::money:
            return Column::Kind::money;
        default:
            return Column::Kind::text;
    }
}

std::vector<Group> shared_by(std::vector<Group> groups, std::size_t smallest, std::size_t all, bool add_up) {
    std::erase_if(groups, [&](const Group& group) { return group.rows.size() < smallest; });
    while (add_up && !groups.empty()) {
        std::size_t shown = 0;
        for (const Group& group : groups)
            shown += group.rows.size();
        const std::size_t left = all - shown;
        if (left == 0 || left >= smallest) break;
        groups.erase(std::min_element(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
            return a.rows.size() < b.rows.size();
        }));
    }
    return groups;
}

}  // namespace headway::report
