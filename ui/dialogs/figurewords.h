// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace headroom {

/// The name of a catalogue figure, taken apart: "power_kw_nameplate" is "Power, nameplate" in kW.
struct FigureName
{
    QString label;
    QString unit; // empty where it has none
};

[[nodiscard]] FigureName figureName(const QString &name);

} // namespace headroom
