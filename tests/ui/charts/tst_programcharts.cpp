// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/levers.h"
#include "models/exchange/samplebuilder.h"
#include "models/presentation/chartpoints.h"
#include "models/presentation/charts.h"
#include "models/presentation/charttable.h"
#include "tests/support/readers.h"
#include "ui/charts/chartexport.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace headroom {

using namespace test;

namespace {

const QString kScript = QStringLiteral("</text><script>alert(1)</script>");
const QString kFormula = QStringLiteral("=HYPERLINK(\"http://x\")");
const QString kArabic = QString::fromUtf8("محطة الطاقة 12");
const QString kMixed = QString::fromUtf8("<b>Grid</b> & \"gas\" 'turbines' \U0001F50C");

/// Gives each thing of a kind one of the names that try to be markup, formulas or another script.
template <class T>
void rename(Project &project)
{
    const std::array names{kScript, kFormula, kArabic, kMixed};
    std::size_t turn = 0;
    const Table<T> before = project.table<T>();
    for (T row : before) {
        const QString number = QStringLiteral(" %1").arg(turn + 1); // names are unique
        row.name = names[turn++ % names.size()] + number;
        project.set(std::move(row));
    }
}

/// The sample with names that nobody would give.
Project hostilePlan()
{
    Project project = buildSample(u"colossus-1").value();
    Settings settings = project.settings();
    settings.name = kMixed;
    project.set(std::move(settings));
    rename<Site>(project);
    rename<Hall>(project);
    rename<Phase>(project);
    rename<PowerNode>(project);
    rename<Contract>(project);
    rename<Scenario>(project);
    return project;
}

} // namespace

/// Every chart of the program in every format, for the sample with hostile names seen through a
/// scenario, as programs that are not ours read it.
class ProgramChartsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    Project m_plan;
    Project m_seen;
    std::shared_ptr<const Evaluation> m_evaluation;
    ChartRequest m_request;

    [[nodiscard]] QString path(const QString &name, const char *suffix) const
    {
        return m_folder.filePath(name + u'.' + QString::fromLatin1(suffix));
    }

private Q_SLOTS:

    void initTestCase()
    {
        m_plan = hostilePlan();
        m_request.scenario = scenariosInOrder(m_plan).front().id;
        m_request.plan = m_plan;
        m_request.asOf = QDate(2026, 11, 23);
        m_seen = withScenario(m_plan, *m_request.scenario).value();
        m_evaluation = evaluate(m_seen);
    }

    void everyChartOpensInEveryFormat_data()
    {
        QTest::addColumn<QString>("name");
        for (const ChartInfo &chart : chartList()) {
            if (!chart.picture)
                QTest::newRow(qPrintable(chart.name)) << chart.name;
        }
    }

    void everyChartOpensInEveryFormat()
    {
        QFETCH(QString, name);
        ChartRequest request = m_request;
        request.name = name;
        const ChartSpec spec = buildChart(request, m_seen, *m_evaluation);
        QVERIFY(!spec.title.isEmpty());
        for (const QString &suffix : chartFileSuffixes()) {
            const QString file = m_folder.filePath(name + u'.' + suffix);
            QVERIFY(exportChart(spec, file));
            const QByteArray first = contents(file);
            QVERIFY(exportChart(spec, file));
            QCOMPARE(contents(file), first); // the same chart gives the same bytes
        }
        const QImage wanted = chartImage(spec);
        QVERIFY(leastMargin(QImage(path(name, "png"))) >= kMargin);

        QXmlStreamReader xml(contents(path(name, "svg")));
        while (!xml.atEnd()) {
            xml.readNext();
            QVERIFY(!xml.isStartElement() || (xml.name() != u"script" && xml.name() != u"image"));
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        const auto drawn = outputOf(QStringLiteral("rsvg-convert"), {path(name, "svg")});
        QVERIFY2(drawn, "rsvg-convert of librsvg2-bin is not installed");
        const QImage vector = QImage::fromData(*drawn);
        QVERIFY(leastMargin(vector) >= kMargin);
        QVERIFY2(blurredDifference(vector, wanted) < kSamePicture,
                 qPrintable(QString::number(blurredDifference(vector, wanted))));

        const auto fonts = outputOf(QStringLiteral("pdffonts"), {path(name, "pdf")});
        QVERIFY2(fonts, "pdffonts of poppler-utils is not installed");
        QVERIFY(fonts->contains("Inter") && !fonts->contains(" no  no "));
        const QImage page = firstPage(path(name, "pdf"));
        QVERIFY(leastMargin(page) >= kMargin);
        QVERIFY(blurredDifference(page, wanted) < kSamePicture);

        const QByteArray csv = contents(path(name, "csv"));
        QCOMPARE(static_cast<std::size_t>(csv.count('\n')), tableRows(spec).size() + 1);
        for (const QByteArray &line : csv.split('\n'))
            QVERIFY(!line.startsWith('=') && !line.contains(",=") && !line.contains(",\"="));
        for (const char *sheet : {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"}) {
            const auto part =
                outputOf(QStringLiteral("unzip"),
                         {QStringLiteral("-p"), path(name, "xlsx"), QString::fromLatin1(sheet)});
            QVERIFY2(part && !part->isEmpty(), "unzip is not installed");
            QVERIFY(!part->contains("<f>") && !part->contains("hyperlink")
                    && !part->contains("nan"));
        }
    }

    void figuresOfTheHeadroomChartAreThoseOfTheEvaluation()
    {
        ChartRequest request = m_request;
        request.name = QStringLiteral("headroom");
        const ChartSpec spec = buildChart(request, m_seen, *m_evaluation);
        const SiteEvaluation &site = m_evaluation->sites.front();
        const ResourceSeries &power = *site.resource(u"power");
        const auto limit =
            std::find_if(spec.series.begin(), spec.series.end(), [](const ChartSeries &series) {
                return series.role == SeriesRole::Limit;
            });
        QVERIFY(limit != spec.series.end());
        QCOMPARE(limit->y.size(), site.epochOfMonth.size());
        for (std::size_t month = 0; month < limit->y.size(); ++month) {
            const auto epoch = static_cast<std::size_t>(site.epochOfMonth[month]);
            QCOMPARE(limit->y[month], power.byEpoch[epoch].limit.value());
        }
    }
};

} // namespace headroom

QTEST_MAIN(headroom::ProgramChartsTest)
#include "tst_programcharts.moc"
