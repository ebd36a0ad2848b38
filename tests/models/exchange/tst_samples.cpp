// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/invariants.h"
#include "models/domain/levers.h"
#include "models/engine/concentration.h"
#include "models/engine/evaluation.h"
#include "models/exchange/samplebuilder.h"

#include <QTest>

#include <map>
#include <set>

using namespace headroom;

namespace {

Project colossus()
{
    static const Project project = buildSample(u"colossus-1").value();
    return project;
}

int acceleratorsOf(const Project &project, const Rack &rack)
{
    return rack.accelerators.value_or(project.find<RackType>(rack.type)->accelerators.value());
}

double plannedKwOf(const Project &project, const Rack &rack)
{
    return rack.plannedPower.value_or(project.find<RackType>(rack.type)->plannedPower.value())
        .value();
}

Placement placementOf(const Project &project, const Rack &rack)
{
    const RackType &type = *project.find<RackType>(rack.type);
    return {{rack.x.value(), rack.y.value()},
            type.width.value() / 1000,
            type.depth.value() / 1000,
            rack.rotation.value()};
}

QString typeKeyOf(const Project &project, const Rack &rack)
{
    return project.find<RackType>(rack.type)->catalogueKey;
}

const Phase *phaseNamed(const Project &project, const QString &name)
{
    for (const Phase &phase : project.table<Phase>()) {
        if (phase.name == name)
            return &phase;
    }
    return nullptr;
}

const Scenario *scenarioNamed(const Project &project, const QString &name)
{
    for (const Scenario &scenario : project.table<Scenario>()) {
        if (scenario.name == name)
            return &scenario;
    }
    return nullptr;
}

/// Text of what is wrong, for the test's output.
QString codesOf(const std::vector<Issue> &issues)
{
    QStringList codes;
    for (const Issue &issue : issues)
        codes.append(QString::fromUtf8(issue.message.code.data(),
                                       static_cast<qsizetype>(issue.message.code.size())));
    return codes.join(QLatin1Char(' '));
}

} // namespace

class TestSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePortfolioCoversItsCustomerUnlessASupplierIsLate();
    void everySampleBuildsASoundProject_data();
    void everySampleBuildsASoundProject();
    void aSampleIsTheSameEveryTime();
    void aCopyMayHaveItsOwnUuid();
    void anUnknownSampleIsRefused();
    void theAcceleratorsAreExact();
    void theLoadsFollowTheArithmetic();
    void theFloorAreaIsThePublishedOne();
    void arraysHaveEightRacksAndAlternate();
    void noTwoRacksOverlap();
    void everyRackStandsInItsHallAndOffTheGalleries();
    void everyRackHasTwoFeedsOnDifferentSides();
    void hallOneHasRoomForARowOfTwentyMore();
    void everyNumberHasASource();
    void thePhasesHaveTheRealDates();
    void theScenariosShowWhatTheyAreFor_data();
    void theScenariosShowWhatTheyAreFor();
};

void TestSamples::everySampleBuildsASoundProject_data()
{
    QTest::addColumn<QString>("name");
    for (const SampleInfo &sample : samples())
        QTest::newRow(sample.name.toUtf8().constData()) << sample.name;
}

void TestSamples::everySampleBuildsASoundProject()
{
    QFETCH(QString, name);
    const Result<Project> project = buildSample(name);
    QVERIFY2(project.ok(), project.ok() ? "" : qPrintable(name));
    QCOMPARE(codesOf(brokenInvariants(*project)), QString());
    QVERIFY(!project->settings().uuid.isEmpty());
    QCOMPARE(project->table<Site>().size(),
             name == QStringLiteral("portfolio") ? std::size_t{5} : std::size_t{1});
}

void TestSamples::aSampleIsTheSameEveryTime()
{
    QVERIFY(buildSample(u"colossus-1").value() == colossus());
}

void TestSamples::aCopyMayHaveItsOwnUuid()
{
    const QString uuid = QStringLiteral("00000000-0000-4000-8000-000000000001");
    QCOMPARE(buildSample(u"blank", uuid).value().settings().uuid, uuid);
}

void TestSamples::anUnknownSampleIsRefused()
{
    const Result<Project> project = buildSample(u"colossus-9");
    QVERIFY(!project.ok());
    QVERIFY(project.message().code == "sample.unknown");
}

void TestSamples::theAcceleratorsAreExact()
{
    // Announced: 150,000 H100, 50,000 H200 and 20,000 GB200; racks of 64, 64 and 72.
    const Project project = colossus();
    std::map<QString, int> racks;
    std::map<QString, int> accelerators;
    int total = 0;
    int computeRacks = 0;
    for (const Rack &rack : project.table<Rack>()) {
        const int count = acceleratorsOf(project, rack);
        ++racks[typeKeyOf(project, rack)];
        accelerators[typeKeyOf(project, rack)] += count;
        total += count;
        computeRacks += count > 0 ? 1 : 0;
    }
    QCOMPARE(accelerators[QStringLiteral("rack.smci_h100_lc64")], 150000);
    QCOMPARE(accelerators[QStringLiteral("rack.smci_h200_lc64")], 50000);
    QCOMPARE(accelerators[QStringLiteral("rack.gb200_nvl72")], 20000);
    QCOMPARE(racks[QStringLiteral("rack.smci_h100_lc64")], 2344);
    QCOMPARE(racks[QStringLiteral("rack.smci_h200_lc64")], 782);
    QCOMPARE(racks[QStringLiteral("rack.gb200_nvl72")], 278);
    QCOMPARE(total, 220000);
    QCOMPARE(computeRacks, 3404);
}

void TestSamples::theLoadsFollowTheArithmetic()
{
    // (2,344 + 782) · 80 kW + 278 · 132 kW = 286,776 kW nameplate; planned 0.85 of it; network and
    // storage 8 % more.
    const Project project = colossus();
    double nameplateKw = 0;
    double computeKw = 0;
    double networkKw = 0;
    for (const Rack &rack : project.table<Rack>()) {
        if (acceleratorsOf(project, rack) > 0) {
            nameplateKw += project.find<RackType>(rack.type)->nameplatePower.value().value();
            computeKw += plannedKwOf(project, rack);
        } else {
            networkKw += plannedKwOf(project, rack);
        }
    }
    QVERIFY(std::abs(nameplateKw - 286776) < 1e-6);
    QVERIFY(std::abs(computeKw - 0.85 * 286776) < 1e-6);
    QVERIFY(std::abs(networkKw - 0.08 * 0.85 * 286776) < 1e-6);
    QCOMPARE((*project.table<Site>().begin()).pueRatio, std::optional(1.16));
}

void TestSamples::theFloorAreaIsThePublishedOne()
{
    // 785,000 sq ft = 72,929 m².
    const Project project = colossus();
    const Building &building = *project.table<Building>().begin();
    QVERIFY(std::abs(areaOf(building.outline).value() - 72929) < 0.5);
    double halls = 0;
    for (const Hall &hall : project.table<Hall>()) {
        halls += areaOf(hall.outline).value();
        for (const Point corner : hall.outline)
            QVERIFY(contains(building.outline, corner));
    }
    QCOMPARE(project.table<Hall>().size(), std::size_t{4});
    QVERIFY(halls <= 72929 + 0.5);
}

void TestSamples::arraysHaveEightRacksAndAlternate()
{
    const Project project = colossus();
    std::map<Id, std::vector<const Rack *>> rows;
    for (const Rack &rack : project.table<Rack>()) {
        QVERIFY(rack.row.has_value());
        rows[*rack.row].push_back(&rack);
    }
    int arraysOfFewer = 0;
    std::map<double, int> rotations;
    for (const auto &[row, racks] : rows) {
        QVERIFY(racks.size() <= 8);
        arraysOfFewer += racks.size() < 8 ? 1 : 0;
        ++rotations[racks.front()->rotation.value()];
        for (const Rack *rack : racks) {
            QCOMPARE(rack->type, racks.front()->type);
            QCOMPARE(rack->rotation, racks.front()->rotation);
        }
    }
    // The last arrays of H200 (782 = 97 · 8 + 6), GB200 (278 = 34 · 8 + 6), network (956 = 119 · 8
    // + 4).
    QCOMPARE(arraysOfFewer, 3);
    QCOMPARE(rotations.size(), std::size_t{2});
    QVERIFY(rotations[0.0] > 200);
    QVERIFY(rotations[180.0] > 200);
}

void TestSamples::noTwoRacksOverlap()
{
    const Project project = colossus();
    constexpr double kCellM = 2;
    std::map<std::pair<int, int>, std::vector<Placement>> cells;
    const auto cellOf = [](Point at) {
        return std::pair(static_cast<int>(std::floor(at.xM / kCellM)),
                         static_cast<int>(std::floor(at.yM / kCellM)));
    };
    for (const Rack &rack : project.table<Rack>()) {
        const Placement placement = placementOf(project, rack);
        const auto [column, line] = cellOf(placement.centre);
        for (int dx = -1; dx <= 1; ++dx) {
            for (int dy = -1; dy <= 1; ++dy) {
                for (const Placement &other : cells[{column + dx, line + dy}])
                    QVERIFY2(!overlap(placement, other), qPrintable(rack.name));
            }
        }
        cells[{column, line}].push_back(placement);
    }
}

void TestSamples::everyRackStandsInItsHallAndOffTheGalleries()
{
    const Project project = colossus();
    for (const Rack &rack : project.table<Rack>()) {
        const Hall &hall = *project.find<Hall>(rack.hall);
        const Polygon outline = corners(placementOf(project, rack));
        for (const Point corner : outline)
            QVERIFY2(contains(hall.outline, corner), qPrintable(rack.name));
        for (const Obstacle &obstacle : project.table<Obstacle>()) {
            for (const Point corner : outline)
                QVERIFY2(!contains(obstacle.outline, corner), qPrintable(rack.name));
        }
    }
}

void TestSamples::everyRackHasTwoFeedsOnDifferentSides()
{
    const Project project = colossus();
    std::map<Id, std::vector<Side>> sides;
    for (const Connection &connection : project.table<Connection>()) {
        if (connection.toRack)
            sides[*connection.toRack].push_back(project.find<PowerNode>(connection.from)->side);
    }
    for (const Rack &rack : project.table<Rack>()) {
        const std::vector<Side> &feeds = sides[rack.id];
        QCOMPARE(feeds.size(), std::size_t{2});
        QVERIFY(std::set<Side>(feeds.begin(), feeds.end()) == (std::set{Side::A, Side::B}));
        QCOMPARE(rack.sharing, Sharing::ActiveActive);
    }
}

void TestSamples::hallOneHasRoomForARowOfTwentyMore()
{
    // 20 racks of 0.6 m: a strip of 12 m by 1.2 m on the last line of hall 1 that nothing stands
    // on.
    const Project project = colossus();
    const Polygon strip = rectangle({30, 111.0}, {42, 112.2});
    for (const Rack &rack : project.table<Rack>()) {
        for (const Point corner : corners(placementOf(project, rack)))
            QVERIFY2(!contains(strip, corner), qPrintable(rack.name));
    }
    for (const Obstacle &obstacle : project.table<Obstacle>()) {
        for (const Point corner : strip)
            QVERIFY(!contains(obstacle.outline, corner));
    }
}

void TestSamples::everyNumberHasASource()
{
    const Project project = colossus();
    std::set<std::pair<Id, QString>> cited;
    for (const Citation &citation : project.table<Citation>()) {
        QVERIFY(!citation.source.isEmpty());
        cited.insert({citation.subject, citation.fieldName});
    }
    QStringList without;
    forEachEntityType([&]<class T>() {
        // Racks stand where the layout puts them, edges and levers are decisions, not facts.
        if constexpr (
            std::is_same_v<
                T,
                Connection> || std::is_same_v<T, Lever> || std::is_same_v<T, Scenario> || std::is_same_v<T, Settings> || std::is_same_v<T, Allocation>) {
            return;
        } else {
            const T usual;
            for (const T &row : project.table<T>()) {
                if (cited.contains({row.id, QString()}))
                    continue;
                for (const Field<T> &field : fieldsOf<T>()) {
                    const bool number =
                        field.type == FieldType::Real || field.type == FieldType::Integer
                        || field.type == FieldType::Month || field.type == FieldType::Date
                        || field.type == FieldType::Outline;
                    const bool placed =
                        field.role == FieldRole::Layout && field.type != FieldType::Outline;
                    if (!number || placed || field.read(row) == field.read(usual))
                        continue;
                    if (!cited.contains({row.id, QString::fromUtf8(field.name)}))
                        without.append(entityInfo(T::kKind).name + QLatin1Char('.')
                                       + QString::fromUtf8(field.name));
                }
            }
        }
    });
    without.removeDuplicates();
    QCOMPARE(without.join(QLatin1Char(' ')), QString());
}

void TestSamples::thePhasesHaveTheRealDates()
{
    const Project project = colossus();
    const auto month = [&project](const char *name) {
        return phaseNamed(project, QString::fromUtf8(name))->inService;
    };
    QCOMPARE(month("Grid 8 MW"), std::optional(Month(2024, 7)));
    QCOMPARE(month("Grid 50 MW"), std::optional(Month(2024, 8)));
    QCOMPARE(month("First 100,000 accelerators"), std::optional(Month(2024, 9)));
    QCOMPARE(month("Second 100,000 accelerators"), std::optional(Month(2025, 2)));
    QCOMPARE(month("Grid 150 MW"), std::optional(Month(2025, 5)));
    QCOMPARE(month("Grid 300 MW"), std::optional<Month>());
}

void TestSamples::theScenariosShowWhatTheyAreFor_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<double>("limitKw");
    QTest::newRow("150 MW of grid") << QStringLiteral("grid-150") << 150000.0;
    QTest::newRow("300 MW of grid") << QStringLiteral("grid-300") << 300000.0;
    // 12 · 16.48 MW = 197.76 MW beside the grid.
    QTest::newRow("with 12 turbines") << QStringLiteral("grid-300-gas") << 497760.0;
}

void TestSamples::theScenariosShowWhatTheyAreFor()
{
    QFETCH(QString, scenario);
    QFETCH(double, limitKw);
    const Project project = colossus();
    const Scenario *found = scenarioNamed(project, scenario);
    QVERIFY(found != nullptr);
    const Result<Project> changed = withScenario(project, found->id);
    QVERIFY(changed.ok());
    QCOMPARE(codesOf(brokenInvariants(*changed)), QString());

    const auto evaluation = evaluate(*changed);
    QVERIFY(evaluation != nullptr);
    const SiteEvaluation &site = evaluation->sites.front();
    const ResourceSeries *power = site.resource(u"power");
    QVERIFY(power != nullptr);
    const int month = Month(2026, 11) - evaluation->firstMonth;
    const ResourceFigures &figures =
        power
            ->byEpoch[static_cast<std::size_t>(site.epochOfMonth[static_cast<std::size_t>(month)])];
    // 1.08 · 1.16 · 0.85 · 286,776 kW = 305,382.03 kW of facility load, to the watt-rounding of the
    // tree.
    QVERIFY(figures.normal.has_value());
    QVERIFY2(std::abs(*figures.normal - 305382.03) < 5,
             qPrintable(QString::number(*figures.normal)));
    QVERIFY(figures.limit.has_value());
    QVERIFY2(std::abs(*figures.limit - limitKw) < 1, qPrintable(QString::number(*figures.limit)));
    QVERIFY(std::abs(*figures.headroomNormal - (limitKw - 305382.03)) < 5);
}

void TestSamples::thePortfolioCoversItsCustomerUnlessASupplierIsLate()
{
    const Project project = buildSample(u"portfolio").value();
    QVERIFY(brokenInvariants(project).empty());
    const auto coverageIn = [](const Project &plan) {
        return coverageOf(plan, contractFigures(plan, *evaluate(plan))).front();
    };
    const int july = Month(2026, 7) - project.settings().horizonStart;
    const Coverage planned = coverageIn(project);
    QCOMPARE(planned.customer, QStringLiteral("Anthropic"));
    // 325,000 at both sites (the lease) and the first step of Amazon, 225,000.
    QCOMPARE(planned.promised[static_cast<std::size_t>(july)], std::optional(550000.0));
    QCOMPARE(planned.open(july), std::optional(0.0));
    for (const Scenario &scenario : project.table<Scenario>()) {
        if (scenario.name == QStringLiteral("amazon-late"))
            QCOMPARE(coverageIn(withScenario(project, scenario.id).value()).open(july),
                     std::optional(225000.0));
    }
}

QTEST_GUILESS_MAIN(TestSamples)
#include "tst_samples.moc"
