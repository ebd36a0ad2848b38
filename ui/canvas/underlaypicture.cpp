// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/underlaypicture.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

namespace headroom {

namespace {

constexpr QSizeF kSheet(842, 595); // A4 across, in points
constexpr double kMostPixels = 4096;

QImage drawn(const QByteArray &svg)
{
    QSvgRenderer renderer(svg);
    if (!renderer.isValid())
        return {};
    // Fine enough to be drawn on at any usual scale.
    const QSizeF own = QSizeF(renderer.viewBoxF().size());
    if (own.isEmpty())
        return {};
    QImage picture(own.scaled(kMostPixels, kMostPixels, Qt::KeepAspectRatio).toSize(),
                   QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    renderer.render(&painter);
    return picture;
}

QImage read(const QByteArray &bytes)
{
    QImage picture;
    picture.loadFromData(bytes);
    return picture.isNull() ? picture
                            : picture.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace

QSizeF underlaySize(const Underlay &underlay)
{
    const QByteArray &bytes = underlay.picture.bytes;
    switch (underlay.format) {
    case PictureFormat::Png:
    case PictureFormat::Jpeg: {
        QBuffer buffer;
        buffer.setData(bytes);
        const QSize size = QImageReader(&buffer).size();
        return size.isEmpty() ? kSheet : QSizeF(size);
    }
    case PictureFormat::Svg: {
        const QSvgRenderer renderer(bytes);
        const QSizeF size = renderer.viewBoxF().size();
        return size.isEmpty() ? kSheet : size;
    }
    case PictureFormat::Pdf:
        break;
    }
    return kSheet;
}

const QImage &UnderlayPictures::of(const Underlay &underlay)
{
    Kept &kept = m_pictures[underlay.id];
    if (!(kept.source == underlay.picture)) {
        kept.source = underlay.picture;
        kept.picture = underlay.format == PictureFormat::Pdf   ? QImage()
                       : underlay.format == PictureFormat::Svg ? drawn(kept.source.bytes)
                                                               : read(kept.source.bytes);
    }
    return kept.picture;
}

} // namespace headroom
