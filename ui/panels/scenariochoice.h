// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"

#include <QComboBox>
#include <QObject>

#include <optional>

namespace headroom {

class Document;

/// Which scenario the figures are shown for; none is the plan itself. Every chooser in the window
/// shares it. The document outlives it.
class ScenarioChoice : public QObject
{
    Q_OBJECT

public:
    explicit ScenarioChoice(Document &document, QObject *parent = nullptr);

    [[nodiscard]] std::optional<Id> current() const { return m_current; }

    void setCurrent(std::optional<Id> scenario);

    [[nodiscard]] const Document &document() const { return m_document; }

Q_SIGNALS:
    void currentChanged();
    /// Scenarios came, went or changed their names.
    void listChanged();

private:
    Document &m_document;
    std::optional<Id> m_current;
};

/// A combo box over the scenarios of the plan.
class ScenarioChooser : public QComboBox
{
    Q_OBJECT

public:
    explicit ScenarioChooser(ScenarioChoice &choice, QWidget *parent = nullptr);

private:
    void fill();

    ScenarioChoice &m_choice;
};

} // namespace headroom
