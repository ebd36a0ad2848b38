// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/subjectlistmodel.h"

#include "models/presentation/thingwords.h"

namespace headroom {

SubjectListModel::SubjectListModel(QObject *parent)
    : QAbstractListModel(parent)
{}

void SubjectListModel::setSubjects(std::vector<Subject> subjects, const Project &project)
{
    beginResetModel();
    m_subjects = std::move(subjects);
    m_project = project;
    endResetModel();
}

int SubjectListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_subjects.size());
}

QVariant SubjectListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= m_subjects.size())
        return {};
    const Subject subject = m_subjects[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return thingTitle(m_project, subject);
    case SubjectRole:
        return QVariant::fromValue(subject);
    case DetailRole:
        if (const Rack *rack =
                subject.kind == EntityKind::Rack ? m_project.find<Rack>(subject.id) : nullptr)
            return displayName(m_project, {EntityKind::Hall, rack->hall});
        return thingDetail(m_project, subject);
    case IconNameRole:
        return iconNameOf(subject.kind);
    default:
        return {};
    }
}

} // namespace headroom
