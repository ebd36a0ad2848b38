// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/gallery/gallery.h"
#include "ui/charts/chartexport.h"
#include "ui/charts/chartstyle.h"
#include "ui/charts/mapcolors.h"

#include <QDir>
#include <QSet>
#include <QTest>

#include <array>
#include <cmath>

namespace headroom {

namespace {

/// How large a part of two pictures looks different: by more than rasterisers of different versions
/// make of the edges of letters.
double differentShare(const QImage &a, const QImage &b)
{
    constexpr int kSlack = 40; // of 255 in a channel
    if (a.size() != b.size())
        return 1;
    int different = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            different += std::abs(qRed(p) - qRed(q)) > kSlack
                                 || std::abs(qGreen(p) - qGreen(q)) > kSlack
                                 || std::abs(qBlue(p) - qBlue(q)) > kSlack
                             ? 1
                             : 0;
        }
    }
    return double(different) / (a.width() * a.height());
}

using Matrix = std::array<std::array<double, 3>, 3>;

struct Eyes
{
    const char *name;
    Matrix matrix; // of linear light
};

/// Full dichromacy: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation
/// of Color Vision Deficiency", IEEE TVCG 15 (2009), table 1, severity 1.0.
constexpr std::array<Eyes, 4> kEyes{{{"usual", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
                                     {"protanopia",
                                      {{{0.152286, 1.052583, -0.204868},
                                        {0.114503, 0.786281, 0.099216},
                                        {-0.003882, -0.048116, 1.051998}}}},
                                     {"deuteranopia",
                                      {{{0.367322, 0.860646, -0.227968},
                                        {0.280085, 0.672501, 0.047413},
                                        {-0.011820, 0.042940, 0.968881}}}},
                                     {"tritanopia",
                                      {{{1.255528, -0.076749, -0.178779},
                                        {-0.078411, 0.930809, 0.147602},
                                        {0.004733, 0.691367, 0.303900}}}}}};

/// CIE L*a*b* (D65) of a colour as such eyes see it.
std::array<double, 3> seen(const QColor &color, const Matrix &eyes)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const std::array<double, 3> light{
        linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
    std::array<double, 3> rgb{};
    for (std::size_t i = 0; i < 3; ++i)
        rgb[i] = std::clamp(
            eyes[i][0] * light[0] + eyes[i][1] * light[1] + eyes[i][2] * light[2], 0.0, 1.0);
    const double x = (0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047;
    const double y = 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2];
    const double z = (0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883;
    const auto f = [](double t) {
        return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    };
    return {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
}

double difference(const QColor &a, const QColor &b, const Matrix &eyes)
{
    const auto p = seen(a, eyes);
    const auto q = seen(b, eyes);
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

} // namespace

class ChartGalleryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theGalleryLooksAsItDid_data()
    {
        QTest::addColumn<int>("picture");
        const std::vector<gallery::GoldenPicture> pictures = gallery::goldenPictures();
        for (std::size_t i = 0; i < pictures.size(); ++i)
            QTest::newRow(qPrintable(pictures[i].file)) << static_cast<int>(i);
    }

    /// draw_gallery --golden draws the pictures anew; look at them before you keep them.
    void theGalleryLooksAsItDid()
    {
        constexpr double kMost = 0.005; // of the pixels
        QFETCH(int, picture);
        const auto golden = gallery::goldenPictures()[static_cast<std::size_t>(picture)];
        ChartExportOptions options;
        options.size = QSize(golden.width, golden.height);
        options.dark = golden.dark;
        const QDir folder(QStringLiteral(HEADROOM_SOURCE_DIR "/tests/golden/charts"));
        const QImage wanted(folder.filePath(golden.file));
        QVERIFY2(!wanted.isNull(), qPrintable(golden.file));
        const QImage drawn = chartImage(golden.spec, options);
        const double share = differentShare(drawn, wanted);
        const QString now = QDir::temp().filePath(golden.file);
        if (share > kMost)
            (void)drawn.save(now);
        QVERIFY2(share <= kMost,
                 qPrintable(QStringLiteral("%1 % is different, see %2").arg(share * 100).arg(now)));
    }

    void theWorstIsDrawn_data()
    {
        QTest::addColumn<int>("chart");
        const std::vector<ChartSpec> charts = gallery::atWorst();
        for (std::size_t i = 0; i < charts.size(); ++i)
            QTest::newRow(qPrintable(charts[i].name)) << static_cast<int>(i);
    }

    void theWorstIsDrawn()
    {
        QFETCH(int, chart);
        const ChartSpec spec = gallery::atWorst()[static_cast<std::size_t>(chart)];
        ChartExportOptions options;
        options.size = QSize(400, 280);
        options.view.patterns = chart % 2 == 0;
        options.dark = chart % 3 == 0;
        const QImage picture = chartImage(spec, options);
        QSet<QRgb> colours;
        for (int y = 0; y < picture.height(); y += 2) {
            for (int x = 0; x < picture.width(); x += 2)
                colours.insert(picture.pixel(x, y));
        }
        QVERIFY(colours.size() > 8); // there is at least its title
    }

    void aMillionPointsAreDrawn()
    {
        for (const ChartSpec &spec : gallery::million()) {
            ChartExportOptions options;
            options.size = QSize(640, 400);
            QCOMPARE(chartImage(spec, options).size(), options.size);
        }
    }

    void everyChartOfTheGalleryIsOfItsOwnName()
    {
        QSet<QString> names;
        std::size_t count = 0;
        for (const auto &charts : {gallery::atBest(), gallery::atWorst(), gallery::million()}) {
            for (const ChartSpec &spec : charts) {
                names.insert(spec.name);
                ++count;
            }
        }
        QCOMPARE(static_cast<std::size_t>(names.size()), count);
    }

    void coloursOfSeriesDifferToAllEyes_data()
    {
        QTest::addColumn<int>("eyes");
        QTest::addColumn<bool>("dark");
        for (std::size_t i = 0; i < kEyes.size(); ++i) {
            for (const bool dark : {false, true})
                QTest::addRow("%s, %s", kEyes[i].name, dark ? "dark" : "light")
                    << static_cast<int>(i) << dark;
        }
    }

    void coloursOfSeriesDifferToAllEyes()
    {
        // Two colours that differ by 5 are told apart by everybody (Mokrzycki and Tatol, "Colour
        // difference ΔE – a survey", 2011); thin lines far from each other need twice that.
        constexpr double kLeast = 10;
        QFETCH(int, eyes);
        QFETCH(bool, dark);
        const Theme &theme = dark ? darkTheme() : lightTheme();
        const Matrix &matrix = kEyes[static_cast<std::size_t>(eyes)].matrix;
        for (std::size_t i = 0; i < theme.series.size(); ++i) {
            QVERIFY(difference(theme.series[i], chartBackground(theme), matrix) >= kLeast);
            for (std::size_t j = 0; j < i; ++j) {
                const double apart = difference(theme.series[i], theme.series[j], matrix);
                QVERIFY2(apart >= kLeast,
                         qPrintable(QStringLiteral("%1 and %2: %3").arg(i).arg(j).arg(apart)));
            }
        }
    }

    void mapColoursGetLighterToAllEyes()
    {
        for (const Eyes &eyes : kEyes) {
            double before = -1;
            for (int i = 0; i <= 10; ++i) {
                const double lightness = seen(mapColor(i / 10.0), eyes.matrix)[0];
                QVERIFY2(lightness > before, eyes.name);
                before = lightness;
            }
        }
    }
};

} // namespace headroom

QTEST_MAIN(headroom::ChartGalleryTest)
#include "tst_chartgallery.moc"
