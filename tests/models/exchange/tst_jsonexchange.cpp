// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/entityinfo.h"
#include "models/exchange/fragmentjson.h"
#include "models/exchange/json.h"
#include "models/exchange/jsonexport.h"
#include "models/exchange/jsonimport.h"
#include "models/exchange/samplebuilder.h"

#include <QTest>

using namespace headroom;

namespace {

Json documentOf(const Project &project)
{
    return parseJson(writeJson(project));
}

QByteArray textOfDocument(const Json &document)
{
    return QByteArray::fromStdString(document.dump());
}

} // namespace

class TestJsonExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySampleComesBackUnchanged_data();
    void everySampleComesBackUnchanged();
    void everyTableIsThere();
    void valuesAreWrittenForOtherPrograms();
    void picturesComeBackByteByByte();
    void aRackKeepsItsPlaceToTheLastDigit();
    void aFragmentGoesThroughTheClipboard();
    void whatIsNotUnderstoodIsRefused_data();
    void whatIsNotUnderstoodIsRefused();
    void brokenInvariantsAreRefused();
    void hostileNumbersAreRefused_data();
    void hostileNumbersAreRefused();
};

void TestJsonExchange::everySampleComesBackUnchanged_data()
{
    QTest::addColumn<QString>("name");
    for (const SampleInfo &sample : samples())
        QTest::newRow(sample.name.toUtf8().constData()) << sample.name;
}

void TestJsonExchange::everySampleComesBackUnchanged()
{
    QFETCH(QString, name);
    const Project project = buildSample(name).value();
    const QByteArray text = writeJson(project);
    const Result<Project> back = readJson(text);
    QVERIFY(back.ok());
    QVERIFY(*back == project);
    QCOMPARE(writeJson(*back), text);
}

void TestJsonExchange::everyTableIsThere()
{
    const Json document = documentOf(buildSample(u"blank").value());
    QCOMPARE(document["schema"].get<int>(), 1);
    QCOMPARE(document["tables"].size(), std::size_t{kEntityKinds});
    for (const EntityInfo &info : allEntities())
        QVERIFY2(document["tables"].contains(info.name.toStdString()), qPrintable(info.name));
}

void TestJsonExchange::valuesAreWrittenForOtherPrograms()
{
    const Json document = documentOf(buildSample(u"colossus-1").value());
    const Json &tables = document["tables"];
    QVERIFY(document["project"]["name"] == "Colossus 1");
    for (const Json &phase : tables["phase"]) {
        QVERIFY(phase["id"].is_string());
        if (phase["name"] == "Grid 150 MW")
            QVERIFY(phase["in_service"] == "2025-05");
        if (phase["name"] == "Grid 300 MW")
            QVERIFY(phase["in_service"].is_null());
    }
    const Json &contract = tables["contract"][0];
    QVERIFY(contract["start_date"] == "2026-05-06");
    QVERIFY(contract["contracted_kw"].is_null());
    const Json &outline = tables["building"][0]["outline"];
    QCOMPARE(outline.size(), std::size_t{4});
    QVERIFY(outline[2] == Json::array({400.0, 182.3225}));
}

void TestJsonExchange::picturesComeBackByteByByte()
{
    Project project = buildSample(u"blank").value();
    Underlay underlay;
    underlay.id = Id{5};
    underlay.site = project.table<Site>().begin()->id;
    underlay.picture = Blob{QByteArray("\0\x89PNG\xff\n", 7)};
    project.set(underlay);
    const QByteArray text = writeJson(project);
    // Base64 of 00 89 50 4e 47 ff 0a by RFC 4648: 000000 001000 100101 010000 | 010011 100100
    // 011111 111111 | 000010 10(0000) = A I l Q | T k f / | C g = =.
    const Json document = documentOf(project);
    QVERIFY(document["tables"]["underlay"][0]["picture"] == "AIlQTkf/Cg==");
    const Result<Project> back = readJson(text);
    QVERIFY(back.ok());
    QVERIFY(*back == project);
}

void TestJsonExchange::aRackKeepsItsPlaceToTheLastDigit()
{
    Project project = buildSample(u"blank").value();
    Hall hall;
    hall.id = Id{5};
    hall.site = project.table<Site>().begin()->id;
    project.set(hall);
    RackType type; // 600 mm × 1200 mm
    type.id = Id{6};
    type.name = QStringLiteral("Type");
    project.set(type);
    Rack rack;
    rack.id = Id{7};
    rack.hall = hall.id;
    rack.type = type.id;
    rack.x = Metres(12.345);
    rack.y = Metres(3.21);
    rack.rotation = Degrees(17);
    project.set(rack);
    const QByteArray text = writeJson(project);
    QVERIFY(text.contains("\"x_m\": 12.345,"));
    QVERIFY(text.contains("\"y_m\": 3.21,"));
    QVERIFY(text.contains("\"rotation_deg\": 17.0,"));
    QVERIFY(readJson(text).value() == project);
}

void TestJsonExchange::aFragmentGoesThroughTheClipboard()
{
    const Project project = buildSample(u"colossus-1").value();
    std::vector<Subject> some;
    for (const Rack &rack : project.table<Rack>()) {
        if (some.size() < 20)
            some.push_back({EntityKind::Rack, rack.id});
    }
    const Fragment fragment = copyFragment(project, some).value();
    const QByteArray text = writeFragment(fragment);
    const Result<Fragment> back = readFragment(text);
    QVERIFY(back.ok());
    QVERIFY(back->plan == fragment.plan);
    QCOMPARE(back->copied, fragment.copied);
    const std::array broken{QByteArray(),
                            QByteArray("Rack 1, Rack 2"),
                            writeJson(project),
                            text.left(text.size() / 2),
                            QByteArray(text).replace("\"copied\": [{", "\"copied\": [{\"k\":1},{")};
    for (const QByteArray &other : broken) {
        const Result<Fragment> refused = readFragment(other);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.message().code, std::string_view("fragment.unreadable"));
    }
}

void TestJsonExchange::whatIsNotUnderstoodIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const char *text, const char *code) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(code);
    };
    row("empty", "", "json.syntax");
    row("cut off", R"({"schema": 1, "tables": {)", "json.syntax");
    row("not a project", R"([1, 2])", "json.schema");
    row("another schema", R"({"schema": 2, "tables": {}})", "json.schema");
    row("another table", R"({"schema": 1, "tables": {"sofa": []}})", "json.table-unknown");
    row("no rows", R"({"schema": 1, "tables": {"site": {}}})", "json.table");
    row("no id", R"({"schema": 1, "tables": {"site": [{"name": "A"}]}})", "json.row");
    row("id as number", R"({"schema": 1, "tables": {"site": [{"id": 5}]}})", "json.row");
    row("row twice",
        R"({"schema": 1, "tables": {"site": [{"id": "5"}, {"id": "5"}]}})",
        "json.row-twice");
    row("another field",
        R"({"schema": 1, "tables": {"site": [{"id": "5", "sofa": 1}]}})",
        "json.field-unknown");
    row("text for a number",
        R"({"schema": 1, "tables": {"site": [{"id": "5", "pue": "low"}]}})",
        "json.field");
    row("unknown where it must be known",
        R"({"schema": 1, "tables": {"site": [{"id": "5", "name": null}]}})",
        "json.field");
    row("no such month",
        R"({"schema": 1, "tables": {"phase": [{"id": "5", "in_service": "2025-13"}]}})",
        "json.field");
    row("no base64",
        R"({"schema": 1, "tables": {"underlay": [{"id": "5", "picture": "*"}]}})",
        "json.field");
    row("no settings", R"({"schema": 1, "tables": {}})", "project.one-settings");
}

void TestJsonExchange::whatIsNotUnderstoodIsRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, code);
    const Result<Project> project = readJson(text);
    QVERIFY(!project.ok());
    QCOMPARE(QByteArray(project.message().code.data(),
                        static_cast<qsizetype>(project.message().code.size())),
             code);
}

void TestJsonExchange::brokenInvariantsAreRefused()
{
    Json document = documentOf(buildSample(u"colossus-1").value());
    document["tables"]["hall"][0]["site"] = "17";
    const Result<Project> project = readJson(textOfDocument(document));
    QVERIFY(!project.ok());
    QVERIFY(project.message().code == "reference.missing");
}

void TestJsonExchange::hostileNumbersAreRefused_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::newRow("beyond a double") << QByteArray("1e999");
    QTest::newRow("beyond 63 bits") << QByteArray("18446744073709551615");
    QTest::newRow("below 64 bits") << QByteArray("-9223372036854775809");
    QTest::newRow("a fraction") << QByteArray("0.5");
}

void TestJsonExchange::hostileNumbersAreRefused()
{
    QFETCH(QByteArray, number);
    const QByteArray text = R"({"schema": 1, "tables": {"project": [{"id": "1", "horizon_months": )"
                            + number + R"(}]}})";
    QVERIFY(!readJson(text).ok());
}

QTEST_GUILESS_MAIN(TestJsonExchange)
#include "tst_jsonexchange.moc"
