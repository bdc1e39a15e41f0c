#include "facts/snapshot.h"

#include "base/text.h"
#include "facts/headship.h"

#include <fmt/format.h>

namespace headway {

namespace {

Value looked_up(const Operand& operand, const SnapshotOrder& order) {
    const auto* name = std::get_if<ParameterName>(&operand);
    return name != nullptr ? order.parameter(*name) : std::get<Value>(operand);
}

void add_name(Argument& argument, const ArgumentDefinition& definition, const std::string& name,
              const Words& words) {
    argument.texts.push_back(name);
    if (definition.kind == ArgumentDefinition::Kind::choices) {
        for (std::size_t i = 0; i < definition.choices.size(); ++i)
            if (definition.choices[i] == name) argument.choices |= std::uint32_t{1} << i;
    } else if (const Word word = words.find(name); word != Word::none) {
        argument.words.push_back(word);
    }
}

Argument bound(const std::vector<Operand>& operands, const ArgumentDefinition& definition,
               const SnapshotOrder& order, const Words& words) {
    Argument argument{.given = !operands.empty()};
    for (const Operand& operand : operands) {
        const Value value = looked_up(operand, order);
        if (const auto* name = std::get_if<std::string>(&value)) add_name(argument, definition, *name, words);
        if (const auto* number = std::get_if<std::int64_t>(&value))
            argument.number = static_cast<int>(*number);
        if (const auto* period = std::get_if<Period>(&value)) argument.number = period->months / 12;
    }
    return argument;
}

}  // namespace

Arguments bound_arguments(const FactRequest& request, const SnapshotOrder& order, const Words& words) {
    Arguments arguments{.phrase = request.phrase, .from = request.from};
    for (std::size_t i = 0; i < request.fact->arguments.size(); ++i) {
        const bool given = i < request.arguments.size();
        arguments.values.push_back(bound(given ? request.arguments[i] : std::vector<Operand>{},
                                         request.fact->arguments[i], order, words));
    }
    return arguments;
}

namespace {

std::string operand_text(const Operand& operand) {
    if (const auto* name = std::get_if<ParameterName>(&operand))
        return fmt::format("parameter \"{}\"", name->name);
    const auto& value = std::get<Value>(operand);
    if (const auto* text = std::get_if<std::string>(&value)) return fmt::format("\"{}\"", *text);
    return in_words(value);
}

std::string argument_text(const std::vector<Operand>& operands) {
    std::vector<std::string> texts;
    for (const Operand& operand : operands)
        texts.push_back(operand_text(operand));
    if (texts.size() == 1) return texts.front();
    return fmt::format("{{ {} }}", joined(texts, ", "));
}

// Subjects whose facts are read in one go, so that their rows of the register stay in the processor's cache
// from one fact to the next.
constexpr std::size_t block_size = 64;

// A column of the kind, without cells but with room for them.
Column empty_column(Kind kind, std::size_t rows) {
    const auto with_room = [&](auto column) -> Column {
        column.reserve(rows);
        return column;
    };
    switch (kind) {
        case Kind::truth:
            return with_room(TruthColumn{});
        case Kind::choice:
        case Kind::ordered:
            return with_room(ChoiceColumn{});
        case Kind::word:
            return with_room(WordColumn{});
        case Kind::date:
        case Kind::duration:
            return with_room(DayColumn{});
        case Kind::number:
            return with_room(NumberColumn{});
        case Kind::count:
            break;
    }
    CountColumn column;
    column.low.reserve(rows);
    column.high.reserve(rows);
    return column;
}

// Puts readings into a column, one after another.
struct Appending {
    const Reading& reading;
    template <class Cell>
    void operator()(std::vector<Cell>& column) const {
        column.push_back(static_cast<Cell>(reading.cell));
    }
    void operator()(NumberColumn& column) const { column.push_back(reading.number); }
    void operator()(CountColumn& column) const {
        column.low.push_back(reading.cell);
        column.high.push_back(reading.high);
    }
};

}  // namespace

bool is_tied(const FactRequest& request) {
    return request.fact->domain == Domain::school && request.root != "mentee.school";
}

class SnapshotWitness final : public Witness {
  public:
    SnapshotWitness(const Snapshot& snapshot, std::size_t subject) : snapshot_(snapshot), subject_(subject) {}

    std::string finding(Slot slot, std::size_t tie) const override {
        return tell(slot, tie, &FactDefinition::finding);
    }
    std::string missing(Slot slot, std::size_t tie) const override {
        return tell(slot, tie, &FactDefinition::missing);
    }

    std::optional<std::string> change(Slot slot, std::size_t tie, const std::string& wanted,
                                      bool ended) const override {
        const Snapshot::Fact& fact = this->fact(slot);
        if (fact.definition->change == nullptr) return std::nullopt;
        return fact.definition->change(standpoint(fact, tie), fact.arguments, wanted, ended);
    }

    std::optional<Date> reaches(Slot slot, std::size_t tie, Period period) const override {
        const Reading found = reading(fact(slot), tie);
        if (!found.goes_on) return std::nullopt;
        return plus_months(found.since, period.months);
    }

    std::optional<Date> changes_on(Slot slot, std::size_t tie) const override {
        const Reading found = reading(fact(slot), tie);
        if (!found.until) return std::nullopt;
        return plus_days(*found.until, 1);
    }

    std::string nothing_tied() const override {
        return fmt::format("{} leads no school and has led none, so there is no school to look at",
                           snapshot_.subjects_[subject_].name());
    }

  private:
    const Snapshot::Fact& fact(Slot slot) const { return snapshot_.facts_[static_cast<std::size_t>(slot)]; }

    Standpoint standpoint(const Snapshot::Fact& fact, std::size_t tie) const {
        return snapshot_.standpoint(fact, fact.tied ? snapshot_.columns_.ties[subject_] + tie : subject_);
    }

    Reading reading(const Snapshot::Fact& fact, std::size_t tie) const {
        return fact.definition->read(standpoint(fact, tie), fact.arguments);
    }

    std::string tell(Slot slot, std::size_t tie, FactDefinition::Tell FactDefinition::*member) const {
        const Snapshot::Fact& fact = this->fact(slot);
        const FactDefinition::Tell words = fact.definition->*member;
        return words == nullptr ? fact.definition->meaning
                                : words(standpoint(fact, tie), fact.arguments, reading(fact, tie));
    }

    const Snapshot& snapshot_;
    std::size_t subject_;
};

Snapshot::Snapshot(const Register& reg, Subjects subjects, const SnapshotOrder& order)
    : setting_(std::make_unique<Setting>(Setting{.reg = &reg,
                                                 .as_of = order.as_of,
                                                 .known_at = order.known_at,
                                                 .scheme = reg.words.find(order.scheme),
                                                 .acting_counts = order.acting_counts})) {
    place_subjects(std::move(subjects));
    for (const FactRequest& request : order.requests)
        facts_.push_back({.definition = request.fact,
                          .arguments = bound_arguments(request, order, reg.words),
                          .tied = is_tied(request),
                          .used = order.used[facts_.size()]});
    for (const Fact& fact : facts_) {
        columns_.tied.push_back(fact.tied);
        columns_.by_slot.push_back(
            fact.used ? empty_column(fact.definition->type.kind, standpoints(fact).size()) : Column{});
    }
    for (std::size_t first = 0; first < size(); first += block_size)
        read_block(first, std::min(size(), first + block_size));
}

void Snapshot::place_subjects(Subjects subjects) {
    const Register& reg = setting_->records();
    std::vector<HeadsSchool> schools;
    const auto place = [&](Standpoint at, auto find_schools) {
        schools.clear();
        find_schools();
        // In the order of their numbers, so that nothing depends on the order of the register's rows.
        std::sort(schools.begin(), schools.end(), [&](const HeadsSchool& a, const HeadsSchool& b) {
            return reg[a.school].urn < reg[b.school].urn;
        });
        for (const HeadsSchool& school : schools) {
            at.school = school.school;
            at.school_until = school.until;
            ties_.push_back(at);
        }
        subjects_.push_back(at);
        columns_.ties.push_back(static_cast<std::uint32_t>(ties_.size()));
    };
    columns_.ties.push_back(0);
    if (const auto* people = std::get_if<std::vector<Ref<Person>>>(&subjects)) {
        for (Ref<Person> person : *people)
            place({.setting = setting_.get(),
                   .person = person,
                   .appointment = {},
                   .school = {},
                   .school_until = {}},
                  [&] { schools_of_head(*setting_, person, schools); });
    } else {
        for (Ref<Appointment> appointment : std::get<std::vector<Ref<Appointment>>>(subjects))
            place({.setting = setting_.get(),
                   .person = reg[appointment].person,
                   .appointment = appointment,
                   .school = reg[appointment].school,
                   .school_until = setting_->as_of},
                  [&] {
                      schools.push_back({reg[appointment].school, setting_->as_of});
                  });
    }
    columns_.subjects = subjects_.size();
}

Standpoint Snapshot::standpoint(const Fact& fact, std::size_t row) const {
    return standpoints(fact)[row];
}

const std::vector<Standpoint>& Snapshot::standpoints(const Fact& fact) const {
    return fact.tied ? ties_ : subjects_;
}

void Snapshot::read_block(std::size_t first, std::size_t last) {
    for (std::size_t i = 0; i < facts_.size(); ++i) {
        const Fact& fact = facts_[i];
        if (!fact.used) continue;
        const std::size_t begin = fact.tied ? columns_.ties[first] : first;
        const std::size_t end = fact.tied ? columns_.ties[last] : last;
        for (std::size_t row = begin; row < end; ++row) {
            const Reading reading = fact.definition->read(standpoints(fact)[row], fact.arguments);
            std::visit(Appending{reading}, columns_.by_slot[i]);
        }
    }
}

std::unique_ptr<Witness> Snapshot::witness(std::size_t subject) const {
    return std::make_unique<SnapshotWitness>(*this, subject);
}

std::string FactRequest::text() const {
    std::string out = fact->name;
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < arguments.size(); ++i)
        if (!arguments[i].empty())
            parts.push_back(fact->arguments[i].name + " = " + argument_text(arguments[i]));
    if (!parts.empty()) out += " { " + joined(parts, ", ") + " }";
    return out;
}

std::vector<FactType> types_of(std::span<const FactRequest> requests) {
    std::vector<FactType> types;
    for (const FactRequest& request : requests)
        types.push_back(request.fact->type);
    return types;
}

std::vector<bool> tied_of(std::span<const FactRequest> requests) {
    std::vector<bool> tied;
    for (const FactRequest& request : requests)
        tied.push_back(is_tied(request));
    return tied;
}

std::uint32_t word_cell(const Register& reg, std::string_view word) {
    const Word found = reg.words.find(word);
    if (found == Word::none) return std::numeric_limits<std::uint32_t>::max();
    return static_cast<std::uint32_t>(found) + no_word;
}

}  // namespace headway
