// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/rackpathmodel.h"

#include <cmath>

namespace headroom {

namespace {

/// Rounded away from 100 %, so that what is over its limit never reads as at it.
QString usedText(const RackDetail::Step &step)
{
    const std::optional<double> used = step.used();
    if (!used)
        return {};
    const double percent = *used < 1 ? std::floor(*used * 100) : std::ceil(*used * 100);
    return RackPathModel::tr("%1\u00a0%").arg(percent, 0, 'f', 0);
}

} // namespace

RackPathModel::RackPathModel(QObject *parent)
    : QAbstractListModel(parent)
{}

void RackPathModel::setSteps(std::vector<RackDetail::Step> steps)
{
    if (steps == m_steps)
        return;
    const bool sameRows = std::equal(steps.begin(),
                                     steps.end(),
                                     m_steps.begin(),
                                     m_steps.end(),
                                     [](const RackDetail::Step &a, const RackDetail::Step &b) {
                                         return a.members == b.members && a.depth == b.depth;
                                     });
    if (sameRows) { // another month: who reads keeps the place
        m_steps = std::move(steps);
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_steps = std::move(steps);
    endResetModel();
}

const RackDetail::Step *RackPathModel::stepAt(const QModelIndex &index) const
{
    const bool there = index.isValid() && static_cast<std::size_t>(index.row()) < m_steps.size();
    return there ? &m_steps[static_cast<std::size_t>(index.row())] : nullptr;
}

QModelIndex RackPathModel::indexOf(Subject subject) const
{
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const std::vector<Subject> &members = m_steps[i].members;
        if (std::find(members.begin(), members.end(), subject) != members.end())
            return index(static_cast<int>(i));
    }
    return {};
}

int RackPathModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

QVariant RackPathModel::data(const QModelIndex &index, int role) const
{
    const RackDetail::Step *step = stepAt(index);
    if (step == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return step->name;
    case UsedTextRole:
        return usedText(*step);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        QStringList lines{step->name, step->kind};
        if (!step->loads.isEmpty())
            lines << step->loads;
        if (step->toldAbove)
            lines << tr("What feeds it stands further up.");
        if (step->tightest)
            lines << tr("Nearest to its limit of all on the way.");
        return lines.join(role == Qt::ToolTipRole ? QStringLiteral("\n") : QStringLiteral(", "));
    }
    default:
        return {};
    }
}

} // namespace headroom
