// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/document.h"
#include "models/edits/scenarioedits.h"
#include "models/presentation/comparisontablemodel.h"
#include "models/presentation/leverlistmodel.h"
#include "models/presentation/scenariolistmodel.h"
#include "tests/support/planbuilder.h"
#include "ui/charts/chartframe.h"
#include "ui/panels/comparewindow.h"
#include "ui/panels/leverdialog.h"
#include "ui/panels/scenariochoice.h"
#include "ui/panels/scenariopanel.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace headroom;
using Command = ScenarioPanel::Command;

class ScenarioPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_plan = test::PlanBuilder();
        m_grid = m_plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 1000);
        const Id busway = m_plan.node(NodeKind::Busway, QStringLiteral("Busway"), 500);
        m_plan.connect(m_grid, busway);
        m_plan.rack(m_plan.rackType(QStringLiteral("Type"), 400), {busway});
        m_document = std::make_unique<Document>(m_plan.project);
        m_choice = std::make_unique<ScenarioChoice>(*m_document);
        m_panel = std::make_unique<ScenarioPanel>(*m_document, *m_choice);
        m_panel->resize(320, 640);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void cleanup()
    {
        m_panel.reset();
        m_choice.reset();
        m_document.reset();
    }

    void aNewScenarioIsChosenAndItsNameCanBeTyped()
    {
        click(Command::AddScenario);
        QCOMPARE(m_panel->scenarioModel()->rowCount(), 2);
        QVERIFY(m_choice->current());
        auto *editor = m_panel->scenarios()->findChild<QLineEdit *>();
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("Dry summer"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(m_document->project().find<Scenario>(*m_choice->current())->name,
                     QStringLiteral("Dry summer"));
    }

    void theChosenOneIsTheOneThatIsShown()
    {
        click(Command::AddScenario);
        QTest::keyClick(m_panel->scenarios()->findChild<QLineEdit *>(), Qt::Key_Escape);
        const std::optional<Id> scenario = m_choice->current();
        const QRect first = m_panel->scenarios()->visualRect(m_panel->scenarioModel()->index(0));
        QTest::mouseClick(m_panel->scenarios()->viewport(), Qt::LeftButton, {}, first.center());
        QVERIFY(!m_choice->current());
        QVERIFY(!m_panel->button(Command::AddLever)->isEnabled());
        m_choice->setCurrent(scenario);
        QCOMPARE(m_panel->scenarios()->currentIndex().row(), 1);
    }

    void scenariosAreDuplicatedReorderedAndDeleted()
    {
        addScenario();
        click(Command::DuplicateScenario);
        QCOMPARE(m_panel->scenarioModel()->rowCount(), 3);
        const Id copy = *m_choice->current();
        QCOMPARE(m_panel->scenarioModel()->indexOf(copy).row(), 2);
        click(Command::ScenarioUp);
        QCOMPARE(m_panel->scenarioModel()->indexOf(copy).row(), 1);
        QCOMPARE(m_choice->current(), std::optional(copy));
        QVERIFY(!m_panel->button(Command::ScenarioUp)->isEnabled());
        click(Command::DeleteScenario);
        QCOMPARE(m_panel->scenarioModel()->rowCount(), 2);
        QVERIFY(!m_choice->current());
        m_document->undo();
        QCOMPARE(m_panel->scenarioModel()->rowCount(), 3);
    }

    void aLeverIsPutTogetherInTheDialog()
    {
        addScenario();
        inDialog([this](LeverDialog &dialog) {
            QVERIFY(!dialog.acceptButton()->isEnabled());
            dialog.kinds()->setCurrentIndex(int(LeverKind::CapNode));
            Q_EMIT dialog.kinds()->activated(int(LeverKind::CapNode));
            dialog.targets()->setCurrentIndex(dialog.targets()->findData(m_grid.value));
            QTest::keyClicks(dialog.month(), QStringLiteral("2026-05"));
            QTest::keyClicks(dialog.value(), QStringLiteral("0.3 MW"));
            QCOMPARE(dialog.sentence(),
                     QStringLiteral("Grid gives at most 300\u00a0kW from May 2026."));
            QTest::mouseClick(dialog.acceptButton(), Qt::LeftButton);
        });
        click(Command::AddLever);
        QCOMPARE(m_panel->leverModel()->rowCount(), 1);
        const Lever &lever = *m_panel->leverModel()->leverAt(m_panel->leverModel()->index(0));
        QCOMPARE(lever.value, std::optional(300.0));
        QCOMPARE(lever.month, std::optional(Month(2026, 5)));
        QCOMPARE(m_document->history().undoText(), QStringLiteral("Add lever"));
    }

    void whatCannotBeReadIsSaidAndNotTaken()
    {
        Lever start;
        start.kind = LeverKind::CapNode;
        start.node = m_grid;
        LeverDialog dialog(m_document->project(), start);
        QTest::keyClicks(dialog.value(), QStringLiteral("1,500"));
        QVERIFY(!dialog.acceptButton()->isEnabled()); // 1500 or 1.5: asked, never guessed
        dialog.value()->clear();
        QTest::keyClicks(dialog.value(), QStringLiteral("1500"));
        QVERIFY(dialog.acceptButton()->isEnabled());
        QTest::keyClicks(dialog.month(), QStringLiteral("soon"));
        QVERIFY(!dialog.acceptButton()->isEnabled());
    }

    void aLeverIsSwitchedEditedMovedAndDeleted()
    {
        addScenario();
        addCap(300);
        addCap(200);
        QListView *view = m_panel->levers();
        const QModelIndex first = m_panel->leverModel()->index(0);
        const QRect row = view->visualRect(first);
        QTest::mouseClick(
            view->viewport(), Qt::LeftButton, {}, {row.left() + 14, row.center().y()});
        QVERIFY(!m_panel->leverModel()->leverAt(first)->enabled);

        view->setCurrentIndex(first);
        click(Command::LeverDown);
        QCOMPARE(m_panel->leverModel()->leverAt(m_panel->leverModel()->index(1))->value,
                 std::optional(300.0));
        QCOMPARE(view->currentIndex().row(), 1);
        inDialog([](LeverDialog &dialog) {
            dialog.value()->clear();
            QTest::keyClicks(dialog.value(), QStringLiteral("250 kW"));
            QTest::mouseClick(dialog.acceptButton(), Qt::LeftButton);
        });
        click(Command::EditLever);
        QCOMPARE(m_panel->leverModel()->leverAt(m_panel->leverModel()->index(1))->value,
                 std::optional(250.0));
        click(Command::DeleteLever);
        QCOMPARE(m_panel->leverModel()->rowCount(), 1);
    }

    void scenariosAreComparedInAWindowOfTheirOwn()
    {
        addScenario();
        addCap(300);
        CompareWindow window(*m_document, *m_choice);
        QSignalSpy compared(window.service(), &ComparisonService::compared);
        window.open(m_plan.site, Month(2026, 6));
        QVERIFY(compared.wait(60000));
        QCOMPARE(window.model()->columnCount(), 4);
        QCOMPARE(window.chart()->spec().series.size(), std::size_t(4));
        QVERIFY(window.tableText().contains(QStringLiteral("300\u00a0kW (\u2212700\u00a0kW)")));

        window.scenarios()->item(1)->setCheckState(Qt::Unchecked);
        QVERIFY(compared.wait(60000));
        QCOMPARE(window.model()->columnCount(), 3);

        window.scenarios()->item(1)->setCheckState(Qt::Checked);
        QVERIFY(compared.wait(60000));
        addCap(200); // an edit while the window is open
        QVERIFY(compared.wait(60000));
        QVERIFY(window.tableText().contains(QStringLiteral("200\u00a0kW (\u2212800\u00a0kW)")));
    }

private:
    void click(Command command) { QTest::mouseClick(m_panel->button(command), Qt::LeftButton); }

    void addScenario()
    {
        click(Command::AddScenario);
        QTest::keyClick(m_panel->scenarios()->findChild<QLineEdit *>(), Qt::Key_Escape);
    }

    void addCap(double kilowatts)
    {
        Lever lever;
        lever.scenario = *m_choice->current();
        lever.kind = LeverKind::CapNode;
        lever.node = m_grid;
        lever.value = kilowatts;
        QVERIFY(m_document->perform(QStringLiteral("Add"),
                                    addLever(m_document->project(), m_ids, lever)));
    }

    /// Does something in the dialog that opens next.
    template <class Act>
    void inDialog(Act act)
    {
        QTimer::singleShot(0, this, [act] {
            auto *dialog = qobject_cast<LeverDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            act(*dialog);
            if (dialog->isVisible())
                dialog->reject();
        });
    }

    test::PlanBuilder m_plan;
    RandomIds m_ids;
    Id m_grid;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<ScenarioChoice> m_choice;
    std::unique_ptr<ScenarioPanel> m_panel;
};

QTEST_MAIN(ScenarioPanelTest)
#include "tst_scenariopanel.moc"
