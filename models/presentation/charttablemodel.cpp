// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/charttablemodel.h"

#include "models/presentation/chartreading.h"
#include "models/presentation/charttable.h"
#include "models/text/words.h"

#include <QStringList>

#include <cmath>

namespace headroom {

namespace {

/// Tabs and line breaks would break the table apart where it is pasted.
QString oneCell(QString text)
{
    for (QChar &c : text) {
        if (c == u'\t' || c == u'\n' || c == u'\r')
            c = u' ';
    }
    return text;
}

/// As many decimals for all cells as show the largest with four digits; none where all are whole.
int decimalsOf(const std::vector<double> &values, double factor)
{
    double largest = 0;
    bool whole = true;
    for (const double value : values) {
        if (!std::isfinite(value))
            continue;
        largest = std::max(largest, std::abs(value / factor));
        whole = whole && std::floor(value / factor) == value / factor;
    }
    if (whole || largest == 0)
        return 0;
    return std::clamp(3 - static_cast<int>(std::floor(std::log10(largest))), 0, 6);
}

/// Percentages without the dust of the division.
double inFull(double value, double factor)
{
    return factor < 1 ? std::round(value / factor * 1e8) / 1e8 : value / factor;
}

/// The values of all series at one of the axes that the table shows.
std::vector<double> allValues(const ChartSpec &spec, bool second)
{
    std::vector<double> values;
    for (const ChartSeries &series : spec.series) {
        if (!series.inTable || isOnSecond(spec, series) != second)
            continue;
        values.insert(values.end(), series.y.begin(), series.y.end());
        values.insert(values.end(), series.low.begin(), series.low.end());
        for (const ChartSpread &spread : series.spreads)
            values.insert(values.end(), {spread.least, spread.greatest});
    }
    return values;
}

} // namespace

ChartTableModel::ChartTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void ChartTableModel::setSpec(const ChartSpec &spec)
{
    beginResetModel();
    m_spec = spec;
    m_columns = tableColumns(spec);
    m_rows = tableRows(spec);
    // All series at an axis are written in one scale, so that their figures can be compared.
    const auto writingAt = [&](const UnitScale &scale, bool second) -> Writing {
        return {scale.factor, decimalsOf(allValues(spec, second), scale.factor), scale.symbol};
    };
    const Writing first = writingAt(valueScale(spec), false);
    const Writing second = writingAt(secondScale(spec), true);
    m_writings.clear();
    for (const TableColumn &column : m_columns) {
        if (!column.series)
            m_writings.push_back(makeWriting(column));
        else
            m_writings.push_back(isOnSecond(spec, spec.series[*column.series]) ? second : first);
    }
    endResetModel();
}

ChartTableModel::Writing ChartTableModel::makeWriting(const TableColumn &column) const
{
    const ChartColumn &further = m_spec.columns[column.column];
    double largest = 0;
    for (const double value : further.values) {
        if (std::isfinite(value))
            largest = std::max(largest, std::abs(value));
    }
    const UnitScale scale = readableScale(further.unit, largest);
    return {scale.factor, decimalsOf(further.values, scale.factor), scale.symbol};
}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size()) + 1;
}

TableCell ChartTableModel::cellAt(int row, int column) const
{
    return tableCell(m_spec,
                     m_columns[static_cast<std::size_t>(column - 1)],
                     m_rows[static_cast<std::size_t>(row)]);
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.column() == 0) {
        const double x = m_rows[static_cast<std::size_t>(index.row())].place;
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignLeft | Qt::AlignVCenter);
        return role == Qt::DisplayRole ? QVariant(placeWords(m_spec, x)) : QVariant();
    }
    const TableCell cell = cellAt(index.row(), index.column());
    const Writing &writing = writingOf(index.column());
    if (role == Qt::TextAlignmentRole) {
        const bool words = cell.kind == TableCell::Kind::Words;
        return int((words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role == Qt::EditRole) {
        if (cell.kind == TableCell::Kind::Number)
            return cell.number / writing.factor;
        return cell.kind == TableCell::Kind::Day ? QVariant(dayAt(cell.number)) : QVariant();
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (cell.kind) {
    case TableCell::Kind::Nothing:
        return QString();
    case TableCell::Kind::Unknown:
        return words(Message{"chart.value.unknown"}, m_spec.locale);
    case TableCell::Kind::Number:
        return m_spec.locale.toString(cell.number / writing.factor, 'f', writing.decimals);
    case TableCell::Kind::Day:
        return dayWords(cell.number, m_spec.locale);
    case TableCell::Kind::Words:
        return cell.words;
    }
    return {};
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (section == 0)
        return placeHeading(m_spec);
    if (section < 0 || section > static_cast<int>(m_columns.size()))
        return {};
    const QString &name = m_columns[static_cast<std::size_t>(section - 1)].name;
    const QString &symbol = writingOf(section).symbol;
    return symbol.isEmpty() ? name : words(Message{"chart.heading", {name, symbol}}, m_spec.locale);
}

QString ChartTableModel::asText() const
{
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < columnCount(); ++column)
        cells << oneCell(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    lines << cells.join(u'\t');
    QLocale plain = m_spec.locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    for (int row = 0; row < rowCount(); ++row) {
        cells = {oneCell(data(index(row, 0), Qt::DisplayRole).toString())};
        for (int column = 1; column < columnCount(); ++column) {
            const TableCell cell = cellAt(row, column);
            if (cell.kind == TableCell::Kind::Number)
                cells << plain.toString(inFull(cell.number, writingOf(column).factor),
                                        'f',
                                        QLocale::FloatingPointShortest);
            else if (cell.kind == TableCell::Kind::Day)
                cells << dayAt(cell.number).toString(Qt::ISODate);
            else
                cells << oneCell(cell.words);
        }
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace headroom
