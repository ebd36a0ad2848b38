// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/keysdialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace headroom {

KeyRow KeyRow::of(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts())
        keys.append(key.toString(QKeySequence::NativeText));
    QString name = action.text();
    name.remove(QLatin1Char('&'));
    return {keys.join(QStringLiteral(", ")), name, action.statusTip()};
}

KeysDialog::KeysDialog(const std::vector<KeyRow> &rows, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard and Mouse"));
    auto *list = new QTreeWidget(this);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setHeaderLabels({tr("Keys"), tr("Command"), tr("What it does")});
    list->setAccessibleName(tr("Keys and mouse gestures"));
    const auto add = [list](const KeyRow &row) {
        new QTreeWidgetItem(list, QStringList{row.keys, row.name, row.tip});
    };
    for (const KeyRow &row :
         {KeyRow{tr("Wheel"), tr("Zoom"), tr("Zooms the plan or the chart at the pointer.")},
          KeyRow{tr("Middle button, Space + drag"), tr("Pan"), tr("Moves the view of the plan.")},
          KeyRow{tr("Click, Shift + click"), tr("Select"), tr("Selects one thing, or one more.")},
          KeyRow{tr("Drag"),
                 tr("Move or Band"),
                 tr("Moves what is selected; from an empty place it selects what it encloses.")},
          KeyRow{tr("Arrow keys"),
                 tr("Nudge"),
                 tr("Moves what is selected by a step of the grid, with Shift by ten, with Alt by "
                    "a millimetre; or the drawing cursor.")},
          KeyRow{
              tr("A number while dragging"),
              tr("Exact Way"),
              tr("2.4 goes that many metres, 2.4<30 at an angle, 2.4x1.2 east and north; sizes a "
                 "hall as 40x20, counts the racks of a row, and the rows and racks of an array as "
                 "7x8.")},
          KeyRow{tr("Enter"),
                 tr("Draw, Properties"),
                 tr("Begins and ends a drawing at the cursor; with the select tool, goes to the "
                    "properties of what is selected.")},
          KeyRow{tr("@ with a drawing tool"),
                 tr("Go to a Place"),
                 tr("@12.5x3.2 and Enter put the drawing cursor 12.5 m east and 3.2 m north.")},
          KeyRow{tr("Tab, Shift + Tab"),
                 tr("Next, Previous"),
                 tr("Goes through what is seen of the plan, and on from the last thing; Ctrl + Tab "
                    "leaves the plan at once.")},
          KeyRow{tr("Click on a member of a group"),
                 tr("Select the Group"),
                 tr("With Alt, or with a double click, selects the one thing.")},
          KeyRow{tr("Enter, double click on a site"),
                 tr("Open Site"),
                 tr("Goes from the portfolio to the plan of the site.")},
          KeyRow{tr("Enter, Shift + Enter in Find"),
                 tr("Next, Previous"),
                 tr("Goes from hit to hit on the plan.")},
          KeyRow{tr("Enter, double click in a rack's path"),
                 tr("Show"),
                 tr("Shows the equipment that feeds the rack; a click selects it.")},
          KeyRow{tr("Arrow keys in the one-line diagram"),
                 tr("Walk"),
                 tr("Goes from symbol to symbol, up and down along the power.")},
          KeyRow{tr("Enter, double click on a symbol"),
                 tr("Draw One by One"),
                 tr("Draws what is connected alike one by one, or together again.")},
          KeyRow{tr("Drag in a ramp"),
                 tr("Draw Ramp"),
                 tr("From the month under the pointer on, the contract or supply has the amount at "
                    "which the drag ends.")},
          KeyRow{tr("Arrow keys, Page Up, Page Down, Delete in a ramp"),
                 tr("Draw Ramp"),
                 tr("Left and right choose a month, up and down change its amount; Delete removes "
                    "the step.")},
          KeyRow{tr("Drag a contract onto the plan"),
                 tr("Assign"),
                 tr("Lets what is under the pointer carry the contract, or all that is selected.")},
          KeyRow{tr("Double click on a chart"), tr("Fit"), tr("Shows the whole chart again.")},
          KeyRow{tr("Drag in a chart"), tr("Pan"), tr("Moves a chart that is zoomed.")},
          KeyRow{tr("Shift + drag in a chart"), tr("Zoom to Box"), tr("Shows what the box holds.")},
          KeyRow{tr("Wheel over the values"), tr("Zoom Values"), tr("Zooms the axis of values.")},
          KeyRow{tr("Click, Alt + click on a legend"),
                 tr("Show or Hide"),
                 tr("Switches a series on or off, or shows it alone.")},
          KeyRow{tr("Arrow keys in a chart"),
                 tr("Read"),
                 tr("Moves the crosshair from point to point, and along rows.")},
          KeyRow{tr("Drag the point of a map, or Return at the crosshair"),
                 tr("Operating Point"),
                 tr("Tries other values of the two inputs of the map.")},
          KeyRow{tr("Drag a chart by its title"),
                 tr("Drag Out"),
                 tr("Puts the chart into another program as a picture.")}})
        add(row);
    for (const KeyRow &row : rows)
        add(row);
    list->header()->resizeSection(0, 200);
    list->header()->resizeSection(1, 180);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
    resize(860, 620);
}

} // namespace headroom
