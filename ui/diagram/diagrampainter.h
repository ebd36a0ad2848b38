// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/onelinediagram.h"
#include "ui/theme/theme.h"

#include <QRectF>

#include <vector>

class QPainter;

namespace headroom {

/// Measures of the diagram in its own pixels, at a scale of 1.
inline constexpr double kDiagramColumn = 218;
inline constexpr double kDiagramRow = 100;

[[nodiscard]] QSizeF diagramSize(const OneLineDiagram &diagram);

/// The card of a symbol.
[[nodiscard]] QRectF cardOf(const DiagramSymbol &symbol);

/// How the diagram is looked at; one entry for each symbol, or none at all.
struct DiagramLook
{
    std::vector<bool> selected = {};
    std::vector<bool> failed = {}; // taken out of service to see what happens
    int pointedAt = -1;
    QRectF visible = {}; // what has to be painted; null: all of it
    double scale = 1;    // of the painter, to leave out what would be too small to read
};

/// Paints the diagram with its upper left corner at the origin of the painter.
void paintDiagram(QPainter &painter,
                  const OneLineDiagram &diagram,
                  const Theme &theme,
                  const DiagramLook &look);

} // namespace headroom
