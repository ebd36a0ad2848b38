// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entityinfo.h"

#include <QAbstractListModel>

namespace headroom {

/// Things of a plan by name, with where they stand. Lives on the GUI thread.
class SubjectListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { SubjectRole = Qt::UserRole + 1, DetailRole, IconNameRole };

    explicit SubjectListModel(QObject *parent = nullptr);

    void setSubjects(std::vector<Subject> subjects, const Project &project);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<Subject> m_subjects;
    Project m_project;
};

} // namespace headroom
