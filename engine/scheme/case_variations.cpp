#include "scheme/case_variations.h"

#include "register/columns.h"

#include <algorithm>
#include <map>
#include <type_traits>

namespace headway {

namespace {

// What a column of a table can hold.
struct Holds {
    Names choices = {};
    bool truth = false;
    bool number = false;
    bool word = false;
    bool date = false;
    bool declared = false;  // a yes or no, a number or a text
    bool may_be_null = false;
};
using Table = std::map<std::string_view, Holds>;

template <class Value>
struct Inner {
    using type = Value;
};
template <class Value>
struct Inner<std::optional<Value>> {
    using type = Value;
};

template <class Value>
Holds held() {
    Holds holds;
    if constexpr (std::is_same_v<Value, Word>)
        holds.word = true;
    else if constexpr (std::is_enum_v<Value>)
        holds.choices = names_of(Value{});
    holds.truth = std::is_same_v<Value, bool>;
    holds.number = std::is_same_v<Value, int> || std::is_same_v<Value, double>;
    holds.date = std::is_same_v<Value, Date>;
    holds.declared = std::is_same_v<Value, DeclaredValue>;
    return holds;
}

// Ids, names and whose row it is stay: without them it would be another case.
std::map<std::string_view, Table> all_tables() {
    std::map<std::string_view, Table> tables;
    for_each_table([&](auto table) {
        using Row = typename decltype(table)::Row;
        for_each_column<Row>([&]<class Value>(const TableColumn<Row, Value>& column) {
            if (column.name == "scheme") return;
            Holds holds = held<typename Inner<Value>::type>();
            holds.may_be_null = !column.required;
            tables[table.name][column.name] = holds;
        });
    });
    return tables;
}

void collect_dates(const MadeUp& value, std::set<Date>& dates) {
    if (const auto* text = std::get_if<std::string>(&value.form)) {
        if (const auto date = parse_date(*text)) dates.insert(*date);
    } else if (const auto* list = std::get_if<MadeUpList>(&value.form)) {
        for (const MadeUp& part : *list)
            collect_dates(part, dates);
    } else if (const auto* fields = std::get_if<MadeUpFields>(&value.form)) {
        for (const auto& field : *fields)
            collect_dates(field.value, dates);
    }
}

// The days around what is recorded and around its anniversaries, before and after.
std::set<Date> days_around(const MadeUp& reg, const TurningPoints& points) {
    std::set<Date> recorded;
    collect_dates(reg, recorded);
    std::set<Date> days;
    for (const Date date : recorded) {
        std::set<Date> turns{date};
        for (const Period period : points.periods)
            turns.insert({plus_months(date, period.months), plus_months(date, -period.months)});
        for (const Date turn : turns)
            days.insert({plus_days(turn, -1), turn, plus_days(turn, 1)});
    }
    return days;
}

std::vector<MadeUp> other_values(const Holds& holds, const MadeUp* now, const TurningPoints& points) {
    std::vector<MadeUp> values;
    for (const std::string_view choice : holds.choices)
        values.push_back({std::string{choice}});
    if (holds.truth || (holds.declared && now != nullptr)) values.insert(values.end(), {{true}, {false}});
    if (holds.word) {
        for (const std::string& word : points.words)
            values.push_back({word});
        values.push_back({std::string{"something else"}});
    }
    if (now != nullptr) {
        if (const auto* number = std::get_if<std::int64_t>(&now->form);
            number != nullptr && (holds.number || holds.declared))
            values.insert(values.end(), {{*number - 1}, {*number + 1}});
        if (const auto* text = std::get_if<std::string>(&now->form); text != nullptr)
            if (const auto date = parse_date(*text); date && (holds.date || holds.declared))
                values.insert(values.end(), {{iso(plus_days(*date, -1))}, {iso(plus_days(*date, 1))}});
        if (holds.may_be_null) values.emplace_back();
    }
    return values;
}

class Variation {
  public:
    Variation(CaseOnDay original, const TurningPoints& points, const std::function<bool(CaseOnDay)>& enough)
        : original_(original), points_(points), enough_(enough) {}

    void run() {
        if (enough_(original_) || other_days() || fewer_rows()) return;
        other_columns();
    }

  private:
    bool other_days() const {
        return std::ranges::any_of(days_around(original_.reg, points_), [&](Date day) {
            return enough_({original_.reg, day});
        });
    }

    // Shows the register with one table's rows changed.
    bool shows(const std::string& table, MadeUpList rows) const {
        MadeUp changed = original_.reg;
        changed.set(table, {std::move(rows)});
        return enough_({changed, original_.as_of});
    }

    bool fewer_rows() const {
        for (const auto& [table, value] : std::get<MadeUpFields>(original_.reg.form)) {
            const auto* rows = std::get_if<MadeUpList>(&value.form);
            for (std::size_t i = 0; rows != nullptr && i < rows->size(); ++i) {
                MadeUpList fewer = *rows;
                fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
                if (shows(table, std::move(fewer))) return true;
            }
        }
        return false;
    }

    bool other_columns() const {
        const auto tables = all_tables();
        for (const auto& [table, value] : std::get<MadeUpFields>(original_.reg.form)) {
            const auto* rows = std::get_if<MadeUpList>(&value.form);
            const auto known = tables.find(table);
            if (rows == nullptr || known == tables.end()) continue;
            for (std::size_t row = 0; row < rows->size(); ++row)
                if (other_columns(table, *rows, row, known->second)) return true;
        }
        return false;
    }

    bool other_columns(const std::string& table, const MadeUpList& rows, std::size_t row,
                       const Table& columns) const {
        if (!std::holds_alternative<MadeUpFields>(rows[row].form)) return false;
        for (const auto& [column, holds] : columns)
            for (const MadeUp& value : other_values(holds, rows[row].field(column), points_)) {
                MadeUpList changed = rows;
                changed[row].set(column, value);
                if (shows(table, std::move(changed))) return true;
            }
        return false;
    }

    CaseOnDay original_;
    const TurningPoints& points_;
    const std::function<bool(CaseOnDay)>& enough_;
};

}  // namespace

void vary_case(CaseOnDay original, const TurningPoints& points,
               const std::function<bool(CaseOnDay)>& enough) {
    Variation{original, points, enough}.run();
}

}  // namespace headway
