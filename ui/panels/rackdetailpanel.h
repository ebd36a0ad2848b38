// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"
#include "models/presentation/rackdetail.h"

#include <QWidget>

class QFormLayout;
class QListView;
class QScrollArea;
class QToolButton;

namespace headroom {

class PlainLabel;
class RackPathModel;
class SelectionModel;

/// What is in the one rack that is selected, and its way up to its sources with load and limit of
/// everything on it. It stays while one walks along that way; else it hides. The selection outlives
/// it.
class RackDetailPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RackDetailPanel(SelectionModel &selection, QWidget *parent = nullptr);
    ~RackDetailPanel() override;

    /// project: what was evaluated.
    void setEvaluation(const Project &project, std::shared_ptr<const Evaluation> evaluation);
    void setMonth(Month month);

    [[nodiscard]] const RackDetail &detail() const { return m_detail; }

    [[nodiscard]] QListView *path() const { return m_path; }

    /// All of it, as the button copies it.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// Equipment on the way was clicked, or the rack is wanted again: select it.
    void subjectsChosen(const std::vector<headroom::Subject> &subjects);
    /// It was double-clicked, or Enter was pressed on it: show it too.
    void subjectActivated(headroom::Subject subject);
    void shown(bool visible);

private:
    void takeSelection();
    void refresh();
    void showFacts();
    void keepCurrentVisible();

    SelectionModel &m_selection;
    Project m_project;
    std::shared_ptr<const Evaluation> m_evaluation;
    Month m_month;
    std::optional<Id> m_rack;
    RackDetail m_detail;
    RackPathModel *m_model;
    PlainLabel *m_title;
    QToolButton *m_back;
    QToolButton *m_copy;
    QScrollArea *m_scroll;
    QFormLayout *m_facts;
    PlainLabel *m_feeding;
    PlainLabel *m_answer;
    QListView *m_path;
    bool m_syncing = false;
};

} // namespace headroom
