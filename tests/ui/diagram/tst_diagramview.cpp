// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/evaluator.h"
#include "tests/support/planbuilder.h"
#include "ui/canvas/selection.h"
#include "ui/diagram/diagramexport.h"
#include "ui/diagram/diagramview.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace headroom;

namespace {

/// A grid connection, a board behind it, six feeds on the board and a rack on the first of them.
struct Plan : test::PlanBuilder
{
    Plan()
    {
        grid = node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 1000);
        board = node(NodeKind::Switchgear, QStringLiteral("Board"), 1000);
        connect(grid, board);
        for (int i = 0; i < 6; ++i) {
            feeds.push_back(node(NodeKind::Feed, QStringLiteral("Feed %1").arg(i), 100));
            connect(board, feeds.back());
        }
        for (const Id feed : feeds)
            rack(rackType(QStringLiteral("Type %1").arg(feed.value), 10), {feed});
    }

    Id grid;
    Id board;
    std::vector<Id> feeds;
};

} // namespace

class DiagramViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_selection = std::make_unique<SelectionModel>();
        m_view = std::make_unique<DiagramView>(*m_selection);
        m_view->resize(800, 600);
        m_view->setSite(m_plan.site);
        m_view->setMonth(Month(2026, 2));
        m_view->setEvaluation(m_plan.project, Evaluator().evaluate(m_plan.project));
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void cleanup() { m_view.reset(); }

    void theWholeDiagramIsSeenAtFirst()
    {
        QCOMPARE(m_view->diagram().symbols.size(), std::size_t(4)); // grid, board, feeds, racks
        for (int i = 0; i < 4; ++i)
            QVERIFY(QRectF(m_view->rect()).contains(m_view->placeOf(i)));
    }

    void aClickSelectsEverythingThatTheSymbolStandsFor()
    {
        click(symbolOf(m_plan.feeds[3]));
        QCOMPARE(m_selection->subjects().size(), std::size_t(6));
        click(symbolOf(m_plan.board), Qt::ControlModifier);
        QCOMPARE(m_selection->subjects().size(), std::size_t(7));
        click(symbolOf(m_plan.board), Qt::ControlModifier);
        QCOMPARE(m_selection->subjects().size(), std::size_t(6));
    }

    void aClickOnEmptyGroundSelectsNothing()
    {
        click(symbolOf(m_plan.board));
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, QPoint(3, 3));
        QVERIFY(m_selection->empty());
    }

    void aDoubleClickDrawsAGroupOneByOneAndTogetherAgain()
    {
        const int group = symbolOf(m_plan.feeds[0]);
        doubleClick(group);
        // Six feeds, each with racks of its own now, instead of one symbol of each.
        QCOMPARE(m_view->diagram().symbols.size(), std::size_t(2 + 6 + 6));
        doubleClick(symbolOf(m_plan.feeds[0]));
        QCOMPARE(m_view->diagram().symbols.size(), std::size_t(4));
    }

    void arrowsWalkAlongThePower()
    {
        click(symbolOf(m_plan.grid));
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_selection->subjects(),
                 (std::vector<Subject>{{EntityKind::PowerNode, m_plan.board}}));
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_selection->subjects().size(), std::size_t(6));
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(m_view->diagram().symbols.size(), std::size_t(14));
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QVERIFY(m_selection->empty());
    }

    void theWheelKeepsWhatIsUnderThePointer()
    {
        const QRectF before = m_view->placeOf(symbolOf(m_plan.board));
        QWheelEvent turn(before.center(),
                         m_view->mapToGlobal(before.center()),
                         {},
                         {0, 120},
                         Qt::NoButton,
                         Qt::NoModifier,
                         Qt::NoScrollPhase,
                         false);
        QApplication::sendEvent(m_view.get(), &turn);
        const QRectF after = m_view->placeOf(symbolOf(m_plan.board));
        QVERIFY(after.width() > before.width());
        QVERIFY(std::abs(after.center().x() - before.center().x()) < 0.5);
        QVERIFY(std::abs(after.center().y() - before.center().y()) < 0.5);
    }

    void theDiagramIsWrittenAsADrawingWithItsNames()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("diagram.svg"));
        const DiagramRequest request{m_plan.site, Month(2026, 2)};
        const OneLineDiagram &diagram = m_view->diagram();
        QVERIFY(exportDiagram(diagram, diagramText(diagram, m_plan.project, request, {}, {}), path)
                    .ok());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY(text.contains(QStringLiteral("One-line diagram of Site")));
        QVERIFY(text.contains(QStringLiteral(">Board<")));
    }

    void anUnknownKindOfFileIsRefused()
    {
        const Result<void> done =
            exportDiagram(m_view->diagram(), {}, QStringLiteral("/nowhere/diagram.doc"));
        QVERIFY(!done.ok());
        QCOMPARE(done.message().code, std::string_view("chart.export.format"));
    }

private:
    [[nodiscard]] int symbolOf(Id member) const
    {
        const auto &symbols = m_view->diagram().symbols;
        for (std::size_t i = 0; i < symbols.size(); ++i) {
            for (const Subject subject : symbols[i].members) {
                if (subject.id == member)
                    return static_cast<int>(i);
            }
        }
        return -1;
    }

    void click(int symbol, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(
            m_view.get(), Qt::LeftButton, modifiers, m_view->placeOf(symbol).center().toPoint());
    }

    void doubleClick(int symbol)
    {
        QTest::mouseDClick(
            m_view.get(), Qt::LeftButton, {}, m_view->placeOf(symbol).center().toPoint());
    }

    Plan m_plan;
    std::unique_ptr<SelectionModel> m_selection;
    std::unique_ptr<DiagramView> m_view;
};

QTEST_MAIN(DiagramViewTest)
#include "tst_diagramview.moc"
