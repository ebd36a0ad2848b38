// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>

#include <array>
#include <span>

namespace headroom {

enum class ActionId {
    New,
    Open,
    Save,
    SaveAs,
    SaveCopy,
    Revert,
    ExportChart,
    ExportPlan,
    Quit,
    Undo,
    Redo,
    Cancel,
    Cut,
    Copy,
    Paste,
    Duplicate,
    Delete,
    RotateLeft,
    RotateRight,
    SelectAll,
    SelectSameType,
    SelectSamePhase,
    SelectSameContract,
    SelectSameFeed,
    SelectInHall,
    SelectInRow,
    Find,
    Rename,
    Properties,
    FailSelected,
    Restore,
    Explain,
    ViewPlan,
    ViewDiagram,
    ViewPortfolio,
    OpenGroup,
    ZoomIn,
    ZoomOut,
    ZoomFit,
    ZoomSelection,
    ShowProject,
    ShowProperties,
    ShowHeadroom,
    ShowIssues,
    ShowFailures,
    ShowScenarios,
    ShowLayers,
    ShowContracts,
    ChooseColours,
    ChooseLabels,
    ShowBuildOut,
    PlayBuildOut,
    ShowProblems,
    DarkTheme,
    ResetLayout,
    ToolSelect,
    ToolPan,
    ToolRackRow,
    ToolRackArray,
    ToolRectangleHall,
    ToolPolygonHall,
    ToolPower,
    ToolMeasure,
    ToolBuilding,
    ToolSiteBorder,
    ToolSplitHall,
    ToolCorners,
    ToolObstacle,
    ToolNote,
    ToolDimension,
    ToolConnect,
    ToolScaleUnderlay,
    InsertUnderlay,
    AlignLeft,
    AlignRight,
    AlignTop,
    AlignBottom,
    AlignColumn,
    AlignLine,
    DistributeAcross,
    DistributeUp,
    SpaceAcross,
    SpaceUp,
    MirrorAcross,
    MirrorUp,
    Group,
    Ungroup,
    Lock,
    Unlock,
    BringToFront,
    SendToBack,
    PasteArray,
    LayBusways,
    ConnectFeeds,
    AddSite,
    AddEquipment,
    AddPhase,
    AddContract,
    AddScenario,
    CompareScenarios,
    PlaceContracts,
    Catalogue,
    NextIssue,
    Tutorial,
    KeyboardAndMouse,
    About
};

inline constexpr int kActions = static_cast<int>(ActionId::About) + 1;

/// Everything about an action that is not what it does. Shortcuts are separated by blanks.
struct ActionSpec
{
    ActionId id;
    const char *text; // title case, with its mnemonic
    const char *icon;
    const char *shortcuts;
    const char *tip; // a whole sentence
    bool checkable = false;
};

/// In the order of ActionId.
[[nodiscard]] std::span<const ActionSpec> actionSpecs();

/// One QAction for every row of the table, with text, icon, shortcuts and tips.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject *parent = nullptr);

    [[nodiscard]] QAction *operator[](ActionId id) const
    {
        return m_actions[static_cast<std::size_t>(id)];
    }

    [[nodiscard]] std::span<QAction *const> all() const { return m_actions; }

private:
    std::array<QAction *, kActions> m_actions{};
};

} // namespace headroom
