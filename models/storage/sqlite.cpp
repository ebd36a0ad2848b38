// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqlite.h"

#include <QUrl>

#include <array>
#include <sqlite3.h>
#include <utility>

namespace headroom {

namespace {

struct Limit
{
    int which;
    int most;
};

/// What a file from a stranger may ask of SQLite. Attaching is not among what Headroom does.
constexpr std::array<Limit, 8> kLimits{{
    {SQLITE_LIMIT_LENGTH, 65 * 1024 * 1024}, // a row with the largest picture
    {SQLITE_LIMIT_SQL_LENGTH, 64 * 1024},
    {SQLITE_LIMIT_COLUMN, 100},
    {SQLITE_LIMIT_EXPR_DEPTH, 100},
    {SQLITE_LIMIT_COMPOUND_SELECT, 3},
    {SQLITE_LIMIT_VDBE_OP, 25'000},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
}};

/// Of the whole process: no file can make SQLite take more memory than this.
constexpr sqlite3_int64 kMostMemoryBytes = 192LL * 1024 * 1024;

constexpr int kStepsBetweenClockReads = 20'000;

int isPastDeadline(void *deadline)
{
    const auto *until = static_cast<const std::chrono::steady_clock::time_point *>(deadline);
    return std::chrono::steady_clock::now() > *until ? 1 : 0;
}

bool harden(sqlite3 *handle)
{
    bool good = true;
    const auto configure = [&](int what, int value) {
        good = sqlite3_db_config(handle, what, value, nullptr) == SQLITE_OK && good;
    };
    configure(SQLITE_DBCONFIG_DEFENSIVE, 1);
    configure(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
    configure(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0);
    configure(SQLITE_DBCONFIG_ENABLE_VIEW, 0);
    configure(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
    configure(SQLITE_DBCONFIG_DQS_DDL, 0);
    configure(SQLITE_DBCONFIG_DQS_DML, 0);
    for (const Limit limit : kLimits)
        sqlite3_limit(handle, limit.which, limit.most);
    return good;
}

QString uriOf(const QString &path)
{
    QUrl url = QUrl::fromLocalFile(path);
    url.setQuery(QStringLiteral("immutable=1"));
    return url.toString(QUrl::FullyEncoded);
}

} // namespace

Statement::Statement(sqlite3_stmt *statement)
    : m_statement(statement)
{}

void Statement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

void Statement::bind(int parameter, qint64 value)
{
    sqlite3_bind_int64(m_statement.get(), parameter, value);
}

void Statement::bind(int parameter, double value)
{
    sqlite3_bind_double(m_statement.get(), parameter, value);
}

void Statement::bind(int parameter, std::string_view utf8)
{
    // A null pointer would bind NULL, and empty text is not unknown.
    sqlite3_bind_text64(m_statement.get(),
                        parameter,
                        utf8.data() != nullptr ? utf8.data() : "",
                        utf8.size(),
                        SQLITE_STATIC,
                        SQLITE_UTF8);
}

void Statement::bindBlob(int parameter, std::string_view bytes)
{
    sqlite3_bind_blob64(m_statement.get(),
                        parameter,
                        bytes.data() != nullptr ? bytes.data() : "",
                        bytes.size(),
                        SQLITE_STATIC);
}

void Statement::bindNull(int parameter)
{
    sqlite3_bind_null(m_statement.get(), parameter);
}

bool Statement::step()
{
    if (m_statement == nullptr) {
        m_failed = true;
        return false;
    }
    const int outcome = sqlite3_step(m_statement.get());
    m_failed = outcome != SQLITE_ROW && outcome != SQLITE_DONE;
    return outcome == SQLITE_ROW;
}

bool Statement::run()
{
    while (step()) {
    }
    if (m_statement != nullptr)
        sqlite3_reset(m_statement.get());
    return !m_failed;
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
}

bool Statement::isNull(int column) const
{
    return storageClass(column) == SQLITE_NULL;
}

int Statement::columns() const
{
    return sqlite3_column_count(m_statement.get());
}

int Statement::storageClass(int column) const
{
    return sqlite3_column_type(m_statement.get(), column);
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

std::string_view Statement::text(int column) const
{
    const auto *bytes = sqlite3_column_text(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return {reinterpret_cast<const char *>(bytes), static_cast<std::size_t>(size)};
}

std::string_view Statement::blob(int column) const
{
    const void *bytes = sqlite3_column_blob(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return {static_cast<const char *>(bytes), static_cast<std::size_t>(size)};
}

void Database::Close::operator()(sqlite3 *handle) const
{
    sqlite3_close_v2(handle);
}

Result<Database> Database::open(const QString &path, Access access)
{
    static const sqlite3_int64 memory = sqlite3_hard_heap_limit64(kMostMemoryBytes);
    static_cast<void>(memory);

    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    QByteArray name = path.toUtf8();
    switch (access) {
    case Access::ReadWrite:
        flags |= SQLITE_OPEN_READWRITE;
        break;
    case Access::Create:
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        break;
    case Access::ReadOnlyUnchanging:
        flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
        name = uriOf(path).toUtf8();
        break;
    case Access::Memory:
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY;
        break;
    }
    Database database;
    sqlite3 *handle = nullptr;
    const int outcome = sqlite3_open_v2(name.constData(), &handle, flags, nullptr);
    database.m_handle.reset(handle);
    if (outcome != SQLITE_OK)
        return database.fail("storage.open-failed", {path});
    if (!harden(handle))
        return database.fail("storage.open-failed", {path});
    if (!database.execute("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;"
                          "PRAGMA temp_store = MEMORY;"))
        return database.fail("storage.open-failed", {path});
    return database;
}

bool Database::execute(std::string_view sql)
{
    const char *rest = sql.data();
    const char *const end = sql.data() + sql.size();
    while (rest < end) {
        sqlite3_stmt *raw = nullptr;
        const int outcome =
            sqlite3_prepare_v2(m_handle.get(), rest, static_cast<int>(end - rest), &raw, &rest);
        if (outcome != SQLITE_OK)
            return false;
        if (raw == nullptr)
            continue; // white space or a comment
        Statement statement(raw);
        if (!statement.run())
            return false;
    }
    return true;
}

Statement Database::prepare(std::string_view sql)
{
    sqlite3_stmt *raw = nullptr;
    sqlite3_prepare_v3(m_handle.get(),
                       sql.data(),
                       static_cast<int>(sql.size()),
                       SQLITE_PREPARE_PERSISTENT,
                       &raw,
                       nullptr);
    return Statement(raw);
}

std::optional<qint64> Database::integer(std::string_view sql)
{
    Statement statement = prepare(sql);
    if (!statement.step())
        return std::nullopt;
    return statement.integer(0);
}

std::optional<QString> Database::text(std::string_view sql)
{
    Statement statement = prepare(sql);
    if (!statement.step())
        return std::nullopt;
    const std::string_view utf8 = statement.text(0);
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

SqlError Database::error() const
{
    if (m_handle == nullptr)
        return {SQLITE_NOMEM, 0, QStringLiteral("out of memory")};
    // The file's own last error first: the connection's is read late, when other calls have
    // overwritten it.
    int systemError = 0;
    sqlite3_file_control(m_handle.get(), "main", SQLITE_FCNTL_LAST_ERRNO, &systemError);
    if (systemError == 0)
        systemError = sqlite3_system_errno(m_handle.get());
    return {sqlite3_extended_errcode(m_handle.get()),
            systemError,
            QString::fromUtf8(sqlite3_errmsg(m_handle.get()))};
}

Failure Database::fail(std::string_view code, std::vector<MessageArgument> arguments) const
{
    const SqlError why = error();
    return failure(code,
                   std::move(arguments),
                   QStringLiteral("SQLite %1 (system %2): %3")
                       .arg(why.code)
                       .arg(why.systemError)
                       .arg(why.words));
}

void Database::setDeadline(std::chrono::milliseconds time)
{
    m_deadline = std::make_unique<std::chrono::steady_clock::time_point>(
        std::chrono::steady_clock::now() + time);
    sqlite3_progress_handler(
        m_handle.get(), kStepsBetweenClockReads, isPastDeadline, m_deadline.get());
}

bool Database::copyFrom(const Database &source)
{
    sqlite3_backup *backup =
        sqlite3_backup_init(m_handle.get(), "main", source.m_handle.get(), "main");
    if (backup == nullptr)
        return false;
    sqlite3_backup_step(backup, -1);
    return sqlite3_backup_finish(backup) == SQLITE_OK;
}

Transaction::Transaction(Database &database)
    : m_database(database)
    , m_open(database.execute("BEGIN IMMEDIATE"))
{}

Transaction::~Transaction()
{
    if (m_open)
        static_cast<void>(m_database.execute("ROLLBACK"));
}

bool Transaction::commit()
{
    if (!m_open || !m_database.execute("COMMIT"))
        return false;
    m_open = false;
    return true;
}

} // namespace headroom
