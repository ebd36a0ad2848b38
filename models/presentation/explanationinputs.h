// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/explanation.h"

namespace headroom {

/// For which site and month inputs are told, and how many a list holds.
struct InputScope
{
    const Project &project;
    Id site;
    Month month;
    const QLocale &locale;
    std::size_t most = kUsualInputs;
};

/// Adds what a headroom of power is worked out from: the fields that the limit of what binds and of
/// the sources comes from, the caps that hold in the month, the PUE that its halls go by, the
/// planned power of its racks, and what customers may draw where that binds. What a stated field
/// overrides is no input.
void addPowerInputs(Explanation &explanation,
                    const std::optional<Binding> &binding,
                    const std::vector<SourceFigures> &giving,
                    const InputScope &scope);

/// Rack types that racks in service in the month go by, where they do not state a planned power
/// themselves; in order of id.
[[nodiscard]] std::vector<Id> typesInService(const InputScope &scope);

} // namespace headroom
