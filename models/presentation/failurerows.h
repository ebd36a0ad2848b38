// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/singlelosses.h"

#include <QLocale>

#include <array>

namespace headroom {

/// How bad something is. The worst of several decides, so that a red is never hidden by a yellow.
enum class Harm { None, Warning, Danger };

/// One failure in words, column by column, each with its own harm.
struct FailureRow
{
    enum Column {
        Lost,
        RacksDark,
        OneFeed,
        Overloaded,
        ShortBy,
        Batteries,
        RacksUncooled,
        CoolingShortBy,
        Contracts
    };

    static constexpr int kColumns = 9;

    struct Cell
    {
        QString text;      // empty: nothing happens
        double amount = 0; // to sort by
        Harm harm = Harm::None;
        friend bool operator==(const Cell &, const Cell &) = default;
    };

    Subject lost;
    std::array<Cell, kColumns> cells;

    [[nodiscard]] Harm worst() const;

    friend bool operator==(const FailureRow &, const FailureRow &) = default;
};

/// What one loss of an epoch does.
[[nodiscard]] FailureRow failureRow(const SingleLoss &loss,
                                    const Epoch &epoch,
                                    const Project &project,
                                    const QLocale &locale);

/// The single failures of an epoch, of power and of cooling, the most harmful first.
[[nodiscard]] std::vector<FailureRow>
failureRows(const Epoch &epoch, const Project &project, const QLocale &locale);

/// The harm in one sentence: "1,096 racks would be left on one feed."; of several effects the worst
/// first. Says so where nothing happens.
[[nodiscard]] QString failureSentence(const FailureRow &row);

} // namespace headroom
