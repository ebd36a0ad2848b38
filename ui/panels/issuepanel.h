// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/issue.h"
#include "models/domain/project.h"

#include <QWidget>

class QTreeView;

namespace headroom {

class IssueListModel;
class PlainLabel;

/// The problems that the numbers show. A click selects what an issue is about.
class IssuePanel : public QWidget
{
    Q_OBJECT

public:
    explicit IssuePanel(QWidget *parent = nullptr);

    void setIssues(const std::vector<Issue> &issues, const Project &project);

    [[nodiscard]] IssueListModel *model() const { return m_model; }

    /// Goes to the next issue, from the last back to the first.
    void goToNext();
    /// Shows an issue by its row, without choosing what it is about.
    void choose(int row);

Q_SIGNALS:
    void subjectChosen(headroom::Subject subject);
    /// The row of an issue was chosen.
    void issueChosen(int row);
    void countChanged(int errors, int warnings);

private:
    IssueListModel *m_model;
    QTreeView *m_view;
    PlainLabel *m_empty;
    bool m_quiet = false; // chosen from elsewhere
};

} // namespace headroom
