// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/invariants.h"
#include "tests/support/randomplan.h"

#include <QTest>

using namespace headroom;

namespace {

Project plan()
{
    return test::RandomPlan(21).make();
}

/// The code of the first breach that the change from plan() brings.
QString breach(const Project &after)
{
    const Result<void> sound = checkChange(after, diff(plan(), after));
    return sound ? QString() : QString::fromUtf8(sound.message().code.data());
}

} // namespace

class TestInvariants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewProjectIsSound();
    void namesOfSitesAreUnique();
    void aMissingReferenceIsRefused();
    void removingWhatIsReferredToIsRefused();
    void aConnectionHasOneTarget();
    void networksHaveNoCycles();
    void directCurrentHasOnePhase();
    void aPeriodEndsAfterItsStart();
    void thereIsAlwaysOneRowOfSettings();
};

void TestInvariants::aNewProjectIsSound()
{
    QVERIFY(brokenInvariants(newProject(QStringLiteral("New"), QStringLiteral("id"))).empty());
    QVERIFY(brokenInvariants(plan()).empty());
}

void TestInvariants::namesOfSitesAreUnique()
{
    Project project = plan();
    Site site;
    site.id = Id{77};
    site.name = project.table<Site>().begin()->name;
    project.set(site);
    QCOMPARE(breach(project), QStringLiteral("name.taken"));
}

void TestInvariants::aMissingReferenceIsRefused()
{
    Project project = plan();
    Rack rack = *project.table<Rack>().begin();
    rack.type = Id{4711};
    project.set(rack);
    QCOMPARE(breach(project), QStringLiteral("reference.missing"));
}

void TestInvariants::removingWhatIsReferredToIsRefused()
{
    Project project = plan();
    project.table<Hall>().remove(project.table<Rack>().begin()->hall);
    QCOMPARE(breach(project), QStringLiteral("reference.missing"));
}

void TestInvariants::aConnectionHasOneTarget()
{
    Project project = plan();
    Connection edge;
    edge.id = Id{78};
    edge.from = project.table<PowerNode>().begin()->id;
    project.set(edge);
    QCOMPARE(breach(project), QStringLiteral("connection.one-target"));
    edge.toNode = edge.from;
    project.set(edge);
    QCOMPARE(breach(project), QStringLiteral("connection.to-itself"));
}

void TestInvariants::networksHaveNoCycles()
{
    Project project = plan();
    const Id site = project.table<Site>().begin()->id;
    for (qint64 id = 81; id <= 83; ++id) {
        PowerNode node;
        node.id = Id{id};
        node.site = site;
        project.set(node);
        Connection edge;
        edge.id = Id{id + 10};
        edge.from = Id{id};
        edge.toNode = Id{id == 83 ? 81 : id + 1};
        project.set(edge);
    }
    QCOMPARE(breach(project), QStringLiteral("connection.cycle"));
    project.table<Connection>().remove(Id{93});
    QCOMPARE(breach(project), QString());
}

void TestInvariants::directCurrentHasOnePhase()
{
    Project project = plan();
    PowerNode node = *project.table<PowerNode>().begin();
    node.supply = Supply::Dc;
    node.phases = 3;
    project.set(node);
    QCOMPARE(breach(project), QStringLiteral("power-node.dc-wiring"));
    node.phases = 1;
    node.volts = Volts(-48);
    project.set(node);
    QCOMPARE(breach(project), QString());
    node.supply = Supply::Ac;
    project.set(node);
    QCOMPARE(breach(project), QStringLiteral("power-node.negative-volts"));
}

void TestInvariants::aPeriodEndsAfterItsStart()
{
    Project project = plan();
    Contract contract = *project.table<Contract>().begin();
    contract.end = contract.start->addDays(-1);
    project.set(contract);
    QCOMPARE(breach(project), QStringLiteral("period.ends-before-start"));
}

void TestInvariants::thereIsAlwaysOneRowOfSettings()
{
    Project project = plan();
    project.table<Settings>().remove(kSettingsId);
    QCOMPARE(breach(project), QStringLiteral("project.one-settings"));
}

QTEST_APPLESS_MAIN(TestInvariants)
#include "tst_invariants.moc"
