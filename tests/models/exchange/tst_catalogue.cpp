// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/invariants.h"
#include "models/exchange/cataloguecopy.h"

#include <QTest>

#include <map>
#include <set>

using namespace headroom;

namespace {

const CatalogueRow &row(QStringView key)
{
    const CatalogueRow *found = shippedCatalogue().find(key);
    Q_ASSERT(found != nullptr);
    return *found;
}

Project emptyPlan()
{
    return newProject(QStringLiteral("Test"), QStringLiteral("test"));
}

std::map<QString, Basis> basesOf(const Project &project, Id subject)
{
    std::map<QString, Basis> bases;
    for (const Citation &citation : project.table<Citation>()) {
        if (citation.subject == subject)
            bases[citation.fieldName] = citation.basis;
    }
    return bases;
}

} // namespace

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsEveryRowOnce();
    void everyFigureHasOneStanding();
    void unknownIsNotZero();
    void verifiedFiguresHaveASource();
    void rackTypesBringTheirAccelerator();
    void aSecondCopyIsTheFirst();
    void eachFieldOfACopySaysHowWellItIsKnown();
    void allRacksAndAcceleratorsCanBeCopied();
    void onlyRacksAreRackTypes();
    void deratedCapacityIsNotDeratedTwice();
    void megawattsBecomeKilowatts();
    void allPowerEquipmentBecomesNodes();
    void aRowThatRepeatsAFigureIsRefused();
    void textThatIsNoJsonIsRefused();
};

void TestCatalogue::holdsEveryRowOnce()
{
    const Catalogue &catalogue = shippedCatalogue();
    QCOMPARE(catalogue.size(), std::size_t{59});
    std::set<QString> keys;
    for (const CatalogueCategory &category : catalogue.categories()) {
        QVERIFY(!category.title.isEmpty());
        for (const CatalogueRow &entry : category.rows)
            QVERIFY2(keys.insert(entry.key).second, qPrintable(entry.key));
    }
    QCOMPARE(catalogue.category(u"accelerator")->rows.size(), std::size_t{13});
    QCOMPARE(catalogue.category(u"rack")->rows.size(), std::size_t{13});
    QVERIFY(catalogue.category(u"sofa") == nullptr);
    QVERIFY(catalogue.find(u"rack.sofa") == nullptr);
}

void TestCatalogue::everyFigureHasOneStanding()
{
    for (const CatalogueCategory &category : shippedCatalogue().categories()) {
        for (const CatalogueRow &entry : category.rows) {
            std::set<QString> names;
            for (const CatalogueFigure &figure : entry.figures)
                QVERIFY2(names.insert(figure.name).second, qPrintable(entry.key));
            for (const QString &name : entry.unknown)
                QVERIFY2(names.insert(name).second, qPrintable(entry.key));
            QVERIFY(!entry.figures.empty());
        }
    }
}

void TestCatalogue::unknownIsNotZero()
{
    // The maker does not publish the power of a TPU v5p.
    const CatalogueRow &entry = row(u"acc.tpu_v5p");
    QVERIFY(!entry.value(u"tdp_w").has_value());
    QVERIFY(std::find(entry.unknown.begin(), entry.unknown.end(), QStringLiteral("tdp_w"))
            != entry.unknown.end());
    SeededIds ids(1);
    Id copy;
    const Project project = copyAcceleratorType(emptyPlan(), ids, entry, &copy).value();
    QVERIFY(!project.find<AcceleratorType>(copy)->power.has_value());
}

void TestCatalogue::verifiedFiguresHaveASource()
{
    for (const CatalogueCategory &category : shippedCatalogue().categories()) {
        for (const CatalogueRow &entry : category.rows) {
            const bool verified = std::any_of(
                entry.figures.begin(), entry.figures.end(), [](const CatalogueFigure &figure) {
                    return figure.status == FigureStatus::Verified;
                });
            QVERIFY2(!verified || !entry.sources.empty(), qPrintable(entry.key));
            for (const CatalogueSource &source : entry.sources)
                QVERIFY2(!source.date.isEmpty(), qPrintable(entry.key));
        }
    }
}

void TestCatalogue::rackTypesBringTheirAccelerator()
{
    SeededIds ids(2);
    Id copy;
    const Project project =
        copyRackType(emptyPlan(), ids, shippedCatalogue(), row(u"rack.gb200_nvl72"), &copy).value();
    const RackType &type = *project.find<RackType>(copy);
    // GB200 NVL72: 72 accelerators, 120 kW typical, 132 kW nameplate, 1,360 kg.
    QCOMPARE(type.accelerators, std::optional(72));
    QCOMPARE(type.typicalPower, std::optional(Kilowatts(120)));
    QCOMPARE(type.plannedPower, std::optional(Kilowatts(120)));
    QCOMPARE(type.nameplatePower, std::optional(Kilowatts(132)));
    QCOMPARE(type.weight, std::optional(Kilograms(1360)));
    QCOMPARE(type.depth, Millimetres(1068));
    // 3.0 to 3.1 million USD
    QCOMPARE(type.price, std::optional(UsDollars(3050000)));
    const AcceleratorType &accelerator = *project.find<AcceleratorType>(*type.acceleratorType);
    QCOMPARE(accelerator.power, std::optional(Kilowatts(1.2)));
    QCOMPARE(accelerator.memory, std::optional(Gigabytes(186)));
    QVERIFY(brokenInvariants(project).empty());
}

void TestCatalogue::aSecondCopyIsTheFirst()
{
    SeededIds ids(3);
    Id first;
    Id second;
    const CatalogueRow &entry = row(u"rack.smci_h100_lc64");
    const Project once = copyRackType(emptyPlan(), ids, shippedCatalogue(), entry, &first).value();
    const Project twice = copyRackType(once, ids, shippedCatalogue(), entry, &second).value();
    QCOMPARE(first, second);
    QVERIFY(once == twice);
}

void TestCatalogue::eachFieldOfACopySaysHowWellItIsKnown()
{
    SeededIds ids(4);
    Id copy;
    const Project project =
        copyRackType(emptyPlan(), ids, shippedCatalogue(), row(u"rack.smci_h100_lc64"), &copy)
            .value();
    const std::map<QString, Basis> bases = basesOf(project, copy);
    QCOMPARE(bases.at(QStringLiteral("accelerators")), Basis::Secondary);
    QCOMPARE(bases.at(QStringLiteral("nameplate_kw")), Basis::Derived);
    QCOMPARE(bases.at(QStringLiteral("planned_kw")), Basis::Derived);
    QCOMPARE(bases.at(QStringLiteral("weight_kg")), Basis::Assumption);
}

void TestCatalogue::allRacksAndAcceleratorsCanBeCopied()
{
    SeededIds ids(5);
    Project project = emptyPlan();
    for (const CatalogueRow &entry : shippedCatalogue().category(u"accelerator")->rows)
        project = copyAcceleratorType(project, ids, entry).value();
    for (const CatalogueRow &entry : shippedCatalogue().category(u"rack")->rows)
        project = copyRackType(project, ids, shippedCatalogue(), entry).value();
    QCOMPARE(project.table<AcceleratorType>().size(), std::size_t{13});
    QCOMPARE(project.table<RackType>().size(), std::size_t{13});
    QVERIFY(brokenInvariants(project).empty());
}

void TestCatalogue::onlyRacksAreRackTypes()
{
    SeededIds ids(6);
    const Result<Project> server =
        copyRackType(emptyPlan(), ids, shippedCatalogue(), row(u"sys.dgx_h100"));
    QVERIFY(!server.ok());
    QVERIFY(server.message().code == "catalogue.not-a-rack");
    const Result<Project> rack = copyAcceleratorType(emptyPlan(), ids, row(u"rack.gb200_nvl72"));
    QVERIFY(rack.message().code == "catalogue.not-an-accelerator");
    QVERIFY(powerNodeFrom(row(u"rack.gb200_nvl72")).message().code == "catalogue.not-equipment");
}

void TestCatalogue::deratedCapacityIsNotDeratedTwice()
{
    // 415 V, 1,200 A, 0.8: √3 · 415 · 1,200 / 1,000 = 862.5 kVA rated, of which 690 kVA is usable.
    const PowerNode node = powerNodeFrom(row(u"pdu.busway_415_1200")).value();
    QCOMPARE(node.kind, NodeKind::Busway);
    QVERIFY(!node.ratedKw.has_value());
    QCOMPARE(node.volts, std::optional(Volts(415)));
    QCOMPARE(node.amperes, std::optional(Amperes(1200)));
    QCOMPARE(node.maxUtilisation, std::optional(Share(0.8)));
    QCOMPARE(node.reference, VoltageReference::LineToLine);
}

void TestCatalogue::megawattsBecomeKilowatts()
{
    QCOMPARE(powerNodeFrom(row(u"gen.smt130")).value().ratedKw, std::optional(Kilowatts(16000)));
    const PowerNode battery = powerNodeFrom(row(u"bess.megapack3")).value();
    QCOMPARE(battery.ratedKw, std::optional(Kilowatts(1250)));
    QCOMPARE(battery.energy, std::optional(KilowattHours(5000)));
    QCOMPARE(battery.roundTrip, std::optional(Share(0.91)));
    const PowerNode transformer = powerNodeFrom(row(u"xfmr.sub_80")).value();
    QCOMPARE(transformer.kind, NodeKind::SubstationTransformer);
    QCOMPARE(transformer.ratedKva, std::optional(KilovoltAmperes(80000)));
    QCOMPARE(transformer.leadTime, std::optional(Weeks(210)));
}

void TestCatalogue::allPowerEquipmentBecomesNodes()
{
    SeededIds ids(7);
    Project project = emptyPlan();
    Site site;
    site.id = ids.next();
    site.name = QStringLiteral("Site");
    project.set(site);
    int nodes = 0;
    for (const CatalogueCategory &category : shippedCatalogue().categories()) {
        for (const CatalogueRow &entry : category.rows) {
            if (!isPowerEquipment(entry))
                continue;
            PowerNode node = powerNodeFrom(entry).value();
            node.id = ids.next();
            node.site = site.id;
            const Id id = node.id;
            project.set(node);
            project = citePowerNode(project, ids, entry, id);
            QVERIFY2(!basesOf(project, id).empty(), qPrintable(entry.key));
            ++nodes;
        }
    }
    // 59 rows less 13 accelerators, 13 racks and 4 servers.
    QCOMPARE(nodes, 29);
    QVERIFY(brokenInvariants(project).empty());
}

void TestCatalogue::aRowThatRepeatsAFigureIsRefused()
{
    Catalogue catalogue;
    const Result<void> added =
        catalogue.add(QStringLiteral("x.json"),
                      R"({"category": "x", "rows": [{"key": "a", "name": "A", "verified": {"kw": 1},
            "derived": {"kw": 2}, "assumed": {}, "unknown": [], "sources": []}]})");
    QVERIFY(!added.ok());
    QVERIFY(added.message().code == "catalogue.row");
    QCOMPARE(catalogue.size(), std::size_t{0});
}

void TestCatalogue::textThatIsNoJsonIsRefused()
{
    Catalogue catalogue;
    const Result<void> added = catalogue.add(QStringLiteral("x.json"), R"({"category": )");
    QVERIFY(!added.ok());
    QVERIFY(added.message().code == "catalogue.syntax");
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
