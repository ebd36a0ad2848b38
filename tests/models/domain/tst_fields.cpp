// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/changeset.h"
#include "models/domain/entityinfo.h"
#include "tests/support/randomplan.h"

#include <QTest>

#include <limits>
#include <set>

using namespace headroom;

class TestFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldIsDeclaredWholly();
    void namesOfEntitiesAndFieldsAreUnique();
    void realFieldsCarryTheirUnitInTheirName();
    void defaultsOfEveryEntityAreInRange();
    void writingWhatWasReadChangesNothing();
    void aValueOfAnotherTypeIsRefused();
    void numbersAreCheckedAgainstTheirRange();
    void unknownStaysUnknown();
};

void TestFields::everyFieldIsDeclaredWholly()
{
    for (const EntityInfo &entity : allEntities()) {
        QVERIFY(!entity.fields.empty());
        for (const FieldInfo &field : entity.fields) {
            QVERIFY2(QString::fromUtf8(field.help).endsWith(u'.'), field.name);
            QVERIFY2(!QString::fromUtf8(field.label).isEmpty(), field.name);
            QVERIFY2(field.least < field.most, field.name);
            QVERIFY2(field.type != FieldType::Choice || !field.choices.empty(), field.name);
            const bool citation = entity.kind == EntityKind::Citation;
            QVERIFY2(citation || field.type != FieldType::Reference || field.refers.has_value(),
                     field.name);
        }
    }
}

void TestFields::namesOfEntitiesAndFieldsAreUnique()
{
    std::set<QString> entities;
    for (const EntityInfo &entity : allEntities()) {
        QVERIFY(entities.insert(entity.name).second);
        QCOMPARE(entityKindFromName(entity.name), std::optional(entity.kind));
        std::set<QString> fields;
        for (const FieldInfo &field : entity.fields)
            QVERIFY2(fields.insert(QString::fromUtf8(field.name)).second, field.name);
    }
}

void TestFields::realFieldsCarryTheirUnitInTheirName()
{
    static const std::map<Unit, QString> kSuffixes{
        {Unit::Kilowatt, QStringLiteral("_kw")},
        {Unit::KilovoltAmpere, QStringLiteral("_kva")},
        {Unit::KilowattHour, QStringLiteral("_kwh")},
        {Unit::Kilogram, QStringLiteral("_kg")},
        {Unit::Metre, QStringLiteral("_m")},
        {Unit::Millimetre, QStringLiteral("_mm")},
        {Unit::SquareMetre, QStringLiteral("_m2")},
        {Unit::Degree, QStringLiteral("_deg")},
        {Unit::Share, QStringLiteral("_share")},
        {Unit::Week, QStringLiteral("_weeks")},
        {Unit::UsDollar, QStringLiteral("_usd")},
    };
    for (const EntityInfo &entity : allEntities()) {
        for (const FieldInfo &field : entity.fields) {
            const auto suffix = kSuffixes.find(field.unit);
            QVERIFY2(suffix == kSuffixes.end()
                         || QString(u'_' + QString::fromUtf8(field.name)).endsWith(suffix->second),
                     field.name);
        }
    }
}

void TestFields::defaultsOfEveryEntityAreInRange()
{
    forEachEntityType([]<class T>() {
        const T fresh{};
        for (const Field<T> &field : fieldsOf<T>()) {
            if (field.type == FieldType::Reference || field.type == FieldType::Text
                || field.type == FieldType::Blob)
                continue;
            QVERIFY2(checkValue(field, field.read(fresh)).ok(), field.name);
        }
    });
}

void TestFields::writingWhatWasReadChangesNothing()
{
    const Project project = test::RandomPlan(11).make();
    forEachEntityType([&]<class T>() {
        for (const T &row : project.table<T>()) {
            T copy{};
            copy.id = row.id;
            for (const Field<T> &field : fieldsOf<T>())
                QVERIFY2(field.write(copy, field.read(row)), field.name);
            QVERIFY(copy == row);
        }
    });
}

void TestFields::aValueOfAnotherTypeIsRefused()
{
    const Project project = test::RandomPlan(12).make();
    const Subject rack{EntityKind::Rack, project.table<Rack>().begin()->id};
    const Result<Project> result = withField(
        project, rack, fieldIndex(EntityKind::Rack, u"planned_kw"), QStringLiteral("much"));
    QVERIFY(!result);
    QVERIFY(result.message().code == "field.type");
    QVERIFY(!withField(
        project, rack, fieldIndex(EntityKind::Rack, u"state"), QStringLiteral("asleep")));
    QVERIFY(!withField(project, {EntityKind::Rack, Id{1}}, 0, FieldValue()));
}

void TestFields::numbersAreCheckedAgainstTheirRange()
{
    const FieldInfo &field =
        entityInfo(EntityKind::Site)
            .fields.at(static_cast<std::size_t>(fieldIndex(EntityKind::Site, u"latitude_deg")));
    QVERIFY(checkValue(field, 90.0).ok());
    QVERIFY(checkValue(field, 90.1).message().code == "field.range");
    QVERIFY(checkValue(field, std::numeric_limits<double>::quiet_NaN()).message().code
            == "field.not-finite");
    QVERIFY(checkValue(field, std::numeric_limits<double>::infinity()).message().code
            == "field.not-finite");
    QVERIFY(checkValue(field, FieldValue()).ok());
}

void TestFields::unknownStaysUnknown()
{
    const Project project = test::RandomPlan(13).make();
    const Subject rack{EntityKind::Rack, project.table<Rack>().begin()->id};
    const int planned = fieldIndex(EntityKind::Rack, u"planned_kw");
    const Result<Project> known = withField(project, rack, planned, 12.5);
    QVERIFY(known.ok());
    QCOMPARE(std::get<double>(fieldValue(*known, rack, planned)), 12.5);
    const Result<Project> unknown = withField(*known, rack, planned, FieldValue());
    QVERIFY(unknown.ok());
    QVERIFY(isUnknown(fieldValue(*unknown, rack, planned)));
}

QTEST_APPLESS_MAIN(TestFields)
#include "tst_fields.moc"
