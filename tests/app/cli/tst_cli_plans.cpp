// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace headroom;
using Json = nlohmann::ordered_json;

/// Expected figures are public facts about the site, or follow from them as the comments say; the
/// citations in the sample name their sources.
class CommandLinePlansTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void samplesAreListed();
    void newTellsWhatItWrote();
    void infoCountsTheSample();
    void infoTellsWhatIsInARack();
    void thingsAreFound();
    void headroomHasEveryKey();
    void headroomTellsWhenToOrderTheNextStep();
    void headroomTellsWhenToOrderTheNextAmount();
    void headroomOfTheScenarios_data();
    void headroomOfTheScenarios();
    void oneMonthAndOneSiteCanBeAskedFor();
    void checkListsIssues();
    void failuresAreListed();
    void bothRingsTogetherTakeEverything();
    void aHeadroomIsExplained();
    void whatIsLostMustExist();
    void aPlanDoesNotDifferFromItself();
    void diffTellsWhatDiffers();
    void exportHoldsEveryTable();
    void chartsAreListed();
    void textIsAlignedAndHasUnits();

private:
    [[nodiscard]] QStringList with(const char *verb, const QStringList &more = {}) const
    {
        return QStringList{QString::fromUtf8(verb), m_plan} + more;
    }

    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QString::fromUtf8(name));
    }

    QTemporaryDir m_folder;
    QString m_plan;
    QByteArray m_content;
};

void CommandLinePlansTest::initTestCase()
{
    m_plan = path("c1.headroom");
    const Run run = runProgram(
        {QStringLiteral("new"), m_plan, QStringLiteral("--sample"), QStringLiteral("colossus-1")});
    QVERIFY2(run.exitCode == 0, run.diagnostics.constData());
    m_content = contentOf(m_plan);
    QVERIFY(!m_content.isEmpty());
}

/// Whatever was asked, the file is what it was.
void CommandLinePlansTest::cleanupTestCase()
{
    QCOMPARE(contentOf(m_plan), m_content);
}

void CommandLinePlansTest::samplesAreListed()
{
    const Json json = runForJson({QStringLiteral("samples")}).json();
    QCOMPARE(json["schema"].get<int>(), 1);
    QStringList names;
    for (const Json &sample : json["samples"]) {
        names.append(QString::fromStdString(sample["name"]));
        QVERIFY(!sample["title"].get<std::string>().empty());
    }
    QVERIFY(names.contains(QStringLiteral("blank")));
    QVERIFY(names.contains(QStringLiteral("colossus-1")));
}

void CommandLinePlansTest::newTellsWhatItWrote()
{
    const QString file = path("written.headroom");
    const Json json = runForJson({QStringLiteral("new"), file}).json();
    QCOMPARE(keysOf(json), QStringLiteral("schema file sample"));
    QCOMPARE(QString::fromStdString(json["file"]), file);
    QCOMPARE(QString::fromStdString(json["sample"]), QStringLiteral("blank"));
}

void CommandLinePlansTest::infoCountsTheSample()
{
    const Run run = runForJson(with("info"));
    QCOMPARE(run.exitCode, 0);
    const Json json = run.json();
    QCOMPARE(json["format"].get<int>(), 6);
    const Json &counts = json["counts"];
    QCOMPARE(keysOf(counts),
             QStringLiteral(
                 "sites halls racks compute_racks power_nodes phases scenarios contracts tiers"));
    // 2,344 H100 + 782 H200 racks of 64 and 278 NVL72 of 72: 3,404 racks; their accelerators are
    // 150,000 + 50,000 + 20,000.
    QCOMPARE(counts["compute_racks"].get<int>(), 3404);
    QCOMPARE(json["accelerators"].get<int>(), 220000);
    QCOMPARE(counts["halls"].get<int>(), 4);
    QCOMPARE(counts["sites"].get<int>(), 1);
    QCOMPARE(counts["scenarios"].get<int>(), 6);
    QCOMPARE(counts["tiers"].get<int>(), 7);
    QVERIFY(json["h100_equivalents"].is_null() || json["h100_equivalents"].get<double>() > 220000);
}

void CommandLinePlansTest::infoTellsWhatIsInARack()
{
    const QStringList rack{QStringLiteral("--rack"), QStringLiteral("H1-019-8")};
    const Json json = runForJson(with("info", rack)).json();
    QCOMPARE(json["racks"].size(), std::size_t(1));
    const Json &told = json["racks"][0];
    QCOMPARE(keysOf(told), QStringLiteral("kind id name month facts feeding path"));
    int feeds = 0;
    int tightest = 0;
    for (const Json &step : told["path"]) {
        feeds += step["depth"].get<int>() == 0 ? 1 : 0;
        tightest += step["tightest"].get<bool>() ? 1 : 0;
    }
    QCOMPARE(feeds, 2); // its busways of side A and B
    QCOMPARE(tightest, 1);
    QVERIFY(runProgram(with("info", rack)).output.contains("(tightest)"));
    const Run none = runForJson(with("info", {QStringLiteral("--rack"), QStringLiteral("H9")}));
    QCOMPARE(none.exitCode, 2);
    QCOMPARE(QString::fromStdString(none.json()["error"]["code"]),
             QStringLiteral("usage.no-such-rack"));
}

void CommandLinePlansTest::thingsAreFound()
{
    const auto hits = [this](const char *what) {
        return runForJson(with("find", {QString::fromUtf8(what)})).json()["hits"];
    };
    QCOMPARE(hits("type = rack, type: NVL72").size(), std::size_t(278)); // as infoCountsTheSample
    const Json one = hits("H1-019-8");
    QCOMPARE(one.size(), std::size_t(1));
    QCOMPARE(keysOf(one[0]), QStringLiteral("kind id name site"));
    QVERIFY(hits("nothing of that name").empty());
    const Run wrong = runForJson(with("find", {QStringLiteral("colour = red")}));
    QCOMPARE(wrong.exitCode, 2);
    QCOMPARE(QString::fromStdString(wrong.json()["error"]["code"]),
             QStringLiteral("find.no-property"));
}

void CommandLinePlansTest::headroomHasEveryKey()
{
    const Run run =
        runForJson(with("headroom", {QStringLiteral("--month"), QStringLiteral("2026-06")}));
    QCOMPARE(run.exitCode, 0);
    const Json json = run.json();
    QCOMPARE(json["sites"].size(), std::size_t(1));
    const Json &site = json["sites"][0];
    QCOMPARE(keysOf(site), QStringLiteral("site id kind months exhaustion forecast"));
    QCOMPARE(QString::fromStdString(site["kind"]), QStringLiteral("ground"));
    const Json &month = site["months"][0];
    QCOMPARE(keysOf(month), QStringLiteral("month sources resources stranded floors waterfall"));
    QVERIFY(!month["sources"].empty());
    QCOMPARE(keysOf(month["sources"][0]), QStringLiteral("id name kind limit_kw curtailable_kw"));
    const Json &power = month["resources"]["power"];
    QCOMPARE(keysOf(power),
             QStringLiteral("limit normal worst_failure worst_failure_limit contracted demand "
                            "headroom headroom_normal headroom_demand headroom_sustained unit "
                            "basis binding binding_normal binding_failure complete known_part "
                            "missing unrated"));
    QCOMPARE(QString::fromStdString(power["unit"]), QStringLiteral("kW"));
    // The tiers of the sample draw part of what there is.
    QVERIFY(power["demand"].get<double>() > 0);
    QVERIFY(power["demand"].get<double>() < power["limit"].get<double>());
    for (const char *key : {"kind", "id", "name", "case", "reason"})
        QVERIFY2(power["binding"].contains(key), key);
    QVERIFY(power["binding"]["id"].is_string());
    const Json &space = month["resources"]["space"];
    QCOMPARE(space["states"]["open"].get<int>(), 4360);
    QCOMPARE(space["free"].get<int>(), 0);
    QVERIFY(space["contiguous_share"].is_null());
    // 150,000 H100 and 50,000 H200 of 989.5 dense BF16 TFLOPS, and 20,000 GB200, which do more.
    QVERIFY(month["resources"]["accelerators"]["h100_equivalents"].get<double>() > 220000);
    QCOMPARE(month["floors"].size(), std::size_t(4));
    QVERIFY(month["floors"][0]["limit_kg_per_m2"].is_null());
    // Cooling ratings are not public: what is stranded cannot be told.
    QVERIFY(month["stranded"]["racks"].is_null());
    const Json &bars = month["waterfall"]["bars"];
    QCOMPARE(bars.size(), std::size_t(6));
    // Every piece of equipment of the sample has a rating.
    QVERIFY(power["unrated"].empty());
    QCOMPARE(keysOf(month["stranded"]["resources"]["power"]),
             QStringLiteral("free per_rack stranded unit"));
    // 150 MW of grid and 12 × 16.48 MW of gas.
    QCOMPARE(bars[0]["change_kw"].get<double>(), 150000 + 12 * 16480.0);
    QVERIFY(month["waterfall"]["complete"].get<bool>());
}

void CommandLinePlansTest::headroomTellsWhenToOrderTheNextStep()
{
    // The first racks came in September 2024 on 50 MW of grid. The second 150 MW, which have no
    // month, would have had to be ordered 210 weeks = 1,470 days before: four years (1,461 days)
    // and nine days.
    const Run run = runForJson(with("headroom"));
    const Json power = run.json()["sites"][0]["exhaustion"]["power"];
    QCOMPARE(QString::fromStdString(power["month"]), QStringLiteral("2024-09"));
    QCOMPARE(QString::fromStdString(power["order_by"]), QStringLiteral("2020-08-23"));
    QCOMPARE(power["lead_time_weeks"].get<double>(), 210.0);
    QCOMPARE(QString::fromStdString(power["step"]["name"]), QStringLiteral("Grid 300 MW"));
    QCOMPARE(power["step"]["amount"].get<double>(), 150000.0);
    QVERIFY(power["lasting_month"].is_null());
    QCOMPARE(power["unit"].get<std::string>(), std::string("kW"));
    // With a loss it is short no later than without.
    QCOMPARE(QString::fromStdString(power["earliest_month"]), QStringLiteral("2024-09"));
    QVERIFY(power.contains("worst_failure_month"));
    QVERIFY(power.contains("worst_failure_order_by"));
}

void CommandLinePlansTest::headroomTellsWhenToOrderTheNextAmount()
{
    // 347.8 MW of supply against 305.4 MW leave no room for 150 MW more; the step of 150 MW takes
    // 210 weeks: 1,470 days before 1 November 2026 is 23 October 2022 (four years are 1,461 days).
    const QStringList ask{QStringLiteral("--next"),
                          QStringLiteral("150 MW"),
                          QStringLiteral("--month"),
                          QStringLiteral("2026-11")};
    const Json next = runForJson(with("headroom", ask)).json()["sites"][0]["next"];
    QCOMPARE(next["amount_kw"].get<double>(), 150000.0);
    QCOMPARE(QString::fromStdString(next["month"]), QStringLiteral("2026-11"));
    QCOMPARE(next["lead_time_weeks"].get<double>(), 210.0);
    QCOMPARE(QString::fromStdString(next["order_by"]), QStringLiteral("2022-10-23"));
    const QByteArray text = runProgram(with("headroom", ask)).output;
    QVERIFY(text.contains("Next 150 MW: short from November 2026, order by 23 October 2022 (lead "
                          "time 210 weeks, of Grid 300 MW)."));
    const Run wrong = runForJson(with("headroom", {QStringLiteral("--next"), QStringLiteral("0")}));
    QCOMPARE(wrong.exitCode, 2);
}

void CommandLinePlansTest::headroomOfTheScenarios_data()
{
    // 287 MW of racks, 8 % network and storage, PUE 1.16, planned at 85 %: 305 MW. So 150 MW of
    // grid are 155 MW short, 300 MW are 5 MW short, and 12 turbines of 16.48 MW add 198 MW.
    QTest::addColumn<double>("limitMw");
    QTest::addColumn<double>("leftMw");
    QTest::newRow("grid-150") << 150.0 << -155.0;
    QTest::newRow("grid-300") << 300.0 << -5.0;
    QTest::newRow("grid-300-gas") << 300.0 + 12 * 16.48 << 193.0;
}

void CommandLinePlansTest::headroomOfTheScenarios()
{
    QFETCH(double, limitMw);
    QFETCH(double, leftMw);
    const Json json =
        runForJson(with("headroom",
                        {QStringLiteral("--scenario"), QString::fromUtf8(QTest::currentDataTag())}))
            .json();
    const Json &power = json["sites"][0]["months"].back()["resources"]["power"];
    QVERIFY(std::abs(power["normal"].get<double>() - 305e3) < 2e3);
    QVERIFY(std::abs(power["limit"].get<double>() - limitMw * 1e3) < 1);
    QVERIFY(std::abs(power["headroom_normal"].get<double>() - leftMw * 1e3) < 2e3);
    QVERIFY(!power["binding"]["reason"].get<std::string>().empty());
}

void CommandLinePlansTest::oneMonthAndOneSiteCanBeAskedFor()
{
    const Json all = runForJson(with("headroom")).json();
    QVERIFY(all["sites"][0]["months"].size() > 12);
    const QString site = QString::fromStdString(all["sites"][0]["site"]);
    const Json one = runForJson(with("headroom",
                                     {QStringLiteral("--month"),
                                      QStringLiteral("2025-05"),
                                      QStringLiteral("--site"),
                                      site}))
                         .json();
    QCOMPARE(one["sites"][0]["months"].size(), std::size_t(1));
    const Json &month = one["sites"][0]["months"][0];
    QCOMPARE(QString::fromStdString(month["month"]), QStringLiteral("2025-05"));
    for (const Json &other : all["sites"][0]["months"]) {
        if (other["month"] == month["month"])
            QCOMPARE(QString::fromStdString(other.dump()), QString::fromStdString(month.dump()));
    }
}

void CommandLinePlansTest::checkListsIssues()
{
    const Run run = runForJson(with("check"));
    bool errors = false;
    const Json json = run.json();
    QVERIFY(json["issues"].is_array());
    for (const Json &issue : json["issues"]) {
        QCOMPARE(keysOf(issue), QStringLiteral("severity code message subjects month"));
        errors = errors || issue["severity"] == "error";
        for (const Json &subject : issue["subjects"])
            QCOMPARE(keysOf(subject), QStringLiteral("kind id name"));
    }
    QCOMPARE(run.exitCode, errors ? 1 : 0);
}

void CommandLinePlansTest::failuresAreListed()
{
    const Run run = runForJson(with("failures"));
    QCOMPARE(run.exitCode, 0);
    const Json json = run.json();
    QVERIFY(!json["cases"].empty());
    for (const Json &failed : json["cases"]) {
        for (const char *key :
             {"lost", "racks_dark", "racks_single_fed", "overloaded", "contracts"})
            QVERIFY2(failed.contains(key), key);
        QCOMPARE(keysOf(failed["lost"]), QStringLiteral("kind id name"));
    }
    QVERIFY(json["not_diverse"].is_array());
    QVERIFY(json["undocumented"].is_array());
}

/// Each ring carries one feed of every rack: one lost leaves all of them on one feed, both lost
/// leave none, and the lease loses all of its 220,000 accelerators.
void CommandLinePlansTest::bothRingsTogetherTakeEverything()
{
    const QString lose = QStringLiteral("--lose");
    const QString ringA = QStringLiteral("161 kV ring A");
    const QString ringB = QStringLiteral("161 kV ring B");
    const QStringList month{QStringLiteral("--month"), QStringLiteral("2026-11")};
    const Json one = runForJson(with("failures", QStringList{lose, ringA} + month)).json();
    QCOMPARE(one["cases"].size(), std::size_t(1));
    QCOMPARE(one["cases"][0]["racks_dark"].get<int>(), 0);
    QVERIFY(one["cases"][0]["racks_single_fed"].get<int>() > 3404); // network racks too
    const Json &lease = one["cases"][0]["contracts"][0];
    QCOMPARE(lease["accelerators"].get<double>(), 0.0);
    QCOMPARE(lease["single_fed_accelerators"].get<double>(), 220000.0);
    // All racks say what they hold: nothing is unknown, and all of it is known.
    QVERIFY(lease["complete"].get<bool>());
    QCOMPARE(lease["known_part"]["single_fed_accelerators"].get<double>(), 220000.0);
    QCOMPARE(lease["racks_unknown"]["single_fed_accelerators"].get<int>(), 0);
    QCOMPARE(keysOf(one["cases"][0]["lost"]), QStringLiteral("kind id name"));

    const Json both =
        runForJson(with("failures", QStringList{lose, ringA, lose, ringB} + month)).json();
    const Json &lost = both["cases"][0];
    QVERIFY(lost["lost"].is_null());
    QCOMPARE(lost["lost_together"].size(), std::size_t(2));
    QCOMPARE(lost["racks_dark"].get<int>(), one["cases"][0]["racks_single_fed"].get<int>());
    QCOMPARE(lost["dark"].size(), lost["racks_dark"].get<std::size_t>());
    QCOMPARE(lost["contracts"][0]["accelerators"].get<double>(), 220000.0);
    QCOMPARE(lost["contracts"][0]["class"].get<std::string>(), std::string("firm"));
    QVERIFY(lost["headroom_normal_kw"].get<double>() < 0);
}

/// 300 MW of grid against 305.4 MW: the formula is in the book, and the inputs have their sources.
void CommandLinePlansTest::aHeadroomIsExplained()
{
    const Json json = runForJson(with("headroom",
                                      {QStringLiteral("--explain"),
                                       QStringLiteral("--scenario"),
                                       QStringLiteral("grid-300"),
                                       QStringLiteral("--month"),
                                       QStringLiteral("2026-11")}))
                          .json();
    const Json &explanation = json["sites"][0]["explanation"];
    QCOMPARE(keysOf(explanation), QStringLiteral("month reason formula cases path inputs missing"));
    QCOMPARE(explanation["formula"].get<std::string>(), std::string("headroom"));
    // Everything in service, worst failure, what customers may draw, batteries empty.
    QCOMPARE(explanation["cases"].size(), std::size_t(4));
    QCOMPARE(explanation["cases"][0]["limit_minus_load"].get<std::string>(),
             std::string("300 MW - 305.4 MW"));
    QVERIFY(!explanation["path"].empty());
    QVERIFY(!explanation["inputs"].empty());
    QVERIFY(!explanation["inputs"][0]["source"].is_null());
}

void CommandLinePlansTest::whatIsLostMustExist()
{
    const Run run = runForJson(with("failures", {QStringLiteral("--lose"), QStringLiteral("x")}));
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(run.json()["error"]["code"].get<std::string>(),
             std::string("usage.no-such-equipment"));
}

void CommandLinePlansTest::aPlanDoesNotDifferFromItself()
{
    const Run run = runForJson(with("diff", {m_plan}));
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.json()["changes"].empty());
}

void CommandLinePlansTest::diffTellsWhatDiffers()
{
    const QString blank = path("blank.headroom");
    QCOMPARE(runProgram({QStringLiteral("new"), blank}).exitCode, 0);
    const Run run = runForJson({QStringLiteral("diff"), blank, m_plan});
    QCOMPARE(run.exitCode, 1);
    const Json json = run.json();
    bool renamed = false;
    for (const Json &change : json["changes"]) {
        QCOMPARE(keysOf(change), QStringLiteral("kind id name field before after"));
        renamed = renamed || (change["kind"] == "project" && change["field"] == "name");
    }
    QVERIFY(renamed);
}

void CommandLinePlansTest::exportHoldsEveryTable()
{
    const QString file = path("c1.json");
    const Run run =
        runForJson(with("export", {file, QStringLiteral("--to"), QStringLiteral("json")}));
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(QString::fromStdString(run.json()["files"][0]), file);
    const QByteArray text = contentOf(file);
    const Json json = Json::parse(text.begin(), text.end(), nullptr, false);
    QCOMPARE(keysOf(json), QStringLiteral("schema project tables"));
    QVERIFY(json["tables"]["rack"].size() >= 3404);
    QVERIFY(json["tables"]["rack"][0]["id"].is_string());
}

void CommandLinePlansTest::chartsAreListed()
{
    const Json json = runForJson(with("chart")).json();
    QStringList names;
    for (const Json &chart : json["charts"]) {
        QCOMPARE(keysOf(chart), QStringLiteral("name title needs resources by_month by_case"));
        const bool byResource = chart["name"] == "headroom" || chart["name"] == "levers";
        QCOMPARE(chart["resources"].empty(), !byResource);
        names.append(QString::fromStdString(chart["name"]));
    }
    QCOMPARE(names.join(u' '),
             QStringLiteral(
                 "site-plan one-line portfolio headroom waterfall utilisation exhaustion "
                 "stranded build-out levers contracts contract-failures demand-day demand-week "
                 "demand-profile demand-headroom demand-duration demand-change limit-curve "
                 "contract-timeline coverage concentration "
                 "cost-stack cost-years cost-break-even cost-map cost-drivers "
                 "cost-exceedance cost-fan mass-budget orbit-year orbital-fleet"));
}

void CommandLinePlansTest::textIsAlignedAndHasUnits()
{
    const Run info = runProgram(with("info"));
    QVERIFY(info.output.contains("220,000"));
    const Run headroom =
        runProgram(with("headroom", {QStringLiteral("--scenario"), QStringLiteral("grid-150")}));
    QCOMPARE(headroom.exitCode, 0);
    QVERIFY(headroom.output.contains("MW"));
    QVERIFY(!headroom.output.contains(" \n"));
    QVERIFY(!headroom.output.contains("nan"));
}

QTEST_GUILESS_MAIN(CommandLinePlansTest)
#include "tst_cli_plans.moc"
