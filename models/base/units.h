// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/quantity.h"
#include "models/base/result.h"

#include <QLocale>
#include <QString>

namespace headroom {

/// The symbol of the unit itself: "kW", "kg/m²", "%" for shares, "" where there is none.
[[nodiscard]] QString unitSymbol(Unit unit);

/// The unit for JSON and CSV, in ASCII: "kw", "usd_per_hour".
[[nodiscard]] QString unitKey(Unit unit);

/// Reads a number with an optional unit ("12.5 MW", "1.2e3 kW", "85 %", in a German locale "12,5
/// MW") into `unit`. A bare number is taken to be in `unit`, a bare share as 0 to 1. Fails with
///   number.empty, number.not-a-number(text), number.not-finite(text),
///   number.ambiguous(text, reading, reading) for a single mark before three digits, as in "1,500",
///   number.unknown-unit(text, wanted).
[[nodiscard]] Result<double>
parseAmount(QStringView text, Unit unit, const QLocale &locale = QLocale::c());

/// How to write numbers of one size: in `symbol`, one of which is `factor` in the unit itself.
struct UnitScale
{
    double factor = 1;
    QString symbol;
};

/// The scale that suits numbers up to `largest`: 305,382 kW are best written in MW. An axis chooses
/// it once, so that all its numbers can be compared.
[[nodiscard]] UnitScale readableScale(Unit unit, double largest);

enum class AmountStyle {
    Exact,   // shortest text that reads back to the same number, in the unit itself: "305382.4 kW"
    Readable // grouped, scaled, about four significant digits: "305.4 MW"
};

/// The number with its unit. Not-a-number never gets here: unknown is written by the caller.
[[nodiscard]] QString printAmount(Amount amount,
                                  AmountStyle style = AmountStyle::Readable,
                                  const QLocale &locale = QLocale::c());

} // namespace headroom
