// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sourcetree.h"

#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace headroom;

namespace {

/// Whom a folder may include beside itself. What is not listed is forbidden.
const QMap<QString, QString> &mayInclude()
{
    static const QMap<QString, QString> rules = [] {
        const QString domain = QStringLiteral("models/base models/domain ");
        const QString calculations = domain + QStringLiteral("models/edits models/engine ");
        const QString presentation = calculations
                                     + QStringLiteral("models/text models/document "
                                                      "models/placement models/presentation ");
        const QString screens = presentation + QStringLiteral("models/exchange ui/theme ");
        const QString panes = screens + QStringLiteral("ui/widgets ");
        return QMap<QString, QString>{
            {QStringLiteral("models/base"), QString()},
            {QStringLiteral("models/domain"), domain},
            {QStringLiteral("models/edits"), domain},
            {QStringLiteral("models/engine"), domain},
            {QStringLiteral("models/storage"), domain},
            {QStringLiteral("models/text"), domain},
            {QStringLiteral("models/document"), calculations},
            {QStringLiteral("models/placement"), calculations},
            {QStringLiteral("models/presentation"), presentation},
            {QStringLiteral("models/exchange"), presentation},
            {QStringLiteral("ui/theme"), domain},
            {QStringLiteral("ui/widgets"), screens},
            {QStringLiteral("ui/canvas"), panes},
            {QStringLiteral("ui/diagram"), panes + QStringLiteral("ui/canvas ")},
            {QStringLiteral("ui/portfolio"), panes + QStringLiteral("ui/canvas ")},
            {QStringLiteral("ui/charts"), panes},
            {QStringLiteral("ui/panels"), panes + QStringLiteral("ui/canvas ui/charts ")},
            {QStringLiteral("ui/dialogs"), panes},
            {QStringLiteral("ui/mainwindow"),
             panes
                 + QStringLiteral(
                     "ui/canvas ui/diagram ui/portfolio ui/charts ui/panels ui/dialogs ")},
        };
    }();
    return rules;
}

/// "models/base" of "models/base/id.h".
QString roomOf(const QString &path)
{
    return path.section(u'/', 0, 1);
}

struct Include
{
    QString file;
    int line = 0;
    QString name;
    bool ours = false; // in quotes
};

std::vector<Include> includes(const QStringList &folders)
{
    static const QRegularExpression directive(
        QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"));
    std::vector<Include> found;
    for (const SourceFile &file : sourceFiles(folders)) {
        int number = 0;
        for (const QString &line : file.lines) {
            ++number;
            if (const auto match = directive.match(line); match.hasMatch())
                found.push_back({file.path, number, match.captured(2), match.captured(1) == u"\""});
        }
    }
    return found;
}

QString at(const QString &file, qsizetype line, const QString &what)
{
    return QStringLiteral("%1:%2: %3").arg(file).arg(line).arg(what);
}

QString list(const QStringList &problems)
{
    return QStringLiteral("\n  ") + problems.join(QStringLiteral("\n  "));
}

#define NOTHING_IN(problems) QVERIFY2((problems).isEmpty(), qPrintable(list(problems)))

const QStringList kProgram{QStringLiteral("app"), QStringLiteral("models"), QStringLiteral("ui")};
const QStringList kEverything = kProgram + QStringList{QStringLiteral("tests")};

} // namespace

class ArchitectureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldersIncludeOnlyWhatTheyMay();
    void includesAreWrittenFromTheRoot();
    void modelsSeeNoWindows();
    void calculationsSeeNoSurroundings();
    void onlyStorageSeesSql();
    void onlyChartsSeeQCustomPlot();
    void everyFileNamesItsLicence();
    void headersAreReadOnce();
    void objectMacrosStandAlone();
    void noTestIsSkipped();
    void nothingIsLeftForLater();
    void filesStaySmall();
};

void ArchitectureTest::foldersIncludeOnlyWhatTheyMay()
{
    QStringList problems;
    for (const Include &include : includes({QStringLiteral("models"), QStringLiteral("ui")})) {
        const QString from = roomOf(include.file);
        const QString to = roomOf(include.name);
        if (!include.ours || from == to || !include.name.contains(u'/'))
            continue;
        if (!mayInclude().contains(from))
            problems += at(include.file, include.line, from + QStringLiteral(" has no rule here"));
        else if (!mayInclude().value(from).split(u' ').contains(to))
            problems += at(include.file, include.line, QStringLiteral("must not include ") + to);
    }
    NOTHING_IN(problems);
}

void ArchitectureTest::includesAreWrittenFromTheRoot()
{
    const QDir root(QStringLiteral(HEADROOM_SOURCE_DIR));
    QStringList problems;
    for (const Include &include : includes(kEverything)) {
        const bool generated = include.name == u"version.h" || include.name.endsWith(u".moc");
        if (include.ours && !generated && !QFileInfo::exists(root.filePath(include.name)))
            problems +=
                at(include.file, include.line, include.name + QStringLiteral(" is not there"));
    }
    NOTHING_IN(problems);
}

void ArchitectureTest::modelsSeeNoWindows()
{
    const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    const QDir core(headers.filePath(QStringLiteral("QtCore")));
    QVERIFY2(core.exists(QStringLiteral("QObject")), qPrintable(core.path()));
    QStringList problems;
    for (const Include &include : includes({QStringLiteral("models")})) {
        static const QRegularExpression qt(QStringLiteral("^[Qq]([A-Z]|t|.*[.]h$)"));
        if (include.ours || !qt.match(include.name).hasMatch())
            continue;
        if (!core.exists(include.name.section(u'/', -1)))
            problems += at(include.file,
                           include.line,
                           include.name + QStringLiteral(" is not a header of Qt Core"));
    }
    NOTHING_IN(problems);
}

void ArchitectureTest::calculationsSeeNoSurroundings()
{
    const QSet<QString> forbidden{
        QStringLiteral("QObject"),       QStringLiteral("QFile"),
        QStringLiteral("QFileInfo"),     QStringLiteral("QDir"),
        QStringLiteral("QSaveFile"),     QStringLiteral("QTextStream"),
        QStringLiteral("QLocale"),       QStringLiteral("QDateTime"),
        QStringLiteral("QTime"),         QStringLiteral("QTimer"),
        QStringLiteral("QElapsedTimer"), QStringLiteral("QRandomGenerator"),
        QStringLiteral("QSettings"),     QStringLiteral("QProcess"),
        QStringLiteral("QUuid"),         QStringLiteral("QStandardPaths"),
        QStringLiteral("chrono"),        QStringLiteral("ctime"),
        QStringLiteral("random"),        QStringLiteral("locale"),
        QStringLiteral("iostream"),      QStringLiteral("fstream"),
        QStringLiteral("filesystem"),    QStringLiteral("cstdio")};
    QStringList problems;
    for (const Include &include :
         includes({QStringLiteral("models/engine"), QStringLiteral("models/edits")})) {
        if (!include.ours && forbidden.contains(include.name.section(u'/', -1)))
            problems += at(include.file, include.line, include.name);
    }
    NOTHING_IN(problems);
}

void ArchitectureTest::onlyStorageSeesSql()
{
    QStringList problems;
    for (const Include &include : includes(kProgram)) {
        const bool sql =
            include.name.contains(u"sqlite", Qt::CaseInsensitive) || include.name.contains(u"QSql");
        if (sql && roomOf(include.file) != u"models/storage")
            problems += at(include.file, include.line, include.name);
    }
    NOTHING_IN(problems);
}

void ArchitectureTest::onlyChartsSeeQCustomPlot()
{
    QStringList problems;
    for (const Include &include : includes(kProgram)) {
        if (include.name.contains(u"qcustomplot", Qt::CaseInsensitive)
            && roomOf(include.file) != u"ui/charts")
            problems += at(include.file, include.line, include.name);
    }
    NOTHING_IN(problems);
}

void ArchitectureTest::everyFileNamesItsLicence()
{
    QStringList problems;
    for (const SourceFile &file : sourceFiles(kEverything)) {
        const bool named =
            file.lines.size() > 2
            && file.lines[0] == u"// SPDX-FileCopyrightText: 2026 The Headroom authors"
            && file.lines[1] == u"// SPDX-License-Identifier: GPL-3.0-or-later";
        if (!named)
            problems += at(file.path, 1, QStringLiteral("lacks the two SPDX lines"));
    }
    NOTHING_IN(problems);
}

void ArchitectureTest::headersAreReadOnce()
{
    QStringList problems;
    for (const SourceFile &file : sourceFiles(kEverything, {QStringLiteral(".h")})) {
        if (!file.lines.contains(QStringLiteral("#pragma once")))
            problems += at(file.path, 1, QStringLiteral("lacks #pragma once"));
    }
    NOTHING_IN(problems);
}

/// AUTOMOC overlooks classes whose macro shares its line with something else.
void ArchitectureTest::objectMacrosStandAlone()
{
    static const QRegularExpression macro(QStringLiteral("\\bQ_(OBJECT|GADGET)\\b"));
    QStringList problems;
    for (const SourceFile &file : sourceFiles(kEverything)) {
        const QStringList lines = withoutComments(file.text()).split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QString line = lines[i].trimmed();
            const bool quoted = line.contains(u'"');
            if (macro.match(line).hasMatch() && !quoted && line != u"Q_OBJECT"
                && line != u"Q_GADGET")
                problems += at(file.path, i + 1, line);
        }
    }
    NOTHING_IN(problems);
}

void ArchitectureTest::noTestIsSkipped()
{
    const QString skip = QStringLiteral("QSK") + QStringLiteral("IP(");
    QStringList problems;
    for (const SourceFile &file : sourceFiles({QStringLiteral("tests")})) {
        for (qsizetype i = 0; i < file.lines.size(); ++i) {
            if (file.lines[i].contains(skip))
                problems += at(file.path, i + 1, file.lines[i].trimmed());
        }
    }
    NOTHING_IN(problems);
}

void ArchitectureTest::nothingIsLeftForLater()
{
    static const QRegularExpression mark(QStringLiteral("\\b(TO") + QStringLiteral("DO|FIX")
                                         + QStringLiteral("ME|XX") + QStringLiteral("X)\\b"));
    QStringList problems;
    for (const SourceFile &file : sourceFiles(kEverything)) {
        for (qsizetype i = 0; i < file.lines.size(); ++i) {
            if (mark.match(file.lines[i]).hasMatch())
                problems += at(file.path, i + 1, file.lines[i].trimmed());
        }
    }
    NOTHING_IN(problems);
}

/// The soft limits of the house style: told, not enforced; twice the limit is too much.
void ArchitectureTest::filesStaySmall()
{
    QStringList problems;
    for (const SourceFile &file : sourceFiles(kProgram)) {
        const qsizetype limit = file.path.endsWith(u".h") ? 200 : 400;
        const qsizetype lines = file.lines.size();
        if (lines > limit)
            qInfo("%s has %lld lines, more than %lld",
                  qPrintable(file.path),
                  static_cast<long long>(lines),
                  static_cast<long long>(limit));
        if (lines > 2 * limit)
            problems += at(file.path, lines, QStringLiteral("is far too long"));
    }
    NOTHING_IN(problems);
}

QTEST_GUILESS_MAIN(ArchitectureTest)
#include "tst_architecture.moc"
