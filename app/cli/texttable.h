// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace headroom::cli {

/// Columns of text under headings, aligned for a terminal. Columns of numbers are aligned right.
class TextTable
{
public:
    enum class Align { Left, Right };

    struct Column
    {
        QString heading;
        Align align = Align::Left;
    };

    explicit TextTable(std::vector<Column> columns)
        : m_columns(std::move(columns))
    {}

    void addRow(QStringList cells) { m_rows.push_back(std::move(cells)); }

    [[nodiscard]] bool empty() const { return m_rows.empty(); }

    /// Lines that end in a line break, without blanks at their ends.
    [[nodiscard]] QString toString() const;

private:
    std::vector<Column> m_columns;
    std::vector<QStringList> m_rows;
};

} // namespace headroom::cli
