// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/underlaypicture.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QPdfDocument>
#include <QSvgRenderer>

namespace headroom {

namespace {

constexpr QSizeF kSheet(842, 595); // A4 across, in points
constexpr double kMostPixels = 4096;

QSize fine(QSizeF own)
{
    return own.scaled(kMostPixels, kMostPixels, Qt::KeepAspectRatio).toSize().expandedTo({1, 1});
}

/// What a drawing measures: its view box, else its width and height.
QSizeF sizeOf(const QSvgRenderer &renderer)
{
    const QSizeF box = renderer.viewBoxF().size();
    return box.isEmpty() ? QSizeF(renderer.defaultSize()) : box;
}

QImage drawing(const QByteArray &svg)
{
    QSvgRenderer renderer(svg);
    const QSizeF own = renderer.isValid() ? sizeOf(renderer) : QSizeF();
    if (own.isEmpty())
        return {};
    QImage picture(fine(own), QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    renderer.render(&painter);
    return picture;
}

/// A PDF that is kept in memory while it is read.
class Pages
{
public:
    explicit Pages(const QByteArray &bytes)
    {
        m_buffer.setData(bytes);
        m_buffer.open(QIODevice::ReadOnly);
        m_document.load(&m_buffer);
    }

    [[nodiscard]] QPdfDocument::Error error() const { return m_document.error(); }

    /// In points; empty where there is no such page.
    [[nodiscard]] QSizeF sizeOf(int page) const
    {
        const bool has = m_document.status() == QPdfDocument::Status::Ready && page >= 1
                         && page <= m_document.pageCount();
        return has ? m_document.pagePointSize(page - 1) : QSizeF();
    }

    [[nodiscard]] QImage picture(int page)
    {
        const QSizeF own = sizeOf(page);
        if (own.isEmpty())
            return {};
        const QImage ink = m_document.render(page - 1, fine(own));
        if (ink.isNull())
            return {};
        QImage paper(ink.size(), QImage::Format_ARGB32_Premultiplied);
        paper.fill(Qt::white);
        QPainter painter(&paper);
        painter.drawImage(0, 0, ink);
        return paper;
    }

private:
    QBuffer m_buffer;
    QPdfDocument m_document;
};

QImage pixels(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true); // as cameras and scanners say
    const QImage picture = reader.read();
    return picture.isNull() ? picture
                            : picture.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

QSizeF pixelSize(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    return reader.transformation().testFlag(QImageIOHandler::TransformationRotate90)
               ? size.transposed()
               : size;
}

QSizeF sizeWhereKnown(const Underlay &underlay)
{
    const QByteArray &bytes = underlay.picture.bytes;
    switch (underlay.format) {
    case PictureFormat::Png:
    case PictureFormat::Jpeg:
        return pixelSize(bytes);
    case PictureFormat::Svg:
        return sizeOf(QSvgRenderer(bytes));
    case PictureFormat::Pdf:
        return Pages(bytes).sizeOf(underlay.page);
    }
    return {};
}

} // namespace

QSizeF underlaySize(const Underlay &underlay)
{
    const QSizeF size = sizeWhereKnown(underlay);
    return size.isEmpty() ? kSheet : size;
}

QImage underlayImage(const Underlay &underlay)
{
    const QByteArray &bytes = underlay.picture.bytes;
    switch (underlay.format) {
    case PictureFormat::Png:
    case PictureFormat::Jpeg:
        return pixels(bytes);
    case PictureFormat::Svg:
        return drawing(bytes);
    case PictureFormat::Pdf:
        return Pages(bytes).picture(underlay.page);
    }
    return {};
}

Result<Underlay> readUnderlay(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure("underlay.file", {name}, file.errorString());
    if (file.size() > kMostPictureBytes)
        return failure("underlay.too-large", {name, kMostPictureBytes / qint64(1024 * 1024)});
    Underlay underlay;
    underlay.name = QFileInfo(path).completeBaseName();
    underlay.picture.bytes = file.readAll();
    const std::optional<PictureFormat> format = pictureFormatOf(underlay.picture.bytes);
    if (!format)
        return failure("underlay.format");
    underlay.format = *format;
    if (*format == PictureFormat::Pdf
        && Pages(underlay.picture.bytes).error() == QPdfDocument::Error::IncorrectPassword)
        return failure("underlay.password", {name});
    if (underlayImage(underlay).isNull())
        return failure("underlay.broken", {name});
    return underlay;
}

const QImage &UnderlayPictures::of(const Underlay &underlay)
{
    Kept &kept = m_pictures[underlay.id];
    if (!(kept.source == underlay.picture) || kept.page != underlay.page) {
        kept.source = underlay.picture;
        kept.page = underlay.page;
        kept.picture = underlayImage(underlay);
    }
    return kept.picture;
}

} // namespace headroom
