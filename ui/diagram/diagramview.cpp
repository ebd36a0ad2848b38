// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/diagramview.h"

#include "ui/canvas/selection.h"
#include "ui/diagram/diagrampainter.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double kMargin = 18;
constexpr double kLeastScale = 0.04;
constexpr double kMostScale = 4;
constexpr double kZoomStep = 1.25;
constexpr double kMostFitted = 1.25; // a small diagram is not blown up

} // namespace

DiagramView::DiagramView(SelectionModel &selection, QWidget *parent)
    : QWidget(parent)
    , m_selection(selection)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("One-line diagram"));
    connect(&m_selection, &SelectionModel::changed, this, &DiagramView::showSelection);
}

void DiagramView::setEvaluation(const Project &project,
                                std::shared_ptr<const Evaluation> evaluation)
{
    m_project = project;
    m_evaluation = std::move(evaluation);
    rebuild();
}

void DiagramView::setSite(Id site)
{
    if (m_site == site)
        return;
    m_site = site;
    m_opened.clear();
    m_fitted = true;
    rebuild();
}

void DiagramView::setMonth(Month month)
{
    if (m_month == month)
        return;
    m_month = month;
    rebuild();
}

void DiagramView::setFailed(std::vector<Id> nodes)
{
    m_failed = std::move(nodes);
    showSelection();
}

/// Hidden it only remembers that something has changed.
void DiagramView::rebuild()
{
    m_stale = !isVisible();
    if (m_stale)
        return;
    OneLineDiagram diagram =
        oneLineDiagram({m_site, m_month, m_opened}, m_project, m_evaluation.get());
    if (diagram == m_diagram)
        return;
    m_diagram = std::move(diagram);
    m_pointedAt = -1;
    showSelection();
    if (m_fitted)
        fit();
    update();
}

void DiagramView::showSelection()
{
    const auto flags = [this](auto &&isMeant) {
        std::vector<bool> result;
        for (const DiagramSymbol &symbol : m_diagram.symbols)
            result.push_back(isMeant(symbol));
        return result;
    };
    m_selected = flags([this](const DiagramSymbol &symbol) {
        return std::all_of(symbol.members.begin(), symbol.members.end(), [this](Subject member) {
            return m_selection.contains(member);
        });
    });
    m_isFailed = flags([this](const DiagramSymbol &symbol) {
        return std::any_of(symbol.members.begin(), symbol.members.end(), [this](Subject member) {
            return std::find(m_failed.begin(), m_failed.end(), member.id) != m_failed.end();
        });
    });
    update();
}

QPointF DiagramView::toDiagram(QPointF position) const
{
    return (position - m_origin) / m_scale;
}

int DiagramView::symbolAt(QPointF position) const
{
    const QPointF point = toDiagram(position);
    for (std::size_t i = m_diagram.symbols.size(); i-- > 0;) {
        if (cardOf(m_diagram.symbols[i]).contains(point))
            return static_cast<int>(i);
    }
    return -1;
}

QRectF DiagramView::placeOf(int symbol) const
{
    const QRectF card = cardOf(m_diagram.symbols[static_cast<std::size_t>(symbol)]);
    return {card.topLeft() * m_scale + m_origin, card.size() * m_scale};
}

int DiagramView::currentSymbol() const
{
    const auto found = std::find(m_selected.begin(), m_selected.end(), true);
    return found != m_selected.end() ? static_cast<int>(found - m_selected.begin()) : -1;
}

void DiagramView::fit()
{
    fitTo(QRectF(QPointF(), diagramSize(m_diagram)), kMostFitted);
    m_fitted = true;
}

void DiagramView::fitSelection()
{
    QRectF area;
    for (std::size_t i = 0; i < m_diagram.symbols.size(); ++i) {
        if (m_selected[i])
            area = area.united(cardOf(m_diagram.symbols[i]));
    }
    if (area.isNull())
        return;
    fitTo(area.adjusted(-kDiagramColumn, -kDiagramRow, kDiagramColumn, kDiagramRow), kMostFitted);
    m_fitted = false;
}

void DiagramView::fitTo(const QRectF &area, double mostScale)
{
    if (area.isEmpty())
        return;
    const double fits =
        std::min((width() - 2 * kMargin) / area.width(), (height() - 2 * kMargin) / area.height());
    m_scale = std::clamp(fits, kLeastScale, mostScale);
    m_origin = QPointF(width() / 2.0, height() / 2.0) - area.center() * m_scale;
    Q_EMIT zoomChanged(m_scale);
    update();
}

void DiagramView::zoomAt(QPointF position, double factor)
{
    const double scale = std::clamp(m_scale * factor, kLeastScale, kMostScale);
    m_origin = position - (position - m_origin) * (scale / m_scale);
    m_scale = scale;
    m_fitted = false;
    Q_EMIT zoomChanged(m_scale);
    update();
}

void DiagramView::zoomIn()
{
    zoomAt(QRectF(rect()).center(), kZoomStep);
}

void DiagramView::zoomOut()
{
    zoomAt(QRectF(rect()).center(), 1 / kZoomStep);
}

void DiagramView::selectAll()
{
    std::vector<Subject> all;
    for (const DiagramSymbol &symbol : m_diagram.symbols) {
        if (symbol.kind)
            all.insert(all.end(), symbol.members.begin(), symbol.members.end());
    }
    m_selection.set(std::move(all));
}

void DiagramView::select(int symbol, Qt::KeyboardModifiers modifiers)
{
    const bool adds = (modifiers & (Qt::ControlModifier | Qt::ShiftModifier)) != 0;
    if (symbol < 0) {
        if (!adds)
            m_selection.clear();
        return;
    }
    const auto index = static_cast<std::size_t>(symbol);
    const std::vector<Subject> &members = m_diagram.symbols[index].members;
    if (!adds) {
        m_selection.set(members);
    } else if (m_selected[index] && modifiers.testFlag(Qt::ControlModifier)) {
        std::vector<Subject> rest = m_selection.subjects();
        std::erase_if(rest, [&members](Subject subject) {
            return std::find(members.begin(), members.end(), subject) != members.end();
        });
        m_selection.set(std::move(rest));
    } else {
        m_selection.add(members);
    }
}

void DiagramView::selectIn(const QRectF &area, Qt::KeyboardModifiers modifiers)
{
    std::vector<Subject> inside;
    for (const DiagramSymbol &symbol : m_diagram.symbols) {
        if (area.intersects(cardOf(symbol)))
            inside.insert(inside.end(), symbol.members.begin(), symbol.members.end());
    }
    if (modifiers & (Qt::ControlModifier | Qt::ShiftModifier))
        m_selection.add(inside);
    else
        m_selection.set(std::move(inside));
}

void DiagramView::openOrClose()
{
    if (const int symbol = currentSymbol(); symbol >= 0)
        toggle(symbol);
}

void DiagramView::toggle(int symbol)
{
    const DiagramSymbol &chosen = m_diagram.symbols[static_cast<std::size_t>(symbol)];
    if (chosen.canOpen()) {
        for (const Subject member : chosen.members)
            m_opened.insert(member.id);
    } else {
        for (const Id member : chosen.opened)
            m_opened.erase(member);
    }
    rebuild();
}

/// The nearest symbol in the direction of an arrow key: up and down along rows, left and right
/// within one.
int DiagramView::nextSymbol(int from, Qt::Key key) const
{
    const DiagramSymbol &start = m_diagram.symbols[static_cast<std::size_t>(from)];
    int best = -1;
    double least = 0;
    for (std::size_t i = 0; i < m_diagram.symbols.size(); ++i) {
        const DiagramSymbol &other = m_diagram.symbols[i];
        const double across = other.x - start.x;
        const int down = other.row - start.row;
        const bool fits = key == Qt::Key_Up     ? down < 0
                          : key == Qt::Key_Down ? down > 0
                          : key == Qt::Key_Left ? down == 0 && across < 0
                                                : down == 0 && across > 0;
        if (!fits)
            continue;
        constexpr double kRowsFirst = 1000;
        const double distance = std::abs(down) * kRowsFirst + std::abs(across);
        if (best < 0 || distance < least) {
            best = static_cast<int>(i);
            least = distance;
        }
    }
    return best;
}

void DiagramView::step(Qt::Key key)
{
    if (m_diagram.symbols.empty())
        return;
    const int current = currentSymbol();
    const int next = current < 0 ? 0 : nextSymbol(current, key);
    if (next < 0)
        return;
    select(next, {});
    keepInView(next);
}

void DiagramView::keepInView(int symbol)
{
    const QRectF place = placeOf(symbol);
    const QRectF view = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const auto shift = [](double low, double high, double from, double to) {
        return low < from ? from - low : high > to ? to - high : 0;
    };
    const QPointF by(shift(place.left(), place.right(), view.left(), view.right()),
                     shift(place.top(), place.bottom(), view.top(), view.bottom()));
    if (by.isNull())
        return;
    m_origin += by;
    m_fitted = false;
    update();
}

} // namespace headroom
