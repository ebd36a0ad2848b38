// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/exhaustionanswer.h"
#include "tests/support/planbuilder.h"

#include <QTest>

using namespace headroom;
using headroom::test::PlanBuilder;

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);

struct Plan : PlanBuilder
{
    Plan()
        : step(phase(QStringLiteral("Second feed"), std::nullopt))
    {}

    [[nodiscard]] QString answer(const Exhaustion &exhaustion) const
    {
        return exhaustionAnswer(exhaustion, Unit::Kilowatt, 12, project, kEnglish)
            .replace(QChar(0x00a0), u' ');
    }

    [[nodiscard]] Crossing crossing() const
    {
        return {.month = Month(2026, 5),
                .shortfall = 100,
                .step = CapacityStep{step, 300, true},
                .leadTime = Weeks(80),
                .leadTimeOf = Subject{EntityKind::Phase, step},
                .orderBy = QDate(2024, 10, 18)};
    }

    Id step;
};

} // namespace

class TestExhaustionAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plentyIsSaid();
    void aLastingShortageIsToldWithItsDateAndStep();
    void aShortageThatEndsSaysWhen();
    void withoutALeadTimeThereIsNoDate();
    void unknownIsSaid();
    void theWorstFailureIsToldWhereItIsWorse();
    void whatIsShortBelowTheSourcesIsNamed();
    void theNextAmountIsToldWithItsDateAndLeadTime();
    void theNextAmountSaysWhereThereIsRoom();
    void whatIsContractedIsToldWhereItIsShortFirst();
};

void TestExhaustionAnswer::plentyIsSaid()
{
    QCOMPARE(Plan().answer({.resource = QStringLiteral("power")}),
             QStringLiteral("Demand stays within the limit in every month."));
}

void TestExhaustionAnswer::aLastingShortageIsToldWithItsDateAndStep()
{
    const Plan plan;
    const QString answer = plan.answer({.resource = QStringLiteral("power"),
                                        .first = plan.crossing(),
                                        .lasting = plan.crossing()});
    QVERIFY2(answer.startsWith(QStringLiteral("Demand is above the limit from May 2026, by 100 kW; "
                                              "no dated step ends that.")),
             qPrintable(answer));
    QVERIFY2(answer.contains(QStringLiteral("18 October 2024")), qPrintable(answer));
    QVERIFY2(answer.contains(QStringLiteral("80 weeks")), qPrintable(answer));
    QVERIFY2(answer.endsWith(QStringLiteral("The next step, Second feed, adds 300 kW, which is "
                                            "enough.")),
             qPrintable(answer));
    // One shortage is told once.
    QCOMPARE(answer.count(QStringLiteral("above the limit")), 1);
}

void TestExhaustionAnswer::aShortageThatEndsSaysWhen()
{
    const Plan plan;
    Crossing crossing = plan.crossing();
    crossing.until = Month(2026, 7);
    crossing.step->enough = false;
    const QString answer = plan.answer({.resource = QStringLiteral("power"), .first = crossing});
    QVERIFY2(answer.contains(QStringLiteral("dated steps end that after July 2026")),
             qPrintable(answer));
    QVERIFY2(answer.contains(QStringLiteral("which is not enough")), qPrintable(answer));
}

void TestExhaustionAnswer::withoutALeadTimeThereIsNoDate()
{
    const Plan plan;
    Crossing crossing = plan.crossing();
    crossing.orderBy.reset();
    crossing.step.reset();
    const QString answer = plan.answer({.resource = QStringLiteral("power"), .first = crossing});
    QVERIFY2(answer.contains(QStringLiteral("the lead time is unknown")), qPrintable(answer));
    QVERIFY2(answer.contains(QStringLiteral("No step that would add to it is planned.")),
             qPrintable(answer));
}

void TestExhaustionAnswer::unknownIsSaid()
{
    const Plan plan;
    QVERIFY(plan.answer({.resource = QStringLiteral("power"), .unknownMonths = 12})
                .contains(QStringLiteral("cannot be told")));
    QVERIFY(plan.answer({.resource = QStringLiteral("power"), .unknownMonths = 3})
                .contains(QStringLiteral("unknown in 3 of 12 months")));
}

void TestExhaustionAnswer::theWorstFailureIsToldWhereItIsWorse()
{
    const Plan plan;
    Crossing failure = plan.crossing();
    failure.lost = Subject{EntityKind::Hall, plan.hall};
    const QString answer =
        plan.answer({.resource = QStringLiteral("power"), .firstInFailure = failure});
    QVERIFY2(answer.startsWith(QStringLiteral("Demand stays within the limit in every month.")),
             qPrintable(answer));
    QVERIFY2(answer.contains(QStringLiteral("With the worst single failure demand is above the "
                                            "limit from May 2026, by 100 kW")),
             qPrintable(answer));
    QVERIFY2(answer.contains(QStringLiteral("the loss of Hall.")), qPrintable(answer));
    // The same months as in normal operation are told once.
    const QString once = plan.answer(
        {.resource = QStringLiteral("power"), .first = plan.crossing(), .firstInFailure = failure});
    QVERIFY2(!once.contains(QStringLiteral("worst single failure")), qPrintable(once));
}

void TestExhaustionAnswer::whatIsShortBelowTheSourcesIsNamed()
{
    const Plan plan;
    Crossing crossing = plan.crossing();
    crossing.step.reset();
    crossing.belowSources = true;
    crossing.shortOf = Subject{EntityKind::Hall, plan.hall};
    const QString answer = plan.answer({.resource = QStringLiteral("power"), .first = crossing});
    QVERIFY2(answer.contains(QStringLiteral("What is short is Hall")), qPrintable(answer));
    QVERIFY2(!answer.contains(QStringLiteral("No step")), qPrintable(answer));
}

namespace {

/// 100 kW of racks against a grid of 200 kW.
struct SmallSite : PlanBuilder
{
    SmallSite()
    {
        grid = node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 200);
        const Id panel = node(NodeKind::Panel, QStringLiteral("Panel"), 1000);
        connect(grid, panel);
        rack(rackType(QStringLiteral("Type"), 100), {panel});
    }

    [[nodiscard]] QString next(double kw, std::optional<QDate> today = {}) const
    {
        return nextAmountAnswer({.site = site, .amount = kw, .today = today},
                                project,
                                *evaluate(project),
                                kEnglish)
            .replace(QChar(0x00a0), u' ');
    }

    Id grid;
};

} // namespace

void TestExhaustionAnswer::theNextAmountIsToldWithItsDateAndLeadTime()
{
    // 84 weeks are 588 days: from 1 May 2026 back to 20 September 2024 (365 days to 1 May 2025, 223
    // more to the day).
    SmallSite plan;
    QCOMPARE(plan.next(150),
             QStringLiteral("Next 150 kW: short from January 2026; there is no order-by date, "
                            "because the lead time is unknown."));
    plan.change<PowerNode>(plan.grid, [](PowerNode &row) { row.leadTime = Weeks(84); });
    QCOMPARE(plan.next(150, QDate(2026, 5, 17)),
             QStringLiteral("Next 150 kW: short from May 2026, order by 20 September 2024 (lead "
                            "time 84 weeks, of Grid). That day has passed: ordered on 17 May "
                            "2026, it comes on 26 December 2027."));
}

void TestExhaustionAnswer::theNextAmountSaysWhereThereIsRoom()
{
    const SmallSite plan;
    QVERIFY2(plan.next(50).startsWith(
                 QStringLiteral("Next 50 kW: there is room for it in every month.")),
             qPrintable(plan.next(50)));
    // Without its only grid the site is short in any case.
    QVERIFY2(plan.next(50).contains(
                 QStringLiteral("Next 50 kW with the worst single failure: short from January")),
             qPrintable(plan.next(50)));
}

void TestExhaustionAnswer::whatIsContractedIsToldWhereItIsShortFirst()
{
    const Plan plan;
    Crossing later = plan.crossing();
    later.month = Month(2026, 9);
    const QString answer = plan.answer({.resource = QStringLiteral("power"),
                                        .first = later,
                                        .lasting = later,
                                        .firstContracted = plan.crossing(),
                                        .lastingContracted = plan.crossing()});
    QVERIFY2(answer.contains(QStringLiteral("What is contracted is above the limit from May 2026, "
                                            "by 100 kW; no dated step ends that. Order by 18 "
                                            "October 2024")),
             qPrintable(answer));
    // The other way round demand says it all.
    QVERIFY(!plan.answer({.resource = QStringLiteral("power"),
                          .first = plan.crossing(),
                          .lasting = plan.crossing(),
                          .firstContracted = later,
                          .lastingContracted = later})
                 .contains(QStringLiteral("contracted")));
}

QTEST_APPLESS_MAIN(TestExhaustionAnswer)
#include "tst_exhaustionanswer.moc"
