// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/modeltext.h"

#include <set>

namespace headroom {

namespace {

/// A cell must stay one cell.
QString cell(const QVariant &value)
{
    QString text = value.toString();
    for (const char16_t mark : {u'\t', u'\n', u'\r'})
        text.replace(QChar(mark), QLatin1Char(' '));
    return text;
}

} // namespace

QString textOf(const QAbstractItemModel &model, const QModelIndexList &rows)
{
    std::set<int> wanted;
    for (const QModelIndex &index : rows)
        wanted.insert(index.row());
    QString text;
    const int columns = model.columnCount();
    const auto addLine = [&](auto &&cellOf) {
        for (int column = 0; column < columns; ++column)
            text += (column > 0 ? QStringLiteral("\t") : QString()) + cell(cellOf(column));
        text += QLatin1Char('\n');
    };
    addLine([&](int column) { return model.headerData(column, Qt::Horizontal); });
    for (int row = 0; row < model.rowCount(); ++row) {
        if (wanted.empty() || wanted.contains(row))
            addLine([&](int column) { return model.index(row, column).data(); });
    }
    return text;
}

} // namespace headroom
