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
int decimalsOf(const ChartSpec &spec, double factor)
{
    double largest = 0;
    bool whole = true;
    for (const ChartSeries &series : spec.series) {
        for (const double y : series.y) {
            if (!std::isfinite(y))
                continue;
            largest = std::max(largest, std::abs(y / factor));
            whole = whole && std::floor(y / factor) == y / factor;
        }
    }
    if (whole || largest == 0)
        return 0;
    return std::clamp(3 - static_cast<int>(std::floor(std::log10(largest))), 0, 6);
}

} // namespace

ChartTableModel::ChartTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void ChartTableModel::setSpec(const ChartSpec &spec)
{
    beginResetModel();
    m_spec = spec;
    const UnitScale scale = valueScale(spec);
    m_factor = scale.factor;
    m_symbol = scale.symbol;
    m_decimals = decimalsOf(spec, m_factor);
    m_places = chartPlaces(spec);
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_spec.series.size()) + 1;
}

std::optional<double> ChartTableModel::valueAt(int row, int column) const
{
    const ChartSeries &series = m_spec.series[static_cast<std::size_t>(column - 1)];
    const auto value = valueAtPlace(series, m_places[static_cast<std::size_t>(row)]);
    return value ? std::optional(*value / m_factor) : std::nullopt;
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (index.column() == 0) {
        const double x = m_places[static_cast<std::size_t>(index.row())];
        return role == Qt::DisplayRole ? QVariant(placeWords(m_spec, x)) : QVariant();
    }
    const auto value = valueAt(index.row(), index.column());
    if (role == Qt::EditRole)
        return value ? QVariant(*value) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    if (!value)
        return words(Message{"chart.value.unknown"}, m_spec.locale);
    return m_spec.locale.toString(*value, 'f', m_decimals);
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (section == 0)
        return placeHeading(m_spec);
    if (section < 0 || section > static_cast<int>(m_spec.series.size()))
        return {};
    const QString &name = m_spec.series[static_cast<std::size_t>(section - 1)].name;
    if (m_symbol.isEmpty())
        return name;
    return words(Message{"chart.heading", {name, m_symbol}}, m_spec.locale);
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
            const auto value = valueAt(row, column);
            cells << (value ? plain.toString(*value, 'f', QLocale::FloatingPointShortest)
                            : QString());
        }
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace headroom
