// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QRect>

#include <algorithm>
#include <cstring>
#include <span>

namespace headroom {

/// Opaque flat shapes written straight into a picture: a rack of a few pixels costs less so than
/// QPainter takes to look at it.
class Pixels
{
public:
    /// The picture has 32 bits a pixel without transparency and outlives this; nothing is written
    /// outside of the clip.
    Pixels(QImage &picture, const QRect &clip)
        : m_bits(picture.bits())
        , m_bytesPerLine(picture.bytesPerLine())
        , m_clip(clip.intersected(picture.rect()))
    {}

    [[nodiscard]] const QRect &clip() const { return m_clip; }

    void fill(const QRect &rect, QRgb colour)
    {
        const QRect seen = rect.intersected(m_clip);
        for (int y = seen.top(); y <= seen.bottom(); ++y)
            fillSpan(at(seen.left(), y), seen.width(), colour);
    }

    /// The same by its edges, right and bottom not included: for very many small ones.
    void fill(int left, int top, int right, int bottom, QRgb colour)
    {
        left = std::max(left, m_clip.left());
        top = std::max(top, m_clip.top());
        right = std::min(right, m_clip.right() + 1);
        bottom = std::min(bottom, m_clip.bottom() + 1);
        if (left >= right)
            return;
        for (int y = top; y < bottom; ++y)
            fillSpan(at(left, y), right - left, colour);
    }

    /// Only the border, inside of the rectangle.
    void frame(const QRect &rect, int border, QRgb colour)
    {
        fill(QRect(rect.left(), rect.top(), rect.width(), border), colour);
        fill(QRect(rect.left(), rect.bottom() + 1 - border, rect.width(), border), colour);
        fill(QRect(rect.left(), rect.top(), border, rect.height()), colour);
        fill(QRect(rect.right() + 1 - border, rect.top(), border, rect.height()), colour);
    }

    /// A rectangle with a border of a width inside of it.
    void fillFramed(const QRect &rect, int border, QRgb edge, QRgb inner)
    {
        if (!m_clip.contains(rect) || rect.width() <= 2 * border || rect.height() <= 2 * border) {
            fill(rect, edge);
            fill(rect.adjusted(border, border, -border, -border), inner);
            return;
        }
        const int width = rect.width();
        for (int y = rect.top(); y <= rect.bottom(); ++y) {
            if (y < rect.top() + border || y > rect.bottom() - border) {
                fillSpan(at(rect.left(), y), width, edge);
                continue;
            }
            fillSpan(at(rect.left(), y), width, inner);
            for (int x = 0; x < border; ++x) {
                fillSpan(at(rect.left() + x, y), 1, edge);
                fillSpan(at(rect.right() - x, y), 1, edge);
            }
        }
    }

    /// One row of pixels again and again, as far as the clip allows.
    void repeatRow(const QRect &rect, std::span<const QRgb> row)
    {
        const QRect seen = rect.intersected(m_clip);
        for (int y = seen.top(); y <= seen.bottom(); ++y) {
            std::memcpy(at(seen.left(), y),
                        row.data() + (seen.left() - rect.left()),
                        static_cast<std::size_t>(seen.width()) * sizeof(QRgb));
        }
    }

    /// The part of a picture of the same kind, put with its corner at a pixel.
    void copy(const QPoint &corner, const QImage &picture)
    {
        const QRect seen = QRect(corner, picture.size()).intersected(m_clip);
        for (int y = seen.top(); y <= seen.bottom(); ++y) {
            std::memcpy(at(seen.left(), y),
                        picture.constScanLine(y - corner.y())
                            + static_cast<std::size_t>(seen.left() - corner.x()) * sizeof(QRgb),
                        static_cast<std::size_t>(seen.width()) * sizeof(QRgb));
        }
    }

private:
    [[nodiscard]] uchar *at(int x, int y) const
    {
        return m_bits + y * m_bytesPerLine + x * static_cast<qsizetype>(sizeof(QRgb));
    }

    /// Four pixels at a time; the last four overlap those before.
    static void fillSpan(uchar *to, int width, QRgb colour)
    {
        constexpr int kStep = 4;
        constexpr auto kPixel = static_cast<qsizetype>(sizeof(QRgb));
        const QRgb four[kStep] = {colour, colour, colour, colour};
        if (width < kStep) {
            for (int x = 0; x < width; ++x)
                std::memcpy(to + x * kPixel, four, sizeof(QRgb));
            return;
        }
        for (int x = 0; x + kStep <= width; x += kStep)
            std::memcpy(to + x * kPixel, four, sizeof four);
        std::memcpy(to + (width - kStep) * kPixel, four, sizeof four);
    }

    uchar *m_bits;
    qsizetype m_bytesPerLine;
    QRect m_clip;
};

/// A colour as the pixels of an opaque picture hold it.
[[nodiscard]] inline QRgb opaque(const QColor &colour)
{
    return colour.rgb() | 0xff000000U;
}

} // namespace headroom
