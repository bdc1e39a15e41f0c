// Single facts of a small register, for tests: what they are, and how they are told.
#pragma once

#include "facts/snapshot.h"
#include "facts/vocabulary.h"
#include "register/read_json.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <string>
#include <vector>

namespace headway::test {

// Three schools, of Kent, Kent and Havering, two people, and these tables.
inline Register with_tables(const std::string& tables) {
    const std::string text = R"({"schools":[
{"urn":1,"name":"Oak School","local_authority":"Kent"},
{"urn":2,"name":"Elm School","local_authority":"Kent","phase":"primary","admissions_policy":"selective",
 "area":"West Kent","religious_character":"Church of England"},
{"urn":3,"name":"Ash School","local_authority":"Havering"}],
"people":[{"id":"p1","name":"Amara Okafor"},{"id":"p2","name":"Benedict Shaw"}])" +
                             (tables.empty() ? "" : ",\n" + tables) + "}";
    ReadRegister read = read_register(text, "facts.json");
    for (const Problem& problem : read.problems)
        UNSCOPED_INFO(problem.where.text() << ": " << problem.message);
    REQUIRE(read.reg);
    return std::move(*read.reg);
}

// A table of rows of the first person: rows(posts, {…}) fills "person" in.
inline std::string rows_of(const char* table, const char* owner, const std::vector<std::string>& rows) {
    std::string out;
    for (const std::string& row : rows)
        out += fmt::format("{}{{{},{}}}", out.empty() ? "" : ",\n", owner, row);
    return fmt::format("\"{}\":[{}]", table, out);
}
inline std::string of_person(const char* table, const std::vector<std::string>& rows) {
    return rows_of(table, R"("person":"p1")", rows);
}
// Of school 1, which the first person has led since 2010.
inline Register of_school(const char* table, const std::vector<std::string>& rows) {
    return with_tables(of_person("posts", {R"("urn":1,"role":"headteacher","from":"2010-09-01")"}) + ",\n" +
                       rows_of(table, R"("urn":1)", rows));
}
inline Register posts(const std::vector<std::string>& rows) {
    return with_tables(of_person("posts", rows));
}

using Strings = std::vector<std::string>;

// Text of one line that has all of these words: findings may be put in other words, but not lose what they
// tell.
class Says : public Catch::MatcherBase<std::string> {
  public:
    explicit Says(std::vector<std::string> words) : words_(std::move(words)) {}

    bool match(const std::string& told) const override {
        for (const std::string& word : words_)
            if (told.find(word) == std::string::npos) return false;
        return told.find('\n') == std::string::npos && told.back() != '.';
    }
    std::string describe() const override {
        std::string out = "is one line that has";
        for (const std::string& word : words_)
            out += " '" + word + "'";
        return out;
    }

  private:
    std::vector<std::string> words_;
};

// One fact of the first person (or the first appointment), as of a day.
class Fact {
  public:
    Fact(const Register& reg, const std::string& name, const std::string& as_of,
         std::vector<Strings> arguments = {}, bool acting_counts = false)
        : order_(order(name, arguments, as_of, acting_counts)),
          snapshot_(reg, subjects(reg, name), order_),
          witness_(snapshot_.witness(0)) {}
    // Of a register that nobody else keeps.
    Fact(Register&& reg, const std::string& name, const std::string& as_of,
         std::vector<Strings> arguments = {}, bool acting_counts = false)
        : kept_(std::make_unique<Register>(std::move(reg))),
          order_(order(name, arguments, as_of, acting_counts)),
          snapshot_(*kept_, subjects(*kept_, name), order_),
          witness_(snapshot_.witness(0)) {}

    // "36" of months, "unknown", "none"; of a school's fact that of the first school, "" where there is none.
    std::string value() const {
        if (schools() == 0) return "";
        const Snapshot::Found found = snapshot_.value(Slot{0}, 0);
        if (!found.known) return "unknown";
        return found.none ? "none" : std::visit(Written{}, found.value);
    }
    // How many of the person's schools there is the fact of; 1 of a fact that is no school's.
    std::size_t schools() const {
        const Columns& columns = snapshot_.columns();
        return columns.tied[0] ? columns.ties[1] - columns.ties[0] : 1;
    }
    std::string finding(std::size_t tie = 0) const { return witness_->finding(Slot{0}, tie); }
    std::string missing() const { return witness_->missing(Slot{0}, 0); }
    std::string change(const std::string& wanted = "", bool ended = false) const {
        return witness_->change(Slot{0}, 0, wanted, ended).value_or("nobody can");
    }
    std::string changes_on() const { return day(witness_->changes_on(Slot{0}, 0)); }
    std::string reaches(int months) const { return day(witness_->reaches(Slot{0}, 0, Period{months})); }

  private:
    struct Written {
        std::string operator()(bool value) const { return value ? "true" : "false"; }
        std::string operator()(const std::string& value) const { return value; }
        std::string operator()(Date value) const { return iso(value); }
        std::string operator()(Period value) const { return std::to_string(value.months); }
        std::string operator()(std::int64_t value) const { return std::to_string(value); }
        std::string operator()(double value) const { return fmt::format("{}", value); }
    };
    static std::string day(const std::optional<Date>& date) { return date ? iso(*date) : "never"; }

    static Subjects subjects(const Register& reg, const std::string& name) {
        if (name.starts_with("appointment.") || reg.posts.empty()) {
            if (!reg.appointments.empty()) return std::vector<Ref<Appointment>>{{0}};
        }
        return std::vector<Ref<Person>>{{0}};
    }

    SnapshotOrder order(const std::string& name, const std::vector<Strings>& arguments,
                        const std::string& as_of, bool acting_counts) {
        FactRequest request{.fact = fact_named(name), .root = "it"};
        INFO("there is no fact " << name);
        REQUIRE(request.fact != nullptr);
        for (const Strings& texts : arguments) {
            request.arguments.emplace_back();
            for (const std::string& text : texts)
                request.arguments.back().emplace_back(argument(text));
        }
        request.phrase = "the governors agree";
        request.from = "the chair";
        requests_.push_back(std::move(request));
        return {.requests = requests_,
                .used = {true},
                .as_of = *parse_date(as_of),
                .known_at = *parse_date(as_of),
                .scheme = "kent",
                .acting_counts = acting_counts,
                .parameter = {}};
    }
    static Value argument(const std::string& text) {
        if (text.size() == 1) return std::int64_t{text[0] - '0'};
        return text;
    }

    std::unique_ptr<Register> kept_;
    std::vector<FactRequest> requests_;
    SnapshotOrder order_;
    Snapshot snapshot_;
    std::unique_ptr<Witness> witness_;
};

}  // namespace headway::test
