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
    void movingAContractMovesItsEndAndRamp();
    void scalingAContractScalesAmountsAndPower();
    void aContractThatEndsBeforeItBeginsIsClosed();
    void scalingAForecastScalesGrowthAndBand();
    void aSupplyThatIsLateMovesItsStepsAndDates();
    void aSupplyThatEndsGivesNothingAfterwards();
    void aLeverWithoutItsTargetIsTold_data();
    void aLeverWithoutItsTargetIsTold();

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

void TestLevers::movingAContractMovesItsEndAndRamp()
{
    Contract contract;
    contract.id = Id{50};
    contract.name = QStringLiteral("Our lease");
    contract.start = QDate(2026, 5, 6);
    contract.end = QDate(2029, 5, 5);
    m_project.set(contract);
    m_project.set(RampStep{Id{51}, Id{50}, Month(2026, 6), 200'000});
    add(LeverKind::MoveContract, 1, [](Lever &lever) {
        lever.contract = Id{50};
        lever.month = Month(2026, 8);
    });
    // From May to August: three months.
    const Result<Project> moved = withScenario(m_project, m_scenario);
    QVERIFY(moved);
    QCOMPARE(moved->find<Contract>(Id{50})->start, QDate(2026, 8, 1));
    QCOMPARE(moved->find<Contract>(Id{50})->end, QDate(2029, 8, 5));
    QCOMPARE(moved->find<RampStep>(Id{51})->from, Month(2026, 9));
}

void TestLevers::scalingAContractScalesAmountsAndPower()
{
    Contract contract;
    contract.id = Id{50};
    contract.name = QStringLiteral("Our lease");
    contract.contractedPower = Kilowatts(1000);
    m_project.set(contract);
    m_project.set(RampStep{Id{51}, Id{50}, Month(2026, 6), 400});
    add(LeverKind::ScaleContract, 1, [](Lever &lever) {
        lever.contract = Id{50};
        lever.value = 1.5;
    });
    const Result<Project> scaled = withScenario(m_project, m_scenario);
    QVERIFY(scaled);
    QCOMPARE(scaled->find<Contract>(Id{50})->contractedPower, Kilowatts(1500)); // 1,000 × 1.5
    QCOMPARE(scaled->find<RampStep>(Id{51})->amount, 600.0);                    // 400 × 1.5
}

void TestLevers::aContractThatEndsBeforeItBeginsIsClosed()
{
    Contract contract;
    contract.id = Id{50};
    contract.name = QStringLiteral("Our lease");
    contract.state = ContractState::Signed;
    contract.start = QDate(2026, 5, 6);
    m_project.set(contract);
    add(LeverKind::EndContract, 1, [](Lever &lever) {
        lever.contract = Id{50};
        lever.month = Month(2026, 2);
    });
    const Result<Project> ended = withScenario(m_project, m_scenario);
    QVERIFY(ended);
    QCOMPARE(ended->find<Contract>(Id{50})->state, ContractState::Closed);
    const std::vector<Issue> broken = brokenInvariants(*ended);
    QVERIFY2(broken.empty(), broken.empty() ? "" : broken.front().message.code.data());
}

void TestLevers::scalingAForecastScalesGrowthAndBand()
{
    Forecast forecast;
    forecast.id = Id{60};
    forecast.site = m_project.table<Site>().begin()->id;
    forecast.growth = 10;
    forecast.growthHigh = 20;
    m_project.set(forecast);
    add(LeverKind::ScaleForecast, 1, [](Lever &lever) {
        lever.forecast = Id{60};
        lever.value = 2;
    });
    const Result<Project> scaled = withScenario(m_project, m_scenario);
    QVERIFY(scaled);
    QCOMPARE(scaled->find<Forecast>(Id{60})->growth, 20.0);
    QCOMPARE(scaled->find<Forecast>(Id{60})->growthHigh, 40.0);
    QVERIFY(!scaled->find<Forecast>(Id{60})->growthLow);
}

void TestLevers::aLeverWithoutItsTargetIsTold_data()
{
    QTest::addColumn<int>("kind");
    for (std::size_t i = 0; i < ChoiceNames<LeverKind>::kNames.size(); ++i) {
        if (static_cast<LeverKind>(i) != LeverKind::DropProposed) // acts on all phases
            QTest::newRow(ChoiceNames<LeverKind>::kNames[i]) << static_cast<int>(i);
    }
}

void TestLevers::aLeverWithoutItsTargetIsTold()
{
    QFETCH(int, kind);
    add(static_cast<LeverKind>(kind), 1, [](Lever &) {});
    const Result<Project> result = withScenario(m_project, m_scenario);
    QVERIFY(!result);
    QCOMPARE(result.message().code, std::string_view("lever.target-missing"));
}

void TestLevers::aSupplyThatIsLateMovesItsStepsAndDates()
{
    const Id site = m_project.table<Site>().begin()->id;
    m_project.set(SupplyStep{Id{70}, site, Month(2026, 3), 100.0, {}});
    m_project.set(SupplyStep{Id{71}, site, Month(2026, 6), 200.0, {}});
    SupplyAgreement terms;
    terms.id = Id{72};
    terms.site = site;
    terms.end = QDate(2027, 1, 31);
    m_project.set(terms);
    add(LeverKind::MoveSupply, 1, [site](Lever &lever) {
        lever.site = site;
        lever.month = Month(2026, 5);
    });
    const Result<Project> late = withScenario(m_project, m_scenario);
    QVERIFY(late);
    QCOMPARE(late->find<SupplyStep>(Id{70})->from, Month(2026, 5));
    QCOMPARE(late->find<SupplyStep>(Id{71})->from, Month(2026, 8));
    QCOMPARE(late->find<SupplyAgreement>(Id{72})->end, QDate(2027, 3, 31));
}

void TestLevers::aSupplyThatEndsGivesNothingAfterwards()
{
    const Id site = m_project.table<Site>().begin()->id;
    m_project.set(SupplyStep{Id{70}, site, Month(2026, 3), 100.0, {}});
    m_project.set(SupplyStep{Id{71}, site, Month(2026, 6), 200.0, {}});
    add(LeverKind::EndSupply, 1, [site](Lever &lever) {
        lever.site = site;
        lever.month = Month(2026, 4);
    });
    const Result<Project> ended = withScenario(m_project, m_scenario);
    QVERIFY(ended);
    QCOMPARE(ended->table<SupplyStep>().size(), std::size_t(2));
    QVERIFY(ended->find<SupplyStep>(Id{71}) == nullptr);
    for (const SupplyStep &step : ended->table<SupplyStep>()) {
        if (step.id != Id{70}) {
            QCOMPARE(step.from, Month(2026, 5));
            QCOMPARE(step.accelerators, std::optional(0.0));
        }
    }
}

QTEST_APPLESS_MAIN(TestLevers)
#include "tst_levers.moc"
