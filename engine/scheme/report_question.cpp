#include "scheme/report_question.h"

#include "base/academic_year.h"
#include "base/text.h"
#include "scheme/question.h"
#include "scheme/recorded_calendars.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace headway {

namespace {

using report::Datum;
using report::DatumKind;
using report::Relation;
using TestKind = ReportTest::Kind;

Datum datum_of(const Value& value, DatumKind kind) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        if (kind == DatumKind::money) return Pence{*number};
        return *number;
    }
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* truth = std::get_if<bool>(&value)) return *truth;
    if (const auto* day = std::get_if<Date>(&value)) return *day;
    return {};
}

// What a reader wrote, as a value of the column; nothing where it is none.
std::optional<Datum> read_datum(const std::string& text, DatumKind kind) {
    if (kind == DatumKind::date) {
        if (const auto day = parse_date(text)) return Datum{*day};
        return std::nullopt;
    }
    if (kind == DatumKind::truth) {
        if (text != "yes" && text != "no") return std::nullopt;
        return Datum{text == "yes"};
    }
    if (kind != DatumKind::number) return Datum{text};
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return Datum{number};
}

// So long before the day, or after it.
Date moved(Date day, const Value& distance, int direction) {
    if (const auto* period = std::get_if<Period>(&distance))
        return plus_months(day, direction * period->months);
    const auto* days = std::get_if<std::int64_t>(&distance);
    return days == nullptr ? day : plus_days(day, direction * static_cast<int>(*days));
}

std::optional<Ref<Appointment>> appointment_of(const Register& reg, const ReportDefinition& report,
                                               const std::string& id) {
    if (report.about == "appointment") return reg.appointment(id);
    const auto partnership = reg.partnership(id);
    if (!partnership) return std::nullopt;
    return reg[*partnership].appointment;
}

}  // namespace

ReportQuestion::ReportQuestion(const Scheme& scheme, const Register& reg, const ReportDefinition& report,
                               const ReportOrder& order)
    : scheme_(scheme),
      reg_(reg),
      report_(report),
      order_(order),
      appointment_(report.about.empty() ? std::nullopt : appointment_of(reg, report, order.about)),
      records_(scheme, reg,
               {.as_of = order.as_of,
                .appointment = appointment_,
                .since = order.since,
                .changes = order.changes}) {
    find_subject();
    check_only();
    if (problems_.empty()) find_choice();
}

void ReportQuestion::find_subject() {
    if (report_.about.empty()) {
        if (!order_.about.empty())
            problems_.push_back(
                {{},
                 fmt::format("the report {} is about no single one of anything: leave {} away", report_.id,
                             printable(order_.about))});
        return;
    }
    if (order_.about.empty())
        problems_.push_back({{},
                             fmt::format("the report {} is about one {}: say which, --{} ID", report_.id,
                                         report_.about, report_.about)});
    else if (!appointment_)
        problems_.push_back(
            {{}, fmt::format("the register has no {} '{}'", report_.about, printable(order_.about))});
    else if (rows({.source = std::string{source_of_subject(report_.about)->name}}).rows.empty())
        problems_.push_back({{},
                             fmt::format("the {} '{}' is not of this scheme, or had not come by {}",
                                         report_.about, printable(order_.about), in_words(order_.as_of))});
}

void ReportQuestion::check_only() {
    if (!order_.only.empty() && report_.for_everyone)
        problems_.push_back(
            {{},
             fmt::format("the report {} is for everyone, so it can't be narrowed down: what few share "
                         "could be told by comparing",
                         report_.id)});
    for (const auto& [name, text] : order_.only) {
        const SourceColumn* column = nullptr;
        for (const ReportSource& source : report_sources())
            if (asks_for(report_, source.name) && column == nullptr) column = source.column(name);
        if (column == nullptr)
            problems_.push_back({{},
                                 fmt::format("nothing that the report {} asks has a column '{}'", report_.id,
                                             printable(name))});
        else if (!read_datum(text, column->kind))
            problems_.push_back(
                {{}, fmt::format("'{}' is no {}, as {} is", printable(text), name_of(column->kind), name)});
    }
}

void ReportQuestion::find_choice() {
    if (!report_.choice) {
        if (!order_.chosen.empty())
            problems_.push_back({{}, fmt::format("there is nothing to choose of the report {}", report_.id)});
        return;
    }
    const ReportChoice& choice = *report_.choice;
    const auto [records, all] = rows(choice.rows);
    std::vector<std::string> known;
    for (const report::Group& group : grouped(*records, all, choice.column))
        if (const auto* text = std::get_if<std::string>(&group.value)) known.push_back(*text);
    if (!order_.chosen.empty()) {
        chosen_ = order_.chosen;
        if (std::find(known.begin(), known.end(), chosen_) == known.end())
            problems_.push_back({{},
                                 fmt::format("there is no {} '{}'{}{}", choice.column, printable(chosen_),
                                             did_you_mean(chosen_, known),
                                             known.empty() ? "" : "; there are " + joined(known))});
        return;
    }
    const report::Rows newest = ordered(*records, all, {{choice.newest_by, true}});
    for (const std::uint32_t row : newest) {
        const auto* text = std::get_if<std::string>(&records->values(choice.column)[row]);
        if (text == nullptr) continue;
        chosen_ = *text;
        return;
    }
}

AskedRows ReportQuestion::rows(const ReportRows& asked) {
    const ReportSource& source = *report_source(asked.source);
    const report::Records& records = records_.of(asked.source);
    Tests all = scope(source, report_.choice && report_.choice->rows.source == asked.source);
    const Tests own = tests(source, asked.tests);
    all.insert(all.end(), own.begin(), own.end());
    return {&records, selected(records, report::all_rows(records), all)};
}

report::Measure ReportQuestion::measure(const ReportRows& asked, const ReportMeasure& measure) {
    return {.kind = measure.kind,
            .only = tests(*report_source(asked.source), measure.only),
            .column = measure.column};
}

void ReportQuestion::enter(const std::string& column, Datum value) {
    groups_.emplace_back(column, std::move(value));
}

ReportQuestion::Tests ReportQuestion::scope(const ReportSource& source, bool chosen) const {
    Tests tests;
    const auto limit = [&](const std::string& column, Datum value) {
        if (source.column(column) == nullptr) return;
        const bool none = std::holds_alternative<std::monostate>(value);
        tests.push_back({column, none ? Relation::not_recorded : Relation::is, {std::move(value)}});
    };
    if (appointment_) limit("appointment", std::string{reg_[*appointment_].id});
    if (report_.about == "partnership") limit("partnership", order_.about);
    if (chosen && !chosen_.empty()) limit(report_.choice->column, chosen_);
    for (const auto& [name, text] : order_.only)
        if (const SourceColumn* column = source.column(name))
            if (auto value = read_datum(text, column->kind)) limit(name, *std::move(value));
    for (const auto& [column, value] : groups_)
        limit(column, value);
    return tests;
}

ReportQuestion::Tests ReportQuestion::tests(const ReportSource& source,
                                            const std::vector<ReportTest>& asked) const {
    Tests tests;
    for (const ReportTest& test : asked)
        add_tests(source, test, tests);
    return tests;
}

void ReportQuestion::add_tests(const ReportSource& source, const ReportTest& asked, Tests& tests) const {
    const auto add = [&](Relation relation, std::vector<Datum> values) {
        tests.push_back({asked.column, relation, std::move(values)});
    };
    const auto distance = [&] { return value_on(scheme_.definition(), asked.values.front(), order_.as_of); };
    std::vector<Datum> values;
    const DatumKind kind = source.column(asked.column)->kind;
    switch (asked.kind) {
        case TestKind::recorded:
            return add(Relation::recorded, {});
        case TestKind::not_recorded:
            return add(Relation::not_recorded, {});
        case TestKind::within: {
            const DayRange days = window(asked.window);
            add(Relation::at_least, {days.from});
            return add(Relation::at_most, {days.to});
        }
        case TestKind::within_last:
            add(Relation::at_least, {moved(order_.as_of, distance(), -1)});
            return add(Relation::at_most, {order_.as_of});
        case TestKind::more_than_ago:
            return add(Relation::at_most, {plus_days(moved(order_.as_of, distance(), -1), -1)});
        case TestKind::ahead_by:
            add(Relation::at_least, {plus_days(order_.as_of, 1)});
            return add(Relation::at_most, {moved(order_.as_of, distance(), 1)});
        default:
            break;
    }
    for (const Operand& operand : asked.values)
        values.push_back(datum_of(value_on(scheme_.definition(), operand, order_.as_of), kind));
    constexpr Relation relations[] = {Relation::is, Relation::is_not, Relation::at_least, Relation::at_most};
    add(relations[static_cast<std::size_t>(asked.kind)], std::move(values));
}

// The term of the scheme's authority in which the day lies; in the holidays the one before them.
DayRange ReportQuestion::term() const {
    const RecordedCalendars calendars{reg_};
    const auto authority = reg_.words.find(scheme_.definition().manifest.authority);
    const SchoolCalendar& calendar = calendars.of(authority);
    const DayRange months{plus_months(order_.as_of, -4), order_.as_of};
    if (!calendar.covers(months)) return months;
    const std::vector<TeachingPeriod> terms = calendar.terms(months);
    return terms.empty() ? months : terms.back().days;
}

DayRange ReportQuestion::window(ReportWindow window) const {
    const auto year_of = [](Date day) {
        const AcademicYear year = academic_year_of(day);
        return DayRange{year.first_day(), year.last_day()};
    };
    const std::chrono::year_month_day day{order_.as_of};
    switch (window) {
        case ReportWindow::academic_year:
            return year_of(order_.as_of);
        case ReportWindow::last_academic_year:
            return year_of(plus_months(order_.as_of, -12));
        case ReportWindow::next_academic_year:
            return year_of(plus_months(order_.as_of, 12));
        case ReportWindow::term:
            return term();
        case ReportWindow::month:
            return {Date{day.year() / day.month() / 1}, Date{day.year() / day.month() / std::chrono::last}};
        case ReportWindow::since:
            break;
    }
    return {order_.since.value_or(Date::min()), order_.as_of};
}

std::string ReportQuestion::named(const std::string& name) {
    const Manifest& manifest = scheme_.definition().manifest;
    if (name == "as_of") return in_words(order_.as_of);
    if (name == "scheme") return manifest.title;
    if (name == "authority") return manifest.authority;
    if (name == "edition") return manifest.edition;
    if (name == "academic_year") return academic_year_of(order_.as_of).text();
    if (report_.choice && name == report_.choice->column) return chosen_;
    const ReportSource* source = source_of_subject(report_.about);
    const SourceColumn* column = source == nullptr ? nullptr : source->column(name);
    if (column == nullptr) return "{" + name + "}";
    const auto [records, found] = rows({.source = std::string{source->name}});
    return found.empty() ? "" : in_words(records->values(name)[found.front()], column->kind);
}

std::string ReportQuestion::filled(const std::string& text) {
    std::string out;
    std::size_t at = 0;
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', at)) {
        const std::size_t close = text.find('}', open);
        if (close == std::string::npos) break;
        out += text.substr(at, open - at) + named(text.substr(open + 1, close - open - 1));
        at = close + 1;
    }
    return out + text.substr(at);
}

std::int64_t ReportQuestion::number(const Operand& operand) const {
    return std::get<std::int64_t>(value_on(scheme_.definition(), operand, order_.as_of));
}

Problems ReportQuestion::problems() const {
    Problems all = problems_;
    all.insert(all.end(), records_.problems().begin(), records_.problems().end());
    return all;
}

}  // namespace headway
