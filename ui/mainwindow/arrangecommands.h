// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/result.h"
#include "models/domain/geometry.h"
#include "models/domain/project.h"
#include "models/edits/fragment.h"

#include <QObject>

#include <optional>

namespace headroom {

class Actions;
class CanvasView;
class Document;
class SelectionModel;

/// The commands that put what is selected in order: clipboard, alignment, groups, locks, feeds. All
/// arguments outlive it.
class ArrangeCommands : public QObject
{
    Q_OBJECT

public:
    ArrangeCommands(Actions &actions,
                    Document &document,
                    SelectionModel &selection,
                    CanvasView &canvas,
                    QObject *parent);

Q_SIGNALS:
    void problem(const headroom::Message &message);
    /// What a command has done, where that cannot be seen at once.
    void told(const QString &sentence);

private:
    void connectOrder();
    void connectMembership();
    bool perform(const QString &what, Result<Project> candidate);
    [[nodiscard]] QString named(const QString &verb) const;
    void copy();
    void cut();
    void paste();
    void pasteArray();
    /// What the clipboard holds; nothing, and a problem told, where that cannot be read.
    [[nodiscard]] std::optional<Fragment> copied();
    [[nodiscard]] PasteTarget targetFor(const Fragment &fragment) const;
    [[nodiscard]] bool standsThere(const Fragment &fragment) const;
    [[nodiscard]] bool isShown(Subject subject) const;
    void group();
    void connectFeeds();
    void layBusways();
    void updateActions();
    [[nodiscard]] const Project &project() const;

    Actions &m_actions;
    Document &m_document;
    SelectionModel &m_selection;
    CanvasView &m_canvas;
    RandomIds m_ids;
    int m_pastes = 0; // of what was copied last
};

} // namespace headroom
