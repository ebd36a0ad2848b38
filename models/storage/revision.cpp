// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/revision.h"

#include "models/storage/digesttable.h"
#include "version.h"

#include <QDateTime>
#include <QUuid>

#include <string>

namespace headroom {

namespace {

QString textAt(const Statement &statement, int column)
{
    const std::string_view text = statement.text(column);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

Revision revisionAt(const Statement &statement)
{
    return {textAt(statement, 1), textAt(statement, 2), textAt(statement, 3), textAt(statement, 4)};
}

RowDigest digestOf(qint64 id, const Revision &revision)
{
    RowDigest digest;
    digest.addInteger(id);
    digest.addText(revision.uuid.toStdString());
    if (revision.parent.isEmpty())
        digest.addNull();
    else
        digest.addText(revision.parent.toStdString());
    digest.addText(revision.savedAt.toStdString());
    digest.addText(revision.program.toStdString());
    return digest;
}

QString tableName()
{
    return QStringLiteral("revision");
}

} // namespace

Revision newRevision(const QString &parent)
{
    return {QUuid::createUuid().toString(QUuid::WithoutBraces),
            parent,
            QDateTime::currentDateTimeUtc().toString(Qt::ISODate),
            QStringLiteral("Headroom ") + QString::fromUtf8(kVersion)};
}

Result<void> writeRevision(Database &database, const Revision &revision)
{
    const qint64 id = database.integer("SELECT max(id) FROM revision").value_or(0) + 1;
    Statement insert = database.prepare(
        "INSERT INTO revision (id, uuid, parent, saved_at, program) VALUES (?, ?, ?, ?, ?)");
    if (!insert.isValid())
        return database.fail("storage.write-failed");
    const std::string uuid = revision.uuid.toStdString();
    const std::string parent = revision.parent.toStdString();
    const std::string savedAt = revision.savedAt.toStdString();
    const std::string program = revision.program.toStdString();
    insert.bind(1, id);
    insert.bind(2, uuid);
    if (parent.empty())
        insert.bindNull(3);
    else
        insert.bind(3, parent);
    insert.bind(4, savedAt);
    insert.bind(5, program);
    if (!insert.run())
        return database.fail("storage.write-failed");
    TableDigest digest;
    digest.add(digestOf(id, revision));
    return addToDigest(database, tableName(), digest);
}

Result<std::optional<Revision>> lastRevision(Database &database)
{
    Statement select = database.prepare(
        "SELECT id, uuid, parent, saved_at, program FROM revision ORDER BY id DESC LIMIT 1");
    std::optional<Revision> revision;
    if (select.step())
        revision = revisionAt(select);
    if (select.failed())
        return database.fail("storage.read-failed");
    return revision;
}

Result<void> checkRevisions(Database &database)
{
    Statement select = database.prepare("SELECT id, uuid, parent, saved_at, program FROM revision");
    TableDigest found;
    while (select.step())
        found.add(digestOf(select.integer(0), revisionAt(select)));
    if (select.failed())
        return database.fail("storage.read-failed");
    const Result<TableDigest> promised = readDigest(database, tableName());
    if (!promised)
        return promised.failure();
    if (!(*promised == found))
        return failure("file.digest", {}, tableName());
    return {};
}

} // namespace headroom
