// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartexport.h"

#include "models/presentation/charttable.h"
#include "ui/charts/chartfiles.h"
#include "ui/charts/chartpicture.h"
#include "ui/charts/chartspreadsheet.h"
#include "ui/theme/theme.h"

#include <QFileInfo>
#include <QSaveFile>

namespace headroom {

namespace {

constexpr int kLeastPixels = 160;
constexpr int kMostPixels = 16384;

bool sizeFits(QSize size)
{
    return size.width() >= kLeastPixels && size.height() >= kLeastPixels
           && size.width() <= kMostPixels && size.height() <= kMostPixels;
}

/// Whole or not at all: a file that was there stays until the new one is complete.
Result<void> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    if (!written || !file.commit())
        return failure("chart.export.write", {path}, file.errorString());
    return {};
}

} // namespace

const QStringList &chartFileSuffixes()
{
    static const QStringList suffixes{QStringLiteral("png"),
                                      QStringLiteral("svg"),
                                      QStringLiteral("pdf"),
                                      QStringLiteral("csv"),
                                      QStringLiteral("xlsx")};
    return suffixes;
}

QImage chartImage(const ChartSpec &spec, const ChartExportOptions &options)
{
    QImage image(options.size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const double scale = options.dpi / 96.0;
    ChartPaint how;
    how.size = QSizeF(options.size) / scale;
    how.scale = scale;
    how.transparent = options.transparent;
    how.view = options.view;
    paintChart(image, spec, options.dark ? darkTheme() : lightTheme(), how);
    const int dotsPerMetre = qRound(options.dpi / 0.0254);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    return image;
}

Result<void>
exportChart(const ChartSpec &spec, const QString &path, const ChartExportOptions &options)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (!chartFileSuffixes().contains(suffix)) {
        return failure("chart.export.format",
                       {suffix, chartFileSuffixes().join(QStringLiteral(", "))});
    }
    if (suffix == u"csv")
        return write(path, chartCsv(spec));
    if (suffix == u"xlsx") {
        const Result<QByteArray> bytes = spreadsheetBytes(spec);
        return bytes ? write(path, *bytes) : Result<void>(bytes.failure());
    }
    if (!sizeFits(options.size) || options.dpi < 24 || options.dpi > 1200) {
        return failure("chart.export.size",
                       {qint64(options.size.width()), qint64(options.size.height())});
    }
    if (suffix == u"png")
        return write(path, pngBytes(chartImage(spec, options)));
    if (suffix == u"svg")
        return write(path, svgBytes(spec, options));
    return write(path, pdfBytes(spec, options));
}

} // namespace headroom
