// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/document.h"
#include "models/edits/scenarioedits.h"
#include "models/presentation/leverlistmodel.h"
#include "models/presentation/leverwords.h"
#include "models/presentation/scenariolistmodel.h"
#include "tests/support/planbuilder.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace headroom;

namespace {

const QLocale kLocale(QLocale::English, QLocale::UnitedStates);

} // namespace

class ScenarioModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        test::PlanBuilder plan;
        m_node = plan.node(
            NodeKind::SubstationTransformer, QStringLiteral("Substation transformer T2"), 1000);
        m_phase = plan.phase(QStringLiteral("Grid 300 MW"), Month(2026, 3));
        Contract contract;
        contract.id = plan.next();
        contract.name = QStringLiteral("Lease");
        plan.project.set(contract);
        m_contract = contract.id;
        for (const char *name : {"First", "Second"}) {
            Scenario scenario;
            scenario.id = plan.next();
            scenario.name = QString::fromUtf8(name);
            scenario.position = static_cast<int>(plan.project.table<Scenario>().size());
            plan.project.set(scenario);
            m_scenario = scenario.id;
        }
        m_document = std::make_unique<Document>(plan.project);
    }

    void leversAreSentences_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("sentence");
        const auto row = [](LeverKind kind, const char *sentence) {
            QTest::newRow(sentence) << static_cast<int>(kind) << QString::fromUtf8(sentence);
        };
        row(LeverKind::MovePhase, "The phase Grid 300 MW comes into service in May 2027.");
        row(LeverKind::LeaveOutPhase, "The phase Grid 300 MW is left out.");
        row(LeverKind::LoseNode, "Substation transformer T2 gives nothing from May 2027.");
        row(LeverKind::CapNode,
            "Substation transformer T2 gives at most 1.5\u00a0MW from May 2027.");
        row(LeverKind::RestoreNode,
            "Substation transformer T2 is in service, and its outages are lifted.");
        row(LeverKind::DropProposed, "Every proposed build phase is left out.");
        row(LeverKind::MoveContract, "Lease starts in May 2027; its ramp and end move with it.");
        row(LeverKind::ScaleContract, "Lease is 1500 times as large.");
        row(LeverKind::EndContract, "Lease ends with May 2027.");
    }

    void leversAreSentences()
    {
        QFETCH(int, kind);
        QFETCH(QString, sentence);
        Lever lever = whole(static_cast<LeverKind>(kind));
        QCOMPARE(leverProblem(m_document->project(), lever), QString());
        QCOMPARE(leverSentence(m_document->project(), lever, kLocale).replace(u',', QString()),
                 QString(sentence).replace(u',', QString()));
    }

    void whatIsMissingIsSaid()
    {
        Lever lever;
        lever.kind = LeverKind::CapNode;
        QVERIFY(leverProblem(m_document->project(), lever).contains(QStringLiteral("equipment")));
        lever.node = m_node;
        QCOMPARE(leverProblem(m_document->project(), lever),
                 QStringLiteral("Enter the power that is left."));
        lever.value = 10;
        lever.month = Month(2027, 5);
        lever.until = Month(2027, 4);
        QCOMPARE(leverProblem(m_document->project(), lever),
                 QStringLiteral("The last month is before the first."));
    }

    void aKindKeepsOnlyWhatItUses()
    {
        Lever lever = whole(LeverKind::CapNode);
        lever.kind = LeverKind::LeaveOutPhase;
        lever.phase = m_phase;
        lever = trimmed(lever);
        QVERIFY(!lever.node && !lever.month && !lever.value);
        QCOMPARE(lever.phase, std::optional(m_phase));
    }

    void thePlanItselfStandsBeforeItsScenarios()
    {
        ScenarioListModel model(*m_document);
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(!model.scenarioAt(model.index(0)));
        QCOMPARE(model.index(2).data().toString(), QStringLiteral("Second"));
        QCOMPARE(model.index(2).data(ScenarioListModel::LeversRole).toString(),
                 QStringLiteral("no levers"));
        QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsEditable));
    }

    void aTypedNameIsAStepAndATakenOneIsRefused()
    {
        ScenarioListModel model(*m_document);
        QSignalSpy problems(&model, &ScenarioListModel::problem);
        QVERIFY(model.setData(model.index(2), QStringLiteral("Third"), Qt::EditRole));
        QCOMPARE(model.index(2).data().toString(), QStringLiteral("Third"));
        QVERIFY(m_document->history().canUndo());
        QVERIFY(!model.setData(model.index(2), QStringLiteral("First"), Qt::EditRole));
        QCOMPARE(problems.size(), 1);
    }

    void leversAreSwitchedByTheirBoxAndBackByUndo()
    {
        LeverListModel model(*m_document);
        const QAbstractItemModelTester tester(&model);
        model.setScenario(m_scenario);
        QCOMPARE(model.rowCount(), 0);
        SeededIds ids(3);
        Lever lever = whole(LeverKind::LoseNode);
        lever.scenario = m_scenario;
        QVERIFY(m_document->perform(QStringLiteral("Add"),
                                    addLever(m_document->project(), ids, lever)));
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.setData(model.index(0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!model.leverAt(model.index(0))->enabled);
        m_document->undo();
        QCOMPARE(model.index(0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        m_document->undo();
        QCOMPARE(model.rowCount(), 0);
    }

private:
    /// A lever with everything that any kind asks for.
    [[nodiscard]] Lever whole(LeverKind kind) const
    {
        Lever lever;
        lever.kind = kind;
        lever.phase = m_phase;
        lever.node = m_node;
        lever.contract = m_contract;
        lever.month = Month(2027, 5);
        lever.value = 1500;
        return lever;
    }

    Id m_node;
    Id m_phase;
    Id m_contract;
    Id m_scenario;
    std::unique_ptr<Document> m_document;
};

QTEST_GUILESS_MAIN(ScenarioModelsTest)
#include "tst_scenariomodels.moc"
