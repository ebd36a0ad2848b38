// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/documentlock.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QUuid>

#include <pwd.h>
#include <unistd.h>
#include <utility>

namespace headroom {

namespace {

QString lockPath(const QString &documentPath)
{
    const QFileInfo info(documentPath);
    const QString real = info.canonicalFilePath();
    const QFileInfo document(real.isEmpty() ? info.absoluteFilePath() : real);
    return document.absolutePath() + QStringLiteral("/.") + document.fileName()
           + QStringLiteral(".lock");
}

QString userName()
{
    const struct passwd *entry = ::getpwuid(::getuid());
    return entry != nullptr ? QString::fromLocal8Bit(entry->pw_name) : QString();
}

QByteArray describeUs()
{
    const QJsonObject us{
        {QStringLiteral("user"), userName()},
        {QStringLiteral("host"), QSysInfo::machineHostName()},
        {QStringLiteral("since"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
        {QStringLiteral("token"), QUuid::createUuid().toString(QUuid::WithoutBraces)},
    };
    return QJsonDocument(us).toJson(QJsonDocument::Compact);
}

LockHolder describeHolder(const QString &path)
{
    constexpr qint64 kMostBytes = 4096;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject holder = QJsonDocument::fromJson(file.read(kMostBytes)).object();
    return {holder.value(QStringLiteral("user")).toString(),
            holder.value(QStringLiteral("host")).toString(),
            QDateTime::fromString(holder.value(QStringLiteral("since")).toString(), Qt::ISODate)};
}

} // namespace

DocumentLock &DocumentLock::operator=(DocumentLock &&other) noexcept
{
    if (this != &other) {
        m_lock.removeAndRelease();
        m_lock = std::move(other.m_lock);
        m_holder = std::move(other.m_holder);
    }
    return *this;
}

DocumentLock::~DocumentLock()
{
    m_lock.removeAndRelease();
}

DocumentLock DocumentLock::take(const QString &documentPath)
{
    DocumentLock result;
    const QString path = lockPath(documentPath);
    switch (result.m_lock.take(path)) {
    case OsLock::Outcome::Taken:
        // What it says is only for people; the lock holds without it.
        static_cast<void>(result.m_lock.write(describeUs()));
        break;
    case OsLock::Outcome::HeldByOther:
        result.m_holder = describeHolder(path);
        break;
    case OsLock::Outcome::NotPossible:
        break;
    }
    return result;
}

DocumentLock DocumentLock::takeFromHolder(const QString &documentPath)
{
    QFile::remove(lockPath(documentPath));
    return take(documentPath);
}

} // namespace headroom
