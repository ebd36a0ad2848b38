// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/planexport.h"

#include <QBuffer>
#include <QFileInfo>
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

/// What all kinds of files are made from.
struct Page
{
    const Project &project;
    Id site;
    const PlanCaption &caption;
    const PlanExportOptions &options;

    [[nodiscard]] const Theme &theme() const { return options.dark ? darkTheme() : lightTheme(); }

    /// In layout pixels: what the file would be at 96 dpi.
    [[nodiscard]] QSizeF layoutSize() const
    {
        return QSizeF(options.size) * kScreenDpi / options.dpi;
    }

    void paint(QPaintDevice &device, const QRectF &area, double unit, bool vectors) const
    {
        QPainter painter(&device);
        paintPlanPage(painter, area, project, site, theme(), unit, vectors, caption, options.style);
    }
};

bool sizeFits(QSize size)
{
    return size.width() >= kLeastPixels && size.height() >= kLeastPixels
           && size.width() <= kMostPixels && size.height() <= kMostPixels;
}

QByteArray pngBytes(const Page &page)
{
    QImage image(page.options.size, QImage::Format_ARGB32_Premultiplied);
    page.paint(image, image.rect(), page.options.dpi / kScreenDpi, false);
    const int dotsPerMetre = qRound(page.options.dpi / 0.0254);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray svgBytes(const Page &page)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setResolution(qRound(kScreenDpi));
        generator.setSize(page.layoutSize().toSize());
        generator.setViewBox(QRectF(QPointF(), page.layoutSize()));
        // QSvgGenerator writes the title as it is.
        generator.setTitle(page.caption.title.toHtmlEscaped());
        page.paint(generator, QRectF(QPointF(), page.layoutSize()), 1, true);
    }
    return buffer.data();
}

QByteArray pdfBytes(const Page &page)
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
            page.layoutSize() * kPointsPerPixel, QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(page.caption.title);
        writer.setCreator(QStringLiteral("Headroom"));
        page.paint(writer, QRectF(QPointF(), page.layoutSize() * unit), unit, true);
    }
    return buffer.data();
}

} // namespace

const QStringList &planFileSuffixes()
{
    static const QStringList suffixes{
        QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf")};
    return suffixes;
}

Result<void> exportPlan(const Project &project,
                        Id site,
                        const PlanCaption &caption,
                        const QString &path,
                        const PlanExportOptions &options)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (!planFileSuffixes().contains(suffix)) {
        return failure("chart.export.format",
                       {suffix, planFileSuffixes().join(QStringLiteral(", "))});
    }
    if (!sizeFits(options.size) || options.dpi <= 0) {
        return failure("chart.export.size",
                       {qint64(options.size.width()), qint64(options.size.height())});
    }
    const Page page{project, site, caption, options};
    const QByteArray bytes = suffix == u"png"   ? pngBytes(page)
                             : suffix == u"svg" ? svgBytes(page)
                                                : pdfBytes(page);
    // Whole or not at all: a file that was there stays until the new one is complete.
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    if (!written || !file.commit())
        return failure("chart.export.write", {path}, file.errorString());
    return {};
}

} // namespace headroom
