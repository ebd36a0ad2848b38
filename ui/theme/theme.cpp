// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/stylesheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyleFactory>
#include <QToolTip>

// Must stand outside any namespace; the linker drops the resources of a static library otherwise.
static void registerThemeResources()
{
    Q_INIT_RESOURCE(theme);
}

namespace headroom {

namespace {

// Okabe and Ito's order is kept in both themes: 0 blue, 1 vermillion, 2 bluish green, 3 orange,
// 4 reddish purple, 5 sky blue, 6 yellow, 7 the colour of text.
Theme makeLight()
{
    Theme t;
    t.dark = false;
    t.window = QColor(0xee, 0xf1, 0xf5);
    t.surface = QColor(0xf8, 0xf9, 0xfb);
    t.raised = QColor(0xff, 0xff, 0xff);
    t.border = QColor(0xd3, 0xd9, 0xe1);
    t.text = QColor(0x18, 0x21, 0x2e);
    t.mutedText = QColor(0x55, 0x60, 0x70);
    t.accent = QColor(0x14, 0x5d, 0xb2);
    t.onAccent = QColor(0xff, 0xff, 0xff);
    t.danger = QColor(0xb3, 0x26, 0x1e);
    t.warning = QColor(0x83, 0x55, 0x00);
    t.success = QColor(0x17, 0x6d, 0x43);

    t.canvas = QColor(0xfb, 0xfc, 0xfd);
    t.gridMinor = QColor(0xf0, 0xf3, 0xf6);
    t.gridMajor = QColor(0xe2, 0xe7, 0xed);
    t.hallFill = QColor(0xf1, 0xf5, 0xfa);
    t.hallBorder = QColor(0x7c, 0x8b, 0x9f);
    t.rackFill = QColor(0xbf, 0xd2, 0xe8);
    t.rackBorder = QColor(0x6f, 0x8a, 0xaa);
    t.selection = QColor(0xd5, 0x5e, 0x00);
    t.ghost = QColor(0x14, 0x5d, 0xb2, 0x90);
    t.unknown = QColor(0xa9, 0xaf, 0xb8);
    t.sideA = QColor(0x00, 0x72, 0xb2);
    t.sideB = QColor(0xd5, 0x5e, 0x00);
    t.series = {QColor(0x00, 0x72, 0xb2),
                QColor(0xd5, 0x5e, 0x00),
                QColor(0x00, 0x9e, 0x73),
                QColor(0xe6, 0x9f, 0x00),
                QColor(0xcc, 0x79, 0xa7),
                QColor(0x56, 0xb4, 0xe9),
                QColor(0xf5, 0xc7, 0x10),
                QColor(0x18, 0x21, 0x2e)};
    return t;
}

Theme makeDark()
{
    Theme t;
    t.dark = true;
    t.window = QColor(0x12, 0x16, 0x1d);
    t.surface = QColor(0x19, 0x1e, 0x27);
    t.raised = QColor(0x22, 0x29, 0x34);
    t.border = QColor(0x35, 0x3f, 0x4d);
    t.text = QColor(0xe6, 0xea, 0xf0);
    t.mutedText = QColor(0x9d, 0xa9, 0xb8);
    t.accent = QColor(0x6f, 0xb1, 0xf7);
    t.onAccent = QColor(0x0a, 0x14, 0x20);
    t.danger = QColor(0xff, 0x8f, 0x85);
    t.warning = QColor(0xf0, 0xb9, 0x4d);
    t.success = QColor(0x62, 0xd0, 0x9e);

    t.canvas = QColor(0x0f, 0x13, 0x19);
    t.gridMinor = QColor(0x16, 0x1b, 0x23);
    t.gridMajor = QColor(0x1e, 0x25, 0x2f);
    t.hallFill = QColor(0x1a, 0x21, 0x2b);
    t.hallBorder = QColor(0x66, 0x74, 0x86);
    t.rackFill = QColor(0x34, 0x53, 0x74);
    t.rackBorder = QColor(0x62, 0x89, 0xb4);
    t.selection = QColor(0xff, 0x9d, 0x4d);
    t.ghost = QColor(0x6f, 0xb1, 0xf7, 0x90);
    t.unknown = QColor(0x69, 0x72, 0x7e);
    t.sideA = QColor(0x56, 0xb4, 0xe9);
    t.sideB = QColor(0xf0, 0x8a, 0x3c);
    // The same hues, light enough to stand 3 : 1 out of a dark surface.
    t.series = {QColor(0x3f, 0x9f, 0xdc),
                QColor(0xf0, 0x7a, 0x2c),
                QColor(0x2b, 0xbd, 0x92),
                QColor(0xe6, 0x9f, 0x00),
                QColor(0xda, 0x92, 0xba),
                QColor(0x7f, 0xca, 0xf3),
                QColor(0xf0, 0xe4, 0x42),
                QColor(0xe6, 0xea, 0xf0)};
    return t;
}

const Theme *g_theme = nullptr; // null: nobody has chosen yet

QPalette paletteOf(const Theme &t)
{
    QPalette palette;
    palette.setColor(QPalette::Window, t.surface);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.raised);
    palette.setColor(QPalette::AlternateBase, t.surface);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.mutedText);
    palette.setColor(QPalette::Button, t.raised);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.danger);
    palette.setColor(QPalette::ToolTipBase, t.raised);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.onAccent);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::Light, t.raised);
    palette.setColor(QPalette::Midlight, t.surface);
    palette.setColor(QPalette::Mid, t.border);
    palette.setColor(QPalette::Dark, t.border);
    palette.setColor(QPalette::Shadow, t.window);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        QColor dimmed = t.mutedText;
        dimmed.setAlphaF(0.65F);
        palette.setColor(QPalette::Disabled, role, dimmed);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, t.border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, t.mutedText);
    return palette;
}

/// The family name of the shipped font, loaded once.
const QString &shippedFamily()
{
    static const QString family = [] {
        registerThemeResources();
        QString found;
        for (const char *style : {"Regular", "Medium", "SemiBold", "Italic"}) {
            const int id = QFontDatabase::addApplicationFont(
                QStringLiteral(":/fonts/Inter-%1.otf").arg(QLatin1StringView(style)));
            const QStringList families = QFontDatabase::applicationFontFamilies(id);
            if (found.isEmpty() && !families.isEmpty())
                found = families.constFirst();
        }
        return found;
    }();
    return family;
}

} // namespace

const Theme &lightTheme()
{
    static const Theme light = makeLight();
    return light;
}

const Theme &darkTheme()
{
    static const Theme dark = makeDark();
    return dark;
}

const Theme &theme()
{
    return g_theme != nullptr ? *g_theme : lightTheme();
}

void setTheme(QApplication &application, bool dark)
{
    registerThemeResources();
    g_theme = dark ? &darkTheme() : &lightTheme();
    if (QStyle *fusion = QStyleFactory::create(QStringLiteral("Fusion")))
        QApplication::setStyle(fusion);
    QApplication::setPalette(paletteOf(theme()));
    QToolTip::setPalette(paletteOf(theme()));
    const QFont body = shippedFont(theme().bodyPt);
    QApplication::setFont(body);
    QToolTip::setFont(shippedFont(theme().captionPt + 0.5));
    application.setStyleSheet(styleSheetFor(theme()));
}

QFont shippedFont(double points, QFont::Weight weight)
{
    QFont font(shippedFamily());
    font.setPointSizeF(points);
    font.setWeight(weight);
    font.setStyleStrategy(QFont::PreferAntialias);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace headroom
