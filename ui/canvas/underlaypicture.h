// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/drawing.h"

#include <QImage>
#include <QSizeF>

#include <map>

namespace headroom {

/// The size of an underlay in its own pixels, without drawing it. Where the picture cannot be read,
/// that of a sheet, so that there is something to take hold of.
[[nodiscard]] QSizeF underlaySize(const Underlay &underlay);

/// The picture of an underlay as fine as it is drawn; null where it cannot be read. Drawings and
/// pages are drawn on 4,096 pixels of their longer side, pages of PDF on white paper.
[[nodiscard]] QImage underlayImage(const Underlay &underlay);

/// A file as an underlay of a name, in its middle at 0, 0. Fails with underlay.file where the file
/// cannot be read, underlay.format, field.blob-too-large, underlay.password, and underlay.broken
/// where there is no picture in it.
[[nodiscard]] Result<Underlay> readUnderlay(const QString &path);

/// The pictures of underlays, read once.
class UnderlayPictures
{
public:
    /// Null where it cannot be read.
    const QImage &of(const Underlay &underlay);

private:
    struct Kept
    {
        Blob source;
        int page = 1;
        QImage picture;
    };

    std::map<Id, Kept> m_pictures;
};

} // namespace headroom
