// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/projectfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace headroom;

class TestProjectFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasWrittenIsRead();
};

void TestProjectFile::whatWasWrittenIsRead()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("plan.headroom"));
    Project project = newProject(QStringLiteral("Größe"), QStringLiteral("u"));
    Site site;
    site.id = Id{7};
    site.name = QStringLiteral("Memphis");
    site.boundary = {{0, 0}, {10, 0}, {10, 5}};
    project.set(site);
    const Result<void> written = writeProject(path, project);
    QVERIFY2(written.ok(), written.ok() ? "" : qPrintable(written.failure().detail));
    const Result<Project> read = readProject(path);
    QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.failure().detail));
    QVERIFY(*read == project);
}

QTEST_GUILESS_MAIN(TestProjectFile)
#include "tst_projectfile.moc"
