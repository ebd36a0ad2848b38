// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"

#include <QLocale>

namespace headroom {

/// How a figure should be felt about.
enum class HeadlineTone { Good, Short, Unknown };

/// A figure to be read across a room, and why it is what it is.
struct HeadlineFigure
{
    QString caption; // "Free in normal operation"
    QString figure;  // "−5.4 MW", "unknown"
    QString reason;  // one sentence
    HeadlineTone tone = HeadlineTone::Unknown;
};

/// The answer for one site and month: what is free with everything in service, what is free in the
/// case that binds, and what both are made of.
struct Headline
{
    HeadlineFigure normal;
    HeadlineFigure binding;
    std::vector<std::pair<QString, QString>> parts; // "Contracted", "305.4 MW"
    QString emptyReason; // what is missing for an answer; then the rest is empty
};

/// resource: as ResourceSeries::name.
[[nodiscard]] Headline headline(const Project &project,
                                const Evaluation &evaluation,
                                Id site,
                                Month month,
                                const QString &resource = QStringLiteral("power"),
                                const QLocale &locale = QLocale(QLocale::English,
                                                                QLocale::UnitedStates));

} // namespace headroom
