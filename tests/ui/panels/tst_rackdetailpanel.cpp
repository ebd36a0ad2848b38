// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/evaluator.h"
#include "tests/support/planbuilder.h"
#include "ui/canvas/selection.h"
#include "ui/panels/rackdetailpanel.h"

#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace headroom;

namespace {

/// Two racks on a busway behind a grid connection.
struct Plan : test::PlanBuilder
{
    Plan()
    {
        grid = node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 1000);
        busway = node(NodeKind::Busway, QStringLiteral("Busway"), 400);
        connect(grid, busway);
        const Id type = rackType(QStringLiteral("Type"), 100);
        first = rack(type, {busway});
        second = rack(type, {busway});
    }

    Id grid;
    Id busway;
    Id first;
    Id second;
};

} // namespace

class RackDetailPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_selection = std::make_unique<SelectionModel>();
        m_panel = std::make_unique<RackDetailPanel>(*m_selection);
        m_panel->resize(320, 500);
        m_panel->setMonth(Month(2026, 2));
        m_panel->setEvaluation(m_plan.project, Evaluator().evaluate(m_plan.project));
    }

    void cleanup() { m_panel.reset(); }

    void itIsThereForOneRackOnly()
    {
        QVERIFY(m_panel->isHidden());
        select({{EntityKind::Rack, m_plan.first}});
        QVERIFY(!m_panel->isHidden());
        QCOMPARE(m_panel->path()->model()->rowCount(), 2); // busway and grid
        select({{EntityKind::Rack, m_plan.first}, {EntityKind::Rack, m_plan.second}});
        QVERIFY(m_panel->isHidden());
        select({{EntityKind::PowerNode, m_plan.busway}});
        QVERIFY(m_panel->isHidden());
    }

    void whoWalksAlongTheWayKeepsIt()
    {
        select({{EntityKind::Rack, m_plan.first}});
        select({{EntityKind::PowerNode, m_plan.grid}});
        QVERIFY(!m_panel->isHidden());
        QCOMPARE(m_panel->detail().rack, m_plan.first);
        QCOMPARE(m_panel->path()->currentIndex().data().toString(), QStringLiteral("Grid"));
        select({});
        QVERIFY(m_panel->isHidden());
    }

    void aClickSelectsAndEnterShows()
    {
        select({{EntityKind::Rack, m_plan.first}});
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        QSignalSpy chosen(m_panel.get(), &RackDetailPanel::subjectsChosen);
        QSignalSpy activated(m_panel.get(), &RackDetailPanel::subjectActivated);
        QListView *path = m_panel->path();
        const QRect busway = path->visualRect(path->model()->index(0, 0));
        QTest::mouseClick(path->viewport(), Qt::LeftButton, {}, busway.center());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].value<std::vector<Subject>>(),
                 (std::vector<Subject>{{EntityKind::PowerNode, m_plan.busway}}));
        path->setFocus();
        QTest::keyClick(path, Qt::Key_Down);
        QTest::keyClick(path, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].value<Subject>(), (Subject{EntityKind::PowerNode, m_plan.grid}));
    }

    void allOfItCanBeCopied()
    {
        select({{EntityKind::Rack, m_plan.first}});
        // 200 kW of two racks on a busway of 400.
        QVERIFY(m_panel->text().contains(QStringLiteral("Tightest: Busway, at 50")));
        QVERIFY(m_panel->text().contains(QStringLiteral("Grid: Utility feed")));
    }

private:
    void select(const std::vector<Subject> &subjects) { m_selection->set(subjects); }

    Plan m_plan;
    std::unique_ptr<SelectionModel> m_selection;
    std::unique_ptr<RackDetailPanel> m_panel;
};

QTEST_MAIN(RackDetailPanelTest)
#include "tst_rackdetailpanel.moc"
