// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/formerformat.h"

#include "models/domain/entityinfo.h"
#include "models/storage/digesttable.h"
#include "models/storage/fileheader.h"
#include "models/storage/replacementfile.h"
#include "models/storage/schema.h"

#include <QFile>

#include <cerrno>
#include <sqlite3.h>
#include <string>

namespace headroom {

namespace {

void addValue(RowDigest &digest, const Statement &row, int column)
{
    switch (row.storageClass(column)) {
    case SQLITE_INTEGER:
        digest.addInteger(row.integer(column));
        break;
    case SQLITE_FLOAT:
        digest.addReal(row.real(column));
        break;
    case SQLITE_TEXT:
        digest.addText(row.text(column));
        break;
    case SQLITE_BLOB:
        digest.addBlob(row.blob(column));
        break;
    default:
        digest.addNull();
    }
}

/// What the rows of a table add up to, column by column as the table has them, whatever its format.
Result<TableDigest> digestOf(Database &database, const QString &table)
{
    Statement select = database.prepare("SELECT * FROM \"" + table.toStdString() + '"');
    if (!select.isValid())
        return database.fail("storage.read-failed");
    TableDigest digest;
    while (select.step()) {
        RowDigest row;
        for (int column = 0; column < select.columns(); ++column)
            addValue(row, select, column);
        digest.add(row);
    }
    if (select.failed())
        return database.fail("storage.read-failed");
    return digest;
}

bool hasTable(Database &database, const QString &table)
{
    const std::string query = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = '"
                              + table.toStdString() + '\'';
    return database.integer(query).has_value();
}

Result<void> checkDigests(Database &database)
{
    for (const EntityInfo &entity : allEntities()) {
        if (!hasTable(database, entity.name))
            continue;
        const Result<TableDigest> promised = readDigest(database, entity.name);
        if (!promised)
            return promised.failure();
        const Result<TableDigest> found = digestOf(database, entity.name);
        if (!found)
            return found.failure();
        if (!(*promised == *found))
            return failure("file.digest", {}, entity.name);
    }
    return {};
}

Result<void> renewDigests(Database &database)
{
    if (!database.execute("DELETE FROM content_digest WHERE entity <> 'revision'"))
        return database.fail("storage.write-failed");
    for (const EntityInfo &entity : allEntities()) {
        const Result<TableDigest> found = digestOf(database, entity.name);
        if (!found)
            return found.failure();
        if (const Result<void> written = addToDigest(database, entity.name, *found); !written)
            return written.failure();
    }
    return {};
}

} // namespace

Result<void> raiseFormat(Database &database, const QString &name)
{
    const qint64 format = database.integer("PRAGMA user_version").value_or(0);
    if (format == kFormat)
        return {};
    if (const Result<void> whole = checkDigests(database); !whole)
        return whole.failure();
    const MigrationReport report = migrate(database);
    if (report.outcome != MigrationOutcome::Migrated)
        return failure("file.schema", {name}, report.detail);
    return renewDigests(database);
}

Result<void> keepFormerFormat(const QString &path)
{
    const Result<FileHeader> header = readFileHeader(path);
    if (!header || header->format >= kFormat)
        return {};
    const QString kept = QStringLiteral("%1.v%2.bak").arg(path).arg(header->format);
    if (QFile::exists(kept))
        return {};
    errno = 0;
    if (!QFile::copy(path, kept))
        return saveFailure(
            kept, errno != 0 ? errno : EIO, QStringLiteral("copy of the old format"));
    return {};
}

} // namespace headroom
