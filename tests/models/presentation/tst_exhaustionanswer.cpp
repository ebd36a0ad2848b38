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

QTEST_APPLESS_MAIN(TestExhaustionAnswer)
#include "tst_exhaustionanswer.moc"
