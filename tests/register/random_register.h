// Registers of random rows in every table, with texts as odd as a register may hold, and whether two
// registers are the same.
#pragma once

#include "register/columns.h"

#include <array>
#include <random>
#include <string>
#include <utility>

namespace headway {

class RandomRegister {
  public:
    explicit RandomRegister(unsigned seed) : random_(seed) {}

    // Up to so many rows a table, and at least one.
    Register make(std::size_t most_rows) {
        for_each_table([&](const auto& table) {
            for (std::size_t i = 1 + below(most_rows); i > 0; --i)
                fill((reg_.*table.rows).emplace_back());
        });
        reg_.finish();
        return std::move(reg_);
    }

  private:
    std::size_t below(std::size_t end) { return random_() % end; }

    std::string odd_text() {
        static constexpr std::array<std::string_view, 43> pieces{
            "=",    "+",       "-",      "@",      "'",    "''",       "\"",    ",",      ";",
            "; ",   "\n",      "\r",     "\r\n",   "\t",   " ",        "  ",    "[",      "]",
            "{",    "}",       "\\",     "\\n",    "a",    "Zoë",      "😀",     "\u00A0", "\x01",
            "\x7F", "\u0085",  "\uFEFF", "12",     "true", "yes",      "no",    "\"x\"",  "1/9/2016",
            "null", "[\"a\"]", "é",      "\u2028", "0",    "00:00:00", " 00:00"};
        std::string text;
        for (std::size_t left = below(5); left > 0; --left)
            text += pieces[below(pieces.size())];
        return text;
    }
    // A text that a required column may hold.
    std::string odd_name() {
        std::string text = odd_text();
        return text.find_first_not_of(" \t\r\n") == text.npos ? text + "n" : text;
    }

    void fill(Text& out) { out = reg_.texts.store(odd_name()); }
    void fill(Word& out) { out = reg_.words.store(odd_name()); }
    void fill(Date& out) { out = Date{std::chrono::days{static_cast<int>(below(40000)) - 10000}}; }
    void fill(AcademicYear& out) { out.starts_in = 1998 + static_cast<int>(below(40)); }
    void fill(bool& out) { out = below(2) == 0; }
    void fill(int& out) { out = 1 + static_cast<int>(below(1000)); }
    void fill(Pence& out) { out.value = static_cast<std::int64_t>(random_()) * 1000; }
    void fill(double& out) {
        static constexpr std::array numbers{0.0, 0.1, 2.5, 1e300, 5e-324, 1.0 / 3, 12345678901234567.0};
        out = below(2) == 0 ? numbers[below(numbers.size())] : static_cast<double>(random_()) / 7919;
    }
    void fill(DeclaredValue& out) {
        const std::size_t kind = below(4);
        if (kind == 0) return fill(out.emplace<bool>());
        if (kind == 1) return fill(out.emplace<double>());
        if (kind == 2) return fill(out.emplace<Text>());
        Date date;
        fill(date);
        out = reg_.texts.store(iso(date));
    }
    void fill(Term& out) {
        fill_columns(out);
        out.half_term = DayRange{out.from, out.from};
    }
    template <class Choice>
    requires std::is_enum_v<Choice>
    void fill(Choice& out) { out = static_cast<Choice>(below(names_of(Choice{}).size())); }
    template <class Row>
    void fill(Ref<Row>& out) {
        out.position = static_cast<std::uint32_t>(below((reg_.*table_of<Row>.rows).size()));
    }
    template <class Value>
    void fill(std::optional<Value>& out) {
        if (below(3) > 0) fill(out.emplace());
    }
    template <class Entry>
    void fill(std::vector<Entry>& out) {
        for (std::size_t left = below(4); left > 0; --left)
            fill(out.emplace_back());
    }
    template <class Row>
    requires(column_count<Row> > 0) void fill(Row& out) {
        fill_columns(out);
        fit(out);
    }

    template <class Row>
    void fill_columns(Row& row) {
        for_each_column<Row>(
            [&](const auto& column) { fill_column(row.*column.member, column.required, column.key); });
        if constexpr (requires { row.from, row.to; }) put_in_order(row.from, row.to);
    }
    template <class Value>
    void fill_column(Value& value, bool required, bool key) {
        fill(value);
        if constexpr (std::is_same_v<Value, Text> || std::is_same_v<Value, Word>)
            if (!required && below(3) == 0) value = {};
        if constexpr (std::is_same_v<Value, Text>)
            if (key) value = reg_.texts.store(odd_name() + std::to_string(++keys_) + odd_text());
    }
    void fill(Urn& out) { out.value = 100000 + ++keys_; }

    static void put_in_order(std::optional<Date> from, Date& to) {
        if (from) to = std::max(*from, to);
    }
    static void put_in_order(std::optional<Date> from, std::optional<Date>& to) {
        if (from && to) to = std::max(*from, *to);
    }

    // What holds between the columns of a row.
    template <class Row>
    void fit(Row&) {}
    void fit(Assessment& row) { row.judgement = Judgement::good; }
    void fit(Inspection& row) {
        const bool card = row.framework == Framework::report_card_2025;
        if (row.overall_effectiveness) row.overall_effectiveness = Judgement::inadequate;
        if (card) row.overall_effectiveness.reset();
        if (row.leadership_and_management)
            row.leadership_and_management = card ? Judgement::exceptional : Judgement::outstanding;
    }

    std::mt19937 random_;
    Register reg_;
    std::int64_t keys_ = 0;
};

// Whether a value of one register is the same as one of another.
class SameRegister {
  public:
    SameRegister(const Register& a, const Register& b) : a_(a), b_(b) {}

    template <class Row>
    bool rows(const std::vector<Row>& a, const std::vector<Row>& b) const {
        return same(a, b);
    }

  private:
    template <class Value>
    bool same(const Value& a, const Value& b) const {
        if constexpr (column_count<Value> == 0) return a == b;
        bool all = true;
        for_each_column<Value>(
            [&](const auto& column) { all = all && same(a.*column.member, b.*column.member); });
        return all;
    }
    bool same(Word a, Word b) const { return a_.words.text(a) == b_.words.text(b); }
    template <class Value>
    bool same(const std::optional<Value>& a, const std::optional<Value>& b) const {
        return a.has_value() == b.has_value() && (!a || same(*a, *b));
    }
    template <class Value>
    bool same(const std::vector<Value>& a, const std::vector<Value>& b) const {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                          [&](const Value& x, const Value& y) { return same(x, y); });
    }

    const Register& a_;
    const Register& b_;
};

}  // namespace headway
