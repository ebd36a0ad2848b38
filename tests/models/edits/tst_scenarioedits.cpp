// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/changeset.h"
#include "models/domain/levers.h"
#include "models/edits/scenarioedits.h"
#include "tests/support/planbuilder.h"

#include <QTest>

using namespace headroom;

/// Three scenarios, the first with two levers.
class ScenarioEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_plan = test::PlanBuilder();
        m_scenarios.clear();
        for (const char *name : {"One", "Two", "Three"}) {
            Scenario scenario;
            scenario.id = m_plan.next();
            scenario.name = QString::fromUtf8(name);
            scenario.position = 10 * static_cast<int>(m_scenarios.size());
            m_plan.project.set(scenario);
            m_scenarios.push_back(scenario.id);
        }
        m_phase = m_plan.phase(QStringLiteral("Phase"), Month(2026, 3));
        Lever lever;
        lever.scenario = m_scenarios[0];
        lever.kind = LeverKind::LeaveOutPhase;
        lever.phase = m_phase;
        m_plan.project = addLever(m_plan.project, m_ids, lever, &m_first);
        lever.kind = LeverKind::MovePhase;
        lever.month = Month(2027, 1);
        lever.enabled = false;
        m_plan.project = addLever(m_plan.project, m_ids, lever, &m_second);
    }

    void aLeverIsAddedAfterAllOthers()
    {
        const std::vector<Lever> levers = allLeversOf(m_plan.project, m_scenarios[0]);
        QCOMPARE(levers.size(), std::size_t(2)); // the one that is off too
        QCOMPARE(levers[0].id, m_first.id);
        QCOMPARE(levers[1].id, m_second.id);
    }

    void aDuplicateStandsAfterItsOriginalWithTheSameLevers()
    {
        Subject copy;
        const Result<Project> after =
            duplicateScenario(m_plan.project, m_ids, m_scenarios[0], &copy);
        QCOMPARE(namesIn(*after),
                 (QStringList{QStringLiteral("One"),
                              QStringLiteral("One 2"),
                              QStringLiteral("Two"),
                              QStringLiteral("Three")}));
        const std::vector<Lever> levers = allLeversOf(*after, copy.id);
        QCOMPARE(levers.size(), std::size_t(2));
        QCOMPARE(levers[1].kind, LeverKind::MovePhase);
        QVERIFY(!levers[1].enabled);
        QVERIFY(levers[0].id != m_first.id);
        QCOMPARE(allLeversOf(*after, m_scenarios[0]).size(), std::size_t(2));
    }

    void scenariosMoveToAnotherPlace()
    {
        const Result<Project> last = moveScenario(m_plan.project, m_scenarios[0], 99);
        QCOMPARE(
            namesIn(*last),
            (QStringList{QStringLiteral("Two"), QStringLiteral("Three"), QStringLiteral("One")}));
        const Result<Project> first = moveScenario(*last, m_scenarios[0], 0);
        QCOMPARE(
            namesIn(*first),
            (QStringList{QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")}));
    }

    void movingToItsOwnPlaceChangesNothing()
    {
        const Result<Project> once = moveScenario(m_plan.project, m_scenarios[1], 1);
        const Result<Project> again = moveScenario(*once, m_scenarios[1], 1);
        QVERIFY(diff(*once, *again).empty());
    }

    void leversMoveWithinTheirScenario()
    {
        const Result<Project> after = moveLever(m_plan.project, m_second.id, 0);
        QCOMPARE(allLeversOf(*after, m_scenarios[0]).front().id, m_second.id);
    }

    void aChangedLeverStaysWhereItWas()
    {
        Lever lever = *m_plan.project.find<Lever>(m_first.id);
        lever.position = 77;
        lever.scenario = m_scenarios[2];
        lever.notes = QStringLiteral("Because");
        const Result<Project> after = changeLever(m_plan.project, lever);
        const Lever *changed = after->find<Lever>(m_first.id);
        QCOMPARE(changed->scenario, m_scenarios[0]);
        QCOMPARE(changed->position, 0);
        QCOMPARE(changed->notes, QStringLiteral("Because"));
    }

    void whatIsNotThereIsRefused()
    {
        QCOMPARE(moveScenario(m_plan.project, Id{1}, 0).message().code,
                 std::string_view("entity.missing"));
        QCOMPARE(moveLever(m_plan.project, Id{1}, 0).message().code,
                 std::string_view("entity.missing"));
        QCOMPARE(duplicateScenario(m_plan.project, m_ids, Id{1}).message().code,
                 std::string_view("entity.missing"));
        QCOMPARE(changeLever(m_plan.project, Lever{}).message().code,
                 std::string_view("entity.missing"));
    }

private:
    static QStringList namesIn(const Project &project)
    {
        QStringList names;
        for (const Scenario &scenario : scenariosInOrder(project))
            names << scenario.name;
        return names;
    }

    test::PlanBuilder m_plan;
    SeededIds m_ids{7};
    std::vector<Id> m_scenarios;
    Id m_phase;
    Subject m_first;
    Subject m_second;
};

QTEST_GUILESS_MAIN(ScenarioEditsTest)
#include "tst_scenarioedits.moc"
