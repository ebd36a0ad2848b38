// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/planbuilder.h"
#include "ui/canvas/selection.h"

#include <QSignalSpy>
#include <QTest>

using namespace headroom;

namespace {

Subject rack(qint64 id)
{
    return {EntityKind::Rack, Id{id}};
}

} // namespace

class SelectionTest : public QObject
{
    Q_OBJECT

private slots:

    void keepsEachOnceAndSorted()
    {
        SelectionModel selection;
        selection.set({rack(3), rack(1), rack(3), rack(2)});
        QCOMPARE(selection.subjects(), (std::vector{rack(1), rack(2), rack(3)}));
        QCOMPARE(selection.current(), std::optional(rack(2)));
    }

    void tellsOnlyOfChanges()
    {
        SelectionModel selection;
        QSignalSpy spy(&selection, &SelectionModel::changed);
        selection.set(rack(1));
        selection.set(rack(1));
        selection.add(std::array{rack(1)});
        QCOMPARE(spy.count(), 1);
        selection.clear();
        selection.clear();
        QCOMPARE(spy.count(), 2);
    }

    void togglingTwiceChangesNothing()
    {
        SelectionModel selection;
        selection.set({rack(1), rack(2)});
        selection.toggle(rack(5));
        QVERIFY(selection.contains(rack(5)));
        selection.toggle(rack(5));
        QCOMPARE(selection.subjects(), (std::vector{rack(1), rack(2)}));
        QCOMPARE(selection.current(), std::optional(rack(2)));
    }

    void dropsWhatIsGone()
    {
        test::PlanBuilder plan;
        const Id type = plan.rackType(QStringLiteral("Type"), 10);
        const Id kept = plan.rack(type, {});
        SelectionModel selection;
        selection.set({{EntityKind::Rack, kept}, rack(123456)});
        selection.keepExisting(plan.project);
        QCOMPARE(selection.subjects(), (std::vector{Subject{EntityKind::Rack, kept}}));
        QCOMPARE(selection.current(), std::optional(Subject{EntityKind::Rack, kept}));
    }
};

QTEST_GUILESS_MAIN(SelectionTest)
#include "tst_selection.moc"
