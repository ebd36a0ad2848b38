// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/digesttable.h"

#include <string>

namespace headroom {

Result<TableDigest> readDigest(Database &database, const QString &entity)
{
    Statement select =
        database.prepare("SELECT row_count, digest FROM content_digest WHERE entity = ?");
    if (!select.isValid())
        return database.fail("storage.read-failed");
    const std::string name = entity.toStdString();
    select.bind(1, name);
    TableDigest digest;
    if (select.step()) {
        const std::string_view text = select.text(1);
        bool good = false;
        digest.rows = select.integer(0);
        digest.sum = QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()))
                         .toULongLong(&good, 16);
        if (!good)
            return failure("file.digest", {}, entity);
    }
    if (select.failed())
        return database.fail("storage.read-failed");
    return digest;
}

Result<void> addToDigest(Database &database, const QString &entity, TableDigest digest)
{
    const Result<TableDigest> before = readDigest(database, entity);
    if (!before)
        return before.failure();
    const TableDigest after = *before + digest;
    Statement insert = database.prepare(
        "INSERT OR REPLACE INTO content_digest (entity, row_count, digest) VALUES (?, ?, ?)");
    if (!insert.isValid())
        return database.fail("storage.write-failed");
    const std::string name = entity.toStdString();
    const std::string text = digestText(after).toStdString();
    insert.bind(1, name);
    insert.bind(2, static_cast<qint64>(after.rows));
    insert.bind(3, text);
    if (!insert.run())
        return database.fail("storage.write-failed");
    return {};
}

} // namespace headroom
