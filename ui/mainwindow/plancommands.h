// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/result.h"
#include "models/domain/entityinfo.h"
#include "models/domain/geometry.h"
#include "models/domain/power.h"

#include <QObject>

class QMenu;

namespace headroom {

class Actions;
class CanvasView;
class Document;
class SelectionModel;

/// The commands of the Edit and Plan menus that change the plan. Everything added is selected, so
/// that its properties can be filled in at once. All arguments outlive it.
class PlanCommands : public QObject
{
    Q_OBJECT

public:
    PlanCommands(Actions &actions,
                 Document &document,
                 SelectionModel &selection,
                 CanvasView &canvas,
                 QObject *parent);

    void rotate(double degrees);
    void addSite();
    void addEquipment(NodeKind kind);

    /// Fills a menu with the kinds of power equipment.
    void serveEquipment(QMenu *menu);

Q_SIGNALS:
    void problem(const headroom::Message &message);
    /// A thing was added and its properties are waiting.
    void added(headroom::Subject subject);

private:
    void perform(const QString &text, Result<Project> candidate, Subject added);
    void updateActions();

    Actions &m_actions;
    Document &m_document;
    SelectionModel &m_selection;
    CanvasView &m_canvas;
    RandomIds m_ids;
};

} // namespace headroom
