#include "logic/edge_values.h"

#include <algorithm>
#include <set>

namespace headway {

namespace {

// How far from the ordinary the second value of a fact is, that there is none, and that it is unknown.
constexpr std::uint32_t of_another_value = 10;
constexpr std::uint32_t of_none = 15;
constexpr std::uint32_t of_unknown = 100;

const std::int32_t first_date = day_number(Date{std::chrono::year{1} / 1 / 1});
const std::int32_t last_date = day_number(Date{std::chrono::year{9999} / 12 / 31});

Edge truth_edge(Outcome outcome) {
    const bool known = outcome != Outcome::unknown;
    return {.value = {known ? EdgeValue::Is::known : EdgeValue::Is::unknown, Value{outcome == Outcome::met}},
            .cell = static_cast<std::int32_t>(outcome)};
}

Edge marked(EdgeValue::Is is, std::int32_t cell) {
    return {.value = {is, Value{}}, .cell = cell, .high = cell};
}

// Collects the values of one fact that may matter: first those that conditions name.
class Candidates {
  public:
    Candidates(const EdgeQuestion& question, const Binding& binding, const EdgeWords& words)
        : question_(question),
          type_(binding.types[static_cast<std::size_t>(question.slot)]),
          as_of_(binding.as_of),
          words_(words) {}

    // The tests of the question's leaves are the nodes of the program.
    std::vector<Edge> of(const Program& program) {
        for (std::size_t i = 0; i < program.size(); ++i)
            add_named(program.node(static_cast<NodeNumber>(i)));
        add_beside(program);
        add_marks();
        return std::move(edges_);
    }

  private:
    void add_named(const Node& node) {
        switch (type_.kind) {
            case Kind::truth:
                break;
            case Kind::choice:
            case Kind::ordered:
                for (const Value& operand : node.operands)
                    add_choice(type_.choice(std::get<std::string>(operand)));
                break;
            case Kind::word:
                for (const std::uint32_t cell : std::get<WordTest>(node.test).words)
                    edges_.push_back({.value = {EdgeValue::Is::known, Value{words_.text(cell)}},
                                      .cell = static_cast<std::int32_t>(cell)});
                break;
            case Kind::date:
            case Kind::duration:
                add_day(std::get<DayTest>(node.test).first);
                add_day(std::get<DayTest>(node.test).last);
                break;
            case Kind::count:
                add_count(std::get<CountTest>(node.test).least);
                add_count(std::get<CountTest>(node.test).most);
                break;
            case Kind::number:
                for (const double number : thresholds(node))
                    add_number(number);
                break;
        }
    }

    // What lies on the other side of each threshold.
    void add_beside(const Program& program) {
        switch (type_.kind) {
            case Kind::truth:
                edges_ = {truth_edge(Outcome::met), truth_edge(Outcome::not_met)};
                break;
            case Kind::choice:
            case Kind::ordered:
                add_other_choices();
                break;
            case Kind::word:
                edges_.push_back(marked(EdgeValue::Is::another, static_cast<std::int32_t>(words_.another())));
                break;
            case Kind::date:
            case Kind::duration:
                for (const Edge& edge : std::vector<Edge>{edges_})
                    for (const std::int32_t step : {-1, 1})
                        add_day(edge.cell + step);
                add_day(type_.kind == Kind::date ? day_number(as_of_) : 0);
                break;
            case Kind::count:
                add_other_counts();
                break;
            case Kind::number:
                for (std::size_t i = 0; i < program.size(); ++i)
                    for (const double number : thresholds(program.node(static_cast<NodeNumber>(i))))
                        for (const double beside : {number - 1, number + 1, std::nextafter(number, -1e300),
                                                    std::nextafter(number, 1e300)})
                            add_number(beside);
                add_number(0);
                break;
        }
    }

    // Below the named choices first, then above, then all that there are.
    void add_other_choices() {
        for (const Edge& edge : std::vector<Edge>{edges_})
            for (const std::int32_t step : {-1, 1})
                add_choice(static_cast<std::size_t>(edge.cell - first_choice + step));
        for (std::size_t choice = 0; choice < type_.choices.size(); ++choice)
            add_choice(choice);
    }

    void add_other_counts() {
        for (const Edge& edge : std::vector<Edge>{edges_})
            for (const std::int32_t step : {-1, 1})
                add_count(edge.cell + step);
        add_count(0);
        if (!question_.may_be_unknown) return;
        const std::vector<Edge> known = edges_;
        for (const Edge& low : known)
            for (const Edge& high : known)
                if (low.cell < high.cell)
                    edges_.push_back({.value = {EdgeValue::Is::between, low.value.value, high.cell},
                                      .cell = low.cell,
                                      .high = high.cell});
    }

    void add_marks() {
        const bool unknown = question_.may_be_unknown;
        switch (type_.kind) {
            case Kind::truth:
                if (unknown) edges_.push_back(truth_edge(Outcome::unknown));
                break;
            case Kind::choice:
            case Kind::ordered:
                edges_.push_back(marked(EdgeValue::Is::none, no_choice));
                if (unknown) edges_.push_back(marked(EdgeValue::Is::unknown, unknown_choice));
                break;
            case Kind::word:
                edges_.push_back(marked(EdgeValue::Is::none, no_word));
                if (unknown) edges_.push_back(marked(EdgeValue::Is::unknown, unknown_word));
                break;
            case Kind::date:
            case Kind::duration:
                edges_.push_back(marked(EdgeValue::Is::none, no_day));
                if (unknown) edges_.push_back(marked(EdgeValue::Is::unknown, unknown_day));
                break;
            case Kind::number:
                if (unknown)
                    edges_.push_back({.value = {EdgeValue::Is::unknown, Value{}}, .number = std::nan("")});
                break;
            case Kind::count:  // its unknowns are ranges
                break;
        }
    }

    static std::vector<double> thresholds(const Node& node) {
        const auto& test = std::get<NumberTest>(node.test);
        std::vector<double> numbers = test.exactly;
        for (const double bound : {test.least, test.most})
            if (std::isfinite(bound)) numbers.push_back(bound);
        return numbers;
    }

    void add_choice(std::size_t choice) {
        if (choice >= type_.choices.size()) return;
        edges_.push_back({.value = {EdgeValue::Is::known, Value{type_.choices[choice]}},
                          .cell = static_cast<std::int32_t>(choice) + first_choice});
    }

    // A day, or so many months. The ends of a test that is open there are no thresholds.
    void add_day(std::int32_t cell) {
        const bool is_date = type_.kind == Kind::date;
        if (cell < (is_date ? first_date : 0) || cell > (is_date ? last_date : latest_day - 1)) return;
        EdgeValue value;
        if (is_date)
            value.value = date_of(cell);
        else
            value.value = Period{cell};
        edges_.push_back({.value = std::move(value), .cell = cell});
    }

    void add_count(std::int32_t count) {
        if (count < 0 || count == std::numeric_limits<std::int32_t>::max()) return;
        edges_.push_back(
            {.value = {EdgeValue::Is::known, Value{std::int64_t{count}}}, .cell = count, .high = count});
    }

    void add_number(double number) {
        edges_.push_back({.value = {EdgeValue::Is::known, Value{number}}, .number = number});
    }

    const EdgeQuestion& question_;
    const FactType& type_;
    Date as_of_;
    const EdgeWords& words_;
    std::vector<Edge> edges_;
};

// The answers of every leaf for every value: by leaf, by value.
std::vector<std::vector<Outcome>> answers(const Program& program, const EdgeQuestion& question,
                                          const FactType& type, const std::vector<Edge>& edges) {
    Columns columns;
    columns.subjects = edges.size();
    columns.ties.assign(edges.size() + 1, 0);
    const auto slot = static_cast<std::size_t>(question.slot);
    columns.by_slot.resize(slot + 1);
    columns.by_slot[slot] = empty_edge_column(type.kind);
    for (const Edge& edge : edges)
        append_edge(columns.by_slot[slot], edge);
    std::vector<std::vector<Outcome>> outcomes(program.size(), std::vector<Outcome>(edges.size()));
    std::vector<NodeNumber> roots;
    std::vector<std::span<Outcome>> results;
    for (std::size_t i = 0; i < program.size(); ++i) {
        roots.push_back(static_cast<NodeNumber>(i));
        results.emplace_back(outcomes[i]);
    }
    program.evaluate(columns, roots, 0, edges.size(), results);
    return outcomes;
}

struct Judged {
    Edge edge;
    int helps = 0;  // how many leaves it helps by meeting them, less those that it hinders
    std::uint32_t mark = 0;
};

std::uint32_t mark_of(EdgeValue::Is is) {
    if (is == EdgeValue::Is::none) return of_none;
    return is == EdgeValue::Is::unknown || is == EdgeValue::Is::between ? of_unknown : 0;
}

// The first value of each way in which all leaves answer.
std::vector<Judged> distinct(const EdgeQuestion& question, const std::vector<Edge>& edges,
                             const std::vector<std::vector<Outcome>>& outcomes) {
    std::set<std::vector<Outcome>> known;
    std::vector<Judged> kept;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        std::vector<Outcome> answer;
        Judged judged{.edge = edges[i], .mark = mark_of(edges[i].value.is)};
        for (std::size_t leaf = 0; leaf < outcomes.size(); ++leaf) {
            answer.push_back(outcomes[leaf][i]);
            if (answer.back() == Outcome::met) judged.helps += question.leaves[leaf].sense;
        }
        if (known.insert(std::move(answer)).second) kept.push_back(std::move(judged));
    }
    return kept;
}

}  // namespace

std::uint32_t EdgeWords::cell(std::string_view word) {
    const auto found = std::find(texts_.begin(), texts_.end(), word);
    const auto place = static_cast<std::uint32_t>(found - texts_.begin());
    if (found == texts_.end()) texts_.emplace_back(word);
    return place + first_word;
}

Column empty_edge_column(Kind kind) {
    switch (kind) {
        case Kind::truth:
            return TruthColumn{};
        case Kind::choice:
        case Kind::ordered:
            return ChoiceColumn{};
        case Kind::word:
            return WordColumn{};
        case Kind::date:
        case Kind::duration:
            return DayColumn{};
        case Kind::number:
            return NumberColumn{};
        case Kind::count:
            break;
    }
    return CountColumn{};
}

namespace {

struct Append {
    const Edge& edge;

    template <class Cell>
    void operator()(std::vector<Cell>& column) const {
        column.push_back(static_cast<Cell>(edge.cell));
    }
    void operator()(NumberColumn& column) const { column.push_back(edge.number); }
    void operator()(CountColumn& column) const {
        column.low.push_back(edge.cell);
        column.high.push_back(edge.high);
    }
};

}  // namespace

void append_edge(Column& column, const Edge& edge) {
    std::visit(Append{edge}, column);
}

namespace {

struct Clear {
    template <class Cell>
    void operator()(std::vector<Cell>& column) const {
        column.clear();
    }
    void operator()(CountColumn& column) const {
        column.low.clear();
        column.high.clear();
    }
};

// The kind of column is asked for once, not for each cell.
struct AppendAll {
    const std::vector<Edge>& edges;
    std::span<const std::uint32_t> places;

    template <class Cells>
    void operator()(Cells& column) const {
        for (const std::uint32_t place : places)
            Append{edges[place]}(column);
    }
    template <class Cell>
    void operator()(std::vector<Cell>& column) const {
        std::vector<Cell> cells;
        for (const Edge& edge : edges)
            Append{edge}(cells);
        const std::size_t start = column.size();
        column.resize(start + places.size());
        for (std::size_t i = 0; i < places.size(); ++i)
            column[start + i] = cells[places[i]];
    }
};

}  // namespace

void clear_edges(Column& column) {
    std::visit(Clear{}, column);
}

void append_edges(Column& column, const std::vector<Edge>& edges, std::span<const std::uint32_t> places) {
    std::visit(AppendAll{edges, places}, column);
}

std::vector<Edge> edges_of(const EdgeQuestion& question, const Binding& binding, const EdgeWords& words) {
    Program program;
    for (const EdgeLeaf& leaf : question.leaves)
        program.add(leaf.condition, binding);
    const FactType& type = binding.types[static_cast<std::size_t>(question.slot)];
    const std::vector<Edge> all = Candidates{question, binding, words}.of(program);
    std::vector<Judged> kept = distinct(question, all, answers(program, question, type, all));
    std::stable_sort(kept.begin(), kept.end(), [](const Judged& a, const Judged& b) {
        return a.mark != b.mark ? a.mark < b.mark : a.helps > b.helps;
    });
    std::vector<Edge> edges;
    for (std::uint32_t i = 0; i < kept.size(); ++i) {
        edges.push_back(std::move(kept[i].edge));
        if (i > 0) edges.back().remarkable = std::max(of_another_value, kept[i].mark) + i;
    }
    return edges;
}

}  // namespace headway
