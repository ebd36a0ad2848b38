// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/utilisationchart.h"

#include "models/presentation/chartparts.h"
#include "models/presentation/chartsources.h"
#include "models/presentation/figuretext.h"
#include "models/text/words.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace headroom {

namespace {

/// Load over limit of one node in one epoch: NaN where unknown, infinite where the limit is 0.
/// Nothing where the node is not in service: it has no limit and no load.
std::optional<double> shareOf(const NodeFigures &figures, bool normalCase)
{
    const double load = normalCase ? figures.normalKw : figures.worstKw;
    if (figures.limitKw == 0 && load == 0)
        return std::nullopt;
    return load / figures.limitKw;
}

/// The higher of two shares; unknown where one of them is, unless the other is over already.
double higher(double a, double b)
{
    if (a > 1 || b > 1)
        return std::isnan(a) ? b : std::isnan(b) ? a : std::max(a, b);
    return std::isnan(a) || std::isnan(b) ? std::numeric_limits<double>::quiet_NaN()
                                          : std::max(a, b);
}

struct Row
{
    std::size_t node = 0;
    QString name;
    std::vector<std::optional<double>> byEpoch;
    double most = -1; // of what is known; −1: nothing is
    bool everInService = false;
};

class Builder
{
public:
    Builder(const ChartRequest &request,
            const Project &project,
            const Evaluation &evaluation,
            const SiteEvaluation &site)
        : m_request(request)
        , m_project(project)
        , m_evaluation(evaluation)
        , m_site(site)
    {
        for (std::size_t node = 0; node < site.nodes.size(); ++node)
            addRow(node);
        std::sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) {
            return a.most != b.most ? a.most > b.most : a.name < b.name;
        });
    }

    [[nodiscard]] bool nothingKnown() const
    {
        return std::all_of(
            m_rows.begin(), m_rows.end(), [](const Row &row) { return row.most < 0; });
    }

    [[nodiscard]] bool empty() const { return m_rows.empty(); }

    [[nodiscard]] std::size_t unknownRows() const
    {
        return static_cast<std::size_t>(std::count_if(
            m_rows.begin(), m_rows.end(), [](const Row &row) { return row.most < 0; }));
    }

    void fill(ChartSpec &spec) const
    {
        const auto most = static_cast<std::size_t>(std::max(2, m_request.mostRows));
        const std::size_t alone = m_rows.size() <= most ? m_rows.size() : most - 1;
        for (std::size_t i = 0; i < alone; ++i)
            spec.series.push_back(seriesOf(m_rows[i], notesOf(m_rows[i])));
        if (alone < m_rows.size())
            spec.series.push_back(rest(alone));
        for (const ChartSeries &series : spec.series)
            spec.y.categories.push_back(series.name);
    }

    [[nodiscard]] QString answer() const
    {
        const QLocale &locale = m_request.locale;
        const Row &first = m_rows.front();
        const Month when = monthOfMost(first);
        const auto over = std::count_if(
            m_rows.begin(), m_rows.end(), [](const Row &row) { return row.most > 1; });
        const QString most = percent(first.most);
        if (over == 0) {
            return words(Message{m_request.normalCase
                                     ? std::string_view("chart.utilisation.within-normal")
                                     : std::string_view("chart.utilisation.within"),
                                 {first.name, most, when}},
                         locale);
        }
        return words(Message{m_request.normalCase
                                 ? std::string_view("chart.utilisation.over-normal")
                                 : std::string_view("chart.utilisation.over"),
                             {static_cast<qint64>(over),
                              static_cast<qint64>(m_rows.size()),
                              first.name,
                              most,
                              when}},
                     locale);
    }

private:
    void addRow(std::size_t node)
    {
        Row row{.node = node,
                .name = displayName(m_project, {EntityKind::PowerNode, m_site.nodes[node]})};
        for (std::size_t epoch = 0; epoch < m_site.epochs.size(); ++epoch) {
            const Epoch &at = m_site.epochs[epoch];
            row.byEpoch.push_back(node < at.nodes.size()
                                      ? shareOf(at.nodes[node], m_request.normalCase)
                                      : std::nullopt);
            row.everInService = row.everInService || row.byEpoch.back();
            if (row.byEpoch.back() && *row.byEpoch.back() > row.most)
                row.most = *row.byEpoch.back();
        }
        if (row.everInService)
            m_rows.push_back(std::move(row));
    }

    [[nodiscard]] ChartSeries seriesOf(const Row &row, const std::vector<QString> &notes) const
    {
        ChartSeries series;
        series.name = row.name;
        series.kind = SeriesKind::HeatRow;
        for (std::size_t i = 0; i < m_site.epochOfMonth.size(); ++i) {
            const auto epoch = static_cast<std::size_t>(m_site.epochOfMonth[i]);
            if (!row.byEpoch[epoch])
                continue;
            series.x.push_back(m_evaluation.firstMonth.index() + double(i));
            series.y.push_back(*row.byEpoch[epoch]);
            if (!notes.empty())
                series.pointNotes.push_back(notes[epoch]);
        }
        return series;
    }

    /// Load, limit and the failure that makes it so, once for each epoch.
    [[nodiscard]] std::vector<QString> notesOf(const Row &row) const
    {
        std::vector<QString> notes;
        for (std::size_t epoch = 0; epoch < m_site.epochs.size(); ++epoch) {
            const Epoch &at = m_site.epochs[epoch];
            notes.push_back(row.byEpoch[epoch] ? noteOf(at.nodes[row.node]) : QString());
        }
        return notes;
    }

    [[nodiscard]] QString noteOf(const NodeFigures &figures) const
    {
        const QLocale &locale = m_request.locale;
        const auto text = [&](double kw) {
            return figureText(
                std::isnan(kw) ? std::nullopt : std::optional(kw), Unit::Kilowatt, locale);
        };
        const double load = m_request.normalCase ? figures.normalKw : figures.worstKw;
        const QString said =
            words(Message{"chart.utilisation.note", {text(load), text(figures.limitKw)}}, locale);
        if (m_request.normalCase || figures.worstLost < 0)
            return said;
        const QString lost = displayName(
            m_project,
            {EntityKind::PowerNode, m_site.nodes[static_cast<std::size_t>(figures.worstLost)]});
        return said + u' ' + words(Message{"chart.utilisation.without", {lost}}, locale);
    }

    /// All rows from `first` on as one: the highest of them in each month.
    [[nodiscard]] ChartSeries rest(std::size_t first) const
    {
        Row row;
        row.byEpoch.resize(m_site.epochs.size());
        for (std::size_t i = first; i < m_rows.size(); ++i) {
            for (std::size_t epoch = 0; epoch < row.byEpoch.size(); ++epoch) {
                const std::optional<double> &share = m_rows[i].byEpoch[epoch];
                if (!share)
                    continue;
                std::optional<double> &all = row.byEpoch[epoch];
                all = all ? higher(*all, *share) : *share;
            }
        }
        row.name = words(Message{"chart.utilisation.more", {qint64(m_rows.size() - first)}},
                         m_request.locale);
        return seriesOf(row, {});
    }

    [[nodiscard]] Month monthOfMost(const Row &row) const
    {
        for (std::size_t i = 0; i < m_site.epochOfMonth.size(); ++i) {
            if (row.byEpoch[static_cast<std::size_t>(m_site.epochOfMonth[i])] == row.most)
                return m_evaluation.firstMonth + static_cast<int>(i);
        }
        return m_evaluation.firstMonth;
    }

    [[nodiscard]] QString percent(double share) const
    {
        return std::isinf(share)
                   ? words(Message{"chart.utilisation.no-limit"}, m_request.locale)
                   : m_request.locale.toString(share * 100, 'f', 0) + QStringLiteral("\u00a0%");
    }

    const ChartRequest &m_request;
    const Project &m_project;
    const Evaluation &m_evaluation;
    const SiteEvaluation &m_site;
    std::vector<Row> m_rows;
};

} // namespace

ChartSpec
utilisationChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation)
{
    const QLocale &locale = request.locale;
    ChartSpec spec = startChart(request, project, "chart.utilisation.name");
    spec.x.kind = AxisKind::Months;
    spec.y.kind = AxisKind::Category;
    spec.y.unit = Unit::Share;
    spec.y.title = words(Message{"chart.axis.share-of-limit"}, locale);
    const SiteEvaluation *answers = chartAnswers(spec, request, project, evaluation);
    if (answers == nullptr)
        return spec;
    spec.title = words(Message{"chart.utilisation.title", {spec.site}}, locale);
    spec.basis = words(Message{request.normalCase ? std::string_view("chart.basis.normal-case")
                                                  : std::string_view("chart.basis.worst-case")},
                       locale);
    const Builder builder(request, project, evaluation, *answers);
    if (builder.empty() || builder.nothingKnown()) {
        spec.emptyReason =
            words(Message{builder.empty() ? std::string_view("chart.utilisation.no-nodes")
                                          : std::string_view("chart.utilisation.nothing-known"),
                          {spec.site}},
                  locale);
        return spec;
    }
    builder.fill(spec);
    spec.subtitle = builder.answer();
    if (const std::size_t unknown = builder.unknownRows(); unknown > 0)
        spec.incompleteNote =
            words(Message{"chart.utilisation.unknown-rows", {qint64(unknown)}}, locale);
    if (const Site *site = chartSite(request, project))
        spec.sources = chartSources(project, sourcedSubjects(project, *site), locale);
    return spec;
}

} // namespace headroom
