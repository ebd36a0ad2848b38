// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/underlaycommands.h"

#include "models/document/document.h"
#include "models/edits/adddrawn.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/selection.h"
#include "ui/canvas/underlaypicture.h"
#include "ui/mainwindow/actions.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double kShareOfView = 0.8; // of a drawing whose scale is not known yet

} // namespace

UnderlayCommands::UnderlayCommands(Actions &actions,
                                   Document &document,
                                   SelectionModel &selection,
                                   CanvasView &canvas,
                                   QWidget *window)
    : QObject(window)
    , m_actions(actions)
    , m_document(document)
    , m_selection(selection)
    , m_canvas(canvas)
    , m_window(window)
{
    connect(m_actions[ActionId::InsertUnderlay],
            &QAction::triggered,
            this,
            &UnderlayCommands::askAndInsert);
}

bool UnderlayCommands::isPicture(const QString &path)
{
    static const QStringList suffixes{QStringLiteral("png"),
                                      QStringLiteral("jpg"),
                                      QStringLiteral("jpeg"),
                                      QStringLiteral("svg"),
                                      QStringLiteral("pdf")};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

void UnderlayCommands::askAndInsert()
{
    const QString path =
        QFileDialog::getOpenFileName(m_window,
                                     tr("Insert Underlay"),
                                     m_folder,
                                     tr("Drawings and pictures (*.png *.jpg *.jpeg *.svg *.pdf)"));
    if (!path.isEmpty())
        insert(path);
}

bool UnderlayCommands::insert(const QString &path, std::optional<Point> middle)
{
    m_folder = QFileInfo(path).absolutePath();
    QGuiApplication::setOverrideCursor(Qt::WaitCursor); // large drawings take a while to be read
    Result<Underlay> read = readUnderlay(path);
    QGuiApplication::restoreOverrideCursor();
    if (!read) {
        Q_EMIT problem(read.message());
        return false;
    }
    Underlay underlay = std::move(read).value();
    const QSizeF own = underlaySize(underlay);
    const Viewport &view = m_canvas.viewport();
    const Bounds seen = view.bounds();
    const Point at = middle.value_or(view.centre());
    underlay.site = m_canvas.site();
    underlay.x = Metres(std::round(at.xM * 100) / 100); // nobody asked for less than a centimetre
    underlay.y = Metres(std::round(at.yM * 100) / 100);
    underlay.metresPerPixel =
        std::clamp(kShareOfView
                       * std::min((seen.high.xM - seen.low.xM) / own.width(),
                                  (seen.high.yM - seen.low.yM) / own.height()),
                   1e-6,
                   1e4);
    Subject added;
    const Result<void> done =
        m_document.perform(tr("Insert underlay %1").arg(underlay.name),
                           addUnderlay(m_document.project(), m_ids, underlay, &added));
    if (!done) {
        Q_EMIT problem(done.message());
        return false;
    }
    m_selection.set(added);
    m_actions[ActionId::ToolScaleUnderlay]->trigger();
    Q_EMIT told(tr("\"%1\" lies under the plan. Click two points of it and type how far apart they "
                   "are to scale it; Escape leaves it as it is.")
                    .arg(underlay.name));
    return true;
}

} // namespace headroom
