// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"
#include "models/storage/rowdigest.h"
#include "models/storage/sqlite.h"

#include <deque>
#include <optional>
#include <string>

namespace headroom {

/// Carries field values into the parameters of an INSERT, and the same bytes into the row's digest.
/// Keeps the bytes that SQLite reads alive until the next row.
class RowWriter
{
public:
    /// Without a statement only digests are made.
    explicit RowWriter(Statement *statement = nullptr)
        : m_statement(statement)
    {}

    /// Binds the row to the parameters 1 (id), 2, 3 … in the order of its field table.
    template <class T>
    RowDigest bind(const T &row)
    {
        begin(row.id);
        for (const Field<T> &field : fieldsOf<T>()) {
            if (field.readChoice != nullptr)
                putChoice(field.readChoice(row));
            else
                put(field.read(row));
        }
        return m_digest;
    }

private:
    void begin(Id id);
    void putChoice(const char *name);
    void put(const FieldValue &value);
    void putText(std::string_view utf8);
    void putBlob(std::string_view bytes);
    [[nodiscard]] std::string &buffer();

    Statement *m_statement;
    RowDigest m_digest;
    int m_parameter = 0;
    std::deque<std::string> m_buffers; // a deque, so that a new one moves none of the others
    std::size_t m_buffersInUse = 0;
};

/// Reads the columns of a SELECT (id first) back into rows, and the bytes into the row's digest.
class RowReader
{
public:
    explicit RowReader(Statement &statement)
        : m_statement(statement)
    {}

    /// False where a column holds what its field cannot; column() tells which.
    template <class T>
    [[nodiscard]] bool read(T &row)
    {
        m_digest = {};
        m_column = 0;
        m_digest.addInteger(m_statement.integer(0));
        row.id = Id{m_statement.integer(0)};
        for (const Field<T> &field : fieldsOf<T>()) {
            ++m_column;
            if (field.writeChoice != nullptr && !m_statement.isNull(m_column)) {
                const std::string_view name = m_statement.text(m_column);
                m_digest.addText(name);
                if (!field.writeChoice(row, name))
                    return false;
                continue;
            }
            const std::optional<FieldValue> value = take(field);
            if (!value || !field.write(row, *value))
                return false;
        }
        return true;
    }

    [[nodiscard]] const RowDigest &digest() const { return m_digest; }

    [[nodiscard]] int column() const { return m_column; }

private:
    [[nodiscard]] std::optional<FieldValue> take(const FieldInfo &field);

    Statement &m_statement;
    RowDigest m_digest;
    int m_column = 0;
};

} // namespace headroom
