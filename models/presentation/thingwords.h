// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entityinfo.h"
#include "models/domain/project.h"

#include <QLocale>

#include <span>

namespace headroom {

/// What a thing is called in lists: its name, or, where its kind has none, what it says: "The phase
/// Grid 300 MW comes into service in June 2026", "NOx: 87 short t/y", "From May 2026: 220,000".
[[nodiscard]] QString thingTitle(const Project &project,
                                 Subject subject,
                                 const QLocale &locale = QLocale(QLocale::English,
                                                                 QLocale::UnitedStates));

/// The one figure that belongs beside the title: a rating, a month, a count; empty where none does.
[[nodiscard]] QString thingDetail(const Project &project,
                                  Subject subject,
                                  const QLocale &locale = QLocale(QLocale::English,
                                                                  QLocale::UnitedStates));

/// Several things in words: the title of one, or "24 racks", or "26 things".
[[nodiscard]] QString thingsWords(const Project &project, std::span<const Subject> subjects);

/// The name of the icon of a kind, in resources/icons.
[[nodiscard]] QString iconNameOf(EntityKind kind);

} // namespace headroom
