// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entityinfo.h"

#include <QLocale>

namespace headroom {

/// Sources and assumptions behind some things of a plan, for the footer of a chart: each source
/// once, best known first, the rest counted.
[[nodiscard]] std::vector<QString>
chartSources(const Project &project, const std::vector<Subject> &subjects, const QLocale &locale);

} // namespace headroom
