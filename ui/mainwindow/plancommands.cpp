// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/plancommands.h"

#include "models/document/document.h"
#include "models/edits/addplan.h"
#include "models/edits/edits.h"
#include "models/edits/equipment.h"
#include "models/presentation/thingwords.h"
#include "models/text/words.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/selection.h"
#include "ui/canvas/tools/wording.h"
#include "ui/mainwindow/actions.h"
#include "ui/theme/icons.h"

#include <QMenu>

namespace headroom {

PlanCommands::PlanCommands(Actions &actions,
                           Document &document,
                           SelectionModel &selection,
                           CanvasView &canvas,
                           QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_document(document)
    , m_selection(selection)
    , m_canvas(canvas)
{
    const auto on = [&](ActionId id, auto command) {
        connect(actions[id], &QAction::triggered, this, command);
    };
    on(ActionId::Undo, [this] { m_document.undo(); });
    on(ActionId::Redo, [this] { m_document.redo(); });
    on(ActionId::Duplicate, [this] { m_canvas.duplicateSelection(); });
    on(ActionId::Delete, [this] { m_canvas.deleteInHand(); });
    on(ActionId::RotateLeft, [this] { rotate(90); });
    on(ActionId::RotateRight, [this] { rotate(-90); });
    on(ActionId::AddSite, [this] { addSite(); });
    on(ActionId::AddPhase, [this] {
        Subject added;
        const Project candidate = addPhase(m_document.project(), m_ids, tr("Phase"), &added);
        perform(tr("Add build phase"), candidate, added);
    });
    on(ActionId::AddContract, [this] {
        Subject added;
        const Project candidate = addContract(m_document.project(), m_ids, tr("Contract"), &added);
        perform(tr("Add contract"), candidate, added);
    });
    on(ActionId::AddScenario, [this] {
        Subject added;
        const Project candidate = addScenario(m_document.project(), m_ids, tr("Scenario"), &added);
        perform(tr("Add scenario"), candidate, added);
    });
    connect(&document, &Document::historyChanged, this, &PlanCommands::updateActions);
    connect(&selection, &SelectionModel::changed, this, &PlanCommands::updateActions);
    updateActions();
}

void PlanCommands::perform(const QString &text, Result<Project> candidate, Subject added)
{
    if (const Result<void> done = m_document.perform(text, std::move(candidate)); !done) {
        Q_EMIT problem(done.message());
        return;
    }
    m_selection.set(added);
    Q_EMIT this->added(added);
}

void PlanCommands::rotate(double degrees)
{
    if (m_selection.empty())
        return;
    const Result<void> done = m_document.perform(
        tr("Rotate %1").arg(thingsWords(m_document.project(), m_selection.subjects())),
        rotateBy(m_document.project(), m_selection.subjects(), Degrees(degrees)));
    if (!done)
        Q_EMIT problem(done.message());
}

void PlanCommands::addSite()
{
    Subject added;
    perform(tr("Add site"), headroom::addSite(m_document.project(), m_ids, {}, &added), added);
    if (added.id.isValid())
        m_canvas.setSite(added.id);
}

void PlanCommands::addEquipment(NodeKind kind)
{
    PowerNode node;
    node.site = m_canvas.site();
    node.kind = kind;
    node.carrier = usualCarrier(kind);
    node.name = equipmentName(m_document.project(), kind);
    const Point middle = m_canvas.viewport().centre();
    node.x = Metres(middle.xM);
    node.y = Metres(middle.yM);
    Subject added;
    perform(tr("Add %1").arg(kindInSentence(kind)),
            addPowerNode(m_document.project(), m_ids, node, &added),
            added);
}

void PlanCommands::serveEquipment(QMenu *menu)
{
    menu->addSection(tr("Power"));
    for (std::size_t i = 0; i < ChoiceNames<NodeKind>::kNames.size(); ++i) {
        const auto kind = static_cast<NodeKind>(i);
        if (kind == NodeKind::Chiller) // the rest of the list
            menu->addSection(tr("Cooling"));
        const QString words = choiceWords(QString::fromUtf8(ChoiceNames<NodeKind>::kNames.at(i)));
        QAction *action = menu->addAction(themedIcon(QStringLiteral("power")), words);
        connect(action, &QAction::triggered, this, [this, kind] { addEquipment(kind); });
    }
}

void PlanCommands::updateActions()
{
    const History &history = m_document.history();
    QAction *undo = m_actions[ActionId::Undo];
    QAction *redo = m_actions[ActionId::Redo];
    const auto name = [](const QString &verb, QString step) {
        step.replace(QLatin1Char('&'), QStringLiteral("&&"));
        return step.isEmpty() ? verb : QString(verb + QStringLiteral(": ") + step);
    };
    undo->setEnabled(history.canUndo());
    undo->setText(name(tr("&Undo"), history.undoText()));
    redo->setEnabled(history.canRedo());
    redo->setText(name(tr("&Redo"), history.redoText()));
    const bool any = !m_selection.empty();
    for (const ActionId id : {ActionId::Duplicate,
                              ActionId::Delete,
                              ActionId::RotateLeft,
                              ActionId::RotateRight,
                              ActionId::ZoomSelection})
        m_actions[id]->setEnabled(any);
}

} // namespace headroom
