// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/issue.h"
#include "ui/canvas/painters/paintcontext.h"

#include <QPointF>
#include <QString>

#include <span>
#include <vector>

class QPainter;

namespace headroom {

/// A problem as the plan tells of it.
struct PlanProblem
{
    Severity severity = Severity::Warning;
    int issue = -1; // its place in the list of issues
    QString sentence;
    std::vector<Subject> subjects;
    friend bool operator==(const PlanProblem &, const PlanProblem &) = default;
};

/// Where on the plan a problem is marked.
struct ProblemSpot
{
    Point at;
    int problem = -1; // its place in the list of problems
};

/// Problems whose marks would cover each other, as one, in device pixels.
struct ProblemBadge
{
    QPointF at;
    Severity severity = Severity::Warning; // of the worst
    std::vector<int> problems;             // worst first

    /// Whether a click there, in device pixels, means this badge.
    [[nodiscard]] bool covers(QPointF pixel, double unit) const;
};

/// The upper right corners of what the problems are about; of a problem of very many racks one in
/// each hall.
[[nodiscard]] std::vector<ProblemSpot> spotsOf(const PlanScene &scene,
                                               std::span<const PlanProblem> problems);

[[nodiscard]] std::vector<ProblemBadge> badgesOf(const PaintContext &context,
                                                 std::span<const PlanProblem> problems,
                                                 std::span<const ProblemSpot> spots);

/// chosen: place of the problem whose badge stands out, or −1.
void paintBadges(QPainter &painter,
                 const PaintContext &context,
                 std::span<const ProblemBadge> badges,
                 int chosen);

} // namespace headroom
