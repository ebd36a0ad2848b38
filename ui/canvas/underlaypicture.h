// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/drawing.h"

#include <QImage>
#include <QSizeF>

#include <map>

namespace headroom {

/// The size of an underlay in its own pixels, without reading all of it. Where the picture cannot
/// be read, that of a sheet, so that there is something to take hold of.
[[nodiscard]] QSizeF underlaySize(const Underlay &underlay);

/// The pictures of underlays, read once. Pages of PDF are not read here: they are drawn as an empty
/// sheet.
class UnderlayPictures
{
public:
    /// Null where it cannot be read.
    const QImage &of(const Underlay &underlay);

private:
    struct Kept
    {
        Blob source;
        QImage picture;
    };

    std::map<Id, Kept> m_pictures;
};

} // namespace headroom
