// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scenariochoice.h"

#include "models/document/document.h"
#include "models/domain/levers.h"
#include "ui/widgets/plaintext.h"

namespace headroom {

ScenarioChoice::ScenarioChoice(Document &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    connect(&document, &Document::changed, this, [this](const ChangeSet &changes) {
        if (changes.of<Scenario>().empty())
            return;
        if (m_current && m_document.project().find<Scenario>(*m_current) == nullptr)
            setCurrent(std::nullopt);
        Q_EMIT listChanged();
    });
    connect(&document, &Document::wasReset, this, [this] {
        setCurrent(std::nullopt);
        Q_EMIT listChanged();
    });
}

void ScenarioChoice::setCurrent(std::optional<Id> scenario)
{
    if (m_current == scenario)
        return;
    m_current = scenario;
    Q_EMIT currentChanged();
}

ScenarioChooser::ScenarioChooser(ScenarioChoice &choice, QWidget *parent)
    : QComboBox(parent)
    , m_choice(choice)
{
    setAccessibleName(tr("Scenario"));
    setToolTip(plainToolTip(tr("The scenario that figures and charts are shown for")));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setMinimumContentsLength(14);
    connect(&choice, &ScenarioChoice::listChanged, this, &ScenarioChooser::fill);
    connect(&choice, &ScenarioChoice::currentChanged, this, &ScenarioChooser::fill);
    connect(this, &QComboBox::activated, this, [this](int index) {
        const qint64 id = itemData(index).toLongLong();
        m_choice.setCurrent(id > 0 ? std::optional<Id>(Id{id}) : std::nullopt);
    });
    fill();
}

void ScenarioChooser::fill()
{
    clear();
    addItem(tr("The plan itself"), 0);
    for (const Scenario &scenario : scenariosInOrder(m_choice.document().project())) {
        addItem(scenario.name, scenario.id.value);
        if (m_choice.current() == scenario.id)
            setCurrentIndex(count() - 1);
    }
}

} // namespace headroom
