// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartfiles.h"

#include "ui/charts/chartpicture.h"
#include "ui/widgets/textblock.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSvgGenerator>
#include <QUuid>

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

/// Replaces what Qt writes about the moment of writing by something that is always the same and as
/// long, so that offsets in the file still hold.
void forgetMoment(QByteArray &pdf)
{
    static const QRegularExpression stamps(
        QStringLiteral("(?:/(?:CreationDate|ModDate) ?\\(D:[^)]*\\))"
                       "|(?:<xmp:(?:CreateDate|ModifyDate|MetadataDate)>[^<]*)"
                       "|(?:(?:CreateDate|ModifyDate|MetadataDate)=\"[^\"]*\")"
                       "|(?:uuid:[0-9a-fA-F-]{36})"
                       "|(?:/ID \\[ ?<[0-9a-fA-F]+> ?<[0-9a-fA-F]+> ?\\])"));
    const QString text = QString::fromLatin1(pdf);
    auto matches = stamps.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        QString captured = match.captured();
        // Keep the key, replace the digits of the value.
        qsizetype start = 0;
        for (const QChar mark : {u':', u'<', u'>', u'"', u'('}) {
            const qsizetype at = captured.indexOf(mark);
            if (at >= 0 && captured.startsWith(u'/') == (mark == u'(' || mark == u'<'))
                start = std::max(start, at);
        }
        for (qsizetype i = start; i < captured.size(); ++i) {
            const char16_t c = captured[i].unicode();
            const bool hex = (c >= u'0' && c <= u'9')
                             || (captured.startsWith(u"uuid") && c >= u'a' && c <= u'f')
                             || (captured.startsWith(u"/ID") && c >= u'a' && c <= u'f');
            if (hex)
                captured[i] = u'0';
        }
        pdf.replace(match.capturedStart(), match.capturedLength(), captured.toLatin1());
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
    return buffer.data();
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
    forgetMoment(pdf);
    return pdf;
}

} // namespace headroom
