// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/figuretext.h"

#include "models/base/units.h"

#include <QCoreApplication>

#include <cmath>

namespace headroom {

QString figureText(std::optional<double> value, Unit unit, const QLocale &locale)
{
    if (!value || !std::isfinite(*value))
        return QCoreApplication::translate("FigureText", "unknown");
    QString text = printAmount({*value, unit}, AmountStyle::Readable, locale);
    if (text.startsWith(QLatin1Char('-')))
        text.replace(0, 1, QChar(0x2212));
    return text;
}

} // namespace headroom
