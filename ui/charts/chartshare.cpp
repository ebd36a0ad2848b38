// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartshare.h"

#include "ui/charts/chartfiles.h"
#include "ui/charts/chartpicture.h"

#include <QMimeData>
#include <QPrinter>
#include <QTemporaryDir>
#include <QUrl>

namespace headroom {

ChartExportOptions shareOptions(bool dark, const ChartView &view)
{
    ChartExportOptions options;
    options.size = QSize(2560, 1440); // as large as the usual one at 96 dpi, twice as sharp
    options.dpi = 192;
    options.dark = dark;
    options.view = view;
    return options;
}

std::unique_ptr<QMimeData> drawingOf(const ChartSpec &spec, const ChartExportOptions &options)
{
    auto data = std::make_unique<QMimeData>();
    data->setImageData(chartImage(spec, options));
    data->setData(QStringLiteral("image/svg+xml"), svgBytes(spec, options));
    return data;
}

std::unique_ptr<QMimeData>
draggedChart(const ChartSpec &spec, const ChartExportOptions &options, const QTemporaryDir &folder)
{
    std::unique_ptr<QMimeData> data = drawingOf(spec, options);
    const QString path = folder.filePath(spec.name + QStringLiteral(".png"));
    if (exportChart(spec, path, options))
        data->setUrls({QUrl::fromLocalFile(path)});
    return data;
}

void printChart(QPrinter &printer, const ChartSpec &spec, const ChartView &view)
{
    constexpr double kLeastWidth = 900; // pixels of 1/96 inch: smaller paper gets smaller letters
    const QSizeF page = printer.pageLayout().paintRect(QPageLayout::Inch).size() * 96.0;
    const double smaller = std::max(1.0, kLeastWidth / page.width());
    ChartPaint how;
    how.size = page * smaller;
    how.size.setHeight(std::min(how.size.height(), how.size.width() * 0.75));
    how.scale = printer.resolution() / 96.0 / smaller;
    how.vector = true;
    how.view = view;
    paintChart(printer, spec, lightTheme(), how);
}

} // namespace headroom
