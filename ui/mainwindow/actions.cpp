// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/actions.h"

#include "ui/theme/icons.h"
#include "ui/widgets/plaintext.h"

#include <QCoreApplication>

namespace headroom {

namespace {

#define TEXT(words) QT_TRANSLATE_NOOP("Actions", words)

constexpr std::array<ActionSpec, kActions> kSpecs{{
    {ActionId::New, TEXT("&New"), "new", "Ctrl+N", TEXT("Starts an empty plan.")},
    {ActionId::Open, TEXT("&Open…"), "open", "Ctrl+O", TEXT("Opens a project file.")},
    {ActionId::Save, TEXT("&Save"), "save", "Ctrl+S", TEXT("Writes the plan to its file.")},
    {ActionId::SaveAs,
     TEXT("Save &As…"),
     "save-as",
     "Ctrl+Shift+S",
     TEXT("Writes the plan to another file and goes on with that.")},
    {ActionId::SaveCopy,
     TEXT("Save a &Copy…"),
     "save-copy",
     "Ctrl+Alt+S",
     TEXT("Writes a copy to another file and goes on with this one.")},
    {ActionId::Revert,
     TEXT("Re&vert to Saved"),
     "revert",
     "Ctrl+Alt+R",
     TEXT("Goes back to the file as it was saved last.")},
    {ActionId::ExportChart,
     TEXT("&Export Chart…"),
     "export-chart",
     "Ctrl+E",
     TEXT("Saves the headroom chart as a picture, a page or a table.")},
    {ActionId::Quit, TEXT("&Quit"), "quit", "Ctrl+Q", TEXT("Closes Headroom.")},
    {ActionId::Undo, TEXT("&Undo"), "undo", "Ctrl+Z", TEXT("Takes back the last step.")},
    {ActionId::Redo,
     TEXT("&Redo"),
     "redo",
     "Ctrl+Shift+Z Ctrl+Y",
     TEXT("Repeats the step that was taken back.")},
    {ActionId::Cancel,
     TEXT("&Cancel"),
     "deselect",
     "Escape",
     TEXT("Drops what is being drawn; then leaves the tool; then selects nothing.")},
    {ActionId::Duplicate,
     TEXT("&Duplicate"),
     "duplicate",
     "Ctrl+D",
     TEXT("Copies what is selected beside it.")},
    {ActionId::Delete, TEXT("De&lete"), "delete", "Del", TEXT("Removes what is selected.")},
    {ActionId::RotateLeft,
     TEXT("Rotate &Left"),
     "rotate-left",
     "Ctrl+[",
     TEXT("Turns what is selected by 90° counter-clockwise.")},
    {ActionId::RotateRight,
     TEXT("Rotate R&ight"),
     "rotate-right",
     "Ctrl+]",
     TEXT("Turns what is selected by 90° clockwise.")},
    {ActionId::SelectAll,
     TEXT("Select &All"),
     "select-all",
     "Ctrl+A",
     TEXT("Selects everything on the plan of this site.")},
    {ActionId::Find, TEXT("&Find…"), "search", "Ctrl+F", TEXT("Finds a thing by its name.")},
    {ActionId::Rename,
     TEXT("Re&name"),
     "rename",
     "F2",
     TEXT("Changes the name of what is selected in the project tree.")},
    {ActionId::Properties,
     TEXT("&Properties"),
     "dock-properties",
     "Alt+Return",
     TEXT("Goes to the properties of what is selected.")},
    {ActionId::FailSelected,
     TEXT("&Fail It"),
     "fail",
     "Ctrl+Shift+F",
     TEXT("Shows the plan with the selected equipment failed from the shown month on.")},
    {ActionId::Restore,
     TEXT("Re&store What Failed"),
     "undo",
     "Ctrl+Alt+F",
     TEXT("Shows the plan with everything in service again.")},
    {ActionId::ZoomIn,
     TEXT("Zoom &In"),
     "zoom-in",
     "Ctrl++ Ctrl+=",
     TEXT("Shows the plan larger.")},
    {ActionId::ZoomOut, TEXT("Zoom &Out"), "zoom-out", "Ctrl+-", TEXT("Shows more of the plan.")},
    {ActionId::ZoomFit, TEXT("Zoom to &Fit"), "zoom-fit", "Ctrl+0", TEXT("Shows the whole site.")},
    {ActionId::ZoomSelection,
     TEXT("Zoom to &Selection"),
     "zoom-selection",
     "Ctrl+Shift+0",
     TEXT("Shows what is selected as large as it fits.")},
    {ActionId::ShowProject,
     TEXT("&Project Panel"),
     "dock-tree",
     "Ctrl+1",
     TEXT("Shows or hides the project tree."),
     true},
    {ActionId::ShowProperties,
     TEXT("P&roperties Panel"),
     "dock-properties",
     "Ctrl+2",
     TEXT("Shows or hides the properties."),
     true},
    {ActionId::ShowHeadroom,
     TEXT("&Headroom Panel"),
     "dock-chart",
     "Ctrl+3",
     TEXT("Shows or hides the headroom figures and their chart."),
     true},
    {ActionId::ShowIssues,
     TEXT("&Issues Panel"),
     "dock-issues",
     "Ctrl+4",
     TEXT("Shows or hides the list of issues."),
     true},
    {ActionId::ShowFailures,
     TEXT("&Failures Panel"),
     "fail",
     "Ctrl+5",
     TEXT("Shows or hides what each single failure does."),
     true},
    {ActionId::ShowScenarios,
     TEXT("S&cenarios Panel"),
     "scenario",
     "Ctrl+6",
     TEXT("Shows or hides the scenarios and their levers."),
     true},
    {ActionId::DarkTheme,
     TEXT("&Dark Theme"),
     "theme",
     "Ctrl+Shift+D",
     TEXT("Changes between the light and the dark look."),
     true},
    {ActionId::ResetLayout,
     TEXT("Reset &Layout"),
     "reset-layout",
     "Ctrl+Shift+R",
     TEXT("Puts all panels back to where they were at first.")},
    {ActionId::ToolSelect,
     TEXT("&Select"),
     "tool-select",
     "V",
     TEXT("Selects and moves things on the plan."),
     true},
    {ActionId::ToolPan, TEXT("&Pan"), "tool-pan", "H", TEXT("Moves the view of the plan."), true},
    {ActionId::ToolRackRow,
     TEXT("&Rack Row"),
     "tool-rack-row",
     "R",
     TEXT("Draws a row of racks along a line."),
     true},
    {ActionId::ToolRectangleHall,
     TEXT("&Hall"),
     "tool-hall-rectangle",
     "U",
     TEXT("Draws a hall as a rectangle."),
     true},
    {ActionId::ToolPolygonHall,
     TEXT("Polygon H&all"),
     "tool-hall-polygon",
     "P",
     TEXT("Draws a hall corner by corner."),
     true},
    {ActionId::AddSite,
     TEXT("Add &Site"),
     "site-add",
     "Ctrl+Shift+N",
     TEXT("Adds a site to the plan and shows it.")},
    {ActionId::AddEquipment,
     TEXT("Add Power &Equipment…"),
     "equipment-add",
     "Ctrl+Shift+E",
     TEXT("Adds a piece of power equipment in the middle of the view.")},
    {ActionId::AddPhase,
     TEXT("Add Build &Phase"),
     "phase-add",
     "Ctrl+Shift+P",
     TEXT("Adds a dated step of the build-out.")},
    {ActionId::AddContract,
     TEXT("Add &Contract"),
     "contract-add",
     "Ctrl+Shift+K",
     TEXT("Adds a draft contract.")},
    {ActionId::AddScenario,
     TEXT("Add S&cenario"),
     "scenario-add",
     "Ctrl+Shift+C",
     TEXT("Adds a scenario; its levers change the plan without touching it.")},
    {ActionId::CompareScenarios,
     TEXT("C&ompare Scenarios…"),
     "compare",
     "F7",
     TEXT("Puts scenarios side by side, in figures and a chart.")},
    {ActionId::Catalogue,
     TEXT("Ca&talogue…"),
     "catalogue",
     "F9",
     TEXT("Shows the equipment of the catalogue with its figures and sources.")},
    {ActionId::NextIssue,
     TEXT("&Next Issue"),
     "next-issue",
     "F8",
     TEXT("Goes to the next issue and selects what it is about.")},
    {ActionId::KeyboardAndMouse,
     TEXT("&Keyboard and Mouse"),
     "keyboard",
     "F1",
     TEXT("Lists every key and what the mouse does.")},
    {ActionId::About,
     TEXT("&About Headroom"),
     "about",
     "Shift+F1",
     TEXT("Tells the version, the licence and whose work it stands on.")},
}};

#undef TEXT

} // namespace

std::span<const ActionSpec> actionSpecs()
{
    return kSpecs;
}

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    for (const ActionSpec &spec : kSpecs) {
        auto *action = new QAction(this);
        const QString tip = QCoreApplication::translate("Actions", spec.tip);
        action->setText(QCoreApplication::translate("Actions", spec.text));
        action->setIcon(themedIcon(QString::fromUtf8(spec.icon)));
        QList<QKeySequence> keys;
        for (const QString &key :
             QString::fromUtf8(spec.shortcuts).split(QLatin1Char(' '), Qt::SkipEmptyParts))
            keys.append(QKeySequence(key));
        action->setShortcuts(keys);
        action->setStatusTip(tip);
        QString name = action->text();
        name.remove(QLatin1Char('&'));
        action->setToolTip(plainToolTip(
            QStringLiteral("%1 (%2)\n%3")
                .arg(name, keys.constFirst().toString(QKeySequence::NativeText), tip)));
        action->setCheckable(spec.checkable);
        m_actions[static_cast<std::size_t>(spec.id)] = action;
    }
}

} // namespace headroom
