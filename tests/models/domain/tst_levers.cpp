// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/invariants.h"
#include "models/domain/levers.h"
#include "tests/support/randomplan.h"

#include <QTest>

using namespace headroom;

class TestLevers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void movingAPhaseChangesItsMonth();
    void aDisabledLeverDoesNothing();
    void leversApplyInTheirOrder();
    void restoringLiftsOutages();
    void cappingNeedsAValue();
    void theResultIsAProjectLikeAnyOther();

private:
    void add(LeverKind kind, int position, const std::function<void(Lever &)> &change);

    Project m_project;
    Id m_scenario;
    Id m_phase;
    Id m_node;
};

void TestLevers::init()
{
    m_project = test::RandomPlan(31).make();
    m_phase = m_project.table<Phase>().begin()->id;
    m_node = m_project.table<PowerNode>().begin()->id;
    Scenario scenario;
    scenario.id = m_scenario = Id{9};
    scenario.name = QStringLiteral("Test");
    m_project.set(scenario);
}

void TestLevers::add(LeverKind kind, int position, const std::function<void(Lever &)> &change)
{
    Lever lever;
    lever.id = Id{100 + static_cast<qint64>(m_project.table<Lever>().size())};
    lever.scenario = m_scenario;
    lever.kind = kind;
    lever.position = position;
    change(lever);
    m_project.set(lever);
}

void TestLevers::movingAPhaseChangesItsMonth()
{
    add(LeverKind::MovePhase, 1, [this](Lever &lever) {
        lever.phase = m_phase;
        lever.month = Month(2030, 3);
    });
    const Result<Project> result = withScenario(m_project, m_scenario);
    QVERIFY(result.ok());
    QCOMPARE(*result->find<Phase>(m_phase)->inService, Month(2030, 3));
}

void TestLevers::aDisabledLeverDoesNothing()
{
    add(LeverKind::LeaveOutPhase, 1, [this](Lever &lever) {
        lever.phase = m_phase;
        lever.enabled = false;
    });
    QVERIFY(*withScenario(m_project, m_scenario) == m_project);
}

void TestLevers::leversApplyInTheirOrder()
{
    for (const int position : {2, 1}) {
        add(LeverKind::MovePhase, position, [this, position](Lever &lever) {
            lever.phase = m_phase;
            lever.month = Month(2030, position);
        });
    }
    QCOMPARE(*withScenario(m_project, m_scenario)->find<Phase>(m_phase)->inService, Month(2030, 2));
}

void TestLevers::restoringLiftsOutages()
{
    add(LeverKind::LoseNode, 1, [this](Lever &lever) { lever.node = m_node; });
    const Result<Project> lost = withScenario(m_project, m_scenario);
    QCOMPARE(lost->table<Outage>().size(), 1U);
    QCOMPARE(lost->table<Outage>().begin()->from, m_project.settings().horizonStart);
    add(LeverKind::RestoreNode, 2, [this](Lever &lever) { lever.node = m_node; });
    const Result<Project> restored = withScenario(m_project, m_scenario);
    QVERIFY(restored->table<Outage>().empty());
    QCOMPARE(restored->find<PowerNode>(m_node)->status, NodeStatus::InService);
}

void TestLevers::cappingNeedsAValue()
{
    add(LeverKind::CapNode, 1, [this](Lever &lever) { lever.node = m_node; });
    const Result<Project> result = withScenario(m_project, m_scenario);
    QVERIFY(!result);
    QVERIFY(result.message().code == "lever.target-missing");
}

void TestLevers::theResultIsAProjectLikeAnyOther()
{
    add(LeverKind::CapNode, 1, [this](Lever &lever) {
        lever.node = m_node;
        lever.value = 1000;
        lever.month = Month(2027, 1);
    });
    add(LeverKind::DropProposed, 2, [](Lever &) {});
    const Result<Project> result = withScenario(m_project, m_scenario);
    QVERIFY(brokenInvariants(*result).empty());
    QVERIFY(*result == *withScenario(m_project, m_scenario));
}

QTEST_APPLESS_MAIN(TestLevers)
#include "tst_levers.moc"
