// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/document.h"
#include "tests/support/planbuilder.h"
#include "ui/canvas/selection.h"
#include "ui/panels/figuresbox.h"
#include "ui/panels/outlinebox.h"
#include "ui/panels/propertyeditor.h"
#include "ui/panels/propertypanel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace headroom;

class PropertyPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        test::PlanBuilder plan;
        m_node = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 1000);
        m_other = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid 2"), 2000);
        m_document = std::make_unique<Document>(plan.project);
        m_selection = std::make_unique<SelectionModel>();
        m_panel = std::make_unique<PropertyPanel>(*m_document, *m_selection);
        m_panel->resize(320, 700);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void cleanup()
    {
        m_panel.reset();
        m_selection.reset();
        m_document.reset();
    }

    void megawattsTypedIntoAKilowattFieldAreUnderstoodAndEchoed()
    {
        PropertyEditor *editor = select({m_node}, u"rated_kw");
        type(*editor, QStringLiteral("12.5 MW"));
        QCOMPARE(editor->note(), QStringLiteral("= 12,500 kW"));
        QTest::keyClick(editor->lineEdit(), Qt::Key_Return);
        QCOMPARE(rating(m_node), 12500.0);
        QCOMPARE(m_document->history().undoText(), QStringLiteral("Change rating in kW of Grid"));
        m_document->undo();
        QCOMPARE(rating(m_node), 1000.0);
    }

    void anAmbiguousNumberIsAsked()
    {
        PropertyEditor *editor = select({m_node}, u"rated_kw");
        type(*editor, QStringLiteral("1,500"));
        QTest::keyClick(editor->lineEdit(), Qt::Key_Return);
        QCOMPARE(rating(m_node), 1000.0);
        const auto buttons = editor->findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 2);
        QCOMPARE(buttons.at(0)->text(), QStringLiteral("1,500 kW"));
        QCOMPARE(buttons.at(1)->text(), QStringLiteral("1.5 kW"));
        QTest::mouseClick(buttons.at(0), Qt::LeftButton);
        QCOMPARE(rating(m_node), 1500.0);
    }

    void whatIsNoNumberIsRefusedInline()
    {
        PropertyEditor *editor = select({m_node}, u"rated_kw");
        type(*editor, QStringLiteral("many"));
        QTest::keyClick(editor->lineEdit(), Qt::Key_Return);
        QVERIFY(!editor->note().isEmpty());
        QVERIFY(editor->lineEdit()->property("problem").toBool());
        QCOMPARE(rating(m_node), 1000.0);
        QVERIFY(!m_document->history().canUndo());
    }

    void escapeTakesBackWhatWasTyped()
    {
        PropertyEditor *editor = select({m_node}, u"rated_kw");
        type(*editor, QStringLiteral("77 kW"));
        QTest::keyClick(editor->lineEdit(), Qt::Key_Escape);
        QCOMPARE(editor->lineEdit()->text(), QStringLiteral("1000\u00a0kW"));
        QVERIFY(!m_document->history().canUndo());
    }

    void differingValuesAreMixedAndSetTogetherAsOneStep()
    {
        PropertyEditor *editor = select({m_node, m_other}, u"rated_kw");
        QVERIFY(editor->lineEdit()->text().isEmpty());
        QCOMPARE(editor->lineEdit()->placeholderText(), QStringLiteral("several values"));
        type(*editor, QStringLiteral("3 MW"));
        QTest::keyClick(editor->lineEdit(), Qt::Key_Return);
        QCOMPARE(rating(m_node), 3000.0);
        QCOMPARE(rating(m_other), 3000.0);
        m_document->undo();
        QCOMPARE(rating(m_node), 1000.0);
        QCOMPARE(rating(m_other), 2000.0);
    }

    void whatTypesGiveDifferentlyIsNotUnknown()
    {
        test::PlanBuilder plan;
        const Id small = plan.rack(plan.rackType(QStringLiteral("Small"), 40), {});
        const Id large = plan.rack(plan.rackType(QStringLiteral("Large"), 132), {});
        Document document(plan.project);
        PropertyPanel panel(document, *m_selection);
        const auto placeholder = [&](const std::vector<Id> &racks) {
            std::vector<Subject> subjects;
            for (const Id rack : racks)
                subjects.push_back({EntityKind::Rack, rack});
            m_selection->set(subjects);
            return panel.editorOf(u"planned_kw")->lineEdit()->placeholderText();
        };
        QCOMPARE(placeholder({large}), QStringLiteral("132\u00a0kW, from its type"));
        QCOMPARE(placeholder({small, large}), QStringLiteral("several values"));
        m_selection->clear();
    }

    void anEmptyFieldBecomesUnknown()
    {
        PropertyEditor *editor = select({m_node}, u"rated_kw");
        type(*editor, QString());
        QTest::keyClick(editor->lineEdit(), Qt::Key_Return);
        QVERIFY(!m_document->project().find<PowerNode>(m_node)->ratedKw);
        QCOMPARE(editor->lineEdit()->placeholderText(), QStringLiteral("unknown"));
    }

    void whatWasCalculatedStandsBesideWhatIsEntered()
    {
        const Project &project = m_document->project();
        m_panel->figures()->setEvaluation(project, evaluate(project));
        m_panel->figures()->setMonth(Month(2026, 3));
        m_selection->set(Subject{EntityKind::PowerNode, m_node});
        QVERIFY(m_panel->figures()->isVisible());
        QVERIFY(m_panel->figures()->text().startsWith(QStringLiteral("Limit: 1\u00a0MW")));
        m_selection->clear();
        QVERIFY(!m_panel->figures()->isVisible());
    }

    void withNothingSelectedTheProjectIsShown()
    {
        m_selection->clear();
        PropertyEditor *editor = m_panel->editorOf(u"horizon_start");
        QVERIFY(editor != nullptr);
        type(*editor, QStringLiteral("May 2027"));
        QTest::keyClick(editor->lineEdit(), Qt::Key_Return);
        QCOMPARE(m_document->project().settings().horizonStart, Month(2027, 5));
    }

    void aHallIsPlacedAndSizedInNumbers()
    {
        const Hall &hall = *m_document->project().table<Hall>().begin(); // 100 m by 100 m at 0, 0
        m_selection->set(Subject{EntityKind::Hall, hall.id});
        OutlineBox *box = m_panel->outline();
        QVERIFY(box->isVisible());
        const auto enter = [box](OutlineBox::Value value, const QString &text) {
            box->edit(value)->setFocus();
            box->edit(value)->selectAll();
            QTest::keyClicks(box->edit(value), text);
            QTest::keyClick(box->edit(value), Qt::Key_Return);
        };
        const auto bounds = [this, id = hall.id] {
            return boundsOf(m_document->project().find<Hall>(id)->outline);
        };
        enter(OutlineBox::Width, QStringLiteral("40.25 m"));
        QCOMPARE(bounds(), (Bounds{{0, 0}, {40.25, 100}}));
        enter(OutlineBox::West, QStringLiteral("2500 mm"));
        QCOMPARE(bounds(), (Bounds{{2.5, 0}, {42.75, 100}}));
        enter(OutlineBox::Depth, QStringLiteral("wide"));
        QVERIFY(!box->note().isEmpty());
        QCOMPARE(m_document->history().steps().size(), std::size_t{2});
        m_selection->set(Subject{EntityKind::PowerNode, m_node});
        QVERIFY(box->isHidden());
    }

private:
    PropertyEditor *select(std::vector<Id> nodes, QStringView field)
    {
        std::vector<Subject> subjects;
        for (const Id id : nodes)
            subjects.push_back({EntityKind::PowerNode, id});
        m_selection->set(subjects);
        PropertyEditor *editor = m_panel->editorOf(field);
        if (editor == nullptr)
            qFatal("The field is not shown");
        return editor;
    }

    static void type(PropertyEditor &editor, const QString &text)
    {
        editor.lineEdit()->setFocus();
        editor.lineEdit()->selectAll();
        QTest::keyClick(editor.lineEdit(), Qt::Key_Delete);
        QTest::keyClicks(editor.lineEdit(), text);
    }

    [[nodiscard]] double rating(Id node) const
    {
        return m_document->project().find<PowerNode>(node)->ratedKw->value();
    }

    Id m_node;
    Id m_other;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<SelectionModel> m_selection;
    std::unique_ptr<PropertyPanel> m_panel;
};

QTEST_MAIN(PropertyPanelTest)
#include "tst_propertypanel.moc"
