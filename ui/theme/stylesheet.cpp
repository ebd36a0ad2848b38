// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylesheet.h"

#include "ui/theme/theme.h"

#include <QFile>

namespace headroom {

namespace {

QString hex(const QColor &color)
{
    return color.name(QColor::HexRgb);
}

QColor mix(const QColor &a, const QColor &b, double shareOfB)
{
    const auto channel = [shareOfB](int x, int y) {
        return static_cast<int>(x * (1 - shareOfB) + y * shareOfB + 0.5);
    };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

} // namespace

QString styleSheetFor(const Theme &theme)
{
    QFile file(QStringLiteral(":/theme/headroom.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::array<std::pair<QStringView, QString>, 23> tokens{{
        {u"window", hex(theme.window)},
        {u"surface", hex(theme.surface)},
        {u"raised", hex(theme.raised)},
        {u"border", hex(theme.border)},
        {u"strongBorder", hex(mix(theme.border, theme.mutedText, 0.45))},
        {u"text", hex(theme.text)},
        {u"mutedText", hex(theme.mutedText)},
        {u"faintText", hex(mix(theme.mutedText, theme.surface, 0.45))},
        {u"accent", hex(theme.accent)},
        {u"accentStrong", hex(mix(theme.accent, theme.text, 0.2))},
        {u"accentSoft", hex(mix(theme.raised, theme.accent, theme.dark ? 0.26 : 0.13))},
        {u"hover", hex(mix(theme.surface, theme.text, theme.dark ? 0.10 : 0.06))},
        {u"pressed", hex(mix(theme.surface, theme.text, theme.dark ? 0.18 : 0.12))},
        {u"onAccent", hex(theme.onAccent)},
        {u"danger", hex(theme.danger)},
        {u"dangerSoft", hex(mix(theme.raised, theme.danger, theme.dark ? 0.22 : 0.10))},
        {u"warning", hex(theme.warning)},
        {u"warningSoft", hex(mix(theme.raised, theme.warning, theme.dark ? 0.20 : 0.12))},
        {u"success", hex(theme.success)},
        {u"successSoft", hex(mix(theme.raised, theme.success, theme.dark ? 0.20 : 0.10))},
        {u"captionPt", QString::number(theme.captionPt)},
        {u"titlePt", QString::number(theme.titlePt)},
        {u"mode", theme.dark ? QStringLiteral("dark") : QStringLiteral("light")},
    }};
    for (const auto &[name, value] : tokens)
        sheet.replace(QLatin1Char('@') + name.toString() + QLatin1Char('@'), value);
    return sheet;
}

} // namespace headroom
