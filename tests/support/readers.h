// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>
#include <optional>

namespace headroom::test {

// Pictures and documents as programs that are not ours read them.

[[nodiscard]] inline QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a program that is part of the system prints; nothing where it is not installed.
[[nodiscard]] inline std::optional<QByteArray> outputOf(const QString &program,
                                                        const QStringList &arguments)
{
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(path, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        return QByteArray();
    return process.readAllStandardOutput();
}

/// How far two pictures of one chart lie apart once letters and lines are blurred: 0 to 255.
[[nodiscard]] inline double blurredDifference(const QImage &a, const QImage &b)
{
    const QSize small(96, 54);
    const auto blurred = [&](const QImage &image) {
        return image.convertToFormat(QImage::Format_RGB32)
            .scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    const QImage p = blurred(a);
    const QImage q = blurred(b);
    double sum = 0;
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x)
            sum += std::abs(qGray(p.pixel(x, y)) - qGray(q.pixel(x, y)));
    }
    return sum / (small.width() * small.height());
}

/// How many pixels of background stand at the edge that has the fewest; −1 where there is nothing
/// but background.
[[nodiscard]] inline int leastMargin(const QImage &image)
{
    const QRgb background = image.pixel(0, 0);
    const auto differs = [background](QRgb pixel) {
        return std::abs(qRed(pixel) - qRed(background))
                   + std::abs(qGreen(pixel) - qGreen(background))
                   + std::abs(qBlue(pixel) - qBlue(background))
               > 24;
    };
    QRect drawn;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (differs(image.pixel(x, y)))
                drawn |= QRect(x, y, 1, 1);
        }
    }
    if (drawn.isEmpty())
        return -1;
    return std::min({drawn.left(),
                     drawn.top(),
                     image.width() - 1 - drawn.right(),
                     image.height() - 1 - drawn.bottom()});
}

/// What a PDF's first page looks like; null where it cannot be read.
[[nodiscard]] inline QImage firstPage(const QString &file)
{
    const QStringList arguments{QStringLiteral("-r"),
                                QStringLiteral("96"),
                                QStringLiteral("-l"),
                                QStringLiteral("1"),
                                QStringLiteral("-png"),
                                file};
    return QImage::fromData(outputOf(QStringLiteral("pdftoppm"), arguments).value_or(QByteArray()));
}

inline constexpr int kMargin = 8; // pixels round every chart

// Of 255, blurred: letters of another rasteriser and edges a pixel aside, no more.
inline constexpr double kSamePicture = 4;

} // namespace headroom::test
