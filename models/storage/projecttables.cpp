// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/projecttables.h"

#include "models/storage/digesttable.h"
#include "models/storage/rowcodec.h"

#include <string>

namespace headroom {

namespace {

std::string quoted(const QString &name)
{
    return '"' + name.toStdString() + '"';
}

std::string columnsOf(const EntityInfo &entity)
{
    std::string columns = "id";
    for (const FieldInfo &field : entity.fields)
        columns += ", " + quoted(QString::fromUtf8(field.name));
    return columns;
}

std::string insertInto(const EntityInfo &entity)
{
    std::string parameters = "?";
    for (std::size_t i = 0; i < entity.fields.size(); ++i)
        parameters += ", ?";
    return "INSERT OR REPLACE INTO " + quoted(entity.name) + " (" + columnsOf(entity) + ") VALUES ("
           + parameters + ')';
}

Failure damaged(const EntityInfo &entity, qint64 id, int column)
{
    const QString field =
        column > 0 ? QString::fromUtf8(entity.fields[static_cast<std::size_t>(column - 1)].name)
                   : QStringLiteral("id");
    return failure(
        "file.damaged", {}, QStringLiteral("%1 %2, column %3").arg(entity.name).arg(id).arg(field));
}

template <class T>
Result<void> writeTable(Database &database, const Table<T> &table)
{
    TableDigest digest;
    if (!table.empty()) {
        Statement insert = database.prepare(insertInto(entityInfo(T::kKind)));
        if (!insert.isValid())
            return database.fail("storage.write-failed");
        RowWriter writer(&insert);
        for (const T &row : table) {
            digest.add(writer.bind(row));
            if (!insert.run())
                return database.fail("storage.write-failed");
        }
    }
    return addToDigest(database, entityInfo(T::kKind).name, digest);
}

template <class T>
Result<void> readTable(Database &database, Project &project)
{
    const EntityInfo &entity = entityInfo(T::kKind);
    Statement select = database.prepare("SELECT " + columnsOf(entity) + " FROM "
                                        + quoted(entity.name) + " ORDER BY id");
    if (!select.isValid())
        return database.fail("storage.read-failed");
    TableDigest digest;
    RowReader reader(select);
    std::vector<T> rows;
    while (select.step()) {
        T row;
        if (!reader.read(row))
            return damaged(entity, row.id.value, reader.column());
        digest.add(reader.digest());
        rows.push_back(std::move(row));
    }
    if (select.failed())
        return database.fail("storage.read-failed");
    const Result<TableDigest> promised = readDigest(database, entity.name);
    if (!promised)
        return promised.failure();
    if (!(*promised == digest))
        return failure("file.digest", {}, entity.name);
    project.table<T>() = Table<T>::fromRows(std::move(rows));
    return {};
}

template <class T>
Result<void> applyToTable(Database &database, const std::vector<Change<T>> &changes)
{
    if (changes.empty())
        return {};
    const EntityInfo &entity = entityInfo(T::kKind);
    Statement insert = database.prepare(insertInto(entity));
    Statement remove = database.prepare("DELETE FROM " + quoted(entity.name) + " WHERE id = ?");
    if (!insert.isValid() || !remove.isValid())
        return database.fail("storage.write-failed");
    RowWriter writer(&insert);
    RowWriter former;
    TableDigest digest;
    for (const Change<T> &change : changes) {
        if (change.before)
            digest.remove(former.bind(*change.before));
        bool done = false;
        if (change.after) {
            digest.add(writer.bind(*change.after));
            done = insert.run();
        } else {
            remove.bind(1, change.id.value);
            done = remove.run();
        }
        if (!done)
            return database.fail("storage.write-failed");
    }
    return addToDigest(database, entity.name, digest);
}

/// Runs the step for every entity until one fails.
template <class Step>
Result<void> forEachTable(Step &&step)
{
    Result<void> result;
    forEachEntityType([&]<class T>() {
        if (result)
            result = step.template operator()<T>();
    });
    return result;
}

} // namespace

Result<void> writeProjectTables(Database &database, const Project &project)
{
    return forEachTable([&]<class T>() { return writeTable(database, project.table<T>()); });
}

Result<Project> readProjectTables(Database &database)
{
    Project project;
    const Result<void> read =
        forEachTable([&]<class T>() { return readTable<T>(database, project); });
    if (!read)
        return read.failure();
    return project;
}

Result<void> applyToTables(Database &database, const ChangeSet &changes)
{
    return forEachTable([&]<class T>() { return applyToTable(database, changes.of<T>()); });
}

} // namespace headroom
