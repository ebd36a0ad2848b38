// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace headroom {

class Database;

/// What SQLite said: its extended result code, the system's errno beneath it, and its own words
/// for the log.
struct SqlError
{
    int code = 0;
    int systemError = 0;
    QString words;
};

/// A prepared statement. Belongs to the thread of its database and must not outlive it.
class Statement
{
public:
    Statement() = default;
    explicit Statement(sqlite3_stmt *statement);

    [[nodiscard]] bool isValid() const { return m_statement != nullptr; }

    /// Parameters count from 1. Text and blobs must stay alive until the next reset.
    void bind(int parameter, qint64 value);
    void bind(int parameter, double value);
    void bind(int parameter, std::string_view utf8);
    void bindBlob(int parameter, std::string_view bytes);
    void bindNull(int parameter);

    /// True where a row is at hand; false at the end and on an error, which failed() tells apart.
    [[nodiscard]] bool step();
    /// Runs to the end; false on an error.
    [[nodiscard]] bool run();

    [[nodiscard]] bool failed() const { return m_failed; }

    void reset();

    [[nodiscard]] int columns() const;
    [[nodiscard]] bool isNull(int column) const;
    /// One of SQLite's five storage classes, SQLITE_INTEGER and so on.
    [[nodiscard]] int storageClass(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    /// Valid until the next step.
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::string_view blob(int column) const;

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };

    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    bool m_failed = false;
};

/// A connection to SQLite, closed with its owner. Used by one thread at a time.
class Database
{
public:
    enum class Access {
        ReadWrite,          // an existing file
        Create,             // a file that is made when it is missing
        ReadOnlyUnchanging, // a file that nobody changes in place: no locks, no journal is looked
                            // at
        Memory
    };

    Database() = default;

    [[nodiscard]] static Result<Database> open(const QString &path, Access access);

    [[nodiscard]] bool isOpen() const { return m_handle != nullptr; }

    void close() { m_handle.reset(); }

    [[nodiscard]] sqlite3 *handle() const { return m_handle.get(); }

    /// Runs every statement of the text, one after the other as SQLite's own parser parts them.
    [[nodiscard]] bool execute(std::string_view sql);
    [[nodiscard]] Statement prepare(std::string_view sql);
    /// The first column of the first row, or nothing.
    [[nodiscard]] std::optional<qint64> integer(std::string_view sql);
    [[nodiscard]] std::optional<QString> text(std::string_view sql);

    /// What went wrong last.
    [[nodiscard]] SqlError error() const;
    [[nodiscard]] Failure fail(std::string_view code,
                               std::vector<MessageArgument> arguments = {}) const;

    /// Statements that run longer from now on are interrupted.
    void setDeadline(std::chrono::milliseconds time);

    /// Copies every page of source over this database.
    [[nodiscard]] bool copyFrom(const Database &source);

private:
    struct Close
    {
        void operator()(sqlite3 *handle) const;
    };

    // Outlives the handle, whose progress handler reads it.
    std::unique_ptr<std::chrono::steady_clock::time_point> m_deadline;
    std::unique_ptr<sqlite3, Close> m_handle;
};

/// Rolls back unless it was committed.
class Transaction
{
public:
    explicit Transaction(Database &database);
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    [[nodiscard]] bool begun() const { return m_open; }

    [[nodiscard]] bool commit();

private:
    Database &m_database;
    bool m_open = false;
};

} // namespace headroom
