// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/projecttreemodel.h"

#include <QWidget>

class QLineEdit;
class QTreeView;

namespace headroom {

class Document;
class SelectionModel;

/// The plan as a tree beside the canvas, with the same selection. Typing above it finds things by
/// name. Document and selection outlive it.
class ProjectTreePanel : public QWidget
{
    Q_OBJECT

public:
    ProjectTreePanel(Document &document, SelectionModel &selection, QWidget *parent = nullptr);

    [[nodiscard]] QTreeView *view() const { return m_view; }

    [[nodiscard]] ProjectTreeModel *model() const { return m_model; }

    /// Opens the editor of the current row's name.
    void renameCurrent();
    /// Puts the keyboard into the search field.
    void focusSearch();

Q_SIGNALS:
    void problem(const headroom::Message &message);
    /// A thing was double-clicked or Enter was pressed on it: show it on the plan.
    void activated(headroom::Subject subject);

private:
    void showSelection();
    void takeSelection();
    void find(bool next);
    void openFirstLevels();

    Document &m_document;
    SelectionModel &m_selection;
    ProjectTreeModel *m_model;
    QTreeView *m_view;
    QLineEdit *m_search;
    bool m_syncing = false;
    std::vector<Subject> m_shown; // the selection as shown last
};

} // namespace headroom
