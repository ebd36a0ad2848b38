// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>

namespace headroom {

/// A table as text for the clipboard: a line of headings, then a line for each row (every row where
/// none is given, in the order of the model), columns parted by tabs.
[[nodiscard]] QString textOf(const QAbstractItemModel &model, const QModelIndexList &rows = {});

} // namespace headroom
