// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/message.h"
#include "ui/canvas/toolkind.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace headroom {

class Document;
class PlainLabel;
class RackTypeChooser;

/// What the tool in hand can be told: for the rack row tool the type, the pitch and the build
/// phase; for the others how they are used. Hidden for the select tool. The document outlives it.
class ToolOptionsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ToolOptionsPanel(Document &document, QWidget *parent = nullptr);

    void setTool(ToolKind kind);

    [[nodiscard]] const RackRowOptions &rackRowOptions() const { return m_options; }

    [[nodiscard]] RackTypeChooser *rackTypes() const { return m_types; }

Q_SIGNALS:
    void rackRowOptionsChanged(const headroom::RackRowOptions &options);
    void problem(const headroom::Message &message);

private:
    QWidget *makeRowOptions();
    void fillPhases();
    void pitchTyped();
    void chooseUsualType();
    void tell();

    Document &m_document;
    RackRowOptions m_options;
    PlainLabel *m_title;
    PlainLabel *m_hint;
    RackTypeChooser *m_types = nullptr;
    QLineEdit *m_pitch = nullptr;
    PlainLabel *m_pitchNote = nullptr;
    QComboBox *m_phases = nullptr;
    QWidget *m_rowOptions; // after what it is made of
};

} // namespace headroom
