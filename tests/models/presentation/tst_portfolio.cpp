// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/evaluator.h"
#include "models/presentation/portfoliotablemodel.h"
#include "tests/support/planbuilder.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace headroom;

namespace {

using Column = PortfolioSite::Column;

/// Two grid connections of 1000 kW each, both on two boards, and racks of 100 kW with 8
/// accelerators each on both boards.
struct Plan : test::PlanBuilder
{
    explicit Plan(int racks)
    {
        const Id boards[] = {node(NodeKind::Switchgear, QStringLiteral("Board A"), 5000),
                             node(NodeKind::Switchgear, QStringLiteral("Board B"), 5000)};
        for (const char *name : {"Grid 1", "Grid 2"}) {
            const Id grid = node(NodeKind::UtilityFeed, QString::fromUtf8(name), 1000);
            for (const Id board : boards)
                connect(grid, board);
        }
        const Id type = rackType(QStringLiteral("Type"), 100);
        for (int i = 0; i < racks; ++i)
            rack(type, {boards[0], boards[1]});
    }

    Id addSite(const char *name, SiteKind kind)
    {
        Site row;
        row.id = next();
        row.name = QString::fromUtf8(name);
        row.kind = kind;
        project.set(row);
        return row.id;
    }

    void addStep(Id of, Month from, std::optional<double> accelerators, std::optional<double> kw)
    {
        SupplyStep step;
        step.id = next();
        step.site = of;
        step.from = from;
        step.accelerators = accelerators;
        if (kw)
            step.power = Kilowatts(*kw);
        project.set(step);
    }

    [[nodiscard]] Portfolio portfolio(Month month = Month(2026, 2)) const
    {
        return portfolioOf({.month = month}, project, Evaluator().evaluate(project).get());
    }
};

const PortfolioSite::Cell &cell(const PortfolioSite &site, Column column)
{
    return site.cells.at(static_cast<std::size_t>(column));
}

const Portfolio::Total &total(const Portfolio &portfolio, const char *caption)
{
    static const Portfolio::Total none;
    for (const Portfolio::Total &each : portfolio.totals) {
        if (each.caption == QString::fromUtf8(caption))
            return each;
    }
    return none;
}

} // namespace

class PortfolioTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aGroundSiteHasTheFiguresOfItsEvaluation()
    {
        const Portfolio portfolio = Plan(6).portfolio();
        QCOMPARE(portfolio.sites.size(), std::size_t(1));
        const PortfolioSite &site = portfolio.sites.front();
        // 6 racks × 8 accelerators, × 100 kW at PUE 1, of 2 × 1000 kW.
        QCOMPARE(site.accelerators, 48.0);
        QCOMPARE(site.itKw, 600.0);
        QCOMPARE(site.facilityKw, 600.0);
        QCOMPARE(site.limitKw, 2000.0);
        QCOMPARE(cell(site, Column::FreeNormal).amount, 1400.0);
        // Without one grid connection 1000 − 600.
        QCOMPARE(cell(site, Column::FreeWorst).amount, 400.0);
        QCOMPARE(site.state, PortfolioState::Fine);
        QVERIFY(cell(site, Column::FreeWorst).note.contains(QStringLiteral("Grid")));
        QVERIFY(!cell(site, Column::FreeWorst).tip.isEmpty());
        QCOMPARE(cell(site, Column::NextShortage).text, QStringLiteral("none"));
    }

    void whatAFailureMakesShortIsNoNormalShortage()
    {
        // 1200 kW of 2000, of 1000 without one connection.
        const Portfolio portfolio = Plan(12).portfolio();
        const PortfolioSite &site = portfolio.sites.front();
        QCOMPARE(site.state, PortfolioState::ShortInFailure);
        QCOMPARE(cell(site, Column::FreeWorst).amount, -200.0);
        QCOMPARE(cell(site, Column::FreeWorst).harm, Harm::Warning);
        QCOMPARE(cell(site, Column::FreeNormal).harm, Harm::None);
        QVERIFY(cell(site, Column::NextShortage).text.startsWith(QStringLiteral("Jan 2026, if")));
        QCOMPARE(cell(site, Column::NextShortage).harm, Harm::Warning);
        QCOMPARE(total(portfolio, "Short in the worst case").figure, QStringLiteral("1 site"));
    }

    void aNormalShortageIsTold()
    {
        const Portfolio portfolio = Plan(21).portfolio(); // 2100 kW of 2000
        const PortfolioSite &site = portfolio.sites.front();
        QCOMPARE(site.state, PortfolioState::Short);
        QCOMPARE(cell(site, Column::FreeNormal).amount, -100.0);
        QCOMPARE(cell(site, Column::FreeNormal).harm, Harm::Danger);
        QCOMPARE(total(portfolio, "Short in the worst case").harm, Harm::Danger);
    }

    void aSupplierGivesWhatItsStepsSay()
    {
        Plan plan(1);
        const Id supplier = plan.addSite("Supplier", SiteKind::Supply);
        plan.addStep(supplier, Month(2026, 3), 1000, 2000);
        const Portfolio before = plan.portfolio(Month(2026, 2));
        QCOMPARE(before.sites[1].state, PortfolioState::Idle);
        const Portfolio portfolio = plan.portfolio(Month(2026, 3));
        const PortfolioSite &site = portfolio.sites[1];
        QCOMPARE(site.site, supplier);
        QCOMPARE(site.state, PortfolioState::Fine);
        QCOMPARE(site.accelerators, 1000.0);
        QCOMPARE(site.facilityKw, 2000.0);
        QVERIFY(cell(site, Column::ItPower).text.isEmpty()); // a supplier's own matter
        QCOMPARE(total(portfolio, "Accelerators").figure, QStringLiteral("1,008"));
    }

    void whatNobodyKnowsIsUnknownAndLeftOutOfTheSum()
    {
        Plan plan(6);
        const Id shell = plan.addSite("Shell", SiteKind::Orbital);
        const Portfolio portfolio = plan.portfolio();
        const PortfolioSite &site = portfolio.sites[1];
        QCOMPARE(site.site, shell);
        QCOMPARE(site.state, PortfolioState::Unknown);
        QCOMPARE(cell(site, Column::Accelerators).text, QStringLiteral("unknown"));
        QCOMPARE(total(portfolio, "Accelerators").figure, QStringLiteral("at least 48"));
    }

    void sitesStandByKindAndThenByName()
    {
        Plan plan(1);
        plan.addSite("A supplier", SiteKind::Supply);
        plan.addSite("Site 10", SiteKind::Ground);
        plan.addSite("Site 9", SiteKind::Ground);
        plan.addSite("A shell", SiteKind::Orbital);
        QStringList names;
        for (const PortfolioSite &site : plan.portfolio().sites)
            names << cell(site, Column::Name).text;
        QCOMPARE(names.join(QLatin1Char('|')),
                 QStringLiteral("Site|Site 9|Site 10|A shell|A supplier"));
    }

    void withoutAnEvaluationNothingIsClaimed()
    {
        const Plan plan(6);
        const Portfolio portfolio = portfolioOf({.month = Month(2026, 1)}, plan.project, nullptr);
        QCOMPARE(portfolio.sites.front().state, PortfolioState::Unknown);
        QCOMPARE(cell(portfolio.sites.front(), Column::FacilityPower).text,
                 QStringLiteral("unknown"));
    }

    void anEmptyPlanSaysWhatToDo()
    {
        const Project empty = newProject(QStringLiteral("Plan"), QStringLiteral("uuid"));
        QVERIFY(!portfolioOf({.month = Month(2026, 1)}, empty, nullptr).emptyReason.isEmpty());
    }

    void theTableKeepsItsRowsOverMonths()
    {
        Plan plan(6);
        plan.addStep(plan.addSite("Supplier", SiteKind::Supply), Month(2026, 3), 1000, 2000);
        PortfolioTableModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSites(plan.portfolio(Month(2026, 2)).sites);
        const QPersistentModelIndex second = model.index(1, Column::Accelerators);
        QCOMPARE(second.data().toString(), QStringLiteral("0"));
        model.setSites(plan.portfolio(Month(2026, 3)).sites);
        QVERIFY(second.isValid());
        QCOMPARE(second.data().toString(), QStringLiteral("1,000"));
        QVERIFY(model.index(0, Column::FreeWorst)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("Grid")));
        model.setSites({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(PortfolioTest)
#include "tst_portfolio.moc"
