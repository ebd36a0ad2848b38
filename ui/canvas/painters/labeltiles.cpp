// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/painters/labeltiles.h"

#include "ui/canvas/painters/labels.h"

#include <QPainter>

#include <cmath>

namespace headroom {

namespace {

constexpr qsizetype kMostBytes = 24LL * 1024 * 1024;

/// The least rectangle that holds every pixel unlike the ground.
QRect inked(const QImage &picture, QRgb ground)
{
    QRect result;
    for (int y = 0; y < picture.height(); ++y) {
        const auto *row = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            if (row[x] != ground)
                result |= QRect(x, y, 1, 1);
        }
    }
    return result;
}

} // namespace

void LabelTiles::trim()
{
    if (m_bytes < kMostBytes)
        return;
    m_tiles.clear();
    m_bytes = 0;
}

const LabelTiles::Tile &
LabelTiles::tile(const LabelFont &font, const QString &text, bool upwards, QRgb ink, QRgb ground)
{
    const Key key{text, &font, ink, ground, upwards};
    if (const auto found = m_tiles.constFind(key); found != m_tiles.constEnd())
        return *found;
    const int along = static_cast<int>(std::ceil(font.width(text) + font.pixels()));
    const int above = static_cast<int>(std::ceil(font.pixels() * 1.5));
    const int below = static_cast<int>(std::ceil(font.pixels()));
    const int margin = static_cast<int>(std::ceil(font.pixels() / 2));
    const QPoint start = upwards ? QPoint(above, along) : QPoint(margin, above);
    QImage picture(upwards ? QSize(above + below, along + margin)
                           : QSize(margin + along, above + below),
                   QImage::Format_RGB32);
    picture.fill(ground);
    LabelBatch batch(font, QColor(ink), false);
    batch.addFrom(text, start, upwards);
    QPainter painter(&picture);
    batch.draw(painter);
    painter.end();
    const QRect kept = inked(picture, ground);
    m_bytes += picture.sizeInBytes();
    return *m_tiles.insert(key, {picture.copy(kept), kept.topLeft() - start});
}

} // namespace headroom
