// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/power.h"
#include "models/engine/evaluation.h"
#include "models/presentation/failurerows.h"

#include <QLocale>

#include <set>

namespace headroom {

/// A piece of equipment on the one-line diagram; several of a kind that are connected alike; or the
/// racks of a hall that hang on the same feeds.
struct DiagramSymbol
{
    std::vector<Subject> members;    // in order of name
    std::vector<Id> opened;          // members of the group that this one was taken out of
    std::optional<NodeKind> kind;    // empty: racks
    Side side = Side::None;          // of all members; None where they differ
    QString title;                   // "161 kV ring A", "31 × transformer"
    QString detail;                  // "76.3 of 84 MW"
    QString tip;                     // everything about it, a line each
    std::optional<double> used = {}; // normal load over limit, of the member that is loaded most
    Harm harm = Harm::None;
    int row = 0;  // from the top
    double x = 0; // its middle, in columns from the left

    [[nodiscard]] bool canOpen() const { return kind && members.size() > 1; }

    friend bool operator==(const DiagramSymbol &, const DiagramSymbol &) = default;
};

struct DiagramLine
{
    int from = 0; // indices of symbols; power flows down
    int to = 0;
    Side side = Side::None;
    bool standby = false;         // used only where an earlier one is lost
    std::vector<double> via = {}; // where it crosses each row in between, in columns
    friend bool operator==(const DiagramLine &, const DiagramLine &) = default;
};

/// The power tree of a site: sources on top, loads below, side A left, side B right.
struct OneLineDiagram
{
    std::vector<DiagramSymbol> symbols;
    std::vector<DiagramLine> lines;
    int rows = 0;
    double columns = 0;
    QString emptyReason; // why there is nothing to draw and what to do
    friend bool operator==(const OneLineDiagram &, const OneLineDiagram &) = default;
};

struct DiagramRequest
{
    Id site;
    Month month = {};
    std::set<Id> opened = {}; // equipment drawn one by one though it is connected alike
    QLocale locale = QLocale(QLocale::English, QLocale::UnitedStates);
};

/// Lays the diagram out. evaluation may be null: then no loads are told.
[[nodiscard]] OneLineDiagram
oneLineDiagram(const DiagramRequest &request, const Project &project, const Evaluation *evaluation);

} // namespace headroom
