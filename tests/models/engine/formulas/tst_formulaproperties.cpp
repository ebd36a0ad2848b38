// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/adequacy.h"
#include "models/engine/formulas/annuity.h"
#include "models/engine/formulas/cashflows.h"
#include "models/engine/formulas/launch.h"
#include "models/engine/formulas/orbit.h"
#include "models/engine/formulas/queueing.h"
#include "models/engine/formulas/tokens.h"

#include <QTest>

#include <cmath>
#include <rapidcheck.h>

using namespace headroom;

namespace {

/// An even number from least to most, in steps of a ten-thousandth of the span.
double between(double least, double most)
{
    return least + (most - least) * *rc::gen::inRange(0, 10001) / 10000.0;
}

bool isClose(double a, double b, double relative)
{
    return std::abs(a - b) <= relative * std::max({1.0, std::abs(a), std::abs(b)});
}

} // namespace

class TestFormulaProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void realAndNominalRatesAreInverse();
    void recoveredCapitalHasItsPresentValue();
    void constantRefreshCostsTheRecoveryFactor();
    void presentAndFutureValueAreInverse();
    void ratesAndPeriodsSolveTheAnnuity();
    void everyInternalRateMakesThePresentValueZero();
    void lossFallsWithServersAndRisesWithTraffic();
    void waitingIsLikelierThanLoss();
    void aHigherLimitNeverServesLess();
    void moreLoadIsNeverServedBetter();
    void aUnitNeverCarriesMoreThanItself();
    void propellantAddsUpOverBurns();
    void sunlightRisesWithAltitude();
};

void TestFormulaProperties::realAndNominalRatesAreInverse()
{
    QVERIFY(rc::check([] {
        const double real = between(-0.5, 2);
        const double inflation = between(-0.5, 2);
        const double nominal = nominalRate(real, inflation).value();
        RC_ASSERT(isClose(realRate(nominal, inflation).value(), real, 1e-13));
    }));
}

void TestFormulaProperties::recoveredCapitalHasItsPresentValue()
{
    // n payments of CRF(r, n) are worth 1.
    QVERIFY(rc::check([] {
        const double rate = between(-0.2, 0.5);
        const int years = *rc::gen::inRange(1, 60);
        std::vector<double> flows(static_cast<std::size_t>(years) + 1,
                                  capitalRecoveryFactor(rate, years).value());
        flows.front() = 0;
        RC_ASSERT(isClose(netPresentValue(rate, flows).value(), 1, 1e-11));
    }));
}

void TestFormulaProperties::constantRefreshCostsTheRecoveryFactor()
{
    // Buying I at 0, n, 2n … over T, a multiple of n: PV·CRF(r, T) = I·CRF(r, n).
    QVERIFY(rc::check([] {
        const double rate = between(0, 0.3);
        const int life = *rc::gen::inRange(1, 11);
        const int times = *rc::gen::inRange(1, 6);
        std::vector<double> flows(static_cast<std::size_t>(life * times), 0);
        for (int purchase = 0; purchase < times; ++purchase)
            flows[static_cast<std::size_t>(purchase * life)] = 1;
        const double yearly = netPresentValue(rate, flows).value()
                              * capitalRecoveryFactor(rate, life * times).value();
        RC_ASSERT(std::abs(yearly - capitalRecoveryFactor(rate, life).value()) < 1e-12);
    }));
}

void TestFormulaProperties::presentAndFutureValueAreInverse()
{
    QVERIFY(rc::check([] {
        Annuity annuity{.rate = between(-0.1, 0.2),
                        .periods = between(1, 60),
                        .payment = between(-100, 100),
                        .futureValue = between(-1000, 1000),
                        .when = *rc::gen::element(PaymentTime::End, PaymentTime::Begin)};
        annuity.presentValue = presentValue(annuity).value();
        RC_ASSERT(isClose(futureValue(annuity).value(), annuity.futureValue, 1e-9));
        RC_ASSERT(isClose(payment(annuity).value(), annuity.payment, 1e-9));
    }));
}

void TestFormulaProperties::ratesAndPeriodsSolveTheAnnuity()
{
    // A loan that is paid back has one rate and one number of periods.
    QVERIFY(rc::check([] {
        Annuity loan{.rate = between(0.001, 0.3),
                     .periods = between(2, 60),
                     .presentValue = between(100, 1000),
                     .when = *rc::gen::element(PaymentTime::End, PaymentTime::Begin)};
        loan.payment = payment(loan).value();
        RC_ASSERT(isClose(ratePerPeriod(loan).value(), loan.rate, 1e-9));
        RC_ASSERT(isClose(numberOfPeriods(loan).value(), loan.periods, 1e-6));
    }));
}

void TestFormulaProperties::everyInternalRateMakesThePresentValueZero()
{
    QVERIFY(rc::check([] {
        std::vector<double> flows(static_cast<std::size_t>(*rc::gen::inRange(2, 30)));
        double size = 0;
        int changes = 0;
        for (double &flow : flows) {
            flow = between(-100, 100);
            size += std::abs(flow);
        }
        for (std::size_t i = 1; i < flows.size(); ++i)
            changes += (flows[i] < 0) != (flows[i - 1] < 0);
        const auto rates = internalRatesOfReturn(flows).value();
        // Descartes: no more roots than changes of sign.
        RC_ASSERT(static_cast<int>(rates.roots.size()) <= changes);
        for (const double rate : rates.roots) {
            // At the end for losses, so that no power exceeds 1.
            const double growth =
                rate < 0 ? std::pow(1 + rate, static_cast<double>(flows.size() - 1)) : 1;
            const double value = netPresentValue(rate, flows).value() * growth;
            RC_ASSERT(std::abs(value) < 1e-9 * (1 + size));
        }
    }));
}

void TestFormulaProperties::lossFallsWithServersAndRisesWithTraffic()
{
    QVERIFY(rc::check([] {
        const double traffic = between(0.1, 500);
        const int servers = *rc::gen::inRange(1, 600);
        const double loss = erlangB(traffic, servers).value();
        RC_ASSERT(loss >= 0 && loss <= 1);
        RC_ASSERT(erlangB(traffic, servers + 1).value() <= loss);
        RC_ASSERT(erlangB(traffic * 1.1, servers).value() >= loss);
    }));
}

void TestFormulaProperties::waitingIsLikelierThanLoss()
{
    QVERIFY(rc::check([] {
        const double traffic = between(0.1, 500);
        const int servers = *rc::gen::inRange(1, 600);
        const auto system = erlangC(traffic, servers, between(0, 10), 1).value();
        RC_ASSERT(system.waitShare >= erlangB(traffic, servers).value());
        RC_ASSERT(system.waitShare <= 1);
        RC_ASSERT(system.serviceLevel >= 0 && system.serviceLevel <= 1);
        RC_ASSERT(system.meanWait.has_value() == (traffic < servers));
    }));
}

void TestFormulaProperties::aHigherLimitNeverServesLess()
{
    QVERIFY(rc::check([] {
        const double mu = between(-2, 12);
        const double sigma = between(0, 3);
        const double limit = between(0, 100000);
        const auto low = limitedExpectation(mu, sigma, limit).value();
        const auto high = limitedExpectation(mu, sigma, limit * 1.5 + 1).value();
        const double mean = std::exp(mu + sigma * sigma / 2);
        RC_ASSERT(high.servedPerSession >= low.servedPerSession * (1 - 1e-12));
        RC_ASSERT(high.limitedShare <= low.limitedShare);
        RC_ASSERT(low.servedPerSession <= std::min(mean, limit) * (1 + 1e-12));
    }));
}

void TestFormulaProperties::moreLoadIsNeverServedBetter()
{
    QVERIFY(rc::check([] {
        std::vector<GeneratingUnit> units(static_cast<std::size_t>(*rc::gen::inRange(0, 8)));
        for (GeneratingUnit &unit : units)
            unit = {.capacityMw = between(0, 50), .outageRate = between(0, 1)};
        const std::vector<double> firm{between(0, 20)};
        const std::vector<double> load{between(0, 300), between(0, 300)};
        const std::vector<double> more{load[0] + 5, load[1] + 5};
        const auto before = adequacy(units, firm, load).value();
        const auto after = adequacy(units, firm, more).value();
        RC_ASSERT(before.lole >= 0 && before.lole <= 2 + 1e-12);
        RC_ASSERT(after.lole >= before.lole - 1e-12);
        RC_ASSERT(after.eueMwh >= before.eueMwh - 1e-9);
        RC_ASSERT(after.eueMwh <= before.eueMwh + 10 + 1e-9);
    }));
}

void TestFormulaProperties::aUnitNeverCarriesMoreThanItself()
{
    QVERIFY(rc::check([] {
        const std::vector<GeneratingUnit> units{{between(1, 50), between(0.01, 0.5)},
                                                {between(1, 50), between(0.01, 0.5)}};
        const std::vector<double> firm{0};
        const std::vector<double> load{between(1, 100), between(1, 100)};
        const GeneratingUnit added{between(0, 50), between(0, 1)};
        const auto carried = effectiveLoadCarryingCapabilityMw(units, firm, load, added).value();
        RC_ASSERT(carried.has_value());
        RC_ASSERT(*carried >= 0 && *carried <= added.capacityMw + 1e-6);
    }));
}

void TestFormulaProperties::propellantAddsUpOverBurns()
{
    QVERIFY(rc::check([] {
        const double wetKg = between(100, 10000);
        const double first = between(0, 3000);
        const double second = between(0, 3000);
        const double impulse = between(50, 4000);
        const double inOne = propellantMassKg(wetKg, first + second, impulse).value();
        const double before = propellantMassKg(wetKg, first, impulse).value();
        const double after = propellantMassKg(wetKg - before, second, impulse).value();
        RC_ASSERT(isClose(before + after, inOne, 1e-12));
        RC_ASSERT(inOne < wetKg);
    }));
}

void TestFormulaProperties::sunlightRisesWithAltitude()
{
    QVERIFY(rc::check([] {
        const double altitudeKm = between(300, 1500);
        const double betaDeg = between(-90, 90);
        const double low = eclipseFraction(altitudeKm, betaDeg).value();
        const double high = eclipseFraction(altitudeKm + 50, betaDeg).value();
        RC_ASSERT(high <= low);
        RC_ASSERT(low >= 0 && low < 0.5);
        RC_ASSERT(viewFactorEdgeOn(altitudeKm).value() < viewFactorFacing(altitudeKm).value());
    }));
}

QTEST_APPLESS_MAIN(TestFormulaProperties)
#include "tst_formulaproperties.moc"
