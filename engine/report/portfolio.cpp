#include "report/portfolio.h"

#include <fmt/format.h>

#include <algorithm>

namespace headway::report {

namespace {

using Named = std::pair<std::string, Document>;

// A figure with the value that each document gives it; empty where one has none.
struct SharedFigure {
    std::string label;
    std::vector<Cell> values;
};

std::vector<SharedFigure> figures_of(const std::vector<Named>& documents) {
    std::vector<SharedFigure> figures;
    for (std::size_t i = 0; i < documents.size(); ++i)
        for (const Block& block : documents[i].second.blocks) {
            const auto* shown = std::get_if<KeyFigures>(&block);
            if (shown == nullptr) continue;
            for (const KeyFigure& figure : shown->figures) {
                auto known = std::find_if(figures.begin(), figures.end(),
                                          [&](const SharedFigure& one) { return one.label == figure.label; });
                if (known == figures.end())
                    known =
                        figures.insert(figures.end(), {figure.label, std::vector<Cell>(documents.size())});
                known->values[i] = figure.value;
            }
        }
    return figures;
}

Table table_of(const std::vector<SharedFigure>& figures, const std::vector<Named>& documents) {
    Table table{"Key figures of each", {{"Figure"}}, {}};
    for (const auto& [name, document] : documents)
        table.columns.push_back({name, Column::Kind::number});
    for (const SharedFigure& figure : figures) {
        std::vector<Cell> row{text_cell(figure.label)};
        row.insert(row.end(), figure.values.begin(), figure.values.end());
        table.rows.push_back(std::move(row));
    }
    return table;
}

bool is_count(const Cell& cell) {
    return cell.empty() || std::holds_alternative<std::int64_t>(cell.value);
}

Chart chart_of(const std::vector<SharedFigure>& figures, const std::vector<Named>& documents) {
    Chart chart{.caption = "The counts side by side"};
    for (const auto& [name, document] : documents)
        chart.series.push_back({name, {}});
    for (const SharedFigure& figure : figures) {
        if (!std::all_of(figure.values.begin(), figure.values.end(), is_count)) continue;
        chart.categories.push_back(figure.label);
        for (std::size_t i = 0; i < figure.values.size(); ++i) {
            const auto* number = std::get_if<std::int64_t>(&figure.values[i].value);
            chart.series[i].values.push_back(number == nullptr ? std::nullopt
                                                               : std::optional{static_cast<double>(*number)});
        }
    }
    return chart;
}

// A document's block as a part of a larger one: its headings a level deeper, its anchors its own.
struct Deeper {
    std::string anchors;
    std::vector<Block>& blocks;

    void operator()(const KeyFigures&) const {}
    void operator()(Heading heading) const {
        ++heading.level;
        if (!heading.anchor.empty()) heading.anchor = anchors + heading.anchor;
        blocks.emplace_back(std::move(heading));
    }
    template <class Other>
    void operator()(const Other& block) const {
        blocks.emplace_back(block);
    }
};

}  // namespace

Document portfolio(const std::string& title, const std::vector<Named>& documents) {
    Document all{.title = title};
    const std::vector<SharedFigure> figures = figures_of(documents);
    if (!figures.empty()) {
        all.add(Heading{2, "Side by side", "side-by-side"});
        all.add(table_of(figures, documents));
        Chart chart = chart_of(figures, documents);
        if (!chart.categories.empty()) all.add(std::move(chart));
    }
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const auto& [name, document] = documents[i];
        all.add(PageBreak{});
        all.add(Heading{2, name, fmt::format("document-{}", i + 1)});
        if (!document.subtitle.empty()) all.add(Paragraph{document.subtitle});
        for (const Block& block : document.blocks)
            std::visit(Deeper{fmt::format("document-{}-", i + 1), all.blocks}, block);
        if (!document.foot.empty()) all.add(Paragraph{Line{{document.foot, Run::Kind::quiet}}});
    }
    return all;
}

}  // namespace headway::report
