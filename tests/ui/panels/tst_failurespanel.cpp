// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/planbuilder.h"
#include "ui/canvas/selection.h"
#include "ui/panels/failurespanel.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace headroom;

/// One grid connection feeds A and B through one board; both feed a rack. Another rack is fed by
/// nothing.
class FailuresPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        test::PlanBuilder plan;
        const Id type = plan.rackType(QStringLiteral("Type"), 100);
        m_grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 1000);
        const Id a = plan.node(NodeKind::Busway, QStringLiteral("Busway A"), 150);
        const Id b = plan.node(NodeKind::Busway, QStringLiteral("Busway B"), 150);
        const Id board = plan.node(NodeKind::Switchgear, QStringLiteral("Board"), 1000);
        plan.connect(m_grid, board);
        plan.connect(board, a);
        plan.connect(board, b);
        plan.rack(type, {a, b});
        m_unfed = plan.rack(type, {});
        m_selection = std::make_unique<SelectionModel>();
        m_panel = std::make_unique<FailuresPanel>(*m_selection);
        m_panel->resize(1000, 320);
        m_panel->setSite(plan.site);
        m_panel->setMonth(Month(2026, 2));
        m_panel->setEvaluation(plan.project, evaluate(plan.project));
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void cleanup()
    {
        m_panel.reset();
        m_selection.reset();
    }

    void aClickSelectsWhatIsLost()
    {
        QTreeView *view = m_panel->view();
        const QModelIndex first = view->model()->index(0, 0);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(first).center());
        QCOMPARE(m_selection->subjects(), (std::vector<Subject>{{EntityKind::PowerNode, m_grid}}));
    }

    void aSelectionFromElsewhereIsShown()
    {
        m_selection->set({EntityKind::PowerNode, m_grid});
        QCOMPARE(m_panel->view()->selectionModel()->selectedRows().size(), 1);
        m_selection->clear();
        QVERIFY(!m_panel->view()->selectionModel()->hasSelection());
    }

    void theFilterKeepsWhatHoldsTheText()
    {
        QCOMPARE(m_panel->view()->model()->rowCount(), 4);
        QTest::keyClicks(m_panel->filter(), QStringLiteral("busway"));
        QCOMPARE(m_panel->view()->model()->rowCount(), 2);
        QCOMPARE(m_panel->tableText().count(QLatin1Char('\n')), 3); // with the headings
    }

    void racksAtRiskAreOpenedAndGoneTo()
    {
        QVERIFY(!m_panel->rackList()->isVisible());
        QVERIFY(m_panel->notDiverseButton()->isEnabled()); // both feeds hang on the board
        QTest::mouseClick(m_panel->undocumentedButton(), Qt::LeftButton);
        QVERIFY(m_panel->rackList()->isVisible());
        QCOMPARE(m_panel->rackList()->model()->rowCount(), 1);
        QSignalSpy activated(m_panel.get(), &FailuresPanel::activated);
        const QModelIndex rack = m_panel->rackList()->model()->index(0, 0);
        QTest::mouseClick(m_panel->rackList()->viewport(),
                          Qt::LeftButton,
                          {},
                          m_panel->rackList()->visualRect(rack).center());
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].value<Subject>().id, m_unfed);
        QTest::mouseClick(m_panel->undocumentedButton(), Qt::LeftButton);
        QVERIFY(!m_panel->rackList()->isVisible());
    }

private:
    Id m_grid;
    Id m_unfed;
    std::unique_ptr<SelectionModel> m_selection;
    std::unique_ptr<FailuresPanel> m_panel;
};

QTEST_MAIN(FailuresPanelTest)
#include "tst_failurespanel.moc"
