// Single facts of a mentor and a mentee, for tests.
#pragma once

#include "facts/facts.h"
#include "facts/pair_column.h"

namespace headway::test {

// A fact's arguments, the first of them given as these words where there are any.
inline Arguments arguments_of(const FactDefinition& fact, const Register& reg, const Strings& words) {
    Arguments arguments;
    arguments.values.resize(fact.arguments.size());
    if (words.empty()) return arguments;
    Argument& first = arguments.values.at(0);
    first.given = true;
    const auto& choices = fact.arguments[0].choices;
    for (const std::string& word : words) {
        first.words.push_back(reg.words.find(word));
        first.texts.push_back(word);
        for (std::size_t i = 0; i < choices.size(); ++i)
            if (choices[i] == word) first.choices |= std::uint32_t{1} << i;
    }
    return arguments;
}

// One pair's fact of a small register, in Kent's scheme.
class PairFact {
  public:
    PairFact(Register&& reg, const std::string& name, const std::string& as_of, const Strings& words = {})
        : reg_(std::move(reg)),
          setting_{.reg = &reg_,
                   .as_of = *parse_date(as_of),
                   .known_at = *parse_date(as_of),
                   .scheme = reg_.words.find("kent")},
          fact_(*fact_named("pair." + name)),
          arguments_(arguments_of(fact_, reg_, words)),
          at_(pair_standpoint(setting_, {0}, {0})),
          reading_(fact_.read(at_, arguments_)) {}
    PairFact(const PairFact&) = delete;
    PairFact& operator=(const PairFact&) = delete;

    std::string outcome() const { return std::string{name_of(static_cast<Outcome>(reading_.cell))}; }
    std::string finding() const { return fact_.finding(at_, arguments_, reading_); }
    std::string missing() const { return fact_.missing(at_, arguments_, reading_); }

  private:
    Register reg_;
    Setting setting_;
    const FactDefinition& fact_;
    Arguments arguments_;
    Standpoint at_;
    Reading reading_;
};

}  // namespace headway::test
