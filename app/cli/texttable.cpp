// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/texttable.h"

namespace headroom::cli {

namespace {

/// Text from files may hold line breaks and control characters; a terminal gets neither.
QString printable(const QString &cell)
{
    QString result = cell;
    for (QChar &c : result) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    }
    return result;
}

} // namespace

QString TextTable::toString() const
{
    std::vector<qsizetype> widths;
    widths.reserve(m_columns.size());
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        qsizetype width = m_columns[i].heading.size();
        for (const QStringList &row : m_rows)
            width = std::max(width, row.value(static_cast<qsizetype>(i)).size());
        widths.push_back(width);
    }
    const auto lineOf = [&](const QStringList &cells) {
        QString line;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const QString cell = printable(cells.value(static_cast<qsizetype>(i)));
            line += m_columns[i].align == Align::Right ? cell.rightJustified(widths[i])
                                                       : cell.leftJustified(widths[i]);
            line += QStringLiteral("  ");
        }
        while (line.endsWith(u' '))
            line.chop(1);
        return QString(line + QLatin1Char('\n'));
    };
    QStringList headings;
    for (const Column &column : m_columns)
        headings.append(column.heading);
    QString text = lineOf(headings);
    for (const QStringList &row : m_rows)
        text += lineOf(row);
    return text;
}

} // namespace headroom::cli
