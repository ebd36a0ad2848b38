// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/alike.h"
#include "models/presentation/thingquery.h"
#include "models/text/words.h"
#include "tests/support/planbuilder.h"

#include <QTest>

using namespace headroom;

Q_DECLARE_METATYPE(headroom::Comparison)

namespace {

/// Two halls of two racks each: small ones of 40 kW from the first phase (June 2026), large ones of
/// 132 kW from the second (January 2028). A busway feeds the first rack of each hall.
struct Plan : test::PlanBuilder
{
    Plan()
    {
        first = phase(QStringLiteral("Phase 1"), Month(2026, 6));
        second = phase(QStringLiteral("Phase 2"), Month(2028, 1));
        busway = node(NodeKind::Busway, QStringLiteral("Busway A"), 300);
        smallType = rackType(QStringLiteral("Small"), 40, 8);
        largeType = rackType(QStringLiteral("Large"), 132, 72);
        row = addRow(hall);
        add(QStringLiteral("S-1"), smallType, first, true);
        add(QStringLiteral("S-2"), smallType, first, false);
        otherHall = addHall(QStringLiteral("Hall, other"));
        hall = otherHall;
        row = addRow(hall);
        add(QStringLiteral("L-1"), largeType, second, true);
        add(QStringLiteral("L-2"), largeType, {}, false);
    }

    Id addRow(Id in)
    {
        RackRow added;
        added.id = next();
        added.hall = in;
        added.name = QStringLiteral("Row %1").arg(rows.size() + 1);
        project.set(added);
        rows.push_back(added.id);
        return added.id;
    }

    void add(const QString &name, Id type, std::optional<Id> ofPhase, bool fed)
    {
        const Id id = fed ? rack(type, {busway}) : rack(type, {});
        change<Rack>(id, [&](Rack &added) {
            added.name = name;
            added.phase = ofPhase;
            added.row = row;
        });
        racks.push_back(id);
    }

    void hold(const QString &name, Id rackHeld)
    {
        Contract contract;
        contract.id = next();
        contract.name = name;
        contract.customer = QStringLiteral("Customer of ") + name;
        contract.state = ContractState::Signed;
        project.set(contract);
        Allocation allocation;
        allocation.id = next();
        allocation.contract = contract.id;
        allocation.rack = rackHeld;
        project.set(allocation);
    }

    [[nodiscard]] QString found(const QString &text) const
    {
        const auto hits = findThings(project, parseThingQuery(text));
        if (!hits)
            return QString::fromUtf8(hits.message().code.data(),
                                     qsizetype(hits.message().code.size()));
        return named(*hits);
    }

    [[nodiscard]] QString named(const std::vector<Subject> &subjects) const
    {
        QStringList names;
        for (const Subject subject : subjects)
            names << displayName(project, subject);
        return names.join(QLatin1Char('|'));
    }

    [[nodiscard]] QString like(Subject subject, Likeness likeness) const
    {
        const std::vector<Subject> one{subject};
        return named(thingsLike(project, one, likeness));
    }

    Id first;
    Id second;
    Id busway;
    Id smallType;
    Id largeType;
    Id otherHall;
    Id row;
    std::vector<Id> rows;
    std::vector<Id> racks;
};

} // namespace

class ThingQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void conditionsAreReadAsTheyAreTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("property");
        QTest::addColumn<Comparison>("comparison");
        QTest::addColumn<QString>("value");
        const auto row =
            [](const char *text, const char *property, Comparison c, const char *value) {
                QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(property) << c
                                    << QString::fromUtf8(value);
            };
        row("H1-019", "", Comparison::Contains, "H1-019");
        row("power > 100", "power", Comparison::More, "100");
        row("power>=100 kW", "power", Comparison::AtLeast, "100 kW");
        row("phase:2", "phase", Comparison::Contains, "2");
        row("in service after 2027", "in service", Comparison::More, "2027");
        row("in service before June 2027", "in service", Comparison::Less, "June 2027");
        row("state is not failed", "state", Comparison::IsNot, "failed");
        row("hall = \"Hall, other\"", "hall", Comparison::Is, "Hall, other");
        row("\"a > b\"", "", Comparison::Contains, "a > b");
        row("power > 1,500", "power", Comparison::More, "1,500");
        row("weight ≤ 2 t", "weight", Comparison::AtMost, "2 t");
    }

    void conditionsAreReadAsTheyAreTyped()
    {
        QFETCH(QString, text);
        QFETCH(QString, property);
        QFETCH(Comparison, comparison);
        QFETCH(QString, value);
        const ThingQuery query = parseThingQuery(text);
        QCOMPARE(query.conditions.size(), std::size_t(1));
        QCOMPARE(query.conditions[0].property, property);
        QCOMPARE(query.conditions[0].comparison, comparison);
        QCOMPARE(query.conditions[0].value, value);
        QVERIFY(parseThingQuery(conditionText(query.conditions[0])) == query);
    }

    void commasAndAndPartConditions()
    {
        QCOMPARE(parseThingQuery(QStringLiteral("a, phase: 2 and power > 1")).conditions.size(),
                 std::size_t(3));
        QCOMPARE(parseThingQuery(QStringLiteral("\"a, b and c\"")).conditions.size(),
                 std::size_t(1));
        QVERIFY(parseThingQuery(QStringLiteral("  ,  ")).conditions.empty());
    }

    void thingsAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("names");
        const auto row = [](const char *text, const char *names) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(names);
        };
        row("s-", "S-1|S-2");
        row("power > 100, type: rack", "Large|L-1|L-2"); // a rack type is one whose kind says rack
        row("type = rack, power > 100", "L-1|L-2");
        row("type = rack, power > 0.1 MW", "L-1|L-2");
        row("type = rack, power <= 40", "S-1|S-2");
        row("type: large, name: L", "L-1|L-2");
        row("type = busway", "Busway A");
        row("phase: 2", "L-1");
        row("phase is unknown, type = rack", "L-2");
        row("in service after 2027", "Phase 2|L-1");
        row("in service = 2026", "Phase 1|S-1|S-2");
        row("in service before June 2026", "");
        row("feed: busway", "L-1|S-1");
        row("feed is none, type = rack", "L-2|S-2");
        row("hall = \"Hall, other\"", "Row 2|L-1|L-2");
        row("row: 1", "S-1|S-2");
        row("site: site, type = rack, s", "S-1|S-2");
        row("accelerators > 8, type = rack", "L-1|L-2");
        row("contract: lease", "S-2");
        row("customer: lease", "S-2|Lease");
        row("contract is not lease, hall = Hall", "S-1");
        row("nothing of that name", "");
        row("no such property = 3", "find.no-property");
        row("power > many", "number.not-a-number");
    }

    void thingsAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, names);
        Plan plan;
        plan.hold(QStringLiteral("Lease"), plan.racks[1]);
        QCOMPARE(plan.found(text), names);
    }

    void whatCannotBeReadIsSaidInWords()
    {
        const Plan plan;
        const auto hits = findThings(plan.project, parseThingQuery(QStringLiteral("colour = red")));
        QVERIFY(!hits);
        QVERIFY(words(hits.message()).contains(QStringLiteral("colour")));
    }

    void enterGoesRoundTheHits()
    {
        const std::vector<Subject> hits{{EntityKind::Rack, Id{1}}, {EntityKind::Rack, Id{2}}};
        QCOMPARE(nextHit(hits, {})->id.value, qint64(1));
        QCOMPARE(nextHit(hits, hits[0])->id.value, qint64(2));
        QCOMPARE(nextHit(hits, hits[1])->id.value, qint64(1));
        QCOMPARE(nextHit(hits, hits[0], -1)->id.value, qint64(2));
        QVERIFY(!nextHit({}, hits[0]));
    }

    void thingsLikeOneAreFoundByWhatTheyShare()
    {
        Plan plan;
        plan.hold(QStringLiteral("Lease"), plan.racks[0]);
        const Subject rack{EntityKind::Rack, plan.racks[0]};
        QCOMPARE(plan.like(rack, Likeness::Type), QStringLiteral("S-1|S-2"));
        QCOMPARE(plan.like(rack, Likeness::Phase), QStringLiteral("S-1|S-2"));
        QCOMPARE(plan.like(rack, Likeness::Contract), QStringLiteral("S-1"));
        QCOMPARE(plan.like(rack, Likeness::Feed), QStringLiteral("S-1|L-1"));
        QCOMPARE(plan.like(rack, Likeness::Row), QStringLiteral("S-1|S-2"));
        QCOMPARE(plan.like(rack, Likeness::Hall), QStringLiteral("Hall|S-1|S-2"));
        QCOMPARE(plan.like({EntityKind::Rack, plan.racks[1]}, Likeness::Contract),
                 QStringLiteral("S-2|L-1|L-2")); // held by none
        QCOMPARE(plan.like({EntityKind::RackRow, plan.rows[1]}, Likeness::Type),
                 QStringLiteral("L-1|L-2"));
        QCOMPARE(plan.like({EntityKind::PowerNode, plan.busway}, Likeness::Feed),
                 QStringLiteral("S-1|L-1"));
        QCOMPARE(plan.like({EntityKind::Hall, plan.otherHall}, Likeness::Hall),
                 QStringLiteral("Hall, other|L-1|L-2"));
    }

    void whatALikenessMeansNothingToIsLikeNothing()
    {
        const Plan plan;
        const std::vector<Subject> hall{{EntityKind::Hall, plan.otherHall}};
        QVERIFY(thingsLike(plan.project, hall, Likeness::Contract).empty());
        QVERIFY(thingsLike(plan.project, hall, Likeness::Row).empty());
        QVERIFY(thingsLike(plan.project, {}, Likeness::Type).empty());
    }

    void otherSitesAreLeftAlone()
    {
        Plan plan;
        Site other;
        other.id = plan.next();
        other.name = QStringLiteral("Other");
        plan.project.set(other);
        Hall hall;
        hall.id = plan.next();
        hall.site = other.id;
        plan.project.set(hall);
        plan.hall = hall.id;
        plan.add(QStringLiteral("Elsewhere"), plan.smallType, plan.first, false);
        QCOMPARE(plan.like({EntityKind::Rack, plan.racks[0]}, Likeness::Type),
                 QStringLiteral("S-1|S-2"));
    }
};

QTEST_GUILESS_MAIN(ThingQueryTest)
#include "tst_thingquery.moc"
