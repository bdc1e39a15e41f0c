#include "register/merge.h"

#include "register/identity.h"
#include "register/json_writer.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace headway {

namespace {

using writing::JsonWriter;
using writing::RegisterKeys;

constexpr auto unmatched = std::numeric_limits<std::uint32_t>::max();

template <class Row, class Keys>
std::string identity(const JsonWriter<Keys>& writer, const Row& row) {
    std::string out;
    for_each_column<Row>([&](const auto& column) {
        const auto& names = identity_of<Row>;
        if (std::find(names.begin(), names.end(), column.name) == names.end()) return;
        writer.append_if_there(out, row.*column.member);
        out += '\n';
    });
    return out;
}

template <class Row, class Keys>
std::string content(const JsonWriter<Keys>& writer, const Row& row) {
    std::string out;
    writer.append_row(out, row);
    return out;
}

// References belong to a row's identity, and every source knows that.
template <class Value>
inline constexpr bool is_reference = false;
template <class Row>
inline constexpr bool is_reference<Ref<Row>> = true;
template <class Row>
inline constexpr bool is_reference<std::optional<Ref<Row>>> = true;

// Takes over a value from another register: what it shows is stored anew.
Word taken_over(Word word, const Register& from, Register& into) {
    return word == Word::none ? word : into.words.store(from.words.text(word));
}
std::vector<Word> taken_over(const std::vector<Word>& list, const Register& from, Register& into) {
    std::vector<Word> out;
    for (Word word : list)
        out.push_back(taken_over(word, from, into));
    return out;
}
Text taken_over(Text text, const Register&, Register& into) {
    return into.texts.store(text);
}
template <class Value>
const Value& taken_over(const Value& value, const Register&, Register&) {
    return value;
}

// Two rows of one table: what the document says of a row that stands.
template <class RowType>
class TableMerge {
  public:
    using Row = RowType;

    TableMerge(std::size_t number, const Register& standing, IncomingRows& incoming, const MergeOrder& order)
        : number_(number),
          standing_(standing),
          incoming_(incoming),
          order_(order),
          old_rows_(standing.*table_of<Row>.rows),
          new_rows_(incoming.reg.*table_of<Row>.rows),
          old_writer_(standing, RegisterKeys{standing}),
          new_writer_(incoming.reg, IncomingKeys{incoming.keys}),
          matches_(new_rows_.size(), unmatched) {}

    void run(Merge& merge) {
        if (new_rows_.empty()) return;
        counts_.table = table_of<Row>.name;
        if (!old_rows_.empty()) match();
        for (std::uint32_t i = 0; i < new_rows_.size(); ++i)
            note(i, merge);
        merge.counts.push_back(counts_);
    }

  private:
    void match() {
        std::unordered_map<std::string, std::vector<std::uint32_t>> by_identity;
        for (std::uint32_t i = 0; i < old_rows_.size(); ++i)
            by_identity[identity(old_writer_, old_rows_[i])].push_back(i);
        std::vector<std::uint32_t> left;
        std::vector<std::string> identities(new_rows_.size());
        for (std::uint32_t i = 0; i < new_rows_.size(); ++i) {
            identities[i] = identity(new_writer_, new_rows_[i]);
            const auto found = by_identity.find(identities[i]);
            if (found == by_identity.end()) continue;
            if (!match_same(i, found->second)) left.push_back(i);
        }
        for (const std::uint32_t i : left)
            match_next(i, by_identity[identities[i]]);
    }

    // With a row that is wholly the same.
    bool match_same(std::uint32_t row, std::vector<std::uint32_t>& candidates) {
        const std::string wanted = content(new_writer_, new_rows_[row]);
        const auto same = std::find_if(candidates.begin(), candidates.end(), [&](std::uint32_t candidate) {
            return content(old_writer_, old_rows_[candidate]) == wanted;
        });
        if (same == candidates.end()) return false;
        matches_[row] = *same;
        candidates.erase(same);
        ++counts_.unchanged;
        same_[row] = true;
        return true;
    }

    void match_next(std::uint32_t row, std::vector<std::uint32_t>& candidates) {
        if (candidates.empty()) return;
        matches_[row] = candidates.front();
        candidates.erase(candidates.begin());
        fill_unknown(new_rows_[row], old_rows_[matches_[row]]);
        if (content(old_writer_, old_rows_[matches_[row]]) != content(new_writer_, new_rows_[row])) return;
        ++counts_.unchanged;
        same_[row] = true;
    }

    void fill_unknown(Row& row, const Row& standing) {
        const auto known = order_.known_columns.find(table_of<Row>.name);
        if (known == order_.known_columns.end()) return;
        for_each_column<Row>([&](const auto& column) {
            const auto& names = known->second;
            if (std::find(names.begin(), names.end(), column.name) != names.end()) return;
            using Value = std::remove_cvref_t<decltype(row.*column.member)>;
            if constexpr (!is_reference<Value>)
                if (!JsonWriter<RegisterKeys>::is_absent(standing.*column.member, false))
                    row.*column.member = taken_over(standing.*column.member, standing_, incoming_.reg);
        });
    }

    void note(std::uint32_t i, Merge& merge) {
        if (same_[i]) return;
        RowChange change{.table = number_, .incoming = i};
        if (matches_[i] == unmatched) {
            ++counts_.inserted;
        } else {
            change.kind = RowChange::Kind::update;
            change.standing = matches_[i];
            change.conflicts = order_.by_hand && order_.by_hand(number_, matches_[i]);
            ++counts_.updated;
            if (change.conflicts) ++counts_.conflicting;
        }
        merge.changes.push_back(change);
    }

    std::size_t number_;
    const Register& standing_;
    IncomingRows& incoming_;
    const MergeOrder& order_;
    const std::vector<Row>& old_rows_;
    std::vector<Row>& new_rows_;
    JsonWriter<RegisterKeys> old_writer_;
    JsonWriter<IncomingKeys> new_writer_;
    std::vector<std::uint32_t> matches_;  // of each row of the document: the row that stands
    std::vector<bool> same_ = std::vector<bool>(new_rows_.size());
    TableCounts counts_;
};

template <class Row>
void add_keys(const Register& reg, reading::Keys<Row>& keys) {
    const auto& rows = reg.*table_of<Row>.rows;
    keys.numbers.reserve(rows.size());
    for (const Row& row : rows) {
        if constexpr (std::is_same_v<Row, School>)
            keys.add_elsewhere(row.urn.value);
        else
            keys.add_elsewhere(row.id);
    }
}

}  // namespace

Merge merge(const Register& standing, IncomingRows& incoming, const MergeOrder& order) {
    Merge merge;
    std::size_t number = 0;
    for_each_table([&](const auto& table) {
        using Row = typename std::remove_cvref_t<decltype(table)>::Row;
        TableMerge<Row>{number, standing, incoming, order}.run(merge);
        ++number;
    });
    return merge;
}

reading::AllKeys keys_of(const Register& reg) {
    reading::AllKeys all;
    std::apply([&](auto&... keys) { (add_keys(reg, keys), ...); }, all);
    return all;
}

}  // namespace headway
