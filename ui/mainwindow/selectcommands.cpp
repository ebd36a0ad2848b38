// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/selectcommands.h"

#include "models/document/document.h"
#include "models/presentation/thingwords.h"
#include "ui/canvas/selection.h"
#include "ui/dialogs/finddialog.h"
#include "ui/mainwindow/actions.h"

#include <array>

namespace headroom {

namespace {

constexpr std::array<std::pair<ActionId, Likeness>, 6> kLikenesses{
    {{ActionId::SelectSameType, Likeness::Type},
     {ActionId::SelectSamePhase, Likeness::Phase},
     {ActionId::SelectSameContract, Likeness::Contract},
     {ActionId::SelectSameFeed, Likeness::Feed},
     {ActionId::SelectInHall, Likeness::Hall},
     {ActionId::SelectInRow, Likeness::Row}}};

} // namespace

SelectCommands::SelectCommands(Actions &actions,
                               Document &document,
                               SelectionModel &selection,
                               QWidget *window)
    : QObject(window)
    , m_actions(actions)
    , m_document(document)
    , m_selection(selection)
    , m_find(new FindDialog(window))
{
    for (const auto &[id, likeness] : kLikenesses)
        connect(actions[id], &QAction::triggered, this, [this, wanted = likeness] {
            selectLike(wanted);
        });
    connect(actions[ActionId::Find], &QAction::triggered, this, &SelectCommands::find);
    connect(m_find, &FindDialog::hitChosen, this, &SelectCommands::found);
    connect(m_find, &FindDialog::allChosen, this, [this](const std::vector<Subject> &subjects) {
        m_selection.set(subjects);
        Q_EMIT told(tr("Selected %1.").arg(thingsWords(m_document.project(), subjects)));
    });
    const auto look = [this] {
        if (m_find->isVisible())
            m_find->setProject(m_document.project());
    };
    connect(&document, &Document::changed, this, look);
    connect(&document, &Document::wasReset, this, look);
    connect(&selection, &SelectionModel::changed, this, &SelectCommands::updateActions);
    updateActions();
}

void SelectCommands::find()
{
    m_find->setProject(m_document.project());
    m_find->open();
}

void SelectCommands::selectLike(Likeness likeness)
{
    std::vector<Subject> alike = thingsLike(m_document.project(), m_selection.subjects(), likeness);
    if (alike.empty()) {
        Q_EMIT told(tr("Nothing here has that in common with what is selected."));
        return;
    }
    const QString words = thingsWords(m_document.project(), alike);
    m_selection.set(std::move(alike));
    Q_EMIT told(tr("Selected %1.").arg(words));
}

void SelectCommands::updateActions()
{
    for (const auto &[id, likeness] : kLikenesses)
        m_actions[id]->setEnabled(!m_selection.empty());
}

} // namespace headroom
