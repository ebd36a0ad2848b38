// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sessionfolder.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUuid>

namespace headroom {

namespace {

QString workingFolder(const QString &stateFolder)
{
    return stateFolder + QStringLiteral("/working");
}

QString lockName()
{
    return QStringLiteral("/lock");
}

QString noteName()
{
    return QStringLiteral("/session.json");
}

} // namespace

QString stateFolder()
{
    const QString fromEnvironment = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base = QDir::isAbsolutePath(fromEnvironment)
                             ? fromEnvironment
                             : QDir::homePath() + QStringLiteral("/.local/state");
    return base + QStringLiteral("/headroom");
}

Result<SessionFolder> SessionFolder::create(const QString &stateFolder)
{
    const QString working = workingFolder(stateFolder);
    const Failure refused = failure("working-copy.no-folder", {working});
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    // Under a hidden name until it is locked, so that no other start takes it for a leftover.
    const QString unborn = working + QStringLiteral("/.") + id;
    if (!QDir().mkpath(unborn))
        return refused;
    QFile::setPermissions(unborn,
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    SessionFolder session;
    session.m_id = id;
    session.m_path = working + QLatin1Char('/') + id;
    if (session.m_lock.take(unborn + lockName()) != OsLock::Outcome::Taken)
        return refused;
    session.m_lock.movedTo(session.m_path + lockName());
    if (!QDir().rename(unborn, session.m_path))
        return refused;
    return session;
}

std::optional<SessionFolder> SessionFolder::adopt(const QString &stateFolder, const QString &id)
{
    // Ids come from people too: nothing but a plain name below the folder.
    if (QUuid::fromString(id).isNull())
        return std::nullopt;
    SessionFolder session;
    session.m_id = id;
    session.m_path = workingFolder(stateFolder) + QLatin1Char('/') + id;
    if (!QFile::exists(session.databasePath())
        || session.m_lock.take(session.m_path + lockName()) != OsLock::Outcome::Taken)
        return std::nullopt;
    return session;
}

QStringList SessionFolder::ids(const QString &stateFolder)
{
    return QDir(workingFolder(stateFolder))
        .entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time);
}

QString SessionFolder::databasePath() const
{
    return m_path + QStringLiteral("/plan.headroom");
}

SessionNote SessionFolder::note() const
{
    QFile file(m_path + noteName());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject note = QJsonDocument::fromJson(file.readAll()).object();
    return {note.value(QStringLiteral("file")).toString(),
            QDateTime::fromString(note.value(QStringLiteral("opened")).toString(), Qt::ISODate)};
}

bool SessionFolder::writeNote(const SessionNote &note) const
{
    const QJsonObject object{{QStringLiteral("file"), note.file},
                             {QStringLiteral("opened"), note.opened.toString(Qt::ISODate)}};
    const QByteArray text = QJsonDocument(object).toJson();
    QSaveFile file(m_path + noteName());
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
}

void SessionFolder::remove()
{
    if (m_path.isEmpty())
        return;
    QDir(m_path).removeRecursively();
    m_lock.release();
    m_path.clear();
}

} // namespace headroom
