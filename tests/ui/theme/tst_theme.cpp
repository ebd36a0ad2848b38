// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFontInfo>
#include <QTest>

#include <cmath>

using namespace headroom;

namespace {

/// Relative luminance and contrast ratio as WCAG 2.1 defines them.
double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
           + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void textStandsOutOfEverySurface_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void textStandsOutOfEverySurface()
    {
        QFETCH(bool, dark);
        const Theme &t = dark ? darkTheme() : lightTheme();
        QCOMPARE(t.dark, dark);
        const std::array surfaces{t.window, t.surface, t.raised};
        const std::array inks{t.text, t.mutedText, t.accent, t.danger, t.warning, t.success};
        for (const QColor &surface : surfaces) {
            for (const QColor &ink : inks) {
                const double ratio = contrast(surface, ink);
                QVERIFY2(
                    ratio >= 4.5,
                    qPrintable(
                        QStringLiteral("%1 on %2: %3").arg(ink.name(), surface.name()).arg(ratio)));
            }
        }
        QVERIFY(contrast(t.accent, t.onAccent) >= 4.5);
        for (const QColor &fill : {t.canvas, t.hallFill, t.rackFill})
            QVERIFY2(contrast(t.text, fill) >= 4.5, qPrintable(fill.name()));
    }

    /// WCAG 1.4.11 asks 3 : 1 of graphics; yellow, orange and sky blue of the light Okabe–Ito set
    /// are fills with an outline, so only lines are held to it.
    void limitsAndLoadsStandOutOfTheChart()
    {
        for (const Theme *t : {&lightTheme(), &darkTheme()}) {
            for (const std::size_t index : {0UL, 1UL, 2UL, 7UL})
                QVERIFY2(contrast(t->series.at(index), t->raised) >= 3,
                         qPrintable(t->series.at(index).name()));
        }
    }

    void theShippedFontIsUsed()
    {
        for (const auto weight : {QFont::Normal, QFont::Medium, QFont::DemiBold}) {
            const QFont font = shippedFont(10, weight);
            const QFontInfo info(font);
            QVERIFY2(info.family().startsWith(QStringLiteral("Inter")), qPrintable(info.family()));
            QCOMPARE(info.weight(), static_cast<int>(weight));
        }
    }

    void theStyleSheetHasNoTokenLeft()
    {
        auto *application = qobject_cast<QApplication *>(QCoreApplication::instance());
        for (const bool dark : {false, true}) {
            setTheme(*application, dark);
            QCOMPARE(theme().dark, dark);
            const QString sheet = styleSheetFor(theme());
            QVERIFY(sheet.contains(QStringLiteral("QMainWindow")));
            QVERIFY(!sheet.contains(QLatin1Char('@')));
        }
    }

    void everyIconIsDrawnInTheThemesColour()
    {
        auto *application = qobject_cast<QApplication *>(QCoreApplication::instance());
        setTheme(*application, false);
        const QStringList files = QDir(QStringLiteral(":/icons")).entryList();
        QVERIFY(files.size() > 40);
        for (const QString &file : files) {
            const QIcon icon = themedIcon(file.chopped(4));
            QVERIFY2(!icon.isNull(), qPrintable(file));
            const QImage image = icon.pixmap(24, 24).toImage();
            bool drawn = false;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    drawn = drawn || image.pixelColor(x, y).alpha() > 200;
            }
            QVERIFY2(drawn, qPrintable(file));
        }
        QVERIFY(themedIcon(QStringLiteral("no-such-icon")).isNull());
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
