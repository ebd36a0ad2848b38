// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/placecommands.h"

#include "models/document/document.h"
#include "ui/canvas/canvasview.h"
#include "ui/dialogs/placedialog.h"
#include "ui/mainwindow/actions.h"

#include <set>

namespace headroom {

PlaceCommands::PlaceCommands(Actions &actions,
                             Document &document,
                             CanvasView &canvas,
                             QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_canvas(canvas)
    , m_window(window)
{
    connect(actions[ActionId::PlaceContracts], &QAction::triggered, this, &PlaceCommands::open);
}

void PlaceCommands::open()
{
    if (m_dialog == nullptr) {
        m_dialog = new PlaceDialog(m_window);
        connect(m_dialog, &PlaceDialog::proposed, &m_canvas, [this](const auto &parts) {
            showGhost(parts);
        });
        connect(m_dialog, &PlaceDialog::accepted, this, [this](const Project &candidate) {
            if (const auto done = m_document.perform(tr("Place contracts"), candidate); !done)
                Q_EMIT problem(done.message());
        });
        const auto renew = [this] { m_dialog->setProject(m_document.project()); };
        connect(&m_document, &Document::changed, m_dialog, renew);
        connect(&m_document, &Document::wasReset, m_dialog, renew);
    }
    m_dialog->setProject(m_document.project());
    m_dialog->QWidget::show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void PlaceCommands::showGhost(const std::vector<PlacedPart> &parts)
{
    std::set<Subject> places;
    for (const PlacedPart &part : parts)
        places.insert(part.place);
    std::vector<Id> racks;
    if (!places.empty()) {
        for (const Rack &rack : m_document.project().table<Rack>()) {
            const bool isMeant = places.contains({EntityKind::Rack, rack.id})
                                 || places.contains({EntityKind::Hall, rack.hall})
                                 || (rack.row && places.contains({EntityKind::RackRow, *rack.row}));
            if (isMeant)
                racks.push_back(rack.id);
        }
    }
    m_canvas.setGhostRacks(std::move(racks));
}

} // namespace headroom
