// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/message.h"
#include "models/domain/power.h"
#include "ui/canvas/toolkind.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace headroom {

class Document;
class DrawingForm;
class PlainLabel;
class RackArrayForm;
class RackTypeChooser;

/// What the tool in hand can be told: for the rack row tool the type, the number, the pitch and
/// the build phase; for the array tool aisles and orientation as well; for the others how they are
/// used. Hidden for the select tool. The document outlives it.
class ToolOptionsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ToolOptionsPanel(Document &document, QWidget *parent = nullptr);

    void setTool(ToolKind kind);

    [[nodiscard]] const RackRowOptions &rackRowOptions() const { return m_options; }

    [[nodiscard]] const RackArrayOptions &rackArrayOptions() const;

    [[nodiscard]] RackArrayForm *arrayForm() const { return m_arrayForm; }

    [[nodiscard]] DrawingForm *drawing() const { return m_drawing; }

    [[nodiscard]] QComboBox *equipmentKinds() const { return m_kinds; }

    [[nodiscard]] RackTypeChooser *rackTypes() const { return m_types; }

Q_SIGNALS:
    void rackRowOptionsChanged(const headroom::RackRowOptions &options);
    void rackArrayOptionsChanged(const headroom::RackArrayOptions &options);
    void equipmentKindChosen(headroom::NodeKind kind);
    void drawingOptionsChanged(const headroom::DrawingOptions &options);
    void problem(const headroom::Message &message);

private:
    QWidget *makeRowOptions();
    QWidget *makeEquipmentOptions();
    void fillPhases();
    void countTyped();
    void pitchTyped();
    void rememberType();
    void chooseUsualType();
    void tell();

    Document &m_document;
    RackRowOptions m_options;
    PlainLabel *m_title;
    PlainLabel *m_hint;
    RackTypeChooser *m_types = nullptr;
    QLineEdit *m_count = nullptr;
    PlainLabel *m_countNote = nullptr;
    QLineEdit *m_pitch = nullptr;
    PlainLabel *m_pitchNote = nullptr;
    QComboBox *m_phases = nullptr;
    QComboBox *m_kinds = nullptr;
    QFormLayout *m_rowForm = nullptr;
    QWidget *m_rowOptions; // after what they are made of
    RackArrayForm *m_arrayForm;
    QWidget *m_equipmentOptions;
    DrawingForm *m_drawing;
};

} // namespace headroom
