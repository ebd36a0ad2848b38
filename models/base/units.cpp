// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/units.h"

#include <array>
#include <cmath>
#include <span>

namespace headroom {

namespace {

/// One way to write a unit: symbol as read and printed, and what one of it is in the stored unit.
struct Spelling
{
    const char *symbol;
    double factor;
    bool printed = false; // chosen for readable output, largest factor that leaves at least 1
};

struct UnitRow
{
    Unit unit;
    const char *symbol;
    const char *key;
    std::vector<Spelling> spellings = {};
};

const std::vector<UnitRow> &unitRows()
{
    static const std::vector<UnitRow> rows = {
        {Unit::None, "", ""},
        {Unit::Share, "%", "share", {{"%", 0.01}}},
        {Unit::Count, "", "count"},
        {Unit::Kilowatt,
         "kW",
         "kw",
         {{"W", 1e-3, true}, {"kW", 1, true}, {"MW", 1e3, true}, {"GW", 1e6, true}}},
        {Unit::KilovoltAmpere,
         "kVA",
         "kva",
         {{"VA", 1e-3, true}, {"kVA", 1, true}, {"MVA", 1e3, true}, {"GVA", 1e6}}},
        {Unit::KilowattHour,
         "kWh",
         "kwh",
         {{"Wh", 1e-3},
          {"kWh", 1, true},
          {"MWh", 1e3, true},
          {"GWh", 1e6, true},
          {"TWh", 1e9, true}}},
        {Unit::Megawatt, "MW", "mw", {{"kW", 1e-3, true}, {"MW", 1, true}, {"GW", 1e3, true}}},
        {Unit::MegawattHour,
         "MWh",
         "mwh",
         {{"kWh", 1e-3, true}, {"MWh", 1, true}, {"GWh", 1e3, true}, {"TWh", 1e6, true}}},
        {Unit::Kilogram,
         "kg",
         "kg",
         {{"g", 1e-3}, {"kg", 1, true}, {"t", 1e3, true}, {"lb", 0.45359237}}},
        {Unit::KilogramPerKilowatt, "kg/kW", "kg_per_kw"},
        {Unit::KilogramPerSquareMetre,
         "kg/m²",
         "kg_per_m2",
         {{"kg/m²", 1, true}, {"kg/m2", 1}, {"t/m²", 1e3}, {"kN/m²", 101.97162129779283}}},
        {Unit::Metre,
         "m",
         "m",
         {{"mm", 1e-3},
          {"cm", 1e-2},
          {"m", 1, true},
          {"km", 1e3, true},
          {"ft", 0.3048},
          {"in", 0.0254}}},
        {Unit::Millimetre,
         "mm",
         "mm",
         {{"mm", 1, true}, {"cm", 10}, {"m", 1e3}, {"in", 25.4}, {"ft", 304.8}}},
        {Unit::SquareMetre,
         "m²",
         "m2",
         {{"m²", 1, true},
          {"m2", 1},
          {"ha", 1e4},
          {"km²", 1e6},
          {"ft²", 0.09290304},
          {"sq ft", 0.09290304}}},
        {Unit::Kilometre, "km", "km", {{"m", 1e-3}, {"km", 1, true}}},
        {Unit::Degree, "°", "deg", {{"°", 1, true}, {"deg", 1}}},
        {Unit::Volt, "V", "v", {{"V", 1, true}, {"kV", 1e3, true}}},
        {Unit::Ampere, "A", "a", {{"mA", 1e-3}, {"A", 1, true}, {"kA", 1e3}}},
        {Unit::Second, "s", "s"},
        {Unit::Minute, "min", "min", {{"min", 1, true}, {"h", 60}}},
        {Unit::Hour, "h", "h", {{"min", 1.0 / 60}, {"h", 1, true}}},
        {Unit::Day, "d", "days", {{"d", 1, true}, {"days", 1}, {"day", 1}}},
        {Unit::Week, "weeks", "weeks", {{"weeks", 1, true}, {"week", 1}, {"w", 1}}},
        {Unit::Months, "months", "months", {{"months", 1, true}, {"month", 1}}},
        {Unit::Year, "y", "years", {{"y", 1, true}, {"years", 1}, {"year", 1}}},
        {Unit::UsDollar,
         "$",
         "usd",
         {{"$", 1, true}, {"USD", 1}, {"k$", 1e3}, {"M$", 1e6, true}, {"B$", 1e9, true}}},
        {Unit::UsDollarPerMonth,
         "$/month",
         "usd_per_month",
         {{"$/month", 1, true}, {"M$/month", 1e6, true}, {"B$/month", 1e9, true}}},
        {Unit::UsDollarPerHour, "$/h", "usd_per_hour"},
        {Unit::UsDollarPerKilowattHour, "$/kWh", "usd_per_kwh"},
        {Unit::UsDollarPerMegawattHour, "$/MWh", "usd_per_mwh"},
        {Unit::UsDollarPerKilowattYear, "$/kW·y", "usd_per_kw_year"},
        {Unit::UsDollarPerKilogram, "$/kg", "usd_per_kg"},
        {Unit::UsDollarPerKilowatt, "$/kW", "usd_per_kw"},
        {Unit::UsDollarPerWatt, "$/W", "usd_per_w"},
        {Unit::UsDollarPerGigabyte, "$/GB", "usd_per_gb"},
        {Unit::UsDollarPerMillionBtu, "$/MMBtu", "usd_per_mmbtu"},
        {Unit::UsDollarPerMillionTokens, "$/M tokens", "usd_per_million_tokens"},
        {Unit::UsDollarPerYear,
         "$/y",
         "usd_per_year",
         {{"$/y", 1, true}, {"M$/y", 1e6, true}, {"B$/y", 1e9, true}}},
        {Unit::BtuPerKilowattHour, "Btu/kWh", "btu_per_kwh"},
        {Unit::GigabytePerKilowattHour, "GB/kWh", "gb_per_kwh"},
        {Unit::WattPerKilogram, "W/kg", "w_per_kg"},
        {Unit::WattHourPerKilogram, "Wh/kg", "wh_per_kg"},
        {Unit::SquareMetrePerKilowatt, "m²/kW", "m2_per_kw"},
        {Unit::Tonne, "t", "t", {{"kg", 1e-3}, {"t", 1, true}, {"kt", 1e3}}},
        {Unit::TonnePerYear, "t/y", "t_per_year"},
        {Unit::Teraflops,
         "TFLOPS",
         "tflops",
         {{"TFLOPS", 1, true}, {"PFLOPS", 1e3, true}, {"EFLOPS", 1e6, true}}},
        {Unit::Gigabyte, "GB", "gb", {{"GB", 1, true}, {"TB", 1e3, true}}},
        {Unit::TerabytePerSecond, "TB/s", "tb_per_s", {{"TB/s", 1, true}, {"GB/s", 1e-3}}},
        {Unit::ShortTonPerYear, "short t/y", "short_t_per_year"},
        {Unit::PoundPerMillionBtu, "lb/MMBtu", "lb_per_mmbtu"},
        {Unit::KilogramPerCubicMetre, "kg/m³", "kg_per_m3"},
        {Unit::WattPerSquareMetre, "W/m²", "w_per_m2"},
        {Unit::MetrePerSecond, "m/s", "m_per_s"},
        {Unit::Kelvin, "K", "k"},
        {Unit::Token, "tokens", "tokens"},
        {Unit::TokenPerSecond, "tokens/s", "tokens_per_s"},
        {Unit::TokenPerMinute, "tokens/min", "tokens_per_min"},
    };
    return rows;
}

const UnitRow &rowOf(Unit unit)
{
    const auto &rows = unitRows();
    const auto row =
        std::find_if(rows.begin(), rows.end(), [unit](const UnitRow &r) { return r.unit == unit; });
    Q_ASSERT(row != rows.end());
    return *row;
}

bool isNumberCharacter(QChar c, QChar previous)
{
    if (c.isDigit() || c == u'.' || c == u',' || c == u'\'' || c == u'_')
        return true;
    if (c == u'+' || c == u'-' || c == QChar(0x2212))
        return previous.isNull() || previous == u'e' || previous == u'E';
    return false;
}

/// How many characters of the text belong to the number; "e" only where an exponent follows.
qsizetype numberLength(QStringView text)
{
    qsizetype i = 0;
    QChar previous;
    while (i < text.size()) {
        const QChar c = text[i];
        const bool exponent =
            (c == u'e' || c == u'E') && i > 0 && i + 1 < text.size()
            && (text[i + 1].isDigit() || text[i + 1] == u'-' || text[i + 1] == u'+');
        if (!exponent && !isNumberCharacter(c, previous))
            break;
        previous = c;
        ++i;
    }
    return i;
}

/// A lone mark before exactly three digits, as in "1,500" or, where the comma is decimal, "1.500".
bool looksGrouped(const QString &number, QChar mark)
{
    const qsizetype at = number.indexOf(mark);
    if (at <= 0 || number.count(mark) != 1 || number.size() - at - 1 != 3)
        return false;
    const bool onlyDigitsAfter =
        std::all_of(number.cbegin() + at + 1, number.cend(), [](QChar c) { return c.isDigit(); });
    const QChar first = number.at(number.startsWith(u'-') ? 1 : 0);
    return onlyDigitsAfter && first != u'0';
}

QString ungrouped(const QString &number, QChar mark)
{
    QString result = number;
    result.remove(mark);
    return result;
}

Result<double> parseNumber(QString number, QStringView whole, const QLocale &locale)
{
    number.replace(QChar(0x2212), u'-');
    const QChar decimal = locale.decimalPoint().front();
    const QChar other = decimal == u',' ? u'.' : u',';
    if (number.contains(other)) {
        if (looksGrouped(number, other)) {
            QString asDecimal = number;
            asDecimal.replace(other, u'.');
            return failure("number.ambiguous",
                           {whole.toString(), ungrouped(number, other), asDecimal});
        }
        return failure("number.not-a-number", {whole.toString()});
    }
    number.replace(decimal, u'.');
    bool ok = false;
    const double value = QLocale::c().toDouble(number, &ok);
    if (std::isinf(value))
        return failure("number.not-finite", {whole.toString()});
    if (!ok || !std::isfinite(value))
        return failure("number.not-a-number", {whole.toString()});
    return value;
}

QString printNumber(double value, int significant, const QLocale &locale)
{
    if (value == 0)
        return locale.toString(0);
    const int magnitude = static_cast<int>(std::floor(std::log10(std::abs(value))));
    const int decimals = std::clamp(significant - 1 - magnitude, 0, 9);
    QString text = locale.toString(value, 'f', decimals);
    const QString point = locale.decimalPoint();
    if (text.contains(point)) {
        while (text.endsWith(locale.zeroDigit()))
            text.chop(1);
        if (text.endsWith(point))
            text.chop(point.size());
    }
    return text;
}

QString withSymbol(const QString &number, const QString &symbol)
{
    if (symbol.isEmpty())
        return number;
    if (symbol == u"°")
        return number + symbol;
    return number + QChar(0x00a0) + symbol;
}

} // namespace

QString unitSymbol(Unit unit)
{
    return QString::fromUtf8(rowOf(unit).symbol);
}

QString unitKey(Unit unit)
{
    return QString::fromUtf8(rowOf(unit).key);
}

Result<double> parseAmount(QStringView text, Unit unit, const QLocale &locale)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return failure("number.empty");
    const qsizetype length = numberLength(trimmed);
    if (length == 0)
        return failure("number.not-a-number", {text.toString()});
    const Result<double> number = parseNumber(trimmed.first(length).toString(), trimmed, locale);
    if (!number)
        return number;
    const QString symbol = trimmed.sliced(length).trimmed().toString();
    if (symbol.isEmpty())
        return number;
    const UnitRow &row = rowOf(unit);
    if (symbol == QString::fromUtf8(row.symbol) && row.spellings.empty())
        return number;
    for (const Qt::CaseSensitivity sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        for (const Spelling &spelling : row.spellings) {
            if (symbol.compare(QString::fromUtf8(spelling.symbol), sensitivity) != 0)
                continue;
            const double value = *number * spelling.factor;
            if (!std::isfinite(value))
                return failure("number.not-finite", {text.toString()});
            return value;
        }
    }
    return failure("number.unknown-unit", {symbol, unitSymbol(unit)});
}

UnitScale readableScale(Unit unit, double largest)
{
    const UnitRow &row = rowOf(unit);
    if (unit == Unit::Share)
        return {0.01, QString::fromUtf8(row.symbol)};
    UnitScale scale{1, QString::fromUtf8(row.symbol)};
    double chosen = 0;
    for (const Spelling &spelling : row.spellings) {
        const bool fits = std::abs(largest) >= spelling.factor || chosen == 0;
        if (spelling.printed && fits && spelling.factor > chosen && largest != 0) {
            chosen = spelling.factor;
            scale = {spelling.factor, QString::fromUtf8(spelling.symbol)};
        }
    }
    return scale;
}

QString printAmount(Amount amount, AmountStyle style, const QLocale &locale)
{
    const UnitRow &row = rowOf(amount.unit);
    if (amount.unit == Unit::Share) {
        const double percent = amount.value * 100;
        const QString number = style == AmountStyle::Exact ? QLocale::c().toString(percent, 'g', 15)
                                                           : printNumber(percent, 4, locale);
        return withSymbol(number, QStringLiteral("%"));
    }
    if (style == AmountStyle::Exact) {
        // The shortest form with an exponent, 1E+05, is no way to write a hundred megawatts.
        const double size = std::abs(amount.value);
        const bool plain = size == 0 || (size >= 1e-4 && size < 1e15);
        return withSymbol(
            locale.toString(amount.value, plain ? 'f' : 'g', QLocale::FloatingPointShortest),
            QString::fromUtf8(row.symbol));
    }
    const UnitScale scale = readableScale(amount.unit, amount.value);
    const double value = amount.value / scale.factor;
    const bool whole =
        amount.unit == Unit::Count || (amount.unit == Unit::None && std::floor(value) == value);
    const QString number = whole && std::floor(value) == value ? locale.toString(value, 'f', 0)
                                                               : printNumber(value, 4, locale);
    return withSymbol(number, scale.symbol);
}

} // namespace headroom
