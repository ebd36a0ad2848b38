// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartfiles.h"

#include "ui/charts/chartpicture.h"
#include "ui/widgets/picturefile.h"
#include "ui/widgets/textblock.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace headroom {

namespace {

/// Half-way between file size and speed; fixed, so that the bytes are.
constexpr int kPngQuality = 60;

ChartPaint vectorPaint(const ChartExportOptions &options)
{
    ChartPaint how;
    how.size = QSizeF(options.size) * 96.0 / options.dpi;
    how.vector = true;
    how.view = options.view;
    return how;
}

/// Qt writes the moment of writing into a PDF. The same chart is to give the same bytes, so it is
/// replaced by the chart's own date, which is as long: offsets in the file still hold.
void datePdf(QByteArray &pdf, const std::optional<QDate> &asOf)
{
    const QDate date = asOf.value_or(QDate(2000, 1, 1));
    const QByteArray stamp = date.toString(QStringLiteral("yyyyMMdd")).toLatin1() + "000000";
    for (const QByteArray &key : {QByteArray("/CreationDate (D:"), QByteArray("/ModDate (D:")}) {
        const qsizetype at = pdf.indexOf(key);
        if (at >= 0)
            pdf.replace(at + key.size(), stamp.size(), stamp);
    }
}

} // namespace

QByteArray pngBytes(const QImage &image)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG", kPngQuality);
    return buffer.data();
}

QByteArray svgBytes(const ChartSpec &spec, const ChartExportOptions &options)
{
    ChartPaint how = vectorPaint(options);
    how.transparent = options.transparent;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setResolution(96);
        generator.setSize(how.size.toSize());
        generator.setViewBox(QRectF(QPointF(), how.size));
        // QSvgGenerator writes the title as it is.
        generator.setTitle(printable(spec.title).toHtmlEscaped());
        generator.setDescription(printable(spec.subtitle).toHtmlEscaped());
        paintChart(generator, spec, options.dark ? darkTheme() : lightTheme(), how);
    }
    return svgInPixels(buffer.data(), how.size.toSize());
}

QByteArray pdfBytes(const ChartSpec &spec, const ChartExportOptions &options)
{
    constexpr int kResolution = 1200; // fine enough that no position is rounded in sight
    ChartPaint how = vectorPaint(options);
    how.scale = kResolution / 96.0;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kResolution);
        writer.setPageSize(QPageSize(how.size * 0.75, QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(printable(spec.title));
        writer.setCreator(QStringLiteral("Headroom"));
        paintChart(writer, spec, options.dark ? darkTheme() : lightTheme(), how);
    }
    QByteArray pdf = buffer.data();
    datePdf(pdf, spec.asOf);
    return pdf;
}

} // namespace headroom
