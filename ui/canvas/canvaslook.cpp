// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the canvas is looked at: colours, labels, layers, and the marks of problems.
#include "ui/canvas/canvasview.h"
#include "ui/canvas/selection.h"

#include <algorithm>

namespace headroom {

void CanvasView::setStyle(PlanStyle style)
{
    if (style == m_scene.style())
        return;
    const bool layersChanged = !(style.layers == m_scene.style().layers);
    m_scene.setStyle(std::move(style));
    if (layersChanged)
        m_tool->cancel();
    forgetPicture();
    afterTool();
}

void CanvasView::setProblems(std::vector<PlanProblem> problems)
{
    if (problems == m_problems)
        return;
    m_problems = std::move(problems);
    m_chosenProblem = -1;
    m_spotsStale = true;
    update();
}

void CanvasView::setChosenIssue(int issue)
{
    const auto found =
        std::find_if(m_problems.begin(), m_problems.end(), [issue](const PlanProblem &problem) {
            return problem.issue == issue;
        });
    m_chosenProblem = found == m_problems.end() ? -1 : static_cast<int>(found - m_problems.begin());
    update();
}

const ProblemBadge *CanvasView::badgeAt(QPointF position) const
{
    const double unit = devicePixelRatioF();
    const auto found =
        std::find_if(m_badges.begin(), m_badges.end(), [&](const ProblemBadge &badge) {
            return badge.covers(position * unit, unit);
        });
    return found == m_badges.end() ? nullptr : &*found;
}

bool CanvasView::pressBadge(QPointF position)
{
    const ProblemBadge *badge = badgeAt(position);
    if (badge == nullptr || m_toolKind != ToolKind::Select)
        return false;
    // Clicked again it goes on to the next of its problems.
    const std::vector<int> &own = badge->problems;
    const auto current = std::find(own.begin(), own.end(), m_chosenProblem);
    m_chosenProblem =
        current == own.end() || current + 1 == own.end() ? own.front() : *(current + 1);
    update();
    const PlanProblem &problem = m_problems[static_cast<std::size_t>(m_chosenProblem)];
    m_selection.set(problem.subjects);
    Q_EMIT issueChosen(problem.issue);
    return true;
}

void CanvasView::paintProblems(QPainter &painter, const PaintContext &context)
{
    m_badges.clear();
    if (m_problems.empty())
        return;
    if (m_spotsStale)
        m_spots = spotsOf(m_scene, m_problems);
    m_spotsStale = false;
    m_badges = badgesOf(context, m_problems, m_spots);
    paintBadges(painter, context, m_badges, m_chosenProblem);
}

} // namespace headroom
