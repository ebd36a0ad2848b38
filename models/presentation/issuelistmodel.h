// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/issue.h"
#include "models/domain/project.h"

#include <QAbstractTableModel>

namespace headroom {

/// Problems of the plan, worst first, in words. Issues that stay keep their rows. Lives on the GUI
/// thread.
class IssueListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SentenceColumn, ThingColumn, MonthColumn };

    enum Role {
        SubjectRole = Qt::UserRole + 1, // the first Subject; nothing where there is none
        IconNameRole,
        SeverityRole // int of Severity
    };

    explicit IssueListModel(QObject *parent = nullptr);

    void setIssues(std::vector<Issue> issues, const Project &project);

    [[nodiscard]] int count(Severity severity) const;

    [[nodiscard]] const Issue &issue(int row) const
    {
        return m_rows[static_cast<std::size_t>(row)].issue;
    }

    [[nodiscard]] const QString &sentence(int row) const
    {
        return m_rows[static_cast<std::size_t>(row)].sentence;
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        Issue issue;
        QString sentence;
        QString things;
        QString month;
        friend bool operator==(const Row &, const Row &) = default;
    };

    std::vector<Row> m_rows;
};

} // namespace headroom
