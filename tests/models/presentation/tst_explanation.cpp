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

    void addSecondGrid()
    {
        const Id second = node(NodeKind::UtilityFeed, QStringLiteral("Grid 2"), 1000);
        connect(second, a);
        connect(second, b);
    }

    [[nodiscard]] Explanation headroom(ExplainedFigure figure) const
    {
        return explainHeadroom(figure, project, *evaluate(project), site, Month(2026, 3), kLocale);
    }

    [[nodiscard]] QString inputNames() const
    {
        QStringList names;
        for (const Explanation::Input &input : headroom(ExplainedFigure::HeadroomWorst).inputs)
            names << input.name;
        return names.join(u'|');
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

    void equipmentOverItsLimitIsSaidInsteadOfASubtractionOfTheSite()
    {
        // Without A the feed B carries 800 kW of 600: −200 kW, not the site's 2,000 − 800. The
        // second grid keeps the loss of the first from being worse.
        Plan plan;
        plan.addSecondGrid();
        const Explanation worst = plan.headroom(ExplainedFigure::HeadroomWorst);
        QCOMPARE(worst.figure, worst.cases[1].result);
        QCOMPARE(worst.cases[0].formula, QStringLiteral("2\u00a0MW \u2212 800\u00a0kW"));
        QVERIFY(worst.cases[1].name.endsWith(QStringLiteral(" is over its limit")));
        QCOMPARE(worst.cases[1].formula, QStringLiteral("600\u00a0kW \u2212 800\u00a0kW"));

        // With A and B of 350 kW each is 50 kW over its limit with everything in service too.
        Plan narrow;
        for (const Id feed : {narrow.a, narrow.b})
            narrow.change<PowerNode>(feed, [](PowerNode &row) { row.ratedKw = Kilowatts(350); });
        const Explanation normal = narrow.headroom(ExplainedFigure::HeadroomNormal);
        QCOMPARE(normal.cases[0].result, normal.figure);
        QCOMPARE(normal.cases[0].name,
                 QStringLiteral("Everything in service: one of 2 like A is over its limit"));
        QCOMPARE(normal.cases[0].formula, QStringLiteral("350\u00a0kW \u2212 400\u00a0kW"));
    }

    void onlyTheFieldsThatTheLimitComesFromAreInputs()
    {
        // A rating in kW needs no power factor; one in kVA does. The PUE of the site is no input
        // where the only hall states its own.
        Plan plan;
        plan.addSecondGrid();
        plan.change<Hall>(plan.hall, [](Hall &hall) { hall.pueRatio = 1.0; });
        for (const Id feed : {plan.a, plan.b})
            plan.change<PowerNode>(feed, [](PowerNode &row) { row.powerFactor = Share(0.9); });
        QString all = plan.inputNames();
        QVERIFY2(all.contains(QStringLiteral("Rating in kW of ")), qUtf8Printable(all));
        QVERIFY2(all.contains(QStringLiteral("tilisation of ")), qUtf8Printable(all));
        QVERIFY2(!all.contains(QStringLiteral("ower factor of ")), qUtf8Printable(all));
        QVERIFY2(!all.contains(QStringLiteral(" of Site")), qUtf8Printable(all));
        QVERIFY2(all.contains(QStringLiteral(" of Hall")), qUtf8Printable(all));
        for (const Id feed : {plan.a, plan.b})
            plan.change<PowerNode>(feed, [](PowerNode &row) {
                row.ratedKw.reset();
                row.ratedKva = KilovoltAmperes(600);
            });
        all = plan.inputNames();
        QVERIFY2(all.contains(QStringLiteral("ower factor of ")), qUtf8Printable(all));
    }

    void thatSolarIsNotFirmIsToldAsAnAssumption()
    {
        Plan plan;
        const Id solar = plan.node(NodeKind::SolarArray, QStringLiteral("Sun"), 500);
        plan.connect(solar, plan.a);
        plan.change<PowerNode>(solar, [](PowerNode &row) { row.maxUtilisation.reset(); });
        const Explanation explanation = plan.headroom(ExplainedFigure::HeadroomNormal);
        const auto told =
            std::find_if(explanation.inputs.begin(),
                         explanation.inputs.end(),
                         [solar](const auto &input) { return input.subject.id == solar; });
        QVERIFY(told != explanation.inputs.end());
        QCOMPARE(told->value, QStringLiteral("0\u00a0%"));
        QVERIFY(told->source.startsWith(QStringLiteral("Assumption")));
    }

    void aCapThatHoldsIsAnInput()
    {
        Plan plan;
        Outage outage;
        outage.id = plan.next();
        outage.node = plan.grid;
        outage.name = QStringLiteral("Works");
        outage.from = Month(2026, 2);
        outage.cap = Kilowatts(900);
        plan.project.set(outage);
        const Explanation explanation = plan.headroom(ExplainedFigure::HeadroomNormal);
        QCOMPARE(explanation.figure, QStringLiteral("100\u00a0kW")); // 900 − 800
        const auto told =
            std::any_of(explanation.inputs.begin(),
                        explanation.inputs.end(),
                        [&outage](const auto &input) { return input.subject.id == outage.id; });
        QVERIFY(told);
    }

    void termsThatBindTogetherAddUp()
    {
        // A and B of 350 kW each carry 400: 50 too much. A third rack of 400 kW hangs on a feed
        // that has failed.
        Plan plan;
        for (const Id feed : {plan.a, plan.b})
            plan.change<PowerNode>(feed, [](PowerNode &row) { row.ratedKw = Kilowatts(350); });
        const Id dead = plan.node(NodeKind::Busway, QStringLiteral("Dead"), 600);
        plan.connect(plan.grid, dead);
        plan.change<PowerNode>(dead, [](PowerNode &row) { row.status = NodeStatus::Failed; });
        plan.rack(plan.type, {dead});
        const Explanation normal = plan.headroom(ExplainedFigure::HeadroomNormal);
        QCOMPARE(normal.figure, QStringLiteral("\u2212450\u00a0kW"));
        QCOMPARE(normal.cases[0].formula,
                 QStringLiteral("350\u00a0kW \u2212 400\u00a0kW \u2212 400\u00a0kW"));
    }

    void aFailureNamesTheRacksThatItLeavesOnOneFeed()
    {
        const Plan plan;
        const Explanation explanation = plan.failure(plan.a);
        QCOMPARE(explanation.lists.size(), std::size_t(1));
        QCOMPARE(explanation.lists[0].title, QStringLiteral("Racks left on one feed: 2"));
        QCOMPARE(explanation.lists[0].things.size(), std::size_t(2));
        QCOMPARE(explanation.lists[0].things[0].detail, QStringLiteral("Hall"));
        QCOMPARE(plan.failure(plan.grid).lists[0].title, QStringLiteral("Racks that go dark: 2"));
    }

    void inputsThatAreNotListedAreCounted()
    {
        // The grid's rating, the site's PUE and 21 types of rack: 23, of which 12 are listed.
        Plan plan;
        for (int i = 0; i < 20; ++i)
            plan.rack(plan.rackType(QStringLiteral("Type %1").arg(i), 1), {plan.a});
        const Explanation explanation = plan.headroom(ExplainedFigure::HeadroomNormal);
        QCOMPARE(explanation.inputs.size(), std::size_t(12));
        QVERIFY(explanation.moreInputs >= 11);
    }

    void inputsTellWhoSaysSo()
    {
        const Plan plan;
        const Explanation explanation = plan.headroom(ExplainedFigure::HeadroomNormal);
        bool grid = false;
        bool type = false;
        for (const Explanation::Input &input : explanation.inputs) {
            if (input.subject.id == plan.grid && input.value == u"1\u00a0MW") {
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
