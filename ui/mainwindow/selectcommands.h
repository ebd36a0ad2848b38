// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/alike.h"

#include <QObject>

namespace headroom {

class Actions;
class Document;
class FindDialog;
class SelectionModel;

/// What selects many things at once: those like what is selected, and those that are found. All
/// arguments outlive it.
class SelectCommands : public QObject
{
    Q_OBJECT

public:
    SelectCommands(Actions &actions,
                   Document &document,
                   SelectionModel &selection,
                   QWidget *window);

    [[nodiscard]] FindDialog *findDialog() const { return m_find; }

Q_SIGNALS:
    /// A thing was found: select it and show it on the plan.
    void found(headroom::Subject subject);
    /// A sentence worth reading.
    void told(const QString &sentence);

private:
    void selectLike(Likeness likeness);
    void find();
    void updateActions();

    Actions &m_actions;
    Document &m_document;
    SelectionModel &m_selection;
    FindDialog *m_find;
};

} // namespace headroom
