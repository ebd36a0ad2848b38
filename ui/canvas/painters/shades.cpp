// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/painters/shades.h"

#include "ui/canvas/painters/paintcontext.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom {

namespace {

using namespace plan_shade;

/// Viridis by Stéfan van der Walt and Nathaniel Smith (CC0), every eighth of its way.
constexpr std::array<QRgb, 9> kViridis{0xff440154,
                                       0xff472d7b,
                                       0xff3b528b,
                                       0xff2c728e,
                                       0xff21918c,
                                       0xff28ae80,
                                       0xff5ec962,
                                       0xffaddc30,
                                       0xfffde725};

QColor viridis(double part)
{
    const double place = std::clamp(part, 0.0, 1.0) * (kViridis.size() - 1);
    const auto below = std::min(static_cast<std::size_t>(place), kViridis.size() - 2);
    return mix(
        QColor(kViridis[below]), QColor(kViridis[below + 1]), place - static_cast<double>(below));
}

} // namespace

QColor shadeColour(const Theme &theme, PlanScale scale, quint8 shade)
{
    if (shade == kUnknown)
        return theme.unknown;
    if (shade == kNone)
        return mix(theme.hallFill, theme.hallBorder, theme.dark ? 0.45 : 0.35);
    switch (scale) {
    case PlanScale::Amounts: {
        if (shade >= kOver)
            return theme.danger;
        // The end that would fade into the floor is left out.
        const double part = static_cast<double>(shade - kFirst) / (kSteps - 1);
        return viridis(theme.dark ? 0.15 + 0.85 * part : 0.94 * part);
    }
    case PlanScale::Severity:
        return shade == kError ? theme.danger : shade == kWarning ? theme.warning : theme.accent;
    case PlanScale::Classes:
    case PlanScale::Types:
        break;
    }
    // Those come first that are farthest from the colour of the selection.
    constexpr std::array<std::size_t, kClasses> kOrder{0, 2, 4, 5, 3, 6, 1};
    const auto number = static_cast<std::size_t>(shade - kFirst);
    return number < kOrder.size() ? theme.series[kOrder[number]]
                                  : mix(theme.hallBorder, theme.text, 0.45);
}

bool isHatched(PlanScale scale, quint8 shade)
{
    return (scale == PlanScale::Amounts && shade == kOver)
           || (scale == PlanScale::Severity && shade == kError);
}

QColor inkOn(const QColor &ground)
{
    // Relative luminance as in WCAG 2; at 0.18 black and white are read equally well.
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    const double luminance = 0.2126 * linear(ground.redF()) + 0.7152 * linear(ground.greenF())
                             + 0.0722 * linear(ground.blueF());
    return luminance > 0.18 ? QColor(0x14, 0x18, 0x1d) : QColor(0xff, 0xff, 0xff);
}

} // namespace headroom
