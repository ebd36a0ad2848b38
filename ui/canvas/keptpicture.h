// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/viewport.h"

#include <QImage>

#include <functional>
#include <optional>

class QPainter;

namespace headroom {

/// The plan as it was painted last, with room around it: while the view is panned only what comes
/// in is painted, and what stays is moved in memory once in many frames. All in device pixels.
class KeptPicture
{
public:
    /// Paints a part of a picture that shows a view.
    using Paint = std::function<void(QImage &picture, const Viewport &view, const QRect &part)>;

    /// The plan itself has changed.
    void forget() { m_kept = false; }

    /// Follows to the view, painting what is missing.
    void follow(const Viewport &view, const Paint &paint);

    /// What the view shows, into a picture of its size of 32 bits a pixel without transparency.
    void copyTo(QImage &picture) const;
    void draw(QPainter &painter) const;

private:
    void begin(const Viewport &view);
    void makeRoom();

    QImage m_picture;
    Viewport m_view; // as followed to last
    QSize m_size;    // of the view
    QPoint m_corner; // of the view in the picture
    QRect m_painted; // of the picture
    bool m_kept = false;
};

/// By how many whole pixels the one view is the other moved; nothing where it is not.
[[nodiscard]] std::optional<QPoint> wholeShift(const Viewport &from, const Viewport &to);

} // namespace headroom
