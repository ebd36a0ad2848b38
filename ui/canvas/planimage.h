// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"
#include "ui/canvas/scene/planstyle.h"
#include "ui/theme/theme.h"

#include <QDate>
#include <QImage>
#include <QLocale>
#include <QRectF>
#include <QStringList>

#include <optional>

class QPainter;

namespace headroom {

/// What is written around the plan.
struct PlanCaption
{
    QString title;    // the site's name
    QString subtitle; // the answer in one sentence
    QString project;
    QString scenario; // empty: the plan itself
    std::optional<QDate> asOf = {};
    QStringList sources = {}; // for the footer
    QLocale locale = QLocale(QLocale::English, QLocale::UnitedStates);
};

/// The caption that a plan gives by itself: names, counts, and the sources cited for the site and
/// what stands in it.
[[nodiscard]] PlanCaption planCaption(const Project &project,
                                      Id site,
                                      std::optional<QDate> asOf,
                                      const QLocale &locale = QLocale(QLocale::English,
                                                                      QLocale::UnitedStates));

/// Draws the site plan as a page: caption, drawing with scale bar and north, legend (of rack types
/// with counts and power, or of the colours that the style has), sources. unit: device pixels of a
/// layout pixel (1/96 inch). vectors: the device is a drawing (SVG, PDF), where text stays text.
void paintPlanPage(QPainter &painter,
                   const QRectF &page,
                   const Project &project,
                   Id site,
                   const Theme &theme,
                   double unit,
                   bool vectors,
                   const PlanCaption &caption,
                   const PlanStyle &style = {});

/// The same as a picture; size in layout pixels.
[[nodiscard]] QImage renderPlan(const Project &project,
                                Id site,
                                QSize size,
                                const Theme &theme,
                                double devicePixelRatio,
                                const PlanCaption &caption,
                                const PlanStyle &style = {});

} // namespace headroom
