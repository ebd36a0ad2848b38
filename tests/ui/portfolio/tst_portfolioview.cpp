// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/evaluator.h"
#include "tests/support/planbuilder.h"
#include "ui/canvas/selection.h"
#include "ui/portfolio/portfolioexport.h"
#include "ui/portfolio/portfoliomapwidget.h"
#include "ui/portfolio/portfolioview.h"
#include "ui/portfolio/worldoutline.h"

#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <cmath>

using namespace headroom;

namespace {

/// A site in Memphis with a grid connection and a rack, two more within a few kilometres, and a
/// shell.
struct Plan : test::PlanBuilder
{
    Plan()
    {
        const Id grid = node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 1000);
        rack(rackType(QStringLiteral("Type"), 100), {grid});
        change<Site>(site, [](Site &row) {
            row.latitude = Degrees(35.06);
            row.longitude = Degrees(-90.16);
        });
        second = addSite(QStringLiteral("Second"), 35.0);
        third = addSite(QStringLiteral("Third"), 35.1);
        shell = addSite(QStringLiteral("Shell"), {});
        change<Site>(shell, [](Site &row) { row.kind = SiteKind::Orbital; });
    }

    Id addSite(const QString &name, std::optional<double> latitude)
    {
        Site row;
        row.id = next();
        row.name = name;
        if (latitude) {
            row.latitude = Degrees(*latitude);
            row.longitude = Degrees(-90);
        }
        project.set(row);
        return row.id;
    }

    Id second;
    Id third;
    Id shell;
};

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

} // namespace

class PortfolioViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_selection = std::make_unique<SelectionModel>();
        m_view = std::make_unique<PortfolioView>(*m_selection);
        m_view->resize(900, 600);
        m_view->setMonth(Month(2026, 2));
        m_view->setEvaluation(m_plan.project, Evaluator().evaluate(m_plan.project));
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void cleanup() { m_view.reset(); }

    void theLandIsWhereItIs()
    {
        // Latitude is drawn downwards. Memphis, the middle of Africa and of Australia are land, the
        // middle of the Atlantic, of the Pacific and of the Caspian Sea are not.
        QVERIFY(worldOutline().contains(QPointF(-90, -35)));
        QVERIFY(worldOutline().contains(QPointF(20, 0)));
        QVERIFY(worldOutline().contains(QPointF(134, 25)));
        QVERIFY(!worldOutline().contains(QPointF(-35, -30)));
        QVERIFY(!worldOutline().contains(QPointF(-150, 0)));
        QVERIFY(!worldOutline().contains(QPointF(51, -41.5)));
    }

    void aPlaceStandsWhereTheMapSays()
    {
        const QRectF area(100, 50, 360, kMapNorth - kMapSouth); // a pixel a degree
        QCOMPARE(onMap(area, 0, 0), QPointF(280, 50 + kMapNorth));
        QCOMPARE(onMap(area, kMapNorth, -180), QPointF(100, 50));
        // As wide as the earth is, and no wider than the room.
        QCOMPARE(mapAreaIn(QRectF(0, 0, 360, 1000)).height(), kMapNorth - kMapSouth);
    }

    void everySiteStandsInTheTableAndEveryPlaceOnTheMap()
    {
        QCOMPARE(m_view->view()->model()->rowCount(), 4);
        const QRectF map(m_view->map()->rect());
        for (const Id site : {m_plan.site, m_plan.second, m_plan.third, m_plan.shell})
            QVERIFY(map.contains(m_view->map()->placeOf(site)));
        // The shell is above the earth.
        QVERIFY(m_view->map()->placeOf(m_plan.shell).y() < m_view->map()->placeOf(m_plan.site).y());
    }

    void sitesSideBySideCoverEachOtherNot()
    {
        const auto place = [this](Id site) { return m_view->map()->placeOf(site); };
        QVERIFY(distance(place(m_plan.second), place(m_plan.third)) >= 10);
        QVERIFY(distance(place(m_plan.site), place(m_plan.third)) >= 10);
    }

    void aClickOnTheMapSelectsAndADoubleClickOpens()
    {
        QSignalSpy opened(m_view.get(), &PortfolioView::siteOpened);
        QSignalSpy chosen(m_view.get(), &PortfolioView::siteChosen);
        const QPoint at = m_view->map()->placeOf(m_plan.second).toPoint();
        QTest::mouseClick(m_view->map(), Qt::LeftButton, {}, at);
        QCOMPARE(m_selection->subjects(),
                 (std::vector<Subject>{{EntityKind::Site, m_plan.second}}));
        QCOMPARE(m_view->view()->currentIndex().data().toString(), QStringLiteral("Second"));
        QCOMPARE(chosen.size(), 1);
        QTest::mouseDClick(m_view->map(), Qt::LeftButton, {}, at);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<Id>(), m_plan.second);
    }

    void keysWalkTheTableAndEnterOpens()
    {
        QSignalSpy opened(m_view.get(), &PortfolioView::siteOpened);
        m_view->setFocus();
        m_view->view()->setCurrentIndex(m_view->view()->model()->index(0, 0));
        QTest::keyClick(m_view->view(), Qt::Key_Down);
        const Id chosen = m_selection->subjects().front().id;
        QCOMPARE(m_selection->subjects().size(), std::size_t(1));
        QTest::keyClick(m_view->view(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<Id>(), chosen);
    }

    void theTableCanBeCopied()
    {
        const QString text = m_view->tableText();
        QVERIFY(text.startsWith(QStringLiteral("Site\tAccelerators\t")));
        QCOMPARE(text.count(QLatin1Char('\n')), 5); // headings and four sites
    }

    void withoutASiteItSaysWhatToDo()
    {
        m_view->setEvaluation(newProject(QStringLiteral("Plan"), QStringLiteral("uuid")), nullptr);
        QVERIFY(!m_view->view()->isVisible());
        QVERIFY(!m_view->portfolio().emptyReason.isEmpty());
    }

    void pictureAndDrawingHoldTheSites()
    {
        const QTemporaryDir folder;
        const PictureText text = portfolioText(
            m_view->portfolio(), m_plan.project, QStringLiteral("Late grid"), QDate(2026, 11, 23));
        QVERIFY(text.context.contains(QStringLiteral("Late grid")));
        QVERIFY(text.sources.contains(QStringLiteral("Natural Earth")));
        const QString png = folder.filePath(QStringLiteral("p.png"));
        QVERIFY(exportPortfolio(m_view->portfolio(), text, png, {.size = {1280, 720}}));
        QCOMPARE(QImage(png).size(), QSize(1280, 720));
        const QString svg = folder.filePath(QStringLiteral("p.svg"));
        QVERIFY(exportPortfolio(m_view->portfolio(), text, svg, {.size = {1280, 720}}));
        QFile file(svg);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString drawing = QString::fromUtf8(file.readAll());
        for (const char *name : {"Second", "Third", "Shell"})
            QVERIFY(drawing.contains(QString::fromUtf8(name)));
    }

private:
    Plan m_plan;
    std::unique_ptr<SelectionModel> m_selection;
    std::unique_ptr<PortfolioView> m_view;
};

QTEST_MAIN(PortfolioViewTest)
#include "tst_portfolioview.moc"
