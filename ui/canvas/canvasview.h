// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/message.h"
#include "models/domain/changeset.h"
#include "ui/canvas/keptpicture.h"
#include "ui/canvas/painters/badges.h"
#include "ui/canvas/painters/labels.h"
#include "ui/canvas/painters/legendcard.h"
#include "ui/canvas/painters/marks.h"
#include "ui/canvas/painters/overlay.h"
#include "ui/canvas/placementchecks.h"
#include "ui/canvas/scene/planscene.h"
#include "ui/canvas/toolkind.h"
#include "ui/canvas/tools/tool.h"
#include "ui/canvas/tools/typedlength.h"
#include "ui/canvas/viewport.h"

#include <QWidget>

#include <memory>

namespace headroom {

class Document;
class NoteField;
class SelectionModel;

/// The plan of one site, drawn by hand. Shows what the document holds, keeps a flat scene of its
/// own up to date with it, moves the view, and hands pointer and keys to the active tool. Document
/// and selection outlive it.
class CanvasView : public QWidget, private ToolContext
{
    Q_OBJECT

public:
    CanvasView(Document &document, SelectionModel &selection, QWidget *parent = nullptr);
    ~CanvasView() override;

    [[nodiscard]] Id site() const override { return m_site; }

    /// Shows another site, whole. An invalid id: nothing.
    void setSite(Id site);

    [[nodiscard]] ToolKind tool() const { return m_toolKind; }

    void setTool(ToolKind kind);

    [[nodiscard]] const RackRowOptions &rackRowOptions() const override { return m_rowOptions; }

    void setRackRowOptions(const RackRowOptions &options);

    [[nodiscard]] const RackArrayOptions &rackArrayOptions() const override
    {
        return m_arrayOptions;
    }

    void setRackArrayOptions(const RackArrayOptions &options);

    /// What a loss does, drawn over the plan.
    void setMarks(PlanMarks marks);

    [[nodiscard]] const PlanMarks &marks() const { return m_marks; }

    /// Racks that contracts are proposed for, drawn as a ghost.
    void setGhostRacks(std::vector<Id> racks);

    [[nodiscard]] const std::vector<Id> &ghostRacks() const { return m_ghostRacks; }

    /// Which colours, labels and layers it shows; kept from plan to plan.
    void setStyle(PlanStyle style);

    [[nodiscard]] const PlanStyle &style() const { return m_scene.style(); }

    /// Problems to mark on the plan; none where they are not to be seen.
    void setProblems(std::vector<PlanProblem> problems);

    [[nodiscard]] const std::vector<PlanProblem> &problems() const { return m_problems; }

    /// The badges of problems as they were painted last, in device pixels.
    [[nodiscard]] const std::vector<ProblemBadge> &badges() const { return m_badges; }

    /// Lets the badge of an issue stand out.
    void setChosenIssue(int issue);

    [[nodiscard]] NodeKind equipmentKind() const override { return m_equipmentKind; }

    void setEquipmentKind(NodeKind kind);

    [[nodiscard]] const DrawingOptions &drawingOptions() const override { return m_drawing; }

    void setDrawingOptions(const DrawingOptions &options);

    /// The field in which a note is being typed; null while there is none.
    [[nodiscard]] NoteField *noteField() const { return m_noteField; }

    [[nodiscard]] const Viewport &viewport() const { return m_viewport; }

    [[nodiscard]] const PlanScene &scene() const override { return m_scene; }

    /// What the tool expects now, for a status bar that was not there when it was said.
    [[nodiscard]] QString status() const;

    [[nodiscard]] QSize sizeHint() const override { return {960, 640}; }

    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 160}; }

public Q_SLOTS:
    void fit();
    void fitSelection();
    void zoomIn();
    void zoomOut();
    void selectAll();
    void deleteSelection();
    /// The corner under the pointer where corners are edited, else what is selected.
    void deleteInHand();
    /// Copies what is selected beside it and selects the copies.
    void duplicateSelection();
    /// Moves what is selected by steps of the grid.
    void nudge(int stepsEast, int stepsNorth);
    /// Moves what is selected by a way in metres.
    void nudgeBy(Point way);
    /// Drops a gesture that has begun; with none, returns to the select tool, then unselects.
    void cancel();

Q_SIGNALS:
    /// What the tool expects, and what it would do: for the status bar.
    void statusChanged(const QString &text);
    /// Where the pointer is on the plan.
    void pointerMoved(headroom::Point at);
    void pointerLeft();
    void toolChanged(headroom::ToolKind kind);
    /// Pixels a metre.
    void zoomChanged(double scale);
    /// An edit was refused.
    void problem(const headroom::Message &message);
    void siteChanged(headroom::Id site);
    /// Enter was pressed on what is selected.
    void propertiesWanted();
    /// The badge of a problem was clicked.
    void issueChosen(int issue);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    // ToolContext
    [[nodiscard]] const Project &project() const override;

    [[nodiscard]] SelectionModel &selection() override { return m_selection; }

    [[nodiscard]] IdSource &ids() override { return m_ids; }

    [[nodiscard]] double metresPerPixel() const override { return 1 / m_viewport.scale(); }

    [[nodiscard]] engine::PlacementCheck *placementCheck(bool mustWait) override;
    bool perform(const QString &text, const Result<Project> &candidate) override;

    void onChanged(const ChangeSet &changes);
    void onReset();
    void fitBesideLegend(const Bounds &all);
    void onSelectionChanged();
    void showSite();

    void sendToTool(PointerEvent::Kind kind, Point at, Qt::KeyboardModifiers modifiers);
    void afterTool();
    void moveKeyboardCursor(int stepsEast, int stepsNorth);
    void pressAtKeyboardCursor(Qt::KeyboardModifiers modifiers);
    bool arrowKey(const QKeyEvent &event);
    bool digitKey(const QKeyEvent &event);
    bool viewKey(const QKeyEvent &event);
    bool tabKey(const QKeyEvent &event);
    bool placeKey(const QKeyEvent &event);
    void enterKey(Qt::KeyboardModifiers modifiers);
    void moveKeyboardCursorTo(Point at);
    void followNoteField();
    void finishNote();
    /// With the select tool, opens the note at a point to be changed.
    bool openNote(Point at, Qt::KeyboardModifiers modifiers);
    bool gesture(QEvent *event);

    void beginPan(QPointF at);
    void pan(QPointF pixels);
    void zoom(QPointF at, double factor);
    void viewChanged();
    void updateCursor();
    void showReadout(Point at);
    void hideReadout();

    /// The plan in a part of a picture.
    void paintOnto(QImage &picture, const Viewport &view, const QRect &part);
    void forgetPicture();
    /// What is selected, looked up when it is painted: bands select many times between frames.
    [[nodiscard]] const SelectedShapes &selectedShapes();
    [[nodiscard]] PaintContext paintContext(const Viewport &view, const Bounds &region);
    void paintOverlay(QPainter &painter, const PaintContext &context);
    void paintEmptiness(QPainter &painter, const PaintContext &context);
    void paintProblems(QPainter &painter, const PaintContext &context);
    [[nodiscard]] const ProblemBadge *badgeAt(QPointF position) const;
    [[nodiscard]] bool pressBadge(QPointF position);

    Document &m_document;
    SelectionModel &m_selection;
    RandomIds m_ids;
    Id m_site;
    PlanScene m_scene;
    SelectedShapes m_selected; // as of when it was last asked for
    bool m_selectedStale = true;
    PlanMarks m_marks;
    std::vector<Id> m_ghostRacks;
    std::vector<PlanProblem> m_problems;
    std::vector<ProblemSpot> m_spots; // of the problems
    std::vector<ProblemBadge> m_badges;
    int m_chosenProblem = -1;
    bool m_spotsStale = true;
    LegendCard m_legend;
    Viewport m_viewport;
    RackRowOptions m_rowOptions;
    RackArrayOptions m_arrayOptions;
    PlacementChecks m_checks;
    NodeKind m_equipmentKind = NodeKind::Transformer;
    DrawingOptions m_drawing;
    ToolKind m_toolKind = ToolKind::Select;
    std::unique_ptr<Tool> m_tool;
    QString m_lastStatus;
    LabelFonts m_fonts;

    // The plan without what follows the pointer. A plan drawn anew goes straight to the screen and
    // is kept with the next frame that shows the same.
    KeptPicture m_picture;
    Viewport m_shownView;       // in device pixels, as last painted
    bool m_pictureStale = true; // the plan itself changed

    bool m_keepFitted = true; // until the view is moved by hand
    bool m_spaceHeld = false;
    std::optional<QPointF> m_panFrom;
    std::optional<Point> m_keyboardCursor;
    bool m_keyboardPressed = false;
    std::optional<TypedLength> m_typedPlace; // where the cursor is to go
    NoteField *m_noteField = nullptr;
    bool m_noteOnly = false; // then back to the select tool
    QStringList m_readout;   // of what the pointer rests on
    QPointF m_readoutAt;
};

} // namespace headroom
