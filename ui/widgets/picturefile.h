// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QRectF>
#include <QSize>
#include <QStringList>

#include <functional>

class QPainter;

namespace headroom {

/// How a drawing is put into a file: size is in pixels of the file, and text has its usual size at
/// 96 dpi.
struct PictureOptions
{
    QSize size{1600, 1000};
    int dpi = 96;
    bool dark = false;
};

/// Where a drawing is painted: the page in device pixels; unit, device pixels of a layout pixel
/// (1/96 inch); vectors, the device is a drawing (SVG, PDF), where text stays text.
struct PictureDevice
{
    QPainter &painter;
    QRectF page;
    double unit = 1;
    bool vectors = false;
};

/// What QSvgGenerator wrote, with its size in pixels: it gives rounded millimetres, which readers
/// turn into a pixel more or less.
[[nodiscard]] QByteArray svgInPixels(QByteArray svg, QSize size);

/// Writes a drawing to a file, as its suffix says: png, svg or pdf; whole or not at all. Needs a
/// QApplication, off screen is enough. Fails with chart.export.format(suffix, suffixes),
/// chart.export.size(width, height), chart.export.write(path).
[[nodiscard]] Result<void>
writePictureFile(const QString &path,
                 const QString &title,
                 const PictureOptions &options,
                 const std::function<void(const PictureDevice &)> &paint);

/// "png", "svg" …
[[nodiscard]] const QStringList &pictureFileSuffixes();

} // namespace headroom
