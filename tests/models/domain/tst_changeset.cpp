// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/changeset.h"
#include "models/domain/invariants.h"
#include "tests/support/randomplan.h"

#include <QTest>

#include <rapidcheck.h>

using namespace headroom;
using test::RandomPlan;

class TestChangeSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void diffOfEqualsIsEmpty();
    void applyingADiffGivesTheOther();
    void inverseTakesItBack();
    void composeIsOneAfterTheOther();
    void editsOfSoundPlansThatPassTheCheckAreSound();
    void onlyLayoutSeesMoves();
};

void TestChangeSet::diffOfEqualsIsEmpty()
{
    QVERIFY(rc::check([](quint64 seed) {
        const Project a = RandomPlan(seed).make();
        const Project b = RandomPlan(seed).make();
        RC_ASSERT(a == b);
        RC_ASSERT(diff(a, b).empty());
    }));
}

void TestChangeSet::applyingADiffGivesTheOther()
{
    QVERIFY(rc::check([](quint64 seed, quint64 other) {
        const Project a = RandomPlan(seed).make();
        const Project b = RandomPlan(other).make();
        RC_ASSERT(apply(a, diff(a, b)) == b);
    }));
}

void TestChangeSet::inverseTakesItBack()
{
    QVERIFY(rc::check([](quint64 seed) {
        RandomPlan random(seed);
        const Project before = random.make();
        Project after = before;
        for (int i = 0; i < 5; ++i)
            after = random.edit(after);
        const ChangeSet changes = diff(before, after);
        RC_ASSERT(apply(after, inverse(changes)) == before);
        RC_ASSERT(apply(apply(before, changes), inverse(changes)) == before);
        RC_ASSERT(inverse(inverse(changes)) == changes);
    }));
}

void TestChangeSet::composeIsOneAfterTheOther()
{
    QVERIFY(rc::check([](quint64 seed) {
        RandomPlan random(seed);
        const Project a = random.make();
        const Project b = random.edit(random.edit(a));
        const Project c = random.edit(random.edit(b));
        RC_ASSERT(compose(diff(a, b), diff(b, c)) == diff(a, c));
        RC_ASSERT(compose(diff(a, b), diff(b, a)).empty());
    }));
}

void TestChangeSet::editsOfSoundPlansThatPassTheCheckAreSound()
{
    QVERIFY(rc::check([](quint64 seed) {
        RandomPlan random(seed);
        Project project = random.make();
        RC_ASSERT(brokenInvariants(project).empty());
        for (int i = 0; i < 10; ++i) {
            const Project candidate = random.edit(project);
            const bool sound = brokenInvariants(candidate).empty();
            RC_ASSERT(checkChange(candidate, diff(project, candidate)).ok() == sound);
            if (sound)
                project = candidate;
        }
    }));
}

void TestChangeSet::onlyLayoutSeesMoves()
{
    RandomPlan random(7);
    const Project project = random.make();
    Project moved = project;
    PowerNode node = *project.table<PowerNode>().begin();
    node.x += Metres(3);
    moved.set(node);
    QVERIFY(onlyLayout(diff(project, moved)));
    node.status = node.status == NodeStatus::Failed ? NodeStatus::InService : NodeStatus::Failed;
    moved.set(node);
    QVERIFY(!onlyLayout(diff(project, moved)));
}

QTEST_APPLESS_MAIN(TestChangeSet)
#include "tst_changeset.moc"
