// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/document.h"
#include "models/edits/adddrawn.h"
#include "models/edits/edits.h"
#include "models/edits/grouping.h"
#include "models/presentation/issuelistmodel.h"
#include "models/presentation/projecttreemodel.h"
#include "models/presentation/propertymodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QTest>

using namespace headroom;

namespace {

using Mode = QAbstractItemModelTester::FailureReportingMode;

/// A site with one hall and a row of three racks.
struct SmallPlan
{
    SmallPlan()
        : project(newProject(QStringLiteral("Plan"), QStringLiteral("uuid")))
    {
        Subject added;
        project = *addSite(project, ids, QStringLiteral("Memphis"), &added);
        site = added.id;
        project = *addHall(
            project, ids, site, QStringLiteral("Hall 1"), rectangle({0, 0}, {50, 50}), &added);
        hall = added.id;
        RackType racks;
        racks.id = ids.next();
        racks.name = QStringLiteral("NVL72");
        racks.plannedPower = Kilowatts(120);
        type = racks.id;
        project.set(racks);
        project = withRow(project, QStringLiteral("Row 1"), 10);
    }

    Project withRow(const Project &from, const QString &name, double yM)
    {
        RackRowSpec spec;
        spec.hall = hall;
        spec.type = type;
        spec.start = {5, yM};
        spec.end = {6.3, yM}; // 0.6 m wide: at 5, 5.6 and 6.2 m
        spec.name = name;
        return *addRackRow(from, ids, spec);
    }

    SeededIds ids{7};
    Project project;
    Id site;
    Id hall;
    Id type;
};

/// Opens every branch, as a view would that shows everything.
void openAll(ProjectTreeModel &model, const QModelIndex &at = {})
{
    if (model.canFetchMore(at))
        model.fetchMore(at);
    for (int row = 0; row < model.rowCount(at); ++row)
        openAll(model, model.index(row, 0, at));
}

template <class T>
Id firstOf(const Project &project)
{
    return project.table<T>().begin()->id;
}

} // namespace

class ProjectTreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theModelKeepsItsPromises()
    {
        SmallPlan plan;
        Document document(plan.project);
        ProjectTreeModel model(document);
        openAll(model);
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        tester.setUseFetchMore(false); // it would fetch while rows are being inserted
        QVERIFY(document
                    .perform(QStringLiteral("row"),
                             plan.withRow(document.project(), QStringLiteral("Row 0"), 20))
                    .ok());
        openAll(model);
        document.undo();
        document.redo();
        openAll(model);
        const std::array gone{Subject{EntityKind::Hall, plan.hall}};
        QVERIFY(document.perform(QStringLiteral("gone"), removeAll(document.project(), gone)).ok());
        document.undo();
        openAll(model);
        document.reset(plan.project);
        openAll(model);
    }

    void aRowShowsHowManyRacksItHas()
    {
        SmallPlan plan;
        Document document(plan.project);
        ProjectTreeModel model(document);
        const QModelIndex row =
            model.indexOf({EntityKind::RackRow, firstOf<RackRow>(document.project())});
        QVERIFY(row.isValid());
        QCOMPARE(row.data(ProjectTreeModel::DetailRole).toString(), QStringLiteral("3 racks"));
        QCOMPARE(row.parent().data().toString(), QStringLiteral("Hall 1"));
        QCOMPARE(row.parent().parent().data().toString(), QStringLiteral("Memphis"));
    }

    void notesGroupsAndUnderlaysStandBelowTheirSite()
    {
        SmallPlan plan;
        Document document(plan.project);
        ProjectTreeModel model(document);
        openAll(model);
        Note note;
        note.site = plan.site;
        note.text = QStringLiteral("Spare\nfor hall 2");
        Subject added;
        QVERIFY(document
                    .perform(QStringLiteral("note"),
                             addNote(document.project(), plan.ids, note, &added))
                    .ok());
        openAll(model);
        const QModelIndex line = model.indexOf(added);
        QCOMPARE(line.data().toString(), QStringLiteral("Spare"));
        QCOMPARE(line.parent().data().toString(), QStringLiteral("Notes and dimensions"));
        QCOMPARE(line.parent().parent().data().toString(), QStringLiteral("Memphis"));
        QVERIFY(document
                    .perform(QStringLiteral("dimension"),
                             addDimension(document.project(),
                                          plan.ids,
                                          plan.site,
                                          {0, 0},
                                          {12.345, 0},
                                          Metres(1),
                                          &added))
                    .ok());
        openAll(model);
        QCOMPARE(model.indexOf(added).data().toString(), QStringLiteral("Dimension of 12.345 m"));
        std::vector<Subject> racks;
        for (const Rack &rack : document.project().table<Rack>())
            racks.push_back({EntityKind::Rack, rack.id});
        QVERIFY(document
                    .perform(QStringLiteral("group"),
                             group(document.project(), plan.ids, racks, {}, &added))
                    .ok());
        openAll(model);
        QCOMPARE(model.indexOf(added).parent().data().toString(), QStringLiteral("Groups"));
        document.undo();
        QVERIFY(!model.indexOf(added).isValid());
    }

    /// "Row 0" sorts before "Row 1", so that what was known moves down and must not be lost.
    void knownRowsOutliveAChange()
    {
        SmallPlan plan;
        Document document(plan.project);
        ProjectTreeModel model(document);
        const Subject row{EntityKind::RackRow, firstOf<RackRow>(document.project())};
        const Subject rack{EntityKind::Rack, firstOf<Rack>(document.project())};
        const QPersistentModelIndex rowIndex = model.indexOf(row);
        const QPersistentModelIndex rackIndex = model.indexOf(rack);
        QCOMPARE(rowIndex.row(), 0);
        QVERIFY(document
                    .perform(QStringLiteral("row"),
                             plan.withRow(document.project(), QStringLiteral("Row 0"), 20))
                    .ok());
        QVERIFY(rowIndex.isValid());
        QVERIFY(rackIndex.isValid());
        QCOMPARE(rowIndex.row(), 1);
        QCOMPARE(model.subjectOf(rackIndex), std::optional(rack));
    }

    void aRenameIsOneNamedStep()
    {
        SmallPlan plan;
        Document document(plan.project);
        ProjectTreeModel model(document);
        const QModelIndex hall = model.indexOf({EntityKind::Hall, plan.hall});
        QVERIFY(model.setData(hall, QStringLiteral("North hall"), Qt::EditRole));
        QCOMPARE(hall.data().toString(), QStringLiteral("North hall"));
        QCOMPARE(document.history().undoText(), QStringLiteral("Rename Hall 1"));
    }

    void propertiesAndIssuesKeepTheirPromises()
    {
        SmallPlan plan;
        Document document(plan.project);
        PropertyModel properties(document);
        const QAbstractItemModelTester propertyTester(&properties, Mode::QtTest);
        std::vector<Subject> racks;
        for (const Rack &rack : document.project().table<Rack>())
            racks.push_back({EntityKind::Rack, rack.id});
        properties.setSubjects(racks);
        QCOMPARE(properties.title(), QStringLiteral("3 racks"));

        IssueListModel issues;
        const QAbstractItemModelTester issueTester(&issues, Mode::QtTest);
        const auto about = [&](Severity severity, std::size_t rack) {
            return Issue{severity, Message{"entity.missing", {QStringLiteral("x")}}, {racks[rack]}};
        };
        issues.setIssues({about(Severity::Warning, 0), about(Severity::Error, 1)},
                         document.project());
        QCOMPARE(issues.rowCount(), 2);
        QCOMPARE(issues.index(0, 0).data(IssueListModel::SeverityRole).toInt(),
                 static_cast<int>(Severity::Error));
        const QPersistentModelIndex error(issues.index(0, 0));
        issues.setIssues({about(Severity::Error, 1), about(Severity::Warning, 2)},
                         document.project());
        QVERIFY(error.isValid());
        issues.setIssues({}, document.project());
        QCOMPARE(issues.rowCount(), 0);
    }

    void removingWhatIsShownShowsTheProject()
    {
        SmallPlan plan;
        Document document(plan.project);
        PropertyModel properties(document);
        properties.setSubjects({{EntityKind::Hall, plan.hall}});
        QCOMPARE(properties.kind(), EntityKind::Hall);
        const std::array gone{Subject{EntityKind::Hall, plan.hall}};
        QVERIFY(document.perform(QStringLiteral("gone"), removeAll(document.project(), gone)).ok());
        QCOMPARE(properties.kind(), EntityKind::Project);
    }
};

QTEST_GUILESS_MAIN(ProjectTreeTest)
#include "tst_projecttree.moc"
