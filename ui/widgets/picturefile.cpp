// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/picturefile.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace headroom {

namespace {

constexpr int kLeastPixels = 160;
constexpr int kMostPixels = 16384;
constexpr double kScreenDpi = 96;

using Paint = std::function<void(const PictureDevice &)>;

/// In layout pixels: what the file would be at 96 dpi.
QSizeF layoutSize(const PictureOptions &options)
{
    return QSizeF(options.size) * kScreenDpi / options.dpi;
}

bool sizeFits(QSize size)
{
    return size.width() >= kLeastPixels && size.height() >= kLeastPixels
           && size.width() <= kMostPixels && size.height() <= kMostPixels;
}

QByteArray pngBytes(const PictureOptions &options, const Paint &paint)
{
    QImage image(options.size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    {
        QPainter painter(&image);
        paint({painter, image.rect(), options.dpi / kScreenDpi, false});
    }
    const int dotsPerMetre = qRound(options.dpi / 0.0254);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray svgBytes(const PictureOptions &options, const QString &title, const Paint &paint)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setResolution(qRound(kScreenDpi));
        generator.setSize(layoutSize(options).toSize());
        generator.setViewBox(QRectF(QPointF(), layoutSize(options)));
        // QSvgGenerator writes the title as it is.
        generator.setTitle(title.toHtmlEscaped());
        QPainter painter(&generator);
        paint({painter, QRectF(QPointF(), layoutSize(options)), 1, true});
    }
    return svgInPixels(buffer.data(), layoutSize(options).toSize());
}

QByteArray pdfBytes(const PictureOptions &options, const QString &title, const Paint &paint)
{
    constexpr int kResolution = 1200; // fine enough that no position is rounded in sight
    constexpr double kPointsPerPixel = 0.75;
    const double unit = kResolution / kScreenDpi;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kResolution);
        writer.setPageSize(QPageSize(
            layoutSize(options) * kPointsPerPixel, QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Headroom"));
        QPainter painter(&writer);
        paint({painter, QRectF(QPointF(), layoutSize(options) * unit), unit, true});
    }
    return buffer.data();
}

} // namespace

const QStringList &pictureFileSuffixes()
{
    static const QStringList suffixes{
        QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf")};
    return suffixes;
}

QByteArray svgInPixels(QByteArray svg, QSize size)
{
    const qsizetype from = svg.indexOf("width=\"");
    const qsizetype to = svg.indexOf("viewBox=");
    if (from >= 0 && to > from) {
        const QString pixels =
            QStringLiteral("width=\"%1\" height=\"%2\"\n ").arg(size.width()).arg(size.height());
        svg.replace(from, to - from, pixels.toLatin1());
    }
    return svg;
}

Result<void> writePictureFile(const QString &path,
                              const QString &title,
                              const PictureOptions &options,
                              const std::function<void(const PictureDevice &)> &paint)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (!pictureFileSuffixes().contains(suffix)) {
        return failure("chart.export.format",
                       {suffix, pictureFileSuffixes().join(QStringLiteral(", "))});
    }
    if (!sizeFits(options.size) || options.dpi <= 0) {
        return failure("chart.export.size",
                       {qint64(options.size.width()), qint64(options.size.height())});
    }
    const QByteArray bytes = suffix == u"png"   ? pngBytes(options, paint)
                             : suffix == u"svg" ? svgBytes(options, title, paint)
                                                : pdfBytes(options, title, paint);
    // Whole or not at all: a file that was there stays until the new one is complete.
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    if (!written || !file.commit())
        return failure("chart.export.write", {path}, file.errorString());
    return {};
}

} // namespace headroom
