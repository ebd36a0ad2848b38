// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/entityinfo.h"
#include "models/domain/geometry.h"
#include "models/domain/project.h"
#include "ui/canvas/toolkind.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace headroom {

namespace engine {
class PlacementCheck;
}

class PlanScene;
class SelectionModel;

/// What the pointer did, in metres on the plan.
struct PointerEvent
{
    enum class Kind { Move, Press, Release, DoubleClick };

    Kind kind = Kind::Move;
    Point at;
    Qt::KeyboardModifiers modifiers;
};

/// The keys that tools know, besides those of the view.
enum class ToolKey { Finish, Back };

/// What has become of a gesture.
enum class Verdict {
    Idle,     // none is under way
    Under,    // one is
    Finished, // it was performed, or came to nothing
};

/// A dashed line that shows what a gesture has snapped to.
struct Guide
{
    Point from;
    Point to;
};

/// Connections that a gesture would make: straight lines from what feeds, over what would be fed.
struct FeedGhost
{
    std::vector<Guide> lines;
    std::vector<Polygon> ends; // what feeds, and what would be fed
    Side side = Side::None;
    bool sound = true; // false: it would be refused
};

/// A dimension line that is being drawn.
struct DimensionGhost
{
    Point from;
    Point to;
    double offsetM = 0; // to the left of the way
};

/// Where a text is being typed.
struct TextField
{
    Point at;          // its middle
    double lineM = 1;  // height of a line
    QString text = {}; // that stands there already
};

/// A place that breaks a rule of the plan.
struct Fault
{
    Placement place;
    bool refuses = false; // else it is only told
};

/// A rule that a gesture breaks, as a sentence.
struct BrokenRule
{
    QString sentence;
    bool refuses = false;
};

/// An aisle that a gesture would leave.
struct AisleGhost
{
    Polygon outline;
    bool cold = true;
};

/// What a gesture would do, to be drawn over the plan.
struct Preview
{
    std::vector<Placement> racks;
    std::vector<Placement> refused; // places of the row that stay empty
    std::vector<AisleGhost> aisles;
    std::vector<Fault> faults;
    std::vector<BrokenRule> rules;
    std::optional<Point> moved; // what is selected, moved by this
    Polygon outline;
    bool outlineClosed = true;
    bool outlineSound = true; // false: it could not become a hall
    std::optional<FeedGhost> feeds;
    std::optional<DimensionGhost> dimension;
    std::optional<TextField> text;
    std::optional<Bounds> band;
    std::vector<Guide> guides;
    std::vector<Point> marks; // corners that are set
    QStringList readout;      // lines beside the pointer
    Point readoutAt;
};

/// What a tool may see and do. Not the window.
class ToolContext
{
public:
    ToolContext() = default;
    ToolContext(const ToolContext &) = delete;
    ToolContext &operator=(const ToolContext &) = delete;
    virtual ~ToolContext() = default;

    [[nodiscard]] virtual const Project &project() const = 0;
    [[nodiscard]] virtual Id site() const = 0;
    [[nodiscard]] virtual const PlanScene &scene() const = 0;
    [[nodiscard]] virtual SelectionModel &selection() = 0;
    [[nodiscard]] virtual IdSource &ids() = 0;
    [[nodiscard]] virtual double metresPerPixel() const = 0;
    [[nodiscard]] virtual const RackRowOptions &rackRowOptions() const = 0;
    [[nodiscard]] virtual const RackArrayOptions &rackArrayOptions() const = 0;
    /// What the power tool places.
    [[nodiscard]] virtual NodeKind equipmentKind() const = 0;
    [[nodiscard]] virtual const DrawingOptions &drawingOptions() const = 0;
    /// The check of places for the plan as it is. Null while it is being prepared: then the tool is
    /// told when it is ready; or, with mustWait, never. Valid until the plan changes.
    [[nodiscard]] virtual engine::PlacementCheck *placementCheck(bool mustWait) = 0;
    /// False where the edit was refused; whoever listens has been told why.
    virtual bool perform(const QString &text, const Result<Project> &candidate) = 0;
};

/// A gesture machine: event in, verdict out. It works on the project as it was when the gesture
/// began; until the gesture ends nothing is changed, so that dropping it undoes nothing.
class Tool
{
public:
    explicit Tool(ToolContext &context)
        : m_context(context)
    {}

    Tool(const Tool &) = delete;
    Tool &operator=(const Tool &) = delete;
    virtual ~Tool() = default;

    virtual Verdict pointer(const PointerEvent &event) = 0;
    virtual Verdict key(ToolKey key) = 0;

    /// A character of a number typed while this tool is in hand. False where it means nothing to
    /// the tool.
    virtual bool typed(QChar /*letter*/) { return false; }

    /// What was typed into the text field that the preview asked for.
    virtual Verdict text(const QString & /*text*/) { return Verdict::Idle; }

    /// The check of places that a gesture asked for is ready.
    virtual void checkReady() {}

    /// Drops the gesture. False where there was none.
    virtual bool cancel() = 0;
    /// What the tool expects, as a sentence.
    [[nodiscard]] virtual QString status() const = 0;
    [[nodiscard]] virtual Qt::CursorShape cursor() const = 0;

    /// True where arrow keys move a drawing cursor and Enter presses and releases at it.
    [[nodiscard]] virtual bool drawsWithKeys() const { return false; }

    /// True where Enter sets one corner after the other instead, and a second one on the same spot
    /// ends the drawing.
    [[nodiscard]] virtual bool clicksCorners() const { return false; }

    [[nodiscard]] const Preview &preview() const { return m_preview; }

protected:
    [[nodiscard]] ToolContext &context() const { return m_context; }

    Preview m_preview;

private:
    ToolContext &m_context;
};

[[nodiscard]] std::unique_ptr<Tool> makeTool(ToolKind kind, ToolContext &context);

} // namespace headroom
