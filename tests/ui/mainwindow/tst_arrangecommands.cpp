// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/document.h"
#include "models/edits/grouping.h"
#include "tests/support/planbuilder.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/selection.h"
#include "ui/dialogs/pastearraydialog.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/arrangecommands.h"
#include "ui/widgets/plaintext.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <cmath>

using namespace headroom;

class ArrangeCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_plan = std::make_unique<test::PlanBuilder>();
        const Id type = m_plan->rackType(QStringLiteral("Type"), 40);
        m_racks.clear();
        for (int i = 0; i < 3; ++i)
            m_racks.push_back({EntityKind::Rack, m_plan->rack(type, {})});
        m_document = std::make_unique<Document>(m_plan->project);
        m_actions = std::make_unique<Actions>();
        m_selection = std::make_unique<SelectionModel>();
        m_canvas = std::make_unique<CanvasView>(*m_document, *m_selection);
        m_canvas->resize(800, 600);
        m_canvas->setSite(m_plan->site);
        m_commands = std::make_unique<ArrangeCommands>(
            *m_actions, *m_document, *m_selection, *m_canvas, nullptr);
    }

    void cleanup()
    {
        m_commands.reset();
        m_canvas.reset();
    }

    void alignedAtTheLeftAllBeginThere()
    {
        m_selection->set(m_racks);
        trigger(ActionId::AlignLeft);
        for (const Subject rack : m_racks)
            QCOMPARE(rackOf(rack).x.value(), 1.0); // where the first stood
        m_document->undo();
        QCOMPARE(m_document->project(), m_plan->project);
    }

    void whatIsCopiedIsPastedBesideIt()
    {
        m_selection->set(m_racks.front());
        trigger(ActionId::Copy);
        QCOMPARE(m_document->project(), m_plan->project);
        trigger(ActionId::Paste);
        QCOMPARE(m_document->project().table<Rack>().size(), std::size_t(4));
        const Rack pasted = rackOf(m_selection->subjects().front());
        QVERIFY(pasted.id != m_racks.front().id);
        QVERIFY(pasted.x.value() > rackOf(m_racks.front()).x.value());
        QCOMPARE(pasted.type, rackOf(m_racks.front()).type); // not a second one
        m_document->undo();
        QCOMPARE(m_document->project(), m_plan->project);
    }

    void whatIsCutComesBackByPasting()
    {
        m_selection->set(m_racks.back());
        trigger(ActionId::Cut);
        QCOMPARE(m_document->project().table<Rack>().size(), std::size_t(2));
        trigger(ActionId::Paste);
        QCOMPARE(m_document->project().table<Rack>().size(), std::size_t(3));
    }

    void whatIsCopiedIsPastedInColumnsAndRows()
    {
        m_selection->set(m_racks.front());
        trigger(ActionId::Copy);
        trigger(ActionId::PasteArray);
        auto *dialog = m_canvas->window()->findChild<PasteArrayDialog *>();
        QVERIFY(dialog != nullptr);
        dialog->columns()->setValue(3);
        dialog->rows()->setValue(2);
        dialog->columnStep()->setText(QStringLiteral("1.5 m"));
        dialog->rowStep()->setText(QStringLiteral("far"));
        QVERIFY(dialog->totals()->property("role").toString() == QStringLiteral("problem")
                || !dialog->totals()->text().startsWith(QStringLiteral("Adds")));
        dialog->rowStep()->setText(QStringLiteral("20"));
        QCOMPARE(dialog->totals()->text(), QStringLiteral("Adds 5 copies: 5 racks."));
        dialog->accept();
        // Three racks that were there and five new ones; the first of the six stands already.
        QCOMPARE(m_document->project().table<Rack>().size(), std::size_t(8));
        QCOMPARE(m_selection->subjects().size(), std::size_t(6));
        const Rack first = rackOf(m_racks.front());
        double farthestEast = 0;
        double farthestNorth = 0;
        for (const Subject rack : m_selection->subjects()) { // in no order
            farthestEast = std::max(farthestEast, rackOf(rack).x.value() - first.x.value());
            farthestNorth = std::max(farthestNorth, rackOf(rack).y.value() - first.y.value());
        }
        QVERIFY(std::abs(farthestEast - 3) < 1e-9);
        QVERIFY(std::abs(farthestNorth - 20) < 1e-9);
        QCOMPARE(m_document->history().steps().size(), std::size_t(1));
        m_document->undo();
        QCOMPARE(m_document->project(), m_plan->project);
    }

    void buswaysAreFedFromWhatIsSelectedWithThem()
    {
        std::vector<Subject> subjects = rowOfRacks();
        for (const Side side : {Side::A, Side::B}) {
            const Id source = m_plan->node(NodeKind::Switchgear, QStringLiteral("Board"), 1000);
            m_plan->change<PowerNode>(source, [side](PowerNode &node) { node.side = side; });
            subjects.push_back({EntityKind::PowerNode, source});
        }
        m_document->reset(m_plan->project);
        m_selection->set(subjects);
        trigger(ActionId::LayBusways);
        const Project &project = m_document->project();
        int fed = 0;
        for (const Connection &edge : project.table<Connection>()) {
            if (!edge.toNode)
                continue;
            QCOMPARE(project.find<PowerNode>(edge.from)->kind, NodeKind::Switchgear);
            QCOMPARE(project.find<PowerNode>(edge.from)->side,
                     project.find<PowerNode>(*edge.toNode)->side);
            ++fed;
        }
        QCOMPARE(fed, 2);
    }

    void whatIsLockedStays()
    {
        QSignalSpy problems(m_commands.get(), &ArrangeCommands::problem);
        m_selection->set(m_racks);
        trigger(ActionId::Lock);
        QVERIFY(rackOf(m_racks.front()).locked);
        trigger(ActionId::AlignLeft);
        QCOMPARE(problems.size(), 1);
        trigger(ActionId::Unlock);
        trigger(ActionId::AlignLeft);
        QCOMPARE(problems.size(), 1);
    }

    void aGroupIsMadeAndDissolved()
    {
        m_selection->set(m_racks);
        trigger(ActionId::Group);
        QVERIFY(groupOf(m_document->project(), m_racks.front()));
        QCOMPARE(m_selection->subjects().size(), std::size_t(3));
        trigger(ActionId::Ungroup);
        QVERIFY(!groupOf(m_document->project(), m_racks.front()));
    }

    void commandsNeedEnoughThings()
    {
        m_selection->clear();
        QVERIFY(!action(ActionId::Copy)->isEnabled());
        m_selection->set(m_racks.front());
        QVERIFY(action(ActionId::Copy)->isEnabled());
        QVERIFY(!action(ActionId::AlignLeft)->isEnabled());
        m_selection->add(std::vector{m_racks.back()});
        QVERIFY(action(ActionId::AlignLeft)->isEnabled());
        QVERIFY(!action(ActionId::DistributeAcross)->isEnabled());
    }

    void racksWithoutAFeedNearbyAreTold()
    {
        QSignalSpy told(m_commands.get(), &ArrangeCommands::told);
        m_selection->set(m_racks);
        trigger(ActionId::ConnectFeeds);
        QCOMPARE(told.size(), 1);
        // No busway is there: three racks miss a feed on each of two sides.
        QVERIFY(told.front().front().toString().contains(QStringLiteral("Not found: 6")));
    }

private:
    /// The racks of the plan, put into a row.
    [[nodiscard]] std::vector<Subject> rowOfRacks()
    {
        RackRow row;
        row.id = m_plan->next();
        row.hall = m_plan->hall;
        row.name = QStringLiteral("Row");
        m_plan->project.set(row);
        for (const Subject rack : m_racks)
            m_plan->change<Rack>(rack.id, [&row](Rack &each) { each.row = row.id; });
        return m_racks;
    }

    [[nodiscard]] QAction *action(ActionId id) const { return (*m_actions)[id]; }

    void trigger(ActionId id)
    {
        QVERIFY(action(id)->isEnabled());
        action(id)->trigger();
    }

    [[nodiscard]] Rack rackOf(Subject rack) const
    {
        return *m_document->project().find<Rack>(rack.id);
    }

    std::unique_ptr<test::PlanBuilder> m_plan;
    std::vector<Subject> m_racks;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<SelectionModel> m_selection;
    std::unique_ptr<CanvasView> m_canvas;
    std::unique_ptr<ArrangeCommands> m_commands;
};

QTEST_MAIN(ArrangeCommandsTest)
#include "tst_arrangecommands.moc"
