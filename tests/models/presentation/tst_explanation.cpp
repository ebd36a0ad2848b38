// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/explanation.h"
#include "tests/support/planbuilder.h"

#include <QTest>

using namespace headroom;

namespace {

const QLocale kLocale(QLocale::English, QLocale::UnitedStates);

/// A grid connection of 1,000 kW carries two racks of 400 kW over the feeds A and B of 600 kW each:
/// 200 kW are left. Without A the feed B would carry 800 of 600 kW.
struct Plan : test::PlanBuilder
{
    Plan()
    {
        grid = node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 1000);
        a = node(NodeKind::Busway, QStringLiteral("A"), 600);
        b = node(NodeKind::Busway, QStringLiteral("B"), 600);
        connect(grid, a);
        connect(grid, b);
        type = rackType(QStringLiteral("Type"), 400);
        rack(type, {a, b});
        rack(type, {a, b});
        Citation citation;
        citation.id = next();
        citation.subjectKind = QStringLiteral("power_node");
        citation.subject = grid;
        citation.fieldName = QStringLiteral("rated_kw");
        citation.basis = Basis::Primary;
        citation.source = QStringLiteral("The utility");
        project.set(citation);
    }

    [[nodiscard]] Explanation headroom(ExplainedFigure figure) const
    {
        return explainHeadroom(figure, project, *evaluate(project), site, Month(2026, 3), kLocale);
    }

    [[nodiscard]] Explanation failure(Id node) const
    {
        return explainFailure({EntityKind::PowerNode, node},
                              project,
                              *evaluate(project),
                              site,
                              Month(2026, 3),
                              kLocale);
    }

    Id grid;
    Id a;
    Id b;
    Id type;
};

} // namespace

class ExplanationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theNormalCaseIsADifference()
    {
        const Plan plan;
        const Explanation explanation = plan.headroom(ExplainedFigure::HeadroomNormal);
        QCOMPARE(explanation.figure, QStringLiteral("200\u00a0kW"));
        QCOMPARE(explanation.where, QStringLiteral("Site, March 2026"));
        QCOMPARE(explanation.cases.size(), std::size_t(1));
        QCOMPARE(explanation.cases[0].formula, QStringLiteral("1\u00a0MW \u2212 800\u00a0kW"));
        QCOMPARE(explanation.formulaName, QStringLiteral("headroom"));
        QVERIFY(explanation.missing.empty());
        QVERIFY(explanation.incomplete.isEmpty());
    }

    void theWorstCaseNamesWhatIsLostAndTheWayToWhatBinds()
    {
        const Plan plan;
        const Explanation explanation = plan.headroom(ExplainedFigure::HeadroomWorst);
        QCOMPARE(explanation.cases.size(), std::size_t(3));
        QVERIFY(explanation.cases[1].decides);
        QVERIFY(explanation.cases[1].name.startsWith(QStringLiteral("Worst single failure")));
        QVERIFY(!explanation.reason.isEmpty());
        QCOMPARE(explanation.harm, Harm::Danger);
    }

    void inputsTellWhoSaysSo()
    {
        const Plan plan;
        const Explanation explanation = plan.headroom(ExplainedFigure::HeadroomNormal);
        bool grid = false;
        bool type = false;
        for (const Explanation::Input &input : explanation.inputs) {
            if (input.subject.id == plan.grid) {
                grid = true;
                QVERIFY(input.source.contains(QStringLiteral("The utility")));
            }
            if (input.subject.id == plan.type) {
                type = true;
                QVERIFY(input.source.isEmpty());
                QCOMPARE(input.value, QStringLiteral("400\u00a0kW"));
            }
        }
        QVERIFY(grid && type);
    }

    void whatIsMissingIsListedAndTheRestIsKnown()
    {
        Plan plan;
        const Id other = plan.rackType(QStringLiteral("Other"), -1);
        plan.rack(other, {plan.a});
        const Explanation explanation = plan.headroom(ExplainedFigure::HeadroomNormal);
        QCOMPARE(explanation.figure, QStringLiteral("unknown"));
        QCOMPARE(explanation.missing.size(), std::size_t(1));
        QCOMPARE(explanation.missing[0].subject.id, other);
        QVERIFY(explanation.incomplete.contains(QStringLiteral("800\u00a0kW")));
    }

    void aFailureListsWhatIsOverItsLimit()
    {
        const Plan plan;
        const Explanation explanation = plan.failure(plan.a);
        QCOMPARE(explanation.figure, QStringLiteral("A"));
        QCOMPARE(explanation.harm, Harm::Danger);
        QCOMPARE(explanation.path.size(), std::size_t(1));
        QCOMPARE(explanation.path[0].subject.id, plan.b);
        QCOMPARE(explanation.path[0].detail,
                 QStringLiteral("800\u00a0kW on 600\u00a0kW, 133\u00a0%"));
    }

    void whatIsNotThereHasNoExplanation()
    {
        const Plan plan;
        QVERIFY(plan.failure(Id{1}).empty());
        QVERIFY(explainHeadroom(ExplainedFigure::HeadroomWorst,
                                plan.project,
                                *evaluate(plan.project),
                                Id{1},
                                Month(2026, 3),
                                kLocale)
                    .empty());
    }
};

QTEST_GUILESS_MAIN(ExplanationTest)
#include "tst_explanation.moc"
