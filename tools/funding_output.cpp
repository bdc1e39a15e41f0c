#include "funding_output.h"

#include "partnership_words.h"
#include "verdict_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace headway::tools {

namespace {

std::string pounds(const std::optional<Pence>& pence, std::string_view otherwise) {
    return pence ? in_pounds(*pence) : std::string{otherwise};
}

// "at least £20.00" where a rate is not recorded; "not recorded" where none is.
std::string pounds(const Amount& amount) {
    if (!amount.at_least) return in_pounds(amount.pence);
    return amount.pence == Pence{0} ? "not recorded" : "at least " + in_pounds(amount.pence);
}

std::string in_words(std::string_view party) {
    if (party.starts_with("grant:")) return "grant " + spaced(party.substr(6));
    return spaced(party);
}

std::string heading(const ShownFunding& shown, std::string_view what, const Terminal& terminal) {
    const Manifest& manifest = shown.scheme.definition().manifest;
    return terminal.coloured(Colour::strong, manifest.title) +
           fmt::format("\n{} · edition {} · {} · on {}\n\n", manifest.authority, manifest.edition, what,
                       headway::in_words(shown.as_of));
}

// Columns as wide as their widest cell; the first row is the heading, and numbers stand to the right.
class Table {
  public:
    using Row = std::vector<std::string>;

    Table(Row heading, std::size_t texts) : texts_(texts) { add(std::move(heading)); }

    void add(Row row) {
        widths_.resize(std::max(widths_.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) {
            row[i] = printable(row[i]);
            widths_[i] = std::max(widths_[i], display_width(row[i]));
        }
        rows_.push_back(std::move(row));
    }

    std::string text(const Terminal& terminal) const {
        std::string out;
        for (const Row& row : rows_) {
            std::string line = " ";
            for (std::size_t i = 0; i < row.size(); ++i)
                line += ' ' + cell(row[i], i);
            line.erase(line.find_last_not_of(' ') + 1);
            out += (&row == &rows_.front() ? terminal.coloured(Colour::quiet, line) : line) + '\n';
        }
        return out + '\n';
    }

    bool is_empty() const { return rows_.size() == 1; }

  private:
    std::string cell(const std::string& text, std::size_t column) const {
        if (column < texts_) return padded(text, widths_[column]) + ' ';
        return std::string(widths_[column] - display_width(text), ' ') + text + ' ';
    }

    std::size_t texts_;
    std::vector<std::size_t> widths_;
    std::vector<Row> rows_;
};

std::string sentences(const std::vector<std::string>& silent, const std::vector<std::string>& remarks,
                      const Terminal& terminal) {
    std::string out;
    if (!silent.empty())
        out += terminal.coloured(Colour::strong, "What the policy or the register leaves open") + '\n';
    for (const std::string& text : silent)
        out += terminal.wrapped("  - ", printable(text, 4000));
    if (!remarks.empty()) out += terminal.coloured(Colour::strong, "Remarks") + '\n';
    for (const std::string& text : remarks)
        out += terminal.wrapped("  - ", printable(text, 4000));
    return out;
}

void add_sum(Table& table, const std::string& name, const FundingSum& sum) {
    table.add({name, pounds(sum.committed), pounds(sum.spent)});
}

std::string lines_of(const YearFunding& funding, const Terminal& terminal) {
    Table table{{"item", "paid by", "paid to", "clause", "times", "committed", "spent"}, 4};
    for (const YearLine& line : funding.lines)
        table.add({spaced(line.item), in_words(line.payer), in_words(line.payee), joined(line.clauses, ", "),
                   std::to_string(line.quantity), pounds(line.sum.committed), pounds(line.sum.spent)});
    return table.is_empty() ? "nothing is to be paid\n\n" : table.text(terminal);
}

std::string payers_of(const YearFunding& funding, const Terminal& terminal) {
    Table table{{"payer", "committed", "spent"}, 1};
    for (const PayerSum& payer : funding.payers)
        add_sum(table, in_words(payer.payer), payer.sum);
    add_sum(table, "total", funding.total);
    return table.text(terminal);
}

std::string mentors_of(const Register& reg, const YearFunding& funding, const Terminal& terminal) {
    Table table{{"for mentor", "committed", "spent"}, 1};
    for (const MentorSum& mentor : funding.mentors)
        add_sum(table, fmt::format("{}  {}", reg[mentor.mentor].id, reg[mentor.mentor].name), mentor.sum);
    const Amount& rest = funding.without_mentor.committed;
    if (rest.at_least || rest.pence != Pence{0})
        add_sum(table, "no mentor in particular", funding.without_mentor);
    add_sum(table, "total", funding.total);
    return table.text(terminal);
}

std::string allocations_of(const YearFunding& funding, const Terminal& terminal) {
    Table table{{"grant", "has", "committed", "spent", "left"}, 1};
    for (const AllocationSum& allocation : funding.allocations)
        table.add({spaced(allocation.name),
                   pounds(allocation.allocated, allocation.recorded ? "open" : "not recorded"),
                   pounds(allocation.sum.committed), pounds(allocation.sum.spent),
                   pounds(allocation.left, allocation.recorded ? "open" : "not recorded")});
    return table.is_empty() ? "" : table.text(terminal);
}

std::string cell(const std::optional<Pence>& pence) {
    return pence ? std::to_string(pence->value) : "";
}

std::string sum_row(std::string_view what, std::string_view name, const FundingSum& sum) {
    return csv_row({what, name, "", "", "", "", cell(sum.committed.pence), cell(sum.spent.pence), "", "",
                    sum.committed.at_least ? "true" : "false"});
}

}  // namespace

std::string funding_text(const ShownFunding& shown, Ref<Partnership> partnership,
                         const PartnershipFunding& funding, const Terminal& terminal) {
    std::string out = heading(shown, "funding", terminal);
    out += terminal.wrapped("", fmt::format("partnership {}: {}", printable(shown.reg[partnership].id),
                                            people_of(shown.reg, partnership))) +
           '\n';
    Table table{{"item", "paid by", "paid to", "clause", "times", "each", "in all"}, 4};
    Amount total;
    for (const FundedLine& line : funding.lines) {
        table.add({spaced(line.item), in_words(line.payer), in_words(line.payee), joined(line.clauses, ", "),
                   std::to_string(line.quantity), pounds(line.unit, "not recorded"),
                   pounds(line.total, "not recorded")});
        total.pence = total.pence + line.total.value_or(Pence{0});
        total.at_least = total.at_least || !line.total;
    }
    if (!table.is_empty()) table.add({"total", "", "", "", "", "", pounds(total)});
    out += table.is_empty() ? "nothing is to be paid\n\n" : table.text(terminal);
    return out + sentences(funding.silent, funding.remarks, terminal);
}

std::string funding_csv(const PartnershipFunding& funding) {
    std::string out = csv_row({"item", "payer", "payee", "quantity", "unit_pence", "total_pence", "clause"});
    for (const FundedLine& line : funding.lines)
        out += csv_row({line.item, line.payer, line.payee, std::to_string(line.quantity), cell(line.unit),
                        cell(line.total), joined(line.clauses, ", ")});
    return out;
}

std::string funding_text(const ShownFunding& shown, const YearFunding& funding, const Terminal& terminal) {
    return heading(shown, "funding of " + funding.year.text(), terminal) + lines_of(funding, terminal) +
           payers_of(funding, terminal) + mentors_of(shown.reg, funding, terminal) +
           allocations_of(funding, terminal) + sentences(funding.silent, funding.remarks, terminal);
}

std::string funding_csv(const ShownFunding& shown, const YearFunding& funding) {
    std::string out = csv_row({"row", "name", "item", "payer", "payee", "quantity", "committed_pence",
                               "spent_pence", "allocated_pence", "left_pence", "at_least"});
    for (const YearLine& line : funding.lines)
        out += csv_row({"line", joined(line.clauses, ", "), line.item, line.payer, line.payee,
                        std::to_string(line.quantity), cell(line.sum.committed.pence),
                        cell(line.sum.spent.pence), "", "", line.sum.committed.at_least ? "true" : "false"});
    for (const PayerSum& payer : funding.payers)
        out += sum_row("payer", payer.payer, payer.sum);
    for (const MentorSum& mentor : funding.mentors)
        out += sum_row("mentor", shown.reg[mentor.mentor].id, mentor.sum);
    out += sum_row("without_mentor", "", funding.without_mentor);
    for (const AllocationSum& allocation : funding.allocations)
        out += csv_row({"allocation", allocation.name, "", "", "", "", cell(allocation.sum.committed.pence),
                        cell(allocation.sum.spent.pence), cell(allocation.allocated), cell(allocation.left),
                        allocation.sum.committed.at_least ? "true" : "false"});
    return out + sum_row("total", "", funding.total);
}

}  // namespace headway::tools
