// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/keptpicture.h"

#include <QPainter>
#include <QRegion>

#include <cmath>
#include <cstring>

namespace headroom {

namespace {

constexpr int kRoomPx = 128; // on every side: so far the view moves before the pixels do

/// Moves the pixels of a picture by whole pixels; what comes in is left as it is.
void shift(QImage &picture, QPoint way)
{
    const qsizetype pixel = picture.depth() / 8;
    const qsizetype kept = (picture.width() - std::abs(way.x())) * pixel;
    const int rows = picture.height() - std::abs(way.y());
    uchar *bits = picture.bits();
    for (int i = 0; i < rows; ++i) {
        // In the order in which no row is overwritten before it is read.
        const int to = way.y() > 0 ? picture.height() - 1 - i : i;
        const int from = to - way.y();
        std::memmove(bits + to * picture.bytesPerLine() + std::max(0, way.x()) * pixel,
                     bits + from * picture.bytesPerLine() + std::max(0, -way.x()) * pixel,
                     static_cast<std::size_t>(kept));
    }
}

} // namespace

std::optional<QPoint> wholeShift(const Viewport &from, const Viewport &to)
{
    if (from.size() != to.size() || from.scale() != to.scale())
        return std::nullopt;
    const QPointF way = to.toPixels(from.centre()) - from.toPixels(from.centre());
    const QPointF whole(std::round(way.x()), std::round(way.y()));
    if (std::abs(way.x() - whole.x()) > 0.02 || std::abs(way.y() - whole.y()) > 0.02
        || std::abs(whole.x()) >= from.size().width() / 2
        || std::abs(whole.y()) >= from.size().height() / 2)
        return std::nullopt;
    return whole.toPoint();
}

void KeptPicture::begin(const Viewport &view)
{
    m_size = view.size().toSize();
    const QSize whole = m_size + QSize(2 * kRoomPx, 2 * kRoomPx);
    if (m_picture.size() != whole)
        m_picture = QImage(whole, QImage::Format_RGB32);
    m_corner = {kRoomPx, kRoomPx};
    m_painted = {};
    m_kept = true;
}

void KeptPicture::makeRoom()
{
    const auto back = [](int corner) {
        return corner < 0 || corner > 2 * kRoomPx ? kRoomPx - corner : 0;
    };
    const QPoint way(back(m_corner.x()), back(m_corner.y()));
    if (way.isNull())
        return;
    if (std::abs(way.x()) < m_picture.width() && std::abs(way.y()) < m_picture.height()) {
        shift(m_picture, way);
        m_painted = m_painted.translated(way).intersected(m_picture.rect());
    } else {
        m_painted = {};
    }
    m_corner += way;
}

void KeptPicture::follow(const Viewport &view, const Paint &paint)
{
    const std::optional<QPoint> moved = wholeShift(m_view, view);
    if (!m_kept || !moved) {
        begin(view);
    } else {
        m_corner -= *moved;
        makeRoom();
    }
    m_view = view;
    const QRect seen(m_corner, m_size);
    const QRect wanted = m_painted.intersects(seen) ? m_painted.united(seen) : seen;
    // The same view, seen through the larger picture.
    Viewport whole = view;
    whole.resize(QSizeF(m_picture.size()));
    whole.panBy(QPointF(m_corner) - QPointF(kRoomPx, kRoomPx));
    for (const QRect &part : QRegion(wanted).subtracted(m_painted))
        paint(m_picture, whole, part);
    m_painted = wanted;
}

void KeptPicture::copyTo(QImage &picture) const
{
    const auto bytes = static_cast<std::size_t>(m_size.width()) * sizeof(QRgb);
    for (int y = 0; y < m_size.height(); ++y) {
        std::memcpy(picture.scanLine(y),
                    m_picture.constScanLine(m_corner.y() + y)
                        + m_corner.x() * static_cast<qsizetype>(sizeof(QRgb)),
                    bytes);
    }
}

void KeptPicture::draw(QPainter &painter) const
{
    painter.drawImage(QPoint(0, 0), m_picture, QRect(m_corner, m_size));
}

} // namespace headroom
