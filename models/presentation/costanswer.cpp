// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/costanswer.h"

#include "models/base/units.h"
#include "models/text/words.h"

#include <QCoreApplication>

#include <cmath>

namespace headroom {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CostAnswer)
};

QString times(double ratio, const QLocale &locale)
{
    return locale.toString(ratio, 'g', 3);
}

QString launchWords(double price, const QLocale &locale)
{
    return costInputWords(CostKey::LaunchPrice, price, locale);
}

/// The satellite price below which some launch price that is not negative breaks even: where both
/// cost the same with launch for nothing.
std::optional<double> satellitePriceForFreeLaunch(const CostCase &costs)
{
    CostCase free = costs;
    if (!free.set(CostKey::LaunchPrice, 0))
        return std::nullopt;
    const std::vector<double> roots = breakEvens(free, CostKey::SatellitePrice);
    return roots.empty() ? std::nullopt : std::optional(roots.front());
}

QString withoutLaunchPrice(const CostCase &costs, const QLocale &locale)
{
    const double present = costs[CostKey::SatellitePrice];
    const QString said = costInputWords(CostKey::SatellitePrice, present, locale);
    const double low = costInput(CostKey::SatellitePrice).low;
    QString sentence = Tr::tr("No launch price breaks even while a satellite costs %1").arg(said);
    CostCase cheap = costs;
    if (present > low && cheap.set(CostKey::SatellitePrice, low)) {
        const std::vector<double> roots = breakEvens(cheap, CostKey::LaunchPrice);
        const QString lowSaid = costInputWords(CostKey::SatellitePrice, low, locale);
        if (!roots.empty() && roots.back() > 0)
            return sentence
                   + Tr::tr("; at %1 it does below %2.")
                         .arg(lowSaid, launchWords(roots.back(), locale));
        if (const auto enough = satellitePriceForFreeLaunch(costs)) {
            // Less than a thousandth of the present price is nothing that can be bought.
            if (*enough < present / 1000)
                return sentence
                       + Tr::tr(", not even with launch for nothing and a satellite that costs "
                                "next to nothing.");
            return sentence
                   + Tr::tr("; even with launch for nothing it would have to cost less than %1.")
                         .arg(costInputWords(CostKey::SatellitePrice, *enough, locale));
        }
        return sentence + Tr::tr(", nor at %1.").arg(lowSaid);
    }
    return sentence + QLatin1Char('.');
}

QString breakEvenSentence(const CostCase &costs, const CostFigures &figures, const QLocale &locale)
{
    if (costs[CostKey::WithLaunch] == 0)
        return Tr::tr("Launch is not counted, so no launch price decides.");
    const std::vector<double> roots = breakEvens(costs, CostKey::LaunchPrice);
    if (roots.size() > 1) {
        QStringList list;
        for (const double root : roots)
            list.append(launchWords(root, locale));
        return Tr::tr("Both cost the same at several launch prices: %1.")
            .arg(list.join(QStringLiteral(", ")));
    }
    if (roots.size() == 1 && roots.front() >= 0) {
        return figures[CostFigure::Ratio] > 1
                   ? Tr::tr("Orbit costs less below a launch price of %1.")
                         .arg(launchWords(roots.front(), locale))
                   : Tr::tr("Orbit stays cheaper up to a launch price of %1.")
                         .arg(launchWords(roots.front(), locale));
    }
    if (roots.size() == 1) {
        return withoutLaunchPrice(costs, locale) + QLatin1Char(' ')
               + Tr::tr("Both would cost the same only at a launch price below zero, %1: the "
                        "launcher would have to pay.")
                     .arg(launchWords(roots.front(), locale));
    }
    return withoutLaunchPrice(costs, locale);
}

} // namespace

QString costInputLabel(CostKey key)
{
    return QCoreApplication::translate("CostInput", costInput(key).label);
}

QString costInputSource(CostKey key)
{
    return QCoreApplication::translate("CostInput", costInput(key).source);
}

QString costFigureLabel(CostFigure figure)
{
    switch (figure) {
    case CostFigure::OrbitalChips:
    case CostFigure::GroundChips:
        return Tr::tr("Chips");
    case CostFigure::OrbitalSatellite:
        return Tr::tr("Satellite");
    case CostFigure::OrbitalLaunch:
        return Tr::tr("Launch");
    case CostFigure::OrbitalInsurance:
        return Tr::tr("Insurance");
    case CostFigure::OrbitalDevelopment:
        return Tr::tr("Development");
    case CostFigure::OrbitalOperations:
    case CostFigure::GroundOperations:
        return Tr::tr("Operations");
    case CostFigure::OrbitalReplacement:
        return Tr::tr("Replacement");
    case CostFigure::OrbitalDownlink:
        return Tr::tr("Downlink");
    case CostFigure::GroundFacility:
        return Tr::tr("Facility");
    case CostFigure::GroundGeneration:
        return Tr::tr("Generation");
    case CostFigure::GroundFuel:
        return Tr::tr("Fuel");
    case CostFigure::GroundMaintenance:
        return Tr::tr("Maintenance");
    case CostFigure::ArrayMass:
        return Tr::tr("Array");
    case CostFigure::RadiatorMass:
        return Tr::tr("Radiator");
    case CostFigure::BatteryMass:
        return Tr::tr("Battery");
    case CostFigure::ComputeMass:
        return Tr::tr("Computers");
    case CostFigure::ShieldMass:
        return Tr::tr("Shielding");
    case CostFigure::MarginMass:
        return Tr::tr("Margin");
    default:
        return {};
    }
}

QString costInputWords(CostKey key, double value, const QLocale &locale)
{
    return printAmount({value, costInput(key).unit}, AmountStyle::Readable, locale);
}

QStringList costLeftOut(const CostCase &costs)
{
    QStringList names;
    for (const CostInputInfo &input : costInputs()) {
        if (input.key >= kFirstBoundary && costs[input.key] == 0)
            names.append(QString::fromUtf8(input.path).section(QLatin1Char('.'), 1));
    }
    return names;
}

QStringList costAnswer(const CostCase &costs, const QLocale &locale)
{
    const Result<CostFigures> figures = costsOf(costs);
    if (!figures)
        return {words(figures.message(), locale)};
    QStringList sentences;
    const double ratio = (*figures)[CostFigure::Ratio];
    const double bare = (*figures)[CostFigure::RatioInfrastructure];
    if (std::isfinite(ratio)) {
        sentences.append(
            Tr::tr("At %1 orbit costs %2 times ground.")
                .arg(launchWords(costs[CostKey::LaunchPrice], locale), times(ratio, locale)));
    }
    if (std::isfinite(bare) && costs[CostKey::WithChips] != 0 && costs.model == CostModel::Annual)
        sentences.append(Tr::tr("Without chips it is %1 times.").arg(times(bare, locale)));
    if (std::isfinite(ratio))
        sentences.append(breakEvenSentence(costs, *figures, locale));
    if (const QStringList out = costLeftOut(costs); !out.empty())
        sentences.append(
            Tr::tr("Not counted on either side: %1.").arg(out.join(QStringLiteral(", "))));
    return sentences;
}

QStringList calculatorFaults()
{
    return {Tr::tr("The calculator discounts nothing: a dollar of the last year counts as one of "
                   "the first."),
            Tr::tr("It counts no computers on either side, so its ratio is one of infrastructure."),
            Tr::tr("Its satellites have neither radiator nor battery masses of their own."),
            Tr::tr("Its own break-even leaves out replacement, operations and development, which "
                   "its totals include; the break-even here counts them."),
            Tr::tr("The facility on the ground is written off in the satellites' life, though it "
                   "lasts three times as long.")};
}

QString costBasis(const CostCase &costs)
{
    return costs.model == CostModel::McCalip
               ? Tr::tr("US dollars a year for each kW of IT, undiscounted, total over the life.")
               : Tr::tr("Real US dollars a year for each kW of IT in service, level annual cost at "
                        "the cost of capital of each side, paid at year end.");
}

} // namespace headroom
