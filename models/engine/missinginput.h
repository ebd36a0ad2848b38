// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entityinfo.h"

namespace headroom {

/// A value that a figure would need and that nobody has given.
struct MissingInput
{
    Subject subject;
    QString field; // name of the field, as in its field table
    friend bool operator==(const MissingInput &, const MissingInput &) = default;
};

} // namespace headroom
