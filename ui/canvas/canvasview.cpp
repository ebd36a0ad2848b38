// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasview.h"

#include "models/document/document.h"
#include "models/edits/edits.h"
#include "models/edits/grouping.h"
#include "ui/canvas/notefield.h"
#include "ui/canvas/selection.h"
#include "ui/canvas/tools/wording.h"

#include <QGestureEvent>

#include <cmath>

namespace headroom {

namespace {

constexpr double kFitMarginPx = 36;
constexpr double kZoomStep = 1.25;

/// Where copies go: beside the originals along their shorter side, on the grid, with room to walk
/// between rows.
Point copyOffset(const Bounds &bounds, double gridM, bool many)
{
    const double width = bounds.high.xM - bounds.low.xM;
    const double height = bounds.high.yM - bounds.low.yM;
    const double step = gridM > 0 ? gridM : 0.1;
    const double aisle = many ? 2 * step : 0;
    const auto onGrid = [step](double length) { return std::ceil(length / step - 1e-6) * step; };
    return width > height ? Point{0, -(onGrid(height) + aisle)} : Point{onGrid(width) + aisle, 0};
}

} // namespace

CanvasView::CanvasView(Document &document, SelectionModel &selection, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_tool(makeTool(ToolKind::Select, *this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    grabGesture(Qt::PinchGesture);
    setAccessibleName(tr("Plan"));
    setAccessibleDescription(
        tr("The drawn plan of the site. The project tree lists the same things "
           "and shares the selection."));
    connect(&document, &Document::changed, this, &CanvasView::onChanged);
    connect(&document, &Document::wasReset, this, &CanvasView::onReset);
    connect(&selection, &SelectionModel::changed, this, &CanvasView::onSelectionChanged);
    connect(&m_checks, &PlacementChecks::ready, this, [this] {
        m_tool->checkReady();
        afterTool();
    });
    onReset();
}

CanvasView::~CanvasView() = default;

const Project &CanvasView::project() const
{
    return m_document.project();
}

bool CanvasView::perform(const QString &text, const Result<Project> &candidate)
{
    const Result<void> done = m_document.perform(text, candidate);
    if (!done)
        Q_EMIT problem(done.message());
    return done.ok();
}

void CanvasView::setSite(Id site)
{
    if (site == m_site)
        return;
    m_site = site;
    showSite();
}

void CanvasView::showSite()
{
    m_tool->cancel();
    m_checks.forget();
    hideReadout();
    m_keyboardCursor.reset();
    m_scene.rebuild(project(), m_site);
    m_spotsStale = true;
    m_selectedStale = true;
    fit();
    forgetPicture();
    afterTool();
    Q_EMIT siteChanged(m_site);
}

void CanvasView::onReset()
{
    m_selection.keepExisting(project());
    m_site = {};
    for (const Site &site : project().table<Site>()) {
        if (!m_site.isValid() || site.kind == SiteKind::Ground)
            m_site = site.id;
        if (site.kind == SiteKind::Ground)
            break;
    }
    showSite();
}

void CanvasView::onChanged(const ChangeSet &changes)
{
    m_tool->cancel();
    m_checks.forget();
    m_keyboardPressed = false;
    hideReadout();
    if (!changes.of<Site>().empty() && project().find<Site>(m_site) == nullptr) {
        onReset();
        return;
    }
    const bool wasEmpty = m_scene.isEmpty();
    m_scene.update(project(), changes);
    m_spotsStale = true;
    m_selection.keepExisting(project());
    m_selectedStale = true;
    // The first thing on an empty plan is drawn by hand at this scale: leave the view where it is.
    m_keepFitted = m_keepFitted && !wasEmpty;
    forgetPicture();
    afterTool();
}

void CanvasView::setMarks(PlanMarks marks)
{
    if (marks == m_marks)
        return;
    m_marks = std::move(marks);
    update();
}

void CanvasView::setGhostRacks(std::vector<Id> racks)
{
    if (racks == m_ghostRacks)
        return;
    m_ghostRacks = std::move(racks);
    update();
}

void CanvasView::onSelectionChanged()
{
    m_selectedStale = true;
    afterTool();
}

void CanvasView::setTool(ToolKind kind)
{
    const bool same = kind == m_toolKind;
    finishNote();
    m_tool->cancel();
    m_typedPlace.reset();
    m_noteOnly = false;
    m_keyboardPressed = false;
    m_keyboardCursor.reset();
    m_toolKind = kind;
    m_tool = makeTool(kind, *this);
    hideReadout();
    afterTool();
    if (!same)
        Q_EMIT toolChanged(kind);
}

void CanvasView::setRackRowOptions(const RackRowOptions &options)
{
    m_rowOptions = options;
    afterTool();
}

void CanvasView::setRackArrayOptions(const RackArrayOptions &options)
{
    m_arrayOptions = options;
    afterTool();
}

engine::PlacementCheck *CanvasView::placementCheck(bool mustWait)
{
    return m_checks.get(project(), m_site, mustWait);
}

void CanvasView::setEquipmentKind(NodeKind kind)
{
    m_equipmentKind = kind;
    afterTool();
}

void CanvasView::setDrawingOptions(const DrawingOptions &options)
{
    const bool isOtherObstacle = options.obstacle != m_drawing.obstacle;
    m_drawing = options;
    if (isOtherObstacle && m_toolKind == ToolKind::Obstacle)
        setTool(m_toolKind); // walls are drawn otherwise than columns
    else
        afterTool();
}

/// Opens, moves and closes the field of a note as the tool asks for it.
void CanvasView::followNoteField()
{
    const std::optional<TextField> &wanted = m_tool->preview().text;
    if (wanted && m_noteField == nullptr) {
        m_noteField = new NoteField(this);
        connect(m_noteField, &NoteField::finished, this, &CanvasView::finishNote);
        m_noteField->setPlainText(wanted->text);
        m_noteField->selectAll();
        m_noteField->show();
        m_noteField->setFocus();
    } else if (!wanted && m_noteField != nullptr) {
        const bool hadFocus = m_noteField->hasFocus();
        m_noteField->hide();
        m_noteField->deleteLater();
        m_noteField = nullptr;
        if (hadFocus)
            setFocus();
    }
    if (wanted)
        m_noteField->place(m_viewport.toPixels(wanted->at), wanted->lineM * m_viewport.scale());
}

void CanvasView::finishNote()
{
    if (m_noteField == nullptr)
        return;
    m_keyboardPressed = false;
    m_tool->text(m_noteField->toPlainText());
    afterTool();
    if (m_noteOnly && m_toolKind == ToolKind::Note) {
        m_noteOnly = false;
        setTool(ToolKind::Select);
    }
}

bool CanvasView::openNote(Point at, Qt::KeyboardModifiers modifiers)
{
    const auto hit = m_scene.hit(at, 0);
    if (m_toolKind != ToolKind::Select || !hit || hit->subject.kind != EntityKind::Note)
        return false;
    setTool(ToolKind::Note);
    m_noteOnly = true;
    sendToTool(PointerEvent::Kind::Press, at, modifiers);
    return true;
}

QString CanvasView::status() const
{
    return m_tool->status();
}

void CanvasView::sendToTool(PointerEvent::Kind kind, Point at, Qt::KeyboardModifiers modifiers)
{
    m_tool->pointer({kind, at, modifiers});
    afterTool();
}

void CanvasView::afterTool()
{
    updateCursor();
    followNoteField();
    update();
    const QString text = m_tool->status();
    if (text == m_lastStatus)
        return;
    m_lastStatus = text;
    Q_EMIT statusChanged(text);
}

void CanvasView::fit()
{
    const std::optional<Bounds> all = m_scene.bounds();
    if (all)
        fitBesideLegend(*all);
    else
        m_viewport.lookAt({30, 20}, 12); // an empty hall's worth of ground
    m_keepFitted = true;
    viewChanged();
}

/// The legend covers nothing of the whole plan: where it would, the plan makes room for it, on the
/// side where that leaves more.
void CanvasView::fitBesideLegend(const Bounds &all)
{
    constexpr double kLeastOfFull = 0.6; // a plan smaller than that is worse than a covered corner
    const double unit = devicePixelRatioF();
    m_viewport.fit(all, kFitMarginPx);
    const QRectF device = m_legend.place(paintContext(m_viewport.magnified(unit), all));
    if (device.isEmpty())
        return;
    const QRectF card(device.topLeft() / unit, device.size() / unit);
    if (!m_scene.coversAny(
            {m_viewport.toMetres(card.bottomLeft()), m_viewport.toMetres(card.topRight())}))
        return;
    const QMarginsF even(kFitMarginPx, kFitMarginPx, kFitMarginPx, kFitMarginPx);
    const QSizeF size = m_viewport.size();
    QMarginsF beside = even;
    beside.setRight(size.width() - card.left() + kFitMarginPx / 3);
    QMarginsF above = even;
    above.setBottom(size.height() - card.top() + kFitMarginPx / 3);
    Viewport best = m_viewport;
    best.fit(all, beside);
    Viewport other = m_viewport;
    other.fit(all, above);
    if (other.scale() > best.scale())
        best = other;
    if (best.scale() >= kLeastOfFull * m_viewport.scale())
        m_viewport = best;
}

void CanvasView::fitSelection()
{
    const auto bounds = m_scene.boundsOf(withWholeGroups(project(), m_selection.subjects()));
    if (!bounds) {
        fit();
        return;
    }
    m_viewport.fit(*bounds, 2 * kFitMarginPx);
    m_keepFitted = false;
    viewChanged();
}

void CanvasView::zoomIn()
{
    zoom(QRectF(rect()).center(), kZoomStep);
}

void CanvasView::zoomOut()
{
    zoom(QRectF(rect()).center(), 1 / kZoomStep);
}

void CanvasView::selectAll()
{
    m_selection.set(m_scene.everything());
}

void CanvasView::deleteInHand()
{
    if (m_toolKind != ToolKind::Corners) {
        deleteSelection();
        return;
    }
    m_tool->key(ToolKey::Back);
    afterTool();
}

void CanvasView::deleteSelection()
{
    const std::vector<Subject> subjects = m_selection.subjects();
    if (!subjects.empty())
        perform(tr("Delete %1").arg(described(project(), subjects)),
                removeAll(project(), subjects));
}

void CanvasView::duplicateSelection()
{
    const std::vector<Subject> subjects = m_selection.subjects();
    const auto bounds = m_scene.boundsOf(subjects);
    if (!bounds)
        return;
    const Point offset =
        copyOffset(*bounds, project().settings().gridStep.value(), subjects.size() > 1);
    std::vector<Subject> copies;
    const Result<Project> candidate = duplicate(project(), m_ids, subjects, offset, &copies);
    if (perform(tr("Duplicate %1").arg(described(project(), subjects)), candidate))
        m_selection.set(std::move(copies));
}

void CanvasView::nudge(int stepsEast, int stepsNorth)
{
    const double step = project().settings().gridStep.value();
    nudgeBy({stepsEast * step, stepsNorth * step});
}

void CanvasView::nudgeBy(Point way)
{
    const std::vector<Subject> subjects = m_selection.subjects();
    if (!subjects.empty())
        perform(tr("Move %1").arg(described(project(), subjects)),
                moveBy(project(), subjects, way));
}

void CanvasView::cancel()
{
    m_keyboardPressed = false;
    if (m_typedPlace) {
        m_typedPlace.reset();
    } else if (m_panFrom) {
        m_panFrom.reset();
    } else if (!m_tool->cancel()) {
        if (m_toolKind != ToolKind::Select)
            setTool(ToolKind::Select);
        else
            m_selection.clear();
    }
    afterTool();
}

void CanvasView::beginPan(QPointF at)
{
    m_panFrom = at;
    hideReadout();
    updateCursor();
}

void CanvasView::pan(QPointF pixels)
{
    m_viewport.panBy(pixels);
    m_keepFitted = false;
    viewChanged();
}

void CanvasView::zoom(QPointF at, double factor)
{
    m_viewport.zoomAt(at, factor);
    m_keepFitted = false;
    viewChanged();
}

void CanvasView::viewChanged()
{
    hideReadout();
    followNoteField();
    update();
    Q_EMIT zoomChanged(m_viewport.scale());
}

} // namespace headroom
