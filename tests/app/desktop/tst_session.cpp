// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session.h"
#include "models/storage/projectfile.h"
#include "models/storage/workingcopy.h"
#include "tests/models/storage/storagefixture.h"
#include "tests/support/planbuilder.h"
#include "ui/canvas/planexport.h"
#include "ui/canvas/planimage.h"

#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <numbers>

using namespace headroom;
using namespace headroom::test;

namespace {

Project renamed(Project plan, const QString &name)
{
    Settings settings = plan.settings();
    settings.name = name;
    plan.set(std::move(settings));
    return plan;
}

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void recoveredWorkOfTheOpenFileIsSaved();
    void whereRecoveringFailsTheOpenPlanIsSaved();
    void theOpenFileByAnotherNameIsSaved();
    void aRevertedPlanIsSaved();
    void whereRevertingFailsTheOpenPlanIsSaved();
    void aFileThatSomebodyElseHasOpenStaysReadOnly();
    void aPlaceToTheMillimetreSurvivesSavingAndExporting();

private:
    /// Leaves an edit that was not saved, as a crash does.
    void crash(const QString &name)
    {
        const Result<std::unique_ptr<WorkingCopy>> working = WorkingCopy::open(m_path);
        QVERIFY2(working.ok(), told(working));
        (*working)->record(diff(m_plan, renamed(m_plan, name)));
        QVERIFY((*working)->flush().ok());
    }

    static void edit(Session &session, const QString &name)
    {
        const Result<void> done = session.document().perform(
            QStringLiteral("Rename"), renamed(session.document().project(), name));
        QVERIFY2(done.ok(), told(done));
    }

    [[nodiscard]] QString savedName() const
    {
        const Result<Project> plan = readProject(m_path);
        return plan ? plan->settings().name : codeOf(plan);
    }

    Project m_plan;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void SessionTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("HeadroomTest"));
    QCoreApplication::setApplicationName(QStringLiteral("headroom-test"));
}

void SessionTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv("XDG_STATE_HOME", m_folder->filePath(QStringLiteral("state")).toUtf8());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
    m_path = m_folder->filePath(QStringLiteral("plan.headroom"));
    m_plan = AnyPlan(7).make();
    const Result<void> written = writeProject(m_path, m_plan);
    QVERIFY2(written.ok(), told(written));
}

void SessionTest::recoveredWorkOfTheOpenFileIsSaved()
{
    crash(QStringLiteral("Before the crash"));
    Session session;
    QVERIFY(session.open(m_path).ok());
    const std::vector<LeftBehind> left = session.leftBehind();
    QCOMPARE(left.size(), std::size_t(1));
    const Result<void> recovered = session.recover(left.front().id);
    QVERIFY2(recovered.ok(), told(recovered));
    QVERIFY(!session.otherUser());
    QVERIFY(session.document().isModified());
    QCOMPARE(session.path(), m_path);
    const Result<void> saved = session.save(false);
    QVERIFY2(saved.ok(), told(saved));
    QVERIFY(!session.document().isModified());
    QCOMPARE(savedName(), QStringLiteral("Before the crash"));
    QCOMPARE(readProject(m_path).value(), session.document().project());
    edit(session, QStringLiteral("After it"));
    QVERIFY(session.save(false).ok());
    QCOMPARE(savedName(), QStringLiteral("After it"));
    session.close();
    QVERIFY(session.leftBehind().empty());
}

void SessionTest::whereRecoveringFailsTheOpenPlanIsSaved()
{
    Session session;
    QVERIFY(session.open(m_path).ok());
    edit(session, QStringLiteral("Still here"));
    QCOMPARE(codeOf(session.recover(QStringLiteral("nothing"))), QStringLiteral("recover.unknown"));
    QCOMPARE(session.document().project().settings().name, QStringLiteral("Still here"));
    const Result<void> saved = session.save(false);
    QVERIFY2(saved.ok(), told(saved));
    QCOMPARE(savedName(), QStringLiteral("Still here"));
    session.close();
}

void SessionTest::theOpenFileByAnotherNameIsSaved()
{
    const QString link = m_folder->filePath(QStringLiteral("link.headroom"));
    QVERIFY(QFile::link(m_path, link));
    Session session;
    QVERIFY(session.open(m_path).ok());
    QVERIFY(session.open(link).ok());
    QVERIFY(!session.otherUser());
    edit(session, QStringLiteral("Through the link"));
    const Result<void> saved = session.save(false);
    QVERIFY2(saved.ok(), told(saved));
    QCOMPARE(savedName(), QStringLiteral("Through the link"));
    session.close();
}

void SessionTest::aRevertedPlanIsSaved()
{
    Session session;
    QVERIFY(session.open(m_path).ok());
    edit(session, QStringLiteral("Not wanted"));
    QVERIFY(session.revert().ok());
    QCOMPARE(session.document().project(), m_plan);
    QVERIFY(!session.otherUser());
    edit(session, QStringLiteral("Wanted"));
    const Result<void> saved = session.save(false);
    QVERIFY2(saved.ok(), told(saved));
    QCOMPARE(savedName(), QStringLiteral("Wanted"));
    session.close();
}

void SessionTest::whereRevertingFailsTheOpenPlanIsSaved()
{
    Session session;
    QVERIFY(session.open(m_path).ok());
    edit(session, QStringLiteral("All there is"));
    QVERIFY(QFile::remove(m_path));
    QVERIFY(!session.revert().ok());
    const Result<void> saved = session.save(false);
    QVERIFY2(saved.ok(), told(saved));
    QCOMPARE(savedName(), QStringLiteral("All there is"));
    session.close();
}

void SessionTest::aFileThatSomebodyElseHasOpenStaysReadOnly()
{
    crash(QStringLiteral("Before the crash"));
    const Result<std::unique_ptr<WorkingCopy>> other = WorkingCopy::open(m_path);
    QVERIFY2(other.ok(), told(other));
    Session session;
    QVERIFY(session.open(m_path).ok());
    QVERIFY(session.otherUser());
    QVERIFY(session.recover(session.leftBehind().front().id).ok());
    QVERIFY(session.otherUser());
    QCOMPARE(codeOf(session.save(false)), QStringLiteral("save.locked"));
    QCOMPARE(readProject(m_path).value(), m_plan);
    session.close();
    (*other)->close();
}

namespace {

/// Outlines of four corners that an SVG draws, on its page.
std::vector<QPolygonF> quadrangles(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QTransform way;
    std::vector<QPolygonF> result;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"g") { // QSvgGenerator never puts one into another
            QString matrix = xml.attributes().value(QLatin1String("transform")).toString();
            matrix.remove(QStringLiteral("matrix(")).remove(u')');
            const QStringList m = matrix.split(u',');
            way = m.size() == 6 ? QTransform(m[0].toDouble(),
                                             m[1].toDouble(),
                                             m[2].toDouble(),
                                             m[3].toDouble(),
                                             m[4].toDouble(),
                                             m[5].toDouble())
                                : QTransform();
        } else if (xml.name() == u"path") {
            static const QRegularExpression corner(QStringLiteral("[ML]([-0-9.e]+),([-0-9.e]+)"));
            QPolygonF shape;
            auto found = corner.globalMatch(xml.attributes().value(QLatin1String("d")).toString());
            while (found.hasNext()) {
                const QRegularExpressionMatch match = found.next();
                shape << QPointF(match.captured(1).toDouble(), match.captured(2).toDouble());
            }
            if (shape.size() == 5 && shape.isClosed())
                shape.removeLast();
            if (shape.size() == 4)
                result.push_back(way.map(shape));
        }
    }
    return result;
}

} // namespace

void SessionTest::aPlaceToTheMillimetreSurvivesSavingAndExporting()
{
    // A rack of 600 mm by 1,200 mm at x 12.345 m, y 3.210 m, turned by 17°, in a hall of 100 m by
    // 100 m.
    PlanBuilder plan;
    const Id rack = plan.rack(plan.rackType(QStringLiteral("Type"), 132), {});
    plan.change<Rack>(rack, [](Rack &row) {
        row.x = Metres(12.345);
        row.y = Metres(3.210);
        row.rotation = Degrees(17);
    });
    const QString file = m_folder->filePath(QStringLiteral("exact.headroom"));
    QVERIFY(writeProject(file, plan.project).ok());
    Session session;
    QVERIFY(session.open(file).ok());
    const Project &opened = session.document().project();
    QCOMPARE(opened.find<Rack>(rack)->x, Metres(12.345));
    QCOMPARE(opened.find<Rack>(rack)->y, Metres(3.210));
    QCOMPARE(opened.find<Rack>(rack)->rotation, Degrees(17));

    const QString drawing = m_folder->filePath(QStringLiteral("exact.svg"));
    QVERIFY(exportPlan(opened, plan.site, planCaption(opened, plan.site, {}), drawing).ok());
    std::optional<QRectF> hall; // the largest upright one
    std::vector<QPolygonF> turned;
    for (const QPolygonF &shape : quadrangles(drawing)) {
        const QRectF bounds = shape.boundingRect();
        const QPointF side = shape[1] - shape[0];
        if (std::min(std::abs(side.x()), std::abs(side.y())) > 1e-9 * bounds.width())
            turned.push_back(shape);
        else if (!hall || bounds.width() > hall->width())
            hall = bounds;
    }
    QVERIFY(hall.has_value());
    const double scale = hall->width() / 100; // units of the page a metre
    const auto toMetres = [&](QPointF page) {
        return QPointF((page.x() - hall->left()) / scale, (hall->bottom() - page.y()) / scale);
    };
    std::optional<QPolygonF> found;
    for (const QPolygonF &shape : turned) {
        const QPointF side = toMetres(shape[1]) - toMetres(shape[0]);
        if (std::abs(std::hypot(side.x(), side.y()) - 0.6) < 0.001)
            found = shape;
    }
    QVERIFY(found.has_value());
    QPointF middle;
    for (const QPointF &corner : *found)
        middle += toMetres(corner) / 4;
    QVERIFY2(std::hypot(middle.x() - 12.345, middle.y() - 3.210) < 0.001,
             qPrintable(QStringLiteral("%1, %2").arg(middle.x()).arg(middle.y())));
    const QPointF along = toMetres((*found)[1]) - toMetres((*found)[0]);
    const double angle = std::atan2(along.y(), along.x()) * 180 / std::numbers::pi;
    QVERIFY2(std::abs(angle - 17) < 0.01, qPrintable(QString::number(angle)));
}

QTEST_MAIN(SessionTest)
#include "tst_session.moc"
