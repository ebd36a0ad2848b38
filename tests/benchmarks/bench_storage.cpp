// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// S2: a plan of 30,000 racks saved against a bare loop over SQLite's C API that writes the same
// tables from values that lie ready. S3: one durable edit against pwrite and fdatasync. Beside
// them, without a goal: reading the file back.
#include "models/storage/projectfile.h"
#include "models/storage/workingcopy.h"
#include "tests/benchmarks/goals.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <fcntl.h>
#include <sqlite3.h>
#include <string>
#include <unistd.h>

using namespace headroom;

namespace {

constexpr int kRacks = 30'000;

Project largePlan()
{
    SeededIds ids(1);
    Project plan = newProject(QStringLiteral("Large"), QStringLiteral("0"));
    Site site;
    site.id = ids.next();
    site.name = QStringLiteral("Site");
    Hall hall;
    hall.id = ids.next();
    hall.site = site.id;
    hall.name = QStringLiteral("Hall");
    RackType type;
    type.id = ids.next();
    type.name = QStringLiteral("NVL72");
    std::vector<Rack> racks;
    for (int i = 0; i < kRacks; ++i) {
        Rack rack;
        rack.id = ids.next();
        rack.hall = hall.id;
        rack.type = type.id;
        rack.name = QStringLiteral("Rack %1").arg(i);
        rack.accelerators = 72;
        rack.plannedPower = Kilowatts(112.2);
        rack.x = Metres(0.6 * (i % 300));
        rack.y = Metres(2.4 * (i / 300));
        racks.push_back(std::move(rack));
    }
    plan.set(site);
    plan.set(hall);
    plan.set(type);
    plan.table<Rack>() = Table<Rack>::fromRows(std::move(racks));
    return plan;
}

/// One column's value, ready to be bound.
struct Value
{
    int kind = SQLITE_NULL;
    sqlite3_int64 integer = 0;
    double real = 0;
    std::string text;
};

struct RawTable
{
    std::string insert;
    std::vector<std::vector<Value>> rows;
};

struct RawFile
{
    std::vector<std::string> schema;
    std::vector<RawTable> tables;
};

sqlite3 *openRaw(const QString &path)
{
    sqlite3 *handle = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &handle) != SQLITE_OK)
        std::abort();
    return handle;
}

sqlite3_stmt *prepareRaw(sqlite3 *handle, const std::string &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
        std::abort();
    return statement;
}

std::string textAt(sqlite3_stmt *statement, int column)
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, column));
    const int size = sqlite3_column_bytes(statement, column);
    return bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(size));
}

RawTable readTable(sqlite3 *handle, const std::string &name)
{
    RawTable table;
    sqlite3_stmt *select = prepareRaw(handle, "SELECT * FROM " + name);
    const int columns = sqlite3_column_count(select);
    table.insert = "INSERT INTO " + name + " VALUES (?";
    for (int i = 1; i < columns; ++i)
        table.insert += ", ?";
    table.insert += ")";
    while (sqlite3_step(select) == SQLITE_ROW) {
        std::vector<Value> row(static_cast<std::size_t>(columns));
        for (int i = 0; i < columns; ++i) {
            Value &value = row[static_cast<std::size_t>(i)];
            value.kind = sqlite3_column_type(select, i);
            if (value.kind == SQLITE_INTEGER)
                value.integer = sqlite3_column_int64(select, i);
            else if (value.kind == SQLITE_FLOAT)
                value.real = sqlite3_column_double(select, i);
            else
                value.text = textAt(select, i);
        }
        table.rows.push_back(std::move(row));
    }
    sqlite3_finalize(select);
    return table;
}

RawFile readRaw(const QString &path)
{
    RawFile file;
    sqlite3 *handle = openRaw(path);
    std::vector<std::string> names;
    sqlite3_stmt *select =
        prepareRaw(handle, "SELECT name, sql FROM sqlite_schema WHERE type = 'table'");
    while (sqlite3_step(select) == SQLITE_ROW) {
        names.push_back(textAt(select, 0));
        file.schema.push_back(textAt(select, 1));
    }
    sqlite3_finalize(select);
    for (const std::string &name : names)
        file.tables.push_back(readTable(handle, name));
    sqlite3_close(handle);
    return file;
}

void bindRaw(sqlite3_stmt *insert, int parameter, const Value &value)
{
    const int size = static_cast<int>(value.text.size());
    switch (value.kind) {
    case SQLITE_INTEGER:
        sqlite3_bind_int64(insert, parameter, value.integer);
        break;
    case SQLITE_FLOAT:
        sqlite3_bind_double(insert, parameter, value.real);
        break;
    case SQLITE_TEXT:
        sqlite3_bind_text(insert, parameter, value.text.c_str(), size, SQLITE_STATIC);
        break;
    case SQLITE_BLOB:
        sqlite3_bind_blob(insert, parameter, value.text.c_str(), size, SQLITE_STATIC);
        break;
    default:
        sqlite3_bind_null(insert, parameter);
    }
}

void execRaw(sqlite3 *handle, const char *sql)
{
    if (sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        std::abort();
}

/// The rival: as fast as SQLite takes it, and synced like ours.
void saveRaw(const RawFile &file, const QString &path)
{
    const QString temporary = path + QStringLiteral(".tmp");
    QFile::remove(temporary);
    sqlite3 *handle = openRaw(temporary);
    execRaw(handle, "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; BEGIN");
    for (const std::string &statement : file.schema)
        execRaw(handle, statement.c_str());
    for (const RawTable &table : file.tables) {
        sqlite3_stmt *insert = prepareRaw(handle, table.insert);
        for (const std::vector<Value> &row : table.rows) {
            for (std::size_t i = 0; i < row.size(); ++i)
                bindRaw(insert, static_cast<int>(i) + 1, row[i]);
            if (sqlite3_step(insert) != SQLITE_DONE)
                std::abort();
            sqlite3_reset(insert);
        }
        sqlite3_finalize(insert);
    }
    execRaw(handle, "COMMIT");
    sqlite3_close(handle);
    const int descriptor = ::open(QFile::encodeName(temporary).constData(), O_RDONLY | O_CLOEXEC);
    ::fsync(descriptor);
    ::close(descriptor);
    QFile::remove(path);
    QFile::rename(temporary, path);
}

/// The rival of a durable edit: one page written and on the disk.
double writeAndSync(int descriptor)
{
    static const std::string page(4096, 'x');
    return bench::timed([descriptor] {
        if (::pwrite(descriptor, page.data(), page.size(), 0) < 0 || ::fdatasync(descriptor) != 0)
            std::abort();
    });
}

double durableEdit(WorkingCopy &copy, Project &plan)
{
    const Rack &rack = *plan.table<Rack>().begin();
    Rack moved = rack;
    moved.x = Metres(rack.x.value() + 0.6);
    Project next = plan;
    next.set(moved);
    const ChangeSet changes = diff(plan, next);
    plan = next;
    return bench::timed([&copy, &changes] {
        copy.record(changes);
        if (!copy.flush())
            std::abort();
    });
}

} // namespace

int main()
{
    constexpr int kSaves = 15;
    constexpr int kEdits = 200;
    const QTemporaryDir folder;
    const QString ours = folder.filePath(QStringLiteral("ours.headroom"));
    const QString theirs = folder.filePath(QStringLiteral("theirs.headroom"));
    Project plan = largePlan();
    if (!writeProject(ours, plan))
        return 1;
    const RawFile raw = readRaw(ours);

    const bench::Pairs saves = bench::inTurns(
        kSaves,
        [&] { return bench::timed([&] { static_cast<void>(writeProject(ours, plan)); }); },
        [&] { return bench::timed([&] { saveRaw(raw, theirs); }); });
    bench::report("S2",
                  "write 30,000 racks / bare C-API loop",
                  saves.ratio(),
                  1.3,
                  bench::median(saves.ours));

    Result<std::unique_ptr<WorkingCopy>> copy =
        WorkingCopy::open(ours, folder.filePath(QStringLiteral("state")));
    if (!copy)
        return 1;
    const bench::Pairs copies = bench::inTurns(
        kSaves,
        [&] { return bench::timed([&] { static_cast<void>((*copy)->save()); }); },
        [&] { return bench::timed([&] { saveRaw(raw, theirs); }); });
    bench::report("S2",
                  "save the working copy / the same loop",
                  copies.ratio(),
                  1.3,
                  bench::median(copies.ours));

    const int page = ::open(QFile::encodeName(theirs).constData(), O_RDWR | O_CLOEXEC);
    const bench::Pairs edits = bench::inTurns(
        kEdits, [&] { return durableEdit(**copy, plan); }, [page] { return writeAndSync(page); });
    ::close(page);
    bench::report("S3",
                  "one durable edit / pwrite and fdatasync",
                  edits.ratio(),
                  12,
                  bench::median(edits.ours));
    (*copy)->close();

    std::vector<double> loads;
    for (int i = 0; i < kSaves; ++i)
        loads.push_back(bench::timed([&] { static_cast<void>(readProject(ours)); }));
    std::printf("Reading 30,000 racks, every check included: %.1f ms\n", bench::median(loads));
    return 0;
}
