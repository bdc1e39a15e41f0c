#include "scheme/pair_registers.h"

#include "logic/random_trees.h"
#include "register/read_json.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace headway::test {

namespace {

using Names = std::vector<std::string>;

const Names kinds{"challenging_circumstances", "finance",         "personnel",    "vulnerable",
                  "below_floor_standard",      "weak_leadership", "weak_teaching"};

// Most schools are of the authority of the scheme.
std::string authority_of(const std::string& scheme) {
    if (scheme == "manchester") return "Manchester";
    if (scheme == "havering") return "Havering";
    return scheme == "south_gloucestershire" ? "South Gloucestershire" : "Kent";
}

class Writer {
  public:
    Writer(std::uint64_t seed, const PairShape& shape) : chance_(seed), shape_(shape) {}

    PairTables tables() {
        table("schools", shape_.schools, [&](int i) { return school(i); });
        table("people", shape_.people, [&](int i) { return person(i); });
        table("posts", 1 + shape_.people * 4 / 3, [&](int i) { return post(i); });
        table("appointments", shape_.appointments, [&](int i) { return appointment(i); });
        table("inspections", shape_.schools + 2, [&](int i) { return inspection(i); });
        table("circumstances", 5, [&](int) { return circumstance(); });
        table("declarations", shape_.people, [&](int i) { return declaration(i); });
        table("relationships", 4, [&](int) { return relationship(); });
        table("mentors", shape_.people, [&](int i) { return mentor(i); });
        table("partnerships", shape_.appointments * 4 / 5, [&](int i) { return partnership(i); });
        return std::move(out_);
    }

  private:
    template <class Row>
    void table(const char* name, int rows, Row row) {
        auto& written = out_.rows(name);
        for (int i = 0; i < rows; ++i)
            if (std::string text = row(i); !text.empty()) written.push_back("{" + text + "}");
    }

    const std::string& of(const Names& names) { return chance_.of(names); }
    int any_person() { return chance_.from(0, shape_.people - 1); }
    int urn() { return 100001 + chance_.from(0, shape_.schools - 1); }
    std::string column(const char* name, const std::string& value, std::size_t empty_once_in) {
        if (chance_.one_in(empty_once_in)) return "";
        return fmt::format(R"(,"{}":"{}")", name, value);
    }
    // Many days lie on the edge.
    Date day(int least, int most) {
        if (chance_.one_in(3)) return plus_days(shape_.middle, chance_.from(-1, 1));
        return plus_days(shape_.middle, chance_.from(least, most));
    }
    std::string before() { return iso(plus_days(shape_.middle, chance_.from(-900, -1))); }
    std::string span(std::size_t open_once_in) {
        Date from = day(-900, 20);
        Date to = day(-600, 300);
        if (to < from) std::swap(from, to);
        return fmt::format(R"("from":"{}")", iso(from)) + column("to", iso(to), open_once_in);
    }
    std::string list(const char* name, const Names& from, int most) {
        std::string entries;
        for (int left = chance_.from(0, most); left > 0; --left)
            if (const std::string entry = '"' + of(from) + '"'; entries.find(entry) == entries.npos)
                entries += (entries.empty() ? "" : ",") + entry;
        return fmt::format(R"(,"{}":[{}])", name, entries);
    }

    std::string school(int i) {
        static const Names others{"Kent", "Manchester", "Havering", "South Gloucestershire"};
        static const Names networks{"North LCSP", "South LCSP", "East LCSP", "West LCSP"};
        const std::string authority = chance_.one_in(8) ? of(others) : authority_of(shape_.scheme);
        return fmt::format(R"("urn":{},"name":"School {}","local_authority":"{}")", 100001 + i, i,
                           authority) +
               column("phase", of({"primary", "primary", "secondary", "special"}), 5) +
               column("religious_character", of({"Church of England", "Roman Catholic"}), 2) +
               column("admissions_policy", of({"selective", "selective", "non_selective"}), 3) +
               column("area", of({"East Kent", "West Kent"}), 6) + list("networks", networks, 3);
    }
    std::string person(int i) {
        return fmt::format(R"("id":"p{0}","name":"Person {0}")", i) + list("expertise", kinds, 3);
    }
    std::string post(int i) {
        static const Names roles{
            "headteacher",        "headteacher",        "headteacher", "executive_headteacher",
            "acting_headteacher", "deputy_headteacher", "governor",    "business_manager"};
        const int who = i < shape_.people && shape_.many_suitable ? i : any_person();
        return fmt::format(R"("person":"p{}","urn":{},"role":"{}",{})", who, urn(), of(roles), span(2));
    }
    std::string appointment(int i) {
        static const Names roles{"headteacher",           "headteacher",        "headteacher",
                                 "executive_headteacher", "acting_headteacher", "business_manager"};
        const Date made = day(-300, 3);
        const std::string role = chance_.one_in(3) && !shape_.many_suitable ? of(roles) : roles.front();
        return fmt::format(
                   R"("id":"a{}","person":"p{}","urn":{},"role":"{}","appointed_on":"{}","starts_on":"{}")",
                   i, any_person(), urn(), role, iso(made), iso(plus_days(made, chance_.from(0, 120)))) +
               column("headship", chance_.one_in(4) ? "second_or_later" : "first", 8) +
               (chance_.one_in(3) ? R"(,"new_to_authority":false)" : R"(,"new_to_authority":true)");
    }
    // Two of one school are never of one day: which of them is the latest would be open.
    std::string inspection(int i) {
        static const Names categories{
            "none", "none", "none", "none", "special_measures", "notice_to_improve"};
        const int which =
            shape_.many_suitable && i < shape_.schools ? i : chance_.from(0, shape_.schools - 1);
        const Date on = plus_days(shape_.middle, -10 * i + (chance_.one_in(3) ? 1 : -200));
        return fmt::format(R"("urn":{},"date":"{}","leadership_and_management":"good",)"
                           R"("category_of_concern":"{}")",
                           100001 + which, iso(on), shape_.many_suitable ? "none" : of(categories));
    }
    std::string circumstance() {
        static const Names serious{"finance", "reorganisation", "ofsted_category"};
        const std::string kind = chance_.one_in(3) && !shape_.many_suitable ? of(serious) : of(kinds);
        return fmt::format(R"("urn":{},"kind":"{}",{})", urn(), kind, span(2));
    }
    std::string declaration(int i) {
        if (!shape_.many_suitable && chance_.one_in(4)) return "";
        const bool says = shape_.many_suitable || !chance_.one_in(4);
        return fmt::format(
            R"("person":"p{}","scheme":"{}","key":"leadership_capacity","value":{},"made_on":"{}")", i,
            chance_.one_in(9) ? "kle" : "kent", says, before());
    }
    std::string relationship() {
        const int a = any_person();
        const int b = (a + chance_.from(1, shape_.people - 1)) % shape_.people;
        const std::string kind = of({"worked_together", "line_manages", "went_to_school"});
        std::string when = chance_.one_in(3) ? "" : "," + span(2);
        return fmt::format(R"("a":"p{}","b":"p{}","kind":"{}"{})", a, b, kind, when);
    }
    std::string scheme() { return chance_.one_in(10) ? of(five_schemes()) : shape_.scheme; }
    std::string mentor(int i) {
        static const Names statuses{"approved", "approved", "approved",  "approved",    "approved",
                                    "applied",  "retired",  "suspended", "stepped_back"};
        if (!shape_.many_suitable && chance_.one_in(6)) return "";
        const std::string status = shape_.many_suitable && !chance_.one_in(6) ? "approved" : of(statuses);
        const std::string days =
            chance_.one_in(3) && !shape_.many_suitable ? span(2) : fmt::format(R"("from":"{}")", before());
        const std::string capacity =
            chance_.one_in(2) ? "" : fmt::format(R"(,"capacity":{})", chance_.from(0, 2));
        return fmt::format(R"("person":"p{}","scheme":"{}","status":"{}",{}{})", i, scheme(), status, days,
                           capacity);
    }
    // What did not work, and what has ended, is over, unless the shape has loose ends.
    std::string partnership(int i) {
        const std::string status =
            of({"proposed", "active", "active", "ended", "not_working", "not_working"});
        const bool over = status == "ended" || status == "not_working";
        std::string days = span(2);
        if (over && !shape_.loose_ends) {
            Date from = plus_days(shape_.middle, chance_.from(-400, -1));
            Date to = plus_days(shape_.middle, chance_.from(-400, -1));
            days = fmt::format(R"("from":"{}","to":"{}")", iso(std::min(from, to)), iso(std::max(from, to)));
        }
        return fmt::format(R"("id":"x{}","scheme":"{}","appointment":"a{}","mentor":"p{}",{})", i, scheme(),
                           chance_.from(0, shape_.appointments - 1), any_person(), days) +
               column("status", status, status == "active" ? 3 : 1'000'000);
    }

    Chance chance_;
    PairShape shape_;
    PairTables out_;
};

}  // namespace

std::vector<std::string>& PairTables::rows(const std::string& table) {
    for (auto& [name, known] : tables)
        if (name == table) return known;
    return tables.emplace_back(table, std::vector<std::string>{}).second;
}

std::string PairTables::document() const {
    std::string out;
    for (const auto& [name, rows] : tables)
        out += fmt::format("{}\"{}\":[\n{}]", out.empty() ? "{" : ",\n", name, fmt::join(rows, ",\n"));
    return out.empty() ? "{}" : out + "}";
}

Register PairTables::read() const {
    ReadRegister read = read_register(document(), "pairs.json");
    for (const Problem& problem : read.problems)
        UNSCOPED_INFO(problem.where.text() << ": " << problem.message);
    REQUIRE(read.reg);
    return std::move(*read.reg);
}

PairTables random_pairs(std::uint64_t seed, const PairShape& shape) {
    return Writer{seed, shape}.tables();
}

PairTables shuffled(PairTables tables, std::uint64_t seed) {
    Chance chance{seed};
    for (auto& [name, rows] : tables.tables)
        for (std::size_t i = rows.size(); i > 1; --i)
            std::swap(rows[i - 1], rows[chance.below(i)]);
    return tables;
}

const std::vector<std::string>& five_schemes() {
    static const std::vector<std::string> ids{"kent", "south_gloucestershire", "manchester", "havering",
                                              "kle"};
    return ids;
}

std::vector<Ref<Person>> all_people(const Register& reg) {
    std::vector<Ref<Person>> people;
    for (std::uint32_t i = 0; i < reg.people.size(); ++i)
        people.push_back({i});
    return people;
}

std::vector<Ref<Appointment>> all_appointments(const Register& reg) {
    std::vector<Ref<Appointment>> appointments;
    for (std::uint32_t i = 0; i < reg.appointments.size(); ++i)
        appointments.push_back({i});
    return appointments;
}

}  // namespace headway::test
