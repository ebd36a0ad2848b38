// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Draws the gallery of charts into a folder, to be looked at, or the pictures that tests compare
// with:
//   draw_gallery FOLDER [SUFFIX]
//   draw_gallery --golden FOLDER
#include "tests/ui/charts/gallery/gallery.h"
#include "ui/charts/chartexport.h"

#include <QApplication>
#include <QDir>

#include <cstdio>

using namespace headroom;

namespace {

bool draw(const ChartSpec &spec, const QString &path, const ChartExportOptions &options)
{
    if (exportChart(spec, path, options))
        return true;
    std::fprintf(stderr, "%s cannot be written.\n", qPrintable(path));
    return false;
}

bool drawGolden(const QDir &folder)
{
    for (const gallery::GoldenPicture &picture : gallery::goldenPictures()) {
        ChartExportOptions options;
        options.size = QSize(picture.width, picture.height);
        options.dark = picture.dark;
        if (!draw(picture.spec, folder.filePath(picture.file), options))
            return false;
    }
    return true;
}

bool drawAll(const QDir &folder, const QString &suffix)
{
    for (const auto &charts : {gallery::atBest(), gallery::atWorst(), gallery::million()}) {
        for (const ChartSpec &spec : charts) {
            for (const bool dark : {false, true}) {
                ChartExportOptions options;
                options.dark = dark;
                const QString theme = dark ? QStringLiteral("dark") : QStringLiteral("light");
                const QString name = spec.name + u'-' + theme + u'.' + suffix;
                if (!draw(spec, folder.filePath(name), options))
                    return false;
            }
        }
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QStringList arguments = QApplication::arguments().mid(1);
    const bool golden = arguments.removeAll(QStringLiteral("--golden")) > 0;
    if (arguments.isEmpty() || !QDir().mkpath(arguments[0])) {
        std::fputs("draw_gallery [--golden] FOLDER [SUFFIX]\n", stderr);
        return 2;
    }
    const QDir folder(arguments[0]);
    const bool drawn =
        golden ? drawGolden(folder) : drawAll(folder, arguments.value(1, QStringLiteral("png")));
    return drawn ? 0 : 4;
}
