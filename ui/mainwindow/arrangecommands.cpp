// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/arrangecommands.h"

#include "models/document/document.h"
#include "models/edits/arrange.h"
#include "models/edits/connecting.h"
#include "models/edits/edits.h"
#include "models/edits/fragment.h"
#include "models/edits/grouping.h"
#include "models/engine/freecapacity.h"
#include "models/exchange/fragmentjson.h"
#include "models/presentation/thingwords.h"
#include "models/text/words.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/selection.h"
#include "ui/dialogs/pastearraydialog.h"
#include "ui/mainwindow/actions.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>

#include <array>
#include <cmath>

namespace headroom {

namespace {

/// What can be copied and put in order.
bool hasPlace(Subject subject)
{
    switch (subject.kind) {
    case EntityKind::Rack:
    case EntityKind::RackRow:
    case EntityKind::PowerNode:
    case EntityKind::Hall:
    case EntityKind::Building:
    case EntityKind::Obstacle:
    case EntityKind::Note:
    case EntityKind::Dimension:
    case EntityKind::Underlay:
    case EntityKind::DrawingGroup:
        return true;
    default:
        return false;
    }
}

Point middleOf(const Bounds &bounds)
{
    return {(bounds.low.xM + bounds.high.xM) / 2, (bounds.low.yM + bounds.high.yM) / 2};
}

bool isIn(const Bounds &bounds, Point point)
{
    return point.xM >= bounds.low.xM && point.xM <= bounds.high.xM && point.yM >= bounds.low.yM
           && point.yM <= bounds.high.yM;
}

/// The first equipment of each side, which busways that are laid now are to be fed from.
std::unordered_map<Side, Id> sourcesAmong(const Project &project,
                                          const std::vector<Subject> &subjects)
{
    std::unordered_map<Side, Id> sources;
    for (const Subject subject : subjects) {
        const PowerNode *node =
            subject.kind == EntityKind::PowerNode ? project.find<PowerNode>(subject.id) : nullptr;
        if (node != nullptr && node->carrier == Carrier::Power && node->kind != NodeKind::Busway
            && node->side != Side::None)
            sources.emplace(node->side, node->id);
    }
    return sources;
}

} // namespace

ArrangeCommands::ArrangeCommands(Actions &actions,
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
    on(ActionId::Cut, [this] { cut(); });
    on(ActionId::Copy, [this] { copy(); });
    on(ActionId::Paste, [this] { paste(); });
    on(ActionId::PasteArray, [this] { pasteArray(); });
    on(ActionId::ConnectFeeds, [this] { connectFeeds(); });
    on(ActionId::LayBusways, [this] { layBusways(); });
    connectOrder();
    connectMembership();
    connect(&selection, &SelectionModel::changed, this, &ArrangeCommands::updateActions);
    connect(QGuiApplication::clipboard(),
            &QClipboard::dataChanged,
            this,
            &ArrangeCommands::updateActions);
    updateActions();
}

const Project &ArrangeCommands::project() const
{
    return m_document.project();
}

QString ArrangeCommands::named(const QString &verb) const
{
    return verb.arg(thingsWords(project(), m_selection.subjects()));
}

bool ArrangeCommands::perform(const QString &what, Result<Project> candidate)
{
    const Result<void> done = m_document.perform(what, std::move(candidate));
    if (!done)
        Q_EMIT problem(done.message());
    return done.ok();
}

void ArrangeCommands::connectOrder()
{
    const auto on = [this](ActionId id, const QString &what, auto edit) {
        connect(m_actions[id], &QAction::triggered, this, [this, what, edit] {
            perform(named(what), edit(project(), m_selection.subjects()));
        });
    };
    const auto aligned = [](Alignment alignment) {
        return [alignment](const Project &plan, const std::vector<Subject> &subjects) {
            return align(plan, subjects, alignment);
        };
    };
    on(ActionId::AlignLeft, tr("Align %1 at the left"), aligned(Alignment::Left));
    on(ActionId::AlignRight, tr("Align %1 at the right"), aligned(Alignment::Right));
    on(ActionId::AlignTop, tr("Align %1 at the top"), aligned(Alignment::Top));
    on(ActionId::AlignBottom, tr("Align %1 at the bottom"), aligned(Alignment::Bottom));
    on(ActionId::AlignColumn, tr("Align %1 in a column"), aligned(Alignment::CentreX));
    on(ActionId::AlignLine, tr("Align %1 in a line"), aligned(Alignment::CentreY));
    const auto along = [](auto edit, Axis axis) {
        return [edit, axis](const Project &plan, const std::vector<Subject> &subjects) {
            return edit(plan, subjects, axis);
        };
    };
    on(ActionId::DistributeAcross, tr("Distribute %1 across"), along(&distribute, Axis::X));
    on(ActionId::DistributeUp, tr("Distribute %1 upwards"), along(&distribute, Axis::Y));
    const auto spaced = [](const Project &plan, std::span<const Subject> subjects, Axis axis) {
        return matchSpacing(plan, subjects, axis);
    };
    on(ActionId::SpaceAcross, tr("Space %1 across"), along(spaced, Axis::X));
    on(ActionId::SpaceUp, tr("Space %1 upwards"), along(spaced, Axis::Y));
    on(ActionId::MirrorAcross, tr("Mirror %1 left to right"), along(&mirror, Axis::X));
    on(ActionId::MirrorUp, tr("Mirror %1 top to bottom"), along(&mirror, Axis::Y));
    const auto plain = [](auto edit) {
        return [edit](const Project &plan, const std::vector<Subject> &subjects) {
            return edit(plan, subjects);
        };
    };
    on(ActionId::BringToFront, tr("Bring %1 to the front"), plain(&bringToFront));
    on(ActionId::SendToBack, tr("Send %1 to the back"), plain(&sendToBack));
}

void ArrangeCommands::connectMembership()
{
    const auto on = [this](ActionId id, auto command) {
        connect(m_actions[id], &QAction::triggered, this, command);
    };
    on(ActionId::Group, [this] { group(); });
    on(ActionId::Ungroup,
       [this] { perform(named(tr("Ungroup %1")), ungroup(project(), m_selection.subjects())); });
    on(ActionId::Lock, [this] {
        perform(named(tr("Lock %1")), setLocked(project(), m_selection.subjects(), true));
    });
    on(ActionId::Unlock, [this] {
        perform(named(tr("Unlock %1")), setLocked(project(), m_selection.subjects(), false));
    });
}

void ArrangeCommands::copy()
{
    const Result<Fragment> fragment = copyFragment(project(), m_selection.subjects());
    if (!fragment) {
        Q_EMIT problem(fragment.message());
        return;
    }
    auto *data = new QMimeData;
    const QByteArray text = writeFragment(*fragment);
    data->setData(QString::fromUtf8(kFragmentMimeType), text);
    data->setText(thingsWords(project(), m_selection.subjects()));
    m_pastes = 0;
    QGuiApplication::clipboard()->setMimeData(data); // takes it over
}

void ArrangeCommands::cut()
{
    copy();
    if (m_actions[ActionId::Paste]->isEnabled())
        m_canvas.deleteSelection();
}

std::optional<Fragment> ArrangeCommands::copied()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (data == nullptr || !data->hasFormat(QString::fromUtf8(kFragmentMimeType)))
        return std::nullopt;
    Result<Fragment> fragment = readFragment(data->data(QString::fromUtf8(kFragmentMimeType)));
    if (fragment)
        return std::move(fragment).value();
    Q_EMIT problem(fragment.message());
    return std::nullopt;
}

/// Beside where it was copied, a step further each time; in the middle of the view where that place
/// is not in sight.
PasteTarget ArrangeCommands::targetFor(const Fragment &fragment) const
{
    PasteTarget target{.site = m_canvas.site()};
    const std::optional<Bounds> bounds = fragment.bounds();
    if (!bounds)
        return target;
    const Point middle = middleOf(*bounds);
    if (isIn(m_canvas.viewport().bounds(), middle)) {
        const double step = (m_pastes + 1) * 2 * project().settings().gridStep.value();
        target.offset = {step, -step};
    } else {
        target.offset = m_canvas.viewport().centre() - middle;
    }
    return target;
}

void ArrangeCommands::paste()
{
    const std::optional<Fragment> fragment = copied();
    if (!fragment)
        return;
    std::vector<Subject> added;
    const Result<Project> candidate =
        pasteFragment(project(), m_ids, *fragment, targetFor(*fragment), &added);
    if (!perform(tr("Paste"), candidate))
        return;
    ++m_pastes;
    m_selection.set(std::move(added));
}

/// Whether what was copied is on the shown site, where it was copied.
bool ArrangeCommands::standsThere(const Fragment &fragment) const
{
    const Result<Fragment> now = copyFragment(project(), fragment.copied);
    const std::optional<Bounds> here = now ? now->bounds() : std::nullopt;
    const std::optional<Bounds> there = fragment.bounds();
    constexpr double kSameM = 0.001;
    return here && there && now->copied.size() == fragment.copied.size()
           && std::abs(here->low.xM - there->low.xM) < kSameM
           && std::abs(here->low.yM - there->low.yM) < kSameM && isShown(fragment.copied.front());
}

/// Whether it stands on the site that the plan shows.
bool ArrangeCommands::isShown(Subject subject) const
{
    return m_canvas.scene().boundsOf(std::span(&subject, 1)).has_value();
}

void ArrangeCommands::pasteArray()
{
    const std::optional<Fragment> fragment = copied();
    if (!fragment)
        return;
    auto *dialog = new PasteArrayDialog(*fragment,
                                        project().settings().gridStep.value(),
                                        standsThere(*fragment),
                                        m_canvas.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, fragment = *fragment] {
        const PasteArray array = dialog->array();
        PasteTarget target = targetFor(fragment);
        std::vector<Subject> added;
        if (array.firstStands) {
            target.offset = {};
            added = fragment.copied;
        }
        const QString what = tr("Paste as an array of %1 by %2").arg(array.columns).arg(array.rows);
        if (perform(what, pasteAsArray(project(), m_ids, fragment, target, array, &added)))
            m_selection.set(std::move(added));
    });
    dialog->open();
}

void ArrangeCommands::group()
{
    Subject added;
    if (perform(named(tr("Group %1")),
                headroom::group(project(), m_ids, m_selection.subjects(), {}, &added)))
        m_selection.set(groupMembers(project(), added.id));
}

void ArrangeCommands::connectFeeds()
{
    constexpr std::array kSides{Side::A, Side::B};
    ConnectReport report;
    const Result<Project> candidate =
        autoConnect(project(),
                    m_ids,
                    m_selection.subjects(),
                    kSides,
                    engine::freeCapacities(project(), m_canvas.site()),
                    &report);
    if (!perform(named(tr("Connect %1 to the nearest feeds")), candidate))
        return;
    const QLocale locale(QLocale::English, QLocale::UnitedStates);
    QString sentence = tr("New feeds: %1. Already there: %2.")
                           .arg(locale.toString(report.connected), locale.toString(report.present));
    if (!report.missed.empty())
        sentence += QLatin1Char(' ')
                    + tr("Not found: %1, as for the first: %2")
                          .arg(locale.toString(qlonglong(report.missed.size())),
                               words(report.missed.front().why, locale));
    Q_EMIT told(sentence);
}

void ArrangeCommands::layBusways()
{
    BuswaySpec spec;
    spec.likeThis.kind = NodeKind::Busway;
    spec.likeThis.site = m_canvas.site();
    spec.fedFrom = sourcesAmong(project(), m_selection.subjects());
    std::vector<Subject> added;
    const Result<Project> candidate =
        buswaysAlongRows(project(), m_ids, m_selection.subjects(), spec, &added);
    if (perform(named(tr("Lay busways along %1")), candidate))
        m_selection.set(std::move(added));
}

void ArrangeCommands::updateActions()
{
    const std::vector<Subject> &subjects = m_selection.subjects();
    const auto placed = std::count_if(subjects.begin(), subjects.end(), hasPlace);
    const auto enable = [this](bool enabled, std::initializer_list<ActionId> ids) {
        for (const ActionId id : ids)
            m_actions[id]->setEnabled(enabled);
    };
    enable(placed > 0,
           {ActionId::Cut,
            ActionId::Copy,
            ActionId::MirrorAcross,
            ActionId::MirrorUp,
            ActionId::Ungroup,
            ActionId::Lock,
            ActionId::Unlock,
            ActionId::BringToFront,
            ActionId::SendToBack,
            ActionId::ConnectFeeds,
            ActionId::LayBusways});
    enable(placed > 1,
           {ActionId::AlignLeft,
            ActionId::AlignRight,
            ActionId::AlignTop,
            ActionId::AlignBottom,
            ActionId::AlignColumn,
            ActionId::AlignLine,
            ActionId::SpaceAcross,
            ActionId::SpaceUp,
            ActionId::Group});
    enable(placed > 2, {ActionId::DistributeAcross, ActionId::DistributeUp});
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    enable(data != nullptr && data->hasFormat(QString::fromUtf8(kFragmentMimeType)),
           {ActionId::Paste, ActionId::PasteArray});
}

} // namespace headroom
