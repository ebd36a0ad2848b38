// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/message.h"
#include "models/domain/geometry.h"

#include <QObject>

#include <optional>

class QWidget;

namespace headroom {

class Actions;
class CanvasView;
class Document;
class SelectionModel;

/// Puts drawings from files under the plan. What was inserted is selected, and the tool that scales
/// it is taken in hand. All arguments outlive it.
class UnderlayCommands : public QObject
{
    Q_OBJECT

public:
    UnderlayCommands(Actions &actions,
                     Document &document,
                     SelectionModel &selection,
                     CanvasView &canvas,
                     QWidget *window);

    /// Whether a file that is dropped is meant to lie under the plan, by its name.
    [[nodiscard]] static bool isPicture(const QString &path);

    /// With its middle at a point; unknown: in the middle of the view.
    bool insert(const QString &path, std::optional<Point> middle = {});

Q_SIGNALS:
    void problem(const headroom::Message &message);
    void told(const QString &sentence);

private:
    void askAndInsert();

    Actions &m_actions;
    Document &m_document;
    SelectionModel &m_selection;
    CanvasView &m_canvas;
    QWidget *m_window;
    QString m_folder; // where the last one was
    RandomIds m_ids;
};

} // namespace headroom
