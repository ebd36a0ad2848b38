// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/document.h"
#include "models/edits/rampedits.h"
#include "models/presentation/contractlistmodel.h"
#include "tests/support/planbuilder.h"
#include "ui/canvas/selection.h"
#include "ui/panels/contractspanel.h"
#include "ui/panels/rampeditor.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QTest>
#include <QToolButton>

using namespace headroom;
using Command = ContractsPanel::Command;

/// The real panel, off screen, with simulated mouse and keys.
class ContractsPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_plan = test::PlanBuilder(); // horizon: the twelve months of 2026
        m_rack = m_plan.rack(m_plan.rackType(QStringLiteral("Type"), 10), {});
        Contract row;
        row.id = m_contract = m_plan.next();
        row.name = QStringLiteral("Lease");
        row.customer = QStringLiteral("Customer");
        row.start = QDate(2026, 1, 1);
        row.end = QDate(2026, 12, 31);
        row.state = ContractState::Signed;
        m_plan.project.set(row);
        m_document = std::make_unique<Document>(m_plan.project);
        m_selection = std::make_unique<SelectionModel>();
        m_panel = std::make_unique<ContractsPanel>(*m_document, *m_selection);
        m_panel->resize(900, 360);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        m_panel->choose({EntityKind::Contract, m_contract});
    }

    void cleanup()
    {
        m_panel.reset();
        m_selection.reset();
        m_document.reset();
    }

    void theListFollowsTheDocument()
    {
        ContractListModel model(*m_document);
        const QAbstractItemModelTester tester(&model);
        click(Command::AddContract);
        click(Command::AddSupply);
        QCOMPARE(model.rowCount(), 3);
        click(Command::Delete); // the supply, which is chosen
        QCOMPARE(model.rowCount(), 2);
        m_document->undo();
        QCOMPARE(model.rowCount(), 3);
    }

    void aDragUpDrawsTheRampAsOneStep()
    {
        RampEditor *ramp = m_panel->ramp();
        const auto middleOf = [&](Month month, double amount) {
            const QPointF left = ramp->placeOf(month, amount);
            return QPointF((left.x() + ramp->placeOf(month + 1, amount).x()) / 2, left.y())
                .toPoint();
        };
        QTest::mousePress(ramp, Qt::LeftButton, {}, middleOf(Month(2026, 4), 100));
        QTest::mouseMove(ramp, middleOf(Month(2026, 4), 300));
        QTest::mouseMove(ramp, middleOf(Month(2026, 4), 500));
        QTest::mouseRelease(ramp, Qt::LeftButton, {}, middleOf(Month(2026, 4), 500));
        const std::vector<RampPoint> drawn = rampNow();
        QCOMPARE(drawn.size(), std::size_t(1));
        QCOMPARE(drawn.front().from, Month(2026, 4));
        // A pixel is some 4 accelerators here, and amounts go in tens.
        QVERIFY2(std::abs(*drawn.front().amount - 500) <= 20,
                 qPrintable(QString::number(*drawn.front().amount)));
        m_document->undo();
        QVERIFY(rampNow().empty());
    }

    void theKeysDrawItToo()
    {
        RampEditor *ramp = m_panel->ramp();
        ramp->setFocus();
        QTest::keyClick(ramp, Qt::Key_Home);
        QTest::keyClick(ramp, Qt::Key_Right);
        QTest::keyClick(ramp, Qt::Key_PageUp); // ten hundredths of 1,000
        QCOMPARE(rampNow().front().from, Month(2026, 2));
        QCOMPARE(rampNow().front().amount, std::optional(100.0));
        QTest::keyClick(ramp, Qt::Key_Delete);
        QVERIFY(rampNow().empty());
    }

    void aRampCanBeTyped()
    {
        type(m_panel->rampMonth(), QStringLiteral("June 2026"));
        type(m_panel->rampAmount(), QStringLiteral("220000"));
        QTest::keyClick(m_panel->rampAmount(), Qt::Key_Return);
        QCOMPARE(rampNow().front().from, Month(2026, 6));
        QCOMPARE(rampNow().front().amount, std::optional(220000.0));
        QCOMPARE(m_panel->note(), QString());
    }

    void badInputIsRefusedInOneSentence_data()
    {
        QTest::addColumn<QString>("month");
        QTest::addColumn<QString>("amount");
        QTest::newRow("no month") << QStringLiteral("someday") << QStringLiteral("10");
        QTest::newRow("no number") << QStringLiteral("2026-06") << QStringLiteral("many");
        QTest::newRow("negative") << QStringLiteral("2026-06") << QStringLiteral("-5");
        QTest::newRow("nothing") << QStringLiteral("2026-06") << QString();
        QTest::newRow("outside") << QStringLiteral("2027-06") << QStringLiteral("10");
    }

    void badInputIsRefusedInOneSentence()
    {
        QFETCH(QString, month);
        QFETCH(QString, amount);
        type(m_panel->rampMonth(), month);
        type(m_panel->rampAmount(), amount);
        QTest::keyClick(m_panel->rampAmount(), Qt::Key_Return);
        QVERIFY(rampNow().empty());
        QVERIFY2(m_panel->note().endsWith(u'.'), qPrintable(m_panel->note()));
        QVERIFY(!m_document->history().canUndo());
    }

    void whatIsSelectedCarriesTheContractInTheMonthsEntered()
    {
        m_selection->set(Subject{EntityKind::Rack, m_rack});
        QCOMPARE(m_panel->chosen(), std::optional(Subject{EntityKind::Contract, m_contract}));
        type(m_panel->assignFrom(), QStringLiteral("2026-03"));
        click(Command::Assign);
        const Table<Allocation> &allocations = m_document->project().table<Allocation>();
        QCOMPARE(allocations.size(), std::size_t(1));
        QCOMPARE(allocations.begin()->rack, std::optional(m_rack));
        QCOMPARE(allocations.begin()->from, std::optional(Month(2026, 3)));
        type(m_panel->assignFrom(), QStringLiteral("2026-07"));
        click(Command::Split);
        QCOMPARE(allocations.size(), std::size_t(2));
        click(Command::Unassign);
        QVERIFY(allocations.empty());
    }

    void aContractIsDraggedByItsId()
    {
        const ContractListModel model(*m_document);
        const std::unique_ptr<QMimeData> data(model.mimeData({model.index(0)}));
        QVERIFY(data != nullptr);
        QCOMPARE(draggedContract(*data), std::optional(m_contract));
        QVERIFY(!draggedContract(QMimeData()));
    }

private:
    void click(Command command) { QTest::mouseClick(m_panel->button(command), Qt::LeftButton); }

    static void type(QLineEdit *line, const QString &text)
    {
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
    }

    [[nodiscard]] std::vector<RampPoint> rampNow() const
    {
        return rampOf(m_document->project(), {EntityKind::Contract, m_contract});
    }

    test::PlanBuilder m_plan;
    Id m_rack;
    Id m_contract;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<SelectionModel> m_selection;
    std::unique_ptr<ContractsPanel> m_panel;
};

QTEST_MAIN(ContractsPanelTest)

#include "tst_contractspanel.moc"
