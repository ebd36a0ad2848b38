// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/units.h"
#include "ui/canvas/painters/labels.h"
#include "ui/canvas/painters/planpainters.h"

#include <QLocale>
#include <QPainter>

namespace headroom {

namespace {

/// The longest of 1, 2 or 5 times a power of ten that is not longer.
double roundLength(double mostM)
{
    const double decade = std::pow(10.0, std::floor(std::log10(mostM)));
    for (const double factor : {5.0, 2.0}) {
        if (decade * factor <= mostM)
            return decade * factor;
    }
    return decade;
}

} // namespace

double paintScaleBar(QPainter &painter, const PaintContext &context, QPointF at, double mostPx)
{
    const double lengthM = roundLength(mostPx / context.view.scale());
    const double length = std::round(lengthM * context.view.scale());
    const double line = std::max(1.0, std::round(1.5 * context.unit));
    const double tick = std::round(6 * context.unit);
    const double x = std::round(at.x());
    const double y = std::round(at.y());
    const bool far = lengthM >= 1000;
    const QString label =
        far ? printAmount({lengthM / 1000, Unit::Kilometre}, AmountStyle::Readable, QLocale())
            : printAmount({lengthM, Unit::Metre}, AmountStyle::Readable, QLocale());
    const LabelFont &font =
        context.fonts.font(context.theme.captionPt, QFont::Medium, context.unit);
    LabelBatch batch(font, context.theme.text, context.vectors);
    const double gap = 7 * context.unit;
    const double width = length + gap + font.width(label);
    const double pad = 8 * context.unit;
    QColor back = context.theme.canvas;
    back.setAlphaF(0.88F);
    painter.fillRect(
        QRectF(x - pad, y - font.pixels() - pad, width + 2 * pad, font.pixels() + 2 * pad), back);
    painter.setPen(Qt::NoPen);
    painter.setBrush(context.theme.text);
    painter.drawRects(QVector<QRectF>{{x, y - line, length + line, line},
                                      {x, y - tick, line, tick},
                                      {x + length, y - tick, line, tick},
                                      {x + std::round(length / 2), y - tick / 2, line, tick / 2}});
    batch.addFrom(label, {x + length + gap, y});
    batch.draw(painter);
    return width;
}

} // namespace headroom
