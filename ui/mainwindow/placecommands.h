// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/message.h"
#include "models/placement/place.h"

#include <QObject>

namespace headroom {

class Actions;
class CanvasView;
class Document;
class PlaceDialog;

/// Places contracts: shows what the dialog proposes as a ghost on the plan, and makes what is
/// accepted one undo step. All arguments outlive its use.
class PlaceCommands : public QObject
{
    Q_OBJECT

public:
    PlaceCommands(Actions &actions, Document &document, CanvasView &canvas, QWidget *window);

    [[nodiscard]] PlaceDialog *dialog() const { return m_dialog; }

Q_SIGNALS:
    void problem(const headroom::Message &message);

private:
    void open();
    void showGhost(const std::vector<PlacedPart> &parts);

    Document &m_document;
    CanvasView &m_canvas;
    QWidget *m_window;
    PlaceDialog *m_dialog = nullptr; // made when it is wanted first
};

} // namespace headroom
