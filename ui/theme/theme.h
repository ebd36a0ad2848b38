// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

#include <array>

class QApplication;

namespace headroom {

/// Colours and type of the program, light or dark. Everything that is drawn takes its colours here.
struct Theme
{
    bool dark = false;

    // Surfaces, from the back to the front, and what is written on them (contrast at least 4.5 :
    // 1).
    QColor window;
    QColor surface;
    QColor raised;
    QColor border;
    QColor text;
    QColor mutedText;
    QColor accent;
    QColor onAccent;
    QColor danger;
    QColor warning;
    QColor success;

    // The plan.
    QColor canvas;
    QColor gridMinor;
    QColor gridMajor;
    QColor hallFill;
    QColor hallBorder;
    QColor rackFill;
    QColor rackBorder;
    QColor selection;
    QColor ghost;
    QColor unknown; // grey: nobody knows
    QColor sideA;
    QColor sideB;

    // Charts: Okabe–Ito, safe for colour-blind eyes.
    std::array<QColor, 8> series;

    // Type sizes in points.
    double captionPt = 8.5;
    double bodyPt = 10;
    double titlePt = 13;
    double headlinePt = 18;
};

[[nodiscard]] const Theme &lightTheme();
[[nodiscard]] const Theme &darkTheme();

/// The theme in force in this program; light until setTheme.
[[nodiscard]] const Theme &theme();

/// Loads the shipped font, sets palette, font and style sheet.
void setTheme(QApplication &application, bool dark);

/// The shipped family at a size in points; loads it when needed. For exports, which must not depend
/// on what the machine has.
[[nodiscard]] QFont shippedFont(double points, QFont::Weight weight = QFont::Normal);

} // namespace headroom
