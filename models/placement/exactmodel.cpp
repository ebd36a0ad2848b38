// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/placement/exactmodel.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace headroom::placement {

namespace {

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

QByteArray name(char kind, std::size_t number)
{
    return kind + QByteArray::number(static_cast<qulonglong>(number));
}

/// Sums of columns, a few to a line: some readers cut long lines off.
class Sum
{
public:
    void add(double factor, const QByteArray &column)
    {
        if (factor == 0)
            return;
        if (m_terms > 0 && m_terms % 8 == 0)
            m_text += "\n  ";
        m_text += factor < 0 ? " - " : " + ";
        m_text += QByteArray::number(std::abs(factor), 'g', 15) + ' ' + column;
        ++m_terms;
    }

    [[nodiscard]] bool isEmpty() const { return m_terms == 0; }

    [[nodiscard]] const QByteArray &text() const { return m_text; }

private:
    QByteArray m_text;
    int m_terms = 0;
};

/// The rows of a model, each with a name of its own.
class Rows
{
public:
    void add(const Sum &sum, const char *sense, double bound)
    {
        if (sum.isEmpty())
            return;
        m_text += " c" + QByteArray::number(++m_count) + ":" + sum.text() + ' ' + sense + ' '
                  + QByteArray::number(bound, 'g', 15) + '\n';
    }

    [[nodiscard]] const QByteArray &text() const { return m_text; }

private:
    QByteArray m_text;
    int m_count = 0;
};

} // namespace

ExactModel::ExactModel(const Problem &problem)
    : m_problem(problem)
{
    for (std::size_t ask = 0; ask < problem.asks.size(); ++ask)
        addAsk(static_cast<int>(ask));
}

void ExactModel::addAsk(int number)
{
    const Ask &ask = m_problem.asks[at(number)];
    std::map<int, SiteChoice> sites;
    for (std::size_t t = 0; t < m_problem.periods(); ++t) {
        Counted counted{number, static_cast<int>(t), {}};
        for (const Use &use : ask.uses) {
            if (use.barriers != kAllowed || use.productEach <= 0 || ask.wanted[t] <= 0)
                continue;
            const Lot &lot = m_problem.lots[at(use.lot)];
            const double most =
                std::min(lot.free[t], std::ceil(ask.wanted[t] / use.productEach - 1e-9));
            if (most <= 0)
                continue;
            SiteChoice &site =
                sites.try_emplace(lot.site, SiteChoice{number, lot.site, {}}).first->second;
            site.cells.push_back(m_cells.size());
            counted.cells.push_back(m_cells.size());
            m_cells.push_back({number, use.lot, static_cast<int>(t), use.productEach, most});
        }
        if (!counted.cells.empty())
            m_counted.push_back(std::move(counted));
    }
    if (!ask.oneSite || sites.size() < 2)
        return;
    for (auto &[site, choice] : sites)
        m_sites.push_back(std::move(choice));
}

QByteArray ExactModel::toLp(std::optional<double> leastFirm) const
{
    Sum goal;
    Sum firm;
    Rows rows;
    for (std::size_t v = 0; v < m_counted.size(); ++v) {
        const Counted &counted = m_counted[v];
        const bool isFirm = m_problem.asks[at(counted.ask)].firm;
        const double months = m_problem.months[at(counted.period)];
        if (isFirm == !leastFirm)
            goal.add(-months, name('v', v));
        if (isFirm)
            firm.add(months, name('v', v));
        Sum brought;
        brought.add(1, name('v', v));
        for (const std::size_t x : counted.cells)
            brought.add(-m_cells[x].productEach, name('x', x));
        rows.add(brought, "<=", 0);
    }
    if (leastFirm)
        rows.add(firm, ">=", *leastFirm);

    std::map<std::pair<int, int>, Sum> given; // by lot and period
    std::map<std::pair<int, int>, Sum> drawn; // by limit and period
    for (std::size_t x = 0; x < m_cells.size(); ++x) {
        const Cell &cell = m_cells[x];
        given[{cell.lot, cell.period}].add(1, name('x', x));
        for (const Draw &draw : m_problem.lots[at(cell.lot)].drawsIn(at(cell.period))) {
            const Limit &limit = m_problem.limits[at(draw.limit)];
            const bool counts = m_problem.asks[at(cell.ask)].survives || !limit.failure;
            if (counts && !std::isinf(limit.kw[at(cell.period)]))
                drawn[{draw.limit, cell.period}].add(draw.kwEach, name('x', x));
        }
    }
    for (const auto &[where, sum] : given)
        rows.add(sum, "<=", m_problem.lots[at(where.first)].free[at(where.second)]);
    for (const auto &[where, sum] : drawn)
        rows.add(sum, "<=", m_problem.limits[at(where.first)].kw[at(where.second)]);

    std::map<int, Sum> chosen; // by ask
    for (std::size_t y = 0; y < m_sites.size(); ++y) {
        chosen[m_sites[y].ask].add(1, name('y', y));
        for (const std::size_t x : m_sites[y].cells) {
            Sum only;
            only.add(1, name('x', x));
            only.add(-m_cells[x].most, name('y', y));
            rows.add(only, "<=", 0);
        }
    }
    for (const auto &[ask, sum] : chosen)
        rows.add(sum, "<=", 1);

    QByteArray text = "\\ Placing of contracts\nMinimize\n goal:";
    text += goal.isEmpty() ? QByteArray(" 0 x0") : goal.text();
    text += "\nSubject To\n" + rows.text() + "Bounds\n";
    for (std::size_t x = 0; x < m_cells.size(); ++x)
        text +=
            " 0 <= " + name('x', x) + " <= " + QByteArray::number(m_cells[x].most, 'g', 15) + '\n';
    for (std::size_t v = 0; v < m_counted.size(); ++v)
        text += " 0 <= " + name('v', v) + " <= "
                + QByteArray::number(
                    m_problem.asks[at(m_counted[v].ask)].wanted[at(m_counted[v].period)], 'g', 15)
                + '\n';
    // A choice is a whole number between 0 and 1: not every reader knows binary columns.
    for (std::size_t y = 0; y < m_sites.size(); ++y)
        text += " 0 <= " + name('y', y) + " <= 1\n";
    text += "Generals\n";
    for (std::size_t x = 0; x < m_cells.size(); ++x)
        text += ' ' + name('x', x) + '\n';
    for (std::size_t y = 0; y < m_sites.size(); ++y)
        text += ' ' + name('y', y) + '\n';
    return text + "End\n";
}

Placing ExactModel::placingOf(const std::vector<std::pair<QByteArray, double>> &values) const
{
    std::map<std::pair<int, int>, Piece> pieces; // by ask and lot
    for (const auto &[column, value] : values) {
        bool ok = false;
        const qulonglong number = column.mid(1).toULongLong(&ok);
        const double count = std::round(value);
        if (!column.startsWith('x') || !ok || number >= m_cells.size() || count <= 0)
            continue;
        const Cell &cell = m_cells[static_cast<std::size_t>(number)];
        Piece &piece = pieces[{cell.ask, cell.lot}];
        piece.lot = cell.lot;
        piece.productEach = cell.productEach;
        piece.accelerators.resize(m_problem.periods(), 0);
        piece.accelerators[at(cell.period)] = count;
    }
    Placing placing;
    placing.pieces.resize(m_problem.asks.size());
    for (auto &[where, piece] : pieces)
        placing.pieces[at(where.first)].push_back(std::move(piece));
    return placing;
}

} // namespace headroom::placement
