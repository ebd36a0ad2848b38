// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartspec.h"
#include "ui/charts/fillpattern.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pictureframe.h"

#include <QPen>

namespace headroom {

/// How a series looks.
struct SeriesStyle
{
    QPen line;
    QColor fill;          // opaque, so that stacks do not shine through each other
    QColor label;         // the line's colour, dark or light enough to be read as text
    std::size_t turn = 0; // among the scatters of the chart: the shape of its markers
    FillPattern pattern = FillPattern::None; // of its areas
    bool hatched = false; // its areas are hatched too: what must not be told by colour alone
};

/// One style for each series of a chart: by its role, and where a role comes more than once by its
/// turn. Beyond the colours the dashes change. patterns: areas differ in their hatching too.
[[nodiscard]] std::vector<SeriesStyle>
seriesStyles(const ChartSpec &spec, const Theme &theme, bool patterns = false);

/// How one thing of a role looks, such as a point that means something else than its series.
[[nodiscard]] SeriesStyle roleStyle(SeriesRole role, const Theme &theme);

/// How what nobody knows looks: grey and hatched.
[[nodiscard]] SeriesStyle unknownStyle(const Theme &theme);

/// What charts are drawn on.
[[nodiscard]] QColor chartBackground(const Theme &theme);

/// Two colours mixed; share 0 is the first.
[[nodiscard]] QColor mixed(const QColor &first, const QColor &second, double share);

/// Contrast of two colours as WCAG 2 defines it, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

/// What is written round a chart.
[[nodiscard]] PictureText pictureText(const ChartSpec &spec);

/// Which series are drawn where the reader has not chosen.
[[nodiscard]] std::vector<bool> usuallyShown(const ChartSpec &spec);

} // namespace headroom
