// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/painters/badges.h"

#include "ui/canvas/painters/labels.h"
#include "ui/canvas/painters/shades.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <map>
#include <set>

namespace headroom {

namespace {

constexpr std::size_t kMostRacks = 400; // of one problem, marked one by one
constexpr double kRadiusPx = 7.5;
constexpr double kApartPx = 22; // nearer ones are one badge

QColor severityColour(const Theme &theme, Severity severity)
{
    return severity == Severity::Error     ? theme.danger
           : severity == Severity::Warning ? theme.warning
                                           : theme.accent;
}

QPainterPath badgeShape(Severity severity, QPointF at, double radius)
{
    QPainterPath path;
    if (severity == Severity::Warning) { // a triangle, so that the colour is not all that differs
        path.moveTo(at + QPointF(0, -radius * 1.15));
        path.lineTo(at + QPointF(radius * 1.15, radius * 0.85));
        path.lineTo(at + QPointF(-radius * 1.15, radius * 0.85));
        path.closeSubpath();
    } else {
        path.addEllipse(at, radius, radius);
    }
    return path;
}

} // namespace

bool ProblemBadge::covers(QPointF pixel, double unit) const
{
    const QPointF way = pixel - at;
    return std::hypot(way.x(), way.y()) <= (kRadiusPx + 3) * unit;
}

std::vector<ProblemSpot> spotsOf(const PlanScene &scene, std::span<const PlanProblem> problems)
{
    std::vector<ProblemSpot> spots;
    for (std::size_t i = 0; i < problems.size(); ++i) {
        const std::vector<Subject> &subjects = problems[i].subjects;
        const auto racks = static_cast<std::size_t>(
            std::count_if(subjects.begin(), subjects.end(), [](Subject subject) {
                return subject.kind == EntityKind::Rack;
            }));
        std::set<quint16> halls;
        for (const Subject subject : subjects) {
            if (subject.kind == EntityKind::Site)
                continue; // the whole plan
            if (subject.kind == EntityKind::Rack && racks > kMostRacks) {
                const int index = scene.rackIndex(subject.id);
                if (index < 0
                    || !halls.insert(scene.racks()[static_cast<std::size_t>(index)].hall).second)
                    continue;
            }
            const Polygon outline = scene.outline(subject);
            if (outline.empty())
                continue;
            spots.push_back({boundsOf(outline).high, static_cast<int>(i)});
        }
    }
    return spots;
}

std::vector<ProblemBadge> badgesOf(const PaintContext &context,
                                   std::span<const PlanProblem> problems,
                                   std::span<const ProblemSpot> spots)
{
    const double apart = kApartPx * context.unit;
    const QRectF screen(QPointF(0, 0), context.view.size());
    std::map<std::pair<int, int>, ProblemBadge> cells;
    for (const ProblemSpot &spot : spots) {
        const QPointF at = context.view.toPixels(spot.at);
        if (!screen.contains(at))
            continue;
        const Severity severity = problems[static_cast<std::size_t>(spot.problem)].severity;
        const auto [cell, added] =
            cells.try_emplace({static_cast<int>(at.x() / apart), static_cast<int>(at.y() / apart)},
                              ProblemBadge{at, severity, {}});
        ProblemBadge &badge = cell->second;
        badge.severity = std::min(badge.severity, severity);
        if (std::find(badge.problems.begin(), badge.problems.end(), spot.problem)
            == badge.problems.end())
            badge.problems.push_back(spot.problem);
    }
    std::vector<ProblemBadge> result;
    for (auto &[cell, badge] : cells) {
        std::stable_sort(badge.problems.begin(), badge.problems.end(), [&problems](int a, int b) {
            return problems[static_cast<std::size_t>(a)].severity
                   < problems[static_cast<std::size_t>(b)].severity;
        });
        result.push_back(std::move(badge));
    }
    return result;
}

void paintBadges(QPainter &painter,
                 const PaintContext &context,
                 std::span<const ProblemBadge> badges,
                 int chosen)
{
    if (badges.empty())
        return;
    const double radius = kRadiusPx * context.unit;
    const LabelFont &font =
        context.fonts.font(context.theme.captionPt * 0.94, QFont::Bold, context.unit);
    painter.setRenderHint(QPainter::Antialiasing);
    std::map<QRgb, LabelBatch> signs;
    for (const ProblemBadge &badge : badges) {
        const QColor colour = severityColour(context.theme, badge.severity);
        const bool isChosen =
            std::find(badge.problems.begin(), badge.problems.end(), chosen) != badge.problems.end();
        painter.setBrush(Qt::NoBrush);
        if (isChosen) {
            painter.setPen(QPen(context.theme.selection, 3 * context.unit));
            painter.drawEllipse(badge.at, radius * 1.7, radius * 1.7);
        }
        painter.setPen(QPen(context.theme.raised, 1.5 * context.unit));
        painter.setBrush(colour);
        painter.drawPath(badgeShape(badge.severity, badge.at, radius));
        const QColor ink = inkOn(colour);
        const bool many = badge.problems.size() > 1;
        const QString sign = many ? QLocale().toString(qulonglong(badge.problems.size()))
                                  : QString(badge.severity == Severity::Info ? u'i' : u'!');
        const double lower = badge.severity == Severity::Warning ? radius * 0.12 : 0;
        signs.try_emplace(ink.rgb(), font, ink, context.vectors)
            .first->second.add(sign, badge.at + QPointF(0, lower));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const auto &[ink, batch] : signs)
        batch.draw(painter);
}

} // namespace headroom
