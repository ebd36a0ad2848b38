// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"

#include <functional>

class QWidget;

namespace headroom {

/// Opens a calendar of months or of days below a widget, at a value or at today, and calls back
/// with what is chosen. Escape chooses nothing.
void chooseDate(QWidget &below,
                bool monthOnly,
                const FieldValue &present,
                const std::function<void(const FieldValue &)> &chosen);

} // namespace headroom
