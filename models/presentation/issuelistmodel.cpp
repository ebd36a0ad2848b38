// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/issuelistmodel.h"

#include "models/presentation/projecttreemodel.h"
#include "models/presentation/thingwords.h"
#include "models/text/words.h"

#include <algorithm>

namespace headroom {

IssueListModel::IssueListModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void IssueListModel::setIssues(std::vector<Issue> issues, const Project &project)
{
    std::vector<Row> wanted;
    wanted.reserve(issues.size());
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
        for (Issue &issue : issues) {
            if (issue.severity != severity)
                continue;
            Row row;
            row.sentence = words(issue.message);
            row.things = issue.subjects.empty() ? QString() : thingsWords(project, issue.subjects);
            row.month = issue.month ? words(*issue.month) : QString();
            row.issue = std::move(issue);
            wanted.push_back(std::move(row));
        }
    }
    // The common part at both ends stays; what lies between is exchanged.
    std::size_t head = 0;
    while (head < m_rows.size() && head < wanted.size() && m_rows[head] == wanted[head])
        ++head;
    std::size_t tail = 0;
    while (tail < m_rows.size() - head && tail < wanted.size() - head
           && m_rows[m_rows.size() - 1 - tail] == wanted[wanted.size() - 1 - tail])
        ++tail;
    const auto at = [](std::size_t i) { return static_cast<std::ptrdiff_t>(i); };
    if (const std::size_t end = m_rows.size() - tail; end > head) {
        beginRemoveRows({}, static_cast<int>(head), static_cast<int>(end) - 1);
        m_rows.erase(m_rows.begin() + at(head), m_rows.begin() + at(end));
        endRemoveRows();
    }
    if (const std::size_t end = wanted.size() - tail; end > head) {
        beginInsertRows({}, static_cast<int>(head), static_cast<int>(end) - 1);
        m_rows.insert(m_rows.begin() + at(head),
                      std::make_move_iterator(wanted.begin() + at(head)),
                      std::make_move_iterator(wanted.begin() + at(end)));
        endInsertRows();
    }
}

int IssueListModel::count(Severity severity) const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [severity](const Row &row) {
        return row.issue.severity == severity;
    }));
}

int IssueListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int IssueListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant IssueListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= m_rows.size())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == SentenceColumn)
            return row.sentence;
        return index.column() == ThingColumn ? row.things : row.month;
    case IconNameRole:
        switch (row.issue.severity) {
        case Severity::Error:
            return QStringLiteral("error");
        case Severity::Warning:
            return QStringLiteral("warning");
        case Severity::Info:
            return QStringLiteral("info");
        }
        return {};
    case SeverityRole:
        return static_cast<int>(row.issue.severity);
    case SubjectRole:
        if (row.issue.subjects.empty())
            return {};
        return QVariant::fromValue(row.issue.subjects.front());
    default:
        return {};
    }
}

QVariant IssueListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case SentenceColumn:
        return tr("Issue");
    case ThingColumn:
        return tr("Where");
    default:
        return tr("From");
    }
}

} // namespace headroom
