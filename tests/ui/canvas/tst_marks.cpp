// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/document.h"
#include "tests/support/planbuilder.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/selection.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

using namespace headroom;

/// What a loss does must be seen on the plan, also without colours.
class MarksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        setTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()), false);
        test::PlanBuilder plan;
        m_node = plan.node(NodeKind::Busway, QStringLiteral("A"), 100);
        plan.change<PowerNode>(m_node, [](PowerNode &node) {
            node.x = Metres(50);
            node.y = Metres(60);
        });
        m_rack = plan.rack(plan.rackType(QStringLiteral("Type"), 10), {m_node});
        m_document = std::make_unique<Document>(plan.project);
        m_selection = std::make_unique<SelectionModel>();
        m_view = std::make_unique<CanvasView>(*m_document, *m_selection);
        m_view->resize(900, 700);
        m_view->setSite(plan.site);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_selection->set({EntityKind::Rack, m_rack});
        m_view->fitSelection();
        m_selection->clear();
    }

    void cleanup()
    {
        m_view.reset();
        m_selection.reset();
        m_document.reset();
    }

    void aDarkRackIsRed()
    {
        const QImage before = picture();
        m_view->setMarks({.dark = {m_rack}});
        const QColor middle = picture().pixelColor(rackMiddle());
        QVERIFY(middle != before.pixelColor(rackMiddle()));
        QVERIFY(middle.red() > 2 * middle.green());
    }

    /// Stripes: the pixels along a line through the rack are of several colours.
    void aRackOnOneFeedIsHatched()
    {
        m_view->setMarks({.singleFed = {m_rack}});
        const QImage shown = picture();
        QSet<QRgb> colours;
        for (int x = -12; x <= 12; ++x)
            colours.insert(shown.pixel(rackMiddle() + QPoint(x, 14)));
        QVERIFY(colours.size() > 1);
    }

    void nothingIsLeftWhenTheMarksGo()
    {
        const QImage before = picture();
        m_view->setMarks({.failed = {m_node}, .overloaded = {m_node}, .dark = {m_rack}});
        QVERIFY(picture() != before);
        m_view->setMarks({});
        QCOMPARE(picture(), before);
    }

    void whatIsNotOnThePlanIsNotMarked()
    {
        const QImage before = picture();
        m_view->setMarks({.failed = {Id{1}}, .dark = {Id{2}}});
        QCOMPARE(picture(), before);
    }

    void samplesForLegendsDiffer()
    {
        QVector<QImage> samples;
        for (const MarkKind kind :
             {MarkKind::Failed, MarkKind::Overloaded, MarkKind::Dark, MarkKind::SingleFed}) {
            const QImage sample = markSample(kind, theme(), 1).toImage();
            QVERIFY(!samples.contains(sample));
            samples.push_back(sample);
        }
    }

private:
    [[nodiscard]] QImage picture() const { return m_view->grab().toImage(); }

    [[nodiscard]] QPoint rackMiddle() const
    {
        const Rack *rack = m_document->project().find<Rack>(m_rack);
        return m_view->viewport().toPixels({rack->x.value(), rack->y.value()}).toPoint();
    }

    Id m_node;
    Id m_rack;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<SelectionModel> m_selection;
    std::unique_ptr<CanvasView> m_view;
};

QTEST_MAIN(MarksTest)
#include "tst_marks.moc"
